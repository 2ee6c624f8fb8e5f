"""Tables that outlive kill -9: rows in memory, and an append-only file that is on the disk before anyone is answered.

Each line of the file is one transaction: a list of `[table, key, row | null]`. A line the machine died in the
middle of is cut off, so a transaction happened wholly or not at all.
"""

import json
import os
from collections.abc import Callable, Iterator, MutableMapping
from dataclasses import asdict
from pathlib import Path
from typing import Any, ClassVar, Protocol, TypeVar


class Row(Protocol):
    """A dataclass of JSON values that knows its key."""

    __dataclass_fields__: ClassVar[dict[str, Any]]

    @property
    def key(self) -> str:
        """The row's key in its table."""
        ...


R = TypeVar("R", bound=Row)
Change = tuple[str, str, dict[str, Any] | None]


class Journal:
    """The file, and the changes not yet in it.

    Args:
        path: the file; None keeps everything in memory only.
    """

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._pending: list[Change] = []
        self._file: Any = None

    def read(self) -> Iterator[Change]:
        """Yield every change in order, and cut off a line that was never finished."""
        if self._path is None or not self._path.exists():
            return
        whole = 0
        with self._path.open("rb") as file:
            for line in file:
                if not line.endswith(b"\n"):
                    break
                whole += len(line)
                yield from json.loads(line)
        os.truncate(self._path, whole)

    def compact(self, rows: Iterator[Change]) -> None:
        """Replace the file by one that holds only these rows, and go on from there."""
        if self._path is None:
            return
        self._path.parent.mkdir(parents=True, exist_ok=True)
        fresh = self._path.with_suffix(".fresh")
        with fresh.open("wb") as file:
            for change in rows:
                file.write(_line([change]))
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(self._path)
        self._file = self._path.open("ab")

    def note(self, table: str, key: str, row: Row | None) -> None:
        """Remember a change until the next commit."""
        if self._path is not None:
            self._pending.append((table, key, None if row is None else asdict(row)))

    def commit(self) -> None:
        """Put what was noted on the disk; returns when it is there."""
        if self._pending and self._file is not None:
            self._file.write(_line(self._pending))
            self._file.flush()
            os.fsync(self._file.fileno())
        self._pending = []

    def close(self) -> None:
        """Close the file."""
        self.commit()
        if self._file is not None:
            self._file.close()
            self._file = None


class Table(MutableMapping[str, R]):
    """Rows by key; every change is noted in the journal.

    Rows are changed by `put`, never in place alone: what is not put is not remembered.
    """

    def __init__(self, name: str, kind: type[R], journal: Journal) -> None:
        self.name, self._kind, self._journal = name, kind, journal
        self._rows: dict[str, R] = {}

    def put(self, row: R) -> R:
        """Store a row under its own key."""
        self[row.key] = row
        return row

    def drop_where(self, unwanted: Callable[[R], bool]) -> None:
        """Forget rows."""
        for key in [key for key, row in self._rows.items() if unwanted(row)]:
            del self[key]

    def load(self, key: str, row: dict[str, Any] | None) -> None:
        """Take a change from the journal without noting it again."""
        if row is None:
            self._rows.pop(key, None)
        else:
            self._rows[key] = self._kind(**row)

    def __setitem__(self, key: str, row: R) -> None:
        self._rows[key] = row
        self._journal.note(self.name, key, row)

    def __delitem__(self, key: str) -> None:
        del self._rows[key]
        self._journal.note(self.name, key, None)

    def __getitem__(self, key: str) -> R:
        return self._rows[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)


def _line(changes: list[Change]) -> bytes:
    return json.dumps(changes, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
