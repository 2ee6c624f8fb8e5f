"""What a person gets back at once for what she did, apart from the posts that follow.

The core returns "open this form" instead of opening it, because on some platforms the form is the response itself.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.messages.parts import Field, Form, Message, Part, Remembered


@dataclass(frozen=True, slots=True)
class Done:
    """Understood; nothing to show (a submitted form closes)."""


@dataclass(frozen=True, slots=True)
class Note:
    """A private note to the one who acted."""

    message: Message


@dataclass(frozen=True, slots=True)
class OpenForm:
    """Open this form (on top of an open one, if any)."""

    form: Form


@dataclass(frozen=True, slots=True)
class ReplaceForm:
    """Show this form in place of the one that is open; what was typed in fields of the same id stays."""

    form: Form


@dataclass(frozen=True, slots=True)
class Mend:
    """The form stays open with these words at its fields, by field id; nothing typed is lost."""

    errors: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class LookAgain:
    """The form that is open comes back as she left it, with a word above, words under its fields, and more at its end.

    What an earlier one of these put there is gone. Nothing typed is lost.

    Attributes:
        remembered: What the form remembers from now on.
        above: What stands before everything else.
        under: What stands under a field, by field id.
        below: What stands after everything else.
        instead: New words for fields, by field id.
    """

    remembered: Remembered
    above: tuple[Part, ...] = ()
    under: Mapping[str, tuple[Part, ...]] = field(default_factory=dict)
    below: tuple[Field | Part, ...] = ()
    instead: Mapping[str, str] = field(default_factory=dict)


Answer = Done | Note | OpenForm | ReplaceForm | Mend | LookAgain
