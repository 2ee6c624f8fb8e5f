"""What was shared with the other leaders is not left hanging: its leader is asked, gently and not for ever (A14)."""

from datetime import date

import pytest

from bot.sparring.errors import OnlyTeamLeader
from bot.sparring.rhythm.effects import AskOutcome
from bot.sparring.rhythm.events import AbsenceNoted, TalkBegun, TalkEnded
from bot.sparring.rhythm.state import Absence, Customs, Span
from tests.rhythm.life import TEAM, Life, anna, leder

pytestmark = pytest.mark.row("A14")


def shared(at: str = "2026-03-05 14:00") -> Life:
    """A team without meetings whose leader shares something on a Thursday afternoon."""
    return Life.of(anna, leder, at=at, customs=Customs()) >> TalkBegun(TEAM, leder, "h1")


def test_a_week_later_the_leader_is_asked_and_twice_more() -> None:
    life = shared().until("2026-05-01 12:00")
    assert life.told(AskOutcome) == [
        ("2026-03-12 08:00", leder),
        ("2026-03-19 08:00", leder),
        ("2026-03-26 08:00", leder),
    ]


def test_with_an_outcome_nobody_is_asked() -> None:
    life = shared().until("2026-03-12 12:00") >> TalkEnded(TEAM, leder, "h1")
    assert len(life.until("2026-05-01 12:00").told(AskOutcome)) == 1


def test_she_is_asked_on_an_open_day_when_she_is_at_work() -> None:
    life = shared("2026-03-26 14:00").until("2026-04-07 12:00")  # a week later is Maundy Thursday
    assert life.told(AskOutcome) == [("2026-04-07 08:00", leder)]
    life = shared() >> AbsenceNoted(TEAM, leder, Absence("a", leder, Span(date(2026, 3, 9), date(2026, 3, 15))))
    assert life.until("2026-03-17 12:00").told(AskOutcome) == [("2026-03-16 08:00", leder)]


def test_weeks_slept_through_become_one_question() -> None:
    life = shared().asleep_until("2026-03-24 10:30").until("2026-03-24 12:00")
    assert life.told(AskOutcome) == [("2026-03-24 10:30", leder)]
    assert life.until("2026-05-01 12:00").told(AskOutcome)[1:] == [("2026-03-26 08:00", leder)]


def test_only_a_leader_begins_and_ends_it_and_a_second_time_changes_nothing() -> None:
    life = shared()
    assert isinstance((life >> TalkBegun(TEAM, anna, "h2")).refusal, OnlyTeamLeader)
    assert isinstance((life >> TalkEnded(TEAM, anna, "h1")).refusal, OnlyTeamLeader)
    before = (life >> TalkEnded(TEAM, leder, "h1")).team
    assert (life >> TalkEnded(TEAM, leder, "h1")).team == before
