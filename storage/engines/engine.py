"""What the rest of `storage` asks of a database engine."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from sqlalchemy import ColumnElement, Select, Table
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

Insert = sqlite.Insert | postgresql.Insert


def _plain(insert: Insert) -> Insert:
    return insert


@dataclass(frozen=True, slots=True)
class Bulk:
    """An insert of any number of rows as one statement; `columns` are in the order of the table's.

    `conflict` adds what happens to rows that exist, without bound parameters: those are the rows' own.
    """

    table: Table
    columns: tuple[str, ...]
    conflict: Callable[[Insert], Insert] = _plain


@dataclass(frozen=True, slots=True)
class Engines:
    """A database's connections: those that write and those that only read."""

    writer: AsyncEngine
    reader: AsyncEngine

    async def dispose(self) -> None:
        """Let go of every connection."""
        await self.reader.dispose()
        await self.writer.dispose()


class Engine(Protocol):
    """A dialect of SQL. Hashable, so that statements can be built once for each."""

    def __hash__(self) -> int: ...

    @property
    def now(self) -> ColumnElement[float]:
        """Real time, in seconds since 1970, by the database's clock."""
        ...

    @property
    def one_writes(self) -> bool:
        """Whether a transaction that writes keeps all others waiting."""
        ...

    def connect(self, url: str) -> Engines:
        """Return connections with the settings of durability.md."""
        ...

    def insert(self, table: Table) -> Insert:
        """Return an insert that knows ON CONFLICT."""
        ...

    async def write(self, connection: AsyncConnection, bulk: Bulk, rows: Sequence[tuple[object, ...]]) -> None:
        """Write at least one row, in this order, each with its values in the order of the bulk's columns.

        SQLAlchemy's own way costs 10 µs a row before the driver sees it; this is for the timers' batches.
        """
        ...

    def among(self, column: ColumnElement[Any], name: str) -> ColumnElement[bool]:
        """Say that the column is one of the values in the parameter of this name, a list of any length."""
        ...

    def locked(self, query: Select[Any], *, skip: bool = False) -> Select[Any]:
        """Lock the rows found, where rows can be locked; `skip` those another transaction holds."""
        ...

    def held_timers(self, owners: Table, name: str) -> Select[Any]:
        """Select the timers of the sessions, or teams, in the parameter of this name, locking those first, by id."""
        ...

    async def scrub(self, engines: Engines) -> None:
        """Let go of the copies that a database keeps of rows that were deleted, as far as it can just now."""
        ...

    async def serialize(self, connection: AsyncConnection, what: str) -> None:
        """Keep every other transaction, in any process, that serializes the same thing waiting until this one ends."""
        ...
