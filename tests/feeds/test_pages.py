"""The feed and its page over HTTP: a wrong address and a closed one look alike, and the secret stands in no log."""

import asyncio
import hashlib
import logging
import re
from base64 import b64encode
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta

import httpx
import pytest

from bot.content.texts import texts
from bot.ports import Feed as Address
from bot.service.calendars import Calendars, hashed
from bot.sparring.identity import PersonId
from bot.sparring.rhythm.events import MeetingMoved, MemberWent
from bot.sparring.rhythm.rotation import plan
from bot.telemetry import Metrics
from bot.web import application, serve
from handlers.feeds.pages import CalendarPages
from tests.feeds.reading import events, local
from tests.rhythm_dialogue.table import METTE, SARA, Table

SECRET = "hemmelig-adresse-af-tilfaeldige-tegn"


async def _none() -> int:
    return 0


@asynccontextmanager
async def served(table: Table, address: str = "") -> AsyncIterator[httpx.AsyncClient]:
    """Serve a table's calendars as the bot does."""
    pages = CalendarPages(Calendars(table.storage, table.clock), texts, address)
    async with serve(application({}, Metrics(), _none, pages.routes())) as url, httpx.AsyncClient(base_url=url) as http:
        yield http


@pytest.fixture
async def table() -> Table:
    laid = Table.laid()
    await laid.set_up(name="Team Nord")
    return laid


async def opened(table: Table, person: PersonId | None = None, secret: str = SECRET) -> None:
    """Open a calendar."""
    team = await table.team()
    await Calendars(table.storage, table.clock).open(team.id, person, secret, f"open:{secret}", by=METTE)


async def test_a_calendar_reads_the_feed(table: Table) -> None:
    await opened(table)
    async with served(table) as http:
        answer = await http.get(f"/calendar/{SECRET}.ics")

    assert answer.status_code == 200
    assert answer.headers["content-type"] == "text/calendar; charset=utf-8"
    assert answer.headers["cache-control"] == "private, no-cache"
    assert local(events(answer.content)[0]) == "2026-11-24 09:00"


async def test_what_did_not_change_is_not_sent_again(table: Table) -> None:
    await opened(table)
    async with served(table) as http:
        first = await http.get(f"/calendar/{SECRET}.ics")
        table.clock.advance(timedelta(minutes=10))
        again = await http.get(f"/calendar/{SECRET}.ics", headers={"if-none-match": first.headers["etag"]})
        assert (again.status_code, again.content) == (304, b"")

        team = await table.team()
        on = plan(team, table.clock.now().date())[1].on
        await table.sparring.happen_to_team(MeetingMoved(team.id, METTE, on, None))
        moved = await http.get(f"/calendar/{SECRET}.ics", headers={"if-none-match": first.headers["etag"]})
    assert moved.status_code == 200
    assert [event["sequence"] for event in events(moved.content)[:3]] == [0, 1, 0]


async def test_two_readers_at_once_count_a_change_once(table: Table) -> None:
    await opened(table)
    calendars = Calendars(table.storage, table.clock)
    address = await calendars.behind(SECRET)
    assert address is not None
    await calendars.read(address)
    team = await table.team()
    on = plan(team, table.clock.now().date())[1].on
    await table.sparring.happen_to_team(MeetingMoved(team.id, METTE, on, None))

    read = await asyncio.gather(*(calendars.read(address) for _ in range(5)))
    assert {entry.sequence for feed in read for entry in feed.entries if entry.on == on} == {1}


async def test_a_person_reads_her_own_turns_in_her_own_language(table: Table) -> None:
    await opened(table, SARA)
    await table.storage.directory.set_language(SARA, "en")
    async with served(table) as http:
        feed, page = await http.get(f"/calendar/{SECRET}.ics"), await http.get(f"/calendar/{SECRET}")

    assert {str(event["summary"]) for event in events(feed.content)} == {"Your turn to bring a case"}
    assert 'lang="en"' in page.text
    assert "Your turns in sparring" in page.text


async def test_who_left_the_team_reads_nothing_of_it(table: Table) -> None:
    await opened(table, SARA)
    async with served(table) as http:
        assert events((await http.get(f"/calendar/{SECRET}.ics")).content)
        await table.sparring.happen_to_team(MemberWent((await table.team()).id, SARA))
        feed = await http.get(f"/calendar/{SECRET}.ics")
    assert (feed.status_code, events(feed.content)) == (200, [])


@pytest.mark.parametrize("ending", ["", ".ics"])
async def test_a_wrong_address_and_a_closed_one_look_alike(table: Table, ending: str) -> None:
    await opened(table)
    await Calendars(table.storage, table.clock).close((await table.team()).id, None, "close", by=METTE)
    async with served(table) as http:
        closed = await http.get(f"/calendar/{SECRET}{ending}")
        wrong = [await http.get(f"/calendar/{name}{ending}") for name in ("x" * 32, hashed(SECRET), "a" * 5000, "%00")]

    assert closed.status_code == 404
    for answer in wrong:
        assert (answer.status_code, answer.content) == (closed.status_code, closed.content)
        assert {**answer.headers, "date": ""} == {**closed.headers, "date": ""}


async def test_the_page_has_the_address_and_fetches_nothing_from_elsewhere(table: Table) -> None:
    await opened(table)
    async with served(table, "https://sparring.example.dk") as http:
        page = await http.get(f"/calendar/{SECRET}")

    assert f'value="https://sparring.example.dk/calendar/{SECRET}.ics"' in page.text
    assert not re.findall(r"(?:src|href|url|@import)\s*[=(]", page.text)
    assert page.headers["referrer-policy"] == "no-referrer"
    policy = page.headers["content-security-policy"]
    for tag in ("script", "style"):
        inline = re.search(rf"<{tag}>(.*?)</{tag}>", page.text, re.DOTALL)
        assert inline is not None
        digest = b64encode(hashlib.sha256(inline[1].encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy
    assert "default-src 'none'" in policy


async def test_without_an_address_outside_the_page_shows_where_it_was_asked(table: Table) -> None:
    await opened(table)
    async with served(table) as http:
        page = await http.get(f"/calendar/{SECRET}")
        assert f'value="{str(http.base_url).rstrip("/")}/calendar/{SECRET}.ics"' in page.text
        evil = await http.get(f"/calendar/{SECRET}", headers={"host": '"><script>alert(1)</script>'})
        assert "<script>alert" not in evil.text


async def _read(url: str) -> None:
    """Read an address with a program that keeps its own log to itself."""
    quiet = asyncio.subprocess.DEVNULL
    reader = await asyncio.create_subprocess_exec("curl", "-s", url, stdout=quiet, stderr=quiet)
    assert await reader.wait() == 0


async def test_the_secret_stands_in_no_log(
    table: Table,
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    caplog.set_level(logging.DEBUG)
    await opened(table)

    async def broken(_: Address) -> str:
        raise RuntimeError("a database that is away")

    calendars = Calendars(table.storage, table.clock)
    async with serve(application({}, Metrics(), _none, CalendarPages(calendars, texts).routes())) as url:
        for path in (f"{SECRET}.ics", SECRET, f"{SECRET}x", f"{SECRET}?again={SECRET}"):
            await _read(f"{url}/calendar/{path}")
        monkeypatch.setattr(calendars, "language", broken)
        await _read(f"{url}/calendar/{SECRET}.ics")

    assert any("Exception in ASGI application" in record.message for record in caplog.records), "it did fail"
    written = capfd.readouterr()
    assert SECRET not in f"{caplog.text}{written.out}{written.err}"
