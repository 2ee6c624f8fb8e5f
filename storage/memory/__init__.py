"""Everything remembered in memory: product code for trying and testing, held to the same contract as the databases."""

import time
from collections.abc import Callable, Sequence
from datetime import timedelta

from bot.ports import FILE, Receipt
from bot.sparring.identity import MessageKey, PersonId, PlaceId, Subject
from storage.addresses import our_id
from storage.leases import Leases
from storage.memory.loops import MemoryDueTimers, MemoryOutbox
from storage.memory.state import Home
from storage.memory.unit_of_work import MemoryUnitOfWork
from storage.pacing import Pacing


class MemoryDirectory:
    """`bot.ports.Directory`."""

    def __init__(self, home: Home) -> None:
        self._home = home

    async def person(self, ref: str) -> PersonId:
        """Return our id for a platform's person."""
        return PersonId(self._remember("person", ref))

    async def place(self, ref: str) -> PlaceId:
        """Return our id for a platform's place."""
        return PlaceId(self._remember("place", ref))

    def _remember(self, kind: str, ref: str) -> str:
        ours = our_id(kind, ref)
        self._home.refs[ours] = ref
        return ours

    async def ref_of(self, ours: str) -> str | None:
        """Return the platform's words for one of our ids."""
        return self._home.refs.get(ours)

    async def post(self, key: MessageKey) -> Receipt | None:
        """Return where a post ended up."""
        ref = self._home.state.posts.get(key)
        return Receipt(ref) if ref else None

    async def key_of(self, receipt: Receipt) -> MessageKey | None:
        """Return which of our posts this is."""
        return next((key for key, ref in self._home.state.posts.items() if ref == receipt.ref), None)

    async def language(self, person: PersonId) -> str | None:
        """Return the language a person chose, if she did."""
        return self._home.languages.get(person)

    async def people(self, ids: Sequence[str]) -> frozenset[PersonId]:
        """Return which of these are ids of people."""
        return frozenset(PersonId(one) for one in ids if our_id("person", self._home.refs.get(one, "")) == one)

    async def forget(self, person: PersonId) -> None:
        """Forget who a person is on the platform, and the language she chose."""
        self._home.refs.pop(person, None)
        self._home.languages.pop(person, None)

    async def uploaded(self, file: str, about: Subject) -> None:
        """Remember a platform's file, so that it is deleted with what it is about."""
        key = MessageKey(f"{FILE}:{file}")
        async with self._home.transaction() as state:
            state.posts[key], state.made_about[key] = key, about

    async def set_language(self, person: PersonId, language: str) -> None:
        """Remember the language a person chose."""
        self._home.languages[person] = language


class MemoryStorage:
    """`bot.ports.Storage` without a disk.

    Args:
        real: seconds of real time from any origin, never going back; leases, paces and rests run on it.
        pacing: how fast letters may leave.
        leases: how long claims hold.
    """

    def __init__(
        self,
        *,
        real: Callable[[], float] = time.monotonic,
        pacing: Pacing | None = None,
        leases: Leases | None = None,
    ) -> None:
        leases = leases or Leases()
        self._home = Home(real)
        self._due_timers = MemoryDueTimers(self._home, leases)
        self._outbox = MemoryOutbox(self._home, pacing or Pacing(), leases)
        self._directory = MemoryDirectory(self._home)

    def writing(self) -> MemoryUnitOfWork:
        """Return a transaction that writes; one at a time."""
        return MemoryUnitOfWork(self._home, writes=True)

    @property
    def one_writes(self) -> bool:
        """Whether a transaction that writes keeps all others waiting: here none takes long enough to mind."""
        return False

    def reading(self) -> MemoryUnitOfWork:
        """Return a transaction that sees the state as last committed."""
        return MemoryUnitOfWork(self._home, writes=False)

    @property
    def due_timers(self) -> MemoryDueTimers:
        """The timers, as seen by the loop that claims them."""
        return self._due_timers

    @property
    def outbox(self) -> MemoryOutbox:
        """The letters, as seen by the loop that sends them."""
        return self._outbox

    @property
    def directory(self) -> MemoryDirectory:
        """Platform ids."""
        return self._directory

    async def prune(self, *, receipts: timedelta = timedelta(days=7), letters: timedelta = timedelta(days=30)) -> int:
        """Forget inbound receipts older than `receipts`; finished letters are never kept here. Return how many went."""
        del letters
        async with self._home.transaction() as state:
            before = self._home.real() - receipts.total_seconds()
            old = [receipt for receipt, seen_at in state.inbox.items() if seen_at < before]
            for receipt in old:
                del state.inbox[receipt]
            return len(old)

    async def scrub(self) -> None:
        """Do nothing: what is forgotten here has no copy."""

    async def healthy(self) -> bool:
        """Say that memory answers."""
        return True

    async def close(self) -> None:
        """Do nothing: there is no connection."""
