"""The proving ground: a strict workspace here, real bots in processes of their own, one database, one clock.

async with ground(tmp_path, url, plans=["letter.claimed:2"]) as on:
    await on.insist(lambda: on.mette.click(card, "sparring:start"), lambda: on.root)

A bot that is killed is born again, with the next plan of where to be killed.
"""

import asyncio
import json
import signal
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from difflib import unified_diff
from pathlib import Path
from time import monotonic
from typing import Any

from pydantic import SecretStr

from bot import playground
from bot.clock import SteerableClock
from bot.config import Settings
from bot.failpoints import Failpoint
from bot.messages.rhythm.setup_forms import NO_MEETING
from bot.playground import forms
from bot.playground.acts import Outcome
from bot.playground.errors import Refused
from bot.playground.person import Person
from bot.playground.rows import Message
from bot.trial.people import TEAM_CHANNEL, seed
from tests.faults.database import Database
from tests.faults.history import History
from tests.faults.lives import Birth, Life

MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
"""A working day, ten o'clock in Copenhagen."""

PATIENCE = 30.0
"""Real seconds until everything due has happened and every letter has gone out."""

CALL, SETTLE = 1.0, 0.3
LEASE = 2 * CALL + SETTLE + 0.2
"""Real seconds; the shortest lease in which one can look, send and let it settle."""

Seen = Callable[[], object]


class Ground:
    """People, the workspace they see, and the bots behind it."""

    def __init__(
        self, workspace: playground.Workspace, clock: SteerableClock, settings: Settings, plans: Sequence[str]
    ) -> None:
        self.workspace, self.clock, self.settings = workspace, clock, settings
        self.database, self.history = Database(settings.database), History(workspace)
        self.lives: list[Life] = []
        self.died_at: list[str] = []
        """The plans that were met, in that order."""
        self.channel = TEAM_CHANNEL
        self.hurries = True
        """Whether leases of the dead run out at once; else they do in real time."""
        self.blind = False
        self.skew = timedelta()
        """How far the bots' clock is ahead of everybody else's."""
        self.told: list[str] = []
        """What people were told when a form could not be taken."""
        self.manned = True
        """Whether a bot is born whenever none lives; a test that starts its own says no."""
        self.alternate = False
        """Whether people's acts go to the bots in turn, rather than to the youngest."""
        self._plans = list(plans)
        self._start = clock.now()
        self.mette, self.jonas, self.sara, self.ali, self.lone, self.peter, self.nadia = (
            Person(workspace, f"U0{name}") for name in ("METTE", "JONAS", "SARA", "ALI", "LONE", "PETER", "NADIA")
        )

    # ── bots ─────────────────────────────────────────────────────────────────────────────────────────

    async def born(self, plan: str = "") -> Life:
        """Let another bot live; it may be killed before it is ready."""
        settings = self.settings.model_copy(update={"sparring_failpoint": plan})
        life = Life(Birth(settings, self.now(), monotonic(), self.clock.speed, self.blind))
        self.lives.append(life)
        if await life.ready():
            self._listen()
        return life

    def _listen(self) -> None:
        """Let people's acts go to the last of the bots."""
        if self.lives and self.lives[-1].url:
            self.workspace.outlet.connect(f"{self.lives[-1].url}/slack/events")

    async def revived(self) -> bool:
        """Bury the dead and let one be born when nobody lives; say whether there was anything to do."""
        dead = [life for life in self.lives if not life.alive]
        for life in dead:
            self.lives.remove(life)
            life.end()
            self.died_at.append(life.plan)
        if dead and self.hurries:
            await self.database.let_leases_run_out()
        if self.lives or not self.manned:
            if dead:
                self._listen()
            return bool(dead)
        await self.born(await self._next_plan())
        return True

    async def _next_plan(self) -> str:
        """Return where to be killed next; whoever has to look for a letter first is killed once, having looked."""
        looks = Failpoint.LETTER_LOOKED_FOR in (self.died_at or [""])[-1]
        if self._plans and self.died_at and not looks and await self.database.unclear():
            return f"{Failpoint.LETTER_LOOKED_FOR}:1"
        return self._plans.pop(0) if self._plans else ""

    async def kill(self, life: Life | None = None) -> None:
        """Kill -9 a bot, and wait until it is gone."""
        life = life or self.lives[-1]
        life.send(signal.SIGKILL)
        await life.over()

    # ── time ─────────────────────────────────────────────────────────────────────────────────────────

    def now(self) -> datetime:
        """Return what the bots' clock shows."""
        return self.clock.now() + self.skew

    def advance(self, by: timedelta) -> None:
        """Set every clock forward."""
        self.clock.step(by)
        for life in self.lives:
            life.step(by)

    async def quiet(self, within: float = PATIENCE) -> None:
        """Wait until nothing is due and every letter has gone out, whoever dies meanwhile."""
        end = monotonic() + within
        if self.alternate:
            self.lives.append(self.lives.pop(0))
            self._listen()
        while True:
            await self.revived()
            due, waiting = await self.database.next_due(), await self.database.waiting()
            if (due is None or due > self.now()) and not waiting:
                return
            assert monotonic() < end, f"not quiet: due {due}, now {self.now()}, {waiting} letters wait"
            await asyncio.sleep(0.01)

    async def pass_time(self, minutes: float) -> None:
        """Let time pass as it does: never past the next thing that is due before that has happened."""
        end = self.now() + timedelta(minutes=minutes)
        await self.quiet()
        while (due := await self.database.next_due()) is not None and due <= end:
            self.advance(due - self.now())
            await self.quiet()
        self.advance(end - self.now())
        await self.quiet()

    # ── people ───────────────────────────────────────────────────────────────────────────────────────

    async def insist(self, act: Callable[[], Awaitable[object]], seen: Seen) -> None:
        """Let a person do something until she sees that it happened, as people do when the bot does not answer."""
        for _ in range(12):
            await self.quiet()
            if seen():
                return
            try:
                await act()
            except (TimeoutError, LookupError, Refused):  # no form came up, or the button is gone by now
                await self.revived()
        await self.quiet()
        assert seen(), "she tried a dozen times"

    async def fill(self, who: Person, opens: Callable[[], Awaitable[Outcome]], values: dict[str, Any]) -> None:
        """Open a form, fill it in and send it, again and again until it is taken: what was typed is never lost."""
        view = None
        while view is None:
            await self.quiet()
            for left in who.views():
                await who.close(left)
            if (await opens()).ok:
                try:
                    view = await who.modal(within=2)
                except TimeoutError:
                    continue
        for _ in range(20):
            outcome = await who.submit(view, values)
            if outcome.ok:
                return
            self.told.append(str(outcome.errors or outcome.error))
            await self.revived()
            await asyncio.sleep(0.2 if outcome.errors else 0.05)  # she reads it; a death shows a moment later
        raise AssertionError(self.told)

    async def press(self, who: Person, message: Message, do: str) -> Outcome:
        """Press a button of ours, or choose it from the menu. Raises LookupError when it is not there."""
        for _, element in forms.elements(message.blocks or []):
            if element["action_id"].partition("#")[0] == f"sparring:{do}":
                return await who.click(message, element["action_id"])
            for option in element.get("options", ()):
                if json.loads(option["value"])[0] == do:
                    return await who.click(message, element["action_id"], option["value"])
        raise LookupError(do)

    def shown(self, words: str, *, thread: bool = True) -> Message | None:
        """Return the newest post that says these words as it stands now, None when there is none."""
        found = [m for m in (self.thread() if thread else self.mette.messages(self.channel)) if words in m.text]
        return found[-1] if found else None

    def saying(self, words: str, *, thread: bool = True) -> Message:
        """Return the newest post that says these words as it stands now."""
        found = self.shown(words, thread=thread)
        assert found is not None, f"nobody said {words!r} in:\n" + "\n".join(m.text for m in self.thread())
        return found

    def thread(self) -> list[Message]:
        """Return the replies in all of the channel's threads, for everybody."""
        return [m for m in self.workspace.timeline.room(self.channel) if m.thread_ts and m.only_for is None]

    def transcript(self) -> dict[str, list[str]]:
        """Return what every conversation showed (see `History.transcript`)."""
        return self.history.transcript(self._start.timestamp())

    async def judge(self, expected: dict[str, list[str]]) -> None:
        """Hold what was seen against what an unharmed life showed: nothing lost, doubled, early or out of order."""
        assert not self.history.doubled()
        told, wanted = _lines(self.transcript()), _lines(expected)
        assert told == wanted, "\n".join(unified_diff(wanted, told, "unharmed", "this life", lineterm="", n=1))
        unsent = [(row.kind, row.state, row.reason) for row in await self.database.letters() if not row.finished_at]
        assert not unsent

    async def agree(self, channel: str = TEAM_CHANNEL, weekday: str = NO_MEETING) -> None:
        """Let the team of a channel have agreed on who leads it, and on which weekday it meets at nine, if on any."""
        mette, values = self.mette, {"leaders": [self.mette.id], "weekday": weekday}
        await self.fill(mette, lambda: mette.command(channel, "/sparring opsætning"), values)
        for left in mette.views():
            await mette.close(left)


@asynccontextmanager
async def ground(
    home: Path,
    url: str | None = None,
    *,
    plans: Sequence[str] = (),
    start: datetime = MONDAY,
    speed: float = 0.0,
    channels: int = 1,
    blind: bool = False,
    **changes: Any,
) -> AsyncIterator[Ground]:
    """Lay out a ground with one bot on it; whoever still lives at the end is killed."""
    clock, planted = SteerableClock(start, speed), _seed(channels)
    workspace = playground.Workspace.open(None, planted, clock)
    workspace.limits.enabled = False  # they run on the workspace's clock, which may stand still
    async with playground.serve(playground.create_app(workspace)) as served:
        settings = Settings(
            slack_bot_token=SecretStr(planted.app.bot_token),
            slack_signing_secret=SecretStr(planted.app.signing_secret),
            slack_api_url=served.api_url,
            database_url=url,
            sparring_home=home,
            sparring_port=0,
            sparring_paced=False,
            sparring_call_seconds=CALL,
            sparring_settle_seconds=SETTLE,
            **{"sparring_letter_lease_seconds": LEASE, "sparring_timer_lease_seconds": LEASE, **changes},
        )
        on = Ground(workspace, clock, settings, plans)
        on.blind = blind
        try:
            await on.revived()
            yield on
        finally:
            for life in on.lives:
                life.end()
            await on.database.close()


def _lines(transcript: dict[str, list[str]]) -> list[str]:
    return [line for place, told in sorted(transcript.items()) for each in (place, *told) for line in each.split("\n")]


def _seed(channels: int) -> playground.Seed:
    """Return the invented team's workspace, with as many team channels as wanted."""
    planted = seed()
    team = next(channel for channel in planted.channels if channel.id == TEAM_CHANNEL)
    more = (replace(team, id=f"{TEAM_CHANNEL}{number}", name=f"{team.name}-{number}") for number in range(1, channels))
    return replace(planted, channels=(*planted.channels, *more))
