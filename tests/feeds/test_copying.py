"""The page's button in a real browser: what is copied is the address, by mouse, keyboard, and without a clipboard."""

from collections.abc import AsyncIterator

import pytest
from playwright.async_api import Page, async_playwright, expect

from bot.content.texts import texts
from bot.service.calendars import Calendars
from bot.telemetry import Metrics
from bot.web import application, serve
from handlers.feeds.pages import CalendarPages
from tests.rhythm_dialogue.table import METTE, Table

pytestmark = pytest.mark.browser

SECRET = "hemmelig-adresse"


async def _none() -> int:
    return 0


@pytest.fixture
async def page(chromium: str) -> AsyncIterator[Page]:
    """The page of a team's calendar on a phone; it may write nothing to the console."""
    table = Table.laid()
    await table.set_up(name="Team Nord")
    calendars = Calendars(table.storage, table.clock)
    await calendars.open((await table.team()).id, None, SECRET, "open", by=METTE)
    web = application({}, Metrics(), _none, CalendarPages(calendars, texts).routes())
    complaints: list[str] = []
    async with serve(web) as url, async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        room = await browser.new_context(viewport={"width": 390, "height": 780}, base_url=url)
        room.set_default_timeout(5_000)
        await room.grant_permissions(["clipboard-read", "clipboard-write"])
        opened = await room.new_page()
        opened.on("console", lambda line: complaints.append(line.text))
        opened.on("pageerror", lambda error: complaints.append(str(error)))
        await opened.goto(f"/calendar/{SECRET}")
        yield opened
        await browser.close()
    assert [line for line in complaints if "favicon" not in line and "404" not in line] == []


async def clipboard(page: Page) -> str:
    """Return what is in the clipboard."""
    copied: str = await page.evaluate("navigator.clipboard.readText()")
    return copied


async def test_a_click_copies_the_address_and_says_so(page: Page) -> None:
    shown = await page.get_by_label("Adressen").input_value()
    assert shown.endswith(f"/calendar/{SECRET}.ics")
    await page.get_by_role("button", name="Kopiér adressen").click()

    await expect(page.get_by_role("status")).to_have_text("Adressen er kopieret.")
    assert await clipboard(page) == shown


async def test_the_keyboard_is_enough(page: Page) -> None:
    for _ in range(2):
        await page.keyboard.press("Tab")
    await page.keyboard.press("Enter")

    await expect(page.get_by_role("status")).to_have_text("Adressen er kopieret.")
    assert (await clipboard(page)).endswith(f"{SECRET}.ics")


async def test_without_a_clipboard_it_is_copied_the_old_way(page: Page) -> None:
    await page.evaluate("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    await page.get_by_role("button", name="Kopiér adressen").click()

    await expect(page.get_by_role("status")).to_have_text("Adressen er kopieret.")
    await page.reload()
    assert (await clipboard(page)).endswith(f"{SECRET}.ics")


async def test_when_nothing_may_be_copied_the_address_is_marked(page: Page) -> None:
    await page.evaluate("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    await page.evaluate("document.execCommand = () => false")
    await page.get_by_role("button", name="Kopiér adressen").click()

    await expect(page.get_by_role("status")).to_contain_text("Adressen er markeret.")
    marked = await page.evaluate(
        "getSelection().toString() || document.activeElement.value.slice("
        "document.activeElement.selectionStart, document.activeElement.selectionEnd)"
    )
    assert marked.endswith(f"{SECRET}.ics")


async def test_nothing_sticks_out_of_a_phone(page: Page) -> None:
    assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")
