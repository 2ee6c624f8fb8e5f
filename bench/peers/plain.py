"""The same commit with nothing around it: a starlette route that hands the click to the service and answers.

No signature is checked, no platform known, nobody is told anything. Settings come from the environment.
"""

import asyncio
import json
from urllib.parse import parse_qs

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bench.peers.serving import forever
from bot.app import stored
from bot.clock import WallClock
from bot.config import Settings
from bot.failpoints import unharmed
from bot.ids import FreshIds
from bot.service import Sparring
from bot.sparring.events import Readied
from bot.sparring.identity import SessionId
from bot.telemetry import Metrics
from schedules.runner import Runner


async def live() -> None:
    """Serve until SIGTERM."""
    clock, metrics = WallClock(), Metrics()
    storage = await stored(Settings())
    sparring = Sparring(storage, clock, FreshIds(clock), Runner(clock, metrics), unharmed, metrics)

    async def receive(request: Request) -> Response:
        payload = json.loads(parse_qs((await request.body()).decode())["payload"][0])
        session, serial = json.loads(payload["actions"][0]["value"])
        by = await storage.directory.person(payload["user"]["id"])
        receipt = payload["actions"][0]["action_ts"]
        await sparring.happen(Readied(SessionId(session), by, int(serial)), receipt=receipt)
        return Response()

    await forever(Route("/slack/events", receive, methods=["POST"]))
    await storage.close()


if __name__ == "__main__":
    asyncio.run(live())
