"""chat.* over HTTP, with the real SDK."""

import json

import aiohttp
import pytest
from slack_sdk.web.async_client import AsyncWebClient

from bot.playground import Running, Workspace
from bot.playground.person import Person
from tests.playground.samples import button, buttons, refusal, section


async def test_a_post_stands_in_the_channel(client: AsyncWebClient, workspace: Workspace) -> None:
    answer = await client.chat_postMessage(channel="C1", text="Hej", blocks=[section("*Hej*"), buttons(button())])
    (message,) = Person(workspace, "U2").messages("C1")
    assert message.ts == answer["ts"]
    assert answer["message"]["bot_id"] == "BPLAY"
    assert [block["type"] for block in message.blocks or []] == ["section", "actions"]
    assert message.blocks
    assert message.blocks[0]["block_id"]  # made up where the app gave none


async def test_ts_rise_even_when_time_stands_still(client: AsyncWebClient, workspace: Workspace) -> None:
    workspace.set_speed(0)
    stamps = [(await client.chat_postMessage(channel="C1", text=str(n)))["ts"] for n in range(5)]
    assert stamps == sorted(set(stamps))


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        ({"channel": "C9", "text": "x"}, "channel_not_found"),
        ({"channel": "C3", "text": "x"}, "channel_not_found"),  # private and the bot is not in it
        ({"channel": "C2", "text": "x"}, "not_in_channel"),
        ({"channel": "C1", "text": ""}, "no_text"),
        ({"channel": "C1", "text": "x" * 4001}, "msg_too_long"),
        ({"channel": "C1", "text": "x", "blocks": [section("")]}, "invalid_blocks"),
        ({"channel": "C1", "text": "x", "metadata": {"event_type": "a"}}, "invalid_metadata_schema"),
    ],
)
async def test_refusals_of_a_post(client: AsyncWebClient, arguments: dict[str, object], error: str) -> None:
    assert await refusal(client.api_call("chat.postMessage", json=arguments)) == error


async def test_a_refused_block_is_named_as_slack_names_it(client: AsyncWebClient) -> None:
    header = {"type": "header", "text": {"type": "plain_text", "text": "x" * 151}}
    with pytest.raises(Exception, match="must be less than 151 characters") as caught:
        await client.chat_postMessage(channel="C1", text="x", blocks=[header])
    assert "[json-pointer:/blocks/0/text/text]" in str(caught.value)


async def test_text_alone_removes_the_blocks(client: AsyncWebClient, workspace: Workspace) -> None:
    ts = (await client.chat_postMessage(channel="C1", text="Hej", blocks=[section()]))["ts"]
    await client.chat_update(channel="C1", ts=ts, text="Farvel")
    (message,) = Person(workspace, "U1").messages("C1")
    assert (message.text, message.blocks) == ("Farvel", None)


async def test_only_own_messages_can_be_changed(client: AsyncWebClient, workspace: Workspace) -> None:
    theirs = await Person(workspace, "U1").write("C1", "Hej")
    assert await refusal(client.chat_update(channel="C1", ts=theirs.ts, text="x")) == "cant_update_message"
    assert await refusal(client.chat_delete(channel="C1", ts=theirs.ts)) == "cant_delete_message"
    assert await refusal(client.chat_update(channel="C1", ts="1.000000", text="x")) == "message_not_found"


async def test_an_ephemeral_is_seen_by_one_and_changed_by_nobody(client: AsyncWebClient, workspace: Workspace) -> None:
    answer = await client.chat_postEphemeral(channel="C1", user="U1", text="Kun dig")
    assert [each.text for each in Person(workspace, "U1").ephemerals("C1")] == ["Kun dig"]
    assert Person(workspace, "U2").ephemerals() == []
    update = client.chat_update(channel="C1", ts=answer["message_ts"], text="x")
    assert await refusal(update) == "message_not_found"
    assert await refusal(client.chat_postEphemeral(channel="C1", user="U3", text="x")) == "user_not_in_channel"
    assert (await client.conversations_history(channel="C1"))["messages"] == []


async def test_a_root_with_replies_leaves_a_tombstone(client: AsyncWebClient, workspace: Workspace) -> None:
    root = await client.chat_postMessage(channel="C1", text="Sparring")
    reply = await client.chat_postMessage(channel="C1", text="Runde 1", thread_ts=root["ts"])
    await client.chat_delete(channel="C1", ts=root["ts"])
    thread = (await client.conversations_replies(channel="C1", ts=root["ts"]))["messages"]
    assert [each.get("subtype") for each in thread] == ["tombstone", None]
    await client.chat_delete(channel="C1", ts=reply["ts"])
    assert await refusal(client.conversations_replies(channel="C1", ts=root["ts"])) == "thread_not_found"
    assert workspace.timeline.room("C1") == []


async def test_a_reply_to_nothing_falls_into_the_channel(client: AsyncWebClient) -> None:
    root = await client.chat_postMessage(channel="C1", text="Sparring")
    await client.chat_delete(channel="C1", ts=root["ts"])
    answer = await client.chat_postMessage(channel="C1", text="Runde 1", thread_ts=root["ts"])
    assert "thread_ts" not in answer["message"]


async def test_a_person_can_be_written_to(client: AsyncWebClient, workspace: Workspace) -> None:
    await client.chat_postMessage(channel="U2", text="Hej Bo")
    assert [each.text for each in Person(workspace, "U2").directs()] == ["Hej Bo"]


async def test_a_permalink(client: AsyncWebClient) -> None:
    ts = (await client.chat_postMessage(channel="C1", text="x"))["ts"]
    link = (await client.chat_getPermalink(channel="C1", message_ts=ts))["permalink"]
    assert link.endswith(f"/archives/C1/p{ts.replace('.', '')}")


async def test_forms_carry_blocks_as_strings(running: Running) -> None:
    form = {"token": "xoxb-playground", "channel": "C1", "text": "x", "blocks": json.dumps([section()])}
    async with aiohttp.ClientSession() as http:
        async with http.post(f"{running.api_url}chat.postMessage", data=form) as response:
            assert (await response.json())["ok"]
        async with http.post(f"{running.api_url}chat.postMessage", data={**form, "blocks": "[{"}) as response:
            assert (await response.json())["error"] == "invalid_blocks_format"
        async with http.get(f"{running.api_url}chat.postMessage", params=form) as response:
            assert (await response.json())["ok"]


@pytest.mark.parametrize(
    ("method", "token", "error"),
    [
        ("auth.test", "", "not_authed"),
        ("auth.test", "xoxb-other", "invalid_auth"),
        ("auth.test", "xapp-playground", "not_allowed_token_type"),
        ("apps.connections.open", "xoxb-playground", "not_allowed_token_type"),
        ("team.info", "xoxb-playground", "missing_scope"),
        ("chat.scheduleMessage", "xoxb-playground", "unknown_method"),
    ],
)
async def test_tokens_and_scopes(running: Running, method: str, token: str, error: str) -> None:
    async with (
        aiohttp.ClientSession() as http,
        http.post(f"{running.api_url}{method}", data={"token": token}) as response,
    ):
        answer = await response.json()
    assert answer["error"] == error
    if error == "missing_scope":
        assert answer["needed"] == "team:read"
        assert "chat:write" in answer["provided"].split(",")
