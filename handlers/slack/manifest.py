"""The app's manifest, from one list of scopes and events; the tests hold it against what the code calls and hears.

Source: docs.slack.dev/reference/app-manifest.
"""

from typing import NamedTuple

from handlers.slack import codes
from handlers.slack.richtext import Json


class Wording(NamedTuple):
    """What the manifest says to people, from the locales. `name` at most 35 characters, `tagline` 140."""

    name: str
    tagline: str
    description: str
    command: str
    command_hint: str
    shortcut: str


SCOPES = (
    "commands",
    "chat:write",
    "channels:history",
    "groups:history",
    "im:history",
    "mpim:history",
    "channels:read",
    "groups:read",
    "mpim:read",
    "users:read",
    "im:write",
    "mpim:write",
    "files:write",
    "files:read",
)
"""What the bot may do. `im:history` is there to find its own unheard letters in a direct conversation, `files:read` to
see whether Slack is done with a picture of its own, and what is `mpim` for sparring among a few in a message group."""

EVENTS = (
    "app_home_opened",
    "app_uninstalled",
    "member_joined_channel",
    "member_left_channel",
    "message.channels",
    "message.groups",
    "message.mpim",
    "user_change",
)
"""What the bot hears of."""

METHODS = {
    "auth.test": (),
    "apps.connections.open": (),
    "chat.postMessage": ("chat:write",),
    "chat.update": ("chat:write",),
    "chat.delete": ("chat:write",),
    "chat.postEphemeral": ("chat:write",),
    "conversations.info": ("channels:read", "groups:read", "mpim:read"),
    "conversations.members": ("channels:read", "groups:read", "mpim:read"),
    "conversations.open": ("im:write", "mpim:write"),
    "conversations.history": ("channels:history", "groups:history", "im:history", "mpim:history"),
    "conversations.replies": ("channels:history", "groups:history", "im:history", "mpim:history"),
    "files.completeUploadExternal": ("files:write",),
    "files.getUploadURLExternal": ("files:write",),
    "files.delete": ("files:write",),
    "files.info": ("files:read",),
    "users.info": ("users:read",),
    "views.open": (),
    "views.push": (),
    "views.update": (),
    "views.publish": (),
}
"""Every method the code calls, with the scopes it takes (each method's page under docs.slack.dev/reference/methods)."""


def manifest(wording: Wording, url: str | None = None) -> Json:
    """Return the manifest for Socket Mode, or for HTTP when `url` (https, ending in /slack/events) is given."""
    address = {"request_url": url} if url else {}
    return {
        "_metadata": {"major_version": 2, "minor_version": 1},
        "display_information": {
            "name": wording.name,
            "description": wording.tagline,
            "long_description": wording.description,
            "background_color": "#1f4e5f",
        },
        "features": _features(wording, {"url": url} if url else {}),
        "oauth_config": {"scopes": {"bot": list(SCOPES)}},
        "settings": {
            "event_subscriptions": {**address, "bot_events": list(EVENTS)},
            "interactivity": {"is_enabled": True, **address},
            "org_deploy_enabled": False,
            "socket_mode_enabled": url is None,
            "token_rotation_enabled": False,
        },
    }


def _features(wording: Wording, address: Json) -> Json:
    command = {"command": codes.COMMAND, "description": wording.command, "usage_hint": wording.command_hint}
    shortcut = {"callback_id": codes.SHORTCUT, "name": wording.shortcut, "description": wording.tagline}
    return {
        "app_home": {
            "home_tab_enabled": True,
            "messages_tab_enabled": True,
            "messages_tab_read_only_enabled": True,
        },
        "bot_user": {"display_name": wording.name, "always_online": True},
        "shortcuts": [{"type": "message", **shortcut}],
        "slash_commands": [{**command, "should_escape": False, **address}],
    }
