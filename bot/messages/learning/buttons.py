"""The buttons of the learning bank. They carry a channel, or a point and no more: a menu's values are short."""

from enum import StrEnum

from bot.messages.parts import Button
from bot.messages.wording import Wording


class Learn(StrEnum):
    """What a button does, or what a form is called. Every button has a label `button-<name>` in the locales."""

    BANK = "learning"
    NEWER = "learning-newer"
    OLDER = "learning-older"
    MINE = "learning-mine"
    ACROSS = "learning-across"
    WITHDRAWN = "learning-withdrawn"
    ADD = "learning-add"
    EDIT = "learning-edit"
    MERGE = "learning-merge"
    PART = "learning-part"
    WITHDRAW = "learning-withdraw"
    RESTORE = "learning-restore"
    THEMES = "learning-themes"
    THEME = "learning-theme"
    NEW_THEME = "learning-new-theme"
    RETIRE = "learning-retire"
    REVIVE = "learning-revive"


_ASKED_FIRST = frozenset({Learn.PART})
"""Buttons that ask once more before they count."""


def press(wording: Wording, do: Learn, *args: str, label: str = "") -> Button:
    """Return a button with its question, if it has one, and what it carries; `label` is another key than its own.

    Each answers with a form.
    """
    confirm = wording.question(do) if do in _ASKED_FIRST else None
    return Button(do, wording.plain(label or f"button-{do}"), args, confirm=confirm, opens_form=True)
