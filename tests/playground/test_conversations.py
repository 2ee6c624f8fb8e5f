"""conversations.* and users.* over HTTP, with the real SDK."""

from slack_sdk.web.async_client import AsyncWebClient

from bot.playground import Workspace
from bot.playground.person import Person
from tests.playground.samples import BOT, refusal

LETTER = {"event_type": "letter", "event_payload": {"id": "7"}}


async def test_metadata_comes_only_when_asked_for(client: AsyncWebClient) -> None:
    root = await client.chat_postMessage(channel="C1", text="Sparring")
    await client.chat_postMessage(channel="C1", text="Runde 1", thread_ts=root["ts"], metadata=LETTER)
    plain = await client.conversations_replies(channel="C1", ts=root["ts"])
    full = await client.conversations_replies(channel="C1", ts=root["ts"], include_all_metadata=True)
    assert "metadata" not in plain["messages"][1]
    assert full["messages"][1]["metadata"] == LETTER
    assert plain["messages"][0]["reply_count"] == 1
    assert plain["messages"][1]["parent_user_id"] == BOT


async def test_history_has_the_newest_first_and_no_replies(client: AsyncWebClient) -> None:
    first = await client.chat_postMessage(channel="C1", text="a")
    await client.chat_postMessage(channel="C1", text="svar", thread_ts=first["ts"])
    await client.chat_postMessage(channel="C1", text="b")
    history = await client.conversations_history(channel="C1")
    assert [each["text"] for each in history["messages"]] == ["b", "a"]
    since = await client.conversations_history(channel="C1", oldest=first["ts"])
    assert [each["text"] for each in since["messages"]] == ["b"]
    from_then = await client.conversations_history(channel="C1", oldest=first["ts"], inclusive=True)
    assert len(from_then["messages"]) == 2


async def test_a_thread_comes_in_pages(client: AsyncWebClient) -> None:
    root = await client.chat_postMessage(channel="C1", text="0")
    for number in range(1, 6):
        await client.chat_postMessage(channel="C1", text=str(number), thread_ts=root["ts"])
    texts = []
    async for page in await client.conversations_replies(channel="C1", ts=root["ts"], limit=2):
        texts += [each["text"] for each in page["messages"]]
    assert texts == ["0", "1", "2", "3", "4", "5"]
    wrong = client.conversations_replies(channel="C1", ts=root["ts"], cursor="x")
    assert await refusal(wrong) == "invalid_cursor"


async def test_direct_messages_open_once(client: AsyncWebClient) -> None:
    first = await client.conversations_open(users="U1")
    again = await client.conversations_open(users="U1")
    assert first["channel"]["id"] == again["channel"]["id"]
    assert again["already_open"]
    group = await client.conversations_open(users=["U1", "U2"])
    assert group["channel"]["id"] != first["channel"]["id"]
    assert await refusal(client.conversations_open(users="U9")) == "user_not_found"


async def test_members_and_info(client: AsyncWebClient) -> None:
    assert (await client.conversations_members(channel="C1"))["members"] == ["U1", "U2", BOT]
    info = (await client.conversations_info(channel="C1"))["channel"]
    assert (info["name"], info["is_private"], info["is_member"]) == ("team-nord", True, True)


async def test_a_scope_is_needed_for_each_kind(client: AsyncWebClient) -> None:
    group = (await client.conversations_open(users=["U1", "U2"]))["channel"]["id"]
    assert await refusal(client.conversations_info(channel=group)) == "missing_scope"
    assert await refusal(client.conversations_history(channel=group)) == "missing_scope"
    assert await refusal(client.conversations_list(types="im")) == "missing_scope"
    listed = await client.conversations_list(types="public_channel,private_channel")
    assert {each["id"] for each in listed["channels"]} == {"C1", "C2"}
    mine = await client.users_conversations(types="public_channel,private_channel")
    assert {each["id"] for each in mine["channels"]} == {"C1"}


async def test_join(client: AsyncWebClient, workspace: Workspace) -> None:
    await client.conversations_join(channel="C2")
    assert BOT in workspace.rooms["C2"].members
    assert (await client.conversations_join(channel="C2"))["warning"] == "already_in_channel"


async def test_people(client: AsyncWebClient) -> None:
    anna = (await client.users_info(user="U1", include_locale=True))["user"]
    assert (anna["real_name"], anna["locale"], anna["tz"]) == ("Anna Holm", "da-DK", "Europe/Copenhagen")
    assert "locale" not in (await client.users_info(user="U1"))["user"]
    assert await refusal(client.users_info(user="U9")) == "user_not_found"
    assert len((await client.users_list())["members"]) == 4


async def test_what_people_type_is_text(workspace: Workspace) -> None:
    message = await Person(workspace, "U1").write("C1", "<!channel> <@U2> & <@U9> <https://x|y>")
    assert message.text == "&lt;!channel&gt; <@U2> &amp; &lt;@U9&gt; &lt;https://x|y&gt;"
