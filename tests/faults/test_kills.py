"""Kill -9 at every failpoint and every step: the thread shows every round exactly once, in order, and goes on.

The judge is the workspace: what it showed has to be, word for word and minute for minute, what an unharmed life shows.
"""

from pathlib import Path

import pytest

from bot.failpoints import Failpoint
from tests.faults.conftest import Showed
from tests.faults.ground import ground
from tests.faults.script import STEPS, whole

pytestmark = [pytest.mark.faults, pytest.mark.timeout(600)]

IN_TURN = (
    "inbound.before_commit:1",
    "inbound.after_commit:1",
    "letter.claimed:3",
    "letter.composed:2",
    "letter.sent.before_receipt:3",
    "letter.receipt_stored:3",
    "inbound.after_commit:2",
    "timer.claimed:2",
    "timer.fired.before_commit:2",
    "timer.fired.after_commit:4",
    "letter.sent.before_receipt:8",
    "inbound.after_commit:1",
    "timer.claimed:8",
    "inbound.before_commit:1",
    "letter.claimed:5",
    "inbound.after_commit:2",
)
"""One life after the other ends at the next of these, from the request to the sum."""


async def test_killed_at_each_failpoint_in_turn(tmp_path: Path, url: str | None, unharmed: Showed) -> None:
    async with ground(tmp_path, url, plans=IN_TURN) as on:
        await whole(on)
        await on.judge(unharmed[-1])
        assert set(IN_TURN) <= set(on.died_at), "not every plan was met"
        assert {plan.partition(":")[0] for plan in on.died_at} == set(Failpoint)


DONE = {Failpoint.INBOUND_AFTER_COMMIT, Failpoint.TIMER_FIRED_AFTER_COMMIT, Failpoint.LETTER_RECEIPT_STORED}
"""What comes by here has been done and does not come again in the next life."""


@pytest.mark.slow
@pytest.mark.parametrize("failpoint", [each for each in Failpoint if each is not Failpoint.LETTER_LOOKED_FOR])
async def test_killed_whenever_it_passes(
    tmp_path: Path, url: str | None, unharmed: Showed, failpoint: Failpoint
) -> None:
    """Each life ends at the first passing of something new: what the life before it died of comes by again.

    That may be several letters at once, for their lanes go side by side.
    """
    counts = (1 if failpoint in DONE else 2 + life % 3 for life in range(500))
    async with ground(tmp_path, url, plans=[f"{failpoint}:{count}" for count in counts]) as on:
        await whole(on)
        await on.judge(unharmed[-1])
        assert len(on.died_at) > len(STEPS) / 2
