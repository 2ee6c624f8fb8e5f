"""Rows as the JSON that Slack's API and events carry."""

from typing import TYPE_CHECKING

from bot.playground.rows import TOMBSTONE, File, Message, Room, User, View
from bot.playground.seed import Json

if TYPE_CHECKING:
    from bot.playground.workspace import Workspace

KIND_IN_EVENTS = {"channel": "channel", "private": "group", "im": "im", "mpim": "mpim"}


def message(workspace: "Workspace", row: Message, *, metadata: bool = False) -> Json:
    """Render a message as `conversations.history` shows it; metadata only when asked for."""
    app, more = workspace.app, {}
    if row.removed:
        said: Json = {"subtype": "tombstone", "user": "USLACKBOT", "text": TOMBSTONE, "hidden": True}
    else:
        said = {"user": row.user, "text": row.text}
        if row.is_bot:
            said |= {"bot_id": app.bot_id, "app_id": app.app_id, "bot_profile": bot(workspace)}
        optional: Json = {
            "blocks": row.blocks,
            "client_msg_id": row.client_msg_id,
            "metadata": row.metadata if metadata else None,
            "files": [file(workspace, workspace.files[each]) for each in row.files if each in workspace.files],
            "edited": row.edited_ts and {"user": app.bot_id if row.is_bot else row.user, "ts": row.edited_ts},
        }
        said |= {name: value for name, value in optional.items() if value}
    if row.thread_ts:
        root = workspace.timeline.find(row.channel, row.thread_ts)
        more = {"thread_ts": row.thread_ts, "parent_user_id": root.user if root else "USLACKBOT"}
    return {"type": "message", "ts": row.ts, "team": workspace.seed.team_id, **said, **more, **thread(workspace, row)}


def thread(workspace: "Workspace", row: Message) -> Json:
    """Render what a root says of its thread; nothing without replies."""
    replies = workspace.timeline.replies(row.channel, row.ts)
    if not replies:
        return {}
    people = list(dict.fromkeys(each.user for each in replies))
    return {
        "thread_ts": row.ts,
        "reply_count": len(replies),
        "reply_users": people[:5],
        "reply_users_count": len(people),
        "latest_reply": replies[-1].ts,
        "subscribed": False,
    }


def bot(workspace: "Workspace") -> Json:
    """Render the bot's profile."""
    app = workspace.app
    return {"id": app.bot_id, "app_id": app.app_id, "name": app.name, "deleted": False, "updated": 0}


def user(workspace: "Workspace", row: User) -> Json:
    """Render a user as `users.info` does."""
    profile = {"real_name": row.name, "display_name": row.name, "title": row.title}
    return {
        "id": row.id,
        "team_id": workspace.seed.team_id,
        "name": handle(row),
        "real_name": row.name,
        "deleted": row.deleted,
        "tz": row.tz,
        "locale": row.locale,
        "profile": profile,
        "is_admin": row.is_admin,
        "is_owner": False,
        "is_bot": row.is_bot,
        "is_app_user": False,
        "is_restricted": row.is_restricted,
        "is_ultra_restricted": False,
        "is_stranger": False,
        "updated": 0,
    }


def handle(row: User) -> str:
    """Return the user's short name, as in `username`."""
    return "".join(letter for letter in row.name.lower().replace(" ", ".") if letter.isalnum() or letter == ".")


def room(workspace: "Workspace", row: Room) -> Json:
    """Render a conversation as `conversations.info` does."""
    shared: Json = {"id": row.id, "created": row.created, "is_archived": False}
    kinds = {"is_im": row.kind == "im", "is_mpim": row.kind == "mpim", "is_private": row.kind != "channel"}
    if row.kind == "im":
        other = next((each for each in row.members if each != workspace.app.bot_user_id), row.members[0])
        return {**shared, **kinds, "user": other, "is_user_deleted": workspace.users[other].deleted, "is_open": True}
    return {
        **shared,
        **kinds,
        "name": row.name,
        "is_channel": row.kind == "channel",
        "is_group": row.kind == "private",
        "is_member": workspace.app.bot_user_id in row.members,
        "is_general": False,
        "is_shared": row.is_ext_shared,
        "is_ext_shared": row.is_ext_shared,
        "is_org_shared": False,
        "context_team_id": workspace.seed.team_id,
        "num_members": len(row.members),
        "topic": {"value": row.topic, "creator": "", "last_set": 0},
        "purpose": {"value": "", "creator": "", "last_set": 0},
    }


def file(workspace: "Workspace", row: File) -> Json:
    """Render a file."""
    address = file_address(workspace, row)
    return {
        "id": row.id,
        "name": row.name,
        "title": row.title or row.name,
        "mimetype": row.mimetype if workspace.storage.looked_over(row) else "",
        "size": row.size,
        "user": workspace.app.bot_user_id,
        "mode": "hosted",
        "alt_txt": row.alt_txt,
        "url_private": address,
        "url_private_download": address,
        "permalink": address,
    }


def file_address(workspace: "Workspace", row: File) -> str:
    """Return where a file can be opened by those it is shared with."""
    return f"{workspace.base_url}/ui/file/{row.id}"


def view(workspace: "Workspace", row: View) -> Json:
    """Render a view as Slack's answers and payloads carry it."""
    app = workspace.app
    spec: Json = {"private_metadata": "", "callback_id": "", "external_id": "", **row.spec}
    if row.type == "modal":
        spec = {"submit": None, "close": None, "clear_on_close": False, "notify_on_close": False, **spec}
    return {
        "id": row.id,
        "team_id": workspace.seed.team_id,
        **spec,
        "state": {"values": row.values},
        "hash": row.hash,
        "root_view_id": row.root_id,
        "previous_view_id": row.previous_id,
        "app_id": app.app_id,
        "app_installed_team_id": workspace.seed.team_id,
        "bot_id": app.bot_id,
    }
