"""What follows from a team's event: the team as it is now, and what to show."""

from dataclasses import dataclass
from typing import Any

from bot.sparring.copies import replace
from bot.sparring.effects import Sentence
from bot.sparring.rhythm.effects import TeamEffect
from bot.sparring.rhythm.state import Rota
from bot.sparring.team import Team


@dataclass(frozen=True, slots=True)
class TeamDecision:
    """The new team, the effects in their order, and a private note to the one who acted, if any."""

    team: Team
    effects: tuple[TeamEffect, ...] = ()
    note: Sentence | None = None

    def then(self, *effects: TeamEffect) -> "TeamDecision":
        """Return this with more effects at the end."""
        return TeamDecision(self.team, (*self.effects, *effects), self.note)

    def at(self, team: Team) -> "TeamDecision":
        """Return this with another team."""
        return TeamDecision(team, self.effects, self.note)

    def noting(self, key: str, **places: Any) -> "TeamDecision":  # noqa: ANN401 - the fields of Sentence
        """Return this with a private note."""
        return TeamDecision(self.team, self.effects, Sentence(key, **places))


def with_rota(team: Team, rota: Rota) -> Team:
    """Return the team with another rota."""
    return replace(team, rhythm=replace(team.rhythm, rota=rota))
