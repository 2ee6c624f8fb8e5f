"""What a person can meet here when something is not possible just now."""

from bot.sparring.errors import Refusal


class ChangedMeanwhile(Refusal):
    """It is gone, or not as she saw it any more."""

    key = "refusal-changed-meanwhile"


class TooFew(Refusal):
    """A pair takes two, or three when the number is odd."""

    key = "refusal-pair-too-few"


class TopicThere(Refusal):
    """There is a topic of that name."""

    key = "refusal-topic-there"


class NothingProposed(Refusal):
    """Nobody has proposed a rule yet."""

    key = "refusal-rules-nothing-proposed"


class BegunAlready(Refusal):
    """The start period is under way."""

    key = "refusal-start-begun"


class TooManyKinds(Refusal):
    """The team has as many kinds of its own as its list has room for."""

    key = "refusal-kinds-full"
