"""The ledger of what was erased: a file apart from the database, only ever added to, each line on the disk at once.

A line is a moment, a word, the id of a sparring, and a hash of itself and of the line before; nothing else is known of
what was erased. A last line that a power cut tore is passed over, and a chain that does not hold is said aloud: the ids
in it count all the same, for to forget one of them would bring a case back.
"""

import fcntl
import hashlib
import os
from asyncio import to_thread
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path

from bot.ports import Erased
from bot.sparring.identity import SessionId

BEGUN, ERASED = "begun", "erased"
_HASH = 16
_LONGEST_LINE = 512
_WORDS = 4


class FileLedger:
    """`bot.ports.Ledger` in a file of mode 0600, which several processes on one file system may share."""

    def __init__(self, file: Path) -> None:
        self._file = file

    async def begun(self, sessions: Sequence[SessionId], at: datetime) -> None:
        """Write down what is erased if the transaction lasts that is about to be committed; raises OSError."""
        if sessions:
            await to_thread(self._add, BEGUN, sessions, at)

    async def erased(self, sessions: Sequence[SessionId], at: datetime) -> None:
        """Write down what is erased for good; raises OSError."""
        if sessions:
            await to_thread(self._add, ERASED, sessions, at)

    async def read(self) -> Erased:
        """Return what was written down; raises OSError when there is a file that cannot be read."""
        found: dict[str, set[str]] = {BEGUN: set(), ERASED: set()}
        for _, word, session, _ in await to_thread(lambda: list(_lines(self._file))):
            found.get(word, set()).add(session)
        return Erased(frozenset(found[ERASED]), frozenset(found[BEGUN]))

    def sound(self) -> bool:
        """Say whether every line follows from the one before it."""
        before = ""
        for at, word, session, digest in _lines(self._file):
            if digest != _digest(before, f"{at} {word} {session}"):
                return False
            before = digest
        return True

    def writable(self) -> bool:
        """Say whether a line could be added now."""
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            os.close(_private(self._file))
        except OSError:
            return False
        return True

    def _add(self, word: str, sessions: Sequence[SessionId], at: datetime) -> None:
        self._file.parent.mkdir(parents=True, exist_ok=True)
        with os.fdopen(_private(self._file), "a+b") as file:
            fcntl.flock(file, fcntl.LOCK_EX)  # given up when the file is closed
            before, torn = _tail(file.fileno())
            lines = ["\n"] if torn else []
            for session in sessions:
                told = f"{at.isoformat()} {word} {session}"
                before = _digest(before, told)
                lines.append(f"{told} {before}\n")
            file.write("".join(lines).encode())
            file.flush()
            os.fsync(file.fileno())


def _private(path: Path) -> int:
    return os.open(path, os.O_RDWR | os.O_APPEND | os.O_CREAT, 0o600)


def _digest(before: str, told: str) -> str:
    return hashlib.sha256(f"{before}\n{told}".encode()).hexdigest()[:_HASH]


def _tail(file: int) -> tuple[str, bool]:
    """Return the hash of the last whole line, and whether a torn one stands behind it."""
    size = os.fstat(file).st_size
    end = os.pread(file, _LONGEST_LINE, max(0, size - _LONGEST_LINE)).decode(errors="replace")
    whole = [words[-1] for line in end.split("\n")[:-1] if len(words := line.split()) == _WORDS]
    return (whole[-1] if whole else ""), bool(end) and not end.endswith("\n")


def _lines(file: Path) -> Iterator[tuple[str, str, str, str]]:
    if not file.exists():
        return
    for line in file.read_text(encoding="utf-8", errors="replace").splitlines():
        match line.split():
            case [at, word, session, digest]:
                yield at, word, session, digest
            case _:
                continue  # torn by a power cut
