"""What a team's rhythm orders to be shown. What it says is written when it is sent, from the team as it stands then.

So a reminder stays silent when the case is there by then, and a post about a turn that moved says whose it is now.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.sparring.effects import Effect, Sentence
from bot.sparring.identity import MessageKey, PersonId


@dataclass(frozen=True, slots=True)
class TeamEffect(Effect):
    """Something to show that belongs to a team and to no sparring."""


@dataclass(frozen=True, slots=True)
class RemindPresenter(TeamEffect):
    """Remind her, directly, that she presents at the meeting of `on`; silent when her case is already there."""

    to: PersonId
    on: date


@dataclass(frozen=True, slots=True)
class TellSeat(TeamEffect):
    """Tell her, directly, that she presents at the meeting of `on` now, and why."""

    to: PersonId
    on: date


@dataclass(frozen=True, slots=True)
class ShowNext(TeamEffect):
    """Name the presenter of the meeting of `on` in the channel, or bring that post up to date."""

    on: date
    fresh: bool = False


@dataclass(frozen=True, slots=True)
class WarnNoCase(TeamEffect):
    """Tell a leader that the meeting of `on` has no case yet, with the queue to choose from (A3)."""

    to: PersonId
    on: date


@dataclass(frozen=True, slots=True)
class ShowOffer(TeamEffect):
    """Offer a turn to all in the channel, or show what became of it."""

    offer: str
    fresh: bool = False


@dataclass(frozen=True, slots=True)
class AskTrade(TeamEffect):
    """Ask one person, directly, whether she will trade."""

    to: PersonId
    offer: str


@dataclass(frozen=True, slots=True)
class RemindDigest(TeamEffect):
    """Remind a leader, directly, that a digest is due on a day."""

    to: PersonId
    due_on: date
    overdue: bool = False


@dataclass(frozen=True, slots=True)
class AskOutcome(TeamEffect):
    """Ask the leader who shared points, directly, what came of the talk; silent once there is an outcome (A14)."""

    to: PersonId
    share: str


@dataclass(frozen=True, slots=True)
class TellPerson(TeamEffect):
    """Say a sentence to one person in the direct conversation with the bot."""

    to: PersonId
    sentence: Sentence


@dataclass(frozen=True, slots=True)
class SayInChannel(TeamEffect):
    """Say a sentence in the team's channel."""

    sentence: Sentence


@dataclass(frozen=True, slots=True)
class TellErased(TeamEffect):
    """Tell whose case it was, directly, that a sparring is gone; `week` and `number` are its neutral title.

    `in_thread`: people may have written in its thread themselves, which the bot cannot delete.
    """

    to: PersonId
    week: int
    number: str
    in_thread: bool


@dataclass(frozen=True, slots=True)
class TellUndeleted(TeamEffect):
    """Tell a leader, directly, that posts of a sparring that is gone could not be deleted; `why` is a code."""

    to: PersonId
    why: str


class Occasion(StrEnum):
    """What a day is kept for."""

    PAIR = "pair"
    """A buddy pair's time for sparring (D4)."""
    RULES = "rules"
    """The ground rules want another look (D2)."""
    START = "start"
    """A step of the start period (C11)."""
    PROGRAMME = "programme"
    """A meeting or a conversation of the programme (E2-E8): the last open day before it."""
    LEADER = "leader"
    """One who leads the team, or its meetings, has gone."""
    MEMBERS = "members"
    """Who belongs to the team is to be looked through, each quarter."""
    AGREEMENT = "agreement"
    """What leaders have agreed on is to be looked at again (C3)."""


@dataclass(frozen=True, slots=True)
class Remind(TeamEffect):
    """Say in the channel that the day has come that was kept for what `about` names, or bring that post up to date."""

    occasion: Occasion
    about: str
    on: date
    fresh: bool = True

    @property
    def key(self) -> MessageKey:
        """Its post."""
        return MessageKey(f"day:{self.occasion}:{self.about}:{self.on}")


@dataclass(frozen=True, slots=True)
class RemindPerson(TeamEffect):
    """Tell one person, directly, that a day has come that was kept for what `about` names."""

    to: PersonId
    occasion: Occasion
    about: str
