"""A theme recurs across teams only where nobody stands alone behind it (B13)."""

import pytest

from bot.sparring.identity import TeamId, TextId
from bot.sparring.learning.recurring import Recurring, recurring
from bot.sparring.learning.state import LearningPoint, PointState
from tests.learning.folders import TODAY

NORTH, SOUTH, WEST = TeamId("north"), TeamId("south"), TeamId("west")


def points(
    team: TeamId, theme: str, *behind: tuple[str, str], state: PointState = PointState.STANDING
) -> list[LearningPoint]:
    """Return a team's points of a theme, one for each case and owner."""
    return [
        LearningPoint(
            f"{team}{theme}{n}",
            team,
            TextId(f"{n}"),
            TODAY,
            theme,
            "team",
            frozenset({case}),
            frozenset({owner}),
            state=state,
        )
        for n, (case, owner) in enumerate(behind)
    ]


def same(_team: TeamId, theme: str) -> str:
    return theme.removeprefix("our-")


BOTH = (("c1", "o1"), ("c2", "o2"))


@pytest.mark.row("B13")
@pytest.mark.parametrize(
    ("there", "recurs"),
    [
        (points(SOUTH, "law", *BOTH), True),
        (points(SOUTH, "our-law", *BOTH), True),
        (points(SOUTH, "role", *BOTH), False),
        (points(SOUTH, "law", ("c1", "o1")), False),
        (points(SOUTH, "law", ("c1", "o1"), ("c2", "o1")), False),
        (points(SOUTH, "law", ("c1", "o1"), ("c1", "o2")), False),
        (points(SOUTH, "law", *BOTH, state=PointState.WITHDRAWN), False),
        ([], False),
    ],
)
def test_it_takes_two_teams_with_two_cases_of_two_caseworkers_each(there: list[LearningPoint], *, recurs: bool) -> None:
    found = recurring({NORTH: points(NORTH, "law", *BOTH), SOUTH: there}, same)
    assert found == ((Recurring("law", 2),) if recurs else ())


@pytest.mark.row("B13")
def test_two_themes_of_one_name_are_one_team() -> None:
    north = [*points(NORTH, "law", *BOTH), *points(NORTH, "our-law", *BOTH)]
    assert recurring({NORTH: north}, same) == ()


@pytest.mark.row("B13")
def test_what_most_teams_share_comes_first() -> None:
    teams = {team: points(team, "law", *BOTH) for team in (NORTH, SOUTH, WEST)}
    teams[WEST] += points(WEST, "child-voice", *BOTH)
    teams[SOUTH] += points(SOUTH, "child-voice", *BOTH)
    assert recurring(teams, same) == (Recurring("law", 3), Recurring("child-voice", 2))
