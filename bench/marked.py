"""Sentences in which what the guard ought to find is marked, as in `{NAVN|Mikkels} mor ringede`."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.privacy import Kind

SENTENCES = Path(__file__).parent.parent / "tests" / "privacy"
"""Where the marked and the clean sentences lie."""

KINDS = {
    "CPR": Kind.CPR,
    "NAVN": Kind.NAME,
    "TLF": Kind.PHONE,
    "MAIL": Kind.MAIL,
    "URL": Kind.LINK,
    "ADR": Kind.ADDRESS,
    "DATO": Kind.BIRTHDATE,
    "SAG": Kind.CASE_NUMBER,
    "BY": Kind.PLACE,
    "SKOLE": Kind.SCHOOL,
    "ALDER": Kind.AGE,
    "DIAGNOSE": Kind.DIAGNOSIS,
}
"""What the marks mean."""

_MARK = re.compile(r"\{(?P<kind>[A-Z]+)\|(?P<text>[^{}]+)\}")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as somebody might type it.

    Attributes:
        text: The sentence without its marks.
        marks: What is to be found: kind, start and end.
        language: `da`, or `en` where it stands under a heading that says so.
    """

    text: str
    marks: tuple[tuple[Kind, int, int], ...]
    language: str = "da"


def sentences(*names: str) -> Sequence[Sentence]:
    """Read the sentences of files in `SENTENCES`."""
    return tuple(
        sentence for name in names for sentence in _read((SENTENCES / f"{name}.txt").read_text(encoding="utf-8"))
    )


def _read(text: str) -> Iterator[Sentence]:
    language = "da"
    for line in text.splitlines():
        if line.startswith("# "):
            language = "en" if "English" in line else "da"
        elif line:
            yield unmarked(line, language)


def unmarked(line: str, language: str = "da") -> Sentence:
    """Take the marks out of a line."""
    plain, marks, reached, length = [], [], 0, 0
    for match in _MARK.finditer(line):
        before = line[reached : match.start()]
        start = length + len(before)
        length = start + len(match["text"])
        plain += [before, match["text"]]
        marks.append((KINDS[match["kind"]], start, length))
        reached = match.end()
    return Sentence("".join([*plain, line[reached:]]), tuple(marks), language)
