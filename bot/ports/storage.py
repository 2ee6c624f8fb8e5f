"""What is remembered: one transaction over sessions, teams, words, letters and timers, and the loops' view of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from types import TracebackType
from typing import Protocol, Self

from bot.messages.letter import Letter
from bot.ports.delivery import Outbox, Receipt
from bot.sparring.identity import MessageKey, PersonId, PlaceId, SessionId, TeamId, TextId
from bot.sparring.session import Session
from bot.sparring.team import Team


@dataclass(frozen=True, slots=True)
class DueTimer:
    """A claimed timer. `attempt` fences every later write: a zombie whose lease ran out writes nothing."""

    session: SessionId
    number: int
    due_at: datetime
    attempt: int


class Sessions(Protocol):
    """Sparrings, one JSON document a row; the protocol copy lies apart under its digest and is cached."""

    async def get(self, session: SessionId) -> Session | None:
        """Return a session, locked for this transaction where the engine locks rows."""
        ...

    async def get_many(self, sessions: Sequence[SessionId]) -> Mapping[SessionId, Session]:
        """Return those that exist, locked in id order."""
        ...

    async def save(self, sessions: Sequence[Session]) -> None:
        """Insert or update sessions together with their one alarm (armed, re-armed or cleared)."""
        ...

    async def open_in(self, place: PlaceId) -> Sequence[Session]:
        """Return the sessions of a place that are neither closed nor withdrawn, oldest first."""
        ...

    async def concerning(self, person: PersonId) -> Sequence[Session]:
        """Return the sessions that concern a person, newest first, at most 50.

        Those open in which she is owner, presenter, facilitator, leader or participant, and closed ones of her own
        with actions still open.
        """
        ...

    async def by_root(self, key: MessageKey) -> Session | None:
        """Return the session whose current thread root has this key."""
        ...


class Teams(Protocol):
    """Teams and their frames."""

    async def at(self, place: PlaceId) -> Team | None:
        """Return the team that meets in this channel; one that writes keeps the place, even before it has one."""
        ...

    async def get(self, team: TeamId) -> Team | None:
        """Return a team."""
        ...

    async def save(self, team: Team) -> None:
        """Insert or update a team."""
        ...

    async def led_by(self, person: PersonId) -> Sequence[Team]:
        """Return the teams whose frame names this person as leader or facilitator."""
        ...


class Words(Protocol):
    """What people wrote, sealed with one key a case; the only place where case text lies."""

    async def put(self, session: SessionId, words: Mapping[TextId, str]) -> None:
        """Seal and keep texts of a case, making the case's key when it is the first."""
        ...

    async def get(self, session: SessionId, texts: Sequence[TextId]) -> Mapping[TextId, str]:
        """Return those texts that exist and can be opened; erased or unopenable ones are simply not there."""
        ...

    async def erase(self, session: SessionId) -> None:
        """Destroy the case's key and its texts."""
        ...


class Letters(Protocol):
    """The outbox, as seen by the transaction that writes it."""

    async def put(self, letters: Sequence[Letter]) -> None:
        """Queue letters in this order. An update supersedes an unsent older update of the same post."""
        ...


class Timers(Protocol):
    """The timers, as seen by the transaction that handles them."""

    async def hold(self, due: Sequence[DueTimer]) -> Sequence[DueTimer]:
        """Return those claims that are still ours (lease, attempt and number unchanged), locked for this transaction.

        `Sessions.save` re-arms or clears them; a held timer that is not re-armed is cleared at commit.
        """
        ...


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

    Never to be asked inside a unit of work: on SQLite it may need the one writer.
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

    async def language(self, person: PersonId) -> str | None:
        """Return the language a person chose for herself, if she did."""
        ...

    async def set_language(self, person: PersonId, language: str) -> None:
        """Remember the language a person chose for herself."""
        ...


class Storage(Protocol):
    """A home for everything the bot remembers: memory, SQLite or PostgreSQL, all held to one contract suite."""

    def writing(self) -> UnitOfWork:
        """Return a transaction that writes (BEGIN IMMEDIATE on SQLite)."""
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

    async def healthy(self) -> bool:
        """Say whether the database answers."""
        ...

    async def close(self) -> None:
        """Let go of every connection."""
        ...
