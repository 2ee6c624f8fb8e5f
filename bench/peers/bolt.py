"""A bare Bolt app with its defaults, behind the same web server: acknowledges every click and does nothing else.

SLACK_API_URL=… SLACK_BOT_TOKEN=… SLACK_SIGNING_SECRET=… python -m bench.peers.bolt
"""

import asyncio
import os
import re

from slack_bolt.adapter.starlette.async_handler import AsyncSlackRequestHandler
from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_sdk.web.async_client import AsyncWebClient
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bench.peers.serving import forever


def app() -> AsyncApp:
    """Return the app."""
    client = AsyncWebClient(token=os.environ["SLACK_BOT_TOKEN"], base_url=os.environ["SLACK_API_URL"])
    bolt = AsyncApp(client=client, signing_secret=os.environ["SLACK_SIGNING_SECRET"])

    @bolt.action(re.compile(""))
    async def click(ack: AsyncAck) -> None:
        await ack()

    return bolt


async def live() -> None:
    """Serve until SIGTERM."""
    handler = AsyncSlackRequestHandler(app())

    async def receive(request: Request) -> Response:
        return await handler.handle(request)

    await forever(Route("/slack/events", receive, methods=["POST"]))


if __name__ == "__main__":
    asyncio.run(live())
