"""What becomes of a team when one who leads it goes: those who lead on are told, and another can be named."""

from collections.abc import Iterable
from datetime import datetime

from bot.sparring.copies import replace
from bot.sparring.identity import PersonId
from bot.sparring.rhythm import appointments
from bot.sparring.rhythm.calendar import day_of
from bot.sparring.rhythm.decision import TeamDecision
from bot.sparring.rhythm.effects import Occasion
from bot.sparring.rhythm.events import DaysKept, LeaderWent
from bot.sparring.rhythm.state import Appointment
from bot.sparring.team import Frame, Team

NOBODY_LEADS = "nobody-leads"
"""What the channel's day is kept for while nobody leads."""


def leader_went(team: Team, event: LeaderWent, now: datetime) -> TeamDecision:
    """Take a leader off whose account was closed; one who only left the channel leads on until another is named.

    Whoever leads beside her is told, else the installer; the channel too, when nobody leads any more.
    """
    person, frame = event.person, team.frame
    if person not in (*team.leaders, frame.facilitator):
        return TeamDecision(team)
    after = replace(team, frame=_without(frame, person)) if event.closed else team
    others = tuple(one for one in team.leaders if one != person)
    told = others or tuple(one for one in (event.installer,) if one and one != person)
    if not (told or event.closed):
        told = (person,)
    decision = _kept(after, f"{Occasion.LEADER}:{person}", told, now)
    return decision if after.leaders else _kept(decision.team, NOBODY_LEADS, (None,), now)


def _without(frame: Frame, person: PersonId) -> Frame:
    """Return a frame that does not name somebody any more; the next leader becomes the first."""
    leaders = tuple(one for one in (frame.leader, *frame.leaders) if one is not None and one != person)
    return replace(
        frame,
        leader=leaders[0] if leaders else None,
        leaders=leaders[1:],
        facilitator=None if frame.facilitator == person else frame.facilitator,
    )


def _kept(team: Team, about: str, people: Iterable[PersonId | None], now: datetime) -> TeamDecision:
    today = day_of(now, team.frame)
    days = tuple(Appointment(Occasion.LEADER, about, today, to) for to in people)
    return appointments.kept(team, DaysKept(team.id, about, days), now)
