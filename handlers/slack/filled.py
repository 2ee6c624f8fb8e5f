"""What came back from a window: Slack's `state` as our field values.

Source: docs.slack.dev/reference/views/modal-views (view state).
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date, time
from typing import Any, Protocol

from bot.messages.parts import FieldValue, Filled
from bot.sparring.identity import PersonId, PlaceId
from handlers.inbound import Typed
from handlers.slack import codes
from handlers.slack.delivery import CHANNEL, USER
from handlers.slack.text import blank, clean

LONGEST = 3_000
"""More no field of Slack's takes; a longer text was not typed there."""


_HOUR = re.compile(r"\d\d:\d\d")


class Ours(Protocol):
    """Our ids for Slack's, as the directory knows them."""

    async def person(self, ref: str) -> PersonId:
        """Return our id of a person."""
        ...

    async def place(self, ref: str) -> PlaceId:
        """Return our id of a channel."""
        ...


async def filled(view: Mapping[str, Any], ours: Ours, me: str = "") -> Filled:
    """Return the value of every field of a window, by field id; None where nothing was filled in.

    `me` is the bot's own user id: whoever chose the bot chose nobody.
    """
    values = _mapping(_mapping(view.get("state")).get("values"))
    read: dict[str, FieldValue] = {}
    for field, elements in values.items():
        for element in _mapping(elements).values():
            read[codes.field_of(field)] = await _value(_mapping(element), ours, me)
    return read


def typed(view: Mapping[str, Any]) -> Typed:
    """Return what stands in a window's text fields now, and what they began with."""
    values = _mapping(_mapping(view.get("state")).get("values"))
    elements = ((field, _mapping(each)) for field, inside in values.items() for each in _mapping(inside).values())
    text = {codes.field_of(field): _text(each.get("value")) or "" for field, each in elements if _is_text(each)}
    before: dict[str, str] = {}
    for block in _listed(view.get("blocks")):
        field, element = codes.field_of(str(_mapping(block).get("block_id"))), _mapping(_mapping(block).get("element"))
        if field in text:
            before[field] = _text(element.get("initial_value")) or ""
    return Typed(text, before, codes.remembered(view.get("private_metadata")))


def _is_text(element: Mapping[str, Any]) -> bool:
    return element.get("type") == "plain_text_input"


async def _value(element: Mapping[str, Any], ours: Ours, me: str) -> FieldValue:
    match element.get("type"):
        case "users_select":
            return next(iter(await _people([element.get("selected_user")], ours, me)), None)
        case "multi_users_select":
            return await _people(_listed(element.get("selected_users")), ours, me)
        case "conversations_select":
            ref = _text(element.get("selected_conversation"))
            return await ours.place(ref) if ref and CHANNEL.fullmatch(ref) else None
        case _:
            return _plainly(element)


def _plainly(element: Mapping[str, Any]) -> FieldValue:
    """Return the value of an element that names nobody and no place."""
    match element.get("type"):
        case "plain_text_input":
            return _text(element.get("value"))
        case "static_select" | "radio_buttons":
            return _text(_mapping(element.get("selected_option")).get("value"))
        case "checkboxes" | "multi_static_select":
            values = (_text(_mapping(option).get("value")) for option in _listed(element.get("selected_options")))
            return tuple(value for value in values if value is not None)
        case "datepicker":
            return _date(element.get("selected_date"))
        case "timepicker":
            return _time(element.get("selected_time"))
        case _:
            return None


async def _people(refs: Sequence[object], ours: Ours, me: str) -> tuple[PersonId, ...]:
    known = [ref for ref in refs if isinstance(ref, str) and ref != me and USER.fullmatch(ref)]
    return tuple([await ours.person(ref) for ref in dict.fromkeys(known)])


def _text(value: object) -> str | None:
    """Return a text that can be kept and shown: without what has no place in one, None when nothing of it is seen."""
    return clean(value)[:LONGEST] if isinstance(value, str) and not blank(value) else None


def _date(value: object) -> date | None:
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None


def _time(value: object) -> time | None:
    try:
        return time.fromisoformat(value) if isinstance(value, str) and _HOUR.fullmatch(value) else None
    except ValueError:
        return None


def _listed(value: object) -> Sequence[object]:
    return value if isinstance(value, list) else ()


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}
