"""A database as the home of everything the bot remembers."""

import sqlite3
from contextlib import suppress
from datetime import timedelta

from sqlalchemy import ColumnElement, Table, delete, select
from sqlalchemy.exc import SQLAlchemyError

from storage.directory import SqlDirectory
from storage.engines.engine import Engine, Engines
from storage.leases import Leases
from storage.outbox import SqlOutbox
from storage.pacing import Pacing
from storage.protocols import ProtocolShelf
from storage.rotation import Rotated, rotate
from storage.sealing import Sealing
from storage.tables import INBOX, LETTERS
from storage.timers import SqlDueTimers
from storage.unit_of_work import SqlUnitOfWork

PRUNED_AT_ONCE = 1_000


class SqlStorage:
    """`bot.ports.Storage` on SQLite or PostgreSQL. Made by `storage.open_storage`, which migrates first."""

    def __init__(self, engines: Engines, engine: Engine, sealing: Sealing, pacing: Pacing, leases: Leases) -> None:
        self._engines, self._engine, self._sealing, self._shelf = engines, engine, sealing, ProtocolShelf()
        self._due_timers = SqlDueTimers(engines, engine, leases)
        self._outbox = SqlOutbox(engines, engine, pacing, leases)
        self._directory = SqlDirectory(engines, engine)

    def writing(self) -> SqlUnitOfWork:
        """Return a transaction that writes."""
        return SqlUnitOfWork(self._engines.writer, self._engine, self._shelf, self._sealing, writes=True)

    @property
    def one_writes(self) -> bool:
        """Whether a transaction that writes keeps all others waiting."""
        return self._engine.one_writes

    def reading(self) -> SqlUnitOfWork:
        """Return a transaction that only reads."""
        return SqlUnitOfWork(self._engines.reader, self._engine, self._shelf, self._sealing, writes=False)

    @property
    def due_timers(self) -> SqlDueTimers:
        """The timers, as seen by the loop that claims them."""
        return self._due_timers

    @property
    def outbox(self) -> SqlOutbox:
        """The letters, as seen by the loop that sends them."""
        return self._outbox

    @property
    def directory(self) -> SqlDirectory:
        """Platform ids."""
        return self._directory

    async def prune(self, *, receipts: timedelta = timedelta(days=7), letters: timedelta = timedelta(days=30)) -> int:
        """Forget inbound receipts and finished letters older than these real times; return how many rows went."""
        seen = await self._delete(INBOX, INBOX.c.receipt, INBOX.c.seen_at, receipts)
        return seen + await self._delete(LETTERS, LETTERS.c.number, LETTERS.c.finished_at, letters)

    async def _delete(
        self, table: Table, key: ColumnElement[str | int], moment: ColumnElement[float], age: timedelta
    ) -> int:
        """Delete rows in small transactions, so that no writer waits long."""
        old = (
            select(key)
            .where(moment.is_not(None), moment < self._engine.now - age.total_seconds())
            .order_by(moment)
            .limit(PRUNED_AT_ONCE)
        )
        total = 0
        while True:
            async with self._engines.writer.begin() as connection:
                deleted = (await connection.execute(delete(table).where(key.in_(old)))).rowcount
            total += deleted
            if deleted < PRUNED_AT_ONCE:
                return total

    @property
    def locked(self) -> bool:
        """Say whether what people wrote stays shut, because the master key is missing or is another one."""
        return self._sealing.locked

    async def rotate(self) -> Rotated:
        """Wrap the keys of all cases and teams anew, under the current master key."""
        return await rotate(self._engines, self._engine, self._sealing)

    async def scrub(self) -> None:
        """Let go of the copies that the database keeps of what was erased."""
        with suppress(SQLAlchemyError, sqlite3.Error, OSError):  # somebody was at it just now: tomorrow again
            await self._engine.scrub(self._engines)

    async def healthy(self) -> bool:
        """Say whether the database answers."""
        try:
            async with self._engines.reader.connect() as connection:
                return await connection.scalar(select(1)) == 1
        except (SQLAlchemyError, OSError):
            return False

    async def close(self) -> None:
        """Let go of every connection."""
        await self._engines.dispose()
