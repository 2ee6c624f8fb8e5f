"""Of what went wrong nobody can see who: not in the channel, not in the thread, not as a leader (B10)."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date

import pytest

from bot.content.protocols import shipped
from bot.content.texts import texts
from bot.messages.address import addressed
from bot.messages.channel_posts import root
from bot.messages.parts import Mention
from bot.messages.posts import composed
from bot.messages.rhythm.posts import case_line
from bot.messages.wording import Wording
from bot.sparring.effects import ShowRoot
from bot.sparring.events import Gathered
from bot.sparring.identity import TextId
from bot.sparring.protocol import Collects, Protocol
from bot.sparring.session import Mode, Phase
from tests.sparring.playbook import (
    FRAME,
    REQUEST,
    SID,
    Playbook,
    anna,
    bo,
    koordinator,
    leder,
    mette,
    sparring,
    wait,
)
from tests.sparring.steps import (
    actions,
    begun,
    contributed,
    joined,
    next_round,
    note,
    point,
    requested,
    started,
)

MISHAP = shipped()["mishap"]
WITH_ACTIONS = replace(
    MISHAP, rounds=(*MISHAP.rounds[:2], replace(MISHAP.rounds[1], id="x", collects=frozenset({Collects.ACTIONS})))
)

WRITERS = (mette, anna, bo)

pytestmark = pytest.mark.row("B10")


def mentioned(thing: object) -> Iterator[str]:
    """Yield everybody whom a message names, however deep."""
    if isinstance(thing, Mention):
        yield thing.person
    elif is_dataclass(thing):
        for field in fields(thing):
            yield from mentioned(getattr(thing, field.name))
    elif isinstance(thing, tuple | list):
        for one in thing:
            yield from mentioned(one)


def a_whole_life(mode: Mode, protocol: Protocol = MISHAP) -> Iterator[Playbook]:
    """Yield the book after every step of a sparring about what Mette brought up, and wrote in, and never joined."""
    yield (book := sparring() >> requested(protocol=protocol, request=replace(REQUEST, mode=mode)) << ...)
    for step in (started(koordinator), joined(anna), joined(bo), joined(leder), begun(koordinator)):
        yield (book := book >> step << ...)
    for number in range(len(protocol.rounds) - 1):
        this = book.s.round
        assert this
        if this.has(Collects.POINTS):
            said = [point(person, f"t-{n}") for n, person in enumerate(WRITERS)]
        elif this.has(Collects.ACTIONS):
            said = [actions(date(2026, 3, 9), by=mette), note(mette)]
        else:
            said = [contributed(person, f"t-{number}-{n}") for n, person in enumerate(WRITERS)]
        for step in (*said, next_round()):
            yield (book := book >> step << ...)
    if protocol is MISHAP:
        yield book >> (lambda _: Gathered(SID, leder, (TextId("t-sum"),))) << ...
    yield book >> wait(days=20) << ...


@pytest.mark.parametrize("mode", Mode)
@pytest.mark.parametrize("protocol", [MISHAP, WITH_ACTIONS])
@pytest.mark.parametrize("language", ["da", "en"])
def test_nothing_anybody_else_sees_names_who_brought_it_up_or_who_wrote(
    mode: Mode, protocol: Protocol, language: str
) -> None:
    wording, told = Wording(texts(language)), 0
    for book in a_whole_life(mode, protocol):
        for moment in book.history:
            letter = addressed(moment.effect, book.s, "letter")
            if letter.to == mette:
                continue
            message = composed(moment.effect, book.s, wording, book.now)
            told += message is not None
            assert mette not in set(mentioned(message))
            assert mette not in str(letter)
        if book.s.phase == "queued":
            assert mette not in set(mentioned(case_line(book.s, wording)))
    assert told > 50


def test_its_first_post_says_that_only_the_buttons_leave_names_out() -> None:
    book = next(book for book in a_whole_life(Mode.LIVE) if book.s.phase is Phase.FRAMING)
    told = str(root(ShowRoot(book.s.thread), book.s, Wording(texts("da")), book.now))
    assert "Uden navne:" in told
    assert "Åben sparring:" not in told


def test_nobody_is_named_for_what_she_wrote_but_she_is_counted_as_having_written() -> None:
    *_, book = a_whole_life(Mode.WRITTEN)
    assert {c.by for c in book.s.contributions} == {p.by for p in book.s.points} == {None}
    assert TextId("t-0-1") in {c.text for c in book.s.contributions}
    assert book.s.owner == mette, "so that she alone is told what became of it"


def test_a_leader_sees_no_more_in_her_queue_than_anybody() -> None:
    book = sparring() >> requested(protocol=MISHAP, frame=replace(FRAME, leaders=(bo,)), start_now=True) << ...
    assert book.s.phase == "queued", "it does not start in her name"
    assert book.s.brought_by is None
