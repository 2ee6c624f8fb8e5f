"""The bytes of uploaded files, beside the journal or in memory."""

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from bot.playground.errors import Refused
from bot.playground.journal import Table
from bot.playground.rows import File
from bot.playground.seed import Json

LOOKED_OVER_AFTER = 0.3
"""Real seconds until an upload may be shown: Slack looks files over, and refuses to show them until it has."""

_PICTURES = {"image/png", "image/jpeg", "image/gif"}


class Storage:
    """Keeps files whole: a file exists only when all its bytes are on the disk. `wall` is the machine's epoch."""

    def __init__(self, files: Table[File], folder: Path | None, wall: Callable[[], float]) -> None:
        self._files, self._folder, self._wall = files, folder, wall
        self._held: dict[str, bytes] = {}

    def save(self, row: File, content: bytes) -> None:
        """Store the bytes of a file."""
        if self._folder is None:
            self._held[row.id] = content
        else:
            self._folder.mkdir(parents=True, exist_ok=True)
            fresh = self._folder / f"{row.id}.fresh"
            with fresh.open("wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            fresh.replace(self._folder / row.id)
        row.uploaded = True
        self._files.put(row)

    def complete(self, row: File) -> None:
        """Take an upload as finished; it is looked over from now on."""
        row.completed, row.seen_at = True, self._wall() + LOOKED_OVER_AFTER
        self._files.put(row)

    def looked_over(self, row: File) -> bool:
        """Say whether a file may be shown by now."""
        return row.completed and self._wall() >= row.seen_at

    def share(self, row: File) -> None:
        """Let people open a file."""
        row.shared = True
        self._files.put(row)

    def load(self, row: File) -> bytes:
        """Return the bytes of a file; empty when there are none."""
        if self._folder is None:
            return self._held.get(row.id, b"")
        place = self._folder / row.id
        return place.read_bytes() if place.exists() else b""

    def delete(self, row: File) -> None:
        """Forget a file."""
        del self._files[row.id]
        self._held.pop(row.id, None)
        if self._folder is not None:
            (self._folder / row.id).unlink(missing_ok=True)

    def need_images(self, blocks: Sequence[Json], at: str, error: str) -> None:
        """Refuse blocks that show a file which is not there, not looked over yet or no picture; share the others."""
        shown = _pictures(blocks, at)
        for path, name in shown:
            row = self._files.get(name)
            if row is None or not self.looked_over(row) or row.mimetype not in _PICTURES:
                sentence = f"[ERROR] invalid slack file [json-pointer:{path}]"
                raise Refused(error, response_metadata={"messages": [sentence]})
        for _path, name in shown:
            self.share(self._files[name])


def _pictures(value: Any, at: str) -> list[tuple[str, str]]:  # noqa: ANN401 - walks any JSON
    if isinstance(value, dict):
        shown = value.get("slack_file")
        own = [(f"{at}/slack_file", shown["id"])] if isinstance(shown, dict) and "id" in shown else []
        return own + [each for name, inner in value.items() for each in _pictures(inner, f"{at}/{name}")]
    if isinstance(value, list):
        return [each for number, inner in enumerate(value) for each in _pictures(inner, f"{at}/{number}")]
    return []
