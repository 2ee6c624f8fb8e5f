import asyncio
from collections.abc import AsyncIterator, Callable
from datetime import datetime, timedelta, tzinfo
from time import monotonic
from typing import Any

import pytest
from structlog.testing import capture_logs
from typing_extensions import override

from bot.clock import ManualClock, SteerableClock, WallClock
from bot.tasks import drain
from bot.telemetry import Metrics
from schedules import runner as module
from schedules.runner import Runner
from tests.schedules.stand_ins import NOON

NEVER = timedelta(days=1)
TICK = timedelta(milliseconds=20)
MS = timedelta(milliseconds=1)
HOUR = timedelta(hours=1)


class Loop:
    """Notes when it is woken; `then` says what it answers, or raises."""

    def __init__(self, then: Callable[[int], timedelta | None] = lambda _: None) -> None:
        self.then = then
        self.woken = 0
        self._woken = asyncio.Condition()

    async def work(self) -> timedelta | None:
        async with self._woken:
            self.woken += 1
            self._woken.notify_all()
        return self.then(self.woken)

    async def times(self, count: int) -> None:
        """Wait until it has been woken so many times."""
        async with asyncio.timeout(5), self._woken:
            await self._woken.wait_for(lambda: self.woken >= count)


class Firing(Loop):
    """Fires until it is `done`."""

    def __init__(self) -> None:
        super().__init__()
        self.done = asyncio.Event()

    @override
    async def work(self) -> timedelta | None:
        await super().work()
        await self.done.wait()
        return None


class Stage:
    """A runner with two loops that do nothing unless told."""

    def __init__(self) -> None:
        self.clock = SteerableClock(NOON)
        self.metrics = Metrics()
        self.runner = Runner(self.clock, self.metrics)
        self.clock.on_change(lambda: self.runner.timers_changed(None))
        self.timers: Loop = Loop()
        self.outbox = Loop()

    async def start(self) -> None:
        """Start, and wait out the first round that catches up."""
        self.runner.start(self.timers, self.outbox)
        await self.timers.times(1)
        await self.outbox.times(1)


@pytest.fixture
async def stage() -> AsyncIterator[Stage]:
    """A stage, cleared afterwards."""
    stage = Stage()
    yield stage
    stage.runner.stop()
    assert await drain(timedelta(seconds=5)) == 0


@pytest.fixture
def no_sweep(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only a wake can wake."""
    monkeypatch.setattr(module, "SWEEP", NEVER)
    monkeypatch.setattr(module, "DEAF", NEVER)


@pytest.fixture
def quick_sweep(monkeypatch: pytest.MonkeyPatch) -> None:
    """Sweeps are a few milliseconds apart."""
    monkeypatch.setattr(module, "SWEEP", TICK)
    monkeypatch.setattr(module, "DEAF", 3 * TICK)


@pytest.mark.usefixtures("no_sweep")
class TestWake:
    async def test_a_timer_wakes_the_loop_when_it_is_due_and_not_before(self, stage: Stage) -> None:
        await stage.start()
        due_at = stage.clock.now() + 60 * MS
        stage.runner.timers_changed(due_at)
        await stage.timers.times(2)
        assert stage.clock.now() >= due_at
        assert stage.outbox.woken == 1

    async def test_what_a_loop_says_is_next_wakes_it(self, stage: Stage) -> None:
        stage.timers.then = lambda woken: 30 * MS if woken < 4 else None
        await stage.start()
        await stage.timers.times(4)

    async def test_a_timer_armed_earlier_comes_first(self, stage: Stage) -> None:
        stage.timers.then = lambda woken: HOUR if woken == 1 else None
        await stage.start()
        stage.runner.timers_changed(stage.clock.now() + 30 * MS)
        await stage.timers.times(2)

    async def test_a_timer_armed_later_does_not_put_off_an_earlier_one(self, stage: Stage) -> None:
        await stage.start()
        stage.runner.timers_changed(stage.clock.now() + 50 * MS)
        stage.runner.timers_changed(stage.clock.now() + HOUR)
        await stage.timers.times(2)

    async def test_a_clock_that_runs_faster_rings_sooner(self, stage: Stage) -> None:
        due_at = stage.clock.now() + HOUR
        stage.timers.then = lambda _: stage.clock.real_delay(due_at) or None
        await stage.start()
        stage.clock.set_speed(3600 * 20)
        await stage.timers.times(3)
        assert stage.clock.now() >= due_at

    async def test_a_clock_that_steps_rings_at_once(self, stage: Stage) -> None:
        stage.timers.then = lambda woken: HOUR if woken == 1 else None
        await stage.start()
        stage.clock.step(2 * HOUR)
        await stage.timers.times(2)

    async def test_a_clock_that_stands_still_plans_nothing_that_cannot_be(self, stage: Stage) -> None:
        stage.timers.then = lambda _: ManualClock(NOON).real_delay(NOON + HOUR)
        await stage.start()
        stage.runner.timers_changed(None)
        await stage.timers.times(2)

    async def test_letters_wait_while_timers_are_being_fired(self, stage: Stage) -> None:
        stage.timers = firing = Firing()
        stage.runner.start(firing, stage.outbox)
        await firing.times(1)
        await asyncio.sleep(0.1)
        assert stage.outbox.woken == 0
        firing.done.set()
        await stage.outbox.times(1)

    async def test_letters_do_not_wait_for_timers_that_never_end(
        self, stage: Stage, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(module, "AFTER_YOU", TICK)
        stage.timers = firing = Firing()
        stage.runner.start(firing, stage.outbox)
        await stage.outbox.times(1)
        firing.done.set()

    async def test_a_letter_wakes_the_outbox(self, stage: Stage) -> None:
        await stage.start()
        stage.runner.letters_queued()
        await stage.outbox.times(2)
        assert stage.timers.woken == 1

    async def test_a_burst_is_one_wake(self, stage: Stage) -> None:
        await stage.start()
        for _ in range(100):
            stage.runner.letters_queued()
            await asyncio.sleep(0)
        await stage.outbox.times(2)
        assert stage.outbox.woken <= 3

    async def test_lateness_does_not_add_up(self, stage: Stage) -> None:
        first, due = stage.clock.now(), 0

        def next_due(_: int) -> timedelta | None:
            nonlocal due
            while due < 40 and first + due * 30 * MS <= stage.clock.now():
                due += 1
            return stage.clock.real_delay(first + due * 30 * MS) if due < 40 else None

        stage.timers.then = next_due
        await stage.start()
        async with asyncio.timeout(10):
            while due < 40:
                await stage.timers.times(stage.timers.woken + 1)
        assert stage.clock.now() - (first + 40 * 30 * MS) < 500 * MS

    async def test_a_loop_never_runs_twice_at_once_and_a_ring_meanwhile_is_not_lost(self, stage: Stage) -> None:
        go, begun, running = asyncio.Event(), asyncio.Event(), list[int]()

        class Slow:
            at_work, turns = 0, 0

            async def work(self) -> timedelta | None:
                self.at_work += 1
                self.turns += 1
                running.append(self.at_work)
                begun.set()
                await go.wait()
                self.at_work -= 1
                return None

        slow = Slow()
        stage.runner.start(slow, stage.outbox)
        await begun.wait()
        for _ in range(5):
            stage.runner.timers_changed(None)
            await asyncio.sleep(0.03)
        begun.clear()
        go.set()
        async with asyncio.timeout(5):
            await begun.wait()
        assert max(running) == 1
        assert slow.turns == 2


@pytest.mark.usefixtures("quick_sweep")
class TestSweep:
    async def test_it_wakes_both_loops_though_nobody_told_it(self, stage: Stage) -> None:
        await stage.start()
        await stage.timers.times(4)
        await stage.outbox.times(4)

    async def test_a_loop_that_fails_goes_on_and_is_seen(self, stage: Stage) -> None:
        def fail(woken: int) -> None:
            if woken < 5:
                raise ConnectionError("Mikkels mor")

        stage.timers.then = fail
        with capture_logs() as logs:
            await stage.start()
            await stage.timers.times(4)
            assert stage.runner.last_sweep_age() > 2 * TICK
            failing = monotonic()
            await stage.timers.times(8)
            assert stage.runner.last_sweep_age() < timedelta(seconds=monotonic() - failing)
        assert {(line["event"], line["loop"]) for line in logs} == {("loop_failed", "timers")}
        counted = {"loop": "timers", "error": "ConnectionError"}
        assert stage.metrics.registry.get_sample_value("sparring_loop_failures_total", counted) == 4

    async def test_it_survives_a_wall_clock_that_is_set_back(
        self, stage: Stage, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        back = timedelta()

        class Wall(datetime):
            @classmethod
            def now(cls, tz: tzinfo | None = None) -> Any:
                return WallClock().now().astimezone(tz) - back

        monkeypatch.setattr("apscheduler.schedulers.base.datetime", Wall)
        await stage.start()
        await stage.timers.times(3)
        back = HOUR
        await stage.timers.times(stage.timers.woken + 5)

    async def test_nothing_begins_after_the_stop_but_what_is_in_hand_is_finished(self) -> None:
        go, done = asyncio.Event(), list[str]()

        class Slow:
            async def work(self) -> timedelta | None:
                await go.wait()
                done.append("slow")
                return None

        stage = Stage()
        stage.runner.start(Slow(), stage.outbox)
        await stage.outbox.times(1)
        stage.runner.stop()
        stage.runner.letters_queued()
        stage.runner.timers_changed(stage.clock.now())
        seen = stage.outbox.woken
        go.set()
        assert await drain(timedelta(seconds=5)) == 0
        await asyncio.sleep(0)
        assert (done, stage.outbox.woken) == (["slow"], seen)


async def test_it_may_be_stopped_before_it_was_started() -> None:
    Stage().runner.stop()


async def test_what_is_tidied_daily_is_tidied_at_the_start_and_a_failure_is_counted() -> None:
    metrics, done = Metrics(), asyncio.Event()
    runner = Runner(WallClock(), metrics)

    async def tidy() -> None:
        done.set()
        raise ConnectionError

    runner.start(Loop(), Loop())
    runner.daily(tidy)
    await asyncio.wait_for(done.wait(), 5)
    await asyncio.sleep(0)
    runner.stop()
    await drain(timedelta(seconds=1))
    assert 'sparring_loop_failures_total{error="ConnectionError",loop="tidy"} 1.0' in metrics.page().decode()
