"""One plain way of writing for many: the text the finders read, and where each of its characters came from."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

_DASHES = "\u2010\u2011\u2012–\u2014\u2015−\u2043\u02d7\u2e3a\u2e3b\u2796\u2500\u2501"
_SPACES = "\u00a0\u2028\u2029\u3164\u115f\u1160\uffa0\u2800\t\u0085\u000b\u000c"
_QUOTES = "’‘`\u00b4\u02bc\u2032"
_SLASHES = "\u2215\u2044\u29f8"
_DOTS = "\u00b7\u2022\u2219\u2024\u3002"
_UNSEEN = "\u034f\u17b4\u17b5"  # neither a format character to Unicode nor visible to a reader

_ONE_FOR_ONE = str.maketrans(
    {
        **dict.fromkeys(_DASHES, "-"),
        **dict.fromkeys(_SPACES, " "),
        **dict.fromkeys(_QUOTES, "'"),
        **dict.fromkeys(_SLASHES, "/"),
        **dict.fromkeys(_DOTS, "."),
        "\u2028": "\n",
        "\u2029": "\n",
        "\u0085": "\n",
        "\r": "\n",
    },
)
_KEPT = re.escape(_DASHES + _SPACES + _QUOTES + _SLASHES + _DOTS)
_EASY = re.compile(rf"[\n\r\x20-\x7e\xa1-\xac\xae-\xb1\xb4-\xb8\xba-\xff…“”„€{_KEPT}]*")
"""Characters that are one character in the plain text too: nearly every Danish text holds no others."""


@dataclass(frozen=True, slots=True)
class Folded:
    """A text in one plain way of writing: digits of every script are 0–9, dashes are `-`, what cannot be seen is gone.

    Attributes:
        text: The plain text.
        starts: Where in the original each of its characters begins.
        ends: Where in the original each of its characters ends, accents that stand apart included.
    """

    text: str
    starts: Sequence[int]
    ends: Sequence[int]

    def back(self, start: int, end: int) -> tuple[int, int]:
        """Give the place in the original of `text[start:end]`, which must not be empty."""
        return self.starts[start], self.ends[end - 1]


def folded(text: str) -> Folded:
    """Fold any text. It takes time in proportion to its length."""
    if _EASY.fullmatch(text):
        return Folded(text.translate(_ONE_FOR_ONE), range(len(text)), range(1, len(text) + 1))
    plain: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for start, end in _clusters(text):
        if _raised(text[start]) and plain and plain[-1].isdigit() and not _raised(text[start - 1]):
            continue  # the mark of a footnote is no part of the number before it
        for character in _plain(text[start:end]):
            plain.append(character)
            starts.append(start)
            ends.append(end)
    return Folded("".join(plain), starts, ends)


def _clusters(text: str) -> list[tuple[int, int]]:
    """Split a text into characters, each with the marks that stand above, below or around it."""
    found: list[tuple[int, int]] = []
    for index, character in enumerate(text):
        if unicodedata.category(character).startswith("M") and found:
            found[-1] = (found[-1][0], index + 1)
        else:
            found.append((index, index + 1))
    return found


def _raised(character: str) -> bool:
    return character.isdigit() and unicodedata.decomposition(character).startswith("<super>")


def _plain(cluster: str) -> str:
    first = cluster[0]
    if first.isdigit():
        return str(unicodedata.digit(first))
    if first in _UNSEEN or unicodedata.category(first) in {"Cf", "Mn", "Me"}:
        return ""
    if first == "\u3164" or first in _SPACES:
        return first.translate(_ONE_FOR_ONE)
    if unicodedata.category(first) == "Zs":
        return " "
    return _composed(cluster).translate(_ONE_FOR_ONE)


def _composed(cluster: str) -> str:
    """Give a letter with its accents in one piece; marks that no letter takes in are dropped."""
    whole = unicodedata.normalize("NFKC", cluster)
    if "\u2044" in whole:  # ½ stays a half: spelled out it would read 1/2
        return cluster
    return "".join(character for character in whole if unicodedata.category(character) not in {"Mn", "Me"})
