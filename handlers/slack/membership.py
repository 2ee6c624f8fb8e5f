"""Which channels the bot is in: only there can it post, though commands work everywhere.

Source: docs.slack.dev/reference/methods/conversations.info (`is_member`).
"""

from slack_sdk.web.async_client import AsyncWebClient

from bot.ports import DeliveryFailed, Undeliverable
from handlers.slack.calls import call


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
