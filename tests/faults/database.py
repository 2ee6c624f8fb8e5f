"""The bot's database as an outsider sees it: rows, read and compared; and time passing for leases of the dead."""

import asyncio
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, and_, func, or_, select, update
from sqlalchemy.engine import make_url
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import create_async_engine

from storage.tables import LETTERS, SESSIONS, TIMERS, metadata

_DRIVERS = {"sqlite": "sqlite+aiosqlite", "postgresql": "postgresql+asyncpg"}

Dump = dict[str, list[tuple[Any, ...]]]


class Database:
    """Looks at a database and hardly ever touches it."""

    def __init__(self, url: str) -> None:
        parsed = make_url(url)
        self.url = url
        self._engine = create_async_engine(
            parsed.set(drivername=_DRIVERS[parsed.get_backend_name()]), pool_size=1, max_overflow=0, pool_pre_ping=True
        )

    async def next_due(self) -> datetime | None:
        """Return when the next alarm goes off, one in somebody's hands included."""
        (row,) = await self._rows(select(func.min(TIMERS.c.due_at)))
        due: datetime | None = row[0]
        return due

    async def waiting(self) -> int:
        """Return how many letters are not yet sent, parked or superseded."""
        return await self._count(LETTERS.c.state.in_(("ready", "sending")))

    async def unclear(self) -> int:
        """Return how many posts a dead process may or may not have made."""
        posts = and_(LETTERS.c.op.in_(("post", "direct")), LETTERS.c.state.in_(("ready", "sending")))
        return await self._count(posts, or_(LETTERS.c.state == "sending", LETTERS.c.unclear))

    async def letters(self) -> Sequence[Row[Any]]:
        """Return every letter ever queued, in that order."""
        return await self._rows(select(LETTERS).order_by(LETTERS.c.number))

    async def sessions(self) -> list[str]:
        """Return the ids of all sparrings."""
        return [str(row.id) for row in await self._rows(select(SESSIONS.c.id))]

    async def dump(self, *leaving_out: str) -> Dump:
        """Return all rows of all tables, but those named."""
        return {
            name: sorted(map(tuple, await self._rows(select(table))), key=repr)
            for name, table in metadata.tables.items()
            if name not in leaving_out
        }

    async def let_leases_run_out(self) -> None:
        """Let so much real time pass for the rows that whatever a dead process had claimed is free again."""
        async with self._engine.begin() as connection:
            await connection.execute(update(LETTERS).where(LETTERS.c.state == "sending").values(lease_until=0))
            await connection.execute(update(TIMERS).where(TIMERS.c.lease_until > 0).values(lease_until=0))

    async def close(self) -> None:
        """Let go of it."""
        await self._engine.dispose()

    async def _count(self, *where: ColumnElement[bool]) -> int:
        (row,) = await self._rows(select(func.count()).select_from(LETTERS).where(*where))
        return int(row[0])

    async def _rows(self, query: Select[Any], within: float = 20.0) -> Sequence[Row[Any]]:
        """Ask, and go on asking while the database is away."""
        async with asyncio.timeout(within):
            while True:
                try:
                    async with self._engine.connect() as connection:
                        found: Sequence[Row[Any]] = (await connection.execute(query)).all()
                        return found
                except (SQLAlchemyError, OSError):
                    await asyncio.sleep(0.05)
