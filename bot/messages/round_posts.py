"""The posts of a running sparring: the round with its bar, its prompts, the time that is up, turns and pauses."""

from datetime import datetime, timedelta

from bot.messages.buttons import Do, button, of_round, of_session, row
from bot.messages.channel_posts import consent
from bot.messages.outcomes import BY_FORM, asked_in_writing
from bot.messages.parts import Bullets, Button, Facts, Heading, Line, Message, Part, Progress, Small, Style, Text
from bot.messages.wording import Wording
from bot.sparring import effects as fx
from bot.sparring import plan
from bot.sparring.protocol import Collects, Ending, Round, Speaker, Turns, Where
from bot.sparring.rhythm.calendar import day_of
from bot.sparring.roles import speakers
from bot.sparring.session import Leg, Phase, Session, TurnState
from bot.sparring.writing import asks_for_contributions, heard


def round_post(effect: fx.ShowRound, session: Session, wording: Wording, now: datetime) -> Message:
    """Show a round: what it is for, who speaks, its prompts, when it ends, a bar; only its heading once it is over."""
    this = session.protocol.rounds[effect.index]
    heading = Heading(_heading(this, effect.index, session, wording))
    leg = session.leg
    if leg is None or leg.serial != effect.serial or effect.thread != session.thread:
        return Message((heading, Small(wording.line("round-over"))))
    parts: list[Part] = [heading, Text(_purpose(this, session, wording)), Facts(_facts(this, leg, session, wording))]
    parts += _prompts(this, session, wording)
    parts += _written(session, wording) if session.written else (_bar(leg, session, wording, now),)
    parts += _counts(leg, session, wording)
    parts += consent(session, wording) if this.has(Collects.CONSENT) else ()
    parts.append(_buttons(this, leg, session, wording))
    ends = wording.line(
        "round-notice-written" if session.written else "round-notice",
        title=wording.plain(this.title),
        ends=wording.at(leg.ends_at),
        day=day_of(leg.ends_at, session.frame),
    )
    return Message(tuple(parts), notice=ends if session.phase is Phase.RUNNING else ())


def _heading(this: Round, index: int, session: Session, wording: Wording) -> str:
    rounds = len(session.protocol.rounds)
    return wording.plain("round-heading", number=index + 1, rounds=rounds, title=wording.plain(this.title))


def _purpose(this: Round, session: Session, wording: Wording) -> Line:
    leader = session.leader or session.facilitator or session.owner
    hers = wording.people((session.presenter,)) if session.brought_by else wording.line("a-colleague")
    places = {"presenter": hers, "leader": wording.people((leader,))}
    return wording.line(this.purpose, within=wording.line(f"within-{session.request.receive or 'any'}"), **places)


def _facts(this: Round, leg: Leg, session: Session, wording: Wording) -> tuple[tuple[str, Line], ...]:
    rows: list[tuple[str, Line]] = [(wording.plain("fact-floor"), _floor(this, session, wording))]
    if session.phase is Phase.PAUSED:
        return tuple(rows)
    last = plan.ends_by(session)
    if session.written:
        day = day_of(leg.ends_at, session.frame)
        ends = wording.line("round-ends-written", day=day, ends=wording.at(leg.ends_at), people=len(heard(session)))
        rows.append((wording.plain("fact-ends"), ends))
        if last and last != leg.ends_at:
            whole = wording.line("round-whole-ends-written", day=day_of(last, session.frame))
            rows.append((wording.plain("fact-whole-ends"), whole))
        return tuple(rows)
    ends = wording.line("round-ends", ends=wording.at(leg.ends_at), minutes=wording.minutes(leg.length))
    rows.append((wording.plain("fact-ends"), ends))
    if last:
        rows.append((wording.plain("fact-whole-ends"), wording.line("round-whole-ends", ends=wording.at(last))))
    return tuple(rows)


def _floor(this: Round, session: Session, wording: Wording) -> Line:
    """Return who has the floor; the team, everybody, or whoever it is by name, as far as one may know.

    In a group of a few they are named: there is no team there.
    """
    if this.speaker is Speaker.MEMBERS and session.protocol.where is Where.GROUP and session.members:
        return wording.people(session.members)
    if this.speaker in (Speaker.MEMBERS, Speaker.EVERYONE):
        in_turn = this.turns is Turns.EACH and not session.written
        return wording.line(f"floor-{this.speaker}" if in_turn or this.speaker is Speaker.MEMBERS else "floor-all")
    floor = speakers(session, this.speaker)
    return wording.people(floor) if floor or session.brought_by else wording.line("floor-unnamed")


def _written(session: Session, wording: Wording) -> tuple[Part, ...]:
    """Return how many have written, of those whose words the round asks for; who is told to nobody."""
    leg, people = session.leg, heard(session)
    if leg is None or session.phase is Phase.PAUSED:
        return (Small(wording.line("bar-paused")),)
    done = len([person for person in people if person in leg.contributed | leg.ready])
    parts: tuple[Part, ...] = (Small(wording.line("round-written", done=done, people=len(people))),)
    return (*parts, Small(wording.line("round-hidden"))) if session.request.hidden else parts


def _prompts(this: Round, session: Session, wording: Wording) -> tuple[Part, ...]:
    if this.paced and not session.written:
        return (Small(wording.line("round-paced", count=len(this.prompts))),)
    return (Bullets(tuple(wording.line(key) for key in this.prompts)),) if this.prompts else ()


def _bar(leg: Leg, session: Session, wording: Wording, now: datetime) -> Progress:
    if session.phase is Phase.PAUSED:
        done = ((session.paused_at or now) - leg.opened_at) / leg.length if leg.length else 1.0
        return Progress(min(max(done, 0.0), 1.0), wording.line("bar-paused"))
    left = leg.ends_at - now
    if session.phase is Phase.GRACE or left <= timedelta():
        return Progress(1.0, wording.line("bar-over"))
    done = min(max((now - leg.opened_at) / leg.length, 0.0), 1.0)
    minutes = -(-left // timedelta(minutes=1))
    return Progress(done, wording.line("bar-left", count=minutes))


def _counts(leg: Leg, session: Session, wording: Wording) -> tuple[Part, ...]:
    if session.written or not (leg.ready or leg.wants_more):
        return ()
    line = wording.line("round-counts", ready=len(leg.ready), people=len(session.present), more=len(leg.wants_more))
    return (Small(line),)


def _buttons(this: Round, leg: Leg, session: Session, wording: Wording) -> Part:
    first = asked_in_writing(session, wording) if session.written else _by_form(this, session, wording)
    if this.has(Collects.OBSERVATIONS):
        first += of_session(wording, session, Do.SHARE_SEEN)
    if session.phase is Phase.PAUSED:
        return row(wording, (*first, *of_session(wording, session, Do.RESUME, primary=Do.RESUME)))
    ready = (Do.NOTHING_TO_ADD,) if session.written else (Do.READY, Do.MORE_TIME)
    everyone = of_round(wording, session, leg, *ready, Do.NEXT)
    more = of_round(wording, session, leg, *((Do.PLUS_DAY,) if session.written else (Do.PLUS_ONE, Do.PLUS_TWO)))
    more += of_session(wording, session, Do.PAUSE)
    more += of_round(wording, session, leg, Do.BACK) if leg.index else ()
    if this.has(Collects.NOTES):
        more += of_session(wording, session, *((Do.NOTE,) if session.written else ()), Do.MY_NOTES)
    elif session.protocol.ends_in is Ending.GATHERING and all(one.action != Do.POINT for one in first):
        more += of_session(wording, session, Do.POINT)
    return row(wording, (*first, *everyone), more)


def _by_form(this: Round, session: Session, wording: Wording) -> tuple[Button, ...]:
    """Return the buttons of a live round with which one writes; in a round of turns the point's stands at the turn."""
    notes = (Do.NOTE,) if this.has(Collects.NOTES) else ()
    if asks_for_contributions(session):
        writes = () if this.turns is Turns.EACH else asked_in_writing(session, wording)
        return (*writes, *of_session(wording, session, *notes))
    dos = tuple(do for what, do in BY_FORM if this.has(what) and not (do is Do.POINT and this.turns is Turns.EACH))
    return tuple(button for do in (*notes, *dos) for button in of_session(wording, session, do, primary=do))


def prompt(effect: fx.GivePrompt, session: Session, wording: Wording, now: datetime) -> Message | None:
    """Give one prompt; not any more when its round is over."""
    del now
    if session.leg is None or session.leg.serial != effect.serial:
        return None
    this = session.protocol.rounds[effect.index]
    number = Small(wording.line("prompt-number", number=effect.number + 1, count=len(this.prompts)))
    return Message((Text(wording.line("prompt", prompt=wording.line(this.prompts[effect.number]))), number))


def time_up(effect: fx.ShowTimeUp, session: Session, wording: Wording, now: datetime) -> Message:
    """Say that a round's time is up; with the facilitator's choices while it still stands."""
    del now
    leg = session.leg
    stands = (
        session.phase is Phase.GRACE
        and leg is not None
        and leg.serial == effect.serial
        and leg.time_ups == effect.number
        and effect.thread == session.thread
    )
    this = session.protocol.rounds[effect.index]
    if not stands or leg is None or session.grace_until is None:
        over = "time-was-up-all-spoke" if effect.all_spoke else "time-was-up"
        return Message((Small(wording.line(over, title=wording.plain(this.title))),))
    facilitator = wording.people((session.facilitator,) if session.facilitator else ())
    key = "time-up-all-spoke" if effect.all_spoke else "time-up"
    line = wording.line(key, facilitator=facilitator, until=wording.at(session.grace_until))
    choices = of_round(wording, session, leg, Do.NEXT, Do.PLUS_ONE, Do.PLUS_TWO, primary=Do.NEXT)
    return Message((Text(line), row(wording, choices)))


def turn(effect: fx.ShowTurn, session: Session, wording: Wording, now: datetime) -> Message:
    """Call on somebody, with her own clock and her choices; what came of it once the turn is over."""
    del now
    person = wording.people((effect.person,))
    called = session.leg.called if session.leg else None
    on = called and called.serial == effect.call and effect.thread == session.thread
    if called is None or called.ends_at is None or not on or session.phase is Phase.PAUSED:
        return Message((Small(wording.line(f"turn-{_came_of(effect, session)}", person=person)),))
    line = wording.line("turn-called", person=person, ends=wording.at(called.ends_at))
    args = (session.id, str(effect.call))
    point = button(wording, Do.POINT, session.id, style=Style.PRIMARY)
    writes = asked_in_writing(session, wording) if asks_for_contributions(session) else (point,)
    buttons = (*writes, button(wording, Do.PASS, *args), button(wording, Do.LATER, *args))
    return Message((Text(line), row(wording, buttons, (button(wording, Do.SKIP, *args),))))


def _came_of(effect: fx.ShowTurn, session: Session) -> str:
    if session.phase is Phase.PAUSED:
        return "paused"
    turns = session.leg.turns if session.leg else ()
    state = next((t.state for t in turns if t.person == effect.person), None)
    if state is None:
        return "over"
    return {TurnState.WAITING: "deferred", TurnState.CALLED: "over"}.get(state, state.value)


def pause(effect: fx.ShowPause, session: Session, wording: Wording, now: datetime) -> Message:
    """Say that the sparring rests, with a way to go on or to end."""
    del now
    if session.phase is not Phase.PAUSED or effect.number != session.pauses or session.paused_at is None:
        return Message((Small(wording.line("pause-over")),))
    facilitator = wording.people((session.facilitator,) if session.facilitator else ())
    key = "pause-overnight" if effect.overnight else "pause"
    line = wording.line(key, since=wording.on(session.paused_at), facilitator=facilitator)
    return Message((Text(line), row(wording, of_session(wording, session, Do.RESUME, Do.END, primary=Do.RESUME))))


def stand_in(effect: fx.OfferStandIn, session: Session, wording: Wording, now: datetime) -> Message:
    """Say who speaks for a presenter who had to leave, with a way for another to step in."""
    del now
    left, deputy = wording.people((effect.left,)), wording.people((effect.stand_in,))
    line = wording.line("stand-in", left=left, person=deputy)
    if session.phase in (Phase.GATHERING, Phase.CLOSED) or session.presenter != effect.stand_in:
        return Message((Text(line),))
    return Message((Text(line), row(wording, of_session(wording, session, Do.STEP_IN))))
