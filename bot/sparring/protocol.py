"""What a kind of sparring consists of, as data: its rounds, who speaks in them and what they collect.

Protocols are written in `bot/content/protocols/*.toml` and never change once a session has taken its copy.
The machine reads them and knows no round by name.
"""

import re
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

_KEY = re.compile(r"[a-z][a-z0-9-]*")


def is_key(text: str) -> bool:
    """Say whether a protocol's text is a sentence of the locales; a team's own words never look like one."""
    return _KEY.fullmatch(text) is not None


LONGEST_ROUND = 240
"""The most minutes a round can be given."""

MOST_DAYS = 20
"""The most working days a round in writing can be given, and ten times as many hours."""


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
    CONTRIBUTIONS = "contributions"
    """What those who have the floor have to say, in writing. In written mode every round does, where it collects
    nothing else from them."""
    AGREEMENT = "agreement"
    """Who does what by when, for everybody who took part."""
    DECISION = "decision"
    """How the team does it from now on, and why ("sådan gør vi fremover")."""
    CONSENT = "consent"
    """A yes or no to what is kept, with the time and nothing else."""
    OBSERVATIONS = "observations"
    """What somebody saw, private to her until she shares it."""


class Where(StrEnum):
    """Where it takes place."""

    THREAD = "thread"
    """A thread in the team's channel."""
    GROUP = "group"
    """A direct message group of those who take part."""


class Parties(StrEnum):
    """Who may be asked."""

    TEAM = "team"
    """The whole team: the request waits on the channel's list."""
    OPEN = "open"
    """Whoever in the channel says yes first ("hvem kan?")."""
    ONE = "one"
    """A colleague."""
    EXPERT = "expert"
    """A knowledge person or super user."""
    PAIR = "pair"
    """One's buddies."""
    LEADER = "leader"
    """A leader asks a caseworker, or the other way round; it is always the caseworker's case (C2)."""
    LEADERS = "leaders"
    """Leaders of other teams."""
    PROGRAMME = "programme"
    """The partners of a sparring programme."""


IN_THE_CHANNEL = frozenset({Parties.TEAM, Parties.OPEN})
"""Requests that everybody in the channel sees. All others are between those who are asked and the one who asks."""


class Needs(StrEnum):
    """When those who were asked are enough to begin."""

    FIRST = "first"
    """The first yes is."""
    ALL = "all"
    """When everybody has answered and somebody said yes; or when the one who asks begins with those."""


class Ending(StrEnum):
    """What a sparring leaves behind; what the form asks with which it closes."""

    GATHERING = "gathering"
    AGREEMENT = "agreement"
    DECISION = "decision"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class WorkingTime:
    """Time in working hours: so many working days of the team's, and hours."""

    days: int = 0
    hours: int = 0


@dataclass(frozen=True, slots=True)
class Asked:
    """A field of the request's form, by its name."""

    field: str
    required: bool = False


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
    written: WorkingTime = WorkingTime(days=1)
    """How long it lasts in written mode."""

    def has(self, what: Collects) -> bool:
        """Say whether this round collects `what`."""
        return what in self.collects


TEAM_FIELDS = (
    Asked("topic", required=True),
    Asked("case", required=True),
    Asked("ics"),
    Asked("tried"),
    Asked("ask-kind", required=True),
    Asked("ask", required=True),
    Asked("receive", required=True),
    Asked("material"),
    Asked("principle"),
)
"""What the request of a team sparring asks for."""


@dataclass(frozen=True, slots=True)
class Protocol:
    """A kind of sparring: its rounds in order, who is asked, where it takes place and what it leaves behind.

    `title`, `summary` and `framing` are keys into the locales; without a framing of its own it has the common one.
    `leader_word` is told to the leader alone when it starts (C2). `anonymous`: nobody sees whose case it is or who
    wrote what, not even the leader (B10); there people only contribute by form.
    """

    id: str
    version: int
    title: str
    summary: str
    rounds: tuple[Round, ...]
    where: Where = Where.THREAD
    parties: Parties = Parties.TEAM
    needs: Needs = Needs.FIRST
    fields: tuple[Asked, ...] = TEAM_FIELDS
    framing: str = ""
    leader_word: str = ""
    ends_in: Ending = Ending.GATHERING
    anonymous: bool = False

    @property
    def length(self) -> timedelta:
        """All the rounds' planned time together, live."""
        return sum((r.length for r in self.rounds), timedelta())

    @property
    def in_the_channel(self) -> bool:
        """Say whether its requests are for everybody in the channel to see."""
        return self.parties in IN_THE_CHANNEL

    def collects(self, what: Collects) -> bool:
        """Say whether any round collects `what`."""
        return any(r.has(what) for r in self.rounds)
