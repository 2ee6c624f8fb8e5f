"""What leaders of several teams have agreed on (C3): each of their teams keeps it, and comes back to it."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from bot.sparring.company.errors import ChangedMeanwhile
from bot.sparring.copies import replace
from bot.sparring.folder import Folder, Kept, Record
from bot.sparring.gathered import Change
from bot.sparring.identity import PersonId, SessionId, TeamId
from bot.sparring.rhythm.calendar import day_of
from bot.sparring.rhythm.effects import Occasion
from bot.sparring.rhythm.events import DaysKept
from bot.sparring.rhythm.rights import leading
from bot.sparring.rhythm.state import Appointment

LOOKED_AT_AFTER = timedelta(weeks=4)
"""When leaders come back to what they agreed on without naming a day, and again after a "not yet"."""


class Stands(StrEnum):
    """How it goes with an agreement, in a team's own eyes."""

    OPEN = "open"
    IN_PLACE = "in-place"
    """It is how the team works now."""
    OVER = "over"
    """The team does not hold on to it any more."""


@dataclass(frozen=True, slots=True)
class LeadersAgreement:
    """What the leaders of these teams agreed on in a sparring; each team has a record, and the words, of its own.

    Attributes:
        session: The sparring it ends; agreed on anew within a day, it takes the place of what was agreed before.
        teams: The teams whose leaders were there, this one among them.
        by: Who wrote it down.
        stands_since: When it was last said how it goes; None until somebody does.
    """

    id: str
    team: TeamId
    session: SessionId
    teams: tuple[TeamId, ...]
    by: PersonId
    agreed_on: date
    points: tuple[Change, ...]
    stands: Stands = Stands.OPEN
    stands_since: date | None = None


READS: tuple[type[Record], ...] = (LeadersAgreement,)
"""What a folder must hold for what happens here."""


def agreement_id(team: TeamId, session: SessionId) -> str:
    """Return the name of a team's own record of what was agreed in a sparring."""
    return f"{team}:{session}"


def listed(folder: Folder) -> tuple[LeadersAgreement, ...]:
    """Return a team's agreements: those that are open first, and the newest first."""
    found = sorted(folder.all(LeadersAgreement), key=lambda one: (one.agreed_on, one.id), reverse=True)
    return tuple(sorted(found, key=lambda one: one.stands is not Stands.OPEN))


def agreed(folder: Folder, new: LeadersAgreement) -> Kept:
    """Keep what was agreed on, and a day to come back to it: the first that is named, else four weeks on."""
    named = [point.due_on for point in new.points if point.due_on]
    return Kept(saved=(new,), events=(_asked(folder, new, min(named, default=new.agreed_on + LOOKED_AT_AFTER)),))


def in_place(folder: Folder, by: PersonId, name: str, now: datetime) -> Kept:
    """Say, as a leader, that it is how the team works now."""
    return _stands(folder, by, name, Stands.IN_PLACE, now).noting("note-agreement-in-place")


def over(folder: Folder, by: PersonId, name: str, now: datetime) -> Kept:
    """Say, as a leader, that the team does not hold on to it any more."""
    return _stands(folder, by, name, Stands.OVER, now).noting("note-agreement-over")


def not_yet(folder: Folder, by: PersonId, name: str, now: datetime) -> Kept:
    """Come back to it later."""
    leading(folder.team, by)
    one, today = _one(folder, name), day_of(now, folder.team.frame)
    after = replace(one, stands=Stands.OPEN, stands_since=today)
    asked = _asked(folder, after, today + LOOKED_AT_AFTER)
    return Kept(saved=(after,), events=(asked,)).noting("note-agreement-not-yet")


def _stands(folder: Folder, by: PersonId, name: str, stands: Stands, now: datetime) -> Kept:
    leading(folder.team, by)
    one = _one(folder, name)
    after = replace(one, stands=stands, stands_since=day_of(now, folder.team.frame))
    return Kept(saved=(after,), events=(DaysKept(one.team, _about(one)),))


def _asked(folder: Folder, one: LeadersAgreement, on: date) -> DaysKept:
    about = _about(one)
    days = tuple(Appointment(Occasion.AGREEMENT, about, on, to) for to in folder.team.leaders)
    return DaysKept(one.team, about, days)


def _about(one: LeadersAgreement) -> str:
    return f"{Occasion.AGREEMENT}:{one.id}"


def agreement_of(about: str) -> str:
    """Return the id of the agreement that a day was kept for."""
    return about.partition(":")[2]


def _one(folder: Folder, name: str) -> LeadersAgreement:
    found = folder.get(LeadersAgreement, name)
    if found is None:
        raise ChangedMeanwhile
    return found
