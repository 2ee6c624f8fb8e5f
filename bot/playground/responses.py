"""What an app says back to a command or at a response_url (docs.slack.dev/interactivity/handling-user-interaction)."""

from typing import TYPE_CHECKING

from bot.blockkit import problems
from bot.playground.errors import Refused, unacceptable
from bot.playground.posting import Draft, edit, post, remove
from bot.playground.rows import Message, Room
from bot.playground.seed import Json

if TYPE_CHECKING:
    from bot.playground.workspace import Workspace

MOST_USES = 5


def answer_command(workspace: "Workspace", room: Room, person: str, body: Json | str | None) -> None:
    """Show what the app put in its answer to a command; nothing when it only acknowledged."""
    if isinstance(body, str):
        body = {"text": body}
    if body:
        _say(workspace, room, person, body, None)


def use(workspace: "Workspace", secret: str, body: Json) -> None:
    """Do what an app asks at a response_url.

    Raises:
        Refused: `expired_url`, `used_url`, or what is wrong with the message.
    """
    url = workspace.urls.get(secret)
    if url is None or workspace.epoch() > url.expires:
        raise Refused("expired_url")
    if url.uses >= MOST_USES:
        raise Refused("used_url")
    url.uses += 1
    workspace.urls.put(url)
    origin = workspace.timeline.find(url.channel, url.message_ts) if url.message_ts else None
    if origin and body.get("delete_original"):
        remove(workspace, origin)
    elif origin and body.get("replace_original"):
        edit(workspace, origin, _draft(body, origin.thread_ts, origin.only_for))
    else:
        thread = body.get("thread_ts") or url.thread_ts
        _say(workspace, workspace.rooms[url.channel], url.user, body, thread)


def _say(workspace: "Workspace", room: Room, person: str, body: Json, thread_ts: str | None) -> Message:
    in_channel = body.get("response_type") == "in_channel"
    draft = _draft(body, thread_ts, None if in_channel else person)
    return post(workspace, room, workspace.app.bot_user_id, draft)


def _draft(body: Json, thread_ts: str | None, only_for: str | None) -> Draft:
    if found := problems(body, "message"):
        raise unacceptable(found)
    return Draft(body.get("text", ""), body.get("blocks"), thread_ts, body.get("metadata"), only_for=only_for)
