"""Named places where a test may kill the process, as power cuts and the kernel do: at once, with nothing tidied up.

Fulfils `bot.ports.Failpoints`. Production is handed `unharmed`.
"""

import os
import signal
from enum import StrEnum


class Failpoint(StrEnum):
    """Every place that can be named, in the order in which one event passes them."""

    INBOUND_BEFORE_COMMIT = "inbound.before_commit"
    INBOUND_AFTER_COMMIT = "inbound.after_commit"
    TIMER_CLAIMED = "timer.claimed"
    TIMER_FIRED_BEFORE_COMMIT = "timer.fired.before_commit"
    TIMER_FIRED_AFTER_COMMIT = "timer.fired.after_commit"
    LETTER_CLAIMED = "letter.claimed"
    LETTER_LOOKED_FOR = "letter.looked_for"
    LETTER_COMPOSED = "letter.composed"
    LETTER_SENT_BEFORE_RECEIPT = "letter.sent.before_receipt"
    LETTER_RECEIPT_STORED = "letter.receipt_stored"


def unharmed(name: str) -> None:
    """Pass the place `name`: nothing happens."""


class Kill:
    """Kills this process when the place named in `plan` is passed for the count-th time.

    `plan` is "name:count", as the setting SPARRING_FAILPOINT has it; without a count, the first time. A third word may
    name another signal than SIGKILL, as "letter.claimed:1:SIGSTOP" does. Raises ValueError or KeyError for a plan that
    cannot be.
    """

    def __init__(self, plan: str) -> None:
        name, count, number = (*plan.split(":"), "", "")[:3]
        self._at = Failpoint(name)
        self._left = int(count or 1)
        self._signal = signal.Signals[number or "SIGKILL"]
        if self._left < 1:
            raise ValueError(f"The count in {plan!r} starts at 1.")

    def __call__(self, name: str) -> None:
        """Pass the place `name`, perhaps for the last time."""
        if name != self._at:
            return
        self._left -= 1
        if not self._left:
            os.kill(os.getpid(), self._signal)
