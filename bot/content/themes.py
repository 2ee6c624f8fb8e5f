"""The themes of learning points, and a suggestion when the words leave little doubt."""

import tomllib
from collections.abc import Iterable, Mapping
from importlib import resources


def _stems() -> Mapping[str, tuple[str, ...]]:
    raw = tomllib.loads((resources.files("bot.content") / "themes.toml").read_text("utf-8"))
    return {theme: tuple(entry["stems"]) for theme, entry in raw.items()}


STEMS = _stems()
THEMES = tuple(STEMS)
"""The themes by name; each has a sentence `theme-<name>` in the locales."""


def suggested(texts: Iterable[str]) -> str | None:
    """Return the theme most of the words point to, or None when two are equally near or none is."""
    whole = f" {' '.join(texts)} ".lower()
    counts = sorted(((sum(whole.count(stem) for stem in stems), theme) for theme, stems in STEMS.items()), reverse=True)
    (most, theme), (second, _) = counts[0], counts[1]
    return theme if most > second else None
