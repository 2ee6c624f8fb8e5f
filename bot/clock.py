"""The only place that reads the wall clock. Everybody else is handed a clock, or the moment itself.

All of these fulfil `bot.ports.Clock`. A clock that can be steered calls its listeners whenever its hands are touched,
so that alarms set by the old pace are set anew.
"""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from time import monotonic


class WallClock:
    """The time it is."""

    def now(self) -> datetime:
        """Return the moment now, aware, in UTC."""
        return datetime.now(UTC)

    def real_delay(self, until: datetime) -> timedelta:
        """Return how long it is until then (never negative)."""
        return max(until - self.now(), timedelta())


class SteerableClock:
    """A clock that runs from `start` (by default the time it is) at `speed`, and can be set forward.

    It counts on from monotonic time, so it never goes back; one that outlives its process starts where it stopped.
    """

    def __init__(self, start: datetime | None = None, speed: float = 1.0) -> None:
        self._shown = (start or WallClock().now()).astimezone(UTC)
        self._since = monotonic()
        self._speed = _checked(speed)
        self._listeners: list[Callable[[], None]] = []

    @property
    def speed(self) -> float:
        """How many seconds it shows in one real second; at 0 it stands still."""
        return self._speed

    def now(self) -> datetime:
        """Return the moment it shows, aware, in UTC."""
        return self._shown + timedelta(seconds=(monotonic() - self._since) * self._speed)

    def real_delay(self, until: datetime) -> timedelta:
        """Return how long in real time until it shows `until`: `timedelta.max` while it stands still."""
        left = max(until - self.now(), timedelta())
        if not left:
            return left
        return left / self._speed if self._speed else timedelta.max

    def set_speed(self, speed: float) -> None:
        """Run at another speed from now on. Raises ValueError for a negative one."""
        self._turn(self.now(), _checked(speed))

    def step(self, by: timedelta) -> None:
        """Set it forward. Raises ValueError for a step back."""
        if by < timedelta():
            raise ValueError("A clock that timers depend on cannot go back.")
        self._turn(self.now() + by, self._speed)

    def on_change(self, listener: Callable[[], None]) -> None:
        """Have `listener` called after every change of speed and every step."""
        self._listeners.append(listener)

    def _turn(self, shown: datetime, speed: float) -> None:
        self._shown, self._since, self._speed = shown, monotonic(), speed
        for listener in self._listeners:
            listener()


class ManualClock(SteerableClock):
    """A clock for tests: it stands still until it is advanced."""

    def __init__(self, start: datetime) -> None:
        super().__init__(start, speed=0)

    def advance(self, by: timedelta) -> None:
        """Set it forward by this much."""
        self.step(by)


def _checked(speed: float) -> float:
    if speed < 0:
        raise ValueError("A clock that timers depend on cannot run backwards.")
    return speed
