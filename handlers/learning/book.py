"""The book of the learning bank."""

from handlers.books import Book, bound
from handlers.desk import Desk
from handlers.learning.gathering import Summing
from handlers.learning.looking import Looking
from handlers.learning.naming import Naming
from handlers.learning.tending import Tending


def learning(desk: Desk) -> Book:
    """Return everything the learning bank understands."""
    looking = Looking(desk)
    return bound([part.book() for part in (looking, Tending(desk, looking), Naming(desk), Summing(desk))])
