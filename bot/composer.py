"""Writes a letter's content at the moment it is sent, from the session or the team as it stands then."""

from asyncio import to_thread
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial

from bot.content.texts import spoken
from bot.messages import posts, team_posts
from bot.messages.filling import filled, pointers
from bot.messages.letter import Letter
from bot.messages.parts import Message
from bot.messages.rights.copy import copy
from bot.messages.team_view import TeamView
from bot.messages.wording import Texts, Wording
from bot.ports import Clock, Storage, UnitOfWork
from bot.service.consequences import folder_of
from bot.service.mine import gathered
from bot.sparring.effects import SendMine
from bot.sparring.identity import SessionId, TeamId, TextId
from bot.sparring.protocol import Parties
from bot.sparring.rhythm.effects import TeamEffect
from bot.sparring.session import Phase
from bot.sparring.team import Frame


class LetterComposer:
    """The `Composer` port: shared posts in the team's language, direct and private ones in the reader's own."""

    def __init__(self, storage: Storage, clock: Clock, texts: Callable[[str], Texts]) -> None:
        """Take where sessions lie, what time it is, and the sentences by language."""
        self._storage = storage
        self._clock = clock
        self._texts = texts

    async def compose(self, letter: Letter) -> Message | None:
        """Return the content, or None when it makes no sense any more."""
        language = await self._storage.directory.language(letter.to) if letter.to else None
        async with self._storage.reading() as unit:
            if isinstance(letter.effect, SendMine):
                mine = await gathered(self._storage, unit, letter.effect.to)
                return copy(mine, self._wording(Frame(), language), self._clock.now())
            if isinstance(letter.effect, TeamEffect):
                return await self._of_team(unit, letter.effect, TeamId(letter.subject), language)
            return await self._of_session(unit, letter, language)

    async def _of_session(self, unit: UnitOfWork, letter: Letter, language: str | None) -> Message | None:
        session = await unit.sessions.get(SessionId(letter.subject))
        if session is None:
            return None
        wording = self._wording(session.frame, language)
        message = posts.composed(letter.effect, session, wording, self._clock.now())
        if message is None:
            return None
        wanted = pointers(message)
        words = dict(await unit.words.get(session.id, wanted)) if wanted else {}
        if ours := [text for text in wanted if text not in words]:  # the framing quotes the team's own goals
            words |= await unit.words.get(session.team, ours)
        return filled(message, words, wording.plain("words-missing"))

    async def _of_team(
        self, unit: UnitOfWork, effect: TeamEffect, name: TeamId, language: str | None
    ) -> Message | None:
        team = await unit.teams.get(name)
        if team is None:
            return None
        open_ = await unit.sessions.open_in(team.place)
        waiting = [s for s in open_ if s.phase is Phase.QUEUED and s.protocol.parties is Parties.TEAM]
        post, wording = team_posts.POSTS[type(effect)], self._wording(team.frame, language)
        view = TeamView(await folder_of(unit, team, post.reads), tuple(waiting))
        if post.texts is not None:
            view = replace(view, words=await unit.words.get(team.id, post.texts(effect, view)))
        write = partial(post.write, effect, view, wording, self._clock.now())
        message = await to_thread(write) if post.slow else write()
        if message is None:
            return None
        return filled(message, await _words(unit, view, pointers(message)), wording.plain("words-missing"))

    def _wording(self, frame: Frame, language: str | None) -> Wording:
        return Wording(self._texts(spoken(language or frame.language)), frame.zone)


async def _words(unit: UnitOfWork, view: TeamView, wanted: Sequence[TextId]) -> Mapping[TextId, str]:
    """Return words of the team, and those of its waiting cases that the message points at, each from its own key."""
    if not wanted:
        return {}
    words = dict(await unit.words.get(view.team.id, wanted))
    for session in view.waiting:
        if theirs := [text for text in session.request.words.values() if text in wanted]:
            words |= await unit.words.get(session.id, theirs)
    return words
