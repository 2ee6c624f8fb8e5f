"""APScheduler 3 with its SQLAlchemy job store on SQLite: a date job a timer, whose function only notes the moment.

    python -m bench.peers.scheduler prepare FILE COUNT
    python -m bench.peers.scheduler work FILE        then the order {"epoch": <the instant, by the wall clock>}

Its settings are those that lose nothing (no misfire grace). The store is SQLite as SQLAlchemy opens it: a rollback
journal and synchronous=FULL.
"""

import asyncio
import sys
from datetime import UTC, datetime
from time import monotonic

from apscheduler.jobstores.sqlalchemy import SQLAlchemyJobStore
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from sqlalchemy import Engine, create_engine, event, text

from bench.reporting import orders, tell

LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)
NEVER = 4e9

done: list[float] = []
"""When each job ran."""


async def note() -> None:
    """Do nothing but note that it is done."""
    done.append(monotonic())


def scheduler(store: SQLAlchemyJobStore) -> AsyncIOScheduler:
    """Return a scheduler that drops nothing."""
    return AsyncIOScheduler(
        jobstores={"default": store}, timezone=UTC, job_defaults={"misfire_grace_time": None, "coalesce": True}
    )


def prepare(file: str, count: int) -> None:
    """Put jobs into the store, to be moved to the instant later; here alone nothing waits for the disk."""
    engine = create_engine(f"sqlite:///{file}")
    event.listen(engine, "connect", lambda connection, _: connection.execute("PRAGMA synchronous = OFF"))
    asleep = scheduler(SQLAlchemyJobStore(engine=engine))
    asleep._eventloop = asyncio.new_event_loop()  # noqa: SLF001 - it asks for one even to sleep
    asleep.start(paused=True)
    for number in range(count):
        asleep.add_job(note, "date", run_date=LONG_AGO, id=f"job-{number}")
    _move(engine, NEVER)


def _move(engine: Engine, epoch: float) -> None:
    with engine.begin() as connection:
        connection.execute(text("UPDATE apscheduler_jobs SET next_run_time = :epoch"), {"epoch": epoch})


async def work(file: str) -> None:
    """Run the jobs when they are due, and tell."""
    url = f"sqlite:///{file}"
    tell(ready=True)
    async for order in orders():
        _move(create_engine(url), order["epoch"])
        scheduler(SQLAlchemyJobStore(url=url)).start()
        break
    while True:
        await asyncio.sleep(0.05)
        if done:
            tell(done=done)
            done.clear()


if __name__ == "__main__":
    what, file, *rest = sys.argv[1:]
    if what == "prepare":
        prepare(file, int(rest[0]))
    else:
        asyncio.run(work(file))
