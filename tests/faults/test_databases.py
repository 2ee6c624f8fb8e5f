"""Databases that restart, drop their lines, are locked or full: people are told, and nothing is half written."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from bot.playground.person import Person
from bot.tasks import spawn
from bot.trial.people import OTHER_LEADER, OTHER_TEAM_CHANNEL
from tests.faults.conftest import LONG, Showed
from tests.faults.ground import ground
from tests.faults.script import OPENING, REQUEST, STEPS, whole
from tests.postgres import PostgresServer

pytestmark = [pytest.mark.faults, pytest.mark.timeout(300)]

LOCKED = 10.0 if LONG else 2.0
"""Real seconds."""

TROUBLE = "der er ikke ændret noget"

FULL = 8_192
"""Bytes; every file that is written to is longer already."""


@asynccontextmanager
async def trouble(server: PostgresServer, url: str) -> AsyncIterator[None]:
    """Cut every connection three times a second, and crash the server once."""

    async def cut() -> None:
        for number in range(10_000):
            await asyncio.sleep(0.3)
            if number == 5:
                await asyncio.to_thread(server.restart)
            else:
                await asyncio.to_thread(server.cut_connections, url)

    cutting = spawn(cut(), name="cuts")
    try:
        yield
    finally:
        assert not cutting.done(), cutting.exception()
        cutting.cancel()
        await asyncio.gather(cutting, return_exceptions=True)


@pytest.mark.postgres
async def test_a_postgres_that_restarts_and_drops_its_lines(
    tmp_path: Path, fragile_postgres: PostgresServer, unharmed: Showed
) -> None:
    with fragile_postgres.database() as url:
        async with ground(tmp_path, url) as on:
            await on.agree()
            async with trouble(fragile_postgres, url):
                for step in STEPS[: OPENING + 1]:
                    await step(on)
            await on.quiet()
            await on.judge(unharmed[OPENING])


async def test_a_sqlite_that_somebody_locks(tmp_path: Path, unharmed: Showed) -> None:
    async with ground(tmp_path) as on:
        await whole(on, OPENING)
        lock = sqlite3.connect(tmp_path / "sparring.db", isolation_level=None)
        lock.execute("BEGIN IMMEDIATE")
        going_on = spawn(STEPS[OPENING](on), name="step")
        await asyncio.sleep(LOCKED)
        assert not going_on.done(), "the lock held nobody up"
        lock.execute("ROLLBACK")
        await going_on
        await on.judge(unharmed[OPENING])
        lock.close()


async def test_a_full_disk(tmp_path: Path, unharmed: Showed) -> None:
    async with ground(tmp_path) as on:
        await on.agree()
        await on.sara.command(on.channel, "/sparring anmod")
        form = await on.sara.modal()
        before = await on.database.dump("directory")  # what she reads is learnt in the background
        on.lives[0].ration(FULL)

        outcome = await on.sara.submit(form, REQUEST)
        assert TROUBLE in str(outcome.errors), "she is told, at the form"
        assert on.sara.views() == [form], "and what she typed is still there"
        stranger = Person(on.workspace, OTHER_LEADER)
        await stranger.command(OTHER_TEAM_CHANNEL, "/sparring anmod")
        assert TROUBLE in stranger.ephemerals()[-1].text
        assert await on.database.dump("directory") == before, "nothing is half written"

        on.lives[0].ration()
        assert (await on.sara.submit(form, REQUEST)).ok
        await on.quiet()
        for step in STEPS[1:OPENING]:
            await step(on)

        on.lives[0].ration(FULL)
        going_on = spawn(STEPS[OPENING](on), name="step")
        await asyncio.sleep(1)
        assert not going_on.done(), "the full disk held nobody up"
        on.lives[0].ration()
        await going_on
        assert not on.died_at
        await on.judge(unharmed[OPENING])
