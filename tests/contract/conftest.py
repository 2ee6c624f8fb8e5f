"""Every test of the contract runs on memory, on SQLite and on PostgreSQL."""

import asyncio
import shutil
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from bot.ports import Storage
from storage import Sealing, open_storage
from storage.tables import metadata
from tests.contract.labs import MASTER, Lab, MemoryLab, SqlLab
from tests.postgres import PostgresServer

POSTGRES = pytest.param("postgres", marks=pytest.mark.postgres)


def _migrate(url: str) -> None:
    async def migrate() -> None:
        await (await open_storage(url, sealing=Sealing(MASTER))).close()

    asyncio.run(migrate())


@pytest.fixture(scope="session")
def migrated_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite file with empty tables, to be copied."""
    path = tmp_path_factory.mktemp("contract") / "empty.db"
    _migrate(f"sqlite+aiosqlite:///{path}")
    return path


@pytest.fixture(scope="session")
def migrated_postgres(postgres_server: PostgresServer) -> Iterator[str]:
    """The URL of a PostgreSQL database with our tables, to be emptied."""
    with postgres_server.database() as url:
        _migrate(url)
        yield url


@pytest.fixture
def sqlite_url(migrated_sqlite: Path, tmp_path: Path) -> str:
    """The URL of a SQLite database of this test's own, with empty tables."""
    return f"sqlite+aiosqlite:///{shutil.copy(migrated_sqlite, tmp_path / 'bot.db')}"


@pytest.fixture
def emptied_postgres_url(migrated_postgres: str) -> str:
    """The URL of the PostgreSQL database, its tables empty."""
    asyncio.run(SqlLab(migrated_postgres).execute(f"TRUNCATE {', '.join(metadata.tables)}"))
    return migrated_postgres


def _url(request: pytest.FixtureRequest) -> str:
    found: str = request.getfixturevalue("sqlite_url" if request.param == "sqlite" else "emptied_postgres_url")
    return found


@pytest.fixture(params=["sqlite", POSTGRES])
def database_url(request: pytest.FixtureRequest) -> str:
    """The URL of a database of each kind, with empty tables."""
    return _url(request)


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[SqlLab]:
    """A database of each kind."""
    lab = SqlLab(database_url)
    yield lab
    await lab.close()


@pytest.fixture(params=["memory", "sqlite", POSTGRES])
def closed_lab(request: pytest.FixtureRequest) -> MemoryLab | SqlLab:
    """A store of each kind, empty, not open."""
    return MemoryLab() if request.param == "memory" else SqlLab(_url(request))


@pytest.fixture
async def lab(closed_lab: MemoryLab | SqlLab) -> AsyncIterator[Lab]:
    """A store of each kind, closed when the test is over."""
    yield closed_lab
    await closed_lab.close()


@pytest.fixture
async def storage(lab: Lab) -> Storage:
    """The store, open, with letters that leave as fast as they can."""
    return await lab.open()
