"""The addresses of the page: state, deeds, and the stream of what happens."""

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest
from aiohttp import ClientSession
from slack_sdk.web.async_client import AsyncWebClient

from bot.playground import Running, Workspace
from tests.playground.samples import button, buttons, modal, text_field

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


async def test_files_are_uploaded_shown_and_deleted(page: Page, client: AsyncWebClient, workspace: Workspace) -> None:
    root = await client.chat_postMessage(channel="C1", text="Sparring")
    uploaded = await client.files_upload_v2(
        content=b"<svg/>", filename="genogram.svg", alt_txt="Familien", channel="C1", thread_ts=root["ts"]
    )
    name = uploaded["files"][0]["id"]
    reply = (await page.state())["messages"]["C1"][1]
    assert reply["thread_ts"] == root["ts"]
    assert reply["files"][0]["alt_txt"] == "Familien"
    async with aiohttp.ClientSession() as http, http.get(f"{workspace.base_url}/ui/file/{name}") as response:
        assert (await response.read(), response.content_type) == (b"<svg/>", "image/svg+xml")
        assert response.headers["Content-Security-Policy"] == "sandbox"
    image = {"type": "image", "slack_file": {"id": name}, "alt_text": "Familien"}
    await client.chat_postMessage(channel="C1", text="Billede", blocks=[image])
    await client.files_delete(file=name)
    async with aiohttp.ClientSession() as http, http.get(f"{workspace.base_url}/ui/file/{name}") as response:
        assert response.status == 404
    with pytest.raises(Exception, match="invalid slack file"):
        await client.chat_postMessage(channel="C1", text="Billede", blocks=[image])


async def test_the_page_itself_is_served(running: Running) -> None:
    async with aiohttp.ClientSession(running.url) as http, http.get("/") as response:
        assert response.status == 200
        assert "<html" in await response.text()
