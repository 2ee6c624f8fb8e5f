"""What a form that was sent means. What cannot be as it is comes back with a sentence; nothing typed is lost."""

from collections.abc import Mapping
from datetime import date

from bot.messages import forms
from bot.messages.answers import Answer, Done, Mend
from bot.messages.buttons import Do
from bot.messages.parts import Filled
from bot.sparring import events as ev
from bot.sparring.errors import NotPossibleNow, Refusal
from bot.sparring.gathered import Action
from bot.sparring.identity import PersonId, SessionId, TextId
from bot.sparring.policy import Thing
from bot.sparring.rhythm.calendar import day_of
from bot.sparring.session import Session
from handlers.access import Access
from handlers.books import Book, Sent, guarded, named
from handlers.desk import Desk, day_in, written
from handlers.inbound import Submission

FIRST_FIELD: Mapping[str, str] = {
    Do.NOTE: "note",
    Do.ACTIONS: "inspiration",
    Do.HAND_OVER: "to",
}
"""Where a form says that it came too late, so that what was typed can still be copied."""

THINGS: Mapping[str, Thing] = named(
    {Thing.PRIVATE_NOTES: (Do.NOTE,), Thing.OWN_ACTIONS: (Do.ACTIONS,), Thing.ROUNDS: (Do.HAND_OVER,)}
)
"""What each of these forms comes near."""


class Submissions:
    """Answers forms that were sent."""

    def __init__(self, desk: Desk, book: Book, access: Access) -> None:
        """Take what the dialogue has at hand, what its other parts answer, and who is let in."""
        self._desk = desk
        self._access = access
        self._first_fields = {**FIRST_FIELD, **book.first_fields}
        self._known: Mapping[str, Sent] = {
            Do.NOTE: self._note,
            Do.ACTIONS: self._actions,
            Do.HAND_OVER: self._hand_over,
            **book.submissions,
        }
        self.things = guarded(self._known, {**THINGS, **book.things, **book.sends})

    async def answer(self, sent: Submission) -> Answer:
        """Answer a form. What is not possible now is said at its first field."""
        if sent.form not in self._known:
            return Done()
        try:
            if not sent.args:  # every form of ours says what it is about
                raise NotPossibleNow
            await self._access.let_in(sent, self.things[sent.form], sent.args[0])
            return await self._known[sent.form](sent, sent.filled or {})
        except Refusal as refusal:
            return Mend({self._first_fields[sent.form]: self._desk.wording(sent).plainly(refusal.sentence)})

    async def _happen(self, sent: Submission, event: ev.Event, words: Mapping[TextId, str]) -> Answer:
        await self._desk.sparring.happen(event, words, sent.receipt)
        return Done()

    async def _note(self, sent: Submission, filled: Filled) -> Answer:
        text = written(filled, "note")
        if not text:
            return self._desk.mend(sent, "note", "form-error-empty")
        pointers, words = self._desk.texts_of({"note": text})
        return await self._happen(sent, ev.NoteWritten(SessionId(sent.args[0]), sent.by, pointers["note"]), words)

    async def _actions(self, sent: Submission, filled: Filled) -> Answer:
        session = await self._desk.session(sent.args)
        today = day_of(self._desk.sparring.clock.now(), session.frame)
        room = range(max(forms.MOST_ACTIONS, len(session.actions)))
        texts = {name: text for name in (f"action-{number}" for number in room) if (text := written(filled, name))}
        for name in texts:
            day = day_in(filled, name.replace("action-", "day-"))
            if day is not None and day < today and not _unchanged(session.actions, name, day):
                return self._desk.mend(sent, name.replace("action-", "day-"), "form-error-past")
        if inspiration := written(filled, "inspiration"):
            texts["inspiration"] = inspiration
        if not texts:
            return self._desk.mend(sent, "inspiration", "form-error-empty")
        kept = await self._kept(session, filled, texts)
        pointers, words = self._desk.texts_of({name: text for name, text in texts.items() if name not in kept})
        actions = tuple(
            kept.get(name) or Action(pointers[name], day_in(filled, name.replace("action-", "day-")))
            for name in texts
            if name != "inspiration"
        )
        event = ev.ActionsShared(session.id, sent.by, pointers.get("inspiration"), actions)
        return await self._happen(sent, event, words)

    async def _kept(self, session: Session, filled: Filled, texts: Mapping[str, str]) -> Mapping[str, Action]:
        """Return the actions that came back as they were, so that one already asked about is not asked about again."""
        words = await self._desk.sparring.words(session.id, [action.text for action in session.actions])
        return {
            name: action
            for name, action in ((f"action-{number}", action) for number, action in enumerate(session.actions))
            if texts.get(name) == words.get(action.text)
            and day_in(filled, name.replace("action-", "day-")) == action.due_on
        }

    async def _hand_over(self, sent: Submission, filled: Filled) -> Answer:
        session = await self._desk.session(sent.args)
        to = written(filled, "to")
        if to not in session.present:
            return self._desk.mend(sent, "to", "form-error-person")
        return await self._happen(sent, ev.HandedOver(session.id, sent.by, PersonId(to)), {})


def _unchanged(actions: tuple[Action, ...], name: str, day: date) -> bool:
    return any(name == f"action-{number}" and action.due_on == day for number, action in enumerate(actions))
