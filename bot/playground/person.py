"""Somebody in the workspace, for tests: acts through the real delivery and sees what that person would see.

anna = Person(workspace, "U1")
await anna.command("C1", "/sparring request")
await anna.submit(await anna.modal(), {"topic": "Skolefravær", "kind": "team"})
card = await workspace.until(lambda: anna.messages("C1"))
await anna.click(card[-1], "start")
"""

from collections.abc import Mapping

from bot.playground import acts, fields
from bot.playground.acts import Outcome
from bot.playground.fields import Value
from bot.playground.rows import Message, Room, View
from bot.playground.workspace import Workspace

Target = Message | View


class Person:
    """One person at the keyboard."""

    def __init__(self, workspace: Workspace, user: str) -> None:
        self.workspace, self.id = workspace, user

    # ── doing ────────────────────────────────────────────────────────────────────────────────────────

    async def write(self, channel: str, text: str, thread_ts: str | None = None) -> Message:
        """Write a message."""
        made = (await acts.write(self.workspace, self.id, channel, text, thread_ts)).made
        assert made is not None  # noqa: S101 - writing either makes a message or raises
        return made

    async def delete(self, message: Message) -> Outcome:
        """Delete a message."""
        return await acts.delete(self.workspace, message.channel, message.ts)

    async def command(self, channel: str, line: str, thread_ts: str | None = None) -> Outcome:
        """Type a slash command, such as `/sparring request`."""
        return await acts.command(self.workspace, self.id, channel, line, thread_ts)

    async def click(
        self, target: Target, name: str, value: Value = None, typed: Mapping[str, Value] | None = None
    ) -> Outcome:
        """Press a button, or choose `value` in a select, overflow, picker or checkboxes.

        Args:
            target: the message, modal or home tab it stands in.
            name: as in `fields.find`: action id, `block/action`, a regex of one, or the button's text.
            value: what to choose; among buttons of one action id, the one with this value.
            typed: what stands in the fields around it.
        """
        blocks = target.blocks or []
        block, element = fields.find(blocks, name, value)
        action = fields.action(block, element, value)
        if element["type"] == "button":
            action["value"] = element.get("value")
        state = fields.typed(blocks, typed or {})
        return await acts.click(self.workspace, self.id, target, action, state)

    async def submit(self, view: View, values: Mapping[str, Value] | None = None) -> Outcome:
        """Fill fields (named as in `fields.find`) and send the modal."""
        return await acts.submit(self.workspace, view, fields.typed(view.blocks, values or {}))

    async def close(self, view: View, *, clear: bool = False) -> Outcome:
        """Close a modal, or with `clear` all of them."""
        return await acts.close_view(self.workspace, view, clear=clear)

    async def shortcut(self, callback_id: str, message: Message | None = None) -> Outcome:
        """Choose a shortcut, on a message when it is one of those."""
        return await acts.shortcut(self.workspace, self.id, callback_id, message)

    async def open_home(self) -> Outcome:
        """Open the app's home tab."""
        return await acts.open_home(self.workspace, self.id)

    # ── seeing ───────────────────────────────────────────────────────────────────────────────────────

    def messages(self, channel: str) -> list[Message]:
        """Return what stands in a conversation for everybody, without replies, oldest first."""
        return [row for row in self._seen(channel) if not row.thread_ts and row.only_for is None]

    def thread(self, channel: str, ts: str) -> list[Message]:
        """Return a thread: the root and its replies, and what only this person sees there."""
        return [row for row in self._seen(channel) if ts in {row.ts, row.thread_ts}]

    def ephemerals(self, channel: str | None = None) -> list[Message]:
        """Return what only this person sees, everywhere or in one conversation, oldest first."""
        rooms = [channel] if channel else [room.id for room in self._rooms()]
        found = [row for room in rooms for row in self._seen(room) if row.only_for == self.id]
        return sorted(found, key=lambda row: row.ts)

    def directs(self) -> list[Message]:
        """Return the messages between this person and the bot, oldest first."""
        both = {self.id, self.workspace.app.bot_user_id}
        return [row for room in self._rooms() if set(room.members) == both for row in self.messages(room.id)]

    def views(self) -> list[View]:
        """Return the open modals, the lowest first."""
        return self.workspace.modals.stack(self.id)

    def home(self) -> View | None:
        """Return the home tab, once the app has published it."""
        return self.workspace.modals.home(self.id)

    # ── waiting ──────────────────────────────────────────────────────────────────────────────────────

    async def modal(self, callback_id: str | None = None, within: float = 5.0) -> View:
        """Wait until a modal is on top (with this callback id, if given), and return it."""

        def on_top() -> View | None:
            stack = self.views()
            fits = stack and callback_id in {None, stack[-1].spec.get("callback_id")}
            return stack[-1] if fits else None

        found = await self.workspace.until(on_top, within)
        assert found is not None  # noqa: S101 - until returns only what is there
        return found

    def _rooms(self) -> list[Room]:
        return [room for room in self.workspace.rooms.values() if self.id in room.members]

    def _seen(self, channel: str) -> list[Message]:
        if self.id not in self.workspace.rooms[channel].members:
            return []
        return [row for row in self.workspace.timeline.room(channel) if row.only_for in {None, self.id}]
