"""Digests with invented numbers, for pictures and papers."""

from datetime import date

from bot.content.texts import texts
from bot.messages.wording import Wording
from bot.pictures.charts import Say
from bot.sparring.digest.paper import ChangeState, DigestPaper, ThemeLine

NAMES = ("Samarbejde med skolen", "Barnets stemme", "Egen rolle", "Netværk", "Underretninger", "Børnesamtaler")
LONG = "Speciallægeundersøgelsesrekvisitionsformularudfyldelsesvejledning og inddragelse af hele netværket"


def said(language: str = "da") -> Say:
    """Return the sentences of a language."""
    return Wording(texts(language)).plain


def months(count: int) -> tuple[date, ...]:
    """Return the first days of so many months, from November 2025."""
    return tuple(date(2025 + (10 + number) // 12, (10 + number) % 12 + 1, 1) for number in range(count))


def sheet(
    *rows: tuple[str, tuple[int, ...]], language: str = "da", states: tuple[tuple[ChangeState, int], ...] = ()
) -> DigestPaper:
    """Return a digest with these themes and their counts by month."""
    lines = tuple(ThemeLine(name, counts) for name, counts in rows)
    count = max((len(line.counts) for line in lines), default=0)
    first, last = date(2026, 9, 1), date(2026, 10, 31)
    return DigestPaper("Team Syd", language, first, last, months=months(count), lines=lines, states=states)
