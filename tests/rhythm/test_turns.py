"""What people do about their turns: pass on, let go, trade, ask for, and what leaders do about meetings (A1)."""

from datetime import date, datetime

import pytest

from bot.sparring.effects import Sentence
from bot.sparring.errors import (
    AskedAnother,
    AwayThen,
    DayClosed,
    DayOver,
    MeetingOver,
    MeetingThere,
    NotAMember,
    OfferGone,
    OnlyTeamLeader,
    OwnOffer,
    PresentsAlready,
    SeatTaken,
    TurnElsewhere,
)
from bot.sparring.identity import PersonId
from bot.sparring.rhythm import events as ev
from bot.sparring.rhythm.effects import AskTrade, ShowNext, ShowOffer, TellPerson, TellSeat
from bot.sparring.rhythm.state import Absence, Customs, OfferState, Seat, Span, Weekly, Why
from tests.rhythm.life import CUSTOMS, FRAME, TEAM, Life, anna, bo, carla, dorte, leder, local

pytestmark = pytest.mark.row("A1")

FIRST, SECOND, THIRD, FOURTH = (date(2026, 3, day) for day in (3, 10, 17, 24))


def away(person: PersonId, first: date, last: date | None) -> ev.AbsenceNoted:
    return ev.AbsenceNoted(TEAM, person, Absence("a1", person, Span(first, last)))


def team(at: str = "2026-03-02 07:00") -> Life:
    """Anna, Bo, Carla and Dorte in line, before anybody has heard of it."""
    return Life.of(anna, bo, carla, dorte, at=at)


# ── pass on, let go ──────────────────────────────────────────────────────────────────────────────────


def test_passing_on_means_right_after() -> None:
    life = team() >> ev.TurnPassedOn(TEAM, anna, FIRST)
    assert life.line[:5] == [bo, anna, carla, dorte, bo]
    assert life.note == Sentence("note-turn-passed", days={"day": SECOND})


def test_passing_on_passes_over_a_meeting_she_cannot_attend_and_one_that_is_promised() -> None:
    life = (
        team() >> away(anna, SECOND, SECOND) >> ev.Volunteered(TEAM, carla, THIRD) >> ev.TurnPassedOn(TEAM, anna, FIRST)
    )
    assert life.line[:4] == [bo, dorte, carla, anna]


def test_letting_go_means_when_the_others_have_had_theirs() -> None:
    life = team() >> ev.TurnSkipped(TEAM, anna, FIRST)
    assert life.line[:5] == [bo, carla, dorte, anna, bo]


@pytest.mark.parametrize("event", [ev.TurnPassedOn(TEAM, anna, FIRST), ev.TurnSkipped(TEAM, anna, FIRST)])
def test_a_second_click_changes_nothing(event: ev.TeamEvent) -> None:
    life = team() >> event
    before = life.team
    assert (life >> event).team == before
    assert life.refusal is None


def test_only_she_herself_or_a_leader_passes_her_turn_on() -> None:
    life = team() >> ev.TurnPassedOn(TEAM, bo, FIRST)
    assert isinstance(life.refusal, TurnElsewhere)
    assert isinstance((life >> ev.TurnPassedOn(TEAM, bo, FIRST, person=anna)).refusal, OnlyTeamLeader)
    assert (life >> ev.TurnPassedOn(TEAM, leder, FIRST, person=anna)).line[:2] == [bo, anna]


def test_a_meeting_that_has_begun_stays_as_it_is() -> None:
    life = team().until("2026-03-03 09:00") >> ev.TurnSkipped(TEAM, anna, FIRST)
    assert isinstance(life.refusal, MeetingOver)


# ── trades ───────────────────────────────────────────────────────────────────────────────────────────


def test_whoever_takes_an_offered_turn_gives_hers_for_it() -> None:
    life = team().until("2026-03-02 10:00") >> ev.TurnOffered(TEAM, anna, FIRST, "o1")
    assert life.history[-1][1] == ShowOffer("o1", fresh=True)
    life >> ev.OfferTaken(TEAM, carla, "o1")
    assert life.line[:4] == [carla, bo, anna, dorte]
    assert life.meeting(FIRST).seats == (Seat(FIRST, carla, Why.TOOK, anna, THIRD, told=True),)
    assert life.meeting(THIRD).seats == (Seat(THIRD, anna, Why.SWAPPED, carla, FIRST, told=True),)
    assert ("2026-03-02 10:00", anna) in life.told(TellSeat)
    assert ShowOffer("o1") in [effect for _, effect in life.history]
    before = life.team
    assert (life >> ev.OfferTaken(TEAM, carla, "o1")).team == before
    assert isinstance((life >> ev.OfferTaken(TEAM, bo, "o1")).refusal, OfferGone)


def test_what_one_takes_in_the_evening_the_other_hears_of_in_the_morning() -> None:
    life = team().until("2026-03-02 19:00") >> ev.TurnOffered(TEAM, anna, THIRD, "o0")
    assert isinstance(life.refusal, TurnElsewhere)
    life >> ev.TurnOffered(TEAM, bo, SECOND, "o1") >> ev.OfferTaken(TEAM, dorte, "o1")
    assert life.told(TellSeat) == []
    life.until("2026-03-03 08:00")
    assert life.told(TellSeat) == [("2026-03-03 08:00", bo)]


def test_an_offer_nobody_took_lapses_when_the_meeting_begins() -> None:
    life = team() >> ev.TurnOffered(TEAM, anna, FIRST, "o1")
    life.until("2026-03-03 12:00")
    assert life.team.rhythm.rota.offers[0].state is OfferState.LAPSED
    assert life.told(ShowOffer) == [("2026-03-02 07:00", "o1"), ("2026-03-03 09:00", "o1")]


def test_an_offer_lapses_when_the_turn_goes_another_way() -> None:
    life = team() >> ev.TurnOffered(TEAM, anna, FIRST, "o1") >> ev.TurnSkipped(TEAM, anna, FIRST)
    assert life.team.rhythm.rota.offers[0].state is OfferState.LAPSED


def test_nobody_takes_her_own_turn_or_one_on_a_day_she_is_away() -> None:
    life = team() >> ev.TurnOffered(TEAM, anna, FIRST, "o1") >> ev.OfferTaken(TEAM, anna, "o1")
    assert isinstance(life.refusal, OwnOffer)
    life >> away(bo, FIRST, FIRST) >> ev.OfferTaken(TEAM, bo, "o1")
    assert isinstance(life.refusal, AwayThen)
    assert isinstance((life >> ev.OfferTaken(TEAM, PersonId("stranger"), "o1")).refusal, NotAMember)
    assert isinstance((life >> ev.OfferTaken(TEAM, bo, "o9")).refusal, OfferGone)


def test_a_trade_asked_of_one_is_hers_alone_to_answer() -> None:
    life = team().until("2026-03-02 10:00") >> ev.TurnOffered(TEAM, anna, FIRST, "o1", carla, THIRD)
    assert life.told(AskTrade) == [("2026-03-02 10:00", carla)]
    assert isinstance((life >> ev.OfferTaken(TEAM, bo, "o1")).refusal, AskedAnother)
    life >> ev.OfferTaken(TEAM, carla, "o1")
    assert life.line[:4] == [carla, bo, anna, dorte]
    assert life.meeting(FIRST).seats[0].why is Why.SWAPPED


def test_a_trade_declined_leaves_the_turn_where_it_is() -> None:
    life = team().until("2026-03-02 10:00") >> ev.TurnOffered(TEAM, anna, FIRST, "o1", carla)
    life >> ev.OfferDeclined(TEAM, carla, "o1")
    assert life.line[0] == anna
    assert life.told(TellPerson) == [("2026-03-02 10:00", anna)]
    assert isinstance((life >> ev.OfferTaken(TEAM, carla, "o1")).refusal, OfferGone)


def test_nobody_is_asked_for_a_trade_on_a_day_off() -> None:
    life = team("2026-03-06 17:00") >> ev.TurnOffered(TEAM, anna, SECOND, "o1", carla)
    assert life.told(AskTrade) == []
    life.until("2026-03-09 08:00")
    assert life.told(AskTrade) == [("2026-03-09 08:00", carla)]


def test_an_offer_can_be_taken_back() -> None:
    life = team() >> ev.TurnOffered(TEAM, anna, FIRST, "o1") >> ev.OfferWithdrawn(TEAM, anna, "o1")
    assert life.team.rhythm.rota.offers[0].state is OfferState.WITHDRAWN
    assert isinstance((life >> ev.OfferTaken(TEAM, bo, "o1")).refusal, OfferGone)


# ── asked for, and given by a leader ─────────────────────────────────────────────────────────────────


def test_a_volunteer_has_had_her_turn_with_it() -> None:
    life = team() >> ev.Volunteered(TEAM, dorte, FIRST)
    assert life.line[:5] == [dorte, anna, bo, carla, dorte]
    assert life.meeting(FIRST).seats[0].why is Why.VOLUNTEERED


def test_a_volunteer_does_not_take_what_another_was_promised() -> None:
    life = team().until("2026-03-02 12:00") >> ev.Volunteered(TEAM, dorte, FIRST)
    assert isinstance(life.refusal, SeatTaken)
    assert life.line[0] == anna


def test_a_leader_chooses_and_those_it_concerns_hear_of_it() -> None:
    life = team().until("2026-03-02 12:00") >> ev.SeatChosen(TEAM, leder, FIRST, dorte)
    assert life.line[:4] == [dorte, anna, bo, carla]
    assert life.told(TellSeat) == [("2026-03-02 12:00", dorte)]
    assert life.told(TellPerson) == [("2026-03-02 12:00", anna)]
    assert life.told(ShowNext)[-1] == ("2026-03-02 12:00", FIRST)
    assert isinstance((life >> ev.SeatChosen(TEAM, anna, FIRST, anna)).refusal, OnlyTeamLeader)
    assert (life >> ev.SeatChosen(TEAM, leder, FIRST, None)).line[0] == anna


def test_a_leader_gives_one_meeting_two_presenters() -> None:
    life = team() >> ev.SeatChosen(TEAM, leder, FIRST, carla, beside=True)
    assert life.meeting(FIRST).presenters == (anna, carla)
    assert life.line[1:3] == [bo, dorte]
    assert isinstance((life >> ev.SeatChosen(TEAM, leder, FIRST, carla, beside=True)).refusal, PresentsAlready)


def test_anybody_leads_while_nobody_does() -> None:
    life = Life.of(anna, bo, frame=FRAME.__class__()) >> ev.SeatChosen(TEAM, anna, FIRST, bo)
    assert life.line[0] == bo


def test_only_a_leader_or_the_installer_changes_the_set_up() -> None:
    life = team() >> ev.TeamArranged(TEAM, anna, "Ny", FRAME, CUSTOMS)
    assert isinstance(life.refusal, OnlyTeamLeader)
    assert (life >> ev.TeamArranged(TEAM, anna, "Ny", FRAME, CUSTOMS, installer=True)).team.name == "Ny"


# ── meetings held otherwise ──────────────────────────────────────────────────────────────────────────


def test_a_cancelled_meeting_takes_nobodys_turn_and_one_who_was_told_comes_along() -> None:
    life = team().until("2026-03-02 12:00") >> ev.MeetingMoved(TEAM, leder, FIRST, None)
    assert life.line[:4] == [anna, bo, carla, dorte]
    assert life.meeting(SECOND).seats[0] == Seat(SECOND, anna, Why.CARRIED, None, FIRST, told=True)
    assert life.told(TellSeat) == [("2026-03-02 12:00", anna)]
    life >> ev.MeetingRestored(TEAM, leder, FIRST)
    assert life.meeting(FIRST).presenters == (anna,)
    assert life.line[:4] == [anna, bo, carla, dorte]


def test_a_moved_meeting_keeps_its_presenter_who_hears_of_it() -> None:
    life = team().until("2026-03-02 12:00") >> ev.MeetingMoved(TEAM, leder, FIRST, local("2026-03-05 13:00"))
    meeting = life.meeting(FIRST)
    assert (meeting.held_on, meeting.presenters, meeting.moved) == (date(2026, 3, 5), (anna,), True)
    assert life.told(TellSeat) == [("2026-03-02 12:00", anna)]
    assert life.told(ShowNext)[-1] == ("2026-03-02 12:00", FIRST)


def test_a_meeting_moved_past_the_next_one_is_counted_when_it_is_held() -> None:
    life = team() >> ev.MeetingMoved(TEAM, leder, FIRST, local("2026-03-12 13:00"))
    life.until("2026-03-11 12:00")
    assert [seat.on for seat in life.team.rhythm.rota.held] == [SECOND]
    life.until("2026-03-12 15:00")
    assert [seat.on for seat in life.team.rhythm.rota.held] == [SECOND, FIRST]
    assert life.line[:2] == [carla, dorte]


def test_a_meeting_held_earlier_is_not_held_again() -> None:
    life = team() >> ev.MeetingMoved(TEAM, leder, SECOND, local("2026-03-06 10:00"))
    life.until("2026-03-06 16:30")
    assert [seat.on for seat in life.team.rhythm.rota.held] == [FIRST, SECOND]
    assert isinstance((life >> ev.MeetingRestored(TEAM, leder, SECOND)).refusal, MeetingOver)
    life.until("2026-03-10 12:00")
    assert [seat.on for seat in life.team.rhythm.rota.held] == [FIRST, SECOND]
    assert life.line[0] == carla


@pytest.mark.parametrize(
    ("to", "refusal"),
    [
        (local("2026-03-07 10:00"), DayClosed),
        (local("2026-03-10 13:00"), MeetingThere),
        (local("2026-02-27 10:00"), DayOver),
    ],
)
def test_a_meeting_is_not_moved_to_a_day_that_will_not_do(to: datetime, refusal: type[Exception]) -> None:
    life = team() >> ev.MeetingMoved(TEAM, leder, FIRST, to)
    assert isinstance(life.refusal, refusal)


def test_a_promise_moves_on_when_the_team_closes_that_week() -> None:
    life = team().until("2026-03-02 12:00")
    closed = FRAME.__class__(leader=leder, closed=(Span(FIRST, FIRST),))
    life >> ev.TeamArranged(TEAM, leder, "Team Syd", closed, CUSTOMS)
    assert life.line[:3] == [anna, bo, carla]
    assert life.told(TellSeat) == [("2026-03-02 12:00", anna)]


def test_a_promise_moves_on_when_the_team_meets_on_another_weekday() -> None:
    life = team().until("2026-03-02 12:00")
    life >> ev.TeamArranged(TEAM, leder, "Team Syd", FRAME, Customs(Weekly(weekday=3)))
    assert life.meeting(date(2026, 3, 5)).seats[0] == Seat(date(2026, 3, 5), anna, Why.CARRIED, None, FIRST, told=True)


def test_an_absence_after_the_reminder_gives_the_turn_to_the_next_who_is_told() -> None:
    life = team().until("2026-03-03 12:00")  # bo was reminded of the 10th this morning
    life >> away(bo, date(2026, 3, 9), date(2026, 3, 11))
    assert life.line[0] == carla
    assert life.told(TellSeat) == [("2026-03-03 12:00", carla)]
    assert life.told(TellPerson) == []
    life.until("2026-03-12 12:00")
    assert life.line[0] == bo
