"""The `views.*` methods."""

from typing import Any

from bot.playground import addresses, render
from bot.playground.api.call import Call, method
from bot.playground.errors import Refused, invalid, missing
from bot.playground.rows import View
from bot.playground.seed import Json


@method("views.open", tier=4, body_json=True)
def open_(call: Call) -> Json:
    """Open a modal for whoever did what the trigger stands for; from inside a modal it goes on top."""
    spec, modals = _spec(call), call.workspace.modals
    modals.check(spec, "modal")  # before the trigger, which a mistake must not use up
    trigger = call.workspace.triggers.take(_trigger(call))
    in_modal = trigger.in_modal and modals.stack(trigger.user)
    return _shown(call, (modals.push if in_modal else modals.open)(trigger.user, spec))


@method("views.push", tier=4, body_json=True)
def push(call: Call) -> Json:
    """Put a modal on top of the one whose button was pressed."""
    spec, modals = _spec(call), call.workspace.modals
    modals.check(spec, "modal")
    trigger = call.workspace.triggers.take(_trigger(call))
    if not modals.stack(trigger.user):
        raise Refused("not_found")
    return _shown(call, modals.push(trigger.user, spec))


@method("views.update", tier=4, body_json=True)
def update(call: Call) -> Json:
    """Replace the content of an open view; `hash` guards against a race."""
    if not call.given("view_id") and not call.given("external_id"):
        raise missing("view_id")
    spec = _spec(call)
    row = call.workspace.modals.find(call.text("view_id", "") or None, call.text("external_id", "") or None)
    return _shown(call, call.workspace.modals.update(row, spec, call.text("hash", "") or None))


@method("views.publish", tier=4, body_json=True)
def publish(call: Call) -> Json:
    """Set a person's home tab."""
    person = addresses.user(call.workspace, call.text("user_id"))
    row = call.workspace.modals.publish(person.id, _spec(call), call.text("hash", "") or None)
    return _shown(call, row)


def _trigger(call: Call) -> str:
    return call.text("trigger_id", "") or call.text("interactivity_pointer")


def _spec(call: Call) -> Json:
    view: Any = call.json("view", "invalid_arguments")
    if view is None:
        raise missing("view")
    if not isinstance(view, dict):
        raise invalid("must provide an object [json-pointer:/view]")
    return view


def _shown(call: Call, row: View) -> Json:
    return {"view": render.view(call.workspace, row)}
