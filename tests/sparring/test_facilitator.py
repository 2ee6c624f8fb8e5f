"""What the facilitator can do: next, more time, pause, back, hand over, end; and what everybody else can say."""

from collections.abc import Callable

import pytest

from bot.sparring.effects import ShowCard, ShowPause, ShowRoot, ShowTimeUp, ShowTurn
from bot.sparring.errors import (
    AloneHere,
    NoRoundBefore,
    NotJoined,
    NotPossibleNow,
    OnlyFacilitator,
    OnlyLeader,
    OnlyPresenter,
    RoundIsOver,
    SparringIsOver,
)
from bot.sparring.session import Phase
from bot.sparring.team import Frame, Selects
from tests.sparring.playbook import (
    ANY,
    REQUEST,
    Step,
    anna,
    at,
    away,
    bo,
    calls,
    carla,
    koordinator,
    leder,
    mette,
    noted,
    opens,
    prompts,
    refreshes,
    refused,
    say,
    sparring,
    tell,
    turn_over,
    wait,
)
from tests.sparring.steps import (
    back,
    begun,
    changed,
    ended,
    framing,
    handed_over,
    in_round,
    joined,
    left,
    more_time,
    next_round,
    paused,
    plus,
    put_back,
    ready,
    requested,
    resumed,
    selected,
    started,
    withdrawn,
)

NUDGES_OFF = Frame(leader=leder, facilitator=koordinator, nudges=False)


def test_of_two_clicks_on_next_at_once_one_counts() -> None:
    book = in_round(1, anna)
    first = book.serial
    assert (
        book >> next_round(serial=first) << refreshes(1) << opens(2) >> next_round(serial=first) << refused(RoundIsOver)
    )
    assert book.s.openings == 2


@pytest.mark.parametrize("press", [next_round, back, ready, more_time, lambda by, serial: plus(1, by, serial)])
def test_an_old_button_says_that_its_round_is_over(press: Callable[..., Step]) -> None:
    assert in_round(3, anna) >> press(koordinator, serial=1) << refused(RoundIsOver)
    assert in_round(6, anna) >> ended(koordinator) << ... >> press(koordinator, serial=6) << refused(RoundIsOver)


def test_only_the_facilitator_leads_while_she_is_there() -> None:
    book = in_round(2, anna)
    for press in (next_round(anna), plus(1, anna), back(anna), paused(anna), ended(anna), handed_over(anna, by=anna)):
        assert book >> press << refused(OnlyFacilitator)
    assert book >> next_round(bo) << refused(NotJoined)


def test_whoever_acts_takes_over_when_the_facilitator_never_came() -> None:
    book = (
        sparring()
        >> requested(frame=Frame(facilitator=koordinator))
        << ...
        >> started(anna)
        << ...
        >> begun(anna)
        << say("say-takes-over")
        << ShowRoot(1)
        << opens(1)
    )
    assert book.s.facilitator == anna


def test_more_time_is_counted_from_the_end_and_in_grace_from_now() -> None:
    book = (
        in_round(1, anna, frame=NUDGES_OFF)
        >> at("10:04")
        >> plus(2)
        << refreshes(1)
        << say("say-extended", minutes=2)
        >> at("10:07")
        << refreshes(1)
        << ShowTimeUp(1, 1, 0, 1, fresh=True)
        >> wait(seconds=30)
        >> plus(1)
        << ShowTimeUp(1, 1, 0, 1)
        << refreshes(1)
        << say("say-extended", minutes=1)
        >> at("10:08:30")
        << refreshes(1)
        << ShowTimeUp(1, 1, 0, 2, fresh=True)
        >> at("10:09:30")
        << refreshes(1)
        << ShowTimeUp(1, 1, 0, 2)
        << opens(2)
    )
    assert book


def test_more_time_brings_the_last_minute_again_but_never_at_once() -> None:
    assert (
        in_round(1, anna)
        >> at("10:04:30")
        << say("say-half")
        << say("say-last-minute")
        >> plus(2)
        << refreshes(1)
        << say("say-extended", minutes=2)
        >> at("10:06")
        << say("say-last-minute")
        >> at("10:07:30")
        << refreshes(1)
        << ShowTimeUp(1, 1, 0, 1, fresh=True)
        >> plus(1)
        << ShowTimeUp(1, 1, 0, 1)
        << refreshes(1)
        << say("say-extended", minutes=1)
        >> at("10:08:29")
    )


def test_a_pause_stops_the_clock_and_going_on_leaves_just_as_much_time() -> None:
    book = (
        in_round(2, anna, frame=NUDGES_OFF)
        >> at("10:02")
        >> paused(koordinator)
        << refreshes(2)
        << ShowPause(1, 1, fresh=True)
        >> next_round()
        << refused(NotPossibleNow)
        >> at("10:42")
        >> resumed(bo)
        << refused(NotJoined)
        >> resumed(anna)
        << ShowPause(1, 1)
        << refreshes(2)
        >> at("10:44:59")
        >> at("10:45")
        << refreshes(2)
        << ShowTimeUp(1, 2, 1, 1, fresh=True)
    )
    assert book.local(book.s.begun_at) == "10:40"


def test_a_pause_in_grace_gives_a_whole_grace_again() -> None:
    assert (
        in_round(2, anna, frame=NUDGES_OFF)
        >> at("10:05:50")
        << ...
        >> paused(koordinator)
        << refreshes(2)
        << ShowTimeUp(1, 2, 1, 1)
        << ShowPause(1, 1, fresh=True)
        >> at("10:20")
        >> resumed(koordinator)
        << ShowPause(1, 1)
        << refreshes(2)
        << ShowTimeUp(1, 2, 1, 1)
        >> at("10:20:59")
        >> at("10:21")
        << refreshes(2)
        << ShowTimeUp(1, 2, 1, 1)
        << opens(3)
        << prompts(1)
    )


def test_a_pause_in_a_turn_stops_that_persons_clock_too() -> None:
    book = in_round(5, anna) >> at("10:01")
    person = book.floor
    assert (
        book
        >> paused(koordinator)
        << refreshes(5)
        << turn_over(person)
        << ShowPause(1, 1, fresh=True)
        >> at("10:31")
        >> resumed(anna)
        << ShowPause(1, 1)
        << refreshes(5)
        << turn_over(person)
        >> at("10:33:19")
        >> at("10:33:20")
        << turn_over(person)
        << calls(ANY)
    )


def test_back_opens_the_round_before_once_more() -> None:
    book = in_round(2, anna) >> back() << refreshes(2) << opens(1)
    assert book.serial == 3
    assert book >> back() << refused(NoRoundBefore)
    assert book >> next_round(serial=1) << refused(RoundIsOver)


def test_back_from_grace_and_from_the_middle_of_a_turn_leaves_no_live_buttons() -> None:
    assert (
        in_round(2, anna, frame=NUDGES_OFF)
        >> at("10:05")
        << ...
        >> back()
        << refreshes(2)
        << ShowTimeUp(1, 2, 1, 1)
        << opens(1)
    )
    assert in_round(5, anna) >> back() << refreshes(5) << ShowTurn(1, 1, ANY) << opens(4)


def test_handing_over() -> None:
    book = (
        in_round(2, anna)
        >> handed_over(bo)
        << refused(NotJoined)
        >> handed_over(anna)
        << say("say-handed-over")
        << ShowRoot(1)
        << refreshes(2)
        >> next_round()
        << refused(OnlyFacilitator)
        >> next_round(anna)
        << refreshes(2)
        << opens(3)
        << prompts(1)
    )
    assert book.s.facilitator == anna


@pytest.mark.parametrize("number", range(1, 7))
def test_ending_early_leaves_the_gathering(number: int) -> None:
    book = in_round(number, anna) >> at("10:00:10") >> ended(koordinator) << refreshes(number)
    if number == 5:
        book = book << turn_over(ANY)
    assert book << say("say-rounds-over") << ShowRoot(1) << ShowCard()
    assert book << Phase.GATHERING


def test_ending_in_a_pause_takes_the_pauses_buttons_away() -> None:
    book = in_round(2, anna) >> paused(koordinator) << ...
    assert book >> ended(koordinator) << refreshes(2) << ShowPause(1, 1) << say("say-rounds-over") << ... >> wait()
    assert (book.s.paused_at, book.s.paused_from, book.s.leg) == (None, None, None)


def test_ready_and_more_time_are_counted_and_exclude_one_another() -> None:
    book = (
        in_round(2, anna, bo)
        >> ready(anna)
        << refreshes(2)
        << noted("note-ready")
        >> ready(bo)
        << refreshes(2)
        >> more_time(bo)
        << refreshes(2)
        << noted("note-more-time")
        >> ready(carla)
        << refused(NotJoined)
    )
    assert (book.leg.ready, book.leg.wants_more) == (frozenset({anna}), frozenset({bo}))
    book = book >> ready(anna) << refreshes(2) << noted("note-not-ready") >> more_time(bo) << refreshes(2)
    assert book << noted("note-no-more-time")
    assert (book.leg.ready, book.leg.wants_more) == (frozenset(), frozenset())


def test_whoever_leaves_is_not_counted_any_more_and_extra_time_answers_the_wish() -> None:
    book = in_round(2, anna, bo) >> ready(anna) << ... >> more_time(bo) << ... >> left(anna) << ... >> plus(1) << ...
    assert (book.leg.ready, book.leg.wants_more) == (frozenset(), frozenset())


def test_nudges_can_be_turned_off() -> None:
    assert in_round(1, anna, frame=NUDGES_OFF) >> at("10:04:59")


def test_a_nudge_that_comes_late_is_not_given() -> None:
    book = in_round(1, anna) >> at("10:02") >> away(seconds=80) >> at("10:03:45") >> away(seconds=50)
    assert book << say("say-last-minute")


def test_the_bar_moves_once_a_minute_and_no_more() -> None:
    book = in_round(1, anna, frame=NUDGES_OFF) >> at("10:05") << ...
    assert [m.at for m in book.history if m.effect == refreshes(1)] == ["10:01", "10:02", "10:03", "10:04", "10:05"]


def test_who_starts_leads_where_the_team_names_nobody() -> None:
    book = sparring() >> requested(frame=Frame()) << ... >> started(anna) << ...
    assert (book.s.facilitator, book.s.leader, book.s.present) == (anna, anna, (anna, mette))


@pytest.mark.row("B5")
def test_the_team_says_whether_leader_or_coordinator_leads_the_dialogue() -> None:
    frames = (Frame(leader=leder, facilitator=koordinator), Frame(leader=leder, facilitator=leder), Frame(leader=leder))
    books = [sparring() >> requested(frame=frame) << ... >> started(anna) << ... for frame in frames]
    assert [(book.s.facilitator, book.s.leader) for book in books] == [
        (koordinator, leder),
        (leder, leder),
        (anna, leder),
    ]


@pytest.mark.row("B5")
def test_the_coordinator_opens_leads_and_closes_the_dialogue() -> None:
    assert (
        framing(anna)
        >> begun(anna)
        << refused(OnlyFacilitator)
        >> begun(koordinator)
        << ShowRoot(1)
        << opens(1)
        >> ended(koordinator)
        << refreshes(1)
        << say("say-rounds-over")
        << ShowRoot(1)
        << ShowCard()
    )


def test_a_request_can_be_chosen_changed_put_back_and_withdrawn() -> None:
    leads = Frame(leader=leder, facilitator=koordinator, selects=Selects.LEADER)
    book = (
        sparring()
        >> requested(frame=leads, start_now=True)
        << ShowCard(fresh=True)
        << noted("note-queued-leader-selects")
        >> selected(anna)
        << refused(OnlyLeader)
        >> started(anna)
        << refused(OnlyLeader)
        >> selected(leder)
        << ShowCard()
        << tell("tell-selected", mette)
        >> changed(anna, REQUEST)
        << refused(OnlyPresenter)
        >> changed(mette, REQUEST)
        << ShowCard()
        >> started(leder)
        << ...
        >> put_back(koordinator)
        << ShowRoot(1)
        << ShowCard()
        << noted("note-put-back")
        >> withdrawn(anna)
        << refused(OnlyPresenter)
        >> withdrawn(mette)
        << ShowCard()
        << ShowRoot(1)
        << noted("note-withdrawn")
        >> joined(anna)
        << refused(SparringIsOver)
    )
    assert book
    assert book << Phase.WITHDRAWN


@pytest.mark.row("C8")
def test_a_sparring_takes_two() -> None:
    alone = sparring() >> requested(frame=Frame(), start_now=True) << ...
    assert alone >> begun(mette) << refused(AloneHere) >> joined(anna) << ... >> begun(mette) << ShowRoot(1) << opens(1)
