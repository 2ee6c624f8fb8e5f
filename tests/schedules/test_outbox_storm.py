"""A platform that refuses, swallows, drops the line and shows late, and a bot that is killed: judged from outside.

The history is what the platform showed. Lost: queued, and never shown. Doubled: shown twice. Out of order: a lane's
letters shown in another order than they were queued in.
"""

from collections import Counter
from collections.abc import Callable
from datetime import timedelta
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from structlog.testing import capture_logs
from typing_extensions import override

from bot.messages.letter import Op
from bot.messages.parts import Message
from bot.ports import ClaimedLetter, Receipt, Unclear, Wait
from bot.telemetry import Metrics
from schedules.outbox import OutboxLoop, Patience
from storage.memory import MemoryStorage
from storage.pacing import Pacing
from tests.schedules.stand_ins import Alarms, Platform, Words, letter

SETTLE = Patience().settle.total_seconds()
LANES = tuple(f"lane {n}" for n in range(6))


class Killed(BaseException):
    """The process is gone in the middle of what it did."""


class Moody(Platform):
    """Meets each call with a mood drawn from `luck`."""

    def __init__(self, clock: Callable[[], float], luck: Random, faults: float, *, latest: float, blind: bool) -> None:
        super().__init__(clock)
        self.luck, self.share, self.latest, self.blind = luck, faults, latest, blind

    @override
    async def deliver(self, claim: ClaimedLetter, content: Message) -> Receipt | None:
        if self.luck.random() < self.share:
            self.accepts_first = self.luck.random() < 0.5
            self.visible_after = self.luck.uniform(0, self.latest)
            self.faults = [self.luck.choice([Unclear(), Wait(timedelta(seconds=2), "post")])]
        return await super().deliver(claim, content)

    @override
    async def find(self, claim: ClaimedLetter) -> Receipt | None:
        if self.luck.random() < self.share / 2:
            raise Unclear
        return None if self.blind else await super().find(claim)


async def storm(seed: int, faults: float, kills: float, *, latest: float = SETTLE - 0.1, blind: bool = False) -> Moody:
    """Send sixty letters of six lanes through faults and kills until none is left; return the platform."""
    luck, now = Random(seed), 0.0  # noqa: S311 - dice, repeatable by seed
    storage = MemoryStorage(real=lambda: now, pacing=Pacing.none())
    platform = Moody(lambda: now, luck, faults, latest=latest, blind=blind)
    async with storage.writing() as work:
        await work.letters.put(
            [letter(f"l{n}", luck.choice([Op.POST, Op.DIRECT]), lane=LANES[n % 6]) for n in range(60)]
        )
        await work.commit()

    def failpoint(_: str, /) -> None:
        if luck.random() < kills:
            raise Killed

    loop = OutboxLoop(storage.outbox, platform, Words(), Alarms(), failpoint, Metrics(), width=luck.randint(1, 8))
    with capture_logs():
        while (pause := await loop.flush()) is not None:
            now += pause.total_seconds()
    return platform


def judge(platform: Platform) -> dict[str, list[str]]:
    """Return what was lost, doubled and out of order."""
    seen = Counter(platform.arrived)
    lanes = [[int(name[1:]) for name in dict.fromkeys(platform.arrived) if int(name[1:]) % 6 == n] for n in range(6)]
    return {
        "lost": [f"l{n}" for n in range(60) if f"l{n}" not in seen],
        "doubled": [name for name, times in seen.items() if times > 1],
        "out of order": [LANES[n] for n, lane in enumerate(lanes) if lane != sorted(lane)],
    }


FLAWLESS: dict[str, list[str]] = {"lost": [], "doubled": [], "out of order": []}


@pytest.mark.faults
@given(seed=st.integers(0, 2**32), faults=st.floats(0, 0.6), kills=st.floats(0, 0.2))
@settings(max_examples=60)
async def test_nothing_is_lost_doubled_or_out_of_order(seed: int, faults: float, kills: float) -> None:
    assert judge(await storm(seed, faults, kills)) == FLAWLESS


@pytest.mark.faults
async def test_the_storm_is_strong_enough_to_double_letters_that_are_not_looked_for() -> None:
    assert judge(await storm(1, faults=0.3, kills=0.05, blind=True))["doubled"]


@pytest.mark.faults
async def test_a_post_shown_later_than_the_settle_time_may_double_and_nothing_worse() -> None:
    verdict = judge(await storm(1, faults=0.5, kills=0.05, latest=10 * SETTLE))
    assert verdict.pop("doubled")
    assert verdict == {"lost": [], "out of order": []}
