"""The two posts of a sparring that stand in the channel: the request's card and the framing its thread hangs on."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from math import ceil
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from bot.messages.buttons import Do, of_session, row
from bot.messages.parts import Bullets, Facts, Heading, Line, Link, Message, Part, Plain, Quote, Said, Small, Text
from bot.messages.wording import Filling, Wording
from bot.sparring import effects as fx
from bot.sparring import plan
from bot.sparring.closing import LATE_POINTS
from bot.sparring.identity import PersonId
from bot.sparring.protocol import Collects, Ending, Parties, Protocol, Where
from bot.sparring.rhythm import worktime
from bot.sparring.session import Phase, Session
from bot.sparring.standing import brings
from bot.sparring.team import Frame, Guideline


def title(session: Session, wording: Wording) -> str:
    """Return the neutral title: a week and a number, never a word of the case."""
    week = session.requested_at.astimezone(ZoneInfo(session.frame.zone)).isocalendar().week
    return wording.plain("sparring-title", week=str(week), number=session.number)


OPEN_TO_ALL = ("question", "focus", "ask")
"""What the card says in the presenter's own words: the first of these that she was asked for."""


ANYTHING = "open"
"""The ask that is none of those there are to choose from; what stands in her own words says it all (D6)."""


def wished(session: Session, wording: Wording) -> tuple[tuple[str, Line], ...]:
    """Return topic, ask and how to receive, one a row; what was not asked for is left out."""
    request, rows = session.request, []
    if request.topic:
        rows.append((wording.plain("fact-topic"), wording.line(f"topic-{request.topic}")))
    if request.ask and not (request.ask == ANYTHING and "ask" in request.words):
        rows.append((wording.plain("fact-ask"), wording.line(f"ask-{request.ask}")))
    if request.receive is not None:
        receive = wording.line(receiving(session.protocol, request.receive))
        rows.append((wording.plain("fact-receive"), receive))
    if request.principle:
        rows.append((wording.plain("fact-kind"), wording.line("principle-yes")))
    return tuple(rows)


def receiving(protocol: Protocol, how: str) -> str:
    """Return the sentence on how to receive: about the colleagues, or said to those few who are asked."""
    return f"receive-{how}" if protocol.in_the_channel else f"receive-few-{how}"


def asked(session: Session, wording: Wording) -> tuple[Part, ...]:
    """Return what is asked for and the presenter's own words about it, as they are shown before the case is."""
    words = session.request.words
    known: tuple[tuple[str, Line], ...] = ()
    if "knowledge" in words:
        known = ((wording.plain("fact-topic"), (Said(words["knowledge"]),)),)
    rows = (*known, *wished(session, wording))
    return (*((Facts(rows),) if rows else ()), *_in_own_words(session))


def _in_own_words(session: Session) -> tuple[Part, ...]:
    """Return what is asked, in the presenter's own words; it stays before everybody's eyes (C4: a clear focus)."""
    words = session.request.words
    wish = next((words[name] for name in OPEN_TO_ALL if name in words), None)
    return (Quote((Said(wish),)),) if wish else ()


def card(effect: fx.ShowCard, session: Session, wording: Wording, now: datetime) -> Message:
    """Show a request: topic, ask and how to receive, never a name of a citizen, and no name at all where none is known.

    What is asked in the open ("hvem kan?") is there for the first who says yes.
    """
    del effect, now
    heading = Heading(title(session, wording))
    places: dict[str, Filling] = {"day": session.meeting_on} if session.meeting_on and session.selected else {}
    if session.brought_by:
        places["owner"] = wording.people((session.brought_by,))
    state = _card_state(session)
    nameless = "" if session.brought_by or state == "closed" else "-by-nobody"
    told = Text(wording.line(f"card-{state}{nameless}", **places))
    if session.phase is not Phase.QUEUED:
        return Message((heading, told))
    kind = wording.plain(session.protocol.title)
    how = Small(wording.line("card-in-writing", kind=kind) if session.written else (Plain(kind),))
    return Message((heading, told, how, *asked(session, wording), _card_buttons(session, wording)))


def _card_buttons(session: Session, wording: Wording) -> Part:
    hers = of_session(wording, session, Do.CHANGE, Do.WITHDRAW)
    if session.protocol.parties is Parties.OPEN:
        if session.invitations:
            return row(wording, (), (*of_session(wording, session, Do.START), *hers))
        return row(wording, of_session(wording, session, Do.ACCEPT, primary=Do.ACCEPT), hers)
    choose = Do.UNSELECT if session.selected else Do.SELECT
    return row(wording, of_session(wording, session, Do.START, choose, primary=Do.START), hers)


def _card_state(session: Session) -> str:
    if session.phase is Phase.QUEUED:
        if session.protocol.parties is Parties.OPEN:
            return "open-found" if session.invitations else "open"
        chosen = "selected-for" if session.meeting_on else "selected"
        return chosen if session.selected else "queued"
    if session.phase is Phase.GATHERING and session.protocol.ends_in is not Ending.GATHERING:
        return "under-way"
    if session.phase in (Phase.WITHDRAWN, Phase.CLOSED, Phase.GATHERING):
        return session.phase
    return "under-way" if session.protocol.where is Where.THREAD else "in-group"


def root(effect: fx.ShowRoot, session: Session, wording: Wording, now: datetime) -> Message:
    """Show the frame: purpose, rules, confidentiality, who has which part, who is in, time in all."""
    heading = Heading(title(session, wording))
    if effect.thread != session.thread:
        return Message((heading, Text(wording.line("root-moved"))))
    match session.phase:
        case Phase.FRAMING:
            parts = (*_frame(session, wording), _with_us(session, wording), _framing_buttons(session, wording))
        case Phase.RUNNING | Phase.GRACE | Phase.PAUSED:
            rest = of_session(wording, session, *_handing_over(session), Do.LEAVE, Do.END)
            join = row(wording, of_session(wording, session, *_joining(session), Do.READ_CASE), rest)
            told = (_under_way(session, wording), *_in_own_words(session), *_by_form(session, wording))
            parts = (*told, _with_us(session, wording), join)
        case Phase.GATHERING:
            parts = _outcome_missing(session, wording)
        case Phase.CLOSED:
            parts = _closed(session, wording, now)
        case _:
            parts = (Text(_given_up(session, wording)),)
    return Message((heading, *parts))


def _given_up(session: Session, wording: Wording) -> Line:
    """Return what became of a sparring that waits again, or was withdrawn."""
    if session.phase is Phase.QUEUED and session.protocol.parties is not Parties.TEAM:
        return wording.line("root-queued-few", owner=wording.people((session.owner,)))
    return wording.line(f"root-{session.phase}")


def _leaders(session: Session) -> tuple[PersonId, ...]:
    leader = session.leader or session.facilitator
    return (leader,) if leader else ()


def _joining(session: Session) -> tuple[Do, ...]:
    """Return the way in, where there is one: in a group everybody is in."""
    return (Do.JOIN,) if session.protocol.where is Where.THREAD else ()


def _handing_over(session: Session) -> tuple[Do, ...]:
    """Return the way to hand over the lead, where somebody leads."""
    return (Do.HAND_OVER,) if session.protocol.parties is Parties.TEAM else ()


OF_ENDING: Mapping[Ending, Do] = {Ending.GATHERING: Do.GATHER, Ending.AGREEMENT: Do.AGREE, Ending.DECISION: Do.RULE}
"""The button with which one writes down what a sparring leaves behind."""


def _outcome_missing(session: Session, wording: Wording) -> tuple[Part, ...]:
    ending = session.protocol.ends_in
    write = OF_ENDING.get(ending, Do.GATHER)
    points = (Do.POINT,) if ending is Ending.GATHERING else ()
    key = "root-gathering" if ending is Ending.GATHERING else f"root-missing-{ending}"
    missing = Text(wording.line(key, leader=wording.people(_leaders(session))))
    first = of_session(wording, session, write, *points, primary=write)
    return missing, *consent(session, wording), row(wording, first, of_session(wording, session, Do.CLOSE_WITHOUT))


def consent(session: Session, wording: Wording) -> tuple[Part, ...]:
    """Return the question whose answer decides what may be kept, and what was answered; nothing where none is asked."""
    if not session.protocol.collects(Collects.CONSENT):
        return ()
    given = session.consent
    state = "open" if given is None else ("given" if given.given else "declined")
    line = wording.line(f"consent-{state}", presenter=wording.people((brings(session),)))
    dos = {"open": (Do.CONSENT_YES, Do.CONSENT_NO), "given": (Do.CONSENT_NO,), "declined": (Do.CONSENT_YES,)}[state]
    return Text(line), row(wording, of_session(wording, session, *dos))


def _frame(session: Session, wording: Wording) -> tuple[Part, ...]:
    key = session.protocol.framing or "root-welcome"
    owner = wording.people((session.brought_by,)) if session.brought_by else wording.line("a-colleague")
    return (
        Text(wording.line(key, owner=owner)),
        *_in_own_words(session),
        Facts(_facts(session, wording)),
        *((Small(wording.line("root-hidden")),) if session.written and session.request.hidden else ()),
        Text(wording.line("root-rules" if session.protocol.where is Where.THREAD else "root-rules-group")),
        Bullets(rules(session.frame.rules, wording)),
        *_going_by(session.frame, wording),
        Small(wording.line("root-confidential")),
        Small(wording.line(_way_to_write(session))),
    )


def _way_to_write(session: Session) -> str:
    """Return the sentence about what is written in the thread: with buttons, without names, or freely."""
    if session.confidential:
        return "root-by-form"
    return "root-nameless" if session.protocol.anonymous else "root-open"


def _facts(session: Session, wording: Wording) -> tuple[tuple[str, Line], ...]:
    """Return who has which part, as far as there are such parts, and how long it takes."""
    rows: list[tuple[str, Line]] = []
    if session.brought_by:
        rows.append((wording.plain("fact-presenter"), wording.people((session.presenter,))))
    if session.protocol.parties is Parties.TEAM:
        rows.append((wording.plain("fact-facilitator"), wording.people((session.facilitator or session.owner,))))
    if session.protocol.ends_in in (Ending.GATHERING, Ending.DECISION):
        rows.append((wording.plain("fact-leader"), wording.people(_leaders(session))))
    return (*rows, (wording.plain("fact-time"), _time(session, wording)))


def _time(session: Session, wording: Wording) -> Line:
    rounds = session.protocol.rounds
    if session.written:
        work = sum(plan.lengths(session), timedelta()) / worktime.working_day(session.frame)
        return wording.line("root-time-written", days=ceil(work), rounds=len(rounds))
    hour = wording.minutes(session.frame.hour)
    return wording.line("root-time", planned=wording.minutes(session.protocol.length), rounds=len(rounds), hour=hour)


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
    join = _joining(session)
    first = of_session(wording, session, *join, Do.BEGIN, Do.READ_CASE, primary=join[0] if join else Do.BEGIN)
    rarer = (*_handing_over(session), Do.LEAVE, Do.PUT_BACK, Do.WITHDRAW)
    return row(wording, first, of_session(wording, session, *rarer))


def _under_way(session: Session, wording: Wording) -> Part:
    return Text(wording.line("root-paused" if session.phase is Phase.PAUSED else "root-running"))


def _by_form(session: Session, wording: Wording) -> tuple[Part, ...]:
    """Return, for those who come later too, that a confidential sparring goes by form."""
    return (Small(wording.line("root-by-form")),) if session.confidential else ()


def _closed(session: Session, wording: Wording, now: datetime) -> tuple[Part, ...]:
    left = {Ending.AGREEMENT: session.agreement, Ending.DECISION: session.ruling}
    ending = session.protocol.ends_in
    key = "root-closed" if session.gathering else "root-closed-without"
    told = Text(wording.line(f"root-closed-{ending}" if left.get(ending) else key))
    if ending is Ending.NOTHING or session.closed_at is None or now > session.closed_at + LATE_POINTS:
        return (told,)
    if ending is not Ending.GATHERING:
        return (told, row(wording, (), of_session(wording, session, OF_ENDING[ending])))
    late = Small(wording.line("root-late-points"))
    return (told, late, row(wording, of_session(wording, session, Do.POINT), of_session(wording, session, Do.GATHER)))


def group(effect: fx.OpenGroup, session: Session, wording: Wording, now: datetime) -> Message | None:
    """Say nothing yet in a group that is to be opened; None when it is not needed any more."""
    del wording, now
    wanted = session.phase is Phase.QUEUED and session.group == effect.group
    return Message(()) if wanted else None
