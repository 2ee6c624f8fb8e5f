"""Confidential sparring: people write by form, the bot posts it in order, and all of it can be erased."""

from dataclasses import replace
from datetime import datetime

import pytest

from bot.sparring import events as ev
from bot.sparring.effects import ShareContribution, Whisper
from bot.sparring.errors import ListenNow, NotJoined, NotYourFloor
from bot.sparring.identity import PersonId, TextId
from bot.sparring.machine import decide
from bot.sparring.protocol import Collects, Turns
from bot.sparring.session import Mode, Session, the_leg
from bot.sparring.team import Frame
from bot.sparring.writing import asks_for_contributions
from tests.sparring.playbook import REQUEST, SID, anna, mette
from tests.sparring.steps import in_round


def began(session: Session) -> datetime:
    return the_leg(session).opened_at


def opened(number: int, *, by_team: bool = True) -> Session:
    """Return a live sparring in its round of this number, confidential by the team's wish or this request's."""
    session = in_round(number, anna).s
    if by_team:
        return replace(session, frame=replace(session.frame, confidential=True))
    return replace(session, request=replace(session.request, confidential=True))


def writes(session: Session, who: PersonId, *, advice: bool = False) -> ev.Contributed:
    return ev.Contributed(SID, who, the_leg(session).serial, TextId("t-c"), advice=advice)


@pytest.mark.parametrize("by_team", [True, False])
def test_a_live_round_takes_what_is_written_and_the_bot_posts_it_by_name(by_team: bool) -> None:
    session = opened(1, by_team=by_team)
    decision = decide(session, writes(session, mette), began(session))
    assert ShareContribution(TextId("t-c"), mette) in decision.effects
    assert decision.session.contributions[-1].by == mette
    assert decision.note is None, "she sees it there; nothing more to read and close"


def test_an_open_sparring_asks_for_no_form_in_a_live_round() -> None:
    assert not asks_for_contributions(in_round(1, anna).s)


def test_a_round_with_a_form_of_its_own_asks_for_no_other() -> None:
    session = opened(4)
    this = session.round
    assert this is not None
    assert this.has(Collects.ACTIONS) or this.has(Collects.POINTS)
    assert not asks_for_contributions(session)


def test_whoever_listens_in_the_reflection_listens_by_form_too() -> None:
    session = opened(3)
    now = began(session)
    with pytest.raises(ListenNow):
        decide(session, writes(session, mette), now)
    with pytest.raises(ListenNow):
        decide(session, ev.SaidByForm(SID, mette, TextId("t-f")), now)


def test_advice_in_the_reflection_is_met_with_a_kind_word_at_most_twice() -> None:
    session = opened(3)
    now = began(session)
    nudges = []
    for _ in range(3):
        decision = decide(session, writes(session, anna, advice=True), now)
        nudges.append([one.sentence.key for one in decision.effects if isinstance(one, Whisper)])
        session = decision.session
    assert nudges == [["hint-wonder"], ["hint-wonder"], []]


def test_where_one_speaks_at_a_time_the_others_keep_their_words_until_it_is_their_turn() -> None:
    session = opened(5)
    this = session.round
    assert this is not None
    assert this.turns is Turns.EACH
    spoken = replace(this, collects=frozenset())
    rounds = tuple(spoken if one is this else one for one in session.protocol.rounds)
    session = replace(session, protocol=replace(session.protocol, rounds=rounds))
    called = the_leg(session).called
    assert called is not None
    other = next(person for person in session.present if person != called.person)
    with pytest.raises(NotYourFloor) as refused:
        decide(session, writes(session, other), began(session))
    assert refused.value.sentence.key == "refusal-not-your-floor-by-form"
    assert decide(session, writes(session, called.person), began(session)).session.contributions


@pytest.mark.parametrize("number", [1, 2, 4, 6])
def test_what_one_would_have_typed_is_said_through_the_bot_in_any_round(number: int) -> None:
    session = in_round(number, anna).s
    now = began(session)
    decision = decide(session, ev.SaidByForm(SID, anna, TextId("t-f")), now)
    assert decision.effects == (ShareContribution(TextId("t-f"), anna),)
    assert [one.text for one in decision.session.contributions] == ["t-f"]


def test_it_takes_somebody_who_has_joined() -> None:
    session = opened(1)
    with pytest.raises(NotJoined):
        decide(session, ev.SaidByForm(SID, PersonId("stranger"), TextId("t-f")), began(session))


def test_where_words_are_held_back_until_the_round_ends_these_are_too() -> None:
    request = replace(REQUEST, mode=Mode.WRITTEN, hidden=True)
    session = replace(in_round(1, anna).s, request=request)
    decision = decide(session, ev.SaidByForm(SID, anna, TextId("t-f")), began(session))
    assert decision.effects == ()
    assert decision.session.contributions[-1].held


def test_a_frame_from_before_is_open() -> None:
    assert not Frame().confidential
    assert not REQUEST.confidential
