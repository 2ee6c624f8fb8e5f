"""The only place that starts tasks: they are kept until they are done, and none fails unheard.

asyncio itself keeps only weak references to tasks, and tells of a failure when the task is collected, if ever
(https://docs.python.org/3/library/asyncio-task.html#asyncio.create_task).
"""

import asyncio
from collections.abc import Callable, Coroutine
from datetime import timedelta
from typing import Any, TypeVar

import structlog

log = structlog.get_logger()

Result = TypeVar("Result")

_kept: set[asyncio.Task[Any]] = set()


def spawn(
    work: Coroutine[Any, Any, Result], *, name: str, on_failure: Callable[[BaseException], None] | None = None
) -> asyncio.Task[Result]:
    """Start `work` as a task and keep it until it is done.

    Should it fail, the log says which task and the error's type, never its words, and `on_failure` is told the rest.
    """
    task = asyncio.create_task(work, name=name)
    _kept.add(task)

    def done(task: asyncio.Task[Result]) -> None:
        _kept.discard(task)
        if task.cancelled() or (error := task.exception()) is None:
            return
        log.error("task_failed", task=name, exc_info=error)
        if on_failure is not None:
            on_failure(error)

    task.add_done_callback(done)
    return task


async def drain(limit: timedelta) -> int:
    """Wait until all kept tasks are done, those they start included, but at most `limit`; cancel what is left then.

    Returns how many were cancelled. Who runs for ever has to be told to stop before.
    """
    loop = asyncio.get_running_loop()
    deadline = loop.time() + limit.total_seconds()
    while (ours := _others(loop)) and (left := deadline - loop.time()) > 0:
        await asyncio.wait(ours, timeout=left)
    late = _others(loop)
    for task in late:
        task.cancel()
    await asyncio.gather(*late, return_exceptions=True)
    return len(late)


def _others(loop: asyncio.AbstractEventLoop) -> set[asyncio.Task[Any]]:
    """Return the unfinished tasks of this loop, except the one that asks."""
    return {task for task in _kept if task.get_loop() is loop and not task.done()} - {asyncio.current_task()}
