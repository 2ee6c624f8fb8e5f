"""What was looked up a moment ago is not looked up again."""

import pytest

from handlers import lately
from handlers.lately import Lately


async def asked(of: Lately[str, int], times: list[str], *keys: str) -> list[int]:
    async def look(key: str) -> int:
        times.append(key)
        return len(times)

    return [await of.of(key, look) for key in keys]


async def test_a_moment_later_the_answer_is_still_known() -> None:
    times: list[str] = []
    assert await asked(Lately(60), times, "anna", "anna", "bo", "anna") == [1, 1, 2, 1]
    assert times == ["anna", "bo"]


async def test_later_it_is_asked_again() -> None:
    times: list[str] = []
    assert await asked(Lately(-1), times, "anna", "anna") == [1, 2]


async def test_it_never_keeps_more_than_it_has_room_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lately, "MOST_KEPT", 2)
    times: list[str] = []
    await asked(Lately(60), times, "anna", "bo", "cecilie", "anna")
    assert times == ["anna", "bo", "cecilie", "anna"]
