"""One sparring: everything the machine needs to remember about it, and nothing people wrote.

What people write is kept apart as sealed text; here stand only pointers (`TextId`). So a session can be stored,
logged by id and replayed without touching a single word of a case.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any

from bot.sparring.alarm import Alarm
from bot.sparring.copies import replace
from bot.sparring.gathered import Action, Agreement, Consent, Contribution, Gathering, Note, Observation, Point, Ruling
from bot.sparring.identity import MessageKey, PersonId, PlaceId, SessionId, TeamId, TextId
from bot.sparring.protocol import Collects, Protocol, Round
from bot.sparring.stay import Stay
from bot.sparring.team import Frame


class Phase(StrEnum):
    """Where a sparring stands. The table of what may happen in each is `machine.TRANSITIONS`."""

    QUEUED = "queued"
    FRAMING = "framing"
    RUNNING = "running"
    GRACE = "grace"
    """A round's time is up; the facilitator chooses, or the bot goes on by itself."""
    PAUSED = "paused"
    GATHERING = "gathering"
    """The rounds are over; the leader's sum is still missing."""
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"
    ERASED = "erased"
    """Its time is over: whoever stores it destroys all of it."""


class Receive(StrEnum):
    """How the presenter wants to receive sparring (D3, D5)."""

    ASSESS = "assess"
    APPRECIATE = "appreciate"
    ANSWER = "answer"


class Mode(StrEnum):
    """How a sparring goes: there and then, or in writing over some working days."""

    LIVE = "live"
    WRITTEN = "written"


@dataclass(frozen=True, slots=True)
class Request:
    """What the presenter asks for. `words` points at what she wrote, by field: case, tried, ask, material, ics-*.

    `asked` are those she asks, where it is not the whole team; `hidden` keeps what is written in a round from the
    others until the round ends. `knows` is the topic that whoever is asked should know about, by its id (B8).
    """

    topic: str = ""
    ask: str = ""
    receive: Receive | None = None
    principle: bool = False
    words: Mapping[str, TextId] = field(default_factory=dict)
    mode: Mode = Mode.LIVE
    hidden: bool = False
    asked: tuple[PersonId, ...] = ()
    confidential: bool = False
    """Whether all that is said is written by form and posted by the bot, so that it can be erased."""
    knows: str = ""


class Reply(StrEnum):
    """What somebody who was asked has answered."""

    YES = "yes"
    NOT_NOW = "not-now"
    """Kind and final: she is not asked again for this request."""
    NOT_NEEDED = "not-needed"
    """The others were enough before she answered."""


@dataclass(frozen=True, slots=True)
class Invitation:
    """Somebody was asked."""

    person: PersonId
    reply: Reply | None = None


class TurnState(StrEnum):
    """Where one person stands in a round that goes one after another (A10)."""

    WAITING = "waiting"
    CALLED = "called"
    SPOKE = "spoke"
    PASSED = "passed"
    ABSENT = "absent"


@dataclass(frozen=True, slots=True)
class Turn:
    """One person's turn; `serial` counts the times the bot has called on anyone, so that old buttons are known."""

    person: PersonId
    state: TurnState = TurnState.WAITING
    serial: int = 0
    ends_at: datetime | None = None
    deferred: bool = False


class Cue(StrEnum):
    """A nudge given at most once in a round."""

    HALF = "half"
    LAST_MINUTE = "last-minute"


LAST_MINUTE = timedelta(minutes=1)
"""How long before the end of a round its last nudge comes."""


@dataclass(frozen=True, slots=True)
class Leg:
    """One opening of a round. Going back opens the same round again as a new leg with a new serial."""

    serial: int
    index: int
    opened_at: datetime
    ends_at: datetime
    ticked_at: datetime
    prompted_at: datetime
    prompts_given: int = 0
    time_ups: int = 0
    cues: frozenset[Cue] = frozenset()
    ready: frozenset[PersonId] = frozenset()
    wants_more: frozenset[PersonId] = frozenset()
    hints: Mapping[PersonId, int] = field(default_factory=dict)
    turns: tuple[Turn, ...] = ()
    contributed: frozenset[PersonId] = frozenset()
    """Who has written what the round asks of her."""
    reminds_at: datetime | None = None
    """Written mode: when those who have not contributed are reminded; None once they are."""

    @property
    def length(self) -> timedelta:
        """How long the round lasts as planned now."""
        return self.ends_at - self.opened_at

    def nudges_at(self, cue: Cue) -> datetime:
        """Return when a nudge is due."""
        return self.opened_at + self.length / 2 if cue is Cue.HALF else self.ends_at - LAST_MINUTE

    @property
    def called(self) -> Turn | None:
        """The turn that is on, if any."""
        return next((t for t in self.turns if t.state is TurnState.CALLED), None)


@dataclass(frozen=True, slots=True)
class Participant:
    """Somebody who joined, and with that said yes to the ground rules."""

    person: PersonId
    joined_at: datetime
    present: bool = True


@dataclass(frozen=True, slots=True)
class Session:
    """A sparring from request to closing.

    `owner` brought the case; `presenter` speaks for it (the same person unless a stand-in took over). `plan` holds
    each round's length as planned now (B2). `reminders` counts what the bot has asked by itself in this phase, the
    latest at `reminded_at`. `alarms` counts the timers ever armed, `openings` the legs ever opened,
    `calls` the turns ever called, `pauses` the posts that said it rests, `thread` how often a thread was opened.
    """

    id: SessionId
    team: TeamId
    place: PlaceId
    number: str
    protocol: Protocol
    frame: Frame
    request: Request
    owner: PersonId
    presenter: PersonId
    seed: int
    requested_at: datetime
    phase: Phase = Phase.QUEUED
    facilitator: PersonId | None = None
    leader: PersonId | None = None
    selected: bool = False
    meeting_on: date | None = None
    """The team meeting the case is selected for (A3), by the day it was planned for; None: the next one."""
    participants: tuple[Participant, ...] = ()
    plan: tuple[timedelta, ...] = ()
    leg: Leg | None = None
    framed_at: datetime | None = None
    begun_at: datetime | None = None
    paused_at: datetime | None = None
    paused_from: Phase | None = None
    grace_until: datetime | None = None
    ended_at: datetime | None = None
    closed_at: datetime | None = None
    reminders: int = 0
    reminded_at: datetime | None = None
    pauses: int = 0
    points: tuple[Point, ...] = ()
    notes: tuple[Note, ...] = ()
    inspiration: TextId | None = None
    actions: tuple[Action, ...] = ()
    gathering: Gathering | None = None
    alarm: Alarm | None = None
    alarms: int = 0
    openings: int = 0
    calls: int = 0
    thread: int = 0
    invitations: tuple[Invitation, ...] = ()
    group: int = 0
    """How often a message group was asked for; it is open once the sparring has left the queue."""
    contributions: tuple[Contribution, ...] = ()
    consent: Consent | None = None
    observations: tuple[Observation, ...] = ()
    agreement: Agreement | None = None
    ruling: Ruling | None = None
    stay: Stay = field(default_factory=Stay)

    @property
    def written(self) -> bool:
        """Say whether it goes in writing."""
        return self.request.mode is Mode.WRITTEN

    @property
    def confidential(self) -> bool:
        """Say whether all that is said is written by form: in all of the team's sparrings, or in this one."""
        return self.frame.confidential or self.request.confidential

    @property
    def brought_by(self) -> PersonId | None:
        """Whose case it is, as others may know it: nobody's where it is anonymous (B10)."""
        return None if self.protocol.anonymous else self.owner

    @property
    def parties(self) -> tuple[PersonId, ...]:
        """Who it is between: the one who asks and those asked who said yes or may still do so."""
        asked = (i.person for i in self.invitations if i.reply in (None, Reply.YES))
        return tuple(dict.fromkeys((self.owner, *asked)))

    @property
    def leaders(self) -> tuple[PersonId, ...]:
        """Everybody who leads the team, as far as the sparring is theirs to lead; the one who gathers first."""
        first = (self.leader,) if self.leader else ()
        more = self.frame.leaders if self.protocol.in_the_channel else ()
        return tuple(dict.fromkeys((*first, *more)))

    @property
    def round(self) -> Round | None:
        """The round that is open, if any."""
        return self.protocol.rounds[self.leg.index] if self.leg else None

    @property
    def present(self) -> tuple[PersonId, ...]:
        """Everybody who has joined and not left, in the order they joined."""
        return tuple(p.person for p in self.participants if p.present)

    @property
    def members(self) -> tuple[PersonId, ...]:
        """Everybody present except the presenter; simply everybody where nobody is to know who that is."""
        if self.protocol.anonymous:
            return self.present
        return tuple(p for p in self.present if p != self.presenter)

    def notes_of(self, person: PersonId) -> tuple[TextId, ...]:
        """A person's own notes."""
        return tuple(note.text for note in self.notes if note.by == person)

    def collects(self, what: Collects) -> bool:
        """Say whether the open round collects `what`."""
        return self.round is not None and self.round.has(what)

    @property
    def root(self) -> MessageKey:
        """The post the thread hangs on."""
        return MessageKey(f"root:{self.id}:{self.thread}")


def with_leg(session: Session, **changes: Any) -> Session:  # noqa: ANN401 - the fields of Leg
    """Return the session with its open leg changed."""
    return replace(session, leg=replace(the_leg(session), **changes))


def the_leg(session: Session) -> Leg:
    """Return the open leg; the transition table guarantees there is one where this is called."""
    if session.leg is None:
        raise LookupError(f"no round is open in phase {session.phase}")
    return session.leg
