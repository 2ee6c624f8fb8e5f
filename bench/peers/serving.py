"""The web server under our bot, for the peers that need one."""

import asyncio
import signal

from starlette.routing import Route

from bench.reporting import tell
from bot.telemetry import Metrics
from bot.web import application, serve


async def forever(route: Route) -> None:
    """Serve one route until SIGTERM, and tell where."""
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)

    async def none_waits() -> int:
        return 0

    async with serve(application({}, Metrics(), none_waits, [route])) as url:
        tell(ready=url)
        await stop.wait()
