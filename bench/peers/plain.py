"""The same commit with nothing around it: a starlette route that hands what came to the service and answers.

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
from bot.sparring.events import CaseSelected, Event, Readied
from bot.sparring.identity import PersonId, SessionId
from bot.telemetry import Metrics
from schedules.runner import Runner


def _event(action: str, session: SessionId, by: PersonId, serial: list[str]) -> Event:
    if action == "sparring:ready":
        return Readied(session, by, int(serial[0]))
    return CaseSelected(session, by, chosen=action == "sparring:select")


async def live() -> None:
    """Serve until SIGTERM."""
    clock, metrics = WallClock(), Metrics()
    storage = await stored(Settings())
    sparring = Sparring(storage, clock, FreshIds(clock), Runner(clock, metrics), unharmed, metrics)

    async def receive(request: Request) -> Response:
        payload = json.loads(parse_qs((await request.body()).decode())["payload"][0])
        action = payload["actions"][0]
        session, *serial = json.loads(action["value"])
        by = await storage.directory.person(payload["user"]["id"])
        event = _event(action["action_id"], SessionId(session), by, serial)
        await sparring.happen(event, receipt=action["action_ts"])
        return Response()

    await forever(Route("/slack/events", receive, methods=["POST"]))
    await storage.close()


if __name__ == "__main__":
    asyncio.run(live())
