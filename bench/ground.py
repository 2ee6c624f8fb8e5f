"""What every measurement stands on: the sizes, a server, a Web API that says yes, and the peers' own venv."""

import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic

from bench.children import VAR, Child, child, compile_ours
from bench.databases import Home, Postgres, environment, running_postgres
from bot.clock import WallClock

PEERS = Path(__file__).parent / "peers"
_LOCK = PEERS / "requirements.lock"


@dataclass(frozen=True, slots=True)
class Sizes:
    """How much is measured. These are the sizes of durability.md; a test takes tiny ones."""

    repeats: int = 3
    long_repeats: int = 2
    """Of what takes the peer over half a minute, and is far from its gate."""
    timers: int = 10_000
    pending: int = 100_000
    overdue: int = 1_000
    spread_per_second: int = 167
    spread_seconds: int = 12
    answers: int = 300
    sparrings: int = 200
    kills: int = 20
    growth: tuple[int, int] = (10, 10_000)
    growth_rounds: int = 40
    teams: tuple[int, int] = (100, 10_000)


@dataclass
class Ground:
    """Opened by `ground`; the server and the dummy are started when they are first asked for."""

    sizes: Sizes
    _things: AsyncExitStack
    _postgres: Postgres | None = None
    _slack: str = ""
    _python: str = ""
    wall: WallClock = field(default_factory=WallClock)

    def postgres(self) -> Postgres:
        """Return the one server."""
        if self._postgres is None:
            self._postgres = self._things.enter_context(running_postgres())
        return self._postgres

    async def slack(self) -> str:
        """Return the address of the Web API that says yes."""
        if not self._slack:
            dummy = await self._things.enter_async_context(child("-m", "bench.dummy"))
            self._slack = str((await dummy.hear())["ready"])
        return self._slack

    def peers_python(self) -> str:
        """Return the interpreter of the peers' venv, made at first."""
        self._python = self._python or installed_peers()
        return self._python

    @asynccontextmanager
    async def bot(self, home: Path, *arguments: str, **more: str) -> AsyncIterator[Child]:
        """Run a real bot; it has not yet said that it is ready."""
        env = environment(home, await self.slack(), **more)
        async with child("-m", "bench.bot", *arguments, env=env) as bot:
            yield bot

    @asynccontextmanager
    async def bots(self, database: str, count: int, *arguments: str, **more: str) -> AsyncIterator[list[Child]]:
        """Run several bots on one PostgreSQL database, all ready."""
        url = self.postgres().url(database)
        async with AsyncExitStack() as running:
            made = []
            for number in range(count):
                home = VAR / f"replica-{number}"
                home.mkdir(parents=True, exist_ok=True)
                made.append(await running.enter_async_context(self.bot(home, *arguments, DATABASE_URL=url, **more)))
            for bot in made:
                await bot.hear()
            yield made

    @asynccontextmanager
    async def bot_at_home(self, home: Home, *arguments: str, **more: str) -> AsyncIterator[Child]:
        """Run a bot on a SQLite database, ready."""
        async with self.bot(home.folder, *arguments, **more) as bot:
            await bot.hear()
            yield bot

    def epoch_of(self, moment: float) -> float:
        """Return the wall clock's time, in seconds since 1970, at a monotonic moment."""
        return self.wall.now().timestamp() + moment - monotonic()


@asynccontextmanager
async def ground(sizes: Sizes) -> AsyncIterator[Ground]:
    """Lend the ground; whatever was started is stopped."""
    VAR.mkdir(parents=True, exist_ok=True)
    compile_ours()
    async with AsyncExitStack() as things:
        yield Ground(sizes, things)


def installed_peers() -> str:
    """Install the peers into `var/bench/peers` unless what is there is what the lock says; return its interpreter."""
    venv = VAR / "peers"
    python, stamp = venv / "bin" / "python", venv / "installed.lock"
    if not stamp.exists() or stamp.read_bytes() != _LOCK.read_bytes():
        uv = (sys.executable, "-m", "uv")
        subprocess.run([*uv, "venv", "--quiet", "--clear", "--python", sys.executable, str(venv)], check=True)
        install = ("pip", "install", "--quiet", "--compile-bytecode", "--require-hashes", "--python", str(python))
        subprocess.run([*uv, *install, "-r", str(_LOCK)], check=True)
        stamp.write_bytes(_LOCK.read_bytes())
    return str(python)
