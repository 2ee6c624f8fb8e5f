"""What people type in a thread, where nothing can be held back: the writer alone is told, and helped to take it away.

The words are looked at once and kept nowhere. Whoever wants to can say it through the bot instead: by a form that is
read before it is posted, so that it can be erased with the rest.
"""

import asyncio

from bot.content.advice import reads_like_advice
from bot.messages import guarding as words
from bot.messages.answers import Answer, Done, Note, OpenForm
from bot.messages.guarding import Guard
from bot.messages.parts import Filled
from bot.privacy import Finding, Kind
from bot.sparring.events import SaidByForm
from bot.sparring.policy import Thing
from bot.sparring.session import Phase, Session
from handlers.books import Book, named
from handlers.desk import Desk, written
from handlers.inbound import Click, Spoken, Submission

_THREAD_LIVES = frozenset({Phase.FRAMING, Phase.RUNNING, Phase.GRACE, Phase.PAUSED, Phase.GATHERING, Phase.CLOSED})


class Prose:
    """Hears what is typed in threads and groups, and takes what is to be said through the bot instead."""

    def __init__(self, desk: Desk) -> None:
        """Take what the dialogue has at hand."""
        self._desk = desk

    def book(self) -> Book:
        """Return what this part understands."""
        return Book(
            clicks={Guard.SAY: self._say},
            submissions={Guard.SAY: self._said},
            first_fields={Guard.SAY: words.SAID},
            things=named({Thing.CONTRIBUTION: (Guard.SAY,)}),
        )

    async def heard(self, spoken: Spoken, session: Session | None) -> Answer:
        """Tell the writer what stands in what she wrote, and that a confidential sparring goes by buttons."""
        kinds = await asyncio.to_thread(self._kinds, spoken)
        by_form = session is not None and session.confidential and session.phase in _THREAD_LIVES
        if not (kinds or by_form):
            return Done()
        there = session is not None and session.phase in _THREAD_LIVES and spoken.by in session.present
        says = session.id if session and there else None
        return Note(words.overheard(self._desk.wording(spoken), kinds, says, by_form=by_form))

    def _kinds(self, spoken: Spoken) -> tuple[Kind, ...]:
        """Return what was found that tells who somebody is; of an edited message, what was not there before."""
        language = spoken.language or self._desk.language
        before = {_same(one) for one in self._desk.guard(spoken.before, language)} if spoken.before else set()
        found = (one for one in self._desk.guard(spoken.words, language) if _same(one) not in before)
        return tuple(dict.fromkeys(one.kind for one in found if not one.kind.hint))

    async def _say(self, click: Click) -> Answer:
        session = await self._desk.session(click.args)
        return OpenForm(words.say(self._desk.wording(click), session.id))

    async def _said(self, sent: Submission, filled: Filled) -> Answer:
        if not (text := written(filled, words.SAID)):
            return self._desk.mend(sent, words.SAID, "form-error-empty")
        session = await self._desk.session(sent.args)
        pointers, sealed = self._desk.texts_of({words.SAID: text})
        event = SaidByForm(session.id, sent.by, pointers[words.SAID], advice=reads_like_advice(text))
        decision = await self._desk.sparring.happen(event, sealed, sent.receipt)
        return self._desk.told(sent, decision.note) if decision else Done()


def _same(one: Finding) -> tuple[Kind, str]:
    return one.kind, " ".join(one.text.split()).casefold()
