"""Cuts a text into words, with what their place tells about their capital."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from bot.privacy.lists import abbreviations

_WORD = re.compile(r"[^\W\d_]+(?:['\-](?=[^\W\d_])[^\W\d_]+)*'?|[0-9]+")
"""A word with what holds its parts together (Anne-Mette, mor's), or a number."""
_FRESH = re.compile(r"[!?:•*>\n\"“”„«»…|]|(?:^|[\s.])-\s|[0-9a-zA-Z]\)\s")
"""What begins a sentence, an item, a heading or a quotation anew."""


_LAST_LATIN = "\u024f"


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text.

    Attributes:
        start: Where it begins in the folded text.
        end: Where it ends.
        text: As it stands there.
        lower: In lower case, without a genitive apostrophe.
        first: Whether a sentence, an item or a quotation begins with it, so that a capital tells nothing.
        bound: Whether nothing but a blank stands between it and the word before.
        cut: Whether a hyphen parts it from the rest of a word.
        initial: Whether it is a single capital with a full stop, as in H. C. Andersen.
        line: The number of its line.
    """

    start: int
    end: int
    text: str
    lower: str
    first: bool
    bound: bool
    cut: bool
    initial: bool
    line: int

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital."""
        return self.text[0].isupper()

    @property
    def shouted(self) -> bool:
        """Whether it is all capitals."""
        return len(self.text) > 1 and self.text.isupper()

    @property
    def number(self) -> bool:
        """Whether it is a number."""
        return self.text[0].isdigit()


def foreign_script(text: str) -> bool:
    """Tell whether a word is in other letters than ours: in a Danish text it is hardly anything but a name."""
    return text[0] > _LAST_LATIN and not unicodedata.name(text[0], "LATIN").startswith("LATIN")


def words(plain: str) -> Sequence[Word]:
    """Give the words of a folded text, first to last."""
    found: list[Word] = []
    reached = line = 0
    for match in _WORD.finditer(plain):
        start, end = match.span()
        if plain[end - 1] == "'" and plain.endswith("'", 0, start):
            end -= 1  # it ends a quotation, not a genitive
        gap = plain[reached:start]
        line += gap.count("\n")
        text = plain[start:end]
        first = not found or _fresh(gap, found[-1].lower, text)
        cut = plain.startswith("-", end) or gap.strip(" \n") == "-"
        initial = end - start == 1 and text.isupper() and plain.startswith(".", end)
        found.append(Word(start, end, text, text.lower().rstrip("'"), first, gap == " ", cut, initial, line))
        reached = end
    return found


def _fresh(gap: str, before: str, text: str) -> bool:
    """Tell whether what stands between two words begins something new."""
    if _FRESH.search(gap):
        return True
    if "." not in gap:
        return False
    if before.isdigit():
        return text[0].isupper()  # 1. Opfølgning begins an item, 3. klasse goes on
    return len(before) > 1 and before not in abbreviations()
