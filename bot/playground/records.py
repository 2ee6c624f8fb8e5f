"""All tables of a workspace and the journal they share."""

from dataclasses import asdict
from pathlib import Path
from typing import Any, TypeVar

from bot.playground.journal import Journal, Row, Table
from bot.playground.rows import File, Message, Note, Pending, ResponseUrl, Room, User, View

R = TypeVar("R", bound=Row)


class Records:
    """What a workspace remembers.

    Args:
        path: the journal's file; None keeps everything in memory only.
    """

    def __init__(self, path: Path | None) -> None:
        self.journal = Journal(path)
        self._tables: dict[str, Table[Any]] = {}
        self.users = self._table("users", User)
        self.rooms = self._table("rooms", Room)
        self.messages = self._table("messages", Message)
        self.views = self._table("views", View)
        self.files = self._table("files", File)
        self.pending = self._table("pending", Pending)
        self.urls = self._table("urls", ResponseUrl)
        self.notes = self._table("notes", Note)

    def replay(self) -> None:
        """Take everything from the journal."""
        for table, key, row in self.journal.read():
            self._tables[table].load(key, row)

    def compact(self) -> None:
        """Write the journal anew with only what is remembered now."""
        self.journal.compact(
            (name, key, asdict(row)) for name, table in self._tables.items() for key, row in table.items()
        )

    def forget_all(self) -> None:
        """Empty every table."""
        for table in self._tables.values():
            table.clear()

    def note(self, name: str, default: Any) -> Any:  # noqa: ANN401 - a note holds any JSON value
        """Read a remembered value."""
        row = self.notes.get(name)
        return default if row is None else row.value

    def remember(self, name: str, value: Any) -> None:  # noqa: ANN401 - a note holds any JSON value
        """Store a value under a name."""
        self.notes.put(Note(name, value))

    def _table(self, name: str, kind: type[R]) -> Table[R]:
        table = self._tables[name] = Table(name, kind, self.journal)
        return table
