"""What the machine orders to be done, without knowing how or where.

Every effect names what to show, not the words: `bot.messages` turns it into a post when it is sent, from the session
as it stands then. So a late post never shows an outdated bar, and an update is always the latest.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from bot.sparring.identity import PersonId, TeamId, TextId


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence by its key in the locales, with what goes into its places."""

    key: str
    people: Mapping[str, PersonId] = field(default_factory=dict)
    moments: Mapping[str, datetime] = field(default_factory=dict)
    numbers: Mapping[str, int] = field(default_factory=dict)
    days: Mapping[str, date] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Effect:
    """Something to show."""


@dataclass(frozen=True, slots=True)
class ShowCard(Effect):
    """Post the request's card in the channel, or refresh it."""

    fresh: bool = False


@dataclass(frozen=True, slots=True)
class ShowRoot(Effect):
    """Post the framing that the thread hangs on, or refresh it."""

    thread: int
    fresh: bool = False


@dataclass(frozen=True, slots=True)
class ShowRound(Effect):
    """Post the round opened as `serial`, or refresh it: its bar, its counts, its buttons while it is open."""

    thread: int
    serial: int
    index: int
    fresh: bool = False


@dataclass(frozen=True, slots=True)
class GivePrompt(Effect):
    """Give the round's prompt number `number` (from 0) in the thread (A7)."""

    serial: int
    index: int
    number: int


@dataclass(frozen=True, slots=True)
class ShowTimeUp(Effect):
    """Say that a round's time is up, with +1, +2 and Next for the facilitator; `number` counts within the round."""

    thread: int
    serial: int
    index: int
    number: int
    all_spoke: bool = False
    fresh: bool = False


@dataclass(frozen=True, slots=True)
class ShowTurn(Effect):
    """Call on `person` in a round that goes one after another, or show that the turn is over."""

    thread: int
    call: int
    person: PersonId
    fresh: bool = False


@dataclass(frozen=True, slots=True)
class ShowPause(Effect):
    """Say that the sparring rests, with a way to resume or close; `number` counts these posts."""

    thread: int
    number: int
    overnight: bool = False
    fresh: bool = False


@dataclass(frozen=True, slots=True)
class OfferStandIn(Effect):
    """Say that the presenter had to leave and who speaks for her, with a way for another to step in."""

    left: PersonId
    stand_in: PersonId


@dataclass(frozen=True, slots=True)
class SharePoint(Effect):
    """Show a learning point in the thread; by nobody where it is anonymous."""

    text: TextId
    by: PersonId | None


@dataclass(frozen=True, slots=True)
class ShareContribution(Effect):
    """Show in the thread what somebody wrote in a round; by nobody where it is anonymous."""

    text: TextId
    by: PersonId | None


@dataclass(frozen=True, slots=True)
class ShareObservations(Effect):
    """Show in the thread what somebody saw and now shares."""

    by: PersonId
    fresh: bool = False


@dataclass(frozen=True, slots=True)
class ShareAgreement(Effect):
    """Show what was agreed on in the thread, or refresh it after a change."""

    fresh: bool = False


@dataclass(frozen=True, slots=True)
class ShareRuling(Effect):
    """Show in the thread how the team does it from now on, or refresh it after a change."""

    fresh: bool = False


@dataclass(frozen=True, slots=True)
class AskAlong(Effect):
    """Ask somebody, directly, whether she will give sparring; or show what came of it."""

    to: PersonId
    fresh: bool = False


@dataclass(frozen=True, slots=True)
class RemindOfRound(Effect):
    """Remind somebody, directly, of the round opened as `serial`, in which she has not contributed."""

    to: PersonId
    serial: int
    index: int


@dataclass(frozen=True, slots=True)
class OpenGroup(Effect):
    """Open a direct message group of these people with the bot; `GroupOpened` says where it is."""

    group: int
    people: tuple[PersonId, ...]


@dataclass(frozen=True, slots=True)
class ShareActions(Effect):
    """Show in the thread what inspired the presenter and which actions she takes."""

    fresh: bool = False


@dataclass(frozen=True, slots=True)
class ShareSum(Effect):
    """Show the leader's sum in the thread, or refresh it after a change."""

    fresh: bool = False


@dataclass(frozen=True, slots=True)
class AskToGather(Effect):
    """Ask the leader, directly, for the sum that is still missing; `number` counts the reminders."""

    to: PersonId
    number: int


@dataclass(frozen=True, slots=True)
class AskHowItWent(Effect):
    """Ask the presenter, and only her, how an action went."""

    to: PersonId
    index: int


@dataclass(frozen=True, slots=True)
class AskJournal(Effect):
    """Ask whose case it is, directly, whether what matters stands in the journal, or show what she answered.

    `number` counts how often she is asked.
    """

    to: PersonId
    number: int
    fresh: bool = False


@dataclass(frozen=True, slots=True)
class RemindOfHold(Effect):
    """Remind somebody, directly, that a sparring is still held."""

    to: PersonId


@dataclass(frozen=True, slots=True)
class Delete(Effect):
    """Take a post or a file of a sparring away; `team` is whose it was, for the sparring itself is gone by then."""

    team: TeamId


@dataclass(frozen=True, slots=True)
class Say(Effect):
    """Say a sentence in the thread."""

    sentence: Sentence


@dataclass(frozen=True, slots=True)
class Whisper(Effect):
    """Say a sentence in the thread to one person alone. Sent at most once."""

    to: PersonId
    sentence: Sentence


@dataclass(frozen=True, slots=True)
class Tell(Effect):
    """Say a sentence to one person in the direct conversation with the bot."""

    to: PersonId
    sentence: Sentence


@dataclass(frozen=True, slots=True)
class SendMine(Effect):
    """Send a person, directly, a copy of all that is kept about her (GDPR article 15)."""

    to: PersonId
