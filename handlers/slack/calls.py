"""One call to Slack's Web API, with everything that can go wrong told in the words of `bot.ports`.

Source: docs.slack.dev/apis/web-api/rate-limits, and the error lists of the methods.
"""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from datetime import timedelta
from http import HTTPStatus
from typing import Any
from urllib.parse import urlsplit
from urllib.request import proxy_bypass

import aiohttp
import structlog
from slack_sdk.errors import SlackApiError, SlackClientError
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from bot.ports import Unclear, Undeliverable, Wait

log = structlog.get_logger()

Method = Callable[..., Awaitable[AsyncSlackResponse]]

CALL = timedelta(seconds=8)
"""How long one call may take: below every lease, so that a letter is never sent by two at once."""

PROMPT = timedelta(seconds=1.5)
"""How long a question may take that somebody waits for: Slack gives three seconds in all to answer a command or click.
"""

_WAIT_UNSAID = timedelta(seconds=30)
_WAIT_FOR_TOKEN = timedelta(minutes=1)
_THIS_MACHINE = frozenset({"localhost", "127.0.0.1", "::1"})
_RATE = frozenset({"ratelimited", "rate_limited"})
_UNSURE = frozenset({"internal_error", "fatal_error", "service_unavailable", "request_timeout"})
_TOKEN = frozenset({"invalid_auth", "not_authed", "account_inactive", "token_revoked", "token_expired"})


def web_client(token: str | None, api_url: str, session: aiohttp.ClientSession) -> AsyncWebClient:
    """Return a client that never repeats a call by itself: the SDK's own retry posts twice after a cut line.

    The SDK takes a proxy from the environment for every address; a server on this machine, or one that `NO_PROXY`
    names, is reached directly.
    """
    client = AsyncWebClient(token=token, base_url=api_url, session=session, retry_handlers=[])
    host = urlsplit(api_url).hostname or ""
    if host in _THIS_MACHINE or proxy_bypass(host):
        client.proxy = None
    return client


async def call(method: Method, scope: str, **args: object) -> Mapping[str, Any]:
    """Call a method of a client made by `web_client` and return Slack's answer.

    Raises:
        Wait: Slack said 429, or refuses our token for now; nothing was done. `scope` is what has to wait.
        Unclear: a timeout, a reset, a 5xx or an unreadable answer; it may have been done.
        Undeliverable: Slack refused, with its code.
    """
    try:
        response = await method(**args)
    except SlackApiError as error:
        raise _failure(error.response, scope) from None
    except (aiohttp.ClientError, SlackClientError, TimeoutError, OSError, ValueError, AttributeError):
        raise Unclear from None  # `from None`: their words may hold what was sent
    data = response.data
    if not isinstance(data, dict):
        raise Unclear
    return data


async def promptly(method: Method, scope: str, **args: object) -> Mapping[str, Any]:
    """Call a method while somebody waits: as `call`, but `Unclear` when it takes longer than `PROMPT`."""
    try:
        async with asyncio.timeout(PROMPT.total_seconds()):
            return await call(method, scope, **args)
    except TimeoutError:
        raise Unclear from None


def _failure(response: object, scope: str) -> Wait | Unclear | Undeliverable:
    if not isinstance(response, AsyncSlackResponse):
        return Unclear()
    data = response.data if isinstance(response.data, dict) else {}
    code = data.get("error")
    if response.status_code == HTTPStatus.TOO_MANY_REQUESTS or code in _RATE:
        return Wait(_retry_after(response.headers), scope)
    if response.status_code >= HTTPStatus.INTERNAL_SERVER_ERROR or not isinstance(code, str) or code in _UNSURE:
        return Unclear()
    if code in _TOKEN:
        log.error("slack_refuses_token", code=code)
        return Wait(_WAIT_FOR_TOKEN, scope)
    return Undeliverable(code)


def _retry_after(headers: Mapping[str, str]) -> timedelta:
    said = headers.get("Retry-After", "")
    return timedelta(seconds=max(1, int(said))) if said.isdecimal() else _WAIT_UNSAID
