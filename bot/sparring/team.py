"""A team: the frame it has agreed on for its sparring (B1, B2, B5)."""

from dataclasses import dataclass
from datetime import time, timedelta
from enum import StrEnum

from bot.sparring.identity import PersonId, PlaceId, TeamId


class Selects(StrEnum):
    """Who takes a case from the queue (A3)."""

    ANYONE = "anyone"
    LEADER = "leader"


@dataclass(frozen=True, slots=True)
class Frame:
    """What a team has agreed on; every session keeps its own copy, so a later change never alters it.

    `hour` is the longest a whole sparring may take (B2); `grace` how long the bot waits after a round's time is up
    before it goes on by itself. `zone` is an IANA name, `opens` the local time from which the bot may write.
    """

    language: str = "da"
    zone: str = "Europe/Copenhagen"
    opens: time = time(8, 0)
    hour: timedelta = timedelta(minutes=60)
    grace: timedelta = timedelta(minutes=1)
    nudges: bool = True
    hints: bool = True
    selects: Selects = Selects.ANYONE
    leader: PersonId | None = None
    facilitator: PersonId | None = None
    """A fixed facilitator (B5); without one, whoever starts the sparring leads it."""
    rules: str = ""
    """The team's own ground rules (D2); empty means the default ones from the locales."""


@dataclass(frozen=True, slots=True)
class Team:
    """A team and the channel it meets in. `sparrings` counts the requests so far, for their neutral titles."""

    id: TeamId
    place: PlaceId
    name: str = ""
    frame: Frame = Frame()
    sparrings: int = 0
