"""The same commit with nothing around it: a starlette route that hands what came to the service and answers.

No signature is checked, no platform known, nobody is told anything. Settings come from the environment.
"""

import asyncio
import json
from typing import Any
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
from bot.ports import Receipt
from bot.service import Sparring
from bot.sparring.events import Readied, Spoke
from bot.sparring.identity import SessionId
from bot.telemetry import Metrics
from schedules.runner import Runner


async def live() -> None:
    """Serve until SIGTERM."""
    clock, metrics = WallClock(), Metrics()
    storage = await stored(Settings())
    sparring = Sparring(storage, clock, FreshIds(clock), Runner(clock, metrics), unharmed, metrics)

    async def receive(request: Request) -> Response:
        body = await request.body()
        if request.headers["content-type"] == "application/json":
            await spoken(json.loads(body))
        else:
            await clicked(json.loads(parse_qs(body.decode())["payload"][0]))
        return Response()

    async def spoken(payload: dict[str, Any]) -> None:
        said = payload["event"]
        key = await storage.directory.key_of(Receipt(f"{said['channel']}:{said['thread_ts']}"))
        by = await storage.directory.person(said["user"])
        session = SessionId((key or "").split(":")[1])
        await sparring.happen(Spoke(session, by), receipt=payload["event_id"])

    async def clicked(payload: dict[str, Any]) -> None:
        action = payload["actions"][0]
        session, serial = json.loads(action["value"])
        by = await storage.directory.person(payload["user"]["id"])
        await sparring.happen(Readied(SessionId(session), by, int(serial)), receipt=action["action_ts"])

    await forever(Route("/slack/events", receive, methods=["POST"]))
    await storage.close()


if __name__ == "__main__":
    asyncio.run(live())
