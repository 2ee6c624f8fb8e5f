"""What the guard says: at the fields of a form that comes back, and to somebody who wrote in a thread."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.messages.answers import LookAgain
from bot.messages.parts import Bullets, Button, Buttons, Line, Option, Part, Remembered, Small, Text, Tick
from bot.messages.wording import Wording

ANYWAY = "send-anyway"
"""The field with which one says that she has read the text and wants it sent as it is."""

YES = "yes"
"""What is ticked in it."""

MOST_SHOWN = 5
"""How many findings are told under one field; the rest are counted."""

_LONGEST_QUOTE = 60


class Guard(StrEnum):
    """What the guard's buttons do. Every name has a label `button-<name>` in the locales."""

    MEND = "guard-mend"
    SAY = "guard-say"


@dataclass(frozen=True, slots=True)
class Remark:
    """Something found at a field: its words, what it is (`guard-kind-<kind>`), and what could stand there instead."""

    words: str
    kind: str
    instead: str | None = None
    hint: bool = False


Remarks = Mapping[str, Sequence[Remark]]
"""What was found, by field id."""


def look_again(wording: Wording, remarks: Remarks, remembered: Remembered, instead: Mapping[str, str]) -> LookAgain:
    """Return the form again with what was found; without anything found it says that all is well now."""
    under = {field: _under(wording, field, found) for field, found in remarks.items()}
    if not remarks:
        return LookAgain(remembered, (Text(wording.line("guard-mended")),), instead=instead)
    if all(one.hint for found in remarks.values() for one in found):
        return LookAgain(remembered, (Text(wording.line("guard-above-hints")),), under, (), instead)
    options = (Option(YES, wording.plain("guard-anyway")),)
    below = (Tick(ANYWAY, wording.plain("guard-anyway-label"), options),)
    return LookAgain(remembered, (Text(wording.line("guard-above")),), under, below, instead)


def _under(wording: Wording, field: str, found: Sequence[Remark]) -> tuple[Part, ...]:
    lines = tuple(_told(wording, one) for one in found[:MOST_SHOWN])
    rest = len(found) - len(lines)
    more: tuple[Part, ...] = (Small(wording.line("guard-more", count=rest)),) if rest else ()
    mends = any(one.instead for one in found)
    button = Button(Guard.MEND, wording.plain(f"button-{Guard.MEND}"), (field,))
    return (Bullets(lines), *more, *((Buttons((button,)),) if mends else ()))


def _told(wording: Wording, one: Remark) -> Line:
    words = " ".join(one.words.split())
    if len(words) > _LONGEST_QUOTE:
        words = f"{words[:_LONGEST_QUOTE].rstrip()}…"
    kind = wording.plain(f"guard-kind-{one.kind.replace('_', '-')}")
    way = "hint" if one.hint else "found"
    if one.instead:
        return wording.line(f"guard-{way}-instead", words=words, kind=kind, instead=one.instead)
    return wording.line(f"guard-{way}", words=words, kind=kind)


def at_field(wording: Wording, found: Sequence[Remark]) -> str:
    """Return in plain words what was found at a field, where the form stays as it is."""
    lines = ("".join(getattr(span, "text", "") for span in _told(wording, one)) for one in found[:MOST_SHOWN])
    return "\n".join(lines)
