"""Faults on demand, met by a real client."""

import asyncio
from datetime import timedelta

import aiohttp
import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.http_retry.builtin_async_handlers import AsyncConnectionErrorRetryHandler
from slack_sdk.web.async_client import AsyncWebClient

from bot.playground import Running, Workspace
from bot.playground.person import Person

pytestmark = pytest.mark.faults


def posted(workspace: Workspace) -> list[str]:
    return [each.text for each in Person(workspace, "U1").messages("C1")]


async def test_429_says_how_long_to_wait(client: AsyncWebClient, workspace: Workspace) -> None:
    workspace.faults.add("chat.postMessage", "429", times=2, seconds=7)
    for _ in range(2):
        with pytest.raises(SlackApiError) as caught:
            await client.chat_postMessage(channel="C1", text="x")
        assert caught.value.response.status_code == 429
        assert caught.value.response.headers["Retry-After"] == "7"
        assert caught.value.response["error"] == "ratelimited"
    await client.chat_postMessage(channel="C1", text="endelig")
    assert posted(workspace) == ["endelig"]


async def test_500_stores_nothing(client: AsyncWebClient, workspace: Workspace) -> None:
    workspace.faults.add("chat.postMessage", "500")
    with pytest.raises(SlackApiError):
        await client.chat_postMessage(channel="C1", text="x")
    assert posted(workspace) == []


async def test_accepted_then_500(client: AsyncWebClient, workspace: Workspace) -> None:
    workspace.faults.add("chat.postMessage", "accepted_then_500")
    with pytest.raises(SlackApiError):
        await client.chat_postMessage(channel="C1", text="x")
    assert posted(workspace) == ["x"]


async def test_accepted_then_dropped_makes_the_sdks_own_retry_post_twice(
    running: Running, client: AsyncWebClient, workspace: Workspace
) -> None:
    workspace.faults.add("chat.postMessage", "accepted_then_dropped")
    with pytest.raises(aiohttp.ServerDisconnectedError):
        await client.chat_postMessage(channel="C1", text="x")
    assert posted(workspace) == ["x"]
    retrying = AsyncWebClient(
        "xoxb-playground", base_url=running.api_url, retry_handlers=[AsyncConnectionErrorRetryHandler()]
    )
    workspace.faults.add("chat.postMessage", "accepted_then_dropped")
    await retrying.chat_postMessage(channel="C1", text="y")
    assert posted(workspace) == ["x", "y", "y"]


@pytest.mark.parametrize(("kind", "stored"), [("timeout", []), ("accepted_then_timeout", ["x"])])
async def test_timeouts(running: Running, workspace: Workspace, kind: str, stored: list[str]) -> None:
    workspace.faults.add("chat.postMessage", kind, seconds=0.3)  # type: ignore[arg-type]
    hasty = AsyncWebClient("xoxb-playground", base_url=running.api_url, timeout=0.1, retry_handlers=[])  # type: ignore[arg-type]
    with pytest.raises(asyncio.TimeoutError):
        await hasty.chat_postMessage(channel="C1", text="x")
    assert posted(workspace) == stored


async def test_a_post_may_show_late(client: AsyncWebClient, workspace: Workspace) -> None:
    root = await client.chat_postMessage(channel="C1", text="Sparring")
    workspace.faults.add("chat.postMessage", "late_visible", seconds=30)
    await client.chat_postMessage(channel="C1", text="Runde 1", thread_ts=root["ts"])
    assert len((await client.conversations_replies(channel="C1", ts=root["ts"]))["messages"]) == 1
    workspace.step(timedelta(seconds=31))
    assert len((await client.conversations_replies(channel="C1", ts=root["ts"]))["messages"]) == 2


async def test_a_storm_is_the_same_every_time(workspace: Workspace) -> None:
    def weather() -> list[str | None]:
        workspace.faults.storm(0.3, seed=4, methods=["chat.postMessage"])
        met = [workspace.faults.take("chat.postMessage") for _ in range(50)]
        return [fault.kind if fault else None for fault in met]

    assert weather() == weather()
    assert 5 < sum(kind is not None for kind in weather()) < 25
    assert workspace.faults.take("users.info") is None
