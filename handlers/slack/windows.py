"""Windows: drawing forms and notes, opening them, and putting their pictures in once Slack has those.

A window has to stand within three seconds and a picture takes longer, so it opens with the picture's words.
Source: docs.slack.dev/surfaces/modals, …/reference/methods/views.update (`external_id`).
"""

import asyncio
import secrets

import structlog
from slack_sdk.web.async_client import AsyncWebClient

from bot.messages.answers import LookAgain
from bot.messages.parts import Form, Message, Picture
from bot.ports import DeliveryFailed, Directory, Undeliverable
from bot.tasks import spawn
from handlers.slack.again import again
from handlers.slack.calls import call, promptly
from handlers.slack.forms import form_view, note_form
from handlers.slack.here import Here
from handlers.slack.phrases import Phrases
from handlers.slack.refs import refs_of
from handlers.slack.richtext import Json
from handlers.slack.uploads import Uploads

log = structlog.get_logger()

_UNTIL_OPEN = (0.3, 0.6, 1.2)
"""Seconds between tries to find a window that is only just opening."""


class Windows:
    """Draws and shows windows. The client must be one of `calls.web_client`."""

    def __init__(self, client: AsyncWebClient, directory: Directory, uploads: Uploads) -> None:
        self._client = client
        self._directory = directory
        self._uploads = uploads

    async def of_note(self, message: Message, phrases: Phrases) -> Json:
        """Draw a private note as a window to read."""
        return await self.of_form(note_form(message, phrases), phrases)

    async def of_form(self, form: Form, phrases: Phrases) -> Json:
        """Draw a form; pictures that Slack does not have yet follow in the background."""
        refs = await refs_of(self._directory, form.items)
        pictures = [item for item in form.items if isinstance(item, Picture)]
        if self._uploads.at_hand(pictures):
            return form_view(form, {**refs, **await self._uploads.refs(pictures)}, phrases)
        name = secrets.token_hex(16)
        spawn(self._illustrated(form, pictures, name, phrases), name="slack_pictures")
        return {**form_view(form, refs, phrases), "external_id": name}

    async def again(self, answer: LookAgain, here: Here) -> Json:
        """Draw the window that is open again, with what is to be looked at."""
        named = [*answer.above, *(part for parts in answer.under.values() for part in parts), *answer.below]
        return again(here.window, answer, await refs_of(self._directory, named), here.phrases)

    async def open(self, view: Json, here: Here) -> None:
        """Open a window alone. Raises `DeliveryFailed`."""
        await promptly(self._client.views_open, "views.open", trigger_id=here.trigger, view=view)

    async def open_on_top(self, view: Json, here: Here) -> None:
        """Open a window, on top of an open one if there is one and room for another (Slack stacks three)."""
        if here.view_type != "modal":
            await self.open(view, here)
            return
        try:
            await promptly(self._client.views_push, "views.push", trigger_id=here.trigger, view=view)
        except Undeliverable as refused:
            if refused.code != "push_limit_reached":
                raise
            await self.replace(view, here)

    async def replace(self, view: Json, here: Here) -> None:
        """Draw the open window anew. Raises `DeliveryFailed`."""
        at = {"view_id": here.view, "hash": here.view_hash}
        try:
            await promptly(self._client.views_update, "views.update", **at, view=view)
        except Undeliverable as refused:
            if refused.code not in {"hash_conflict", "not_found"}:  # a newer one is shown, or she closed it
                raise

    async def _illustrated(self, form: Form, pictures: list[Picture], name: str, phrases: Phrases) -> None:
        """Put a window's pictures in; when they cannot be had, their words go on standing there."""
        try:
            uploaded = await self._uploads.refs(pictures)
            refs = {**await refs_of(self._directory, form.items), **uploaded}
            view = {**form_view(form, refs, phrases), "external_id": name}
            for pause in (*_UNTIL_OPEN, None):
                if await self._updated(name, view) or pause is None:
                    return
                await asyncio.sleep(pause)
        except DeliveryFailed as failure:
            log.warning("pictures_lost", error=type(failure).__name__, code=getattr(failure, "code", None))

    async def _updated(self, name: str, view: Json) -> bool:
        """Draw a window anew by its name; false when it is not open, or not yet."""
        try:
            await call(self._client.views_update, "views.update", external_id=name, view=view)
        except Undeliverable as refused:
            if refused.code != "not_found":
                raise
            return False
        return True
