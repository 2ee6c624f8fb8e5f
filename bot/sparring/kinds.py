"""A team's own kinds of sparring: copied from another, changed, versioned, and taken off its list again."""

from dataclasses import dataclass
from datetime import date

from bot.sparring.company.errors import ChangedMeanwhile, TooManyKinds
from bot.sparring.copies import replace
from bot.sparring.folder import Folder, Kept, Record
from bot.sparring.identity import PersonId, TeamId, TextId
from bot.sparring.rhythm.rights import leading


@dataclass(frozen=True, slots=True)
class OwnKind:
    """One version of a team's own kind of sparring; `text` points at its protocol as TOML, under the team's key.

    All versions stay: a sparring under way has its own copy anyway, and one can see what was.
    """

    id: str
    team: TeamId
    kind: str
    version: int
    text: TextId
    changed_on: date
    listed: bool = True


MOST = 12
"""So many kinds of its own a team can have on its list."""

READS: tuple[type[Record], ...] = (OwnKind,)
"""What a folder must hold for what happens here."""


def newest(folder: Folder, *, listed: bool = True) -> tuple[OwnKind, ...]:
    """Return the newest version of each kind that stands on the team's list; else of those taken off it."""
    by_kind: dict[str, OwnKind] = {}
    for one in sorted(folder.all(OwnKind), key=lambda one: one.version):
        by_kind[one.kind] = one
    return tuple(one for one in by_kind.values() if one.listed is listed)


def versions(folder: Folder, kind: str) -> tuple[OwnKind, ...]:
    """Return all versions of a kind, the newest first."""
    mine = (one for one in folder.all(OwnKind) if one.kind == kind)
    return tuple(sorted(mine, key=lambda one: one.version, reverse=True))


def version_of(folder: Folder, kind: str) -> int:
    """Return the number of a kind's newest version; 0 for one that is not there yet."""
    return max((one.version for one in versions(folder, kind)), default=0)


def kept(folder: Folder, by: PersonId, new: OwnKind) -> Kept:
    """Keep a version, as a leader.

    Raises:
        ChangedMeanwhile: Somebody kept another version while this one was written.
        TooManyKinds: The list is full.
    """
    leading(folder.team, by)
    if version_of(folder, new.kind) != new.version - 1:
        raise ChangedMeanwhile
    others = [one for one in newest(folder) if one.kind != new.kind]
    if len(others) >= MOST:
        raise TooManyKinds
    return Kept(saved=(new,)).noting("note-kind-kept")


def dropped(folder: Folder, by: PersonId, kind: str) -> Kept:
    """Take a kind off the team's list, as a leader."""
    leading(folder.team, by)
    found = next((one for one in newest(folder) if one.kind == kind), None)
    if found is None:
        raise ChangedMeanwhile
    return Kept(saved=(replace(found, listed=False),)).noting("note-kind-dropped")
