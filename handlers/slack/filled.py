"""What came back from a window: Slack's `state` as our field values.

Source: docs.slack.dev/reference/views/modal-views (view state).
"""

from collections.abc import Awaitable, Callable, Mapping
from datetime import date
from typing import Any

from bot.messages.parts import FieldValue, Filled
from bot.sparring.identity import PersonId
from handlers.slack.delivery import USER
from handlers.slack.text import blank, clean

LONGEST = 3_000
"""More no field of Slack's takes; a longer text was not typed there."""

PersonOf = Callable[[str], Awaitable[PersonId]]
"""Returns our id for Slack's id of a person."""


async def filled(view: Mapping[str, Any], person_of: PersonOf, me: str = "") -> Filled:
    """Return the value of every field of a window, by field id; None where nothing was filled in."""
    values = _mapping(_mapping(view.get("state")).get("values"))
    read: dict[str, FieldValue] = {}
    for field, elements in values.items():
        for element in _mapping(elements).values():
            read[field] = await _value(_mapping(element), person_of, me)
    return read


async def _value(element: Mapping[str, Any], person_of: PersonOf, me: str) -> FieldValue:
    match element.get("type"):
        case "plain_text_input":
            return _text(element.get("value"))
        case "static_select" | "radio_buttons":
            return _text(_mapping(element.get("selected_option")).get("value"))
        case "checkboxes" | "multi_static_select":
            chosen = element.get("selected_options")
            values = (_text(_mapping(option).get("value")) for option in chosen) if isinstance(chosen, list) else ()
            return tuple(value for value in values if value is not None)
        case "users_select":
            ref = _text(element.get("selected_user"))
            return await person_of(ref) if ref and ref != me and USER.fullmatch(ref) else None
        case "datepicker":
            return _date(element.get("selected_date"))
        case _:
            return None


def _text(value: object) -> str | None:
    """Return a text that can be kept and shown: without what has no place in one, None when nothing of it is seen."""
    return clean(value)[:LONGEST] if isinstance(value, str) and not blank(value) else None


def _date(value: object) -> date | None:
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}
