"""The buttons of what a team keeps. They carry the channel first, then ids and numbers."""

from enum import StrEnum

from bot.messages.parts import Button, Style
from bot.messages.wording import Wording


class Keep(StrEnum):
    """What a button does, or what a form is called. Every button has a label `button-<name>` in the locales."""

    PAIRS = "buddies"
    PAIRS_DRAW = "pairs-draw"
    PAIR_MAKE = "pair-make"
    PAIR_PACE = "pair-pace"
    PAIR_QUIET = "pair-quiet"
    PAIR_NUDGE = "pair-nudge"
    PAIR_LEAVE = "pair-leave"
    PAIR_DISSOLVE = "pair-dissolve"
    NOT_WITH = "pair-not-with"
    EXPERTS = "experts"
    TOPIC = "topic"
    TOPIC_NEW = "topic-new"
    TOPIC_DROP = "topic-drop"
    TOPIC_JOIN = "topic-join"
    TOPIC_LEAVE = "topic-leave"
    REST = "expert-rest"
    REST_END = "expert-back"
    RULES = "rules"
    RULES_BEGIN = "rules-begin"
    RULES_PROPOSE = "rules-propose"
    RULES_AGREE = "rules-agree"
    RULES_SEE = "rules-see"
    RULES_TAKE_BACK = "rules-take-back"
    RULES_FORCE = "rules-force"
    RULES_DROP = "rules-drop"
    RULES_CONFIRM = "rules-confirm"
    WHOM = "whom"
    GUIDELINES = "guidelines"
    PRACTICE = "practice"
    PRACTICE_NEWER = "practice-newer"
    PRACTICE_OLDER = "practice-older"
    PRACTICE_ADD = "practice-add"
    PRACTICE_REVISE = "practice-revise"
    PRACTICE_WITHDRAW = "practice-withdraw"
    PRACTICE_PAST = "practice-past"
    AGREEMENTS = "agreements"
    AGREED_IN_PLACE = "agreed-in-place"
    AGREED_NOT_YET = "agreed-not-yet"
    AGREED_OVER = "agreed-over"
    MEMBERS_SEEN = "members-seen"
    START = "start-period"
    START_BEGIN = "start-begin"
    START_TRY = "start-try"
    START_ROOM = "start-room"
    START_THOUGHT = "start-thought"
    START_END = "start-end"


_ASKED_FIRST = frozenset({Keep.PAIR_LEAVE, Keep.PAIR_DISSOLVE, Keep.TOPIC_DROP, Keep.RULES_DROP, Keep.START_END})
"""Buttons that ask once more before they count."""

_AT_ONCE = frozenset(
    {
        *(Keep.RULES_BEGIN, Keep.RULES_AGREE, Keep.RULES_DROP, Keep.RULES_CONFIRM),
        *(Keep.START_TRY, Keep.START_END, Keep.MEMBERS_SEEN),
    }
)
"""Buttons that open no form."""


def press(wording: Wording, do: Keep, *args: str, style: Style = Style.PLAIN) -> Button:
    """Return a button with its label, its question if it has one, and what it carries."""
    confirm = wording.question(do) if do in _ASKED_FIRST else None
    return Button(do, wording.plain(f"button-{do}"), args, style, confirm, opens_form=do not in _AT_ONCE)
