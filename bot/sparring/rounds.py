"""Opening rounds, going on, back, and giving more time."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.sparring import plan, posts, turns, writing
from bot.sparring.decision import Decision
from bot.sparring.effects import Effect, GivePrompt, Say, Sentence, ShowCard, ShowRoot
from bot.sparring.errors import AloneHere, HourIsFull, NoRoundBefore, RoundIsOver
from bot.sparring.events import AskedForMore, Ended, Extended, HandedOver, MovedOn, Readied, RoundsBegun, WentBack
from bot.sparring.identity import PersonId
from bot.sparring.protocol import Ending, Turns, WorkingTime
from bot.sparring.rhythm import worktime
from bot.sparring.roles import joined, leading, speakers, spoken_for
from bot.sparring.session import Cue, Leg, Phase, Session, Turn, the_leg, with_leg

THANKS = Say(Sentence("say-thanks"))


def begun(session: Session, event: RoundsBegun, now: datetime) -> Decision:
    """Open the first round, with the facilitator's word and at least two people (C8)."""
    session, told = leading(session, event.by)
    if len(session.present) < 2:  # noqa: PLR2004 - a sparring takes two
        raise AloneHere
    session, stand_in = spoken_for(session)
    started = replace(session, plan=plan.lengths(session), begun_at=now, reminders=0, reminded_at=None)
    return opened(started, 0, now).before((*told, *stand_in, ShowRoot(session.thread)))


def opened(session: Session, index: int, now: datetime) -> Decision:
    """Open the round `index`; live, fitted with those after it into what is left of the hour (B2)."""
    session, shared = writing.released(session)
    lengths = plan.from_round(session, index, now)
    serial = session.openings + 1
    ends_at = plan.after(session, now, lengths[index])
    reminds_at = writing.reminds_at(session, now, ends_at) if session.written else None
    leg = Leg(serial, index, now, ends_at, ticked_at=now, prompted_at=now, reminds_at=reminds_at)
    after = replace(session, phase=Phase.RUNNING, leg=leg, plan=lengths, openings=serial, grace_until=None)
    decision = Decision(after, (*shared, *posts.of_round(after, fresh=True)))
    return decision if session.written else _with_first(decision, index, now)


def _with_first(decision: Decision, index: int, now: datetime) -> Decision:
    """Give the first prompt of a round that paces them, and call on the first person where one speaks at a time."""
    after = decision.session
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
    return (turns.called_on(session, now) or time_is_up(session, now)).before(decision.effects)


def floor_handed_on(before: Session, after: Decision, now: datetime) -> Decision:
    """Call the next person when nobody has the floor; when the last one just had it, the time is up.

    It is up as well when the round has lasted its time but the alarm is held up: nobody is called on for no time at
    all. After extra time the floor may be nobody's: then the round goes on, open to all, until its time is up.
    """
    session = after.session
    if session.phase is not Phase.RUNNING or the_leg(session).called is not None:
        return after
    if not turns.anyone_waits(session) and the_leg(before).called is None:
        return after
    onward = turns.called_on(session, now) or time_is_up(session, now)
    return replace(onward.before(after.effects), note=after.note)


def time_is_up(session: Session, now: datetime) -> Decision:
    """Leave the choice to the facilitator; without a click the bot goes on after the team's grace."""
    number = the_leg(session).time_ups + 1
    until = plan.grace_until(session, now)
    after = replace(with_leg(session, time_ups=number), phase=Phase.GRACE, grace_until=until)
    return Decision(after, (*posts.of_round(after), *posts.of_time_up(after, fresh=True)))


def over(session: Session, now: datetime) -> Decision:
    """Go on from the open round: to the next, or after the last one to what it leaves behind."""
    following = the_leg(session).index + 1
    if following == len(session.protocol.rounds):
        return finished(session, now)
    return opened(session, following, now).before(posts.standing(session))


def finished(session: Session, now: datetime) -> Decision:
    """Close the rounds; what is left is the leader's sum, an agreement or a decision, or nothing but thanks.

    Where a consent was asked for and it was a no, nothing is kept.
    """
    session, shared = writing.released(session)
    if session.protocol.ends_in is Ending.NOTHING or (session.consent and not session.consent.given):
        return closed(session, now, *shared, THANKS)
    after = replace(put_away(session), phase=Phase.GATHERING, ended_at=now)
    return Decision(after, (*posts.standing(session), *shared, _over(session), ShowRoot(session.thread), ShowCard()))


def _over(session: Session) -> Say:
    """Return what is said when the rounds are over: whose turn it is to write down what."""
    if session.protocol.ends_in is Ending.GATHERING:
        return Say(Sentence("say-rounds-over", people={"leader": session.leader} if session.leader else {}))
    return Say(Sentence(f"say-rounds-over-{session.protocol.ends_in}"))


def closed(session: Session, now: datetime, *said: Effect) -> Decision:
    """Close the sparring; what was still held back is shown, and every post with buttons refreshed."""
    session, shared = writing.released(session)
    ended_at = session.ended_at or now
    after = replace(put_away(session), phase=Phase.CLOSED, closed_at=now, ended_at=ended_at)
    return Decision(after, (*posts.standing(session), *shared, *said, ShowRoot(after.thread), ShowCard()))


def put_away(session: Session) -> Session:
    """Return the session with no round open, running or resting."""
    return replace(session, leg=None, grace_until=None, paused_at=None, paused_from=None, reminders=0, reminded_at=None)


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
    if session.written:
        return _more_days(session, event, now).before(told)
    in_grace = session.phase is Phase.GRACE
    ends_at = (now if in_grace else max(now, leg.ends_at)) + event.by_time
    if ends_at > plan.latest_end(session):
        raise HourIsFull
    rest = plan.rest(session, leg.index + 1, ends_at)
    longer = replace(
        with_leg(session, ends_at=ends_at, cues=_cues(replace(leg, ends_at=ends_at), now), wants_more=frozenset()),
        phase=Phase.RUNNING,
        grace_until=None,
        plan=(*session.plan[: leg.index], ends_at - leg.opened_at, *rest),
    )
    minutes = event.by_time // timedelta(minutes=1)
    key = "say-extended-shorter" if rest != session.plan[leg.index + 1 :] else "say-extended"
    said = Say(Sentence(key, numbers={"minutes": minutes}, moments={"ends": ends_at}))
    after = Decision(longer, (*told, *posts.of_time_up(session), *posts.of_round(longer), said))
    if in_grace:
        return floor_handed_on(session, after.at(turns.given_back(longer)), now)
    return turns.prolonged(longer, event.by_time).before(after.effects)


def _more_days(session: Session, event: Extended, now: datetime) -> Decision:
    """Give a written round more time at work; those who have not contributed are reminded once more."""
    leg = the_leg(session)
    more = event.by_time + worktime.worked(WorkingTime(days=event.days), session.frame)
    ends_at = plan.after(session, max(now, leg.ends_at), more)
    reminds_at = leg.reminds_at or writing.reminds_at(session, now, ends_at)
    lengths = (*session.plan[: leg.index], session.plan[leg.index] + more, *session.plan[leg.index + 1 :])
    longer = with_leg(replace(session, plan=lengths), ends_at=ends_at, reminds_at=reminds_at, wants_more=frozenset())
    said = Say(Sentence("say-extended-written", **writing.when(session, ends_at)))
    return Decision(longer, (*posts.of_round(longer), said))


def _cues(longer: Leg, now: datetime) -> frozenset[Cue]:
    """Return the nudges that count as given in a round just made longer: the half once it was, the moments past."""
    past = {cue for cue in Cue if longer.nudges_at(cue) <= now}
    return frozenset(past | (longer.cues & {Cue.HALF}))


def went_back(session: Session, event: WentBack, now: datetime) -> Decision:
    """Open the round before this one again, as a new leg."""
    leg = _this_round(session, event.serial)
    session, told = leading(session, event.by)
    if leg.index == 0:
        raise NoRoundBefore
    return opened(session, leg.index - 1, now).before((*told, *posts.standing(session)))


def ended(session: Session, event: Ended, now: datetime) -> Decision:
    """End the rounds early; what was learned can still be gathered."""
    session, told = leading(session, event.by)
    return finished(session, now).before(told)


def handed_over(session: Session, event: HandedOver) -> Decision:
    """Let somebody present lead from now on."""
    session, told = leading(session, event.by)
    joined(session, event.to)
    after = replace(session, facilitator=event.to)
    said = Say(Sentence("say-handed-over", people={"person": event.to}))
    return Decision(after, (*told, said, ShowRoot(session.thread), *posts.of_round(after)))


def _toggled(people: frozenset[PersonId], person: PersonId) -> frozenset[PersonId]:
    return people - {person} if person in people else people | {person}


def readied(session: Session, event: Readied, now: datetime) -> Decision:
    """Count somebody as ready to go on, or no longer; in writing it says that she has nothing (more) to add."""
    leg = _this_round(session, event.serial)
    joined(session, event.by)
    ready = _toggled(leg.ready, event.by)
    after = with_leg(session, ready=ready, wants_more=leg.wants_more - {event.by})
    said = "note-ready" if event.by in ready else "note-not-ready"
    return writing.done(Decision(after, posts.of_round(after)).noting(said), now)


def asked_for_more(session: Session, event: AskedForMore) -> Decision:
    """Count somebody as needing more time, or no longer."""
    leg = _this_round(session, event.serial)
    joined(session, event.by)
    more = _toggled(leg.wants_more, event.by)
    after = with_leg(session, wants_more=more, ready=leg.ready - {event.by})
    note = "note-more-time" if event.by in more else "note-no-more-time"
    return Decision(after, posts.of_round(after)).noting(note)
