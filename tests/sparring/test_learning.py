"""The learning round: one after another, equal shares, pass, later, absent, late (A10)."""

from collections import Counter
from datetime import timedelta
from itertools import pairwise

import pytest

from bot.sparring.effects import ShowRoot, ShowTimeUp
from bot.sparring.errors import NotJoined, OnlyFacilitator, TooLate, TurnIsOver
from bot.sparring.identity import PersonId
from bot.sparring.session import Phase, TurnState
from bot.sparring.turns import drawn
from tests.sparring.playbook import (
    Playbook,
    anna,
    at,
    away,
    bo,
    calls,
    carla,
    held_up,
    koordinator,
    leder,
    mette,
    noted,
    opens,
    refreshes,
    refused,
    say,
    shares,
    tell,
    turn_over,
    wait,
)
from tests.sparring.steps import (
    back,
    closed_without,
    ended,
    in_round,
    joined,
    later,
    left,
    next_round,
    passes,
    paused,
    plus,
    point,
    resumed,
    skips,
)

pytestmark = pytest.mark.row("A10")


def learning(*members: PersonId) -> tuple[Playbook, list[PersonId]]:
    """Return a book in which the learning round has just opened, and the order drawn."""
    book = in_round(5, *members)
    return book, [turn.person for turn in book.leg.turns]


def states(book: Playbook) -> dict[PersonId, TurnState]:
    """Return where everybody stands."""
    return {turn.person: turn.state for turn in book.leg.turns}


def test_everybody_is_called_once_with_an_equal_share() -> None:
    book, order = learning(anna, bo, carla)
    assert set(order) == {mette, koordinator, anna, bo, carla}
    for number, person in enumerate(order[1:], start=1):
        book = book >> wait(minutes=2) << turn_over(order[number - 1]) << calls(person)
    assert (
        book
        >> wait(minutes=2)
        << turn_over(order[-1])
        << refreshes(5)
        << ShowTimeUp(1, 5, 4, 1, all_spoke=True, fresh=True)
    )
    assert book.local() == "10:10"


def test_time_not_used_is_shared_by_those_left() -> None:
    book, (first, second, third) = learning(anna)
    assert (
        book
        >> at("10:01")
        >> passes()
        << turn_over(first)
        << calls(second)
        << noted("note-passed")
        >> at("10:05:29")
        >> at("10:05:30")
        << turn_over(second)
        << calls(third)
    )


def test_later_moves_to_the_end_and_asecond_time_counts_as_passed() -> None:
    book, (first, second, third) = learning(anna)
    assert (
        book
        >> later()
        << turn_over(first)
        << calls(second)
        << noted("note-deferred")
        >> point()
        << shares(second)
        << turn_over(second)
        << calls(third)
        >> point()
        << shares(third)
        << turn_over(third)
        << calls(first)
        >> later()
        << turn_over(first)
        << refreshes(5)
        << ShowTimeUp(1, 5, 4, 1, all_spoke=True, fresh=True)
        << noted("note-later-within-a-day")
    )
    assert states(book) == {first: TurnState.PASSED, second: TurnState.SPOKE, third: TurnState.SPOKE}


def test_the_last_one_cannot_put_it_off() -> None:
    book, order = learning(anna)
    book = book >> passes() << ... >> passes() << ... >> later()
    assert book << turn_over(order[-1]) << ... << noted("note-later-within-a-day")
    assert book << Phase.GRACE


def test_when_everyone_passes_the_time_is_up_at_once() -> None:
    book, order = learning(anna, bo)
    for _ in order:
        book = book >> passes() << ...
    assert book << Phase.GRACE
    assert set(states(book).values()) == {TurnState.PASSED}
    assert book >> wait(minutes=1) << refreshes(5) << ShowTimeUp(1, 5, 4, 1, all_spoke=True) << opens(6)


def test_a_point_written_before_ones_turn_counts_and_nobody_is_called_twice() -> None:
    book, (first, second, third) = learning(anna)
    book = book >> point(third, "t-early") << shares(third, "t-early") << noted("note-point-kept")
    book = book >> passes() << turn_over(first) << calls(second)
    assert book >> passes() << turn_over(second) << refreshes(5) << ShowTimeUp(1, 5, 4, 1, all_spoke=True, fresh=True)
    assert states(book)[third] is TurnState.SPOKE


def test_old_and_others_turn_buttons() -> None:
    book, (first, second, _) = learning(anna)
    assert (
        book
        >> passes(second)
        << refused(TurnIsOver)
        >> later(second)
        << refused(TurnIsOver)
        >> passes()
        << ...
        >> passes(first, serial=1)
        << refused(TurnIsOver)
        >> skips(serial=1)
        << refused(TurnIsOver)
        >> skips(anna if second != anna else mette)
        << refused(OnlyFacilitator)
    )
    assert book >> next_round() << ... >> passes(first, serial=1) << refused(TurnIsOver)
    assert book >> ended(koordinator) << ... >> passes(first, serial=1) << refused(TurnIsOver)


def test_the_facilitator_passes_over_somebody_who_is_not_there() -> None:
    book, (first, second, _) = learning(anna)
    assert book >> skips() << turn_over(first) << calls(second)
    assert states(book)[first] is TurnState.ABSENT
    assert book >> point(first) << shares(first) << noted("note-point-kept")


def test_somebody_who_leaves_is_passed_over_and_called_again_when_she_is_back() -> None:
    book = in_round(5, anna, bo)
    person = book.floor if book.floor not in (mette, koordinator) else anna
    book = book >> left(person) << ...
    assert states(book)[person] is TurnState.ABSENT
    book = book >> joined(person) << ...
    assert states(book)[person] is TurnState.WAITING
    assert book.leg.turns[-1].person == person


def test_a_late_joiner_comes_last_and_the_last_speaker_makes_room() -> None:
    book, (first, second) = learning()
    assert book >> at("10:05") << turn_over(first) << calls(second)
    assert book >> at("10:06") >> joined(carla) << ShowRoot(1) << turn_over(second) << noted("note-joined-late")
    assert book >> at("10:08") << turn_over(second) << calls(carla)
    assert book >> at("10:10") << turn_over(carla) << refreshes(5) << ...


def test_extra_time_is_shared_too() -> None:
    book, (first, second) = learning()
    assert book >> plus(2) << refreshes(5) << say("say-extended", minutes=2) << turn_over(first)
    assert book >> at("10:05:59") >> at("10:06") << turn_over(first) << calls(second)
    assert book >> at("10:12") << turn_over(second) << ...


def test_extra_time_after_the_end_calls_the_one_cut_off_again() -> None:
    book, (first, second) = learning()
    assert book >> passes() << turn_over(first) << calls(second) >> at("10:10") << ...
    assert states(book)[second] is TurnState.ABSENT
    assert (
        book
        >> plus(1)
        << ShowTimeUp(1, 5, 4, 1, all_spoke=True)
        << refreshes(5)
        << say("say-extended", minutes=1)
        << calls(second)
        >> point()
        << shares(second)
        << turn_over(second)
        << refreshes(5)
        << ShowTimeUp(1, 5, 4, 2, all_spoke=True, fresh=True)
    )


def test_extra_time_when_all_have_spoken_is_open_to_all() -> None:
    book, _ = learning()
    book = book >> passes() << ... >> passes() << ... >> plus(2) << ...
    assert book << Phase.RUNNING
    assert book >> point(anna) << refused(NotJoined) >> point(mette) << shares(mette) >> left(koordinator) << ...
    assert book << Phase.RUNNING
    assert book >> joined(bo) << ShowRoot(1) << calls(bo)


def test_a_pause_while_the_one_called_leaves_goes_on_with_the_next() -> None:
    book, (first, second, _) = learning(anna)
    book = book >> paused(koordinator) << ... >> left(first) << ... >> wait(minutes=3)
    assert book << Phase.PAUSED
    book = book >> resumed(second) << ...
    assert book.floor == second


def test_a_point_written_in_a_pause_is_ones_turn() -> None:
    book, (first, second, _) = learning(anna)
    book = book >> paused(koordinator) << ... >> point(first) << ... >> resumed(koordinator) << ...
    assert states(book)[first] is TurnState.SPOKE
    assert states(book)[second] is TurnState.CALLED


def test_turns_missed_while_the_bot_was_away_five_minutes() -> None:
    book, (first, second, third, fourth) = learning(anna, bo)
    book = book >> at("10:00:30") >> away(minutes=5)
    assert book << say("say-back-again", minutes=4) << turn_over(first) << calls(second)
    assert book >> wait(minutes=10) << turn_over(second) << calls(third) << turn_over(third) << calls(fourth) << ...


def test_going_back_draws_the_order_anew() -> None:
    book, _ = learning(anna, bo)
    assert book >> next_round() << ... >> back() << ...
    assert book.serial == 7
    assert set(states(book).values()) == {TurnState.CALLED, TurnState.WAITING}


def test_absent_people_can_add_their_point_within_a_day() -> None:
    book, (first, *_) = learning(anna)
    book = book >> skips() << ... >> ended(koordinator) << ...
    assert book >> point(first) << shares(first) >> closed_without(leder) << ...
    book = book >> wait(hours=23.9) >> point(first, "t-late")
    assert book << shares(first, "t-late") << tell("tell-late-point", leder)
    assert [p.late for p in book.s.points] == [False, True]
    assert book >> wait(hours=0.2) >> point(first) << refused(TooLate)
    assert book >> point(carla) << refused(NotJoined)


def test_the_draw_is_luck_but_the_same_luck_each_time() -> None:
    people = tuple(PersonId(str(n)) for n in range(4))
    assert drawn(people, 7) == drawn(people, 7)
    firsts, orders = Counter(drawn(people, seed)[0] for seed in range(2_400)), {drawn(people, s) for s in range(2_400)}
    assert len(orders) == 24
    assert all(500 < count < 700 for count in firsts.values())


def test_shares_are_exact_to_the_microsecond() -> None:
    book, order = learning(*(PersonId(f"m{n}") for n in range(5)))
    ends = [book.now]
    for _ in order:
        ends.append(book.turn.ends_at or book.now)
        book = book >> wait(seconds=600 / len(order)) << ...
    assert ends[-1] - ends[0] == timedelta(minutes=10)
    each = [end - start for start, end in pairwise(ends)]
    assert max(each) - min(each) < timedelta(milliseconds=1)


def test_asecond_later_counts_as_passed_even_when_somebody_still_waits() -> None:
    book, (first, second) = learning()
    book = book >> later() << ... >> passes() << ... >> joined(anna) << ...
    assert book.floor == first
    assert book >> later() << turn_over(first) << calls(anna) << noted("note-later-within-a-day")
    assert states(book) == {first: TurnState.PASSED, second: TurnState.PASSED, anna: TurnState.CALLED}


def test_a_late_joiner_lengthens_nobodys_turn() -> None:
    book, (first, second) = learning()
    assert book >> at("10:04:30") >> joined(anna) << ShowRoot(1) << turn_over(first)
    assert book >> at("10:05") << turn_over(first) << calls(second)
    assert book >> at("10:07:30") << turn_over(second) << calls(anna)


def test_extra_time_after_an_early_end_is_counted_from_now_and_calls_nobody_who_has_left() -> None:
    book, order = learning(anna, bo)
    book = book >> passes() << ... >> passes() << ... >> passes() << ... >> at("10:02")
    assert book.floor == order[-1]
    book = book >> left(order[-1]) << ...
    assert book << Phase.GRACE
    assert book >> plus(2, by=book.s.facilitator or anna) << ... << Phase.RUNNING
    assert book.leg.called is None
    assert book >> at("10:03:59") << Phase.RUNNING
    assert book >> at("10:04") << refreshes(5) << ShowTimeUp(1, 5, 4, 2, all_spoke=True, fresh=True)


def test_nobody_is_called_on_when_the_time_is_over_and_only_the_alarm_is_late() -> None:
    book, (first, second) = learning()
    book = book >> held_up(minutes=10, seconds=2) >> left(first) << ... << Phase.GRACE
    assert states(book) == {first: TurnState.ABSENT, second: TurnState.WAITING}
    book = book >> plus(2, by=book.s.facilitator or anna) << ...
    assert (book.floor, book.turn.ends_at) == (second, book.leg.ends_at)


def test_after_everybody_has_left_in_the_lastsecond_the_one_who_comes_back_meets_a_round_that_is_over() -> None:
    book, order = learning(anna)
    book = book >> held_up(minutes=10, seconds=2)
    for person in order:
        book = book >> left(person) << ...
    assert book << Phase.PAUSED
    assert book >> joined(anna) << ... >> resumed(anna) << ... << Phase.GRACE
    assert book.leg.called is None


def test_somebody_who_comes_when_the_time_is_over_and_only_the_alarm_is_late_is_not_called_on() -> None:
    book, _ = learning()
    book = book >> passes() << ... >> passes() << ... >> plus(2) << ... >> held_up(minutes=2) >> joined(anna) << ...
    assert book << Phase.GRACE
    assert states(book)[anna] is TurnState.WAITING
