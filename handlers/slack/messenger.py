"""Delivering letters through Slack's Web API, and finding those that arrived unheard.

Source: docs.slack.dev/reference/methods/chat.postMessage, …/methods/conversations.open, …/messaging/message-metadata.
"""

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from dataclasses import replace
from typing import Any, NamedTuple
from uuid import UUID, uuid5

from slack_sdk.web.async_client import AsyncWebClient

from bot.messages.buttons import IN_FULL
from bot.messages.letter import Letter, Op
from bot.messages.parts import Button, File, Message
from bot.ports import FILE, ClaimedLetter, Directory, Receipt, Unclear, Undeliverable
from bot.sparring.effects import OpenGroup
from bot.sparring.identity import PlaceId
from handlers.slack import codes
from handlers.slack.blocks import draw
from handlers.slack.calls import Method, call
from handlers.slack.checked import checked_message
from handlers.slack.lines import Refs
from handlers.slack.phrases import PhraseBook
from handlers.slack.refs import refs_of
from handlers.slack.richtext import Json
from handlers.slack.uploads import Uploads, contents

_NAMESPACE = UUID("6f1d6f0c-6c0b-5c55-9f6e-0b6a3f3c7f10")
_PAGE = 200
_MOST_PAGES = 10
_QUIET = {"unfurl_links": False, "unfurl_media": False}
_WITH_A_FILE = {"unfurl_links": True, "unfurl_media": True}
"""For a post with a file, which Slack shares by the link to it. What people write is never a link (`text.escaped`)."""
_NOT_TAKEN = "invalid_blocks"
_GONE = frozenset({"message_not_found", "file_not_found", "file_deleted"})

Opened = Callable[[Letter, PlaceId], Awaitable[None]]
"""Who hears at which place the message group of a letter is open; told the same again, she does nothing."""


class Spot(NamedTuple):
    """A channel, and a message in it: what a receipt of ours says."""

    channel: str
    ts: str

    @classmethod
    def of(cls, receipt: Receipt) -> "Spot":
        """Read a receipt."""
        channel, _, ts = receipt.ref.partition(":")
        return cls(channel, ts)

    @property
    def receipt(self) -> Receipt:
        """The receipt that says this."""
        return Receipt(f"{self.channel}:{self.ts}")


class SlackMessenger:
    """Fulfils `bot.ports.Messenger`. The client must be one of `calls.web_client`."""

    def __init__(
        self, client: AsyncWebClient, directory: Directory, book: PhraseBook, uploads: Uploads, opened: Opened
    ) -> None:
        self._client = client
        self._directory = directory
        self._book = book
        self._uploads = uploads
        self._opened = opened
        self._direct: dict[str, str] = {}

    async def deliver(self, claim: ClaimedLetter, content: Message) -> Receipt | None:
        """Send one letter; return where it ended up, None for a whisper or a group. Raises `DeliveryFailed`.

        What it shows is uploaded before. A picture that Slack will not have in a post after all is put in words.
        """
        refs = await self._uploads.refs(content.parts, claim.letter.subject)
        try:
            return await self._delivered(claim, await self._payload(claim.letter, content, refs), content)
        except Undeliverable as refused:
            if refused.code != _NOT_TAKEN or not refs:
                raise
        self._uploads.forget(content.parts)
        return await self._delivered(claim, await self._payload(claim.letter, content, {}), content)

    async def _delivered(self, claim: ClaimedLetter, payload: Json, content: Message) -> Receipt | None:
        letter = claim.letter
        quiet = _WITH_A_FILE if any(isinstance(part, File) for part in content.parts) else _QUIET
        match letter.op:
            case Op.POST:
                return await self._post(claim, await self._place(claim), {**payload, **quiet})
            case Op.DIRECT:
                return await self._post(claim, await self._direct_channel(letter), {**payload, **quiet})
            case Op.WHISPER if any(contents(content.parts)):
                return await self._post(_alone(claim), await self._direct_channel(letter), {**payload, **quiet})
            case Op.UPDATE:
                return await self._update(claim, payload)
            case Op.WHISPER:
                return await self._whisper(claim, payload)
            case Op.GROUP:
                await self._open_group(letter)
                return None
            case Op.DELETE:
                raise Undeliverable("message_not_found")  # nothing is written to delete something

    async def find(self, claim: ClaimedLetter) -> Receipt | None:
        """Look for the post that an earlier, unclear attempt may have made. Raises `DeliveryFailed`.

        Updates may be sent and groups opened again without harm, whispers cannot be looked up: for them it is None.
        """
        letter = claim.letter
        if letter.op not in {Op.POST, Op.DIRECT}:
            return None
        direct = letter.op is Op.DIRECT
        channel = await self._direct_channel(letter) if direct else await self._place(claim)
        async for message in self._messages(claim, channel):
            if _carries(message, letter.id):
                return Spot(channel, message["ts"]).receipt
        return None

    async def delete(self, claim: ClaimedLetter) -> None:
        """Take a post or file of ours away; one that is not there any more is as good as deleted.

        Raises `DeliveryFailed`.
        """
        if claim.target is None:
            return
        spot = Spot.of(claim.target)
        try:
            if spot.channel == FILE:
                self._uploads.lose(spot.ts)
                await call(self._client.files_delete, Op.DELETE.value, file=spot.ts)
            else:
                await call(self._client.chat_delete, Op.DELETE.value, channel=spot.channel, ts=spot.ts)
        except Undeliverable as refused:
            if refused.code not in _GONE:
                raise

    async def _payload(self, letter: Letter, content: Message, uploaded: Refs) -> Json:
        """Return what a letter says; what is too long gets a button to read it in full, if it can be."""
        language = await self._directory.language(letter.to) if letter.to else None
        phrases = self._book.of(language)
        refs = {**await refs_of(self._directory, content.parts, content.notice), **uploaded}
        in_full = letter.key.partition(":")[0] in IN_FULL
        read_all = Button(codes.READ_ALL, phrases.read_all, (letter.key,)) if in_full else None
        return {**checked_message(draw(content, refs, read_all), phrases.nothing), "link_names": False}

    async def _post(self, claim: ClaimedLetter, channel: str, payload: Json) -> Receipt:
        letter = claim.letter
        answer = await call(
            self._client.chat_postMessage,
            _scope(letter),
            channel=channel,
            client_msg_id=str(uuid5(_NAMESPACE, letter.id)),
            metadata=_metadata(letter),
            **_thread(claim),
            **payload,
        )
        spot = _spot(answer)
        if claim.thread and not _in_thread(answer):
            await call(self._client.chat_delete, "delete", channel=spot.channel, ts=spot.ts)
            raise Undeliverable("thread_not_found")
        return spot.receipt

    async def _update(self, claim: ClaimedLetter, payload: Json) -> Receipt:
        if claim.target is None:
            raise Undeliverable("message_not_found")
        spot = Spot.of(claim.target)
        await call(
            self._client.chat_update,
            Op.UPDATE.value,
            channel=spot.channel,
            ts=spot.ts,
            metadata=_metadata(claim.letter),
            **payload,
        )
        return claim.target

    async def _whisper(self, claim: ClaimedLetter, payload: Json) -> Receipt | None:
        """Write to her alone; directly where she is not in the channel, for that is as private, and leaves a post."""
        channel = await self._place(claim)
        person = await self._person(claim.letter)
        try:
            await call(
                self._client.chat_postEphemeral,
                _scope(claim.letter),
                channel=channel,
                user=person,
                **_thread(claim),
                **payload,
            )
        except Undeliverable as refused:
            if refused.code != "user_not_in_channel":
                raise
            return await self._post(_alone(claim), await self._direct_channel(claim.letter), {**payload, **_QUIET})
        return None

    async def _place(self, claim: ClaimedLetter) -> str:
        """Return the channel: the thread's own, for a sparring's thread never moves."""
        if claim.thread:
            return Spot.of(claim.thread).channel
        return await self._ref(claim.letter.place, "channel_not_found")

    async def _person(self, letter: Letter) -> str:
        return await self._ref(letter.to or "", "user_not_found")

    async def _ref(self, ours: str, code: str) -> str:
        if not (ref := await self._directory.ref_of(ours)):
            raise Undeliverable(code)
        return ref

    async def _direct_channel(self, letter: Letter) -> str:
        person = await self._person(letter)
        if person not in self._direct:
            self._direct[person] = await self._open(Op.DIRECT, person)
        return self._direct[person]

    async def _open_group(self, letter: Letter) -> None:
        """Open a message group and tell where it is; the same people always have the same one."""
        if not isinstance(letter.effect, OpenGroup):
            raise Undeliverable("users_list_not_supplied")
        people = [await self._ref(person, "user_not_found") for person in letter.effect.people]
        channel = await self._open(Op.GROUP, *people)
        await self._opened(letter, await self._directory.place(channel))

    async def _open(self, op: Op, *people: str) -> str:
        """Return the channel of the conversation that the bot has with these people."""
        answer = await call(self._client.conversations_open, op.value, users=",".join(people))
        channel = answer.get("channel")
        if not isinstance(channel, dict) or not isinstance(channel.get("id"), str):
            raise Unclear
        return str(channel["id"])

    async def _messages(self, claim: ClaimedLetter, channel: str) -> AsyncIterator[Mapping[str, Any]]:
        """Yield the thread's replies, or the channel's messages from the newest back."""
        thread = {"ts": Spot.of(claim.thread).ts} if claim.thread else {}
        method: Method = self._client.conversations_replies if thread else self._client.conversations_history
        cursor: dict[str, str] = {}
        for _ in range(_MOST_PAGES):
            page = await call(
                method,
                _scope(claim.letter),
                channel=channel,
                limit=_PAGE,
                include_all_metadata=True,
                **thread,
                **cursor,
            )
            for message in page.get("messages") or ():
                yield message
            following = (page.get("response_metadata") or {}).get("next_cursor")
            if not following:
                return
            cursor = {"cursor": following}


def _alone(claim: ClaimedLetter) -> ClaimedLetter:
    """Return a whisper as a letter to her direct conversation.

    There it is as private. Pictures and files always go that way: Slack shares none with the one reader of an
    ephemeral message (node-slack-sdk issue 1790).
    """
    return replace(claim, letter=replace(claim.letter, thread=None), thread=None)


def _scope(letter: Letter) -> str:
    """Return what has to wait after a 429: Slack counts posts by channel, updates by workspace."""
    return letter.op.value if letter.op is Op.DIRECT else f"{letter.op.value}:{letter.place}"


def _thread(claim: ClaimedLetter) -> dict[str, str]:
    if claim.thread:
        return {"thread_ts": Spot.of(claim.thread).ts}
    if claim.letter.thread:
        raise Undeliverable("thread_not_found")  # never spill a thread's words into the channel
    return {}


def _metadata(letter: Letter) -> Json:
    return {"event_type": codes.LETTER_EVENT, "event_payload": {"letter": letter.id, "key": letter.key}}


def _spot(answer: Mapping[str, Any]) -> Spot:
    channel, ts = answer.get("channel"), answer.get("ts")
    if not isinstance(channel, str) or not isinstance(ts, str):
        raise Unclear
    return Spot(channel, ts)


def _in_thread(answer: Mapping[str, Any]) -> bool:
    """Say whether a post went into its thread.

    A reply to a root that was deleted without a trace stands in the channel for all to see, and Slack calls it well
    (slack-go issue 1571); what was said in a thread must not stay there.
    """
    message = answer.get("message")
    return not isinstance(message, Mapping) or bool(message.get("thread_ts"))


def _carries(message: object, letter: str) -> bool:
    match message:
        case {"ts": str(), "bot_id": str(), "metadata": {"event_type": codes.LETTER_EVENT, "event_payload": payload}}:
            return isinstance(payload, dict) and payload.get("letter") == letter
        case _:
            return False
