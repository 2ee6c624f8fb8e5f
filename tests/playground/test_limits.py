"""Rate limits run on the workspace's clock."""

from datetime import timedelta

import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.playground import Workspace
from bot.playground.limits import Limits


@pytest.fixture(autouse=True)
def _strict(workspace: Workspace) -> None:
    workspace.limits.enabled = True
    workspace.set_speed(0)


async def test_a_channel_takes_about_one_message_a_second(client: AsyncWebClient, workspace: Workspace) -> None:
    for number in range(3):
        await client.chat_postMessage(channel="C1", text=str(number))
    with pytest.raises(SlackApiError) as caught:
        await client.chat_postMessage(channel="C1", text="for meget")
    assert caught.value.response.headers["Retry-After"] == "1"
    await client.chat_postMessage(channel="U1", text="et andet sted går det")
    workspace.step(timedelta(seconds=1))
    await client.chat_postMessage(channel="C1", text="nu går det")


def test_the_workspace_and_the_tiers_have_limits_too() -> None:
    now = 0.0
    limits = Limits(lambda: now)
    waits = [limits.wait("chat.postMessage", 3, f"C{number}") for number in range(301)]
    assert waits[:300] == [0] * 300
    assert waits[300] == 1
    updates = [limits.wait("chat.update", 3, "C1") for _ in range(51)]
    assert updates[49:] == [0, 2]
    now = 2.0
    assert limits.wait("chat.update", 3, "C1") == 0
    assert limits.wait("auth.test", None, None) == 0


def test_they_can_be_switched_off() -> None:
    limits = Limits(lambda: 0.0, enabled=False)
    assert not any(limits.wait("chat.update", 3, "C1") for _ in range(200))
