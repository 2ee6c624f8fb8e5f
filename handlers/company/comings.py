"""Keeps pairs and topics in step with who is in the team: who has left is nobody's buddy any more."""

from collections.abc import Iterable
from datetime import datetime

from bot.service import Keeping
from bot.sparring.company import expertise, pairs
from bot.sparring.company.expertise import Expertise
from bot.sparring.company.pairs import BuddyPair
from bot.sparring.copies import replace
from bot.sparring.folder import Folder, Kept
from bot.sparring.identity import PersonId, TeamId
from handlers.desk import Desk
from handlers.inbound import Act, Gone

_READS = (*pairs.READS, *expertise.READS)


class Comings:
    """Hears of people who go."""

    def __init__(self, desk: Desk) -> None:
        """Take what the dialogue has at hand."""
        self._desk = desk

    async def heard(self, act: Act) -> None:
        """Let somebody go from what is kept by the team whose channel she left, or, gone for good, by all teams."""
        if not isinstance(act, Gone):
            return
        for team in await self._teams(act):
            keeping = Keeping(team, lambda folder, now: _gone(folder, act.by, now), _READS)
            await self._desk.sparring.keep(keeping, f"{act.receipt}:kept:{team}")

    async def _teams(self, act: Gone) -> Iterable[TeamId]:
        """Return the teams that have to let her go; one may know about a topic without being in the channel."""
        if act.place is not None:
            team = await self._desk.team(act.place)
            return (team.id,) if team else ()
        sparring = self._desk.sparring
        everywhere = await sparring.team_ids()
        mine = [team.id for team in await sparring.of_member(act.by)]
        mine += [one.team for one in await sparring.records_of(BuddyPair, everywhere) if act.by in one.people]
        mine += [one.team for one in await sparring.records_of(Expertise, everywhere) if act.by in one.people]
        return dict.fromkeys(mine)


def _gone(folder: Folder, person: PersonId, now: datetime) -> Kept:
    buddies, topics = pairs.gone(folder, person, now), expertise.gone(folder, person)
    return replace(
        buddies,
        saved=(*buddies.saved, *topics.saved),
        removed=(*buddies.removed, *topics.removed),
    )
