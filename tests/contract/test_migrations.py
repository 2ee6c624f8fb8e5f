"""Migrations: complete, safe when several processes start at once, and never backwards."""

import subprocess
import sys
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, inspect
from sqlalchemy.ext.asyncio import create_async_engine

from storage import NewerDatabase, Sealing, open_storage
from storage.tables import metadata
from tests.contract.labs import MASTER, SqlLab

START = """
import asyncio, sys
from storage import Sealing, open_storage

async def start():
    storage = await open_storage(sys.argv[1], sealing=Sealing(None))
    assert await storage.healthy()
    await storage.close()

asyncio.run(start())
"""


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def bare_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The URL of a database without any table."""
    if request.param == "sqlite":
        return f"sqlite+aiosqlite:///{tmp_path / 'bare.db'}"
    found: str = request.getfixturevalue("postgres_url")
    return found


def difference(connection: Connection) -> object:
    options = {"compare_type": True, "compare_server_default": True}
    return compare_metadata(MigrationContext.configure(connection, opts=options), metadata)


async def test_the_migrations_make_the_tables_that_are_declared(database: SqlLab) -> None:
    engine = create_async_engine(database.url)
    async with engine.connect() as connection:
        assert await connection.run_sync(difference) == []
    await engine.dispose()


async def test_partial_indexes_are_as_declared(database: SqlLab) -> None:
    """Alembic does not compare what an index leaves out, and a wrong word there makes a claim read whole tables."""

    def made(connection: Connection) -> dict[str, str]:
        options = f"{connection.dialect.name}_where"
        indexes = (index for table in metadata.tables for index in inspect(connection).get_indexes(table))
        found = {str(i["name"]): str(i["dialect_options"].get(options, "")) for i in indexes}
        return {name: condition for name, condition in found.items() if condition}

    declared = {
        str(i.name): str(i.dialect_options["sqlite"]["where"]) for t in metadata.sorted_tables for i in t.indexes
    }
    declared = {name: condition for name, condition in declared.items() if condition != "None"}
    engine = create_async_engine(database.url)
    async with engine.connect() as connection:
        found = await connection.run_sync(made)
    await engine.dispose()
    assert found.keys() == declared.keys()
    if database.url.startswith("sqlite"):  # PostgreSQL writes conditions in words of its own
        assert found == declared


def test_four_processes_may_start_at_once(bare_url: str) -> None:
    starts = [
        subprocess.Popen([sys.executable, "-c", START, bare_url], stderr=subprocess.PIPE, text=True) for _ in range(4)
    ]
    assert [start.communicate(timeout=60)[1] for start in starts] == [""] * 4
    assert [start.returncode for start in starts] == [0] * 4


async def test_an_old_release_refuses_a_newer_database_and_leaves_it_alone(database: SqlLab) -> None:
    await (await open_storage(database.url, sealing=Sealing(MASTER))).close()
    await database.execute("UPDATE alembic_version SET version_num = '9999'")
    try:
        with pytest.raises(NewerDatabase, match="9999"):
            await open_storage(database.url, sealing=Sealing(MASTER))
    finally:
        await database.execute("UPDATE alembic_version SET version_num = '0002' WHERE version_num = '9999'")


async def test_a_second_start_changes_nothing(bare_url: str) -> None:
    for _ in range(2):
        storage = await open_storage(bare_url, sealing=Sealing(MASTER))
        assert await storage.healthy()
        await storage.close()


@pytest.mark.parametrize("url", ["mysql://u:secret@host/db", "oracle://u:secret@host/db"])
async def test_a_database_of_another_kind_is_refused(url: str) -> None:
    with pytest.raises(ValueError, match="sqlite:// or postgresql://") as refusal:
        await open_storage(url, sealing=Sealing(MASTER))
    assert "secret" not in str(refusal.value)


async def test_plain_urls_are_understood(tmp_path: Path) -> None:
    storage = await open_storage(f"sqlite:///{tmp_path / 'plain.db'}", sealing=Sealing(MASTER))
    assert await storage.healthy()
    await storage.close()


@pytest.mark.postgres
async def test_plain_postgres_urls_are_understood(postgres_url: str) -> None:
    for scheme in ("postgres", "postgresql"):
        url = postgres_url.replace("postgresql+asyncpg", scheme)
        storage = await open_storage(url, sealing=Sealing(MASTER))
        assert await storage.healthy()
        await storage.close()
