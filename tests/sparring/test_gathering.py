"""The leader's sum, late points, closing without, and the presenter's actions afterwards (A9, A11, A12, B5)."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.sparring.effects import AskHowItWent, AskToGather, ShareActions, ShareSum, ShowCard, ShowRoot
from bot.sparring.errors import (
    NotPossibleNow,
    OnlyLeader,
    OnlyPresenter,
    SparringIsOver,
    TooLate,
)
from bot.sparring.gathered import ActionState, Change
from bot.sparring.identity import TextId
from bot.sparring.session import Phase
from bot.sparring.team import Frame
from tests.sparring.playbook import (
    FRAME,
    Playbook,
    anna,
    at,
    away,
    koordinator,
    leder,
    mette,
    noted,
    refreshes,
    refused,
    say,
    wait,
)
from tests.sparring.steps import (
    actions,
    answered,
    closed_without,
    ended,
    gathered,
    in_round,
    joined,
    next_round,
    paused,
    point,
)

FRIDAY = date(2026, 3, 6)
CHANGE = Change(TextId("t-change"), anna, date(2026, 4, 1))


def gathering(on: date | None = None) -> Playbook:
    """Return a book in which the rounds have just ended; what it leaves stays for three months."""
    book = in_round(4, anna, frame=replace(FRAME, retention=timedelta(days=90)))
    book = book >> actions(*((on,) if on else ())) << ...
    return book >> ended(koordinator) << ...


@pytest.mark.row("A11")
@pytest.mark.row("A12")
def test_the_sum_names_points_theme_and_a_change_in_a_workflow() -> None:
    book = (
        gathering() >> gathered(leder, CHANGE) << ShareSum(fresh=True) << say("say-thanks") << ShowRoot(1) << ShowCard()
    )
    assert book.s.gathering is not None
    assert book.s.gathering.change == CHANGE
    assert book << Phase.CLOSED


@pytest.mark.row("A11")
@pytest.mark.row("B5")
def test_leader_or_facilitator_gathers_and_nobody_else() -> None:
    assert gathering() >> gathered(anna) << refused(OnlyLeader) >> gathered(koordinator) << ...
    assert gathering() >> closed_without(mette) << refused(OnlyLeader) >> closed_without(leder) << ...


@pytest.mark.row("A11")
@pytest.mark.parametrize("number", range(1, 6))
def test_gathering_waits_for_the_last_round(number: int) -> None:
    book = in_round(number, anna) >> gathered(leder) << refused(NotPossibleNow)
    assert book >> wait(minutes=10) << ... >> paused(koordinator) << ...
    if book.s.leg and book.leg.index < 5:
        assert book >> gathered(leder) << refused(NotPossibleNow)


@pytest.mark.row("A12")
def test_the_sum_can_be_revised_within_a_day() -> None:
    book = gathering() >> gathered(leder) << ...
    assert book >> wait(hours=24) >> gathered(leder, CHANGE) << ShareSum() << ShowRoot(1) << noted("note-sum-revised")
    assert book >> wait(seconds=1) >> gathered(leder) << refused(TooLate)
    assert book.s.closed_at is not None
    assert book.local(book.s.closed_at) == "10:00"


@pytest.mark.row("A12")
def test_a_sum_may_still_come_within_a_day_of_closing_without_one() -> None:
    book = gathering() >> closed_without(leder) << say("say-thanks") << ShowRoot(1) << ShowCard()
    assert book >> gathered(leder) << ShareSum(fresh=True) << ShowRoot(1)
    assert book >> closed_without(leder) << refused(SparringIsOver)


@pytest.mark.row("A12")
def test_the_leader_is_reminded_twice_on_working_mornings_then_it_closes() -> None:
    assert (
        gathering()
        >> at("07:59", on=date(2026, 3, 4))
        >> at("08:00", on=date(2026, 3, 4))
        << AskToGather(leder, 1)
        >> at("08:00", on=date(2026, 3, 6))
        << AskToGather(leder, 2)
        >> at("07:59", on=date(2026, 3, 10))
        >> at("08:00", on=date(2026, 3, 10))
        << say("say-closed-without-sum")
        << ShowRoot(1)
        << ShowCard()
        >> wait(days=20)
    )


def test_reminders_do_not_come_in_a_heap_after_the_bot_was_away() -> None:
    book = gathering() >> away(days=9) << AskToGather(leder, 1) >> wait(hours=24)
    assert book << Phase.GATHERING
    assert book >> wait(days=3) << AskToGather(leder, 2) >> wait(days=4) << ...
    assert book << Phase.CLOSED


def test_rounds_that_end_on_a_friday_give_no_two_reminders_on_the_monday() -> None:
    book = in_round(4, anna) >> paused(koordinator) << ... >> at("10:00", on=FRIDAY) << ... >> ended(koordinator) << ...
    assert (
        book
        >> at("07:59", on=date(2026, 3, 9))
        >> at("08:00", on=date(2026, 3, 9))
        << AskToGather(leder, 1)
        >> at("08:00", on=date(2026, 3, 11))
        << AskToGather(leder, 2)
        >> at("08:00", on=date(2026, 3, 13))
        << say("say-closed-without-sum")
        << ...
    )


def test_the_facilitator_is_reminded_where_the_team_names_no_leader() -> None:
    frame = Frame(facilitator=koordinator)
    assert in_round(2, anna, frame=frame) >> ended(koordinator) << ... >> wait(days=1) << AskToGather(koordinator, 1)


@pytest.mark.row("A9")
def test_she_and_only_she_is_asked_how_it_went_on_the_morning_it_is_due() -> None:
    book = gathering(on=date(2026, 3, 12)) >> closed_without(leder) << ...
    assert (
        book
        >> at("07:59", on=date(2026, 3, 12))
        >> at("08:00", on=date(2026, 3, 12))
        << AskHowItWent(mette, 0)
        >> answered(0, ActionState.DONE, by=leder)
        << refused(OnlyPresenter)
        >> answered(1, ActionState.DONE)
        << refused(NotPossibleNow)
        >> answered(-1, ActionState.DONE)
        << refused(NotPossibleNow)
        >> answered(0, ActionState.DONE)
        << noted("note-action-done")
        >> wait(days=10)
    )
    assert book.s.actions[0].state is ActionState.DONE


@pytest.mark.row("A9")
def test_a_weekend_waits_for_monday_and_summer_time_changes_nothing_on_the_clock() -> None:
    assert (
        gathering(on=date(2026, 3, 14))
        >> closed_without(leder)
        << ...
        >> at("08:00", on=date(2026, 3, 16))
        << (AskHowItWent(mette, 0))
    )
    saturday_before_summer_time = gathering(on=date(2026, 3, 28)) >> closed_without(leder) << ...
    assert (
        saturday_before_summer_time
        >> at("07:59", on=date(2026, 3, 30))
        >> at("08:00", on=date(2026, 3, 30))
        << AskHowItWent(mette, 0)
    )


@pytest.mark.row("A9")
def test_easter_waits_for_the_tuesday_after() -> None:
    assert (
        gathering(on=date(2026, 4, 2))
        >> closed_without(leder)
        << ...
        >> at("07:59", on=date(2026, 4, 7))
        >> at("08:00", on=date(2026, 4, 7))
        << AskHowItWent(mette, 0)
    )


@pytest.mark.row("A9")
def test_an_action_due_the_same_day_is_asked_about_the_next_morning() -> None:
    assert (
        gathering(on=date(2026, 3, 3))
        >> closed_without(leder)
        << ...
        >> at("07:59", on=date(2026, 3, 4))
        >> at("08:00", on=date(2026, 3, 4))
        << AskHowItWent(mette, 0)
    )


@pytest.mark.row("A9")
def test_not_yet_asks_again_in_a_week_or_on_the_day_she_names() -> None:
    book = gathering(on=date(2026, 3, 5)) >> closed_without(leder) << ... >> at("09:00", on=date(2026, 3, 5)) << ...
    assert book >> answered(0, ActionState.NOT_YET) << noted("note-action-not-yet")
    assert book >> at("08:00", on=date(2026, 3, 12)) << AskHowItWent(mette, 0)
    book = book >> answered(0, ActionState.NOT_YET, date(2026, 3, 18)) << ... >> at("08:00", on=date(2026, 3, 18))
    assert book << AskHowItWent(mette, 0) >> answered(0, ActionState.NOT_YET, date(2026, 3, 1)) << ...
    assert book >> at("08:00", on=date(2026, 3, 19)) << AskHowItWent(mette, 0)
    assert book >> answered(0, ActionState.DROPPED) << noted("note-action-dropped") >> wait(days=6)


@pytest.mark.row("A9")
def test_several_actions_are_asked_about_each_on_its_day_and_together_after_an_outage() -> None:
    book = in_round(4, anna) >> actions(date(2026, 3, 5), None, date(2026, 3, 6)) << ShareActions(fresh=True)
    book = book >> ended(koordinator) << ... >> closed_without(leder) << ... >> away(days=10)
    assert book << AskHowItWent(mette, 0) << AskHowItWent(mette, 2) >> wait(days=8)


@pytest.mark.row("A9")
def test_actions_can_be_rewritten_even_after_the_end() -> None:
    book = gathering() >> closed_without(leder) << ... >> actions(date(2026, 3, 20)) << ShareActions()
    assert book >> at("08:00", on=date(2026, 3, 20)) << AskHowItWent(mette, 0)
    assert book >> actions(by=anna) << refused(OnlyPresenter)


def test_points_written_in_any_round_are_kept() -> None:
    book = in_round(2, anna) >> point(anna) << ... >> next_round() << ... >> joined(leder) << ... >> point(leder) << ...
    assert [p.by for p in book.s.points] == [anna, leder]


def test_the_last_rounds_post_is_refreshed_when_it_closes() -> None:
    assert in_round(6, anna) >> gathered(koordinator) << refreshes(6) << ShareSum(fresh=True) << ...
