"""What a team keeps beside its rhythm: records, such as learning points, practice changes and digests.

A slice that keeps records is pure: a function from the team's folder and the moment to what follows. The service reads
the folder, locked with the team's row, and stores all that follows in one transaction.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol, TypeVar

from bot.sparring.copies import replace
from bot.sparring.effects import Sentence
from bot.sparring.identity import Subject, TeamId
from bot.sparring.rhythm.effects import TeamEffect
from bot.sparring.rhythm.events import TeamEvent
from bot.sparring.team import Team


class Record(Protocol):
    """A frozen dataclass that belongs to a team. It is stored under its class's name; words it only points at.

    No two records of one kind have the same `id`. A release may add fields that have a default.
    """

    @property
    def id(self) -> str:
        """Its name among the records of its kind; ids of `Ids.new` keep them in the order they were made."""
        ...

    @property
    def team(self) -> TeamId:
        """The team it belongs to."""
        ...


R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class Folder:
    """A team and those of its records that were asked for."""

    team: Team
    records: tuple[Record, ...] = ()

    def all(self, kind: type[R]) -> tuple[R, ...]:
        """Return the records of a kind, by id."""
        return tuple(record for record in self.records if isinstance(record, kind))

    def get(self, kind: type[R], name: str) -> R | None:
        """Return one record, or None when the team has none of that name."""
        return next((record for record in self.all(kind) if record.id == name), None)


@dataclass(frozen=True, slots=True)
class Kept:
    """What follows for a team's folder.

    `saved` are records new or changed, `removed` those it lets go; `events` happen to the team's rhythm in the same
    moment, `effects` are shown after theirs. `note` is a private answer to the one who acted. All words under the keys
    of `erased` are destroyed.
    """

    saved: tuple[Record, ...] = ()
    removed: tuple[Record, ...] = ()
    effects: tuple[TeamEffect, ...] = ()
    events: tuple[TeamEvent, ...] = ()
    note: Sentence | None = None
    erased: tuple[Subject, ...] = ()

    def noting(self, key: str) -> "Kept":
        """Return this with a private note."""
        return replace(self, note=Sentence(key))


Change = Callable[[Folder, datetime], Kept]
"""Decides what follows, from the folder as it stands and the moment; raises `Refusal` when it is not possible."""
