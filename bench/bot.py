"""A real bot, whole, as `bot.app` wires it, that tells when it is ready and how late every timer fired.

    python -m bench.bot [--at 2026-03-02T09:00:00+00:00 [--still]] [--blind]

With `--at` its clock shows that moment when it starts; with `--still` the clock stands an hour before it, until the
order {"due": <monotonic seconds>} says when it is to be reached. Settings come from the environment.
"""

import argparse
import asyncio
import signal
from collections.abc import Sequence
from datetime import datetime, timedelta
from time import monotonic
from typing import Protocol

from bench.reporting import Strain, orders, tell
from bot import logs
from bot.app import Bot, running
from bot.clock import SteerableClock, WallClock
from bot.config import Settings
from bot.ports import ClaimedLetter, Clock, DueTimer, Receipt
from bot.service import Sparring
from bot.tasks import spawn
from handlers.slack.messenger import SlackMessenger

BEFORE = timedelta(hours=1)


class Fire(Protocol):
    """`Sparring.fire`."""

    async def __call__(self, sparring: Sparring, due: Sequence[DueTimer], /) -> None:
        """Fire."""
        ...


def told(fire: Fire) -> Fire:
    """Have each batch told of once it is committed: how late each timer was, in seconds, and at what moment."""

    async def fire_and_tell(sparring: Sparring, due: Sequence[DueTimer], /) -> None:
        await fire(sparring, due)
        now = sparring.clock.now()
        tell(late=[round((now - timer.due_at).total_seconds(), 5) for timer in due], at=monotonic())

    return fire_and_tell


async def nothing_found(_messenger: SlackMessenger, _claim: ClaimedLetter) -> Receipt | None:
    """Look nowhere: what a plain retry does."""
    return None


async def live(clock: Clock, at: datetime | None) -> None:
    """Run the bot until SIGTERM."""
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    async with running(Settings(), clock) as bot:
        tell(ready=bot.url)
        obeying = spawn(_obey(bot, clock, at), name="orders")
        await stop.wait()
        obeying.cancel()


async def _obey(bot: Bot, clock: Clock, at: datetime | None) -> None:
    """Set the clock going when told to, and from then on watch how hard we work."""
    if isinstance(clock, SteerableClock):
        clock.on_change(lambda: bot.runner.timers_changed(None))
    strain = Strain()
    async for order in orders():
        if "due" in order and at and isinstance(clock, SteerableClock):
            clock.set_speed(1)
            clock.step(at - clock.now() - timedelta(seconds=order["due"] - monotonic()))
            strain = Strain()
            spawn(strain.watch(), name="strain")
        if "strain" in order:
            tell(**strain.report())


def main() -> None:
    """Read the command line and run."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--at", type=datetime.fromisoformat)
    parser.add_argument("--still", action="store_true")
    parser.add_argument("--blind", action="store_true")
    chosen = parser.parse_args()
    logs.configure(json=True)
    Sparring.fire = told(Sparring.fire)  # type: ignore[method-assign, assignment]
    if chosen.blind:
        SlackMessenger.find = nothing_found  # type: ignore[method-assign, assignment]
    clock: Clock = WallClock()
    if chosen.at:
        clock = SteerableClock(chosen.at - BEFORE, speed=0) if chosen.still else SteerableClock(chosen.at)
    asyncio.run(live(clock, chosen.at))


if __name__ == "__main__":
    main()
