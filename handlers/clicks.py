"""What every button means: an event, or something to read or fill in."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from datetime import timedelta

from bot.content.texts import LANGUAGES
from bot.messages import forms, requesting
from bot.messages.answers import Answer, Done, OpenForm
from bot.messages.buttons import Do
from bot.messages.filling import filled, pointers
from bot.messages.parts import Message, Part
from bot.messages.posts import composed
from bot.sparring import effects as fx
from bot.sparring import events as ev
from bot.sparring.audit import Deed, Entry
from bot.sparring.decision import Decision
from bot.sparring.effects import Sentence
from bot.sparring.errors import Elsewhere, NotPossibleNow
from bot.sparring.gathered import ActionState
from bot.sparring.identity import PersonId, SessionId, TextId
from bot.sparring.policy import Thing
from bot.sparring.session import Session
from handlers.access import Access
from handlers.books import Book, guarded, named
from handlers.commands import helping
from handlers.desk import Desk
from handlers.inbound import Click
from handlers.whereabouts import Whereabouts, noted

Happened = Callable[[SessionId, Click], ev.Event]

_MINUTE = timedelta(minutes=1)
_REFRESH = "refresh"


def _serial(click: Click) -> int:
    try:
        return int(click.args[1])
    except (IndexError, ValueError):
        raise NotPossibleNow from None


EVENTS: Mapping[Do, Happened] = {
    Do.UNSELECT: lambda sid, c: ev.CaseSelected(sid, c.by, chosen=False),
    Do.START: lambda sid, c: ev.SparringStarted(sid, c.by),
    Do.WITHDRAW: lambda sid, c: ev.RequestWithdrawn(sid, c.by),
    Do.JOIN: lambda sid, c: ev.Joined(sid, c.by),
    Do.LEAVE: lambda sid, c: ev.Left(sid, c.by),
    Do.BEGIN: lambda sid, c: ev.RoundsBegun(sid, c.by),
    Do.PUT_BACK: lambda sid, c: ev.PutBack(sid, c.by),
    Do.NEXT: lambda sid, c: ev.MovedOn(sid, c.by, _serial(c)),
    Do.PLUS_ONE: lambda sid, c: ev.Extended(sid, c.by, _serial(c), _MINUTE),
    Do.PLUS_TWO: lambda sid, c: ev.Extended(sid, c.by, _serial(c), 2 * _MINUTE),
    Do.PAUSE: lambda sid, c: ev.Paused(sid, c.by),
    Do.RESUME: lambda sid, c: ev.Resumed(sid, c.by),
    Do.BACK: lambda sid, c: ev.WentBack(sid, c.by, _serial(c)),
    Do.END: lambda sid, c: ev.Ended(sid, c.by),
    Do.READY: lambda sid, c: ev.Readied(sid, c.by, _serial(c)),
    Do.MORE_TIME: lambda sid, c: ev.AskedForMore(sid, c.by, _serial(c)),
    Do.STEP_IN: lambda sid, c: ev.SteppedIn(sid, c.by),
    Do.PASS: lambda sid, c: ev.TurnPassed(sid, c.by, _serial(c)),
    Do.LATER: lambda sid, c: ev.TurnDeferred(sid, c.by, _serial(c)),
    Do.SKIP: lambda sid, c: ev.TurnSkipped(sid, c.by, _serial(c)),
    Do.ACCEPT: lambda sid, c: ev.Accepted(sid, c.by),
    Do.NOTHING_TO_ADD: lambda sid, c: ev.Readied(sid, c.by, _serial(c)),
    Do.PLUS_DAY: lambda sid, c: ev.Extended(sid, c.by, _serial(c), days=1),
    Do.CONSENT_YES: lambda sid, c: ev.ConsentAnswered(sid, c.by, given=True),
    Do.CONSENT_NO: lambda sid, c: ev.ConsentAnswered(sid, c.by, given=False),
    Do.SHARE_SEEN: lambda sid, c: ev.ObservationsShared(sid, c.by),
    Do.CLOSE_WITHOUT: lambda sid, c: ev.ClosedWithoutSum(sid, c.by),
    Do.ACTION_DONE: lambda sid, c: ev.ActionAnswered(sid, c.by, _serial(c), ActionState.DONE),
    Do.ACTION_NOT_YET: lambda sid, c: ev.ActionAnswered(sid, c.by, _serial(c), ActionState.NOT_YET),
    Do.ACTION_DROPPED: lambda sid, c: ev.ActionAnswered(sid, c.by, _serial(c), ActionState.DROPPED),
}
"""The buttons that make something happen."""

THINGS: Mapping[str, Thing] = named(
    {
        Thing.HELP: (Do.HELP,),
        Thing.LANGUAGE: (Do.LANGUAGE,),
        Thing.CASE: (Do.READ_CASE,),
        Thing.CASE_CHANGE: (Do.WITHDRAW,),
        Thing.PRIVATE_NOTES: (Do.NOTE, Do.MY_NOTES),
        Thing.OWN_ACTIONS: (Do.ACTIONS,),
        Thing.ACTION_ANSWER: (Do.ACTION_DONE, Do.ACTION_NOT_YET, Do.ACTION_DROPPED),
        Thing.POSTED: (Do.READ_ALL,),
        Thing.SELECT: (Do.UNSELECT, Do.START),
        Thing.JOIN: (Do.JOIN,),
        Thing.ANSWER_REQUEST: (Do.ACCEPT, Do.NOT_NOW),
        Thing.TAKE_PART: (
            *(Do.LEAVE, Do.READY, Do.MORE_TIME, Do.NOTHING_TO_ADD),
            *(Do.PASS, Do.LATER, Do.STEP_IN, Do.RESUME),
        ),
        Thing.CONSENT: (Do.CONSENT_YES, Do.CONSENT_NO),
        Thing.OBSERVATION: (Do.SHARE_SEEN,),
        Thing.ROUNDS: (
            *(Do.BEGIN, Do.PUT_BACK, Do.NEXT, Do.BACK, Do.END, Do.PAUSE, Do.SKIP, Do.HAND_OVER),
            *(Do.PLUS_ONE, Do.PLUS_TWO, Do.PLUS_DAY),
        ),
        Thing.CLOSE: (Do.CLOSE_WITHOUT,),
    }
)
"""What each of these buttons, and those that only show something, comes near."""


class Clicks:
    """Answers pressed buttons."""

    def __init__(self, desk: Desk, book: Book, access: Access) -> None:
        """Take what the dialogue has at hand, what its other parts answer, and who is let in."""
        self._desk = desk
        self._access = access
        self._whereabouts = Whereabouts(desk)
        self._reads = book.reads
        self._about = book.about
        self._readings = book.readings
        self._refreshes = book.refreshes
        self._reading: Mapping[str, Callable[[Click], Awaitable[Answer]]] = {
            Do.HELP: self._help,
            Do.LANGUAGE: self._language,
            Do.READ_CASE: self._read_case,
            Do.NOTE: self._note,
            Do.MY_NOTES: self._my_notes,
            Do.ACTIONS: self._actions,
            Do.HAND_OVER: self._hand_over,
            Do.READ_ALL: self._read_all,
            _REFRESH: self._refresh,
            **book.clicks,
        }
        names = {*self._reading, *self._refreshes, *EVENTS} - {_REFRESH}
        self.things = guarded(names, {**THINGS, **book.things})
        guarded(book.readings, {name: thing for name, (thing, _) in book.reads.items()})

    async def answer(self, click: Click) -> Answer:
        """Answer a button; one that nobody knows any more is refused kindly."""
        if click.action in self._reading:
            await self._let_in(click)
            return await self._reading[click.action](click)
        if click.action not in EVENTS or not click.args:
            raise NotPossibleNow
        event = EVENTS[Do(click.action)](SessionId(click.args[0]), click)
        warning = await self._place_of(click) if click.action == Do.START else ()
        decision = await self._happened(event, click)
        return noted(warning, self._desk.told(click, decision.note)) if decision else Done()

    async def _place_of(self, click: Click) -> tuple[Part, ...]:
        """Look at where a sparring is about to begin; a message group is its people's own."""
        session = await self._desk.session(click.args)
        if not session.protocol.in_the_channel:
            return ()
        return await self._whereabouts.looked_at(click, session.place, session.id)

    async def _let_in(self, click: Click) -> None:
        """Ask the policy about what the button carries, or the form it sits in, or the channel it stands in."""
        if click.action == _REFRESH:
            if click.form is None or click.form not in self._refreshes:
                raise NotPossibleNow
            await self._access.let_in(click, self.things[click.form], next(iter(click.form_args), None))
            return
        carried = next(iter((*click.args, *click.form_args)), None)
        if click.action != Do.READ_ALL:
            about = carried or click.place
            await self._access.let_in(click, self.things[click.action], about, self._about.get(click.action))
            return
        kind, _, key = (carried or "").partition(":")
        thing, record = self._reads.get(kind, (self.things[click.action], None))
        await self._access.let_in(click, thing, key.partition(":")[0], record)

    async def _happened(self, event: ev.Event, click: Click) -> Decision | None:
        """Let it happen at once where place and sparring say that she may, else when more was asked about her."""
        thing = self.things[click.action]
        try:
            may = await self._access.at_once(click, thing)
            return await self._desk.sparring.happen(event, receipt=click.receipt, may=may)
        except Elsewhere:
            await self._access.let_in(click, thing, event.session)
            return await self._desk.sparring.happen(event, receipt=click.receipt)

    async def _words(self, session: Session, texts: tuple[TextId, ...]) -> Mapping[TextId, str]:
        words = await self._desk.sparring.words(session.id, texts)
        ours = tuple(text for text in texts if text not in words)  # the framing quotes the team's own goals
        return {**words, **await self._desk.sparring.words(session.team, ours)}

    async def _help(self, click: Click) -> Answer:
        return self._desk.parts(*helping(self._desk.wording(click)))

    async def _language(self, click: Click) -> Answer:
        """Speak with this person in the language she chose, from now on; the channel keeps the team's."""
        if click.args[:1] not in [(language,) for language in LANGUAGES]:
            raise NotPossibleNow
        await self._desk.sparring.storage.directory.set_language(click.by, click.args[0])
        return self._desk.note(replace(click, language=click.args[0]), Sentence("note-language"))

    async def _read_case(self, click: Click) -> Answer:
        session = await self._desk.session(click.args)
        words = await self._words(session, tuple(session.request.words.values()))
        await self._desk.sparring.witness(Entry(session.team, click.by, Deed.CASE_READ, session.id))
        return OpenForm(requesting.case(self._desk.wording(click), session, words))

    async def _note(self, click: Click) -> Answer:
        session = await self._desk.session(click.args)
        return OpenForm(forms.note(self._desk.wording(click), session.id))

    async def _my_notes(self, click: Click) -> Answer:
        session = await self._desk.session(click.args)
        notes = session.notes_of(click.by)
        words = await self._words(session, notes)
        return OpenForm(forms.my_notes(self._desk.wording(click), session, notes, words))

    async def _actions(self, click: Click) -> Answer:
        session = await self._desk.session(click.args)
        notes = session.notes_of(click.by)
        texts = (*notes, *(a.text for a in session.actions))
        texts += (session.inspiration,) if session.inspiration else ()
        return OpenForm(forms.actions(self._desk.wording(click), session, notes, await self._words(session, texts)))

    async def _hand_over(self, click: Click) -> Answer:
        session = await self._desk.session(click.args)
        return OpenForm(forms.hand_over(self._desk.wording(click), session.id))

    async def _refresh(self, click: Click) -> Answer:
        """Show a form again, as one of its fields now asks."""
        return await self._refreshes[click.form or ""](click)

    async def _read_all(self, click: Click) -> Answer:
        """Show in full what had to be shortened in a post; its key says which."""
        kind, *rest = click.args[0].split(":") if click.args else [""]
        if kind in self._readings:
            return await self._readings[kind](click)
        session = await self._desk.session(tuple(rest))
        effect = _shown_by(kind, rest[1:], session)
        if effect is None:
            raise NotPossibleNow
        wording = self._desk.wording(click, session.frame.zone)
        message = composed(effect, session, wording, self._desk.sparring.clock.now()) or Message(())
        deed = Deed.CASE_READ if kind in _WITH_THE_CASE else Deed.MATERIAL_READ
        await self._desk.sparring.witness(Entry(session.team, click.by, deed, session.id))
        whole = filled(message, await self._words(session, pointers(message)), wording.plain("words-missing"))
        return OpenForm(forms.reading(wording, whole.parts))


_WITH_THE_CASE = ("card", "root")
"""The posts that tell the case itself; the others tell what was said and agreed about it."""


def _shown_by(kind: str, rest: list[str], session: Session) -> fx.Effect | None:
    """Return the effect that a post's key stands for, for the posts that can be long."""
    if kind == "point":
        said = next((p for p in session.points if [p.text] == rest and not p.held), None)
        return fx.SharePoint(said.text, said.by) if said else None
    if kind == "contribution":
        said_in_round = next((c for c in session.contributions if [c.text] == rest and not c.held), None)
        return fx.ShareContribution(said_in_round.text, said_in_round.by) if said_in_round else None
    if kind == "seen":
        return fx.ShareObservations(PersonId(rest[0])) if rest else None
    longer = {
        "card": fx.ShowCard(),
        "root": fx.ShowRoot(session.thread),
        "actions": fx.ShareActions(),
        "sum": fx.ShareSum(),
        "agreement": fx.ShareAgreement(),
        "ruling": fx.ShareRuling(),
    }
    return longer.get(kind)
