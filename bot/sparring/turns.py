"""One after another: the order, the share of the time, and what a person can do with her turn (A10)."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.sparring import posts
from bot.sparring.decision import Decision
from bot.sparring.errors import TurnIsOver
from bot.sparring.events import TurnDeferred, TurnPassed, TurnSkipped
from bot.sparring.identity import PersonId
from bot.sparring.roles import leading
from bot.sparring.session import Session, Turn, TurnState, the_leg, with_leg

OPEN = (TurnState.WAITING, TurnState.CALLED)


def drawn(people: tuple[PersonId, ...], seed: int) -> tuple[PersonId, ...]:
    """Return the people in an order drawn by luck; the same seed draws the same order."""
    order = list(people)
    for last in range(len(order) - 1, 0, -1):
        seed = (seed * 1_103_515_245 + 12_345) % 2**31  # the C standard's generator: enough to draw lots
        chosen = (seed >> 8) % (last + 1)
        order[last], order[chosen] = order[chosen], order[last]
    return tuple(order)


def settled(session: Session, person: PersonId, state: TurnState) -> Decision:
    """Return the session with the person's turn over, her post refreshed."""
    turns = the_leg(session).turns
    ours = next((t for t in turns if t.person == person and t.state in OPEN), None)
    if ours is None:
        return Decision(session)
    after = with_leg(session, turns=tuple(replace(t, state=state) if t is ours else t for t in turns))
    return Decision(after, posts.of_turn(after, ours) if ours.state is TurnState.CALLED else ())


def called_on(session: Session, now: datetime) -> Decision | None:
    """Call the next person who waits, with an equal share of the time left; None when nobody waits or none is left."""
    leg = the_leg(session)
    waiting = _waiting(leg.turns)
    if not waiting or leg.ends_at <= now:
        return None
    ends_at = now + (leg.ends_at - now) / len(waiting)
    turn = replace(waiting[0], state=TurnState.CALLED, serial=session.calls + 1, ends_at=ends_at)
    over = (t for t in leg.turns if t.state is not TurnState.WAITING)
    after = replace(with_leg(session, turns=(*over, turn, *waiting[1:])), calls=session.calls + 1)
    return Decision(after, posts.of_turn(after, turn, fresh=True))


def anyone_waits(session: Session) -> bool:
    """Say whether somebody has not had her turn yet in the open round."""
    return bool(_waiting(the_leg(session).turns))


def _waiting(turns: tuple[Turn, ...]) -> tuple[Turn, ...]:
    return tuple(t for t in turns if t.state is TurnState.WAITING)


def admitted(session: Session, person: PersonId, now: datetime) -> Decision:
    """Put a newcomer, or somebody who is back, last in line; whoever has the floor makes room for her."""
    turns = tuple(t for t in the_leg(session).turns if t.person != person or t.state is not TurnState.ABSENT)
    if any(t.person == person for t in turns):
        return Decision(session)
    after = with_leg(session, turns=(*turns, Turn(person)))
    leg = the_leg(after)
    if leg.called is None or leg.called.ends_at is None:
        return Decision(after)
    share = max(leg.ends_at - now, timedelta()) / (1 + len(_waiting(leg.turns)))
    return _until(after, min(leg.called.ends_at, now + share))


def prolonged(session: Session, by: timedelta) -> Decision:
    """Give whoever has the floor her equal share of the round's extra time; the rest get theirs when called."""
    leg = the_leg(session)
    if leg.called is None or leg.called.ends_at is None:
        return Decision(session)
    return _until(session, leg.called.ends_at + by / (1 + len(_waiting(leg.turns))))


def _until(session: Session, ends_at: datetime) -> Decision:
    turns = tuple(replace(t, ends_at=ends_at) if t.state is TurnState.CALLED else t for t in the_leg(session).turns)
    after = with_leg(session, turns=turns)
    return Decision(after, posts.of_turn(after, the_leg(after).called))


def given_back(session: Session) -> Session:
    """Return the session with the person whose time ran out last waiting again, first in line."""

    def cut_off(turn: Turn) -> bool:
        return turn.serial == session.calls and turn.state is TurnState.ABSENT and turn.person in session.present

    turns = the_leg(session).turns
    return with_leg(session, turns=tuple(replace(t, state=TurnState.WAITING) if cut_off(t) else t for t in turns))


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
    over = settled(session, turn.person, TurnState.PASSED)
    if turn.deferred or not _waiting(others):
        return over.noting("note-later-within-a-day")
    last = Turn(turn.person, deferred=True)
    return Decision(with_leg(over.session, turns=(*others, last)), over.effects).noting("note-deferred")


def _turn_on(session: Session, serial: int) -> Turn:
    turn = the_leg(session).called
    if turn is None or turn.serial != serial:
        raise TurnIsOver
    return turn


def _own_turn(session: Session, event: TurnPassed | TurnDeferred) -> Turn:
    turn = _turn_on(session, event.serial)
    if turn.person != event.by:
        raise TurnIsOver
    return turn
