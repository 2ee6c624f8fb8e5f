"""What is remembered of a digest (A13). What people wrote lies under the team's key; here stand pointers only."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from bot.sparring.digest.paper import Verdict
from bot.sparring.identity import PersonId, TeamId, TextId


class Stage(StrEnum):
    """Where a digest stands."""

    DRAFT = "draft"
    """Only the leaders see it."""
    OPEN = "open"
    """It stands in the channel, and the team talks about it."""
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Entry:
    """A learning point in a digest. `text` is the bank's own words, or those the leader chose for the digest."""

    point: str
    text: TextId
    cases: frozenset[str] = frozenset()
    """Marks that tell cases apart and say nothing else; only counted, never shown."""
    left_out: bool = False
    reworded: bool = False
    owners: frozenset[str] = frozenset()
    """Marks of the caseworkers who brought those cases, as of the cases; none where nobody may be known."""


@dataclass(frozen=True, slots=True)
class Settled:
    """What the team decided about a theme. `id` names this very decision, so that a form knows whether it is old.

    `what`, `who` and `due_on` belong to a change (and may go with a closer look); `change` is the practice change that
    came of it.
    """

    id: str
    verdict: Verdict
    by: PersonId
    what: TextId | None = None
    who: PersonId | None = None
    due_on: date | None = None
    change: str | None = None


@dataclass(frozen=True, slots=True)
class Chapter:
    """A theme in a digest, with its learning points in the leader's order.

    `question` is what the leader asks the team about it; `again` what a closer look last time was to find out.
    """

    theme: str
    entries: tuple[Entry, ...]
    question: TextId | None = None
    again: TextId | None = None
    left_out: bool = False
    settled: Settled | None = None
    version: int = 0
    """Counts the leaders' edits, so that one who saw an older state is told instead of wiping out the newer one."""

    @property
    def shown(self) -> tuple[Entry, ...]:
        """The points that are in the digest, in their order."""
        return tuple(entry for entry in self.entries if not entry.left_out)


@dataclass(frozen=True, slots=True)
class Item:
    """An item of the agenda as the leader wrote it."""

    text: TextId
    length: timedelta


@dataclass(frozen=True, slots=True)
class Digest:
    """A team's digest of the time from `first_on` to `last_on`, both included.

    Attributes:
        themes: The chapters in the leader's order; which of them stand is asked of `standing`.
        waiting: The learning points kept for the next digest, their theme coming from a single case so far.
        changes: The practice changes it follows up, by id; `finished` are those that were done or dropped when it
            closed, and need no following up any more.
        opening: The leader's words at the top.
        agenda: The agenda as the leader wrote it; empty as long as the proposed one is good.
        version: Counts the edits of opening and agenda.
        opened_at: When it was held in the channel.
    """

    id: str
    team: TeamId
    first_on: date
    last_on: date
    stage: Stage = Stage.DRAFT
    themes: tuple[Chapter, ...] = ()
    waiting: tuple[str, ...] = ()
    changes: tuple[str, ...] = ()
    finished: tuple[str, ...] = ()
    opening: TextId | None = None
    agenda: tuple[Item, ...] = ()
    version: int = 0
    opened_at: datetime | None = None
    closed_at: datetime | None = None
    by: PersonId | None = None
    """Who held it."""

    @property
    def standing(self) -> tuple[Chapter, ...]:
        """The themes that are in the digest: not left out, and still from at least two cases."""
        return tuple(chapter for chapter in self.themes if not chapter.left_out and stands(chapter.shown))

    def chapter(self, theme: str) -> Chapter | None:
        """Return a theme's chapter, if there is one."""
        return next((chapter for chapter in self.themes if chapter.theme == theme), None)


FEWEST_CASES = FEWEST_OWNERS = 2
"""A theme stands only if its points come from at least so many cases of so many caseworkers (B13)."""


def stands(entries: tuple[Entry, ...]) -> bool:
    """Say whether points make a theme: neither a single case nor a single caseworker can be recognised behind it."""
    cases = frozenset[str]().union(*(entry.cases for entry in entries))
    owners = frozenset[str]().union(*(entry.owners for entry in entries))
    return len(cases) >= FEWEST_CASES and (not owners or len(owners) >= FEWEST_OWNERS)
