"""procrastinate as the alarm clock: one job a timer, whose task does one small UPDATE. Runs in the peers' own venv.

    python procrastinate_queue.py prepare DSN
    python procrastinate_queue.py defer DSN COUNT EPOCH
    python procrastinate_queue.py work DSN CONCURRENCY

Its manual's advice for throughput is followed: several jobs at once, a pool as large, a poll far quicker than the
5 s it comes with.
"""

import asyncio
import json
import sys
from datetime import UTC, datetime
from time import monotonic

from procrastinate import App, PsycopgConnector  # type: ignore[import-not-found]  # it is in the peers' own venv

POLL = 0.05
_TABLE = "CREATE TABLE touched (id int PRIMARY KEY, times int NOT NULL DEFAULT 0)"
_ROWS = "INSERT INTO touched (id) SELECT generate_series(0, 9999)"
_UPDATE = "UPDATE touched SET times = times + 1 WHERE id = %(subject)s"


def queue(dsn: str, connections: int = 4) -> App:
    """Return the app with its one task."""
    app = App(connector=PsycopgConnector(conninfo=dsn, min_size=connections, max_size=connections))

    @app.task(name="touch")  # type: ignore[untyped-decorator]
    async def touch(subject: int) -> None:
        await app.connector.execute_query_async(_UPDATE, subject=subject)
        done.append(monotonic())

    return app


done: list[float] = []
"""When each job's UPDATE was committed."""


async def prepare(dsn: str) -> None:
    """Make its tables and ours."""
    app = queue(dsn)
    async with app.open_async():
        await app.schema_manager.apply_schema_async()
        for statement in (_TABLE, _ROWS):
            await app.connector.execute_query_async(statement)


async def defer(dsn: str, count: int, epoch: float) -> None:
    """Schedule jobs for one instant."""
    app = queue(dsn)
    at = datetime.fromtimestamp(epoch, UTC)
    async with app.open_async():
        for start in range(0, count, 5_000):
            jobs = [{"subject": number % 10_000} for number in range(start, min(count, start + 5_000))]
            await app.configure_task("touch", schedule_at=at).batch_defer_async(*jobs)


async def work(dsn: str, concurrency: int) -> None:
    """Work until SIGTERM, and tell what was done every few moments."""
    app = queue(dsn, concurrency + 2)
    async with app.open_async(), asyncio.TaskGroup() as group:
        telling = group.create_task(_tell())
        print(json.dumps({"ready": True}), flush=True)
        await app.run_worker_async(concurrency=concurrency, fetch_job_polling_interval=POLL, name="bench")
        telling.cancel()


async def _tell() -> None:
    while True:
        await asyncio.sleep(0.05)
        if done:
            print(json.dumps({"done": done}), flush=True)
            done.clear()


if __name__ == "__main__":
    what, dsn, *rest = sys.argv[1:]
    if what == "prepare":
        asyncio.run(prepare(dsn))
    elif what == "defer":
        asyncio.run(defer(dsn, int(rest[0]), float(rest[1])))
    else:
        asyncio.run(work(dsn, int(rest[0])))
