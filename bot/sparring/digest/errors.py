"""What a leader can meet while she makes, holds or shares a digest. Nothing has changed when one of these is raised."""

from bot.sparring.errors import Refusal


class DigestIsHeld(Refusal):
    """It stands in the channel already, so the draft is no more."""

    key = "refusal-digest-held"


class NotHeldYet(Refusal):
    """It is a draft: first it must be held in the team."""

    key = "refusal-digest-not-held"


class DigestIsOver(Refusal):
    """It is closed."""

    key = "refusal-digest-over"


class NothingToHold(Refusal):
    """There is neither a theme that stands nor a practice change to follow up."""

    key = "refusal-digest-empty"


class NoSuchTheme(Refusal):
    """The theme is not in the digest any more."""

    key = "refusal-digest-theme"


class ChangedMeanwhile(Refusal):
    """Another leader changed the same thing; these words would have wiped hers out unseen."""

    key = "refusal-digest-meanwhile"


class NoLeadersPlace(Refusal):
    """The team has not chosen a leaders' channel."""

    key = "refusal-no-leaders-place"


class SharedAlready(Refusal):
    """The theme stands in the leaders' channel already."""

    key = "refusal-shared-already"


class TooFewCases(Refusal):
    """What is left of a theme comes from a single case, which could be recognised."""

    key = "refusal-digest-one-case"


class ShareIsOver(Refusal):
    """The talk about the shared points has its outcome, or was taken back."""

    key = "refusal-share-over"
