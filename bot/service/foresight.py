"""What timers will make of their sparrings, worked out before the one writer keeps everybody else waiting."""

from asyncio import sleep
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from bot.ports import Clock, DueTimer, Storage, TimerKind
from bot.sparring.decision import Decision
from bot.sparring.events import TimerFired
from bot.sparring.identity import SessionId
from bot.sparring.machine import decide
from bot.sparring.session import Session

FEW = 10
"""So few timers keep the others waiting no longer than it takes to look at them twice."""


@dataclass(frozen=True, slots=True)
class Foresight:
    """What sessions were when they were looked at, and what is decided as long as they are that."""

    seen: Mapping[SessionId, tuple[Session, Decision]] = field(default_factory=dict)

    @property
    def sessions(self) -> list[Session]:
        """The sessions as they will be."""
        return [decision.session for _, decision in self.seen.values()]

    def decide(self, session: Session, event: TimerFired, now: datetime) -> Decision:
        """Return what was foreseen, or decide anew when the session is not what it was, as if nobody had looked."""
        before, decision = self.seen.get(session.id, (None, None))
        return decision if decision and before is session else decide(session, event, now)


async def foreseen(storage: Storage, due: Sequence[DueTimer], clock: Clock) -> Foresight:
    """Look at what these timers are about and decide, where a transaction that writes keeps all others waiting."""
    numbers = {SessionId(timer.subject): timer.number for timer in due if timer.kind is TimerKind.SESSION}
    if len(numbers) <= FEW or not storage.one_writes:
        return Foresight()
    async with storage.reading() as unit:
        sessions = await unit.sessions.get_many(list(numbers))
    await sleep(0)
    now = clock.now()
    decided = {name: decide(before, TimerFired(name, numbers[name]), now) for name, before in sessions.items()}
    return Foresight({name: (before, decided[name]) for name, before in sessions.items()})
