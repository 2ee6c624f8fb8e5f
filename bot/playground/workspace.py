"""The workspace: everything in it, its time, and how one waits for something to happen."""

import asyncio
import contextlib
import secrets
from collections.abc import Callable
from dataclasses import asdict
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar

from bot.playground.bus import Bus
from bot.playground.cast import Cast
from bot.playground.clock import Clock, machine_time
from bot.playground.delivery import Outlet
from bot.playground.events import Events
from bot.playground.faults import FaultPlan
from bot.playground.jumps import Jumps
from bot.playground.limits import Limits
from bot.playground.modals import Modals
from bot.playground.records import Records
from bot.playground.rows import Room, User
from bot.playground.seed import Seed
from bot.playground.sockets import Sockets
from bot.playground.storage import Storage
from bot.playground.tasks import Tasks
from bot.playground.timeline import Timeline
from bot.playground.tour import Tour
from bot.playground.triggers import Triggers

T = TypeVar("T")


class Workspace(Records):
    """A Slack workspace in memory and in a journal.

    Make one with `Workspace.open`. Change it only through the modules of this package and end each change with
    `commit`: that puts it on the disk, lets events go out and wakes whoever waits in `until`.
    """

    def __init__(self, seed: Seed, clock: Clock, path: Path | None, wall: Callable[[], float]) -> None:
        super().__init__(path)
        self.seed, self.app, self.clock, self.wall = seed, seed.app, clock, wall
        self.base_url = "http://127.0.0.1"
        self.timeline = Timeline(self.messages)
        self.bus, self.faults, self.triggers, self.tasks = Bus(), FaultPlan(), Triggers(), Tasks()
        self.limits = Limits(self.epoch)
        self.hidden: dict[str, float] = {}
        self.watchers: list[Callable[[str, Any], None]] = []
        self.moments: list[Callable[[], float]] = []
        self.after_commit: list[Callable[[], None]] = []
        self.storage = Storage(self.files, path.parent / "files" if path else None, wall)
        self.sockets = Sockets(self.app.app_id)
        self.outlet = Outlet(self, self.sockets)
        self.events = Events(self, self.outlet)
        self.modals = Modals(self)
        self.tour = Tour(self, seed.tour)
        self.cast = Cast(self, seed.cast)
        self.jumps = Jumps(self)
        self._waiting: dict[asyncio.Future[Any], Callable[[], Any]] = {}
        self._clock_moved = asyncio.Event()
        self._last_ts = 0

    @classmethod
    def open(cls, path: Path | None, seed: Seed, clock: Clock, wall: Callable[[], float] = machine_time) -> "Workspace":
        """Open the workspace kept at `path` (a file), or make a new one of the seed.

        Args:
            path: the journal; None keeps all in memory.
            seed: who and what stands in a new workspace. An old one keeps its people and channels; the app,
                its secrets, the tour and the cast are always the seed's.
            clock: the workspace's time. It gets the speed it had, and is moved ahead to where it would be had it
                gone on at the pace of the machine's time.
            wall: the machine's time in epoch seconds.
        """
        workspace = cls(seed, clock, path, wall)
        workspace.replay()
        workspace.timeline.rebuild()
        workspace._last_ts = workspace.note("ts", 0)
        workspace._resume_clock()
        workspace.compact()
        workspace.urls.drop_where(lambda url: url.expires < workspace.epoch())
        if not workspace.users:
            workspace.plant()
        clock.on_change(workspace._clock_changed)
        return workspace

    def plant(self) -> None:
        """Empty the workspace and put the seed's people and channels in."""
        self.forget_all()
        self.timeline.rebuild()
        self.hidden.clear()
        self.keep_time()
        app = self.app
        self.users.put(User(app.bot_user_id, app.name, "", "da-DK", "Europe/Copenhagen", is_bot=True))
        for person in self.seed.people:
            self.users.put(User(**asdict(person)))
        created = int(self.epoch())
        for channel in self.seed.channels:
            self.rooms.put(Room(**{**asdict(channel), "members": list(channel.members)}, created=created))
        self.commit()

    def epoch(self) -> float:
        """Return the workspace's time in seconds since 1970."""
        return self.clock.now().timestamp()

    def next_ts(self) -> str:
        """Return a new message ts: the workspace's time, and always higher than every one before."""
        self._last_ts = max(int(self.epoch() * 1_000_000), self._last_ts + 1)
        seconds, micros = divmod(self._last_ts, 1_000_000)
        return f"{seconds}.{micros:06d}"

    def new_id(self, letter: str) -> str:
        """Return a new id such as Slack's, starting with `letter`."""
        return letter + secrets.token_hex(5).upper()

    def watch(self, kind: str, what: Any) -> None:  # noqa: ANN401 - a row or a text, by kind
        """Tell the tour and the cast what just happened."""
        for watcher in self.watchers:
            watcher(kind, what)

    def commit(self) -> None:
        """Put all changes on the disk, then let what depends on them go on."""
        if self.note("ts", 0) != self._last_ts:
            self.remember("ts", self._last_ts)  # a deleted message's ts is never given again
        self.journal.commit()
        for follow_up in self.after_commit:
            follow_up()
        for future, predicate in list(self._waiting.items()):
            if not future.done():
                _settle(future, predicate)

    async def until(self, predicate: Callable[[], T], timeout: float = 5.0) -> T:  # noqa: ASYNC109 - a test's patience
        """Wait until `predicate()` is true and return what it gave. It is asked after every change.

        Raises:
            TimeoutError: it was not true within `timeout` real seconds.
        """
        if found := predicate():
            return found
        future: asyncio.Future[T] = asyncio.get_running_loop().create_future()
        self._waiting[future] = predicate
        try:
            async with asyncio.timeout(timeout):
                return await future
        finally:
            del self._waiting[future]

    def set_speed(self, speed: float) -> None:
        """Let the workspace's time run at `speed` workspace seconds a second."""
        self.clock.set_speed(speed)

    def step(self, by: timedelta) -> None:
        """Move the workspace's time ahead."""
        self.clock.step(by)

    async def sleep_until(self, moment: float) -> None:
        """Wait until the workspace's time reaches `moment` (epoch seconds), however it gets there."""
        while (left := moment - self.epoch()) > 0:
            speed = self.clock.speed
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._clock_moved.wait(), left / speed if speed > 0 else None)

    def next_moment(self) -> float:
        """Return when the next thing known to the workspace is due, in epoch seconds; now when nothing is."""
        known = [row.due for row in self.pending.values()] + [moment() for moment in self.moments]
        return min((moment for moment in known if moment > self.epoch()), default=self.epoch())

    @property
    def clock_state(self) -> dict[str, Any]:
        """The clock as the page shows it."""
        now, then = self.clock.now(), self.next_moment()
        ahead = then if then > now.timestamp() else None
        return {
            "now": now.isoformat(),
            "speed": self.clock.speed,
            "epoch": now.timestamp(),
            "next": ahead,
            "until": self.jumps.goal,
        }

    def tell_time(self) -> None:
        """Show every page the clock as it stands."""
        self.bus.publish("clock", {"clock": self.clock_state})

    async def start(self) -> None:
        """Go on with what was under way: events not yet delivered, the cast, the clock's tick."""
        self.events.resume()
        self.cast.resume()
        self.tasks.spawn(self._tick(), "clock")

    async def stop(self) -> None:
        """End all that runs and close the journal."""
        self.bus.close()
        await self.tasks.cancel()
        await self.outlet.close()
        self.close()

    def keep_time(self) -> None:
        """Remember where the clock stands, so that a restart does not go back in time."""
        self.remember("clock", {"epoch": self.epoch(), "speed": self.clock.speed, "wall": self.wall()})

    def close(self) -> None:
        """Close the journal; `open` finds everything again."""
        self.keep_time()
        self.journal.close()

    async def _tick(self) -> None:
        """Keep the time now and then, each second while it runs fast, so that a kill hardly loses any."""
        while True:
            await asyncio.sleep(1 if self.clock.speed > 1 else 10)
            self.keep_time()
            self.journal.commit()

    def _clock_changed(self) -> None:
        self.keep_time()
        self.tell_time()
        self._clock_moved.set()
        self._clock_moved = asyncio.Event()
        self.commit()

    def _resume_clock(self) -> None:
        kept = self.note("clock", None)
        if kept is None:
            return
        self.clock.set_speed(kept["speed"])
        closed_for = max(0.0, self.wall() - kept["wall"]) if kept["speed"] > 0 else 0.0
        reached = max(self._last_ts / 1_000_000, kept["epoch"] + closed_for)
        behind = datetime.fromtimestamp(reached, UTC) - self.clock.now()
        if behind > timedelta():
            self.clock.step(behind)


def _settle(future: asyncio.Future[Any], predicate: Callable[[], Any]) -> None:
    """Give the waiter what it waits for; a mistake in its question is its own, not that of who changed things."""
    try:
        if found := predicate():
            future.set_result(found)
    except Exception as error:  # noqa: BLE001 - handed to the waiter, who raises it
        future.set_exception(error)
