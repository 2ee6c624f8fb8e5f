"""B9: letters through a storm. Bots are killed at random while Slack refuses, swallows, drops the line and shows late.

The workspace of `bot.playground` plays Slack; its own journal, which no bot can touch, is the judge. A message counts
as lost when a post that every sparring has is not there, as doubled when one letter stands there twice.
"""

import asyncio
import logging
from collections import Counter
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import monotonic

from bench import crowd
from bench.children import VAR, child
from bench.databases import environment
from bench.ground import Ground, Sizes
from bench.growth import Quiet
from bench.results import Gate, Result
from bot import playground
from bot.app import stored
from bot.clock import SteerableClock, WallClock
from bot.config import Settings
from bot.content.protocols import shipped
from bot.failpoints import unharmed
from bot.ids import FreshIds
from bot.playground.journal import Journal
from bot.service import Sparring, Wish
from bot.sparring import events as ev
from bot.sparring.identity import PersonId, SessionId
from bot.sparring.session import Receive, Request
from bot.sparring.team import Frame
from bot.telemetry import Metrics
from handlers.slack import codes
from handlers.slack.manifest import EVENTS, SCOPES
from storage import SqlStorage

FAULTS = 0.21
CALLS = ("chat.postMessage", "chat.update", "conversations.replies", "conversations.history", "conversations.open")
"""Methods that meet faults: what sends, and what looks whether it was sent."""
CHANNELS, PEOPLE = 20, 300
REPLICAS = 2
PAUSE = 0.05
"""Seconds between two sparrings."""
LIFE = (0.2, 4.0)
"""How many seconds a bot lives once it is ready, at least and at most."""
LIMIT = 240.0
"""Seconds after which what has not been sent counts as lost."""
SETTINGS = {
    "SPARRING_PACED": "false",
    "SPARRING_CALL_SECONDS": "2",
    "SPARRING_SETTLE_SECONDS": "2",
    "SPARRING_LETTER_LEASE_SECONDS": "10",
}
"""Shorter than the defaults, and in the same proportions, so that a run ends sooner."""

_one_opens = asyncio.Lock()
"""Alembic keeps where it is in globals, so within a process one database is migrated at a time."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the workspace's journal says in the end."""

    messages: int
    lost: int
    doubled: int
    kills: int

    def __str__(self) -> str:
        return f"{self.messages:,} messages, {self.kills} kills: {self.lost} lost, {self.doubled} doubled"


async def storm(ground: Ground) -> list[Result]:
    """Measure B9, and a plain retry in the same storm."""
    logging.getLogger("uvicorn.error").setLevel(logging.CRITICAL)  # calls left hanging on purpose are cut at the end
    async with asyncio.TaskGroup() as group:
        looking = group.create_task(weathered(ground, ground.sizes, seed=1))
        smaller = replace(ground.sizes, sparrings=-(-ground.sizes.sparrings // 4), kills=-(-ground.sizes.kills // 2))
        blind = group.create_task(weathered(ground, smaller, "--blind", seed=1))
    ours, plain = looking.result(), blind.result()
    return [
        Result(
            "B9",
            f"storm: kills at random, {FAULTS:.0%} of all calls fail; messages lost or doubled",
            (float(ours.lost + ours.doubled),),
            Gate(0),
            "",
            str(ours),
        ),
        Result(
            "B9",
            "a smaller storm of that kind for a plain retry, to show that it is strong enough",
            (float(plain.lost + plain.doubled),),
            Gate(1, at_least=True),
            "",
            "",
            str(plain),
        ),
    ]


async def weathered(ground: Ground, sizes: Sizes, *arguments: str, seed: int) -> Verdict:
    """Let two bots send through a storm until all is sent, and judge."""
    url = ground.postgres().url(await ground.postgres().database())
    with TemporaryDirectory(dir=VAR) as folder:
        home, dice = Path(folder), Random(seed)  # noqa: S311 - dice, repeatable by seed
        workspace = playground.Workspace.open(home / "journal", _seed(), SteerableClock())
        workspace.limits.enabled = False
        workspace.faults.storm(FAULTS, seed=seed, methods=CALLS)
        async with playground.serve(playground.create_app(workspace)) as slack, _house(home, url) as house:
            settings = {"DATABASE_URL": url, **SETTINGS}
            replicas = Replicas(environment(home, slack.api_url, **settings), arguments, dice, sizes.kills)
            async with asyncio.TaskGroup() as group:
                killing = group.create_task(replicas.live())
                sessions = [await house.held(number) for number in range(sizes.sparrings)]
                await house.all_sent(replicas)
                killing.cancel()
        return judged(home / "journal", sessions, replicas.kills)


def judged(journal: Path, sessions: Sequence[SessionId], kills: int) -> Verdict:
    """Read the journal: how often each letter made a message, and which posts are missing."""
    made: dict[str, tuple[str, str]] = {}
    for table, place, row in Journal(journal).read():
        if table == "messages" and row and (row["metadata"] or {}).get("event_type") == codes.LETTER_EVENT:
            said = row["metadata"]["event_payload"]
            made.setdefault(place, (said["letter"], said["key"]))  # later rows of a place are edits
    keys = {key for _, key in made.values()}
    lost = sum(key not in keys for session in sessions for key in expected(session))
    doubled = sum(times - 1 for times in Counter(letter for letter, _ in made.values()).values())
    return Verdict(len(made), lost, doubled, kills)


def expected(session: SessionId) -> list[str]:
    """Return the keys of the posts that every sparring has: its card, its thread's root, its rounds."""
    rounds = range(1, len(shipped()["team"].rounds) + 1)
    return [f"card:{session}", f"root:{session}:1", *(f"round:{session}:1:{serial}" for serial in rounds)]


class Replicas:
    """Two bots on one database, each killed and started again at random moments."""

    def __init__(self, env: Mapping[str, str], arguments: Sequence[str], dice: Random, kills: int) -> None:
        self._env, self._arguments, self._dice = env, arguments, dice
        self._left = self.unfinished = kills
        self.kills = 0

    async def live(self) -> None:
        """Run both until cancelled; the first lives end in a kill."""
        async with asyncio.TaskGroup() as group:
            for _ in range(REPLICAS):
                group.create_task(self._lives())

    async def _lives(self) -> None:
        while self._left:
            self._left -= 1
            async with child("-m", "bench.bot", *self._arguments, env=self._env) as bot:
                await bot.hear()
                await asyncio.sleep(self._dice.uniform(*LIFE))
                await bot.kill()
                self.kills += 1
                self.unfinished -= 1
        async with child("-m", "bench.bot", *self._arguments, env=self._env) as bot:
            await bot.process.wait()


class House:
    """Takes in what people do, as a third replica that sends nothing and is not killed."""

    def __init__(self, storage: SqlStorage, people: Sequence[PersonId], clock: WallClock) -> None:
        self._storage, self._people = storage, people
        self._sparring = Sparring(storage, clock, FreshIds(clock), Quiet(), unharmed, Metrics())
        self._acts = count()

    async def held(self, number: int) -> SessionId:
        """Hold a sparring from the request to its close, faster than any letter; return its name."""
        leader, *members = (self._people[(number + each) % PEOPLE] for each in range(crowd.SIZE))
        place = await self._storage.directory.place(f"C{number % CHANNELS:05}")
        request = Request("Et forløb står stille", "Hvad ser I?", Receive.APPRECIATE)
        decision = await self._sparring.request(
            Wish(leader, place, request, shipped()["team"], start_now=True), {}, self._receipt(), Frame()
        )
        if decision is None:
            raise LookupError("The request was taken for a duplicate.")
        session = decision.session
        for person in members:
            await self._happen(ev.Joined(session.id, person))
        await self._happen(ev.RoundsBegun(session.id, leader))
        for serial in range(1, len(session.protocol.rounds) + 1):
            await self._happen(ev.MovedOn(session.id, leader, serial))
        await self._happen(ev.ClosedWithoutSum(session.id, leader))
        await asyncio.sleep(PAUSE)
        return session.id

    async def all_sent(self, replicas: Replicas) -> None:
        """Wait until every kill has happened and no letter waits; what is not sent after so long is lost."""
        began = monotonic()
        while replicas.unfinished or await self._storage.outbox.waiting():
            if monotonic() - began > LIMIT:
                return
            await asyncio.sleep(0.5)

    async def _happen(self, event: ev.Event) -> None:
        await self._sparring.happen(event, receipt=self._receipt())

    def _receipt(self) -> str:
        return f"r{next(self._acts)}"


@asynccontextmanager
async def _house(home: Path, url: str) -> AsyncIterator[House]:
    async with _one_opens:
        storage = await stored(Settings(database_url=url, sparring_home=home))
    try:
        people = [await storage.directory.person(f"U{number:04}") for number in range(PEOPLE)]
        yield House(storage, people, WallClock())
    finally:
        await storage.close()


def _seed() -> playground.Seed:
    people = tuple(playground.Person(f"U{number:04}", f"Person {number}") for number in range(PEOPLE))
    members = (*(person.id for person in people), "UBOT")
    channels = (playground.Channel(f"C{number:05}", f"team-{number}", "private", members) for number in range(CHANNELS))
    return playground.Seed("Stormen", playground.App("Sparring", scopes=SCOPES, events=EVENTS), people, tuple(channels))
