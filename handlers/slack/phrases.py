"""The few sentences the adapter itself says, by language. The words come from the locales, never from here."""

from collections.abc import Callable
from dataclasses import dataclass

from bot.content.texts import spoken


@dataclass(frozen=True, slots=True)
class Phrases:
    """What the adapter says in one language.

    `read_all` labels the button that shows what had to be shortened (at most 75 characters). `note_title` heads a
    private note shown as a window (24), `close` closes it (24) and `send` sends a form that names no button of
    its own (24). `trouble` is said when something failed on our side, `too_slow` when Slack's three seconds for
    opening a form had passed, `nothing` stands for an empty home tab or note. `file_sent` says where a file is that was
    asked for.
    """

    read_all: str
    note_title: str
    close: str
    send: str
    trouble: str
    too_slow: str
    nothing: str
    file_sent: str


@dataclass(frozen=True, slots=True)
class PhraseBook:
    """The phrases by language, and the language that shared posts and strangers get."""

    default: str
    said_in: Callable[[str], Phrases]

    def of(self, language: str | None) -> Phrases:
        """Return the phrases of the language the bot speaks with who reads this one, None for nobody in particular."""
        return self.said_in(spoken(language) if language else self.default)
