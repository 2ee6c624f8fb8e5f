"""The guard itself: reads a text with every finder, and settles who speaks where two found the same."""

from collections.abc import Iterable, Iterator
from functools import cache

from bot.privacy import cpr
from bot.privacy.contacts import Span, contacts
from bot.privacy.findings import Finding, Kind
from bot.privacy.folding import Folded, folded
from bot.privacy.lexicon import Lexicon
from bot.privacy.people import people
from bot.privacy.records import records
from bot.privacy.suggestions import in_place_of, instead
from bot.privacy.traits import ages, diagnoses
from bot.privacy.whereabouts import addresses, hints
from bot.privacy.words import words
from bot.privacy.wrapped import opened

_LANGUAGES = frozenset({"da", "en"})
_FIRST_SERVED = (
    Kind.CPR,
    Kind.MAIL,
    Kind.LINK,
    Kind.BIRTHDATE,
    Kind.CASE_NUMBER,
    Kind.PHONE,
    Kind.ADDRESS,
    Kind.DIAGNOSIS,
    Kind.SCHOOL,
    Kind.PLACE,
    Kind.NAME,
    Kind.AGE,
)
"""Who speaks where two kinds overlap: the earlier."""
_RECOGNISABLE = frozenset({Kind.PLACE, Kind.SCHOOL, Kind.DIAGNOSIS})


class Guard:
    """Reads texts in one language.

    Args:
        language: The language people write in, `da` or `en`; Danish stands in for every other.
    """

    def __init__(self, language: str = "da") -> None:
        self._language = language if language in _LANGUAGES else "da"
        self._lexicon = Lexicon(self._language)

    def read(self, text: str) -> tuple[Finding, ...]:
        """Give what was found in a text, first to last, none overlapping another.

        Args:
            text: What somebody typed, with whatever a chat wraps in angle brackets.
        """
        fold = folded(text)
        plain = opened(fold.text)
        found = self._settled([*self._spans(plain), *self._names(plain)])
        return tuple(_finding(fold, text, *one) for one in found)

    def _spans(self, plain: str) -> Iterator[tuple[Kind, int, int, str | None]]:
        """Yield everything but names, with what could stand in its place."""
        spans: list[Span] = [(Kind.CPR, *span) for span in cpr.numbers(plain)]
        for some in (contacts(plain), records(plain), addresses(plain, self._lexicon)):
            spans += some
        spans += diagnoses(plain)
        spans += hints(plain, self._lexicon)
        spans += ages(plain, beside=any(kind in _RECOGNISABLE for kind, _, _ in spans))
        for kind, start, end in spans:
            yield kind, start, end, instead(kind, plain[start:end], self._language)

    def _names(self, plain: str) -> Iterator[tuple[Kind, int, int, str | None]]:
        for person in people(words(plain), self._lexicon, self._language):
            yield Kind.NAME, person.start, person.end, in_place_of(person, self._language)

    @staticmethod
    def _settled(found: Iterable[tuple[Kind, int, int, str | None]]) -> list[tuple[Kind, int, int, str | None]]:
        """Keep of those that overlap the one whose kind is first served, and of one kind the longest."""
        kept: list[tuple[Kind, int, int, str | None]] = []
        taken: set[int] = set()
        for one in sorted(found, key=lambda one: (_FIRST_SERVED.index(one[0]), one[1] - one[2], one[1])):
            here = range(one[1], one[2])
            if taken.isdisjoint(here):
                taken.update(here)
                kept.append(one)
        return sorted(kept, key=lambda one: one[1])


def read(text: str, language: str = "da") -> tuple[Finding, ...]:
    """Give what was found in a text that is in the language, first to last. The lists are loaded on first use."""
    return _guard(language).read(text)


def stops(text: str) -> bool:
    """Tell whether a CPR number stands in a text, in any language; needs no list, and little time."""
    return next(cpr.numbers(opened(folded(text).text)), None) is not None


@cache
def _guard(language: str) -> Guard:
    return Guard(language)


def _finding(fold: Folded, text: str, kind: Kind, start: int, end: int, suggestion: str | None) -> Finding:
    where = fold.back(start, end)
    return Finding(*where, kind, text[slice(*where)], suggestion)
