"""What a person gets back at once, in Slack's ways: the ack itself, a window, or a note only she sees.

Source: docs.slack.dev/interactivity/handling-user-interaction, …/surfaces/modals.
"""

from collections.abc import Awaitable, Mapping
from http import HTTPStatus

import structlog
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.webhook.async_client import AsyncWebhookClient

from bot.messages.answers import Answer, Done, LookAgain, Mend, Note, OpenForm, ReplaceForm
from bot.messages.parts import Bullets, File, Message, Plain, Text
from bot.ports import DeliveryFailed, Directory, Undeliverable
from bot.tasks import spawn
from handlers.slack import codes
from handlers.slack.blocks import draw
from handlers.slack.buttons import cut_plain
from handlers.slack.calls import call
from handlers.slack.checked import checked_message
from handlers.slack.delivery import Body, dig, said
from handlers.slack.forms import home_view
from handlers.slack.here import Here
from handlers.slack.lines import Refs
from handlers.slack.phrases import PhraseBook, Phrases
from handlers.slack.refs import refs_of
from handlers.slack.richtext import Json
from handlers.slack.text import ELLIPSIS, blank
from handlers.slack.uploads import Uploads, contents
from handlers.slack.windows import Windows

log = structlog.get_logger()

_LONGEST_ERROR = 2_000
_TOO_LATE = {"expired_trigger_id", "trigger_expired", "trigger_exchanged", "exchanged_trigger_id", "invalid_trigger_id"}


class Answers:
    """Gives answers. The client must be one of `calls.web_client`."""

    def __init__(self, client: AsyncWebClient, directory: Directory, book: PhraseBook, uploads: Uploads) -> None:
        self._client = client
        self._directory = directory
        self._uploads = uploads
        self._windows = Windows(client, directory, uploads)
        self.book = book

    async def to_command(self, answer: Answer, here: Here) -> Json | None:
        """Answer a command: a note is the ack itself. Returns the ack's body, None for an empty one."""
        match answer:
            case OpenForm(form) | ReplaceForm(form):
                return await self._opened(await self._windows.of_form(form, here.phrases), here)
            case Note(message):
                message = self._without_files(message, here)
                payload, needs_room = await self._message(message, here)
                if not needs_room:
                    return ephemeral(payload)
                return await self._opened(await self._windows.of_note(message, here.phrases), here)
            case _:
                return None

    async def to_click(self, answer: Answer, here: Here) -> None:
        """Answer a click or a shortcut, whose ack can carry nothing."""
        match answer:
            case ReplaceForm(form) if here.view_type == "modal":
                await self._shown(self._windows.replace(await self._windows.of_form(form, here.phrases), here), here)
            case LookAgain():
                await self._shown(self._windows.replace(await self._windows.again(answer, here), here), here)
            case OpenForm(form) | ReplaceForm(form):
                view = await self._windows.of_form(form, here.phrases)
                await self._shown(self._windows.open_on_top(view, here), here)
            case Note(message):
                await self.note(message, here)
            case Mend(errors):
                await self.note(Message((Bullets(tuple((Plain(text),) for text in errors.values())),)), here)
            case Done():
                return

    async def to_form(self, answer: Answer, here: Here, body: Body) -> Json | None:
        """Answer a sent form: the ack says what becomes of the window. Returns the ack's body, None closes it."""
        match answer:
            case Mend(errors):
                return mended(errors, body)
            case OpenForm(form):
                return {"response_action": "push", "view": await self._windows.of_form(form, here.phrases)}
            case ReplaceForm(form):
                return {"response_action": "update", "view": await self._windows.of_form(form, here.phrases)}
            case LookAgain():
                return {"response_action": "update", "view": await self._windows.again(answer, here)}
            case Note(message):
                note = self._without_files(message, here)
                return {"response_action": "update", "view": await self._windows.of_note(note, here.phrases)}
            case Done():
                return None

    async def note(self, message: Message, here: Here) -> None:
        """Show a note to her alone: as a window where there is no place to write, else in the background."""
        message = self._without_files(message, here)
        if here.trigger and (here.view or not here.channel):
            await self._note_window(message, here)
        elif here.channel:
            spawn(self._noted(message, here), name="slack_note")

    async def _noted(self, message: Message, here: Here) -> None:
        """Whisper a note, or open a window when there is too much to say, or something to see."""
        payload, needs_room = await self._message(message, here)
        if needs_room and here.trigger:
            await self._note_window(message, here)
        else:
            await self._whisper(payload, here)

    async def _note_window(self, message: Message, here: Here) -> None:
        view = await self._windows.of_note(message, here.phrases)
        await self._shown(self._windows.open_on_top(view, here), here)

    def _without_files(self, message: Message, here: Here) -> Message:
        """Return what to say at once; a note with files goes to her direct conversation, for only there can it be."""
        if not any(isinstance(part, File) for part in message.parts):
            return message
        spawn(self._handed(message, here), name="slack_file")
        return Message((Text((Plain(here.phrases.file_sent),)),))

    async def _handed(self, message: Message, here: Here) -> None:
        try:
            refs = await self._refs(message)
            payload = checked_message(draw(message, refs), here.phrases.nothing)
        except DeliveryFailed as failure:
            log.warning("file_lost", error=type(failure).__name__, code=getattr(failure, "code", None))
            payload = _sentence(here.phrases.trouble)
        await self._direct(payload, here)

    async def home(self, message: Message, here: Here) -> None:
        """Show her home tab, in the background."""
        spawn(self._publish(message, here), name="slack_home")

    async def _opened(self, view: Json, here: Here) -> Json | None:
        """Open a window within the ack's time; what to say instead when Slack no longer lets us."""
        try:
            await self._windows.open(view, here)
        except DeliveryFailed as failure:
            return _sentence(_excuse(failure, here.phrases))
        return None

    async def _shown(self, showing: Awaitable[None], here: Here) -> None:
        try:
            await showing
        except DeliveryFailed as failure:
            excuse = _sentence(_excuse(failure, here.phrases))
            spawn(self._whisper(excuse, here) if here.channel else self._direct(excuse, here), name="slack_excuse")

    async def _whisper(self, payload: Json, here: Here) -> None:
        """Write to her alone in the same thread; through the response address if Slack does not let us there."""
        thread = {"thread_ts": here.thread} if here.thread else {}
        content = {"text": payload["text"], **({"blocks": payload["blocks"]} if "blocks" in payload else {})}
        try:
            await call(
                self._client.chat_postEphemeral,
                "whisper",
                channel=here.channel,
                user=here.user,
                link_names=False,
                **thread,
                **content,
            )
        except Undeliverable as refused:
            log.info("whisper_refused", code=refused.code)
            await self._respond(content, here)
        except DeliveryFailed as failure:
            log.warning("whisper_lost", error=type(failure).__name__)

    async def _direct(self, payload: Json, here: Here) -> None:
        """Write to her directly: what she did in a window or at home has no other place for it."""
        try:
            opened = await call(self._client.conversations_open, "direct", users=here.user)
            blocks = {"blocks": payload["blocks"]} if "blocks" in payload else {}
            await call(
                self._client.chat_postMessage,
                "direct",
                channel=said(opened, "channel.id"),
                text=payload["text"],
                link_names=False,
                **blocks,
            )
        except DeliveryFailed as failure:
            log.warning("whisper_lost", error=type(failure).__name__)

    async def _respond(self, content: Json, here: Here) -> None:
        if not here.response_url:
            return
        hook = AsyncWebhookClient(here.response_url, session=self._client.session, retry_handlers=[])
        hook.proxy = self._client.proxy
        answer = await hook.send(response_type="ephemeral", replace_original=False, **content)
        if answer.status_code != HTTPStatus.OK:
            log.warning("whisper_lost", status=answer.status_code)

    async def _publish(self, message: Message, here: Here) -> None:
        try:
            view = home_view(message, await self._refs(message), here.phrases)
            await call(self._client.views_publish, "views.publish", user_id=here.user, view=view)
        except DeliveryFailed as failure:
            log.warning("home_lost", error=type(failure).__name__)

    async def _refs(self, message: Message) -> Refs:
        named = await refs_of(self._directory, message.parts, message.notice)
        return {**named, **await self._uploads.refs(message.parts)}

    async def _message(self, message: Message, here: Here) -> tuple[Json, bool]:
        """Draw a note; say whether it needs a window, for its length or for its pictures."""
        drawn = draw(message, await refs_of(self._directory, message.parts, message.notice))
        return checked_message(drawn, here.phrases.nothing), drawn.cut or any(contents(message.parts))


def ephemeral(payload: Json) -> Json:
    """Return a message as the ack of a command, seen by her alone."""
    return {"response_type": "ephemeral", **payload}


def mended(errors: Mapping[str, str], body: Body) -> Json | None:
    """Return an ack that keeps the form open with words at its fields; words for no field of it go to the first."""
    blocks = dig(body, "view.blocks")
    blocks = [said(block, "block_id") for block in blocks if said(block, "type") == "input"] if blocks else []
    if not blocks or not errors:
        return None
    inputs = {codes.field_of(block): block for block in blocks}
    at_fields: dict[str, list[str]] = {}
    for field, words in errors.items():
        at_fields.setdefault(inputs.get(field, blocks[0]), []).append(words)
    return {"response_action": "errors", "errors": {field: _error("\n".join(at)) for field, at in at_fields.items()}}


def _error(words: str) -> str:
    return ELLIPSIS if blank(words) else cut_plain(words, _LONGEST_ERROR)


def _sentence(words: str) -> Json:
    return {"response_type": "ephemeral", "text": words}


def _excuse(failure: DeliveryFailed, phrases: Phrases) -> str:
    late = isinstance(failure, Undeliverable) and failure.code in _TOO_LATE
    log.warning("window_not_shown", error=type(failure).__name__, code=getattr(failure, "code", None))
    return phrases.too_slow if late else phrases.trouble
