"""What the bot needs of time and chance: a clock, fresh names, alarms, and places where a test may kill it."""

from datetime import datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    """The domain's clock."""

    def now(self) -> datetime:
        """Return the moment now, aware, in UTC."""
        ...

    def real_delay(self, until: datetime) -> timedelta:
        """Return how long to wait in real time until the domain's clock shows `until` (never negative)."""
        ...


class Ids(Protocol):
    """Fresh names and the luck of the draw."""

    def new(self) -> str:
        """Return a fresh, unguessable, time-ordered id."""
        ...

    def seed(self) -> int:
        """Return a fresh random number below 2**31."""
        ...


class Alarms(Protocol):
    """Told after every commit that something may be due sooner than before."""

    def timers_changed(self, due_at: datetime | None) -> None:
        """A timer was armed for `due_at`; None when it may be anything: many timers, or the clock itself."""
        ...

    def letters_queued(self) -> None:
        """Letters wait in the outbox."""
        ...


class Failpoints(Protocol):
    """Named places where a test may kill the process; in production it does nothing."""

    def __call__(self, name: str, /) -> None:
        """Pass the place `name`."""
        ...
