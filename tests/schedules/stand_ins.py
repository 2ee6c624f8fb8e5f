"""Timers in memory, a composer, and a platform with a will of its own."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count

from bot.messages.letter import Letter, Op
from bot.messages.parts import Heading, Message
from bot.ports import ClaimedLetter, DueTimer, Receipt, TimerKind, Unclear
from bot.sparring.effects import ShowCard
from bot.sparring.identity import MessageKey, PlaceId, SessionId, Subject

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


def letter(name: str, op: Op = Op.POST, *, lane: str = "thread", thread: str | None = None) -> Letter:
    """Return a letter whose id and, unless it is an update of "<name>.<n>", key is its name."""
    key = MessageKey(name.partition(".")[0])
    return Letter(
        id=name,
        lane=lane,
        op=op,
        subject=SessionId("s1"),
        place=PlaceId("p1"),
        key=key,
        effect=ShowCard(),
        thread=MessageKey(thread) if thread else None,
    )


@dataclass
class Platform:
    """A messenger. `faults` are met one a call, each before (`refuse`) or after (`swallow`) the post has arrived.

    `arrived` is the outside history: letter ids in the order in which people saw them.
    """

    clock: Callable[[], float] = lambda: 0.0
    faults: list[Exception | None] = field(default_factory=list)
    accepts_first: bool = False
    visible_after: float = 0.0
    arrived: list[str] = field(default_factory=list)
    looked: list[str] = field(default_factory=list)
    shown_at: dict[str, float] = field(default_factory=dict)
    lost_sight: Exception | None = None

    async def deliver(self, claim: ClaimedLetter, content: Message) -> Receipt | None:
        assert content.parts
        fault = self.faults.pop(0) if self.faults else None
        if fault is None or (self.accepts_first and isinstance(fault, Unclear)):
            self.arrived.append(claim.letter.id)
            self.shown_at.setdefault(claim.letter.id, self.clock() + self.visible_after)
        if fault:
            raise fault
        return None if claim.letter.op is Op.WHISPER else Receipt(f"at-{claim.letter.key}")

    async def delete(self, claim: ClaimedLetter) -> None:
        raise AssertionError(f"nothing is deleted here, not {claim.letter.id}")

    async def find(self, claim: ClaimedLetter) -> Receipt | None:
        self.looked.append(claim.letter.id)
        if self.lost_sight:
            raise self.lost_sight
        there = self.shown_at.get(claim.letter.id, float("inf")) <= self.clock()
        return Receipt(f"at-{claim.letter.key}") if there else None


@dataclass
class Words:
    """A composer that says the letter's id, says nothing to those in `obsolete`, and breaks as told."""

    obsolete: set[str] = field(default_factory=set)
    broken: list[Exception] = field(default_factory=list)

    async def compose(self, letter: Letter) -> Message | None:
        if self.broken:
            raise self.broken.pop(0)
        return None if letter.id in self.obsolete else Message((Heading(letter.id),))


@dataclass
class Alarms:
    """Counts how often letters were announced."""

    rung: int = 0

    def timers_changed(self, due_at: datetime | None) -> None:
        """Hear nothing."""

    def letters_queued(self) -> None:
        self.rung += 1


@dataclass
class Rows:
    """Armed timers by session name, each due at its moment; a claimed one waits for `fired` or `release`."""

    due: dict[SessionId, datetime] = field(default_factory=dict)
    claimed: dict[Subject, DueTimer] = field(default_factory=dict)
    released: list[tuple[Subject, timedelta]] = field(default_factory=list)
    claims: list[int] = field(default_factory=list)
    numbers: Iterator[int] = field(default_factory=lambda: count(1))

    def arm(self, name: str, at: datetime) -> None:
        self.due[SessionId(name)] = at

    async def claim(self, now: datetime, limit: int) -> Sequence[DueTimer]:
        names = sorted((n for n, at in self.due.items() if at <= now), key=lambda n: self.due[n])[:limit]
        batch = [DueTimer(TimerKind.SESSION, name, 1, self.due.pop(name), next(self.numbers)) for name in names]
        self.claimed |= {timer.subject: timer for timer in batch}
        self.claims.append(len(batch))
        return batch

    def fired(self, batch: Sequence[DueTimer]) -> None:
        for timer in batch:
            del self.claimed[timer.subject]

    async def release(self, due: DueTimer, after: timedelta) -> None:
        del self.claimed[due.subject]
        self.released.append((due.subject, after))

    async def next_due(self) -> datetime | None:
        return min(self.due.values(), default=None)
