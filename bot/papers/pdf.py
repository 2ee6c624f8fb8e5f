"""A digest as PDF/UA: A4, tagged for screen readers, with a title, a language and charts that are told in words.

The template is data (`digest.typ`), and what people wrote reaches it as JSON that it shows as text. It is set offline
with the bundled font; the same digest gives the same bytes.
"""

import json
from collections.abc import Mapping
from datetime import UTC, datetime, time
from functools import cache
from importlib import resources
from typing import Any, Final
from unicodedata import combining, normalize

import typst

from bot.papers.outline import Facts, Heading, Items, Paragraph, Piece, outline, title
from bot.pictures.charts import Chart, Say
from bot.pictures.typeface import FOLDER, has
from bot.sparring.digest.paper import DigestPaper

STANDARD: Final = "ua-1"
"""PDF/UA-1 (ISO 14289-1): the typesetter refuses to make one that a screen reader could not follow."""

STAND_IN = "□"
"""Stands for a character that no bundled font has, such as an emoji; the paper then says so, and Markdown has it."""

_OTHERS = (*range(0x05D0, 0x05EB), *range(0x0621, 0x063B), *range(0x0641, 0x064B), *range(0x0660, 0x066A))
NOTHING = "–"
"""Stands where a heading has no words (any more): PDF/UA has none without."""

RIGHT_TO_LEFT = frozenset(chr(code) for code in _OTHERS)
"""Hebrew and Arabic letters: not in Inter, but in the fonts the typesetter brings."""


def pdf(paper: DigestPaper, say: Say) -> bytes:
    """Return a digest as PDF. Takes a tenth of a second."""
    pieces = [_data(piece) for piece in outline(paper, say)]
    shown = _cleaned(pieces)
    if STAND_IN in json.dumps(shown, ensure_ascii=False):
        shown.append(
            {"kind": "paragraph", "text": say("paper-stand-in", sign=STAND_IN), "quiet": True, "quoted": False}
        )
    document = {
        "title": _clean(title(paper, say)),
        "language": paper.language,
        "footer": say("paper-footer"),
        "pieces": shown,
    }
    made = datetime.combine(paper.held_on or paper.last_on, time(12), UTC)
    return typst.compile(
        _template(),
        font_paths=_fonts(),
        ignore_system_fonts=True,
        format="pdf",
        sys_inputs={"document": json.dumps(document, ensure_ascii=False)},
        pdf_standards=[STANDARD],
        timestamp=int(made.timestamp()),
    )


@cache
def _template() -> bytes:
    return (resources.files("bot.papers") / "digest.typ").read_bytes()


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=[FOLDER])


def _data(piece: Piece) -> dict[str, Any]:
    match piece:
        case Heading(text, level):
            return {"kind": "heading", "text": text if _clean(text).strip() else NOTHING, "level": level}
        case Paragraph(text, quiet=quiet, quoted=quoted):
            return {"kind": "paragraph", "text": text, "quiet": quiet, "quoted": quoted}
        case Items(items, numbered=numbered):
            return {"kind": "items", "items": list(items), "numbered": numbered}
        case Facts(rows):
            return {"kind": "facts", "rows": [list(row) for row in rows]}
        case Chart(name, alt):
            return {"kind": "chart", "title": name, "alt": alt, "svg": piece.svg}


def _cleaned(value: Any) -> Any:  # noqa: ANN401 - JSON goes in, the same comes out
    match value:
        case str():
            return _clean(value)
        case list():
            return [_cleaned(item) for item in value]
        case Mapping():
            return {name: _cleaned(item) for name, item in value.items()}
    return value


def _clean(text: str) -> str:
    """Return a text with a stand-in for every character that cannot be printed."""
    return "".join(_printed(char) for char in normalize("NFC", text))


def _printed(char: str) -> str:
    if char in "\n\t" or has(char) or char in RIGHT_TO_LEFT:
        return char
    if combining(char) or not char.isprintable():
        return ""
    return STAND_IN
