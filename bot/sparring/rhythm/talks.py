"""Talks with the other leaders that wait for an outcome (A14)."""

from collections.abc import Iterator
from datetime import datetime

from bot.sparring.copies import replace
from bot.sparring.rhythm import effects as fx
from bot.sparring.rhythm.calendar import at_opening, day_of, open_day_from, working_moment
from bot.sparring.rhythm.decision import TeamDecision
from bot.sparring.rhythm.due import Due, at_work
from bot.sparring.rhythm.events import TalkBegun, TalkEnded
from bot.sparring.rhythm.meetings import WEEK
from bot.sparring.rhythm.rights import leading
from bot.sparring.rhythm.state import OpenTalk
from bot.sparring.team import Team

OUTCOME_ASKED = 3
"""How often a leader is asked for the outcome of a talk."""


def begun(team: Team, event: TalkBegun, now: datetime) -> TeamDecision:
    """Remember that an outcome is waited for, so that its leader is asked."""
    leading(team, event.by)
    talk = OpenTalk(event.share, event.by, day_of(now, team.frame))
    return TeamDecision(_with(team, (*_others(team, event.share), talk)))


def ended(team: Team, event: TalkEnded, now: datetime) -> TeamDecision:
    """Wait no longer."""
    del now
    leading(team, event.by)
    return TeamDecision(_with(team, _others(team, event.share)))


def _others(team: Team, share: str) -> tuple[OpenTalk, ...]:
    return tuple(talk for talk in team.rhythm.talks if talk.share != share)


def outcomes_asked(team: Team, now: datetime) -> Iterator[Due]:
    """Yield when a leader is asked what came of the points she shared: each week, but not for ever (A14)."""
    for talk in team.rhythm.talks:
        leader = talk.by if talk.by in team.leaders or not team.leaders else team.leaders[0]
        there = at_work(team, leader)
        week = (day_of(now, team.frame) - talk.shared_on) // WEEK
        for number in (week, week + 1):
            key = f"outcome:{talk.share}:{number}"
            if not 0 < number <= OUTCOME_ASKED or key in team.rhythm.done:
                continue
            day = talk.shared_on + number * WEEK
            natural = at_opening(open_day_from(day, team.frame, there), team.frame)
            at = natural if natural > now else working_moment(now, team.frame, there)
            yield Due(at, fx.AskOutcome(leader, talk.share), {key: day + 2 * WEEK})


def _with(team: Team, talks: tuple[OpenTalk, ...]) -> Team:
    return replace(team, rhythm=replace(team.rhythm, talks=talks))
