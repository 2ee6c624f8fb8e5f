"""A team's own kinds of sparring as they are read and changed: the list, one kind as it will go, and its rounds."""

from collections.abc import Sequence
from datetime import timedelta
from enum import StrEnum

from bot.messages.buttons import row
from bot.messages.parts import (
    Bullets,
    Button,
    Choose,
    Confirm,
    Divider,
    Field,
    Form,
    Heading,
    Option,
    Part,
    Plain,
    Quote,
    Small,
    Text,
    Write,
)
from bot.messages.wording import Wording
from bot.sparring.identity import PlaceId
from bot.sparring.protocol import Protocol, Round, Speaker


class Plan(StrEnum):
    """What a button does, or what a form is called. Every button has a label `button-<name>` in the locales."""

    LIST = "protocols"
    COPY = "protocol-copy"
    SEE = "protocol-see"
    NAME = "protocol-name"
    ROUND = "protocol-round"
    ADD = "protocol-add"
    REMOVE = "protocol-remove"
    TEXT = "protocol-text"
    BRING = "protocol-bring"
    DROP = "protocol-drop"


LONGEST_ROUND = 240
"""The most minutes a round can be given."""


def press(wording: Wording, do: Plan, *args: str) -> Button:
    """Return a button with its label, its question if it has one, and what it carries."""
    confirm = None
    if do in (Plan.REMOVE, Plan.DROP):
        confirm = Confirm(
            wording.plain(f"confirm-{do}-title"),
            wording.plain(f"confirm-{do}-text"),
            wording.plain(f"confirm-{do}-yes"),
            wording.plain("confirm-no"),
        )
    return Button(do, wording.plain(f"button-{do}"), args, confirm=confirm, opens_form=True)


def listed(
    wording: Wording,
    place: PlaceId,
    kinds: Sequence[Protocol],
    told: tuple[Part, ...] = (),
    *,
    leads: bool,
) -> Form:
    """Return the kinds a team can ask for; leaders copy them, and change the team's own."""
    parts: list[Part] = [*told, Small(wording.line("protocols-how"))]
    for kind in kinds:
        parts += [Text(wording.line("protocol-named", title=wording.plain(kind.title))), _length(wording, kind)]
        dos = [Plan.SEE, *((Plan.COPY,) if leads else ())]
        parts.append(row(wording, tuple(press(wording, do, place, kind.id) for do in dos)))
    if leads:
        parts += [Divider(), row(wording, (press(wording, Plan.BRING, place),))]
    return Form(
        Plan.LIST, wording.plain("form-protocols-title"), wording.plain("form-close"), tuple(parts), "", (place,)
    )


def _length(wording: Wording, kind: Protocol) -> Small:
    minutes = wording.minutes(kind.length)
    return Small(wording.line("protocol-length", minutes=minutes, rounds=len(kind.rounds), version=kind.version))


def seen(wording: Wording, place: PlaceId, kind: Protocol, told: tuple[Part, ...] = (), *, changes: bool) -> Form:
    """Return a kind as it will go: its rounds with purpose and prompts; who may change it gets the buttons."""
    parts: list[Part] = [*told, Heading(wording.plain(kind.title)), Text(wording.line(kind.summary))]
    parts.append(_length(wording, kind))
    places = {name: wording.plain(f"protocol-place-{name}") for name in ("presenter", "leader", "within")}
    for number, this in enumerate(kind.rounds, 1):
        parts += [Divider(), *_round(wording, number, this, places)]
        if changes:
            dos = (Plan.ROUND, Plan.REMOVE) if len(kind.rounds) > 1 else (Plan.ROUND,)
            parts.append(row(wording, tuple(press(wording, do, place, kind.id, str(number - 1)) for do in dos)))
    whole = (Plan.NAME, Plan.ADD, Plan.TEXT, Plan.DROP) if changes else (Plan.TEXT,)
    buttons = tuple(press(wording, do, place, kind.id) for do in whole)
    parts += [Divider(), row(wording, (*buttons, press(wording, Plan.LIST, place)))]
    return _page(wording, Plan.SEE, tuple(parts), place, kind.id)


def _round(wording: Wording, number: int, this: Round, places: dict[str, str]) -> tuple[Part, ...]:
    minutes, title = wording.minutes(this.length), wording.plain(this.title)
    heading = Text(wording.line("protocol-round", number=number, title=title, minutes=minutes))
    speaker = Small(wording.line("protocol-speaker", speaker=wording.plain(f"speaker-{this.speaker}")))
    prompts = (Bullets(tuple(wording.line(prompt) for prompt in this.prompts)),) if this.prompts else ()
    return (heading, speaker, Text(wording.line(this.purpose, **places)), *prompts)


def named(wording: Wording, place: PlaceId, kind: Protocol, *, copy_of: str = "") -> Form:
    """Return the form with a kind's name and when it fits; for a copy of another, the name it gets."""
    title = "" if copy_of else wording.plain(kind.title)
    items = (
        _write(wording, "protocol-title", title, longest=75),
        _write(wording, "protocol-summary", wording.plain(kind.summary), longest=75),
    )
    return _form(wording, Plan.COPY if copy_of else Plan.NAME, items, place, copy_of or kind.id)


def changed(wording: Wording, place: PlaceId, kind: Protocol, index: int) -> Form:
    """Return the form with a round: its words, minutes, prompts and who speaks; one behind the last is new."""
    this = kind.rounds[index] if index < len(kind.rounds) else None
    places = {name: wording.plain(f"protocol-place-{name}") for name in ("presenter", "leader", "within")}
    purpose = wording.plain(this.purpose, **places) if this else ""
    minutes = str(round(this.length / timedelta(minutes=1))) if this else "5"
    days = str(this.written.days) if this else "1"
    prompts = "\n".join(wording.plain(prompt) for prompt in this.prompts) if this else ""
    speakers = tuple(Option(one, wording.plain(f"speaker-{one}")) for one in Speaker)
    speaker = this.speaker if this else Speaker.MEMBERS
    items: tuple[Field, ...] = (
        _write(wording, "round-title", wording.plain(this.title) if this else "", longest=75),
        _write(wording, "round-purpose", purpose, multiline=True),
        Choose("round-speaker", wording.plain("field-round-speaker"), speakers, speaker, drop_down=True),
        _write(wording, "round-minutes", minutes, longest=3),
        _write(wording, "round-days", days, longest=2),
        _write(wording, "round-prompts", prompts, multiline=True, required=False, longest=3000),
    )
    return _form(wording, Plan.ROUND if this else Plan.ADD, items, place, kind.id, str(index), str(kind.version))


def as_text(wording: Wording, place: PlaceId, kind: Protocol, text: str) -> Form:
    """Return a kind as TOML text to copy."""
    back = row(wording, (press(wording, Plan.SEE, place, kind.id),))
    parts = (Small(wording.line("protocol-text-how")), Quote((Plain(text),)), back)
    return _page(wording, Plan.TEXT, parts, place, kind.id)


def brought(wording: Wording, place: PlaceId) -> Form:
    """Return the form that brings a kind in as TOML text, in two fields where one has no room for it."""
    items = (
        _write(wording, "protocol-toml", "", multiline=True, longest=3000),
        _write(wording, "protocol-toml-more", "", multiline=True, required=False, longest=3000),
    )
    return _form(wording, Plan.BRING, items, place)


def _write(
    wording: Wording, name: str, text: str, *, multiline: bool = False, required: bool = True, longest: int = 300
) -> Write:
    label, hint = wording.plain(f"field-{name}"), wording.plain(f"hint-field-{name}")
    return Write(name, label, hint, initial=text, required=required, multiline=multiline, longest=longest)


def _page(wording: Wording, name: Plan, parts: tuple[Part, ...], *args: str) -> Form:
    return Form(name, wording.plain(f"form-{name}-title"), wording.plain("form-close"), parts, "", args)


def _form(wording: Wording, name: Plan, items: tuple[Field | Part, ...], *args: str) -> Form:
    heading, close = wording.plain(f"form-{name}-title"), wording.plain("form-cancel")
    return Form(name, heading, close, items, wording.plain("form-save"), args)
