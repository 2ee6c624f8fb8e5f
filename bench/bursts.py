"""B1–B6 and B10: ten thousand timers at one instant, a restart with many overdue, a steady stream, a lost replica."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from time import monotonic

from bench import crowd
from bench.children import Child, child
from bench.databases import Home, filled_home
from bench.ground import PEERS, Ground
from bench.results import Gate, Result, percentile, spread
from storage import Leases, SqlStorage

AT = ("--at", crowd.DUE.isoformat())
LEAD = 1.0
"""Seconds between the last preparation and the instant at which all is due."""
CONCURRENCY = 20
"""Jobs at once in each procrastinate worker: the best of 1, 5, 10, 20 and 50 when tried."""


@dataclass(frozen=True, slots=True)
class Burst:
    """How late each timer was, in seconds, and over how many seconds they were fired."""

    late: list[float]
    took: float

    @property
    def p99(self) -> float:
        """How late the worst but one in a hundred was."""
        return percentile(self.late, 0.99)

    @property
    def per_second(self) -> float:
        """Timers fired a second."""
        return len(self.late) / self.took


async def heard(children: Sequence[Child], expected: int, since: float) -> Burst:
    """Listen until so many timers have fired, wherever; `since` is the monotonic moment all were due."""
    late: list[float] = []
    last = since
    everything = asyncio.Event()

    async def listen(one: Child) -> None:
        nonlocal last
        while True:
            line = await one.hear(within=300)
            late.extend(line.get("late", (moment - since for moment in line.get("done", ()))))
            last = max(last, line.get("at", since), *line.get("done", ()))
            if len(late) >= expected:
                everything.set()

    async with asyncio.TaskGroup() as group:
        listening = [group.create_task(listen(one)) for one in children]
        await everything.wait()
        for task in listening:
            task.cancel()
    return Burst(late, last - since)


async def strained(bots: Sequence[Child]) -> list[dict[str, float]]:
    """Ask bots how hard they worked."""
    reports = []
    for bot in bots:
        bot.order(strain=True)
        line = await bot.hear()
        while "stall" not in line:
            line = await bot.hear()
        reports.append(line)
    return reports


# ── B1, B3, B5: ten thousand at one instant, PostgreSQL ──────────────────────────────────────────────


async def burst(ground: Ground) -> list[Result]:
    """Measure B1, B3 and B5 in the same runs."""
    timers, postgres = ground.sizes.timers, ground.postgres()
    template = await postgres.filled(lambda storage: crowd.gather(storage, timers, teams=100))
    queue = await queue_template(ground, (timers, ground.epoch_of(monotonic()) + 86_400))
    ours, peers, stalls = [], [], []
    for _ in range(ground.sizes.long_repeats):
        mine, stall = await our_burst(ground, await postgres.database(template))
        ours.append(mine)
        stalls.append(1000 * stall)
        peers.append(await queue_burst(ground, await postgres.database(queue)))
    late, theirs = [b.p99 for b in ours], [b.p99 for b in peers]
    rate, their_rate = [b.per_second for b in ours], [b.per_second for b in peers]
    return [
        Result(
            "B1",
            f"p99 lateness, {timers:,} timers at one instant, 2 processes, PostgreSQL: procrastinate ÷ ours",
            tuple(b / a for a, b in zip(late, theirs, strict=True)),
            Gate(10, at_least=True),
            " ×",
            f"{spread(late)} s",
            f"{spread(theirs)} s",
        ),
        Result(
            "B3",
            "timers a second, each a whole domain transaction: ours ÷ procrastinate",
            tuple(a / b for a, b in zip(rate, their_rate, strict=True)),
            Gate(10, at_least=True),
            " ×",
            f"{spread(rate, 0)}/s",
            f"{spread(their_rate, 0)}/s",
        ),
        Result("B5", "longest stall of an event loop in B1", tuple(stalls), Gate(50), " ms", f"{spread(stalls, 0)} ms"),
    ]


async def our_burst(ground: Ground, database: str) -> tuple[Burst, float]:
    """Let two bots fire a crowd; return what was heard, and the longest stall in seconds."""
    async with ground.bots(database, 2, *AT, "--still") as bots:
        due = monotonic() + LEAD
        for bot in bots:
            bot.order(due=due)
        fired = await heard(bots, ground.sizes.timers, due)
        return fired, max(report["stall"] for report in await strained(bots))


# ── procrastinate ────────────────────────────────────────────────────────────────────────────────────


async def queue_template(ground: Ground, *loads: tuple[int, float]) -> str:
    """Return a database with procrastinate's tables, and jobs: so many at such a moment (epoch seconds)."""
    postgres = ground.postgres()
    database = await postgres.database()
    await queue_command(ground, "prepare", database)
    for count, epoch in loads:
        await queue_command(ground, "defer", database, str(count), str(epoch))
    await postgres.execute("VACUUM ANALYZE", database)
    return database


async def queue_command(ground: Ground, what: str, database: str, *more: str) -> None:
    """Run one command of the peer to its end."""
    async with queue_process(ground, what, database, *more) as process:
        async for _ in process.lines(within=300):
            pass


@asynccontextmanager
async def queue_process(ground: Ground, what: str, database: str, *more: str) -> AsyncIterator[Child]:
    """Run the peer's script in its own venv."""
    script, dsn = str(PEERS / "procrastinate_queue.py"), ground.postgres().dsn(database)
    async with child(script, what, dsn, *more, python=ground.peers_python()) as process:
        yield process


async def queue_burst(ground: Ground, database: str) -> Burst:
    """Let two workers of procrastinate do as many jobs, moved to one instant once both are ready."""
    timers, postgres = ground.sizes.timers, ground.postgres()
    async with AsyncExitStack() as running:
        workers = [
            await running.enter_async_context(queue_process(ground, "work", database, str(CONCURRENCY)))
            for _ in range(2)
        ]
        for worker in workers:
            await worker.hear()
        due = monotonic() + 2 * LEAD + timers / 5_000
        moment = f"to_timestamp({ground.epoch_of(due)})"
        await postgres.execute(f"UPDATE procrastinate_jobs SET scheduled_at = {moment}", database)  # noqa: S608 - ours
        await postgres.execute("VACUUM ANALYZE procrastinate_jobs", database)
        if monotonic() > due:
            raise TimeoutError("The machine is too busy to prepare the peer in time.")
        return await heard(workers, timers, due)


# ── B2: the same on SQLite ───────────────────────────────────────────────────────────────────────────


async def burst_at_home(ground: Ground) -> list[Result]:
    """Measure B2."""
    timers = ground.sizes.timers
    ours, peers = [], []
    async with filled_home(lambda storage: crowd.gather(storage, timers, teams=100)) as home:
        with home.copy() as store:
            await scheduler_prepared(store, timers)
            for _ in range(ground.sizes.repeats):
                ours.append((await our_burst_at_home(ground, home)).p99)
                peers.append((await scheduler_burst(ground, store, timers)).p99)
    return [
        Result(
            "B2",
            "the same on SQLite, synchronous=FULL: APScheduler 3 job store with grace off ÷ ours",
            tuple(b / a for a, b in zip(ours, peers, strict=True)),
            Gate(5, at_least=True),
            " ×",
            f"{spread(ours)} s",
            f"{spread(peers)} s",
        )
    ]


async def our_burst_at_home(ground: Ground, home: Home) -> Burst:
    """Let two bots on one SQLite file fire a crowd."""
    with home.copy() as copy:
        async with AsyncExitStack() as running:
            bots = [await running.enter_async_context(ground.bot_at_home(copy, *AT, "--still")) for _ in range(2)]
            due = monotonic() + LEAD
            for bot in bots:
                bot.order(due=due)
            return await heard(bots, ground.sizes.timers, due)


async def scheduler_prepared(store: Home, timers: int) -> None:
    """Fill a job store of APScheduler."""
    async with child("-m", "bench.peers.scheduler", "prepare", str(store.file), str(timers)) as process:
        async for _ in process.lines(within=300):
            pass


async def scheduler_burst(ground: Ground, store: Home, timers: int) -> Burst:
    """Let APScheduler 3 run as many jobs of its job store, due at one instant, in one process (two would double)."""
    with store.copy() as copy:
        async with child("-m", "bench.peers.scheduler", "work", str(copy.file)) as worker:
            await worker.hear()
            due = monotonic() + LEAD
            worker.order(epoch=ground.epoch_of(due))
            return await heard([worker], timers, due)


# ── B4: a restart ────────────────────────────────────────────────────────────────────────────────────


async def restart(ground: Ground) -> list[Result]:
    """Measure B4: from the start of one process until the last of the overdue is handled."""
    sizes, postgres = ground.sizes, ground.postgres()

    async def fill(storage: SqlStorage) -> None:
        later = crowd.DUE + timedelta(days=1)
        await crowd.gather(storage, sizes.pending, lambda _: later, teams=1_000)
        await crowd.gather(storage, sizes.overdue, teams=100, first=sizes.pending)

    template = await postgres.filled(fill)
    now = ground.epoch_of(monotonic())
    queue = await queue_template(ground, (sizes.pending, now + 86_400), (sizes.overdue, now - 60))
    ours, peers = [], []
    for _ in range(sizes.long_repeats):
        url = postgres.url(await postgres.database(template))
        async with filled_home(_nothing) as home, ground.bot(home.folder, *AT, DATABASE_URL=url) as bot:
            ours.append((await heard([bot], sizes.overdue, bot.born)).took)
        copy = await postgres.database(queue)
        async with queue_process(ground, "work", copy, str(CONCURRENCY)) as worker:
            peers.append((await heard([worker], sizes.overdue, worker.born)).took)
    return [
        Result(
            "B4",
            f"restart with {sizes.pending:,} pending, {sizes.overdue:,} overdue, to the last: procrastinate ÷ ours",
            tuple(b / a for a, b in zip(ours, peers, strict=True)),
            Gate(10, at_least=True),
            " ×",
            f"{spread(ours)} s",
            f"{spread(peers)} s",
        )
    ]


async def _nothing(_storage: SqlStorage) -> None:
    """Leave a database empty."""


# ── B6: a steady stream ──────────────────────────────────────────────────────────────────────────────


async def stream(ground: Ground) -> list[Result]:
    """Measure B6: timers spread evenly, one process on SQLite, as most teams will run it."""
    sizes = ground.sizes
    count, every = sizes.spread_per_second * sizes.spread_seconds, timedelta(seconds=1) / sizes.spread_per_second
    runs, late, cores = [], [], []
    async with filled_home(lambda storage: crowd.gather(storage, count, lambda n: crowd.DUE + n * every)) as home:
        for _ in range(sizes.repeats):
            with home.copy() as copy:
                async with ground.bot_at_home(copy, *AT, "--still") as bot:
                    due = monotonic() + LEAD
                    bot.order(due=due)
                    runs.append(await heard([bot], count, due))
                    late.append(1000 * runs[-1].p99)
                    cores.append((await strained([bot]))[0]["cores"])
    what = f"{sizes.spread_per_second} timers a second for {sizes.spread_seconds} s, one process, SQLite"
    return [
        Result("B6", f"{what}: p99 lateness", tuple(late), Gate(100), " ms", f"{spread(late, 0)} ms"),
        Result("B6", f"{what}: cores in use", tuple(cores), Gate(0.3), "", spread(cores)),
    ]


# ── B10: one of two is killed ────────────────────────────────────────────────────────────────────────


async def bereaved(ground: Ground) -> list[Result]:
    """Measure B10: what is not done a lease and 5 s after one of two processes was killed in mid-burst."""
    timers, postgres = ground.sizes.timers, ground.postgres()
    template = await postgres.filled(lambda storage: crowd.gather(storage, timers, teams=100))
    database = await postgres.database(template)
    limit = Leases().timers + timedelta(seconds=5)
    undone = f"SELECT count(*) FROM timers WHERE due_at <= '{crowd.DUE.isoformat()}'"  # noqa: S608 - a constant
    async with ground.bots(database, 2, *AT, "--still") as bots:
        due = monotonic() + LEAD
        for bot in bots:
            bot.order(due=due)
        await heard(bots, timers // 5, due)
        await bots[0].kill()
        killed = monotonic()
        at_the_kill = (await postgres.execute(undone, database))[0][0]
        left = at_the_kill
        while left and monotonic() - killed < limit.total_seconds():
            await asyncio.sleep(0.25)
            left = (await postgres.execute(undone, database))[0][0]
        took = monotonic() - killed
    told = f"{at_the_kill:,} undone at the kill, all done {took:.1f} s later"
    what = f"one of two processes killed in mid-burst: not done {limit.total_seconds():.0f} s later (lease + 5 s)"
    return [Result("B10", what, (float(left),), Gate(0), "", told)]
