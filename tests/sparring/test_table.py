"""Every phase crossed with every event: what the table allows leads only where it says, the rest changes nothing."""

from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from bot.sparring import events as ev
from bot.sparring.errors import NotPossibleNow, Refusal, SparringIsOver
from bot.sparring.machine import TRANSITIONS, decide
from bot.sparring.session import Phase, Session
from tests.sparring.phases import IN_PHASE, events, in_turns
from tests.sparring.playbook import Playbook, anna, koordinator, mette, wait
from tests.sparring.steps import in_round, joined, left, paused

WAYS = {rule.event: rule.ways for rule in TRANSITIONS}
BOOKS: dict[str, Callable[[], Playbook]] = {
    **{str(phase): book for phase, book in IN_PHASE.items()},
    "in turns": in_turns,
    "about to end": lambda: in_round(2, anna) >> wait(minutes=4, seconds=30) << ...,
    "paused in grace": lambda: IN_PHASE[Phase.GRACE]() >> paused(koordinator) << ...,
    "nobody but one": lambda: in_round(2) >> left(mette) << ... >> left(koordinator) << ... >> joined(anna) << ...,
}


KINDS = {kind for kind in vars(ev).values() if isinstance(kind, type) and issubclass(kind, ev.Event)} - {
    ev.Event,
    ev.PersonEvent,
}


def crossed() -> Iterator[tuple[str, ev.Event, Session, datetime]]:
    """Yield every phase with every event."""
    for name, make in BOOKS.items():
        book = make()
        for event in events(book.s):
            yield name, event, book.s, book.now


CASES = [pytest.param(event, s, now, id=f"{name}-{type(event).__name__}") for name, event, s, now in crossed()]


def test_the_table_knows_every_event_once_and_every_phase() -> None:
    assert len(WAYS) == len(TRANSITIONS)
    assert WAYS.keys() | {ev.SparringRequested} == KINDS
    assert IN_PHASE.keys() == set(Phase)
    assert all(make().s.phase == phase for phase, make in IN_PHASE.items())
    assert {type(event) for event in events(IN_PHASE[Phase.RUNNING]().s)} == KINDS


@pytest.mark.parametrize(("event", "session", "now"), CASES)
def test_every_event_in_every_phase(event: ev.Event, session: Session, now: datetime) -> None:
    before = deepcopy(session)
    allowed = WAYS.get(type(event), {}).get(session.phase)
    if allowed is None and not isinstance(event, ev.TimerFired):
        with pytest.raises(Refusal) as refusal:
            decide(session, event, now)
        assert refusal.value.sentence.key.startswith("refusal-")
    else:
        try:
            decision = decide(session, event, now)
        except Refusal:
            assert not isinstance(event, ev.TimerFired)
        else:
            assert decision.session.phase in (allowed or {session.phase})
    assert session == before


def test_every_way_of_the_table_that_a_click_takes_can_be_taken() -> None:
    """What is drawn in the picture happens: each pair of phases joined there is walked by some event here."""
    walked = {(session.phase, decide(session, event, late).session.phase) for event, session, late in _possible()}
    drawn = {(start, end) for ways in WAYS.values() for start, ends in ways.items() for end in ends}
    assert walked == drawn, "the picture shows a way that nobody walks, or misses one"


def _possible() -> Iterator[tuple[ev.Event, Session, datetime]]:
    for _, event, session, now in crossed():
        if session.phase is Phase.ERASED:
            continue
        if session.alarm is None or isinstance(event, ev.SparringRequested):
            moments = [now]
        else:
            moments = [
                now,
                session.alarm.at,
                session.alarm.at + timedelta(hours=5),
                session.alarm.at + timedelta(days=9),
            ]
        for moment in moments:
            for state in (session, _last_round(session), replace(session, reminders=2), _asked(session)):
                try:
                    decide(state, event, moment)
                except Refusal:
                    continue
                yield event, state, moment


def _last_round(session: Session) -> Session:
    if session.leg is None:
        return session
    return replace(session, leg=replace(session.leg, index=len(session.protocol.rounds) - 1))


def _asked(session: Session) -> Session:
    """Return the session as it is some weeks after its owner was asked about the journal."""
    stay = session.stay
    since = stay.touched_at and stay.touched_at - timedelta(days=60)
    return replace(session, stay=replace(stay, touched_at=since, asked_at=since and since + timedelta(days=20)))


@pytest.mark.parametrize("phase", [Phase.CLOSED, Phase.WITHDRAWN, Phase.ERASED])
def test_what_is_over_says_so(phase: Phase) -> None:
    session = IN_PHASE[phase]().s
    for event in events(session):
        if isinstance(event, ev.TimerFired | ev.SparringRequested) or phase in WAYS[type(event)]:
            continue
        with pytest.raises(SparringIsOver):
            decide(session, event, session.requested_at)


def test_nothing_happens_to_a_sparring_that_was_never_requested() -> None:
    book = IN_PHASE[Phase.QUEUED]()
    for event in events(book.s)[1:]:
        with pytest.raises(NotPossibleNow):
            decide(None, event, book.now)


@pytest.mark.parametrize("name", BOOKS)
def test_a_stale_timer_changes_nothing(name: str) -> None:
    book = BOOKS[name]()
    for number in {0, 1, book.s.alarms - 1, book.s.alarms + 1} - {book.s.alarm and book.s.alarm.number}:
        decision = decide(book.s, ev.TimerFired(book.s.id, number), book.now + timedelta(days=3))
        assert decision.session is book.s
        assert not decision.effects
