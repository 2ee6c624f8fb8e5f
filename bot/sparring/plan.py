"""Keeping the whole within the team's hour (B2): when one round grows, those left give way."""

from datetime import datetime, timedelta

from bot.sparring.decision import the_leg
from bot.sparring.session import Session

SHORTEST = timedelta(minutes=1)
"""No round is squeezed below this, or below its own length if that is shorter."""

STEP = timedelta(seconds=15)
"""Squeezed lengths are cut to a multiple of this, so that people see round numbers."""


def deadline(session: Session) -> datetime:
    """Return when the team's hour is over; pauses have moved `begun_at` along."""
    if session.begun_at is None:
        msg = "the rounds have not begun"
        raise LookupError(msg)
    return session.begun_at + session.frame.hour


def floor(lengths: tuple[timedelta, ...]) -> timedelta:
    """Return the least time these rounds can be squeezed into."""
    return sum((min(SHORTEST, length) for length in lengths), timedelta())


def squeezed(lengths: tuple[timedelta, ...], budget: timedelta) -> tuple[timedelta, ...]:
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


def from_round(session: Session, index: int, now: datetime) -> tuple[timedelta, ...]:
    """Return the whole plan with round `index` and those after it fitted into what is left of the hour."""
    return (*session.plan[:index], *squeezed(session.plan[index:], deadline(session) - now))


def latest_end(session: Session) -> datetime:
    """Return how late the open round may end so that those after it still fit, squeezed to their least."""
    return deadline(session) - floor(session.plan[the_leg(session).index + 1 :])


def ends_by(session: Session) -> datetime | None:
    """Return when the last round ends as planned now, or None when no round is open."""
    if session.leg is None:
        return None
    return session.leg.ends_at + sum(session.plan[session.leg.index + 1 :], timedelta())
