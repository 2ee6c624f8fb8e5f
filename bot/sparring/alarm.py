"""The one alarm of a sparring, or of a team's rhythm."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Alarm:
    """An armed timer. Numbers are never used twice; a firing with another number changes nothing."""

    number: int
    at: datetime
