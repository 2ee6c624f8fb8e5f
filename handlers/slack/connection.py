"""How deliveries come in: over HTTP at `/slack/events`, or through Slack's Socket Mode.

Source: docs.slack.dev/apis/events-api/using-http-request-urls and …/using-socket-mode.
"""

import asyncio
import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from functools import partial
from http import HTTPStatus

import structlog
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.adapter.socket_mode.async_internals import send_async_response
from slack_bolt.adapter.socket_mode.internals import build_headers
from slack_bolt.adapter.starlette.async_handler import to_async_bolt_request, to_starlette_response
from slack_bolt.async_app import AsyncApp
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_sdk.socket_mode.aiohttp import SocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest
from slack_sdk.socket_mode.response import SocketModeResponse
from starlette.requests import Request
from starlette.responses import Response

from bot.tasks import spawn
from handlers.slack.delivery import request_of

log = structlog.get_logger()

_LARGEST = 1_000_000
_SECONDS = re.compile(r"[0-9]{1,12}")
_PATIENCE = timedelta(seconds=10)


class InHand:
    """Counts what is being handled, because Bolt forgets its own tasks when the process ends."""

    def __init__(self) -> None:
        self._count = 0
        self._idle = asyncio.Event()
        self._idle.set()

    @contextmanager
    def one(self) -> Iterator[None]:
        """Count one delivery while it is handled."""
        self._count += 1
        self._idle.clear()
        try:
            yield
        finally:
            self._count -= 1
            if not self._count:
                self._idle.set()

    async def finished(self, limit: timedelta) -> bool:
        """Wait until nothing is in hand, at most `limit`; say whether all was finished."""
        try:
            async with asyncio.timeout(limit.total_seconds()):
                await self._idle.wait()
        except TimeoutError:
            return False
        return True


class Http:
    """The HTTP endpoint."""

    def __init__(self, app: AsyncApp, in_hand: InHand) -> None:
        self._app = app
        self._in_hand = in_hand

    async def receive(self, request: Request) -> Response:
        """Take one delivery: 400 for junk, 401 unless Slack signed it within five minutes, 413 for more than 1 MB."""
        if not _signable(request):
            return Response(status_code=HTTPStatus.UNAUTHORIZED)
        body = bytearray()
        async for chunk in request.stream():
            body += chunk
            if len(body) > _LARGEST:
                return Response(status_code=HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
        delivery = request_of(partial(to_async_bolt_request, request, bytes(body)))
        if delivery is None:
            return Response(status_code=HTTPStatus.BAD_REQUEST)
        with self._in_hand.one():
            return to_starlette_response(await self._app.async_dispatch(delivery))


def _signable(request: Request) -> bool:
    """Say whether the signature's headers are such that the SDK can compare them (it raises on others)."""
    timestamp = request.headers.get("x-slack-request-timestamp", "")
    signature = request.headers.get("x-slack-signature", "")
    return _SECONDS.fullmatch(timestamp) is not None and signature.isascii()


class Socket(AsyncSocketModeHandler):
    """The Socket Mode connection; the SDK reconnects it by itself."""

    def __init__(self, app: AsyncApp, app_token: str, in_hand: InHand) -> None:
        super().__init__(app, app_token)
        self.client.proxy = app.client.proxy
        self._bolt = app
        self._in_hand = in_hand
        self._closing = False

    async def open(self) -> None:
        """Connect, and wait a little for it; the SDK goes on trying in the background."""
        connecting = spawn(self.client.connect(), name="slack_socket")  # type: ignore[no-untyped-call]
        await asyncio.wait({connecting}, timeout=_PATIENCE.total_seconds())

    async def connected(self) -> bool:
        """Say whether deliveries can come in now."""
        return not self._closing and await self.client.is_connected()

    async def handle(self, client: SocketModeClient, req: SocketModeRequest) -> None:  # type: ignore[override]
        """Take one delivery. What comes while closing stays unacknowledged, and Slack gives it to another."""
        if self._closing:
            return
        delivery = request_of(
            partial(AsyncBoltRequest, mode="socket_mode", body=req.payload, headers=build_headers(req))
        )
        with self._in_hand.one():
            if delivery is None:
                await client.send_socket_mode_response(SocketModeResponse(envelope_id=req.envelope_id))
                return
            response = await self._bolt.async_dispatch(delivery)
            await send_async_response(client, req, response, 0.0)

    async def close(self, limit: timedelta) -> None:
        """Take nothing new, finish what is in hand within `limit`, and disconnect."""
        self._closing = True
        if not await self._in_hand.finished(limit):
            log.warning("closed_with_work_in_hand")
        await self.close_async()  # type: ignore[no-untyped-call]
