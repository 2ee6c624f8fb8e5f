"""Who is in a channel: the bot, for only there can it post, and the people, for only they may come near a case.

Source: docs.slack.dev/reference/methods/conversations.info (`is_member`), …/conversations.members, …/users.info.
"""

import asyncio
from collections.abc import AsyncIterator, Mapping, Sequence
from typing import Any

from slack_sdk.web.async_client import AsyncWebClient

from bot.ports import DeliveryFailed, Directory, Undeliverable
from bot.sparring.identity import PersonId, PlaceId
from handlers.slack.calls import promptly

_PAGE = 1_000
_MOST_PEOPLE = 200
_AT_ONCE = 8
_SLACKBOT = "USLACKBOT"  # of which Slack says that it is no bot
_NOT_ONE_OF_US = ("is_bot", "deleted", "is_restricted", "is_ultra_restricted", "is_stranger", "is_workflow_bot")
"""What `users.info` says of bots, closed accounts, guests and people of other workspaces."""
_GUESTS = ("is_restricted", "is_ultra_restricted", "is_stranger")
"""What it says of guests and people of other workspaces alone."""


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
            answer = await promptly(self._client.conversations_info, "conversations.info", channel=channel)
        except Undeliverable as refused:
            return refused.code != "channel_not_found"  # a private channel without us does not exist for us
        except DeliveryFailed:
            return True
        found = answer.get("channel")
        return isinstance(found, dict) and found.get("is_member") is True


class Roster:
    """Fulfils `handlers.desk.Roster`. Of a person only whether she counts is kept, and no name."""

    def __init__(self, client: AsyncWebClient, directory: Directory) -> None:
        self._client = client
        self._directory = directory
        self._counted: dict[str, bool] = {}
        self._guests: set[str] = set()

    async def include(self, person: PersonId, place: PlaceId) -> bool:
        """Say whether a person is in a channel. Raises `DeliveryFailed` when Slack does not say."""
        channel, user = await self._directory.ref_of(place), await self._directory.ref_of(person)
        if not (channel and user):
            return False
        async for page in self._pages(channel):
            if user in page:
                return True
        return False

    async def guest(self, person: PersonId) -> bool:
        """Say whether somebody is a guest, or from another workspace. Raises `DeliveryFailed` when Slack is silent."""
        user = await self._directory.ref_of(person)
        return user is not None and not await self.counts(user)

    async def people(self, place: PlaceId) -> tuple[PersonId, ...]:
        """Return the people of a channel: no bots, no guests, nobody deactivated; of a huge one the first 200.

        Nobody where the bot is not. Raises `DeliveryFailed` when Slack does not say.
        """
        return (await self.company(place))[0]

    async def company(self, place: PlaceId) -> tuple[tuple[PersonId, ...], tuple[PersonId, ...]]:
        """Return the people of a channel, and the guests in it. Raises `DeliveryFailed` when Slack does not say."""
        channel = await self._directory.ref_of(place)
        users = [user async for page in self._pages(channel or "") for user in page][:_MOST_PEOPLE]
        counts: list[bool] = []
        for start in range(0, len(users), _AT_ONCE):
            counts += await asyncio.gather(*(self.counts(user) for user in users[start : start + _AT_ONCE]))
        counted = [user for user, yes in zip(users, counts, strict=True) if yes]
        guests = [user for user in users if user in self._guests]
        people, others = [[await self._directory.person(user) for user in some] for some in (counted, guests)]
        return tuple(people), tuple(others)

    async def counts(self, user: str) -> bool:
        """Say whether a user is one of the people. Raises `DeliveryFailed` when Slack does not say."""
        if user not in self._counted:
            try:
                answer = await promptly(self._client.users_info, "users.info", user=user)
            except Undeliverable:
                return False  # somebody Slack does not know, or does not show us
            self.seen(answer.get("user"))
        return self._counted.get(user, False)

    def seen(self, profile: object) -> None:
        """Take in a profile that Slack sent or told of."""
        if isinstance(profile, dict) and isinstance(user := profile.get("id"), str):
            self._counted[user] = user != _SLACKBOT and not any(profile.get(mark) for mark in _NOT_ONE_OF_US)
            here = not profile.get("deleted") and any(profile.get(mark) for mark in _GUESTS)
            (self._guests.add if here else self._guests.discard)(user)

    async def _pages(self, channel: str) -> AsyncIterator[Sequence[str]]:
        """Yield Slack's ids of a channel's members, page by page; none where the bot is not."""
        cursor: str | None = "" if channel else None
        while cursor is not None:
            page = await self._page(channel, cursor)
            yield [user for user in page.get("members") or () if isinstance(user, str)]
            cursor = (page.get("response_metadata") or {}).get("next_cursor") or None

    async def _page(self, channel: str, cursor: str) -> Mapping[str, Any]:
        try:
            return await promptly(
                self._client.conversations_members,
                "conversations.members",
                channel=channel,
                limit=_PAGE,
                cursor=cursor,
            )
        except Undeliverable:
            return {}  # a channel that the bot is not in is nobody's
