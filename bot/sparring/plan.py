"""How long the rounds last.

Live, the whole is kept within the team's hour (B2): when one round grows, those left give way. In writing lengths are
time at work, and no round takes from another.
"""

from datetime import datetime, timedelta

from bot.sparring.rhythm import worktime
from bot.sparring.session import Session, the_leg

SHORTEST = timedelta(minutes=1)
"""No round is squeezed below this, or below its own length if that is shorter."""

STEP = timedelta(seconds=15)
"""Squeezed lengths are cut to a multiple of this, so that people see round numbers."""

Lengths = tuple[timedelta, ...]


def lengths(session: Session) -> Lengths:
    """Return each round's length as its protocol has it."""
    if session.written:
        return tuple(worktime.worked(r.written, session.frame) for r in session.protocol.rounds)
    return tuple(r.length for r in session.protocol.rounds)


def after(session: Session, moment: datetime, length: timedelta) -> datetime:
    """Return when something that begins at a moment and lasts so long ends."""
    return worktime.after(moment, length, session.frame) if session.written else moment + length


def between(session: Session, start: datetime, end: datetime) -> timedelta:
    """Return how much of a round's time lies between two moments; `after` is the way back."""
    return worktime.between(start, end, session.frame) if session.written else end - start


def deadline(session: Session) -> datetime:
    """Return when the team's hour is over; pauses have moved `begun_at` along."""
    if session.begun_at is None:
        raise LookupError("the rounds have not begun")
    return session.begun_at + session.frame.hour


def floor(lengths: Lengths) -> timedelta:
    """Return the least time these rounds can be squeezed into."""
    return sum((min(SHORTEST, length) for length in lengths), timedelta())


def squeezed(lengths: Lengths, budget: timedelta) -> Lengths:
    """Return the lengths shortened in proportion until they fit the budget, none below the shortest."""
    total = sum(lengths, timedelta())
    if total <= budget:
        return lengths
    least = floor(lengths)
    if budget <= least:
        return tuple(min(SHORTEST, length) for length in lengths)
    share = (budget - least) / (total - least)
    return tuple(_cut(min(SHORTEST, length) + (length - min(SHORTEST, length)) * share) for length in lengths)


def _cut(length: timedelta) -> timedelta:
    return max(length - length % STEP, min(SHORTEST, length))


def from_round(session: Session, index: int, now: datetime) -> Lengths:
    """Return the whole plan with round `index` and those after it fitted into what is left of the hour."""
    return (*session.plan[:index], *rest(session, index, now))


def rest(session: Session, index: int, start: datetime) -> Lengths:
    """Return the protocol's lengths from round `index` on; live, fitted between `start` and the end of the hour."""
    ahead = lengths(session)[index:]
    return ahead if session.written else squeezed(ahead, deadline(session) - start)


def latest_end(session: Session) -> datetime:
    """Return how late the open round may end so that those after it still fit, squeezed to their least."""
    return deadline(session) - floor(lengths(session)[the_leg(session).index + 1 :])


def grace_until(session: Session, now: datetime) -> datetime:
    """Return how long the bot waits for the facilitator: the team's grace, less where the hour leaves less (B2)."""
    return max(now, min(now + session.frame.grace, latest_end(session)))


def ends_by(session: Session) -> datetime | None:
    """Return when the last round ends as planned now, or None when no round is open."""
    if session.leg is None:
        return None
    return after(session, session.leg.ends_at, sum(session.plan[session.leg.index + 1 :], timedelta()))
