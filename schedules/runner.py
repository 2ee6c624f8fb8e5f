"""The alarm clock: wakes the loops when something is due, and sweeps once a second in case nobody told it.

The only place that knows APScheduler, which is never the memory here: it holds one `sweep` job and, for each loop, a
`wake` job for the earliest moment anybody asked for. What is due, and that it happens once, is in the rows.
"""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from math import inf
from time import monotonic
from typing import Protocol

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.base import BaseTrigger
from apscheduler.triggers.interval import IntervalTrigger

from bot.ports import Clock
from bot.tasks import spawn
from bot.telemetry import Metrics

SWEEP = timedelta(seconds=1)
COALESCE = timedelta(milliseconds=25)
"""A loop that was just woken is woken again no sooner, so that a burst becomes a batch."""
REST = 4.0
"""The outbox looks again no sooner than after four times as long as its last look took, or a heap of letters that
Slack's pace holds back would take half the processor from the timers that make more of them."""
AFTER_YOU = timedelta(seconds=1)
"""So long the outbox waits for timers that are being fired: ten thousand due at one instant queue as many letters, of
which Slack takes a few a second, so that to look through them in between only makes the rest later."""
LONGEST = timedelta(hours=1)
"""No wake is planned further ahead; asking again is cheap, and a clock that stands still is never due."""
DEAF = 3 * SWEEP
"""No sweep for so long means that the wall clock was set back, and APScheduler waits for it: plan the sweep anew."""

log = structlog.get_logger()


class Work(Protocol):
    """What a loop does each time it is woken."""

    async def work(self) -> timedelta | None:
        """Do what is due; return how long (real time) until there is more, None when nothing is planned."""
        ...


class After(BaseTrigger):  # type: ignore[misc]
    """Fires once, so long after it is planned. APScheduler brings its own now, so that nobody here reads a clock."""

    def __init__(self, delay: timedelta) -> None:
        self._delay = delay

    def get_next_fire_time(self, previous_fire_time: datetime | None, now: datetime) -> datetime | None:
        """Return the one moment, or None when it is over."""
        return None if previous_fire_time else now + self._delay


class Bell:
    """Wakes one loop at the earliest moment anybody asked for. `plan` sets the alarm that calls `ring`."""

    def __init__(
        self,
        name: str,
        plan: Callable[["Bell", timedelta], None],
        *,
        rest: float = 0.0,
        after: asyncio.Event | None = None,
    ) -> None:
        """Take the loop's name and what sets the alarm.

        `rest` says for how many times as long as it worked the loop may rest, and `after` whom it lets go first.
        """
        self.name = name
        self.answered_at = monotonic()
        self.idle = asyncio.Event()
        self.idle.set()
        self._plan = plan
        self._rest = rest
        self._after = after
        self._rested_at = -inf
        self._rung = asyncio.Event()
        self._rung_at = -inf
        self._planned_at = inf

    def ring(self) -> None:
        """Wake the loop now, or once more when it is at work."""
        self._rung_at, self._planned_at = monotonic(), inf
        self._rung.set()

    def ring_in(self, delay: timedelta) -> None:
        """Wake the loop in so long (real time), unless it will be sooner anyway."""
        now = monotonic()
        at = max(now + min(delay, LONGEST).total_seconds(), self._rung_at + COALESCE.total_seconds())
        if at <= now:
            self.ring()
        elif at < self._planned_at:
            self._planned_at = at
            self._plan(self, timedelta(seconds=at - now))

    @contextmanager
    def at_work(self) -> Iterator[None]:
        """Let others see that the loop is at work."""
        self.idle.clear()
        try:
            yield
        finally:
            self.idle.set()

    def answered(self, began_at: float) -> None:
        """Note that the loop got through what it began at that moment (monotonic seconds)."""
        self.answered_at = monotonic()
        self._rested_at = self.answered_at + self._rest * (self.answered_at - began_at)

    async def heard(self, within: timedelta) -> bool:
        """Wait until it rings and the loop has rested; return false when it did not ring within this time.

        Whom it lets go first is waited for too, but no longer than `AFTER_YOU`.
        """
        try:
            async with asyncio.timeout(within.total_seconds()):
                await self._rung.wait()
        except TimeoutError:
            return False
        await asyncio.sleep(max(0.0, self._rested_at - monotonic()))
        if self._after is not None:
            with suppress(TimeoutError):
                async with asyncio.timeout(AFTER_YOU.total_seconds()):
                    await self._after.wait()
        self._rung.clear()
        return True


class Runner:
    """Keeps the two loops of a process going; fulfils `bot.ports.Alarms`.

    It is made first, since everybody who commits needs the alarms, and started last. For a clock that can be steered
    its listener is `timers_changed(None)`.
    """

    def __init__(self, clock: Clock, metrics: Metrics) -> None:
        self._clock = clock
        self._metrics = metrics
        self._scheduler = AsyncIOScheduler(
            timezone=UTC, job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 3}
        )
        self._timers = Bell("timers", self._plan_wake)
        self._outbox = Bell("outbox", self._plan_wake, rest=REST, after=self._timers.idle)
        self._stopping = False

    def start(self, timers: Work, outbox: Work) -> None:
        """Begin in the running event loop, with whatever fell due meanwhile."""
        self._scheduler.start()
        self._plan_sweep()
        for bell, loop in ((self._timers, timers), (self._outbox, outbox)):
            spawn(self._keep(bell, loop), name=bell.name)
            bell.ring()

    def daily(self, tidy: Callable[[], Awaitable[object]]) -> None:
        """Have `tidy` done now and every day (real time); a failure is counted and tried again the next day."""

        async def tidied() -> None:
            try:
                await tidy()
            except Exception as error:  # what was not tidied today is tidied tomorrow
                self._metrics.loop_failed("tidy", type(error).__name__)
                log.exception("loop_failed", loop="tidy")

        spawn(tidied(), name="tidy")
        self._scheduler.add_job(tidied, IntervalTrigger(days=1, timezone=UTC))

    def stop(self) -> None:
        """Begin nothing more. What is in hand goes on; `bot.tasks.drain` waits for it."""
        self._stopping = True
        if self._scheduler.running:
            self._scheduler.shutdown(wait=False)
        self._timers.ring()
        self._outbox.ring()

    def timers_changed(self, due_at: datetime | None) -> None:
        """A timer was armed for `due_at`; None when it may be anything: many timers, or the clock itself."""
        self._timers.ring_in(timedelta() if due_at is None else self._clock.real_delay(due_at))

    def letters_queued(self) -> None:
        """Letters wait in the outbox."""
        self._outbox.ring_in(timedelta())

    def last_sweep_age(self) -> timedelta:
        """Return how long ago (real time) the loop that is worse off last got through without an error."""
        return timedelta(seconds=monotonic() - min(self._timers.answered_at, self._outbox.answered_at))

    async def _keep(self, bell: Bell, loop: Work) -> None:
        while not self._stopping:
            if not await bell.heard(within=DEAF):
                self._plan_sweep()
            if not self._stopping:
                await self._turn(bell, loop)

    async def _turn(self, bell: Bell, loop: Work) -> None:
        began_at = monotonic()
        try:
            with bell.at_work():
                delay = await loop.work()
        except Exception as error:  # a database that restarts must not end the loop: the sweep tries again
            self._metrics.loop_failed(bell.name, type(error).__name__)
            log.exception("loop_failed", loop=bell.name)
            return
        bell.answered(began_at)
        if delay is not None:
            bell.ring_in(delay)

    def _plan_wake(self, bell: Bell, delay: timedelta) -> None:
        async def wake() -> None:  # a plain function would be run in a thread
            bell.ring()

        if not self._stopping:
            self._scheduler.add_job(wake, After(delay), id=f"wake-{bell.name}", replace_existing=True)

    def _plan_sweep(self) -> None:
        every = IntervalTrigger(seconds=SWEEP.total_seconds(), timezone=UTC)
        self._scheduler.add_job(self._sweep, every, id="sweep", replace_existing=True)

    async def _sweep(self) -> None:
        self._timers.ring()
        self._outbox.ring()
