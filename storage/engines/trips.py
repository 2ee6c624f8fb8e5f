"""aiosqlite with few trips to its thread: only what may wait, for the lock or for the disk, goes there.

As it comes, SQLAlchemy asks aiosqlite for a cursor, lets it execute, fetches and closes: three or four trips between
threads for a statement that takes 50 µs, each of them longer than that. In a write-ahead log only BEGIN IMMEDIATE
waits for other processes and only COMMIT for the disk. Those travel; what lies between is done where it stands.
"""

import sqlite3
from collections.abc import Callable, Sequence
from functools import partial
from time import monotonic, sleep
from typing import Any, Self, TypeVar

import aiosqlite
from typing_extensions import override

BEGIN_TO_WRITE = "BEGIN IMMEDIATE"
PATIENT = (BEGIN_TO_WRITE, "PRAGMA", "VACUUM")
"""What begins like this may wait."""
MANY = 250
"""More rows than this travel too, so that the event loop stays free."""

WAIT, ASK_EVERY = 5.0, 0.001
"""Seconds for which another process is waited for, and after which it is asked anew whether it is done."""

Result = TypeVar("Result")


class Line(aiosqlite.Connection):
    """A connection."""

    def __init__(self, connector: Callable[[], sqlite3.Connection]) -> None:
        super().__init__(connector, iter_chunk_size=64)
        self._thread.daemon = True  # as SQLAlchemy does with those it makes: it must not keep the process alive
        self._sent = self._done = 0

    async def run(self, work: Callable[[], Result], *, patient: bool) -> Result:
        """Do it here, or on the thread when it may wait, or when something cancelled here is still at work there."""
        if not patient and self._sent == self._done:
            return work()

        def there() -> Result:
            try:
                return work()
            finally:
                self._done += 1

        self._sent += 1
        result: Result = await self._execute(there)  # type: ignore[no-untyped-call]
        return result

    @override
    def cursor(self) -> "Errand":  # type: ignore[override]
        return Errand(self, self._conn)

    @override
    async def commit(self) -> None:
        if self._conn.in_transaction:
            await self.run(self._conn.commit, patient=True)

    @override
    async def rollback(self) -> None:
        await self.run(self._conn.rollback, patient=False)


class Errand:
    """A cursor as SQLAlchemy's adapter for asyncio drivers uses one: it executes once and fetches everything."""

    arraysize = 1

    def __init__(self, line: Line, connection: sqlite3.Connection) -> None:
        self._line, self._connection = line, connection
        self.description: Sequence[Any] | None = None
        self.rowcount = -1
        self.lastrowid: int | None = None
        self._rows: list[Any] = []

    async def __aenter__(self) -> Self:
        return self

    async def execute(self, sql: str, parameters: Sequence[Any] = ()) -> None:
        """Execute a statement and fetch what it returns."""
        execute = partial(self._connection.execute, sql, parameters)
        if sql == BEGIN_TO_WRITE:
            execute = partial(_insisting, self._connection, execute)
        await self._line.run(partial(self._whole, execute), patient=sql.startswith(PATIENT))

    async def executemany(self, sql: str, parameters: Sequence[Sequence[Any]]) -> None:
        """Execute a statement with each of the parameters."""
        execute = partial(self._connection.executemany, sql, parameters)
        await self._line.run(partial(self._whole, execute), patient=len(parameters) > MANY)

    def _whole(self, execute: Callable[[], sqlite3.Cursor]) -> None:
        cursor = execute()
        if cursor.description:
            self._rows = cursor.fetchall()
        self.description, self.rowcount, self.lastrowid = cursor.description, cursor.rowcount, cursor.lastrowid
        cursor.close()

    async def fetchall(self) -> list[Any]:
        """Return what was fetched."""
        rows, self._rows = self._rows, []
        return rows

    async def close(self) -> None:
        """Do nothing: there is nothing left to close."""


def _insisting(connection: sqlite3.Connection, begin: Callable[[], sqlite3.Cursor]) -> sqlite3.Cursor:
    """Begin to write as soon as nobody else does.

    Left to itself SQLite looks again ever more rarely, up to ten times a second at last: two busy processes would leave
    the database idle for most of the time.
    """
    end = monotonic() + WAIT
    connection.execute("PRAGMA busy_timeout = 0")
    try:
        while True:
            try:
                return begin()
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or monotonic() > end:
                    raise
            sleep(ASK_EVERY)
    finally:
        connection.execute(f"PRAGMA busy_timeout = {1000 * WAIT:.0f}")


def line(database: str, **options: Any) -> Line:  # noqa: ANN401 - the options of `sqlite3.connect`
    """Return a connection to be awaited, for SQLAlchemy's `async_creator_fn`."""
    return Line(partial(sqlite3.connect, database, **{**options, "check_same_thread": False}))
