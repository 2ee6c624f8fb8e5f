"""The law of a sparring: what may happen in which phase, and where it leads.

`TRANSITIONS` is the whole of it. `decide` looks an event up there, lets the one function named do its work, and arms
the session's one alarm for whatever is next on its agenda. Nothing here reads a clock, waits or sends.
The picture in docs/explanation is drawn from the same table.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeVar

from bot.sparring import (
    agenda,
    closing,
    endings,
    framing,
    inviting,
    pauses,
    retention,
    rounds,
    thread,
    turns,
    watching,
    writing,
)
from bot.sparring import events as ev
from bot.sparring.alarm import Alarm
from bot.sparring.copies import replace
from bot.sparring.decision import Decision
from bot.sparring.errors import FoundAlready, NotPossibleNow, RoundIsOver, SparringIsOver, TurnIsOver
from bot.sparring.session import Phase, Session

Q, F, R, G, P, S, C, W, X = (
    Phase.QUEUED,
    Phase.FRAMING,
    Phase.RUNNING,
    Phase.GRACE,
    Phase.PAUSED,
    Phase.GATHERING,  # S: the sum is still missing
    Phase.CLOSED,
    Phase.WITHDRAWN,
    Phase.ERASED,
)

E = TypeVar("E", bound=ev.Event)
Act = Callable[[Session, E, datetime], Decision]
Ways = Mapping[Phase, frozenset[Phase]]


@dataclass(frozen=True, slots=True)
class Transition:
    """An event, the phases it may happen in with those each may lead to, and the function that says what follows."""

    event: type[ev.Event]
    ways: Ways
    act: Act[Any]


def _rule(event: type[E], ways: Mapping[Phase, set[Phase]], act: Act[E]) -> Transition:
    return Transition(event, {phase: frozenset(targets) for phase, targets in ways.items()}, act)


def _stay(*phases: Phase) -> Mapping[Phase, set[Phase]]:
    return {phase: {phase} for phase in phases}


def _timeless(act: Callable[[Session, E], Decision]) -> Act[E]:
    return lambda session, event, _now: act(session, event)


def _then_next(act: Callable[[Session, E], Decision]) -> Act[E]:
    """When a turn was given up, call on the next person."""

    def both(session: Session, event: E, now: datetime) -> Decision:
        return rounds.floor_handed_on(session, act(session, event), now)

    return both


OPEN = (F, R, G, P, S)
ROUNDS = (R, G, P)
RESTING = (Q, C, W)
KEPT = (Q, *OPEN, C, W)

TRANSITIONS: tuple[Transition, ...] = (
    _rule(ev.RequestChanged, _stay(Q), _timeless(framing.changed)),
    _rule(ev.RequestWithdrawn, {Q: {W}, F: {W}}, _timeless(framing.withdrawn)),
    _rule(ev.CaseSelected, _stay(Q), _timeless(framing.selected)),
    _rule(ev.Accepted, {Q: {Q, F}}, inviting.accepted),
    _rule(ev.Declined, {Q: {Q, F}}, inviting.declined),
    _rule(ev.GroupOpened, {**_stay(*KEPT), Q: {Q, F}}, inviting.group_opened),
    _rule(ev.SparringStarted, {Q: {Q, F}}, framing.started),
    _rule(ev.PutBack, {F: {Q}}, _timeless(framing.put_back)),
    _rule(ev.Joined, {**_stay(*OPEN), R: {R, G}}, framing.came),
    _rule(ev.Left, {**_stay(*OPEN), R: {R, G, P}, G: {G, P}}, framing.went),
    _rule(ev.RoundsBegun, {F: {R}}, rounds.begun),
    _rule(ev.MovedOn, {R: {R, G, S, C}, G: {R, G, S, C}}, rounds.moved_on),
    _rule(ev.Extended, {R: {R}, G: {R}}, rounds.extended),
    _rule(ev.Paused, {R: {P}, G: {P}}, pauses.paused),
    _rule(ev.Resumed, {P: {R, G}}, pauses.resumed),
    _rule(ev.WentBack, {R: {R, G}, G: {R, G}}, rounds.went_back),
    _rule(ev.HandedOver, _stay(F, R, G, P), _timeless(rounds.handed_over)),
    _rule(ev.SteppedIn, _stay(*ROUNDS), _timeless(framing.stepped_in)),
    _rule(ev.Ended, {R: {S, C}, G: {S, C}, P: {S, C}}, rounds.ended),
    _rule(ev.Readied, _stay(R, G), rounds.readied),
    _rule(ev.AskedForMore, _stay(R, G), _timeless(rounds.asked_for_more)),
    _rule(ev.NoteWritten, _stay(*OPEN), _timeless(closing.noted)),
    _rule(ev.ActionsShared, _stay(*ROUNDS, S, C), closing.acted),
    _rule(ev.ActionAnswered, _stay(S, C), closing.answered),
    _rule(ev.PointWritten, {**_stay(G, P, S, C), R: {R, G}}, closing.learned),
    _rule(ev.Contributed, _stay(R, G), writing.contributed),
    _rule(ev.SaidByForm, _stay(*OPEN, C), _timeless(writing.said_by_form)),
    _rule(ev.ConsentAnswered, _stay(*OPEN), watching.consented),
    _rule(ev.ObservationWritten, _stay(*ROUNDS, S), _timeless(watching.noticed)),
    _rule(ev.ObservationsShared, _stay(*ROUNDS, S), watching.shared),
    _rule(ev.Agreed, {R: {C}, G: {C}, P: {C}, S: {C}, C: {C}}, endings.agreed),
    _rule(ev.Ruled, {R: {C}, G: {C}, P: {C}, S: {C}, C: {C}}, endings.ruled),
    _rule(ev.TurnPassed, {R: {R, G}}, _then_next(turns.passed)),
    _rule(ev.TurnDeferred, {R: {R, G}}, _then_next(turns.deferred)),
    _rule(ev.TurnSkipped, {R: {R, G}}, _then_next(turns.skipped)),
    _rule(ev.Gathered, {R: {C}, G: {C}, P: {C}, S: {C}, C: {C}}, closing.gathered),
    _rule(ev.ClosedWithoutSum, {S: {C}}, closing.closed_without),
    _rule(ev.Spoke, _stay(*KEPT), _timeless(thread.spoke)),
    _rule(ev.ThreadLost, _stay(*OPEN), _timeless(thread.lost)),
    _rule(ev.JournalAnswered, _stay(*RESTING), _timeless(retention.journal_answered)),
    _rule(ev.KeptLonger, _stay(*RESTING), _timeless(retention.kept_longer)),
    _rule(ev.Held, _stay(*KEPT), retention.held),
    _rule(ev.Released, _stay(*KEPT), retention.released),
    _rule(ev.ErasureAsked, {phase: {X} for phase in RESTING}, _timeless(retention.erasure_asked)),
    _rule(
        ev.TimerFired,
        {
            Q: {Q, X},
            F: {F, Q},
            **{phase: {R, G, P, S, C} for phase in (R, G)},
            P: {P, S, C},
            S: {S, C},
            **{phase: {phase, X} for phase in (C, W)},
        },
        lambda session, _event, now: agenda.fired(session, now),
    ),
)

_BY_EVENT: Mapping[type[ev.Event], Transition] = {rule.event: rule for rule in TRANSITIONS}
_BUTTONS_OF_A_TURN = (ev.TurnPassed, ev.TurnDeferred, ev.TurnSkipped)
_BUTTONS_OF_A_ROUND = (ev.MovedOn, ev.Extended, ev.WentBack, ev.Readied, ev.AskedForMore, ev.Contributed)
_ANSWERS = (ev.Accepted, ev.Declined)


def decide(session: Session | None, event: ev.Event, now: datetime) -> Decision:
    """Say what follows from `event` happening to `session` at `now` (an aware UTC moment).

    Returns:
        The new session with its alarm armed, the effects in order, and a note to the one who acted.

    Raises:
        Refusal: It is not possible now; nothing has changed.
    """
    if isinstance(event, ev.SparringRequested):
        if session is not None:
            raise NotPossibleNow
        return _armed(retention.counted(None, framing.requested(event, now), event, now))
    if session is None:
        raise NotPossibleNow
    if isinstance(event, ev.TimerFired) and (session.alarm is None or session.alarm.number != event.number):
        return Decision(session)
    if not isinstance(event, ev.TimerFired) and agenda.overslept(session, now):
        rested = agenda.rested(session, now)  # what fell due while the bot was away comes before what people do now
        return _armed(_acted(rested.session, event, now).before(rested.effects))
    return _armed(_acted(session, event, now), spent=event.number if isinstance(event, ev.TimerFired) else 0)


def _acted(session: Session, event: ev.Event, now: datetime) -> Decision:
    rule = _BY_EVENT[type(event)]
    if session.phase not in rule.ways:
        raise _refusal(session, event)
    return retention.counted(session, rule.act(session, event, now), event, now)


def _refusal(session: Session, event: ev.Event) -> Exception:
    if session.phase in (C, W, X):
        return SparringIsOver()
    if isinstance(event, _ANSWERS):
        return FoundAlready()
    if isinstance(event, _BUTTONS_OF_A_ROUND) and session.phase is S:
        return RoundIsOver()
    if isinstance(event, _BUTTONS_OF_A_TURN) and session.phase in (G, S):
        return TurnIsOver()
    return NotPossibleNow()


def _armed(decision: Decision, spent: int = 0) -> Decision:
    """Arm the one alarm for the next moment on the agenda, with a number never used before; `spent` has gone off."""
    session = decision.session
    at = agenda.next_at(session)
    if at is None:
        return decision.at(replace(session, alarm=None)) if session.alarm else decision
    if session.alarm is not None and session.alarm.at == at and session.alarm.number != spent:
        return decision
    number = session.alarms + 1
    return decision.at(replace(session, alarm=Alarm(number, at), alarms=number))
