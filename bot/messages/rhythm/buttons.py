"""The buttons of a team's rhythm. The dialogue understands the same names; places, ids and dates are all they carry."""

from enum import StrEnum

from bot.messages.parts import Button, Style
from bot.messages.wording import Wording


class RhythmDo(StrEnum):
    """What a button does or a form asks. Every button has a label `button-<name>` in the locales."""

    SETUP = "setup"
    SETUP_HOURS = "setup-hours"
    SETUP_LEADS = "setup-leads"
    SETUP_MEMBERS = "setup-members"
    SETUP_DIGEST = "setup-digest"
    SETUP_MANNERS = "setup-manners"
    MEMBER = "member"
    SYNC_MEMBERS = "sync-members"
    QUEUE = "queue"
    ROTATION = "rotation"
    HAVE_CASE = "have-case"
    SWAP = "swap"
    CANNOT = "cannot"
    WHY = "why"
    VOLUNTEER = "volunteer"
    TAKE_TURN = "take-turn"
    TRADE_YES = "trade-yes"
    TRADE_NO = "trade-no"
    KEEP_TURN = "keep-turn"
    AWAY = "away"
    END_ABSENCE = "end-absence"
    CHOOSE_PRESENTER = "choose-presenter"
    ORDER_LINE = "order-line"
    MOVE_UP = "move-up"
    CHANGE_MEETING = "change-meeting"
    SELECT_FOR = "select-for"
    PICK_CASE = "pick-case"
    DIGEST_OPEN = "digest-open"


SETUP_PAGES = (
    RhythmDo.SETUP_MEMBERS,
    RhythmDo.SETUP_HOURS,
    RhythmDo.SETUP_LEADS,
    RhythmDo.SETUP_DIGEST,
    RhythmDo.SETUP_MANNERS,
)
"""The pages of the set-up that come after the first, in the order they are offered."""

_FORMS = frozenset(
    {
        *SETUP_PAGES,
        RhythmDo.SETUP,
        RhythmDo.HAVE_CASE,
        RhythmDo.SWAP,
        RhythmDo.CANNOT,
        RhythmDo.VOLUNTEER,
        RhythmDo.AWAY,
        RhythmDo.CHOOSE_PRESENTER,
        RhythmDo.ORDER_LINE,
        RhythmDo.CHANGE_MEETING,
        RhythmDo.SELECT_FOR,
    }
)
"""Buttons whose answer is a form."""


def press(wording: Wording, do: RhythmDo, *args: str, style: Style = Style.PLAIN) -> Button:
    """Return a button with its label and what it carries."""
    return Button(do, wording.plain(f"button-{do}"), args, style, opens_form=do in _FORMS)
