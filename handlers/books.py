"""A book of answers: what one part of the dialogue understands, by the names of its commands, buttons and forms.

`Dialogue` puts the books together, so that a new part of the product brings its own and touches no other. A name that
says of no `Thing` that it comes near it keeps the bot from starting: nothing is answered that the policy does not know.
"""

from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, fields
from typing import Any

from bot.messages.answers import Answer
from bot.messages.parts import Filled, Part
from bot.messages.wording import Wording
from bot.sparring.folder import Record
from bot.sparring.policy import Thing
from handlers.inbound import Act, Click, Command, Submission

Typed = Callable[[Command], Awaitable[Answer]]
Pressed = Callable[[Click], Awaitable[Answer]]
Sent = Callable[[Submission, Filled], Awaitable[Answer]]
Shown = Callable[[Act, Wording], Awaitable[tuple[Part, ...]]]
Heard = Callable[[Act], Awaitable[None]]


def named(things: Mapping[Thing, Collection[str]]) -> Mapping[str, Thing]:
    """Return, for each name, what it comes near.

    Raises:
        ValueError: A name comes near two things.
    """
    pairs = [(name, thing) for thing, names in things.items() for name in names]
    if len(pairs) > len(dict(pairs)):
        raise ValueError(f"A name comes near two things, one of them {pairs[-1][1]}.")
    return dict(pairs)


@dataclass(frozen=True, slots=True)
class Book:
    """What one part of the dialogue understands.

    Attributes:
        words: Every word that can be typed after `/sparring`, Danish and English, with the command it names.
        commands: What answers a command, by its name; `here_only` are those that need a team's channel.
        clicks: What answers a pressed button, by its action.
        submissions: What answers a form that was sent, by its name; `first_fields` says where a refusal is told.
        refreshes: What answers a changed field that asks for its form anew, by the form's name.
        readings: What shows a long post in full, by the first word of its key (`bot.messages.buttons.IN_FULL`).
        things: What each command, button, form and refresh comes near, by its name (`named`).
        sends: The same for forms that do something else when they are sent than when they are opened.
        about: The kind of record whose id a button carries first, by its action; all others carry a sparring or a
            team's channel first, or nothing.
        reads: What a reading comes near, and the kind of record whose id its key carries, by its name.
        home: What this part shows on a person's home tab, each with what it comes near.
        heard: What this part does about acts that nobody is answered for: somebody came, left, wrote, deleted a post.
    """

    words: Mapping[str, str] = field(default_factory=dict)
    commands: Mapping[str, Typed] = field(default_factory=dict)
    here_only: frozenset[str] = frozenset()
    clicks: Mapping[str, Pressed] = field(default_factory=dict)
    submissions: Mapping[str, Sent] = field(default_factory=dict)
    first_fields: Mapping[str, str] = field(default_factory=dict)
    refreshes: Mapping[str, Pressed] = field(default_factory=dict)
    readings: Mapping[str, Pressed] = field(default_factory=dict)
    things: Mapping[str, Thing] = field(default_factory=dict)
    sends: Mapping[str, Thing] = field(default_factory=dict)
    about: Mapping[str, type[Record]] = field(default_factory=dict)
    reads: Mapping[str, tuple[Thing, type[Record]]] = field(default_factory=dict)
    home: tuple[tuple[Thing, Shown], ...] = ()
    heard: tuple[Heard, ...] = ()


def guarded(names: Collection[str], things: Mapping[str, Thing]) -> Mapping[str, Thing]:
    """Return what each name comes near.

    Raises:
        ValueError: Of one of them nobody has said it; the policy would not be asked.
    """
    if missing := [name for name in names if name not in things]:
        raise ValueError(f"Nobody has said what these come near: {sorted(missing)}.")
    return {name: things[name] for name in names}


def bound(books: Sequence[Book]) -> Book:
    """Return all books as one.

    Raises:
        ValueError: Two of them answer the same name, or understand the same word.
    """
    empty = Book()
    mappings = {f.name: _joined(f.name, books) for f in fields(Book) if isinstance(getattr(empty, f.name), Mapping)}
    return Book(
        **mappings,
        here_only=frozenset(name for book in books for name in book.here_only),
        home=tuple(shown for book in books for shown in book.home),
        heard=tuple(heard for book in books for heard in book.heard),
    )


def _joined(part: str, books: Sequence[Book]) -> Mapping[str, Any]:
    joined: dict[str, Any] = {}
    for book in books:
        mapping: Mapping[str, Any] = getattr(book, part)
        if twice := joined.keys() & mapping.keys():
            raise ValueError(f"Two books have the same {part}: {sorted(twice)}.")
        joined |= mapping
    return joined
