"""Socket Mode: the app's websockets, envelopes and acknowledgements.

Source: docs.slack.dev/apis/events-api/using-socket-mode.
"""

import asyncio
import itertools
import json
import secrets
import time
import uuid
from collections.abc import Callable

from starlette.websockets import WebSocket, WebSocketDisconnect

from bot.playground.answer import Answer, Retry
from bot.playground.seed import Json

MOST_CONNECTIONS = 10
TICKET_SECONDS = 30.0


class Sockets:
    """All open connections of the app; each payload goes to one of them, in turn."""

    def __init__(self, app_id: str) -> None:
        self._app_id = app_id
        self._tickets: dict[str, float] = {}
        self._open: list[WebSocket] = []
        self._turn = itertools.count()
        self._awaited: dict[str, asyncio.Future[Json | None]] = {}

    def __len__(self) -> int:
        return len(self._open)

    def ticket(self) -> str:
        """Give out the secret of one connection to come; it works once and for half a minute."""
        name = secrets.token_hex(16)
        self._tickets[name] = time.monotonic()
        return name

    async def serve(self, socket: WebSocket, changed: Callable[[], None]) -> None:
        """Hold one connection from hello to its end; `changed` hears when it comes and when it goes."""
        born = self._tickets.pop(socket.query_params.get("ticket", ""), None)
        if born is None or time.monotonic() - born > TICKET_SECONDS or len(self) >= MOST_CONNECTIONS:
            await socket.close(code=4001)
            return
        await socket.accept()
        self._open.append(socket)
        try:
            await socket.send_json(self._hello())
            changed()
            while True:
                self._acknowledged(json.loads(await socket.receive_text()))
        except (WebSocketDisconnect, ValueError):
            pass
        finally:
            if socket in self._open:
                self._open.remove(socket)
            changed()

    async def send(self, kind: str, payload: Json, retry: Retry, patience: float) -> Answer:
        """Send one envelope down one of the connections and wait for its acknowledgement."""
        socket = self._open[next(self._turn) % len(self._open)]
        envelope_id = str(uuid.uuid4())
        envelope: Json = {
            "envelope_id": envelope_id,
            "type": kind,
            "payload": payload,
            "accepts_response_payload": kind != "events_api",
        }
        if kind == "events_api":
            envelope |= {"retry_attempt": retry[0], "retry_reason": retry[1] or ""}
        waiting = self._awaited[envelope_id] = asyncio.get_running_loop().create_future()
        try:
            await socket.send_json(envelope)
            async with asyncio.timeout(patience):
                return Answer(ok=True, body=await waiting)
        except TimeoutError:
            return Answer(ok=False, error="timeout")
        except (WebSocketDisconnect, RuntimeError):
            return Answer(ok=False, error="connection_failed")
        finally:
            del self._awaited[envelope_id]

    async def refresh(self) -> None:
        """Ask the oldest connection to come anew, as Slack does every few hours, and close it."""
        if self._open:
            socket = self._open.pop(0)
            await socket.send_json({"type": "disconnect", "reason": "refresh_requested", "debug_info": {}})
            await socket.close()

    def _acknowledged(self, message: Json) -> None:
        waiting = self._awaited.get(message.get("envelope_id", ""))
        if waiting is not None and not waiting.done():
            waiting.set_result(message.get("payload"))

    def _hello(self) -> Json:
        return {
            "type": "hello",
            "num_connections": len(self),
            "debug_info": {"host": "playground", "approximate_connection_time": 18060},
            "connection_info": {"app_id": self._app_id},
        }
