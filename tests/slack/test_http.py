"""The HTTP endpoint: only what Slack signed comes in, and junk is never an act and never a 500."""

import hashlib
import hmac
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import UTC, timedelta
from typing import Any
from urllib.parse import urlencode

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from starlette.applications import Starlette

from bot.clock import WallClock
from bot.messages.answers import Note
from handlers.inbound import Click
from handlers.slack.app import EVENTS_PATH, Slack, SlackSettings
from handlers.slack.delivery import well_formed
from tests.slack.conftest import SECRET, TOKEN
from tests.slack.fakes import BOOK, FakeConversation, FakeDirectory, text, unheard

Json = dict[str, Any]
Send = Callable[..., Awaitable[httpx.Response]]

FORM = "application/x-www-form-urlencoded"
CLICK = {
    "type": "block_actions",
    "trigger_id": "1.2.3",
    "user": {"id": "U1"},
    "channel": {"id": "C1"},
    "container": {"type": "message", "channel_id": "C1", "message_ts": "1.000001"},
    "actions": [
        {"action_id": "sparring:next", "block_id": "b", "value": '["s1"]', "action_ts": "1.1", "type": "button"}
    ],
}
COMMAND = {"command": "/sparring", "text": "", "user_id": "U1", "channel_id": "C1", "trigger_id": "1.2.3"}
SUBMISSION = {
    "type": "view_submission",
    "trigger_id": "1.2.3",
    "user": {"id": "U1"},
    "view": {
        "id": "V1",
        "type": "modal",
        "callback_id": "sparring:request",
        "private_metadata": '["request"]',
        "state": {"values": {"case": {"sparring:field": {"type": "plain_text_input", "value": "x"}}}},
        "blocks": [],
    },
}
EVENT = {
    "type": "event_callback",
    "event_id": "Ev1",
    "event": {
        "type": "message",
        "channel": "C1",
        "user": "U1",
        "text": "Hej",
        "ts": "2.000000",
        "thread_ts": "1.000000",
    },
}
SHORTCUT = {
    "type": "message_action",
    "callback_id": "sparring_thread",
    "trigger_id": "1.2.3",
    "user": {"id": "U1"},
    "channel": {"id": "C1"},
    "message": {"ts": "1.000001"},
}


def signed(body: bytes, secret: str = SECRET, age: timedelta = timedelta()) -> dict[str, str]:
    """Sign as docs.slack.dev/authentication/verifying-requests-from-slack says."""
    moment = str(int((WallClock().now().astimezone(UTC) - age).timestamp()))
    digest = hmac.new(secret.encode(), f"v0:{moment}:".encode() + body, hashlib.sha256).hexdigest()
    return {"x-slack-request-timestamp": moment, "x-slack-signature": f"v0={digest}"}


def raw(value: str | bytes) -> bytes:
    return value if isinstance(value, bytes) else value.encode()


def interaction(payload: object) -> bytes:
    return urlencode({"payload": json.dumps(payload)}).encode()


@pytest.fixture
async def deaf(directory: FakeDirectory) -> AsyncIterator[Slack]:
    """An adapter that knows who it is and can reach nobody."""
    made = Slack.open(SlackSettings(TOKEN, SECRET, None, "http://127.0.0.1:9/api/"), directory, BOOK, unheard)
    made.identity.remember({"user_id": "UBOT", "bot_id": "BBOT", "team_id": "T1"})
    directory.languages |= dict.fromkeys([await directory.person("U1")], "da")
    yield made
    await made.close()


@pytest.fixture
async def post(deaf: Slack, conversation: FakeConversation) -> AsyncIterator[Send]:
    app = Starlette(routes=deaf.listen(conversation))
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://bot.test") as client:

        async def send(body: bytes, kind: str = FORM, **headers: str | bytes) -> httpx.Response:
            sent = {"content-type": kind, **(headers or signed(body))}
            return await client.post(
                EVENTS_PATH, content=body, headers=[(name.encode(), raw(value)) for name, value in sent.items()]
            )

        yield send


async def test_what_slack_signed_comes_in(post: Send, conversation: FakeConversation) -> None:
    assert (await post(interaction(CLICK))).status_code == 200
    (act,) = conversation.acts
    assert isinstance(act, Click)
    assert (act.action, act.args, act.language) == ("next", ("s1",), "da")


@pytest.mark.parametrize(
    "headers",
    [
        signed(interaction(CLICK), secret="another"),
        signed(interaction(CLICK), age=timedelta(minutes=6)),
        signed(interaction(CLICK), age=timedelta(hours=-6)),
        signed(b"another body"),
        {"x-slack-request-timestamp": "soon", "x-slack-signature": "v0=1"},
        {"x-slack-request-timestamp": "1", "x-slack-signature": "v0=æ".encode()},
        {"x-slack-request-timestamp": "9" * 5000, "x-slack-signature": "v0=1"},
        {"x-unsigned": "1"},
    ],
    ids=["secret", "old", "future", "body", "timestamp", "signature", "endless", "unsigned"],
)
async def test_what_slack_did_not_sign_stays_out(
    post: Send, conversation: FakeConversation, headers: dict[str, str | bytes]
) -> None:
    assert (await post(interaction(CLICK), **headers)).status_code == 401
    assert conversation.acts == []


async def test_a_delivery_that_comes_twice_is_one(post: Send, conversation: FakeConversation) -> None:
    for body in (interaction(CLICK), interaction(SUBMISSION), interaction(SHORTCUT), urlencode(COMMAND).encode()):
        conversation.acts.clear()
        assert [(await post(body)).status_code for _ in range(2)] == [200, 200]
        assert len(conversation.acts) == 1


async def test_slack_may_ask_whether_the_address_is_ours(post: Send) -> None:
    answer = await post(json.dumps({"type": "url_verification", "challenge": "abc"}).encode(), "application/json")
    assert (answer.status_code, answer.json()) == (200, {"challenge": "abc"})


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"payload=%7B",
        b"payload=null",
        b"payload=%5B%5D",
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"type": "event_callback", "event_id": "E", "event": 5}',
        b'{"type": "event_callback", "event_id": "E", "event": {"type": 7}}',
        b'{"type": "url_verification"}',
        interaction({"type": "block_actions", "user": "U1", "actions": []}),
        interaction({"type": "view_submission", "user": {"id": "U1"}, "view": "V1"}),
        interaction({"type": "nothing_we_know"}),
        urlencode({"command": "/sparring"}).encode(),
    ],
)
async def test_junk_is_refused(post: Send, conversation: FakeConversation, body: bytes) -> None:
    kind = "application/json" if body[:1] in {b"{", b"["} else FORM
    assert (await post(body, kind)).status_code == 400
    assert conversation.acts == []


async def test_too_much_is_refused(post: Send) -> None:
    assert (await post(b"x" * 1_000_001)).status_code == 413


async def test_a_click_that_fails_is_answered_and_an_event_comes_again(
    post: Send, conversation: FakeConversation, directory: FakeDirectory
) -> None:
    def fail(_: object) -> Note:
        raise RuntimeError("ord fra en sag")

    conversation.replies = fail
    command = await post(urlencode(COMMAND).encode())
    assert (command.status_code, command.json()["text"]) == (200, BOOK.of("da").trouble)
    directory.keys["C1:1.000000"] = "root:s1:1"  # type: ignore[assignment]
    assert (await post(json.dumps(EVENT).encode(), "application/json")).status_code == 500


async def test_a_note_too_long_to_write_without_a_window_is_still_given(
    post: Send, conversation: FakeConversation
) -> None:
    conversation.replies = lambda _: Note(text("ord " * 3000))
    answer = await post(urlencode(COMMAND).encode())
    assert answer.json()["text"] == BOOK.of("da").trouble  # Slack cannot be reached here, so no window opens


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8) | st.just("U1") | st.just("1.000001"),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=5), inner, max_size=2),
    max_leaves=4,
)


def _paths(value: object, at: tuple[object, ...] = ()) -> list[tuple[Any, ...]]:
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [at, *(path for name, each in inner for path in _paths(each, (*at, name)))]


@st.composite
def broken(draw: st.DrawFn) -> Json:
    """A delivery of Slack's with a few places overwritten by anything."""
    payload = draw(st.sampled_from([CLICK, SUBMISSION, EVENT, SHORTCUT, COMMAND]))
    made: Json = json.loads(json.dumps(payload))
    for _ in range(draw(st.integers(1, 3))):
        *way, last = draw(st.sampled_from(_paths(made)[1:]))
        place: Any = made
        for name in way:
            place = place[name]
        place[last] = draw(VALUES)
    return made


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(broken())
async def test_fuzzed_deliveries_are_never_a_500_and_no_act_is_made_of_junk(
    post: Send, conversation: FakeConversation, payload: Json
) -> None:
    conversation.acts.clear()
    conversation.seen.clear()
    event = payload.get("type") == "event_callback"
    body = json.dumps(payload).encode() if event else interaction(payload)
    answer = await post(body, "application/json" if event else FORM)
    assert answer.status_code in {200, 400, 404}
    assert well_formed(payload) or not conversation.acts
    for act in conversation.acts:
        assert act.by == "our-U1"
        assert act.receipt.partition(":")[2]
