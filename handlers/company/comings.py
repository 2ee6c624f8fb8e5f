"""Keeps pairs and topics in step with who is in the team: who has left is nobody's buddy any more."""

from datetime import datetime

from bot.service import Keeping
from bot.sparring.company import expertise, pairs
from bot.sparring.copies import replace
from bot.sparring.folder import Folder, Kept
from bot.sparring.identity import PersonId
from handlers.desk import Desk
from handlers.inbound import Act, Gone

_READS = (*pairs.READS, *expertise.READS)


class Comings:
    """Hears of people who go."""

    def __init__(self, desk: Desk) -> None:
        """Take what the dialogue has at hand."""
        self._desk = desk

    async def heard(self, act: Act) -> None:
        """Let somebody go from what is kept by the teams whose channel she left, or by all that know her."""
        if not isinstance(act, Gone):
            return
        here = [await self._desk.team(act.place)] if act.place else await self._desk.sparring.of_member(act.by)
        for team in (team for team in here if team is not None):
            keeping = Keeping(team.id, lambda folder, now: _gone(folder, act.by, now), _READS)
            await self._desk.sparring.keep(keeping, f"{act.receipt}:kept:{team.id}")


def _gone(folder: Folder, person: PersonId, now: datetime) -> Kept:
    buddies, topics = pairs.gone(folder, person, now), expertise.gone(folder, person)
    return replace(
        buddies,
        saved=(*buddies.saved, *topics.saved),
        removed=(*buddies.removed, *topics.removed),
    )
