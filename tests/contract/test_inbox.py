"""Inbound deliveries count once."""

import asyncio
from datetime import timedelta

from bot.ports import Storage
from tests.contract.labs import Lab


async def test_a_receipt_counts_once(storage: Storage) -> None:
    async with storage.writing() as unit:
        assert await unit.first_time("r1")
        assert not await unit.first_time("r1")
        await unit.commit()
    async with storage.writing() as unit:
        assert not await unit.first_time("r1")
        assert await unit.first_time("r2")
    async with storage.writing() as unit:
        assert await unit.first_time("r2"), "the transaction that wrote it was rolled back"


async def test_old_receipts_are_forgotten(storage: Storage, lab: Lab) -> None:
    day = timedelta(days=1).total_seconds()
    async with storage.writing() as unit:
        await unit.first_time("old")
        await unit.commit()
    await lab.pass_time(6 * day)
    async with storage.writing() as unit:
        await unit.first_time("young")
        await unit.commit()
    await lab.pass_time(1.5 * day)
    assert await storage.prune() == 1
    async with storage.writing() as unit:
        assert await unit.first_time("old")
        assert not await unit.first_time("young")


async def test_a_duplicate_waits_for_the_first_and_then_counts_no_more(lab: Lab) -> None:
    here, there = await lab.open(), await lab.open()
    entered, answers = asyncio.Event(), []

    async def first() -> None:
        async with here.writing() as unit:
            answers.append(("first", await unit.first_time("r")))
            entered.set()
            await asyncio.sleep(0.05)  # the duplicate is on its way meanwhile
            answers.append(("commit", True))
            await unit.commit()

    async def duplicate() -> None:
        await entered.wait()
        async with there.writing() as unit:
            answers.append(("duplicate", await unit.first_time("r")))

    await asyncio.gather(first(), duplicate())
    assert answers == [("first", True), ("commit", True), ("duplicate", False)]


async def test_a_duplicate_counts_when_the_first_one_failed(lab: Lab) -> None:
    here, there = await lab.open(), await lab.open()
    entered = asyncio.Event()

    async def first() -> None:
        async with here.writing() as unit:
            await unit.first_time("r")
            entered.set()
            await asyncio.sleep(0.05)  # and leaves without a commit

    async def duplicate() -> bool:
        await entered.wait()
        async with there.writing() as unit:
            return await unit.first_time("r")

    _, counts = await asyncio.gather(first(), duplicate())
    assert counts
