"""Writes a letter's content at the moment it is sent, from the session as it stands then."""

from collections.abc import Callable

from bot.content.texts import spoken
from bot.messages.filling import filled, pointers
from bot.messages.letter import Letter
from bot.messages.parts import Message
from bot.messages.posts import composed
from bot.messages.wording import Texts, Wording
from bot.ports import Clock, Storage


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
            session = await unit.sessions.get(letter.session)
            if session is None:
                return None
            wording = Wording(self._texts(spoken(language or session.frame.language)), session.frame.zone)
            message = composed(letter.effect, session, wording, self._clock.now())
            if message is None:
                return None
            wanted = pointers(message)
            words = await unit.words.get(session.id, wanted) if wanted else {}
        return filled(message, words, wording.plain("words-missing"))
