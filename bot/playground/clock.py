"""The workspace's time: handed in, may run faster than the world's and be stepped."""

import time
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Protocol

machine_time = time.time  # noqa: TID251 - the one real clock here: the age of signatures, and how long we were closed


class Clock(Protocol):
    """What the playground needs of a clock."""

    @property
    def speed(self) -> float:
        """Workspace seconds in one real second."""
        ...

    def now(self) -> datetime:
        """Return the workspace's aware time."""
        ...

    def set_speed(self, speed: float) -> None:
        """Run faster or slower from now on."""
        ...

    def step(self, by: timedelta) -> None:
        """Jump ahead."""
        ...

    def on_change(self, listener: Callable[[], None]) -> None:
        """Have `listener` called after every change of speed and every step."""
        ...


class RunningClock:
    """A clock that starts at a given moment and runs on the machine's monotonic time.

    Args:
        start: the first moment it shows (aware).
        speed: workspace seconds in one real second; 0 stands still until stepped.
    """

    def __init__(self, start: datetime, speed: float = 1.0) -> None:
        self._base, self._since, self._speed = start, time.monotonic(), speed
        self._listeners: list[Callable[[], None]] = []

    @property
    def speed(self) -> float:
        """Workspace seconds in one real second."""
        return self._speed

    def now(self) -> datetime:
        """Return the workspace's aware time."""
        return self._base + timedelta(seconds=(time.monotonic() - self._since) * self._speed)

    def set_speed(self, speed: float) -> None:
        """Run faster or slower from now on."""
        self._turn(self.now(), speed)

    def step(self, by: timedelta) -> None:
        """Jump ahead."""
        self._turn(self.now() + by, self._speed)

    def on_change(self, listener: Callable[[], None]) -> None:
        """Have `listener` called after every change of speed and every step."""
        self._listeners.append(listener)

    def _turn(self, shown: datetime, speed: float) -> None:
        self._base, self._since, self._speed = shown, time.monotonic(), speed
        for listener in self._listeners:
            listener()
