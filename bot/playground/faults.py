"""Faults on demand: what goes wrong in the next calls, as a plan a test or the page writes down."""

import random
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, get_args

Kind = Literal[
    "429",
    "500",
    "timeout",
    "accepted_then_dropped",
    "accepted_then_500",
    "accepted_then_timeout",
    "late_visible",
]
"""
429, 500, timeout: nothing is stored. accepted_then_*: stored, then the line is cut, or a 500 comes, or nothing
comes at all. late_visible: stored and answered, but history and replies do not show it for `seconds`.
"""

KINDS: tuple[Kind, ...] = get_args(Kind)
DEFAULT_SECONDS = {"429": 1.0, "timeout": 35.0, "accepted_then_timeout": 35.0, "late_visible": 5.0}


@dataclass
class Fault:
    """One planned fault.

    Args:
        method: the Web API method, or "*" for any.
        kind: what goes wrong.
        times: how many calls it meets.
        seconds: `Retry-After`, how long the caller is kept waiting (both real), or for how long the message stays
            invisible (workspace time).
    """

    method: str
    kind: Kind
    times: int = 1
    seconds: float | None = None

    @property
    def lasting(self) -> float:
        """The seconds, or the kind's default."""
        return DEFAULT_SECONDS.get(self.kind, 0.0) if self.seconds is None else self.seconds


class FaultPlan:
    """What is to go wrong, in order.

    `redeliver` sends every event twice (again after `redeliver_after` workspace seconds), `shuffle` sends events out of
    order.
    """

    def __init__(self) -> None:
        self.redeliver = False
        self.redeliver_after = 0.0
        self.shuffle = False
        self._next: deque[Fault] = deque()
        self._storm: tuple[random.Random, float, Sequence[Kind], frozenset[str]] | None = None

    def add(self, method: str, kind: Kind, *, times: int = 1, seconds: float | None = None) -> None:
        """Let the next `times` calls of `method` fail."""
        if kind not in KINDS:
            raise ValueError(f"unknown fault: {kind}")
        self._next.append(Fault(method, kind, times, seconds))

    def storm(self, share: float, *, seed: int, methods: Sequence[str], kinds: Sequence[Kind] = KINDS) -> None:
        """Let a share (0–1) of all calls of these methods fail at random, reproducibly."""
        self._storm = (random.Random(seed), share, tuple(kinds), frozenset(methods))  # noqa: S311 - reproducible

    def clear(self) -> None:
        """Plan nothing any more."""
        self._next.clear()
        self._storm = None
        self.redeliver = self.shuffle = False

    def take(self, method: str) -> Fault | None:
        """Return the fault this call meets, and count it."""
        for fault in self._next:
            if fault.method in {method, "*"}:
                fault.times -= 1
                if fault.times <= 0:
                    self._next.remove(fault)
                return fault
        if self._storm:
            dice, share, kinds, methods = self._storm
            if method in methods and dice.random() < share:
                return Fault(method, dice.choice(kinds))
        return None

    @property
    def waiting(self) -> list[Fault]:
        """The faults not met yet."""
        return list(self._next)
