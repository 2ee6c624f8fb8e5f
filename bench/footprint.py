"""B12: how soon a bot is ready, and how much memory it holds."""

import asyncio
import socket
from datetime import timedelta
from http import HTTPStatus
from time import monotonic

import aiohttp

from bench import crowd
from bench.children import Child, child
from bench.databases import Home, environment, filled_home
from bench.ground import Ground
from bench.results import Gate, Result, spread
from bot.clock import WallClock
from storage import SqlStorage

AHEAD = timedelta(seconds=20)
SETTLED = 2.0
"""Seconds of rest before memory is read."""


async def footprint(ground: Ground) -> list[Result]:
    """Measure B12, on SQLite, with the very command people type: `sparring run`."""
    count = ground.sizes.timers
    ready, idle = [], []
    for _ in range(ground.sizes.repeats):
        async with filled_home(_nothing) as home:
            took, held = await _started(ground, home)
        ready.append(took)
        idle.append(held)
    crowded = await _crowded(ground, count)
    return [
        Result("B12", "from the start of the process to /readyz", tuple(ready), Gate(2), " s", f"{spread(ready)} s"),
        Result("B12", "memory, idle", tuple(idle), Gate(150), " MB", f"{spread(idle, 0)} MB"),
        Result(
            "B12",
            f"memory with {count:,} open sparrings that have all just had a minute's tick",
            (crowded,),
            Gate(150),
            " MB",
            f"{crowded:.0f} MB",
        ),
    ]


async def _started(ground: Ground, home: Home) -> tuple[float, float]:
    """Start a bot; return how long it took to be ready, and what it then holds."""
    port = _free_port()
    env = environment(home.folder, await ground.slack(), SPARRING_PORT=str(port))
    async with child("-m", "bot", "run", env=env) as bot:
        took = await _ready(port) - bot.born
        await asyncio.sleep(SETTLED)
        return took, bot.rss


async def _crowded(ground: Ground, count: int) -> float:
    """Start a bot with many sparrings, let each have its tick, and return what it holds then."""

    async def fill(storage: SqlStorage) -> None:
        due = WallClock().now() + AHEAD
        await crowd.gather(storage, count, lambda _: due, teams=100)

    async with filled_home(fill) as home:
        port = _free_port()
        env = environment(home.folder, await ground.slack(), SPARRING_PORT=str(port))
        async with child("-m", "bot", "run", env=env) as bot:
            await _ready(port)
            await _ticked(home, bot)
            await asyncio.sleep(SETTLED)
            return bot.rss


async def _ticked(home: Home, bot: Child) -> None:
    """Wait until every sparring has had its first tick and is armed for the next."""
    while home.execute("SELECT count(*) FROM timers WHERE number = 1")[0][0]:
        if bot.process.returncode is not None or monotonic() - bot.born > 120:  # noqa: PLR2004 - seconds
            raise TimeoutError("The bot did not fire its timers.")
        await asyncio.sleep(0.5)


async def _ready(port: int) -> float:
    """Return the moment at which /readyz first says 200."""
    async with aiohttp.ClientSession() as session:
        while True:
            try:
                async with session.get(f"http://127.0.0.1:{port}/readyz") as answer:
                    if answer.status == HTTPStatus.OK:
                        return monotonic()
            except aiohttp.ClientConnectionError:
                pass
            await asyncio.sleep(0.01)


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return int(listener.getsockname()[1])


async def _nothing(_storage: SqlStorage) -> None:
    """Leave the database empty."""
