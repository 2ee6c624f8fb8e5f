"""The kinds of sparring a team can ask for: the shipped ones in their order, then its own."""

from bot.content.protocols import FIRST, BadProtocol, parsed, shipped
from bot.service import Sparring
from bot.sparring import kinds
from bot.sparring.identity import TeamId
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
    folder = await sparring.folder(team, *kinds.READS)
    newest = kinds.newest(folder) if folder else ()
    words = await sparring.words(team, [one.text for one in newest])
    found = (_read(words.get(one.text, "")) for one in newest)
    return tuple(one for one in found if one is not None)


def _read(text: str) -> Protocol | None:
    try:
        return parsed(text)
    except BadProtocol:
        return None
