"""How long a claim holds before others may take it over."""

from dataclasses import dataclass
from datetime import timedelta


@dataclass(frozen=True, slots=True)
class Leases:
    """Real time. A letter's lease must outlast the HTTP timeout and the longest pause while sending."""

    timers: timedelta = timedelta(seconds=30)
    letters: timedelta = timedelta(seconds=60)
