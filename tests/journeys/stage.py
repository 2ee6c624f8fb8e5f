"""The whole bot on a stage: real handlers, storage and schedules against the strict workspace, on a clock we turn.

async with stage(tmp_path) as on:
    await on.sara.command(on.channel, "/sparring request")
    await on.pass_time(minutes=5)
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import monotonic
from typing import Any

from pydantic import SecretStr

from bot import playground
from bot.app import Bot, running
from bot.clock import ManualClock
from bot.config import Settings
from bot.playground.person import Person
from bot.playground.rows import Message
from bot.trial.people import TEAM_CHANNEL, seed

PATIENCE = 10.0
"""Real seconds that letters may take to go out."""

MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
"""A working day, ten o'clock in Copenhagen."""

REQUEST: dict[str, Any] = {
    "topic": "child",
    "case": "Dreng, 8–10 år, der ikke vil i skole.",
    "tried": "Jeg har talt med skolen to gange.",
    "ask-kind": "idea",
    "ask": "Hvordan får jeg skolen med?",
    "receive": "answer",
    "when": "queue",
}
"""A request as a caseworker would fill it in."""


@dataclass
class Stage:
    """The people, the bot and the clock."""

    workspace: playground.Workspace
    bot: Bot
    clock: ManualClock
    channel: str = TEAM_CHANNEL

    def __post_init__(self) -> None:
        self.mette, self.jonas, self.sara, self.ali, self.lone, self.peter, self.nadia = (
            Person(self.workspace, f"U0{name}") for name in ("METTE", "JONAS", "SARA", "ALI", "LONE", "PETER", "NADIA")
        )

    async def next_due(self) -> datetime | None:
        """Return when the next alarm of any sparring goes off, even one that is being handled just now."""
        place = await self.bot.sparring.storage.directory.place(self.channel)
        owner = await self.bot.sparring.storage.directory.person(self.sara.id)
        sessions = (*await self.bot.sparring.open_in(place), *await self.bot.sparring.concerning(owner))
        return min((s.alarm.at for s in sessions if s.alarm), default=None)

    async def quiet(self) -> None:
        """Wait until nothing is due and every letter has gone out."""
        outbox = self.bot.sparring.storage.outbox
        end = monotonic() + PATIENCE
        while True:
            due, waiting = await self.next_due(), await outbox.waiting()
            if (due is None or due > self.clock.now()) and not waiting:
                return
            parked = [f"{p.kind} {p.reason}" for p in await outbox.parked()]
            assert monotonic() < end, f"not quiet: due {due}, now {self.clock.now()}, {waiting} wait, parked {parked}"
            await asyncio.sleep(0.005)

    async def pass_time(self, minutes: float = 0, *, seconds: float = 0) -> None:
        """Let time pass as it does: never past the next thing that is due before that has happened."""
        end = self.clock.now() + timedelta(minutes=minutes, seconds=seconds)
        await self.quiet()
        while (due := await self.next_due()) is not None and due <= end:
            self.clock.advance(due - self.clock.now())
            await self.quiet()
        self.clock.advance(end - self.clock.now())
        await self.quiet()

    async def sleep_through(self, **length: float) -> None:
        """Let time jump, as when the bot was away."""
        self.clock.advance(timedelta(**length))
        await self.quiet()

    async def ask(self, who: Person, **changes: str) -> Message:
        """Let somebody ask for sparring; return the card."""
        await who.command(self.channel, "/sparring request")
        outcome = await who.submit(await who.modal(), {**REQUEST, **changes})
        assert outcome.ok, outcome
        await self.quiet()
        return [m for m in who.messages(self.channel) if "Sparring uge" in m.text][-1]

    async def root(self) -> Message:
        """Return the newest thread's root."""
        await self.quiet()
        return [
            m for m in self.mette.messages(self.channel) if "Velkommen til sparring" in m.text or "Runde" in m.text
        ][-1]

    async def started(self, *members: Person) -> Message:
        """Let Sara ask, Mette start, the members join and Mette begin; return the thread's root."""
        card = await self.ask(self.sara)
        await self.mette.click(card, "sparring:start")
        root = await self.root()
        for member in members or (self.ali, self.lone):
            await member.click(root, "sparring:join")
        await self.quiet()
        await self.mette.click(await self.fresh(root), "sparring:begin")
        await self.quiet()
        return root

    async def fresh(self, message: Message) -> Message:
        """Return a message as it stands now."""
        await self.quiet()
        found = self.workspace.timeline.find(message.channel, message.ts)
        assert found is not None, "the message is gone"
        return found

    def thread(self, root: Message) -> list[Message]:
        """Return what stands in the thread for everybody."""
        return [m for m in self.mette.thread(root.channel, root.ts) if m.only_for is None]

    def saying(self, root: Message, words: str) -> Message:
        """Return the newest message of a thread that says these words."""
        found = [m for m in self.thread(root) if words in m.text]
        assert found, f"nobody said {words!r} in:\n" + "\n".join(m.text for m in self.thread(root))
        return found[-1]

    def round_post(self, root: Message, number: int) -> Message:
        """Return the newest post of a round."""
        return self.saying(root, f"Runde {number} af 6:")


@asynccontextmanager
async def stage(
    home: Path, *, start: datetime = MONDAY, clock: ManualClock | None = None, **changes: Any
) -> AsyncIterator[Stage]:
    """Set the stage in a folder; the same folder again finds everything as it was."""
    clock = clock or ManualClock(start)
    planted = seed()
    workspace = playground.Workspace.open(home / "workspace.journal", planted, clock)
    workspace.limits.enabled = False  # they run on the workspace's clock, which stands still here
    async with playground.serve(playground.create_app(workspace)) as served:
        settings = Settings(
            slack_bot_token=SecretStr(planted.app.bot_token),
            slack_signing_secret=SecretStr(planted.app.signing_secret),
            slack_api_url=served.api_url,
            sparring_home=home,
            sparring_port=0,
            sparring_paced=False,
            sparring_settle_seconds=0.05,
            **changes,
        )
        async with running(settings, clock) as bot:
            workspace.outlet.connect(f"{bot.url}/slack/events")
            clock.on_change(lambda: bot.runner.timers_changed(None))
            on = Stage(workspace, bot, clock)
            directory = bot.sparring.storage.directory
            leader = await directory.person(on.mette.id)
            await bot.sparring.set_frame(
                await directory.place(on.channel), lambda frame: replace(frame, leader=leader), "stage:agreed"
            )
            yield on
