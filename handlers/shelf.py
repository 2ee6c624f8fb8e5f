"""The shelf: every part of the dialogue beside the sparring itself, each with its own book."""

from collections.abc import Callable, Sequence

from handlers.books import Book
from handlers.desk import Desk
from handlers.digest import digests
from handlers.feeds.book import feeds
from handlers.learning.book import learning
from handlers.rhythm.book import rhythm

PARTS: Sequence[Callable[[Desk], Book]] = (rhythm, digests, learning, feeds)
"""What makes the book of each part."""


def shelf(desk: Desk) -> Sequence[Book]:
    """Return the books of all parts."""
    return [part(desk) for part in PARTS]
