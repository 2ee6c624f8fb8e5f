"""Who may do what in a session, as the policy says, and who takes over when somebody has to leave."""

from dataclasses import replace
from datetime import datetime

from bot.sparring import standing
from bot.sparring.effects import Effect, OfferStandIn, Say, Sentence
from bot.sparring.errors import NotJoined, NotPossibleNow, OnlyFacilitator, OnlyLeader, OnlyPresenter
from bot.sparring.identity import PersonId
from bot.sparring.policy import Thing, allowed
from bot.sparring.protocol import Parties, Speaker
from bot.sparring.session import Participant, Session


def joined(session: Session, person: PersonId) -> None:
    """Raise `NotJoined` unless the person is present."""
    if person not in session.present:
        raise NotJoined


def took_part(session: Session, person: PersonId) -> None:
    """Raise `NotJoined` unless the person has joined, though she may have left since."""
    if not standing.took_part(session, person):
        raise NotJoined


def leading(session: Session, person: PersonId) -> tuple[Session, tuple[Effect, ...]]:
    """Let the facilitator through; when she is not there, whoever acts takes over and the thread is told.

    Where it is not the whole team's, nobody leads: everybody who is there may.

    Raises:
        NotJoined: The person has not joined.
        OnlyFacilitator: The facilitator is there and it is somebody else.
    """
    if person == session.facilitator:
        return session, ()
    joined(session, person)
    if session.protocol.parties is not Parties.TEAM:
        return session, ()
    if session.facilitator in session.present:
        raise OnlyFacilitator(Sentence(OnlyFacilitator.key, people={"facilitator": session.facilitator}))
    told = Say(Sentence("say-takes-over", people={"person": person}))
    return replace(session, facilitator=person), (told,)


def presenting(session: Session, person: PersonId) -> None:
    """Raise `OnlyPresenter` unless the case is the person's, or she speaks for it."""
    if not _may(session, person, Thing.PRIVATE_NOTES):
        raise OnlyPresenter


def selecting(session: Session, person: PersonId) -> None:
    """Raise `OnlyLeader` when the team has its leader select the cases (A3) and it is somebody else."""
    if _may(session, person, Thing.SELECT):
        return
    leader = session.frame.leader
    if session.protocol.parties is not Parties.TEAM or leader is None:
        raise OnlyPresenter
    raise OnlyLeader(Sentence("refusal-only-leader-selects", people={"leader": leader}))


def asking(session: Session, person: PersonId) -> None:
    """Raise `OnlyPresenter` unless it is the person's own request."""
    if not _may(session, person, Thing.CASE_CHANGE):
        raise OnlyPresenter


def gathering(session: Session, person: PersonId) -> None:
    """Raise `OnlyLeader` unless the person leads the team or this sparring (A11, B5); of nobody's, `NotPossibleNow`."""
    if _may(session, person, Thing.GATHER):
        return
    if session.leader is None:
        raise NotPossibleNow
    raise OnlyLeader(Sentence(OnlyLeader.key, people={"leader": session.leader}))


def _may(session: Session, person: PersonId, thing: Thing) -> bool:
    """Say what the policy says; whether she is in the place at all was asked before."""
    return allowed(standing.in_sparring(session, person, here=True), thing)


def with_present(session: Session, person: PersonId, now: datetime) -> Session:
    """Return the session with the person there, joining or coming back."""
    if any(p.person == person for p in session.participants):
        back = tuple(replace(p, present=True) if p.person == person else p for p in session.participants)
        return replace(session, participants=back)
    return replace(session, participants=(*session.participants, Participant(person, now)))


def without(session: Session, person: PersonId) -> Session:
    """Return the session with the person gone but remembered."""
    gone = tuple(replace(p, present=False) if p.person == person else p for p in session.participants)
    return replace(session, participants=gone)


def stand_in(session: Session) -> PersonId | None:
    """Return who leads when the facilitator is gone: a leader, else who joined first, the presenter last."""
    if leader := next((person for person in session.leaders if person in session.present), None):
        return leader
    return next(iter(session.members), session.presenter if session.presenter in session.present else None)


def spoken_for(session: Session) -> tuple[Session, tuple[Effect, ...]]:
    """Let the facilitator speak for a presenter who is not there, and offer the part to the others.

    An anonymous case speaks for itself, in writing.
    """
    if session.protocol.anonymous:
        return session, ()
    deputy = session.facilitator if session.facilitator in session.present else stand_in(session)
    if session.presenter in session.present or deputy is None:
        return session, ()
    return replace(session, presenter=deputy), (OfferStandIn(session.presenter, deputy),)


def speakers(session: Session, speaker: Speaker) -> tuple[PersonId, ...]:
    """Return those present who have the floor as `speaker`, in the order they joined; nobody as an unknown presenter.

    Of several leaders it is the one who gathers, or else one who is there.
    """
    match speaker:
        case Speaker.PRESENTER:
            return () if session.protocol.anonymous else (session.presenter,)
        case Speaker.LEADER:
            there = (person for person in session.leaders if person in session.present)
            return tuple(dict.fromkeys((*there, *session.leaders)))[:1]
        case Speaker.MEMBERS:
            return session.members
        case Speaker.EVERYONE:
            return session.present
