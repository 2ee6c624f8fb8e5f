"""Whatever order things happen in, a database does what the memory store does."""

import asyncio
from collections.abc import Coroutine
from dataclasses import replace
from datetime import timedelta
from typing import Any, ClassVar, TypeVar

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule, run_state_machine_as_test
from sqlalchemy import delete
from typing_extensions import override

from bot.messages.letter import Op
from bot.ports import ClaimedLetter, DueTimer, Receipt, Storage
from bot.sparring.identity import MessageKey, PlaceId
from storage.tables import metadata
from tests.contract.labs import MemoryLab, SqlLab
from tests.contract.samples import MINUTE, NOON, armed, armed_team, letter, session

Result = TypeVar("Result")
KEYS, LANES, PLACES = st.sampled_from("rxy"), st.sampled_from("ab"), st.sampled_from("pq")
SECONDS = st.sampled_from([0, 10, 20, 40, 70])
"""Far enough apart that a database, whose clock runs on meanwhile, may be some seconds slow."""
EITHER = st.integers(0, 3)


class Twins(RuleBasedStateMachine):
    """A database and the memory store, to which the same things happen."""

    url: ClassVar[str]

    def __init__(self) -> None:
        super().__init__()
        self.loop = asyncio.Runner()
        self.labs = MemoryLab(), SqlLab(self.url)
        self.run(self.labs[1].execute(*map(delete, reversed(metadata.sorted_tables))))
        self.stores: tuple[Storage, ...] = tuple(self.run(lab.open()) for lab in self.labs)
        self.claims: list[ClaimedLetter] = []
        self.due: list[DueTimer] = []
        self.numbers: dict[str, int] = {}

    def run(self, work: Coroutine[Any, Any, Result]) -> Result:
        return self.loop.run(work)

    def both(self, *works: Coroutine[Any, Any, Result]) -> Result:
        """Do the same in both stores; they must answer the same."""
        ours, theirs = (self.run(work) for work in works)
        assert ours == theirs
        return theirs

    @override
    def teardown(self) -> None:
        self.run(self.labs[1].close())
        self.loop.close()

    @rule(key=KEYS, lane=LANES, place=PLACES, op=st.sampled_from([Op.POST, Op.POST, Op.UPDATE]), replies=st.booleans())
    def queue(self, key: str, lane: str, place: str, op: Op, replies: bool) -> None:
        thread = "r" if replies and key != "r" else None
        written = letter(key, op, lane=lane, place=PlaceId(place), thread=thread)

        async def put(storage: Storage) -> None:
            async with storage.writing() as unit:
                await unit.letters.put([written])
                await unit.commit()

        self.both(*map(put, self.stores))

    @rule(limit=st.integers(1, 3))
    def claim(self, limit: int) -> None:
        self.claims += self.both(*(storage.outbox.claim(limit) for storage in self.stores))

    @rule(which=EITHER, receipt=st.booleans())
    def sent(self, which: int, receipt: bool) -> None:
        for claim in self.claims[which : which + 1]:
            ref = Receipt(f"at:{claim.letter.id}") if receipt else None
            self.both(*(storage.outbox.sent(claim, ref) for storage in self.stores))

    @rule(which=EITHER, seconds=SECONDS, unclear=st.booleans())
    def again(self, which: int, seconds: int, unclear: bool) -> None:
        for claim in self.claims[which : which + 1]:
            after = timedelta(seconds=seconds)
            self.both(*(storage.outbox.again(claim, after, unclear=unclear) for storage in self.stores))

    @rule(which=EITHER)
    def park(self, which: int) -> None:
        for claim in self.claims[which : which + 1]:
            self.both(*(storage.outbox.park(claim, "code") for storage in self.stores))

    @rule(which=EITHER)
    def forget(self, which: int) -> None:
        """Stop caring for a claim, as a process does that died."""
        del self.claims[which : which + 1]

    @rule(which=EITHER)
    def retry(self, which: int) -> None:
        for parked in self.run(self.stores[0].outbox.parked())[which : which + 1]:
            self.both(*(storage.outbox.retry(parked.id) for storage in self.stores))

    @rule(scope=st.sampled_from(["post", "update", "post:p", "update:q"]), seconds=SECONDS)
    def hold_back(self, scope: str, seconds: int) -> None:
        self.both(*(storage.outbox.hold_back(scope, timedelta(seconds=seconds)) for storage in self.stores))

    @rule(seconds=SECONDS)
    def time_passes(self, seconds: int) -> None:
        self.both(*(lab.pass_time(seconds) for lab in self.labs))

    @rule()
    def the_outbox_looks_the_same(self) -> None:
        async def look(storage: Storage) -> object:
            parked = [(each.id, each.kind, each.reason) for each in await storage.outbox.parked()]
            return (
                parked,
                await storage.outbox.waiting(),
                [await storage.directory.post(MessageKey(key)) for key in "rxy"],
            )

        self.both(*map(look, self.stores))
        ours, theirs = (self.run(storage.outbox.next_due()) for storage in self.stores)
        assert (ours is None) == (theirs is None)
        if ours is not None and theirs is not None:
            assert bool(ours) == bool(theirs), "a database may be early, but never say now when nothing may go"
            assert theirs <= ours + timedelta(seconds=1)

    @rule(name=st.sampled_from("st"), minutes=st.integers(-2, 2), rests=st.booleans())
    def arm(self, name: str, minutes: int, rests: bool) -> None:
        number = self.number(name, rests=rests)
        saved = session(name, alarms=number) if rests else armed(name, number, NOON + minutes * MINUTE)

        async def save(storage: Storage) -> None:
            async with storage.writing() as unit:
                await unit.sessions.save([saved])
                await unit.commit()

        self.both(*map(save, self.stores))

    @rule(name=st.sampled_from("uv"), minutes=st.integers(-2, 2), rests=st.booleans(), reads=st.booleans())
    def arm_a_team(self, name: str, minutes: int, rests: bool, reads: bool) -> None:
        alarm = None if rests else NOON + minutes * MINUTE
        saved = armed_team(name, self.number(name, rests=rests), alarm or NOON)

        async def save(storage: Storage) -> None:
            async with storage.writing() as unit:
                if reads:
                    await unit.teams.get(saved.id)
                await unit.teams.save(saved if alarm else replace(saved, alarm=None))
                await unit.commit()

        self.both(*map(save, self.stores))

    def number(self, name: str, *, rests: bool) -> int:
        """Return the number of the alarm to arm, or of the last one when it rests."""
        self.numbers[name] = self.numbers.get(name, 0) + (not rests)
        return self.numbers[name]

    @rule(minutes=st.integers(-2, 2))
    def claim_timers(self, minutes: int) -> None:
        at = NOON + minutes * MINUTE
        self.due += self.both(*(storage.due_timers.claim(at, 4) for storage in self.stores))
        self.both(*(storage.due_timers.next_due() for storage in self.stores))

    @rule(which=EITHER, commits=st.booleans())
    def fire(self, which: int, commits: bool) -> None:
        async def hold(storage: Storage) -> object:
            async with storage.writing() as unit:
                held = await unit.timers.hold(self.due[which:])
                if commits:
                    await unit.commit()
                return list(held)

        self.both(*map(hold, self.stores))

    @rule(which=EITHER, seconds=SECONDS)
    def release(self, which: int, seconds: int) -> None:
        for due in self.due[which : which + 1]:
            self.both(*(storage.due_timers.release(due, timedelta(seconds=seconds)) for storage in self.stores))


def test_a_database_and_memory_are_twins(database_url: str) -> None:
    twins = type("Twins", (Twins,), {"url": database_url})
    run_state_machine_as_test(twins, settings=settings(max_examples=12, stateful_step_count=40, deadline=None))


pytestmark = pytest.mark.timeout(120)
