"""A real bot in a process of its own, whole as `bot.app` wires it, on a clock that whoever started it steers.

The processes are forked from a server that has imported the bot already, so that a life begins in a blink. None
outlives the test: each dies with the process that started it.
"""

import asyncio
import multiprocessing
import os
import resource
import signal
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from multiprocessing.connection import Connection
from pathlib import Path
from time import monotonic

from bot import logs
from bot.app import running
from bot.clock import SteerableClock
from bot.config import Settings
from bot.ports import ClaimedLetter, Receipt
from handlers.slack.messenger import SlackMessenger

_FORKS = multiprocessing.get_context("forkserver")
_FORKS.set_forkserver_preload(["pytest", __name__, "tests.faults.loaded"])

BIRTH = 20.0
"""Real seconds a bot may take until it is ready."""


@dataclass(frozen=True)
class Birth:
    """How a life begins: with which settings, at what domain time, and how fast that runs from `monotonic_at` on.

    A `blind` bot never looks before it sends again: the plain retry, to show that the judge can fail.
    """

    settings: Settings
    shown: datetime
    monotonic_at: float
    speed: float = 0.0
    blind: bool = False

    def clock(self) -> SteerableClock:
        """Return the clock: the same in every process, since all of a machine share its monotonic time."""
        return SteerableClock(
            self.shown + timedelta(seconds=(monotonic() - self.monotonic_at) * self.speed), self.speed
        )


class Life:
    """A running bot, from outside."""

    def __init__(self, birth: Birth) -> None:
        self._line, theirs = _FORKS.Pipe()
        self._process = _FORKS.Process(target=_live, args=(birth, theirs), daemon=True)
        self._process.start()
        theirs.close()
        self.plan = birth.settings.sparring_failpoint
        self.url = ""

    @property
    def alive(self) -> bool:
        """Whether the process still runs (a stopped one does)."""
        return self._process.is_alive()

    @property
    def stopped(self) -> bool:
        """Whether SIGSTOP holds it (proc_pid_stat(5): the state stands after the name)."""
        return Path(f"/proc/{self.pid}/stat").read_text().rpartition(")")[2].split()[0] == "T"

    @property
    def pid(self) -> int:
        """The process's id."""
        return self._process.pid or 0

    def ration(self, size: int = resource.RLIM_INFINITY) -> None:
        """Let no file it writes grow beyond so many bytes, as a full disk does; without a size, there is room again."""
        resource.prlimit(self.pid, resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))

    async def ready(self) -> bool:
        """Wait until it listens at `url`; false when it was killed before."""
        try:
            self.url = await asyncio.wait_for(asyncio.to_thread(self._line.recv), BIRTH)
        except EOFError:
            await self.over()
            return False
        return True

    def step(self, by: timedelta) -> None:
        """Set its clock forward."""
        with suppress(BrokenPipeError):
            self._line.send(by)

    def send(self, number: signal.Signals) -> None:
        """Send it a signal."""
        if self.alive:
            os.kill(self.pid, number)

    async def rest(self) -> None:
        """Wait until SIGSTOP holds it."""
        while True:
            if self.stopped:
                return
            await asyncio.sleep(0.02)

    async def over(self, within: float = 20.0) -> int | None:
        """Wait until the process has ended; return its exit code, negative for a signal."""
        await asyncio.to_thread(self._process.join, within)
        return self._process.exitcode

    def end(self) -> None:
        """Kill it, whatever it does, and let go of it."""
        if self.alive:
            self._process.kill()
        self._process.join()
        self._process.close()
        self._line.close()


def _live(birth: Birth, line: Connection) -> None:
    """Run the bot until SIGTERM: this is what the forked process does."""
    home = birth.settings.sparring_home
    with (home / "bot.log").open("a") as log:
        logs.configure(log, json=True)
        if birth.blind:
            SlackMessenger.find = _nothing_found  # type: ignore[method-assign, assignment]
        asyncio.run(_run(birth, line))


async def _run(birth: Birth, line: Connection) -> None:
    loop, stop, clock = asyncio.get_running_loop(), asyncio.Event(), birth.clock()
    loop.add_signal_handler(signal.SIGTERM, stop.set)
    parent = multiprocessing.parent_process()
    if parent is not None:
        loop.add_reader(parent.sentinel, os._exit, 1)
    loop.add_reader(line.fileno(), lambda: clock.step(line.recv()))
    async with running(birth.settings, clock) as bot:
        clock.on_change(lambda: bot.runner.timers_changed(None))
        line.send(bot.url)
        await stop.wait()


async def _nothing_found(_messenger: SlackMessenger, _claim: ClaimedLetter) -> Receipt | None:
    return None
