"""The reflection: six questions paced one at a time, private notes, and a kind word that holds the team in it (B7)."""

import pytest

from bot.sparring.effects import ShowTimeUp
from bot.sparring.errors import OnlyPresenter
from bot.sparring.session import Phase
from bot.sparring.team import Frame
from tests.sparring.playbook import (
    anna,
    at,
    away,
    bo,
    koordinator,
    leder,
    mette,
    noted,
    prompts,
    refreshes,
    refused,
    say,
    wait,
    whisper,
)
from tests.sparring.steps import back, ended, in_round, left, next_round, note, paused, resumed, spoke, stepped_in

QUIET = Frame(leader=leder, facilitator=koordinator, nudges=False)


@pytest.mark.row("A7")
def test_all_six_in_the_order_of_the_source() -> None:
    book = in_round(3, anna)
    assert book.s.round is not None
    assert book.s.round.prompts == tuple(
        f"team-reflection-{what}"
        for what in ("associations", "answered", "strengths", "challenges", "initiatives", "ideas")
    )
    assert book >> at("10:10") << ...
    given = [m.effect.number for m in book.history if m.effect in [prompts(n) for n in range(1, 7)]]
    assert given == [0, 1, 2, 3, 4, 5]


@pytest.mark.row("A7")
def test_prompts_missed_are_skipped_with_a_word_and_the_rest_share_what_is_left() -> None:
    assert (
        in_round(3, anna, frame=QUIET)
        >> at("10:01")
        >> away(minutes=3)
        << say("say-back-again", minutes=2)
        << say("say-prompts-skipped", count=1)
        << prompts(3)
        >> at("10:05:29")
        >> at("10:05:30")
        << prompts(4)
        >> at("10:07")
        << prompts(5)
        >> at("10:08:30")
        << prompts(6)
        >> at("10:10")
        << refreshes(3)
        << ShowTimeUp(1, 3, 2, 1, fresh=True)
    )


@pytest.mark.row("A7")
def test_a_prompt_a_minute_late_is_simply_given() -> None:
    assert (
        in_round(3, anna, frame=QUIET) >> at("10:01") >> away(minutes=1) << prompts(2) >> at("10:03:20") << prompts(3)
    )


@pytest.mark.row("A7")
def test_a_pause_moves_the_prompts_along() -> None:
    assert (
        in_round(3, anna, frame=QUIET)
        >> at("10:01:30")
        >> paused(koordinator)
        << ...
        >> at("10:11:30")
        >> resumed(anna)
        << ...
        >> at("10:11:39")
        >> at("10:11:40")
        << prompts(2)
    )


@pytest.mark.row("A8")
def test_notes_are_the_presenters_alone() -> None:
    book = in_round(3, anna) >> note(anna) << refused(OnlyPresenter) >> note(mette) << noted("note-kept")
    assert [n.text for n in book.s.notes] == ["t-note"]


@pytest.mark.row("B7")
def test_advice_is_turned_into_wondering_at_most_twice_a_round_for_each_writer() -> None:
    book = in_round(3, anna, bo)
    for _ in range(2):
        book = book >> spoke(anna, advice=True) << whisper("hint-wonder", anna)
    assert book >> spoke(anna, advice=True) >> spoke(bo) >> spoke(bo, advice=True) << whisper("hint-wonder", bo)


@pytest.mark.row("B7")
@pytest.mark.parametrize("number", [1, 2, 4, 5, 6])
def test_no_hint_outside_the_reflection(number: int) -> None:
    book = in_round(number, anna, bo)
    speaker = bo if book.leg.called and book.floor == anna else anna
    assert book >> spoke(speaker, advice=True)


@pytest.mark.row("B7")
def test_a_team_can_turn_hints_off() -> None:
    frame = Frame(leader=leder, facilitator=koordinator, hints=False)
    assert in_round(3, anna, frame=frame) >> spoke(anna, advice=True) >> spoke(mette)


@pytest.mark.row("B7")
@pytest.mark.row("A8")
def test_the_presenter_is_reminded_to_listen_and_take_notes() -> None:
    book = in_round(3, anna) >> spoke(mette) << whisper("hint-listen", mette)
    assert book >> spoke(mette, advice=True) << whisper("hint-listen", mette) >> spoke(mette)


@pytest.mark.row("B7")
def test_nobody_is_hinted_at_in_a_pause_or_afterwards() -> None:
    book = in_round(3, anna) >> paused(koordinator) << ... >> spoke(anna, advice=True) >> spoke(mette)
    assert book >> ended(koordinator) << ... >> spoke(anna, advice=True)
    assert book << Phase.GATHERING


@pytest.mark.row("B7")
def test_a_new_round_counts_hints_anew() -> None:
    book = in_round(3, anna)
    for _ in range(2):
        book = book >> spoke(anna, advice=True) << ...
    assert book >> next_round() << ... >> back() << ... >> spoke(anna, advice=True) << whisper("hint-wonder", anna)


def test_whoever_has_the_floor_is_shown_the_button() -> None:
    book = in_round(5, anna)
    person = book.floor
    assert book >> spoke(person) << whisper("hint-point-button", person) >> wait(minutes=1)


@pytest.mark.row("A8")
def test_a_stand_in_never_sees_the_owners_notes_nor_the_other_way() -> None:
    book = in_round(3, anna, leder) >> note(mette, "t-hers") << ... >> left(mette) << ... >> stepped_in(anna) << ...
    book = book >> note(anna, "t-annas") << ...
    assert book.s.notes_of(mette) == ("t-hers",)
    assert book.s.notes_of(anna) == ("t-annas",)
