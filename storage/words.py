"""Sealed texts in one transaction of a database; the only place where what people wrote lies."""

from collections.abc import Mapping, Sequence

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.sparring.identity import Subject, TextId
from storage.engines.engine import Engine
from storage.sealing import Sealing, SubjectKey
from storage.tables import SUBJECT_KEYS, WORDS


class SqlWords:
    """`bot.ports.Words`."""

    def __init__(self, connection: AsyncConnection, engine: Engine, sealing: Sealing) -> None:
        self._connection, self._engine, self._sealing = connection, engine, sealing

    async def put(self, subject: Subject, words: Mapping[TextId, str]) -> None:
        """Seal and keep texts; `TextsLocked` when the master key is missing or another."""
        if not words:
            return
        keys = await self._keys(subject) or await self._make_key(subject)
        master, key = next(iter(keys.items()))
        rows = [
            {"subject": subject, "text": text, "master": master, "sealed": key.seal(text, said)}
            for text, said in words.items()
        ]
        insert = self._engine.insert(WORDS)
        new = {name: insert.excluded[name] for name in ("master", "sealed")}
        same = [WORDS.c.subject, WORDS.c.text]
        await self._connection.execute(insert.on_conflict_do_update(index_elements=same, set_=new), rows)

    async def get(self, subject: Subject, texts: Sequence[TextId]) -> Mapping[TextId, str]:
        """Return those texts that exist and can be opened."""
        these = (WORDS.c.subject == subject) & self._engine.among(WORDS.c.text, "texts")
        rows = (await self._connection.execute(select(WORDS).where(these), {"texts": texts})).all()
        keys = await self._keys(subject) if rows else {}
        opened = {row.text: keys[row.master].open(row.text, row.sealed) for row in rows if row.master in keys}
        return {text: said for text, said in opened.items() if said is not None}

    async def erase(self, subject: Subject) -> None:
        """Destroy the key of a case or a team, and its texts."""
        await self._connection.execute(delete(SUBJECT_KEYS).where(SUBJECT_KEYS.c.subject == subject))
        await self._connection.execute(delete(WORDS).where(WORDS.c.subject == subject))

    async def _keys(self, subject: Subject) -> dict[str, SubjectKey]:
        rows = await self._connection.execute(select(SUBJECT_KEYS).where(SUBJECT_KEYS.c.subject == subject))
        unwrapped = {row.master: self._sealing.unwrap(subject, row.master, row.wrapped) for row in rows}
        return {master: key for master, key in unwrapped.items() if key}

    async def _make_key(self, subject: Subject) -> dict[str, SubjectKey]:
        master, wrapped = self._sealing.new_key(subject)
        insert = self._engine.insert(SUBJECT_KEYS).values(subject=subject, master=master, wrapped=wrapped)
        await self._connection.execute(insert.on_conflict_do_nothing())
        return await self._keys(subject)  # read back: another transaction may have been first
