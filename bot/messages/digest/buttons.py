"""The buttons of a digest and of shared points: their names, labels and what they carry."""

from enum import StrEnum

from bot.messages.parts import Button, Style
from bot.messages.wording import Wording


class DigestDo(StrEnum):
    """What a button does. Every name has a label `button-<name>` in the locales.

    Buttons carry the team first, then the digest or the share, then the theme or the practice change.
    """

    OPEN = "digest-open"
    DRAFT = "digest-draft"
    EDIT = "digest-edit"
    CHAPTER = "digest-chapter"
    PREVIEW = "digest-preview"
    HOLD = "digest-hold"
    BACK = "digest-back"
    READ = "digest-read"
    SETTLE = "digest-settle"
    CHANGE = "digest-change"
    CLOSE = "digest-close"
    PDF = "digest-pdf"
    MARKDOWN = "digest-markdown"
    SHARE = "share-open"
    ANSWER = "share-answer"
    OUTCOME = "share-outcome"
    TAKE_BACK = "share-take-back"


_FORMS = frozenset(set(DigestDo) - {DigestDo.PDF, DigestDo.MARKDOWN, DigestDo.CLOSE, DigestDo.TAKE_BACK})
"""Buttons whose answer is a form."""

_ASKED_FIRST = frozenset({DigestDo.HOLD, DigestDo.CLOSE, DigestDo.TAKE_BACK})
"""Buttons that ask once more before they count."""


def press(wording: Wording, do: DigestDo, *args: str, style: Style = Style.PLAIN, label: str = "") -> Button:
    """Return a button with its label, its question if it has one, and what it carries; `label` is another key."""
    confirm = wording.question(do) if do in _ASKED_FIRST else None
    return Button(do, wording.plain(label or f"button-{do}"), args, style, confirm, opens_form=do in _FORMS)
