"""Calendar addresses: made, closed, and read by whoever knows the secret in one. Only its SHA-256 is kept."""

from hashlib import sha256

from bot.feeds.calendar import Feed
from bot.feeds.entries import Diary, Entry, diary_id, told
from bot.ports import Clock, Storage, UnitOfWork
from bot.ports import Feed as Address
from bot.sparring import audit
from bot.sparring.identity import PersonId, TeamId
from bot.sparring.policy import Thing, allowed
from bot.sparring.standing import in_team
from bot.sparring.team import Team

MOST = 40
"""How many addresses of one team's meetings may be open at once; one more closes the oldest. A person has one."""


def hashed(token: str) -> str:
    """Return what is kept of a secret."""
    return sha256(token.encode()).hexdigest()


class Calendars:
    """The door to the calendar feeds."""

    def __init__(self, storage: Storage, clock: Clock) -> None:
        """Take where everything lies, and the clock."""
        self._storage = storage
        self._clock = clock

    async def open_to(self, team: TeamId, person: PersonId | None) -> int:
        """Return how many addresses a calendar has: a team's (no person), or a person's own."""
        async with self._storage.reading() as unit:
            return len(await unit.feeds.of(team, person))

    async def open(self, team: TeamId, person: PersonId | None, token: str, receipt: str, *, by: PersonId) -> bool:
        """Open a calendar under a fresh secret, once; a person's older address closes. False: done before."""
        async with self._storage.writing() as unit:
            if not await unit.first_time(receipt):
                return False
            addresses = await unit.feeds.of(team, person)
            for old in addresses if person else addresses[: max(0, len(addresses) + 1 - MOST)]:
                await unit.feeds.revoke(old)
            await unit.feeds.put(hashed(token), team, person)
            await unit.audit.add(self._clock.now(), audit.Entry(team, by, audit.Deed.FEED_OPENED, person or team))
            await unit.commit()
        return True

    async def close(self, team: TeamId, person: PersonId | None, receipt: str, *, by: PersonId) -> None:
        """Close all addresses of a calendar for good."""
        async with self._storage.writing() as unit:
            if not await unit.first_time(receipt):
                return
            for old in await unit.feeds.of(team, person):
                await unit.feeds.revoke(old)
            await unit.records.delete(Diary, diary_id(team, person))
            await unit.audit.add(self._clock.now(), audit.Entry(team, by, audit.Deed.FEED_CLOSED, person or team))
            await unit.commit()

    async def behind(self, token: str) -> Address | None:
        """Return which calendar a secret opens, if any."""
        async with self._storage.reading() as unit:
            return await unit.feeds.find(hashed(token))

    async def language(self, address: Address) -> str:
        """Return the language a calendar is told in: the one its person chose, else the team's."""
        own = await self._storage.directory.language(address.person) if address.person else None
        if own:
            return own
        async with self._storage.reading() as unit:
            team = await unit.teams.get(address.team)
        return team.frame.language if team else "da"

    async def read(self, address: Address) -> Feed:
        """Return what a calendar tells now; what has changed since it was last read is remembered."""
        async with self._storage.reading() as unit:
            teams, before = await _teams(unit, address), await _before(unit, address)
        entries = told(before, list(teams.values()), address.person, self._clock.now())
        if entries != before:
            entries = await self._remember(address)
        return Feed([entry for entry in entries if entry.team in teams], teams, address.person)

    async def _remember(self, address: Address) -> tuple[Entry, ...]:
        """Tell it again, with the team held, so that two readers at once count a change once."""
        async with self._storage.writing() as unit:
            await unit.teams.get(address.team)
            teams, before = await _teams(unit, address), await _before(unit, address)
            entries = told(before, list(teams.values()), address.person, self._clock.now())
            await unit.records.save(Diary(diary_id(address.team, address.person), address.team, entries))
            await unit.commit()
        return entries


async def _teams(unit: UnitOfWork, address: Address) -> dict[TeamId, Team]:
    """Return the team of a calendar, or all teams of its person; those she has left are not among them."""
    if address.person is not None:
        teams = await unit.teams.of_member(address.person)
        roles = {team.id: in_team(team, address.person, here=True) for team in teams}
        return {team.id: team for team in teams if allowed(roles[team.id], Thing.FEED_OWN)}
    team = await unit.teams.get(address.team)
    return {team.id: team} if team else {}


async def _before(unit: UnitOfWork, address: Address) -> tuple[Entry, ...]:
    diary = await unit.records.get(Diary, diary_id(address.team, address.person))
    return diary.entries if diary else ()
