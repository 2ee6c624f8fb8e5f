"""What a kind of sparring consists of, as data: its rounds, who speaks in them and what they collect.

Protocols are written in `bot/content/protocols/*.toml` and never change once a session has taken its copy.
The machine reads them and knows no round by name.
"""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum


class Speaker(StrEnum):
    """Who has the floor in a round."""

    PRESENTER = "presenter"
    MEMBERS = "members"
    """Everybody present except the presenter."""
    EVERYONE = "everyone"
    LEADER = "leader"


class Turns(StrEnum):
    """How the floor is shared within a round."""

    ONE = "one"
    OPEN = "open"
    EACH = "each"
    """One after another, in an order the bot draws, each with an equal share of the time."""


class Collects(StrEnum):
    """What a round asks people to write down."""

    NOTES = "notes"
    """The presenter's private notes."""
    ACTIONS = "actions"
    """What inspired the presenter, and which actions she takes."""
    POINTS = "points"
    """General learning points, from those who have the floor."""
    GATHERING = "gathering"
    """The leader's sum of the points, its theme and whether a workflow changes."""


@dataclass(frozen=True, slots=True)
class Round:
    """One round of a protocol.

    `title`, `purpose` and `prompts` are keys into the locales. `paced` gives the prompts one at a time over the
    round instead of all at once; `wonder` asks writers to turn advice into wondering (B7).
    """

    id: str
    length: timedelta
    speaker: Speaker
    turns: Turns
    title: str
    purpose: str
    prompts: tuple[str, ...] = ()
    paced: bool = False
    silent: Speaker | None = None
    wonder: bool = False
    collects: frozenset[Collects] = frozenset()

    def has(self, what: Collects) -> bool:
        """Say whether this round collects `what`."""
        return what in self.collects


@dataclass(frozen=True, slots=True)
class Protocol:
    """A kind of sparring: its rounds in order. `title` and `summary` are keys into the locales."""

    id: str
    version: int
    title: str
    summary: str
    rounds: tuple[Round, ...]

    @property
    def length(self) -> timedelta:
        """All the rounds' planned time together."""
        return sum((r.length for r in self.rounds), timedelta())
