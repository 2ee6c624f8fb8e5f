"""What the guard says: at the fields of a form that comes back, and to somebody who wrote in a thread."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.messages.answers import LookAgain
from bot.messages.parts import (
    Bullets,
    Button,
    Buttons,
    Form,
    Line,
    Message,
    Option,
    Part,
    Remembered,
    Small,
    Style,
    Text,
    Tick,
    Write,
)
from bot.messages.wording import Wording
from bot.sparring.identity import SessionId

ANYWAY = "send-anyway"
"""The field with which one says that she has read the text and wants it sent as it is."""

YES = "yes"
"""What is ticked in it."""

SAID = "say"
"""The field with what one says through the bot."""

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
    lead = Text(wording.line("guard-under-hints" if all(one.hint for one in found) else "guard-under"))
    return (lead, Bullets(lines), *more, *((Buttons((button,)),) if mends else ()))


def _told(wording: Wording, one: Remark) -> Line:
    words = " ".join(one.words.split())
    if len(words) > _LONGEST_QUOTE:
        words = f"{words[:_LONGEST_QUOTE].rstrip()}…"
    kind = _kind(wording, one.kind)
    way = "hint" if one.hint else "found"
    if one.instead:
        way = "blank" if one.instead.startswith("[") and not one.hint else way
        return wording.line(f"guard-{way}-instead", words=words, kind=kind, instead=one.instead)
    return wording.line(f"guard-{way}", words=words, kind=kind)


def _kind(wording: Wording, kind: str) -> str:
    return wording.plain(f"guard-kind-{kind.replace('_', '-')}")


def at_field(wording: Wording, found: Sequence[Remark]) -> str:
    """Return in plain words what was found at a field, where the form stays as it is."""
    lines = ("".join(getattr(span, "text", "") for span in _told(wording, one)) for one in found[:MOST_SHOWN])
    return "\n".join(lines)


def overheard(wording: Wording, kinds: Sequence[str], session: SessionId | None, *, by_form: bool) -> Message:
    """Return what somebody alone is told who wrote in a thread.

    Args:
        wording: The sentences.
        kinds: What was found in her message, by its kinds; never its words.
        session: The sparring in which she can say it through the bot instead, if there is one.
        by_form: Whether one writes by buttons there.
    """
    parts: list[Part] = []
    if kinds:
        named = ", ".join(_kind(wording, kind) for kind in kinds)
        parts.append(Text(wording.line("guard-thread", kinds=named)))
    if by_form:
        parts.append(Text(wording.line("guard-thread-by-form")))
    parts += [Text(wording.line("guard-thread-remove")), Small(wording.line("guard-thread-quiet"))]
    if session:
        say_it = Button(Guard.SAY, wording.plain(f"button-{Guard.SAY}"), (session,), Style.PRIMARY, opens_form=True)
        parts.append(Buttons((say_it,)))
    return Message(tuple(parts))


def say(wording: Wording, session: SessionId) -> Form:
    """Return the form in which one writes what the bot is to put in the thread."""
    label, hint = wording.plain(f"field-{SAID}"), wording.plain(f"hint-field-{SAID}")
    items = (Text(wording.line("guard-say-why")), Write(SAID, label, hint, multiline=True))
    title, submit = wording.plain(f"form-{Guard.SAY}-title"), wording.plain(f"form-{Guard.SAY}-submit")
    return Form(Guard.SAY, title, wording.plain("form-cancel"), items, submit, (session,))
