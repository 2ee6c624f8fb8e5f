"""Finds birth dates and the numbers of cases and journals."""

import re
from collections.abc import Iterator

from bot.privacy.contacts import Span
from bot.privacy.findings import Kind

_MONTH = (
    r"(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|january|february|march|may"
    r"|june|july|october|jan|feb|mar|apr|jun|jul|aug|sep|sept|okt|oct|nov|dec)\b\.?"
)
_DATE = (
    r"(?:[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}"
    r"|[0-9]{1,2}[./-] ?[0-9]{1,2}(?:[./ -]{1,2}(?:[0-9]{4}|[0-9]{2}))?"
    rf"|[0-9]{{1,2}}(?:\.|th|st|nd|rd)? ?(?:of )?{_MONTH}(?:,? ?[0-9]{{4}})?"
    rf"|{_MONTH} [0-9]{{1,2}}(?:th|st|nd|rd)?(?:,? [0-9]{{4}})?(?![0-9])|{_MONTH} [0-9]{{4}}"
    r"|[0-9]{8}|[0-9]{6})(?![0-9])"
)
_BORN = re.compile(
    r"(?:\bfødt|\bfødsels(?:da|tid|år)\w*|(?<![\w.])f\.|\bfdt\.|\bborn\b|\bbirthday\b|\bdate of birth|\bdob\b)"
    rf"(?:[^.\n0-9]|\bd\.|\bden\b){{0,20}}?\b(?P<date>{_DATE})",
    re.IGNORECASE,
)
_MASKED = re.compile(r"(?<![0-9])(?P<date>[0-9]{6}[- ]?[xX*#?]{4})(?!\w)")

_KLE = r"[0-9]{2}\.[0-9]{2}\.[0-9]{2}-[A-ZÆØÅ][0-9]{2}-[0-9]{1,6}-[0-9]{2}"
_SURE = re.compile(
    rf"(?<![\w.-])(?:{_KLE}|(?:EMN|SAG|SA|SBSYS|DUBU)-[0-9]{{2,4}}-[0-9]{{2,8}}|[0-9]{{4}}-[0-9]{{4,8}})(?![\w-])"
)
_CUED = re.compile(
    r"\b(?:[\w-]{0,12}sags?(?:[- ]?(?:nr|nummer|id))?|[\w-]{0,10}sagen|journal(?:[- ]?(?:nr|nummer))?|j\.? ?nr|sagsakt"
    r"|case(?: (?:no|number|id))?|file (?:no|number))\b\.?:?(?: har)?(?: er)?(?: nr\b\.?| nummer)?:? ?"
    r"(?P<number>(?-i:(?:[A-ZÆØÅ]{2,5}[- ]?)?[0-9][0-9A-Z./-]{2,24}[0-9]))",
    re.IGNORECASE,
)
_FEWEST_DIGITS = 4
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_YEARS = re.compile(r"(?:1[0-9]|20)[0-9]{2}-(?:1[0-9]|20)[0-9]{2}")
_LATE_YEARS = re.compile(r"(?:19|20)[0-9]{2}-(?:19|20)[0-9]{2}")
"""From a year to a year: 2019-2023."""
_LIKE_A_DATE = re.compile(r"[0-9]{1,2}[./-][0-9]{1,2}[./-][0-9]{2,4}|[0-9]{1,2}[./][0-9]{1,2}-[0-9]{4}")


def records(plain: str) -> Iterator[Span]:
    """Yield birth dates and case numbers in a folded text."""
    for match in _BORN.finditer(plain):
        yield Kind.BIRTHDATE, *match.span("date")
    for match in _MASKED.finditer(plain):
        yield Kind.BIRTHDATE, *match.span("date")
    for match in _SURE.finditer(plain):
        if not _YEARS.fullmatch(match.group()):
            yield Kind.CASE_NUMBER, *match.span()
    for match in _CUED.finditer(plain):
        if _numbered(match["number"]):
            yield Kind.CASE_NUMBER, *match.span("number")


def _numbered(found: str) -> bool:
    """Tell whether what follows *sag* is its number, not a year, a date or an amount."""
    digits = sum(character.isdigit() for character in found)
    if digits < _FEWEST_DIGITS or _LATE_YEARS.fullmatch(found) or _LIKE_A_DATE.fullmatch(found):
        return False
    return not _YEAR.fullmatch(found.strip())
