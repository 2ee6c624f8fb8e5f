"""Resting and going on: a coffee break, a night, or a bot that was away."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.sparring import rounds, turns
from bot.sparring.decision import Decision, the_leg
from bot.sparring.effects import Effect, ShowPause
from bot.sparring.events import Paused, Resumed
from bot.sparring.hours import morning_after
from bot.sparring.roles import joined, leading
from bot.sparring.session import Leg, Phase, Session, Turn

GIVES_UP_AFTER = timedelta(days=7)
"""A sparring that rested this long ends by itself; what was learned can still be gathered."""


def shown(session: Session, *, fresh: bool = False, overnight: bool = False) -> tuple[Effect, ...]:
    """Return the effect that shows the latest pause's post, if there was one."""
    if not session.pauses:
        return ()
    return (ShowPause(session.thread, session.pauses, overnight=overnight, fresh=fresh),)


def paused(session: Session, event: Paused, now: datetime) -> Decision:
    """Stop the clock."""
    session, told = leading(session, event.by)
    return _resting(session, now).before(told)


def _resting(session: Session, since: datetime) -> Decision:
    after = replace(
        session,
        phase=Phase.PAUSED,
        paused_from=session.phase,
        paused_at=since,
        pauses=session.pauses + 1,
        reminders=0,
    )
    return Decision(after, (*rounds.shown(after), *rounds.time_up(after), *shown(after, fresh=True)))


def rested(session: Session, since: datetime, now: datetime) -> Decision:
    """Rest because the bot was away too long to go on as if nothing had happened."""
    decision = _resting(session, since)
    return replace(decision, session=replace(decision.session, reminders=1 if now > since else 0))


def next_at(session: Session) -> datetime | None:
    """Return when the bot asks whether to go on, the next morning, and later when it gives up."""
    if session.paused_at is None:
        return None
    if session.reminders == 0:
        return morning_after(session.paused_at, session.frame)
    return session.paused_at + GIVES_UP_AFTER


def waited(session: Session, now: datetime) -> Decision:
    """Offer to resume or close after a night; end after a week."""
    at = next_at(session)
    if at is None or at > now:
        return Decision(session)
    if session.reminders == 0:
        earlier = shown(session)
        after = replace(session, reminders=1, pauses=session.pauses + 1)
        return Decision(after, (*earlier, *shown(after, fresh=True, overnight=True)))
    return rounds.finished(session, now).before(shown(session))


def resumed(session: Session, event: Resumed, now: datetime) -> Decision:
    """Go on where it stopped, with just as much time left as then; anyone present may say so."""
    joined(session, event.by)
    if session.facilitator not in session.present:
        session = replace(session, facilitator=event.by)
    rest = now - (session.paused_at or now)
    after = replace(
        session,
        phase=session.paused_from or Phase.RUNNING,
        paused_at=None,
        paused_from=None,
        leg=_shifted(the_leg(session), rest),
        begun_at=session.begun_at + rest if session.begun_at else None,
        grace_until=session.grace_until + rest if session.grace_until else None,
        reminders=0,
    )
    called = the_leg(after).called
    again = turns.shown(after, called) if called else ()
    return Decision(after, (*shown(after), *rounds.shown(after), *rounds.time_up(after), *again))


def _shifted(leg: Leg, by: timedelta) -> Leg:
    return replace(
        leg,
        opened_at=leg.opened_at + by,
        ends_at=leg.ends_at + by,
        ticked_at=leg.ticked_at + by,
        prompted_at=leg.prompted_at + by,
        turns=tuple(_shifted_turn(turn, by) for turn in leg.turns),
    )


def _shifted_turn(turn: Turn, by: timedelta) -> Turn:
    return replace(turn, ends_at=turn.ends_at + by if turn.ends_at else None)
