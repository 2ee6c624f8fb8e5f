"""What was looked up a moment ago, so that a busy hour does not look it up at every click."""

from collections.abc import Awaitable, Callable, Hashable
from time import monotonic
from typing import Generic, TypeVar

MOST_KEPT = 10_000
"""Answers kept at once; beyond that all are looked up again."""

_Key = TypeVar("_Key", bound=Hashable)
_Found = TypeVar("_Found")


class Lately(Generic[_Key, _Found]):
    """Keeps what was found for some real seconds."""

    def __init__(self, seconds: float) -> None:
        """Take how long it is kept."""
        self._seconds = seconds
        self._kept: dict[_Key, tuple[_Found, float]] = {}

    async def of(self, key: _Key, look: Callable[[_Key], Awaitable[_Found]]) -> _Found:
        """Return what was found for the key a moment ago, or look it up."""
        kept = self._kept.get(key)
        if kept is not None and kept[1] >= monotonic():
            return kept[0]
        found = await look(key)
        if len(self._kept) >= MOST_KEPT:
            self._kept.clear()
        self._kept[key] = (found, monotonic() + self._seconds)
        return found
