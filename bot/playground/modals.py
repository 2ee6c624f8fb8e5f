"""Views: what the app opens for a person, stacked up to three, and what the person has typed in them."""

import secrets
from typing import TYPE_CHECKING

from bot.blockkit import Surface, problems
from bot.playground import forms, page
from bot.playground.errors import Refused, unacceptable
from bot.playground.rows import View
from bot.playground.seed import Json

if TYPE_CHECKING:
    from bot.playground.workspace import Workspace

DEEPEST = 3


class Modals:
    """Every open view and every home tab."""

    def __init__(self, workspace: "Workspace") -> None:
        self._workspace = workspace

    def stack(self, person: str) -> list[View]:
        """Return the open modals of a person, the lowest first."""
        return [self._workspace.views[each] for each in self._workspace.note(f"stack {person}", [])]

    def home(self, person: str) -> View | None:
        """Return a person's home tab."""
        return self._workspace.views.get(self._workspace.note(f"home {person}", ""))

    def open(self, person: str, spec: Json) -> View:
        """Open a modal alone; whatever stood open is gone."""
        self.close_all(person)
        return self._put_on_top(person, spec, "view_opened")

    def push(self, person: str, spec: Json) -> View:
        """Put a modal on top of the open ones."""
        if len(self.stack(person)) >= DEEPEST:
            raise Refused("push_limit_reached")
        return self._put_on_top(person, spec, "view_pushed")

    def update(self, row: View, spec: Json, expected_hash: str | None = None) -> View:
        """Replace a view's content; what was typed stays where block, action and type are the same."""
        if expected_hash is not None and expected_hash != row.hash:
            raise Refused("hash_conflict")
        row.spec = self._checked(spec, "home" if row.type == "home" else "modal", row)
        row.values = forms.values(row.blocks, row.values)
        row.hash, row.errors = self._new_hash(), None
        self._show(row, "home" if row.type == "home" else "view_updated")
        return row

    def publish(self, person: str, spec: Json, expected_hash: str | None = None) -> View:
        """Set a person's home tab."""
        if row := self.home(person):
            return self.update(row, spec, expected_hash)
        row = self._new(person, self._checked(spec, "home"))
        self._workspace.remember(f"home {person}", row.id)
        self._show(row, "home")
        return row

    def close(self, row: View) -> None:
        """Close one modal, and what lies on top of it."""
        stack = [each.id for each in self.stack(row.user)]
        for name in stack[stack.index(row.id) :]:
            del self._workspace.views[name]
            self._workspace.bus.publish("view_closed", {"view_id": name, "all": False}, {row.user})
        self._workspace.remember(f"stack {row.user}", stack[: stack.index(row.id)])

    def close_all(self, person: str) -> None:
        """Close all of a person's modals."""
        stack = self.stack(person)
        for row in stack:
            del self._workspace.views[row.id]
        if stack:
            self._workspace.remember(f"stack {person}", [])
            self._workspace.bus.publish("view_closed", {"view_id": stack[0].id, "all": True}, {person})

    def fill(self, row: View, typed: Json) -> None:
        """Remember what a person has typed so far."""
        row.values = forms.values(row.blocks, {**row.values, **typed})
        self._workspace.views.put(row)

    def mark(self, row: View, errors: dict[str, str]) -> None:
        """Show errors at fields; everything typed stays."""
        row.errors = errors
        self._show(row, "view_updated")

    def find(self, name: str | None, external_id: str | None) -> View:
        """Find a view by its id or the app's own."""
        for row in self._workspace.views.values():
            if row.id == name or (external_id and row.spec.get("external_id") == external_id):
                return row
        raise Refused("not_found")

    def _put_on_top(self, person: str, spec: Json, happening: str) -> View:
        row = self._new(person, self._checked(spec, "modal"))
        stack = self.stack(person)
        if stack:
            row.root_id, row.previous_id = stack[0].id, stack[-1].id
        self._workspace.remember(f"stack {person}", [*(each.id for each in stack), row.id])
        self._show(row, happening)
        return row

    def _new(self, person: str, spec: Json) -> View:
        name = self._workspace.new_id("V")
        row = View(name, person, spec["type"], spec, self._new_hash(), root_id=name)
        row.values = forms.values(row.blocks, {})
        return row

    def _show(self, row: View, happening: str) -> None:
        self._workspace.views.put(row)
        self._workspace.bus.publish(happening, {"view": page.view(self._workspace, row)}, {row.user})
        self._workspace.watch("view", row)

    def check(self, spec: Json, surface: Surface) -> None:
        """Refuse a view Slack would not take."""
        if found := problems(spec, surface):
            raise unacceptable(found)
        self._workspace.storage.need_images(spec["blocks"], "/view/blocks", "invalid_arguments")

    def _checked(self, spec: Json, surface: Surface, itself: View | None = None) -> Json:
        self.check(spec, surface)
        taken = [each for each in self._workspace.views.values() if each is not itself]
        if (name := spec.get("external_id")) and any(each.spec.get("external_id") == name for each in taken):
            raise Refused("duplicate_external_id")
        return {**spec, "blocks": forms.with_ids(spec["blocks"])}

    def _new_hash(self) -> str:
        return f"{int(self._workspace.epoch())}.{secrets.token_hex(4)}"
