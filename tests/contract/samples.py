"""Sessions, teams, records and letters to store."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import count

from bot.messages.letter import Letter, Op
from bot.sparring.alarm import Alarm
from bot.sparring.effects import Effect, Say, Sentence, ShowRound
from bot.sparring.gathered import (
    Action,
    ActionState,
    Agreement,
    Change,
    Consent,
    Contribution,
    Gathering,
    Note,
    Observation,
    Point,
    Ruling,
)
from bot.sparring.identity import MessageKey, PersonId, PlaceId, SessionId, TeamId, TextId
from bot.sparring.protocol import Collects, Protocol, Round, Speaker, Turns
from bot.sparring.rhythm.effects import Occasion
from bot.sparring.rhythm.state import (
    Absence,
    Appointment,
    Cadence,
    Customs,
    Leads,
    Member,
    Offer,
    OfferState,
    Refused,
    Rhythm,
    Rota,
    Seat,
    Shift,
    Span,
    Weekly,
    Weeks,
    Why,
)
from bot.sparring.session import (
    Cue,
    Invitation,
    Leg,
    Mode,
    Participant,
    Phase,
    Receive,
    Reply,
    Request,
    Session,
    Turn,
    TurnState,
)
from bot.sparring.team import Frame, Guideline, Team

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
OWNER, FACILITATOR, LEADER, MEMBER, STRANGER = map(PersonId, ("owner", "facilitator", "leader", "member", "stranger"))
PLACE, ELSEWHERE = PlaceId("place"), PlaceId("elsewhere")
TEAM, TEXT = TeamId("team"), TextId("t1")
ROUNDS = tuple(
    Round(f"round-{n}", 5 * MINUTE, Speaker.MEMBERS, Turns.EACH, "title", "purpose", collects=frozenset(Collects))
    for n in range(6)
)
PROTOCOL = Protocol("team", 1, "title", "summary", ROUNDS)
_numbers = count(1)


def session(name: str = "s1", **changes: object) -> Session:
    """Return a sparring in its second round, with something in every field."""
    asking = (Receive.APPRECIATE, True, {"case": TextId("t1")}, Mode.WRITTEN, True, (MEMBER,))
    whole = Session(
        id=SessionId(name),
        team=TeamId("team"),
        place=PLACE,
        number="2026-7",
        protocol=PROTOCOL,
        frame=Frame(opens=time(7, 30), grace=timedelta(seconds=90), leader=LEADER, rules="Ærlighed – og ro 🌿"),
        request=Request("topic", "ask", *asking),
        owner=OWNER,
        presenter=OWNER,
        seed=77,
        requested_at=NOON,
        phase=Phase.RUNNING,
        facilitator=FACILITATOR,
        leader=LEADER,
        participants=(Participant(MEMBER, NOON), Participant(OWNER, NOON, present=False)),
        plan=(5 * MINUTE, timedelta(minutes=5, microseconds=1)),
        leg=Leg(
            *(2, 1, NOON, NOON + MINUTE, NOON, NOON),
            cues=frozenset({Cue.HALF}),
            ready=frozenset({MEMBER, OWNER}),
            hints={MEMBER: 2},
            turns=(Turn(MEMBER, TurnState.CALLED, 1, NOON + MINUTE, deferred=True),),
            contributed=frozenset({MEMBER}),
            reminds_at=NOON + MINUTE,
        ),
        begun_at=NOON + timedelta(microseconds=123_456),
        paused_from=Phase.GRACE,
        points=(Point(TextId("t2"), MEMBER, NOON, late=True), Point(TextId("t9"), None, NOON, held=True)),
        notes=(Note(TextId("t3"), PersonId("p1")),),
        actions=(Action(TextId("t4"), date(2026, 12, 1), ActionState.ASKED),),
        gathering=Gathering(LEADER, NOON, (TextId("t5"),), "theme", Change(TextId("t6"), MEMBER, date(2027, 1, 1))),
        invitations=(Invitation(MEMBER, Reply.YES), Invitation(LEADER)),
        group=2,
        contributions=(Contribution(TextId("t7"), None, 2, held=True),),
        consent=Consent(given=True, at=NOON),
        observations=(Observation(TextId("t8"), MEMBER, shared=True),),
        agreement=Agreement(OWNER, NOON, (Change(TextId("t10"), MEMBER),)),
        ruling=Ruling(LEADER, NOON, TextId("t11"), TextId("t12")),
    )
    return replace(whole, **changes)  # type: ignore[arg-type] # the caller names fields of a session


def armed(name: str = "s1", number: int = 1, at: datetime = NOON, **changes: object) -> Session:
    """Return a sparring whose alarm `number` is set."""
    return session(name, alarm=Alarm(number, at), alarms=number, **changes)


def team(name: str = "team", place: PlaceId = PLACE, frame: Frame | None = None) -> Team:
    """Return a team."""
    return Team(TeamId(name), place, "Børn og unge", frame or Frame())


def whole_team(name: str = "team", place: PlaceId = PLACE, **changes: object) -> Team:
    """Return a team with something in every field."""
    day, later = date(2026, 11, 24), date(2026, 12, 1)
    shut = (Span(date(2026, 12, 21), later),)
    frame = Frame(
        closed=shut, leader=LEADER, leaders=(OWNER,), facilitator=FACILITATOR, rules="Ro 🌿", goals=TextId("goals")
    )
    frame = replace(frame, guidelines=(Guideline("ICS", "https://example.org/ics"),))
    weekly = Weekly(2, time(8, 30), timedelta(minutes=75), Weeks.ODD, 2, "Lokale 4", "https://example.org/møde")
    customs = Customs(weekly, Leads((7,), 5, 2, (10,)), TextId("goals"), ELSEWHERE, 3)
    rota = Rota(
        members=(Member(MEMBER, day, frozenset({0, 4}), presents=False, turns=3, last_on=day), Member(OWNER, day)),
        absences=(Absence("a1", MEMBER, Span(day), frozenset({4}), Weeks.EVEN),),
        seats=(Seat(later, OWNER, Why.SWAPPED, by=MEMBER),),
        refused=(Refused(later, MEMBER),),
        shifts=(Shift(day, NOON, LEADER), Shift(later, None)),
        offers=(Offer("o1", OWNER, later, MEMBER, day, OfferState.TAKEN, MEMBER),),
        order=(OWNER, MEMBER),
        held=(Seat(day, OWNER, Why.LINE),),
        counted_to=day,
    )
    rhythm = Rhythm(
        customs,
        rota,
        Cadence(day, day, later),
        {"next:2026-12-01": later},
        appointments=(Appointment(Occasion.PAIR, "p1", later, MEMBER, 2), Appointment(Occasion.START, "start", day)),
    )
    whole = Team(TeamId(name), place, "Børn og unge", frame, 7, rhythm, Alarm(3, NOON), 3)
    return replace(whole, **changes)  # type: ignore[arg-type] # the caller names fields of a team


def armed_team(name: str = "team", number: int = 1, at: datetime = NOON, **changes: object) -> Team:
    """Return a team whose alarm `number` is set."""
    return replace(team(name, PlaceId(name)), alarm=Alarm(number, at), alarms=number, **changes)  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class Insight:
    """A record as some slice might keep it."""

    id: str
    team: TeamId = TEAM
    text: TextId = TEXT
    noted_on: date = date(2026, 11, 24)
    themes: frozenset[str] = frozenset({"skole", "hjem"})
    by: PersonId | None = None


@dataclass(frozen=True, slots=True)
class Promise:
    """Another kind of record."""

    id: str
    team: TeamId = TEAM


def letter(
    key: str = "post",
    op: Op = Op.POST,
    *,
    lane: str = "lane",
    place: PlaceId = PLACE,
    thread: str | None = None,
    to: PersonId | None = None,
    effect: Effect | None = None,
) -> Letter:
    """Return a fresh letter; its id is its key and a number."""
    return Letter(
        id=f"{key}#{next(_numbers)}",
        lane=lane,
        op=op,
        subject=SessionId("s1"),
        place=place,
        key=MessageKey(key),
        effect=effect or ShowRound(thread=0, serial=2, index=1),
        thread=MessageKey(thread) if thread else None,
        to=to,
    )


def say(key: str) -> Effect:
    """Return an effect with something in every place of its sentence."""
    return Say(Sentence(key, {"who": MEMBER}, {"at": NOON}, {"n": 3}))
