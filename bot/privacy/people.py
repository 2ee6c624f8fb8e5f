"""Finds names of people.

Danish gives a capital only to names, so that a capital inside a sentence on a word that no list knows is a strong sign.
Where the capital tells nothing, at the start of a sentence or in chat without capitals, the lists decide; and where
the name is a word too (bo, liv, storm), the words beside it do.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bot.privacy.beside import Beside
from bot.privacy.cues import cues
from bot.privacy.lexicon import PARTICLES, Lexicon
from bot.privacy.words import Word, foreign_script

_SHORT = 3
_PREFIXED = re.compile(r"(?:O'|D'|Mc)[A-ZÆØÅ][a-zæøåé]+(?:'?s)?")
"""Names with a capital inside: O'Brien, McCarthy."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody's name in a text.

    Attributes:
        start: Where it begins in the folded text.
        end: Where it ends.
        whose: `m`, `f` or `b`, as the lists say; `b` where they say nothing.
        genitive: Whether it stands in the genitive.
        child: Whether the words beside it, here or elsewhere in the text, tell that she is a child.
        introduced: Whether a word for who she is stands before it, so that another would be one too many.
        first: Whether a sentence begins with it.
    """

    start: int
    end: int
    whose: str
    genitive: bool
    child: bool
    introduced: bool
    first: bool


def people(words: Sequence[Word], lexicon: Lexicon, language: str) -> Iterator[Person]:
    """Yield the names of people in the words of a text, first to last.

    Args:
        words: The words of the folded text.
        lexicon: What single words can be.
        language: `da` or `en`.
    """
    reader = _Reader(Beside(words, lexicon, cues(language)))
    found: list[tuple[str, Person]] = []
    reached = 0
    for index in reader.names():
        if index >= reached:
            last = reader.last(index)
            reached = last + 1
            found.append((reader.name(index), reader.person(index, last)))
    children = {name for name, person in found if person.child}
    for name, person in found:
        yield replace(person, child=name in children)


class _Reader:
    """Reads one text."""

    def __init__(self, beside: Beside) -> None:
        self._beside = beside
        self._words = beside.words
        self._lexicon = beside.lexicon
        self._certain: frozenset[str] = frozenset()

    def names(self) -> list[int]:
        """Give the words that are names. What one place makes certain, with its capital, counts for the whole text."""
        found = list(self._indices())
        self._certain = frozenset(self._beside.base(index)[0] for index in found if self._words[index].capital)
        return list(self._indices()) if found else []

    def _indices(self) -> Iterator[int]:
        index = 0
        while index < len(self._words):
            phrase = self._phrase(index)
            if not phrase and self._is_name(index):
                yield index
            index += phrase or 1

    # ── whether a word is a name ──

    def _is_name(self, index: int) -> bool:
        word = self._words[index]
        if word.number or len(word.lower) < 2:  # noqa: PLR2004 - a single letter is no name
            return False
        if foreign_script(word.text):
            return word.capital or not word.text.islower()
        base, genitive = self._beside.base(index)
        if word.capital:
            return base in self._certain or self._capital(index, base)
        if word.cut:
            return False
        return self._lower_case(index, base, genitive=genitive) or self._strange_in_lower_case(index)

    def _capital(self, index: int, base: str) -> bool:
        word, lexicon = self._words[index], self._lexicon
        listed = lexicon.name(base)
        if self._nobody(word, listed=listed and not lexicon.everyday(base)):
            return listed and self._beside.acts(index)
        if self._beside.introduced(index):
            return not lexicon.word(base) or (listed and lexicon.ours(base)) or self._beside.called_so(index)
        if (listed and not lexicon.everyday(base)) or _PREFIXED.fullmatch(word.text):
            return True
        if word.first or word.shouted:
            return self._opening(index, base)
        return (lexicon.given(base) and lexicon.ours(base)) or self._strange(index, base)

    def _nobody(self, word: Word, *, listed: bool) -> bool:
        """Tell whether it is known to be something else: an institution, a town, a brand, an abbreviation."""
        lexicon = self._lexicon
        if lexicon.is_known(word.lower):
            return True
        if listed and not (word.shouted and len(word.lower) <= _SHORT):
            return False
        if lexicon.town(word.lower) or lexicon.institution(word.lower):
            return True
        parts = word.text.split("-")
        thing = len(parts) > 1 and (parts[0].lower() in lexicon.known or parts[-1].islower())
        return thing or (_mixed(word.text) and not word.shouted)

    def _opening(self, index: int, base: str) -> bool:
        """Tell whether the capital that any first word has is a name's."""
        word, lexicon = self._words[index], self._lexicon
        if word.shouted:
            return False
        if lexicon.given(base):
            return self._beside.told(index) or self._beside.before_family(index)
        if lexicon.word(base) or lexicon.word(word.lower) or lexicon.foreign(base):
            return False
        return self._beside.told(index) and not lexicon.misspelt(word.lower)

    def _strange(self, index: int, base: str) -> bool:
        """Tell whether a word that no list knows, with a capital inside a sentence, is a name."""
        word, lexicon, cues = self._words[index], self._lexicon, self._beside.cues
        if lexicon.word(word.lower) or lexicon.foreign(base) or lexicon.foreign(word.lower):
            return False
        return self._beside.lower(index - 1) not in cues.where | cues.things

    def _lower_case(self, index: int, base: str, *, genitive: bool) -> bool:
        """Tell whether a listed name in lower case is one here."""
        lexicon, beside = self._lexicon, self._beside
        if not lexicon.given(base):
            if not lexicon.family(base) or lexicon.everyday(base):
                return False
            alone = lexicon.ours(base) and not lexicon.word(base) and not lexicon.town(base)
            return beside.introduced(index) or (alone and not lexicon.foreign(base))
        if base in beside.cues.sums and index and self._words[index - 1].number:
            return False
        if lexicon.everyday(base) or lexicon.everyday(beside.lower(index)):
            return lexicon.ours(base) and self._everyday(index, base, genitive=genitive)
        if lexicon.ours(base):
            return len(base) >= _SHORT or beside.told(index)
        return beside.introduced(index) or (len(base) > _SHORT and not lexicon.foreign(base))

    def _everyday(self, index: int, base: str, *, genitive: bool) -> bool:
        """Tell whether a name that is an everyday word too, in lower case, is a name here."""
        beside = self._beside
        if beside.aged(index) or beside.introduced(index) or self._goes_on(index + 1):
            return True
        if base in beside.cues.hardly or beside.after(index, beside.cues.determiners):
            return False
        if genitive:
            return beside.owns(index)
        spoken_of = self._words[index].first or beside.called(index)
        return (spoken_of and beside.told(index)) or beside.paired(index)

    def _strange_in_lower_case(self, index: int) -> bool:
        """Tell whether a lower-case word that no list knows stands where only a name can."""
        lower, lexicon, beside = self._beside.lower(index), self._lexicon, self._beside
        if len(lower) <= _SHORT or lexicon.word(lower) or lexicon.foreign(lower) or lower in lexicon.known:
            return False
        named = beside.after(index, beside.cues.introduces) or beside.aged(index)
        return (named or (lower.endswith("s") and beside.owns(index))) and not lexicon.misspelt(lower)

    # ── one name of several words ──

    def last(self, index: int) -> int:
        """Give the last word of the name that begins with a word."""
        last = index
        while last + 1 < len(self._words) and not self._beside.base(last)[1]:
            if self._goes_on(last + 1):
                last += 1
            elif (
                self._beside.lower(last + 1) in PARTICLES and self._goes_on(last + 2) and self._words[last + 2].capital
            ):
                last += 2
            else:
                break
        return last

    def _goes_on(self, index: int) -> bool:
        """Tell whether a word belongs to the name before it."""
        if index >= len(self._words) or self._phrase(index):
            return False
        word, before, lexicon = self._words[index], self._words[index - 1], self._lexicon
        if not (word.bound or (before.initial and word.line == before.line)):
            return False
        base, _ = self._beside.base(index)
        listed = lexicon.name(base)
        if not word.capital:
            return listed and not before.capital and lexicon.ours(base) and not lexicon.everyday(base)
        if word.first or (not listed and self._nobody(word, listed=False)):
            return False
        return listed or len(word.text) == 1 or not lexicon.word(word.lower)

    def _phrase(self, index: int) -> int:
        """Give how many words a known phrase that begins here has, or 0."""
        if not self._words[index].capital:
            return 0
        lowered = tuple(word.lower for word in self._words[index : index + self._lexicon.longest_phrase])
        for size in range(len(lowered), 1, -1):
            phrase, owner = lowered[:size], (*lowered[: size - 1], lowered[size - 1].removesuffix("s"))
            if phrase in self._lexicon.phrases or owner in self._lexicon.phrases:
                return size
        return 0

    def name(self, index: int) -> str:
        """Give the name that begins with a word, in lower case and without its genitive."""
        return self._beside.base(index)[0]

    def person(self, index: int, last: int) -> Person:
        """Tell of the name from one word to another."""
        word, beside = self._words[index], self._beside
        base, _ = beside.base(index)
        final, genitive = beside.base(last)
        owns = genitive or (final.endswith(("s", "x", "z")) and beside.owns(last))
        return Person(
            self._initials(index),
            self._words[last].end,
            self._lexicon.names.given.get(base.split("-")[0], "b"),
            owns,
            beside.child(index, last, owns=owns),
            beside.after(index, beside.cues.introduces) or beside.called(index),
            word.first and word.capital,
        )

    def _initials(self, index: int) -> int:
        """Give where a name begins, with the initials before it: H. C. Andersen."""
        start, line = self._words[index].start, self._words[index].line
        for word in reversed(self._words[:index]):
            if not word.initial or word.line != line or start - word.end > len(". "):
                break
            start = word.start
        return start


def _mixed(text: str) -> bool:
    """Tell whether capitals stand inside a word, as in brands and abbreviations: BørneTelefonen, MitID."""
    inside = (part[1:] for part in text.split("-"))
    return any(letter.isupper() for part in inside for letter in part) and not _PREFIXED.fullmatch(text)
