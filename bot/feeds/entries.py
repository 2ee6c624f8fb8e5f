"""What calendars are told of a team's meetings, and what they were told last, so that a change is known as one.

A calendar that subscribes reads the whole feed anew. RFC 5545 asks that an event's number rises whenever it changes,
so what was told is kept beside the team: when and where, nothing else.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from itertools import takewhile

from bot.sparring.identity import PersonId, TeamId
from bot.sparring.rhythm.calendar import DAY, day_of
from bot.sparring.rhythm.meetings import Meeting
from bot.sparring.rhythm.rotation import coming, promised
from bot.sparring.rhythm.state import Weekly
from bot.sparring.team import Team

AHEAD = 183 * DAY
"""How far ahead a feed reaches: half a year."""

BEHIND = timedelta(weeks=4)
"""How long a meeting that is over stays in the feed."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A meeting, or a person's turn at one, as calendars are told of it.

    `on` is the day the meeting is planned for and stays its name. A turn is `certain` once it is promised; until then
    it may move. `sequence` counts the changes, `changed_at` is the last.
    """

    team: TeamId
    on: date
    starts_at: datetime
    ends_at: datetime
    changed_at: datetime
    certain: bool = True
    cancelled: bool = False
    place: str = ""
    link: str = ""
    sequence: int = 0

    @property
    def name(self) -> tuple[TeamId, date]:
        """What tells it apart from all others of its feed."""
        return self.team, self.on


@dataclass(frozen=True, slots=True)
class Diary:
    """What one feed has told (a record of its team)."""

    id: str
    team: TeamId
    entries: tuple[Entry, ...] = ()


def diary_id(team: TeamId, person: PersonId | None) -> str:
    """Return the id of a feed's diary: a team has one, and so has each person with a feed of her own."""
    return f"{team}:{person or ''}"


def told(before: Sequence[Entry], teams: Sequence[Team], person: PersonId | None, now: datetime) -> tuple[Entry, ...]:
    """Return what a feed tells now.

    Args:
        before: what it told last.
        teams: the team whose meetings it has, or all teams of the person.
        person: whose turns it has; None for all meetings.
        now: the moment.

    Returns:
        The entries by time. One that was certain and is no longer stays, cancelled, until its day is over; one that is
        over stays for four weeks. Nothing stays of a team that is not among `teams` any more.
    """
    last, ours = {entry.name: entry for entry in before}, {team.id for team in teams}
    found = {entry.name: entry for team in teams for entry in _ahead(team, person, now)}
    entries = [_numbered(entry, last.get(name)) for name, entry in found.items()]
    for name, entry in last.items():
        if name in found or entry.team not in ours:
            continue
        if entry.ends_at <= now:
            entries += [entry] if entry.ends_at > now - BEHIND else []
        elif entry.certain:
            entries.append(_numbered(replace(entry, cancelled=True, changed_at=now), entry))
    return tuple(sorted(entries, key=lambda entry: (entry.starts_at, entry.name)))


def _ahead(team: Team, person: PersonId | None, now: datetime) -> Iterator[Entry]:
    """Yield what a team's plan has for the feed, from today on."""
    weekly, today = team.rhythm.customs.weekly, day_of(now, team.frame)
    if weekly is None:
        return
    for meeting in takewhile(lambda meeting: meeting.held_on <= today + AHEAD, coming(team, today)):
        if meeting.closed_because is None and (person is None or person in meeting.presenters):
            yield _entry(team, weekly, meeting, person, now)


def _entry(team: Team, weekly: Weekly, meeting: Meeting, person: PersonId | None, now: datetime) -> Entry:
    certain = person is None or any(seat.person == person for seat in promised(team, meeting))
    return Entry(
        team.id,
        meeting.on,
        meeting.starts_at,
        meeting.ends_at,
        now,
        certain=certain,
        cancelled=meeting.cancelled,
        place=weekly.place,
        link=weekly.link,
    )


def _numbered(entry: Entry, before: Entry | None) -> Entry:
    """Return an entry with the number and moment of its last change: those it had, when nothing changed."""
    if before is None:
        return entry
    same = replace(entry, sequence=before.sequence, changed_at=before.changed_at)
    return before if same == before else replace(entry, sequence=before.sequence + 1)
