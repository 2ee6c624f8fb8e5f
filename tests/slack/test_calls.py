"""Every way in which a call can go wrong is told apart: wait, unclear, or never."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

import aiohttp
import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from bot.ports import DeliveryFailed, Unclear, Undeliverable, Wait
from handlers.slack.calls import call


def answered(status: int, data: object, headers: Mapping[str, str] | None = None) -> AsyncSlackResponse:
    return AsyncSlackResponse(
        client=AsyncWebClient(),
        http_verb="POST",
        api_url="https://slack.example/api/chat.postMessage",
        req_args={},
        data=data,  # type: ignore[arg-type]
        headers=dict(headers or {}),
        status_code=status,
    )


async def failure(outcome: AsyncSlackResponse | Exception) -> DeliveryFailed:
    """Return what a call that ended so is told as."""

    async def method(**_: Any) -> AsyncSlackResponse:
        if isinstance(outcome, Exception):
            raise outcome
        return outcome.validate()  # type: ignore[no-any-return,no-untyped-call]

    with pytest.raises(DeliveryFailed) as caught:
        await call(method, "post:p1", text="ord fra en sag")
    return caught.value


@pytest.mark.parametrize(
    ("headers", "seconds"), [({"Retry-After": "7"}, 7), ({"Retry-After": "0"}, 1), ({}, 30), ({"Retry-After": "x"}, 30)]
)
async def test_slack_asks_to_wait(headers: dict[str, str], seconds: int) -> None:
    told = await failure(answered(429, {"ok": False, "error": "ratelimited"}, headers))
    assert isinstance(told, Wait)
    assert (told.after, told.scope) == (timedelta(seconds=seconds), "post:p1")


@pytest.mark.parametrize("code", ["invalid_auth", "token_revoked", "account_inactive"])
async def test_a_refused_token_waits_for_a_better_one(code: str) -> None:
    assert isinstance(await failure(answered(200, {"ok": False, "error": code})), Wait)


@pytest.mark.parametrize(
    "outcome",
    [
        answered(500, {"ok": False, "error": "whatever"}),
        answered(503, "<html>"),
        answered(200, {"ok": False, "error": "internal_error"}),
        answered(200, "not what we asked for"),
        answered(200, {}),
        answered(403, b"proxy says no"),
        SlackApiError("unreadable", None),  # type: ignore[no-untyped-call]
        TimeoutError(),
        ConnectionResetError(),
        aiohttp.ServerDisconnectedError(),
        aiohttp.ClientPayloadError(),
        ValueError("not json"),
    ],
)
async def test_nobody_knows(outcome: AsyncSlackResponse | Exception) -> None:
    assert type(await failure(outcome)) is Unclear


async def test_slack_refuses() -> None:
    told = await failure(answered(200, {"ok": False, "error": "is_archived"}))
    assert isinstance(told, Undeliverable)
    assert told.code == "is_archived"


async def test_no_failure_repeats_what_was_sent() -> None:
    told = await failure(ValueError("ord fra en sag"))
    assert told.__cause__ is None
    assert told.__suppress_context__
    assert "sag" not in repr(told)
