"""The bytes of uploaded files, beside the journal or in memory."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from bot.playground.errors import Refused
from bot.playground.journal import Table
from bot.playground.rows import File
from bot.playground.seed import Json


class Storage:
    """Keeps files whole: a file exists only when all its bytes are on the disk."""

    def __init__(self, files: Table[File], folder: Path | None) -> None:
        self._files, self._folder = files, folder
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
        """Refuse blocks that show a file which is not there."""
        for path, name in _pictures(blocks, at):
            if name not in self._files or not self._files[name].uploaded:
                sentence = f"[ERROR] invalid slack file [json-pointer:{path}]"
                raise Refused(error, response_metadata={"messages": [sentence]})


def _pictures(value: Any, at: str) -> list[tuple[str, str]]:  # noqa: ANN401 - walks any JSON
    if isinstance(value, dict):
        shown = value.get("slack_file")
        own = [(f"{at}/slack_file", shown["id"])] if isinstance(shown, dict) and "id" in shown else []
        return own + [each for name, inner in value.items() for each in _pictures(inner, f"{at}/{name}")]
    if isinstance(value, list):
        return [each for number, inner in enumerate(value) for each in _pictures(inner, f"{at}/{number}")]
    return []
