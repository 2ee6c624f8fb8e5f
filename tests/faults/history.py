"""What happened in the workspace, as an outside observer wrote it down: nothing is ever taken back from it."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from bot.playground import Workspace
from bot.playground.rows import Message

_MENTION = re.compile(r"<@\w+>")


@dataclass(frozen=True)
class Entry:
    """A post of the bot, or an edit of one, as it was at that moment; `at` is workspace time in epoch seconds."""

    kind: str
    at: float
    channel: str
    thread: str
    ts: str
    letter: str
    key: str
    text: str
    only_for: str | None

    @property
    def shared(self) -> bool:
        """Whether it is a post that everybody in the conversation sees."""
        return self.kind == "message" and self.only_for is None


class History:
    """Watches a workspace and only ever appends."""

    def __init__(self, workspace: Workspace) -> None:
        self.entries: list[Entry] = []
        self._workspace = workspace
        workspace.watchers.append(self._saw)

    def _saw(self, kind: str, what: Any) -> None:
        if isinstance(what, Message) and what.is_bot:
            named = (what.metadata or {}).get("event_payload", {})
            self.entries.append(
                Entry(
                    kind,
                    self._workspace.epoch(),
                    what.channel,
                    what.thread_ts or "",
                    what.ts,
                    named.get("letter", ""),
                    named.get("key", ""),
                    what.text,
                    what.only_for,
                )
            )

    def posts(self) -> Iterator[Entry]:
        """Yield the posts everybody could see, in the order they were made."""
        return (entry for entry in self.entries if entry.shared)

    def doubled(self) -> list[str]:
        """Return what was posted more than once: letters, and posts of one key under different letters."""
        letters = Counter(entry.letter for entry in self.posts() if entry.letter)
        keys = Counter(entry.key for entry in self.posts() if entry.key)
        return [name for counted in (letters, keys) for name, times in counted.items() if times > 1]

    def transcript(self, start: float) -> dict[str, list[str]]:
        """Return what each conversation showed, in order: the minute, the words, and the words that stand there now.

        People's names are left out, for the order of the learning round is drawn.
        """
        told: dict[str, list[str]] = {}
        for entry in self.posts():
            row = self._workspace.timeline.find(entry.channel, entry.ts)
            now = row.text if row is not None else "(gone)"
            line = f"{(float(entry.ts) - start) / 60:.2f}  {entry.text}\n      → {now}"
            told.setdefault(self._place(entry), []).append(_MENTION.sub("@", line))
        return told

    def _place(self, entry: Entry) -> str:
        room = self._workspace.rooms[entry.channel]
        name = room.name if room.kind != "im" else "/".join(sorted(room.members))
        return f"{name}, in a thread" if entry.thread else name
