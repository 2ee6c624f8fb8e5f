"""Teams in one transaction of a database."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from sqlalchemy import Select, delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.ports import TimerKind
from bot.sparring.identity import PersonId, PlaceId, TeamId
from bot.sparring.team import Team
from storage.concern import members
from storage.engines.engine import Bulk, Engine, Insert
from storage.mapping import team_from_json, team_to_json
from storage.repositories import SqlTimers
from storage.tables import TEAM_PEOPLE, TEAMS

LEADER, MEMBER, PARTNER = "leader", "member", "partner"


def _resave(insert: Insert) -> Insert:
    kept = {name: insert.excluded[name] for name in ("place", "leaders_place", "document")}
    return insert.on_conflict_do_update(index_elements=[TEAMS.c.id], set_=kept)


SAVING = Bulk(TEAMS, ("id", "place", "document", "leaders_place"), _resave)
JOINING = Bulk(TEAM_PEOPLE, ("person", "role", "team"))
_stored = select(TEAMS.c.document)


class SqlTeams:
    """`bot.ports.Teams`."""

    def __init__(self, connection: AsyncConnection, engine: Engine, timers: SqlTimers, *, locks: bool) -> None:
        self._connection, self._engine, self._timers, self._locks = connection, engine, timers, locks
        self._known: dict[TeamId, Team] = {}

    async def at(self, place: PlaceId) -> Team | None:
        """Return the team that meets in this channel, locked when this transaction writes, even before it exists."""
        query = _stored.where(TEAMS.c.place == place)
        team = await self._one(query)
        if team is None and self._locks:
            await self._engine.serialize(self._connection, f"team:{place}")
            team = await self._one(query)
        return team

    async def get(self, team: TeamId) -> Team | None:
        """Return a team, locked when this transaction writes."""
        return (await self.get_many([team])).get(team)

    async def get_many(self, teams: Sequence[TeamId]) -> Mapping[TeamId, Team]:
        """Return those that exist, locked in id order when this transaction writes."""
        found = await self._fetch(_by_id(self._engine, locks=self._locks), {"teams": teams})
        return {team.id: team for team in found}

    async def led_by(self, person: PersonId) -> Sequence[Team]:
        """Return the teams of which she is a leader, by id, not locked."""
        return await self._of(person, LEADER)

    async def of_member(self, person: PersonId) -> Sequence[Team]:
        """Return the teams of which she is a member, by id, not locked."""
        return await self._of(person, MEMBER)

    async def partnered(self, person: PersonId) -> Sequence[Team]:
        """Return the teams whose programme she has as a partner from outside, by id, not locked."""
        return await self._of(person, PARTNER)

    async def _of(self, person: PersonId, role: str) -> Sequence[Team]:
        hers = _stored.join(TEAM_PEOPLE, TEAM_PEOPLE.c.team == TEAMS.c.id)
        these = hers.where(TEAM_PEOPLE.c.person == person, TEAM_PEOPLE.c.role == role)
        return await self._fetch(these.order_by(TEAMS.c.id))

    async def sharing(self, place: PlaceId) -> Sequence[Team]:
        """Return the teams whose leaders meet in this channel, by id, not locked."""
        return await self._fetch(_stored.where(TEAMS.c.leaders_place == place).order_by(TEAMS.c.id))

    async def all_ids(self) -> Sequence[TeamId]:
        """Return the ids of all teams, in order."""
        return [TeamId(team) for team in await self._connection.scalars(select(TEAMS.c.id).order_by(TEAMS.c.id))]

    async def _one(self, query: Select[Any]) -> Team | None:
        return next(iter(await self._fetch(self._engine.locked(query) if self._locks else query)), None)

    async def _fetch(self, query: Select[Any], given: Mapping[str, object] | None = None) -> list[Team]:
        teams = [team_from_json(document) for document in await self._connection.scalars(query, given)]
        self._known |= {team.id: team for team in teams}
        return teams

    async def save(self, *teams: Team) -> None:
        """Insert or update teams together with their alarms."""
        if not teams:
            return
        await self._engine.write(self._connection, SAVING, [_row(team) for team in teams])
        await self._timers.arm(TimerKind.TEAM, [team for team in teams if not self._armed_before(team)])
        await self._note_people(teams)
        self._known |= {team.id: team for team in teams}

    def _armed_before(self, team: Team) -> bool:
        """Say whether the alarm is the one it was when the team was read."""
        known = self._known.get(team.id)
        return known is not None and known.alarm == team.alarm

    async def _note_people(self, teams: Sequence[Team]) -> None:
        """Write who belongs to the teams, where that is not as it was when they were read."""
        changed = {team.id: people for team in teams if (people := _people(team)) != self._people_before(team.id)}
        if changed:
            theirs = self._engine.among(TEAM_PEOPLE.c.team, "teams")
            await self._connection.execute(delete(TEAM_PEOPLE).where(theirs), {"teams": list(changed)})
        rows = [(person, role, team) for team, people in changed.items() for person, role in sorted(people)]
        if rows:
            await self._engine.write(self._connection, JOINING, rows)

    def _people_before(self, team: TeamId) -> frozenset[tuple[PersonId, str]] | None:
        known = self._known.get(team)
        return _people(known) if known else None


def _row(team: Team) -> tuple[object, ...]:
    return (team.id, team.place, team_to_json(team), team.rhythm.customs.leaders_place)


def _people(team: Team) -> frozenset[tuple[PersonId, str]]:
    leaders = {(person, LEADER) for person in team.leaders}
    partners = {(person, PARTNER) for person in team.partners}
    return frozenset(leaders | partners | {(person, MEMBER) for person in members(team)})


@cache
def _by_id(engine: Engine, *, locks: bool) -> Select[Any]:
    query = _stored.where(engine.among(TEAMS.c.id, "teams")).order_by(TEAMS.c.id)
    return engine.locked(query) if locks else query
