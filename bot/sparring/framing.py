"""From the request to the first round: the queue, the thread, and who is in."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.sparring import inviting, pauses, posts, rounds, turns, writing
from bot.sparring.decision import Decision
from bot.sparring.effects import AskAlong, Effect, Say, Sentence, ShowCard, ShowRoot, Tell
from bot.sparring.errors import NotAsked, NotPossibleNow, OnlyLeader, OwnerIsHere
from bot.sparring.events import (
    CaseSelected,
    Joined,
    Left,
    PutBack,
    RequestChanged,
    RequestWithdrawn,
    SparringRequested,
    SparringStarted,
    SteppedIn,
)
from bot.sparring.identity import NOWHERE, PersonId
from bot.sparring.protocol import Parties, Turns
from bot.sparring.rhythm.calendar import morning_after
from bot.sparring.roles import (
    asking,
    joined,
    leading,
    selecting,
    speakers,
    spoken_for,
    stand_in,
    with_present,
    without,
)
from bot.sparring.session import Phase, Session, TurnState, the_leg, with_leg
from bot.sparring.standing import brings

NOBODY_CAME = timedelta(minutes=10)
"""How long the bot waits for somebody to join before it asks the facilitator; in writing until the next morning."""

BACK_TO_QUEUE = timedelta(hours=1)
"""A sparring that nobody begins goes back to the queue after this; nothing is lost."""

BACK_TO_QUEUE_DAYS = 3
"""The same in writing, in working days after which it does so in the morning."""


def requested(event: SparringRequested, now: datetime) -> Decision:
    """Put a new request on the channel's list, or start it at once; or ask those it is for."""
    frame, protocol = event.team.frame, event.protocol
    session = Session(
        id=event.session,
        team=event.team.id,
        place=event.team.place if protocol.in_the_channel else NOWHERE,
        number=event.number,
        protocol=protocol,
        frame=frame,
        request=event.request,
        owner=event.by,
        presenter=event.by,
        seed=event.seed,
        requested_at=now,
        leader=frame.leader if protocol.in_the_channel else None,
    )
    asked = inviting.asked(session, event.request)
    queued = asked.before((ShowCard(fresh=True),))
    if not event.start_now or protocol.parties is not Parties.TEAM:
        return queued
    if protocol.anonymous:
        return queued.noting("note-queued-anonymous")
    try:
        selecting(session, event.by)
        return opened(session, event.by, now).before(queued.effects)
    except OnlyLeader:
        return queued.noting("note-queued-leader-selects")


def changed(session: Session, event: RequestChanged) -> Decision:
    """Take the presenter's changes to a request that waits."""
    asking(session, event.by)
    return inviting.asked(session, event.request).then(ShowCard())


def withdrawn(session: Session, event: RequestWithdrawn) -> Decision:
    """Take a request back."""
    asking(session, event.by)
    after = replace(session, phase=Phase.WITHDRAWN)
    unasked = tuple(AskAlong(person) for person in inviting.waiting(session))
    return Decision(after, (ShowCard(), *_root(after), *unasked)).noting("note-withdrawn")


def selected(session: Session, event: CaseSelected) -> Decision:
    """Choose a case for the next meeting (A3), or put it back."""
    selecting(session, event.by)
    after = replace(session, selected=event.chosen, meeting_on=event.meeting_on if event.chosen else None)
    decision = Decision(after, (ShowCard(),))
    if event.chosen and event.by != session.owner:
        days = {"day": event.meeting_on} if event.meeting_on else {}
        key = "tell-selected-for" if days else "tell-selected"
        return decision.then(Tell(session.owner, Sentence(key, people={"by": event.by}, days=days)))
    return decision


def started(session: Session, event: SparringStarted, now: datetime) -> Decision:
    """Open the thread with the frame, so that people can join; whoever starts leads unless the team has a fixed one.

    Where certain people were asked, the one who asks begins with those who said yes.
    """
    selecting(session, event.by)
    if session.protocol.parties is not Parties.TEAM:
        return inviting.gone_on(session, now)
    return opened(session, event.by, now)


def opened(session: Session, by: PersonId, now: datetime) -> Decision:
    """Open the thread with the frame."""
    of_team = session.protocol.parties is Parties.TEAM
    session = session if of_team else _between(session)
    frame = session.frame
    after = replace(
        session,
        phase=Phase.FRAMING,
        facilitator=(frame.facilitator or by) if of_team else by,
        leader=(frame.leader or frame.facilitator or by) if of_team else session.leader,
        framed_at=now,
        reminders=0,
        reminded_at=None,
        thread=session.thread + 1,
    )
    there = (by,) if session.protocol.anonymous else (by, session.owner, *inviting.willing(session))
    for person in dict.fromkeys(there):
        after = with_present(after, person, now)
    told: tuple[Effect, ...] = ()
    if by != session.owner:
        told = (Tell(session.owner, Sentence("tell-started", people={"by": by})),)
    if session.protocol.leader_word and after.leader:
        told += (Tell(after.leader, Sentence(session.protocol.leader_word)),)
    return Decision(after, (ShowRoot(after.thread, fresh=True), ShowCard(), *told))


def _between(session: Session) -> Session:
    """Return a sparring of some, with its leader if there is one; the case is then the other's (C2)."""
    if session.protocol.parties is not Parties.LEADER:
        return session
    parties = (session.owner, *inviting.willing(session))
    led_by = {session.frame.leader, *session.frame.leaders}
    leader = next((person for person in parties if person in led_by), None)
    presenter = next((person for person in parties if person != leader), session.owner)
    return replace(session, leader=leader, presenter=presenter)


def _root(session: Session) -> tuple[Effect, ...]:
    return (ShowRoot(session.thread),) if session.thread else ()


def put_back(session: Session, event: PutBack) -> Decision:
    """Put a started sparring back into the queue; nothing is lost."""
    session, _ = leading(session, event.by)
    note = "note-put-back" if session.protocol.parties is Parties.TEAM else "note-put-off"
    return _back_to_queue(session).noting(note)


def _back_to_queue(session: Session) -> Decision:
    after = replace(session, phase=Phase.QUEUED, participants=(), facilitator=None, framed_at=None, reminders=0)
    return Decision(after, (ShowRoot(after.thread), ShowCard()))


def next_at(session: Session) -> datetime | None:
    """Return when the bot asks after people, or gives the case back to the queue."""
    if session.framed_at is None:
        return None
    return _given_back_at(session, session.framed_at) if session.reminders else _asked_at(session, session.framed_at)


def _asked_at(session: Session, since: datetime) -> datetime:
    return morning_after(since, session.frame) if session.written else since + NOBODY_CAME


def _given_back_at(session: Session, since: datetime) -> datetime:
    return morning_after(since, session.frame, BACK_TO_QUEUE_DAYS) if session.written else since + BACK_TO_QUEUE


def waited(session: Session, now: datetime) -> Decision:
    """Ask the facilitator after a while, and give the case back to the queue when nobody begins."""
    at = next_at(session)
    if at is None or at > now:
        return Decision(session)
    if session.framed_at is not None and now >= _given_back_at(session, session.framed_at):
        key = "tell-back-in-queue" if session.protocol.parties is Parties.TEAM else "tell-waits-again"
        told = Tell(session.owner, Sentence(key))
        return _back_to_queue(session).then(told)
    asked = Say(
        Sentence(
            "say-nobody-joined" if len(session.present) < 2 else "say-not-begun",  # noqa: PLR2004 - two make a sparring
            people={"facilitator": session.facilitator or session.owner},
        )
    )
    return Decision(replace(session, reminders=1), (asked,))


def came(session: Session, event: Joined, now: datetime) -> Decision:
    """Let somebody in; joining says yes to the ground rules."""
    if event.by in session.present:
        return Decision(session).noting("note-already-joined")
    if not session.protocol.in_the_channel and event.by not in session.parties:
        raise NotAsked
    after = with_present(session, event.by, now)
    if event.by == brings(session):
        after = replace(after, presenter=event.by)
    shown: tuple[Effect, ...] = (ShowRoot(after.thread),)
    if session.phase is Phase.FRAMING:
        return Decision(after, shown).noting("note-joined")
    return _with_turn(after, event.by, now).before(shown).noting("note-joined-late")


def _with_turn(session: Session, person: PersonId, now: datetime) -> Decision:
    this = session.round
    if this is None or this.turns is not Turns.EACH or session.written or person not in speakers(session, this.speaker):
        return Decision(session, posts.of_round(session))
    return rounds.floor_handed_on(session, turns.admitted(session, person, now), now)


def went(session: Session, event: Left, now: datetime) -> Decision:
    """Let somebody go, with a stand-in for whatever she had in hand; when everybody has gone the sparring rests."""
    if event.by not in session.present:
        return Decision(session)
    after = without(session, event.by)
    told: tuple[Effect, ...] = (ShowRoot(after.thread),)
    if event.by == after.facilitator and (deputy := stand_in(after)):
        after = replace(after, facilitator=deputy)
        told += (Say(Sentence("say-facilitator-left", people={"left": event.by, "person": deputy})),)
    if after.leg is None:
        return Decision(after, told).noting("note-left")
    after, offered = spoken_for(_uncounted(after, event.by))
    gone = turns.settled(after, event.by, TurnState.ABSENT).before((*told, *offered))
    if gone.session.present or gone.session.phase is Phase.PAUSED:
        onward = rounds.floor_handed_on(after, gone.then(*posts.of_round(after)), now)
        onward = writing.done(onward, now)
    else:
        onward = pauses.resting(gone.session, now).before(gone.effects)
    return onward.noting("note-left")


def _uncounted(session: Session, person: PersonId) -> Session:
    leg = the_leg(session)
    return with_leg(session, ready=leg.ready - {person}, wants_more=leg.wants_more - {person})


def stepped_in(session: Session, event: SteppedIn) -> Decision:
    """Let a colleague speak for the presenter who had to leave."""
    joined(session, event.by)
    if session.protocol.anonymous:
        raise NotPossibleNow
    owner = brings(session)
    if owner in session.present:
        raise OwnerIsHere(Sentence(OwnerIsHere.key, people={"owner": owner}))
    if event.by == session.presenter:
        raise NotPossibleNow
    after = replace(session, presenter=event.by)
    said = Say(Sentence("say-stepped-in", people={"person": event.by, "owner": owner}))
    return Decision(after, (said, ShowRoot(after.thread), *posts.of_round(after)))
