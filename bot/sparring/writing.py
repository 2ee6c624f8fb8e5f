"""Contributions by form: in a confidential sparring there and then, in writing over working days.

In writing people are reminded at most once, and a round is over when everybody is done.

A round that ends early is not closed here: its end is brought forward to now, or to when people are at work again,
and its alarm does the rest. So nothing is posted at night, however late somebody writes.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from bot.sparring import plan, posts, thread
from bot.sparring.decision import Decision
from bot.sparring.effects import Effect, RemindOfRound, Say, Sentence, ShareContribution, SharePoint
from bot.sparring.errors import ListenNow, NotPossibleNow, NotYourFloor, RoundIsOver
from bot.sparring.events import Contributed, SaidByForm
from bot.sparring.gathered import Contribution
from bot.sparring.identity import PersonId
from bot.sparring.protocol import Collects, Round, Speaker, Turns
from bot.sparring.rhythm.calendar import day_of, in_hours, working_moment
from bot.sparring.roles import speakers, took_part
from bot.sparring.session import Leg, Phase, Session, the_leg, with_leg

INSTEAD = frozenset(
    {
        Collects.POINTS,
        Collects.ACTIONS,
        Collects.GATHERING,
        Collects.AGREEMENT,
        Collects.DECISION,
        Collects.OBSERVATIONS,
    }
)
"""What is written in a round by a form of its own; such a round asks for no contribution beside."""


def asks_for_contributions(session: Session) -> bool:
    """Say whether the open round takes contributions."""
    this, by_form = session.round, session.written or session.confidential
    return this is not None and (this.has(Collects.CONTRIBUTIONS) or (by_form and not this.collects & INSTEAD))


def heard(session: Session) -> tuple[PersonId, ...]:
    """Return those whose words the open round asks for: who has the floor, and in an open one the presenter too.

    An unknown presenter is among them though nobody sees it.
    """
    this = session.round
    if this is None:
        return ()
    floor = speakers(session, this.speaker)
    if session.protocol.anonymous and this.speaker is Speaker.PRESENTER:
        return (session.owner,)
    answers = this.turns is Turns.OPEN and this.silent is not Speaker.PRESENTER and not session.protocol.anonymous
    return tuple(dict.fromkeys((*floor, session.presenter))) if answers else floor


def awaited(session: Session) -> tuple[PersonId, ...]:
    """Return those the open round still waits for."""
    leg = session.leg
    if leg is None:
        return ()
    return tuple(p for p in heard(session) if p not in leg.contributed and p not in leg.ready)


def contributed(session: Session, event: Contributed, now: datetime) -> Decision:
    """Share what somebody wrote in a round, or keep it until the round ends where the presenter wished so."""
    leg, this = the_leg(session), session.round
    if leg.serial != event.serial:
        raise RoundIsOver
    if this is None or not asks_for_contributions(session):
        raise NotPossibleNow
    took_part(session, event.by)
    _may_write(session, this, event.by)
    by = None if session.protocol.anonymous else event.by
    held = holds(session)
    written = Contribution(event.text, by, leg.serial, held=held)
    after = marked(replace(session, contributions=(*session.contributions, written)), event.by)
    shared: tuple[Effect, ...] = () if held else (ShareContribution(event.text, by),)
    kept = thread.hinted(Decision(after, (*shared, *posts.of_round(after))), event)
    if session.confidential and not session.written:
        return kept  # it appears before everybody's eyes; a note to close would only hold her up
    return done(kept, now).noting("note-contributed-held" if held else "note-contributed")


def said_by_form(session: Session, event: SaidByForm) -> Decision:
    """Post in the thread what somebody would have typed there; whoever listens in the open round, listens here too."""
    took_part(session, event.by)
    this, leg = session.round, session.leg
    if this is not None:
        _listens(session, this, event.by)
    by = None if session.protocol.anonymous else event.by
    said = Contribution(event.text, by, leg.serial if leg else 0, held=holds(session))
    after = replace(session, contributions=(*session.contributions, said))
    shared = () if said.held else (ShareContribution(event.text, by),)
    return thread.hinted(Decision(after, shared), event)


def _may_write(session: Session, this: Round, person: PersonId) -> None:
    _listens(session, this, person)
    there = this.speaker is not Speaker.PRESENTER and session.protocol.anonymous
    if (person not in heard(session) and not there) or _is_anothers_turn(session, person):
        key = f"{NotYourFloor.key}-by-form" if session.confidential else NotYourFloor.key
        raise NotYourFloor(Sentence(key))


def _listens(session: Session, this: Round, person: PersonId) -> None:
    if this.silent is not None and person in speakers(session, this.silent):
        raise ListenNow


def _is_anothers_turn(session: Session, person: PersonId) -> bool:
    """Say whether in a confidential round, in which one speaks at a time, somebody else has been called."""
    called = session.leg.called if session.leg and session.confidential and not session.written else None
    return called is not None and called.person != person


def holds(session: Session) -> bool:
    """Say whether what is written in the open round is kept from the others until it ends."""
    return session.written and session.request.hidden and session.leg is not None


def marked(session: Session, person: PersonId) -> Session:
    """Return the session with somebody having written what the open round asks of her."""
    if session.leg is None:
        return session
    return with_leg(session, contributed=session.leg.contributed | {person})


def done(decision: Decision, now: datetime) -> Decision:
    """Bring a written round's end forward when everybody it waits for has contributed or has nothing to add."""
    session = decision.session
    if not session.written or session.phase is not Phase.RUNNING or awaited(session):
        return decision
    leg = the_leg(session)
    if not leg.contributed | leg.ready:
        return decision
    ends_at = working_moment(now, session.frame)
    if leg.ends_at <= ends_at:
        return decision
    early = decision.at(with_leg(session, ends_at=ends_at, reminds_at=None))
    if ends_at == now:
        return early
    return early.then(Say(Sentence("say-all-contributed", **when(session, ends_at))))


def when(session: Session, moment: datetime) -> Mapping[str, Mapping[str, Any]]:
    """Return what a sentence takes to name a moment that may be on another day."""
    return {"moments": {"ends": moment}, "days": {"day": day_of(moment, session.frame)}}


def released(session: Session) -> tuple[Session, tuple[Effect, ...]]:
    """Return the session with nothing held back any more, and what shows it, in the order it was written."""
    held: tuple[Effect, ...] = (
        *(ShareContribution(c.text, c.by) for c in session.contributions if c.held),
        *(SharePoint(p.text, p.by) for p in session.points if p.held),
    )
    if not held:
        return session, ()
    contributions = tuple(replace(c, held=False) if c.held else c for c in session.contributions)
    points = tuple(replace(p, held=False) if p.held else p for p in session.points)
    return replace(session, contributions=contributions, points=points), held


def reminds_at(session: Session, start: datetime, end: datetime) -> datetime | None:
    """Return when those who have not contributed are reminded: half-way, in hours; None when that leaves no time."""
    half = plan.after(session, start, plan.between(session, start, end) / 2)
    return half if start < half < end else None


def due(session: Session, now: datetime) -> Decision | None:
    """Remind those who have not contributed, if it is time; None when the round is over.

    An alarm that comes late, when nobody is at work, waits until they are.
    """
    leg = the_leg(session)
    if not in_hours(now, session.frame):
        return Decision(_put_off(session, leg, working_moment(now, session.frame)))
    if leg.ends_at <= now:
        return None
    if leg.reminds_at is None or leg.reminds_at > now:
        return Decision(session)
    reminded = tuple(RemindOfRound(person, leg.serial, leg.index) for person in awaited(session))
    return Decision(with_leg(session, reminds_at=None), reminded)


def _put_off(session: Session, leg: Leg, until: datetime) -> Session:
    reminds = max(leg.reminds_at, until) if leg.reminds_at else None
    return with_leg(session, ends_at=max(leg.ends_at, until), reminds_at=reminds)
