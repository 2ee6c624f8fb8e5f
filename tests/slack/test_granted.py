"""What Slack has not granted is told, so that the app can be installed anew."""

from dataclasses import replace

import pytest

from bot.playground import Workspace, create_app, serve
from bot.ports import DeliveryFailed
from handlers.slack.app import SlackSettings, introduced
from tests.slack.conftest import SECRET, TOKEN


async def test_all_that_is_asked_for_is_granted(workspace: Workspace) -> None:
    async with serve(create_app(workspace)) as running:
        assert await introduced(SlackSettings(TOKEN, SECRET, None, running.api_url)) == ()


async def test_what_is_missing_is_named(workspace: Workspace) -> None:
    granted = tuple(scope for scope in workspace.app.scopes if scope != "groups:read")
    workspace.app = replace(workspace.app, scopes=granted)
    async with serve(create_app(workspace)) as running:
        assert await introduced(SlackSettings(TOKEN, SECRET, None, running.api_url)) == ("groups:read",)


async def test_a_token_slack_does_not_know_is_a_failure(workspace: Workspace) -> None:
    async with serve(create_app(workspace)) as running:
        with pytest.raises(DeliveryFailed):
            await introduced(SlackSettings("xoxb-unknown", SECRET, None, running.api_url))
