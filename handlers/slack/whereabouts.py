"""What Slack tells of a channel before a sparring: private or not, shared or not, and who is in it.

Source: docs.slack.dev/reference/objects/conversation-object (`is_private`, `is_ext_shared`, `is_pending_ext_shared`),
docs.slack.dev/apis/slack-connect.
"""

import asyncio
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from slack_sdk.web.async_client import AsyncWebClient

from bot.ports import DeliveryFailed, Directory
from bot.sparring.identity import PlaceId
from bot.sparring.whereabouts import Seen
from handlers.lately import Lately
from handlers.slack.calls import promptly
from handlers.slack.membership import Roster

SURE_FOR = 5.0
"""Real seconds for which an answer holds: long enough for a form and its sending, short enough to mend a channel."""
LIMIT = timedelta(seconds=2)
"""How long somebody waits for Slack here; a channel's people are asked for one by one the first time."""
_SHARED = ("is_ext_shared", "is_pending_ext_shared", "pending_connected_team_ids", "pending_shared")
"""What says that a channel is shared with another organisation, or about to be."""


class SlackPlaces:
    """Fulfils `handlers.whereabouts.Places`."""

    def __init__(self, client: AsyncWebClient, directory: Directory, roster: Roster) -> None:
        self._client, self._directory, self._roster = client, directory, roster
        self._lately: Lately[PlaceId, Seen] = Lately(SURE_FOR)

    async def seen(self, place: PlaceId) -> Seen | None:
        """Return a channel as it is now, or was a moment ago; None when Slack does not say within `LIMIT`."""
        try:
            async with asyncio.timeout(LIMIT.total_seconds()):
                return await self._lately.of(place, self._look)
        except (DeliveryFailed, TimeoutError):
            return None

    async def _look(self, place: PlaceId) -> Seen:
        channel = await self._directory.ref_of(place) or ""
        answer = await promptly(self._client.conversations_info, "conversations.info", channel=channel)
        found = answer.get("channel")
        if not isinstance(found, dict):
            return Seen(private=False, shared=True, people=(), guests=())
        people, guests = await self._roster.company(place)
        return Seen(found.get("is_private") is True, _shared(found), people, guests)


def _shared(channel: Mapping[str, Any]) -> bool:
    """Say whether another organisation is in a channel; workspaces of one organisation may share theirs."""
    across = channel.get("is_shared") is True and channel.get("is_org_shared") is not True
    return across or any(channel.get(mark) for mark in _SHARED)
