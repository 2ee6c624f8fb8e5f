"""Tests of the machine that read like a conversation.

    assert (
        sparring()
        >> requested(by=mette) << ShowCard(fresh=True)
        >> wait(minutes=10) << say("say-nobody-joined")
    )

`>>` is something that happens: a step makes an event of the session as it stands, `wait` and `at` let time pass and
fire the armed alarm at its moment, exactly as the runner would, `away` lets it pass with the bot switched off, and
`held_up` with the alarm late.
`<<` is what follows: effects one by one in their order, `...` for whatever else follows, `refused(Error)` for a
refusal, `noted("key")` for the private note, `Phase.GRACE` for where it stands then. `ANY` stands in any place of
an effect that does not matter. Nothing may follow unmentioned, except a bar that merely moves; `assert` makes sure
of the end as well.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, fields
from datetime import UTC, date, datetime, time, timedelta
from types import EllipsisType
from typing import Any, Self
from unittest import mock
from zoneinfo import ZoneInfo

from bot.content.protocols import shipped
from bot.sparring.alarm import Alarm
from bot.sparring.decision import Decision
from bot.sparring.effects import (
    Effect,
    GivePrompt,
    Say,
    Sentence,
    SharePoint,
    ShowRound,
    ShowTurn,
    Tell,
    Whisper,
)
from bot.sparring.errors import Refusal
from bot.sparring.events import Event, TimerFired
from bot.sparring.identity import PersonId, PlaceId, SessionId, TeamId, TextId
from bot.sparring.machine import decide
from bot.sparring.protocol import Protocol
from bot.sparring.session import Leg, Phase, Receive, Request, Session, Turn
from bot.sparring.team import Frame, Team

mette, anna, bo, carla, leder, koordinator = (
    PersonId(name) for name in ("mette", "anna", "bo", "carla", "leder", "koordinator")
)
ANY: Any = mock.ANY
SID = SessionId("s1")
ZONE = ZoneInfo("Europe/Copenhagen")
TUESDAY = date(2026, 3, 3)
REQUEST = Request("child", "idea", Receive.APPRECIATE, words={"case": TextId("t-case")})
FRAME = Frame(leader=leder, facilitator=koordinator)
BUSY = 200
"""More firings than this in one stretch of time mean that the alarm runs in circles."""

Step = Callable[["Playbook"], Event | None]
"""Something that happens: it moves the book itself, or returns the event to decide on."""


@dataclass(frozen=True)
class Moment:
    """An effect and the local time at which it was decided."""

    at: str
    effect: Effect


@dataclass
class Playbook:
    """A conversation with the machine, played as it is written."""

    now: datetime
    session: Session | None = None
    pending: list[Effect] = field(default_factory=list)
    refusal: Refusal | None = None
    note: Sentence | None = None
    history: list[Moment] = field(default_factory=list)
    fired: int = 0

    def __rshift__(self, step: Step) -> Self:
        """Let something happen."""
        self._nothing_pending()
        self.note = None
        if event := step(self):
            self._decided(event)
        return self

    def __lshift__(self, expected: "Effect | EllipsisType | Phase | Refused | Noted") -> Self:
        """Check what follows."""
        __tracebackhide__ = True
        match expected:
            case EllipsisType():
                self._no_refusal()
                self.pending.clear()
            case Phase():
                assert self.s.phase is expected
            case Refused():
                expected.check(self)
            case Noted():
                assert self.note is not None, f"no note; expected {expected.key}"
                assert self.note.key == expected.key
            case _:
                self._no_refusal()
                following = self.pending.pop(0) if self.pending else None
                assert following == expected, _difference(expected, following, self.pending)
        return self

    def __bool__(self) -> bool:
        """Check that nothing follows unmentioned."""
        __tracebackhide__ = True
        self._nothing_pending()
        return True

    @property
    def s(self) -> Session:
        """The session, which must have been requested."""
        assert self.session is not None
        return self.session

    @property
    def leg(self) -> Leg:
        """The open round."""
        assert self.s.leg is not None, f"no round is open in {self.s.phase}"
        return self.s.leg

    @property
    def serial(self) -> int:
        """The open round's serial."""
        return self.leg.serial

    @property
    def alarm(self) -> Alarm:
        """The alarm that is armed."""
        assert self.s.alarm is not None, f"no alarm is armed in {self.s.phase}"
        return self.s.alarm

    @property
    def turn(self) -> Turn:
        """The turn that is on."""
        assert self.leg.called is not None, "nobody has the floor"
        return self.leg.called

    @property
    def floor(self) -> PersonId:
        """Who has the floor."""
        return self.turn.person

    def local(self, moment: datetime | None = None) -> str:
        """Return the team's local time of a moment, by default now, as HH:MM:SS."""
        return (moment or self.now).astimezone(ZONE).strftime("%H:%M:%S").removesuffix(":00")

    def decide(self, event: Event) -> Decision:
        """Decide without taking it to heart."""
        return decide(self.session, event, self.now)

    def _decided(self, event: Event) -> None:
        try:
            decision = self.decide(event)
        except Refusal as refusal:
            self.refusal = refusal
            return
        self._take(decision)

    def _take(self, decision: Decision) -> None:
        self.session, self.note = decision.session, decision.note or self.note
        self.pending += decision.effects
        self.history += [Moment(self.local(), effect) for effect in decision.effects]

    def pass_until(self, until: datetime, *, present: bool = True) -> None:
        """Let time pass; with the bot away the alarm goes off only when it is back."""
        for _ in range(BUSY):
            alarm = self.session.alarm if self.session else None
            if alarm is None or alarm.at > until:
                self.now = until
                return
            self.now = max(self.now, alarm.at) if present else until
            self.fire(alarm.number)
        raise AssertionError(f"the alarm runs in circles at {self.local()} in {self.s.phase}")

    def fire(self, number: int) -> None:
        """Let a timer go off, new or stale; a bar that merely moves is no news."""
        self.fired += 1
        decision = self.decide(TimerFired(SID, number))
        before, pending = self.s, len(self.pending)
        self._take(decision)
        if Phase.RUNNING is before.phase is self.s.phase and before.openings == self.s.openings:
            self.pending[pending:] = [e for e in self.pending[pending:] if not isinstance(e, ShowRound)]

    def _nothing_pending(self) -> None:
        __tracebackhide__ = True
        self._no_refusal()
        listed = "\n  ".join(map(shortly, self.pending))
        assert not self.pending, f"at {self.local()} there follows, unmentioned:\n  {listed}"

    def _no_refusal(self) -> None:
        __tracebackhide__ = True
        if self.refusal is not None:
            raise AssertionError(f"refused: {self.refusal!r}") from self.refusal


def shortly(effect: Effect | None) -> str:
    """Return an effect on one line, only what is set."""
    if effect is None:
        return "nothing"
    shown = ((f.name, getattr(effect, f.name)) for f in fields(effect))
    told = ((n, v.key if isinstance(v, Sentence) else v) for n, v in shown if v not in ({}, (), False, None))
    return f"{type(effect).__name__}({', '.join(f'{name}={value}' for name, value in told)})"


def _difference(expected: Effect, got: Effect | None, rest: list[Effect]) -> str:
    then = "".join(f"\n   then  {shortly(effect)}" for effect in rest)
    return f"\nexpected {shortly(expected)}\n followed {shortly(got)}{then}"


# ── what follows ─────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True)
class Refused:
    """The event just given was refused with this error."""

    error: type[Refusal]

    def check(self, book: Playbook) -> None:
        """Check the refusal; the session is as it was, because it was raised."""
        refusal, book.refusal = book.refusal, None
        assert type(refusal) is self.error, f"expected {self.error.__name__}, met {refusal!r}"


refused = Refused


@dataclass(frozen=True)
class Noted:
    """The one who acted got this private note."""

    key: str


noted = Noted


def _sentence(key: str, numbers: Any = ANY) -> Sentence:
    return Sentence(key, people=ANY, moments=ANY, numbers=numbers, days=ANY)


def say(key: str, **numbers: int) -> Say:
    """A sentence in the thread, whatever stands in its places but the numbers named."""
    return Say(_sentence(key, numbers or ANY))


def whisper(key: str, to: PersonId) -> Whisper:
    """A sentence to one person in the thread."""
    return Whisper(to, _sentence(key))


def tell(key: str, to: PersonId) -> Tell:
    """A sentence to one person directly."""
    return Tell(to, _sentence(key))


def opens(round_number: int) -> ShowRound:
    """A new post of the round with this number, counted from 1."""
    return ShowRound(ANY, ANY, round_number - 1, fresh=True)


def refreshes(round_number: int) -> ShowRound:
    """The round's post once more."""
    return ShowRound(ANY, ANY, round_number - 1)


def prompts(number: int) -> GivePrompt:
    """The prompt with this number, counted from 1."""
    return GivePrompt(ANY, ANY, number - 1)


def calls(person: PersonId) -> ShowTurn:
    """Somebody is called on."""
    return ShowTurn(ANY, ANY, person, fresh=True)


def shares(person: PersonId, text: str = "t-point") -> SharePoint:
    """A learning point shown in the thread."""
    return SharePoint(TextId(text), person)


def turn_over(person: PersonId) -> ShowTurn:
    """Somebody's turn shows what came of it."""
    return ShowTurn(ANY, ANY, person)


# ── what happens ─────────────────────────────────────────────────────────────────────────────────────


def wait(*, hours: float = 0, minutes: float = 0, seconds: float = 0, days: float = 0) -> Step:
    """Time passes, the alarm going off whenever it is due."""
    by = timedelta(days=days, hours=hours, minutes=minutes, seconds=seconds)
    return lambda book: book.pass_until(book.now + by)


def at(clock: str, on: date | None = None) -> Step:
    """Time passes until the team's clock shows this."""
    return lambda book: book.pass_until(_local(on or book.now.astimezone(ZONE).date(), clock))


def away(*, hours: float = 0, minutes: float = 0, seconds: float = 0, days: float = 0) -> Step:
    """The bot is switched off that long, then back; what was due goes off late."""
    by = timedelta(days=days, hours=hours, minutes=minutes, seconds=seconds)
    return lambda book: book.pass_until(book.now + by, present=False)


def held_up(*, minutes: float = 0, seconds: float = 0) -> Step:
    """Time passes and the alarm, perhaps due, has not gone off yet: people may well be quicker."""

    def step(book: Playbook) -> None:
        book.now += timedelta(minutes=minutes, seconds=seconds)

    return step


def stale(number: int) -> Step:
    """A timer goes off that was replaced long ago."""
    return lambda book: book.fire(number)


def _local(day: date, clock: str) -> datetime:
    return datetime.combine(day, time.fromisoformat(clock), tzinfo=ZONE).astimezone(UTC)


def team_of(frame: Frame = FRAME) -> Team:
    """Return a team with this frame."""
    return Team(TeamId("team"), PlaceId("channel"), frame=frame)


def team_protocol() -> Protocol:
    """Return the team sparring as it is shipped."""
    return shipped()["team"]


def sparring(clock: str = "10:00", on: date = TUESDAY) -> Playbook:
    """Return an empty book at this local time."""
    return Playbook(_local(on, clock))
