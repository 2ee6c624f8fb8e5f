"""The book of the rhythm: all that can be done about a team's set-up, turns, absences and queue."""

from bot.sparring.policy import Thing
from handlers.books import Book, bound
from handlers.desk import Desk
from handlers.rhythm.absences import Absences
from handlers.rhythm.home import Home
from handlers.rhythm.leading import Leading
from handlers.rhythm.queue import Queue
from handlers.rhythm.roster import Joining
from handlers.rhythm.setup import Setup
from handlers.rhythm.turns import Turns


def rhythm(desk: Desk) -> Book:
    """Return everything the rhythm understands."""
    shows = Book(home=((Thing.ROTATION, Home(desk).shown),), heard=(Joining(desk).heard,))
    parts = (Setup(desk), Turns(desk), Leading(desk), Absences(desk), Queue(desk))
    return bound([*(part.book() for part in parts), shows])
