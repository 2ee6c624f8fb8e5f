"""Timers that are due: claimed in batches, fired a batch in one transaction.

Batches carry the speed, single firing the safety: when a batch fails, each of its timers is fired alone, so that a
bad one holds nobody up and comes again later.
"""

import asyncio
from collections import Counter
from collections.abc import Sequence
from datetime import timedelta
from typing import Protocol

import structlog

from bot.failpoints import Failpoint
from bot.ports import Clock, DueTimer, DueTimers, Failpoints
from bot.sparring.identity import Subject
from bot.telemetry import Metrics

BATCH = 100
"""Measured: one transaction each gives 600 timers a second, a hundred in one 16,500. Two hundred take a tenth less of
the processor for each, but hold up the event loop twice as long."""
CLAIM = 4 * BATCH
"""So many are claimed at once, since each commit waits for the disk; more would wait a lease longer after a crash."""
FIRST_PAUSE, LONGEST_PAUSE = timedelta(seconds=1), timedelta(minutes=5)

log = structlog.get_logger()


class Fire(Protocol):
    """Fires claimed timers in one transaction: all of them or, by raising, none. Skips those no longer ours."""

    async def __call__(self, batch: Sequence[DueTimer], /) -> object:
        """Fire them."""
        ...


class TimerLoop:
    """Fires what is due, oldest first. The runner sees to it that `work` never runs twice at once."""

    def __init__(self, timers: DueTimers, fire: Fire, clock: Clock, failpoints: Failpoints, metrics: Metrics) -> None:
        self._timers = timers
        self._fire = fire
        self._clock = clock
        self._pass = failpoints
        self._metrics = metrics
        self._failures: Counter[tuple[Subject, int]] = Counter()

    async def work(self) -> timedelta | None:
        """Fire until nothing is due; return how long (real time) until the next one is, None when none is armed."""
        while claimed := await self._timers.claim(self._clock.now(), CLAIM):
            self._pass(Failpoint.TIMER_CLAIMED)
            for first in range(0, len(claimed), BATCH):
                await self._handle(claimed[first : first + BATCH])
                await asyncio.sleep(0)  # ten thousand at one instant must not hold up the answer to a click
        due_at = await self._timers.next_due()
        return None if due_at is None else self._clock.real_delay(due_at)

    async def _handle(self, batch: Sequence[DueTimer]) -> None:
        try:
            await self._fire(batch)
        except Exception:  # noqa: BLE001 - whichever row it was, singly it shows
            for due in batch:
                await self._handle_alone(due)
        else:
            self._fired(batch)

    async def _handle_alone(self, due: DueTimer) -> None:
        try:
            await self._fire((due,))
        except Exception as error:  # a bad timer goes back with a pause, and is counted
            log.exception("timer_failed", subject=due.subject, number=due.number)
            await self._put_off(due, type(error).__name__)
        else:
            self._fired((due,))

    async def _put_off(self, due: DueTimer, error: str) -> None:
        key = due.subject, due.number
        self._failures[key] += 1
        pause = min(FIRST_PAUSE * (1 << min(self._failures[key] - 1, 16)), LONGEST_PAUSE)
        self._metrics.timer_failed(error)
        await self._timers.release(due, pause)

    def _fired(self, batch: Sequence[DueTimer]) -> None:
        now = self._clock.now()
        for due in batch:
            self._failures.pop((due.subject, due.number), None)
            self._metrics.timer_fired(now - due.due_at)
