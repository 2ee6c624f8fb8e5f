"""Filling in: from plain values ("next", a text, a list, a date) to what Slack's client would send for an element."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, time
from typing import Any

from bot.playground import forms
from bot.playground.seed import Json

Value = str | int | date | time | Sequence[str] | None


def find(blocks: Sequence[Json], name: str, value: Value = None) -> tuple[Json, Json]:
    """Find the element with this action id, or matching this regex, or with this text on its button.

    Args:
        blocks: where to look.
        name: action id, `block_id/action_id`, a regex of one of them, or a button's text.
        value: among buttons, the one with this value.

    Raises:
        LookupError: there is none; the error lists what there is.
    """
    there = list(forms.elements(blocks))
    for block, element in there:
        names = {element["action_id"], f"{block['block_id']}/{element['action_id']}", block["block_id"]}
        named = name in names or name == element.get("text", {}).get("text")
        valued = element["type"] != "button" or value is None or value == element.get("value")
        if valued and (named or any(re.fullmatch(name, each) for each in names)):
            return block, element
    offered = ", ".join(f"{block['block_id']}/{element['action_id']}" for block, element in there)
    raise LookupError(f"no {name!r} here; there is: {offered or 'nothing'}")


def action(block: Json, element: Json, value: Value = None) -> Json:
    """Build the action Slack's client sends when this element is pressed or chosen."""
    shared = {"action_id": element["action_id"], "block_id": block["block_id"], "type": element["type"]}
    return shared if element["type"] == "button" else {**shared, **content(element, value)}


def content(element: Json, value: Value) -> Json:
    """Build the part of an element's state that holds its value."""
    kind = element["type"]
    if kind == "overflow":
        return {"selected_option": _option(element, str(value))}
    name = forms.VALUE[kind][0]
    if value is None:
        return {"type": kind, name: [] if name.endswith("s") else None}
    if name == "selected_option":
        return {"type": kind, name: _option(element, str(value))}
    if name == "selected_options":
        return {"type": kind, name: [_option(element, each) for each in _several(value)]}
    if name == "selected_users":
        return {"type": kind, name: _several(value)}
    return {"type": kind, name: _plain(value)}


def typed(blocks: Sequence[Json], values: Mapping[str, Value]) -> Json:
    """Build `state.values` of the fields named, as `find` names them."""
    state: Json = {}
    for name, value in values.items():
        block, element = find(blocks, name)
        state.setdefault(block["block_id"], {})[element["action_id"]] = content(element, value)
    return state


def words(value: Any) -> str:  # noqa: ANN401 - walks any JSON
    """Return everything a person reads in blocks, one piece a line."""
    return "\n".join(_words(value))


def _words(value: Any) -> Iterator[str]:  # noqa: ANN401 - walks any JSON
    if isinstance(value, dict):
        for name, inner in value.items():
            if name in {"text", "alt_text"} and isinstance(inner, str):
                yield inner
            else:
                yield from _words(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _words(inner)


def _option(element: Json, value: str) -> Json:
    groups = [option for group in element.get("option_groups", []) for option in group["options"]]
    for option in [*element.get("options", []), *groups]:
        if value in {option["value"], option["text"]["text"]}:
            return {"text": option["text"], "value": option["value"]}
    raise LookupError(f"no option {value!r} in {element['action_id']}")


def _several(value: Value) -> list[str]:
    return [value] if isinstance(value, str) else [str(each) for each in value or ()]  # type: ignore[union-attr]


def _plain(value: Value) -> str | int:
    if isinstance(value, datetime):
        return int(value.timestamp())
    if isinstance(value, time):
        return value.strftime("%H:%M")
    return value.isoformat() if isinstance(value, date) else value  # type: ignore[return-value]
