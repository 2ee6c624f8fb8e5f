"""One transaction of a database."""

from functools import cache
from types import TracebackType
from typing import Self

from sqlalchemy import bindparam
from sqlalchemy.ext.asyncio import AsyncEngine

from storage.audit import SqlAudit
from storage.engines.engine import Engine, Insert
from storage.protocols import ProtocolShelf
from storage.records import SqlFeeds, SqlRecords
from storage.repositories import SqlLetters, SqlSessions, SqlTimers
from storage.sealing import Sealing
from storage.tables import INBOX
from storage.teams import SqlTeams
from storage.traces import SqlTraces
from storage.words import SqlWords


class SqlUnitOfWork:
    """`bot.ports.UnitOfWork`. `writes` says whether rows read are locked."""

    def __init__(
        self, connections: AsyncEngine, engine: Engine, shelf: ProtocolShelf, sealing: Sealing, *, writes: bool
    ) -> None:
        self._connection = connections.connect()
        self._engine, self._shelf = engine, shelf
        self.timers = SqlTimers(self._connection, engine)
        self.sessions = SqlSessions(self._connection, engine, shelf, self.timers, locks=writes)
        self.teams = SqlTeams(self._connection, engine, self.timers, locks=writes)
        self.records = SqlRecords(self._connection, engine)
        self.feeds = SqlFeeds(self._connection, engine)
        self.words = SqlWords(self._connection, engine, sealing)
        self.letters = SqlLetters(self._connection, engine)
        self.audit = SqlAudit(self._connection, engine)
        self.traces = SqlTraces(self._connection)

    async def __aenter__(self) -> Self:
        await self._connection.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._connection.__aexit__(kind, error, trace)  # rolls back, shielded from being cancelled

    async def first_time(self, receipt: str) -> bool:
        """Write an inbound event's id into the inbox; a duplicate waits for the first one's transaction to end."""
        return (await self._connection.execute(_receiving(self._engine), {"receipt": receipt})).rowcount == 1

    async def commit(self) -> None:
        """Make it last."""
        await self.timers.clear_fired()
        await self._connection.commit()
        self._shelf.stored |= self.sessions.shelved


@cache
def _receiving(engine: Engine) -> Insert:
    insert = engine.insert(INBOX).values(receipt=bindparam("receipt"), seen_at=engine.now)
    return insert.on_conflict_do_nothing()
