"""The two questions about waiting letters that must stay cheap however many wait: which may go, and when the next may.

Both walk the waiting letters by number, along a partial index that also holds what the paces need, so that thousands
held back by a pace cost a glance each.
"""

from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, exists, func, or_, select, text

from bot.messages.letter import Op
from storage.tables import IN_LANE, LETTERS, PACES, POSTS, UNFINISHED, WAITING

_op, _place = LETTERS.c.op, LETTERS.c.op + ":" + LETTERS.c.place
_overall, _here, _root = PACES.alias("overall"), PACES.alias("here"), POSTS.alias("root")
_earlier, _opening = LETTERS.alias("earlier"), LETTERS.alias("opening")

in_thread = and_(LETTERS.c.thread.is_not(None), LETTERS.c.op != Op.UPDATE.value)
"""An edit needs no thread, whatever thread its post is in."""
_free_at = case((LETTERS.c.state == "sending", LETTERS.c.lease_until), else_=LETTERS.c.not_before)
_first = select(func.min(_earlier.c.number)).where(_earlier.c.lane == LETTERS.c.lane, text(f"earlier.{WAITING}"))
_heads_lane = LETTERS.c.number == _first.scalar_subquery()
"""Not as `NOT EXISTS`: PostgreSQL makes a join of that, and with old statistics one that reads every lane each time."""
_posted = exists().where(_root.c.key == LETTERS.c.thread)
_behind = and_(_opening.c.lane == LETTERS.c.lane, _opening.c.number > LETTERS.c.number)
_root_waits = exists().where(
    _opening.c.key == LETTERS.c.thread, text(f"opening.{UNFINISHED}"), _opening.c.state != "parked", ~_behind
)
"""A root that stands behind it in its own lane is not waited for, or neither would ever go."""
_rooted = or_(~in_thread, _posted, ~_root_waits)
"""Its thread is there, or will never come."""


def able(now: ColumnElement[float]) -> Select[Any]:
    """Select the heads of lanes whose time has come and whose scopes have room, by number.

    `overall` and `here` are the moments of their scopes; an `orphan` belongs to a thread that will never come.
    """
    held_back = select(PACES.c.scope).where(PACES.c.not_before > now).scalar_subquery()
    return (
        select(
            *(LETTERS.c.number, LETTERS.c.op, LETTERS.c.place, LETTERS.c.thread, now.label("now")),
            *(_overall.c.not_before.label("overall"), _here.c.not_before.label("here")),
            and_(in_thread, ~_posted).label("orphan"),
        )
        .outerjoin(_overall, _overall.c.scope == _op)
        .outerjoin(_here, _here.c.scope == _place)
        .where(text(IN_LANE), _op.not_in(held_back), _place.not_in(held_back))
        .where(_free_at <= now, _heads_lane, _rooted)
        .order_by(LETTERS.c.number)
    )


def soonest(now: ColumnElement[float]) -> Select[Any]:
    """Select how many seconds it takes until some letter may go; null when none waits.

    For letters held back by a pace that pace's end is answer enough: what else they wait for is seen then.
    """
    paced = case((_here.c.not_before > _overall.c.not_before, _here.c.not_before), else_=_overall.c.not_before)
    held_until = func.coalesce(paced, _here.c.not_before, 0.0)
    held_back = held_until > now
    return (
        select(func.min(case((held_back, held_until), else_=_free_at)) - now)
        .select_from(LETTERS)
        .outerjoin(_overall, _overall.c.scope == _op)
        .outerjoin(_here, _here.c.scope == _place)
        .where(text(IN_LANE), or_(held_back, and_(_heads_lane, _rooted)))
    )
