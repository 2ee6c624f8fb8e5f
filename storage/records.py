"""What teams keep, and their calendar addresses, in one transaction of a database."""

from collections.abc import Sequence

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.ports import Feed
from bot.sparring.folder import R, Record
from bot.sparring.identity import PersonId, TeamId
from storage.engines.engine import Bulk, Engine, Insert
from storage.mapping import record_from_json, record_to_json
from storage.tables import FEEDS, RECORDS


def _resave(insert: Insert) -> Insert:
    kept = {name: insert.excluded[name] for name in ("team", "document")}
    return insert.on_conflict_do_update(index_elements=[RECORDS.c.kind, RECORDS.c.id], set_=kept)


SAVING = Bulk(RECORDS, ("kind", "id", "team", "document"), _resave)


class SqlRecords:
    """`bot.ports.Records`."""

    def __init__(self, connection: AsyncConnection, engine: Engine) -> None:
        self._connection, self._engine = connection, engine

    async def all(self, kind: type[R], team: TeamId) -> Sequence[R]:
        """Return a team's records of a kind, by id."""
        return await self.of_teams(kind, [team])

    async def of_teams(self, kind: type[R], teams: Sequence[TeamId]) -> Sequence[R]:
        """Return the records of a kind of all these teams, by team and id."""
        theirs = self._engine.among(RECORDS.c.team, "teams")
        query = select(RECORDS.c.document).where(RECORDS.c.kind == kind.__name__, theirs)
        documents = await self._connection.scalars(query.order_by(RECORDS.c.team, RECORDS.c.id), {"teams": teams})
        return [record_from_json(kind, document) for document in documents]

    async def get(self, kind: type[R], name: str) -> R | None:
        """Return the record of a kind with this id."""
        this = RECORDS.c.kind == kind.__name__, RECORDS.c.id == name
        document = await self._connection.scalar(select(RECORDS.c.document).where(*this))
        return None if document is None else record_from_json(kind, document)

    async def save(self, *records: Record) -> None:
        """Insert or update records; the last of those with one name stays."""
        rows = {(type(r).__name__, r.id): (r.team, record_to_json(r)) for r in records}
        if rows:
            await self._engine.write(self._connection, SAVING, [(*name, *rest) for name, rest in rows.items()])

    async def delete(self, kind: type[Record], name: str) -> None:
        """Forget the record of a kind with this id."""
        this = RECORDS.c.kind == kind.__name__, RECORDS.c.id == name
        await self._connection.execute(delete(RECORDS).where(*this))


class SqlFeeds:
    """`bot.ports.Feeds`."""

    def __init__(self, connection: AsyncConnection, engine: Engine) -> None:
        self._connection, self._engine = connection, engine

    async def put(self, token_hash: str, team: TeamId, person: PersonId | None) -> None:
        """Open a calendar."""
        made = {"token_hash": token_hash, "team": team, "person": person, "made_at": self._engine.now}
        await self._connection.execute(self._engine.insert(FEEDS).values(made))

    async def find(self, token_hash: str) -> Feed | None:
        """Return whose calendar it is."""
        query = select(FEEDS.c.team, FEEDS.c.person).where(FEEDS.c.token_hash == token_hash)
        row = (await self._connection.execute(query)).one_or_none()
        return None if row is None else Feed(row.team, row.person)

    async def of(self, team: TeamId, person: PersonId | None) -> Sequence[str]:
        """Return the hashes under which this calendar may be read, oldest first."""
        this = FEEDS.c.team == team, FEEDS.c.person == person
        query = select(FEEDS.c.token_hash).where(*this).order_by(FEEDS.c.made_at, FEEDS.c.token_hash)
        return list(await self._connection.scalars(query))

    async def revoke(self, token_hash: str) -> None:
        """Close a calendar for good."""
        await self._connection.execute(delete(FEEDS).where(FEEDS.c.token_hash == token_hash))
