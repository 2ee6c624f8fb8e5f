"""The tables' history, run by Alembic at a start that finds it unfinished, one process at a time."""

from pathlib import Path

from sqlalchemy import Connection, inspect, text
from sqlalchemy.ext.asyncio import AsyncEngine

from storage.engines.engine import Engine


class NewerDatabase(Exception):
    """A later release has migrated this database; this one must not touch it."""

    def __init__(self, revision: str) -> None:
        """Keep the revision that is not known here."""
        super().__init__(f"The database is at revision {revision}, which this release does not know. Use a newer one.")
        self.revision = revision


async def migrate(writer: AsyncEngine, engine: Engine) -> None:
    """Bring the tables up to date in one transaction that keeps every other process waiting.

    Raises:
        NewerDatabase: the database stands at a revision this release does not know.
    """
    async with writer.begin() as connection:
        await engine.serialize(connection, "migrations")
        revision = await connection.run_sync(_revision)
        if revision != newest():
            await connection.run_sync(_upgrade, revision)


def newest() -> str:
    """Return the revision the tables are declared for: the files of the history begin with theirs, and rise."""
    files = (Path(__file__).parent / "versions").glob("[0-9]*.py")
    return max(file.name for file in files).partition("_")[0]


def _revision(connection: Connection) -> str | None:
    """Return the revision the database stands at, or None when it has no tables yet."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def _upgrade(connection: Connection, revision: str | None) -> None:
    from storage.migrations.history import knows, upgrade  # noqa: PLC0415 - a start that finds all done is spared it

    if revision is not None and not knows(connection, revision):
        raise NewerDatabase(revision)
    upgrade(connection)
