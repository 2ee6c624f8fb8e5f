"""A team: the frame it has agreed on for its sparring (B1, B2, B5)."""

from dataclasses import dataclass, field
from datetime import time, timedelta
from enum import StrEnum

from bot.sparring.alarm import Alarm
from bot.sparring.identity import PersonId, PlaceId, TeamId, TextId
from bot.sparring.rhythm.state import WORKWEEK, Rhythm, Span


class Selects(StrEnum):
    """Who takes a case from the queue (A3)."""

    ANYONE = "anyone"
    LEADER = "leader"


@dataclass(frozen=True, slots=True)
class Guideline:
    """An adopted method or guideline that the team works by (B9), and where it can be read."""

    name: str
    link: str = ""


@dataclass(frozen=True, slots=True)
class Frame:
    """What a team has agreed on; every session keeps its own copy, so a later change never alters it.

    `hour` is the longest a whole sparring may take (B2); `grace` how long the bot waits after a round's time is up
    before it goes on by itself. `zone` is an IANA name. The bot writes by itself only on `workdays` (as `date.weekday`
    counts them) from `opens` to `closes`, local time, and neither on the public holidays of the country `holidays`
    (ISO 3166, empty: none) nor in the weeks the team keeps `closed`.
    """

    language: str = "da"
    zone: str = "Europe/Copenhagen"
    opens: time = time(8, 0)
    closes: time = time(16, 0)
    workdays: frozenset[int] = WORKWEEK
    holidays: str = "DK"
    closed: tuple[Span, ...] = ()
    hour: timedelta = timedelta(minutes=60)
    grace: timedelta = timedelta(minutes=1)
    confidential: bool = False
    """Whether all that is said is written by form and posted by the bot, so that it can be erased; else a request may
    ask for it."""
    nudges: bool = True
    hints: bool = True
    selects: Selects = Selects.ANYONE
    leader: PersonId | None = None
    leaders: tuple[PersonId, ...] = ()
    """Team leaders beside `leader`, who gathers what is learned (A11)."""
    facilitator: PersonId | None = None
    """A fixed facilitator (B5); without one, whoever starts the sparring leads it."""
    rules: str = ""
    """The team's own ground rules (D2); empty means the default ones from the locales."""
    guidelines: tuple[Guideline, ...] = ()
    retention: timedelta = timedelta(days=30)
    """How long a sparring stays after the last thing that happened to it; 7 to 90 days (`bot.sparring.retention`)."""
    goals: TextId | None = None
    """What the management wants with the team's sparring (B1, C10), under the team's own key."""


@dataclass(frozen=True, slots=True)
class Team:
    """A team and the channel it meets in. `sparrings` counts the requests so far, for their neutral titles.

    `alarm` is the next moment at which its rhythm has something to do, `alarms` how many there have been.
    """

    id: TeamId
    place: PlaceId
    name: str = ""
    frame: Frame = Frame()
    sparrings: int = 0
    rhythm: Rhythm = field(default_factory=Rhythm)
    alarm: Alarm | None = None
    alarms: int = 0
    partners: tuple[PersonId, ...] = ()
    """Those from outside who have the team's programme (E1), and nothing else of the team."""

    @property
    def leaders(self) -> tuple[PersonId, ...]:
        """Everybody who leads the team, the one its sparrings know first."""
        first = (self.frame.leader,) if self.frame.leader else ()
        return tuple(dict.fromkeys((*first, *self.frame.leaders)))
