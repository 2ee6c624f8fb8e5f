"""Asking certain people, or whoever can: they say yes or "not now", and with enough of them the sparring begins."""

from dataclasses import replace
from datetime import datetime

from bot.sparring import framing
from bot.sparring.decision import Decision
from bot.sparring.effects import AskAlong, Effect, OpenGroup, Sentence, ShowCard, Tell
from bot.sparring.errors import FoundAlready, NobodyAsked, NobodyYet, NotAsked, OwnRequest
from bot.sparring.events import Accepted, Declined, GroupOpened
from bot.sparring.identity import PersonId
from bot.sparring.protocol import Needs, Parties, Where
from bot.sparring.rhythm.calendar import morning_after
from bot.sparring.session import Invitation, Phase, Reply, Request, Session

ASKED_AGAIN = 1
"""Working days after which those who have not answered are reminded, once; and after as many the one who asks."""

TIMES = 2
"""How often the bot says something by itself while a request waits for answers."""


def asked(session: Session, request: Request) -> Decision:
    """Ask those whom a request asks; who was asked before is not asked again, and who has answered stays."""
    before = {i.person: i for i in session.invitations}
    wanted = tuple(dict.fromkeys(request.asked)) if _of_some(session) else ()
    if _of_some(session) and (not wanted or session.owner in wanted):
        raise NobodyAsked
    kept = tuple(i for i in session.invitations if i.person in wanted or i.reply is not None)
    new = tuple(Invitation(person) for person in wanted if person not in before)
    dropped = tuple(AskAlong(i.person) for i in session.invitations if i not in kept)
    after = replace(session, request=request, invitations=(*kept, *new), reminders=0)
    return Decision(after, (*dropped, *(AskAlong(i.person, fresh=True) for i in new)))


def _of_some(session: Session) -> bool:
    return not session.protocol.in_the_channel


def waiting(session: Session) -> tuple[PersonId, ...]:
    """Return those asked who have not answered."""
    return tuple(i.person for i in session.invitations if i.reply is None)


def willing(session: Session) -> tuple[PersonId, ...]:
    """Return those who said yes."""
    return tuple(i.person for i in session.invitations if i.reply is Reply.YES)


def accepted(session: Session, event: Accepted, now: datetime) -> Decision:
    """Take a yes; with it, or the last answer, the sparring may begin."""
    if event.by == session.owner:
        raise OwnRequest
    if session.protocol.parties is Parties.OPEN and not willing(session):
        session = replace(session, invitations=(*session.invitations, Invitation(event.by)))
    _may_answer(session, event.by)
    answered = _replied(session, event.by, Reply.YES)
    if not _enough(answered.session):
        told = Tell(session.owner, Sentence("tell-said-yes", people={"by": event.by}))
        return answered.then(told).noting("note-said-yes")
    return gone_on(answered.session, now).before(answered.effects).noting("note-said-yes")


def declined(session: Session, event: Declined, now: datetime) -> Decision:
    """Take a "not now": kind and final.

    When nobody is left to answer, begin with those who said yes, if any; else ask the next one who could be asked.
    """
    _may_answer(session, event.by)
    answered = _replied(session, event.by, Reply.NOT_NOW)
    if _enough(answered.session):
        return gone_on(answered.session, now).before(answered.effects).noting("note-not-now")
    if waiting(answered.session):
        told = Tell(session.owner, Sentence("tell-not-now", people={"by": event.by}))
        return answered.then(told).noting("note-not-now")
    return _asked_instead(answered, event, now).noting("note-not-now")


def _asked_instead(answered: Decision, event: Declined, now: datetime) -> Decision:
    """Ask the next one who was never asked for this request, with a day of her own to answer; or say nobody is left."""
    session = answered.session
    before = {session.owner, *(i.person for i in session.invitations)}
    other = next((person for person in event.others if person not in before), None)
    if other is None:
        return answered.then(Tell(session.owner, Sentence("tell-nobody-can", people={"by": event.by})))
    request = replace(session.request, asked=(*session.request.asked, other))
    invitations = (*session.invitations, Invitation(other))
    after = replace(session, request=request, invitations=invitations, reminders=0, reminded_at=now)
    told = Tell(session.owner, Sentence("tell-asked-instead", people={"by": event.by, "other": other}))
    return answered.at(after).then(AskAlong(other, fresh=True), told)


def _may_answer(session: Session, person: PersonId) -> None:
    if person not in waiting(session):
        known = session.protocol.in_the_channel or any(i.person == person for i in session.invitations)
        raise FoundAlready if known else NotAsked


def _replied(session: Session, person: PersonId, reply: Reply) -> Decision:
    invitations = tuple(replace(i, reply=reply) if i.person == person else i for i in session.invitations)
    shown: tuple[Effect, ...] = (AskAlong(person),) if _of_some(session) else ()
    return Decision(replace(session, invitations=invitations), (*shown, ShowCard()))


def _enough(session: Session) -> bool:
    if session.protocol.needs is Needs.ALL and waiting(session):
        return False
    return bool(willing(session))


def gone_on(session: Session, now: datetime) -> Decision:
    """Begin with those who said yes: in the thread at once, in a message group when it is open."""
    if not willing(session):
        raise NobodyYet
    answered, told = _freed(session)
    if session.protocol.where is Where.THREAD:
        return framing.opened(answered, session.owner, now).then(*told)
    number = session.group + 1
    people = (session.owner, *willing(session))
    return Decision(replace(answered, group=number), (*told, OpenGroup(number, people)))


def group_opened(session: Session, event: GroupOpened, now: datetime) -> Decision:
    """Open the sparring in the message group asked for last; an older one, or one too late, changes nothing."""
    if session.phase is not Phase.QUEUED or event.group != session.group or not willing(session):
        return Decision(session)
    answered, told = _freed(session)
    return framing.opened(replace(answered, place=event.place), session.owner, now).then(*told)


def _freed(session: Session) -> tuple[Session, tuple[Effect, ...]]:
    """Return the session with nobody waited for any more, and what tells them."""
    freed = (i if i.reply else replace(i, reply=Reply.NOT_NEEDED) for i in session.invitations)
    told = tuple(AskAlong(person) for person in waiting(session)) if _of_some(session) else ()
    return replace(session, invitations=tuple(freed)), told


def next_at(session: Session) -> datetime | None:
    """Return when those who have not answered are reminded, and when the one who asks hears that nobody has."""
    if not waiting(session) or session.reminders == TIMES:
        return None
    return morning_after(session.reminded_at or session.requested_at, session.frame, ASKED_AGAIN)


def waited(session: Session, now: datetime) -> Decision:
    """Remind those who have not answered, once and gently; the next morning tell the one who asks."""
    at = next_at(session)
    if at is None or at > now:
        return Decision(session)
    after = replace(session, reminders=session.reminders + 1, reminded_at=now)
    if session.reminders == 0:
        still = Sentence("tell-still-asked", people={"owner": session.owner})
        return Decision(after, tuple(Tell(person, still) for person in waiting(session)))
    return Decision(after, (Tell(session.owner, Sentence("tell-nobody-answered")),))
