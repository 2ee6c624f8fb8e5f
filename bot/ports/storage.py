"""What is remembered: the transaction, the loops' view of it, and the platform's ids."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from types import TracebackType
from typing import Protocol, Self

from bot.ports.delivery import Outbox, Receipt
from bot.ports.repositories import Audit, DueTimer, Feeds, Letters, Records, Sessions, Teams, Timers, Traces, Words
from bot.sparring.identity import MessageKey, PersonId, PlaceId, SessionId, Subject


class UnitOfWork(Protocol):
    """One transaction. Leaving it without `commit` rolls everything back."""

    @property
    def sessions(self) -> Sessions:
        """Sparrings."""
        ...

    @property
    def teams(self) -> Teams:
        """Teams."""
        ...

    @property
    def words(self) -> Words:
        """Sealed texts."""
        ...

    @property
    def records(self) -> Records:
        """What teams keep."""
        ...

    @property
    def feeds(self) -> Feeds:
        """Calendar addresses."""
        ...

    @property
    def traces(self) -> Traces:
        """Everything that names a person."""
        ...

    @property
    def audit(self) -> Audit:
        """Who did what, and when."""
        ...

    @property
    def letters(self) -> Letters:
        """The outbox."""
        ...

    @property
    def timers(self) -> Timers:
        """Claimed timers."""
        ...

    async def first_time(self, receipt: str) -> bool:
        """Write an inbound event's id into the durable inbox; false when it stood there already."""
        ...

    async def commit(self) -> None:
        """Make it last."""
        ...

    async def __aenter__(self) -> Self:
        """Begin."""
        ...

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Roll back what was not committed."""
        ...


@dataclass(frozen=True, slots=True)
class Erased:
    """What a ledger tells: the sparrings that are erased, and those that were about to be."""

    erased: frozenset[str] = frozenset()
    begun: frozenset[str] = frozenset()


class Ledger(Protocol):
    """Which sparrings were erased, kept apart from the database, so that no backup of that brings one back.

    Only ids are in it. What is written is on the disk when these return; an empty list writes nothing.
    """

    async def begun(self, sessions: Sequence[SessionId], at: datetime) -> None:
        """Write down what is erased if the transaction lasts that is about to be committed; raises OSError."""
        ...

    async def erased(self, sessions: Sequence[SessionId], at: datetime) -> None:
        """Write down what is erased for good; raises OSError."""
        ...

    async def read(self) -> Erased:
        """Return what was written down."""
        ...


class DueTimers(Protocol):
    """Timers that are due, by leases."""

    async def claim(self, now: datetime, limit: int) -> Sequence[DueTimer]:
        """Claim up to `limit` timers due at `now`, oldest first, each with a lease and a fresh attempt number."""
        ...

    async def release(self, due: DueTimer, after: timedelta) -> None:
        """Give a claim back after a failure; it becomes due again `after` that long (real time)."""
        ...

    async def next_due(self) -> datetime | None:
        """Return when the earliest unclaimed timer is due (domain time)."""
        ...


class Directory(Protocol):
    """The adapter's own table: our ids for people, places and posts, and the platform's. Cached in the process.

    What may write is never to be called inside a unit of work: on SQLite it needs the one writer.
    """

    async def person(self, ref: str) -> PersonId:
        """Return our id for a platform's person, remembering it the first time."""
        ...

    async def place(self, ref: str) -> PlaceId:
        """Return our id for a platform's place, remembering it the first time."""
        ...

    async def ref_of(self, ours: str) -> str | None:
        """Return the platform's words for one of our person or place ids."""
        ...

    async def post(self, key: MessageKey) -> Receipt | None:
        """Return where a post ended up."""
        ...

    async def key_of(self, receipt: Receipt) -> MessageKey | None:
        """Return which of our posts this is."""
        ...

    async def uploaded(self, file: str, about: Subject) -> None:
        """Remember a platform's file before it is brought there, so that it is deleted with what it is about."""
        ...

    async def language(self, person: PersonId) -> str | None:
        """Return the language a person chose for herself, if she did."""
        ...

    async def people(self, ids: Sequence[str]) -> frozenset[PersonId]:
        """Return which of these are ids of people."""
        ...

    async def forget(self, person: PersonId) -> None:
        """Forget who a person is on the platform, and the language she chose."""
        ...

    async def set_language(self, person: PersonId, language: str) -> None:
        """Remember the language a person chose for herself."""
        ...


class Storage(Protocol):
    """A home for everything the bot remembers: memory, SQLite or PostgreSQL, all held to one contract suite."""

    def writing(self) -> UnitOfWork:
        """Return a transaction that writes (BEGIN IMMEDIATE on SQLite)."""
        ...

    @property
    def one_writes(self) -> bool:
        """Whether a transaction that writes keeps all others waiting: what can be done before it should be (SQLite)."""
        ...

    def reading(self) -> UnitOfWork:
        """Return a transaction that only reads; it never waits for a writer on SQLite."""
        ...

    @property
    def due_timers(self) -> DueTimers:
        """The timers, as seen by the loop that claims them."""
        ...

    @property
    def outbox(self) -> Outbox:
        """The letters, as seen by the loop that sends them."""
        ...

    @property
    def directory(self) -> Directory:
        """Platform ids."""
        ...

    async def prune(self) -> int:
        """Forget inbound receipts older than 7 days and finished letters older than 30; return how many rows went."""
        ...

    async def scrub(self) -> None:
        """Let go of the copies that the database keeps of rows that were deleted, as far as it can just now."""
        ...

    async def healthy(self) -> bool:
        """Say whether the database answers."""
        ...

    async def close(self) -> None:
        """Let go of every connection."""
        ...
