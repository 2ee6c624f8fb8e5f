"""What people do. The page, the driver of the tests and the cast all act through here, and so through the real app."""

import html
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bot.playground import addresses, forms, payloads, render, responses, submissions
from bot.playground.errors import Refused, invalid
from bot.playground.posting import Draft, post, remove
from bot.playground.rows import Message, Room, View
from bot.playground.seed import Json

if TYPE_CHECKING:
    from bot.playground.workspace import Workspace

TROUBLE = "We had some trouble connecting. Try again?"
"""What Slack's client says when an app does not answer a click or a form in time."""


@dataclass(frozen=True)
class Outcome:
    """What a person sees at once: all well, an error in Slack's words, or errors at fields `{block_id: text}`."""

    ok: bool = True
    error: str | None = None
    errors: dict[str, str] = field(default_factory=dict)
    made: Message | None = None

    @property
    def body(self) -> Json:
        """The page's JSON."""
        body: Json = {"ok": self.ok}
        if self.error:
            body["error"] = self.error
        if self.errors:
            body["errors"] = self.errors
        return body


async def write(workspace: "Workspace", person: str, channel: str, text: str, thread_ts: str | None = None) -> Outcome:
    """Write a message. What is typed is text: only mentions of people and channels that exist mean anything."""
    room = _room(workspace, person, channel)
    if not text.strip():
        raise Refused("no_text")
    row = post(workspace, room, person, Draft(escaped(workspace, text), thread_ts=thread_ts))
    workspace.commit()
    return Outcome(made=row)


async def delete(workspace: "Workspace", channel: str, ts: str) -> Outcome:
    """Delete a message, as its writer or an admin could."""
    row = workspace.timeline.find(channel, ts)
    if row is None or row.removed:
        raise Refused("message_not_found")
    remove(workspace, row)
    workspace.commit()
    return Outcome()


async def command(
    workspace: "Workspace", person: str, channel: str, line: str, thread_ts: str | None = None
) -> Outcome:
    """Type a slash command and wait for the app's answer."""
    room = _room(workspace, person, channel)
    word, _, text = line.strip().partition(" ")
    if word not in {each.command for each in workspace.app.commands}:
        return Outcome(ok=False, error=f"{word} is not a valid command")
    if thread_ts:
        return Outcome(ok=False, error=f"{word} is not supported in threads. Sorry!")
    payload = payloads.command(workspace, person, room, word, text.strip())
    workspace.watch("command", f"{word} {text.strip()}".strip())
    workspace.commit()
    answer = await workspace.outlet.send("slash_commands", payload)
    if not answer.ok:
        reason = "operation_timeout" if "timeout" in str(answer.error) else "dispatch_failed"
        return Outcome(ok=False, error=reason)
    try:
        responses.answer_command(workspace, room, person, answer.body)
    except Refused:
        return Outcome(ok=False, error="invalid_command_response")
    finally:
        workspace.commit()
    return Outcome()


async def click(workspace: "Workspace", person: str, target: Message | View, action: Json, typed: Json) -> Outcome:
    """Press a button or choose something. `action` carries the ids and the value, `typed` what stands in fields.

    Raises Refused for a message of a conversation that the person is not in.
    """
    blocks = target.blocks or []
    full = _full_action(blocks, action)
    if isinstance(target, View):
        workspace.modals.fill(target, typed)
        payload = payloads.view_action(workspace, target, full)
    else:
        _room(workspace, person, target.channel)
        payload = payloads.message_action(workspace, person, target, full, typed)
    workspace.watch("action", full["action_id"])
    workspace.commit()
    answer = await workspace.outlet.send("interactive", payload)
    workspace.commit()
    return Outcome() if answer.ok else Outcome(ok=False, error=TROUBLE)


async def submit(workspace: "Workspace", row: View, typed: Json) -> Outcome:
    """Send a modal in. What was typed stays whenever it does not go through."""
    workspace.modals.fill(row, typed)
    if marks := forms.unfilled(row.blocks, row.values):
        workspace.modals.mark(row, marks)
        workspace.commit()
        return Outcome(ok=False, errors=marks)
    workspace.commit()
    answer = await workspace.outlet.send("interactive", payloads.view_submission(workspace, row))
    if not answer.ok:
        return Outcome(ok=False, error="timeout" if "timeout" in str(answer.error) else TROUBLE)
    try:
        errors = submissions.answer(workspace, row, answer.body)
        if row.id not in workspace.views:  # a form that comes back has not gone through
            workspace.watch("view_submit", row.spec.get("callback_id", ""))
    except Refused:
        return Outcome(ok=False, error=TROUBLE)
    finally:
        workspace.commit()
    return Outcome(ok=not errors, errors=errors)


async def close_view(workspace: "Workspace", row: View, *, clear: bool = False) -> Outcome:
    """Close a modal, or all that are open; apps that want to know are told."""
    stack = workspace.modals.stack(row.user)
    closing = stack if clear else stack[stack.index(row) :]
    told = [
        payloads.view_closed(workspace, each, cleared=clear) for each in closing if each.spec.get("notify_on_close")
    ]
    workspace.modals.close(closing[0])
    workspace.commit()
    for payload in told:
        await workspace.outlet.send("interactive", payload)
    return Outcome()


async def shortcut(workspace: "Workspace", person: str, callback_id: str, row: Message | None) -> Outcome:
    """Choose one of the app's shortcuts, on a message or anywhere."""
    chosen = next((each for each in workspace.app.shortcuts if each.callback_id == callback_id), None)
    if chosen is None or (chosen.type == "message") != (row is not None):
        raise invalid("unknown shortcut")
    payload = payloads.shortcut(workspace, person, chosen, row)
    workspace.watch("action", callback_id)
    workspace.commit()
    answer = await workspace.outlet.send("interactive", payload)
    return Outcome() if answer.ok else Outcome(ok=False, error=TROUBLE)


async def open_home(workspace: "Workspace", person: str) -> Outcome:
    """Open the app's home tab."""
    room, _ = addresses.direct(workspace, {person, workspace.app.bot_user_id})
    event: Json = {"type": "app_home_opened", "user": person, "channel": room.id, "tab": "home"}
    if row := workspace.modals.home(person):
        event["view"] = render.view(workspace, row)
    workspace.events.emit(event)
    workspace.commit()
    return Outcome()


def escaped(workspace: "Workspace", text: str) -> str:
    """Escape typed text as Slack does, and keep `<@U…>` and `<#C…>` that name somebody or something here."""
    safe = html.escape(text.strip(), quote=False)
    known = {**workspace.users, **workspace.rooms}
    return re.sub(
        r"&lt;([@#])(\w+)&gt;", lambda found: f"<{found[1]}{found[2]}>" if found[2] in known else found[0], safe
    )


def _room(workspace: "Workspace", person: str, channel: str) -> Room:
    if channel not in workspace.rooms or person not in workspace.rooms[channel].members:
        raise Refused("channel_not_found")
    return workspace.rooms[channel]


def _full_action(blocks: list[Json], action: Json) -> Json:
    """Add what the block says to what the person chose; refuse an action that is not there to be chosen."""
    for block, element in forms.elements(blocks):
        if element["action_id"] == action["action_id"] and action.get("block_id") in {None, block["block_id"]}:
            chosen = {**action, "type": element["type"], "block_id": block["block_id"]}
            if element["type"] == "button":
                chosen |= {name: element[name] for name in ("text", "value", "style", "url") if name in element}
            return chosen
    raise invalid("no such action here")
