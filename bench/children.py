"""Processes of a measurement: started, listened to, stopped or killed. They tell what happens in lines of JSON."""

import asyncio
import compileall
import json
import os
import signal
import sys
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from time import monotonic
from typing import Any

ROOT = Path(__file__).parents[1]
VAR = ROOT / "var" / "bench"
ERRORS = VAR / "errors.log"
"""What the processes had to complain about."""

_OURS = ("bench", "bot", "handlers", "schedules", "storage")
_LONGEST_LINE = 1 << 20
_GRACE = 15.0

Line = dict[str, Any]


class Silent(Exception):
    """A process ended, or said nothing for too long."""


class Child:
    """A process that was started at `born` (monotonic seconds)."""

    def __init__(self, process: asyncio.subprocess.Process, born: float) -> None:
        self.process, self.born = process, born

    async def hear(self, within: float = 60.0) -> Line:
        """Return the next line. Raises `Silent`."""
        line = await self._line(within)
        if line is None:
            raise Silent(f"A process ended unexpectedly; {ERRORS} says more.")
        return line

    async def lines(self, within: float = 60.0) -> AsyncIterator[Line]:
        """Yield every line until the process ends. Raises `Silent` when none comes for that long."""
        while (line := await self._line(within)) is not None:
            yield line

    async def _line(self, within: float) -> Line | None:
        if self.process.stdout is None:
            return None
        try:
            async with asyncio.timeout(within):
                raw = await self.process.stdout.readline()
        except TimeoutError:
            raise Silent(f"A process said nothing for {within:.0f} s; {ERRORS} says more.") from None
        return json.loads(raw) if raw.endswith(b"\n") else None

    def order(self, **what: object) -> None:
        """Tell it something."""
        if self.process.stdin is not None:
            self.process.stdin.write(json.dumps(what).encode() + b"\n")

    def stop(self) -> None:
        """Ask it to finish."""
        self._signal(signal.SIGTERM)

    async def kill(self) -> None:
        """End it at once, as a power cut would."""
        self._signal(signal.SIGKILL)
        await self.process.wait()

    def _signal(self, number: signal.Signals) -> None:
        """Signal it directly: asyncio's own way may take the exit code from under its own watcher."""
        with suppress(ProcessLookupError):
            os.kill(self.process.pid, number)

    @property
    def rss(self) -> float:
        """The memory it holds now, in MB."""
        status = Path(f"/proc/{self.process.pid}/status").read_text("ascii")
        return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS:")) / 1024


def compile_ours() -> None:
    """Compile our own packages, as those who install them have them, so that no start is measured compiling."""
    for package in _OURS:
        compileall.compile_dir(ROOT / package, quiet=2)


def _environment(more: Mapping[str, str] | None) -> dict[str, str]:
    """Return what a process finds in its environment; what it compiles it may keep, for us and for the peers alike."""
    ours = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**ours, **(more or {})}


@asynccontextmanager
async def child(
    *arguments: str, python: str = sys.executable, env: Mapping[str, str] | None = None
) -> AsyncIterator[Child]:
    """Run `python <arguments>` in the project's folder; on leaving it is asked to stop, then made to."""
    ERRORS.parent.mkdir(parents=True, exist_ok=True)
    with ERRORS.open("ab") as errors:
        born = monotonic()
        process = await asyncio.create_subprocess_exec(
            *(python, *arguments),
            cwd=ROOT,
            env=_environment(env),
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=errors,
            limit=_LONGEST_LINE,
        )
    born_child = Child(process, born)
    try:
        yield born_child
    finally:
        if process.returncode is None:
            born_child.stop()
            try:
                async with asyncio.timeout(_GRACE):
                    await process.communicate()
            except TimeoutError:
                await born_child.kill()
