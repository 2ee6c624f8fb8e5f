"""Mornings in the team's own zone."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.sparring.team import Frame

SATURDAY = 5
DAY = timedelta(days=1)


def at_opening(day: date, frame: Frame) -> datetime:
    """Return the moment (UTC) at which the team's working hours open on a day."""
    return local(day, frame.opens, frame)


def local(day: date, clock: time, frame: Frame) -> datetime:
    """Return a local date and time of the team as a moment in UTC."""
    zone = ZoneInfo(frame.zone)
    return datetime.combine(day, clock, tzinfo=zone).astimezone(UTC)


def day_of(moment: datetime, frame: Frame) -> date:
    """Return the local date of a moment."""
    return moment.astimezone(ZoneInfo(frame.zone)).date()


def workday(day: date) -> date:
    """Return the day itself, or the Monday after when it falls in a weekend."""
    return day if day.weekday() < SATURDAY else day + (7 - day.weekday()) * DAY


def morning_after(moment: datetime, frame: Frame, workdays: int = 1) -> datetime:
    """Return the opening of the working day that comes that many working days after the moment's own day."""
    day = day_of(moment, frame)
    for _ in range(workdays):
        day = workday(day + DAY)
    return at_opening(day, frame)
