import asyncio
import gc
from datetime import timedelta

import pytest
from structlog.testing import capture_logs

from bot.tasks import drain, spawn

SOON, AT_ONCE = timedelta(seconds=5), timedelta(milliseconds=1)


async def test_a_failure_is_logged_by_type_and_told_to_the_hook() -> None:
    async def break_down() -> None:
        raise ValueError("Mikkels mor")

    heard: list[BaseException] = []
    with capture_logs() as logs:
        spawn(break_down(), name="fragile", on_failure=heard.append)
        await drain(SOON)
    assert [type(error) for error in heard] == [ValueError]
    assert [(line["event"], line["task"]) for line in logs] == [("task_failed", "fragile")]


async def test_a_task_that_nobody_holds_is_kept_until_it_is_done() -> None:
    begun, go, done = asyncio.Event(), asyncio.Event(), asyncio.Event()

    async def work() -> None:
        begun.set()
        await go.wait()
        done.set()

    spawn(work(), name="kept")
    await begun.wait()
    gc.collect()
    go.set()
    async with asyncio.timeout(5):
        await done.wait()


async def test_drain_waits_for_tasks_that_tasks_start() -> None:
    done: list[str] = []

    async def inner() -> None:
        await asyncio.sleep(0)
        done.append("inner")

    async def outer() -> None:
        await asyncio.sleep(0)
        spawn(inner(), name="inner")

    spawn(outer(), name="outer")
    assert await drain(SOON) == 0
    assert done == ["inner"]


async def test_drain_cancels_what_is_left_and_a_cancelled_task_is_no_failure() -> None:
    with capture_logs() as logs:
        task = spawn(asyncio.Event().wait(), name="endless")
        assert await drain(AT_ONCE) == 1
    assert task.cancelled()
    assert not logs


async def test_a_task_may_drain_the_others() -> None:
    other = spawn(asyncio.sleep(0), name="other")
    drainer = spawn(drain(SOON), name="drainer")
    async with asyncio.timeout(5):
        assert await drainer == 0
    assert other.done()


async def test_what_a_task_returns_is_there_for_who_waits() -> None:
    async def answer() -> int:
        return 42

    assert await spawn(answer(), name="answer") == 42


@pytest.fixture(autouse=True)
async def nothing_left() -> None:
    """Each test starts with no task of another."""
    assert await drain(AT_ONCE) == 0
