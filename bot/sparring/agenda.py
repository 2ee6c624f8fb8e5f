"""What a session has ahead of it, and what happens when its alarm goes off.

The agenda is worked out from the session alone; the earliest entry is what the one alarm is armed for. Whatever is
due when it goes off happens then, once, and what came too late to make sense is passed over with a word.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from enum import StrEnum

from bot.sparring import closing, framing, inviting, pauses, posts, retention, rounds, turns, writing
from bot.sparring.decision import Decision
from bot.sparring.effects import GivePrompt, Say, Sentence
from bot.sparring.protocol import Turns
from bot.sparring.session import Cue, Leg, Phase, Session, TurnState, the_leg, with_leg

TICK = timedelta(minutes=1)
"""How often a round's bar moves: at best once a minute, or Slack would hold us back."""

NUDGED_FROM: Mapping[Cue, timedelta] = {Cue.HALF: timedelta(minutes=4), Cue.LAST_MINUTE: timedelta(minutes=3)}
"""A round shorter than this gets no such nudge."""

TOO_LATE_TO_NUDGE = timedelta(seconds=45)
"""A nudge later than this would only confuse."""

AWAY = timedelta(minutes=2)
"""A silence longer than this is explained in the thread."""

AWAY_TOO_LONG = timedelta(minutes=15)
"""After a silence longer than this nobody sits waiting: the session rests until somebody resumes it."""


class Occasion(StrEnum):
    """A kind of moment in a round; every `Cue` is one."""

    PROMPT = "prompt"
    HALF = Cue.HALF.value
    LAST_MINUTE = Cue.LAST_MINUTE.value
    TICK = "tick"
    TURN_ENDS = "turn-ends"
    REMINDER = "reminder"
    TIME_UP = "time-up"


OF_CUE: Mapping[Cue, Occasion] = {cue: Occasion(cue) for cue in Cue}


def next_at(session: Session) -> datetime | None:
    """Return the next moment at which something is to happen by itself, or None."""
    ahead = _AHEAD.get(session.phase)
    at = ahead(session) if ahead else None
    ends_at = retention.next_at(session) if session.stay.touched_at or session.stay.hold else None
    return min(at, ends_at) if at and ends_at else at or ends_at


def occasions(session: Session) -> Iterator[tuple[datetime, Occasion]]:
    """Yield what the open round still has ahead."""
    leg = the_leg(session)
    this = session.protocol.rounds[leg.index]
    yield leg.ends_at, Occasion.TIME_UP
    if session.written:
        if leg.reminds_at is not None:
            yield leg.reminds_at, Occasion.REMINDER
        return
    if leg.ticked_at + TICK < leg.ends_at:
        yield leg.ticked_at + TICK, Occasion.TICK
    if this.paced and leg.prompts_given < len(this.prompts):
        yield next_prompt_at(leg, len(this.prompts)), Occasion.PROMPT
    if this.turns is Turns.EACH:
        if leg.called and leg.called.ends_at:
            yield leg.called.ends_at, Occasion.TURN_ENDS
    elif session.frame.nudges:
        yield from _nudges(leg)


def _nudges(leg: Leg) -> Iterator[tuple[datetime, Occasion]]:
    for cue, shortest in NUDGED_FROM.items():
        if cue not in leg.cues and leg.length >= shortest:
            yield leg.nudges_at(cue), OF_CUE[cue]


def next_prompt_at(leg: Leg, prompts: int) -> datetime:
    """Return when the next prompt is due: those left share the time left evenly."""
    return leg.prompted_at + (leg.ends_at - leg.prompted_at) / (prompts - leg.prompts_given + 1)


def fired(session: Session, now: datetime) -> Decision:
    """Do whatever is due."""
    if overslept(session, now):
        return rested(session, now)
    decision = _WAITED[session.phase](session, now)
    if decision.session.stay.touched_at or decision.session.stay.hold:
        decision = retention.waited(decision.session, now).before(decision.effects)
    late = _late(session, now)
    if session.phase in (Phase.RUNNING, Phase.GRACE) and late > AWAY and not session.written:
        return decision.before((Say(Sentence("say-back-again", numbers={"minutes": late // timedelta(minutes=1)})),))
    return decision


def _late(session: Session, now: datetime) -> timedelta:
    return now - session.alarm.at if session.alarm else timedelta()


def overslept(session: Session, now: datetime) -> bool:
    """Say whether a round's alarm should have gone off so long ago that nobody sits waiting any more."""
    sits_waiting = session.phase in (Phase.RUNNING, Phase.GRACE) and not session.written
    return sits_waiting and _late(session, now) > AWAY_TOO_LONG


def rested(session: Session, now: datetime) -> Decision:
    """Rest from the moment the alarm should have gone off."""
    return pauses.was_away(session, now - _late(session, now), now)


def _in_grace(session: Session, now: datetime) -> Decision:
    """Go on by itself when nobody pressed Next within the team's grace."""
    return rounds.over(session, now) if session.grace_until and session.grace_until <= now else Decision(session)


def _in_round(session: Session, now: datetime) -> Decision:
    """Do what is due in a running round; when its time is up, only that still matters."""
    if session.written:
        return writing.due(session, now) or rounds.over(session, now)
    due = {what: at for at, what in occasions(session) if at <= now}
    if Occasion.TIME_UP in due:
        return _time_up(session, now)
    decision = Decision(session)
    if Occasion.PROMPT in due:
        decision = _prompted(session, now)
    for cue, occasion in OF_CUE.items():
        if due_at := due.get(occasion):
            decision = _nudged(decision, cue, late=now - due_at)
    if Occasion.TURN_ENDS in due:
        onward = _turn_ended(decision.session, now)
        decision = onward.before(decision.effects)
    if decision.session.phase is not Phase.RUNNING:
        return decision
    ticked = with_leg(decision.session, ticked_at=now)
    return Decision(ticked, (*decision.effects, *posts.of_round(ticked)))


def _time_up(session: Session, now: datetime) -> Decision:
    called = the_leg(session).called
    if called is None:
        return rounds.time_is_up(session, now)
    settled = turns.settled(session, called.person, TurnState.ABSENT)
    return rounds.time_is_up(settled.session, now).before(settled.effects)


def _turn_ended(session: Session, now: datetime) -> Decision:
    """Pass over somebody whose time went without a point; she can add it within a day."""
    called = the_leg(session).called
    if called is None:
        return Decision(session)
    settled = turns.settled(session, called.person, TurnState.ABSENT)
    return rounds.floor_handed_on(session, settled, now)


def _prompted(session: Session, now: datetime) -> Decision:
    """Give the prompt that is due now; those that should have come while the bot was away are named as skipped."""
    leg = the_leg(session)
    prompts = len(session.protocol.rounds[leg.index].prompts)
    given, at = leg.prompts_given, leg
    while given < prompts and (due := next_prompt_at(at, prompts)) <= now:
        given += 1
        at = replace(at, prompts_given=given, prompted_at=due)
    missed = given - leg.prompts_given - 1
    after = with_leg(session, prompts_given=given, prompted_at=now if missed else at.prompted_at)
    decision = Decision(after)
    if missed:
        decision = decision.then(Say(Sentence("say-prompts-skipped", numbers={"count": missed})))
    return decision.then(GivePrompt(leg.serial, leg.index, given - 1))


def _nudged(decision: Decision, cue: Cue, late: timedelta) -> Decision:
    leg = the_leg(decision.session)
    after = Decision(with_leg(decision.session, cues=leg.cues | {cue}), decision.effects)
    if late > TOO_LATE_TO_NUDGE:
        return after
    return after.then(Say(Sentence(f"say-{cue}", moments={"ends": leg.ends_at})))


_AHEAD: Mapping[Phase, Callable[[Session], datetime | None]] = {
    Phase.QUEUED: inviting.next_at,
    Phase.FRAMING: framing.next_at,
    Phase.RUNNING: lambda session: min(at for at, _ in occasions(session)),
    Phase.GRACE: lambda session: session.grace_until,
    Phase.PAUSED: pauses.next_at,
    Phase.GATHERING: closing.next_at,
    Phase.CLOSED: closing.next_at,
}

_WAITED: Mapping[Phase, Callable[[Session, datetime], Decision]] = {
    Phase.QUEUED: inviting.waited,
    Phase.FRAMING: framing.waited,
    Phase.RUNNING: _in_round,
    Phase.GRACE: _in_grace,
    Phase.PAUSED: pauses.waited,
    Phase.GATHERING: closing.waited,
    Phase.CLOSED: closing.waited,
    Phase.WITHDRAWN: lambda session, _now: Decision(session),
}
