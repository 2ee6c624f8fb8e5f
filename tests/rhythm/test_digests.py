"""At the latest two months after the last one (A13), and regularly (D1)."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.sparring.errors import DayClosed, DayOver, DigestTooLate, OnlyTeamLeader
from bot.sparring.rhythm.cadence import due_on
from bot.sparring.rhythm.calendar import DAY, add_months, closed
from bot.sparring.rhythm.effects import RemindDigest
from bot.sparring.rhythm.events import AbsenceNoted, DigestHeld, DigestPlanned
from bot.sparring.rhythm.state import Absence, Customs, Span
from bot.sparring.team import Frame
from tests.rhythm.life import TEAM, Life, anna, leder

pytestmark = [pytest.mark.row("A13"), pytest.mark.row("D1")]

ONLY_DIGESTS = Customs()


def team(at: str = "2026-03-02 12:00", frame: Frame | None = None) -> Life:
    """A team that has no meetings, so that only its digests are heard of."""
    return Life.of(anna, leder, at=at, customs=ONLY_DIGESTS, frame=frame or Frame(leader=leder))


def reminded(life: Life) -> list[tuple[str, date, bool]]:
    return [(life.at(at), e.due_on, e.overdue) for at, e in life.history if isinstance(e, RemindDigest)]


def test_the_first_is_due_two_months_after_the_team_began() -> None:
    assert due_on(team("2026-01-15 12:00").team) == date(2026, 3, 13)  # the 15th is a Sunday: earlier, never later


def test_the_leader_hears_two_weeks_and_three_days_ahead() -> None:
    life = team().until("2026-04-30 12:00")
    assert due_on(life.team) == date(2026, 4, 30)  # the 1st and 2nd of May are closed
    assert reminded(life) == [
        ("2026-04-16 08:00", date(2026, 4, 30), False),
        ("2026-04-27 08:00", date(2026, 4, 30), False),
    ]


def test_when_it_is_overdue_she_hears_kindly_once_a_week() -> None:
    life = team().until("2026-05-25 12:00")
    assert [at for at, _, overdue in reminded(life) if overdue] == [
        "2026-05-04 08:00",  # the 1st of May is closed
        "2026-05-08 08:00",
        "2026-05-15 08:00",
        "2026-05-22 08:00",
    ]


def test_weeks_slept_through_become_one_reminder() -> None:
    life = team().until("2026-04-30 12:00").asleep_until("2026-05-27 10:00").until("2026-05-27 12:00")
    assert [at for at, _, overdue in reminded(life) if overdue] == ["2026-05-27 10:00"]


def test_holding_it_begins_the_next_two_months() -> None:
    life = team().until("2026-04-20 12:00") >> DigestHeld(TEAM, leder, date(2026, 4, 20))
    assert due_on(life.team) == date(2026, 6, 19)  # the 20th is a Saturday
    life.until("2026-05-30 12:00")
    assert len(reminded(life)) == 1  # that of the 16th of April
    life >> DigestHeld(TEAM, leder, date(2026, 4, 1))
    assert due_on(life.team) == date(2026, 6, 19)


def test_a_leader_plans_it_earlier_and_never_later() -> None:
    life = team() >> DigestPlanned(TEAM, leder, date(2026, 4, 14))
    assert due_on(life.team) == date(2026, 4, 14)
    assert isinstance((life >> DigestPlanned(TEAM, leder, date(2026, 5, 6))).refusal, DigestTooLate)
    assert isinstance((life >> DigestPlanned(TEAM, leder, date(2026, 4, 6))).refusal, DayClosed)
    assert isinstance((life >> DigestPlanned(TEAM, leder, date(2026, 3, 1))).refusal, DayOver)
    assert isinstance((life >> DigestPlanned(TEAM, anna, date(2026, 4, 15))).refusal, OnlyTeamLeader)
    assert due_on((life >> DigestPlanned(TEAM, leder, None)).team) == date(2026, 4, 30)


def test_one_who_has_just_planned_it_is_not_reminded_at_once() -> None:
    life = team() >> DigestPlanned(TEAM, leder, date(2026, 3, 10))
    assert reminded(life) == []
    life.until("2026-03-10 12:00")
    assert reminded(life) == [("2026-03-06 08:00", date(2026, 3, 10), False)]


def test_an_overdue_one_that_is_planned_is_waited_for() -> None:
    life = team().until("2026-05-04 12:00") >> DigestPlanned(TEAM, leder, date(2026, 5, 21))
    life.until("2026-05-21 12:00")
    assert [at for at, _, overdue in reminded(life) if overdue] == ["2026-05-04 08:00"]
    life.until("2026-05-22 12:00")
    assert [at for at, _, overdue in reminded(life) if overdue][1:] == ["2026-05-22 08:00"]


def test_a_leader_on_holiday_hears_before_she_goes() -> None:
    life = team() >> AbsenceNoted(TEAM, leder, Absence("a", leder, Span(date(2026, 4, 13), date(2026, 4, 29))))
    life.until("2026-04-30 12:00")
    assert [at for at, _, _ in reminded(life)] == ["2026-04-10 08:00"]


def test_it_is_not_held_ahead_of_time() -> None:
    life = team() >> DigestHeld(TEAM, leder, date(2026, 3, 3))
    assert isinstance(life.refusal, DayOver)


@settings(max_examples=40)
@given(
    start=st.dates(date(2024, 1, 1), date(2028, 12, 31)),
    spans=st.lists(
        st.builds(
            lambda d, n: Span(d, d + n * DAY), st.dates(date(2024, 1, 1), date(2030, 12, 31)), st.integers(0, 27)
        ),
        max_size=6,
    ),
)
def test_the_gap_is_never_longer_than_two_months_when_it_is_held_when_due(start: date, spans: list[Span]) -> None:
    life = team(f"{start} 12:00", Frame(leader=leder, closed=tuple(spans)))
    last = start
    for _ in range(8):
        due = due_on(life.team)
        assert due is not None
        assert last < due <= add_months(last, 2)
        assert closed(due, life.team.frame) is None or due == add_months(last, 2)
        life.until(f"{due} 12:00")
        assert not any(overdue for _, _, overdue in reminded(life))
        life >> DigestHeld(TEAM, leder, due)
        last = due
