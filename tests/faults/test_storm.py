"""The storm of durability.md: nothing lost, nothing doubled, nothing early, nothing out of order."""

import asyncio
from collections.abc import Iterator
from pathlib import Path
from unittest.mock import patch

import pytest

from bot.playground.faults import DEFAULT_SECONDS
from tests.faults.conftest import LONG
from tests.faults.ground import CALL, ground
from tests.faults.storm import SPEED, Sizes, Verdict, storm

pytestmark = [pytest.mark.faults, pytest.mark.timeout(3_000)]

SIZES = Sizes(sessions=60, replicas=2, within=2_400) if LONG else Sizes(sessions=2, within=240)
KILLS, MESSAGES = (20, 2_000) if LONG else (2, 60)
"""At the least, for each database."""

CHANNELS = 6 if LONG else 2


@pytest.fixture(autouse=True, scope="module")
def short_silences() -> Iterator[None]:
    """Let the workspace forget a caller it keeps waiting once that one has surely given up."""
    with patch.dict(DEFAULT_SECONDS, dict.fromkeys(("timeout", "accepted_then_timeout"), 2 * CALL)):
        yield


async def weathered(home: Path, url: str | None) -> Verdict:
    async with ground(home, url, speed=SPEED, channels=CHANNELS) as on:
        return await storm(on, SIZES, seed=20)


@pytest.mark.postgres
async def test_the_storm_loses_nothing_and_doubles_nothing(tmp_path: Path, postgres_url: str) -> None:
    (tmp_path / "sqlite").mkdir()
    (tmp_path / "postgres").mkdir()
    verdicts = await asyncio.gather(
        weathered(tmp_path / "sqlite", None), weathered(tmp_path / "postgres", postgres_url)
    )
    for verdict in verdicts:
        assert verdict.clean, verdict
        assert verdict.kills >= KILLS
        assert verdict.messages >= MESSAGES


async def test_a_plain_retry_in_the_same_storm_posts_twice(tmp_path: Path) -> None:
    async with ground(tmp_path, speed=SPEED, channels=CHANNELS, blind=True) as on:
        verdict = await storm(on, SIZES, seed=20, until_doubled=True)
        assert verdict.doubled
