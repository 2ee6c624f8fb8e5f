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
from typing import Any
from unittest.mock import patch

from pydantic import SecretStr

from bot import playground
from bot.app import Bot, running
from bot.clock import ManualClock
from bot.config import Settings
from bot.playground import fields, forms, membership
from bot.playground.fields import Value
from bot.playground.person import Person, Target
from bot.playground.rows import Message, View
from bot.sparring.identity import PersonId, PlaceId, TeamId
from bot.sparring.session import Session
from bot.sparring.team import Frame
from bot.trial.people import TEAM_CHANNEL, seed
from schedules.runner import Runner

PATIENCE = 20.0
"""Real seconds that letters may take to go out."""

ASIDE = frozenset({"slack_note", "slack_home", "slack_excuse", "slack_file", "slack_pictures"})
"""Tasks in which the adapter answers beside the outbox."""

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


class Prompter(Runner):
    """Rings at once where the real one waits 25 ms for company, and tells the stage whenever it rings."""

    def __init__(self, *given: Any) -> None:
        super().__init__(*given)
        self.stirred = asyncio.Event()

    def letters_queued(self) -> None:
        self._outbox.ring()
        self.stirred.set()

    def timers_changed(self, due_at: datetime | None) -> None:
        super().timers_changed(due_at)
        self.stirred.set()

    async def stir(self) -> None:
        """Wait until something rings, but not for long: what is done last rings nothing."""
        self.stirred.clear()
        try:
            async with asyncio.timeout(0.02):
                await self.stirred.wait()
        except TimeoutError:
            return


@dataclass
class Stage:
    """The people, the bot and the clock."""

    workspace: playground.Workspace
    bot: Bot
    clock: ManualClock
    place: PlaceId
    owner: PersonId
    channel: str = TEAM_CHANNEL

    def __post_init__(self) -> None:
        self.mette, self.jonas, self.sara, self.ali, self.lone, self.peter, self.nadia = self.team = [
            Person(self.workspace, f"U0{name}") for name in ("METTE", "JONAS", "SARA", "ALI", "LONE", "PETER", "NADIA")
        ]

    # ── time ─────────────────────────────────────────────────────────────────────────────────────────

    async def sessions(self) -> list[Session]:
        """Return what is open in the channel, and all of Sara's."""
        async with self.bot.sparring.storage.reading() as unit:
            here, hers = await unit.sessions.open_in(self.place), await unit.sessions.concerning(self.owner)
        return [*here, *(session for session in hers if session not in here)]

    async def next_due(self) -> datetime | None:
        """Return when the next alarm goes off, of a sparring or the team, even one that is being handled just now."""
        kept = await self.bot.sparring.sessions_of(TeamId(self.place))
        alarms = [session.alarm for session in (*kept, *await self.sessions())]
        team = await self.bot.sparring.team(self.place)
        return min((alarm.at for alarm in (*alarms, team.alarm if team else None) if alarm), default=None)

    async def _still(self) -> bool:
        if aside := {task for task in asyncio.all_tasks() if task.get_name() in ASIDE}:
            await asyncio.wait(aside)
        due = await self.next_due()
        if self.workspace.pending or (due is not None and due <= self.clock.now()):
            return False
        return await self.bot.sparring.storage.outbox.waiting() == 0  # last: what fires queues its letters at once

    async def quiet(self) -> None:
        """Wait until nothing is due, every event was heard and every letter has gone out; none may be parked."""
        assert isinstance(self.bot.runner, Prompter)
        try:
            async with asyncio.timeout(PATIENCE):
                while not await self._still():
                    await self.bot.runner.stir()
        finally:
            assert [f"{p.kind}: {p.reason}" for p in await self.bot.sparring.storage.outbox.parked()] == []

    async def pass_time(self, minutes: float = 0, *, seconds: float = 0, days: float = 0) -> None:
        """Let time pass as it does: never past the next thing that is due before that has happened."""
        end = self.clock.now() + timedelta(days=days, minutes=minutes, seconds=seconds)
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

    # ── doing ────────────────────────────────────────────────────────────────────────────────────────

    async def press(self, who: Person, target: Target, name: str, value: Value = None) -> None:
        """Press a button, as it stands now, and wait for all that follows."""
        now = self.fresh(target) if isinstance(target, Message) else target
        outcome = await who.click(now, f"sparring:{name}", value)
        assert outcome.ok, outcome
        await self.quiet()

    async def choose(self, who: Person, target: Target, label: str) -> None:
        """Press what is labelled so, whether it is a button or stands under "Mere"."""
        now = self.fresh(target) if isinstance(target, Message) else target
        shown = [element for _, element in forms.elements(now.blocks or []) if element["type"] == "button"]
        if any(element["text"]["text"] == label for element in shown):
            await who.click(now, label)
            await self.quiet()
        else:
            await self.press(who, now, "menu", label)

    async def fill(self, person: Person, target: Target, name: str, /, **values: Value) -> None:
        """Press a button that opens a form, fill the form and send it."""
        await self.press(person, target, name)
        await self.send(person, **values)

    async def send(self, person: Person, /, **values: Value) -> None:
        """Fill the form on top (`action_0` names the field `action-0`) and send it."""
        typed = {name.replace("_", "-"): value for name, value in values.items()}
        outcome = await person.submit(await person.modal(), typed)
        assert outcome.ok, outcome
        await self.quiet()

    async def say(self, who: Person, root: Message, words: str) -> None:
        """Write in a thread."""
        await who.write(root.channel, words, root.ts)
        await self.quiet()

    async def ask(self, who: Person, **changes: Value) -> Message:
        """Let somebody ask for sparring; return the card."""
        await who.command(self.channel, "/sparring request")
        outcome = await who.submit(await who.modal(), {**REQUEST, **changes})
        assert outcome.ok, outcome
        await self.quiet()
        return [m for m in who.messages(self.channel) if "Sparring uge" in m.text and "Velkommen" not in m.text][-1]

    async def framed(self, *members: Person, **changes: Value) -> Message:
        """Let Sara ask, Mette start and the members (by default Ali and Lone) join; return the thread's root."""
        await self.press(self.mette, await self.ask(self.sara, **changes), "start")
        root = self.root()
        for member in members or (self.ali, self.lone):
            await member.click(root, "sparring:join")
        await self.quiet()
        return root

    async def started(self, *members: Person, **changes: Value) -> Message:
        """Let it all happen up to the first round; return the thread's root."""
        root = await self.framed(*members, **changes)
        await self.press(self.mette, root, "begin")
        return root

    async def in_round(self, number: int, *members: Person) -> Message:
        """Let Mette lead on to a round; return the thread's root."""
        root = await self.started(*members)
        for passed in range(1, number):
            await self.press(self.mette, self.round_post(root, passed), "next")
        return root

    async def closed(self, *points: str) -> Message:
        """Let a sparring be held up to Mette's sum of these points; return the thread's root."""
        root = await self.in_round(6)
        await self.fill(self.mette, self.round_post(root, 6), "gather", points="\n".join(points or ("Spørg tidligt",)))
        return root

    async def leave(self, who: Person) -> None:
        """Let somebody leave the channel."""
        membership.leave(self.workspace, self.workspace.rooms[self.channel], who.id)
        self.workspace.commit()
        await self.quiet()

    async def agree(self, **frame: Any) -> None:
        """Let the team agree on something for its next sparrings."""

        def change(old: Frame) -> Frame:
            return replace(old, **frame)

        await self.bot.sparring.set_frame(self.place, change, f"stage:{sorted(frame)}:{self.clock.now()}")

    # ── seeing ───────────────────────────────────────────────────────────────────────────────────────

    def root(self) -> Message:
        """Return the newest thread's root."""
        return [m for m in self.mette.messages(self.channel) if "Velkommen til sparring" in m.text][-1]

    def fresh(self, message: Message) -> Message:
        """Return a message as it stands now."""
        found = self.workspace.timeline.find(message.channel, message.ts)
        assert found is not None, "the message is gone"
        return found

    def thread(self, root: Message) -> list[Message]:
        """Return what stands in the thread for everybody."""
        return [m for m in self.mette.thread(root.channel, root.ts) if m.only_for is None]

    def said(self, root: Message, words: str) -> list[Message]:
        """Return the messages of a thread that say these words."""
        return [m for m in self.thread(root) if words in m.text]

    def saying(self, root: Message, words: str) -> Message:
        """Return the newest message of a thread that says these words."""
        found = self.said(root, words)
        assert found, f"nobody said {words!r} in:\n" + "\n".join(m.text for m in self.thread(root))
        return found[-1]

    def round_post(self, root: Message, number: int) -> Message:
        """Return the newest post of a round."""
        return self.saying(root, f"Runde {number} af 6:")

    def turn(self, root: Message) -> tuple[Person, Message]:
        """Return who has the floor in the learning round, and the post that says so."""
        post = self.saying(root, "nu har du ordet")
        return next(person for person in self.team if f"<@{person.id}>, nu har" in post.text), post

    def told(self, who: Person, words: str) -> Message:
        """Return the newest note that only this person sees and that says these words."""
        found = [m for m in who.ephemerals() if words in m.text]
        assert found, f"{who.id} was not told {words!r} but:\n" + "\n".join(m.text for m in who.ephemerals())
        return found[-1]

    def open_form(self, who: Person) -> View:
        """Return the form on top."""
        views = who.views()
        assert views, f"{who.id} sees no form"
        return views[-1]


def reads(target: Target) -> str:
    """Return what a person reads: a message's text, or in one line all of a form or home, its fields included."""
    if isinstance(target, Message):
        return target.text
    return f"{fields.words(target.blocks)}\n{typed(target)}".replace("\n", "")


def typed(view: View) -> dict[str, Any]:
    """Return what stands in a form's fields: the value, or the options' values."""
    return {
        block["block_id"]: _standing(view.values.get(block["block_id"], {}).get(element["action_id"], {}), element)
        for block, element in ((b, b.get("element", {})) for b in view.blocks if b["type"] == "input")
    }


def _standing(value: dict[str, Any], element: dict[str, Any]) -> Any:
    option = value.get("selected_option") or element.get("initial_option")
    plain = value.get("value", element.get("initial_value"))
    day = value.get("selected_date") or element.get("initial_date")
    return option["value"] if option else plain or day


@asynccontextmanager
async def stage(home: Path, *, start: datetime = MONDAY, **settings: Any) -> AsyncIterator[Stage]:
    """Set the stage in a folder; the same folder again finds everything as it was.

    Args:
        home: where workspace and bot keep what they remember.
        start: the first moment; a stage set again goes on where it stopped.
        settings: the bot's settings that differ.
    """
    clock, planted = ManualClock(start), seed()
    workspace = playground.Workspace.open(home / "workspace.journal", planted, clock)
    workspace.limits.enabled = False  # they run on the workspace's clock, which stands still here
    async with playground.serve(playground.create_app(workspace)) as served:
        given = Settings(
            slack_bot_token=SecretStr(planted.app.bot_token),
            slack_signing_secret=SecretStr(planted.app.signing_secret),
            slack_api_url=served.api_url,
            sparring_home=home,
            sparring_port=0,
            sparring_paced=False,
            sparring_settle_seconds=0.05,
            **settings,
        )
        with patch("bot.app.Runner", Prompter):
            async with running(given, clock) as bot:
                workspace.outlet.connect(f"{bot.url}/slack/events")
                clock.on_change(lambda: bot.runner.timers_changed(None))
                known = bot.sparring.storage.directory
                on = Stage(workspace, bot, clock, await known.place(TEAM_CHANNEL), await known.person("U0SARA"))
                await on.agree(leader=await known.person(on.mette.id))
                yield on
                await on.quiet()
