"""One sparring in each phase, and every event, for tests that cross them."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta

from bot.sparring import events as ev
from bot.sparring.gathered import Action, ActionState, Change
from bot.sparring.identity import PlaceId, TextId
from bot.sparring.session import Phase, Session
from bot.sparring.team import Frame
from tests.sparring.playbook import (
    REQUEST,
    SID,
    Playbook,
    anna,
    bo,
    koordinator,
    leder,
    mette,
    sparring,
    team_of,
    team_protocol,
    wait,
)
from tests.sparring.steps import (
    actions,
    closed_without,
    ended,
    framing,
    in_round,
    paused,
    requested,
    withdrawn,
)

IN_PHASE: Mapping[Phase, Callable[[], Playbook]] = {
    Phase.QUEUED: lambda: sparring() >> requested() << ...,
    Phase.FRAMING: lambda: framing(anna, leder),
    Phase.RUNNING: lambda: in_round(3, anna, leder) >> wait(minutes=1),
    Phase.GRACE: lambda: in_round(2, anna, leder) >> wait(minutes=5, seconds=10) << ...,
    Phase.PAUSED: lambda: in_round(2, anna, leder) >> wait(minutes=1) >> paused(koordinator) << ...,
    Phase.GATHERING: lambda: in_round(4, anna, leder) >> actions(date(2026, 3, 9)) << ... >> ended(koordinator) << ...,
    Phase.CLOSED: lambda: (
        in_round(4, anna, leder)
        >> actions(date(2026, 3, 9))
        << ...
        >> ended(koordinator)
        << ...
        >> closed_without(leder)
        << ...
    ),
    Phase.WITHDRAWN: lambda: sparring() >> requested() << ... >> withdrawn(mette) << ...,
    Phase.ERASED: lambda: sparring() >> requested() << ... >> withdrawn(mette) << ... >> wait(days=31) << ...,
}
"""How to get a sparring into each phase."""


def in_turns() -> Playbook:
    """Return a book in the middle of the learning round."""
    return in_round(5, anna, leder) >> wait(minutes=1)


def events(session: Session) -> tuple[ev.Event, ...]:
    """Return one event of every kind, as the one who may do it would, with the numbers that stand now."""
    leg, alarm = session.leg, session.alarm
    serial = leg.serial if leg else 1
    call, called = (leg.called.serial, leg.called.person) if leg and leg.called else (1, anna)
    lead = session.facilitator or koordinator
    return (
        ev.SparringRequested(SID, mette, team_of(Frame()), team_protocol(), REQUEST, "1", 7),
        ev.RequestChanged(SID, mette, REQUEST),
        ev.RequestWithdrawn(SID, mette),
        ev.CaseSelected(SID, leder),
        ev.SparringStarted(SID, koordinator),
        ev.PutBack(SID, lead),
        ev.Joined(SID, bo),
        ev.Left(SID, anna),
        ev.RoundsBegun(SID, lead),
        ev.MovedOn(SID, lead, serial),
        ev.Extended(SID, lead, serial, timedelta(minutes=1)),
        ev.Paused(SID, lead),
        ev.Resumed(SID, lead),
        ev.WentBack(SID, lead, serial),
        ev.HandedOver(SID, lead, anna),
        ev.SteppedIn(SID, anna),
        ev.Ended(SID, lead),
        ev.Readied(SID, anna, serial),
        ev.AskedForMore(SID, anna, serial),
        ev.NoteWritten(SID, mette, TextId("t-n")),
        ev.ActionsShared(SID, mette, TextId("t-i"), (Action(TextId("t-a"), date(2026, 3, 10)),)),
        ev.ActionAnswered(SID, mette, 0, ActionState.DONE),
        ev.PointWritten(SID, anna, TextId("t-p")),
        ev.TurnPassed(SID, called, call),
        ev.TurnDeferred(SID, called, call),
        ev.TurnSkipped(SID, lead, call),
        ev.Accepted(SID, anna),
        ev.Declined(SID, anna),
        ev.GroupOpened(SID, session.group, PlaceId("group")),
        ev.Contributed(SID, anna, serial, TextId("t-c")),
        ev.SaidByForm(SID, anna, TextId("t-f")),
        ev.ConsentAnswered(SID, mette, given=True),
        ev.ObservationWritten(SID, anna, TextId("t-o")),
        ev.ObservationsShared(SID, anna),
        ev.Agreed(SID, anna, (Change(TextId("t-w"), anna),)),
        ev.Ruled(SID, leder, TextId("t-w"), TextId("t-y")),
        ev.Gathered(SID, leder, (TextId("t-s"),)),
        ev.ClosedWithoutSum(SID, leder),
        ev.Spoke(SID, anna, advice=True),
        ev.ThreadLost(SID),
        ev.JournalAnswered(SID, mette),
        ev.KeptLonger(SID, mette),
        ev.Held(SID, leder),
        ev.Released(SID, leder),
        ev.ErasureAsked(SID, mette),
        ev.TimerFired(SID, alarm.number if alarm else 1),
    )
