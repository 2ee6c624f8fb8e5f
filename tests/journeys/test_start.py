"""What a bot does when it starts."""

from pathlib import Path
from threading import Thread, current_thread, main_thread

import pytest

from tests.journeys.stage import stage


async def test_the_public_holidays_are_loaded_beside_whatever_people_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    loading: list[Thread] = []
    monkeypatch.setattr("bot.app.holiday", lambda *_given: loading.append(current_thread()))
    async with stage(tmp_path):
        pass
    assert len(loading) == 1
    assert loading != [main_thread()]
