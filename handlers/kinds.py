"""The kinds of sparring a team can ask for: the shipped ones in their order."""

from bot.content.protocols import FIRST, shipped
from bot.service import Sparring
from bot.sparring.identity import TeamId
from bot.sparring.protocol import Parties, Protocol

_ORDER = tuple(Parties)


async def kinds_of(sparring: Sparring, team: TeamId) -> tuple[Protocol, ...]:
    """Return the kinds a team can ask for, the whole team's first; a programme's are asked for in the programme."""
    del sparring, team
    return tuple(sorted(_listed(), key=lambda one: (_ORDER.index(one.parties), one.id != FIRST, one.id)))


async def kind_of(sparring: Sparring, team: TeamId, name: str) -> Protocol | None:
    """Return a kind by its id, or None when the team has none of that name."""
    return next((one for one in await kinds_of(sparring, team) if one.id == name), None)


def _listed() -> list[Protocol]:
    return [one for one in shipped().values() if one.parties is not Parties.PROGRAMME]
