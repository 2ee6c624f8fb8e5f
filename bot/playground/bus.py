"""What the page hears: a short memory of happenings, each for everybody or for some people only."""

import asyncio
import secrets
from collections import deque
from collections.abc import AsyncIterator, Collection
from dataclasses import dataclass

from bot.playground.seed import Json

_MEMORY = 2_000


@dataclass(frozen=True)
class Happening:
    """One thing for the page; `only` names the people it is for, None means everybody."""

    number: int
    data: Json
    only: frozenset[str] | None


class Bus:
    """Publishes happenings to every open page and lets one that was away catch up."""

    def __init__(self) -> None:
        self._life = secrets.token_hex(4)
        self._memory: deque[Happening] = deque(maxlen=_MEMORY)
        self._last = 0
        self._news = asyncio.Event()
        self._closed = False

    @property
    def position(self) -> str:
        """The id of the last happening: who knows all up to now may listen from here on."""
        return f"{self._life}-{self._last}"

    def publish(self, kind: str, data: Json, only: Collection[str] | None = None) -> None:
        """Tell pages; `only` limits it to those who play one of these people."""
        self._last += 1
        people = None if only is None else frozenset(only)
        self._memory.append(Happening(self._last, {"type": kind, **data}, people))
        self._wake()

    def close(self) -> None:
        """End every stream."""
        self._closed = True
        self._wake()

    async def listen(self, person: str, after: str | None) -> AsyncIterator[tuple[str, Json]]:
        """Yield `(id, data)` for one person, from `after` on; a gap yields a `reset`."""
        seen, gap = self._resume(after)
        if gap:
            yield self.position, {"type": "reset"}
        while not self._closed:
            news = self._news
            for happening in [each for each in self._memory if each.number > seen]:
                seen = happening.number
                if happening.only is None or person in happening.only:
                    yield f"{self._life}-{seen}", happening.data
            if seen == self._last:
                await news.wait()

    def _resume(self, after: str | None) -> tuple[int, bool]:
        """Tell where to go on, and whether something between was forgotten."""
        if after is None:
            return self._last, False
        life, _, number = after.partition("-")
        oldest = self._memory[0].number if self._memory else self._last + 1
        if life != self._life or not number.isdigit() or int(number) + 1 < oldest:
            return self._last, True
        return int(number), False

    def _wake(self) -> None:
        self._news.set()
        self._news = asyncio.Event()
