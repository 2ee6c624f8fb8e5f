"""The posts of a running sparring: the round with its bar, its prompts, the time that is up, turns and pauses."""

from datetime import datetime, timedelta

from bot.messages.buttons import Do, button, of_round, of_session, row
from bot.messages.parts import Bullets, Button, Facts, Heading, Line, Message, Part, Progress, Small, Style, Text
from bot.messages.wording import Wording
from bot.sparring import effects as fx
from bot.sparring import plan
from bot.sparring.protocol import Collects, Round, Speaker
from bot.sparring.roles import speakers
from bot.sparring.session import Leg, Phase, Session, TurnState


def round_post(effect: fx.ShowRound, session: Session, wording: Wording, now: datetime) -> Message:
    """Show a round: what it is for, who speaks, its prompts, when it ends, a bar; only its heading once it is over."""
    this = session.protocol.rounds[effect.index]
    heading = Heading(_heading(this, effect.index, session, wording))
    leg = session.leg
    if leg is None or leg.serial != effect.serial or effect.thread != session.thread:
        return Message((heading, Small(wording.line("round-over"))))
    parts: list[Part] = [heading, Text(_purpose(this, session, wording)), Facts(_facts(this, leg, session, wording))]
    parts += _prompts(this, wording)
    parts.append(_bar(leg, session, wording, now))
    parts += _counts(leg, session, wording)
    parts.append(_buttons(this, leg, session, wording))
    ends = wording.line("round-notice", title=wording.plain(this.title), ends=wording.at(leg.ends_at))
    return Message(tuple(parts), notice=ends if session.phase is Phase.RUNNING else ())


def _heading(this: Round, index: int, session: Session, wording: Wording) -> str:
    rounds = len(session.protocol.rounds)
    return wording.plain("round-heading", number=index + 1, rounds=rounds, title=wording.plain(this.title))


def _purpose(this: Round, session: Session, wording: Wording) -> Line:
    leader = session.leader or session.facilitator or session.presenter
    places = {"presenter": wording.people((session.presenter,)), "leader": wording.people((leader,))}
    return wording.line(this.purpose, within=wording.line(f"within-{session.request.receive or 'any'}"), **places)


def _facts(this: Round, leg: Leg, session: Session, wording: Wording) -> tuple[tuple[str, Line], ...]:
    floor = wording.people(speakers(session, this.speaker))
    if this.speaker in (Speaker.MEMBERS, Speaker.EVERYONE):
        floor = wording.line(f"floor-{this.speaker}")
    rows: list[tuple[str, Line]] = [(wording.plain("fact-floor"), floor)]
    if session.phase is not Phase.PAUSED:
        ends = wording.line("round-ends", ends=wording.at(leg.ends_at), minutes=wording.minutes(leg.length))
        rows.append((wording.plain("fact-ends"), ends))
        if last := plan.ends_by(session):
            rows.append((wording.plain("fact-whole-ends"), wording.line("round-whole-ends", ends=wording.at(last))))
    return tuple(rows)


def _prompts(this: Round, wording: Wording) -> tuple[Part, ...]:
    if this.paced:
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
    if not leg.ready and not leg.wants_more:
        return ()
    line = wording.line("round-counts", ready=len(leg.ready), people=len(session.present), more=len(leg.wants_more))
    return (Small(line),)


def _buttons(this: Round, leg: Leg, session: Session, wording: Wording) -> Part:
    first: tuple[Button, ...] = ()
    for what, do in ((Collects.NOTES, Do.NOTE), (Collects.ACTIONS, Do.ACTIONS), (Collects.GATHERING, Do.GATHER)):
        if this.has(what):
            first += of_session(wording, session, do, primary=do)
    if session.phase is Phase.PAUSED:
        return row(wording, (*first, *of_session(wording, session, Do.RESUME, primary=Do.RESUME)))
    everyone = of_round(wording, session, leg, Do.READY, Do.MORE_TIME, Do.NEXT)
    more = of_round(wording, session, leg, Do.PLUS_ONE, Do.PLUS_TWO)
    more += of_session(wording, session, Do.PAUSE)
    more += of_round(wording, session, leg, Do.BACK) if leg.index else ()
    more += of_session(wording, session, Do.MY_NOTES if this.has(Collects.NOTES) else Do.POINT)
    return row(wording, (*first, *everyone), more)


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
    buttons = (
        button(wording, Do.POINT, session.id, style=Style.PRIMARY),
        button(wording, Do.PASS, *args),
        button(wording, Do.LATER, *args),
    )
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
