"""Answers about the end of a sparring: the journal question and its copy, and legal holds (`/sparring keep`)."""

from collections.abc import Sequence

from bot.messages.answers import Answer, Done, Note, OpenForm, ReplaceForm
from bot.messages.parts import Filled, Text
from bot.messages.retention import forms
from bot.messages.retention.posts import Stays
from bot.sparring import events as ev
from bot.sparring.audit import Code, Deed, Entry
from bot.sparring.errors import NotPossibleNow
from bot.sparring.identity import PersonId, SessionId, TeamId
from bot.sparring.policy import Thing
from bot.sparring.retention import may_hold
from bot.sparring.session import Session
from handlers.books import Book, named
from handlers.desk import Desk
from handlers.inbound import Act, Click, Command, Submission

IN_THE_LIST = "list"
"""What a button carries behind its sparring when it stands in the list, which then shows what has become of it."""


class Retention:
    """The dialogue about how long a sparring stays."""

    def __init__(self, desk: Desk) -> None:
        """Take what the dialogue has at hand."""
        self._desk = desk

    def book(self) -> Book:
        """Return what this part understands."""
        return Book(
            words={"keep": "keep", "bevar": "keep"},
            commands={"keep": self._listed},
            here_only=frozenset({"keep"}),
            clicks={
                Stays.IN_JOURNAL: self._in_journal,
                Stays.COPY: self._copy,
                Stays.LONGER: self._longer,
                Stays.HOLD: self._hold,
                Stays.RELEASE: self._release,
            },
            submissions={Stays.COPY: self._copied},
            first_fields={Stays.COPY: "copy-0"},
            things=named(
                {
                    Thing.HOLDS: ("keep",),
                    Thing.JOURNAL: (Stays.IN_JOURNAL, Stays.COPY, Stays.LONGER),
                    Thing.HOLD: (Stays.HOLD, Stays.RELEASE),
                }
            ),
        )

    # ── the journal question ─────────────────────────────────────────────────────────────────────────

    async def _in_journal(self, click: Click) -> Answer:
        session = await self._desk.session(click.args)
        return await self._happen(click, ev.JournalAnswered(session.id, click.by))

    async def _longer(self, click: Click) -> Answer:
        session = await self._desk.session(click.args)
        return await self._happen(click, ev.KeptLonger(session.id, click.by))

    async def _copy(self, click: Click) -> Answer:
        """Open the copy for the journal; that she took one is written down, as every other that leaves is."""
        session = await self._desk.session(click.args)
        words = await self._desk.sparring.words(session.id, forms.hers(session))
        copied = Entry(session.team, click.by, Deed.DOWNLOADED, session.id, (Code.TEXT,))
        await self._desk.sparring.witness(copied)
        return OpenForm(forms.journal_copy(self._desk.wording(click, session.frame.zone), session, words))

    async def _copied(self, sent: Submission, filled: Filled) -> Answer:
        """Close the window with the copy; what was changed in it is kept nowhere."""
        del sent, filled
        return Done()

    async def _happen(self, click: Click, event: ev.Event) -> Answer:
        decision = await self._desk.sparring.happen(event, receipt=click.receipt)
        return self._desk.told(click, decision.note) if decision else Done()

    # ── legal holds ──────────────────────────────────────────────────────────────────────────────────

    async def _listed(self, command: Command) -> Answer:
        team = await self._desk.team(command.place)
        sessions = await self._hers_to_hold(command, team.id) if team else ()
        if not sessions:
            return Note(self._desk.parts(Text(self._desk.wording(command).line("keep-nothing"))).message)
        return OpenForm(forms.holds(self._desk.wording(command), sessions))

    async def _hers_to_hold(self, act: Act, team: TeamId) -> Sequence[Session]:
        sessions = await self._desk.sparring.sessions_of(team)
        return [session for session in sessions if self._installs(act.by) or may_hold(session, act.by)]

    def _installs(self, person: PersonId) -> bool:
        return person == self._desk.installer

    async def _hold(self, click: Click) -> Answer:
        return await self._held(click, ev.Held(_named(click), click.by, self._installs(click.by)))

    async def _release(self, click: Click) -> Answer:
        return await self._held(click, ev.Released(_named(click), click.by, self._installs(click.by)))

    async def _held(self, click: Click, event: ev.Held | ev.Released) -> Answer:
        """Hold or let go; the list, where it was pressed there, shows what has become of it."""
        decision = await self._desk.sparring.happen(event, receipt=click.receipt)
        if decision is None:
            return Done()
        if click.args[1:] != (IN_THE_LIST,):
            return self._desk.told(click, decision.note)
        sessions = await self._hers_to_hold(click, decision.session.team)
        return ReplaceForm(forms.holds(self._desk.wording(click), sessions, decision.note))


def _named(click: Click) -> SessionId:
    if not click.args:
        raise NotPossibleNow
    return SessionId(click.args[0])


def retention(desk: Desk) -> Book:
    """Return the book of this part."""
    return Retention(desk).book()
