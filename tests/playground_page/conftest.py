"""A page in a real Chromium over the stand-in server, and what it must never do: complain."""

import asyncio
import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import uvicorn
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.conftest import find_chromium
from tests.playground_page.mock_server import Site, Workspace
from tests.playground_page.shelf import Json

ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--lang=da"]


class Stage:
    """The stand-in server in its own thread."""

    def __init__(self) -> None:
        self.workspace = Workspace()
        self.loop = asyncio.new_event_loop()
        config = uvicorn.Config(
            Site(self.workspace).app, host="127.0.0.1", port=0, log_level="error", timeout_graceful_shutdown=1
        )
        self.server = uvicorn.Server(config)
        self.thread = threading.Thread(target=self._run, daemon=True)

    def _run(self) -> None:
        asyncio.set_event_loop(self.loop)
        self.loop.run_until_complete(self.server.serve())
        self.loop.close()

    def start(self) -> None:
        """Serve, and wait until it does."""
        self.thread.start()
        while not self.server.started:
            self.thread.join(0.01)

    def stop(self) -> None:
        """Cut every line and stop."""
        self.do(self.workspace.hang_up)
        self.server.should_exit = True
        self.thread.join()

    @property
    def url(self) -> str:
        """Where the page is."""
        port = self.server.servers[0].sockets[0].getsockname()[1]
        return f"http://127.0.0.1:{port}/"

    def do(self, deed: Callable[..., Any], *arguments: Any, **more: Any) -> Any:
        """Run something in the server's thread and wait for it."""

        async def doing() -> Any:
            return deed(*arguments, **more)

        return asyncio.run_coroutine_threadsafe(doing(), self.loop).result(5)

    def last(self, name: str) -> Json:
        """Return the body of the last call of this name."""
        return next(body for called, body in reversed(self.workspace.calls) if called == name)


@pytest.fixture(scope="module")
def stage() -> Iterator[Stage]:
    running = Stage()
    running.start()
    yield running
    running.stop()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=find_chromium(), args=ARGUMENTS)
        yield chromium
        chromium.close()


@pytest.fixture
def room(browser: Browser, stage: Stage, request: pytest.FixtureRequest) -> Iterator[BrowserContext]:
    stage.do(stage.workspace.reset)
    options = getattr(request, "param", {"viewport": {"width": 1360, "height": 860}})
    context = browser.new_context(timezone_id="Europe/Copenhagen", locale="da-DK", reduced_motion="reduce", **options)
    context.set_default_timeout(5_000)
    yield context
    context.close()


@pytest.fixture
def page(room: BrowserContext, stage: Stage) -> Iterator[Page]:
    """The page as Mette sees it; the test fails if it writes to the console or raises."""
    complaints: list[str] = []
    opened = room.new_page()
    opened.on("console", lambda line: complaints.append(line.text) if line.type in {"error", "warning"} else None)
    opened.on("pageerror", lambda error: complaints.append(str(error)))
    opened.goto(stage.url)
    opened.get_by_test_id("composer").wait_for()
    yield opened
    assert [each for each in complaints if "503" not in each] == []
