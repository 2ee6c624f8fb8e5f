"""What Slack delivers, looked over before anything acts on it: junk is told apart by its shape alone.

Bolt itself trusts the shape of a payload and fails on anything else, which would answer 500 and bring it back.
Source: docs.slack.dev/interactivity/handling-user-interaction, …/apis/events-api.
"""

import re
from collections.abc import Callable, Mapping
from typing import Any

from slack_bolt.request.async_request import AsyncBoltRequest

Body = Mapping[str, Any]

USER = re.compile(r"[UW][A-Z0-9]{1,30}")
CHANNEL = re.compile(r"[CDG][A-Z0-9]{1,30}")
TS = re.compile(r"\d{1,12}\.\d{1,9}")

_SHAPES: dict[str, tuple[str, ...]] = {
    "event_callback": ("event_id", "event.type"),
    "block_actions": ("user.id", "actions.0.action_id"),
    "view_submission": ("user.id", "view.callback_id"),
    "view_closed": ("user.id", "view.callback_id"),
    "message_action": ("user.id", "callback_id"),
    "shortcut": ("user.id", "callback_id"),
    "url_verification": ("challenge",),
}
_COMMAND = ("command", "user_id", "channel_id", "trigger_id")


def dig(body: object, path: str) -> Any:  # noqa: ANN401 - JSON from outside is anything
    """Return what stands at a dotted path of a JSON value, None where there is nothing."""
    for name in path.split("."):
        if isinstance(body, dict):
            body = body.get(name)
        elif isinstance(body, list) and name.isdecimal():
            body = body[int(name)] if int(name) < len(body) else None
        else:
            return None
    return body


def said(body: object, path: str) -> str:
    """Return the string at a dotted path, empty where there is none."""
    value = dig(body, path)
    return value if isinstance(value, str) else ""


def matching(pattern: re.Pattern[str], body: object, *paths: str) -> str:
    """Return the first string at one of the paths that is wholly what the pattern says, else an empty one."""
    return next((value for path in paths if pattern.fullmatch(value := said(body, path))), "")


def well_formed(body: object) -> bool:
    """Say whether a payload has the shape of one that Slack sends."""
    if not isinstance(body, dict):
        return False
    shape = _SHAPES.get(said(body, "type")) or _COMMAND
    return all(said(body, path) for path in shape)


def request_of(make: Callable[[], AsyncBoltRequest]) -> AsyncBoltRequest | None:
    """Build Bolt's request, None for junk: no JSON, no UTF-8, or not the shape of anything Slack sends."""
    try:
        request = make()
    except (ValueError, TypeError, AttributeError, LookupError, RecursionError):
        return None
    return request if well_formed(request.body) else None
