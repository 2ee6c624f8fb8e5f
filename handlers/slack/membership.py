"""Who is in a channel: the bot, for only there can it post, and the people, for only they may come near a case.

Source: docs.slack.dev/reference/methods/conversations.info (`is_member`), …/conversations.members.
"""

from collections.abc import Mapping
from typing import Any

from slack_sdk.web.async_client import AsyncWebClient

from bot.ports import DeliveryFailed, Directory, Undeliverable
from bot.sparring.identity import PersonId, PlaceId
from handlers.slack.calls import call

_PAGE = 1_000


class Membership:
    """What is known of the bot's channels. Being in one is remembered, not being in one is asked again."""

    def __init__(self, client: AsyncWebClient) -> None:
        self._client = client
        self._joined: set[str] = set()

    async def of(self, channel: str) -> bool:
        """Say whether the bot is in a channel; yes when Slack does not say, for then trying is better."""
        if channel not in self._joined and await self._asked(channel):
            self._joined.add(channel)
        return channel in self._joined

    def left(self, channel: str) -> None:
        """Ask again the next time."""
        self._joined.discard(channel)

    async def _asked(self, channel: str) -> bool:
        try:
            answer = await call(self._client.conversations_info, "conversations.info", channel=channel)
        except Undeliverable as refused:
            return refused.code != "channel_not_found"  # a private channel without us does not exist for us
        except DeliveryFailed:
            return True
        found = answer.get("channel")
        return isinstance(found, dict) and found.get("is_member") is True


class Members:
    """Fulfils `handlers.desk.Members`. Asked only where a click itself does not prove it: at home, in a window."""

    def __init__(self, client: AsyncWebClient, directory: Directory) -> None:
        self._client = client
        self._directory = directory

    async def include(self, person: PersonId, place: PlaceId) -> bool:
        """Say whether a person is in a channel. Raises `DeliveryFailed` when Slack does not say."""
        channel, user = await self._directory.ref_of(place), await self._directory.ref_of(person)
        cursor = "" if channel and user else None
        while cursor is not None:
            page = await self._page(channel or "", cursor)
            if user in (page.get("members") or ()):
                return True
            cursor = (page.get("response_metadata") or {}).get("next_cursor") or None
        return False

    async def _page(self, channel: str, cursor: str) -> Mapping[str, Any]:
        try:
            return await call(
                self._client.conversations_members, "conversations.members", channel=channel, limit=_PAGE, cursor=cursor
            )
        except Undeliverable:
            return {}  # a channel that the bot is not in is nobody's
