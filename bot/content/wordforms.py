"""Danish words as they stand in a dictionary, so that one form of a word finds the others.

The forms come from simplemma's dictionary. It is loaded on first use, which takes a second of a processor: callers on
an event loop ask from a thread. Compounds the dictionary lacks are taken apart into two words it has
("familierådslaget": familie, rådslag); what it cannot place stays as it is.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from types import ModuleType

LANGUAGE = "da"
_WORD = re.compile(r"[^\W_]+|§")
_SHORTEST = 4
"""The fewest letters of a part of a compound: shorter ones are mostly prefixes ("op", "sam")."""
_LINKS = ("", "s", "e")
"""What Danish puts between the parts of a compound: "indsats-trappe", "netværk-s-møde", "børn-e-samtale"."""
_FIRST_PARTS = {"børne": "barn"}
"""First parts that the dictionary takes for another word."""
_ENDINGS = frozenset({"else"})
"""What the dictionary has as a word, but only ends another."""
_PREFIXES = frozenset(
    {"efter", "forbi", "frem", "gennem", "imod", "inden", "mellem", "over", "sammen", "under", "uden"}
)
"""Words that begin another word without making a compound of it."""
_TELLS_NOTHING = frozenset(
    {
        *("af", "al", "alle", "alt", "altid", "anden", "at", "bare", "blive", "både", "da", "de", "dem", "den", "der"),
        *("deres", "derfor", "det", "dette", "dig", "din", "du", "efter", "eller", "en", "end", "er", "et", "flere"),
        *(
            "for",
            "fordi",
            "fra",
            "få",
            "før",
            "give",
            "god",
            "godt",
            "gå",
            "gøre",
            "have",
            "ham",
            "han",
            "hans",
            "hende",
        ),
        *("hendes", "her", "hun", "hver", "hvad", "hvem", "hvis", "hvor", "hvordan", "hvornår", "i", "ind", "inden"),
        *("igen", "ingen", "jeg", "jeres", "jo", "kan", "komme", "kun", "kunne", "lade", "lige", "man", "mange", "med"),
        *("meget", "men", "mere", "mest", "mig", "min", "mod", "må", "måtte", "nok", "nu", "når", "og", "også", "om"),
        *(
            "op",
            "os",
            "over",
            "på",
            "selv",
            "ser",
            "sig",
            "sin",
            "skal",
            "skulle",
            "som",
            "stor",
            "så",
            "sådan",
            "tage",
        ),
        *("til", "ud", "under", "ved", "vi", "vil", "ville", "vores", "være", "vor", "the", "a", "an", "and"),
        *("to", "of", "in", "is", "we", "it", "that", "with", "on", "be", "are", "not", "our", "for", "as", "should"),
    }
)
"""Words that are in every second sentence, in their dictionary form, and so make no two sentences alike."""


@cache
def _simplemma() -> ModuleType:
    import simplemma  # noqa: PLC0415 - a start is spared it: the import alone takes as long as all the rest of `bot`

    return simplemma


def words(text: str) -> tuple[str, ...]:
    """Return the words of a text in lower case, in their order."""
    return tuple(_WORD.findall(text.lower()))


@lru_cache(maxsize=1 << 16)
def lemma(word: str) -> str:
    """Return a word in lower case as it stands in a dictionary: "samtalerne" is "samtale"."""
    if not _simplemma().is_known(word, LANGUAGE) and (split := _split(word)):
        head, tail = split
        return f"{head}{lemma(tail)}"
    return str(_simplemma().lemmatize(word, LANGUAGE)).lower()


@lru_cache(maxsize=1 << 16)
def parts(word: str) -> tuple[str, ...]:
    """Return the words a compound is made of, each as in a dictionary; none for a word that is no compound."""
    split = _split(word)
    if split is None:
        return ()
    head, tail = split
    first = next(head.removesuffix(link) for link in _LINKS if _is_word(head.removesuffix(link)))
    return (_FIRST_PARTS.get(head) or lemma(first), *(parts(tail) or (lemma(tail),)))


def terms(text: str) -> frozenset[str]:
    """Return the words that say what a text is about, each as in a dictionary; compounds whole.

    A final "e" is left out, so that "brug" and "bruge", "mål" and "måle" are one.
    """
    return frozenset(_bare(form) for form in map(lemma, words(text)) if form not in _TELLS_NOTHING)


def _bare(form: str) -> str:
    return form.removesuffix("e") if len(form) >= _SHORTEST else form


def found_by(text: str) -> frozenset[str]:
    """Return everything a search may find a text by: its words as typed and as in a dictionary, and their parts."""
    return frozenset(form for word in words(text) for form in (word, lemma(word), *parts(word), *parts(lemma(word))))


def finds(search: str, text: str) -> bool:
    """Say whether every word of a search, in some form or as the beginning of a word, stands in a text."""
    forms = found_by(text)
    return all(lemma(word) in forms or any(form.startswith(word) for form in forms) for word in words(search))


def _split(word: str) -> tuple[str, str] | None:
    """Return a compound's first part, with its link, and the rest: the longest rest that is a word."""
    return next(_splits(word), None)


def _splits(word: str) -> Iterator[tuple[str, str]]:
    for at in range(_SHORTEST, len(word) - _SHORTEST + 1):
        head, tail = word[:at], word[at:]
        if head in _PREFIXES or tail in _ENDINGS or not _simplemma().is_known(tail, LANGUAGE):
            continue
        if any(_is_word(head.removesuffix(link)) for link in _LINKS):
            yield head, tail


def _is_word(head: str) -> bool:
    return len(head) >= _SHORTEST and _simplemma().is_known(head, LANGUAGE)
