"""What a team remembers of its rhythm. No words people wrote stand here but the team's own name and places."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from bot.sparring.identity import PersonId, PlaceId, TextId
from bot.sparring.rhythm.effects import Occasion, TellPerson

WORKWEEK = frozenset(range(5))
"""Monday to Friday, as `date.weekday` counts them."""


class Weeks(StrEnum):
    """In which ISO weeks something recurs. Week 53 and week 1 are both odd, so after it there is no week between."""

    EVERY = "every"
    ODD = "odd"
    EVEN = "even"

    def includes(self, day: date) -> bool:
        """Say whether a day lies in such a week."""
        return self is Weeks.EVERY or (day.isocalendar().week % 2 == 1) is (self is Weeks.ODD)


@dataclass(frozen=True, slots=True)
class Span:
    """Days from the first to the last, both included; without a last, until further notice."""

    first: date
    last: date | None = None

    def __contains__(self, day: date) -> bool:
        return self.first <= day and (self.last is None or day <= self.last)


@dataclass(frozen=True, slots=True)
class Weekly:
    """The weekly team meeting (A1). `at` is local time; `place` a room, `link` an address, as the team wrote them."""

    weekday: int = 1
    at: time = time(9, 0)
    length: timedelta = timedelta(minutes=90)
    weeks: Weeks = Weeks.EVERY
    presenters: int = 1
    place: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True)
class Leads:
    """How many days ahead of a meeting who hears what; the digest's count from the day it is due.

    `presenter`: the next presenter, directly. `channel`: the post that names her. `case`: the leader, when there is no
    case yet (A3). `digest`: the leader, that a digest is due (A13).
    """

    presenter: tuple[int, ...] = (7, 1)
    channel: int = 6
    case: int = 3
    digest: tuple[int, ...] = (14, 3)


@dataclass(frozen=True, slots=True)
class Customs:
    """What a team has settled about its rhythm in the set-up; who may lead and in which hours stands in its `Frame`."""

    weekly: Weekly | None = None
    """None until a leader has set the team up: without a meeting there is no rotation and no reminder."""
    leads: Leads = Leads()
    goals: TextId | None = None
    """What the management wants with the team's sparring (B1), under the team's own key."""
    leaders_place: PlaceId | None = None
    """The channel where this team's leaders meet the leaders of the others (A14)."""
    digest_months: int = 2
    """The longest gap between two digests (A13)."""


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody of the team. `presents` says whether she takes turns; `weekdays` are those she works on.

    `turns` is her place in the fairness of the rotation: how often she has presented, levelled when she joins and when
    she returns from a long absence, so that nobody has to catch up. It is shown to nobody.
    """

    person: PersonId
    since: date
    weekdays: frozenset[int] = WORKWEEK
    presents: bool = True
    turns: int = 0
    last_on: date | None = None


@dataclass(frozen=True, slots=True)
class Absence:
    """When somebody is away. With `weekdays` or `weeks` it recurs: every Friday, or the Tuesdays of even weeks."""

    id: str
    person: PersonId
    span: Span
    weekdays: frozenset[int] = frozenset()
    """Empty means all."""
    weeks: Weeks = Weeks.EVERY

    def covers(self, day: date) -> bool:
        """Say whether she is away on a day."""
        return day in self.span and (not self.weekdays or day.weekday() in self.weekdays) and self.weeks.includes(day)


class Why(StrEnum):
    """Why somebody presents at a meeting; each has a sentence `why-<name>` ("hvorfor mig?")."""

    LINE = "line"
    """It is her turn: the fewest recent turns, and the longest since the last."""
    VOLUNTEERED = "volunteered"
    SWAPPED = "swapped"
    TOOK = "took"
    """She took a turn that was offered to all."""
    PASSED = "passed"
    """She passed her turn on and comes right after."""
    CHOSEN = "chosen"
    """A leader chose her."""
    CARRIED = "carried"
    """Her meeting was cancelled, and her turn came along."""


@dataclass(frozen=True, slots=True)
class Seat:
    """Somebody presents at the meeting of `on`. Only fixed seats are kept; the others are planned anew each time.

    A seat is fixed when somebody asked for it, and when she has been told of it: a plan may change, a promise may not.
    """

    on: date
    person: PersonId
    why: Why
    by: PersonId | None = None
    """Who fixed it, when it was somebody else; with whom she traded."""
    was_on: date | None = None
    """The meeting her turn was at before it came here."""
    told: bool = False
    """She knows of it: she chose it herself, or has been told or reminded."""


@dataclass(frozen=True, slots=True)
class Refused:
    """Somebody is not to be asked for the meeting of `on`: she cannot, or passed the turn on."""

    on: date
    person: PersonId


@dataclass(frozen=True, slots=True)
class Shift:
    """A meeting that is not as planned. `on` is the day it would be held and stays its name; no `to`: cancelled."""

    on: date
    to: datetime | None
    by: PersonId | None = None


class OfferState(StrEnum):
    """Where an offer stands."""

    OPEN = "open"
    TAKEN = "taken"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    LAPSED = "lapsed"


@dataclass(frozen=True, slots=True)
class Offer:
    """A turn somebody wants to trade: with `to` for hers at the meeting of `for_on`; without, with whoever takes it."""

    id: str
    by: PersonId
    on: date
    to: PersonId | None = None
    for_on: date | None = None
    state: OfferState = OfferState.OPEN
    taker: PersonId | None = None
    asked: bool = False
    """The one asked to trade has been asked: that waits for her working hours."""


@dataclass(frozen=True, slots=True)
class Rota:
    """Who belongs to the team, who is away, and everything that is settled about turns."""

    members: tuple[Member, ...] = ()
    absences: tuple[Absence, ...] = ()
    seats: tuple[Seat, ...] = ()
    refused: tuple[Refused, ...] = ()
    shifts: tuple[Shift, ...] = ()
    offers: tuple[Offer, ...] = ()
    order: tuple[PersonId, ...] = ()
    """The order a leader has put the line in by hand; breaks ties, and those not named come after."""
    held: tuple[Seat, ...] = ()
    """Seats of meetings that are over, newest last, for the last year."""
    counted_to: date | None = None
    """The last meeting whose turns have been counted."""


@dataclass(frozen=True, slots=True)
class Cadence:
    """Where the team is with its digests (A13)."""

    began_on: date | None = None
    """When the team was set up: the first gap counts from here."""
    held_on: date | None = None
    """When the last digest was held."""
    planned_on: date | None = None
    """A day the leader has chosen for the next one, instead of the day it is due."""


@dataclass(frozen=True, slots=True)
class OpenTalk:
    """Points that `by` shared with the other leaders, and that have no outcome yet (A14)."""

    share: str
    by: PersonId
    shared_on: date


@dataclass(frozen=True, slots=True)
class Appointment:
    """A day the team keeps for something of its folder, which `about` names; it comes again every so many `weeks`.

    With `to` it concerns her alone, and waits until she is at work; without, the whole team.
    """

    occasion: Occasion
    about: str
    on: date
    to: PersonId | None = None
    weeks: int = 0
    """0: once."""


@dataclass(frozen=True, slots=True)
class Arranged:
    """Who changed the team's set-up last, and when."""

    by: PersonId
    at: datetime


@dataclass(frozen=True, slots=True)
class Rhythm:
    """Everything a team remembers of its rhythm. `done` names the occurrences that have happened, so each does once."""

    customs: Customs = Customs()
    rota: Rota = Rota()
    cadence: Cadence = Cadence()
    done: Mapping[str, date] = field(default_factory=dict)
    """By the occurrence's key: the day after which it can be forgotten."""
    arranged: Arranged | None = None
    """None until somebody has set the team up."""
    talks: tuple[OpenTalk, ...] = ()
    """What was shared with the other leaders and waits for an outcome (A14)."""
    untold: tuple[TellPerson, ...] = ()
    """What somebody is to be told about another's doing as soon as she is at work."""
    appointments: tuple[Appointment, ...] = ()
    """The days kept for what lies in the team's folder; each is left out, or moved on, once it has come."""
