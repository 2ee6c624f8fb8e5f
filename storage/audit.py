"""The audit in one transaction of a database. Chains are written one transaction at a time, so that none forks."""

from collections.abc import Sequence
from datetime import datetime
from itertools import groupby

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.sparring.audit import Entry, Line, following
from bot.sparring.identity import PersonId
from storage.engines.engine import Bulk, Engine
from storage.tables import AUDIT

COLUMNS = ("chain", "number", "at", "who", "what", "about", "detail", "hash")
ADDING = Bulk(AUDIT, COLUMNS)
_lines = select(*(AUDIT.c[name] for name in COLUMNS))


class SqlAudit:
    """`bot.ports.Audit`."""

    def __init__(self, connection: AsyncConnection, engine: Engine) -> None:
        self._connection, self._engine = connection, engine

    async def add(self, at: datetime, *entries: Entry) -> None:
        """Write lines at the ends of their chains, which nobody else can do until this transaction ends."""
        chained = groupby(sorted(entries, key=lambda entry: entry.chain), key=lambda entry: entry.chain)
        for chain, ours in chained:  # in order, so that two transactions never wait for each other
            await self._engine.serialize(self._connection, f"audit:{chain}")
            last = _lines.where(AUDIT.c.chain == chain).order_by(AUDIT.c.number.desc()).limit(1)
            row = (await self._connection.execute(last)).one_or_none()
            lines = following(Line(*row) if row else None, at, ours)
            rows = [tuple(getattr(line, name) for name in COLUMNS) for line in lines]
            await self._engine.write(self._connection, ADDING, rows)

    async def chains(self) -> Sequence[str]:
        """Return the chains there are, in order."""
        return list(await self._connection.scalars(select(AUDIT.c.chain).distinct().order_by(AUDIT.c.chain)))

    async def lines(self, chain: str, after: int = 0, limit: int = 1_000) -> Sequence[Line]:
        """Return lines of a chain in their order, those behind the number `after`."""
        query = _lines.where(AUDIT.c.chain == chain, AUDIT.c.number > after).order_by(AUDIT.c.number).limit(limit)
        return [Line(*row) for row in await self._connection.execute(query)]

    async def of_person(self, person: PersonId) -> Sequence[Line]:
        """Return the lines of what a person did, and of what was done about her, by chain and number."""
        hers = (AUDIT.c.who == person) | (AUDIT.c.about == person)
        query = _lines.where(hers).order_by(AUDIT.c.chain, AUDIT.c.number)
        return [Line(*row) for row in await self._connection.execute(query)]
