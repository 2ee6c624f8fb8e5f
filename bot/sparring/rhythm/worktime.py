"""Counting in a team's working hours: what is to last two working days begins and ends when people are at work."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from bot.sparring.protocol import WorkingTime
from bot.sparring.rhythm.calendar import FAR, at_opening, day_of, moment_of, open_day_after, working_moment
from bot.sparring.team import Frame


def working_day(frame: Frame) -> timedelta:
    """Return how long a working day of the team is."""
    opens, closes = (timedelta(hours=at.hour, minutes=at.minute) for at in (frame.opens, frame.closes))
    return closes - opens


def worked(time: WorkingTime, frame: Frame) -> timedelta:
    """Return so many working days and hours as time at work."""
    return time.days * working_day(frame) + timedelta(hours=time.hours)


def after(moment: datetime, work: timedelta, frame: Frame) -> datetime:
    """Return when so much time at work has passed; an opening rather than the closing before it."""
    end = moment
    for start, closes in _days(moment, frame):
        if work < closes - start:
            return start + work
        work -= closes - start
        end = closes
    return end


def between(start: datetime, end: datetime, frame: Frame) -> timedelta:
    """Return how much time at work lies between two moments."""
    total = timedelta()
    for opens, closes in _days(start, frame):
        if end <= opens:
            break
        total += min(closes, end) - opens
    return total


def _days(moment: datetime, frame: Frame) -> Iterator[tuple[datetime, datetime]]:
    """Yield the working hours from a moment on, day by day."""
    start = working_moment(moment, frame)
    for _ in range(FAR):
        day = day_of(start, frame)
        yield start, moment_of(day, frame.closes, frame)
        start = at_opening(open_day_after(day, frame), frame)
