"""How our names travel through Slack: ids of actions and views, the values of buttons, the metadata of forms.

They carry names, ids and numbers only; anyone in the workspace can read some of them.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.messages.parts import Remembered

PREFIX = "sparring:"
MENU = f"{PREFIX}menu"
"""The action of an overflow menu; the option chosen says which of our actions it is."""
REFRESH = f"{PREFIX}refresh"
"""The action of a field that asks for its form anew. It reaches the core as the action "refresh" of the field."""
FIELD = f"{PREFIX}field"
"""The action of every other field: what it holds counts when the form is sent, not before."""
ANEW = "~"
"""Stands in a block's id between the field's own and what makes it another block than the one before it."""
ADDED = "again:"
"""Begins the id of every block that was put into a window when it came back."""
LINK_ACTION = "link"
"""The action of a button that is a link; Slack reports the click and expects nothing."""
READ_ALL = "read-all"
"""The core's action that shows a post in full; its argument is the post's key."""
COMMAND = "/sparring"
SHORTCUT = "sparring_thread"
LETTER_EVENT = "sparring_letter"
"""The type of the metadata that every post of ours carries."""


_NOTHING = Remembered()


@dataclass(frozen=True, slots=True)
class Pressed:
    """An action of ours and what it carried."""

    action: str
    args: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FormName:
    """Which form a window is, and what it carried."""

    name: str
    args: tuple[str, ...]


def action_id(action: str, number: int) -> str:
    """Return the id of an action's button that `number` others of the same action stand before in the row."""
    return f"{PREFIX}{action}#{number}" if number else f"{PREFIX}{action}"


def packed(names: Sequence[str]) -> str:
    """Write names into a button's or an option's value."""
    return json.dumps(list(names), ensure_ascii=False, separators=(",", ":"))


def unpacked(value: object) -> tuple[str, ...] | None:
    """Read what `packed` wrote; None for anything else."""
    try:
        names = json.loads(value) if isinstance(value, str) else None
    except (ValueError, RecursionError):
        return None
    return tuple(names) if isinstance(names, list) and all(map(_name, names)) else None


def _name(value: object) -> bool:
    """Say whether a value can be a name of ours; none has a character that a database would choke on."""
    return isinstance(value, str) and value.isprintable()


def pressed(action: str, value: object) -> Pressed | None:
    """Read a pressed button, or the option chosen of a menu; None for what is not ours or asks for nothing."""
    args = unpacked(value)
    if args is None or not action.startswith(PREFIX):
        return None
    if action.partition("#")[0] == MENU:
        return Pressed(args[0], args[1:]) if args and args[0] else None
    name = action.removeprefix(PREFIX).partition("#")[0]
    return Pressed(name, args) if name and name != LINK_ACTION else None


def form_metadata(name: str, args: Sequence[str], remembered: Remembered = _NOTHING) -> str:
    """Write which form a window is, and what it remembers, into its `private_metadata`."""
    if remembered == _NOTHING:
        return packed((name, *args))
    memory = {"shown": sorted(remembered.shown), "accepted": sorted(remembered.accepted), "redrawn": remembered.redrawn}
    return json.dumps({"form": [name, *args], **memory}, ensure_ascii=False, separators=(",", ":"))


def form_name(metadata: object) -> FormName | None:
    """Read which form a window is; None for a window that is no form of ours."""
    kept = _kept(metadata)
    names = unpacked(json.dumps(kept["form"])) if kept else unpacked(metadata)
    return FormName(names[0], names[1:]) if names and names[0] else None


def remembered(metadata: object) -> Remembered:
    """Read what a form remembers."""
    kept = _kept(metadata)
    if kept is None:
        return _NOTHING
    shown, accepted = (frozenset(mark for mark in kept[name] if _name(mark)) for name in ("shown", "accepted"))
    return Remembered(shown, accepted, kept["redrawn"] is True)


def _kept(metadata: object) -> Mapping[str, Any] | None:
    try:
        kept = json.loads(metadata) if isinstance(metadata, str) and metadata.startswith("{") else None
    except (ValueError, RecursionError):
        return None
    whole = isinstance(kept, dict) and all(isinstance(kept.get(name), list) for name in ("form", "shown", "accepted"))
    return {"redrawn": False} | kept if whole and kept else None


def field_of(block: str) -> str:
    """Return the id of the field that a block shows; one with new words has a new block, or the old would stay."""
    return block.removeprefix(ADDED).partition(ANEW)[0]


def anew(block: str) -> str:
    """Return a block id of the same field that it did not have before."""
    field, _, number = block.partition(ANEW)
    return f"{field}{ANEW}{int(number) + 1 if number.isdecimal() else 1}"
