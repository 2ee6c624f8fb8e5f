"""How a meeting is named: its day, its week, its hours, its place, and who presents."""

from bot.messages.parts import Line, Link, Plain, Small
from bot.messages.wording import Wording
from bot.sparring.rhythm.meetings import Meeting
from bot.sparring.rhythm.state import Weekly


def label(meeting: Meeting, wording: Wording) -> str:
    """Return a meeting in plain words: tirsdag den 24. november (uge 48)."""
    day = meeting.held_on
    return wording.plain("meeting-label", day=wording.texts.day(day), week=str(day.isocalendar().week))


def listed(meeting: Meeting, wording: Wording) -> str:
    """Return the same where it begins a line or stands alone in a field: Tirsdag den 24. november (uge 48)."""
    words = label(meeting, wording)
    return words[:1].upper() + words[1:]


def named(meeting: Meeting, wording: Wording) -> Line:
    """Return a meeting with its hour: tirsdag den 24. november kl. 09.00."""
    return wording.line("meeting-named", day=meeting.held_on, at=wording.at(meeting.starts_at))


def seated(meeting: Meeting, wording: Wording) -> Line:
    """Return who presents at a meeting, or why nobody does."""
    return wording.line(f"nobody-{meeting.nobody}") if meeting.nobody else wording.people(meeting.presenters)


def where(weekly: Weekly, wording: Wording) -> tuple[Small, ...]:
    """Return where the team meets, when it has said so; an address becomes a link, anything else stays words."""
    said: list[Line] = []
    if weekly.place:
        said.append(wording.line("meeting-place", place=weekly.place))
    if weekly.link.startswith("https://"):
        said.append((Link(weekly.link, wording.plain("meeting-link")),))
    elif weekly.link:
        said.append((Plain(weekly.link),))
    return tuple(Small(line) for line in said)
