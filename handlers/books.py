"""A book of answers: what one part of the dialogue understands, by the names of its commands, buttons and forms.

`Dialogue` puts the books together, so that a new part of the product brings its own and touches no other.
"""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from typing import Any

from bot.messages.answers import Answer
from bot.messages.parts import Filled, Part
from bot.messages.wording import Wording
from handlers.inbound import Act, Click, Command, Submission

Typed = Callable[[Command], Awaitable[Answer]]
Pressed = Callable[[Click], Awaitable[Answer]]
Sent = Callable[[Submission, Filled], Awaitable[Answer]]
Shown = Callable[[Act, Wording], Awaitable[tuple[Part, ...]]]
Heard = Callable[[Act], Awaitable[None]]


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
        home: What this part shows on a person's home tab.
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
    home: tuple[Shown, ...] = ()
    heard: tuple[Heard, ...] = ()


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
