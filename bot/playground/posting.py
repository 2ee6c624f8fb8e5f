"""Messages come, change and go; the page and the app hear of it."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.playground import page, render
from bot.playground.forms import with_ids
from bot.playground.rows import Message, Room
from bot.playground.seed import Json

if TYPE_CHECKING:
    from bot.playground.workspace import Workspace

NO_TEXT = "This content can't be displayed."
"""What Slack writes for readers of text alone when an app sent only blocks."""


@dataclass(frozen=True)
class Draft:
    """What somebody wants to say; `only_for` makes it ephemeral."""

    text: str = ""
    blocks: Sequence[Json] | None = None
    thread_ts: str | None = None
    metadata: Json | None = None
    files: Sequence[str] = ()
    only_for: str | None = None


def post(workspace: "Workspace", room: Room, user: str, draft: Draft) -> Message:
    """Put a message in a conversation.

    A reply to a message that is gone without a trace becomes a message of the channel, as it does in Slack
    (slack-go/slack#1571); a reply to a tombstone stays in its thread.
    """
    root = workspace.timeline.find(room.id, draft.thread_ts) if draft.thread_ts else None
    if root and root.thread_ts:
        root = workspace.timeline.find(room.id, root.thread_ts)
    is_bot = user == workspace.app.bot_user_id
    row = Message(
        channel=room.id,
        ts=workspace.next_ts(),
        user=user,
        text=draft.text or (NO_TEXT if draft.blocks else ""),
        blocks=with_ids(draft.blocks) if draft.blocks else None,
        thread_ts=root.ts if root else None,
        is_bot=is_bot,
        metadata=draft.metadata,
        client_msg_id=None if is_bot else str(uuid.uuid4()),
        only_for=draft.only_for,
        files=list(draft.files),
    )
    workspace.timeline.put(row)
    _read(workspace, room, user, row)
    _tell(workspace, "message", row)
    if row.only_for is None:
        _emit(workspace, row, {**render.message(workspace, row), "ts": row.ts})
        if root:
            _tell(workspace, "message_changed", root)
    workspace.watch("message", row)
    return row


def edit(workspace: "Workspace", row: Message, draft: Draft) -> Message:
    """Change a message. Text alone removes its blocks, as `chat.update` does; metadata stays unless given."""
    before = render.message(workspace, row)
    row.text = draft.text or (NO_TEXT if draft.blocks else row.text)
    row.blocks = with_ids(draft.blocks) if draft.blocks else None
    row.metadata = draft.metadata or row.metadata
    if draft.files:
        row.files = list(draft.files)
    row.edited_ts = workspace.next_ts()
    workspace.timeline.put(row)
    _tell(workspace, "message_changed", row)
    if row.only_for is None:
        _emit_change(workspace, row, before)
    workspace.watch("edit", row)
    return row


def remove(workspace: "Workspace", row: Message) -> None:
    """Delete a message. A root with replies leaves a tombstone, anything else leaves nothing."""
    before = render.message(workspace, row)
    if workspace.timeline.replies(row.channel, row.ts):
        row.removed, row.text, row.blocks, row.metadata, row.files = True, "", None, None, []
        workspace.timeline.put(row)
        _tell(workspace, "message_changed", row)
        _emit_change(workspace, row, before)
        return
    root = workspace.timeline.find(row.channel, row.thread_ts) if row.thread_ts else None
    workspace.timeline.drop(row)
    room = workspace.rooms[row.channel]
    gone = {"channel": row.channel, "ts": row.ts}
    workspace.bus.publish("message_deleted", gone, {row.only_for} if row.only_for else room.members)
    if row.only_for is None:
        change = {"subtype": "message_deleted", "hidden": True, "deleted_ts": row.ts, "previous_message": before}
        _emit(workspace, row, {"type": "message", **change, "ts": workspace.next_ts()})
    if root and root.removed and not workspace.timeline.replies(root.channel, root.ts):
        remove(workspace, root)
    elif root:
        _tell(workspace, "message_changed", root)


def _emit_change(workspace: "Workspace", row: Message, before: Json) -> None:
    after = render.message(workspace, row)
    change = {"subtype": "message_changed", "hidden": True, "message": after, "previous_message": before}
    _emit(workspace, row, {"type": "message", **change, "ts": workspace.next_ts()})


def _emit(workspace: "Workspace", row: Message, event: Json) -> None:
    room = workspace.rooms[row.channel]
    if workspace.app.bot_user_id in room.members:
        kind = render.KIND_IN_EVENTS[room.kind]
        workspace.events.emit({**event, "channel": room.id, "channel_type": kind, "event_ts": event["ts"]})


def _tell(workspace: "Workspace", kind: str, row: Message) -> None:
    people = {row.only_for} if row.only_for else set(workspace.rooms[row.channel].members)
    workspace.bus.publish(kind, {"message": page.message(workspace, row)}, people)


def _read(workspace: "Workspace", room: Room, user: str, row: Message) -> None:
    if not row.only_for and not row.is_bot:
        room.read[user] = row.ts
        workspace.rooms.put(room)
