"""What follows from an event of a digest: the digest as it is now, what to keep beside it, and what to show."""

from dataclasses import dataclass
from datetime import date

from bot.sparring.digest.paper import ChangeState
from bot.sparring.digest.state import Digest
from bot.sparring.effects import Sentence
from bot.sparring.identity import PersonId, TextId
from bot.sparring.rhythm.effects import TeamEffect


@dataclass(frozen=True, slots=True)
class Agreed:
    """A practice change the team agreed on; the same id again replaces it."""

    id: str
    theme: str
    what: TextId
    who: PersonId | None
    due_on: date | None
    decided_on: date


@dataclass(frozen=True, slots=True)
class TakenBack:
    """A practice change that is none after all: the team decided anew in the same digest."""

    id: str


@dataclass(frozen=True, slots=True)
class FollowedUp:
    """How a practice change stands now."""

    id: str
    state: ChangeState
    outcome: TextId | None


@dataclass(frozen=True, slots=True)
class DigestDecision:
    """The new digest, and what goes with it.

    `changes` is what becomes of practice changes; `held_on` tells the team's rhythm that a digest was held that day.
    """

    digest: Digest
    effects: tuple[TeamEffect, ...] = ()
    changes: tuple[Agreed | TakenBack | FollowedUp, ...] = ()
    held_on: date | None = None
    note: Sentence | None = None
