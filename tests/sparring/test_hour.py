"""The whole stays within the team's hour (B2): rounds left give way when one grows, down to a minute each."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sparring import plan
from bot.sparring.effects import ShowTimeUp
from bot.sparring.errors import HourIsFull
from bot.sparring.session import Phase
from bot.sparring.team import Frame
from tests.sparring.playbook import (
    Playbook,
    anna,
    at,
    away,
    koordinator,
    leder,
    opens,
    prompts,
    refreshes,
    refused,
    say,
    wait,
)
from tests.sparring.steps import back, in_round, next_round, paused, plus, resumed

MINUTE = timedelta(minutes=1)


def minutes(book: Playbook) -> list[float]:
    """Return the plan in minutes."""
    return [length / MINUTE for length in book.s.plan]


def frame(hour: int, grace: int = 1) -> Frame:
    """Return a frame without nudges, with an hour of so many minutes."""
    return Frame(leader=leder, facilitator=koordinator, nudges=False, hour=hour * MINUTE, grace=grace * MINUTE)


@pytest.mark.row("B2")
def test_rounds_left_give_way_in_proportion_when_one_grows_too_much() -> None:
    book = in_round(1, anna, frame=frame(45))
    assert minutes(book) == [5, 5, 10, 5, 10, 5]
    assert book >> plus(5) << refreshes(1) << say("say-extended", minutes=5)
    assert minutes(book) == [10, 5, 10, 5, 10, 5]
    assert book >> plus(10) << refreshes(1) << say("say-extended-shorter", minutes=10)
    assert minutes(book) == [20, 3.5, 7, 3.5, 7, 3.5]  # 25 minutes left for 35: in quarters of a minute


@pytest.mark.row("B2")
def test_time_given_up_early_comes_back_to_the_rounds_left() -> None:
    book = in_round(1, anna, frame=frame(45)) >> plus(15) << ... >> at("10:02") >> next_round() << ...
    assert minutes(book)[1:] == [5, 10, 5, 10, 5]


@pytest.mark.row("B2")
def test_no_more_time_when_the_hour_is_full() -> None:
    book = in_round(1, anna, frame=frame(45))
    for _ in range(35):
        book = book >> plus(1) << ...
    assert minutes(book) == [40, 1, 1, 1, 1, 1]
    assert book >> plus(1) << refused(HourIsFull)


@pytest.mark.row("B2")
def test_left_alone_and_stretched_to_the_end_the_rounds_are_over_when_the_hour_is() -> None:
    book = in_round(1, anna, frame=frame(60))
    while True:
        try:
            book.decide(plus(1)(book))
        except HourIsFull:
            break
        book = book >> plus(1) << ...
    assert book >> at("10:59:59") << ... >> at("11:00") << ...
    assert book << Phase.GATHERING
    assert book.local(book.s.ended_at) == "11:00"


@pytest.mark.row("B2")
@pytest.mark.parametrize("number", range(1, 7))
def test_every_round_stretched_as_far_as_it_goes_still_ends_within_the_hour(number: int) -> None:
    book = in_round(number, anna, frame=frame(60, grace=5))
    while plan.latest_end(book.s) >= book.leg.ends_at + MINUTE:
        book = book >> plus(1) << ...
    assert book >> wait(hours=2) << ...
    assert book.s.ended_at
    assert book.s.begun_at
    assert book.s.ended_at - book.s.begun_at <= timedelta(hours=1)


@pytest.mark.row("B2")
def test_a_short_hour_shortens_every_round_from_the_start() -> None:
    book = in_round(1, anna, frame=frame(23))
    assert minutes(book) == [3, 3, 5.5, 3, 5.5, 3]


@pytest.mark.row("B2")
def test_no_round_is_shorter_than_a_minute_even_in_an_impossible_hour() -> None:
    book = in_round(1, anna, frame=frame(3))
    assert minutes(book) == [1] * 6
    assert book >> at("10:03") << ...
    assert book >> at("10:06") << ...
    assert book << Phase.GATHERING


@pytest.mark.row("B2")
def test_pauses_do_not_count() -> None:
    book = in_round(1, anna, frame=frame(45)) >> paused(koordinator) << ... >> wait(hours=3) >> resumed(anna) << ...
    assert minutes(book) == [5, 5, 10, 5, 10, 5]
    assert book >> plus(5) << refreshes(1) << say("say-extended", minutes=5)


@pytest.mark.row("B2")
def test_going_back_plans_anew_with_the_sources_minutes_as_far_as_they_fit() -> None:
    book = in_round(6, anna, frame=frame(50)) >> at("10:04") >> back() << ...
    assert minutes(book)[4:] == [10, 5]
    assert book >> at("10:13:59") << ... >> back() << ... >> wait(minutes=4) << ... >> back() << ...
    assert minutes(book)[2:] == [10, 5, 10, 5]
    assert book >> wait(minutes=9) << ... >> back() << ...
    assert minutes(book)[1:] == [3.25, 6.25, 3.25, 6.25, 3.25]


@pytest.mark.row("B2")
def test_minutes_lost_while_the_bot_was_away_are_taken_from_what_is_left() -> None:
    book = in_round(3, anna, frame=frame(40)) >> at("10:09:30") << ... >> away(minutes=12)
    assert book << say("say-back-again", minutes=11) << ...
    assert book >> wait(minutes=2) << ...
    assert minutes(book)[3:] == [4.25, 8.5, 4.25]


@pytest.mark.row("B2")
def test_the_end_of_the_hour_leaves_no_grace() -> None:
    book = in_round(6, anna, frame=frame(45, grace=3)) >> plus(39) << ...
    assert (
        book
        >> at("10:43:59")
        >> at("10:44")
        << refreshes(6)
        << ShowTimeUp(1, 6, 5, 1, fresh=True)
        >> at("10:45")
        << refreshes(6)
        << ShowTimeUp(1, 6, 5, 1)
        << say("say-rounds-over")
        << ...
    )


def test_the_next_prompts_share_the_time_that_is_left_after_more_was_given() -> None:
    assert (
        in_round(3, anna, frame=frame(60))
        >> at("10:01:40")
        << prompts(2)
        >> plus(5)
        << refreshes(3)
        << say("say-extended", minutes=5)
        >> at("10:04:19")
        >> at("10:04:20")
        << prompts(3)
        >> at("10:07")
        << prompts(4)
        >> at("10:09:40")
        << prompts(5)
        >> at("10:12:20")
        << prompts(6)
        >> at("10:15")
        << refreshes(3)
        << ShowTimeUp(1, 3, 2, 1, fresh=True)
        >> next_round()
        << refreshes(3)
        << ShowTimeUp(1, 3, 2, 1)
        << opens(4)
    )


lengths = st.lists(st.integers(1, 3600).map(lambda s: timedelta(seconds=s)), min_size=1, max_size=9).map(tuple)


@pytest.mark.row("B2")
@given(lengths, st.integers(-3600, 40_000).map(lambda s: timedelta(seconds=s)))
def test_squeezing(planned: tuple[timedelta, ...], budget: timedelta) -> None:
    squeezed = plan.squeezed(planned, budget)
    total = sum(squeezed, timedelta())
    assert total <= max(budget, plan.floor(planned))
    assert all(min(length, plan.SHORTEST) <= short <= length for short, length in zip(squeezed, planned, strict=True))
    assert squeezed == planned or sum(planned, timedelta()) > budget
