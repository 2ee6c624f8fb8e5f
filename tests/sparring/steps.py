"""The things that people do in a sparring, as steps of a playbook. A round's or turn's own number is filled in."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

from bot.sparring import events as ev
from bot.sparring.gathered import Action, ActionState, Change
from bot.sparring.identity import PersonId, PlaceId, TextId
from bot.sparring.protocol import Protocol
from bot.sparring.session import Request
from bot.sparring.team import Frame
from tests.sparring.playbook import (
    FRAME,
    REQUEST,
    SID,
    Playbook,
    anna,
    koordinator,
    leder,
    mette,
    sparring,
    team_of,
    team_protocol,
)

Act = Callable[[Playbook], ev.Event]


def requested(
    by: PersonId = mette,
    *,
    frame: Frame = FRAME,
    protocol: Protocol | None = None,
    request: Request = REQUEST,
    start_now: bool = False,
) -> Act:
    """Somebody asks for sparring."""
    asked = (team_of(frame), protocol or team_protocol(), request, "1", 7)
    return lambda _book: ev.SparringRequested(SID, by, *asked, start_now=start_now)


def _by(kind: Callable[..., ev.Event]) -> Callable[[PersonId], Act]:
    return lambda by: lambda _book: kind(SID, by)


withdrawn = _by(ev.RequestWithdrawn)
started = _by(ev.SparringStarted)
joined = _by(ev.Joined)
left = _by(ev.Left)
begun = _by(ev.RoundsBegun)
paused = _by(ev.Paused)
resumed = _by(ev.Resumed)
ended = _by(ev.Ended)
put_back = _by(ev.PutBack)
stepped_in = _by(ev.SteppedIn)
closed_without = _by(ev.ClosedWithoutSum)
accepted = _by(ev.Accepted)
declined = _by(ev.Declined)
shared_seen = _by(ev.ObservationsShared)


def changed(by: PersonId, request: Request) -> Act:
    """The request is changed."""
    return lambda _book: ev.RequestChanged(SID, by, request)


def selected(by: PersonId, *, chosen: bool = True) -> Act:
    """The case is chosen for the next meeting."""
    return lambda _book: ev.CaseSelected(SID, by, chosen)


def _in_round(kind: Callable[..., ev.Event], by: PersonId, serial: int | None, **more: Any) -> Act:
    return lambda book: kind(SID, by, book.serial if serial is None else serial, **more)


def next_round(by: PersonId = koordinator, serial: int | None = None) -> Act:
    """Next is pressed."""
    return _in_round(ev.MovedOn, by, serial)


def plus(minutes: int, by: PersonId = koordinator, serial: int | None = None) -> Act:
    """More time is given."""
    return _in_round(ev.Extended, by, serial, by_time=timedelta(minutes=minutes))


def back(by: PersonId = koordinator, serial: int | None = None) -> Act:
    """Back is pressed."""
    return _in_round(ev.WentBack, by, serial)


def ready(by: PersonId, serial: int | None = None) -> Act:
    """Somebody is ready."""
    return _in_round(ev.Readied, by, serial)


def more_time(by: PersonId, serial: int | None = None) -> Act:
    """Somebody needs more time."""
    return _in_round(ev.AskedForMore, by, serial)


def plus_days(days: int, by: PersonId = koordinator) -> Act:
    """More working days are given."""
    return _in_round(ev.Extended, by, None, days=days)


def contributed(by: PersonId, text: str = "t-c", serial: int | None = None) -> Act:
    """Somebody writes her contribution."""
    return _in_round(ev.Contributed, by, serial, text=TextId(text))


def _in_turn(kind: Callable[..., ev.Event], by: PersonId | None, serial: int | None) -> Act:
    def step(book: Playbook) -> ev.Event:
        return kind(SID, by or book.floor, book.turn.serial if serial is None else serial)

    return step


def passes(by: PersonId | None = None, serial: int | None = None) -> Act:
    """Whoever has the floor lets it pass."""
    return _in_turn(ev.TurnPassed, by, serial)


def later(by: PersonId | None = None, serial: int | None = None) -> Act:
    """Whoever has the floor wants it later."""
    return _in_turn(ev.TurnDeferred, by, serial)


def skips(by: PersonId = koordinator, serial: int | None = None) -> Act:
    """The facilitator passes over whoever has the floor."""
    return _in_turn(ev.TurnSkipped, by, serial)


def point(by: PersonId | None = None, text: str = "t-point") -> Act:
    """A learning point is written, by default by whoever has the floor."""
    return lambda book: ev.PointWritten(SID, by or book.floor, TextId(text))


def handed_over(to: PersonId, by: PersonId = koordinator) -> Act:
    """The lead is handed over."""
    return lambda _book: ev.HandedOver(SID, by, to)


def note(by: PersonId = mette, text: str = "t-note") -> Act:
    """A private note is written."""
    return lambda _book: ev.NoteWritten(SID, by, TextId(text))


def actions(*due_on: date | None, by: PersonId = mette) -> Act:
    """What inspired her and one action for each date."""
    taken = tuple(Action(TextId(f"t-action-{i}"), due) for i, due in enumerate(due_on))
    return lambda _book: ev.ActionsShared(SID, by, TextId("t-inspired"), taken)


def answered(index: int, state: ActionState, due_on: date | None = None, by: PersonId = mette) -> Act:
    """How an action went."""
    return lambda _book: ev.ActionAnswered(SID, by, index, state, due_on)


def gathered(by: PersonId = leder, change: Change | None = None) -> Act:
    """The leader's sum."""
    return lambda _book: ev.Gathered(SID, by, (TextId("t-sum"),), "theme", change)


def agreed(by: PersonId = mette, *, old_at: datetime | None = None) -> Act:
    """What was agreed on."""
    return lambda _book: ev.Agreed(SID, by, (Change(TextId("t-agreed"), anna),), old_at)


def ruled(by: PersonId = leder, *, old_at: datetime | None = None) -> Act:
    """How the team does it from now on."""
    return lambda _book: ev.Ruled(SID, by, TextId("t-what"), TextId("t-why"), old_at)


def consents(by: PersonId = mette, *, given: bool = True) -> Act:
    """A yes or no to what is kept."""
    return lambda _book: ev.ConsentAnswered(SID, by, given)


def saw(by: PersonId, text: str = "t-seen") -> Act:
    """Somebody writes what she sees."""
    return lambda _book: ev.ObservationWritten(SID, by, TextId(text))


def group_opened(number: int = 1, place: str = "group") -> Act:
    """The message group is open."""
    return lambda _book: ev.GroupOpened(SID, number, PlaceId(place))


def spoke(by: PersonId, *, advice: bool = False) -> Act:
    """Somebody writes in the thread."""
    return lambda _book: ev.Spoke(SID, by, advice)


def thread_lost() -> Act:
    """The thread's root is deleted."""
    return lambda _book: ev.ThreadLost(SID)


# ── where a test may begin ───────────────────────────────────────────────────────────────────────────


def framing(
    *members: PersonId, frame: Frame = FRAME, protocol: Protocol | None = None, request: Request = REQUEST
) -> Playbook:
    """Return a book in which the coordinator has started Mette's sparring at 10:00 and these have joined."""
    book = sparring() >> requested(frame=frame, protocol=protocol, request=request) << ...
    book = book >> started(frame.facilitator or leder) << ...
    for member in members:
        book = book >> joined(member) << ...
    return book


def in_round(
    number: int,
    *members: PersonId,
    frame: Frame = FRAME,
    protocol: Protocol | None = None,
    request: Request = REQUEST,
) -> Playbook:
    """Return a book in which the round with this number was opened at 10:00 sharp, Next having been pressed at once."""
    book = framing(*members, frame=frame, protocol=protocol, request=request)
    book = book >> begun(frame.facilitator or leder) << ...
    for _ in range(number - 1):
        book = book >> next_round(by=frame.facilitator or leder) << ...
    return book


in_journal = _by(ev.JournalAnswered)
kept_longer = _by(ev.KeptLonger)


def held(by: PersonId, *, installer: bool = False) -> Act:
    """A legal hold is laid on it."""
    return lambda _book: ev.Held(SID, by, installer)


def released(by: PersonId, *, installer: bool = False) -> Act:
    """A legal hold ends."""
    return lambda _book: ev.Released(SID, by, installer)
