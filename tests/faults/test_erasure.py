"""Kill -9 in the middle of an erasing: what is to go is gone in the end, once written down, and nothing comes back."""

from pathlib import Path

import pytest

from storage.ledger import FileLedger
from tests.faults.ground import ground
from tests.faults.script import REQUEST, asks, starts

pytestmark = [pytest.mark.faults, pytest.mark.timeout(300)]

IN_TURN = (
    "timer.fired.before_commit:2",
    "timer.fired.after_commit:1",
    "letter.claimed:1",
    "letter.sent.before_receipt:1",
    "letter.receipt_stored:1",
)
"""The question was asked; then one life after the other ends while the sparring is erased and its posts deleted."""


async def test_killed_at_each_step_of_an_erasing(tmp_path: Path, url: str | None) -> None:
    async with ground(tmp_path, url, plans=IN_TURN) as on:
        await asks(on)
        await starts(on)
        await on.pass_time(minutes=70)  # nobody begins, so it goes back to the queue
        assert REQUEST["ask"] in on.saying("venter på", thread=False).text
        await on.pass_time(minutes=40 * 24 * 60)
        assert set(IN_TURN) <= set(on.died_at), "not every plan was met"
        left = [m.text for room in on.workspace.rooms.values() for m in on.workspace.timeline.room(room.id)]
        assert not [text for text in left if REQUEST["ask"] in text]
        assert len([text for text in left if "er slettet. Teksten er væk" in text]) == 1
        assert not [row for row in await on.database.letters() if not row.finished_at]
    told = await FileLedger(tmp_path / "erased.ledger").read()
    assert len(told.erased) == 1
    assert told.begun == told.erased
    assert FileLedger(tmp_path / "erased.ledger").sound()
