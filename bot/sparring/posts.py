"""The posts an open round has in the thread, as they stand."""

from bot.sparring.effects import Effect, ShowPause, ShowRound, ShowTimeUp, ShowTurn
from bot.sparring.protocol import Turns
from bot.sparring.session import Phase, Session, Turn, TurnState


def of_round(session: Session, *, fresh: bool = False) -> tuple[Effect, ...]:
    """Return the effect that shows the open round's post, if a round is open."""
    if session.leg is None:
        return ()
    return (ShowRound(session.thread, session.leg.serial, session.leg.index, fresh=fresh),)


def of_time_up(session: Session, *, fresh: bool = False) -> tuple[Effect, ...]:
    """Return the effect that shows the latest time-up post of the open round, if there is one."""
    leg = session.leg
    if leg is None or not leg.time_ups:
        return ()
    in_turns = session.protocol.rounds[leg.index].turns is Turns.EACH
    all_spoke = in_turns and all(t.state not in (TurnState.WAITING, TurnState.CALLED) for t in leg.turns)
    return (ShowTimeUp(session.thread, leg.serial, leg.index, leg.time_ups, all_spoke=all_spoke, fresh=fresh),)


def of_turn(session: Session, turn: Turn | None, *, fresh: bool = False) -> tuple[Effect, ...]:
    """Return the effect that shows a turn's post, if it has one."""
    if turn is None or not turn.serial:
        return ()
    return (ShowTurn(session.thread, turn.serial, turn.person, fresh=fresh),)


def of_pause(session: Session, *, fresh: bool = False, overnight: bool = False) -> tuple[Effect, ...]:
    """Return the effect that shows the latest pause's post, if there was one."""
    if not session.pauses:
        return ()
    return (ShowPause(session.thread, session.pauses, overnight=overnight, fresh=fresh),)


def standing(session: Session) -> tuple[Effect, ...]:
    """Return the effects that refresh every post with buttons for the open round, so that none outlives it."""
    called = session.leg.called if session.leg else None
    resting = of_pause(session) if session.phase is Phase.PAUSED else ()
    return (*of_round(session), *of_time_up(session), *of_turn(session, called), *resting)


def anew(session: Session) -> tuple[Effect, ...]:
    """Return the effects that post what stands now once more, for a thread opened anew."""
    called = session.leg.called if session.leg else None
    waits = Phase.GRACE in (session.phase, session.paused_from)
    return (
        *of_round(session, fresh=True),
        *(of_time_up(session, fresh=True) if waits else ()),
        *of_turn(session, called, fresh=True),
        *(of_pause(session, fresh=True) if session.phase is Phase.PAUSED else ()),
    )
