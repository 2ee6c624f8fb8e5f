"""Talks with the other leaders that wait for an outcome (A14)."""

from datetime import datetime

from bot.sparring.copies import replace
from bot.sparring.rhythm.calendar import day_of
from bot.sparring.rhythm.decision import TeamDecision
from bot.sparring.rhythm.events import TalkBegun, TalkEnded
from bot.sparring.rhythm.rights import leading
from bot.sparring.rhythm.state import OpenTalk
from bot.sparring.team import Team


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


def _with(team: Team, talks: tuple[OpenTalk, ...]) -> Team:
    return replace(team, rhythm=replace(team.rhythm, talks=talks))
