"""Runs the playground and the bot side by side, on one clock, speaking HTTP to each other as they would with Slack."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, time
from pathlib import Path

from pydantic import SecretStr

from bot import playground
from bot.app import Bot, running
from bot.clock import SteerableClock, WallClock
from bot.config import Settings
from bot.sparring.hours import day_of, local, workday
from bot.sparring.team import Frame
from bot.trial.people import LEADER, TEAM_CHANNEL, seed

BOT_PORT_AFTER = 1
"""The bot listens on the port after the workspace's."""


async def hold(home: Path, port: int, stopper: Callable[[], asyncio.Event]) -> None:
    """Run until stopped; the address to open is printed once both are ready."""
    stop = stopper()
    clock = SteerableClock(_morning())
    planted = seed()
    workspace = playground.Workspace.open(home / "workspace.journal", planted, clock)
    workspace.limits.enabled = False  # an hour in a minute is more than Slack would allow
    async with playground.serve(playground.create_app(workspace), "127.0.0.1", port) as served:
        settings = _settings(home, port, served.api_url, planted.app)
        async with running(settings, clock) as bot:
            _wire(workspace, clock, bot)
            await _agree(bot)
            print(f"\n  Åbn {served.url} i din browser.  (Open it in your browser. Ctrl-C stops.)\n", flush=True)  # noqa: T201
            await stop.wait()
    workspace.close()


def _wire(workspace: playground.Workspace, clock: SteerableClock, bot: Bot) -> None:
    workspace.outlet.connect(f"{bot.url}/slack/events")
    clock.on_change(lambda: bot.runner.timers_changed(None))


async def _agree(bot: Bot) -> None:
    """Let the invented team have agreed on who leads it, the first time."""
    directory = bot.sparring.storage.directory
    leader = await directory.person(LEADER)
    await bot.sparring.set_frame(
        await directory.place(TEAM_CHANNEL), lambda frame: replace(frame, leader=leader), "trial:agreed"
    )


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
    )


def _morning() -> datetime:
    """Return nine in the morning of today, or of the Monday to come when it is weekend."""
    frame = Frame()
    return local(workday(day_of(WallClock().now(), frame)), time(9), frame)
