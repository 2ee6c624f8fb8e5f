"""The guided tour: what to try next, as data; the server goes on when the thing has happened.

A step's `until` is `{"kind": "command" | "action" | "view_submit" | "message", "match": regex}`. The regex is searched
in the command line typed, the action id pressed, the callback id of the form sent, or the text of a message, new or
changed.
"""

import re
from collections.abc import Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING

from bot.playground.rows import Message
from bot.playground.seed import Json, Step

if TYPE_CHECKING:
    from bot.playground.workspace import Workspace


class Tour:
    """Where the person at the page stands in the tour."""

    def __init__(self, workspace: "Workspace", steps: Sequence[Step]) -> None:
        self._workspace, self._steps = workspace, steps
        workspace.watchers.append(self._happened)

    @property
    def index(self) -> int:
        """The number of the step to do next; the number of steps when all are done."""
        index: int = self._workspace.note("tour", 0)
        return index

    @property
    def state(self) -> Json:
        """The tour as the page shows it."""
        return {"steps": [asdict(step) for step in self._steps], "index": self.index}

    def go_to(self, index: int) -> None:
        """Go to a step."""
        self._workspace.remember("tour", max(0, min(index, len(self._steps))))
        self._workspace.bus.publish("tour", {"tour": self.state})

    def _happened(self, kind: str, what: object) -> None:
        if self.index >= len(self._steps):
            return
        until = self._steps[self.index].until
        words = what.text if isinstance(what, Message) else str(what)
        if until and until["kind"] == {"edit": "message"}.get(kind, kind) and re.search(until["match"], words):
            self.go_to(self.index + 1)
