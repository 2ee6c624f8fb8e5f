"""Asking certain people, or whoever can: yes, "not now", nobody answers, the group opens, and begins with those."""

from dataclasses import replace
from datetime import date

import pytest

from bot.content.protocols import shipped
from bot.sparring.effects import AskAlong, OpenGroup, ShowCard, ShowRoot
from bot.sparring.errors import (
    FoundAlready,
    NobodyAsked,
    NobodyYet,
    NotAsked,
    OnlyPresenter,
    OwnRequest,
    SparringIsOver,
)
from bot.sparring.events import Declined, RequestChanged
from bot.sparring.identity import NOWHERE, PersonId
from bot.sparring.protocol import Needs, Parties, Protocol, Where
from bot.sparring.session import Phase, Reply
from tests.sparring.playbook import (
    REQUEST,
    SID,
    Playbook,
    Step,
    anna,
    at,
    bo,
    carla,
    koordinator,
    leder,
    mette,
    noted,
    opens,
    refused,
    sparring,
    tell,
    wait,
)
from tests.sparring.steps import (
    accepted,
    begun,
    declined,
    group_opened,
    joined,
    next_round,
    put_back,
    requested,
    started,
    withdrawn,
)

ONE = shipped()["colleague"]
ALL = replace(ONE, needs=Needs.ALL)
OPEN = replace(ONE, parties=Parties.OPEN)
IN_THE_THREAD = replace(OPEN, where=Where.THREAD)

pytestmark = [pytest.mark.row("C1"), pytest.mark.row("D3")]


def asks(*people: PersonId, protocol: Protocol = ONE) -> Playbook:
    """Mette asks these people, Tuesday at ten."""
    book = sparring() >> requested(protocol=protocol, request=replace(REQUEST, asked=people)) << ShowCard(fresh=True)
    for person in people:
        book = book << AskAlong(person, fresh=True)
    return book


def test_a_yes_opens_a_group_of_the_two() -> None:
    book = asks(anna)
    assert book.s.place == NOWHERE
    book = (
        book >> accepted(anna) << AskAlong(anna) << ShowCard() << OpenGroup(1, (mette, anna)) << noted("note-said-yes")
    )
    assert book << Phase.QUEUED
    book = book >> group_opened() << ShowRoot(1, fresh=True) << ShowCard() << Phase.FRAMING
    assert (book.s.place, book.s.present, book.s.facilitator, book.s.leader) == ("group", (mette, anna), mette, None)
    assert book >> joined(bo) << refused(NotAsked)
    assert book >> begun(anna) << ShowRoot(1) << opens(1)
    assert book >> next_round(mette) << ..., "where nobody leads, both may"


def test_not_now_is_final_and_told_kindly() -> None:
    book = asks(anna, bo) >> declined(anna) << AskAlong(anna) << ShowCard() << tell("tell-not-now", mette)
    book = book << noted("note-not-now") >> accepted(anna) << refused(FoundAlready)
    book = book >> declined(bo) << AskAlong(bo) << ShowCard() << tell("tell-nobody-can", mette)
    assert book >> started(mette) << refused(NobodyYet)
    other = replace(REQUEST, asked=(anna, carla))
    book = book >> (lambda _: RequestChanged(SID, mette, other)) << AskAlong(carla, fresh=True) << ShowCard()
    assert {i.person: i.reply for i in book.s.invitations} == {anna: Reply.NOT_NOW, bo: Reply.NOT_NOW, carla: None}


def test_the_first_yes_frees_the_others() -> None:
    book = asks(anna, bo) >> accepted(bo) << AskAlong(bo) << ShowCard() << AskAlong(anna) << OpenGroup(1, (mette, bo))
    assert book >> accepted(anna) << refused(FoundAlready)
    book = book >> group_opened() << ...
    assert book >> declined(anna) << refused(FoundAlready)


def test_where_all_are_needed_it_waits_for_everybody_or_for_her_to_begin() -> None:
    book = (
        asks(anna, bo, protocol=ALL) >> accepted(anna) << AskAlong(anna) << ShowCard() << tell("tell-said-yes", mette)
    )
    assert book >> declined(bo) << AskAlong(bo) << ShowCard() << OpenGroup(1, (mette, anna))
    book = asks(anna, bo, protocol=ALL) >> accepted(anna) << ...
    assert book >> started(anna) << refused(OnlyPresenter)
    assert book >> started(mette) << AskAlong(bo) << OpenGroup(1, (mette, anna))


def test_nobody_answers() -> None:
    book = (
        asks(anna, bo)
        >> at("08:00", date(2026, 3, 4))
        << tell("tell-still-asked", anna)
        << tell("tell-still-asked", bo)
    )
    book = book >> accepted(carla) << refused(NotAsked) >> at("08:00", date(2026, 3, 5))
    assert book << tell("tell-nobody-answered", mette)
    assert book >> wait(days=18) << Phase.QUEUED


def test_one_asks_somebody_and_not_oneself() -> None:
    assert sparring() >> requested(protocol=ONE) << refused(NobodyAsked)
    assert sparring() >> requested(protocol=ONE, request=replace(REQUEST, asked=(mette,))) << refused(NobodyAsked)
    assert asks(anna) >> accepted(mette) << refused(OwnRequest)


@pytest.mark.row("B8", "D4")
def test_a_not_now_asks_the_next_one_and_nobody_twice() -> None:
    book = asks(anna) >> says_not_now(anna, mette, anna, bo, carla) << AskAlong(anna) << ShowCard()
    book = book << AskAlong(bo, fresh=True) << tell("tell-asked-instead", mette) << noted("note-not-now")
    assert book >> at("07:59", date(2026, 3, 4)), "who is asked later has a day of her own to answer"
    assert book >> at("08:00", date(2026, 3, 4)) << tell("tell-still-asked", bo)
    book = book >> says_not_now(bo, anna, bo) << AskAlong(bo) << ShowCard() << tell("tell-nobody-can", mette)
    assert book << noted("note-not-now") << Phase.QUEUED


@pytest.mark.row("B8")
def test_who_was_asked_instead_is_still_asked_when_the_request_is_changed() -> None:
    book = asks(anna) >> says_not_now(anna, bo) << ...
    changed = replace(REQUEST, asked=book.s.request.asked)
    book = book >> (lambda _: RequestChanged(SID, mette, changed)) << ShowCard()
    assert book >> accepted(bo) << AskAlong(bo) << ShowCard() << OpenGroup(1, (mette, bo))


def test_while_others_may_still_answer_nobody_more_is_asked() -> None:
    book = asks(anna, bo) >> says_not_now(anna, carla) << AskAlong(anna) << ShowCard()
    assert book << tell("tell-not-now", mette) << noted("note-not-now")


def says_not_now(by: PersonId, *others: PersonId) -> Step:
    """Say "not now" when these could be asked in her place."""
    return lambda _: Declined(SID, by, others)


def test_who_is_taken_off_the_request_is_not_waited_for() -> None:
    other = replace(REQUEST, asked=(bo,))
    book = asks(anna) >> (lambda _: RequestChanged(SID, mette, other))
    assert book << AskAlong(anna) << AskAlong(bo, fresh=True) << ShowCard()
    assert book >> accepted(anna) << refused(NotAsked)


def test_taken_back_nobody_is_waited_for_and_a_group_that_opens_too_late_changes_nothing() -> None:
    book = asks(anna) >> withdrawn(mette) << ShowCard() << AskAlong(anna) << noted("note-withdrawn")
    assert book >> accepted(anna) << refused(SparringIsOver)
    assert asks(anna) >> accepted(anna) << ... >> withdrawn(mette) << ... >> group_opened() << Phase.WITHDRAWN


def test_who_can() -> None:
    book = sparring() >> requested(protocol=OPEN) << ShowCard(fresh=True)
    assert book.s.place == "channel"
    book = book >> accepted(anna) << ShowCard() << OpenGroup(1, (mette, anna)) << noted("note-said-yes")
    assert book >> accepted(bo) << refused(FoundAlready)
    book = sparring() >> requested(protocol=IN_THE_THREAD) << ...
    book = book >> accepted(anna) << ShowCard() << ShowRoot(1, fresh=True) << ShowCard() << Phase.FRAMING
    assert book >> joined(bo) << ShowRoot(1) << noted("note-joined"), "a thread in the channel is open to all"


def test_put_back_it_is_begun_again_with_those_who_said_yes() -> None:
    book = asks(anna) >> accepted(anna) << ... >> group_opened() << ... >> put_back(anna) << ... << Phase.QUEUED
    book = book >> wait(days=3) >> started(mette) << OpenGroup(2, (mette, anna))
    book = book >> group_opened(1, "older") << Phase.QUEUED >> group_opened(2) << ... << Phase.FRAMING
    assert book.s.place == "group"


@pytest.mark.row("C2")
def test_it_is_the_caseworkers_case_whoever_asks_and_the_leader_alone_gets_the_word() -> None:
    kind = shipped()["leader"]
    for owner, other in ((mette, leder), (leder, mette)):
        book = sparring() >> requested(owner, protocol=kind, request=replace(REQUEST, asked=(other,))) << ...
        book = book >> accepted(other) << ... >> group_opened() << ShowRoot(1, fresh=True) << ShowCard()
        assert book << tell("leader-word", leder)
        assert (book.s.leader, book.s.presenter, book.s.owner) == (leder, mette, owner)
        assert koordinator not in book.s.present
