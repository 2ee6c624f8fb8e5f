"""The two posts of a sparring that stand in the channel: the request's card and the framing its thread hangs on."""

from datetime import datetime
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from bot.messages.buttons import Do, of_session, row
from bot.messages.parts import Bullets, Facts, Heading, Line, Link, Message, Part, Plain, Quote, Said, Small, Text
from bot.messages.wording import Filling, Wording
from bot.sparring import effects as fx
from bot.sparring.closing import LATE_POINTS
from bot.sparring.identity import PersonId
from bot.sparring.session import Phase, Request, Session
from bot.sparring.team import Frame, Guideline


def title(session: Session, wording: Wording) -> str:
    """Return the neutral title: a week and a number, never a word of the case."""
    week = session.requested_at.astimezone(ZoneInfo(session.frame.zone)).isocalendar().week
    return wording.plain("sparring-title", week=str(week), number=session.number)


OPEN_TO_ALL = ("question", "focus", "ask")
"""What the card says in the presenter's own words: the first of these that she was asked for."""


def asked(request: Request, wording: Wording) -> tuple[Part, ...]:
    """Return topic, ask and how to receive, as the card and the case show them; what was not asked for is left out."""
    rows: list[tuple[str, Line]] = []
    if request.topic:
        rows.append((wording.plain("fact-topic"), wording.line(f"topic-{request.topic}")))
    if request.ask:
        rows.append((wording.plain("fact-ask"), wording.line(f"ask-{request.ask}")))
    if request.receive is not None:
        rows.append((wording.plain("fact-receive"), wording.line(f"receive-{request.receive}")))
    if request.principle:
        rows.append((wording.plain("fact-kind"), wording.line("principle-yes")))
    wish = next((request.words[name] for name in OPEN_TO_ALL if name in request.words), None)
    return (*((Facts(tuple(rows)),) if rows else ()), *((Quote((Said(wish),)),) if wish else ()))


def card(effect: fx.ShowCard, session: Session, wording: Wording, now: datetime) -> Message:
    """Show a request: topic, ask and how to receive, never a name of a citizen."""
    del effect, now
    heading = Heading(title(session, wording))
    places: dict[str, Filling] = {"day": session.meeting_on} if session.meeting_on and session.selected else {}
    state = Text(wording.line(f"card-{_card_state(session)}", owner=wording.people((session.owner,)), **places))
    if session.phase is not Phase.QUEUED:
        return Message((heading, state))
    shown: tuple[Part, ...] = (heading, state, *asked(session.request, wording))
    choose = Do.UNSELECT if session.selected else Do.SELECT
    buttons = of_session(wording, session, Do.START, choose, primary=Do.START)
    return Message((*shown, row(wording, buttons, of_session(wording, session, Do.CHANGE, Do.WITHDRAW))))


def _card_state(session: Session) -> str:
    if session.phase is Phase.QUEUED:
        chosen = "selected-for" if session.meeting_on else "selected"
        return chosen if session.selected else "queued"
    if session.phase in (Phase.WITHDRAWN, Phase.CLOSED, Phase.GATHERING):
        return session.phase
    return "under-way"


def root(effect: fx.ShowRoot, session: Session, wording: Wording, now: datetime) -> Message:
    """Show the frame: purpose, rules, confidentiality, who has which part, who is in, time in all."""
    heading = Heading(title(session, wording))
    if effect.thread != session.thread:
        return Message((heading, Text(wording.line("root-moved"))))
    match session.phase:
        case Phase.FRAMING:
            parts = (*_frame(session, wording), _with_us(session, wording), _framing_buttons(session, wording))
        case Phase.RUNNING | Phase.GRACE | Phase.PAUSED:
            rest = of_session(wording, session, Do.HAND_OVER, Do.LEAVE, Do.END)
            join = row(wording, of_session(wording, session, Do.JOIN, Do.READ_CASE), rest)
            parts = (_under_way(session, wording), _with_us(session, wording), join)
        case Phase.GATHERING:
            first = of_session(wording, session, Do.GATHER, Do.POINT, primary=Do.GATHER)
            missing = Text(wording.line("root-gathering", leader=wording.people(_leaders(session))))
            parts = (missing, row(wording, first, of_session(wording, session, Do.CLOSE_WITHOUT)))
        case Phase.CLOSED:
            parts = _closed(session, wording, now)
        case _:
            parts = (Text(wording.line(f"root-{session.phase}")),)
    return Message((heading, *parts))


def _leaders(session: Session) -> tuple[PersonId, ...]:
    leader = session.leader or session.facilitator
    return (leader,) if leader else ()


def _frame(session: Session, wording: Wording) -> tuple[Part, ...]:
    protocol = session.protocol
    time = wording.line(
        "root-time",
        planned=wording.minutes(protocol.length),
        rounds=len(protocol.rounds),
        hour=wording.minutes(session.frame.hour),
    )
    facts = (
        (wording.plain("fact-presenter"), wording.people((session.owner,))),
        (wording.plain("fact-facilitator"), wording.people((session.facilitator or session.owner,))),
        (wording.plain("fact-leader"), wording.people(_leaders(session))),
        (wording.plain("fact-time"), time),
    )
    return (
        Text(wording.line("root-welcome", owner=wording.people((session.owner,)))),
        Facts(facts),
        Text(wording.line("root-rules")),
        Bullets(rules(session.frame.rules, wording)),
        *_going_by(session.frame, wording),
        Small(wording.line("root-confidential")),
    )


def _going_by(frame: Frame, wording: Wording) -> tuple[Part, ...]:
    """Return the team's goals, and the methods and guidelines it has adopted (B1, B9, C10)."""
    goals = (Text(wording.line("root-goals", goals=Said(frame.goals))),) if frame.goals else ()
    adopted = frame.guidelines
    return (*goals, Text(wording.line("root-guidelines")), Bullets(guidelines(adopted))) if adopted else goals


def guidelines(adopted: tuple[Guideline, ...]) -> tuple[Line, ...]:
    """Return methods and guidelines, one a line, each with where it can be read."""
    return tuple(
        (Plain(one.name), *((Plain(" – "), Link(one.link, urlsplit(one.link).netloc)) if one.link else ()))
        for one in adopted
    )


def rules(own: str, wording: Wording) -> tuple[Line, ...]:
    """Return the ground rules in force, the team's own or the default ones, one a line (C8, D2)."""
    if own.strip():
        return tuple((Plain(line.strip()),) for line in own.splitlines() if line.strip())
    return tuple(wording.line(f"rule-{number}") for number in range(1, 6))


def _with_us(session: Session, wording: Wording) -> Part:
    return Text(wording.line("root-present", people=wording.people(session.present), count=len(session.present)))


def _framing_buttons(session: Session, wording: Wording) -> Part:
    first = of_session(wording, session, Do.JOIN, Do.BEGIN, Do.READ_CASE, primary=Do.JOIN)
    return row(wording, first, of_session(wording, session, Do.HAND_OVER, Do.LEAVE, Do.PUT_BACK, Do.WITHDRAW))


def _under_way(session: Session, wording: Wording) -> Part:
    return Text(wording.line("root-paused" if session.phase is Phase.PAUSED else "root-running"))


def _closed(session: Session, wording: Wording, now: datetime) -> tuple[Part, ...]:
    told = Text(wording.line("root-closed" if session.gathering else "root-closed-without"))
    if session.closed_at is None or now > session.closed_at + LATE_POINTS:
        return (told,)
    late = Small(wording.line("root-late-points"))
    return (told, late, row(wording, of_session(wording, session, Do.POINT), of_session(wording, session, Do.GATHER)))
