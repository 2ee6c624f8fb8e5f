"""B11: what a sparring costs when there are few and when there are many of them, or of teams.

Two databases lie side by side, a small and a large one; each round does the same in both, so that whatever disturbs
the machine disturbs both.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from bench import crowd
from bench.children import VAR
from bench.ground import Ground
from bench.results import Gate, Result
from bot.app import stored
from bot.clock import ManualClock
from bot.config import Settings
from bot.content.protocols import shipped
from bot.failpoints import unharmed
from bot.ids import FreshIds
from bot.ports import ClaimedLetter, Receipt
from bot.service import Sparring, Wish
from bot.sparring import events as ev
from bot.sparring.identity import PersonId, PlaceId, TextId
from bot.sparring.session import Receive, Request, Session
from bot.sparring.team import Frame
from bot.telemetry import Metrics
from schedules.timers import TimerLoop
from storage import SqlStorage

MUCH_LATER = crowd.DUE + timedelta(days=1)


class Quiet:
    """`bot.ports.Alarms` for somebody who looks by himself."""

    def timers_changed(self, due_at: object) -> None:
        """Do nothing."""

    def letters_queued(self) -> None:
        """Do nothing."""


@dataclass
class House:
    """A database with so many sparrings already open, and a service on it."""

    storage: SqlStorage
    people: Sequence[PersonId]
    place: PlaceId
    took: list[float] = field(default_factory=list)
    _receipts: int = 0

    def __post_init__(self) -> None:
        self.clock = ManualClock(crowd.DUE)
        self.sparring = Sparring(self.storage, self.clock, FreshIds(self.clock), Quiet(), unharmed, Metrics())
        self.timers = TimerLoop(self.storage.due_timers, self.sparring.fire, self.clock, unharmed, Metrics())

    @classmethod
    async def filled(cls, home: Path, sparrings: int, teams: int) -> "House":
        """Return one in this folder."""
        storage = await stored(Settings(database_url=None, sparring_home=home, sparring_paced=False))
        await crowd.gather(storage, sparrings, lambda _: MUCH_LATER, teams=teams)
        people = [await storage.directory.person(f"U{number:04}") for number in range(crowd.SIZE)]
        return cls(storage, people, await storage.directory.place("C00000"))

    async def sparring_held(self) -> None:
        """Hold a sparring from the request to its close, with every letter it sends, and note how long that took."""
        began = perf_counter()
        text = TextId(f"t{self._receipts}")
        request = Request("Et forløb står stille", "Hvad ser I?", Receive.APPRECIATE, words={"case": text})
        wish = Wish(self.people[0], self.place, request, shipped()["team"], start_now=True)
        decision = await self.sparring.request(wish, {text: "Sagen, kort fortalt."}, self._receipt(), Frame())
        if decision is None:
            raise LookupError("The request was taken for a duplicate.")
        session = decision.session
        for person in self.people[1:]:
            session = await self._happen(ev.Joined(session.id, person))
        session = await self._happen(ev.RoundsBegun(session.id, self.people[0]))
        while session.leg:
            for person in self.people:
                session = await self._happen(ev.Readied(session.id, person, session.leg.serial))
            self.clock.advance(timedelta(minutes=1))
            await self.timers.work()
            session = await self._moved_on(session)
            await self._letters_sent()
        await self._happen(ev.ClosedWithoutSum(session.id, self.people[0]))
        await self._letters_sent()
        self.took.append(perf_counter() - began)

    async def _moved_on(self, session: Session) -> Session:
        now = await self.sparring.session(session.id)
        if now is None or now.leg is None:
            raise LookupError("The sparring is not in its round any more.")
        return await self._happen(ev.MovedOn(session.id, self.people[0], now.leg.serial))

    async def _happen(self, event: ev.Event) -> Session:
        decision = await self.sparring.happen(event, receipt=self._receipt())
        if decision is None:
            raise LookupError("The event was taken for a duplicate.")
        return decision.session

    def _receipt(self) -> str:
        self._receipts += 1
        return f"r{self._receipts}"

    async def _letters_sent(self) -> None:
        while claims := await self.storage.outbox.claim(32):
            for claim in claims:
                await self.storage.outbox.sent(claim, _receipt_of(claim))


def _receipt_of(claim: ClaimedLetter) -> Receipt:
    return claim.target or Receipt(f"C00000:{claim.letter.id}")


async def growth(ground: Ground) -> list[Result]:
    """Measure B11, for sparrings in ten teams and for teams with one sparring each."""
    few, many = ground.sizes.growth
    return [
        await _compared(ground, f"cost of a whole sparring as others open go {few} → {many:,}", (few, 10), (many, 10)),
        await _compared(
            ground, f"cost of a whole sparring as teams go {few} → {many:,}, one open in each", (few, few), (many, many)
        ),
    ]


async def _compared(ground: Ground, what: str, small: tuple[int, int], large: tuple[int, int]) -> Result:
    with TemporaryDirectory(dir=VAR) as one, TemporaryDirectory(dir=VAR) as other:
        houses = [await House.filled(Path(one), *small), await House.filled(Path(other), *large)]
        for number in range(ground.sizes.growth_rounds + 1):
            for house in houses if number % 2 else reversed(houses):
                await house.sparring_held()
        for house in houses:
            await house.storage.close()
    few, many = (1000 * median(house.took[1:]) for house in houses)
    told = f"{few:.0f} → {many:.0f} ms"
    return Result("B11", what, (many / few,), Gate(1.2), " ×", told)
