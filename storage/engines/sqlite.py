"""SQLite: one writer for each process, BEGIN IMMEDIATE, write-ahead log (durability.md, "Databases")."""

import json
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Float,
    Select,
    String,
    Table,
    TypeDecorator,
    bindparam,
    event,
    func,
    literal_column,
    select,
)
from sqlalchemy.dialects.sqlite import Insert, insert
from sqlalchemy.engine import Dialect
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine
from sqlalchemy.pool import AsyncAdaptedQueuePool
from typing_extensions import override

from storage.engines.engine import Bulk, Engines
from storage.engines.trips import line
from storage.tables import TIMERS

READERS = 4
WAIT_FOR_WRITER = 30.0
"""Seconds a transaction waits for its turn within the process; other processes are waited for by `busy_timeout`."""

PRAGMAS = (
    "PRAGMA busy_timeout = 5000",
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",
)


class JsonArray(TypeDecorator[Sequence[str | int]]):
    """Values of one parameter, as SQLite can take them: JSON."""

    impl = String
    cache_ok = True

    @override
    def process_bind_param(self, value: Sequence[str | int] | None, dialect: Dialect) -> str:
        return json.dumps(value)


class SqliteEngine:
    """`Engine` for SQLite."""

    one_writes = True
    now: ColumnElement[float] = literal_column("(julianday('now') - 2440587.5) * 86400.0", Float)

    def connect(self, url: str) -> Engines:
        """Return one connection that writes and a few that read."""
        return Engines(_engine(url, 1, "BEGIN IMMEDIATE"), _engine(url, READERS, "BEGIN", "PRAGMA query_only = ON"))

    def insert(self, table: Table) -> Insert:
        """Return an insert that knows ON CONFLICT."""
        return insert(table)

    async def write(self, connection: AsyncConnection, bulk: Bulk, rows: Sequence[tuple[object, ...]]) -> None:
        """Write rows by the driver's `executemany`, the statement compiled once."""
        statement, processors = _compiled(bulk, connection.dialect)
        columns: list[Sequence[object]] = list(zip(*rows, strict=True))
        for nth, process in processors.items():
            columns[nth] = [process(value) for value in columns[nth]]
        await connection.exec_driver_sql(statement, list(zip(*columns, strict=True)))

    def among(self, column: ColumnElement[Any], name: str) -> ColumnElement[bool]:
        """Say that the column is one of the values, handed over as one JSON array."""
        each = func.json_each(bindparam(name, type_=JsonArray)).table_valued("value")
        return column.in_(select(each.c.value))

    def locked(self, query: Select[Any], *, skip: bool = False) -> Select[Any]:
        """Return the query as it is: BEGIN IMMEDIATE has locked everything."""
        del skip
        return query

    def held_timers(self, owners: Table, name: str) -> Select[Any]:
        """Select the timers of these sessions or teams."""
        del owners
        return select(TIMERS).where(self.among(TIMERS.c.subject, name))

    async def scrub(self, engines: Engines) -> None:
        """Empty the write-ahead log, unless somebody reads just now; `secure_delete` has seen to the rest."""
        async with engines.writer.connect() as connection:
            driver = (await connection.get_raw_connection()).driver_connection  # which has not begun a transaction
            if driver is not None:
                await driver.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    async def serialize(self, connection: AsyncConnection, what: str) -> None:
        """Do nothing: BEGIN IMMEDIATE lets one transaction write at a time."""


@cache
def _compiled(bulk: Bulk, dialect: Dialect) -> tuple[str, Mapping[int, Callable[[Any], Any]]]:
    """Return a bulk's SQL and, for each column that needs it, what makes a value ready for the driver."""
    columns = [bulk.table.c[name] for name in bulk.columns]
    statement = bulk.conflict(insert(bulk.table).values({column.name: bindparam(column.name) for column in columns}))
    processors = [column.type.dialect_impl(dialect).bind_processor(dialect) for column in columns]
    needed = {nth: process for nth, process in enumerate(processors) if process}
    return str(statement.compile(dialect=dialect)), needed


def _engine(url: str, connections: int, begin: str, *more: str) -> AsyncEngine:
    engine = create_async_engine(
        url,
        poolclass=AsyncAdaptedQueuePool,
        pool_size=connections,
        max_overflow=0,
        hide_parameters=True,  # no error may repeat what stands in a row
        pool_timeout=WAIT_FOR_WRITER,
        connect_args={"async_creator_fn": line, "isolation_level": None},  # or Python would begin by itself
    )
    event.listen(engine.sync_engine, "connect", _set((*PRAGMAS, *more)))
    event.listen(engine.sync_engine, "begin", _begin(begin))
    return engine


def _set(pragmas: Sequence[str]) -> Callable[[DBAPIConnection, object], None]:
    def on_connect(connection: DBAPIConnection, _record: object) -> None:
        cursor = connection.cursor()
        for pragma in pragmas:
            cursor.execute(pragma)
        cursor.close()

    return on_connect


def _begin(statement: str) -> Callable[[Connection], None]:
    def on_begin(connection: Connection) -> None:
        connection.exec_driver_sql(statement)

    return on_begin
