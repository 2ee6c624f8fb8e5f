"""How a sparring comes to its end: the journal question, a legal hold, and the day on which all of it is deleted.

What nobody works on any more, a request that waits, one taken back, a sparring that is closed, stays for the team's
retention (`Frame.retention`) from the last thing that happened to it. Some days before its owner is asked whether what
matters stands in the journal. With or without an answer it then expires: its last phase is `ERASED`, and whoever
stores it destroys its words and deletes its posts in that same moment.
"""

from collections.abc import Mapping
from datetime import date, datetime, timedelta

from bot.sparring.copies import replace
from bot.sparring.decision import Decision
from bot.sparring.effects import AskJournal, Effect, RemindOfHold, Sentence
from bot.sparring.errors import NotHolding, NotPossibleNow, OnlyPresenter
from bot.sparring.events import ErasureAsked, Event, Held, JournalAnswered, KeptLonger, PersonEvent, Released, Spoke
from bot.sparring.identity import PersonId
from bot.sparring.rhythm.calendar import (
    add_months,
    at_opening,
    day_of,
    in_hours,
    morning_after,
    open_day_before,
    open_day_from,
    open_day_until,
    working_moment,
)
from bot.sparring.session import Phase, Session
from bot.sparring.standing import brings
from bot.sparring.stay import Hold, Stay
from bot.sparring.team import Frame

SHORTEST, LONGEST = timedelta(days=7), timedelta(days=90)
"""What a team's retention lies between."""

ASKED_BEFORE = timedelta(days=7)
"""How long before the end its owner is asked."""

TIME_TO_ANSWER = 2
"""Working days she has to answer at the very least."""

HOLD_REMINDED_AFTER = 3
"""Months after which those concerned hear that something is still held."""

RESTING = frozenset({Phase.QUEUED, Phase.CLOSED, Phase.WITHDRAWN})
"""The phases in which nobody works on it."""

_OWN = (JournalAnswered, KeptLonger, Held, Released, Spoke)
"""What does not make a waiting request count anew."""


def counted(before: Session | None, decision: Decision, event: Event, now: datetime) -> Decision:
    """Begin to count when a sparring comes to rest, and anew when somebody does something with a request that waits.

    A question that stands unanswered then shows that it is no longer one.
    """
    after = decision.session
    if after.phase in RESTING:
        rests = before is None or before.phase is not after.phase
        touched = after.phase is Phase.QUEUED and isinstance(event, PersonEvent) and not isinstance(event, _OWN)
        anew = now if rests or touched else None
    else:
        anew = None
    if anew is None and (after.phase in RESTING or after.stay.touched_at is None):
        return decision
    fresh = replace(after, stay=Stay(touched_at=anew, asks=after.stay.asks, hold=after.stay.hold))
    shown = _question(fresh) if after.stay.asked_at and after.phase is not Phase.ERASED else ()
    return decision.at(fresh).then(*shown)


def asks_at(session: Session) -> datetime | None:
    """Return when the journal question is due: a week before the end, but never on the day it came to rest."""
    since, frame = session.stay.touched_at, session.frame
    if since is None:
        return None
    last_day = _last_day_of(session, since)
    day = _open_until(last_day - ASKED_BEFORE, frame)
    for _ in range(TIME_TO_ANSWER):
        last_day = open_day_before(last_day, frame) or last_day
    asked_at = max(at_opening(min(day, last_day), frame), morning_after(since, frame))
    return max(asked_at, session.stay.waits_until or since)


def expires_at(session: Session) -> datetime | None:
    """Return when all of it is deleted: in time, yet never before she had some days to answer. None: not foreseen."""
    since, asked_at = session.stay.touched_at, session.stay.asked_at or asks_at(session)
    if since is None or asked_at is None or session.stay.hold:
        return None
    answered_by = morning_after(asked_at, session.frame, TIME_TO_ANSWER)
    return max(at_opening(_last_day_of(session, since), session.frame), answered_by)


def _last_day_of(session: Session, since: datetime) -> date:
    """Return the day its time is up, or the last open day before: rather early than too late."""
    length = lasts_longer(session.frame) if session.stay.longer else session.frame.retention
    return _open_until(day_of(since + length, session.frame), session.frame)


def _open_until(day: date, frame: Frame) -> date:
    return open_day_until(day, frame) or day


def lasts_longer(frame: Frame) -> timedelta:
    """Return how long a sparring stays that is kept longer: twice as long, within what is allowed at all."""
    return min(2 * frame.retention, LONGEST)


def may_stay_longer(session: Session) -> bool:
    """Say whether it can be kept longer; once, and not beyond the longest."""
    return not session.stay.longer and lasts_longer(session.frame) > session.frame.retention


def next_at(session: Session) -> datetime | None:
    """Return when the bot asks, deletes, or reminds of a hold."""
    stay = session.stay
    if stay.hold:
        said_on = day_of(stay.hold.reminded_at or stay.hold.at, session.frame)
        again_on = open_day_from(add_months(said_on, HOLD_REMINDED_AFTER), session.frame)
        return max(at_opening(again_on, session.frame), stay.waits_until or stay.hold.at)
    return asks_at(session) if stay.asked_at is None else expires_at(session)


def waited(session: Session, now: datetime) -> Decision:
    """Ask, remind of a hold, or let it expire. A question that comes due at night waits for the morning."""
    at = next_at(session)
    if at is None or at > now:
        return Decision(session)
    stay = session.stay
    if stay.hold is None and stay.asked_at is not None:
        return Decision(replace(session, phase=Phase.ERASED))
    if not in_hours(now, session.frame):
        return _with(session, waits_until=working_moment(now, session.frame))
    if stay.hold is not None:
        reminds = tuple(RemindOfHold(person) for person in dict.fromkeys((stay.hold.by, brings(session))))
        return _with(session, *reminds, hold=replace(stay.hold, reminded_at=now))
    return _with(session, AskJournal(brings(session), stay.asks + 1, fresh=True), asked_at=now, asks=stay.asks + 1)


def journal_answered(session: Session, event: JournalAnswered) -> Decision:
    """Keep that what matters stands in the journal; nothing of it has to stay for that."""
    _hers(session, event.by)
    return _with(session, *_question(session), in_journal=True).noting("note-in-journal", days=_last_day(session))


def kept_longer(session: Session, event: KeptLonger) -> Decision:
    """Keep it longer, once; she is asked again before it ends."""
    _hers(session, event.by)
    if not may_stay_longer(session):
        raise NotPossibleNow(Sentence("refusal-stays-no-longer"))
    after = _with(session, *_question(session), longer=True, asked_at=None)
    return after.noting("note-kept-longer", days=_last_day(after.session))


def held(session: Session, event: Held, now: datetime) -> Decision:
    """Keep it until somebody ends the hold; to hold it twice changes nothing."""
    _may_hold(session, event.by, event.installer)
    if session.stay.hold:
        return Decision(session).noting("note-held")
    return _with(session, *_question(session), hold=Hold(event.by, now)).noting("note-held")


def released(session: Session, event: Released, now: datetime) -> Decision:
    """End a hold. Its owner is asked once more before it goes, for much may have happened since."""
    _may_hold(session, event.by, event.installer)
    tomorrow = morning_after(now, session.frame)
    return _with(session, hold=None, asked_at=None, waits_until=tomorrow).noting("note-released")


def erasure_asked(session: Session, event: ErasureAsked) -> Decision:
    """Erase it before its time, for whoever asked for it; what somebody has to keep stays."""
    if event.by != session.owner:
        raise OnlyPresenter
    if session.stay.hold:
        raise NotPossibleNow(Sentence("refusal-held"))
    return Decision(replace(session, phase=Phase.ERASED))


def may_hold(session: Session, person: PersonId) -> bool:
    """Say whether she may hold a sparring: the one whose case it is, or a leader of the team it is for."""
    return person in (session.owner, brings(session), *session.leaders)


def _may_hold(session: Session, person: PersonId, installer: bool) -> None:  # noqa: FBT001 - as the event says it
    if not installer and not may_hold(session, person):
        raise NotHolding


def _hers(session: Session, person: PersonId) -> None:
    if person != brings(session):
        raise OnlyPresenter


def _question(session: Session) -> tuple[Effect, ...]:
    """Return what brings the question she was asked up to date, if she was."""
    return (AskJournal(brings(session), session.stay.asks),) if session.stay.asks else ()


def _last_day(session: Session) -> Mapping[str, object]:
    at = expires_at(session)
    return {"day": day_of(at, session.frame)} if at else {}


def _with(session: Session, *effects: Effect, **changes: object) -> Decision:
    return Decision(replace(session, stay=replace(session.stay, **changes)), effects)  # type: ignore[arg-type]
