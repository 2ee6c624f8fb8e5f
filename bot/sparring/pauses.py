"""Resting and going on: a coffee break, a night, or a bot that was away."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.sparring import plan, posts, rounds
from bot.sparring.decision import Decision
from bot.sparring.effects import Say, Sentence
from bot.sparring.events import Paused, Resumed
from bot.sparring.rhythm.calendar import morning_after
from bot.sparring.roles import joined, leading, spoken_for
from bot.sparring.session import Leg, Phase, Session, Turn, the_leg

GIVES_UP_AFTER = 5
"""Working days after the bot asked whether to go on, on whose morning a sparring that still rests ends by itself."""


def paused(session: Session, event: Paused, now: datetime) -> Decision:
    """Stop the clock."""
    session, told = leading(session, event.by)
    return resting(session, now).before(told)


def resting(session: Session, since: datetime) -> Decision:
    """Rest from `since` on."""
    after = replace(
        session,
        phase=Phase.PAUSED,
        paused_from=session.phase,
        paused_at=since,
        pauses=session.pauses + 1,
        reminders=0,
        reminded_at=None,
    )
    called = the_leg(after).called
    stopped = (*posts.of_round(after), *posts.of_time_up(after), *posts.of_turn(after, called))
    return Decision(after, (*stopped, *posts.of_pause(after, fresh=True)))


def was_away(session: Session, since: datetime, now: datetime) -> Decision:
    """Rest because the bot was away too long to go on as if nothing had happened."""
    decision = resting(session, since)
    asked = replace(decision.session, reminders=1, reminded_at=now)
    said = Say(Sentence("say-was-away", moments={"since": since}))
    return Decision(asked, (said, *decision.effects))


def next_at(session: Session) -> datetime | None:
    """Return when the bot asks whether to go on, the next working morning, and later when it gives up."""
    if session.paused_at is None:
        return None
    if session.reminded_at is None:
        return morning_after(session.paused_at, session.frame)
    return morning_after(session.reminded_at, session.frame, GIVES_UP_AFTER)


def waited(session: Session, now: datetime) -> Decision:
    """Offer to resume or close after a night; end after a week."""
    at = next_at(session)
    if at is None or at > now:
        return Decision(session)
    if session.reminded_at is not None:
        return rounds.finished(session, now)
    after = replace(session, reminders=1, reminded_at=now, pauses=session.pauses + 1)
    return Decision(after, (*posts.of_pause(session), *posts.of_pause(after, fresh=True, overnight=True)))


def resumed(session: Session, event: Resumed, now: datetime) -> Decision:
    """Go on where it stopped, with just as much time left as then; anyone present may say so."""
    joined(session, event.by)
    if session.facilitator not in session.present:
        session = replace(session, facilitator=event.by)
    session, stand_in = spoken_for(session)
    rest = now - (session.paused_at or now)
    after = replace(
        session,
        phase=session.paused_from or Phase.RUNNING,
        paused_at=None,
        paused_from=None,
        leg=_picked_up(session, now) if session.written else _shifted(the_leg(session), rest),
        begun_at=session.begun_at + rest if session.begun_at else None,
        reminders=0,
        reminded_at=None,
    )
    if after.phase is Phase.GRACE:
        after = replace(after, grace_until=plan.grace_until(after, now))
    shown = (*stand_in, *posts.of_pause(after), *posts.standing(after))
    return rounds.floor_handed_on(after, Decision(after, shown), now)


def _picked_up(session: Session, now: datetime) -> Leg:
    """Return the open round of a sparring in writing with as much time at work left as it had."""
    leg, since = the_leg(session), session.paused_at or now

    def as_far(moment: datetime) -> datetime:
        return plan.after(session, now, plan.between(session, since, moment))

    return replace(leg, ends_at=as_far(leg.ends_at), reminds_at=as_far(leg.reminds_at) if leg.reminds_at else None)


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
