"""A leader says that she has looked through who belongs to the team; the audit remembers it."""

from bot.messages.answers import Answer
from bot.messages.company.buttons import Keep
from bot.service import Keeping
from bot.sparring.audit import Deed, Entry
from bot.sparring.folder import Kept
from bot.sparring.policy import Thing
from bot.sparring.rhythm.rights import leading
from handlers.books import Book, named
from handlers.company.ground import Ground
from handlers.desk import Desk
from handlers.inbound import Click


class Reviewing:
    """Answers the button under the quarterly question."""

    def __init__(self, desk: Desk) -> None:
        """Take what the dialogue has at hand."""
        self._desk = desk
        self._ground = Ground(desk)

    def book(self) -> Book:
        """Return what this part understands."""
        return Book(
            clicks={Keep.MEMBERS_SEEN: self._seen},
            things=named({Thing.SETUP_EDIT: (Keep.MEMBERS_SEEN,)}),
        )

    async def _seen(self, click: Click) -> Answer:
        team = await self._ground.pressed(click)
        leading(team, click.by)
        deed = Entry(team.id, click.by, Deed.MEMBERSHIPS_REVIEWED, team.id)
        keeping = Keeping(team.id, lambda _folder, _now: Kept().noting("note-members-seen"), deeds=(deed,))
        kept = await self._desk.sparring.keep(keeping, click.receipt)
        return self._desk.told(click, kept.note if kept else None)
