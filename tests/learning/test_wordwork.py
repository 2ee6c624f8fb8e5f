"""Nobody waits for a dictionary: what it would have told is left out for once."""

from threading import Event

import pytest

from handlers.learning import wordwork
from handlers.learning.wordwork import looked_up


async def test_what_is_found_in_time_is_told() -> None:
    assert await looked_up("nothing", str.upper, "skole") == "SKOLE"


async def test_what_takes_too_long_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wordwork, "PATIENCE", 0.01)
    loaded = Event()
    assert await looked_up("nothing", loaded.wait, 5.0) == "nothing"
    loaded.set()


async def test_what_goes_wrong_is_not_hidden() -> None:
    with pytest.raises(ValueError, match="base 10"):
        await looked_up(0, int, "skole")
