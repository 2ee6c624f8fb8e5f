"""Bringing pictures and files to Slack, unshared, so that a post or window can show them.

An upload that is repeated after a crash harms nobody: what no post shows, nobody but the bot can see. Slack looks a
file over before an image block may show it ("invalid slack file" until then), so its kind is waited for.
Source: docs.slack.dev/messaging/working-with-files, …/reference/block-kit/composition-objects/slack-file-object,
slack-github-action issue 413.
"""

import asyncio
from collections import OrderedDict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from http import HTTPStatus
from pathlib import PurePath

import aiohttp
import structlog
from slack_sdk.web.async_client import AsyncWebClient

from bot.messages.parts import Field, File, Part, Picture
from bot.ports import OF_FORMS, Directory, Unclear, Undeliverable, Wait
from bot.sparring.identity import Subject
from handlers.slack.calls import call
from handlers.slack.delivery import said
from handlers.slack.lines import Refs, content_key
from handlers.slack.text import clean, cut

log = structlog.get_logger()

_REMEMBERED = 500
_LOOKS = (0.2, 0.4, 0.8, 1.6)
"""Seconds between looks whether Slack is done with a picture."""
_LATER = timedelta(seconds=3)
_LONGEST_NAME = 200
_LONGEST_ALT = 1_000
_SCOPE = "files"


Known = tuple[Subject, str]
"""What a content is about, and its key: each subject has its own copy, for it is deleted with it."""


@dataclass(slots=True)
class Upload:
    """A file at Slack. `seen` says that Slack has looked it over."""

    id: str
    permalink: str
    seen: bool = False


class Uploads:
    """Brings contents to Slack, each once as long as it is remembered."""

    def __init__(self, client: AsyncWebClient, directory: Directory) -> None:
        self._client = client
        self._directory = directory
        self._known: OrderedDict[Known, Upload] = OrderedDict()

    def at_hand(self, items: Iterable[Field | Part], about: Subject = OF_FORMS) -> bool:
        """Say whether all that is to be shown is at Slack already."""
        known = (self._known.get((about, content_key(part))) for part in contents(items))
        return all(upload and upload.seen for upload in known)

    async def refs(self, items: Iterable[Field | Part], about: Subject = OF_FORMS) -> Refs:
        """Return what the drawn parts need to know of their pictures and files, uploading what is not there yet.

        `about` is the sparring or team with which they are deleted one day; what only a window shows goes at night.
        A picture that Slack refuses is not there, and its words stand in its place.

        Raises:
            Undeliverable: Slack refuses a file, without which the post would be pointless.
            Wait: Slack is not done with a picture yet; nothing was posted.
            Unclear: Slack does not answer; nothing was posted either.
        """
        refs: dict[str, str] = {}
        for part in contents(items):
            key = content_key(part)
            try:
                upload = self._known.get((about, key)) or await self._brought(part, about)
                if isinstance(part, Picture) and not upload.seen:
                    await self._looked_over(upload)
            except Undeliverable as refused:
                if isinstance(part, File):
                    raise
                log.warning("picture_refused", code=refused.code)
                continue
            self._remember((about, key), upload)
            refs[key] = upload.id if isinstance(part, Picture) else upload.permalink
        return refs

    def forget(self, items: Iterable[Field | Part]) -> None:
        """Upload anew what these show, the next time."""
        gone = {content_key(part) for part in contents(items)}
        for known in [known for known in self._known if known[1] in gone]:
            del self._known[known]

    def lose(self, file: str) -> None:
        """Know no more of a file that is deleted."""
        for known in [known for known, upload in self._known.items() if upload.id == file]:
            del self._known[known]

    async def _brought(self, part: Picture | File, about: Subject) -> Upload:
        content, name = (part.png, "billede.png") if isinstance(part, Picture) else (part.content, _name(part))
        alt = {"alt_txt": cut(clean(part.alt), _LONGEST_ALT)} if isinstance(part, Picture) else {}
        place = await call(self._client.files_getUploadURLExternal, _SCOPE, filename=name, length=len(content), **alt)
        await self._directory.uploaded(said(place, "file_id"), about)  # before the bytes go, or a crash would lose it
        await self._sent(said(place, "upload_url"), content)
        done = await call(
            self._client.files_completeUploadExternal,
            _SCOPE,
            files=[{"id": said(place, "file_id"), "title": clean(part.title) or name}],
        )
        upload = Upload(said(done, "files.0.id"), said(done, "files.0.permalink"))
        if not upload.id:
            raise Unclear
        self._remember((about, content_key(part)), upload)
        return upload

    async def _sent(self, url: str, content: bytes) -> None:
        session = self._client.session
        if session is None or not url:
            raise Unclear
        try:
            async with session.post(url, data=content, proxy=self._client.proxy) as response:
                if response.status != HTTPStatus.OK:
                    raise Unclear
        except (aiohttp.ClientError, TimeoutError, OSError, ValueError):
            raise Unclear from None

    async def _looked_over(self, upload: Upload) -> None:
        """Wait until Slack knows what kind of file it has, a few seconds at most."""
        for pause in (*_LOOKS, None):
            answer = await call(self._client.files_info, _SCOPE, file=upload.id)
            if said(answer, "file.mimetype"):
                upload.seen = True
                return
            if pause is not None:
                await asyncio.sleep(pause)
        raise Wait(_LATER, _SCOPE)

    def _remember(self, key: Known, upload: Upload) -> None:
        self._known[key] = upload
        self._known.move_to_end(key)
        if len(self._known) > _REMEMBERED:
            self._known.popitem(last=False)


def contents(items: Iterable[Field | Part]) -> Iterator[Picture | File]:
    """Yield the pictures and files of a message or form that have something in them."""
    for item in items:
        if (isinstance(item, Picture) and item.png) or (isinstance(item, File) and item.content):
            yield item


def _name(part: File) -> str:
    """Return a file's name without a folder, with its ending kept."""
    whole = PurePath(clean(part.name).replace("\\", "/")).name or "fil"
    return whole if len(whole) <= _LONGEST_NAME else whole[:_LONGEST_NAME].rstrip(".") + PurePath(whole).suffix[:20]
