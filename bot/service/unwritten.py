"""A ledger for a store that has no backups, as one in memory: there is nothing that could bring a sparring back."""

from collections.abc import Sequence
from datetime import datetime

from bot.ports import Erased
from bot.sparring.identity import SessionId


class Unwritten:
    """`bot.ports.Ledger` that remembers nothing."""

    async def begun(self, sessions: Sequence[SessionId], at: datetime) -> None:
        """Write nothing."""

    async def erased(self, sessions: Sequence[SessionId], at: datetime) -> None:
        """Write nothing."""

    async def read(self) -> Erased:
        """Return that nothing was written down."""
        return Erased()
