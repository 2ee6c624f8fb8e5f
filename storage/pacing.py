"""How fast letters may leave, for all replicas together (docs.slack.dev/apis/web-api/rate-limits).

A scope ("post", "post:<place>") has one moment before which nothing leaves. A pace with a burst lets that moment lie
in the past by as many intervals as may go at once, which is the generic cell rate algorithm in one number.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from bot.messages.letter import Op


@dataclass(frozen=True, slots=True)
class Pace:
    """One letter every so many seconds, and at most `burst` at once after a rest."""

    every: float
    burst: int = 1

    def room(self, not_before: float, now: float) -> int:
        """Return how many may leave at `now`, both real seconds."""
        if not_before > now:
            return 0
        return min(self.burst, int((now - not_before) / self.every) + 1) if self.every else self.burst

    def after(self, not_before: float, now: float) -> float:
        """Return before which moment the next one must not leave, when one leaves at `now`."""
        return max(not_before, now - (self.burst - 1) * self.every) + self.every


UNPACED = Pace(0.0, 1_000_000)


@dataclass(frozen=True, slots=True)
class Pacing:
    """The paces of each op, overall and for each place.

    Slack: `chat.postMessage` about 1 a second in a channel and some hundreds a minute in a workspace; `chat.update`
    and `chat.delete` tier 3, 50 a minute; `chat.postEphemeral` tier 4, 100 a minute.
    """

    overall: Mapping[Op, Pace] = field(
        default_factory=lambda: {
            Op.POST: Pace(0.2, 10),
            Op.UPDATE: Pace(1.2, 10),
            Op.WHISPER: Pace(0.6, 10),
            Op.DIRECT: Pace(0.2, 10),
            Op.DELETE: Pace(1.2, 10),
        }
    )
    by_place: Mapping[Op, Pace] = field(default_factory=lambda: {Op.POST: Pace(1.0), Op.WHISPER: Pace(0.2, 5)})

    @classmethod
    def none(cls) -> "Pacing":
        """Return a pacing that holds nothing back until a platform asks to wait."""
        return cls({}, {})

    def scopes(self, op: Op, place: str) -> tuple[tuple[str, Pace], tuple[str, Pace]]:
        """Return the two scopes a letter leaves through, with their paces."""
        return (op.value, self.overall.get(op, UNPACED)), (f"{op}:{place}", self.by_place.get(op, UNPACED))


class Candidate(NamedTuple):
    """A letter that may leave if its scopes have room; the two moments are those of its scopes."""

    number: int
    op: Op
    place: str
    overall: float
    here: float


def choose(
    candidates: Iterable[Candidate], pacing: Pacing, now: float, limit: int
) -> tuple[list[int], dict[str, float]]:
    """Return the numbers of the letters that leave at `now`, and the new moments of the paced scopes they use."""
    chosen: list[int] = []
    moments: dict[str, float] = {}
    used: set[str] = set()
    for candidate in candidates:
        scopes = pacing.scopes(candidate.op, candidate.place)
        for (scope, _), moment in zip(scopes, (candidate.overall, candidate.here), strict=True):
            moments.setdefault(scope, moment)
        if not all(pace.room(moments[scope], now) for scope, pace in scopes):
            continue
        chosen.append(candidate.number)
        for scope, pace in scopes:
            if pace is not UNPACED:
                moments[scope] = pace.after(moments[scope], now)
                used.add(scope)
        if len(chosen) == limit:
            break
    return chosen, {scope: moments[scope] for scope in sorted(used)}
