"""The tables' history as Alembic knows it; loaded only when there is something to do, for that takes a while."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection


def configuration(connection: Connection) -> Config:
    """Return Alembic's configuration for a connection on which a transaction has begun."""
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config


def knows(connection: Connection, revision: str) -> bool:
    """Say whether a revision is one of ours."""
    scripts = ScriptDirectory.from_config(configuration(connection))
    return any(script.revision == revision for script in scripts.walk_revisions())


def upgrade(connection: Connection) -> None:
    """Bring the tables up to date."""
    command.upgrade(configuration(connection), "head")
