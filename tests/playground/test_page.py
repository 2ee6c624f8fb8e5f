"""The addresses of the page: state, deeds, and the stream of what happens."""

import asyncio
import json
from collections.abc import AsyncIterator, Mapping
from typing import Any

import aiohttp
import pytest
from aiohttp import ClientSession
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.playground import Running, Workspace
from bot.playground.storage import LOOKED_OVER_AFTER
from tests.playground.samples import button, buttons, modal, refusal, text_field

Json = dict[str, Any]


class Page:
    """A browser, as far as the server can tell."""

    def __init__(self, http: ClientSession) -> None:
        self._http = http

    async def post(self, deed: str, **body: Any) -> Json:
        async with self._http.post(f"/ui/{deed}", json=body) as response:
            answer: Json = await response.json()
            return answer

    async def state(self, person: str = "U1") -> Json:
        async with self._http.get("/ui/state", params={"as": person}) as response:
            answer: Json = await response.json()
            return answer

    async def stream(self, person: str, after: str | None = None) -> AsyncIterator[tuple[str, Json]]:
        headers = {"Last-Event-ID": after} if after else {}
        async with self._http.get("/ui/stream", params={"as": person}, headers=headers) as response:
            number = ""
            async for line in response.content:
                if line.startswith(b"id: "):
                    number = line[4:].decode().strip()
                elif line.startswith(b"data: "):
                    yield number, json.loads(line[6:])


@pytest.fixture
async def page(running: Running) -> AsyncIterator[Page]:
    async with aiohttp.ClientSession(running.url) as http:
        yield Page(http)


async def heard(page: Page, person: str, count: int, after: str | None = None) -> list[tuple[str, Json]]:
    found: list[tuple[str, Json]] = []
    async with asyncio.timeout(5):
        async for each in page.stream(person, after):
            found.append(each)
            if len(found) == count:
                break
    return found


async def test_the_state_shows_what_one_person_sees(page: Page, client: AsyncWebClient) -> None:
    await client.chat_postMessage(channel="C1", text="Hej")
    await client.chat_postEphemeral(channel="C1", user="U2", text="Kun Bo")
    anna, bo, cy = [await page.state(each) for each in ("U1", "U2", "U3")]
    assert [each["text"] for each in anna["messages"]["C1"]] == ["Hej"]
    assert [each["text"] for each in bo["messages"]["C1"]] == ["Hej", "Kun Bo"]
    assert [each["id"] for each in cy["channels"]] == ["C2"]
    assert anna["channels"][0]["unread"] == 1
    assert anna["me"]["name"] == "Anna Holm"
    assert anna["commands"][0]["command"] == "/sparring"
    assert anna["bot"] == {"id": "UBOT", "name": "Sparring", "online": False, "initials": "S"}
    assert (await page.post("read", **{"as": "U1", "channel": "C1"}))["ok"]
    assert (await page.state())["channels"][0]["unread"] == 0


async def test_people_write_and_everybody_there_hears_it(page: Page, workspace: Workspace) -> None:
    start = workspace.bus.position
    answer = await page.post("message", **{"as": "U1", "channel": "C1", "text": "Hej"})
    ((number, news),) = await heard(page, "U2", 1, start)
    assert news["type"] == "message"
    assert news["message"]["ts"] == answer["ts"]
    await page.post("delete", **{"as": "U1", "channel": "C1", "ts": answer["ts"]})
    ((_, later),) = await heard(page, "U2", 1, number)
    assert later == {"type": "message_deleted", "channel": "C1", "ts": answer["ts"]}


async def test_a_stranger_hears_nothing_of_it(page: Page, workspace: Workspace) -> None:
    start = workspace.bus.position
    await page.post("message", **{"as": "U1", "channel": "C1", "text": "Hemmeligt"})
    await page.post("message", **{"as": "U1", "channel": "C2", "text": "Til alle"})
    ((_, news),) = await heard(page, "U3", 1, start)
    assert news["message"]["text"] == "Til alle"


async def test_a_page_from_another_life_starts_afresh(page: Page) -> None:
    ((_, news),) = await heard(page, "U1", 1, "before-17")
    assert news == {"type": "reset"}


async def test_typed_text_comes_back_with_an_error(page: Page, client: AsyncWebClient, workspace: Workspace) -> None:
    await client.views_open(trigger_id=workspace.triggers.issue("U1"), view=modal(text_field(), private_metadata="s"))
    (view,) = (await page.state())["views"]
    assert "private_metadata" not in view
    state = {"values": {"topic": {"text": {"type": "plain_text_input", "value": "Skolefravær"}}}}
    answer = await page.post("view_submit", **{"as": "U1", "view_id": view["id"], "state": state})
    assert answer["ok"] is False  # nobody there to take it
    (view,) = (await page.state())["views"]
    assert view["state"]["values"]["topic"]["text"]["value"] == "Skolefravær"
    assert (await page.post("view_submit", **{"as": "U2", "view_id": view["id"]}))["error"] == "not_found"
    await page.post("view_close", **{"as": "U1", "view_id": view["id"], "clear": False})
    assert (await page.state())["views"] == []


async def test_commands_in_threads(page: Page) -> None:
    typed = {"as": "U1", "channel": "C1", "command": "/sparring", "text": "", "thread_ts": "1.0"}
    assert (await page.post("command", **typed))["error"] == "/sparring is not supported in threads. Sorry!"


async def test_a_click_on_what_is_not_there_is_refused(page: Page, client: AsyncWebClient) -> None:
    ts = (await client.chat_postMessage(channel="C1", text="x", blocks=[buttons(button())]))["ts"]
    click = {"as": "U1", "channel": "C1", "message_ts": ts, "action": {"action_id": "nope", "type": "button"}}
    assert (await page.post("action", **click))["error"] == "invalid_arguments"
    assert (await page.post("action", **{**click, "message_ts": "1.000000"}))["error"] == "message_not_found"
    assert (await page.post("action", **{"as": "U1"}))["error"] == "invalid_arguments"
    assert (await page.post("message", **{"as": "U9", "channel": "C1", "text": "x"}))["error"] == "user_not_found"


async def test_the_clock(page: Page, workspace: Workspace) -> None:
    before = workspace.epoch()
    answer = await page.post("clock", speed=60, step_seconds=600)
    assert answer["clock"]["speed"] == 60
    assert workspace.epoch() >= before + 600
    moment = workspace.epoch() + 5000
    workspace.moments.append(lambda: moment)
    assert (await page.post("clock", to_next=True))["clock"]["epoch"] >= moment


async def test_a_jump_stops_at_everything_that_falls_due_on_the_way(page: Page, workspace: Workspace) -> None:
    start = workspace.epoch()
    due, done = [start + day * 86_400 for day in (2, 7, 30)], []

    async def app_does_what_is_due() -> None:
        while due and due[0] <= workspace.epoch():
            done.append(workspace.epoch() - due.pop(0))

    workspace.moments.append(lambda: due[0] if due else 0.0)
    workspace.jumps.settled.append(app_does_what_is_due)
    answer = await page.post("clock", step_seconds=21 * 86_400)
    assert 21 * 86_400 <= answer["clock"]["epoch"] - start < 21 * 86_400 + 5
    assert [round(late) for late in done] == [0, 0]
    assert answer["clock"]["until"] is None
    assert answer["clock"]["next"] == start + 30 * 86_400


async def test_people_come_and_go_and_leave_for_good(
    page: Page, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[Json] = []
    monkeypatch.setattr(workspace.events, "emit", heard.append)
    await page.post("member", **{"as": "U1", "channel": "C1", "user": "U3", "in": True})
    await page.post("member", **{"as": "U1", "channel": "C1", "user": "U3", "in": False})
    await page.post("member", **{"as": "U1", "channel": "C2", "user": "UBOT", "in": True})
    await page.post("person", user="U3", deleted=True)
    kinds = [(event["type"], event.get("inviter")) for event in heard]
    assert kinds == [
        ("member_joined_channel", "U1"),
        ("member_left_channel", None),
        ("member_joined_channel", "U1"),
        ("user_change", None),
    ]
    assert heard[-1]["user"]["deleted"] is True
    assert (await page.state("U3"))["me"]["id"] == "U1"  # nobody can be somebody who has left
    assert (await page.post("person", user="UBOT", deleted=True))["error"] == "cannot_deactivate_bot"
    await page.post("person", user="U3", deleted=False)
    assert (await page.state("U3"))["me"]["id"] == "U3"


async def test_faults_cast_tour_and_reset(page: Page, workspace: Workspace) -> None:
    planned = [{"method": "chat.postMessage", "kind": "429", "times": 2}]
    answer = await page.post("faults", next=planned, redeliver=True, shuffle=False)
    assert answer["faults"]["next"][0]["times"] == 2
    assert workspace.faults.redeliver
    assert (await page.post("faults", next=[{"method": "x", "kind": "odd"}]))["ok"] is False
    assert (await page.post("cast", **{"playing": True, "as": "U1"}))["cast"] == {"playing": True}
    assert (await page.post("tour", index=3))["tour"]["index"] == 0  # there is no tour
    await page.post("message", **{"as": "U1", "channel": "C1", "text": "Hej"})
    await page.post("reset")
    assert (await page.state())["messages"]["C1"] == []


async def test_a_file_shared_in_a_thread_can_be_opened_until_it_is_deleted(
    page: Page, client: AsyncWebClient, workspace: Workspace
) -> None:
    root = await client.chat_postMessage(channel="C1", text="Sparring")
    uploaded = await client.files_upload_v2(
        content=b"<svg/>", filename="genogram.svg", alt_txt="Familien", channel="C1", thread_ts=root["ts"]
    )
    name = uploaded["files"][0]["id"]
    reply = (await page.state())["messages"]["C1"][1]
    assert reply["thread_ts"] == root["ts"]
    assert reply["files"][0]["alt_txt"] == "Familien"
    status, headers, content = await opened(workspace, name)
    assert (status, content) == (200, b"<svg/>")
    assert headers["Content-Security-Policy"] == "sandbox"
    await client.files_delete(file=name)
    assert (await opened(workspace, name))[0] == 404


async def test_a_picture_is_shown_only_once_it_is_looked_over(client: AsyncWebClient, workspace: Workspace) -> None:
    uploaded = await client.files_upload_v2(content=b"png", filename="kurve.png", request_file_info=False)
    name = uploaded["files"][0]["id"]
    image = {"type": "image", "slack_file": {"id": name}, "alt_text": "Kurven"}
    assert (await client.files_info(file=name))["file"]["mimetype"] == ""
    with pytest.raises(SlackApiError, match="invalid slack file"):
        await client.chat_postMessage(channel="C1", text="Kurven", blocks=[image])
    assert (await opened(workspace, name))[0] == 404  # nobody but the app has it yet
    await asyncio.sleep(LOOKED_OVER_AFTER)
    assert (await client.files_info(file=name))["file"]["mimetype"] == "image/png"
    await client.chat_postMessage(channel="C1", text="Kurven", blocks=[image])
    status, headers, content = await opened(workspace, name)
    assert (status, headers["Content-Type"], content) == (200, "image/png", b"png")


async def test_only_a_picture_is_shown_as_one(client: AsyncWebClient) -> None:
    uploaded = await client.files_upload_v2(content=b"%PDF", filename="opsamling.pdf")
    name = uploaded["files"][0]["id"]
    await asyncio.sleep(LOOKED_OVER_AFTER)
    image = {"type": "image", "slack_file": {"id": name}, "alt_text": "Papiret"}
    assert await refusal(client.chat_postMessage(channel="C1", text="Papiret", blocks=[image])) == "invalid_blocks"
    assert await refusal(client.files_info(file="FNONE")) == "file_not_found"


async def test_a_link_in_a_post_shares_a_file_and_one_in_an_ephemeral_message_does_not(
    page: Page, client: AsyncWebClient, workspace: Workspace
) -> None:
    uploaded = await client.files_upload_v2(content=b"%PDF", filename="opsamling æ.pdf", title="Opsamling")
    name, link = uploaded["files"][0]["id"], uploaded["files"][0]["permalink"]
    await client.chat_postEphemeral(channel="C1", user="U1", text=f"<{link}|Opsamling>")
    assert (await opened(workspace, name))[0] == 404
    await client.chat_postMessage(channel="C1", text=f"<{link}|Opsamling>")
    post = (await page.state())["messages"]["C1"][-1]
    assert [each["title"] for each in post["files"]] == ["Opsamling"]
    status, headers, _content = await opened(workspace, name)
    assert status == 200
    assert headers["Content-Disposition"] == "attachment; filename*=UTF-8''opsamling%20%C3%A6.pdf"


async def opened(workspace: Workspace, name: str) -> tuple[int, Mapping[str, str], bytes]:
    """Open a file as a browser would."""
    address = f"{workspace.base_url}/ui/file/{name}"
    async with aiohttp.ClientSession() as http, http.get(address) as response:
        return response.status, response.headers, await response.read()


async def test_the_page_itself_is_served(running: Running) -> None:
    async with aiohttp.ClientSession(running.url) as http, http.get("/") as response:
        assert response.status == 200
        assert "<html" in await response.text()
