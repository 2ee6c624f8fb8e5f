"""The closed vocabulary messages and forms are made of. Nothing platform-made passes through here.

A line is a sequence of spans. What people wrote enters as `Said` (a pointer, filled in just before sending) or
`Plain`, and an adapter must render both verbatim: never as markup, mention or link. `Strong`, `Emphasis`, `Mention`,
`Moment` and `Link` are ours.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum

from bot.sparring.identity import PersonId, PlaceId, TextId


@dataclass(frozen=True, slots=True)
class Plain:
    """Text shown exactly as it is."""

    text: str


@dataclass(frozen=True, slots=True)
class Strong:
    """Our own emphasis in bold."""

    text: str


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Our own emphasis in italics."""

    text: str


@dataclass(frozen=True, slots=True)
class Mention:
    """A person by name; on platforms that can, she is notified."""

    person: PersonId


class Clock(StrEnum):
    """How a moment is written."""

    TIME = "time"
    DAY = "day"
    DAY_TIME = "day-time"


@dataclass(frozen=True, slots=True)
class Moment:
    """A moment shown in the reader's own zone; `fallback` is the same in the team's zone and language."""

    at: datetime
    style: Clock
    fallback: str


@dataclass(frozen=True, slots=True)
class Link:
    """A link of ours."""

    url: str
    label: str


@dataclass(frozen=True, slots=True)
class Said:
    """Words a person wrote, by pointer; replaced by `Plain` before sending, `Missing` when they are erased."""

    text: TextId


@dataclass(frozen=True, slots=True)
class Missing:
    """Words that are erased or cannot be opened; `text` says so in the reader's language."""

    text: str


Span = Plain | Strong | Emphasis | Mention | Moment | Link | Said | Missing
Line = tuple[Span, ...]


class Style(StrEnum):
    """How much a button stands out."""

    PLAIN = "plain"
    PRIMARY = "primary"
    DANGER = "danger"


@dataclass(frozen=True, slots=True)
class Confirm:
    """A question asked before a button counts."""

    title: str
    text: str
    yes: str
    no: str


@dataclass(frozen=True, slots=True)
class Button:
    """Something to press. `action` is its name and `args` what it needs to know again: ids and numbers only.

    `opens_form` tells an adapter that the answer will be a form. `url` makes it a link.
    """

    action: str
    label: str
    args: tuple[str, ...] = ()
    style: Style = Style.PLAIN
    confirm: Confirm | None = None
    opens_form: bool = False
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; plain words."""

    text: str


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph."""

    line: Line


@dataclass(frozen=True, slots=True)
class Small:
    """A line in small print."""

    line: Line


@dataclass(frozen=True, slots=True)
class Facts:
    """Labels with their values, one a row."""

    rows: tuple[tuple[str, Line], ...]


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list."""

    items: tuple[Line, ...]
    ordered: bool = False


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of a person, set apart as hers."""

    line: Line
    by: PersonId | None = None


@dataclass(frozen=True, slots=True)
class Progress:
    """A bar from 0 to 1 with the same in words, for nobody should need to see the bar."""

    done: float
    label: Line


@dataclass(frozen=True, slots=True)
class Picture:
    """A PNG with its alternative text."""

    png: bytes
    title: str
    alt: str


@dataclass(frozen=True, slots=True)
class File:
    """Something to download: its bytes, its file name (the ending says what it is) and what it is called."""

    content: bytes
    name: str
    title: str


@dataclass(frozen=True, slots=True)
class Buttons:
    """A row of buttons; `more` are the rarer ones, tucked away in a menu labelled `more_label`."""

    buttons: tuple[Button, ...]
    more: tuple[Button, ...] = ()
    more_label: str = ""


@dataclass(frozen=True, slots=True)
class Divider:
    """A quiet line between two things."""


Part = Heading | Text | Small | Facts | Bullets | Quote | Progress | Picture | File | Buttons | Divider


@dataclass(frozen=True, slots=True)
class Message:
    """A post. The text for screen readers and notifications is made from the parts, so it always says it all.

    `notice` is what a phone's notification shows first; without it the first parts do.
    """

    parts: tuple[Part, ...]
    notice: Line = ()


@dataclass(frozen=True, slots=True)
class Option:
    """One choice of several."""

    value: str
    label: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Write:
    """A text field; `longest` in characters."""

    id: str
    label: str
    hint: str = ""
    placeholder: str = ""
    initial: str = ""
    required: bool = True
    multiline: bool = False
    longest: int = 3000


@dataclass(frozen=True, slots=True)
class Choose:
    """One of several; `refresh` asks for the form anew when the choice changes."""

    id: str
    label: str
    options: tuple[Option, ...]
    initial: str | None = None
    hint: str = ""
    required: bool = True
    drop_down: bool = False
    refresh: bool = False


@dataclass(frozen=True, slots=True)
class Tick:
    """None, one or several of some choices; `refresh` asks for the form anew when a tick changes."""

    id: str
    label: str
    options: tuple[Option, ...]
    initial: tuple[str, ...] = ()
    hint: str = ""
    required: bool = False
    refresh: bool = False


@dataclass(frozen=True, slots=True)
class PickPerson:
    """A person of the workspace."""

    id: str
    label: str
    initial: PersonId | None = None
    hint: str = ""
    required: bool = True


@dataclass(frozen=True, slots=True)
class PickPeople:
    """None, one or several persons of the workspace."""

    id: str
    label: str
    initial: tuple[PersonId, ...] = ()
    hint: str = ""
    required: bool = False


@dataclass(frozen=True, slots=True)
class PickPlace:
    """A channel, open or closed; the bot need not be in it yet."""

    id: str
    label: str
    initial: PlaceId | None = None
    hint: str = ""
    required: bool = False


@dataclass(frozen=True, slots=True)
class PickDate:
    """A date."""

    id: str
    label: str
    initial: date | None = None
    hint: str = ""
    required: bool = False


@dataclass(frozen=True, slots=True)
class PickTime:
    """A time of day on the team's own clocks, in whole minutes."""

    id: str
    label: str
    initial: time | None = None
    hint: str = ""
    required: bool = False


Field = Write | Choose | Tick | PickPerson | PickPeople | PickPlace | PickDate | PickTime


@dataclass(frozen=True, slots=True)
class Remembered:
    """What a form remembers of its readings by the guard; it says nothing of what was typed.

    Attributes:
        shown: Marks of what she was shown when the form last came back.
        accepted: Marks of what she has read and wants to send all the same.
        redrawn: Whether the form was drawn anew with what she had typed, so that nothing in it counts as old.
    """

    shown: frozenset[str] = frozenset()
    accepted: frozenset[str] = frozenset()
    redrawn: bool = False


@dataclass(frozen=True, slots=True)
class Form:
    """A form. `name`, `args` and `remembered` come back with it; an empty `submit` makes it something to read only."""

    name: str
    title: str
    close: str
    items: tuple[Field | Part, ...]
    submit: str = ""
    args: tuple[str, ...] = ()
    remembered: Remembered = Remembered()


FieldValue = str | tuple[str, ...] | tuple[PersonId, ...] | PersonId | PlaceId | date | time | None
Filled = Mapping[str, FieldValue]
"""What came back from a form, by field id: text, a choice's value, ticked values, a person, persons, a place, a date,
a time of day, or nothing."""
