"""Opening rounds, going on, back, and giving more time."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.sparring import plan, turns
from bot.sparring.decision import Decision, the_leg, with_leg
from bot.sparring.effects import Effect, GivePrompt, Say, Sentence, ShowCard, ShowRoot, ShowRound, ShowTimeUp
from bot.sparring.errors import AloneHere, HourIsFull, NoRoundBefore, RoundIsOver
from bot.sparring.events import AskedForMore, Ended, Extended, HandedOver, MovedOn, Readied, RoundsBegun, WentBack
from bot.sparring.identity import PersonId
from bot.sparring.protocol import Collects, Turns
from bot.sparring.roles import joined, leading, speakers
from bot.sparring.session import Cue, Leg, Phase, Session, Turn


def shown(session: Session, *, fresh: bool = False) -> tuple[Effect, ...]:
    """Return the effect that shows the open round's post as it stands."""
    if session.leg is None:
        return ()
    return (ShowRound(session.thread, session.leg.serial, session.leg.index, fresh=fresh),)


def time_up(session: Session, *, fresh: bool = False, all_spoke: bool = False) -> tuple[Effect, ...]:
    """Return the effect that shows the latest time-up post of the open round, if there is one."""
    leg = session.leg
    if leg is None or not leg.time_ups:
        return ()
    return (ShowTimeUp(session.thread, leg.serial, leg.index, leg.time_ups, all_spoke=all_spoke, fresh=fresh),)


def begun(session: Session, event: RoundsBegun, now: datetime) -> Decision:
    """Open the first round, with the facilitator's word and at least two people (C8)."""
    session, told = leading(session, event.by)
    if len(session.present) < 2:  # noqa: PLR2004 - a sparring takes two
        raise AloneHere
    lengths = tuple(r.length for r in session.protocol.rounds)
    started = replace(session, plan=lengths, begun_at=now, reminders=0)
    return opened(started, 0, now).before((*told, ShowRoot(session.thread)))


def opened(session: Session, index: int, now: datetime) -> Decision:
    """Open the round `index`, fitted with those after it into what is left of the hour (B2)."""
    lengths = plan.from_round(session, index, now)
    serial = session.openings + 1
    leg = Leg(serial, index, now, now + lengths[index], ticked_at=now, prompted_at=now)
    after = replace(session, phase=Phase.RUNNING, leg=leg, plan=lengths, openings=serial, grace_until=None)
    decision = Decision(after, shown(after, fresh=True))
    if after.protocol.rounds[index].paced:
        decision = _first_prompt(decision)
    if after.protocol.rounds[index].turns is Turns.EACH:
        decision = _first_turn(decision, now)
    return decision


def _first_prompt(decision: Decision) -> Decision:
    session = with_leg(decision.session, prompts_given=1)
    leg = the_leg(session)
    return Decision(session, decision.effects).then(GivePrompt(leg.serial, leg.index, 0))


def _first_turn(decision: Decision, now: datetime) -> Decision:
    session = decision.session
    leg = the_leg(session)
    people = turns.drawn(speakers(session, session.protocol.rounds[leg.index].speaker), session.seed + leg.serial)
    session = with_leg(session, turns=tuple(Turn(p) for p in people))
    return next_turn(session, now).before(decision.effects)


def next_turn(session: Session, now: datetime) -> Decision:
    """Call the next person, or say that everybody has had the floor."""
    if the_leg(session).called is not None:
        return Decision(session)
    return turns.called_on(session, now) or time_is_up(session, now, all_spoke=True)


def time_is_up(session: Session, now: datetime, *, all_spoke: bool = False) -> Decision:
    """Leave the choice to the facilitator; without a click the bot goes on after the team's grace."""
    number = the_leg(session).time_ups + 1
    after = replace(with_leg(session, time_ups=number), phase=Phase.GRACE, grace_until=now + session.frame.grace)
    return Decision(after, (*shown(after), *time_up(after, fresh=True, all_spoke=all_spoke)))


def over(session: Session, now: datetime) -> Decision:
    """Go on from the open round: to the next, or after the last one to the leader's sum."""
    leg = the_leg(session)
    done = replace(session, leg=None, grace_until=None)
    after_last = leg.index + 1 >= len(session.protocol.rounds)
    onward = finished(done, now) if after_last else opened(done, leg.index + 1, now)
    refresh = (
        *(ShowRound(session.thread, leg.serial, leg.index),),
        *time_up(session),
        *(turns.shown(session, leg.called) if leg.called else ()),
    )
    return onward.before(refresh)


def finished(session: Session, now: datetime) -> Decision:
    """Close the rounds; what is left is the leader's sum."""
    after = replace(
        session, phase=Phase.GATHERING, leg=None, grace_until=None, paused_at=None, ended_at=now, reminders=0
    )
    told = Say(Sentence("say-rounds-over", people={"leader": session.leader} if session.leader else {}))
    return Decision(after, (told, ShowRoot(session.thread), ShowCard()))


def _this_round(session: Session, serial: int) -> Leg:
    leg = the_leg(session)
    if leg.serial != serial:
        raise RoundIsOver
    return leg


def moved_on(session: Session, event: MovedOn, now: datetime) -> Decision:
    """Go on to the next round; of two clicks at once the second meets `RoundIsOver`."""
    _this_round(session, event.serial)
    session, told = leading(session, event.by)
    return over(session, now).before(told)


def extended(session: Session, event: Extended, now: datetime) -> Decision:
    """Give the round more time, taken from the rounds left so that the whole stays within the hour (B2)."""
    leg = _this_round(session, event.serial)
    session, told = leading(session, event.by)
    ends_at = (now if session.phase is Phase.GRACE else leg.ends_at) + event.by_time
    if ends_at > plan.latest_end(session):
        raise HourIsFull
    before = time_up(session)
    longer = replace(
        with_leg(session, ends_at=ends_at, cues=leg.cues - {Cue.LAST_MINUTE}, wants_more=frozenset()),
        phase=Phase.RUNNING,
        grace_until=None,
    )
    rest = plan.squeezed(longer.plan[leg.index + 1 :], plan.deadline(longer) - ends_at)
    after = replace(longer, plan=(*longer.plan[: leg.index], ends_at - leg.opened_at, *rest))
    minutes = event.by_time // timedelta(minutes=1)
    shorter = rest != session.plan[leg.index + 1 :]
    key = "say-extended-shorter" if shorter else "say-extended"
    said = Say(Sentence(key, numbers={"minutes": minutes}, moments={"ends": ends_at}))
    return Decision(after, (*told, *before, *shown(after), said))


def went_back(session: Session, event: WentBack, now: datetime) -> Decision:
    """Open the round before this one again, as a new leg."""
    leg = _this_round(session, event.serial)
    session, told = leading(session, event.by)
    if leg.index == 0:
        raise NoRoundBefore
    fresh = replace(session, plan=tuple(r.length for r in session.protocol.rounds), leg=None)
    back = opened(fresh, leg.index - 1, now)
    return back.before((*told, ShowRound(session.thread, leg.serial, leg.index), *time_up(session)))


def ended(session: Session, event: Ended, now: datetime) -> Decision:
    """End the rounds early; what was learned can still be gathered."""
    session, told = leading(session, event.by)
    refresh = (*shown(session), *time_up(session))
    return finished(session, now).before((*told, *refresh))


def handed_over(session: Session, event: HandedOver) -> Decision:
    """Let somebody present lead from now on."""
    session, told = leading(session, event.by)
    joined(session, event.to)
    after = replace(session, facilitator=event.to)
    said = Say(Sentence("say-handed-over", people={"person": event.to}))
    return Decision(after, (*told, said, ShowRoot(session.thread), *shown(after)))


def _toggled(people: frozenset[PersonId], person: PersonId) -> frozenset[PersonId]:
    return people - {person} if person in people else people | {person}


def readied(session: Session, event: Readied) -> Decision:
    """Count somebody as ready to go on, or no longer."""
    leg = _this_round(session, event.serial)
    joined(session, event.by)
    ready = _toggled(leg.ready, event.by)
    after = with_leg(session, ready=ready, wants_more=leg.wants_more - {event.by})
    return Decision(after, shown(after)).noting("note-ready" if event.by in ready else "note-not-ready")


def asked_for_more(session: Session, event: AskedForMore) -> Decision:
    """Count somebody as needing more time, or no longer."""
    leg = _this_round(session, event.serial)
    joined(session, event.by)
    more = _toggled(leg.wants_more, event.by)
    after = with_leg(session, wants_more=more, ready=leg.ready - {event.by})
    return Decision(after, shown(after)).noting("note-more-time" if event.by in more else "note-no-more-time")


def gathers_now(session: Session) -> bool:
    """Say whether the open round is the one in which the leader gathers (A11)."""
    return session.collects(Collects.GATHERING)
