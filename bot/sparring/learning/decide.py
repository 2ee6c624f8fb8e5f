"""The learning bank's one function: from the team's folder, an event and the moment to what the folder keeps."""

from datetime import datetime
from typing import assert_never

from bot.sparring.folder import Folder, Kept, Record
from bot.sparring.learning import bank, themes
from bot.sparring.learning.events import (
    PointAdded,
    PointRestored,
    PointReworded,
    PointsMerged,
    PointsParted,
    PointWithdrawn,
    ThemeNamed,
    ThemeRetired,
)
from bot.sparring.learning.state import LearningPoint, Theme
from bot.sparring.rhythm.rights import leading

READS: tuple[type[Record], ...] = (LearningPoint, Theme)
"""What a folder must hold for a leader to tend it."""

Tended = (
    PointAdded
    | PointReworded
    | PointsMerged
    | PointsParted
    | PointWithdrawn
    | PointRestored
    | ThemeNamed
    | ThemeRetired
)
"""What a leader can do."""


def decide(folder: Folder, event: Tended, now: datetime) -> Kept:  # noqa: PLR0911 - one return an event
    """Return what follows from an event.

    Raises:
        OnlyTeamLeader: She does not lead the team.
        Refusal: It is not possible as the bank stands.
    """
    leading(folder.team, event.by)
    match event:
        case PointAdded():
            return bank.added(folder, event, now)
        case PointReworded():
            return bank.reworded(folder, event)
        case PointsMerged():
            return bank.merged(folder, event)
        case PointsParted():
            return bank.parted(folder, event)
        case PointWithdrawn():
            return bank.withdrawn(folder, event)
        case PointRestored():
            return bank.restored(folder, event)
        case ThemeNamed():
            return themes.named(folder, event)
        case ThemeRetired():
            return themes.retired(folder, event)
        case _:
            assert_never(event)
