"""A whole sparring, start to end, in the minutes of the source (rows A4–A12)."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.sparring.effects import (
    Effect,
    ShareActions,
    ShareSum,
    ShowCard,
    ShowRoot,
    ShowRound,
    ShowTimeUp,
)
from bot.sparring.identity import TextId
from bot.sparring.protocol import Collects, Speaker, Turns
from bot.sparring.retention import asks_at
from bot.sparring.session import Phase, TurnState
from tests.sparring.playbook import (
    ANY,
    REQUEST,
    Playbook,
    anna,
    at,
    bo,
    calls,
    koordinator,
    leder,
    mette,
    noted,
    opens,
    prompts,
    refreshes,
    say,
    shares,
    sparring,
    team_protocol,
    tell,
    turn_over,
)
from tests.sparring.steps import (
    actions,
    begun,
    changed,
    framing,
    gathered,
    in_round,
    joined,
    next_round,
    note,
    passes,
    point,
    requested,
    spoke,
    started,
)


def shared(book: Playbook, kind: type[Effect]) -> list[str]:
    """Return when posts of a kind came anew."""
    return [m.at for m in book.history if type(m.effect) is kind and getattr(m.effect, "fresh", True)]


def left_alone() -> Playbook:
    """Return a sparring begun at 10:00 in which nobody touches anything but the learning points."""
    return framing(anna, bo) >> begun(koordinator) << ...


@pytest.mark.row("A4")
@pytest.mark.row("A5")
@pytest.mark.row("A6")
@pytest.mark.row("A9")
@pytest.mark.row("A10")
@pytest.mark.row("A11")
@pytest.mark.row("B2")
def test_the_six_rounds_come_by_themselves_in_the_minutes_of_the_source() -> None:
    book = left_alone() >> at("10:59") << ...
    rounds = [(m.at, m.effect.index + 1) for m in book.history if isinstance(m.effect, ShowRound) and m.effect.fresh]
    assert rounds == [("10:00", 1), ("10:06", 2), ("10:12", 3), ("10:23", 4), ("10:29", 5), ("10:40", 6)]
    assert shared(book, ShowTimeUp) == ["10:05", "10:11", "10:22", "10:28", "10:39", "10:45"]
    assert book << Phase.GATHERING
    assert book.local(book.s.ended_at) == "10:46"


@pytest.mark.row("A4")
@pytest.mark.row("A5")
@pytest.mark.row("A6")
@pytest.mark.row("A8")
@pytest.mark.row("A9")
@pytest.mark.row("A10")
@pytest.mark.row("A11")
@pytest.mark.row("A12")
def test_who_speaks_how_long_and_what_is_written_down() -> None:
    nothing = frozenset[Collects]()
    assert [
        (r.length // timedelta(minutes=1), r.speaker, r.turns, r.silent, r.collects) for r in team_protocol().rounds
    ] == [
        (5, Speaker.PRESENTER, Turns.ONE, None, nothing),
        (5, Speaker.MEMBERS, Turns.OPEN, None, nothing),
        (10, Speaker.MEMBERS, Turns.OPEN, Speaker.PRESENTER, {Collects.NOTES}),
        (5, Speaker.PRESENTER, Turns.ONE, None, {Collects.ACTIONS}),
        (10, Speaker.EVERYONE, Turns.EACH, None, {Collects.POINTS}),
        (5, Speaker.LEADER, Turns.ONE, None, {Collects.GATHERING}),
    ]


@pytest.mark.row("A4")
def test_request_frame_and_first_round() -> None:
    assert (
        sparring("09:40")
        >> requested(by=mette)
        << ShowCard(fresh=True)
        >> at("09:58")
        >> started(koordinator)
        << ShowRoot(1, fresh=True)
        << ShowCard()
        << tell("tell-started", mette)
        >> joined(anna)
        << ShowRoot(1)
        << noted("note-joined")
        >> joined(leder)
        << ShowRoot(1)
        >> at("10:00")
        >> begun(koordinator)
        << ShowRoot(1)
        << ShowRound(1, 1, 0, fresh=True)
        >> at("10:02:30")
        << say("say-half")
        >> at("10:04")
        << say("say-last-minute")
        >> at("10:05")
        << refreshes(1)
        << ShowTimeUp(1, 1, 0, 1, fresh=True)
        >> at("10:06")
        << refreshes(1)
        << ShowTimeUp(1, 1, 0, 1)
        << opens(2)
    )


@pytest.mark.row("A5")
def test_questions_for_clarity_take_five_minutes() -> None:
    assert (
        in_round(2, anna, bo)
        >> at("10:02:30")
        << say("say-half")
        >> at("10:04")
        << say("say-last-minute")
        >> at("10:05")
        << refreshes(2)
        << ShowTimeUp(1, 2, 1, 1, fresh=True)
        >> next_round()
        << refreshes(2)
        << ShowTimeUp(1, 2, 1, 1)
        << opens(3)
        << prompts(1)
    )


@pytest.mark.row("A6")
@pytest.mark.row("A7")
def test_reflection_takes_ten_minutes_and_asks_six_questions_one_at_a_time() -> None:
    assert (
        in_round(2, anna, bo)
        >> next_round()
        << refreshes(2)
        << opens(3)
        << prompts(1)
        >> at("10:01:40")
        << prompts(2)
        >> at("10:03:20")
        << prompts(3)
        >> at("10:05")
        << prompts(4)
        << say("say-half")
        >> at("10:06:40")
        << prompts(5)
        >> at("10:08:20")
        << prompts(6)
        >> at("10:09")
        << say("say-last-minute")
        >> at("10:10")
        << refreshes(3)
        << ShowTimeUp(1, 3, 2, 1, fresh=True)
    )


@pytest.mark.row("A8")
def test_the_presenter_keeps_private_notes() -> None:
    book = in_round(3, anna, bo) >> note(mette, "t-1") << noted("note-kept") >> note(mette, "t-2") << noted("note-kept")
    assert [n.text for n in book.s.notes] == ["t-1", "t-2"]


@pytest.mark.row("A9")
def test_the_presenter_says_what_inspired_her_and_what_she_will_do() -> None:
    book = (
        in_round(4, anna)
        >> actions(None, None)
        << ShareActions(fresh=True)
        << noted("note-actions-kept")
        >> actions(None)
        << ShareActions()
        >> at("10:05")
        << ...
    )
    assert book.s.inspiration == "t-inspired"
    assert len(book.s.actions) == 1
    assert book << Phase.GRACE


@pytest.mark.row("A10")
def test_learning_points_come_one_after_another() -> None:
    book = in_round(4, anna) >> next_round() << refreshes(4) << opens(5)
    order = [turn.person for turn in book.leg.turns] if book.s.leg else []
    assert set(order) == {koordinator, mette, anna}
    first, second, third = order
    assert (
        book
        << calls(first)
        >> at("10:02")
        >> point(text="t-1")
        << shares(first, "t-1")
        << turn_over(first)
        << calls(second)
        << noted("note-point-kept")
        >> at("10:06")
        << turn_over(second)
        << calls(third)
        >> passes()
        << turn_over(third)
        << refreshes(5)
        << ShowTimeUp(1, 5, 4, 1, all_spoke=True, fresh=True)
        << noted("note-passed")
    )
    assert [turn.state for turn in book.leg.turns] == [TurnState.SPOKE, TurnState.ABSENT, TurnState.PASSED]


@pytest.mark.row("A11")
@pytest.mark.row("A12")
def test_the_leader_gathers_in_the_last_round_and_that_closes_it() -> None:
    book = (
        in_round(6, anna, leder)
        >> at("10:01")
        >> gathered(leder)
        << refreshes(6)
        << ShareSum(fresh=True)
        << say("say-thanks")
        << ShowRoot(1)
        << ShowCard()
        << noted("note-sum-kept")
    )
    assert book << Phase.CLOSED
    assert book.s.gathering is not None
    assert (book.s.gathering.by, book.s.gathering.points, book.s.gathering.theme) == (leder, ("t-sum",), "theme")
    assert book.alarm.at == asks_at(book.s)


@pytest.mark.row("A11")
def test_the_rounds_end_without_a_sum_when_the_leader_has_not_written_one() -> None:
    assert (
        in_round(6, anna)
        >> at("10:05")
        << say("say-half")
        << say("say-last-minute")
        << refreshes(6)
        << ShowTimeUp(1, 6, 5, 1, fresh=True)
        >> at("10:06")
        << refreshes(6)
        << ShowTimeUp(1, 6, 5, 1)
        << say("say-rounds-over")
        << ShowRoot(1)
        << ShowCard()
    )


@pytest.mark.row("C8")
def test_the_machine_never_holds_a_word_of_what_people_say() -> None:
    """Whoever says aloud what she has tried and thought can trust that it lies sealed: here stand only pointers."""
    words = {"case": TextId("t-case"), "tried": TextId("t-tried")}
    book = (
        sparring()
        >> requested()
        << ...
        >> changed(mette, replace(REQUEST, words=words))
        << ShowCard()
        >> started(koordinator)
        << ...
        >> joined(anna)
        << ShowRoot(1)
        << noted("note-joined")  # and with that she has said yes to the rules
        >> begun(koordinator)
        << ...
        >> note()
        >> point(anna)
        << ...
        >> spoke(anna, advice=True)
    )
    assert book.s.request.words == words
    assert ([n.text for n in book.s.notes], [p.text for p in book.s.points]) == (["t-note"], ["t-point"])


def test_any_stands_for_whatever_does_not_matter() -> None:
    assert ShowTimeUp(1, 1, 0, 1) == ShowTimeUp(ANY, ANY, 0, ANY)
    assert say("say-half") != say("say-last-minute")
