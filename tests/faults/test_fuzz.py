"""Every handler is fed junk, rightly signed: never a 500, never a failure of ours in the log, never a row written.

What people really sent in a whole sparring is recorded and spoilt: fields go missing, get another type, get huge, name
actions nobody knows and sessions of others.
"""

import copy
import hashlib
import hmac
import io
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any
from urllib.parse import urlencode

import aiohttp
import pytest

from bot.playground.answer import Answer, PayloadKind, Retry
from bot.playground.person import Person
from bot.playground.seed import Json
from handlers.slack.delivery import dig
from tests.faults.conftest import LONG
from tests.faults.ground import PATIENCE, Ground, ground
from tests.faults.script import asks, whole

pytestmark = [pytest.mark.faults, pytest.mark.timeout(1_200)]

HOPELESS, ANYHOW = (10**9, 20_000) if LONG else (100, 50)
"""How many payloads of each kind are sent."""

LARGE = "x" * 100_000
JUNK: tuple[Any, ...] = (
    None,
    0,
    -1,
    1e300,
    True,
    [],
    {},
    "",
    " ",
    LARGE,
    "💥\x00",
    [[]],
    {"a": {"b": []}},
    ["x"] * 5_000,
)
NESTED = json.loads("[" * 200 + "]" * 200)

BACKBONE: dict[str, tuple[str, ...]] = {
    "interactive": (
        "type",
        "user",
        "user.id",
        "actions",
        "actions.0",
        "actions.0.action_id",
        "actions.0.value",
        "actions.0.selected_option",
        "view",
        "view.callback_id",
        "view.private_metadata",
        "callback_id",
        "message",
    ),
    "slash_commands": ("command", "user_id", "channel_id", "trigger_id", "text"),
    "events_api": ("type", "event_id", "event", "event.type", "event.user", "event.channel", "event.thread_ts"),
}
"""What no payload means anything without."""

VALUES = ("actions.0.value", "view.private_metadata")


@dataclass(frozen=True)
class Sent:
    """What Slack delivered."""

    kind: PayloadKind
    payload: Json


class Slack:
    """Sends what it is told to, signed as Slack signs."""

    def __init__(self, on: Ground, http: aiohttp.ClientSession) -> None:
        self._on, self._http = on, http

    async def send(self, kind: PayloadKind, payload: Any) -> int:
        """Deliver a payload; return the HTTP status."""
        if kind == "events_api":
            body, content_type = json.dumps(payload).encode(), "application/json"
        else:
            form = payload if kind == "slash_commands" else {"payload": json.dumps(payload)}
            body, content_type = urlencode(form).encode(), "application/x-www-form-urlencoded"
        moment = str(int(self._on.workspace.wall()))
        secret = self._on.workspace.app.signing_secret.encode()
        signature = hmac.new(secret, f"v0:{moment}:".encode() + body, hashlib.sha256).hexdigest()
        headers = {
            "Content-Type": content_type,
            "X-Slack-Request-Timestamp": moment,
            "X-Slack-Signature": f"v0={signature}",
        }
        url = f"{self._on.lives[-1].url}/slack/events"
        async with self._http.post(url, data=io.BytesIO(body), headers=headers) as response:
            await response.read()
            return response.status


def spoilt(payload: Json, path: str, junk: object) -> Json:
    """Return a copy with junk at a dotted path."""
    payload = copy.deepcopy(payload)
    *way, last = path.split(".")
    there = dig(payload, ".".join(way)) if way else payload
    if isinstance(there, list):
        there[int(last)] = junk
    else:
        there[last] = junk
    return payload


def paths(value: object, at: str = "") -> Iterator[str]:
    """Yield the dotted path of everything in a JSON value."""
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for name, inner in items:
        if "." not in str(name):
            yield f"{at}{name}"
            yield from paths(inner, f"{at}{name}.")


def hopeless(sent: Sent, others: str) -> Iterator[Sent]:
    """Yield what cannot mean anything any more, whoever sent it."""
    for path in BACKBONE[sent.kind]:
        if dig(sent.payload, path) is None:
            continue
        for junk in JUNK:
            if not (path == "actions.0.selected_option" and junk == {}):
                yield Sent(sent.kind, spoilt(sent.payload, path, junk))
    for path in VALUES:
        value = dig(sent.payload, path)
        if isinstance(value, str) and value.startswith("["):
            names = json.loads(value)
            head = names[:1] if path.startswith("view") else []
            for args in ([*head, others, "1"], [*head, "nobody's", "1"], [*head, LARGE], [*head], ["nonsense", others]):
                yield Sent(sent.kind, spoilt(sent.payload, path, json.dumps(args)))
    for action in ("sparring:nonsense", "sparring:", "sparring:menu", "somebody:else", "sparring:next#x"):
        if dig(sent.payload, "actions.0.action_id"):
            yield Sent(sent.kind, spoilt(sent.payload, "actions.0.action_id", action))


def anyhow(sent: Sent, dice: Random) -> Sent:
    """Return it with something somewhere spoilt, which may or may not matter."""
    payload = sent.payload
    for _ in range(dice.randint(1, 3)):
        there = list(paths(payload))
        if there:
            payload = spoilt(payload, dice.choice(there), dice.choice((*JUNK, NESTED)))
    return Sent(sent.kind, payload)


async def recorded(on: Ground) -> list[Sent]:
    """Hold a whole sparring, and more, and return what was delivered on the way."""
    taken: list[Sent] = []
    send = on.workspace.outlet.send

    async def heard(kind: PayloadKind, payload: Json, retry: Retry = (0, None)) -> Answer:
        taken.append(Sent(kind, copy.deepcopy(payload)))
        return await send(kind, payload, retry)

    on.workspace.outlet.send = heard  # type: ignore[method-assign]
    await whole(on)
    root = on.saying("Sparringen er afsluttet, og", thread=False)
    await on.ali.shortcut("sparring_thread", root)
    await on.ali.open_home()
    await on.ali.command(on.channel, "/sparring")
    await on.ali.write(on.channel, "Du skal bare ringe til dem", root.ts)
    await on.quiet()
    for walk in (sets_up, walks_the_programme, makes_a_kind):
        await walk(on)
    on.workspace.outlet.send = send  # type: ignore[method-assign]
    return taken


Turn = tuple[str, dict[str, Any]]
"""A button to press in the window on top; without one, what the form is filled with and sent."""


async def through(on: Ground, who: Person, line: str, *steps: Turn) -> None:
    """Let somebody type a command and go through its windows: press this, then send that."""
    await who.command(on.channel, line)
    for press, values in steps:
        view = await who.modal(within=PATIENCE)
        if press:
            await who.click(view, f"sparring:{press}")
        else:
            outcome = await who.submit(view, values)
            assert outcome.ok, outcome
        await on.quiet()
    for left in reversed(who.views()):
        await who.close(left)


async def sets_up(on: Ground) -> None:
    """The pages of the set-up, and what the rhythm offers."""
    await through(on, on.mette, "/sparring opsætning", ("", {"leaders": [on.mette.id]}), ("setup-hours", {}), ("", {}))
    await through(on, on.mette, "/sparring opsætning", ("setup-members", {}), ("", {"person": on.ali.id}), ("", {}))
    await through(on, on.sara, "/sparring fravær")
    await through(on, on.sara, "/sparring byt")
    await on.mette.command(on.channel, "/sparring turnus")
    await on.quiet()


async def walks_the_programme(on: Ground) -> None:
    """A programme begun, a paper, a step opened and booked."""
    people = {"programme-partners": [on.nadia.id], "programme-consultants": [on.sara.id]}
    begun = ("", {"programme-venue": "Jobcenter", **people})
    papers: tuple[Turn, ...] = (
        ("programme-papers", {}),
        ("programme-paper", {}),
        ("", {"programme-text": "To besøg."}),
    )
    await through(on, on.mette, "/sparring forløb", ("programme-begin", {}), begun, *papers)
    booked = ("", {"programme-day": "2026-12-01", "programme-at": "10:00"})
    await through(on, on.mette, "/sparring forløb", ("", {}), ("programme-book", {}), booked)


async def makes_a_kind(on: Ground) -> None:
    """A kind of the team's own: copied, its request and a round changed, an older version, as text, and brought in."""
    named = {"protocol-title": "Vores", "protocol-summary": "Kort"}
    changes: tuple[Turn, ...] = (("protocol-asks", {}), ("", {}), ("protocol-round", {}), ("", {"round-minutes": "4"}))
    older: tuple[Turn, ...] = (
        ("protocol-past", {}),
        ("protocol-older", {}),
        ("protocol-restore", {}),
        ("protocol-text", {}),
    )
    await through(on, on.mette, "/sparring processer", ("protocol-copy", {}), ("", named), *changes, *older)
    await through(on, on.mette, "/sparring processer", ("protocol-bring", {}), ("", {"protocol-toml": "x = 1"}))
    await through(on, on.ali, "/sparring praksis")
    await through(on, on.ali, "/sparring spilleregler")


async def elsewhere(on: Ground) -> str:
    """Let somebody ask in another channel; return that sparring's id."""
    on.channel += "1"
    await asks(on)
    on.channel = on.channel[:-1]
    return str((await on.database.letters())[-1].subject)


async def test_junk_is_never_an_act_and_never_a_failure(tmp_path: Path) -> None:
    dice = Random(6)  # noqa: S311 - reproducible
    async with ground(tmp_path, channels=2) as on, aiohttp.ClientSession() as http:
        taken, slack = await recorded(on), Slack(on, http)
        others = await elsewhere(on)
        before = await on.database.dump("inbox")

        senseless = [each for sent in taken for each in hopeless(sent, others)]
        for each in dice.sample(senseless, min(HOPELESS, len(senseless))):
            status = await slack.send(each.kind, each.payload)
            assert status < 500, each.payload
            assert await on.database.dump("inbox") == before, each.payload

        for _ in range(ANYHOW):
            each = anyhow(dice.choice(taken), dice)
            assert await slack.send(each.kind, each.payload) < 500, each.payload
        assert await slack.send("events_api", {"type": "event_callback", "x": "x" * 1_100_000}) == 413

        assert "handling_failed" not in (tmp_path / "bot.log").read_text()
        assert not on.died_at
        cards = len(on.mette.messages(on.channel))
        await asks(on)
        assert len(on.mette.messages(on.channel)) == cards + 1, "and it still works"
