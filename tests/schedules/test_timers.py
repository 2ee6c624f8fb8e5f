from collections.abc import Sequence
from datetime import datetime, timedelta

import pytest
from typing_extensions import override

from bot.clock import ManualClock
from bot.failpoints import Failpoint, unharmed
from bot.ports import DueTimer
from bot.sparring.identity import SessionId
from bot.telemetry import Metrics
from schedules.timers import BATCH, CLAIM, TimerLoop
from tests.schedules.stand_ins import NOON, Rows

SECOND = timedelta(seconds=1)


class Domain:
    """Fires timers, a batch at a time or not at all; those in `poison` break it, `passed` are its failpoints."""

    def __init__(self) -> None:
        self.rows = Rows()
        self.clock = ManualClock(NOON)
        self.metrics = Metrics()
        self.poison: set[str] = set()
        self.batches: list[int] = []
        self.passed: list[str] = []
        self.loop = TimerLoop(self.rows, self.fire, self.clock, self.passed.append, self.metrics)

    async def fire(self, batch: Sequence[DueTimer]) -> None:
        if any(due.subject in self.poison for due in batch):
            raise RuntimeError("Mikkels mor")
        self.rows.fired(batch)
        self.batches.append(len(batch))

    def count(self, name: str, **labels: str) -> float:
        return self.metrics.registry.get_sample_value(name, labels) or 0


@pytest.fixture
def domain() -> Domain:
    """A domain with nothing armed."""
    return Domain()


async def test_what_is_due_fires_in_batches_until_nothing_is(domain: Domain) -> None:
    count = CLAIM + BATCH + 50
    for n in range(count):
        domain.rows.arm(f"s{n}", NOON - n * SECOND)
    assert await domain.loop.work() is None
    assert domain.batches == [BATCH] * (CLAIM // BATCH + 1) + [50]
    assert domain.passed == [Failpoint.TIMER_CLAIMED] * 2
    assert domain.count("sparring_timer_lateness_seconds_count") == count
    assert domain.count("sparring_timer_lateness_seconds_sum") == sum(range(count))


async def test_it_says_how_long_until_the_next_one(domain: Domain) -> None:
    domain.rows.arm("later", NOON + 60 * SECOND)
    domain.clock.set_speed(60)
    pause = await domain.loop.work()
    assert pause is not None
    assert timedelta() < pause <= SECOND
    assert domain.batches == []


async def test_a_bad_timer_holds_nobody_up_and_comes_again_later(domain: Domain) -> None:
    for n in range(10):
        domain.rows.arm(f"s{n}", NOON)
    domain.poison = {"s3"}
    await domain.loop.work()
    assert domain.batches == [1] * 9
    assert domain.rows.released == [(SessionId("s3"), SECOND)]
    assert not domain.rows.claimed
    assert domain.count("sparring_timer_failures_total", error="RuntimeError") == 1


async def test_the_pause_of_a_bad_timer_doubles_up_to_five_minutes_and_starts_anew_after_a_success(
    domain: Domain,
) -> None:
    async def turn() -> timedelta | None:
        domain.rows.arm("bad", NOON)
        await domain.loop.work()
        return domain.rows.released.pop()[1] if domain.rows.released else None

    domain.poison = {"bad"}
    pauses = [await turn() for _ in range(12)]
    assert pauses[:4] == [SECOND, 2 * SECOND, 4 * SECOND, 8 * SECOND]
    assert pauses[-1] == timedelta(minutes=5)
    domain.poison = set()
    assert await turn() is None
    domain.poison = {"bad"}
    assert await turn() == SECOND


async def test_a_claim_that_fails_is_the_runners_to_try_again(domain: Domain) -> None:
    class Down(Rows):
        @override
        async def claim(self, now: datetime, limit: int) -> Sequence[DueTimer]:
            raise ConnectionError

    with pytest.raises(ConnectionError):
        await TimerLoop(Down(), domain.fire, domain.clock, unharmed, domain.metrics).work()
