"""Slack, put together: one client, one Bolt app, one way in. `bot.app` opens it and hands it the conversation."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import aiohttp
import structlog
from slack_bolt.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse
from starlette.routing import Route

from bot.ports import DeliveryFailed, Directory
from handlers.dialogue import Conversation
from handlers.slack.acts import Acts
from handlers.slack.answers import Answers
from handlers.slack.calls import CALL, call, web_client
from handlers.slack.connection import Http, InHand, Socket
from handlers.slack.errors import Boundary
from handlers.slack.listeners import Listeners
from handlers.slack.manifest import SCOPES
from handlers.slack.membership import Membership, Roster
from handlers.slack.messenger import Opened, SlackMessenger
from handlers.slack.phrases import PhraseBook
from handlers.slack.uploads import Uploads
from handlers.slack.whereabouts import SlackPlaces

log = structlog.get_logger()

EVENTS_PATH = "/slack/events"


@dataclass(frozen=True, slots=True)
class SlackSettings:
    """How to reach Slack: an app token means Socket Mode, none means HTTP with the signing secret."""

    bot_token: str = field(repr=False)
    signing_secret: str = field(default="", repr=False)
    app_token: str | None = field(default=None, repr=False)
    api_url: str = "https://slack.com/api/"
    call: timedelta = CALL


class Identity:
    """Who the bot is in its workspace, asked once."""

    def __init__(self, client: AsyncWebClient) -> None:
        self._client = client
        self._known: AuthorizeResult | None = None

    @property
    def user(self) -> str:
        """The bot's own user id; empty before it is known."""
        return (self._known and self._known.bot_user_id) or ""

    async def known(self) -> AuthorizeResult:
        """Return who the bot is, for Bolt. Raises `DeliveryFailed` while Slack does not say."""
        if self._known is None:
            return self.remember(await call(self._client.auth_test, "auth.test"))
        return self._known

    def remember(self, answer: Mapping[str, Any]) -> AuthorizeResult:
        """Take in what `auth.test` answered."""
        self._known = AuthorizeResult(
            enterprise_id=answer.get("enterprise_id"),
            team_id=answer.get("team_id"),
            bot_token=self._client.token,
            bot_user_id=answer.get("user_id"),
            bot_id=answer.get("bot_id"),
        )
        return self._known

    def forget(self) -> None:
        """Know no more who the bot is: the workspace took the app out, and it has to be installed again."""
        log.error("slack_app_removed")
        self._known = None


async def introduced(settings: SlackSettings) -> tuple[str, ...]:
    """Ask Slack who we are; return the scopes of the manifest that it has not granted.

    Raises `DeliveryFailed` when Slack does not say who we are. Source: docs.slack.dev/authentication/tokens
    (`X-OAuth-Scopes` in every answer).
    """
    granted: list[str] = []

    async with _session(settings) as session:
        client = web_client(settings.bot_token, settings.api_url, session)

        async def asked(**given: Any) -> AsyncSlackResponse:  # noqa: ANN401 - as Slack's own method
            answer = await client.auth_test(**given)
            granted.extend(scope.strip() for scope in answer.headers.get("x-oauth-scopes", "").split(","))
            return answer

        await call(asked, "auth.test")
    return tuple(scope for scope in SCOPES if any(granted) and scope not in granted)


def _session(settings: SlackSettings) -> aiohttp.ClientSession:
    return aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=settings.call.total_seconds()))


class Slack:
    """A running adapter. Make it with `open`, inside a running event loop."""

    def __init__(
        self,
        settings: SlackSettings,
        directory: Directory,
        book: PhraseBook,
        opened: Opened,
        session: aiohttp.ClientSession,
    ) -> None:
        self._settings = settings
        self._directory = directory
        self._book = book
        self._session = session
        self._in_hand = InHand()
        self._socket: Socket | None = None
        self.client = web_client(settings.bot_token, settings.api_url, session)
        self._uploads = Uploads(self.client, directory)
        self.messenger = SlackMessenger(self.client, directory, book, self._uploads, opened)
        self.members = Roster(self.client, directory)
        self.places = SlackPlaces(self.client, directory, self.members)
        self.identity = Identity(self.client)

    @classmethod
    def open(cls, settings: SlackSettings, directory: Directory, book: PhraseBook, opened: Opened) -> "Slack":
        """Return an adapter that can send already; `listen` and `start` let people in.

        `opened` hears where a message group is that a letter asked for.
        """
        return cls(settings, directory, book, opened, _session(settings))

    def bolt(self, conversation: Conversation) -> AsyncApp:
        """Build Bolt's app around a conversation.

        `process_before_response` makes Bolt answer after the listener, so that the commit comes before the ack; and
        it answers at once, where Bolt would otherwise look every 10 ms (docs/explanation, "Answering"). Bolt's own
        filter of the bot's events would also hide that one of its posts was deleted; `Acts` looks more closely.
        """

        async def authorize() -> AuthorizeResult:  # Bolt reads the parameters' names, so no method will do
            return await self.identity.known()

        app = AsyncApp(
            name="sparring",
            client=web_client(None, self._settings.api_url, self._session),
            signing_secret=self._settings.signing_secret,
            authorize=authorize,
            process_before_response=True,
            ignoring_self_events_enabled=False,
            ssl_check_enabled=False,
            attaching_function_token_enabled=False,
            attaching_conversation_kwargs_enabled=False,
        )
        acts = Acts(self._directory, Membership(self.client), self.members, lambda: self.identity.user)
        answers = Answers(self.client, self._directory, self._book, self._uploads)
        Listeners(conversation, acts, answers, self.identity.forget).register(app)
        app.error(Boundary(answers).handle)
        return app

    def listen(self, conversation: Conversation) -> list[Route]:
        """Bind the conversation; return the routes to serve, none in Socket Mode. Call it once, before `start`."""
        app = self.bolt(conversation)
        if self._settings.app_token is None:
            return [Route(EVENTS_PATH, Http(app, self._in_hand).receive, methods=["POST"])]
        self._socket = Socket(app, self._settings.app_token, self._in_hand)
        return []

    async def start(self) -> None:
        """Make ourselves known to Slack and open the socket, if that is the way in. Never waits for Slack for long."""
        try:
            await self.identity.known()
        except DeliveryFailed as failure:
            log.warning("slack_unknown_yet", error=type(failure).__name__)
        if self._socket:
            await self._socket.open()

    async def connected(self) -> bool:
        """Say whether people can be heard: Slack knows us, and the socket, if there is one, is open."""
        return bool(self.identity.user) and (self._socket is None or await self._socket.connected())

    async def close_inlet(self, limit: timedelta) -> None:
        """Take nothing new and finish what is in hand, at most `limit`. Letters can still be sent."""
        if self._socket:
            await self._socket.close(limit)
        elif not await self._in_hand.finished(limit):
            log.warning("closed_with_work_in_hand")

    async def close(self) -> None:
        """Let go of the connections to Slack."""
        await self._session.close()
