"""What the memory store holds, and how a transaction replaces it.

A transaction works on a copy that takes the state's place at commit; readers keep the state they began with. Rows are
never changed in place, so a copy is a few shallow dictionaries.
"""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from copy import copy
from dataclasses import dataclass, field, fields
from datetime import datetime
from typing import Self

from bot.messages.letter import Letter
from bot.ports import Feed, TimerKind
from bot.sparring.audit import Line
from bot.sparring.folder import Record
from bot.sparring.identity import MessageKey, PersonId, SessionId, Subject, TeamId, TextId
from bot.sparring.session import Session
from bot.sparring.team import Team


@dataclass(frozen=True, slots=True)
class TimerRow:
    """The one timer of a session or a team."""

    kind: TimerKind
    number: int
    due_at: datetime | None
    lease_until: float = 0.0
    attempt: int = 0


@dataclass(frozen=True, slots=True)
class LetterRow:
    """A letter that is not finished: ready, sending or parked (then with a reason)."""

    number: int
    letter: Letter
    sending: bool = False
    not_before: float = 0.0
    attempt: int = 0
    tries: int = 0
    unclear: bool = False
    reason: str | None = None
    parked_at: float = 0.0

    @property
    def on_its_way(self) -> bool:
        """Say whether the platform may have it."""
        return self.sending or (self.unclear and self.waiting)

    @property
    def waiting(self) -> bool:
        """Say whether it stands in its lane."""
        return self.reason is None


@dataclass(slots=True)
class State:
    """Every table, by its key. `letters` is in the order of its numbers."""

    sessions: dict[SessionId, Session] = field(default_factory=dict)
    teams: dict[TeamId, Team] = field(default_factory=dict)
    records: dict[tuple[str, str], Record] = field(default_factory=dict)
    feeds: dict[str, Feed] = field(default_factory=dict)
    words: dict[tuple[Subject, TextId], str] = field(default_factory=dict)
    timers: dict[Subject, TimerRow] = field(default_factory=dict)
    letters: dict[int, LetterRow] = field(default_factory=dict)
    paces: dict[str, float] = field(default_factory=dict)
    posts: dict[MessageKey, str] = field(default_factory=dict)
    made_about: dict[MessageKey, Subject] = field(default_factory=dict)
    inbox: dict[str, float] = field(default_factory=dict)
    audit: dict[str, tuple[Line, ...]] = field(default_factory=dict)
    letters_queued: int = 0

    def copy(self) -> Self:
        """Return a state that can be changed without this one changing."""
        return type(self)(*(copy(getattr(self, f.name)) for f in fields(self)))


class Home:
    """The state as last committed, and the lock that lets one transaction write at a time.

    Args:
        real: seconds of real time from any origin, never going back.
    """

    def __init__(self, real: Callable[[], float]) -> None:
        self.real = real
        self.state = State()
        self.refs: dict[str, str] = {}
        self.languages: dict[PersonId, str] = {}
        self.lock = asyncio.Lock()

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[State]:
        """Yield a copy of the state that takes its place unless the block raises."""
        async with self.lock:
            state = self.state.copy()
            yield state
            self.state = state
