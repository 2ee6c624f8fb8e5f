"""Whom to ask for what she knows (B8, D4): whose turn it is, and who is asked next after a "not now"."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from bot.messages.answers import Answer, Done
from bot.messages.buttons import Do
from bot.service import Keeping
from bot.sparring import events as ev
from bot.sparring.company import expertise
from bot.sparring.company.expertise import Expertise, who_knows
from bot.sparring.folder import Folder, Kept
from bot.sparring.identity import PersonId
from bot.sparring.inviting import waiting
from bot.sparring.rhythm.calendar import day_of
from bot.sparring.session import Session
from bot.sparring.team import Team
from handlers.books import Book
from handlers.desk import Desk
from handlers.inbound import Click


class InTurn:
    """Knows whose turn it is to be asked, and keeps the load fair without anybody seeing a count."""

    def __init__(self, desk: Desk) -> None:
        """Take what the dialogue has at hand."""
        self._desk = desk

    def book(self) -> Book:
        """Return what this part understands."""
        return Book(clicks={Do.NOT_NOW: self._not_now})

    async def topic(self, team: Team, name: str) -> Expertise | None:
        """Return a team's topic by its id."""
        folder = await self._folder(team)
        return folder.get(Expertise, name)

    async def first(self, team: Team, topic: str, asker: PersonId) -> tuple[PersonId, ...]:
        """Return the one who was asked least of late about a topic; nobody when none can be asked now."""
        return self._in_turn(await self._folder(team), topic, asker)[:1]

    async def count(self, team: Team, people: Sequence[PersonId], receipt: str) -> None:
        """Remember who was asked, so that the next question goes to another."""
        keeping = Keeping(team.id, partial(_asked, tuple(people)), expertise.READS)
        await self._desk.sparring.keep(keeping, f"{receipt}:asked")

    async def _folder(self, team: Team) -> Folder:
        return await self._desk.sparring.folder(team.id, *expertise.READS) or Folder(team)

    def _in_turn(self, folder: Folder, topic: str, asker: PersonId) -> tuple[PersonId, ...]:
        today = day_of(self._desk.sparring.clock.now(), folder.team.frame)
        return who_knows(folder, topic, today, frozenset({asker}))

    async def _not_now(self, click: Click) -> Answer:
        """Take a "not now"; of those who know about the topic, the next one whose turn it is is asked at once."""
        session = await self._desk.session(click.args)
        others = await self._others(session)
        event = ev.Declined(session.id, click.by, others)
        also = partial(_counted, session) if others else None
        decision = await self._desk.sparring.happen(event, receipt=click.receipt, also=also)
        return self._desk.told(click, decision.note) if decision else Done()

    async def _others(self, session: Session) -> tuple[PersonId, ...]:
        if not session.request.knows:
            return ()
        folder = await self._desk.sparring.folder(session.team, *expertise.READS)
        return self._in_turn(folder, session.request.knows, session.owner) if folder else ()


def _counted(before: Session, after: Session) -> Keeping:
    """Return what the team keeps of it: that those were asked who had not been before."""
    asked = {invitation.person for invitation in before.invitations}
    new = tuple(person for person in waiting(after) if person not in asked)
    return Keeping(after.team, partial(_asked, new), expertise.READS)


def _asked(people: tuple[PersonId, ...], folder: Folder, now: datetime) -> Kept:
    today = day_of(now, folder.team.frame)
    return Kept(saved=tuple(one for person in people for one in expertise.asked(folder, person, today).saved))
