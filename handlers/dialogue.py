"""From what a person did to the event it means, and back to what she sees at once. Knows no platform."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from typing import Protocol

from bot.content.advice import reads_like_advice
from bot.content.texts import spoken
from bot.messages.answers import Answer, Done, OpenForm
from bot.messages.buttons import Do, button, of_session, row
from bot.messages.channel_posts import OF_ENDING, title
from bot.messages.parts import Form, Heading, Message, Part, Small, Text
from bot.sparring import events as ev
from bot.sparring.errors import Refusal
from bot.sparring.identity import MessageKey, PlaceId, SessionId
from bot.sparring.policy import Thing, allowed
from bot.sparring.protocol import Ending
from bot.sparring.session import Phase, Session
from handlers.access import Access
from handlers.books import bound
from handlers.clicks import Clicks
from handlers.commands import Commands
from handlers.desk import Desk
from handlers.guarding import Guarding, carried
from handlers.home import home
from handlers.inbound import (
    Act,
    Click,
    Command,
    Gone,
    Invited,
    MessageShortcut,
    PostDeleted,
    Spoken,
    Submission,
)
from handlers.lately import Lately
from handlers.prose import Prose
from handlers.rights.forgetting import Forgetting
from handlers.shelf import shelf
from handlers.submissions import Submissions

CHOICE_KEPT = 10.0
"""Real seconds after which a team's choice of language is read again."""


class Conversation(Protocol):
    """What an adapter talks to. Every answer comes after the commit; no act takes longer than one transaction."""

    async def answer(self, act: Act) -> Answer:
        """Handle one act and return what the person sees at once. Never raises for what a person can cause."""
        ...

    async def home(self, act: Act) -> Message:
        """Return the home tab of the person who acted."""
        ...


class Dialogue:
    """The conversation itself."""

    def __init__(self, desk: Desk) -> None:
        """Take what is at hand; every part of the dialogue shares it."""
        self._desk = desk
        self._guarding = Guarding(desk)
        self._prose = Prose(desk)
        forgetting = Forgetting(desk, self._let_go)
        self.book = book = bound((*shelf(desk), self._guarding.book(), self._prose.book(), forgetting.book()))
        self.access = access = Access(desk)
        self._commands = Commands(desk, book, access)
        self._clicks = Clicks(desk, book, access)
        self._submissions = Submissions(desk, book, access)
        self._languages: Lately[str, str | None] = Lately(CHOICE_KEPT)

    @property
    def things(self) -> Mapping[str, Mapping[str, Thing]]:
        """What is asked of the policy for each name that can be typed, pressed, sent, read in full or shown at home."""
        return {
            "command": self._commands.things,
            "click": self._clicks.things,
            "submission": self._submissions.things,
            "reading": {name: thing for name, (thing, _) in self.book.reads.items()},
            "home": {str(number): thing for number, (thing, _) in enumerate(self.book.home)},
        }

    async def answer(self, act: Act) -> Answer:
        """Handle one act; what is not possible now is said kindly, to the one who acted alone."""
        act = replace(act, language=await self._language(act))
        try:
            return await self._handled(act)
        except Refusal as refusal:
            return self._desk.note(act, refusal.sentence)

    async def home(self, act: Act) -> Message:
        """Return the home tab of the person who acted."""
        act = replace(act, language=await self._language(act))
        roles = await self.access.roles_at_home(act.by)
        return await home(self._desk, act, [shown for thing, shown in self.book.home if allowed(roles, thing)])

    async def _language(self, act: Act) -> str:
        """Return the language to answer in: the person's own choice, else her team's, else the installation's."""
        if act.language:
            return spoken(act.language)
        place: PlaceId | None = getattr(act, "place", None)
        args: tuple[str, ...] = (_session_of(act.thread),) if isinstance(act, Spoken) else getattr(act, "args", ())
        language = await self._languages.of(place, self._team_language) if place else None
        if language is None and args:  # pressed in a direct conversation, or sent from a form
            language = await self._languages.of(args[0], self._session_language)
        return language or self._desk.language

    async def _team_language(self, place: str) -> str | None:
        """Return the language of the team that meets in a place, None where none does."""
        team = await self._desk.team(PlaceId(place))
        return team.frame.language if team else None

    async def _session_language(self, subject: str) -> str | None:
        """Return the language of the team whose session, or place, a button or a form carries."""
        session = await self._desk.sparring.session(SessionId(subject))
        return session.frame.language if session else await self._team_language(subject)

    async def _handled(self, act: Act) -> Answer:
        told: Answer = Done()
        match act:
            case Command():
                return await self._commands.answer(act)
            case Click():
                return carried(act, await self._clicks.answer(act))
            case Submission():
                return await self._guarding.answer(act, self._submissions.answer)
            case MessageShortcut():
                return await self._shortcut(act)
            case Invited():
                wording = self._desk.wording(act)
                return self._desk.parts(Text(wording.line("welcome-channel")))
            case Spoken():
                told = await self._spoke(act)
            case PostDeleted():
                await self._deleted(act)
            case Gone():
                await self._gone(act)
        for heard in self.book.heard:
            await heard(act)
        return told

    async def _spoke(self, act: Spoken) -> Answer:
        """Look at the words once; they are kept nowhere. What is new in a sparring's own thread counts in its round."""
        session = await self._spoken_in(act)
        if session and act.thread.startswith(_ROOT) and not act.before:
            event = ev.Spoke(session.id, act.by, advice=reads_like_advice(act.words))
            if await self._desk.sparring.happen(event, receipt=act.receipt) is None:
                return Done()
        return await self._prose.heard(act, session)

    async def _spoken_in(self, act: Spoken) -> Session | None:
        """Return the sparring in whose thread or group somebody wrote, if any."""
        if act.thread:
            return await self._desk.sparring.session(_session_of(act.thread))
        open_here = await self._desk.sparring.open_in(act.place) if act.place else ()
        return next(iter(open_here), None)

    async def _deleted(self, act: PostDeleted) -> None:
        session = await self._desk.sparring.session(_session_of(act.key))
        if session is not None and act.key == session.root and session.phase not in _WITHOUT_A_THREAD:
            await self._desk.sparring.happen(ev.ThreadLost(session.id), receipt=act.receipt)

    async def _let_go(self, gone: Gone) -> None:
        """Do all that is done about somebody who goes, also when it was not the platform that said so."""
        await self._gone(gone)
        for heard in self.book.heard:
            await heard(gone)

    async def _gone(self, act: Gone) -> None:
        """Let somebody go who left the channel or the workplace, from every sparring she was in."""
        for session in await self._desk.sparring.concerning(act.by):
            if act.by in session.present and act.place in (None, session.place):
                event = ev.Left(session.id, act.by)
                with suppress(Refusal):  # one that is over lets nobody go, and the others are still waiting
                    await self._desk.sparring.happen(event, receipt=f"{act.receipt}:{session.id}")

    async def _shortcut(self, act: MessageShortcut) -> Answer:
        """Offer in a thread what a slash command cannot, for Slack has none there."""
        wording = self._desk.wording(act)
        session = await self._desk.sparring.session(_session_of(act.thread)) if act.thread else None
        if session is not None:
            await self.access.let_in(act, Thing.POSTED, session.id)
        elif act.team_place:
            await self.access.let_in(act, Thing.HUB, act.place)
        if session is None:
            parts: tuple[Part, ...] = (Text(wording.line("shortcut-not-ours")),)
            if act.team_place:
                parts += (row(wording, (button(wording, Do.REQUEST, act.place), button(wording, Do.QUEUE, act.place))),)
            return OpenForm(Form("shortcut", wording.plain("shortcut-title"), wording.plain("form-close"), parts))
        dos = _possible(session, act)
        rows = tuple(row(wording, of_session(wording, session, *dos[i : i + 3])) for i in range(0, len(dos), 3))
        heading = Heading(title(session, wording))
        items: tuple[Part, ...] = (heading, *rows, Small(wording.line("root-confidential")))
        return OpenForm(Form("shortcut", wording.plain("shortcut-title"), wording.plain("form-close"), items))


_ROOT = "root:"
_WITHOUT_A_THREAD = (Phase.QUEUED, Phase.CLOSED, Phase.WITHDRAWN)


def _session_of(key: MessageKey) -> SessionId:
    """Return the session a post belongs to: the second part of its key."""
    return SessionId(key.split(":")[1]) if ":" in key else SessionId("")


def _possible(session: Session, act: Act) -> tuple[Do, ...]:
    """Return what this person can do in this sparring now, the most likely first."""
    if session.phase in (Phase.QUEUED, Phase.WITHDRAWN):
        return ()
    mine = act.by in (session.owner, session.presenter)
    dos: list[Do] = []
    if act.by not in session.present and session.phase is not Phase.CLOSED:
        dos.append(Do.JOIN)
    if session.phase is not Phase.FRAMING and session.protocol.ends_in is Ending.GATHERING:
        dos.append(Do.POINT)
    if mine:
        dos += [Do.NOTE, Do.MY_NOTES, Do.ACTIONS]
    if session.phase in (Phase.GATHERING, Phase.CLOSED):
        dos += _leaving(session, act)
    if session.phase in (Phase.RUNNING, Phase.GRACE) and act.by == session.facilitator:
        dos.append(Do.PAUSE)
    if session.phase is Phase.PAUSED:
        dos.append(Do.RESUME)
    return (*dos, Do.READ_CASE)


def _leaving(session: Session, act: Act) -> tuple[Do, ...]:
    """Return how this person can write down what the sparring leaves behind."""
    ending = session.protocol.ends_in
    if ending is Ending.AGREEMENT:
        return (Do.AGREE,)
    gathers = act.by in (session.facilitator, *session.leaders) and ending in OF_ENDING
    return (OF_ENDING[ending],) if gathers else ()
