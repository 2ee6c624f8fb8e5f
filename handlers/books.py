"""A book of answers: what one part of the dialogue understands, by the names of its commands, buttons and forms.

`Dialogue` puts the books together, so that a new part of the product brings its own and touches no other.
"""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field

from bot.messages.answers import Answer
from bot.messages.parts import Filled, Part
from bot.messages.wording import Wording
from handlers.inbound import Act, Click, Command, Submission

Typed = Callable[[Command], Awaitable[Answer]]
Pressed = Callable[[Click], Awaitable[Answer]]
Sent = Callable[[Submission, Filled], Awaitable[Answer]]
Shown = Callable[[Act, Wording], Awaitable[tuple[Part, ...]]]


@dataclass(frozen=True, slots=True)
class Book:
    """What one part of the dialogue understands.

    Attributes:
        words: Every word that can be typed after `/sparring`, Danish and English, with the command it names.
        commands: What answers a command, by its name. `elsewhere` are those that make sense outside a team's channel.
        clicks: What answers a pressed button, by its action.
        submissions: What answers a form that was sent, by its name; `first_fields` says where a refusal is told.
        refreshes: What answers a changed field that asks for its form anew, by the form's name.
        home: What this part shows on a person's home tab.
    """

    words: Mapping[str, str] = field(default_factory=dict)
    commands: Mapping[str, Typed] = field(default_factory=dict)
    elsewhere: frozenset[str] = frozenset()
    clicks: Mapping[str, Pressed] = field(default_factory=dict)
    submissions: Mapping[str, Sent] = field(default_factory=dict)
    first_fields: Mapping[str, str] = field(default_factory=dict)
    refreshes: Mapping[str, Pressed] = field(default_factory=dict)
    home: Shown | None = None
