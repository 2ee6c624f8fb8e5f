"""Slack's rate limits, on the workspace's clock (docs.slack.dev/apis/web-api/rate-limits)."""

import math
from collections.abc import Callable
from dataclasses import dataclass

TIERS = {1: 1, 2: 20, 3: 50, 4: 100}
"""Calls a minute in each tier; Slack promises at least these and allows no more for sure."""


@dataclass(frozen=True)
class Rate:
    """So many calls at once, refilled by so many a second."""

    burst: float
    per_second: float


POST_IN_CHANNEL = Rate(3, 1)
POST_IN_WORKSPACE = Rate(300, 5)


class Limits:
    """Counts calls and says how long to wait. `enabled` may be switched at any time."""

    def __init__(self, now: Callable[[], float], *, enabled: bool = True) -> None:
        self._now = now
        self.enabled = enabled
        self._buckets: dict[str, tuple[float, float]] = {}

    def wait(self, method: str, tier: int | None, channel: str | None) -> int:
        """Count a call; return 0 when it may pass, else the whole seconds of `Retry-After`."""
        if not self.enabled:
            return 0
        if method == "chat.postMessage":
            rates = {f"{method}/{channel}": POST_IN_CHANNEL, method: POST_IN_WORKSPACE}
        elif tier is None:
            return 0
        else:
            rates = {method: Rate(TIERS[tier], TIERS[tier] / 60)}
        levels = {name: self._level(name, rate) for name, rate in rates.items()}
        short = [(1 - level) / rates[name].per_second for name, level in levels.items() if level < 1]
        if short:
            return max(1, math.ceil(max(short)))
        now = self._now()
        self._buckets.update({name: (level - 1, now) for name, level in levels.items()})
        return 0

    def _level(self, name: str, rate: Rate) -> float:
        level, at = self._buckets.get(name, (rate.burst, self._now()))
        return min(rate.burst, level + max(0.0, self._now() - at) * rate.per_second)
