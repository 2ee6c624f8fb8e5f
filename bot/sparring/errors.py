"""What a person can meet when something is not possible just now. Nothing has changed when one of these is raised."""

from bot.sparring.effects import Sentence


class Refusal(Exception):
    """Not possible now, said kindly. `sentence` is what the person is told."""

    key = "refusal-not-now"

    def __init__(self, sentence: Sentence | None = None) -> None:
        """Keep the sentence, by default the class's own."""
        super().__init__(self.key)
        self.sentence = sentence or Sentence(self.key)


class NotPossibleNow(Refusal):
    """The sparring is at a point where this cannot be done."""


class RoundIsOver(Refusal):
    """The button belongs to a round that is over."""

    key = "refusal-round-over"


class TurnIsOver(Refusal):
    """The button belongs to a turn that is over, or to somebody else's."""

    key = "refusal-turn-over"


class SparringIsOver(Refusal):
    """The sparring is closed."""

    key = "refusal-sparring-over"


class Elsewhere(Refusal):
    """The sparring belongs to a channel that one is not in."""

    key = "refusal-elsewhere"


class AsGuest(Refusal):
    """A guest of the workplace, or somebody from another one, has no part in a team's sparring."""

    key = "refusal-guest"


class CprNumber(Refusal):
    """A CPR number stands in what was written."""

    key = "refusal-cpr"


class TextsLocked(Refusal):
    """Words can neither be sealed nor opened: the master key is missing, or is another one."""

    key = "refusal-locked"


class OnlyFacilitator(Refusal):
    """Only the facilitator can do this."""

    key = "refusal-only-facilitator"


class OnlyPresenter(Refusal):
    """Only the presenter can do this."""

    key = "refusal-only-presenter"


class OwnerIsHere(Refusal):
    """Nobody needs to step in: the one whose case it is, is there."""

    key = "refusal-owner-is-here"


class OnlyLeader(Refusal):
    """Only the team leader can do this."""

    key = "refusal-only-leader"


class GatheredMeanwhile(Refusal):
    """Somebody else has given a sum that this one would wipe out unseen."""

    key = "refusal-gathered-meanwhile"


class NotJoined(Refusal):
    """One has to join first."""

    key = "refusal-not-joined"


class ListenNow(Refusal):
    """She listens in this round; she can take notes."""

    key = "refusal-listen-now"


class NotYourFloor(Refusal):
    """Others have the floor in this round."""

    key = "refusal-not-your-floor"


class NobodyAsked(Refusal):
    """The request asks nobody, or oneself."""

    key = "refusal-nobody-asked"


class NotAsked(Refusal):
    """Somebody else was asked, and it is between them."""

    key = "refusal-not-asked"


class OwnRequest(Refusal):
    """One cannot say yes to one's own request."""

    key = "refusal-own-request"


class FoundAlready(Refusal):
    """The one who asked has found somebody."""

    key = "refusal-found-already"


class NobodyYet(Refusal):
    """Nobody has said yes yet."""

    key = "refusal-nobody-yet"


class NotConsented(Refusal):
    """Nothing is kept without a yes to it."""

    key = "refusal-not-consented"


class AloneHere(Refusal):
    """A sparring takes at least two."""

    key = "refusal-alone"


class HourIsFull(Refusal):
    """There is no time left to give within the team's hour (B2)."""

    key = "refusal-hour-full"


class NoRoundBefore(Refusal):
    """There is no round before this one."""

    key = "refusal-no-round-before"


class OnlyTeamLeader(Refusal):
    """Only a leader of the team can do this."""

    key = "refusal-only-team-leader"


class NotAMember(Refusal):
    """She is not a member of the team."""

    key = "refusal-not-a-member"


class MeetingOver(Refusal):
    """The meeting has begun, or there is none by that name any more."""

    key = "refusal-meeting-over"


class NoMeeting(Refusal):
    """The team does not meet then."""

    key = "refusal-no-meeting"


class MeetingThere(Refusal):
    """The team meets on that day already."""

    key = "refusal-meeting-there"


class DayClosed(Refusal):
    """The day is closed."""

    key = "refusal-day-closed"


class DayOver(Refusal):
    """The day or moment lies behind."""

    key = "refusal-day-over"


class TurnElsewhere(Refusal):
    """The turn is not hers, or not any more."""

    key = "refusal-turn-elsewhere"


class AwayThen(Refusal):
    """She is not at work on the day of the meeting."""

    key = "refusal-away-then"


class PresentsAlready(Refusal):
    """She presents at that meeting already."""

    key = "refusal-presents-already"


class SeatTaken(Refusal):
    """Somebody has been promised that turn."""

    key = "refusal-seat-taken"


class OfferGone(Refusal):
    """The offer is taken, withdrawn or out of time."""

    key = "refusal-offer-gone"


class OwnOffer(Refusal):
    """One cannot take one's own turn."""

    key = "refusal-own-offer"


class AskedAnother(Refusal):
    """The trade was offered to somebody else."""

    key = "refusal-asked-another"


class DigestTooLate(Refusal):
    """The digest would be later than the longest gap allows (A13)."""

    key = "refusal-digest-too-late"


class NotHolding(Refusal):
    """Only whose case it is, a leader or the installer holds it or lets it go."""

    key = "refusal-not-holding"


class TooLate(Refusal):
    """The day in which late learning points could be added is over."""

    key = "refusal-too-late"
