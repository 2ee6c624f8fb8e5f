"""Socket Mode: the same acts come in through a socket, it comes back when it breaks, and it closes with care."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from bot.messages.answers import Answer, Note, OpenForm
from bot.messages.parts import Form, Write
from bot.playground import Workspace, create_app, serve
from bot.playground.person import Person
from handlers.inbound import Act, Command, Submission
from handlers.slack.app import Slack, SlackSettings
from tests.slack.conftest import TOKEN
from tests.slack.fakes import BOOK, FakeConversation, FakeDirectory, text, unheard


@pytest.fixture(params=[None, "http://127.0.0.1:9"], ids=["direct", "behind a proxy"])
async def over_socket(
    workspace: Workspace,
    directory: FakeDirectory,
    conversation: FakeConversation,
    monkeypatch: pytest.MonkeyPatch,
    request: pytest.FixtureRequest,
) -> AsyncIterator[Slack]:
    """The adapter with an open socket; a proxy that leads nowhere must not stand between it and this machine."""
    if request.param:
        monkeypatch.setenv("HTTPS_PROXY", request.param)
    async with serve(create_app(workspace)) as running:
        made = Slack.open(
            SlackSettings(TOKEN, app_token="xapp-playground", api_url=running.api_url), directory, BOOK, unheard
        )
        assert made.listen(conversation) == []
        assert not await made.connected()
        await made.start()
        yield made
        await made.close_inlet(timedelta(seconds=5))
        await made.close()


async def test_commands_forms_and_events_come_in(
    over_socket: Slack, anna: Person, conversation: FakeConversation
) -> None:
    assert await over_socket.connected()
    form = Form("request", "Ny sparring", "Fortryd", (Write("case", "Sagen"),), "Send")
    conversation.replies = lambda _: OpenForm(form)
    assert (await anna.command("C1", "/sparring anmod")).ok
    conversation.replies = lambda _: Note(text("Tak"))
    assert (await anna.submit(await anna.modal(), {"case": "En dreng"})).ok
    assert "Tak" in str((await anna.modal()).blocks)
    await anna.open_home()
    await anna.workspace.until(anna.home)
    assert [type(act).__name__ for act in conversation.acts] == ["Command", "Submission", "HomeOpened"]
    assert isinstance(conversation.acts[1], Submission)


@pytest.mark.usefixtures("over_socket")
async def test_a_socket_that_slack_renews_is_replaced(
    anna: Person, workspace: Workspace, conversation: FakeConversation
) -> None:
    await workspace.sockets.refresh()
    await workspace.until(lambda: len(workspace.sockets) == 1)
    assert (await anna.command("C1", "/sparring")).ok
    assert isinstance(conversation.acts[0], Command)


async def test_closing_finishes_what_is_in_hand_and_takes_nothing_new(
    over_socket: Slack, anna: Person, conversation: FakeConversation
) -> None:
    begun, may_end = asyncio.Event(), asyncio.Event()
    answer = conversation.answer

    async def slow(act: Act) -> Answer:
        begun.set()
        await may_end.wait()
        return await answer(act)

    conversation.answer = slow  # type: ignore[method-assign]
    async with asyncio.TaskGroup() as group:
        typed = group.create_task(anna.command("C1", "/sparring"))
        await begun.wait()
        closing = group.create_task(over_socket.close_inlet(timedelta(seconds=5)))
        await asyncio.sleep(0)
        assert not await over_socket.connected()
        may_end.set()
    assert typed.result().ok
    assert closing.done()
    assert len(conversation.acts) == 1
