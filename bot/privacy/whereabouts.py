"""Finds addresses, and hints at where somebody lives or goes to school."""

import re
from collections.abc import Iterator
from functools import cache

from bot.privacy.contacts import Span
from bot.privacy.findings import Kind
from bot.privacy.lexicon import Lexicon
from bot.privacy.lists import signed

_CAPITAL = r"[A-ZÆØÅ][\wæøåéÆØÅ'-]"
_BEFORE = rf"(?:(?:{_CAPITAL}{{1,20}}|(?:[A-ZÆØÅ]|Gl|Sdr|Ndr|Nr|Skt|Sct|Dr|St|Vestr|Nørr)\.(?:[A-Z]\.)?) ){{0,3}}"
"""What may stand before the last word of a street: Øster, Gl., H.C."""
_NUMBER = r" (?:nr\.? )?[0-9]{1,3} ?(?:[A-Za-z](?![\w.]))?(?![0-9.:]*[0-9])"
_NO_COUNT = r"(?! ?(?:år|timer?|børn|kr|dage?|gange?|uger?|måneder?|personer|procent|%|pladser|min|stk|elever|kl)\b)"
_SIDE = r"(?:st|kld|[0-9]{1,2})\.? ?(?:sal)?,? ?(?:tv|th|mf|dør [0-9]+)\b\.?"
_FLOOR = rf"(?:,? ?(?:{_SIDE}|(?:st\.|kld\.|[0-9]{{1,2}}\.(?: ?sal)?)(?! ?[a-zæøå])))?"
_TOWN = rf"(?:,? ?(?:DK-?)?[1-9][0-9]{{3}} {_CAPITAL}+(?: (?:[A-ZÆØÅ]{{1,2}}|[A-ZÆØÅ][a-zæøå]+)\b)?)?"
_POSTED = re.compile(
    r"(?<![\w.,:-])(?:DK-?)?(?P<code>[1-9][0-9]{3}) (?P<town>[^\W\d_][\wæøåÆØÅ.-]+(?: (?:[A-ZÆØÅ]{1,2})\b)?)",
)
_NO_CODES = range(2001, 2100)
"""Years that read like postcodes, and are none."""

_LIVING = r"bor|boede|boet|bosat|opvokset|vokset op|kommer|flyttet|flytter|stammer|født|lives|lived|moved|comes|grew up"
_WITH = r"nu|også|hos|med|sin|sine|sammen|mor|far|familien|alene|ned|op|væk|hjem|børnene"
_LIVES = re.compile(
    rf"\b(?:(?:{_LIVING})\b(?: (?:{_WITH})){{0,4}} (?:i|fra|til|på|ved|in|from|to|at)|(?:er|is) (?:fra|from))"
    r" (?P<town>[^\W\d_][\wæøåÆØÅ-]+)(?! (?:kommune|rådhus|jobcenter|ret|sygehus|hospital)\b)",
    re.IGNORECASE,
)
_ATTENDS = re.compile(
    r"\b(?:går|gik|gået|starter|startede|startet|begyndt|begynder|indskrevet|passes|attends) (?:på |i |ind i )?"
    r"(?P<name>[A-ZÆØÅ][a-zæøå]{2,}(?: [A-ZÆØÅ][a-zæøå]{2,})?)",
)
_FURTHER = re.compile(r" (?:til|og|to|and) (?P<town>[A-ZÆØÅ][\wæøåÆØÅ-]+)")


def addresses(plain: str, lexicon: Lexicon) -> Iterator[Span]:
    """Yield streets with their numbers, and postcodes with their towns, in a folded text."""
    for street in _streets():
        for match in street.finditer(plain):
            yield Kind.ADDRESS, *match.span()
    for match in _POSTED.finditer(plain):
        found = match["town"].rstrip(".").lower()
        first = found.split(maxsplit=1)[0]
        if int(match["code"]) not in _NO_CODES and (found in lexicon.towns or first in lexicon.towns):
            yield Kind.ADDRESS, match.start(), match.start("town") + len(found)


@cache
def _streets() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Give what a street with its number reads like: with a capital, and in chat without."""
    ends = {sign: line.replace(" ", "|") for sign, line in signed("streets.txt")}
    last = (
        rf"(?:{_CAPITAL}{{1,25}}?(?:{ends['sure']}|{ends['other']})|(?:{ends['alone']})|(?<=[\w.] )(?:{ends['whole']}))"
    )
    rest = f"{_NUMBER}{_NO_COUNT}{_FLOOR}{_TOWN}"
    return (
        re.compile(rf"\b{_BEFORE}{last}{rest}"),
        re.compile(rf"(?<![\w-])[a-zæøå]{{3,25}}?(?:{ends['sure']}){rest}"),
    )


def hints(plain: str, lexicon: Lexicon) -> Iterator[Span]:
    """Yield towns where somebody is said to live or come from, and schools and other institutions by name."""
    yield from _institutions(plain, lexicon)
    for match in _LIVES.finditer(plain):
        if _is_town(match["town"], lexicon):
            yield Kind.PLACE, *match.span("town")
            further = _FURTHER.match(plain, match.end())
            if further and _is_town(further["town"], lexicon):
                yield Kind.PLACE, *further.span("town")


def _is_town(word: str, lexicon: Lexicon) -> bool:
    lower = word.lower()
    return lower in lexicon.towns and (word[0].isupper() or not lexicon.word(lower))


def _institutions(plain: str, lexicon: Lexicon) -> Iterator[Span]:
    before, named, lists = _schools()
    for match in _ATTENDS.finditer(plain):
        lower = match["name"].lower()
        known = lexicon.is_known(lower.split(maxsplit=1)[0]) or tuple(lower.split()) in lexicon.phrases
        if not (known or lexicon.town(lower) or lexicon.name(lower.split(maxsplit=1)[0]) or lower in lists["kinds"]):
            yield Kind.SCHOOL, *match.span("name")
    for match in before.finditer(plain):
        name = match["name"].split(maxsplit=1)[0].lower()
        careful = match["what"].lower() in lists["careful"]
        if name not in lexicon.known and not (careful and lexicon.word(name)):
            yield Kind.SCHOOL, *match.span("name")
    for match in named.finditer(plain):
        name = match["name"].lower()
        known = tuple(name.split()) in lexicon.phrases or name in lexicon.known or name in lists["kinds"]
        if not known and not lexicon.plain_word(name):
            yield Kind.SCHOOL, *match.span("name")


@cache
def _schools() -> tuple[re.Pattern[str], re.Pattern[str], dict[str, frozenset[str]]]:
    """Give what an institution reads like: a word for it and a name, or a name that says it is one; and the lists."""
    lists = dict(signed("schools.txt"))
    before = f"{lists['before']} {lists['careful']}".replace(" ", "|")
    last = lists["last"].replace(" ", "|")
    return (
        re.compile(rf"\b(?P<what>(?i:{before})) (?P<name>[A-ZÆØÅ][\wæøå-]+(?: [A-ZÆØÅ][\wæøå-]+)?)"),
        re.compile(
            rf"\b(?P<name>(?:[A-ZÆØÅ][\wæøå.'-]{{1,20}} ){{1,3}}(?:{last})"
            r"|[A-ZÆØÅ][a-zæøå]{2,20}(?:skolen|skole|gymnasium|børnehave))\b",
        ),
        {sign: frozenset(line.split()) for sign, line in lists.items()},
    )
