"""What had to be shortened in a post of a digest or of shared points, to read in full."""

from collections.abc import Callable, Mapping

from bot.messages.answers import Answer, OpenForm
from bot.messages.digest import forms
from bot.messages.digest.table import POSTS
from bot.messages.team_view import TeamView
from bot.sparring.digest import effects as fx
from bot.sparring.digest.sharing import Share
from bot.sparring.digest.state import Digest
from bot.sparring.errors import NotPossibleNow
from bot.sparring.identity import PlaceId
from bot.sparring.policy import Thing
from bot.sparring.rhythm.effects import TeamEffect
from handlers.books import Book
from handlers.desk import Desk
from handlers.digest.ground import Ground
from handlers.inbound import Click

_NOWHERE = PlaceId("")
"""Where a post went does not matter for what it says."""

_DIGESTS: Mapping[str, Callable[[str, str], TeamEffect]] = {
    "digest": lambda digest, _: fx.ShowDigest(digest),
    "digest-theme": fx.ShowChapter,
    "digest-decisions": lambda digest, _: fx.ShowDecisions(digest),
}
_SHARES: Mapping[str, Callable[[str, str], TeamEffect]] = {
    "share": lambda share, _: fx.ShowShare(share, _NOWHERE),
    "share-answer": lambda share, response: fx.ShowResponse(share, _NOWHERE, response),
    "share-outcome": lambda share, _: fx.ShowOutcome(share, _NOWHERE),
    "share-brought": lambda share, _: fx.BringOutcome(share),
}
"""The effect a post's key stands for, by its first word; the rest of the key says what it is about."""


class Reading:
    """Answers "read it all"."""

    def __init__(self, desk: Desk) -> None:
        """Take what the dialogue has at hand."""
        self._desk = desk
        self._ground = Ground(desk)

    def book(self) -> Book:
        """Return what this part understands."""
        digests = dict.fromkeys(_DIGESTS, self._of_digest)
        return Book(
            readings=digests | dict.fromkeys(_SHARES, self._of_share),
            reads={
                **dict.fromkeys(_DIGESTS, (Thing.DIGEST, Digest)),
                **dict.fromkeys(_SHARES, (Thing.SHARED, Share)),
                "share-brought": (Thing.DIGEST, Share),
            },
        )

    async def _of_digest(self, click: Click) -> Answer:
        kind, name, rest = _read(click)
        return await self._shown(click, Digest, name, _DIGESTS[kind](name, rest))

    async def _of_share(self, click: Click) -> Answer:
        kind, name, rest = _read(click)
        return await self._shown(click, Share, name, _SHARES[kind](name, rest))

    async def _shown(self, click: Click, kind: type[Digest | Share], name: str, effect: TeamEffect) -> Answer:
        record = await self._desk.sparring.record(kind, name)
        folder = await self._ground.folder_of(record.team) if record else None
        if record is None or folder is None:
            raise NotPossibleNow
        wording = self._ground.wording(click, folder.team)
        now = self._desk.sparring.clock.now()
        message = POSTS[type(effect)].write(effect, TeamView(folder), wording, now)
        if message is None:
            raise NotPossibleNow
        parts = await self._ground.with_words(folder.team, message.parts, wording)
        return OpenForm(forms.reading(wording, parts, folder.team.place))


def _read(click: Click) -> tuple[str, str, str]:
    """Return a post's key in its three words: its kind, the digest or share, and what else it says."""
    kind, _, about = click.args[0].partition(":")
    name, _, rest = about.partition(":")
    return kind, name, rest
