"""Nobody comes, one comes, somebody leaves, everybody leaves, and they come back."""

from datetime import date

from bot.sparring.effects import OfferStandIn, ShowCard, ShowPause, ShowRoot, ShowTimeUp
from bot.sparring.errors import AloneHere, NotJoined, NotPossibleNow, OnlyPresenter, OwnerIsHere
from bot.sparring.session import Phase, TurnState
from bot.sparring.team import Frame
from tests.sparring.playbook import (
    ANY,
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
    refused,
    say,
    tell,
    turn_over,
    wait,
    whisper,
)
from tests.sparring.steps import (
    begun,
    framing,
    handed_over,
    in_round,
    joined,
    left,
    next_round,
    note,
    passes,
    paused,
    resumed,
    spoke,
    started,
    stepped_in,
)

NOBODY = Frame(leader=mette, facilitator=mette)


def test_when_nobody_joins_the_bot_asks_once_and_then_puts_the_case_back() -> None:
    book = (
        framing(frame=NOBODY)
        >> begun(mette)
        << refused(AloneHere)
        >> at("10:10")
        << say("say-nobody-joined")
        >> at("10:59:59")
        >> at("11:00")
        << ShowRoot(1)
        << ShowCard()
        << tell("tell-back-in-queue", mette)
        >> wait(days=20)
    )
    assert book
    assert (book.s.phase, book.s.present, book.s.facilitator) == (Phase.QUEUED, (), None)
    assert book >> started(mette) << ShowRoot(2, fresh=True) << ShowCard() >> joined(anna) << ...
    assert book >> begun(mette) << ShowRoot(2) << opens(1)


def test_when_people_came_but_nobody_begins() -> None:
    assert framing(anna) >> at("10:10") << say("say-not-begun") >> at("11:00") << ...


def test_joining_twice_is_told_and_changes_nothing() -> None:
    book = framing(anna)
    before = book.s
    assert book >> joined(anna) << noted("note-already-joined")
    assert book.s == before


def test_leaving_twice_changes_nothing() -> None:
    book = in_round(2, anna) >> left(anna) << ...
    before = book.s
    assert book >> left(anna) >> left(bo)
    assert book.s == before


def test_one_member_only() -> None:
    book = in_round(3, anna, frame=NOBODY)
    assert book.s.members == (anna,)
    assert book >> spoke(anna, advice=True) << whisper("hint-wonder", anna)
    assert book >> next_round(mette) << ... >> next_round(mette) << ... >> passes() << ... >> passes() << ...
    assert book >> wait(minutes=1) << ... >> wait(minutes=6) << ...
    assert book << Phase.GATHERING


def test_the_presenter_leaves_and_the_facilitator_speaks_until_another_steps_in() -> None:
    book = (
        in_round(2, anna, bo)
        >> left(mette)
        << ShowRoot(1)
        << OfferStandIn(mette, koordinator)
        << refreshes(2)
        << noted("note-left")
        >> stepped_in(koordinator)
        << refused(NotPossibleNow)
        >> stepped_in(leder)
        << refused(NotJoined)
        >> stepped_in(anna)
        << say("say-stepped-in")
        << ShowRoot(1)
        << refreshes(2)
        >> note(bo)
        << refused(OnlyPresenter)
        >> note(anna)
        << noted("note-kept")
    )
    assert book.s.presenter == anna
    assert book >> joined(mette) << ShowRoot(1) << refreshes(2) << noted("note-joined-late")
    assert book.s.presenter == mette
    assert book >> stepped_in(anna) << refused(OwnerIsHere)


def test_the_facilitator_leaves_and_the_leader_takes_over_if_there_else_the_first_who_came() -> None:
    book = in_round(2, anna, leder) >> left(koordinator) << ShowRoot(1) << say("say-facilitator-left") << refreshes(2)
    assert book.s.facilitator == leder
    assert book >> left(leder) << ShowRoot(1) << say("say-facilitator-left") << refreshes(2)
    assert book.s.facilitator == anna
    assert book >> left(anna) << ShowRoot(1) << say("say-facilitator-left") << refreshes(2)
    assert book.s.facilitator == mette
    assert book >> next_round(mette) << refreshes(2) << opens(3) << prompts(1)


def test_a_presenter_who_also_leads_leaves_both_parts() -> None:
    book = in_round(2, anna, bo) >> handed_over(mette) << ... >> left(mette)
    assert book << ShowRoot(1) << say("say-facilitator-left") << OfferStandIn(mette, ANY) << refreshes(2)
    assert book.s.facilitator == book.s.presenter == koordinator


def test_everybody_leaves_and_the_sparring_rests_until_somebody_is_back() -> None:
    book = in_round(2, anna) >> left(anna) << ... >> left(mette) << ... >> left(koordinator)
    assert book << ShowRoot(1) << refreshes(2) << ShowPause(1, 1, fresh=True) << noted("note-left")
    assert (
        book
        >> resumed(anna)
        << refused(NotJoined)
        >> wait(minutes=30)
        >> joined(anna)
        << ...
        << noted("note-joined-late")
        >> resumed(anna)
        << OfferStandIn(koordinator, anna)
        << ShowPause(1, 1)
        << refreshes(2)
    )
    assert (book.s.facilitator, book.s.presenter, book.s.phase) == (anna, anna, Phase.RUNNING)


def test_everybody_leaves_in_grace() -> None:
    book = in_round(2, anna, frame=Frame(nudges=False, leader=leder, facilitator=koordinator)) >> at("10:05") << ...
    for person in (anna, mette, koordinator):
        book = book >> left(person) << ...
    assert book << Phase.PAUSED
    assert (
        book
        >> wait(minutes=9)
        >> joined(mette)
        << ...
        >> resumed(mette)
        << ShowPause(1, 1)
        << refreshes(2)
        << ShowTimeUp(1, 2, 1, 1)
    )
    assert book << Phase.GRACE
    assert book >> wait(minutes=1) << ... >> wait(seconds=1)
    assert book.s.openings == 3


def test_everybody_leaves_in_the_learning_round() -> None:
    book = in_round(5, anna)
    for person in (anna, mette, koordinator):
        book = book >> left(person) << ...
    assert {turn.state for turn in book.leg.turns} == {TurnState.ABSENT}
    assert book << Phase.PAUSED
    book = book >> wait(minutes=2) >> joined(anna) << ... >> resumed(anna)
    assert book << OfferStandIn(ANY, anna) << ShowPause(1, 1) << refreshes(5) << calls(anna)


def test_everybody_leaves_one_after_another_while_gathering_and_framing() -> None:
    book = framing(anna)
    for person in (anna, mette, koordinator):
        book = book >> left(person) << ...
    assert book >> begun(koordinator) << refused(AloneHere) >> wait(hours=1) << ...
    assert book << Phase.QUEUED


def test_a_presenter_who_left_while_framing_is_spoken_for_when_it_begins() -> None:
    book = framing(anna, bo) >> left(mette) << ShowRoot(1) << noted("note-left")
    assert book >> begun(koordinator) << OfferStandIn(mette, koordinator) << ShowRoot(1) << opens(1)


def test_whoever_is_called_and_leaves_hands_on_the_floor() -> None:
    book = in_round(5, anna, bo)
    person, following = book.floor, book.leg.turns[1].person
    book = book >> left(person) << ShowRoot(1)
    if person == koordinator:
        book = book << say("say-facilitator-left")
    if person == mette:
        book = book << OfferStandIn(mette, ANY)
    assert book << turn_over(person) << refreshes(5) << calls(following)


def test_a_pause_over_night_offers_to_go_on_or_close_and_ends_after_a_week() -> None:
    book = in_round(3, anna) >> paused(koordinator) << ...
    assert (
        book
        >> at("07:59", on=date(2026, 3, 4))
        >> at("08:00", on=date(2026, 3, 4))
        << ShowPause(1, 1)
        << ShowPause(1, 2, overnight=True, fresh=True)
        >> at("07:59", on=date(2026, 3, 11))
        >> at("08:00", on=date(2026, 3, 11))
        << refreshes(3)
        << ShowPause(1, 2)
        << say("say-rounds-over")
        << ...
    )
    assert book << Phase.GATHERING


def test_going_on_after_a_night_leaves_just_as_much_time() -> None:
    book = in_round(1, anna) >> at("10:01") >> paused(koordinator) << ... >> at("09:00", on=date(2026, 3, 4)) << ...
    assert book >> resumed(anna) << ShowPause(1, 2) << refreshes(1) >> at("09:01:30") << say("say-half")
    assert book >> at("09:03") << say("say-last-minute") >> at("09:04") << refreshes(1) << ...
    assert book << Phase.GRACE
