"""One store under test, whichever it is: opened once or twice, with real time that the test can let pass."""

from dataclasses import dataclass, field
from typing import Protocol

from sqlalchemy import Executable, text, update
from sqlalchemy.ext.asyncio import create_async_engine

from bot.ports import Storage
from storage import Leases, MemoryStorage, Pacing, Sealing, open_storage
from storage.tables import INBOX, LETTERS, PACES, TIMERS

MASTER = bytes(range(32))
UNPACED = Pacing.none()
_REAL_MOMENTS = {
    TIMERS: ("lease_until",),
    LETTERS: ("not_before", "lease_until", "finished_at"),
    PACES: ("not_before",),
    INBOX: ("seen_at",),
}


class Lab(Protocol):
    """A store and the passing of real time."""

    async def open(self, *, pacing: Pacing = UNPACED, leases: Leases | None = None) -> Storage:
        """Open the store; a second time as another process would."""
        ...

    async def pass_time(self, seconds: float) -> None:
        """Let real time pass for whoever has the store open."""
        ...

    async def close(self) -> None:
        """Close whatever was opened."""
        ...


@dataclass
class MemoryLab:
    """Memory: time is a number, and a second opening is the same store."""

    seconds: float = 1_000_000.0
    storage: MemoryStorage | None = None

    async def open(self, *, pacing: Pacing = UNPACED, leases: Leases | None = None) -> Storage:
        if self.storage is None:
            self.storage = MemoryStorage(real=lambda: self.seconds, pacing=pacing, leases=leases)
        return self.storage

    async def pass_time(self, seconds: float) -> None:
        self.seconds += seconds

    async def close(self) -> None:
        pass


@dataclass
class SqlLab:
    """A database: its clock cannot be turned, so every moment it has noted moves into the past instead."""

    url: str
    opened: list[Storage] = field(default_factory=list)

    async def open(self, *, pacing: Pacing = UNPACED, leases: Leases | None = None) -> Storage:
        self.opened.append(await open_storage(self.url, sealing=Sealing(MASTER), pacing=pacing, leases=leases))
        return self.opened[-1]

    async def pass_time(self, seconds: float) -> None:
        moments = {table: [table.c[name] for name in names] for table, names in _REAL_MOMENTS.items()}
        await self.execute(
            *(update(table).values({moment: moment - seconds for moment in these}) for table, these in moments.items())
        )

    async def execute(self, *statements: Executable | str) -> None:
        """Run statements in a transaction of their own, past the storage."""
        engine = create_async_engine(self.url)
        try:
            async with engine.begin() as connection:
                for statement in statements:
                    await connection.execute(text(statement) if isinstance(statement, str) else statement)
        finally:
            await engine.dispose()

    async def close(self) -> None:
        for storage in self.opened:
            await storage.close()
