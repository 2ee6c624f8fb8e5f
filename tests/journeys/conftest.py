"""A fresh stage for each journey."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.content.wordforms import lemma
from tests.journeys.stage import Stage, stage


@pytest.fixture
async def on(tmp_path: Path) -> AsyncIterator[Stage]:
    async with stage(tmp_path) as set_:
        yield set_


@pytest.fixture(scope="session", autouse=True)
def dictionary() -> None:
    """Load the word forms before anybody waits for them."""
    lemma("skolerne")
