"""The shelf: every part of the dialogue beside the sparring itself, each with its own book."""

from collections.abc import Callable, Sequence

from handlers.books import Book
from handlers.company.book import comings, company
from handlers.desk import Desk
from handlers.digest import digests
from handlers.feeds.book import feeds
from handlers.learning.book import learning
from handlers.outcomes import outcomes
from handlers.own_kinds import kinds
from handlers.programme.book import programme
from handlers.requesting import requesting
from handlers.retention.book import retention
from handlers.rhythm.book import rhythm
from handlers.rights.book import rights

PARTS: Sequence[Callable[[Desk], Book]] = (
    *(comings, requesting, outcomes, kinds, rhythm, company),
    *(digests, learning, programme, feeds, rights, retention),
)
"""What makes the book of each part. What a team keeps hears first of somebody who goes: the rhythm forgets her."""


def shelf(desk: Desk) -> Sequence[Book]:
    """Return the books of all parts."""
    return [part(desk) for part in PARTS]
