"""The invented colleagues play along."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from bot.playground.seed import Json

if TYPE_CHECKING:
    from bot.playground.workspace import Workspace


class Cast:
    """Placeholder."""

    def __init__(self, workspace: "Workspace", rules: Sequence[Json]) -> None:
        self._workspace, self._rules = workspace, rules

    def play(self, person: str | None) -> None:
        """Play along for everybody but `person`; None stops."""
        self._workspace.remember("cast", {"playing": person is not None, "as": person})

    @property
    def state(self) -> Json:
        """The cast as the page shows it."""
        return {"playing": bool(self._workspace.note("cast", {}).get("playing"))}
