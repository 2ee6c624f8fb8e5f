"""Which language a person reads: asked of Slack in the background the first time she is seen.

Source: docs.slack.dev/reference/methods/users.info (`include_locale`).
"""

import structlog
from slack_sdk.web.async_client import AsyncWebClient

from bot.ports import DeliveryFailed, Directory
from bot.sparring.identity import PersonId
from bot.tasks import spawn
from handlers.slack.calls import call

log = structlog.get_logger()


class Languages:
    """What is known of people's languages."""

    def __init__(self, client: AsyncWebClient, directory: Directory) -> None:
        self._client = client
        self._directory = directory
        self._asked: set[PersonId] = set()

    async def of(self, person: PersonId, ref: str) -> str | None:
        """Return the language a person reads; when it is unknown, ask Slack meanwhile."""
        language = await self._directory.language(person)
        if language is None and person not in self._asked:
            self._asked.add(person)
            spawn(self._ask(person, ref), name="slack_language")
        return language

    async def learn(self, person: PersonId, locale: object) -> None:
        """Remember what Slack says of a person, such as "da-DK"; anything else is passed over."""
        if isinstance(locale, str) and (language := locale.partition("-")[0].lower()).isalpha():
            await self._directory.set_language(person, language)

    async def _ask(self, person: PersonId, ref: str) -> None:
        try:
            answer = await call(self._client.users_info, "users.info", user=ref, include_locale=True)
        except DeliveryFailed as failure:
            self._asked.discard(person)  # the next time she is seen
            log.info("language_unknown", error=type(failure).__name__)
            return
        user = answer.get("user")
        await self.learn(person, user.get("locale") if isinstance(user, dict) else None)
