"""Days the team keeps for what lies in its folder: the bot comes back to it by itself, once a day kept.

A day that is closed, or on which the one it concerns is away, moves to the next that is not. Days that were slept
through become one.
"""

from collections.abc import Iterator, Sequence
from datetime import date, datetime

from bot.sparring.copies import replace
from bot.sparring.rhythm.calendar import at_opening, day_of, open_day_from, working_moment
from bot.sparring.rhythm.decision import TeamDecision
from bot.sparring.rhythm.due import Due, at_work
from bot.sparring.rhythm.effects import Remind, RemindPerson, TeamEffect
from bot.sparring.rhythm.events import DaysKept, PeopleToTell
from bot.sparring.rhythm.meetings import WEEK
from bot.sparring.rhythm.state import Appointment
from bot.sparring.team import Team


def kept(team: Team, event: DaysKept, now: datetime) -> TeamDecision:
    """Keep these days for something, in place of those kept for it before."""
    del now
    others = tuple(one for one in team.rhythm.appointments if one.about != event.about)
    return TeamDecision(replace(team, rhythm=replace(team.rhythm, appointments=(*others, *event.appointments))))


def told(team: Team, event: PeopleToTell, now: datetime) -> TeamDecision:
    """Tell people something, each as soon as she is at work."""
    del now
    return TeamDecision(replace(team, rhythm=replace(team.rhythm, untold=(*team.rhythm.untold, *event.tells))))


def days_kept(team: Team, now: datetime) -> Iterator[Due]:
    """Yield the days kept, each at the opening of its day, or as soon after as it can be; and the next of each."""
    for one in team.rhythm.appointments:
        there = at_work(team, one.to) if one.to else None
        natural = at_opening(open_day_from(one.on, team.frame, there), team.frame)
        at = natural if natural > now else working_moment(now, team.frame, there)
        yield Due(at, _effect(one), kept=one)
        if (after := _next(one, day_of(now, team.frame))) is not None:  # once this one has come, wake for the next
            yield Due(at_opening(open_day_from(after.on, team.frame, there), team.frame))


def moved_on(
    appointments: tuple[Appointment, ...], come: Sequence[Appointment], today: date
) -> tuple[Appointment, ...]:
    """Return the appointments once some of them have come: those that come again on their next day ahead."""
    if not come:
        return appointments
    left = (one if one not in come else _next(one, today) for one in appointments)
    return tuple(one for one in left if one is not None)


def _next(one: Appointment, today: date) -> Appointment | None:
    if not one.weeks:
        return None
    step = one.weeks * WEEK
    return replace(one, on=one.on + step * max(1, (today - one.on) // step + 1))


def _effect(one: Appointment) -> TeamEffect:
    return RemindPerson(one.to, one.occasion, one.about) if one.to else Remind(one.occasion, one.about, one.on)
