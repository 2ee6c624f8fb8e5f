"""The book of the programme."""

from bot.sparring.policy import Thing
from handlers.books import Book, bound
from handlers.desk import Desk
from handlers.programme.arranging import Arranging
from handlers.programme.comings import Comings
from handlers.programme.home import Home
from handlers.programme.steps import Steps
from handlers.programme.talks import Talks


def programme(desk: Desk) -> Book:
    """Return everything the programme understands."""
    shows = Book(home=((Thing.PROGRAMME, Home(desk).shown),), heard=(Comings(desk).heard,))
    return bound([*(part.book() for part in (Arranging(desk), Steps(desk), Talks(desk))), shows])
