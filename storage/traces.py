"""Everything in which a person's id stands, in one transaction of a database."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Table, delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.ports import Trace
from bot.sparring.identity import PersonId, TeamId
from storage.tables import FEEDS, LETTERS, RECORDS, SESSION_PEOPLE, SESSIONS, TEAM_PEOPLE, TEAMS

KINDS = (("Session", SESSIONS, "team"), ("Team", TEAMS, "id"))
"""What is no record: its kind, its table, and the column that says whose it is."""

NAMING = (SESSIONS, TEAMS, RECORDS)
"""The tables whose documents may name a person."""

CONCERNING = (SESSION_PEOPLE, TEAM_PEOPLE)
"""The tables that find a person's sparrings and teams."""


class SqlTraces:
    """`bot.ports.Traces`."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def of(self, person: PersonId) -> Sequence[Trace]:
        """Return every document that names her, by kind and id."""
        found = [trace for kind, table, team in KINDS for trace in await self._in(table, person, kind, team)]
        records = select(RECORDS.c.kind, RECORDS.c.id, RECORDS.c.team, RECORDS.c.document)
        rows = await self._connection.execute(records.where(_names(RECORDS, person)))
        found += [Trace(row.kind, row.id, TeamId(row.team), _read(row.document)) for row in rows]
        return sorted(found, key=lambda trace: (trace.kind, trace.id))

    async def _in(self, table: Table, person: PersonId, kind: str, team: str) -> list[Trace]:
        rows = await self._connection.execute(
            select(table.c.id, table.c[team].label("team"), table.c.document).where(_names(table, person))
        )
        return [Trace(kind, row.id, TeamId(row.team), _read(row.document)) for row in rows]

    async def replace(self, person: PersonId, by: PersonId) -> int:
        """Put another id in place of hers wherever it stands, and say in how many documents that was."""
        changed = 0
        for table in NAMING:
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


def _read(document: str) -> Mapping[str, Any]:
    read: Mapping[str, Any] = json.loads(document)
    return read
