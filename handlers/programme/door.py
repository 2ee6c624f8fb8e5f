"""Keeps partners from outside at the programme: of the team's bank, queue, cases and rotation they see nothing (E1)."""

from time import monotonic

from bot.messages.programme.buttons import Course
from bot.sparring.identity import PersonId, SessionId
from bot.sparring.programme.errors import OnlyTheProgramme
from bot.sparring.programme.state import Step
from bot.sparring.session import Session
from handlers.desk import Desk
from handlers.inbound import Act, Click, Command, MessageShortcut, Submission

TYPED = frozenset({"programme", "program", "forløb"})
"""What a partner may type in the channel of a team she visits."""

SURE_FOR = 5.0
"""Real seconds for which somebody who visits no team is let through without asking again: nearly everybody, always."""

MOST_KNOWN = 10_000


class Door:
    """Stands before everything that is typed, pressed or sent."""

    def __init__(self, desk: Desk) -> None:
        """Take what the dialogue has at hand."""
        self._desk = desk
        self._at_home: dict[PersonId, float] = {}

    async def let_in(self, act: Act) -> None:
        """Refuse a partner what is the team's own, wherever she does it from.

        Raises:
            OnlyTheProgramme: It belongs to a team whose programme she visits, and not to the programme.
        """
        if not isinstance(act, Command | Click | Submission | MessageShortcut) or _is_of_programme(act):
            return
        if self._at_home.get(act.by, 0.0) > monotonic():
            return
        visited = {team.place for team in await self._desk.sparring.partnered(act.by)}
        if not visited:
            self._remember(act.by)
            return
        args = () if isinstance(act, Command | MessageShortcut) else act.args
        session = await self._desk.sparring.session(SessionId(args[0])) if args else None
        if session is not None and await self._keeps_time(session):
            return
        place = None if isinstance(act, Submission) else act.place
        if visited & {place, *args, session.place if session else None}:
            raise OnlyTheProgramme

    def _remember(self, person: PersonId) -> None:
        if len(self._at_home) >= MOST_KNOWN:
            self._at_home.clear()
        self._at_home[person] = monotonic() + SURE_FOR

    async def _keeps_time(self, session: Session) -> bool:
        """Say whether a sparring is the programme's own: one of its meetings or conversations."""
        folder = await self._desk.sparring.folder(session.team, Step)
        return folder is not None and any(step.session == session.id for step in folder.all(Step))


def _is_of_programme(act: Command | Click | Submission | MessageShortcut) -> bool:
    match act:
        case Command():
            return act.words.split(maxsplit=1)[:1] != [] and act.words.split()[0].lower() in TYPED
        case Click():
            return act.action in set(Course) or (act.action == "refresh" and act.form in set(Course))
        case Submission():
            return act.form in set(Course)
        case _:
            return False
