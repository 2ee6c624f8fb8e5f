"""What a team remembers of its programme: who takes part, its papers, and its steps with what belongs to them.

No word anybody wrote stands here. The papers lie under the team's own key; what belongs to one conversation lies under
a key of its own (`Step.subject`), as a case does.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from bot.sparring.identity import PersonId, SessionId, TeamId, TextId

PARTNERS = 2
"""How many partners visit each place that takes part (E1)."""

CONVERSATIONS = 2
"""How many conversations each consultant gets (E4)."""


class Part(StrEnum):
    """What a programme consists of, in its order; each is held by the protocol `programme-<name>`."""

    MANAGEMENT = "management"
    """The clarification meeting with the management (E2)."""
    STAFF = "staff"
    """The clarification meeting with the staff (E3)."""
    CONVERSATION = "conversation"
    """A consultant's conversation with a citizen, with the partner there: before, during, after (E4-E7)."""
    FOLLOW_UP = "follow-up"
    """The follow-up meeting (E8)."""


BEFORE = timedelta(minutes=15)
"""How long the two have before the citizen comes (E5)."""

LENGTHS = {
    Part.MANAGEMENT: timedelta(minutes=90),
    Part.STAFF: timedelta(minutes=60),
    Part.CONVERSATION: BEFORE + timedelta(minutes=30 + 30),
    Part.FOLLOW_UP: timedelta(minutes=120),
}
"""How long each takes; after a conversation the source allows 20 to 30 minutes, and we keep room for all of them."""


class Paper(StrEnum):
    """What the people of a programme write down for all of them. Each is empty until somebody writes it."""

    CONTRACT = "contract"
    """The frame of the task, which the follow-up meeting comes back to (E8, E9)."""
    ELEMENTS = "elements"
    """The project's core elements: what a good conversation is (E9)."""
    CATALOGUE = "catalogue"
    """The topics that sparring can be about (E9)."""
    WEIGHT = "weight"
    """The strategic priorities, how they enter, and where the weight lies (E2)."""
    CONFIDENTIALITY = "confidentiality"
    """What was agreed about confidentiality and about report-back to the management (E2, E3)."""
    PRACTICAL = "practical"
    """Booking, how citizens are told, and the like (E2)."""
    REPORT = "report"
    """The partners' general report: observations, what goes well, what can be developed, advice (E8)."""
    EVALUATION = "evaluation"
    """What has worked well and what less well (E8)."""
    NEXT = "next"
    """The next step, if one is needed (E8)."""


BY_PARTNERS = frozenset({Paper.REPORT})
"""What only the partners write."""


@dataclass(frozen=True, slots=True)
class Written:
    """A paper as it stands now, and who wrote it last."""

    paper: Paper
    text: TextId
    by: PersonId
    on: date


@dataclass(frozen=True, slots=True)
class Programme:
    """A programme of a team; it has one at a time, and its id tells it from earlier ones.

    `venue` is what the place is called where it is held ("jobcenter", "a-kasse", whatever it is called by then).
    """

    id: str
    team: TeamId
    venue: str
    begun_by: PersonId
    begun_on: date
    partners: tuple[PersonId, ...] = ()
    consultants: tuple[PersonId, ...] = ()
    papers: tuple[Written, ...] = ()
    over_on: date | None = None

    def paper(self, paper: Paper) -> Written | None:
        """Return a paper, or None as long as it is empty."""
        return next((one for one in self.papers if one.paper is paper), None)


@dataclass(frozen=True, slots=True)
class Consent:
    """What a citizen answered when she was asked whether a partner may be there: yes or no, when, and nothing else."""

    agreed: bool
    at: datetime


@dataclass(frozen=True, slots=True)
class Answers:
    """What a citizen answered in the interview, question by question; an empty one has no text (E6)."""

    by: PersonId
    texts: tuple[TextId | None, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """A meeting or a conversation of a programme.

    Attributes:
        consultant: Whose conversation it is, and `number` which of hers (1 or 2); None and 0 for a meeting.
        partner: Who of the two comes along.
        at: When it is booked for (UTC).
        session: The sparring that keeps its time, once it was started.
        consent: The citizen's last answer.
        focus: What the two have agreed to look for (E5).
        interview: What the citizen answered afterwards (E6).
    """

    id: str
    team: TeamId
    programme: str
    part: Part
    consultant: PersonId | None = None
    number: int = 0
    partner: PersonId | None = None
    at: datetime | None = None
    session: SessionId | None = None
    held_on: date | None = None
    consent: Consent | None = None
    focus: TextId | None = None
    interview: Answers | None = None

    @property
    def subject(self) -> SessionId:
        """What the words of this step belong to: they have a key of their own, as a case has."""
        return SessionId(f"programme:{self.id}")

    @property
    def ends_at(self) -> datetime | None:
        """When it is over, if it is booked."""
        return self.at + LENGTHS[self.part] if self.at else None


@dataclass(frozen=True, slots=True)
class Observation:
    """What a partner noticed in a conversation. Hers alone until she shares it with the consultant, and no leader's."""

    id: str
    team: TeamId
    step: str
    by: PersonId
    text: TextId
    shared_at: datetime | None = None
