"""One reminder is one reminder: when it comes, to whom, and never twice (A1, A3)."""

from datetime import date, timedelta

import pytest

from bot.sparring.rhythm import events as ev
from bot.sparring.rhythm.effects import RemindPresenter, ShowNext, TellPerson, TellSeat, WarnNoCase
from bot.sparring.rhythm.state import Absence, Customs, Leads, Span, Weekly
from bot.sparring.team import Frame
from tests.rhythm.life import CUSTOMS, FRAME, TEAM, Life, anna, bo, carla, dorte, leder, local

pytestmark = pytest.mark.row("A1")

FIRST, SECOND, THIRD = (date(2026, 3, day) for day in (3, 10, 17))


def reminders(life: Life, on: date) -> list[tuple[str, str]]:
    """Return when who was reminded of the meeting of a day."""
    return [(life.at(at), e.to) for at, e in life.history if isinstance(e, RemindPresenter) and e.on == on]


def team(at: str = "2026-03-02 12:00") -> Life:
    return Life.of(anna, bo, carla, dorte, at=at).until(at)


def test_the_presenter_hears_a_week_and_a_day_ahead() -> None:
    life = team().until("2026-03-20 12:00")
    assert reminders(life, SECOND) == [("2026-03-03 08:00", bo), ("2026-03-09 08:00", bo)]
    assert reminders(life, THIRD) == [("2026-03-10 08:00", carla), ("2026-03-16 08:00", carla)]


def test_the_channel_hears_who_is_next_and_the_leader_in_time_to_pick_a_case() -> None:
    life = team().until("2026-03-11 07:00")
    assert ("2026-03-04 08:00", SECOND) in life.told(ShowNext)
    assert ("2026-03-06 08:00", leder) in life.told(WarnNoCase)  # three days ahead is a Saturday


def test_a_reminder_on_a_closed_day_comes_earlier() -> None:
    life = Life.of(anna, bo, at="2026-03-20 12:00").until("2026-04-15 12:00")
    # the 7th of April is the Tuesday after Easter: a day ahead is Easter Monday, so it comes on the Wednesday before
    assert [at for at, _ in reminders(life, date(2026, 4, 7))] == ["2026-03-31 08:00", "2026-04-01 08:00"]


def test_a_reminder_comes_before_a_holiday_of_hers_rather_than_during_it() -> None:
    life = team() >> ev.AbsenceNoted(TEAM, carla, Absence("a1", carla, Span(date(2026, 3, 9), date(2026, 3, 16))))
    life.until("2026-03-20 12:00")
    assert reminders(life, THIRD) == [("2026-03-06 08:00", carla)]


def test_what_is_set_up_late_is_said_at_once_and_once() -> None:
    life = Life.of(anna, bo, at="2026-03-02 19:00")
    assert life.history == []
    life.until("2026-03-03 08:59")
    assert reminders(life, FIRST) == [("2026-03-03 08:00", anna)]
    assert life.told(ShowNext) == [("2026-03-03 08:00", FIRST)]


def test_a_bot_that_slept_catches_up_at_the_next_working_moment_and_merges() -> None:
    life = team().until("2026-03-03 07:00").asleep_until("2026-03-09 11:00").until("2026-03-09 11:00")
    assert reminders(life, SECOND) == [("2026-03-09 11:00", bo)]


def test_what_came_too_late_is_not_said_at_all() -> None:
    life = team().until("2026-03-03 07:00").asleep_until("2026-03-10 09:30").until("2026-03-10 12:00")
    assert reminders(life, SECOND) == []
    assert [seat.person for seat in life.team.rhythm.rota.held] == [anna, bo]


def test_the_leader_hears_once_of_a_meeting_that_nobody_was_reminded_of() -> None:
    life = team().until("2026-03-03 07:00").asleep_until("2026-03-10 19:30").until("2026-03-13 12:00")
    unreminded = [(life.at(at), e.to, e.sentence.days["day"]) for at, e in life.history if isinstance(e, TellPerson)]
    assert unreminded == [("2026-03-11 08:00", leder, SECOND)]


def test_the_leader_hears_nothing_when_all_were_reminded() -> None:
    assert team().until("2026-05-20 12:00").told(TellPerson) == []


def test_waking_in_the_weekend_waits_for_monday() -> None:
    life = team().until("2026-03-03 07:00").asleep_until("2026-03-07 11:00").until("2026-03-09 09:00")
    assert reminders(life, SECOND) == [("2026-03-09 08:00", bo)]


def test_a_swap_takes_the_reminder_along() -> None:
    life = (
        team().until("2026-03-04 12:00") >> ev.TurnOffered(TEAM, bo, SECOND, "o1") >> ev.OfferTaken(TEAM, dorte, "o1")
    )
    life.until("2026-03-26 12:00")
    assert reminders(life, SECOND) == [("2026-03-03 08:00", bo), ("2026-03-09 08:00", dorte)]
    assert reminders(life, date(2026, 3, 24)) == [("2026-03-17 08:00", bo), ("2026-03-23 08:00", bo)]


def test_a_turn_let_go_takes_the_reminder_along_and_the_next_is_told_at_once() -> None:
    life = team().until("2026-03-04 12:00") >> ev.TurnSkipped(TEAM, bo, SECOND)
    assert life.told(TellSeat) == [("2026-03-04 12:00", carla)]
    life.until("2026-03-10 12:00")
    assert reminders(life, SECOND) == [("2026-03-03 08:00", bo), ("2026-03-09 08:00", carla)]


def test_one_who_volunteers_knows_and_is_only_reminded_the_day_before() -> None:
    life = Life.of(anna, bo, carla, at="2026-03-05 17:00") >> ev.Volunteered(TEAM, carla, SECOND)
    life.until("2026-03-10 12:00")
    assert reminders(life, SECOND) == [("2026-03-09 08:00", carla)]
    assert life.told(TellSeat) == []


def test_back_and_forth_never_reminds_twice() -> None:
    life = team().until("2026-03-04 12:00")
    for person in (dorte, bo, carla, bo):
        life >> ev.SeatChosen(TEAM, leder, SECOND, person)
    life.until("2026-03-10 12:00")
    assert reminders(life, SECOND) == [("2026-03-03 08:00", bo), ("2026-03-09 08:00", bo)]


def test_a_moved_meeting_is_not_reminded_of_anew() -> None:
    life = team().until("2026-03-04 12:00") >> ev.MeetingMoved(TEAM, leder, SECOND, local("2026-03-26 13:00"))
    life.until("2026-03-27 12:00")
    assert reminders(life, SECOND) == [("2026-03-03 08:00", bo), ("2026-03-25 08:00", bo)]


def test_changing_the_set_up_repeats_nothing() -> None:
    life = team().until("2026-03-04 12:00")
    said = len(life.history)
    for _ in range(3):
        life >> ev.TeamArranged(TEAM, leder, "Team Syd", FRAME, CUSTOMS)
    assert len(life.history) == said


def test_the_lead_times_are_the_teams_own() -> None:
    customs = Customs(Weekly(), Leads(presenter=(3, 1), channel=2))
    life = Life.of(anna, bo, at="2026-03-02 17:00", customs=customs).until("2026-03-11 12:00")
    # three days ahead of a Tuesday is a Saturday
    assert reminders(life, SECOND) == [("2026-03-06 08:00", bo), ("2026-03-09 08:00", bo)]
    assert ("2026-03-06 08:00", SECOND) in life.told(ShowNext)


def test_nothing_is_said_to_a_team_without_members() -> None:
    assert Life.of().until("2026-04-15 12:00").history == []


def test_a_team_closed_for_good_rests_and_wakes_rarely() -> None:
    life = Life.of(anna, bo, frame=Frame(leader=leder, closed=(Span(date(2026, 3, 1)),)))
    assert life.team.alarm is not None
    assert life.team.alarm.at - life.now > timedelta(days=50)


def test_everybody_who_leads_hears_that_there_is_no_case() -> None:
    life = Life.of(anna, bo, at="2026-03-02 12:00", frame=Frame(leader=leder, leaders=(anna,)))
    life.until("2026-03-06 08:00")
    assert life.told(WarnNoCase) == [("2026-03-06 08:00", leder), ("2026-03-06 08:00", anna)]
