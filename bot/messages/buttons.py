"""The buttons of a sparring: their names, labels and what they carry. The dialogue understands the same names."""

from collections.abc import Mapping
from enum import StrEnum

from bot.messages.parts import Button, Buttons, Style
from bot.messages.wording import Wording
from bot.sparring.protocol import IN_THE_CHANNEL, Parties
from bot.sparring.session import Leg, Session


class Do(StrEnum):
    """What a button does. Every name has a label `button-<name>` in the locales."""

    REQUEST = "request"
    SELECT = "select"
    UNSELECT = "unselect"
    START = "start"
    CHANGE = "change"
    WITHDRAW = "withdraw"
    READ_CASE = "read-case"
    JOIN = "join"
    LEAVE = "leave"
    BEGIN = "begin"
    PUT_BACK = "put-back"
    NEXT = "next"
    PLUS_ONE = "plus-one"
    PLUS_TWO = "plus-two"
    PAUSE = "pause"
    RESUME = "resume"
    BACK = "back"
    HAND_OVER = "hand-over"
    END = "end"
    READY = "ready"
    MORE_TIME = "more-time"
    STEP_IN = "step-in"
    NOTE = "note"
    MY_NOTES = "my-notes"
    ACTIONS = "actions"
    POINT = "point"
    PASS = "pass"  # noqa: S105 - a turn passed, not a password
    LATER = "later"
    SKIP = "skip"
    GATHER = "gather"
    CLOSE_WITHOUT = "close-without"
    ACCEPT = "accept"
    NOT_NOW = "not-now"
    ASK_OTHERS = "ask-others"
    CONTRIBUTE = "contribute"
    NOTHING_TO_ADD = "nothing-to-add"
    PLUS_DAY = "plus-day"
    AGREE = "agree"
    RULE = "rule"
    CONSENT_YES = "consent-yes"
    CONSENT_NO = "consent-no"
    OBSERVE = "observe"
    SHARE_SEEN = "share-seen"
    ACTION_DONE = "action-done"
    ACTION_NOT_YET = "action-not-yet"
    ACTION_DROPPED = "action-dropped"
    QUEUE = "queue"
    HELP = "help"
    SETUP = "setup"
    LANGUAGE = "language"
    READ_ALL = "read-all"


FORMS = frozenset(
    {
        Do.REQUEST,
        Do.CHANGE,
        Do.ASK_OTHERS,
        Do.READ_CASE,
        Do.HAND_OVER,
        Do.NOTE,
        Do.MY_NOTES,
        Do.ACTIONS,
        Do.POINT,
        Do.GATHER,
        Do.CONTRIBUTE,
        Do.AGREE,
        Do.RULE,
        Do.OBSERVE,
        Do.SETUP,
        Do.READ_ALL,
    }
)
"""Buttons whose answer is a form."""

IN_FULL = frozenset(
    {
        *("card", "root", "point", "actions", "sum", "contribution", "seen", "agreement", "ruling"),
        "rules-draft",
        *("digest", "digest-theme", "digest-decisions", "share", "share-answer", "share-outcome", "share-brought"),
    }
)
"""The posts, by the first word of their key, that `READ_ALL` shows in full. A letter to one person has no such key."""

ASKED_FIRST = frozenset({Do.WITHDRAW, Do.END, Do.CLOSE_WITHOUT, Do.PUT_BACK, Do.LEAVE})
"""Buttons that ask once more before they count."""


OF_FEW: Mapping[Do, frozenset[Parties]] = {
    Do.WITHDRAW: frozenset(Parties) - IN_THE_CHANNEL,
    Do.PUT_BACK: frozenset(Parties) - {Parties.TEAM},
}
"""Buttons that say it in other words where it is between a few, no channel reads it or there is no queue."""


def button(wording: Wording, do: Do, *args: str, style: Style = Style.PLAIN, few: bool = False) -> Button:
    """Return a button with its label, its question if it has one, and what it carries."""
    name = f"{do}-few" if few and do in OF_FEW else str(do)
    confirm = wording.question(name) if do in ASKED_FIRST else None
    return Button(do, wording.plain(f"button-{name}"), args, style, confirm, opens_form=do in FORMS)


def of_session(wording: Wording, session: Session, *dos: Do, primary: Do | None = None) -> tuple[Button, ...]:
    """Return buttons that carry the session."""
    parties = session.protocol.parties
    styles = {do: Style.PRIMARY if do is primary else Style.PLAIN for do in dos}
    return tuple(
        button(wording, do, session.id, style=style, few=parties in OF_FEW.get(do, ())) for do, style in styles.items()
    )


def of_round(wording: Wording, session: Session, leg: Leg, *dos: Do, primary: Do | None = None) -> tuple[Button, ...]:
    """Return buttons that carry the session and the round's serial, so that an old one is known as old."""
    return tuple(
        button(wording, do, session.id, str(leg.serial), style=Style.PRIMARY if do is primary else Style.PLAIN)
        for do in dos
    )


def row(wording: Wording, buttons: tuple[Button, ...], more: tuple[Button, ...] = ()) -> Buttons:
    """Return a row of buttons with the rarer ones tucked away."""
    return Buttons(buttons, more, wording.plain("more") if more else "")
