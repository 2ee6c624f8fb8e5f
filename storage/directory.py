"""Platform ids in a database, remembered in the process."""

from collections.abc import Sequence
from time import monotonic
from typing import TypeVar

from sqlalchemy import delete, select, update

from bot.ports import FILE, Receipt
from bot.sparring.identity import MessageKey, PersonId, PlaceId, Subject
from storage.addresses import our_id
from storage.engines.engine import Engine, Engines
from storage.tables import DIRECTORY, POSTS

MEMORY = 50_000
"""Entries kept in the process before it starts to remember anew."""
CHOICE_KEPT = 60.0
"""Real seconds after which a person's choice of language is read again, for another replica may have changed it."""


_Value = TypeVar("_Value")


class SqlDirectory:
    """`bot.ports.Directory`. Not to be called inside a unit of work: on SQLite it may need the one writer."""

    def __init__(self, engines: Engines, engine: Engine) -> None:
        self._engines, self._engine = engines, engine
        self._refs: dict[str, str] = {}
        self._languages: dict[str, tuple[str | None, float]] = {}
        self._keys: dict[str, MessageKey] = {}

    async def person(self, ref: str) -> PersonId:
        """Return our id for a platform's person, remembering it the first time."""
        return PersonId(await self._remember("person", ref))

    async def place(self, ref: str) -> PlaceId:
        """Return our id for a platform's place, remembering it the first time."""
        return PlaceId(await self._remember("place", ref))

    async def _remember(self, kind: str, ref: str) -> str:
        ours = our_id(kind, ref)
        if await self.ref_of(ours) is None:
            insert = self._engine.insert(DIRECTORY).values(id=ours, kind=kind, ref=ref)
            async with self._engines.writer.begin() as connection:
                await connection.execute(insert.on_conflict_do_nothing())
            _keep(self._refs, ours, ref)
        return ours

    async def ref_of(self, ours: str) -> str | None:
        """Return the platform's words for one of our person or place ids."""
        if ours not in self._refs:
            async with self._engines.reader.connect() as connection:
                ref = await connection.scalar(select(DIRECTORY.c.ref).where(DIRECTORY.c.id == ours))
            if ref is None:
                return None
            _keep(self._refs, ours, ref)
        return self._refs[ours]

    async def post(self, key: MessageKey) -> Receipt | None:
        """Return where a post ended up; asked anew each time, for a post may be made again elsewhere."""
        async with self._engines.reader.connect() as connection:
            ref = await connection.scalar(select(POSTS.c.ref).where(POSTS.c.key == key))
        return Receipt(ref) if ref else None

    async def key_of(self, receipt: Receipt) -> MessageKey | None:
        """Return which of our posts this is."""
        if receipt.ref not in self._keys:
            async with self._engines.reader.connect() as connection:
                key = await connection.scalar(select(POSTS.c.key).where(POSTS.c.ref == receipt.ref))
            if key is None:
                return None
            _keep(self._keys, receipt.ref, MessageKey(key))
        return self._keys[receipt.ref]

    async def uploaded(self, file: str, about: Subject) -> None:
        """Remember a platform's file, as a post of which nothing but its deletion is ever asked."""
        name = f"{FILE}:{file}"
        insert = self._engine.insert(POSTS).values(key=name, ref=name, subject=about)
        async with self._engines.writer.begin() as connection:
            await connection.execute(insert.on_conflict_do_nothing())

    async def language(self, person: PersonId) -> str | None:
        """Return the language a person chose, if she did; another replica's change is seen within a minute."""
        language, until = self._languages.get(person, (None, 0.0))
        if until < monotonic():
            async with self._engines.reader.connect() as connection:
                language = await connection.scalar(select(DIRECTORY.c.language).where(DIRECTORY.c.id == person))
            _keep(self._languages, person, (language, monotonic() + CHOICE_KEPT))
        return language

    async def people(self, ids: Sequence[str]) -> frozenset[PersonId]:
        """Return which of these are ids of people."""
        these = self._engine.among(DIRECTORY.c.id, "ids") & (DIRECTORY.c.kind == "person")
        async with self._engines.reader.connect() as connection:
            found = await connection.scalars(select(DIRECTORY.c.id).where(these), {"ids": ids})
            return frozenset(PersonId(one) for one in found)

    async def forget(self, person: PersonId) -> None:
        """Forget who a person is on the platform, and the language she chose; another replica may for a minute not."""
        async with self._engines.writer.begin() as connection:
            await connection.execute(delete(DIRECTORY).where(DIRECTORY.c.id == person))
        self._refs.pop(person, None)
        self._languages.pop(person, None)

    async def set_language(self, person: PersonId, language: str) -> None:
        """Remember the language a person chose."""
        if await self.language(person) != language:
            async with self._engines.writer.begin() as connection:
                change = update(DIRECTORY).where(DIRECTORY.c.id == person).values(language=language)
                await connection.execute(change)
            _keep(self._languages, person, (language, monotonic() + CHOICE_KEPT))


def _keep(memory: dict[str, _Value], key: str, value: _Value) -> None:
    if len(memory) >= MEMORY:
        memory.clear()
    memory[key] = value
