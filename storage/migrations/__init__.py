"""The tables' history, run by Alembic at every start, one process at a time."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection
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
        await connection.run_sync(_upgrade)


def configuration(connection: Connection) -> Config:
    """Return Alembic's configuration for a connection on which a transaction has begun."""
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config


def _upgrade(connection: Connection) -> None:
    config = configuration(connection)
    known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    for revision in MigrationContext.configure(connection).get_current_heads():
        if revision not in known:
            raise NewerDatabase(revision)
    command.upgrade(config, "head")
