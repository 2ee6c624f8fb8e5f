"""How a process of a measurement tells what happens, and hears what to do: lines of JSON on stdout and stdin."""

import asyncio
import json
import resource
import sys
from collections.abc import AsyncIterator
from time import monotonic
from typing import Any

PROBE = 0.002
"""Seconds between two looks at whether the event loop is free."""


def tell(**what: object) -> None:
    """Say something to whoever measures."""
    sys.stdout.write(json.dumps(what) + "\n")
    sys.stdout.flush()


async def orders() -> AsyncIterator[dict[str, Any]]:
    """Yield what we are told to do, until nobody is there to tell us."""
    reader = asyncio.StreamReader()
    await asyncio.get_running_loop().connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin)
    while line := await reader.readline():
        yield json.loads(line)


class Strain:
    """How hard the process works: its longest stall of the event loop and the processor time it takes."""

    def __init__(self) -> None:
        self._longest = 0.0
        self._began = monotonic()
        self._spent = _spent()

    async def watch(self) -> None:
        """Look for stalls until cancelled."""
        before = monotonic()
        while True:
            await asyncio.sleep(PROBE)
            now = monotonic()
            self._longest = max(self._longest, now - before - PROBE)
            before = now

    def report(self) -> dict[str, float]:
        """Return the longest stall in seconds, and how many cores were in use on average."""
        return {"stall": self._longest, "cores": (_spent() - self._spent) / (monotonic() - self._began)}


def _spent() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime
