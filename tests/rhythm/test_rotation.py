"""Whose turn it is, and why (A1)."""

from dataclasses import replace
from datetime import date, time

import pytest

from bot.sparring.effects import Sentence
from bot.sparring.identity import PersonId
from bot.sparring.rhythm.calendar import Closed
from bot.sparring.rhythm.events import (
    AbsenceEnded,
    AbsenceNoted,
    LineOrdered,
    MemberCame,
    MemberDescribed,
    MembersSeen,
    MemberWent,
)
from bot.sparring.rhythm.meetings import Nobody
from bot.sparring.rhythm.rotation import plan
from bot.sparring.rhythm.state import Absence, Customs, Leads, Span, Weekly, Weeks
from bot.sparring.rhythm.why import explained
from bot.sparring.team import Frame, Team
from tests.rhythm.life import CUSTOMS, FRAME, TEAM, Life, anna, bo, carla, dorte, leder, local

pytestmark = pytest.mark.row("A1")

FIRST, SECOND, THIRD = date(2026, 3, 3), date(2026, 3, 10), date(2026, 3, 17)


def away(person: PersonId, first: date, last: date | None, id_: str = "a1", **recurring: object) -> AbsenceNoted:
    return AbsenceNoted(TEAM, person, Absence(id_, person, Span(first, last), **recurring))  # type: ignore[arg-type]


def test_the_turn_goes_round() -> None:
    assert Life.of(anna, bo, carla).line == [anna, bo, carla, anna, bo, carla, anna, bo]


def test_a_team_without_a_set_up_has_no_meetings() -> None:
    assert plan(Team(TEAM, Life.of().team.place), FIRST) == ()


def test_the_plan_shows_the_meeting_that_falls_on_a_holiday_and_it_takes_nobodys_turn() -> None:
    life = Life.of(anna, bo, carla, at="2026-12-14 12:00", customs=Customs(Weekly(weekday=3)))
    meetings = plan(life.team, life.today, 3)
    assert [(m.on.day, m.closed_because, m.presenters) for m in meetings] == [
        (17, None, (anna,)),
        (24, Closed.HOLIDAY, ()),
        (31, Closed.HOLIDAY, ()),
        (7, None, (bo,)),
        (14, None, (carla,)),
    ]


def test_odd_weeks_meet_twice_in_a_row_around_week_53() -> None:
    life = Life.of(anna, bo, at="2026-12-14 12:00", customs=Customs(Weekly(weeks=Weeks.ODD)))
    assert [m.on for m in plan(life.team, life.today, 4)] == [
        date(2026, 12, 15),  # week 51
        date(2026, 12, 29),  # week 53
        date(2027, 1, 5),  # week 1
        date(2027, 1, 19),
    ]


def test_a_meeting_keeps_its_hour_when_the_clocks_change() -> None:
    life = Life.of(anna, at="2026-10-19 12:00", customs=Customs(Weekly(at=time(9))))
    assert [life.at(m.starts_at) for m in plan(life.team, life.today, 2)] == ["2026-10-20 09:00", "2026-10-27 09:00"]


def test_two_present_in_one_meeting() -> None:
    life = Life.of(anna, bo, carla, customs=Customs(Weekly(presenters=2)))
    assert [m.presenters for m in plan(life.team, life.today, 3)] == [(anna, bo), (carla, anna), (bo, carla)]


def test_nobody_is_asked_while_away_and_her_turn_comes_when_she_is_back() -> None:
    life = Life.of(anna, bo, carla)
    life >> away(anna, date(2026, 3, 1), date(2026, 3, 12))
    assert life.line[:4] == [bo, carla, anna, bo]


def test_somebody_away_in_even_weeks_presents_in_odd_ones() -> None:
    life = Life.of(anna, bo)
    life >> away(anna, date(2026, 1, 1), None, weeks=Weeks.EVEN)
    weeks = [(m.on.isocalendar().week, *m.presenters) for m in plan(life.team, life.today, 4)]
    assert weeks == [(10, bo), (11, anna), (12, bo), (13, anna)]


def test_somebody_who_does_not_work_on_tuesdays_or_takes_no_turns_is_left_out() -> None:
    life = Life.of(anna, bo, carla, leder)
    life >> MemberDescribed(TEAM, bo, bo, frozenset({0, 2, 3, 4}), presents=True)
    life >> MemberDescribed(TEAM, leder, leder, frozenset(range(5)), presents=False)
    assert life.line[:4] == [anna, carla, anna, carla]


def test_a_meeting_with_nobody_says_why() -> None:
    nobody = Life.of()
    assert nobody.meeting(FIRST).nobody is Nobody.NO_MEMBERS
    alone = Life.of(anna) >> away(anna, FIRST, FIRST)
    assert alone.meeting(FIRST).nobody is Nobody.ALL_AWAY
    assert alone.meeting(SECOND).presenters == (anna,)


def test_a_newcomer_comes_in_where_the_others_are_and_after_them() -> None:
    life = Life.of(anna, bo).until("2026-05-01 12:00")
    life >> MemberCame(TEAM, carla)
    assert life.line[:4] == [bo, anna, carla, bo]


def test_one_who_leaves_is_in_no_plan_and_one_who_comes_twice_is_there_once() -> None:
    life = Life.of(anna, bo, carla)
    life >> MemberWent(TEAM, anna) >> MemberWent(TEAM, anna) >> MemberCame(TEAM, bo)
    assert life.line[:4] == [bo, carla, bo, carla]


def test_the_channel_is_the_list_of_members() -> None:
    life = Life.of(anna, bo)
    life >> MembersSeen(TEAM, (bo, carla))
    assert {m.person for m in life.team.rhythm.rota.members} == {bo, carla}
    before = life.team
    assert (life >> MembersSeen(TEAM, (carla, bo))).team.rhythm.rota is before.rhythm.rota


def test_one_back_from_a_long_absence_has_nothing_to_catch_up() -> None:
    life = Life.of(anna, bo, carla)
    life >> away(carla, date(2026, 3, 2), date(2026, 5, 10))
    life.until("2026-05-11 12:00")
    assert life.line[:6].count(carla) == 2


def test_one_back_early_from_a_long_absence_has_nothing_to_catch_up_either() -> None:
    life = Life.of(anna, bo, carla)
    life >> away(carla, date(2026, 3, 2), None)
    life.until("2026-05-11 12:00") >> AbsenceEnded(TEAM, carla, "a1")
    assert life.line[:6].count(carla) == 2


def test_one_back_from_a_short_absence_comes_first() -> None:
    life = Life.of(anna, bo, carla)
    life >> away(anna, date(2026, 3, 2), date(2026, 3, 15))
    life.until("2026-03-16 12:00")
    assert life.line[0] == anna


def test_the_line_a_leader_orders_by_hand_is_the_line() -> None:
    life = Life.of(anna, bo, carla, dorte, customs=Customs(Weekly(), Leads(presenter=(1,)))).until("2026-03-04 12:00")
    life >> LineOrdered(TEAM, leder, (dorte, anna, carla))
    assert life.line == [dorte, anna, carla, bo, dorte, anna, carla, bo]


def test_one_who_was_promised_a_turn_keeps_it_when_the_line_is_ordered_anew() -> None:
    life = Life.of(anna, bo, carla).until("2026-03-03 12:00")  # bo was reminded this morning
    life >> LineOrdered(TEAM, leder, (carla, anna))
    assert life.line[:4] == [bo, carla, anna, carla]


def test_a_meeting_that_is_over_has_taken_its_turn() -> None:
    life = Life.of(anna, bo, carla).until("2026-03-03 16:30")
    assert life.line[:3] == [bo, carla, anna]
    assert [seat.person for seat in life.team.rhythm.rota.held] == [anna]


def test_why_me_is_answered_with_dates_and_never_with_others() -> None:
    life = Life.of(anna, bo)
    meeting = life.meeting(FIRST)
    assert explained(life.team, meeting, anna) == (
        Sentence("why-line"),
        Sentence("why-first", days={"day": date(2026, 3, 2)}),
    )
    assert explained(life.team, meeting, bo) == (Sentence("why-not", days={"day": FIRST}),)
    life.until(local("2026-03-11 12:00"))
    assert explained(life.team, life.meeting(THIRD), anna)[1] == Sentence("why-last", days={"day": FIRST})


def test_the_same_team_gives_the_same_plan() -> None:
    life = Life.of(anna, bo, carla, frame=replace(FRAME, closed=(Span(SECOND, SECOND),)), customs=CUSTOMS)
    assert plan(life.team, life.today) == plan(life.team, life.today)
    assert Frame().closed == ()
