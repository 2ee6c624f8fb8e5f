"""The `files.*` methods: ask for an address, send the bytes there, complete."""

import mimetypes
from typing import Any

from bot.playground import addresses, render
from bot.playground.api.call import Call, method
from bot.playground.errors import Refused, invalid
from bot.playground.posting import Draft, post
from bot.playground.rows import File
from bot.playground.seed import Json

_ALT_TEXT = 2000


@method("files.getUploadURLExternal", "files:write", tier=4)
def get_upload_url(call: Call) -> Json:
    """Announce a file; its bytes go to `upload_url`."""
    name, size, alt_txt = call.text("filename"), call.number("length", 0, 2**30), call.text("alt_txt", "")
    if len(alt_txt) > _ALT_TEXT:
        raise invalid(f"must be less than {_ALT_TEXT + 1} characters [json-pointer:/alt_txt]")
    kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
    row = File(call.workspace.new_id("F"), name, size, alt_txt=alt_txt, mimetype=kind)
    call.workspace.files.put(row)
    return {"upload_url": f"{call.workspace.base_url}/upload/v1/{row.id}", "file_id": row.id}


@method("files.completeUploadExternal", "files:write", tier=4, body_json=True)
def complete_upload(call: Call) -> Json:
    """Share uploaded files in a conversation, or keep them unshared for image blocks."""
    workspace = call.workspace
    rows = [_uploaded(call, each) for each in _listed(call)]
    channel = call.text("channel_id", "") or call.text("channels", "")
    room = addresses.room_of_bot(workspace, channel) if channel else None
    for row in rows:
        workspace.storage.complete(row)
    if room:
        for row in rows:
            workspace.storage.share(row)
        draft = Draft(
            call.text("initial_comment", ""),
            thread_ts=call.text("thread_ts", "") or None,
            files=[row.id for row in rows],
        )
        post(workspace, room, workspace.app.bot_user_id, draft)
    return {"files": [render.file(workspace, row) for row in rows]}


@method("files.info", "files:read", tier=4)
def info(call: Call) -> Json:
    """Describe a file; its kind is known only once it is looked over."""
    row = call.workspace.files.get(call.text("file"))
    if row is None or not row.completed:
        raise Refused("file_not_found")
    return {"file": render.file(call.workspace, row)}


@method("files.delete", "files:write", body_json=True)
def delete(call: Call) -> Json:
    """Delete a file; messages that showed it stay without it."""
    workspace, row = call.workspace, call.workspace.files.get(call.text("file"))
    if row is None:
        raise Refused("file_not_found")
    workspace.storage.delete(row)
    return {}


def _listed(call: Call) -> list[Json]:
    files: Any = call.json("files", "invalid_arguments")
    if not isinstance(files, list) or not files or not all(isinstance(each, dict) and "id" in each for each in files):
        raise invalid("must provide at least 1 items [json-pointer:/files]")
    return files


def _uploaded(call: Call, wanted: Json) -> File:
    row = call.workspace.files.get(wanted["id"])
    if row is None:
        raise Refused("file_not_found")
    if not row.uploaded:
        raise Refused("file_upload_not_complete")
    row.title = wanted.get("title") or row.title or row.name
    row.alt_txt = wanted.get("alt_txt") or row.alt_txt
    return row
