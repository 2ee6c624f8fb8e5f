"""The words beside a name that tell it is one, and the words to put in its place."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache

from bot.privacy.lists import signed


@dataclass(frozen=True, slots=True)
class Cues:
    """The cues of a language, all in lower case, by the names they have in `data/cues.*.txt`.

    Attributes:
        belongs: What a name in the genitive owns: Emmas *far*.
        called: Those who are called something: *plejemor* Else.
        introduces: Words after which a name follows: *hedder* Storm.
        links: Words between somebody called and the name: mor *til* Emma.
        does: What people do: Lykke *savner* …
        states: What is said of people after `is_verb`: Bo er *plejefar*.
        is_verb: Forms of to be.
        softeners: Words between the two: er *også* plejefar.
        between: Words between a genitive and what it owns: Emmas *nye* skole.
        age_at: Words before an age: Fatima *på* 9.
        numerals: Ages in words.
        years: What an age is counted in.
        counted: What makes a count no age: *timer*.
        joins: Words between two names.
        together: What two are: *søskende*.
        determiners: Words after which no lower-case name stands.
        hardly: Names that are such common words that in lower case only an introduction or an age tells.
        persons: Words for somebody: *han*.
        sums: Names that after a number are millions: 13 *mia*.
        where: Words after which an unknown name is that of a place.
        things: Words after which a name is that of a thing: *metoden* …
        small: Words that tell it is about a child.
        parents: What a child owns, and a grown-up hardly: *mor*, *klasse*.
    """

    belongs: frozenset[str]
    called: frozenset[str]
    introduces: frozenset[str]
    links: frozenset[str]
    does: frozenset[str]
    states: frozenset[str]
    is_verb: frozenset[str]
    softeners: frozenset[str]
    between: frozenset[str]
    age_at: frozenset[str]
    numerals: frozenset[str]
    years: frozenset[str]
    counted: frozenset[str]
    joins: frozenset[str]
    together: frozenset[str]
    determiners: frozenset[str]
    hardly: frozenset[str]
    persons: frozenset[str]
    sums: frozenset[str]
    where: frozenset[str]
    things: frozenset[str]
    small: frozenset[str]
    parents: frozenset[str]


@cache
def cues(language: str) -> Cues:
    """Load the cues of a language: `da` or `en`."""
    read = dict(signed(f"cues.{language}.txt"))
    return Cues(**{field.name: frozenset(read[field.name].split()) for field in fields(Cues)})


@cache
def stand_ins(language: str) -> Mapping[str, tuple[str, str]]:
    """Load the words in place of a child's name for `m`, `f` and `b`, each plain and in the genitive."""
    read = dict(signed(f"cues.{language}.txt"))
    return {sign: _pair(read[whose]) for sign, whose in (("m", "boy"), ("f", "girl"), ("b", "child"))}


def _pair(line: str) -> tuple[str, str]:
    plain, genitive = (word.replace("_", " ") for word in line.split())
    return plain, genitive
