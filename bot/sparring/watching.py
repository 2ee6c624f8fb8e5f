"""Consent, and what a sparring partner sees (E6, C2): a yes or no with its time, and notes that are hers to share."""

from dataclasses import replace
from datetime import datetime

from bot.sparring import posts, writing
from bot.sparring.decision import Decision
from bot.sparring.effects import ShareObservations, ShowRoot
from bot.sparring.errors import NotConsented, NotPossibleNow, OnlyPresenter
from bot.sparring.events import ConsentAnswered, ObservationsShared, ObservationWritten
from bot.sparring.gathered import Consent, Observation
from bot.sparring.identity import PersonId
from bot.sparring.protocol import Collects
from bot.sparring.roles import took_part
from bot.sparring.session import Phase, Session
from bot.sparring.standing import brings


def consented(session: Session, event: ConsentAnswered, now: datetime) -> Decision:
    """Keep a yes or no; it is hers to give, or to have asked for, whose case it is (C2), and it can be changed.

    Nobody who stands in for her can say it, least of all her leader. With a no, what was seen and not yet shared is
    let go.
    """
    if not session.protocol.collects(Collects.CONSENT):
        raise NotPossibleNow
    if event.by != brings(session):
        raise OnlyPresenter
    after = replace(session, consent=Consent(event.given, now))
    if not event.given:
        after = replace(after, observations=tuple(one for one in after.observations if one.shared))
    note = "note-consent-given" if event.given else "note-consent-declined"
    shown = (ShowRoot(after.thread),) if after.phase is Phase.GATHERING else posts.of_round(after)
    return Decision(after, shown).noting(note)


def noticed(session: Session, event: ObservationWritten) -> Decision:
    """Keep what somebody saw, for her alone; not without the consent that the sparring asks for."""
    _observing(session, event.by)
    if session.protocol.collects(Collects.CONSENT) and not (session.consent and session.consent.given):
        raise NotConsented
    seen = Observation(event.text, event.by)
    return Decision(replace(session, observations=(*session.observations, seen))).noting("note-observation-kept")


def shared(session: Session, event: ObservationsShared, now: datetime) -> Decision:
    """Share all that somebody saw; once she has, what she adds is shown with it when she shares again."""
    _observing(session, event.by)
    mine = tuple(one for one in session.observations if one.by == event.by)
    if all(one.shared for one in mine):
        raise NotPossibleNow
    fresh = not any(one.shared for one in mine)
    seen = tuple(replace(one, shared=True) if one.by == event.by else one for one in session.observations)
    after = replace(session, observations=seen)
    if after.collects(Collects.OBSERVATIONS):
        after = writing.marked(after, event.by)
    shown = Decision(after, (ShareObservations(event.by, fresh=fresh), *posts.of_round(after)))
    return writing.done(shown, now).noting("note-observations-shared")


def _observing(session: Session, person: PersonId) -> None:
    took_part(session, person)
    if person == session.presenter or not session.protocol.collects(Collects.OBSERVATIONS):
        raise NotPossibleNow
