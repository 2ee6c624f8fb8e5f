"""Reading a feed back, as a calendar would."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from icalendar import Calendar

ZONE = ZoneInfo("Europe/Copenhagen")


def events(content: bytes) -> list[Any]:
    """Return the events of an .ics file, by time."""
    return sorted(calendar(content).walk("VEVENT"), key=lambda event: event.DTSTART)


def calendar(content: bytes) -> Any:
    """Return what an .ics file holds."""
    return Calendar.from_ical(content)


def local(event: Any) -> str:
    """Return when an event begins on the wall clock of the team."""
    starts: datetime = event.decoded("dtstart")
    return starts.astimezone(ZONE).strftime("%Y-%m-%d %H:%M")
