"""What follows in a team from an event: the team as it is now, and what to show."""

from dataclasses import dataclass
from datetime import datetime

from bot.sparring.effects import Sentence
from bot.sparring.rhythm.effects import TeamEffect
from bot.sparring.rhythm.events import TeamEvent
from bot.sparring.team import Team


@dataclass(frozen=True, slots=True)
class TeamDecision:
    """The new team, the effects in their order, and a private note to the one who acted, if any."""

    team: Team
    effects: tuple[TeamEffect, ...] = ()
    note: Sentence | None = None


def decide(team: Team, event: TeamEvent, now: datetime) -> TeamDecision:
    """Return what follows from an event at the moment `now`."""
    del event, now
    return TeamDecision(team)
