"""The storm: several sparrings at once, people who press on, bots killed at random, and Slack failing one call in five.

    async with ground(home, url, speed=SPEED, channels=3) as on:
        verdict = await storm(on, Sizes(sessions=6), seed=1)

The judge is outside: what the workspace showed, held against the letters that were written and against what every
sparring must show.
"""

import asyncio
import re
from collections import defaultdict
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, time
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

from bot.playground.acts import Outcome
from bot.playground.errors import Refused
from bot.playground.person import Person
from bot.playground.rows import Message
from bot.tasks import spawn
from bot.trial.people import TEAM_CHANNEL
from tests.faults.ground import Ground
from tests.faults.history import Entry
from tests.faults.script import FLOOR, REQUEST

SPEED = 240.0
"""An hour in a quarter of a minute."""

SHARE = 0.21
"""How many of the calls go wrong."""

METHODS = (
    "chat.postMessage",
    "chat.update",
    "chat.postEphemeral",
    "conversations.open",
    "conversations.replies",
    "conversations.history",
)
EAGER = 0.3
"""How likely a look at a round leads to Next: what is over before it was told makes for disorder."""

LOOK = 0.1
"""Real seconds between two looks at the channel."""

CLOSED, SUM = "Sparringen er afsluttet. Tak til alle", "Det lærte vi"
_ENDS = re.compile(r"slutter kl\. (\d\d)\.(\d\d)")
_COPENHAGEN = ZoneInfo("Europe/Copenhagen")


@dataclass(frozen=True)
class Sizes:
    """How big a storm: sessions in all, bots at a time, and the real seconds between two kills, least and most."""

    sessions: int = 6
    replicas: int = 1
    calm: tuple[float, float] = (2.0, 4.0)
    within: float = 120.0


@dataclass
class Verdict:
    """What the judge found; `lost`, `doubled`, `early` and `disordered` name what they count."""

    messages: int = 0
    kills: int = 0
    lost: list[str] = field(default_factory=list)
    doubled: list[str] = field(default_factory=list)
    early: list[str] = field(default_factory=list)
    disordered: list[str] = field(default_factory=list)

    @property
    def clean(self) -> bool:
        """Whether all went as it should."""
        return not (self.lost or self.doubled or self.early or self.disordered)


class Team:
    """The people of one channel: they look, and do whatever is there to be done, until every sparring is closed."""

    def __init__(self, on: Ground, channel: str, sessions: int, dice: Random, hands: dict[str, asyncio.Lock]) -> None:
        self._on, self._channel, self._sessions, self._dice, self._hands = on, channel, sessions, dice, hands
        self._joiners = (on.ali, on.lone)

    async def work(self) -> None:
        """Ask for all the sparrings and see them through."""
        on = self._on
        for _ in range(self._sessions):
            await self._fill(on.sara, lambda: on.sara.command(self._channel, "/sparring anmod"), REQUEST)
        while sum(CLOSED in post.text for post in self._posts()) < self._sessions:
            for post in self._posts():
                await self._answer(post)
            await asyncio.sleep(LOOK)

    def _posts(self) -> list[Message]:
        return [m for m in self._on.workspace.timeline.room(self._channel) if m.is_bot and m.only_for is None]

    async def _answer(self, post: Message) -> None:
        """Do what a post asks for, if it asks for anything."""
        on = self._on
        try:
            if "venter på at blive taget op" in post.text:
                await on.press(on.mette, post, "start")
            elif "Med nu (" in post.text and "Velkommen" in post.text:
                await self._gathers(post)
            elif "Sparringen holder pause" in post.text and "[Genoptag]" in post.text:
                await on.press(on.mette, post, "resume")
            elif FLOOR in post.text:
                await self._speaks(post)
            elif "samler op på de generelle" in post.text and "[" in post.text:  # round 6, or the root after it
                opens = lambda: on.press(on.mette, post, "gather")  # noqa: E731 - said right here
                await self._fill(on.mette, opens, {"points": "Vi spørger skolen tidligt"})
            elif self._dice.random() < EAGER and ("Siger du ikke noget" in post.text or "[Klar]" in post.text):
                await on.press(on.mette, post, "next")
        except (LookupError, Refused, TimeoutError):  # the post has changed meanwhile: look again
            return

    async def _gathers(self, root: Message) -> None:
        missing = [p for p in self._joiners if f"<@{p.id}>" not in root.text.partition("Med nu")[2]]
        for person in missing:
            await self._on.press(person, root, "join")
        if not missing:
            await self._on.press(self._on.mette, root, "begin")

    async def _speaks(self, post: Message) -> None:
        on = self._on
        who = next(p for p in (on.mette, on.sara, on.ali, on.lone) if f"<@{p.id}>, nu har" in post.text)
        if self._dice.random() < 0.5:
            await on.press(who, post, "pass")
        else:
            await self._fill(who, lambda: on.press(who, post, "point"), {"point": "Spørg skolen tidligt"})

    async def _fill(self, who: Person, opens: Callable[[], Awaitable[Outcome]], values: dict[str, Any]) -> None:
        """Open a form and send it until it is taken. A person has two hands, and one form at a time."""
        async with self._hands[who.id]:
            while not who.views():
                await opens()
                try:
                    await who.modal(within=1)
                except TimeoutError:
                    if "point" in values or "points" in values:
                        raise
            view = who.views()[-1]
            while view in who.views() and not (outcome := await who.submit(view, values)).ok:
                if outcome.errors:
                    await who.close(view)
                await asyncio.sleep(LOOK)


async def storm(on: Ground, sizes: Sizes, seed: int, *, until_doubled: bool = False) -> Verdict:
    """Let it storm until every sparring is closed and every letter gone; return the verdict.

    Args:
        on: a ground whose clock runs at `SPEED`.
        sizes: how big.
        seed: of the kills, the faults and what people choose.
        until_doubled: stop as soon as something was posted twice.
    """
    on.hurries = False
    channels = sorted(name for name in on.workspace.rooms if name.startswith(TEAM_CHANNEL))
    for channel in channels:
        await on.agree(channel)
    while len(on.lives) < sizes.replicas:
        await on.born()
    on.workspace.faults.storm(SHARE, seed=seed, methods=METHODS)
    hands: dict[str, asyncio.Lock] = defaultdict(asyncio.Lock)
    share = -(-sizes.sessions // len(channels))
    teams = [Team(on, channel, share, Random(f"{seed}{channel}"), hands) for channel in channels]  # noqa: S311
    async with asyncio.timeout(sizes.within):
        await _rage(on, teams, sizes, Random(seed), until_doubled=until_doubled)  # noqa: S311 - reproducible
    on.workspace.faults.clear()
    if not until_doubled:
        await on.quiet(within=60)
    return await judged(on)


async def _rage(on: Ground, teams: Sequence[Team], sizes: Sizes, dice: Random, *, until_doubled: bool) -> None:
    """Kill while the teams work, until they are done."""
    working = asyncio.gather(*(team.work() for team in teams))
    killing = spawn(_kill(on, sizes, dice), name="kills")
    try:
        while not working.done() and not (until_doubled and on.history.doubled()):
            done, _ = await asyncio.wait((working, killing), timeout=LOOK, return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                task.result()
    finally:
        killing.cancel()
        working.cancel()
        await asyncio.gather(working, killing, return_exceptions=True)


async def _kill(on: Ground, sizes: Sizes, dice: Random) -> None:
    """Kill -9 a bot at random moments; another is born at once."""
    while True:
        await asyncio.sleep(dice.uniform(*sizes.calm))
        await on.kill(dice.choice(on.lives))
        await on.revived()
        while len(on.lives) < sizes.replicas:
            await on.born()


async def judged(on: Ground) -> Verdict:
    """Hold what the workspace showed against the letters written and against what every sparring must show."""
    history, letters = on.history, await on.database.letters()
    seen = {entry.letter for entry in history.posts()}
    told = [row for row in letters if row.op in ("post", "direct") and row.kind != "GivePrompt"]
    rows = {row.id: row for row in letters}
    lanes: dict[str, list[int]] = defaultdict(list)
    for row in (rows[entry.letter] for entry in history.posts() if entry.letter in rows):
        lanes[row.lane].append(row.number)
    rounds: dict[str, list[str]] = {session: [] for session in await on.database.sessions()}
    threads: dict[tuple[str, str], list[Entry]] = defaultdict(list)
    for entry in history.entries:
        if entry.thread:
            threads[entry.channel, entry.thread].append(entry)
        if entry.shared and entry.key.startswith("round:"):
            rounds[entry.key.split(":")[1]].append(entry.text)
    return Verdict(
        messages=len(history.entries),
        kills=len(on.died_at),
        lost=[f"{row.kind} {row.state} {row.reason}" for row in told if row.id not in seen]
        + [f"round {number} of {session}" for session, shown in rounds.items() for number in _missing(shown)],
        doubled=history.doubled(),
        early=[entry.text for shown in threads.values() for entry in _early(shown)],
        disordered=[lane for lane, order in lanes.items() if order != sorted(order)],
    )


def _missing(shown: list[str]) -> list[int]:
    """Return the rounds that were not opened, once each and in order."""
    return [n for n in range(1, 7) if len(shown) < n or f"Runde {n} af 6:" not in shown[n - 1]]


def _early(shown: list[Entry]) -> list[Entry]:
    """Return what said that a round's time is up before the moment the round's own post had named."""
    ends: time | None = None
    early = []
    for entry in shown:
        if entry.key.startswith("round:") and (found := _ENDS.search(entry.text)):
            ends = time(int(found[1]), int(found[2]))
        moment = datetime.fromtimestamp(entry.at, _COPENHAGEN).time()
        if entry.kind == "message" and "tiden for runden er gået" in entry.text and ends and moment < ends:
            early.append(entry)
    return early
