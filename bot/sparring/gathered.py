"""What people leave behind in a sparring, in pointers to their words: points, notes, actions and what it ends in."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from bot.sparring.identity import PersonId, TextId


@dataclass(frozen=True, slots=True)
class Point:
    """A general learning point as its writer put it; by nobody where a sparring is anonymous.

    `held`: it is kept from the others until the round ends.
    """

    text: TextId
    by: PersonId | None
    at: datetime
    late: bool = False
    held: bool = False


@dataclass(frozen=True, slots=True)
class Contribution:
    """What somebody wrote in a round (`leg` is its serial); by nobody where a sparring is anonymous."""

    text: TextId
    by: PersonId | None
    leg: int
    held: bool = False


@dataclass(frozen=True, slots=True)
class Consent:
    """A yes or no to what is kept, and when it was given; no reason, no words."""

    given: bool
    at: datetime


@dataclass(frozen=True, slots=True)
class Observation:
    """What somebody saw (E6); only she sees it until she shares it."""

    text: TextId
    by: PersonId
    shared: bool = False


@dataclass(frozen=True, slots=True)
class Note:
    """A private note (A8); only its writer ever sees it, also when a stand-in has taken over meanwhile."""

    text: TextId
    by: PersonId


class ActionState(StrEnum):
    """How an action went, in the presenter's own words of three."""

    OPEN = "open"
    ASKED = "asked"
    DONE = "done"
    NOT_YET = "not-yet"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Action:
    """Something the presenter will do (A9), perhaps by a date; the bot asks her, and only her, how it went."""

    text: TextId
    due_on: date | None = None
    state: ActionState = ActionState.OPEN


@dataclass(frozen=True, slots=True)
class Change:
    """A change in a workflow that the learning calls for (A11): what, who, by when."""

    what: TextId
    who: PersonId | None = None
    due_on: date | None = None


@dataclass(frozen=True, slots=True)
class Agreement:
    """What those who took part have agreed on: for each point what, who and by when."""

    by: PersonId
    at: datetime
    points: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Ruling:
    """What the team does from now on ("sådan gør vi fremover", A2), and why."""

    by: PersonId
    at: datetime
    what: TextId
    why: TextId


@dataclass(frozen=True, slots=True)
class Gathering:
    """The leader's sum (A11, A12): general learning points, a theme, perhaps a change.

    `theme_name` is what the team called the theme then; empty for a shipped one.
    """

    by: PersonId
    at: datetime
    points: tuple[TextId, ...]
    theme: str | None = None
    change: Change | None = None
    theme_name: str = ""
