"""Themes that come up in several teams (B13): what one team has met, the others may meet too."""

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from bot.sparring.identity import TeamId
from bot.sparring.learning.state import LearningPoint, PointState

FEWEST_TEAMS = 2
FEWEST_CASES = 2
FEWEST_OWNERS = 2
"""A theme recurs in a team when it comes from two cases of two caseworkers: nobody stands alone behind it."""


@dataclass(frozen=True, slots=True)
class Recurring:
    """A theme and the number of teams it recurs in; no words and no names."""

    theme: str
    teams: int


def recurring(
    points: Mapping[TeamId, Sequence[LearningPoint]], same: Callable[[TeamId, str], str]
) -> tuple[Recurring, ...]:
    """Return the themes that recur in at least two teams, those of most teams first.

    Args:
        points: The teams' points.
        same: What a team's theme is called among all teams: equal for the same shipped theme, and for the same name.
    """
    teams = Counter(name for team, its in points.items() for name in _recurring_in(team, its, same))
    found = (Recurring(theme, count) for theme, count in teams.items() if count >= FEWEST_TEAMS)
    return tuple(sorted(found, key=lambda each: (-each.teams, each.theme)))


def _recurring_in(team: TeamId, points: Sequence[LearningPoint], same: Callable[[TeamId, str], str]) -> frozenset[str]:
    by_name: defaultdict[str, list[LearningPoint]] = defaultdict(list)
    for point in points:
        if point.theme and point.state is PointState.STANDING:
            by_name[same(team, point.theme)].append(point)
    return frozenset(name for name, its in by_name.items() if _recurs(its))


def _recurs(points: Sequence[LearningPoint]) -> bool:
    cases = frozenset[str]().union(*(point.cases for point in points))
    owners = frozenset[str]().union(*(point.owners for point in points))
    return len(cases) >= FEWEST_CASES and len(owners) >= FEWEST_OWNERS
