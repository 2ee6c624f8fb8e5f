"""A team's meetings, one after another as they are held: the weekly ones, and those moved, cancelled or closed (A1)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from heapq import merge

from bot.sparring.identity import PersonId
from bot.sparring.rhythm.calendar import DAY, Closed, closed, day_of, moment_of
from bot.sparring.rhythm.state import Seat, Shift, Weekly
from bot.sparring.team import Team

WEEK = timedelta(days=7)


class Nobody(StrEnum):
    """Why a meeting has no presenter; each has a sentence `nobody-<name>`."""

    NO_MEMBERS = "no-members"
    """There is nobody in the team who takes turns."""
    ALL_AWAY = "all-away"
    ALL_DECLINED = "all-declined"
    """Everybody who is there has passed the turn on or let it go."""


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting of the team. `on` is the day it is planned for and stays its name, `held_on` the day it is held.

    `starts_at` and `ends_at` are UTC. `by` moved or cancelled it.
    """

    on: date
    held_on: date
    starts_at: datetime
    ends_at: datetime
    closed_because: Closed | None = None
    cancelled: bool = False
    moved: bool = False
    by: PersonId | None = None
    seats: tuple[Seat, ...] = ()
    nobody: Nobody | None = None
    """Why nobody presents at a meeting that takes place."""

    @property
    def takes_place(self) -> bool:
        """Whether the team meets."""
        return not self.cancelled and self.closed_because is None

    @property
    def presenters(self) -> tuple[PersonId, ...]:
        """Who presents."""
        return tuple(seat.person for seat in self.seats)


def meetings(team: Team, since: date) -> Iterator[Meeting]:
    """Yield the team's meetings held on `since` or later, as they are held, without end and without seats."""
    weekly = team.rhythm.customs.weekly
    if weekly is None:
        return iter(())
    shifts = {shift.on: shift for shift in team.rhythm.rota.shifts}
    moved = (_held(team, weekly, shift.on, shift.to, shift) for shift in shifts.values() if shift.to)
    ahead = sorted((meeting for meeting in moved if meeting.held_on >= since), key=_start)
    return merge(_planned(team, weekly, since, shifts), ahead, key=_start)


def _start(meeting: Meeting) -> datetime:
    return meeting.starts_at


def _planned(team: Team, weekly: Weekly, since: date, shifts: dict[date, Shift]) -> Iterator[Meeting]:
    day = since + (weekly.weekday - since.weekday()) % 7 * DAY
    while True:
        shift = shifts.get(day)
        if weekly.weeks.includes(day) and (shift is None or shift.to is None):
            yield _held(team, weekly, day, moment_of(day, weekly.at, team.frame), shift)
        day += WEEK


def _held(team: Team, weekly: Weekly, on: date, starts_at: datetime, shift: Shift | None) -> Meeting:
    held_on = day_of(starts_at, team.frame)
    return Meeting(
        on,
        held_on,
        starts_at,
        starts_at + weekly.length,
        closed(held_on, team.frame),
        cancelled=shift is not None and shift.to is None,
        moved=shift is not None and shift.to is not None,
        by=shift.by if shift else None,
    )
