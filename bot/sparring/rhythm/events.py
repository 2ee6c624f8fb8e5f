"""Everything that can happen to a team's rhythm, in the past tense. Words travel beside it, under its `TextId`s."""

from dataclasses import dataclass
from datetime import date, datetime

from bot.sparring.identity import PersonId, TeamId
from bot.sparring.rhythm.effects import TellPerson
from bot.sparring.rhythm.state import Absence, Appointment, Customs
from bot.sparring.team import Frame, Guideline


@dataclass(frozen=True, slots=True)
class TeamEvent:
    """Something happened in the team `team`."""

    team: TeamId


@dataclass(frozen=True, slots=True)
class TeamPersonEvent(TeamEvent):
    """Somebody did it."""

    by: PersonId


@dataclass(frozen=True, slots=True)
class TeamTimerFired(TeamEvent):
    """The team's alarm with this number rang."""

    number: int


@dataclass(frozen=True, slots=True)
class TeamArranged(TeamPersonEvent):
    """A leader or the installer set the team up, or changed its set-up."""

    name: str
    frame: Frame
    customs: Customs
    installer: bool = False
    """She installed the bot, and may set any team up; it lets her do nothing else."""


@dataclass(frozen=True, slots=True)
class MembersSeen(TeamEvent):
    """The platform told who is in the channel now: all of them, without bots."""

    people: tuple[PersonId, ...]


@dataclass(frozen=True, slots=True)
class MemberCame(TeamEvent):
    """Somebody joined the channel."""

    person: PersonId


@dataclass(frozen=True, slots=True)
class MemberWent(TeamEvent):
    """Somebody left the channel, or her account was closed."""

    person: PersonId


@dataclass(frozen=True, slots=True)
class LeaderWent(TeamEvent):
    """One who leads the team, or its meetings, left the channel, or her account was `closed`.

    `installer` is whoever may name another when nobody else leads the team.
    """

    person: PersonId
    closed: bool
    installer: PersonId | None = None


@dataclass(frozen=True, slots=True)
class MemberDescribed(TeamPersonEvent):
    """Which weekdays somebody works on, and whether she takes turns."""

    person: PersonId
    weekdays: frozenset[int]
    presents: bool


@dataclass(frozen=True, slots=True)
class AbsenceNoted(TeamPersonEvent):
    """Somebody will be away."""

    absence: Absence


@dataclass(frozen=True, slots=True)
class AbsenceEnded(TeamPersonEvent):
    """An absence is over, or was a mistake."""

    absence: str


@dataclass(frozen=True, slots=True)
class TurnPassedOn(TeamPersonEvent):
    """She passes her turn at the meeting of `on` to the next in line, and comes right after."""

    on: date
    person: PersonId | None = None
    """Whose turn it is, when a leader does it for her."""


@dataclass(frozen=True, slots=True)
class TurnSkipped(TeamPersonEvent):
    """She lets her turn at the meeting of `on` go this time, and waits until the others have had theirs."""

    on: date
    person: PersonId | None = None
    """Whose turn it is, when a leader does it for her."""


@dataclass(frozen=True, slots=True)
class TurnOffered(TeamPersonEvent):
    """She offers her turn to all, or, with `to`, asks one person to trade for hers at the meeting of `for_on`."""

    on: date
    offer: str
    to: PersonId | None = None
    for_on: date | None = None
    person: PersonId | None = None
    """Whose turn it is, when a leader does it for her."""


@dataclass(frozen=True, slots=True)
class OfferTaken(TeamPersonEvent):
    """Somebody takes an offered turn, or says yes to the trade she was asked for."""

    offer: str


@dataclass(frozen=True, slots=True)
class OfferDeclined(TeamPersonEvent):
    """She says no to the trade she was asked for."""

    offer: str


@dataclass(frozen=True, slots=True)
class OfferWithdrawn(TeamPersonEvent):
    """The one who offered keeps her turn after all."""

    offer: str


@dataclass(frozen=True, slots=True)
class Volunteered(TeamPersonEvent):
    """Somebody asks to present at the meeting of `on`."""

    on: date


@dataclass(frozen=True, slots=True)
class SeatChosen(TeamPersonEvent):
    """A leader chose who presents at the meeting of `on`; without a person, whoever the line gives."""

    on: date
    person: PersonId | None
    beside: bool = False
    """Beside whoever presents already, not instead."""


@dataclass(frozen=True, slots=True)
class LineOrdered(TeamPersonEvent):
    """A leader put the line in an order by hand."""

    order: tuple[PersonId, ...]


@dataclass(frozen=True, slots=True)
class MeetingMoved(TeamPersonEvent):
    """The meeting of `on` is held at another moment; None: it is cancelled."""

    on: date
    to: datetime | None


@dataclass(frozen=True, slots=True)
class MeetingRestored(TeamPersonEvent):
    """The meeting of `on` is held as planned after all."""

    on: date


@dataclass(frozen=True, slots=True)
class DigestPlanned(TeamPersonEvent):
    """A leader chose the day of the next digest; None: the day it is due."""

    on: date | None


@dataclass(frozen=True, slots=True)
class DigestHeld(TeamPersonEvent):
    """The team held its digest (A13)."""

    on: date


@dataclass(frozen=True, slots=True)
class TalkBegun(TeamPersonEvent):
    """A leader shared points with the other leaders (A14)."""

    share: str


@dataclass(frozen=True, slots=True)
class TalkEnded(TeamPersonEvent):
    """The talk about shared points has its outcome, or they were taken back."""

    share: str


@dataclass(frozen=True, slots=True)
class DaysKept(TeamEvent):
    """These are now the days kept for what `about` names in the team's folder; none: it needs no day any more."""

    about: str
    appointments: tuple[Appointment, ...] = ()


@dataclass(frozen=True, slots=True)
class PeopleToTell(TeamEvent):
    """Something happened that these people are to be told about, each as soon as she is at work."""

    tells: tuple[TellPerson, ...]


@dataclass(frozen=True, slots=True)
class FrameAgreed(TeamPersonEvent):
    """The team agreed on ground rules (D2), or a leader on what the team works by (B9); None leaves it as it is.

    The words travel in the event, as the set-up's do: they are of the team's frame, and no case has a part in them.
    """

    rules: str | None = None
    guidelines: tuple[Guideline, ...] | None = None


@dataclass(frozen=True, slots=True)
class PartnersNamed(TeamEvent):
    """These come from outside and have the team's programme (E1); nobody: there is none under way."""

    partners: tuple[PersonId, ...]
