"""The lists the guard reads by: words, names, places, and what is written with a capital and is nobody."""

import struct
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from math import ceil
from pathlib import Path
from typing import Self

DATA = Path(__file__).parent / "data"
_HASHES = 8


@dataclass(frozen=True, slots=True)
class WordFilter:
    """A Bloom filter: knows every word it was made of, and takes a strange one for known once in some hundreds.

    It holds 800,000 forms in a megabyte and is ready at once, where a dictionary takes a second and eighty.
    """

    bits: bytes

    @classmethod
    def of(cls, words: Iterable[str], bits_a_word: int) -> Self:
        """Make a filter of words."""
        known = list(words)
        bits = bytearray(ceil(len(known) * bits_a_word / 8))
        for word in known:
            for place in _places(word, len(bits) * 8):
                bits[place >> 3] |= 1 << (place & 7)
        return cls(bytes(bits))

    def packed(self) -> bytes:
        """Give the filter as a file holds it."""
        return self.bits

    def __contains__(self, word: str) -> bool:
        bits = self.bits
        return all(bits[place >> 3] >> (place & 7) & 1 for place in _places(word, len(bits) * 8))


def _places(word: str, size: int) -> Iterator[int]:
    first, second = struct.unpack("<QQ", blake2b(word.encode(), digest_size=16).digest())
    for step in range(_HASHES):
        yield (first + step * second) % size


@dataclass(frozen=True, slots=True)
class Names:
    """Names as people bear them, in lower case.

    Attributes:
        given: Given names, and whose they are: `m`, `f`, or `b` for both.
        family: Family names.
        firm: Names that a dictionary also lists as words, though people mean somebody.
        own: Names written by hand for this project; the others are gathered from the world over.
    """

    given: Mapping[str, str]
    family: frozenset[str]
    firm: frozenset[str]
    own: frozenset[str]


@cache
def words(language: str) -> WordFilter:
    """Load the words of a language: `da` or `en`."""
    return WordFilter((DATA / f"words.{language}.bloom").read_bytes())


@cache
def names() -> Names:
    """Load the names, those written by hand before those gathered."""
    given: dict[str, str] = {}
    family: set[str] = set()
    firm: set[str] = set()
    own: set[str] = set()
    for file in ("names.txt", "names.gathered.txt"):
        for sign, line in signed(file):
            lowered = line.lower().split()
            if sign == "x":
                firm.update(lowered)
            elif sign == "s":
                family.update(lowered)
            else:
                given |= {name: _both(given.get(name), sign) for name in lowered if name not in own}
        if file == "names.txt":
            own = family | given.keys()
    return Names(given, frozenset(family), frozenset(firm), frozenset(own))


def _both(before: str | None, now: str) -> str:
    return now if before is None or before == now else "b"


def signed(file: str) -> Iterator[tuple[str, str]]:
    """Yield the lines of a list that each begin with a sign, comments left out."""
    for line in lines(file):
        sign, _, rest = line.partition(": ")
        yield sign, rest


@cache
def places() -> tuple[frozenset[str], frozenset[str]]:
    """Load the towns of Denmark, and the places elsewhere, in lower case."""
    towns: set[str] = set()
    elsewhere: set[str] = set()
    for line in lines("places.txt"):
        wide = line.startswith("> ")
        found = {
            name.replace("-", " ") if name.count("-") else name for name in line.removeprefix("> ").lower().split()
        }
        (elsewhere if wide else towns).update(found | set(line.removeprefix("> ").lower().split()))
    return frozenset(towns), frozenset(elsewhere)


@cache
def known() -> tuple[frozenset[str], frozenset[tuple[str, ...]]]:
    """Load what is written with a capital and is nobody: single words, and phrases word by word, in lower case."""
    entries = [entry.lower() for line in lines("known.txt") for entry in line.split()]
    single = frozenset(entry for entry in entries if "_" not in entry)
    return single, frozenset(tuple(entry.split("_")) for entry in entries if "_" in entry)


@cache
def abbreviations() -> frozenset[str]:
    """Load the words after which a full stop ends no sentence."""
    return frozenset(word for line in lines("abbreviations.txt") for word in line.split())


def lines(file: str) -> list[str]:
    """Give the lines of a list, without its comments."""
    text = (DATA / file).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]
