"""What people do reaches a real Bolt app over signed HTTP, and what goes wrong shows as in Slack."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import aiohttp
import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer
from slack_bolt.async_app import AsyncAck, AsyncApp, AsyncRespond
from slack_sdk.signature import SignatureVerifier
from slack_sdk.web.async_client import AsyncWebClient

from bot.playground import Running, Workspace, delivery, membership
from bot.playground.acts import TROUBLE
from bot.playground.person import Person
from tests.playground.samples import BOT, button, buttons, section

Json = dict[str, Any]


class Listener:
    """An app without a framework: keeps every request and answers as told."""

    def __init__(self) -> None:
        self.requests: list[tuple[dict[str, str], bytes]] = []
        self.statuses: list[int] = []
        self.silence: asyncio.Event | None = None

    async def handle(self, request: web.Request) -> web.Response:
        self.requests.append((dict(request.headers), await request.read()))
        if self.silence:
            await self.silence.wait()
        return web.Response(status=self.statuses.pop(0) if self.statuses else 200)


@pytest.fixture
async def listener(running: Running, workspace: Workspace) -> AsyncIterator[Listener]:
    assert running.url == workspace.base_url
    app, made = web.Application(), Listener()
    app.router.add_post("/slack/events", made.handle)
    async with TestServer(app) as server:
        workspace.outlet.connect(str(server.make_url("/slack/events")))
        yield made
        if made.silence:
            made.silence.set()


@pytest.fixture
async def app(client: AsyncWebClient, workspace: Workspace) -> AsyncIterator[AsyncApp]:
    bolt = AsyncApp(client=client, signing_secret="playground", process_before_response=True)
    async with TestServer(bolt.web_app(path="/slack/events")) as server:
        workspace.outlet.connect(str(server.make_url("/slack/events")))
        yield bolt


@pytest.fixture
def anna(workspace: Workspace) -> Person:
    return Person(workspace, "U1")


async def test_requests_are_signed(listener: Listener, anna: Person) -> None:
    await anna.command("C1", "/sparring anmod")
    headers, body = listener.requests[0]
    assert SignatureVerifier("playground").is_valid_request(body, headers)
    assert not SignatureVerifier("another").is_valid_request(body, headers)
    assert b"text=anmod" in body


async def test_a_command_answers_with_something_only_the_person_sees(app: AsyncApp, anna: Person) -> None:
    @app.command("/sparring")
    async def _(ack: AsyncAck) -> None:
        await ack(text="Hej Anna", blocks=[section("*Hej Anna*")])

    assert (await anna.command("C1", "/sparring")).ok
    assert [each.text for each in anna.ephemerals("C1")] == ["Hej Anna"]
    assert anna.messages("C1") == []


async def test_commands_do_not_work_in_threads(listener: Listener, anna: Person) -> None:
    outcome = await anna.command("C1", "/sparring", thread_ts="1.000000")
    assert outcome.error == "/sparring is not supported in threads. Sorry!"
    assert listener.requests == []


async def test_a_slow_or_failing_app_shows_as_in_slack(
    listener: Listener, anna: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    listener.statuses = [500]
    assert (await anna.command("C1", "/sparring")).error == "dispatch_failed"
    monkeypatch.setattr(delivery, "ANSWER_WITHIN_SECONDS", 0.05)
    listener.silence = asyncio.Event()
    assert (await anna.command("C1", "/sparring")).error == "operation_timeout"


async def test_nobody_there(workspace: Workspace, anna: Person) -> None:
    assert not workspace.outlet.online
    assert (await anna.command("C1", "/sparring")).error == "dispatch_failed"


async def test_a_click_carries_the_message_and_may_answer_at_an_address(
    app: AsyncApp, client: AsyncWebClient, anna: Person
) -> None:
    bodies: list[Json] = []

    @app.action("go")
    async def _(ack: AsyncAck, body: Json, respond: AsyncRespond) -> None:
        await ack()
        bodies.append(body)
        await respond(text="Set", replace_original=False)

    await client.chat_postMessage(channel="C1", text="Klar?", blocks=[buttons(button(value="7"))])
    assert (await anna.click(anna.messages("C1")[0], "go")).ok
    assert bodies[0]["actions"][0]["value"] == "7"
    assert bodies[0]["message"]["text"] == "Klar?"
    assert [each.text for each in anna.ephemerals("C1")] == ["Set"]


async def test_an_address_to_answer_at_works_five_times_within_thirty_minutes(
    app: AsyncApp, workspace: Workspace, anna: Person
) -> None:
    @app.command("/sparring")
    async def _(ack: AsyncAck) -> None:
        await ack()

    await anna.command("C1", "/sparring")
    await anna.command("C1", "/sparring")
    first, second = (f"{workspace.base_url}/response/{name}" for name in workspace.urls)
    async with aiohttp.ClientSession() as http:
        for _use in range(5):
            async with http.post(first, json={"text": "x"}) as response:
                assert response.status == 200
        async with http.post(first, json={"text": "x"}) as response:
            assert (await response.json())["error"] == "used_url"
        workspace.step(timedelta(minutes=31))
        async with http.post(second, json={"text": "x"}) as response:
            assert (await response.json())["error"] == "expired_url"


async def test_a_failing_click_says_so(listener: Listener, client: AsyncWebClient, anna: Person) -> None:
    await client.chat_postMessage(channel="C1", text="Klar?", blocks=[buttons(button())])
    await anna.workspace.until(lambda: not anna.workspace.pending)
    listener.statuses = [500]
    outcome = await anna.click(anna.messages("C1")[0], "go")
    assert outcome.error == TROUBLE


async def test_a_shortcut_on_a_message(app: AsyncApp, anna: Person) -> None:
    bodies: list[Json] = []

    @app.shortcut("tools")
    async def _(ack: AsyncAck, body: Json) -> None:
        await ack()
        bodies.append(body)

    message = await anna.write("C1", "Hej")
    assert (await anna.shortcut("tools", message)).ok
    assert (bodies[0]["type"], bodies[0]["message_ts"]) == ("message_action", message.ts)


async def test_messages_become_events(app: AsyncApp, workspace: Workspace, anna: Person) -> None:
    events: list[Json] = []

    @app.event("message")
    async def _(event: Json) -> None:
        events.append(event)

    message = await anna.write("C1", "Hej")
    await anna.write("C2", "Uden robot")
    await anna.delete(message)
    await workspace.until(lambda: not workspace.pending)
    assert [(each.get("subtype"), each["channel_type"]) for each in events] == [
        (None, "group"),
        ("message_deleted", "group"),
    ]


async def test_people_come_and_go(app: AsyncApp, workspace: Workspace) -> None:
    seen: list[tuple[str, str]] = []

    @app.event("member_joined_channel")
    @app.event("member_left_channel")
    async def _(event: Json) -> None:
        seen.append((event["type"], event["user"]))

    changed: list[bool] = []

    @app.event("user_change")
    async def _change(event: Json) -> None:
        changed.append(event["user"]["deleted"])

    membership.join(workspace, workspace.rooms["C1"], "U3")
    membership.leave(workspace, workspace.rooms["C1"], "U2")
    membership.leave(workspace, workspace.rooms["C1"], BOT)
    workspace.users["U3"].deleted = True
    membership.change(workspace, workspace.users["U3"])
    workspace.commit()
    await workspace.until(lambda: not workspace.pending)
    assert sorted(seen) == [
        ("member_joined_channel", "U3"),
        ("member_left_channel", "U2"),
        ("member_left_channel", BOT),
    ]
    assert changed == [True]


async def test_an_event_comes_again_on_slacks_timetable(listener: Listener, workspace: Workspace, anna: Person) -> None:
    listener.statuses = [500] * 4
    await anna.write("C1", "Hej")
    (event,) = workspace.pending.values()
    for attempt, seconds in ((1, 1), (2, 61), (3, 301)):
        await workspace.until(lambda attempt=attempt: event.attempt == attempt)  # type: ignore[misc]
        workspace.step(timedelta(seconds=seconds))
    await workspace.until(lambda: not workspace.pending)
    retries = [headers.get("X-Slack-Retry-Num") for headers, _ in listener.requests]
    assert retries == [None, "1", "2", "3"]
    assert listener.requests[1][0]["X-Slack-Retry-Reason"] == "http_error"
    assert len({body for _, body in listener.requests}) == 1  # the same event, the same event_id


async def test_events_may_come_twice(listener: Listener, workspace: Workspace, anna: Person) -> None:
    workspace.faults.redeliver = True
    await anna.write("C1", "Hej")
    await workspace.until(lambda: not workspace.pending)
    assert [headers.get("X-Slack-Retry-Num") for headers, _ in listener.requests] == [None, "1"]


async def test_events_may_come_out_of_order(listener: Listener, workspace: Workspace, anna: Person) -> None:
    workspace.faults.shuffle = True
    for number in range(8):
        await anna.write("C1", f"nr{number}")
    await workspace.until(lambda: not workspace.pending)
    order = [body.decode().partition("nr")[2][0] for _, body in listener.requests]
    assert sorted(order) == list("01234567")
    assert order != sorted(order)
