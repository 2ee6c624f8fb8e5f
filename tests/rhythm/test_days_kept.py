"""Days a team keeps for what lies in its folder: each comes once, on an open day, when the one it concerns is there."""

from datetime import date

from bot.sparring.effects import Sentence
from bot.sparring.rhythm.effects import Occasion, Remind, RemindPerson, TellPerson
from bot.sparring.rhythm.events import AbsenceNoted, DaysKept, PeopleToTell
from bot.sparring.rhythm.state import Absence, Appointment, Customs, Span
from tests.rhythm.life import TEAM, Life, anna, bo

WEEK_ON_WEEK = Appointment(Occasion.PAIR, "p1", date(2026, 3, 9), anna, weeks=2)


def keeping(*days: Appointment, at: str = "2026-03-05 14:00") -> Life:
    """A team without meetings that keeps these days, on a Thursday afternoon."""
    return Life.of(anna, bo, at=at, customs=Customs()) >> DaysKept(TEAM, "p1", days)


def test_a_day_that_recurs_comes_every_so_many_weeks() -> None:
    life = keeping(WEEK_ON_WEEK).until("2026-04-12 12:00")
    assert life.told(RemindPerson) == [
        ("2026-03-09 08:00", anna),
        ("2026-03-23 08:00", anna),
        ("2026-04-07 08:00", anna),  # the day itself is Easter Monday
    ]


def test_a_day_that_does_not_recur_comes_once_and_is_forgotten() -> None:
    life = keeping(Appointment(Occasion.START, "p1", date(2026, 3, 14))).until("2026-06-01 12:00")
    assert life.told(Remind) == [("2026-03-16 08:00", date(2026, 3, 14))]  # a Saturday moves to Monday
    assert "p1" not in [one.about for one in life.team.rhythm.appointments]


def test_it_waits_for_the_one_it_concerns() -> None:
    life = keeping(WEEK_ON_WEEK)
    life >> AbsenceNoted(TEAM, anna, Absence("a", anna, Span(date(2026, 3, 6), date(2026, 3, 11))))
    assert life.until("2026-03-20 12:00").told(RemindPerson) == [("2026-03-12 08:00", anna)]


def test_days_slept_through_become_one() -> None:
    life = keeping(WEEK_ON_WEEK).asleep_until("2026-04-08 10:30").until("2026-04-21 12:00")
    assert life.told(RemindPerson) == [
        ("2026-04-08 10:30", anna),
        ("2026-04-20 08:00", anna),
    ]  # every other Monday still


def test_other_days_for_the_same_take_the_place_of_the_first_and_none_ends_them() -> None:
    moved = Appointment(Occasion.PAIR, "p1", date(2026, 3, 11), bo)
    life = keeping(WEEK_ON_WEEK) >> DaysKept(TEAM, "p1", (moved,))
    assert life.until("2026-04-12 12:00").told(RemindPerson) == [("2026-03-11 08:00", bo)]
    life = keeping(WEEK_ON_WEEK) >> DaysKept(TEAM, "p1")
    assert life.until("2026-04-12 12:00").told(RemindPerson) == []


def test_people_are_told_when_they_are_at_work() -> None:
    tell = TellPerson(anna, Sentence("tell-pair-over", people={"person": bo}))
    life = Life.of(anna, bo, at="2026-03-06 17:30", customs=Customs()) >> PeopleToTell(TEAM, (tell,))
    assert life.told(TellPerson) == []
    assert life.until("2026-03-10 12:00").told(TellPerson) == [("2026-03-09 08:00", anna)]
