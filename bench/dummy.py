"""A Web API that says yes to everything at once, so that the bot is measured and not its opposite.

python -m bench.dummy        tells {"ready": "http://127.0.0.1:…/api/"}
"""

import asyncio
import itertools
import json
import signal
from typing import Any
from urllib.parse import parse_qs

from typing_extensions import override

from bench.reporting import tell

_numbers = itertools.count(1)


class Yes(asyncio.Protocol):
    """One connection: reads whole requests, looks only at the method and whom it is about, answers yes."""

    def __init__(self) -> None:
        self._transport: asyncio.Transport | None = None
        self._received = b""

    @override
    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        if isinstance(transport, asyncio.Transport):
            self._transport = transport

    @override
    def data_received(self, data: bytes) -> None:
        self._received += data
        while b"\r\n\r\n" in self._received:
            head, _, rest = self._received.partition(b"\r\n\r\n")
            length = _length(head)
            if len(rest) < length:
                return
            self._received = rest[length:]
            if self._transport:
                self._transport.write(_answer(head))


def _length(head: bytes) -> int:
    lines = (line.partition(b":") for line in head.lower().split(b"\r\n"))
    return next((int(value) for name, _, value in lines if name == b"content-length"), 0)


def _answer(head: bytes) -> bytes:
    method, _, query = head.split(b" ", 2)[1].rpartition(b"/")[2].partition(b"?")
    asked = parse_qs(query.decode()).get("user", ["U0001"])  # or nobody's profile could be kept, and all be asked anew
    said: dict[str, Any] = {"ok": True, "user_id": "UBOT", "team_id": "TBENCH", "bot_id": "BBENCH"}
    said["channel"] = {"id": "DBENCH"} if method == b"conversations.open" else "C00000"
    said |= {"ts": f"1700000000.{next(_numbers):06}", "messages": [], "user": {"id": asked[0], "locale": "da-DK"}}
    body = json.dumps(said).encode()
    return b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: %d\r\n\r\n%s" % (len(body), body)


async def live() -> None:
    """Serve until SIGTERM."""
    loop, stop = asyncio.get_running_loop(), asyncio.Event()
    loop.add_signal_handler(signal.SIGTERM, stop.set)
    server = await loop.create_server(Yes, "127.0.0.1", 0)
    tell(ready=f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/api/")
    async with server:
        await stop.wait()


if __name__ == "__main__":
    asyncio.run(live())
