"""B7 and B8: how long a person waits for the answer to a click, the commit included, one click at a time."""

import hashlib
import hmac
import json
import socket
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from itertools import count
from statistics import median
from time import perf_counter
from urllib.parse import urlencode, urlsplit

from bench import crowd
from bench.children import child
from bench.databases import SECRET, environment, filled_home
from bench.ground import Ground
from bench.results import Gate, Result, spread
from bot.clock import WallClock
from storage import SqlStorage

OPEN_FOR = timedelta(minutes=4)
"""So long from now the crowd's first minute is over; a run is much shorter."""
WARM_UP = 50
SPARRINGS = 20
PATH = "/slack/events"

_numbers = count(1)


def click(number: int) -> bytes:
    """Return a press of "klar" in one of the crowd's rounds, as Slack sends it."""
    session, person = f"s{number % SPARRINGS:06}", f"U{number % crowd.SIZE:04}"
    moment = f"1700000000.{next(_numbers):06}"
    pressed = {
        "type": "button",
        "action_id": "sparring:ready",
        "block_id": "b",
        "action_ts": moment,
        "value": json.dumps([session, "1"]),
    }
    payload = {
        "type": "block_actions",
        "api_app_id": "ABENCH",
        "token": "-",
        "team": {"id": "TBENCH", "domain": "bench"},
        "user": {"id": person, "username": person, "team_id": "TBENCH"},
        "channel": {"id": "C00000", "name": "team"},
        "container": {
            "type": "message",
            "message_ts": "1700000000.000001",
            "channel_id": "C00000",
            "thread_ts": "1700000000.000000",
        },
        "message": {"type": "message", "ts": "1700000000.000001", "thread_ts": "1700000000.000000", "text": "-"},
        "trigger_id": f"{moment}.bench",
        "response_url": "http://127.0.0.1:1/",
        "actions": [pressed],
    }
    return urlencode({"payload": json.dumps(payload)}).encode()


def signed(body: bytes, epoch: int) -> bytes:
    """Return the whole request with Slack's signature."""
    base = b"v0:%d:%s" % (epoch, body)
    signature = hmac.new(SECRET.encode(), base, hashlib.sha256).hexdigest()
    head = (
        f"POST {PATH} HTTP/1.1\r\nHost: bench\r\nContent-Type: application/x-www-form-urlencoded\r\n"
        f"Content-Length: {len(body)}\r\n"
        f"X-Slack-Request-Timestamp: {epoch}\r\nX-Slack-Signature: v0={signature}\r\n\r\n"
    )
    return head.encode() + body


@dataclass(frozen=True, slots=True)
class Answers:
    """How long each answer took, in seconds."""

    took: list[float]

    @property
    def p50(self) -> float:
        """What half of them did not exceed, in milliseconds."""
        return 1000 * median(self.took)

    @property
    def per_second(self) -> float:
        """Answers a second, one at a time."""
        return len(self.took) / sum(self.took)


class NotAnswered(Exception):
    """The answer was not 200."""


def asked(url: str, clicks: int) -> Answers:
    """Press so many times over one connection, each after the answer to the one before."""
    where = urlsplit(url)
    epoch = int(WallClock().now().timestamp())
    requests = [signed(click(number), epoch) for number in range(WARM_UP + clicks)]
    with socket.create_connection((where.hostname or "127.0.0.1", where.port or 80), timeout=10) as line:
        line.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        took = list(_each(line, requests))
    return Answers(took[WARM_UP:])


def _each(line: socket.socket, requests: list[bytes]) -> Iterator[float]:
    for request in requests:
        began = perf_counter()
        line.sendall(request)
        answer = line.recv(65536)
        yield perf_counter() - began
        if not answer.startswith(b"HTTP/1.1 200"):
            raise NotAnswered(answer.partition(b"\r\n")[0].decode())


async def answers(ground: Ground) -> list[Result]:
    """Measure B7 and B8 in the same runs."""
    ours, bolt, plain = [], [], []
    for _ in range(ground.sizes.repeats):
        ours.append(await run(ground, "bench.bot"))
        bolt.append(await run(ground, "bench.peers.bolt"))
        plain.append(await run(ground, "bench.peers.plain"))
    mine, acks = [a.p50 for a in ours], [a.p50 for a in bolt]
    rate, bare = [a.per_second for a in ours], [a.per_second for a in plain]
    return [
        Result(
            "B7",
            "durable answer (commit, then ack) one at a time, p50: a bare default Bolt ack ÷ ours",
            tuple(b / a for a, b in zip(mine, acks, strict=True)),
            Gate(5, at_least=True),
            " ×",
            f"{spread(mine)} ms",
            f"{spread(acks)} ms",
        ),
        Result(
            "B8",
            "durable answers a second, one at a time, SQLite: ours ÷ starlette with the same commit",
            tuple(a / b for a, b in zip(rate, bare, strict=True)),
            Gate(0.6, at_least=True),
            " ×",
            f"{spread(rate, 0)}/s",
            f"{spread(bare, 0)}/s",
        ),
    ]


async def run(ground: Ground, module: str) -> Answers:
    """Run a server on a fresh database with open rounds, and press in them."""

    async def fill(storage: SqlStorage) -> None:
        due = WallClock().now() + OPEN_FOR
        await crowd.gather(storage, SPARRINGS, lambda _: due)

    async with filled_home(fill) as home:
        env = environment(home.folder, await ground.slack())
        async with child("-m", module, env=env) as server:
            return asked((await server.hear())["ready"], ground.sizes.clicks)
