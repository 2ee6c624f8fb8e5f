"""The book of what a team keeps: pairs, knowledge persons, its frame and ground rules, practice, the start period."""

from handlers.books import Book, bound
from handlers.company.comings import Comings
from handlers.company.experts import Knowing
from handlers.company.framing import Framing
from handlers.company.home import Home
from handlers.company.pairs import Pairing
from handlers.company.practice import Practising
from handlers.company.rules import Ruling
from handlers.company.start import Starting
from handlers.desk import Desk


def company(desk: Desk) -> Book:
    """Return everything that can be done with what a team keeps."""
    framing = Framing(desk)
    parts = (Pairing(desk), Knowing(desk), framing, Ruling(desk, framing), Practising(desk), Starting(desk))
    shows = Book(home=(Home(desk).shown,), heard=(Comings(desk).heard,))
    return bound([*(part.book() for part in parts), shows])
