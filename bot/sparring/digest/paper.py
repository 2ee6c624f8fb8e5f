"""A digest as it is read: plain data with the words already in, for the post, the Markdown and the PDF alike.

Everything in it may be read by the whole team. No contributor, no case, and nobody is counted.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum


class Verdict(StrEnum):
    """What the team decided about a theme (A13); each has a sentence `digest-verdict-<value>`."""

    CHANGE = "change"
    NO_CHANGE = "no-change"
    LOOK_CLOSER = "look-closer"


class ChangeState(StrEnum):
    """How a practice change stands; each has a sentence `digest-change-<value>`."""

    AGREED = "agreed"
    """Agreed on, and not told about since."""
    UNDER_WAY = "under-way"
    DONE = "done"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class PaperDecision:
    """What the team decided: with a change also what is done differently, who sees to it, and by when.

    `who` is empty when nobody was named, or where the platform does not tell names.
    """

    verdict: Verdict
    what: str = ""
    who: str = ""
    due_on: date | None = None


@dataclass(frozen=True, slots=True)
class PaperTheme:
    """A theme and its general learning points. `question` is what the leader asks the team about it, if anything."""

    name: str
    points: tuple[str, ...]
    question: str = ""
    decision: PaperDecision | None = None


@dataclass(frozen=True, slots=True)
class PaperChange:
    """A practice change from before, and how it went. `theme` is empty for one that came from a single sparring."""

    what: str
    decided_on: date
    state: ChangeState
    theme: str = ""
    who: str = ""
    due_on: date | None = None
    outcome: str = ""


@dataclass(frozen=True, slots=True)
class PaperItem:
    """An item of the agenda and the time set aside for it."""

    text: str
    length: timedelta


@dataclass(frozen=True, slots=True)
class ThemeLine:
    """A theme's learning points over time: one number for each of `DigestPaper.months`."""

    name: str
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class DigestPaper:
    """A digest: what it looks back on, what the team talks about, and what it decided.

    Attributes:
        team: The team's name; empty when it has none.
        language: The language it is written in ("da", "en").
        first_on: The first day of the period.
        last_on: The last day, included.
        held_on: When the team held it; None for a draft.
        opening: The leader's own words at the top, or empty.
        themes: The themes in the leader's order. None at all is a digest too: then the team looks at its changes.
        waiting: How many points are kept for the next digest, because their theme comes from a single case so far.
        changes: The practice changes since last time, the oldest first.
        agenda: The proposed agenda.
        months: The first day of each month the chart covers, the oldest first.
        lines: The chart's numbers: learning points per theme over `months`. Themes from a single case have none.
        states: The other chart's numbers: how many practice changes stand where.
    """

    team: str
    language: str
    first_on: date
    last_on: date
    held_on: date | None = None
    opening: str = ""
    themes: tuple[PaperTheme, ...] = ()
    waiting: int = 0
    changes: tuple[PaperChange, ...] = ()
    agenda: tuple[PaperItem, ...] = ()
    months: tuple[date, ...] = ()
    lines: tuple[ThemeLine, ...] = ()
    states: tuple[tuple[ChangeState, int], ...] = ()
