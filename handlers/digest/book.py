"""Everything the dialogue understands of digests, in one book."""

from handlers.books import Book, bound
from handlers.desk import Desk
from handlers.digest.deciding import Deciding
from handlers.digest.home import Home
from handlers.digest.leaders import Leaders
from handlers.digest.making import Making
from handlers.digest.reading import Reading


def digests(desk: Desk) -> Book:
    """Return the book of the digest and of what is shared of it."""
    return bound([part(desk).book() for part in (Making, Deciding, Leaders, Reading, Home)])
