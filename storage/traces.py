"""Everything in which a person's id stands, in one transaction of a database."""

import json
from collections.abc import Callable, Sequence

from sqlalchemy import ColumnElement, Table, delete, func, literal, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.ports import Trace
from bot.sparring.identity import PersonId, TeamId
from storage.tables import FEEDS, LETTERS, RECORDS, SESSION_PEOPLE, SESSIONS, TEAM_PEOPLE, TEAMS, TIMERS

KINDS: tuple[tuple[Table, ColumnElement[str], ColumnElement[str]], ...] = (
    (SESSIONS, literal("Session"), SESSIONS.c.team),
    (TEAMS, literal("Team"), TEAMS.c.id),
    (RECORDS, RECORDS.c.kind, RECORDS.c.team),
)
"""The tables that hold documents: what kind each is, and the column that says whose."""

CONCERNING = (SESSION_PEOPLE, TEAM_PEOPLE)
"""The tables that find a person's sparrings and teams."""


class SqlTraces:
    """`bot.ports.Traces`."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def of(self, person: PersonId) -> Sequence[Trace]:
        """Return every document that names her, by kind and id."""
        return await self._where(lambda table, _: _names(table, person))

    async def of_team(self, team: TeamId) -> Sequence[Trace]:
        """Return every document of a team, by kind and id."""
        return await self._where(lambda _, whose: whose == team)

    async def _where(self, wanted: Callable[[Table, ColumnElement[str]], ColumnElement[bool]]) -> list[Trace]:
        found: list[Trace] = []
        for table, kind, whose in KINDS:
            columns = kind.label("kind"), table.c.id, whose.label("team"), table.c.document
            rows = await self._connection.execute(select(*columns).where(wanted(table, whose)))
            found += [Trace(row.kind, row.id, TeamId(row.team), json.loads(row.document)) for row in rows]
        return sorted(found, key=lambda trace: (trace.kind, trace.id))

    async def remove_team(self, team: TeamId) -> None:
        """Forget a team, all it keeps, its calendars and its alarm."""
        theirs = (RECORDS.c.team, FEEDS.c.team, TEAM_PEOPLE.c.team, TIMERS.c.subject, TEAMS.c.id)
        for column in theirs:
            await self._connection.execute(delete(column.table).where(column == team))

    async def replace(self, person: PersonId, by: PersonId) -> int:
        """Put another id in place of hers wherever it stands, and say in how many documents that was."""
        changed = 0
        for table, _, _ in KINDS:
            document = func.replace(table.c.document, _quoted(person), _quoted(by))
            newer = {"version": SESSIONS.c.version + 1} if table is SESSIONS else {}
            change = update(table).where(_names(table, person)).values(document=document, **newer)
            changed += (await self._connection.execute(change)).rowcount
        for people in CONCERNING:
            await self._connection.execute(delete(people).where(people.c.person == person))
        await self._connection.execute(delete(FEEDS).where(FEEDS.c.person == person))
        await self._connection.execute(delete(LETTERS).where(LETTERS.c.recipient == person))
        told = func.replace(LETTERS.c.effect, _quoted(person), _quoted(by))
        names = LETTERS.c.effect.contains(_quoted(person), autoescape=True)
        await self._connection.execute(update(LETTERS).where(names).values(effect=told))
        return changed


def _quoted(person: str) -> str:
    return f'"{person}"'


def _names(table: Table, person: PersonId) -> ColumnElement[bool]:
    return table.c.document.contains(_quoted(person), autoescape=True)
