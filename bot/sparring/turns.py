"""One after another: the order, the share of the time, and what a person can do with her turn (A10)."""

from dataclasses import replace
from datetime import datetime

from bot.sparring.decision import Decision, the_leg, with_leg
from bot.sparring.effects import Effect, ShowTurn
from bot.sparring.errors import RoundIsOver, TurnIsOver
from bot.sparring.events import TurnDeferred, TurnPassed, TurnSkipped
from bot.sparring.identity import PersonId
from bot.sparring.roles import leading
from bot.sparring.session import Session, Turn, TurnState


def drawn(people: tuple[PersonId, ...], seed: int) -> tuple[PersonId, ...]:
    """Return the people in an order drawn by luck; the same seed draws the same order."""
    order = list(people)
    for last in range(len(order) - 1, 0, -1):
        seed = (seed * 1_103_515_245 + 12_345) % 2**31  # the C standard's generator: enough to draw lots
        chosen = (seed >> 8) % (last + 1)
        order[last], order[chosen] = order[chosen], order[last]
    return tuple(order)


def shown(session: Session, turn: Turn, *, fresh: bool = False) -> tuple[Effect, ...]:
    """Return the effect that shows a turn's post as it stands, if it has one."""
    if turn.ends_at is None:
        return ()
    return (ShowTurn(session.thread, the_leg(session).serial, turn.serial, turn.person, turn.ends_at, fresh=fresh),)


def settled(session: Session, person: PersonId, state: TurnState) -> Decision:
    """Return the session with the person's turn over, her post refreshed."""
    turns = the_leg(session).turns
    ours = next((t for t in turns if t.person == person and t.state in (TurnState.WAITING, TurnState.CALLED)), None)
    if ours is None:
        return Decision(session)
    after = with_leg(session, turns=tuple(replace(t, state=state) if t is ours else t for t in turns))
    return Decision(after, shown(after, ours) if ours.state is TurnState.CALLED else ())


def called_on(session: Session, now: datetime) -> Decision | None:
    """Call the next person who waits, with an equal share of the time that is left; None when nobody waits."""
    leg = the_leg(session)
    waiting = [t for t in leg.turns if t.state is TurnState.WAITING]
    if not waiting:
        return None
    ends_at = now + max(leg.ends_at - now, leg.length * 0) / len(waiting)
    turn = replace(waiting[0], state=TurnState.CALLED, serial=session.calls + 1, ends_at=ends_at)
    others = (t for t in leg.turns if t is not waiting[0])
    order = (*(t for t in others if t.state is not TurnState.WAITING), turn, *waiting[1:])
    after = replace(with_leg(session, turns=order), calls=session.calls + 1)
    return Decision(after, shown(after, turn, fresh=True))


def passed(session: Session, event: TurnPassed) -> Decision:
    """Let one's own turn pass."""
    return settled(session, _own_turn(session, event).person, TurnState.PASSED).noting("note-passed")


def skipped(session: Session, event: TurnSkipped) -> Decision:
    """Pass over somebody who is not there; she can add her point within a day."""
    session, told = leading(session, event.by)
    turn = _turn_on(session, event.serial)
    return settled(session, turn.person, TurnState.ABSENT).before(told)


def deferred(session: Session, event: TurnDeferred) -> Decision:
    """Move one's own turn to the end; a second time, or with nobody else left, it counts as passed for now."""
    turn = _own_turn(session, event)
    others = tuple(t for t in the_leg(session).turns if t is not turn)
    if turn.deferred or all(t.state is not TurnState.WAITING for t in others):
        return settled(session, turn.person, TurnState.PASSED).noting("note-later-within-a-day")
    over = settled(session, turn.person, TurnState.PASSED)
    last = Turn(turn.person, deferred=True)
    return Decision(with_leg(over.session, turns=(*others, last)), over.effects).noting("note-deferred")


def _turn_on(session: Session, serial: int) -> Turn:
    turn = the_leg(session).called
    if turn is None or turn.serial != serial:
        raise TurnIsOver if serial <= session.calls else RoundIsOver
    return turn


def _own_turn(session: Session, event: TurnPassed | TurnDeferred) -> Turn:
    turn = _turn_on(session, event.serial)
    if turn.person != event.by:
        raise TurnIsOver
    return turn
