"""What is remembered: one contract (`bot.ports.Storage`) and three homes, in memory, SQLite and PostgreSQL."""

from sqlalchemy.engine import make_url

from storage.database import SqlStorage
from storage.engines.engine import Engine
from storage.engines.postgres import PostgresEngine
from storage.engines.sqlite import SqliteEngine
from storage.leases import Leases
from storage.memory import MemoryStorage
from storage.migrations import NewerDatabase, migrate
from storage.pacing import Pace, Pacing
from storage.rotation import Rotated, masters
from storage.sealing import BadMasterKey, Sealing, renew

__all__ = [
    "BadMasterKey",
    "Leases",
    "MemoryStorage",
    "NewerDatabase",
    "Pace",
    "Pacing",
    "Rotated",
    "Sealing",
    "SqlStorage",
    "open_storage",
    "renew",
]

_ENGINES: dict[str, tuple[str, type[Engine]]] = {
    "sqlite": ("sqlite+aiosqlite", SqliteEngine),
    "postgresql": ("postgresql+asyncpg", PostgresEngine),
    "postgres": ("postgresql+asyncpg", PostgresEngine),
}


async def open_storage(
    url: str, *, sealing: Sealing, pacing: Pacing | None = None, leases: Leases | None = None
) -> SqlStorage:
    """Connect to a database, bring its tables up to date and return it.

    Args:
        url: `sqlite:///path` or `postgresql://user:password@host/database`, with or without a driver's name.
        sealing: the master keys for what people write.
        pacing: how fast letters may leave; Slack's limits by default.
        leases: how long claims hold.

    Raises:
        NewerDatabase: a later release has already migrated it.
        ValueError: no engine of ours speaks this URL.
    """
    parsed = make_url(url)
    name = parsed.get_backend_name()
    if name not in _ENGINES:
        raise ValueError(f"No database of this kind: {name}. Give a sqlite:// or postgresql:// URL.")
    driver, kind = _ENGINES[name]
    engine = kind()
    engines = engine.connect(parsed.set(drivername=driver).render_as_string(hide_password=False))
    try:
        await migrate(engines.writer, engine)
        async with engines.reader.connect() as connection:
            sealing.meet(await masters(connection))
    except BaseException:
        await engines.dispose()
        raise
    return SqlStorage(engines, engine, sealing, pacing or Pacing(), leases or Leases())
