"""Weeks pass in the trial as they would in life: what falls due on the way happens at its own moment."""

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import suppress
from datetime import datetime, time
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import aiohttp
import pytest

from bot.tasks import spawn
from bot.trial import hold

Json = dict[str, Any]

LEADER = {"as": "U0METTE"}
THREE_WEEKS = 21 * 86_400
COPENHAGEN = ZoneInfo("Europe/Copenhagen")


class Page:
    """The page's side of the trial, without a browser."""

    def __init__(self, http: aiohttp.ClientSession) -> None:
        self._http = http

    async def state(self) -> Json:
        """Return what the leader sees."""
        async with self._http.get("/ui/state", params=LEADER) as response:
            state: Json = await response.json()
            return state

    async def post(self, deed: str, **body: Any) -> Json:
        """Do something as the leader."""
        async with self._http.post(f"/ui/{deed}", json={**LEADER, **body}) as response:
            answer: Json = await response.json()
            return answer


@pytest.fixture
async def page(tmp_path: Path) -> AsyncIterator[Page]:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    stop = asyncio.Event()
    trial = spawn(hold(tmp_path, port, lambda: stop), name="trial_under_test")
    async with aiohttp.ClientSession(f"http://127.0.0.1:{port}") as http:
        page = Page(http)
        async with asyncio.timeout(20):
            while not await _ready(page):  # noqa: ASYNC110 - a server tells nobody that it is there
                await asyncio.sleep(0.1)
        yield page
    stop.set()
    await trial


async def _ready(page: Page) -> bool:
    with suppress(aiohttp.ClientError):
        return any((await page.state())["messages"]["C0TEAM"])
    return False


async def test_three_weeks_go_by_in_a_moment_and_every_post_bears_its_own(page: Page) -> None:
    await page.post("command", channel="C0TEAM", command="/sparring", text="opsætning")
    (form,) = (await page.state())["views"]
    assert (await page.post("view_submit", view_id=form["id"], state={"values": {}}))["ok"]
    before = (await page.state())["clock"]
    assert before["next"] > before["epoch"]  # the team's own alarm, days ahead
    answer = await page.post("clock", step_seconds=THREE_WEEKS)
    assert answer["clock"]["epoch"] >= before["epoch"] + THREE_WEEKS
    posts = [each for each in (await page.state())["messages"]["C0TEAM"] if each["user"] == "UBOT"]
    said_at = [datetime.fromtimestamp(float(post["ts"]), COPENHAGEN) for post in posts[1:]]
    assert len({moment.isocalendar().week for moment in said_at}) >= 2
    assert {moment.time().replace(second=0, microsecond=0) for moment in said_at} == {time(8, 0)}
    assert all(moment.second < 10 for moment in said_at)
