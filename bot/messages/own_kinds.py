"""A team's own kinds of sparring as they are read: the list, one kind as it will go, and what it was before."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.messages.buttons import row
from bot.messages.parts import Bullets, Button, Divider, Form, Heading, Line, Part, Plain, Quote, Small, Text
from bot.messages.wording import Wording
from bot.sparring.identity import PlaceId
from bot.sparring.protocol import Asked, Parties, Protocol, Round, is_key

_BEGINNING = re.compile(r"(?:^|[.!?] )\w")

Told = tuple[Part, ...]
"""What has just happened, to stand on top of a page."""


class Plan(StrEnum):
    """What a button does, or what a form is called. Every button has a label `button-<name>` in the locales."""

    LIST = "protocols"
    COPY = "protocol-copy"
    SEE = "protocol-see"
    NAME = "protocol-name"
    ASKS = "protocol-asks"
    ROUND = "protocol-round"
    ADD = "protocol-add"
    REMOVE = "protocol-remove"
    TEXT = "protocol-text"
    BRING = "protocol-bring"
    DROP = "protocol-drop"
    PAST = "protocol-past"
    OLDER = "protocol-older"
    RESTORE = "protocol-restore"
    DROPPED = "protocol-dropped"


@dataclass(frozen=True, slots=True)
class Version:
    """One version of a team's own kind, and the day it was kept."""

    kind: Protocol
    kept_on: date


_NAMED_ELSEWHERE: Mapping[str, str] = {"ics": "protocol-field-ics", "triangle": "protocol-field-triangle"}
_OF_PARTIES = {Parties.LEADER: "field-whom-leader", Parties.LEADERS: "field-whom-leaders"}


def field_name(one: str, parties: Parties, wording: Wording) -> str:
    """Return what a field of the request is called in the form."""
    if one == "whom":
        return wording.plain(_OF_PARTIES.get(parties, "field-whom"))
    if one == "principle":
        return wording.plain("principle-tick")
    return wording.plain(_NAMED_ELSEWHERE.get(one, f"field-{one}"))


def press(wording: Wording, do: Plan, *args: str) -> Button:
    """Return a button with its label, its question if it has one, and what it carries."""
    confirm = wording.question(do) if do in (Plan.REMOVE, Plan.DROP, Plan.RESTORE) else None
    return Button(do, wording.plain(f"button-{do}"), args, confirm=confirm, opens_form=True)


def listed(
    wording: Wording,
    place: PlaceId,
    kinds: Sequence[Protocol],
    told: Told = (),
    *,
    leads: bool,
    some_dropped: bool = False,
) -> Form:
    """Return the kinds a team can ask for; leaders copy them, change the team's own, and bring in more."""
    parts: list[Part] = [*told, Small(wording.line("protocols-how"))]
    for kind in kinds:
        parts += [Text(wording.line("protocol-named", title=wording.plain(kind.title))), _length(wording, kind)]
        dos = [Plan.SEE, *((Plan.COPY,) if leads else ())]
        parts.append(row(wording, tuple(press(wording, do, place, kind.id) for do in dos)))
    if leads:
        ways = (Plan.BRING, Plan.DROPPED) if some_dropped else (Plan.BRING,)
        parts += [Divider(), row(wording, tuple(press(wording, do, place) for do in ways))]
    return page(wording, Plan.LIST, tuple(parts), place)


def _length(wording: Wording, kind: Protocol) -> Small:
    minutes = wording.minutes(kind.length)
    return Small(wording.line("protocol-length", minutes=minutes, rounds=len(kind.rounds), version=kind.version))


def seen(wording: Wording, place: PlaceId, kind: Protocol, told: Told = (), *, own: bool, leads: bool) -> Form:
    """Return a kind as it will go: its request, and its rounds with their prompts; leaders change the team's own."""
    changes = own and leads
    parts: list[Part] = [*told, *_whole(wording, kind)]
    if changes:
        parts.append(row(wording, tuple(press(wording, do, place, kind.id) for do in (Plan.NAME, Plan.ASKS))))
    for number, this in enumerate(kind.rounds, 1):
        parts += [Divider(), *_round(wording, number, this)]
        if changes:
            dos = (Plan.ROUND, Plan.REMOVE) if len(kind.rounds) > 1 else (Plan.ROUND,)
            parts.append(row(wording, tuple(press(wording, do, place, kind.id, str(number - 1)) for do in dos)))
    ways = (Plan.ADD, Plan.TEXT) if changes else (Plan.TEXT,) if own or not leads else (Plan.COPY, Plan.TEXT)
    rarer = ((Plan.PAST,) if own else ()) + ((Plan.DROP,) if changes else ())
    buttons = tuple(press(wording, do, place, kind.id) for do in (*ways, *rarer))
    parts += [Divider(), row(wording, (*buttons, press(wording, Plan.LIST, place)))]
    return page(wording, Plan.SEE, tuple(parts), place, kind.id)


def _whole(wording: Wording, kind: Protocol) -> tuple[Part, ...]:
    """Return what a kind is: its name, when it fits, who is asked, and what the request asks for."""
    facts = [
        wording.line("protocol-asked", parties=wording.plain(f"protocol-parties-{kind.parties}")),
        wording.line("protocol-held", where=wording.plain(f"protocol-where-{kind.where}")),
        wording.line("protocol-ends", ends=wording.plain(f"protocol-ends-{kind.ends_in}")),
        *((wording.line("protocol-anonymous"),) if kind.anonymous else ()),
    ]
    fields = tuple(_field(wording, kind, one) for one in kind.fields)
    request = (Text(wording.line("protocol-fields")), Bullets(fields)) if fields else ()
    heading = (Heading(wording.plain(kind.title)), Text(wording.line(kind.summary)), _length(wording, kind))
    return (*heading, Bullets(tuple(facts)), *request)


def _field(wording: Wording, kind: Protocol, one: Asked) -> Line:
    key = "protocol-field-required" if one.required else "protocol-field"
    return wording.line(key, field=field_name(one.field, kind.parties, wording))


def _round(wording: Wording, number: int, this: Round) -> tuple[Part, ...]:
    minutes, title = wording.minutes(this.length), wording.plain(this.title)
    heading = Text(wording.line("protocol-round", number=number, title=title, minutes=minutes))
    speaker = wording.plain(f"speaker-{this.speaker}")
    how = [wording.line("protocol-speaker", speaker=speaker, turns=wording.plain(f"protocol-turns-{this.turns}"))]
    if this.collects:
        what = ", ".join(wording.plain(f"protocol-collects-{one}") for one in sorted(this.collects))
        how.append(wording.line("protocol-collects", what=what))
    prompts = (Bullets(tuple(wording.line(prompt) for prompt in this.prompts)),) if this.prompts else ()
    return (heading, *(Small(line) for line in how), Text((Plain(unnamed(wording, this.purpose)),)), *prompts)


def unnamed(wording: Wording, sentence: str) -> str:
    """Return a sentence that says a part in place of a name, where nobody presents and nobody leads yet.

    A part that begins a sentence gets its capital; a team's own words stay as they are.
    """
    if not is_key(sentence):
        return sentence
    places = {name: wording.plain(f"protocol-place-{name}") for name in ("presenter", "leader", "within")}
    return _BEGINNING.sub(lambda found: found[0].upper(), wording.plain(sentence, **places))


# ── what was before ──────────────────────────────────────────────────────────────────────────────────


def past(wording: Wording, place: PlaceId, versions: Sequence[Version], *, leads: bool) -> Form:
    """Return the versions of a kind, the newest first; a leader takes an older one up again."""
    newest = versions[0].kind
    parts: list[Part] = [Heading(wording.plain(newest.title)), Small(wording.line("protocol-past-how"))]
    for one in versions:
        kind, numbers = one.kind, (place, one.kind.id, str(one.kind.version))
        key = "protocol-version-now" if kind is newest else "protocol-version"
        parts.append(Text(wording.line(key, version=kind.version, day=one.kept_on, year=str(one.kept_on.year))))
        title, minutes = wording.plain(kind.title), wording.minutes(kind.length)
        parts.append(Small(wording.line("protocol-version-is", title=title, minutes=minutes, rounds=len(kind.rounds))))
        if kind is not newest:
            dos = (Plan.OLDER, Plan.RESTORE) if leads else (Plan.OLDER,)
            parts.append(row(wording, tuple(press(wording, do, *numbers) for do in dos)))
    parts += [Divider(), row(wording, (press(wording, Plan.SEE, place, newest.id),))]
    return page(wording, Plan.PAST, tuple(parts), place, newest.id)


def older(wording: Wording, place: PlaceId, one: Version, *, leads: bool) -> Form:
    """Return one older version as it went."""
    day, numbers = one.kept_on, (place, one.kind.id, str(one.kind.version))
    told = Text(wording.line("protocol-version", version=one.kind.version, day=day, year=str(day.year)))
    rounds = (part for number, this in enumerate(one.kind.rounds, 1) for part in _round(wording, number, this))
    ways = (
        *((press(wording, Plan.RESTORE, *numbers),) if leads else ()),
        press(wording, Plan.PAST, place, one.kind.id),
    )
    parts = (told, *_whole(wording, one.kind), Divider(), *rounds, Divider(), row(wording, ways))
    return page(wording, Plan.OLDER, parts, *numbers)


def dropped(wording: Wording, place: PlaceId, gone: Sequence[Version]) -> Form:
    """Return the kinds a leader has taken off the list, to be put back on it."""
    parts: list[Part] = [Small(wording.line("protocol-dropped-how"))]
    for one in gone:
        parts.append(Text(wording.line("protocol-named", title=wording.plain(one.kind.title))))
        numbers = (place, one.kind.id, str(one.kind.version))
        parts.append(row(wording, (press(wording, Plan.OLDER, *numbers), press(wording, Plan.RESTORE, *numbers))))
    parts.append(row(wording, (press(wording, Plan.LIST, place),)))
    return page(wording, Plan.DROPPED, tuple(parts), place)


def as_text(wording: Wording, place: PlaceId, kind: Protocol, text: str) -> Form:
    """Return a kind as TOML text to copy."""
    back = row(wording, (press(wording, Plan.SEE, place, kind.id),))
    parts = (Small(wording.line("protocol-text-how")), Quote((Plain(text),)), back)
    return page(wording, Plan.TEXT, parts, place, kind.id)


def page(wording: Wording, name: Plan, parts: tuple[Part, ...], *args: str) -> Form:
    """Return a page to read."""
    return Form(name, wording.plain(f"form-{name}-title"), wording.plain("form-close"), parts, "", args)
