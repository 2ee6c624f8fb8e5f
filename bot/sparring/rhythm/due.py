"""Something a team has ahead of it, and the days on which the one it concerns is at work."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from bot.sparring.identity import PersonId
from bot.sparring.rhythm import effects as fx
from bot.sparring.rhythm.calendar import There, at_opening, open_day_until
from bot.sparring.rhythm.rotation import is_there
from bot.sparring.rhythm.state import Appointment, Member, Offer, Seat
from bot.sparring.team import Team


@dataclass(frozen=True, slots=True)
class Due:
    """Something to be done by itself at a moment: what to show, and what to remember of it.

    `keys` name the occurrence, with the day after which each may be forgotten. `seat`, `offer`,
    `told` and `kept` are what the team remembers otherwise once it is done.
    """

    at: datetime
    effect: fx.TeamEffect | None = None
    keys: Mapping[str, date] = field(default_factory=dict)
    seat: Seat | None = None
    offer: Offer | None = None
    told: fx.TellPerson | None = None
    kept: Appointment | None = None


def at_work(team: Team, person: PersonId) -> There | None:
    """Return what says whether somebody is at work on a day; None when nobody knows, as for leaders elsewhere."""
    rota = team.rhythm.rota
    member = next((member for member in rota.members if member.person == person), None)
    if member is None or _always_there(team, member):
        return None
    return lambda day: is_there(rota, member, day)


def _always_there(team: Team, member: Member) -> bool:
    absences = team.rhythm.rota.absences
    return team.frame.workdays <= member.weekdays and not any(a.person == member.person for a in absences)


def opening_by(team: Team, day: date, there: There | None = None) -> datetime | None:
    """Return the opening of a day, or of the last one before it that is open and on which she is at work."""
    open_day = open_day_until(day, team.frame, there)
    return None if open_day is None else at_opening(open_day, team.frame)
