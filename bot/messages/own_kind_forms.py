"""The forms in which a leader makes a kind of sparring her team's own: name, request, rounds, and all of it as text."""

from collections.abc import Iterable, Sequence
from datetime import timedelta
from enum import StrEnum

from bot.messages.own_kinds import Plan, field_name, unnamed
from bot.messages.parts import Bullets, Choose, Field, Form, Line, Option, Part, Plain, Small, Text, Tick, Write
from bot.messages.requesting import CHOICES, ICS, WRITTEN
from bot.messages.wording import Wording
from bot.sparring.identity import PlaceId
from bot.sparring.protocol import Collects, Ending, Parties, Protocol, Speaker, Turns, Where

WHOM = ("whom", "knowledge")
"""The fields that follow from who is asked; nobody has to choose them."""

OFFERED = tuple(one for one in (*CHOICES, *WRITTEN, "triangle", "ics", "principle") if one not in ICS)
"""What a request can ask for, as the form offers it."""

SOUND = ("paced", "wonder")
"""What can be ticked about how a round goes."""

MOST_FLAWS = 15
"""So many things that are wrong are told at once."""


def named(wording: Wording, place: PlaceId, kind: Protocol, *, copy_of: str = "") -> Form:
    """Return the form with a kind's name and when it fits; for a copy of another, the name it gets."""
    title = "" if copy_of else wording.plain(kind.title)
    items = (
        _write(wording, "protocol-title", title, longest=75),
        _write(wording, "protocol-summary", wording.plain(kind.summary), longest=75),
    )
    return _form(wording, Plan.COPY if copy_of else Plan.NAME, items, place, copy_of or kind.id)


def asks(wording: Wording, place: PlaceId, kind: Protocol) -> Form:
    """Return the form that says who is asked, where it is held, what it ends in, and what the request asks for."""
    parties = [one for one in Parties if one is not Parties.PROGRAMME]
    names = [one.field for one in kind.fields]
    fields = tuple(Option(one, field_name(one, kind.parties, wording)[:75]) for one in _offered(names))
    required = tuple(one.field for one in kind.fields if one.required)
    anonymous = (Option("anonymous", wording.plain("protocol-anonymous-tick")),)
    items: tuple[Field | Part, ...] = (
        _choose(wording, "protocol-parties", parties, kind.parties),
        _choose(wording, "protocol-where", Where, kind.where),
        _choose(wording, "protocol-ends", Ending, kind.ends_in),
        _tick(wording, "protocol-fields", fields, tuple(names), required=True),
        _tick(wording, "protocol-required", fields, required),
        Tick("protocol-anonymous", "", anonymous, ("anonymous",) if kind.anonymous else ()),
    )
    return _form(wording, Plan.ASKS, items, place, kind.id, str(kind.version))


def _offered(names: Iterable[str]) -> tuple[str, ...]:
    """Return the fields to choose from: those of the kind in their order, then the others."""
    return tuple(dict.fromkeys([*(one for one in names if one not in WHOM), *OFFERED]))


def changed(wording: Wording, place: PlaceId, kind: Protocol, index: int) -> Form:
    """Return the form with a round: its words, its time, who speaks, what it collects; behind the last, a new one."""
    this = kind.rounds[index] if index < len(kind.rounds) else None
    purpose = unnamed(wording, this.purpose) if this else ""
    prompts = "\n".join(wording.plain(prompt) for prompt in this.prompts) if this else ""
    collects = tuple(Option(one, wording.plain(f"protocol-collects-{one}")) for one in Collects)
    sound = tuple(Option(one, wording.plain(f"protocol-{one}-tick")) for one in SOUND)
    ticked = tuple(one for one in SOUND if this and getattr(this, one))
    items: tuple[Field, ...] = (
        _write(wording, "round-title", wording.plain(this.title) if this else "", longest=75),
        _write(wording, "round-purpose", purpose, multiline=True),
        _choose(wording, "round-speaker", Speaker, this.speaker if this else Speaker.MEMBERS, "speaker"),
        _choose(wording, "round-turns", Turns, this.turns if this else Turns.OPEN, "protocol-turns"),
        _write(wording, "round-minutes", str(round(this.length / timedelta(minutes=1))) if this else "5", longest=3),
        _write(wording, "round-days", str(this.written.days) if this else "1", longest=2),
        _write(wording, "round-prompts", prompts, multiline=True, required=False, longest=3000),
        _tick(wording, "round-collects", collects, tuple(sorted(this.collects)) if this else ()),
        Tick("round-sound", "", sound, ticked),
    )
    return _form(wording, Plan.ROUND if this else Plan.ADD, items, place, kind.id, str(index), str(kind.version))


def brought(wording: Wording, place: PlaceId, texts: tuple[str, str] = ("", ""), flaws: Sequence[Line] = ()) -> Form:
    """Return the form that brings a kind in as text, in two fields where one has no room, and what is wrong with it."""
    wrong: tuple[Part, ...] = ()
    if flaws:
        more = len(flaws) - MOST_FLAWS
        rest = (Small(wording.line("flaws-more", count=more)),) if more > 0 else ()
        wrong = (Text(wording.line("flaws")), Bullets(tuple(flaws[:MOST_FLAWS])), *rest)
    items: tuple[Field | Part, ...] = (
        *wrong,
        _write(wording, "protocol-toml", texts[0], multiline=True, longest=3000),
        _write(wording, "protocol-toml-more", texts[1], multiline=True, required=False, longest=3000),
    )
    return _form(wording, Plan.BRING, items, place)


def flaw_said(wording: Wording, said: Line, number: int, line: int) -> Line:
    """Return what is wrong, with where it stands in the text."""
    if number and line:
        where = wording.line("flaw-in-round-line", number=number, line=line)
    elif number:
        where = wording.line("flaw-in-round", number=number)
    else:
        where = wording.line("flaw-in-line", line=line) if line else ()
    return (*where, *((Plain(" "),) if where else ()), *said)


def _choose(wording: Wording, name: str, values: Iterable[StrEnum], chosen: str, prefix: str = "") -> Choose:
    options = tuple(Option(one, wording.plain(f"{prefix or name}-{one}")) for one in values)
    hint = wording.plain(f"hint-field-{name}")
    return Choose(name, wording.plain(f"field-{name}"), options, chosen, hint, drop_down=True)


def _tick(
    wording: Wording, name: str, options: tuple[Option, ...], ticked: tuple[str, ...], *, required: bool = False
) -> Tick:
    hint = wording.plain(f"hint-field-{name}")
    return Tick(name, wording.plain(f"field-{name}"), options, ticked, hint, required=required)


def _write(
    wording: Wording, name: str, text: str, *, multiline: bool = False, required: bool = True, longest: int = 300
) -> Write:
    label, hint = wording.plain(f"field-{name}"), wording.plain(f"hint-field-{name}")
    return Write(name, label, hint, initial=text, required=required, multiline=multiline, longest=longest)


def _form(wording: Wording, name: Plan, items: tuple[Field | Part, ...], *args: str) -> Form:
    heading, close = wording.plain(f"form-{name}-title"), wording.plain("form-cancel")
    return Form(name, heading, close, items, wording.plain("form-save"), args)
