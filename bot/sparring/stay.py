"""How long a sparring stays when nobody works on it any more, and what holds it."""

from dataclasses import dataclass
from datetime import datetime

from bot.sparring.identity import PersonId


@dataclass(frozen=True, slots=True)
class Hold:
    """Somebody has to keep a sparring beyond its time (legal hold): who, since when, and when that was last said."""

    by: PersonId
    at: datetime
    reminded_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Stay:
    """What is remembered of a sparring's way to its end.

    Attributes:
        touched_at: The last thing that happened to it, from which its retention counts; None while people work on it.
        asked_at: When the one whose case it is was asked whether what matters stands in the journal.
        asks: How often she has been asked.
        longer: Whether she has kept it longer, which she can once.
        in_journal: Whether she has said that what matters stands in the journal.
        waits_until: Until when a question waits that came due outside working hours.
        hold: A legal hold; while there is one, nothing is deleted.
    """

    touched_at: datetime | None = None
    asked_at: datetime | None = None
    asks: int = 0
    longer: bool = False
    in_journal: bool = False
    waits_until: datetime | None = None
    hold: Hold | None = None
