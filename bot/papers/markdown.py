"""A digest as Markdown, to paste wherever it is needed. What people wrote is escaped, so that it reads as written."""

import re
from collections.abc import Iterator

from bot.papers.outline import Facts, Heading, Items, Paragraph, Piece, outline
from bot.pictures.charts import Chart, Say
from bot.sparring.digest.paper import DigestPaper

_SIGNS = re.compile(r"([\\`*_{}\[\]<>#|~&])")
_START = re.compile(r"^([-+=:]|\d+[.)])")
_JOINER = "\u200d"
"""Holds the parts of an emoji together; the only invisible sign that stays."""


def markdown(paper: DigestPaper, say: Say) -> str:
    """Return a digest as Markdown (CommonMark); charts stand in it in words."""
    return "\n\n".join(_written(piece) for piece in outline(paper, say)) + "\n"


def _written(piece: Piece) -> str:
    match piece:
        case Heading(text, level):
            return f"{'#' * level} {escaped(text)}"
        case Paragraph(text, quiet=quiet, quoted=quoted):
            return f"*{escaped(text)}*" if quiet else "\n".join(_lines(text, "> " if quoted else ""))
        case Items(items, numbered=numbered):
            return "\n".join(
                f"{f'{number}.' if numbered else '-'} {escaped(item)}" for number, item in enumerate(items, 1)
            )
        case Facts(rows):
            return "\n".join(f"- **{escaped(label)}:** {escaped(value, first=False)}" for label, value in rows)
        case Chart(title, alt):
            return f"**{escaped(title)}**\n\n{escaped(alt)}"


def _lines(text: str, before: str) -> Iterator[str]:
    lines = [line for line in text.splitlines() if line.strip()]
    for number, line in enumerate(lines):
        end = "\\" if number < len(lines) - 1 else ""
        yield f"{before}{escaped(line)}{end}"


def escaped(text: str, *, first: bool = True) -> str:
    """Return words in one line so that Markdown shows them as they are: no markup, no HTML, no hidden signs.

    `first` says whether they begin a block, where a number or a dash would begin a list.
    """
    line = " ".join("".join(char for char in text if char.isprintable() or char.isspace() or char == _JOINER).split())
    quiet = _SIGNS.sub(r"\\\1", line)
    return _START.sub(lambda found: f"{found[0][:-1]}\\{found[0][-1]}", quiet) if first else quiet
