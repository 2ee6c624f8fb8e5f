"""The `chat.*` methods."""

import json
import re
from dataclasses import replace
from typing import Any

from bot.blockkit import Problem, problems
from bot.playground import addresses, page, render
from bot.playground.api.call import Call, method
from bot.playground.errors import Refused, unacceptable
from bot.playground.posting import Draft, edit, post, remove
from bot.playground.rows import File, Message, Room
from bot.playground.seed import Json


@method("chat.postMessage", "chat:write", body_json=True)
def post_message(call: Call) -> Json:
    """Post in a conversation, or to a person's direct messages when `channel` is a user id."""
    workspace = call.workspace
    room, draft = _room(call), _draft(call, thread_ts=call.text("thread_ts", "") or None)
    row = post(workspace, room, workspace.app.bot_user_id, _with_files(call, draft))
    return {"channel": room.id, "ts": row.ts, "message": render.message(workspace, row, metadata=True)}


@method("chat.postEphemeral", "chat:write", tier=4, body_json=True)
def post_ephemeral(call: Call) -> Json:
    """Post something only one person sees."""
    workspace, person = call.workspace, call.text("user")
    room = addresses.room_of_bot(workspace, call.text("channel"))
    draft = _draft(call, thread_ts=call.text("thread_ts", "") or None, only_for=person)
    if person not in room.members:
        raise Refused("user_not_in_channel")
    return {"message_ts": post(workspace, room, workspace.app.bot_user_id, draft).ts}


@method("chat.update", "chat:write", body_json=True)
def update(call: Call) -> Json:
    """Change one of the bot's own messages; text alone removes its blocks."""
    workspace = call.workspace
    row = _own(call, "cant_update_message")
    edit(workspace, row, _draft(call))
    shown = render.message(workspace, row, metadata=True)
    return {"channel": row.channel, "ts": row.ts, "text": row.text, "message": shown}


@method("chat.delete", "chat:write", body_json=True)
def delete(call: Call) -> Json:
    """Delete one of the bot's own messages."""
    row = _own(call, "cant_delete_message")
    remove(call.workspace, row)
    return {"channel": row.channel, "ts": row.ts}


@method("chat.getPermalink", tier=None)
def get_permalink(call: Call) -> Json:
    """Return a message's address."""
    room = addresses.room(call.workspace, call.text("channel"))
    row = addresses.message(call.workspace, room.id, call.text("message_ts"))
    return {"channel": room.id, "permalink": page.permalink(call.workspace, row)}


def _room(call: Call) -> Room:
    workspace, name = call.workspace, call.text("channel")
    if name in workspace.users:
        room, _ = addresses.direct(workspace, {name, workspace.app.bot_user_id})
        return room
    room = addresses.room(workspace, name)
    if workspace.app.bot_user_id not in room.members and not (
        room.kind == "channel" and addresses.has_scope(workspace, "chat:write.public")
    ):
        raise Refused("not_in_channel")
    return room


def _own(call: Call, error: str) -> Message:
    workspace = call.workspace
    room = addresses.room(workspace, call.text("channel"))
    row = addresses.message(workspace, room.id, call.text("ts"))
    if row.user != workspace.app.bot_user_id:
        raise Refused(error)
    return row


def _with_files(call: Call, draft: Draft) -> Draft:
    """Share the app's own files that a post links to, as Slack does; an ephemeral message shares none."""
    said = f"{draft.text} {json.dumps(draft.blocks)}"
    linked = [row for row in call.workspace.files.values() if row.completed and _links_to(call, row, said)]
    for row in linked:
        call.workspace.storage.share(row)
    return replace(draft, files=[row.id for row in linked])


def _links_to(call: Call, row: File, said: str) -> bool:
    return re.search(rf"{re.escape(render.file_address(call.workspace, row))}\b", said) is not None


def _draft(call: Call, **more: Any) -> Draft:  # noqa: ANN401 - the other fields of a draft
    blocks: Any = call.json("blocks", "invalid_blocks_format")
    metadata: Any = call.json("metadata", "invalid_metadata_format")
    text = call.text("text", "")
    found: list[Problem] = problems({"text": text, "blocks": blocks, "metadata": metadata}, "message")
    if found:
        raise unacceptable(found)
    call.workspace.storage.need_images(blocks or [], "/blocks", "invalid_blocks")
    return Draft(text, blocks, metadata=metadata, **more)
