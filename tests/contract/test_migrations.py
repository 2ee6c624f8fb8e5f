"""Migrations: complete, safe when several processes start at once, and never backwards."""

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect, text
from sqlalchemy.ext.asyncio import create_async_engine

from bot.ports import Feed
from bot.sparring.alarm import Alarm
from bot.sparring.identity import PersonId, SessionId, TextId
from bot.sparring.rhythm.state import Rhythm
from bot.sparring.session import Phase
from storage import NewerDatabase, Sealing, migrations, open_storage
from storage.mapping import protocol_to_json, session_to_json
from storage.migrations.history import configuration
from storage.tables import metadata
from tests.contract.labs import MASTER, SqlLab
from tests.contract.samples import NOON, PLACE, PROTOCOL, TEAM, Insight, session

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
        await database.execute(f"UPDATE alembic_version SET version_num = '{migrations.newest()}'")  # noqa: S608 - ours


def test_the_newest_revision_is_where_the_history_ends() -> None:
    assert ScriptDirectory(str(Path(migrations.__file__).parent)).get_heads() == [migrations.newest()]


def test_a_start_that_finds_all_done_does_without_alembic(tmp_path: Path) -> None:
    """It is a tenth of the time a start takes."""
    loaded = f"{START}\nprint('alembic' in sys.modules)"
    starts = [(sys.executable, "-c", loaded, f"sqlite:///{tmp_path / 'bare.db'}")] * 2
    said = [subprocess.run(start, capture_output=True, text=True, check=True).stdout for start in starts]
    assert said == ["True\n", "False\n"]


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


FIRST = (
    """INSERT INTO teams (id, place, leader, facilitator, document) VALUES ('team', 'place', 'leader', NULL, '{
        "id": "team", "place": "place", "name": "Børn og unge", "sparrings": 7, "frame": {
        "language": "da", "zone": "Europe/Copenhagen", "opens": "07:30:00", "hour": "PT3600S", "grace": "PT60S",
        "nudges": true, "hints": true, "selects": "leader", "leader": "leader", "facilitator": null,
        "rules": "Ro"}}')""",
    "INSERT INTO protocols (digest, document) VALUES ('d1', '{}')",
    """INSERT INTO timers (subject, number, due_at, attempt) VALUES ('s1', 4, '2026-11-23 12:00:00+00:00', 2)""",
    """INSERT INTO letters (number, id, lane, op, session, place, key, kind, effect) VALUES
        (5, 'l1', 'session:s1', 'post', 's1', 'place', 'card:s1', 'ShowCard', '{"fresh": true}')""",
    """INSERT INTO letters (number, id, lane, op, session, place, key, kind, effect, state, reason, parked_at) VALUES
        (6, 'l2', 'session:s2', 'post', 's2', 'place', 'card:s2', 'ShowCard', '{}', 'parked', 'gone', 1.0)""",
)
"""What a database of the first release may hold."""


async def of_the_first_release(url: str) -> None:
    """Make the tables as the first release did, with something in each that changes."""
    sealing, subject = Sealing(MASTER), SessionId("s1")
    master, wrapped = sealing.new_key(subject)
    key = sealing.unwrap(subject, master, wrapped)
    assert key is not None
    sealed = {"master": master, "wrapped": wrapped, "sealed": key.seal(TextId("t1"), "Hvad nu? 🌿")}
    engine = create_async_engine(url)
    async with engine.begin() as connection:
        await connection.run_sync(lambda it: command.upgrade(configuration(it), "0001"))
        for statement in FIRST:
            await connection.exec_driver_sql(statement)
        await connection.execute(text("INSERT INTO case_keys VALUES ('s1', :master, :wrapped)"), sealed)
        await connection.execute(text("INSERT INTO words VALUES ('s1', 't1', :master, :sealed)"), sealed)
    await engine.dispose()


async def test_what_the_first_release_remembered_survives(bare_url: str) -> None:
    await of_the_first_release(bare_url)
    storage = await open_storage(bare_url, sealing=Sealing(MASTER))
    async with storage.writing() as unit:
        team = await unit.teams.at(PLACE)
        assert team is not None
        assert (team.name, team.sparrings, team.frame.rules) == ("Børn og unge", 7, "Ro")
        assert (team.rhythm, team.alarm, team.alarms) == (Rhythm(), None, 0)
        assert await unit.teams.led_by(PersonId("leader")) == [team]
        assert await unit.words.get(SessionId("s1"), [TextId("t1")]) == {"t1": "Hvad nu? 🌿"}
    (due,) = await storage.due_timers.claim(NOON, 10)
    assert (due.kind, due.subject, due.number, due.attempt) == ("session", "s1", 4, 3)
    (claim,) = await storage.outbox.claim(10)
    assert (claim.letter.id, claim.letter.subject, claim.letter.key) == ("l1", "s1", "card:s1")
    (parked,) = await storage.outbox.parked()
    assert (parked.id, parked.subject) == ("l2", "s2")
    await storage.close()


async def test_a_migrated_database_does_all_that_a_new_one_does(bare_url: str) -> None:
    await of_the_first_release(bare_url)
    storage = await open_storage(bare_url, sealing=Sealing(MASTER))
    async with storage.writing() as unit:
        team = await unit.teams.get(TEAM)
        assert team is not None
        await unit.teams.save(replace(team, alarm=Alarm(1, NOON), alarms=1))
        await unit.records.save(Insight("i1"))
        await unit.feeds.put("hash", TEAM, None)
        await unit.words.put(TEAM, {TextId("t1"): "Teamets eget"})
        await unit.commit()
    async with storage.reading() as unit:
        assert await unit.words.get(TEAM, [TextId("t1")]) == {"t1": "Teamets eget"}
        assert await unit.records.all(Insight, TEAM) == [Insight("i1")]
        assert await unit.feeds.find("hash") == Feed(TEAM)
    assert {due.kind for due in await storage.due_timers.claim(NOON, 10)} == {"session", "team"}
    await storage.close()


async def test_a_migrated_database_has_the_tables_that_are_declared(bare_url: str) -> None:
    await of_the_first_release(bare_url)
    await (await open_storage(bare_url, sealing=Sealing(MASTER))).close()
    engine = create_async_engine(bare_url)
    async with engine.connect() as connection:
        assert await connection.run_sync(difference) == []
    await engine.dispose()


async def before_retention(url: str) -> None:
    """Make the tables as they were before anything came to an end, with a closed sparring and what it posted."""
    ended = session("s1", phase=Phase.CLOSED, closed_at=NOON, alarm=None, alarms=7)
    (digest, protocol), document = protocol_to_json(PROTOCOL), json.loads(session_to_json(ended, "d1"))
    del document["stay"], digest
    engine = create_async_engine(url)
    async with engine.begin() as connection:
        await connection.run_sync(lambda it: command.upgrade(configuration(it), "0003"))
        await connection.execute(text("INSERT INTO protocols (digest, document) VALUES ('d1', :it)"), {"it": protocol})
        insert = "INSERT INTO sessions (id, team, place, phase, root, requested_at, protocol, document) VALUES "
        moment = "'2026-11-23 12:00:00+00'" if "postgres" in url else "'2026-11-23 12:00:00.000000'"
        values = f"(:id, 'team', 'place', 'closed', 'root:s1:1', {moment}, 'd1', :document)"
        await connection.execute(text(insert + values), {"id": "s1", "document": json.dumps(document)})
        await connection.exec_driver_sql(
            "INSERT INTO letters (number, id, lane, op, subject, place, key, kind, effect, state, finished_at) VALUES "
            "(1, 'l1', 'session:s1', 'post', 's1', 'place', 'once:l1', 'ShowCard', '{}', 'sent', 1.0)"
        )
        await connection.exec_driver_sql("INSERT INTO posts (key, ref) VALUES ('once:l1', 'C:1')")
    await engine.dispose()


async def test_what_ended_before_there_was_an_end_comes_to_it_too(bare_url: str) -> None:
    await before_retention(bare_url)
    storage = await open_storage(bare_url, sealing=Sealing(MASTER))
    async with storage.reading() as unit:
        ended = await unit.sessions.get(SessionId("s1"))
        assert ended is not None
        assert (ended.stay.touched_at, ended.alarm) == (NOON, Alarm(8, NOON))
        assert await unit.letters.posted(SessionId("s1")) == ["once:l1"]
    (due,) = await storage.due_timers.claim(NOON, 10)
    assert (due.kind, due.subject, due.number) == ("session", "s1", 8)
    await storage.close()


async def test_the_second_migration_can_be_taken_back(bare_url: str) -> None:
    await of_the_first_release(bare_url)
    await (await open_storage(bare_url, sealing=Sealing(MASTER))).close()
    engine = create_async_engine(bare_url)
    async with engine.begin() as connection:
        await connection.run_sync(lambda it: command.downgrade(configuration(it), "0001"))
        assert (await connection.execute(text("SELECT leader FROM teams"))).scalars().all() == ["leader"]
        assert (await connection.execute(text("SELECT session FROM words"))).scalars().all() == ["s1"]
    await engine.dispose()
