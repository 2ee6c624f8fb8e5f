"""What the app receives when a person does something (docs.slack.dev/reference/interaction-payloads)."""

import secrets
from typing import TYPE_CHECKING

from bot.playground import forms, render
from bot.playground.rows import Message, ResponseUrl, Room, View
from bot.playground.seed import Json, Shortcut

if TYPE_CHECKING:
    from bot.playground.workspace import Workspace

RESPONSE_URL_SECONDS = 30 * 60
ROOM_NAME = {"im": "directmessage", "private": "privategroup"}


def command(workspace: "Workspace", person: str, room: Room, word: str, text: str) -> Json:
    """Build the form of a slash command."""
    return {
        "token": "playground",
        "team_id": workspace.seed.team_id,
        "team_domain": "playground",
        "channel_id": room.id,
        "channel_name": ROOM_NAME.get(room.kind, room.name),
        "user_id": person,
        "user_name": render.handle(workspace.users[person]),
        "command": word,
        "text": text,
        "api_app_id": workspace.app.app_id,
        "is_enterprise_install": "false",
        "response_url": response_url(workspace, person, room),
        "trigger_id": workspace.triggers.issue(person),
    }


def message_action(workspace: "Workspace", person: str, row: Message, action: Json, typed: Json) -> Json:
    """Build a `block_actions` payload for a click in a message."""
    room = workspace.rooms[row.channel]
    container = {
        "type": "message",
        "message_ts": row.ts,
        "channel_id": row.channel,
        "is_ephemeral": row.only_for is not None,
        **({"thread_ts": row.thread_ts} if row.thread_ts else {}),
    }
    # Slack does not send an ephemeral message back: the app has to know what stood there
    shown = {} if row.only_for else {"message": render.message(workspace, row)}
    return {
        **_shared(workspace, person, "block_actions"),
        "container": container,
        "channel": {"id": room.id, "name": ROOM_NAME.get(room.kind, room.name)},
        **shown,
        "state": {"values": forms.values(row.blocks or [], typed)},
        "response_url": response_url(workspace, person, room, row),
        "trigger_id": workspace.triggers.issue(person),
        "actions": [{**action, "action_ts": workspace.next_ts()}],
    }


def view_action(workspace: "Workspace", row: View, action: Json) -> Json:
    """Build a `block_actions` payload for a click in a modal or home tab."""
    return {
        **_shared(workspace, row.user, "block_actions"),
        "container": {"type": "view", "view_id": row.id},
        "view": render.view(workspace, row),
        "trigger_id": workspace.triggers.issue(row.user, in_modal=row.type == "modal"),
        "actions": [{**action, "action_ts": workspace.next_ts()}],
    }


def view_submission(workspace: "Workspace", row: View) -> Json:
    """Build the payload of a submitted modal."""
    return {
        **_shared(workspace, row.user, "view_submission"),
        "trigger_id": workspace.triggers.issue(row.user, in_modal=True),
        "view": render.view(workspace, row),
        "response_urls": [],
    }


def view_closed(workspace: "Workspace", row: View, *, cleared: bool) -> Json:
    """Build the payload of a modal that was closed without sending."""
    shared = _shared(workspace, row.user, "view_closed")
    return {**shared, "view": render.view(workspace, row), "is_cleared": cleared}


def shortcut(workspace: "Workspace", person: str, chosen: Shortcut, row: Message | None) -> Json:
    """Build the payload of a message shortcut, or of a global one when there is no message."""
    shared = {
        **_shared(workspace, person, "message_action" if row else "shortcut"),
        "callback_id": chosen.callback_id,
        "trigger_id": workspace.triggers.issue(person),
        "action_ts": workspace.next_ts(),
    }
    if row is None:
        return shared
    room = workspace.rooms[row.channel]
    return {
        **shared,
        "message_ts": row.ts,
        "channel": {"id": room.id, "name": ROOM_NAME.get(room.kind, room.name)},
        "message": render.message(workspace, row),
        "response_url": response_url(workspace, person, room, row),
    }


def response_url(workspace: "Workspace", person: str, room: Room, row: Message | None = None) -> str:
    """Make an address the app may answer at, five times within thirty minutes of workspace time."""
    made = ResponseUrl(
        secrets.token_hex(16),
        room.id,
        person,
        workspace.epoch() + RESPONSE_URL_SECONDS,
        message_ts=row.ts if row else None,
        thread_ts=row.thread_ts if row else None,
    )
    workspace.urls.put(made)
    return f"{workspace.base_url}/response/{made.id}"


def _shared(workspace: "Workspace", person: str, kind: str) -> Json:
    handle = render.handle(workspace.users[person])
    team = workspace.seed.team_id
    return {
        "type": kind,
        "user": {"id": person, "username": handle, "name": handle, "team_id": team},
        "api_app_id": workspace.app.app_id,
        "token": "playground",
        "team": {"id": team, "domain": "playground"},
        "enterprise": None,
        "is_enterprise_install": False,
    }
