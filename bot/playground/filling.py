"""What the invented colleagues put into forms: their rule's words in turn, or the first thing possible."""

import re
from collections.abc import Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.playground import fields, forms
from bot.playground.fields import Value
from bot.playground.rows import View
from bot.playground.seed import Json

if TYPE_CHECKING:
    from bot.playground.workspace import Workspace

PLAIN_WORDS = "Det tager jeg med."
"""What stands in a field that must hold something and that no rule knows."""


class Filling:
    """Fills forms; remembers which words were used, so that each is used once before any comes again."""

    def __init__(self, workspace: "Workspace") -> None:
        self._workspace = workspace

    def next(self, name: str, words: Sequence[str]) -> str:
        """Return the next of `words`, in turn over all people and restarts."""
        used: int = self._workspace.note(f"turn {name}", 0)
        self._workspace.remember(f"turn {name}", used + 1)
        return words[used % len(words)]

    def typed(self, rule: Json, view: View, person: str) -> Json:
        """Build `state.values` for a form as the rule fills it."""
        state: Json = {}
        for block, element in forms.elements(view.blocks):
            if element["type"] not in forms.VALUE:
                continue
            value = self._value(rule, block, element)
            empty = not view.values[block["block_id"]][element["action_id"]][forms.VALUE[element["type"]][0]]
            if value is None and empty and block["type"] == "input" and not block.get("optional"):
                value = self._first_possible(element, person)
            if value is not None:
                state.setdefault(block["block_id"], {})[element["action_id"]] = fields.content(element, value)
        return state

    def _value(self, rule: Json, block: Json, element: Json) -> Value:
        names = (block["block_id"], element["action_id"], f"{block['block_id']}/{element['action_id']}")
        for pattern, words in rule["fill"].items():
            if any(re.fullmatch(pattern, name) for name in names):
                return self.next(f"{rule['name']} {pattern}", words)
        return None

    def _first_possible(self, element: Json, person: str) -> Value:
        groups = [option for group in element.get("option_groups", []) for option in group["options"]]
        if options := [*element.get("options", []), *groups]:
            value: str = options[0]["value"]
            return value
        kind = element["type"]
        if kind in {"users_select", "multi_users_select"}:
            return next(each.id for each in self._workspace.users.values() if not each.is_bot and each.id != person)
        if kind == "datepicker":
            return (self._workspace.clock.now() + timedelta(days=7)).date()
        return {"timepicker": "10:00", "number_input": str(element.get("min_value", 1))}.get(kind, PLAIN_WORDS)
