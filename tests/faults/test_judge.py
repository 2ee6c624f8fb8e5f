"""The judge can fail: whatever is taken from, added to or moved in what the workspace showed is found out."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.failpoints import Failpoint
from tests.faults.conftest import Showed
from tests.faults.ground import ground
from tests.faults.history import Entry
from tests.faults.script import whole
from tests.faults.storm import judged

pytestmark = [pytest.mark.faults, pytest.mark.timeout(120)]


async def test_what_is_lost_doubled_early_or_disordered_is_named(tmp_path: Path) -> None:
    async with ground(tmp_path) as on:
        await whole(on)
        verdict = await judged(on)
        assert verdict.clean, verdict
        seen = on.history.entries
        second = next(n for n, e in enumerate(seen) if e.shared and "Runde 2 af 6:" in e.text)
        over = next(n for n, e in enumerate(seen) if e.shared and "tiden for runden er gået" in e.text)

        async def with_entries(entries: list[Entry]) -> list[str]:
            on.history.entries = entries
            found = await judged(on)
            return [kind for kind in ("lost", "doubled", "early", "disordered") if getattr(found, kind)]

        assert await with_entries(seen[:second] + seen[second + 1 :]) == ["lost"]
        assert "doubled" in await with_entries([*seen, seen[second]])
        hasty = replace(seen[over], at=seen[over].at - 120)
        assert await with_entries([*seen[:over], hasty, *seen[over + 1 :]]) == ["early"]
        assert "disordered" in await with_entries([*seen[:over], seen[second], *seen[over:second], *seen[second + 1 :]])


async def test_a_bot_that_never_looks_is_found_out(tmp_path: Path, unharmed: Showed) -> None:
    async with ground(tmp_path, plans=[f"{Failpoint.LETTER_SENT_BEFORE_RECEIPT}:2"], blind=True) as on:
        showed = await whole(on, 5)
        assert on.history.doubled()
        assert showed[-1] != unharmed[4]
