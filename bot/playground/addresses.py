"""Finding what a call or a person names, and who may see it."""

from typing import TYPE_CHECKING

from bot.playground import page
from bot.playground.errors import Refused
from bot.playground.rows import Message, Room, User

if TYPE_CHECKING:
    from bot.playground.workspace import Workspace

HISTORY_SCOPE = {
    "channel": "channels:history",
    "private": "groups:history",
    "im": "im:history",
    "mpim": "mpim:history",
}
READ_SCOPE = {"channel": "channels:read", "private": "groups:read", "im": "im:read", "mpim": "mpim:read"}


def user(workspace: "Workspace", name: str) -> User:
    """Find a user."""
    if name not in workspace.users:
        raise Refused("user_not_found")
    return workspace.users[name]


def room(workspace: "Workspace", name: str) -> Room:
    """Find a conversation the bot may know of; a private one it is not in does not exist for it."""
    found = workspace.rooms.get(name)
    if found is None or (found.kind != "channel" and workspace.app.bot_user_id not in found.members):
        raise Refused("channel_not_found")
    return found


def room_of_bot(workspace: "Workspace", name: str) -> Room:
    """Find a conversation the bot is a member of."""
    found = room(workspace, name)
    if workspace.app.bot_user_id not in found.members:
        raise Refused("not_in_channel")
    return found


def message(workspace: "Workspace", channel: str, ts: str) -> Message:
    """Find a message everybody there can see."""
    found = workspace.timeline.find(channel, ts)
    if found is None or found.only_for or found.removed:
        raise Refused("message_not_found")
    return found


def direct(workspace: "Workspace", members: set[str]) -> tuple[Room, bool]:
    """Return the direct message (two people) or group (more) of exactly these, and whether it existed before."""
    kind = "im" if len(members) <= 2 else "mpim"  # noqa: PLR2004 - a direct message is between two
    for found in workspace.rooms.values():
        if found.kind == kind and set(found.members) == members:
            return found, True
    names = "--".join(sorted(workspace.users[each].name.split()[0].lower() for each in members))
    name = f"mpdm-{names}-1" if kind == "mpim" else ""
    made = Room(workspace.new_id("D" if kind == "im" else "C"), name, kind, sorted(members))
    made.created = int(workspace.epoch())
    workspace.rooms.put(made)
    for person in members:
        workspace.bus.publish("channel", {"channel": page.channel(workspace, made, person)}, {person})
    return made, False


def has_scope(workspace: "Workspace", scope: str) -> bool:
    """Tell whether the app was granted a scope."""
    return scope in workspace.app.scopes


def need_scope(workspace: "Workspace", *scopes: str) -> None:
    """Refuse unless the app was granted one of the scopes."""
    if not any(has_scope(workspace, scope) for scope in scopes):
        raise Refused("missing_scope", needed=",".join(scopes), provided=",".join(workspace.app.scopes))
