"""The adapter against the playground: a strict workspace, the real Bolt app, a conversation told what to say."""

import asyncio
import socket
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import pytest
import uvicorn
from starlette.applications import Starlette

from bot import tasks
from bot.playground import App, Channel, Command, Person, RunningClock, Seed, Shortcut, Workspace, create_app, serve
from bot.playground.person import Person as Somebody
from handlers.slack import codes
from handlers.slack.app import EVENTS_PATH, Slack, SlackSettings
from handlers.slack.manifest import EVENTS, SCOPES
from tests.slack.fakes import BOOK, FakeConversation, FakeDirectory, OpenedGroups

TOKEN = "xoxb-playground"
SECRET = "playground"
START = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


@pytest.fixture
def workspace() -> Workspace:
    app = App(
        "Sparring",
        commands=(Command(codes.COMMAND),),
        shortcuts=(Shortcut(codes.SHORTCUT, "Sparring her"),),
        scopes=SCOPES,
        events=EVENTS,
    )
    people = (Person("U1", "Anna Holm"), Person("U2", "Bo Lund", locale="en-GB"), Person("U3", "Cy Å"))
    channels = (
        Channel("C1", "team-nord", "private", ("U1", "U2", "UBOT")),
        Channel("C2", "uden-os", "channel", ("U1", "U2")),
    )
    made = Workspace.open(None, Seed("Prøvestuen", app, people, channels), RunningClock(START))
    made.limits.enabled = False
    return made


@pytest.fixture
def directory() -> FakeDirectory:
    return FakeDirectory()


@pytest.fixture
def conversation() -> FakeConversation:
    return FakeConversation()


@pytest.fixture
def opened() -> OpenedGroups:
    return OpenedGroups()


@pytest.fixture
async def slack(workspace: Workspace, directory: FakeDirectory, opened: OpenedGroups) -> AsyncIterator[Slack]:
    """An adapter that can send to the served workspace."""
    async with serve(create_app(workspace)) as running:
        made = Slack.open(SlackSettings(TOKEN, SECRET, None, running.api_url), directory, BOOK, opened)
        yield made
        await tasks.drain(timedelta(seconds=5))
        await made.close()


@pytest.fixture
async def over_http(slack: Slack, workspace: Workspace, conversation: FakeConversation) -> AsyncIterator[Slack]:
    """The adapter, hearing what people do over signed HTTP."""
    app = Starlette(routes=slack.listen(conversation))
    await slack.start()
    listening = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(app, log_level="warning", access_log=False, lifespan="off"))
    async with asyncio.TaskGroup() as group:
        group.create_task(server.serve(sockets=[listening]))
        workspace.outlet.connect(f"http://127.0.0.1:{listening.getsockname()[1]}{EVENTS_PATH}")
        yield slack
        server.should_exit = True


@pytest.fixture
def anna(workspace: Workspace) -> Somebody:
    return Somebody(workspace, "U1")
