"""Due timers in a database, by leases: one UPDATE … RETURNING, past the rows others hold (SKIP LOCKED)."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import cache
from typing import Any

from sqlalchemy import Float, Select, bindparam, func, select, update
from sqlalchemy.sql.dml import ReturningUpdate

from bot.ports import DueTimer, TimerKind
from storage.engines.engine import Engine, Engines
from storage.leases import Leases
from storage.tables import TIMERS


class SqlDueTimers:
    """`bot.ports.DueTimers`."""

    def __init__(self, engines: Engines, engine: Engine, leases: Leases) -> None:
        self._engines, self._engine, self._leases = engines, engine, leases

    async def claim(self, now: datetime, limit: int) -> Sequence[DueTimer]:
        """Claim up to `limit` timers due at `now`, oldest first."""
        given = {"now": now, "most": limit, "lease": self._leases.timers.total_seconds()}
        async with self._engines.writer.begin() as connection:
            rows = (await connection.execute(_claim(self._engine), given)).all()
        claims = [DueTimer(TimerKind(r.kind), r.subject, r.number, r.due_at, r.attempt) for r in rows]
        return sorted(claims, key=lambda timer: (timer.due_at, timer.subject))

    async def release(self, due: DueTimer, after: timedelta) -> None:
        """Give a claim back; it becomes due again `after` that long, and the claim no longer holds."""
        ours = (
            (TIMERS.c.subject == due.subject)
            & (TIMERS.c.number == due.number)
            & (TIMERS.c.attempt == due.attempt)
            & (TIMERS.c.lease_until > self._engine.now)
        )
        rest = {"lease_until": self._engine.now + after.total_seconds(), "attempt": TIMERS.c.attempt + 1}
        async with self._engines.writer.begin() as connection:
            await connection.execute(update(TIMERS).where(ours).values(rest))

    async def next_due(self) -> datetime | None:
        """Return when the earliest unclaimed timer is due."""
        async with self._engines.reader.connect() as connection:
            first: datetime | None = await connection.scalar(_first(self._engine))
            return first


@cache
def _claim(engine: Engine) -> ReturningUpdate[Any]:
    due = select(TIMERS.c.subject).where(TIMERS.c.due_at <= bindparam("now"), TIMERS.c.lease_until <= engine.now)
    oldest = engine.locked(due.order_by(TIMERS.c.due_at).limit(bindparam("most")), skip=True).cte("oldest")
    return (
        update(TIMERS)
        .where(TIMERS.c.subject.in_(select(oldest.c.subject)))
        .values(lease_until=engine.now + bindparam("lease", type_=Float), attempt=TIMERS.c.attempt + 1)
        .returning(TIMERS.c.kind, TIMERS.c.subject, TIMERS.c.number, TIMERS.c.due_at, TIMERS.c.attempt)
    )


@cache
def _first(engine: Engine) -> Select[Any]:
    armed = TIMERS.c.due_at.is_not(None), TIMERS.c.lease_until <= engine.now
    return select(func.min(TIMERS.c.due_at)).where(*armed)
