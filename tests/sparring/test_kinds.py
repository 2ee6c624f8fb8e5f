"""Each kind of sparring as it goes: who is asked, in which order, and what it leaves behind."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.content.protocols import shipped
from bot.content.texts import texts
from bot.sparring import events as ev
from bot.sparring.effects import AskAlong, OpenGroup, ShareAgreement, ShareRuling, ShareSum, Tell
from bot.sparring.errors import NotConsented
from bot.sparring.gathered import Change
from bot.sparring.identity import PersonId, PlaceId, TextId
from bot.sparring.protocol import Collects, Ending, Parties, Protocol, Speaker, Where
from bot.sparring.session import Phase, Reply
from tests.sparring.playbook import (
    ANY,
    FRAME,
    REQUEST,
    SID,
    Playbook,
    anna,
    bo,
    carla,
    leder,
    mette,
    refreshes,
    refused,
    sparring,
    team_of,
    tell,
)
from tests.sparring.steps import begun, framing, gathered, next_round

KINDS = shipped()
GROUP = PlaceId("group")


def minutes(kind: Protocol) -> list[float]:
    return [r.length / timedelta(minutes=1) for r in kind.rounds]


def danish(*keys: str) -> list[str]:
    return [texts("da").format(key) for key in keys]


def asks(kind: str | Protocol, *asked: PersonId, by: PersonId = mette) -> Playbook:
    """Somebody asks these people for this kind of sparring on a Tuesday at ten."""
    protocol = KINDS[kind] if isinstance(kind, str) else kind
    request = replace(REQUEST, asked=asked)
    event = ev.SparringRequested(SID, by, team_of(replace(FRAME, facilitator=None)), protocol, request, "1", 7)
    return sparring() >> (lambda _: event) << ...


def happens(event: ev.Event) -> Callable[[Playbook], ev.Event]:
    return lambda _: event


def says_yes(by: PersonId) -> Callable[[Playbook], ev.Event]:
    return happens(ev.Accepted(SID, by))


def group_opens(book: Playbook) -> ev.Event:
    return ev.GroupOpened(SID, book.s.group, GROUP)


def in_its_group(kind: str, other: PersonId, by: PersonId = mette) -> Playbook:
    """The one who was asked said yes, the group is open and its rounds have begun."""
    book = asks(kind, other, by=by) >> says_yes(other) << ... >> group_opens << ...
    return book >> begun(book.s.facilitator or by) << ...


def to_the_last_round(book: Playbook) -> Playbook:
    """Next is pressed until the last round is open."""
    for _ in range(len(book.s.protocol.rounds) - 1):
        book = book >> next_round(by=book.s.facilitator or mette) << ...
    return book


# ── colleague ────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.row("D5")
def test_between_colleagues_the_case_comes_first_and_then_the_wish() -> None:
    first, second, *_ = KINDS["colleague"].rounds
    assert "ICS-trekanten" in danish(first.title)[0]
    assert danish(*second.prompts) == ["Hvad ønsker du sparring til?", "Hvordan ønsker du at modtage sparring?"]
    assert first.speaker is second.speaker is Speaker.PRESENTER
    asked = [one.field for one in KINDS["colleague"].fields]
    assert asked.index("triangle") < asked.index("ask") < asked.index("receive")


@pytest.mark.row("C1", "D1")
def test_the_one_with_the_need_asks_a_colleague_and_they_begin_in_a_group_of_their_own() -> None:
    assert (
        asks("colleague", anna)
        >> says_yes(anna) << AskAlong(anna) << ANY << OpenGroup(1, (mette, anna))
        >> group_opens << ... << Phase.FRAMING
    )  # fmt: skip


@pytest.mark.row("C1")
def test_asked_in_the_open_whoever_can_comes_along() -> None:
    kind = replace(KINDS["colleague"], parties=Parties.OPEN)
    book = asks(kind) >> says_yes(bo) << ...
    assert [(i.person, i.reply) for i in book.s.invitations] == [(bo, Reply.YES)]
    assert isinstance(book.history[-1].effect, OpenGroup)


def test_not_just_now_is_told_to_the_one_who_asked_and_to_nobody_else() -> None:
    book = asks("colleague", anna) >> happens(ev.Declined(SID, anna)) << ... << Phase.QUEUED
    assert [m.effect.to for m in book.history if isinstance(m.effect, Tell)] == [mette]


def test_between_colleagues_it_ends_with_the_last_round_and_leaves_nothing_behind() -> None:
    book = to_the_last_round(in_its_group("colleague", anna))
    assert book >> next_round(by=mette) << ... << Phase.CLOSED
    assert not any(isinstance(m.effect, ShareSum | ShareAgreement | ShareRuling) for m in book.history)


# ── buddies and knowledge persons ────────────────────────────────────────────────────────────────────


@pytest.mark.row("D4")
def test_buddies_may_be_three() -> None:
    book = asks("buddy", anna, bo) >> says_yes(anna) << ... >> group_opens << ... << Phase.FRAMING
    assert book.s.place == GROUP
    assert KINDS["buddy"].ends_in is Ending.NOTHING


@pytest.mark.row("B8", "D4")
def test_a_knowledge_person_answers_the_question_while_the_one_who_asked_takes_notes() -> None:
    (knowing,) = (r for r in KINDS["expert"].rounds if r.has(Collects.NOTES))
    assert (knowing.speaker, knowing.silent) == (Speaker.MEMBERS, Speaker.PRESENTER)
    assert in_its_group("expert", carla).s.members == (carla,)


# ── leaders ──────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.row("C2")
@pytest.mark.parametrize(("by", "other"), [(mette, leder), (leder, mette)])
def test_leader_or_caseworker_asks_and_the_leader_alone_is_reminded_of_the_imbalance(
    by: PersonId, other: PersonId
) -> None:
    book = in_its_group("leader", other, by=by)
    assert (book.s.presenter, book.s.leader) == (mette, leder), "it is always the caseworker's case"
    assert [m.effect for m in book.history if m.effect == tell("leader-word", leder)]
    assert not [m.effect for m in book.history if m.effect == tell("leader-word", mette)]


@pytest.mark.row("C2")
def test_nothing_is_kept_of_it_without_the_caseworkers_yes() -> None:
    agreed = ev.Agreed(SID, leder, (Change(TextId("t-what"), leder, date(2026, 4, 1)),))
    book = to_the_last_round(in_its_group("leader", leder))
    book = (
        book >> happens(agreed) << refused(NotConsented) >> happens(ev.ConsentAnswered(SID, mette, given=True)) << ...
    )
    assert book >> happens(agreed) << refreshes(5) << ShareAgreement(fresh=True) << ... << Phase.CLOSED


@pytest.mark.row("C3")
def test_leaders_wait_for_everybody_and_end_in_an_agreement() -> None:
    book = asks("leaders", anna, bo, by=leder) >> says_yes(anna) << ... << Phase.QUEUED
    book = book >> says_yes(bo) << ... >> group_opens << ... >> begun(leder) << ...
    agreed = ev.Agreed(SID, anna, (Change(TextId("t-what")),))
    assert (
        to_the_last_round(book) >> happens(agreed) << refreshes(4) << ShareAgreement(fresh=True) << ... << Phase.CLOSED
    )


@pytest.mark.row("B12")
def test_an_audit_stays_between_the_two_and_the_leader_gathers_what_is_general() -> None:
    book = to_the_last_round(in_its_group("audit", mette, by=leder))
    assert book.s.place == GROUP
    assert book >> gathered() << refreshes(5) << ShareSum(fresh=True) << ... << Phase.CLOSED


# ── the whole team ───────────────────────────────────────────────────────────────────────────────────


@pytest.mark.row("C4")
def test_what_is_brought_needs_a_focus_and_a_place_where_it_lies() -> None:
    kind = KINDS["material"]
    required = {one.field for one in kind.fields if one.required}
    assert {"focus", "brought", "where-read"} <= required
    assert kind.rounds[0].id == "focus"
    assert kind.length <= timedelta(hours=1)


@pytest.mark.row("A2")
def test_a_case_of_principle_ends_in_what_the_team_does_from_now_on() -> None:
    book = framing(anna, bo, protocol=KINDS["principle"], frame=replace(FRAME, facilitator=None))
    book = to_the_last_round(book >> begun(leder) << ...)
    ruled = ev.Ruled(SID, leder, TextId("t-what"), TextId("t-why"))
    assert book >> happens(ruled) << refreshes(5) << ShareRuling(fresh=True) << ... << Phase.CLOSED
    assert book.s.ruling is not None
    assert (book.s.ruling.what, book.s.ruling.why) == ("t-what", "t-why")


@pytest.mark.row("B10")
def test_learning_from_what_went_wrong_never_says_who() -> None:
    kind = KINDS["mishap"]
    assert kind.anonymous
    asked = " ".join(danish(*(key for r in kind.rounds for key in (r.title, *r.prompts))))
    assert "Hvordan undgår vi det i fremtiden?" in asked
    assert "hvem" not in asked.lower(), "the questions ask how it is avoided, never who did it"


# ── all of them ──────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("kind", [kind for kind in KINDS.values() if kind.fields], ids=lambda kind: kind.id)
def test_a_kind_has_its_own_framing_and_fits_its_hour(kind: Protocol) -> None:
    assert kind.framing or kind.id == "team"
    assert kind.length <= timedelta(hours=1)
    assert (kind.where is Where.GROUP) == (kind.parties is not Parties.TEAM)
    assert all(length >= 1 for length in minutes(kind))
