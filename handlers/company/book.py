"""The book of what a team keeps: pairs, knowledge persons, its frame and ground rules, practice, the start period."""

from bot.sparring.policy import Thing
from handlers.books import Book, bound
from handlers.company.agreements import Agreeing
from handlers.company.comings import Comings
from handlers.company.experts import Knowing
from handlers.company.framing import Framing
from handlers.company.home import Home
from handlers.company.pairs import Pairing
from handlers.company.practice import Practising
from handlers.company.reviewing import Reviewing
from handlers.company.rules import Ruling
from handlers.company.start import Starting
from handlers.desk import Desk


def company(desk: Desk) -> Book:
    """Return everything that can be done with what a team keeps."""
    framing = Framing(desk)
    parts = (
        Pairing(desk),
        Knowing(desk),
        framing,
        Ruling(desk, framing),
        Practising(desk),
        Agreeing(desk),
        Starting(desk),
        Reviewing(desk),
    )
    return bound([*(part.book() for part in parts), Book(home=((Thing.HUB, Home(desk).shown),))])


def comings(desk: Desk) -> Book:
    """Return what is done about people who go; it has to hear of them before the rhythm forgets them."""
    return Book(heard=(Comings(desk).heard,))
