"""What a person can meet in a programme when something is not possible just now. Nothing has changed then."""

from bot.sparring.errors import Refusal


class NoProgramme(Refusal):
    """The team has no programme, or it is over."""

    key = "refusal-programme-none"


class ProgrammeThere(Refusal):
    """The team has a programme under way."""

    key = "refusal-programme-there"


class NotYours(Refusal):
    """It belongs to others of the programme."""

    key = "refusal-programme-not-yours"


class OnlyTheProgramme(Refusal):
    """A partner from outside has the programme, and nothing else of the team."""

    key = "refusal-programme-only"


class TooManyPartners(Refusal):
    """Two partners visit a place, and they come from outside the team."""

    key = "refusal-programme-partners"


class PartnerFromInside(Refusal):
    """A partner comes from outside: she is neither a leader nor a consultant of the programme."""

    key = "refusal-programme-inside"


class OutsideHours(Refusal):
    """It does not lie within the team's working hours."""

    key = "refusal-programme-hours"


class MomentOver(Refusal):
    """The moment lies behind."""

    key = "refusal-programme-past"


class Occupied(Refusal):
    """Somebody who is to be there is at another step of the programme then."""

    key = "refusal-programme-occupied"


class HeldAlready(Refusal):
    """It has been held."""

    key = "refusal-programme-held"


class NotAsked(Refusal):
    """The citizen has not been asked yet."""

    key = "refusal-programme-not-asked"


class Declined(Refusal):
    """The citizen has declined ("frabedt sig det")."""

    key = "refusal-programme-declined"


class NothingToShare(Refusal):
    """There is no observation of hers that is not shared."""

    key = "refusal-programme-nothing-to-share"
