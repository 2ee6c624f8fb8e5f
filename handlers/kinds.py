"""The kinds of sparring a team can ask for: the shipped ones in their order, then its own."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from bot.content.flaws import BadProtocol
from bot.content.protocols import FIRST, parsed, shipped
from bot.messages.own_kinds import Version
from bot.service import Sparring
from bot.sparring import kinds
from bot.sparring.folder import Folder
from bot.sparring.identity import TeamId
from bot.sparring.kinds import OwnKind
from bot.sparring.protocol import Parties, Protocol

_ORDER = tuple(Parties)


async def kinds_of(sparring: Sparring, team: TeamId) -> tuple[Protocol, ...]:
    """Return the kinds a team can ask for; those that ask for nothing, as a programme's, are begun elsewhere."""
    listed = sorted(
        (one for one in shipped().values() if one.fields),
        key=lambda one: (_ORDER.index(one.parties), one.id != FIRST, one.id),
    )
    return (*listed, *await own_kinds(sparring, team))


async def kind_of(sparring: Sparring, team: TeamId, name: str) -> Protocol | None:
    """Return a kind by its id, or None when the team has none of that name."""
    return next((one for one in await kinds_of(sparring, team) if one.id == name), None)


async def own_kinds(sparring: Sparring, team: TeamId) -> tuple[Protocol, ...]:
    """Return a team's own kinds as they stand now; one whose words are lost is left out."""
    return tuple(one.kind for one in await _versions(sparring, team, kinds.newest))


async def dropped_kinds(sparring: Sparring, team: TeamId) -> tuple[Version, ...]:
    """Return a team's own kinds that were taken off its list, as they stood last."""
    return await _versions(sparring, team, lambda folder: kinds.newest(folder, listed=False))


async def versions_of(sparring: Sparring, team: TeamId, name: str) -> tuple[Version, ...]:
    """Return the versions of one of a team's own kinds, the newest first; none of a kind it does not have."""
    return await _versions(sparring, team, lambda folder: kinds.versions(folder, name))


async def _versions(
    sparring: Sparring, team: TeamId, which: Callable[[Folder], Sequence[OwnKind]]
) -> tuple[Version, ...]:
    folder = await sparring.folder(team, *kinds.READS)
    found = which(folder) if folder else ()
    words = await sparring.words(team, [one.text for one in found])
    read = ((one, _read(words.get(one.text, ""))) for one in found)
    return tuple(Version(replace(kind, version=one.version), one.changed_on) for one, kind in read if kind is not None)


def _read(text: str) -> Protocol | None:
    try:
        return parsed(text)
    except BadProtocol:
        return None
