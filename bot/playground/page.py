"""Rows as the JSON the page in the browser shows."""

from typing import TYPE_CHECKING

from bot.playground import render
from bot.playground.rows import File, Message, Room, User, View
from bot.playground.seed import Json

if TYPE_CHECKING:
    from bot.playground.workspace import Workspace

# Okabe and Ito's colours: told apart also by people who do not see all colours
COLORS = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#B38600", "#3A86C8", "#A0522D", "#5E60CE")


def state(workspace: "Workspace", person: str) -> Json:
    """Build everything one person sees."""
    me = workspace.users[person]
    rooms = [room for room in workspace.rooms.values() if person in room.members]
    return {
        "me": {"id": me.id, "name": me.name, "title": me.title, "avatar_color": _color(workspace, me)},
        "people": [user(workspace, each) for each in workspace.users.values()],
        "channels": [channel(workspace, room, person) for room in rooms],
        "messages": {
            room.id: [
                message(workspace, each) for each in workspace.timeline.room(room.id) if each.only_for in {None, person}
            ]
            for room in rooms
        },
        "views": [view(workspace, each) for each in workspace.modals.stack(person)],
        "home": home(workspace, person),
        "shortcuts": [vars(each) for each in workspace.app.shortcuts],
        "commands": [vars(each) for each in workspace.app.commands],
        "clock": workspace.clock_state,
        "faults": faults(workspace),
        "tour": workspace.tour.state,
        "cast": workspace.cast.state,
        "bot": bot(workspace),
        "files": {each.id: file(each) for each in workspace.files.values() if each.shared},
        "workspace": {"name": workspace.seed.workspace_name},
        "stream_id": workspace.bus.position,
    }


def user(workspace: "Workspace", row: User) -> Json:
    """Show a person."""
    return {
        "id": row.id,
        "name": row.name,
        "title": row.title,
        "initials": initials(row.name),
        "color": _color(workspace, row),
        "is_bot": row.is_bot,
        "deleted": row.deleted,
    }


def bot(workspace: "Workspace") -> Json:
    """Show the bot, and whether it can be reached."""
    app = workspace.app
    return {
        "id": app.bot_user_id,
        "name": app.name,
        "online": workspace.outlet.online,
        "initials": initials(app.name),
    }


def channel(workspace: "Workspace", row: Room, person: str) -> Json:
    """Show a conversation as one person sees it."""
    others = [workspace.users[each].name for each in row.members if each != person]
    seen = row.read.get(person, "0")
    unread = [
        each
        for each in workspace.timeline.room(row.id)
        if each.ts > seen and each.user != person and not each.thread_ts and each.only_for in {None, person}
    ]
    return {
        "id": row.id,
        "name": row.name if row.kind in {"channel", "private"} else ", ".join(others),
        "kind": row.kind,
        "members": row.members,
        "unread": len(unread),
        "topic": row.topic,
    }


def message(workspace: "Workspace", row: Message) -> Json:
    """Show a message."""
    thread = render.thread(workspace, row)
    return {
        "ts": row.ts,
        "thread_ts": row.thread_ts,
        "channel": row.channel,
        "user": row.user,
        "bot_id": workspace.app.bot_id if row.is_bot else None,
        "text": row.text,
        "blocks": row.blocks,
        "edited": row.edited_ts and {"ts": row.edited_ts},
        "deleted": row.removed,
        "ephemeral": row.only_for is not None,
        "only_for": row.only_for,
        "reactions": [],
        "files": [file(workspace.files[each]) for each in row.files if each in workspace.files],
        "reply_count": thread.get("reply_count", 0),
        "reply_users": thread.get("reply_users", []),
        "latest_reply": thread.get("latest_reply"),
        "permalink": permalink(workspace, row),
    }


def permalink(workspace: "Workspace", row: Message) -> str:
    """Return the address of a message in the page, as `chat.getPermalink` gives it."""
    thread = f"?thread_ts={row.thread_ts}&cid={row.channel}" if row.thread_ts else ""
    return f"{workspace.base_url}/archives/{row.channel}/p{row.ts.replace('.', '')}{thread}"


def file(row: File) -> Json:
    """Show a file."""
    return {
        "id": row.id,
        "title": row.title or row.name,
        "mimetype": row.mimetype,
        "size": row.size,
        "url": f"/ui/file/{row.id}",
        "alt_txt": row.alt_txt,
    }


def view(workspace: "Workspace", row: View) -> Json:
    """Show a view; what the app keeps in it for itself stays out."""
    shown = render.view(workspace, row)
    del shown["private_metadata"]
    return {**shown, "errors": row.errors}


def home(workspace: "Workspace", person: str) -> Json | None:
    """Show a person's home tab, if the app has published one."""
    row = workspace.modals.home(person)
    return view(workspace, row) if row else None


def faults(workspace: "Workspace") -> Json:
    """Show what is planned to go wrong."""
    plan = workspace.faults
    return {"next": [vars(each) for each in plan.waiting], "redeliver": plan.redeliver, "shuffle": plan.shuffle}


def initials(name: str) -> str:
    """Return the first letters of the first and last name."""
    words = name.split()
    return "".join(word[0] for word in [words[0], *words[1:][-1:]]).upper() if words else "?"


def _color(workspace: "Workspace", row: User) -> str:
    return COLORS[list(workspace.users).index(row.id) % len(COLORS)]
