"""A sum comes into the bank: its points, its change, and where a contributor's own point stands."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.sparring.digest.paper import ChangeState
from bot.sparring.gathered import Point
from bot.sparring.identity import TextId
from bot.sparring.learning.events import PointReworded, PointsMerged, PointWithdrawn
from bot.sparring.learning.state import Contribution, OwnerMark, PracticeChange
from tests.learning.folders import NOON, TODAY, Drawer, ali, lone, mette, sara, sparring, sum_of


@pytest.mark.row("A12")
def test_the_points_of_a_sum_stand_with_theme_date_and_kind() -> None:
    drawer = Drawer()
    drawer.files(sparring("s1", sum_of("p1", "p2", theme="parents")))
    assert set(drawer.standing()) == {"p1", "p2"}
    for point in drawer.standing().values():
        assert (point.theme, point.noted_on, point.kind, point.session) == ("parents", TODAY, "team", "s1")


@pytest.mark.row("A13", "B13")
def test_marks_tell_cases_and_caseworkers_apart_and_say_nothing_else() -> None:
    drawer = Drawer()
    drawer.files(sparring("s1", sum_of("p1", "p2"), owner=sara))
    drawer.files(sparring("s2", sum_of("p3"), owner=ali))
    drawer.files(sparring("s3", sum_of("p4"), owner=sara))
    points = drawer.standing()
    assert points["p1"].cases == points["p2"].cases
    assert len({points[name].cases for name in ("p1", "p3", "p4")}) == 3
    assert points["p1"].owners == points["p4"].owners != points["p3"].owners
    marks = {mark for point in points.values() for mark in (*point.cases, *point.owners)}
    assert not marks & {"s1", "s2", "s3", sara, ali}
    assert {mark.person for mark in drawer.all(OwnerMark).values()} == {sara, ali}


@pytest.mark.row("A11")
def test_a_revised_sum_keeps_what_stays_as_it_was_tended() -> None:
    drawer, first = Drawer(), sum_of("p1", "p2", theme="parents")
    drawer.files(sparring("s1", first))
    drawer.happens(PointReworded(mette, "p1", TextId("p1"), TextId("w"), "law"))
    drawer.files(sparring("s1", sum_of("p1", "p3", theme="network")), first)
    points = drawer.standing()
    assert set(points) == {"p1", "p3"}
    assert (points["p1"].text, points["p1"].theme) == ("w", "law"), "what the leader did to it in the bank stays"
    assert points["p3"].theme == "network"
    assert points["p1"].cases == points["p3"].cases


def test_a_revised_theme_comes_along_where_nobody_chose_another() -> None:
    drawer, first = Drawer(), sum_of("p1", theme="parents")
    drawer.files(sparring("s1", first))
    drawer.files(sparring("s1", sum_of("p1", theme="network")), first)
    assert drawer.standing()["p1"].theme == "network"


def test_what_a_revised_sum_lets_go_of_lives_on_where_it_was_merged() -> None:
    drawer, first = Drawer(), sum_of("p1", "p2")
    drawer.files(sparring("s1", first))
    drawer.happens(PointsMerged(mette, ("p1", "p2"), TextId("whole")))
    drawer.files(sparring("s1", sum_of("p3")), first)
    assert set(drawer.standing()) == {"whole", "p3"}


def test_a_point_taken_out_does_not_come_back_with_a_revised_sum() -> None:
    drawer, first = Drawer(), sum_of("p1", "p2")
    drawer.files(sparring("s1", first))
    drawer.happens(PointWithdrawn(mette, "p1"))
    drawer.files(sparring("s1", sum_of("p1", "p2", "p3")), first)
    assert set(drawer.standing()) == {"p2", "p3"}


@pytest.mark.row("A11")
def test_a_change_is_agreed_altered_and_dropped_with_the_sum() -> None:
    drawer, first = Drawer(), sum_of("p1", change="c1", who=ali)
    drawer.files(sparring("s1", first))
    assert drawer.all(PracticeChange)["c1"].who == ali
    second = sum_of("p1", change="c1", who=lone, theme="law")
    drawer.files(sparring("s1", second), first)
    kept = drawer.all(PracticeChange)["c1"]
    assert (kept.who, kept.theme, kept.state) == (lone, "law", ChangeState.AGREED)
    drawer.files(sparring("s1", sum_of("p1", change="c2")), second)
    assert set(drawer.all(PracticeChange)) == {"c2"}


def test_a_change_with_an_outcome_is_not_dropped() -> None:
    drawer, first = Drawer(), sum_of("p1", change="c1")
    drawer.files(sparring("s1", first))
    change = drawer.all(PracticeChange)["c1"]
    drawer.records["PracticeChange", "c1"] = replace(change, state=ChangeState.DONE, outcome=TextId("o"))
    drawer.files(sparring("s1", sum_of("p1")), first)
    assert "c1" in drawer.all(PracticeChange)


def test_a_sum_of_a_change_alone_leaves_no_mark() -> None:
    drawer = Drawer()
    drawer.files(sparring("s1", sum_of(change="c1")))
    assert not drawer.standing()
    assert not drawer.all(OwnerMark)
    assert not Drawer().files(sparring("s1", None)).saved, "without a sum there is nothing to file"


@pytest.mark.row("A12")
def test_a_contribution_follows_its_point() -> None:
    drawer, sum_ = Drawer(), sum_of("p1", "p2")
    drawer.files(sparring("s1", sum_, said=(("a", ali), ("b", lone))), a=("p1",))
    told = drawer.all(Contribution)
    assert (told["a"].by, told["a"].became, told["a"].points) == (ali, ("p1",), ("p1", "p2"))
    assert (told["b"].by, told["b"].became) == (lone, ())
    assert (told["a"].number, told["a"].asked_on) == ("3", TODAY - timedelta(days=5))


def test_a_late_point_says_so_and_leaves_the_others_as_they_were() -> None:
    drawer, sum_ = Drawer(), sum_of("p1")
    session = sparring("s1", sum_, said=(("a", ali),))
    drawer.files(session, a=("p1",))
    late = Point(TextId("b"), lone, NOON + timedelta(hours=1), late=True)
    drawer.files(replace(session, points=(*session.points, late)), sum_)
    told = drawer.all(Contribution)
    assert told["b"].late
    assert not told["a"].late
    assert told["a"].became == ("p1",)
    assert set(drawer.standing()) == {"p1"}
