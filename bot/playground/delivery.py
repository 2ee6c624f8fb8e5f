"""The way to the app: signed HTTP requests, or one of its sockets when it has opened any."""

import hashlib
import hmac
import json
from typing import TYPE_CHECKING
from urllib.parse import urlencode

import aiohttp

from bot.playground.answer import Answer, PayloadKind, Retry
from bot.playground.seed import Json
from bot.playground.sockets import Sockets

if TYPE_CHECKING:
    from bot.playground.workspace import Workspace

ANSWER_WITHIN_SECONDS = 3.0
"""docs.slack.dev/interactivity/handling-user-interaction: the app has three seconds."""


class Outlet:
    """Sends payloads to the app and waits for its answer."""

    def __init__(self, workspace: "Workspace", sockets: Sockets) -> None:
        self._workspace, self.sockets = workspace, sockets
        self._url: str | None = None
        self._session: aiohttp.ClientSession | None = None
        self._reached = True

    def connect(self, url: str | None) -> None:
        """Send to this address from now on (the app's `/slack/events`); None disconnects."""
        self._url, self._reached = url, True
        self.tell_page()

    @property
    def online(self) -> bool:
        """Whether there is an app to reach."""
        return bool(self.sockets) or (self._url is not None and self._reached)

    async def send(self, kind: PayloadKind, payload: Json, retry: Retry = (0, None)) -> Answer:
        """Deliver one payload and wait for the app's answer, at most three real seconds."""
        if self.sockets:
            return await self.sockets.send(kind, payload, retry, ANSWER_WITHIN_SECONDS)
        if self._url is None:
            return Answer(ok=False, error="connection_failed")
        return await self._post(self._url, kind, payload, retry)

    async def close(self) -> None:
        """Close the HTTP client."""
        if self._session is not None:
            await self._session.close()
            self._session = None

    def tell_page(self) -> None:
        """Show on every page whether the bot is there."""
        app = self._workspace.app
        self._workspace.bus.publish("bot", {"bot": {"name": app.name, "online": self.online}})

    async def _post(self, url: str, kind: PayloadKind, payload: Json, retry: Retry) -> Answer:
        body, content_type = _encoded(kind, payload)
        headers = {"Content-Type": content_type, **self._signed(body)}
        if retry[0]:
            headers |= {"X-Slack-Retry-Num": str(retry[0]), "X-Slack-Retry-Reason": retry[1] or "unknown_error"}
        self._session = self._session or aiohttp.ClientSession()
        try:
            limit = aiohttp.ClientTimeout(total=ANSWER_WITHIN_SECONDS)
            async with self._session.post(url, data=body, headers=headers, timeout=limit) as response:
                text = await response.text()
                self._seen(reached=True)
                may_retry = response.headers.get("X-Slack-No-Retry") != "1"
                if response.status != 200:  # noqa: PLR2004 - anything but 200 is a failure to Slack
                    return Answer(ok=False, error="http_error", may_retry=may_retry)
                return Answer(ok=True, body=_decoded(text, response.content_type))
        except TimeoutError:
            return Answer(ok=False, error="http_timeout")
        except aiohttp.ClientError:
            self._seen(reached=False)
            return Answer(ok=False, error="connection_failed")

    def _signed(self, body: bytes) -> dict[str, str]:
        """Sign as docs.slack.dev/authentication/verifying-requests-from-slack says.

        With the machine's time, never the workspace's: the app compares a signature's age with the machine's too.
        """
        moment = str(int(self._workspace.wall()))
        base = b"v0:" + moment.encode() + b":" + body
        digest = hmac.new(self._workspace.app.signing_secret.encode(), base, hashlib.sha256).hexdigest()
        return {"X-Slack-Request-Timestamp": moment, "X-Slack-Signature": f"v0={digest}"}

    def _seen(self, *, reached: bool) -> None:
        if reached != self._reached:
            self._reached = reached
            self.tell_page()


def _encoded(kind: PayloadKind, payload: Json) -> tuple[bytes, str]:
    if kind == "events_api":
        return json.dumps(payload, ensure_ascii=False).encode(), "application/json"
    form = payload if kind == "slash_commands" else {"payload": json.dumps(payload, ensure_ascii=False)}
    return urlencode(form).encode(), "application/x-www-form-urlencoded"


def _decoded(text: str, content_type: str) -> Json | str | None:
    if not text.strip():
        return None
    if content_type != "application/json":
        return text
    try:
        content = json.loads(text)
    except ValueError:
        return text
    return content if isinstance(content, dict) else text
