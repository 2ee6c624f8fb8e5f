"""Sealed texts in one transaction of a database; the only place where case text lies."""

from collections.abc import Mapping, Sequence

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.sparring.identity import SessionId, TextId
from storage.engines.engine import Engine
from storage.sealing import CaseKey, Sealing
from storage.tables import CASE_KEYS, WORDS


class SqlWords:
    """`bot.ports.Words`."""

    def __init__(self, connection: AsyncConnection, engine: Engine, sealing: Sealing) -> None:
        self._connection, self._engine, self._sealing = connection, engine, sealing

    async def put(self, session: SessionId, words: Mapping[TextId, str]) -> None:
        """Seal and keep texts of a case; `NoMasterKey` when none is set and the case has no key that opens."""
        if not words:
            return
        keys = await self._keys(session) or await self._make_key(session)
        master, key = next(iter(keys.items()))
        rows = [
            {"session": session, "text": text, "master": master, "sealed": key.seal(text, said)}
            for text, said in words.items()
        ]
        insert = self._engine.insert(WORDS)
        new = {name: insert.excluded[name] for name in ("master", "sealed")}
        same = [WORDS.c.session, WORDS.c.text]
        await self._connection.execute(insert.on_conflict_do_update(index_elements=same, set_=new), rows)

    async def get(self, session: SessionId, texts: Sequence[TextId]) -> Mapping[TextId, str]:
        """Return those texts that exist and can be opened."""
        these = (WORDS.c.session == session) & self._engine.among(WORDS.c.text, "texts")
        rows = (await self._connection.execute(select(WORDS).where(these), {"texts": texts})).all()
        keys = await self._keys(session) if rows else {}
        opened = {row.text: keys[row.master].open(row.text, row.sealed) for row in rows if row.master in keys}
        return {text: said for text, said in opened.items() if said is not None}

    async def erase(self, session: SessionId) -> None:
        """Destroy the case's key and its texts."""
        await self._connection.execute(delete(CASE_KEYS).where(CASE_KEYS.c.session == session))
        await self._connection.execute(delete(WORDS).where(WORDS.c.session == session))

    async def _keys(self, session: SessionId) -> dict[str, CaseKey]:
        rows = await self._connection.execute(select(CASE_KEYS).where(CASE_KEYS.c.session == session))
        unwrapped = {row.master: self._sealing.unwrap(session, row.master, row.wrapped) for row in rows}
        return {master: key for master, key in unwrapped.items() if key}

    async def _make_key(self, session: SessionId) -> dict[str, CaseKey]:
        master, wrapped = self._sealing.new_key(session)
        insert = self._engine.insert(CASE_KEYS).values(session=session, master=master, wrapped=wrapped)
        await self._connection.execute(insert.on_conflict_do_nothing())
        return await self._keys(session)  # read back: another transaction may have been first
