"""The page's colours keep WCAG 2.2 AA: 4.5:1 for text, 3:1 for the edges of fields."""

import re
from pathlib import Path

import pytest

TOKENS = Path(__file__).parents[2] / "bot" / "playground" / "static" / "css" / "tokens.css"

TEXT = [
    ("ink", "panel"),
    ("ink", "sunken"),
    ("ink", "hover"),
    ("ink", "raised"),
    ("ink", "whisper"),
    ("ink", "accent-soft"),
    ("ink-soft", "panel"),
    ("ink-soft", "ground"),
    ("ink-soft", "hover"),
    ("ink-soft", "sunken"),
    ("ink-soft", "raised"),
    ("ink-soft", "whisper"),
    ("ink-soft", "accent-soft"),
    ("ink-ground", "ground"),
    ("ink-ground", "ground-hover"),
    ("ink", "ground-active"),
    ("on-accent", "accent"),
    ("on-accent", "accent-hover"),
    ("accent-ink", "accent-soft"),
    ("on-danger", "danger"),
    ("on-danger", "danger-hover"),
    ("danger-ink", "panel"),
    ("danger-ink", "raised"),
    ("danger-ink", "danger-soft"),
    ("warn-ink", "warn-soft"),
    ("link", "panel"),
    ("link", "hover"),
    ("mention-ink", "mention"),
    ("mention-me-ink", "mention-me"),
    ("code-ink", "code"),
    ("panel", "ink"),
]
EDGES = [("field-line", "panel"), ("accent", "panel"), ("focus", "panel"), ("focus", "ground"), ("on", "ground")]


def palette(theme: str) -> dict[str, str]:
    """Read a theme's colours; the dark one is written twice and must be the same."""
    css = TOKENS.read_text(encoding="utf-8")
    blocks = re.findall(r"(:root[^{]*)\{([^}]*)\}", css)
    colors = [
        dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", body))
        for head, body in blocks
        if (theme == "light") == (head.strip() == ":root")
    ]
    assert all(each == colors[0] for each in colors)
    return colors[0]


def luminance(color: str) -> float:
    """Relative luminance as WCAG defines it."""
    parts = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_contrast(theme: str) -> None:
    colors = palette(theme)
    needed = [(pair, 4.5) for pair in TEXT] + [(pair, 3.0) for pair in EDGES]
    short = {
        pair: round(contrast(colors[pair[0]], colors[pair[1]]), 2)
        for pair, least in needed
        if contrast(colors[pair[0]], colors[pair[1]]) < least
    }
    assert short == {}
