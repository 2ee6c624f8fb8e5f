"""What somebody can meet while she tends the learning bank. Nothing has changed when one of these is raised."""

from bot.sparring.errors import Refusal


class PointGone(Refusal):
    """The point is not in the bank any more, or not where it was."""

    key = "refusal-learning-point-gone"


class PointChangedMeanwhile(Refusal):
    """Another leader has put the point in other words, which these would wipe out unseen."""

    key = "refusal-learning-meanwhile"


class NothingToMerge(Refusal):
    """It takes at least two points to make one of them."""

    key = "refusal-learning-merge-two"


class ThemeThere(Refusal):
    """The team has a theme of that name already."""

    key = "refusal-learning-theme-there"


class TooManyThemes(Refusal):
    """No more themes fit into a list to choose from."""

    key = "refusal-learning-too-many-themes"
