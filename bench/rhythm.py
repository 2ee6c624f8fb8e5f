"""B13–B15: what a team's rhythm costs: its plan, its whole year, and the mornings on which everybody's is due.

Few teams and many lie side by side in databases of their own and take turns, so that whatever disturbs the machine
disturbs both. The few of a morning are a hundred, which fill one batch of timers: the many cannot look cheap by sharing
commits.
"""

from contextlib import AbstractAsyncContextManager, AsyncExitStack
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from statistics import median
from time import monotonic, perf_counter

from bench import bursts, teams
from bench.databases import Home, filled_home
from bench.ground import Ground
from bench.growth import Quiet
from bench.results import Gate, Result, spread
from bot.app import stored
from bot.clock import ManualClock
from bot.config import Settings
from bot.failpoints import unharmed
from bot.ids import FreshIds
from bot.service import Sparring
from bot.sparring.identity import PersonId, PlaceId, TeamId
from bot.sparring.rhythm import events as ev
from bot.sparring.rhythm.agenda import next_at
from bot.sparring.rhythm.cadence import due_on
from bot.sparring.rhythm.calendar import day_of
from bot.sparring.rhythm.rotation import plan
from bot.sparring.team import Team
from bot.telemetry import Metrics
from schedules.timers import TimerLoop
from storage import SqlStorage

YEAR = timedelta(days=365)
PEOPLE = tuple(PersonId(name) for name in ("anna", "bo", "carla", "dorte", "erik", "frida", "gert", "leder"))
PLANS = 200
"""Plans made of each team for one value."""

FEWER = 5
"""Mornings of the few for one of the many: theirs are short, and the shorter the noisier."""

WARMING = 3
"""Teams that are woken before the clock is read, so that no statement is compiled in the time that counts."""

_LETTERS = "SELECT count(*) FROM letters"


# ── B13: a plan ──────────────────────────────────────────────────────────────────────────────────────


async def planning(ground: Ground) -> list[Result]:
    """Measure B13: the next eight meetings and the next alarm of a team, when it is new and after a year."""
    new = teams.arranged(Team(TeamId("new"), PlaceId("new")), PEOPLE)
    old = teams.lived(new, teams.SET_UP + YEAR)
    runs, took = [], []
    for _ in range(ground.sizes.repeats):
        first = later = 0.0
        for _ in range(PLANS):
            first += _planned(new, teams.SET_UP)
            later += _planned(old, teams.SET_UP + YEAR)
        runs.append(later / first)
        took.append(1000 * later / PLANS)
    what = "a team's plan and its next alarm worked out: after a year ÷ when it is new"
    return [Result("B13", what, tuple(runs), Gate(1.2), " ×", f"{spread(took)} ms after a year")]


def _planned(team: Team, now: datetime) -> float:
    began = perf_counter()
    plan(team, day_of(now, team.frame))
    next_at(team, now)
    return perf_counter() - began


# ── B14: a year ──────────────────────────────────────────────────────────────────────────────────────


@dataclass
class House:
    """A database with so many teams at rest, and the service and the timers on it."""

    storage: SqlStorage
    now: datetime
    took: float = 0.0
    fired: int = 0
    _receipts: int = field(default=0, init=False)

    def __post_init__(self) -> None:
        self.clock = ManualClock(self.now)
        self.sparring = Sparring(self.storage, self.clock, FreshIds(self.clock), Quiet(), unharmed, Metrics())
        self.timers = TimerLoop(self.storage.due_timers, self.sparring.fire, self.clock, unharmed, Metrics())

    async def founded(self, name: str) -> PlaceId:
        """Set a new team up, at the moment the clock shows; return where it meets."""
        place, leader = PlaceId(name), PEOPLE[-1]
        model = teams.arranged(Team(TeamId(name), place), PEOPLE)
        await self._happen(ev.MembersSeen(model.id, PEOPLE))
        await self._happen(ev.TeamArranged(model.id, leader, model.name, model.frame, model.rhythm.customs))
        return place

    async def woken(self, place: PlaceId) -> datetime:
        """Let what is next happen to a team, and what its leader does then; return the moment."""
        team = await self._team(place)
        if team.alarm is None:
            raise LookupError("The team has nothing ahead of it.")
        self.clock.advance(team.alarm.at - self.clock.now())
        began = perf_counter()
        await self.timers.work()
        self.took += perf_counter() - began
        self.fired += 1
        await self._led(await self._team(place))
        return self.clock.now()

    async def _led(self, team: Team) -> None:
        """Hold the digest when it is due."""
        today = day_of(self.clock.now(), team.frame)
        if (due := due_on(team)) is not None and due <= today:
            await self._happen(ev.DigestHeld(team.id, PEOPLE[-1], today))

    async def _team(self, place: PlaceId) -> Team:
        team = await self.sparring.team(place)
        if team is None:
            raise LookupError("There is no such team.")
        return team

    async def _happen(self, event: ev.TeamEvent) -> None:
        self._receipts += 1
        began = perf_counter()
        await self.sparring.happen_to_team(event, receipt=f"r{self._receipts}:{event.team}")
        self.took += perf_counter() - began


async def year(ground: Ground) -> list[Result]:
    """Measure B14: whole years of one team after another, every alarm gone off, with few and with many others there."""
    few, many = ground.sizes.growth
    runs, took, fired, letters = [], [], 0, 0
    async with AsyncExitStack() as running:
        homes = [await running.enter_async_context(_at_rest(count)) for count in (few, many)]
        for number in range(ground.sizes.repeats):
            with homes[0].copy() as one, homes[1].copy() as other:
                houses = [House(await _opened(home.folder), teams.SET_UP) for home in (one, other)]
                await _lived(houses, f"c{number}")
                fired, letters = houses[1].fired, other.execute(_LETTERS)[0][0]
                for house in houses:
                    await house.storage.close()
            runs.append(houses[1].took / houses[0].took)
            took.append(1000 * houses[1].took)
    what = f"a team's whole year, {fired} alarms, {letters} letters, as others go {few} → {many:,}, SQLite"
    return [Result("B14", what, tuple(runs), Gate(1.2), " ×", f"{spread(took, 0)} ms for the year")]


async def _lived(houses: list[House], name: str) -> None:
    """Let the same team live its year in all houses, an alarm here and the same there."""
    places = [await house.founded(name) for house in houses]
    now, turn = teams.SET_UP, 0
    while now < teams.SET_UP + YEAR:
        turn += 1
        for index in (0, 1) if turn % 2 else (1, 0):
            now = await houses[index].woken(places[index])


def _at_rest(count: int) -> AbstractAsyncContextManager[Home]:
    return filled_home(lambda storage: teams.gather(storage, count, teams.on_monday, at_rest=True))


async def _opened(folder: Path) -> SqlStorage:
    return await stored(Settings(database_url=None, sparring_home=folder, sparring_paced=False))


# ── B15: mornings ────────────────────────────────────────────────────────────────────────────────────


async def mornings(ground: Ground) -> list[Result]:
    """Measure B15: what each team costs when all are due at one moment, and how late the last of many is."""
    return [*[await _compared(ground, morning) for morning in teams.MORNINGS], await _beside_a_peer(ground)]


async def _compared(ground: Ground, morning: teams.Morning) -> Result:
    few, many = ground.sizes.teams
    runs, each, letters = [], [], 0
    async with AsyncExitStack() as running:
        homes = [await running.enter_async_context(_due(count + WARMING, morning)) for count in (few, many)]
        small, large = homes
        for _ in range(ground.sizes.repeats):
            fewer = [(await _risen(small, morning))[0] / few for _ in range(FEWER)]
            took, letters = await _risen(large, morning)
            fewer += [(await _risen(small, morning))[0] / few for _ in range(FEWER)]
            runs.append(took / many / median(fewer))
            each.append(1000 * took / many)
    what = f"{morning.name}: cost of a team as {few} → {many:,} are due, {letters:,} letters, SQLite"
    return Result("B15", what, tuple(runs), Gate(1.2), " ×", f"{spread(each)} ms a team")


def _due(count: int, morning: teams.Morning) -> AbstractAsyncContextManager[Home]:
    return filled_home(lambda storage: teams.gather(storage, count, morning.made))


async def _risen(home: Home, morning: teams.Morning) -> tuple[float, int]:
    """Fire all that is due in a copy; return how many seconds it took, and how many letters wait then."""
    with home.copy() as copy:
        house = House(await _opened(copy.folder), morning.moment)
        await house.sparring.fire(await house.storage.due_timers.claim(morning.moment, WARMING))
        began = perf_counter()
        await house.timers.work()
        took = perf_counter() - began
        await house.storage.close()
        if copy.execute("SELECT count(*) FROM timers WHERE attempt > 0")[0][0]:
            raise LookupError("Not every alarm went off.")
        return took, copy.execute(_LETTERS)[0][0]


async def _beside_a_peer(ground: Ground) -> Result:
    """Measure a real bot on the first of the mornings beside as many of APScheduler's jobs, whose function is empty."""
    morning, count = teams.MORNINGS[0], ground.sizes.teams[1]
    ours, peers = [], []
    async with _due(count, morning) as home:
        with home.copy() as store:
            await bursts.scheduler_prepared(store, count)
            for _ in range(ground.sizes.repeats):
                ours.append((await _bot_risen(ground, home, morning, count)).p99)
                peers.append((await bursts.scheduler_burst(ground, store, count)).p99)
    return Result(
        "B15",
        f"p99 lateness, {count:,} teams at Monday 08.00, 1 process, SQLite: APScheduler 3 job store ÷ ours",
        tuple(b / a for a, b in zip(ours, peers, strict=True)),
        Gate(1, at_least=True),
        " ×",
        f"{spread(ours)} s",
        f"{spread(peers)} s",
    )


async def _bot_risen(ground: Ground, home: Home, morning: teams.Morning, count: int) -> bursts.Burst:
    with home.copy() as copy:
        async with ground.bot_at_home(copy, "--at", morning.moment.isoformat(), "--still") as bot:
            due = monotonic() + bursts.LEAD
            bot.order(due=due)
            return await bursts.heard([bot], count, due)
