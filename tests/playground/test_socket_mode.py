"""Socket Mode with slack_sdk's own client under a real Bolt app."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from bot.playground import Workspace
from bot.playground.person import Person
from tests.playground.samples import modal, refusal, text_field

Json = dict[str, Any]


@pytest.fixture
async def app(client: AsyncWebClient, workspace: Workspace) -> AsyncIterator[AsyncApp]:
    bolt = AsyncApp(client=client, process_before_response=True)
    caller = AsyncWebClient("xapp-playground", base_url=client.base_url)
    handler = AsyncSocketModeHandler(bolt, "xapp-playground", web_client=caller)
    await handler.connect_async()  # type: ignore[no-untyped-call]
    await workspace.until(lambda: workspace.outlet.online)
    yield bolt
    await handler.close_async()  # type: ignore[no-untyped-call]


async def test_commands_forms_and_events_go_through_the_socket(app: AsyncApp, workspace: Workspace) -> None:
    texts: list[str] = []

    @app.command("/sparring")
    async def _(ack: AsyncAck, body: Json, client: AsyncWebClient) -> None:
        await ack(text="Hej")
        await client.views_open(trigger_id=body["trigger_id"], view=modal(text_field()))

    @app.view("form")
    async def _form(ack: AsyncAck) -> None:
        await ack(response_action="errors", errors={"topic": "For kort"})

    @app.event("message")
    async def _event(event: Json) -> None:
        texts.append(event["text"])

    anna = Person(workspace, "U1")
    assert (await anna.command("C1", "/sparring")).ok
    assert (await anna.submit(await anna.modal(), {"topic": "x"})).errors == {"topic": "For kort"}
    await anna.write("C1", "Godmorgen")
    await workspace.until(lambda: not workspace.pending)
    assert texts == ["Godmorgen"]
    assert [each.text for each in anna.ephemerals()] == ["Hej"]


async def test_several_connections_take_turns_and_a_refreshed_one_comes_back(
    app: AsyncApp, client: AsyncWebClient, workspace: Workspace
) -> None:
    counts = [0, 0]

    @app.command("/sparring")
    async def _(ack: AsyncAck) -> None:
        counts[0] += 1
        await ack()

    other = AsyncApp(client=client, process_before_response=True)

    @other.command("/sparring")
    async def _other(ack: AsyncAck) -> None:
        counts[1] += 1
        await ack()

    caller = AsyncWebClient("xapp-playground", base_url=client.base_url)
    handler = AsyncSocketModeHandler(other, "xapp-playground", web_client=caller)
    await handler.connect_async()  # type: ignore[no-untyped-call]
    await workspace.until(lambda: len(workspace.sockets) > 1)
    anna = Person(workspace, "U1")
    for _time in range(4):
        assert (await anna.command("C1", "/sparring")).ok
    assert counts == [2, 2]
    await workspace.sockets.refresh()
    assert len(workspace.sockets) == 1
    await workspace.until(lambda: len(workspace.sockets) > 1, timeout=20)
    await handler.close_async()  # type: ignore[no-untyped-call]


async def test_a_ticket_opens_one_socket(client: AsyncWebClient) -> None:
    caller = AsyncWebClient("xapp-playground", base_url=client.base_url)
    url = (await caller.apps_connections_open(app_token="xapp-playground"))["url"]
    assert url.startswith("ws://127.0.0.1:")
    assert await refusal(client.apps_connections_open(app_token="xoxb-playground")) == "not_allowed_token_type"


async def test_a_lost_acknowledgement_is_a_timeout(
    app: AsyncApp, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.playground.delivery.ANSWER_WITHIN_SECONDS", 0.05)

    @app.command("/sparring")
    async def _(ack: AsyncAck) -> None:
        await asyncio.sleep(0.2)
        await ack()

    assert (await Person(workspace, "U1").command("C1", "/sparring")).error == "operation_timeout"
