"""The buttons of the programme. They carry the channel of the team first, then what they are about."""

from enum import StrEnum

from bot.messages.parts import Button, Style
from bot.messages.wording import Wording


class Course(StrEnum):
    """What a button does, or what a form is called. Every button has a label `button-<name>` in the locales."""

    PAGE = "programme"
    BEGIN = "programme-begin"
    ARRANGE = "programme-arrange"
    END = "programme-end"
    AGAIN = "programme-again"
    PAPERS = "programme-papers"
    PAPER = "programme-paper"
    STEP = "programme-step"
    BOOK = "programme-book"
    UNBOOK = "programme-unbook"
    START = "programme-start"
    HELD = "programme-held"
    FOCUS = "programme-focus"
    CONSENT = "programme-consent"
    DECLINE = "programme-decline"
    OBSERVE = "programme-observe"
    SHARE = "programme-share"
    INTERVIEW = "programme-interview"


_ASKED_FIRST = frozenset({Course.END, Course.SHARE, Course.UNBOOK})
"""Buttons that ask once more before they count."""


def press(wording: Wording, do: Course, *args: str, style: Style = Style.PLAIN) -> Button:
    """Return a button with its label, its question if it has one, and what it carries."""
    confirm = wording.question(do) if do in _ASKED_FIRST else None
    return Button(do, wording.plain(f"button-{do}"), args, style, confirm, opens_form=True)
