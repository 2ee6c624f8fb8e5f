"""A small outbox, timers and a platform with a will of its own, all in memory and on a clock the test turns."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count

from bot.messages.letter import Letter, Op
from bot.messages.parts import Heading, Message
from bot.ports import ClaimedLetter, DueTimer, ParkedLetter, Receipt, Unclear
from bot.sparring.effects import ShowCard
from bot.sparring.identity import MessageKey, PlaceId, SessionId

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
LEASE = 60.0
NOTHING = timedelta()


def letter(name: str, op: Op = Op.POST, *, lane: str = "thread", thread: str | None = None) -> Letter:
    """Return a letter whose id and, unless it is an update of "<name>.<n>", key is its name."""
    key = MessageKey(name.partition(".")[0])
    return Letter(
        id=name,
        lane=lane,
        op=op,
        session=SessionId("s1"),
        place=PlaceId("p1"),
        key=key,
        effect=ShowCard(),
        thread=MessageKey(thread) if thread else None,
    )


@dataclass
class Row:
    """A letter and how far it is."""

    letter: Letter
    state: str = "ready"
    attempt: int = 0
    tries: int = 0
    unclear: bool = False
    not_before: float = 0.0
    reason: str | None = None


@dataclass
class Lanes:
    """An outbox in memory; `now` is its real time, in seconds, and only the test moves it."""

    now: float = 0.0
    rows: list[Row] = field(default_factory=list)
    posts: dict[MessageKey, Receipt] = field(default_factory=dict)
    held: dict[str, float] = field(default_factory=dict)

    def put(self, *letters: Letter) -> None:
        self.rows += [Row(each) for each in letters]

    def row(self, name: str) -> Row:
        return next(row for row in self.rows if row.letter.id == name)

    def _heads(self) -> Iterator[tuple[Row, float]]:
        """Yield the first unfinished letter of each lane with the moment from which it may be claimed."""
        lanes: set[str] = set()
        for row in self.rows:
            if row.state in ("ready", "sending") and row.letter.lane not in lanes:
                lanes.add(row.letter.lane)
                yield row, max(row.not_before, self.held.get(row.letter.op, 0.0))

    async def claim(self, limit: int) -> Sequence[ClaimedLetter]:
        due = [row for row, at in self._heads() if at <= self.now][:limit]
        for row in due:
            row.unclear |= row.state == "sending"
            row.state, row.not_before = "sending", self.now + LEASE
            row.attempt, row.tries = row.attempt + 1, row.tries + 1
        return [self._claimed(row) for row in due]

    def _claimed(self, row: Row) -> ClaimedLetter:
        target, thread = self.posts.get(row.letter.key), row.letter.thread and self.posts.get(row.letter.thread)
        return ClaimedLetter(row.letter, row.attempt, row.tries, row.unclear, target, thread or None)

    def _ours(self, claim: ClaimedLetter) -> Row | None:
        row = self.row(claim.letter.id)
        return row if row.state == "sending" and row.attempt == claim.attempt else None

    async def sent(self, claim: ClaimedLetter, receipt: Receipt | None) -> bool:
        if (row := self._ours(claim)) is None:
            return False
        row.state = "sent"
        if receipt:
            self.posts[row.letter.key] = receipt
        return True

    async def again(self, claim: ClaimedLetter, after: timedelta, *, unclear: bool) -> None:
        if row := self._ours(claim):
            row.state, row.unclear, row.not_before = "ready", unclear, self.now + after.total_seconds()

    async def hold_back(self, scope: str, after: timedelta) -> None:
        self.held[scope] = self.now + after.total_seconds()

    async def park(self, claim: ClaimedLetter, reason: str) -> None:
        if row := self._ours(claim):
            row.state, row.reason = "parked", reason

    async def parked(self) -> Sequence[ParkedLetter]:
        raise NotImplementedError

    async def retry(self, letter: str) -> bool:
        raise NotImplementedError

    async def next_due(self) -> timedelta | None:
        moments = [at for _, at in self._heads()]
        return timedelta(seconds=max(0.0, min(moments) - self.now)) if moments else None

    async def waiting(self) -> int:
        return len(list(self._heads()))


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
class Silence:
    """Alarms nobody hears."""

    def timers_changed(self, due_at: datetime | None) -> None:
        """Hear nothing."""

    def letters_queued(self) -> None:
        """Hear nothing."""


@dataclass
class Rows:
    """Armed timers by session name, each due at its moment; a claimed one waits for `fired` or `release`."""

    due: dict[SessionId, datetime] = field(default_factory=dict)
    claimed: dict[SessionId, DueTimer] = field(default_factory=dict)
    released: list[tuple[SessionId, timedelta]] = field(default_factory=list)
    claims: list[int] = field(default_factory=list)
    numbers: Iterator[int] = field(default_factory=lambda: count(1))

    def arm(self, name: str, at: datetime) -> None:
        self.due[SessionId(name)] = at

    async def claim(self, now: datetime, limit: int) -> Sequence[DueTimer]:
        names = sorted((n for n, at in self.due.items() if at <= now), key=lambda n: self.due[n])[:limit]
        batch = [DueTimer(name, 1, self.due.pop(name), next(self.numbers)) for name in names]
        self.claimed |= {timer.session: timer for timer in batch}
        self.claims.append(len(batch))
        return batch

    def fired(self, batch: Sequence[DueTimer]) -> None:
        for timer in batch:
            del self.claimed[timer.session]

    async def release(self, due: DueTimer, after: timedelta) -> None:
        del self.claimed[due.session]
        self.released.append((due.session, after))

    async def next_due(self) -> datetime | None:
        return min(self.due.values(), default=None)
