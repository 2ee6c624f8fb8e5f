"""Jumps of the workspace's time: from one thing that falls due to the next, so that each happens at its own moment."""

import asyncio
import contextlib
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.playground.workspace import Workspace

PATIENCE = 3.0
"""Real seconds that what falls due may take before time goes on without it."""

_JUST_PAST = 0.001


class Jumps:
    """Jumps ahead, one at a time.

    `settled` are asked at every stop, each to return when what fell due there has been done; whoever runs an app
    beside the workspace adds one that knows of it.
    """

    def __init__(self, workspace: "Workspace") -> None:
        self._workspace = workspace
        self._one_at_a_time = asyncio.Lock()
        self.settled: list[Callable[[], Awaitable[None]]] = []
        self.goal: float | None = None

    async def ahead(self, seconds: float) -> None:
        """Jump so many seconds of workspace time ahead, with a stop at everything that falls due on the way."""
        async with self._one_at_a_time:
            goal = self._workspace.epoch() + seconds
            await self._settle()  # what is being done right now decides what falls due next
            await self._travel(goal)

    async def to_next(self) -> None:
        """Jump to the next thing that is due; nothing happens when nothing is."""
        async with self._one_at_a_time:
            await self._settle()
            await self._travel(self._workspace.next_moment())

    async def _travel(self, goal: float) -> None:
        self.goal = goal
        try:
            while (stop := min(self._following(), goal)) < goal:
                await self._stop_at(stop)
            await self._stop_at(goal)
        finally:
            self.goal = None
            self._workspace.tell_time()

    def _following(self) -> float:
        """Return the next moment known, or infinity."""
        moment = self._workspace.next_moment()
        return moment if moment > self._workspace.epoch() else float("inf")

    async def _stop_at(self, moment: float) -> None:
        left = moment - self._workspace.epoch() + _JUST_PAST
        if left > 0:
            self._workspace.step(timedelta(seconds=left))
        await self._settle()

    async def _settle(self) -> None:
        """Wait until all that is due by now is done, by the app and by people."""
        for _again in range(2):  # what the app did may be something for people here to answer, and the other way round
            await self._own_settled()
            for settled in self.settled:
                await settled()

    async def _own_settled(self) -> None:
        """Wait until events are delivered and people have done what they were about to do by now."""
        with contextlib.suppress(TimeoutError):
            await self._workspace.until(lambda: not self._overdue(), PATIENCE)

    def _overdue(self) -> bool:
        now = self._workspace.epoch()
        waiting = [row.due for row in self._workspace.pending.values()] + list(self._workspace.cast.planned.values())
        return any(due <= now for due in waiting)
