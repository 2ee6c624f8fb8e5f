"""Everything that can happen to a sparring, in the past tense.

An event carries who did it and what was pressed, never the words themselves: those travel beside it and are
sealed under the `TextId` the event names. `serial` is the number a button carried when it was drawn; the machine
compares it with the open round, so that of two clicks one counts and an old button answers kindly.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.sparring.gathered import Action, ActionState, Change
from bot.sparring.identity import PersonId, PlaceId, SessionId, TextId
from bot.sparring.protocol import Protocol
from bot.sparring.session import Request
from bot.sparring.team import Team


@dataclass(frozen=True, slots=True)
class Event:
    """Something happened in the session `session`."""

    session: SessionId


@dataclass(frozen=True, slots=True)
class PersonEvent(Event):
    """Somebody did it."""

    by: PersonId


@dataclass(frozen=True, slots=True)
class SparringRequested(PersonEvent):
    """A caseworker asks her team for sparring; `number` is the neutral title, `seed` the luck of the draw."""

    team: Team
    protocol: Protocol
    request: Request
    number: str
    seed: int
    start_now: bool = False


@dataclass(frozen=True, slots=True)
class RequestChanged(PersonEvent):
    """The presenter changed her request while it waits."""

    request: Request


@dataclass(frozen=True, slots=True)
class RequestWithdrawn(PersonEvent):
    """The presenter took her request back."""


@dataclass(frozen=True, slots=True)
class CaseSelected(PersonEvent):
    """The case was chosen for the next meeting (A3), or put back when `chosen` is false."""

    chosen: bool = True
    meeting_on: date | None = None
    """Which meeting, when it is a certain one."""


@dataclass(frozen=True, slots=True)
class Accepted(PersonEvent):
    """Somebody who was asked, or anybody where it was asked in the open, said yes."""


@dataclass(frozen=True, slots=True)
class Declined(PersonEvent):
    """Somebody who was asked said "not now"; no reason is asked.

    `others` are those who could be asked in her place, the one first whose turn it is.
    """

    others: tuple[PersonId, ...] = ()


@dataclass(frozen=True, slots=True)
class GroupOpened(Event):
    """The message group asked for as number `group` is open at `place`."""

    group: int
    place: PlaceId


@dataclass(frozen=True, slots=True)
class SparringStarted(PersonEvent):
    """Somebody started the sparring: the thread opens and people can join."""


@dataclass(frozen=True, slots=True)
class Joined(PersonEvent):
    """Somebody joined, and with that said yes to the ground rules."""


@dataclass(frozen=True, slots=True)
class Left(PersonEvent):
    """Somebody left, by a button or by leaving the channel."""


@dataclass(frozen=True, slots=True)
class RoundsBegun(PersonEvent):
    """The facilitator opened the first round."""


@dataclass(frozen=True, slots=True)
class MovedOn(PersonEvent):
    """The facilitator pressed Next on the round `serial`."""

    serial: int


@dataclass(frozen=True, slots=True)
class Extended(PersonEvent):
    """The facilitator gave the round `serial` more time; in writing, time at work and perhaps working days."""

    serial: int
    by_time: timedelta = timedelta()
    days: int = 0


@dataclass(frozen=True, slots=True)
class Paused(PersonEvent):
    """The facilitator paused."""


@dataclass(frozen=True, slots=True)
class Resumed(PersonEvent):
    """Somebody present resumed a paused sparring."""


@dataclass(frozen=True, slots=True)
class WentBack(PersonEvent):
    """The facilitator opened the round before the round `serial` again."""

    serial: int


@dataclass(frozen=True, slots=True)
class HandedOver(PersonEvent):
    """The facilitator asked somebody else to lead."""

    to: PersonId


@dataclass(frozen=True, slots=True)
class SteppedIn(PersonEvent):
    """A colleague speaks for a presenter who had to leave."""


@dataclass(frozen=True, slots=True)
class Ended(PersonEvent):
    """The facilitator ended the rounds before the last one was over."""


@dataclass(frozen=True, slots=True)
class PutBack(PersonEvent):
    """The facilitator put a started sparring back into the queue before its first round."""


@dataclass(frozen=True, slots=True)
class Readied(PersonEvent):
    """A participant is ready to go on (or no longer, on a second click)."""

    serial: int


@dataclass(frozen=True, slots=True)
class AskedForMore(PersonEvent):
    """A participant needs more time (or no longer, on a second click)."""

    serial: int


@dataclass(frozen=True, slots=True)
class NoteWritten(PersonEvent):
    """The presenter wrote a private note (A8)."""

    text: TextId


@dataclass(frozen=True, slots=True)
class ActionsShared(PersonEvent):
    """The presenter wrote what inspired her and which actions she takes (A9)."""

    inspiration: TextId | None
    actions: tuple[Action, ...]


@dataclass(frozen=True, slots=True)
class ActionAnswered(PersonEvent):
    """The presenter answered how action number `index` went."""

    index: int
    state: ActionState
    due_on: date | None = None


@dataclass(frozen=True, slots=True)
class PointWritten(PersonEvent):
    """Somebody wrote a general learning point (A10)."""

    text: TextId


@dataclass(frozen=True, slots=True)
class Contributed(PersonEvent):
    """Somebody wrote what she has to say in the round `serial`."""

    serial: int
    text: TextId
    advice: bool = False
    """Whether the words read like advice (B7)."""


@dataclass(frozen=True, slots=True)
class SaidByForm(PersonEvent):
    """Somebody wrote by form what she would have typed in the thread, so that it was read and can be erased."""

    text: TextId
    advice: bool = False


@dataclass(frozen=True, slots=True)
class ConsentAnswered(PersonEvent):
    """The one whose consent it is, or who asked for it, said yes or no; it can be changed."""

    given: bool


@dataclass(frozen=True, slots=True)
class ObservationWritten(PersonEvent):
    """Somebody wrote down what she saw."""

    text: TextId


@dataclass(frozen=True, slots=True)
class ObservationsShared(PersonEvent):
    """Somebody shares all that she saw."""


@dataclass(frozen=True, slots=True)
class Agreed(PersonEvent):
    """Somebody wrote down what was agreed on: for each point what, who and by when."""

    points: tuple[Change, ...]
    old_at: datetime | None = None
    """When the agreement was written that she had before her, None when there was none."""


@dataclass(frozen=True, slots=True)
class Ruled(PersonEvent):
    """The leader wrote down what the team does from now on, and why (A2)."""

    what: TextId
    why: TextId
    old_at: datetime | None = None
    """When the decision was written that she had before her, None when there was none."""


@dataclass(frozen=True, slots=True)
class TurnPassed(PersonEvent):
    """Somebody let the turn `serial` pass."""

    serial: int


@dataclass(frozen=True, slots=True)
class TurnDeferred(PersonEvent):
    """Somebody asked to have the turn `serial` later."""

    serial: int


@dataclass(frozen=True, slots=True)
class TurnSkipped(PersonEvent):
    """The facilitator passed over somebody who is not there."""

    serial: int


@dataclass(frozen=True, slots=True)
class Gathered(PersonEvent):
    """The leader gathered the learning points (A11)."""

    points: tuple[TextId, ...]
    theme: str | None = None
    change: Change | None = None
    old_at: datetime | None = None
    """When the sum was given that she had before her, None when there was none."""
    theme_name: str = ""


@dataclass(frozen=True, slots=True)
class ClosedWithoutSum(PersonEvent):
    """The leader closed the sparring without a sum, or whoever may without an agreement or decision."""


@dataclass(frozen=True, slots=True)
class Spoke(PersonEvent):
    """Somebody wrote in the thread. The words are not kept; `advice` says whether they read like advice (B7)."""

    advice: bool = False


@dataclass(frozen=True, slots=True)
class ThreadLost(Event):
    """The post the thread hung on was deleted."""


@dataclass(frozen=True, slots=True)
class JournalAnswered(PersonEvent):
    """Whose case it is said that what matters stands in the journal."""


@dataclass(frozen=True, slots=True)
class KeptLonger(PersonEvent):
    """Whose case it is keeps it longer, once."""


@dataclass(frozen=True, slots=True)
class Held(PersonEvent):
    """Somebody has to keep the sparring beyond its time (legal hold); `installer`: she installed the bot."""

    installer: bool = False


@dataclass(frozen=True, slots=True)
class Released(PersonEvent):
    """Somebody ended a legal hold."""

    installer: bool = False


@dataclass(frozen=True, slots=True)
class ErasureAsked(PersonEvent):
    """Whoever asked for the sparring wants to be forgotten, and it with her (GDPR article 17)."""


@dataclass(frozen=True, slots=True)
class TimerFired(Event):
    """The alarm `number` went off."""

    number: int
