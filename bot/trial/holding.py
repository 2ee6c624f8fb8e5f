"""Runs the playground and the bot side by side, on one clock, speaking HTTP to each other as they would with Slack."""

import asyncio
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import replace
from datetime import datetime, time
from functools import partial
from pathlib import Path
from time import monotonic

from pydantic import SecretStr

from bot import playground
from bot.app import Bot, running
from bot.clock import SteerableClock, WallClock
from bot.config import Settings
from bot.playground.jumps import PATIENCE
from bot.playground.person import Person
from bot.sparring.identity import PersonId
from bot.sparring.rhythm.calendar import day_of, moment_of, open_day_from
from bot.sparring.team import Frame
from bot.tasks import spawn
from bot.trial.people import COORDINATOR, LEADER, OTHER_LEADER, OTHER_TEAM_CHANNEL, TEAM_CHANNEL, seed

BOT_PORT_AFTER = 1
"""The bot listens on the port after the workspace's."""

_TWICE = 2
_A_MOMENT = 0.02

HELLO = "Godmorgen. Har nogen en sag med i dag?"
"""What stands in the channel before anybody comes; the invented colleagues answer it when they play along."""


async def hold(home: Path, port: int, stopper: Callable[[], asyncio.Event]) -> None:
    """Run until stopped; the address to open is printed once both are ready."""
    stop = stopper()
    clock = SteerableClock(_morning())
    planted = seed()
    with closing(playground.Workspace.open(home / "workspace.journal", planted, clock)) as workspace:
        workspace.limits.enabled = False  # an hour in a minute is more than Slack would allow
        begin_again = asyncio.Event()
        workspace.watchers.append(lambda kind, _what: begin_again.set() if kind == "reset" else None)
        async with playground.serve(playground.create_app(workspace), "127.0.0.1", port) as served:
            print(f"\n  Åbn {served.url} i din browser.  (Open it in your browser. Ctrl-C stops.)\n", flush=True)  # noqa: T201
            settings = _settings(home, port, served.api_url, planted.app)
            while not stop.is_set():
                async with running(settings, clock) as bot:
                    await _play(workspace, clock, bot, (stop, begin_again))
                if begin_again.is_set():
                    begin_again.clear()
                    _forget(home)


async def _play(
    workspace: playground.Workspace, clock: SteerableClock, bot: Bot, until: tuple[asyncio.Event, ...]
) -> None:
    """Connect the bot to the workspace until one of the events is set."""
    workspace.outlet.connect(f"{bot.url}/slack/events")
    clock.on_change(lambda: bot.runner.timers_changed(None))
    await _agree(bot)
    if not any(workspace.timeline.room(TEAM_CHANNEL)):
        await Person(workspace, COORDINATOR).write(TEAM_CHANNEL, HELLO)
    ahead = _Ahead(bot, clock, workspace.tell_time)
    workspace.moments.append(ahead.moment)
    workspace.jumps.settled.append(ahead.settled)
    waits = [spawn(event.wait(), name="trial") for event in until]
    looking = spawn(ahead.look(), name="ahead")
    await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
    workspace.moments.remove(ahead.moment)
    workspace.jumps.settled.remove(ahead.settled)
    for task in (*waits, looking):
        task.cancel()


class _Ahead:
    """Knows when the bot's next alarm goes off, so that the page can jump there, and when what was due is done."""

    def __init__(self, bot: Bot, clock: SteerableClock, changed: Callable[[], None]) -> None:
        self._timers = bot.sparring.storage.due_timers
        self._outbox = bot.sparring.storage.outbox
        self._runner = bot.runner
        self._clock = clock
        self._changed = changed
        self._at = 0.0

    def moment(self) -> float:
        """Return when, in epoch seconds; zero when nothing is armed."""
        return self._at

    async def look(self) -> None:
        """Look again and again."""
        while True:
            await self._look()
            await asyncio.sleep(0.3)

    async def settled(self) -> None:
        """Return when what was due has been fired and no letter waits.

        The bot's loops have to come round twice: the first time they may have been under way since before.
        """
        with suppress(TimeoutError):
            async with asyncio.timeout(PATIENCE):
                for _round in range(_TWICE):
                    await self._come_round()
                while not await self._quiet():  # noqa: ASYNC110 - a database tells nobody
                    await asyncio.sleep(_A_MOMENT)

    async def _come_round(self) -> None:
        rung_at = monotonic()
        self._runner.timers_changed(None)
        self._runner.letters_queued()
        while self._runner.last_sweep_age().total_seconds() > monotonic() - rung_at:  # noqa: ASYNC110 - as above
            await asyncio.sleep(_A_MOMENT)

    async def _quiet(self) -> bool:
        due_at = await self._look()
        return (due_at is None or due_at > self._clock.now()) and not await self._outbox.waiting()

    async def _look(self) -> datetime | None:
        due_at = await self._timers.next_due()
        before, self._at = self._at, due_at.timestamp() if due_at else 0.0
        if self._at != before:
            self._changed()
        return due_at


def _forget(home: Path) -> None:
    for file in home.glob("sparring.db*"):
        file.unlink()


async def _agree(bot: Bot) -> None:
    """Let the invented teams have agreed on who leads them, the first time."""
    directory = bot.sparring.storage.directory
    for channel, person in ((TEAM_CHANNEL, LEADER), (OTHER_TEAM_CHANNEL, OTHER_LEADER)):
        leading = partial(_led, leader=await directory.person(person))
        await bot.sparring.set_frame(await directory.place(channel), leading, f"trial:agreed:{channel}")


def _led(frame: Frame, leader: PersonId) -> Frame:
    return replace(frame, leader=leader)


def _settings(home: Path, port: int, api_url: str, app: playground.App) -> Settings:
    return Settings(
        slack_bot_token=SecretStr(app.bot_token),
        slack_app_token=None,
        slack_signing_secret=SecretStr(app.signing_secret),
        slack_api_url=api_url,
        database_url=None,
        sparring_home=home,
        sparring_port=port + BOT_PORT_AFTER,
        sparring_paced=False,
        sparring_settle_seconds=0.5,  # the workspace is next door: after a kill, what was on its way is found soon
        sparring_call_seconds=2,
        sparring_letter_lease_seconds=5,
        sparring_timer_lease_seconds=5,
    )


def _morning() -> datetime:
    """Return nine in the morning of today, or of the next open day when this one is closed."""
    frame = Frame()
    return moment_of(open_day_from(day_of(WallClock().now(), frame), frame), time(9), frame)
