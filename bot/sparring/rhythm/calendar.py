"""The days and hours in which the bot may write, in a team's own zone; everything that is planned goes through here.

A local day and clock time become one moment in UTC: the hour that comes twice in October counts the first time, and
the one that is missing in March counts as the hour after. Occurrences are told apart by their date, never by the hour.
"""

import calendar
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from functools import lru_cache
from zoneinfo import ZoneInfo

from bot.sparring.rhythm.state import Span
from bot.sparring.team import Frame

DAY = timedelta(days=1)

FAR = 400
"""How many days we look for an open one. A team that stays closed longer is looked at again then."""

_LANGUAGES = {"da": "da", "en": "en_US"}

There = Callable[[date], bool]
"""Says whether the one who is to be told something is there on a day."""


class Closed(StrEnum):
    """Why a day is closed; each has a sentence `closed-<name>`."""

    WEEKEND = "weekend"
    """The team does not work on that weekday."""
    HOLIDAY = "holiday"
    TEAM = "team"
    """It lies in a week the team keeps closed."""


def closed(day: date, frame: Frame) -> Closed | None:
    """Return why a day is closed, or None when it is open."""
    if day.weekday() not in frame.workdays:
        return Closed.WEEKEND
    if frame.holidays and day in _holidays(frame.holidays, day.year, "da"):
        return Closed.HOLIDAY
    if any(day in span for span in frame.closed):
        return Closed.TEAM
    return None


def holiday(day: date, frame: Frame, language: str = "da") -> str | None:
    """Return the name of the public holiday a day is, in a language, or None."""
    return _holidays(frame.holidays, day.year, language).get(day) if frame.holidays else None


@lru_cache(maxsize=512)
def _holidays(country: str, year: int, language: str) -> Mapping[date, str]:
    """Return a country's days off with their names; none for a country the library does not know.

    Days that most have off without a law that says so count too: in Denmark 1 May, 5 June, 24 and 31 December.
    """
    from holidays import country_holidays  # noqa: PLC0415 - takes half a second, which a start is spared

    try:
        known = country_holidays(country)
    except NotImplementedError:
        return {}
    found = country_holidays(
        country,
        years=year,
        categories=[name for name in ("public", "optional") if name in known.supported_categories],
        language=spoken if (spoken := _LANGUAGES.get(language)) in known.supported_languages else None,
    )
    return {day: name for day, name in found.items() if day.year == year}


def open_day_from(day: date, frame: Frame, there: There | None = None) -> date:
    """Return the day itself when it is open (and she is there), or the first such day after it."""
    return _seek(day, frame, DAY, there) or day + FAR * DAY


def open_day_until(day: date, frame: Frame, there: There | None = None) -> date | None:
    """Return the day itself when it is open (and she is there), or the last such day before it, if any."""
    return _seek(day, frame, -DAY, there)


def open_day_after(day: date, frame: Frame) -> date:
    """Return the first open day after a day."""
    return open_day_from(day + DAY, frame)


def open_day_before(day: date, frame: Frame) -> date | None:
    """Return the last open day before a day, if any."""
    return open_day_until(day - DAY, frame)


def _seek(day: date, frame: Frame, step: timedelta, there: There | None) -> date | None:
    for _ in range(FAR):
        if closed(day, frame) is None and (there is None or there(day)):
            return day
        day += step
    return None


def morning_after(moment: datetime, frame: Frame, workdays: int = 1) -> datetime:
    """Return the opening of the working day that comes that many working days after the moment's own day."""
    day = day_of(moment, frame)
    for _ in range(workdays):
        day = open_day_after(day, frame)
    return at_opening(day, frame)


def in_hours(moment: datetime, frame: Frame) -> bool:
    """Say whether a moment lies on an open day, within the team's working hours."""
    local = moment.astimezone(ZoneInfo(frame.zone))
    return frame.opens <= local.time() < frame.closes and closed(local.date(), frame) is None


def working_moment(moment: datetime, frame: Frame, there: There | None = None) -> datetime:
    """Return the moment itself when it lies in working hours (and she is there), or else the next opening."""
    local = moment.astimezone(ZoneInfo(frame.zone))
    day, clock = local.date(), local.time()
    today = closed(day, frame) is None and (there is None or there(day))
    if today and frame.opens <= clock < frame.closes:
        return moment
    if today and clock < frame.opens:
        return at_opening(day, frame)
    return at_opening(open_day_from(day + DAY, frame, there), frame)


def at_opening(day: date, frame: Frame) -> datetime:
    """Return the moment (UTC) at which the team's working hours open on a day."""
    return moment_of(day, frame.opens, frame)


def moment_of(day: date, clock: time, frame: Frame) -> datetime:
    """Return a local date and time of the team as a moment in UTC."""
    return datetime.combine(day, clock, tzinfo=ZoneInfo(frame.zone)).astimezone(UTC)


def day_of(moment: datetime, frame: Frame) -> date:
    """Return the local date of a moment."""
    return moment.astimezone(ZoneInfo(frame.zone)).date()


def add_months(day: date, months: int) -> date:
    """Return the same day that many months later, or the last of that month when it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def iso_week(year: int, week: int, weeks: int = 1) -> Span:
    """Return the days of so many ISO weeks, Monday to Sunday."""
    first = date.fromisocalendar(year, week, 1)
    return Span(first, first + weeks * 7 * DAY - DAY)


def suggested_closed_weeks(today: date) -> tuple[Span, ...]:
    """Return the holidays of Danish schools still ahead within a year, in order, for the set-up to offer.

    The winter holiday is in week 7 or 8, as each municipality chooses, so both are offered; then the summer weeks 28
    to 31, the autumn week 42, and the days from Christmas to New Year.
    """
    spans = [
        span
        for year in (today.year - 1, today.year, today.year + 1)
        for span in (
            iso_week(year, 7),
            iso_week(year, 8),
            iso_week(year, 28, weeks=4),
            iso_week(year, 42),
            Span(date(year, 12, 23), date(year + 1, 1, 1)),
        )
    ]
    return tuple(s for s in spans if s.last is not None and today <= s.last and s.first < add_months(today, 12))
