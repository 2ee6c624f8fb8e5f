"""What a person did, in words no platform owns. Adapters make these; the dialogue turns them into events.

`receipt` is the platform's own id of the delivery (or one derived from it), unique for each act, so that a
redelivery changes nothing.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.messages.parts import Filled, Remembered
from bot.sparring.identity import MessageKey, PersonId, PlaceId


@dataclass(frozen=True, slots=True)
class Typed:
    """What stands in a form's text fields, and only there: choices, people, places and days are not typed.

    Attributes:
        text: What stands there, by field id.
        before: What stood there when the form was drawn, by field id.
        remembered: What the form remembers of its readings by the guard.
    """

    text: Mapping[str, str] = field(default_factory=dict)
    before: Mapping[str, str] = field(default_factory=dict)
    remembered: Remembered = field(default_factory=Remembered)


@dataclass(frozen=True, slots=True)
class Act:
    """A person did something. `language` is the one she chose for herself, if she did."""

    receipt: str
    by: PersonId
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Command(Act):
    """She typed `/sparring <words>` in a place.

    `team_place` is false in direct conversations and where the bot has not been invited.
    """

    place: PlaceId = PlaceId("")
    words: str = ""
    team_place: bool = True


@dataclass(frozen=True, slots=True)
class Click(Act):
    """She pressed a button named `action` that carried `args`.

    `form` and `filled` are there when the button or a refreshing field sits in a form: the form's args come first in
    `form_args`.
    """

    action: str = ""
    args: tuple[str, ...] = ()
    place: PlaceId | None = None
    form: str | None = None
    form_args: tuple[str, ...] = ()
    filled: Filled | None = None
    typed: Typed = Typed()

    @property
    def in_window(self) -> bool:
        """Whether the button sits in a window rather than in a post."""
        return bool(self.form)


@dataclass(frozen=True, slots=True)
class Submission(Act):
    """She sent the form `form` that carried `args`."""

    form: str = ""
    args: tuple[str, ...] = ()
    filled: Filled | None = None
    typed: Typed = Typed()


@dataclass(frozen=True, slots=True)
class MessageShortcut(Act):
    """She chose the message shortcut on a post of a thread; `thread` is our key of the thread's root, if it is ours.

    `team_place` is as for a command: a shortcut can be chosen everywhere, also where the bot cannot post.
    """

    place: PlaceId = PlaceId("")
    thread: MessageKey | None = None
    team_place: bool = True


@dataclass(frozen=True, slots=True)
class Spoken(Act):
    """She wrote in a thread of ours, or in a message group. The words are looked at once and kept nowhere.

    `thread` is our key of the thread's root, empty in a group outside of threads. When she changed what she had
    written, `before` is what stood there until then.
    """

    thread: MessageKey = MessageKey("")
    words: str = ""
    place: PlaceId | None = None
    before: str = ""


@dataclass(frozen=True, slots=True)
class Came(Act):
    """She joined a place; a bot or a guest never did."""

    place: PlaceId = PlaceId("")


@dataclass(frozen=True, slots=True)
class Gone(Act):
    """She left a place, or was deactivated (`place` is None)."""

    place: PlaceId | None = None


@dataclass(frozen=True, slots=True)
class PostDeleted(Act):
    """One of our posts was deleted by somebody."""

    key: MessageKey = MessageKey("")


@dataclass(frozen=True, slots=True)
class HomeOpened(Act):
    """She opened the bot's home tab."""


@dataclass(frozen=True, slots=True)
class Invited(Act):
    """She brought the bot into a place; a note is for her alone."""

    place: PlaceId = PlaceId("")
