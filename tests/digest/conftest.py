"""A stage with a team whose bank has something to gather, and a leaders' channel."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.digest.leading import Leading
from tests.journeys.stage import stage


@pytest.fixture
async def on(tmp_path: Path) -> AsyncIterator[Leading]:
    async with stage(tmp_path) as set_:
        leading = Leading(set_)
        await leading.arrange()
        yield leading
