"""Fresh names and the luck of the draw."""

import secrets

from bot.ports import Clock


class FreshIds:
    """Ids that sort by the time they were made (milliseconds, 12 hexadecimal digits) and cannot be guessed."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    def new(self) -> str:
        """Return a fresh id of 28 characters."""
        return f"{int(self._clock.now().timestamp() * 1000):012x}{secrets.token_hex(8)}"

    def seed(self) -> int:
        """Return a fresh random number below 2**31."""
        return secrets.randbelow(2**31)
