"""People come to channels and leave them, change and leave for good."""

from typing import TYPE_CHECKING

from bot.playground import page, render
from bot.playground.rows import Room, User

if TYPE_CHECKING:
    from bot.playground.workspace import Workspace


def join(workspace: "Workspace", room: Room, person: str, inviter: str | None = None) -> None:
    """Let somebody into a conversation."""
    if person in room.members:
        return
    room.members.append(person)
    _moved(workspace, room, person, "member_joined_channel", {"inviter": inviter} if inviter else {})


def leave(workspace: "Workspace", room: Room, person: str) -> None:
    """Let somebody out of a conversation."""
    if person not in room.members:
        return
    room.members.remove(person)
    _moved(workspace, room, person, "member_left_channel", {})


def change(workspace: "Workspace", row: User) -> None:
    """Store a changed person: renamed, of another zone or locale, or `deleted` (deactivated)."""
    workspace.users.put(row)
    event = {"type": "user_change", "user": render.user(workspace, row), "cache_ts": int(workspace.epoch())}
    workspace.events.emit(event)
    workspace.bus.publish("reset", {})


def _moved(workspace: "Workspace", room: Room, person: str, kind: str, more: dict[str, str]) -> None:
    workspace.rooms.put(room)
    if workspace.app.bot_user_id in {*room.members, person}:
        letter = {"channel": "C", "private": "G"}.get(room.kind, "D")
        where = {"channel": room.id, "channel_type": letter, "team": workspace.seed.team_id}
        workspace.events.emit({"type": kind, "user": person, **where, **more})
    for member in room.members:
        workspace.bus.publish("channel", {"channel": page.channel(workspace, room, member)}, {member})
    if kind == "member_left_channel":
        workspace.bus.publish("reset", {}, {person})
