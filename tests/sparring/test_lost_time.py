"""The bot was away, the thread was deleted: each in every phase."""

from datetime import timedelta

import pytest

from bot.sparring.alarm import Alarm
from bot.sparring.effects import AskHowItWent, AskToGather, ShowCard, ShowPause, ShowRoot, ShowTimeUp
from bot.sparring.errors import NotPossibleNow, SparringIsOver
from bot.sparring.retention import asks_at
from bot.sparring.session import Phase
from bot.sparring.team import Frame
from tests.sparring.phases import IN_PHASE, in_turns
from tests.sparring.playbook import (
    ANY,
    Playbook,
    anna,
    at,
    away,
    bo,
    calls,
    koordinator,
    leder,
    mette,
    opens,
    prompts,
    refreshes,
    refused,
    say,
    stale,
    tell,
    turn_over,
    wait,
)
from tests.sparring.steps import closed_without, framing, in_round, joined, next_round, paused, resumed, thread_lost

QUIET = Frame(leader=leder, facilitator=koordinator, nudges=False)


def running(minutes: float = 0) -> Playbook:
    """Return a book that many minutes into the second round."""
    return in_round(2, anna, frame=QUIET) >> wait(minutes=minutes)


def grace() -> Playbook:
    """Return a book in which the second round's time has just run out."""
    return running() >> at("10:05") << ...


# ── the bot was away ─────────────────────────────────────────────────────────────────────────────────


def test_a_minute_in_a_round_goes_unnoticed() -> None:
    assert running(2) >> away(minutes=1) >> at("10:05") << refreshes(2) << ShowTimeUp(1, 2, 1, 1, fresh=True)


def test_five_minutes_in_a_round_are_explained_and_its_time_is_up_once() -> None:
    assert (
        running(2)
        >> away(minutes=5)
        << say("say-back-again", minutes=4)
        << refreshes(2)
        << ShowTimeUp(1, 2, 1, 1, fresh=True)
        >> at("10:07:59")
        >> at("10:08")
        << refreshes(2)
        << ShowTimeUp(1, 2, 1, 1)
        << opens(3)
        << prompts(1)
    )


@pytest.mark.parametrize("hours", [3, 16])
def test_three_hours_or_a_night_in_a_round_pause_it_where_it_was(hours: int) -> None:
    book = running(2) >> away(hours=hours)
    assert book << say("say-was-away") << refreshes(2) << ShowPause(1, 1, fresh=True)
    assert book.local(book.s.paused_at) == "10:03"
    assert book >> resumed(anna) << ShowPause(1, 1) << refreshes(2) >> wait(seconds=119)
    assert book >> wait(seconds=1) << refreshes(2) << ShowTimeUp(1, 2, 1, 1, fresh=True)


def test_what_people_press_after_such_a_night_comes_after_the_pause() -> None:
    book = running(2)
    book.now += timedelta(hours=16)
    assert book >> next_round() << refused(NotPossibleNow)
    assert book << Phase.RUNNING  # nothing has changed; the alarm is about to go off
    assert book >> joined(bo) << say("say-was-away") << refreshes(2) << ShowPause(1, 1, fresh=True) << ...
    assert book << Phase.PAUSED
    assert book.local(book.s.paused_at) == "10:03"


def test_a_minute_in_grace_goes_on() -> None:
    assert grace() >> away(minutes=1) << refreshes(2) << ShowTimeUp(1, 2, 1, 1) << opens(3) << prompts(1)


def test_five_minutes_in_grace_go_on_with_a_word() -> None:
    assert (
        grace()
        >> away(minutes=5)
        << say("say-back-again", minutes=4)
        << refreshes(2)
        << ShowTimeUp(1, 2, 1, 1)
        << opens(3)
        << prompts(1)
    )


@pytest.mark.parametrize("hours", [3, 16])
def test_three_hours_or_a_night_in_grace_pause_it_and_then_give_a_whole_grace(hours: int) -> None:
    book = grace() >> away(hours=hours) << say("say-was-away") << refreshes(2) << ShowTimeUp(1, 2, 1, 1)
    assert book << ShowPause(1, 1, fresh=True) >> resumed(anna) << ... >> wait(seconds=59)
    assert book >> wait(seconds=1) << refreshes(2) << ShowTimeUp(1, 2, 1, 1) << opens(3) << prompts(1)


def test_three_hours_in_the_middle_of_a_turn() -> None:
    book = in_turns()
    person = book.floor
    assert (
        book
        >> away(hours=3)
        << say("say-was-away")
        << refreshes(5)
        << turn_over(person)
        << ShowPause(1, 1, fresh=True)
        >> resumed(anna)
        << ShowPause(1, 1)
        << refreshes(5)
        << turn_over(person)
        >> wait(seconds=29)
    )
    assert book >> wait(seconds=1) << turn_over(person) << calls(ANY)


@pytest.mark.parametrize(("hours", "back_in_queue"), [(1 / 60, False), (1 / 12, False), (3, True), (22, True)])
def test_while_framing(hours: float, *, back_in_queue: bool) -> None:
    book = framing(anna) >> away(hours=hours)
    if back_in_queue:
        book = book << ShowRoot(1) << ShowCard() << tell("tell-back-in-queue", mette)
    else:
        book = book >> at("10:10") << say("say-not-begun")
    assert book >> at("11:00") << ... if not back_in_queue else book
    assert book << Phase.QUEUED


@pytest.mark.parametrize("hours", [1 / 60, 1 / 12, 3])
def test_away_by_day_in_a_pause_nothing_is_due(hours: float) -> None:
    assert (
        running(1)
        >> paused(koordinator)
        << ...
        >> away(hours=hours)
        >> resumed(anna)
        << ShowPause(1, 1)
        << refreshes(2)
    )


def test_away_for_nine_days_in_a_pause_it_asks_before_it_gives_up() -> None:
    book = running(1) >> paused(koordinator) << ... >> away(days=9) << ShowPause(1, 1)
    assert book << ShowPause(1, 2, overnight=True, fresh=True) >> wait(days=6) >> wait(days=1) << ...
    assert book << Phase.GATHERING


@pytest.mark.parametrize(("hours", "asked"), [(1 / 60, 0), (1 / 12, 0), (3, 0), (24, 1)])
def test_while_gathering(hours: float, asked: int) -> None:
    book = IN_PHASE[Phase.GATHERING]() >> away(hours=hours)
    assert book << AskToGather(leder, 1) if asked else book
    assert book >> closed_without(leder) << ...


def test_a_night_after_the_closing_asks_once() -> None:
    book = IN_PHASE[Phase.CLOSED]() >> away(days=7) << AskHowItWent(mette, 0) >> wait(days=12)
    assert book


@pytest.mark.parametrize("phase", [Phase.QUEUED, Phase.WITHDRAWN])
def test_only_its_end_is_ahead_of_what_does_not_run(phase: Phase) -> None:
    book = IN_PHASE[phase]() >> away(days=3)
    assert book.alarm.at == asks_at(book.s)
    assert book >> stale(book.alarm.number + 1)


def test_a_timer_that_goes_off_twice_or_too_early_does_nothing() -> None:
    book = running(2)
    armed = book.alarm
    assert book >> stale(armed.number - 1)
    assert book.alarm == armed
    assert book >> stale(armed.number)  # too early: armed again for the same moment
    assert book.alarm == Alarm(armed.number + 1, armed.at)
    assert book >> stale(armed.number) >> wait(minutes=1)


# ── the thread's root was deleted ────────────────────────────────────────────────────────────────────


def test_while_framing_the_frame_comes_again() -> None:
    assert (
        framing(anna)
        >> thread_lost()
        << ShowRoot(2, fresh=True)
        << say("say-thread-again")
        >> thread_lost()
        << (ShowRoot(3, fresh=True))
        << say("say-thread-again")
    )


def test_in_a_round_its_post_comes_again_and_its_clock_goes_on() -> None:
    assert (
        running(1)
        >> thread_lost()
        << ShowRoot(2, fresh=True)
        << say("say-thread-again")
        << opens(2)
        >> at("10:05")
        << refreshes(2)
        << ShowTimeUp(2, 2, 1, 1, fresh=True)
    )


def test_in_grace_the_choice_comes_again() -> None:
    assert (
        grace()
        >> thread_lost()
        << ShowRoot(2, fresh=True)
        << say("say-thread-again")
        << opens(2)
        << ShowTimeUp(2, 2, 1, 1, fresh=True)
        >> at("10:06")
        << refreshes(2)
        << ShowTimeUp(2, 2, 1, 1)
        << opens(3)
        << prompts(1)
    )


def test_in_a_turn_the_call_comes_again() -> None:
    assert in_turns() >> thread_lost() << ShowRoot(2, fresh=True) << say("say-thread-again") << opens(5) << calls(ANY)


def test_in_a_pause_everything_that_rests_comes_again() -> None:
    book = grace() >> paused(koordinator) << ... >> thread_lost()
    book = book << ShowRoot(2, fresh=True) << say("say-thread-again") << opens(2) << ShowTimeUp(2, 2, 1, 1, fresh=True)
    assert (
        book
        << ShowPause(2, 1, fresh=True)
        >> resumed(anna)
        << ShowPause(2, 1)
        << refreshes(2)
        << ShowTimeUp(2, 2, 1, 1)
    )
    turn = in_turns() >> paused(koordinator) << ... >> thread_lost()
    assert (
        turn
        << ShowRoot(2, fresh=True)
        << say("say-thread-again")
        << opens(5)
        << calls(ANY)
        << ShowPause(2, 1, fresh=True)
    )


def test_while_gathering_the_frame_comes_again() -> None:
    assert IN_PHASE[Phase.GATHERING]() >> thread_lost() << ShowRoot(2, fresh=True) << say("say-thread-again")


def test_elsewhere_a_lost_thread_is_let_be() -> None:
    assert IN_PHASE[Phase.QUEUED]() >> thread_lost() << refused(NotPossibleNow)
    assert IN_PHASE[Phase.CLOSED]() >> thread_lost() << refused(SparringIsOver)
    assert IN_PHASE[Phase.WITHDRAWN]() >> thread_lost() << refused(SparringIsOver)
