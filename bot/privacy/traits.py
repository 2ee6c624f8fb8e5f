"""Hints at who it could be: a rare diagnosis, an age to the month, an age beside other hints."""

import re
from collections.abc import Iterator
from functools import cache

from bot.privacy.contacts import Span
from bot.privacy.findings import Kind
from bot.privacy.lists import lines

_TO_THE_MONTH = re.compile(
    r"\b[0-9]{1,2} (?:år|years?)(?:,| og| and)? [0-9]{1,2} (?:måneder|måned|mdr\.?|months?)\b"
    r"|\b[0-9]{1,2}(?:½|,5|\.5| 1/2) års?\b",
    re.IGNORECASE,
)
_IN_YEARS = re.compile(
    r"(?<![-0-9] )(?<![-0-9])\b(?P<age>[0-9]{1,2})"
    r"(?:[- ]?årig\w*| år(?! og)(?! i\b)(?! siden)(?! efter)\b|[- ]years?[- ]old)",
    re.IGNORECASE,
)
_AGED = re.compile(
    r"(?:på|er|fylder|fyldt|bliver|var|lige|netop|knap|næsten|aged|is|with|en|et|the|a)\s$", re.IGNORECASE
)
_OLDEST = 25


def diagnoses(plain: str) -> Iterator[Span]:
    """Yield rare diagnoses in a folded text."""
    for match in _rare().finditer(plain):
        yield Kind.DIAGNOSIS, *match.span()


def ages(plain: str, *, beside: bool) -> Iterator[Span]:
    """Yield ages that make somebody easier to recognise.

    An age in years is shared by thousands; it counts only beside another hint.

    Args:
        plain: The folded text.
        beside: Whether the text holds a place, a school or a diagnosis.
    """
    for match in _TO_THE_MONTH.finditer(plain):
        yield Kind.AGE, *match.span()
    if beside:
        for match in _IN_YEARS.finditer(plain):
            if int(match["age"]) <= _OLDEST and _AGED.search(plain[max(0, match.start() - 10) : match.start()]):
                yield Kind.AGE, *match.span()


@cache
def _rare() -> re.Pattern[str]:
    some = "|".join(lines("diagnoses.txt"))
    return re.compile(rf"(?<![\w-])(?:{some})(?:[- ](?:syndrome?|sygdom|disease))?(?![\w-])", re.IGNORECASE)
