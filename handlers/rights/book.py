"""`/sparring my-data`: everything that is kept about a person, sent to her alone (GDPR articles 15 and 20)."""

from bot.messages.answers import Answer, Done
from bot.messages.parts import Text
from bot.messages.rights.copy import TAKE_BACK
from bot.sparring.policy import Thing
from handlers.books import Book, named
from handlers.desk import Desk
from handlers.inbound import Click, Command


class Rights:
    """Answers what a person asks for about herself."""

    def __init__(self, desk: Desk) -> None:
        """Take what the dialogue has at hand."""
        self._desk = desk

    def book(self) -> Book:
        """Return what this part understands."""
        return Book(
            words={"my-data": "my-data", "mine-data": "my-data"},
            commands={"my-data": self._copied},
            clicks={TAKE_BACK: self._taken_back},
            things=named({Thing.MY_DATA: ("my-data", TAKE_BACK)}),
        )

    async def _copied(self, command: Command) -> Answer:
        """Send her the copy in a direct message: it is hers, so nobody else is told that she asked."""
        await self._desk.sparring.send_mine(command.by, command.receipt)
        return self._desk.parts(Text(self._desk.wording(command).line("mine-coming")))

    async def _taken_back(self, click: Click) -> Answer:
        """Delete the copies she was sent, when she has kept them elsewhere."""
        await self._desk.sparring.take_copies_back(click.by, click.receipt)
        return Done()


def rights(desk: Desk) -> Book:
    """Return everything a person can ask for about herself."""
    return Rights(desk).book()
