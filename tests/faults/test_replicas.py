"""Two processes on one database: nothing twice, and what one of them leaves behind the other finishes.

Leases run in real time here, as short as they may be.
"""

import asyncio
import signal
from pathlib import Path
from time import monotonic

import pytest

from bot.failpoints import Failpoint
from bot.tasks import spawn
from tests.faults.conftest import LONG, Showed
from tests.faults.ground import LEASE, ground
from tests.faults.script import OPENING, STEPS, whole

pytestmark = [pytest.mark.faults, pytest.mark.timeout(300)]

GRACE = 5.0
"""Real seconds after the lease in which the survivor has to be done."""

PLACES = (
    Failpoint.LETTER_CLAIMED,
    Failpoint.LETTER_COMPOSED,
    Failpoint.LETTER_SENT_BEFORE_RECEIPT,
    Failpoint.LETTER_RECEIPT_STORED,
    Failpoint.TIMER_CLAIMED,
    Failpoint.TIMER_FIRED_AFTER_COMMIT,
)


def places(*short: Failpoint) -> pytest.MarkDecorator:
    """Parametrize a test over every place, these also in the short form."""
    marks = {place: () if place in short else (pytest.mark.slow,) for place in PLACES}
    return pytest.mark.parametrize("place", [pytest.param(place, marks=marks[place]) for place in PLACES])


async def test_two_share_the_work_and_do_nothing_twice(tmp_path: Path, url: str | None, unharmed: Showed) -> None:
    async with ground(tmp_path, url) as on:
        await on.born()
        on.alternate = True
        steps = len(STEPS) if LONG else OPENING + 1
        await whole(on, steps)
        await on.judge(unharmed[steps - 1])


@places(Failpoint.LETTER_SENT_BEFORE_RECEIPT)
async def test_what_one_leaves_for_good_the_other_finishes_a_lease_later(
    tmp_path: Path, url: str | None, unharmed: Showed, place: Failpoint
) -> None:
    async with ground(tmp_path, url, plans=[f"{place}:1"]) as on:
        on.hurries = False
        await on.born()
        on.alternate = True
        await on.agree()
        longest = 0.0
        for step in STEPS[:OPENING]:
            began, alive = monotonic(), len(on.lives)
            await step(on)
            if len(on.lives) < alive:
                longest = monotonic() - began
        assert on.died_at == [f"{place}:1"]
        assert longest < LEASE + GRACE
        await on.judge(unharmed[OPENING - 1])


@pytest.mark.postgres
@places(Failpoint.LETTER_COMPOSED, Failpoint.TIMER_CLAIMED)
async def test_one_that_was_stopped_beyond_its_lease_does_nothing_when_it_wakes(
    tmp_path: Path, postgres_url: str, unharmed: Showed, place: Failpoint
) -> None:
    async with ground(tmp_path, postgres_url, plans=[f"{place}:1:SIGSTOP"]) as on:
        on.hurries = False
        sleeper = on.lives[0]
        await on.born()
        await on.agree()
        done = 0
        while not sleeper.stopped:
            await STEPS[done](on)  # the other one does it all
            done += 1
        sleeper.send(signal.SIGCONT)
        await on.kill()  # from here on the sleeper carries it alone
        for step in STEPS[done : OPENING + 1]:
            await step(on)
        await on.judge(unharmed[max(done - 1, OPENING)])


@places(Failpoint.LETTER_COMPOSED)
async def test_on_sqlite_all_wait_for_one_that_was_stopped_in_the_middle_of_writing(
    tmp_path: Path, unharmed: Showed, place: Failpoint
) -> None:
    """Its lock is the kernel's and nobody can take it; whatever it then does, nothing happens twice."""
    async with ground(tmp_path, plans=[f"{place}:1:SIGSTOP"]) as on:
        on.hurries = False
        sleeper = on.lives[0]
        await on.born()

        async def wake() -> None:
            await sleeper.rest()
            await asyncio.sleep(LEASE + 0.5)  # its lease is to run out in real time
            sleeper.send(signal.SIGCONT)

        waking = spawn(wake(), name="wake")
        await whole(on, OPENING + 1)
        await waking
        await on.judge(unharmed[OPENING])


@pytest.mark.slow
@pytest.mark.postgres
async def test_locks_of_one_that_was_stopped_are_taken_from_it(
    tmp_path: Path, postgres_url: str, unharmed: Showed
) -> None:
    async with ground(tmp_path, postgres_url, plans=[f"{Failpoint.TIMER_FIRED_BEFORE_COMMIT}:1:SIGSTOP"]) as on:
        on.hurries = False
        sleeper = on.lives[0]
        await on.born()
        await whole(on, OPENING)
        assert sleeper.stopped
        sleeper.send(signal.SIGCONT)
        await on.kill()
        await STEPS[OPENING](on)
        await on.judge(unharmed[OPENING])
