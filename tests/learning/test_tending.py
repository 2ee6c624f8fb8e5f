"""What a leader does to the bank can be taken back, and no step of hers wipes out somebody else's."""

from dataclasses import replace

import pytest

from bot.content.themes import THEMES
from bot.sparring.errors import OnlyTeamLeader
from bot.sparring.identity import TextId
from bot.sparring.learning.bank import stands_as
from bot.sparring.learning.decide import Tended
from bot.sparring.learning.errors import (
    NothingToMerge,
    PointChangedMeanwhile,
    PointGone,
    ThemeThere,
    TooManyThemes,
)
from bot.sparring.learning.events import (
    PointAdded,
    PointRestored,
    PointReworded,
    PointsMerged,
    PointsParted,
    PointWithdrawn,
    ThemeNamed,
    ThemeRetired,
)
from bot.sparring.learning.state import LearningPoint, PointState, Theme
from bot.sparring.learning.themes import MOST_THEMES, themes_of
from bot.sparring.team import Frame
from tests.learning.folders import TEAM, TODAY, Drawer, ali, mette, sara, sparring, sum_of

TENDED: tuple[Tended, ...] = (
    PointAdded(sara, TextId("w")),
    PointReworded(sara, "p1", TextId("p1"), None, "law"),
    PointsMerged(sara, ("p1", "p2"), TextId("w")),
    PointsParted(sara, "p1"),
    PointWithdrawn(sara, "p1"),
    PointRestored(sara, "p1"),
    ThemeNamed(sara, "law", "Ret"),
    ThemeRetired(sara, "law"),
)


def drawer() -> Drawer:
    """Return a team's folder with the sums of two sparrings in it."""
    full = Drawer()
    full.files(sparring("s1", sum_of("p1", "p2", theme="law"), owner=sara))
    full.files(sparring("s2", sum_of("p3"), owner=ali))
    return full


@pytest.mark.parametrize("event", TENDED, ids=lambda event: type(event).__name__)
def test_only_a_leader_tends_the_bank(event: Tended) -> None:
    with pytest.raises(OnlyTeamLeader):
        drawer().happens(event)


def test_anybody_tends_it_while_nobody_leads() -> None:
    free = Drawer(team=replace(TEAM, frame=Frame()))
    free.happens(PointAdded(sara, TextId("w"), "law"))
    point = free.standing()["w"]
    assert (point.noted_on, point.theme, point.cases, point.kind) == (TODAY, "law", frozenset(), "")


@pytest.mark.row("A12")
def test_a_theme_can_be_changed_and_the_words_stay() -> None:
    full = drawer()
    full.happens(PointReworded(mette, "p1", TextId("p1"), None, "role"))
    assert (full.standing()["p1"].text, full.standing()["p1"].theme) == ("p1", "role")


def test_words_another_leader_changed_are_not_wiped_out() -> None:
    full = drawer()
    full.happens(PointReworded(mette, "p1", TextId("p1"), TextId("hers"), None))
    with pytest.raises(PointChangedMeanwhile):
        full.happens(PointReworded(mette, "p1", TextId("p1"), TextId("mine"), None))
    assert full.standing()["p1"].text == "hers"


@pytest.mark.row("A12")
def test_a_merged_point_comes_from_all_cases_and_can_be_parted() -> None:
    full = drawer()
    before = full.standing()
    full.happens(PointsMerged(mette, ("p1", "p3", "p1"), TextId("whole"), "law"))
    whole = full.standing()["whole"]
    assert whole.cases == before["p1"].cases | before["p3"].cases
    assert whole.owners == before["p1"].owners | before["p3"].owners
    assert (whole.theme, whole.kind) == ("law", "team")
    assert stands_as("p1", full.all(LearningPoint)) == whole
    full.happens(PointsMerged(mette, ("whole", "p2"), TextId("wider")))
    assert set(full.standing()) == {"wider"}
    assert full.standing()["wider"].cases == whole.cases
    assert stands_as("p3", full.all(LearningPoint)) == full.standing()["wider"]
    full.happens(PointsParted(mette, "wider"))
    full.happens(PointsParted(mette, "whole"))
    assert full.standing() == before
    assert stands_as("whole", full.all(LearningPoint)) is None


@pytest.mark.parametrize("points", [(), ("p1",), ("p1", "p1")])
def test_it_takes_two_to_merge(points: tuple[str, ...]) -> None:
    with pytest.raises(NothingToMerge):
        drawer().happens(PointsMerged(mette, points, TextId("w")))


@pytest.mark.row("A12")
def test_a_withdrawn_point_comes_back_as_it_was() -> None:
    full = drawer()
    before = full.standing()
    full.happens(PointWithdrawn(mette, "p1"))
    assert set(full.standing()) == {"p2", "p3"}
    assert full.all(LearningPoint)["p1"].state is PointState.WITHDRAWN
    full.happens(PointRestored(mette, "p1"))
    assert full.standing() == before


@pytest.mark.parametrize(
    "late",
    [
        PointWithdrawn(mette, "p1"),
        PointReworded(mette, "p1", TextId("p1"), TextId("w"), None),
        PointsMerged(mette, ("p1", "p2"), TextId("w")),
        PointsParted(mette, "p2"),
        PointRestored(mette, "p2"),
        PointWithdrawn(mette, "nobody-knows-it"),
    ],
    ids=lambda event: type(event).__name__,
)
def test_what_is_gone_is_told_and_nothing_changes(late: Tended) -> None:
    full = drawer()
    full.happens(PointWithdrawn(mette, "p1"))
    before = dict(full.records)
    with pytest.raises(PointGone):
        full.happens(late)
    assert full.records == before


def test_a_team_begins_with_the_shipped_themes_and_makes_them_its_own() -> None:
    full = Drawer()
    assert [theme.key for theme in themes_of(TEAM.id, (), THEMES)] == list(THEMES)
    full.happens(ThemeNamed(mette, "cooperation", "Skole og dagtilbud", ("skole",)))
    full.happens(ThemeNamed(mette, "x1", "Skift af sagsbehandler"))
    full.happens(ThemeRetired(mette, "law"))
    own = {theme.key: theme for theme in themes_of(TEAM.id, full.all(Theme).values(), THEMES)}
    assert list(own) == [*THEMES, "x1"]
    assert (own["cooperation"].name, own["cooperation"].stems) == ("Skole og dagtilbud", ("skole",))
    assert own["law"].retired
    full.happens(ThemeRetired(mette, "law", retired=False))
    full.happens(ThemeNamed(mette, "cooperation", ""))
    again = {theme.key: theme for theme in themes_of(TEAM.id, full.all(Theme).values(), THEMES)}
    assert not again["law"].retired
    assert again["cooperation"].name == ""


def test_no_two_themes_of_a_team_have_one_name() -> None:
    full = Drawer()
    full.happens(ThemeNamed(mette, "x1", "Skift af sagsbehandler"))
    full.happens(ThemeNamed(mette, "x1", "Skift af  sagsbehandler", ("skift",)))
    with pytest.raises(ThemeThere):
        full.happens(ThemeNamed(mette, "x2", "skift af sagsbehandler"))


def test_there_is_room_for_so_many_themes() -> None:
    full = Drawer()
    for number in range(MOST_THEMES):
        full.happens(ThemeNamed(mette, f"x{number}", f"Tema {number}"))
    with pytest.raises(TooManyThemes):
        full.happens(ThemeNamed(mette, "more", "Et til"))
    full.happens(ThemeNamed(mette, "x1", "Et andet navn"))
