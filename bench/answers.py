"""B7 and B8: how long a person waits for the answer to a click, the commit included, one at a time."""

import hashlib
import hmac
import json
import socket
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
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
SPARRINGS, QUEUED = 20, 1_000
"""How many rounds, and how many cases in the queue; and the number of the first of these."""
MODULES = ("bench.bot", "bench.peers.bolt", "bench.peers.plain")
PATH = "/slack/events"

_numbers = count(1)


def choose(number: int) -> bytes:
    """Return the owner's press of "choose for the next meeting", or its opposite, on a card in the queue."""
    nth, session = divmod(number, SPARRINGS)
    return _press(0, "unselect" if nth % 2 else "select", [crowd.name(QUEUED + session)])


def ready(number: int) -> bytes:
    """Return somebody's press of "klar" in an open round."""
    return _press(number % crowd.SIZE, "ready", [crowd.name(number % SPARRINGS), "1"])


def _press(person: int, action: str, value: list[str]) -> bytes:
    """Return the body Slack sends when a button is pressed."""
    moment, root = f"1700000000.{next(_numbers):06}", "1600000000.000001"
    payload = {
        "type": "block_actions",
        "api_app_id": "ABENCH",
        "token": "-",
        "team": {"id": "TBENCH", "domain": "bench"},
        "user": {"id": f"U{person:04}", "username": f"u{person}", "team_id": "TBENCH"},
        "channel": {"id": "C00000", "name": "team"},
        "container": {"type": "message", "message_ts": root, "channel_id": "C00000", "thread_ts": root},
        "message": {"type": "message", "ts": root, "thread_ts": root, "text": "-"},
        "trigger_id": f"{moment}.bench",
        "response_url": "http://127.0.0.1:1/",
        "actions": [
            {
                "type": "button",
                "action_id": f"sparring:{action}",
                "block_id": "b",
                "action_ts": moment,
                "value": json.dumps(value),
            }
        ],
    }
    return urlencode({"payload": json.dumps(payload)}).encode()


def signed(body: bytes, epoch: int) -> bytes:
    """Return the whole request with Slack's signature."""
    signature = hmac.new(SECRET.encode(), b"v0:%d:%s" % (epoch, body), hashlib.sha256).hexdigest()
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


def asked(url: str, press: Callable[[int], bytes], times: int) -> Answers:
    """Press so many times over one connection, each after the answer to the one before."""
    where = urlsplit(url)
    epoch = int(WallClock().now().timestamp())
    requests = [signed(press(number), epoch) for number in range(WARM_UP + times)]
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
    """Measure B7 and B8 in the same runs, with a click that is told to nobody and with one that is."""
    runs: dict[str, list[dict[str, Answers]]] = {module: [] for module in MODULES}
    for _ in range(ground.sizes.repeats):
        for module, kept in runs.items():
            kept.append(await run(ground, module))
    ours, bolt, plain = runs.values()
    return [
        *_compared(ours, bolt, plain, "choose", "a case chosen for the next meeting: commit, then ack", (5, 0.6)),
        *_compared(ours, bolt, plain, "ready", "klar pressed in a round: commit, ack, a private note", (2, 0.5)),
    ]


def _compared(
    ours: list[dict[str, Answers]],
    bolt: list[dict[str, Answers]],
    plain: list[dict[str, Answers]],
    kind: str,
    what: str,
    gates: tuple[float, float],
) -> list[Result]:
    mine, acks = [run[kind].p50 for run in ours], [run[kind].p50 for run in bolt]
    rate, bare = [run[kind].per_second for run in ours], [run[kind].per_second for run in plain]
    return [
        Result(
            "B7",
            f"{what}, one at a time, p50: bare default Bolt ack ÷ ours",
            tuple(b / a for a, b in zip(mine, acks, strict=True)),
            Gate(gates[0], at_least=True),
            " ×",
            f"{spread(mine)} ms",
            f"{spread(acks)} ms",
        ),
        Result(
            "B8",
            f"{what}, answers a second, SQLite: ours ÷ starlette with the same commit",
            tuple(a / b for a, b in zip(rate, bare, strict=True)),
            Gate(gates[1], at_least=True),
            " ×",
            f"{spread(rate, 0)}/s",
            f"{spread(bare, 0)}/s",
        ),
    ]


async def run(ground: Ground, module: str) -> dict[str, Answers]:
    """Run a server on a fresh database with open rounds, and deliver to it."""
    async with filled_home(_rounds) as home:
        env = environment(home.folder, await ground.slack())
        async with child("-m", module, env=env) as server:
            url, times = (await server.hear())["ready"], ground.sizes.answers
            return {"choose": asked(url, choose, times), "ready": asked(url, ready, times)}


async def _rounds(storage: SqlStorage) -> None:
    """Store open rounds, and cases in the queue."""
    due = WallClock().now() + OPEN_FOR
    rounds = await crowd.gather(storage, SPARRINGS, lambda _: due)
    cases = [
        replace(crowd.in_queue(session.owner, due), id=crowd.name(QUEUED + number), place=session.place)
        for number, session in enumerate(rounds)
    ]
    async with storage.writing() as unit:
        await unit.sessions.save(cases)
        await unit.commit()
