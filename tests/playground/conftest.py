"""A workspace, served, and a real client of it."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from bot.playground import (
    App,
    Channel,
    Command,
    Person,
    Running,
    RunningClock,
    Seed,
    Shortcut,
    Workspace,
    create_app,
    serve,
)
from tests.playground.samples import BOT

START = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)

SCOPES = (
    "commands",
    "chat:write",
    "channels:history",
    "groups:history",
    "im:history",
    "channels:read",
    "groups:read",
    "users:read",
    "im:write",
    "mpim:write",
    "files:write",
    "files:read",
    "channels:join",
)
EVENTS = (
    "message.channels",
    "message.groups",
    "message.im",
    "app_home_opened",
    "member_joined_channel",
    "member_left_channel",
    "user_change",
)


@pytest.fixture
def seed() -> Seed:
    return Seed(
        "Prøvestuen",
        App(
            "Sparring",
            commands=(Command("/sparring", "Faglig sparring", "[anmod]"),),
            shortcuts=(Shortcut("tools", "Sparring her"),),
            scopes=SCOPES,
            events=EVENTS,
        ),
        people=(Person("U1", "Anna Holm", "Teamleder", is_admin=True), Person("U2", "Bo Lund"), Person("U3", "Cy Å")),
        channels=(
            Channel("C1", "team-nord", "private", ("U1", "U2", BOT)),
            Channel("C2", "alle", "channel", ("U1", "U2", "U3")),
            Channel("C3", "lukket", "private", ("U1",)),
        ),
    )


@pytest.fixture
def clock() -> RunningClock:
    return RunningClock(START)


@pytest.fixture
def workspace(seed: Seed, clock: RunningClock) -> Workspace:
    made = Workspace.open(None, seed, clock)
    made.limits.enabled = False
    return made


@pytest.fixture
async def running(workspace: Workspace) -> AsyncIterator[Running]:
    async with serve(create_app(workspace)) as served:
        yield served


@pytest.fixture
async def client(running: Running) -> AsyncWebClient:
    return AsyncWebClient("xoxb-playground", base_url=running.api_url, retry_handlers=[])
