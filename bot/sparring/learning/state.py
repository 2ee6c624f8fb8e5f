"""What the learning bank remembers. Words lie under the team's key; here stand pointers, marks and dates."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.sparring.digest.paper import ChangeState
from bot.sparring.identity import PersonId, SessionId, TeamId, TextId


class PointState(StrEnum):
    """Where a learning point stands."""

    STANDING = "standing"
    MERGED = "merged"
    """Its words live on in the point it was merged `into`."""
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class LearningPoint:
    """A general learning point as the leader put it (A11, A12).

    Attributes:
        theme: The theme's key among the team's own (`themes.TeamTheme`), if it has one.
        kind: The protocol of the sparring it came from; empty for one that a leader added by hand.
        cases: The marks of the cases behind it; several when points were merged, none for one added by hand.
        owners: The marks of the caseworkers who brought those cases.
        session: The sparring, as long as the case is kept.
        into: The point it was merged into.
    """

    id: str
    team: TeamId
    text: TextId
    noted_on: date
    theme: str | None = None
    kind: str = ""
    cases: frozenset[str] = frozenset()
    owners: frozenset[str] = frozenset()
    session: SessionId | None = None
    state: PointState = PointState.STANDING
    into: str | None = None


@dataclass(frozen=True, slots=True)
class OwnerMark:
    """What stands for a caseworker in the bank; without this record her mark says nothing about anyone.

    The mark is the id of the first point that came from a case of hers.
    """

    id: str
    team: TeamId
    person: PersonId
    mark: str


@dataclass(frozen=True, slots=True)
class Contribution:
    """What became of a point somebody wrote in the learning round (A10). Only she ever sees it.

    Her own words stay under the case's key and go with it. `points` are all points of the leader's sum, `became` those
    among them that say nearly what she wrote. `late` says that the sum was given before she wrote it.
    """

    id: str
    team: TeamId
    by: PersonId
    session: SessionId
    number: str
    asked_on: date
    """When sparring was asked for: with the number it makes the sparring's neutral title."""
    points: tuple[str, ...] = ()
    became: tuple[str, ...] = ()
    late: bool = False


@dataclass(frozen=True, slots=True)
class PracticeChange:
    """A change in practice that learning calls for (A11, A13): what, who, by when, and how it went.

    `digest` is the digest it was decided in; None for one that came from a single sparring.
    """

    id: str
    team: TeamId
    what: TextId
    decided_on: date
    who: PersonId | None = None
    due_on: date | None = None
    theme: str | None = None
    digest: str | None = None
    state: ChangeState = ChangeState.AGREED
    outcome: TextId | None = None


@dataclass(frozen=True, slots=True)
class Theme:
    """What a team has made its own of a theme. Until a leader changes something, a team has the shipped themes.

    `key` is what points carry: a shipped theme's name, or a fresh one. `name` is the team's own name for it; empty
    means the shipped one. `stems` are the word stems that suggest it; empty means the shipped ones, or the name's.
    """

    id: str
    team: TeamId
    key: str
    name: str = ""
    stems: tuple[str, ...] = ()
    retired: bool = False
