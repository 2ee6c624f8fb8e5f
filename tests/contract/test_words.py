"""What people write: sealed, bound to its place, erasable."""

from pathlib import Path

import pytest
from sqlalchemy.engine import make_url

from bot.ports import Storage
from bot.sparring.identity import SessionId, TextId
from storage import Sealing, SqlStorage, open_storage
from tests.contract.labs import MASTER, Lab, MemoryLab, SqlLab
from tests.contract.samples import session

PLANTED = "Åse-er-plantet-her"
S1, T1 = SessionId("s1"), TextId("t1")


async def test_words_come_back(storage: Storage, lab: Lab) -> None:
    t1, t2, t3 = map(TextId, ("t1", "t2", "t3"))
    s1, s2 = SessionId("s1"), SessionId("s2")
    async with storage.writing() as unit:
        await unit.words.put(s1, {t1: "Hvad nu? 🌿", t2: ""})
        await unit.words.put(s1, {t2: "Andet ord"})
        await unit.words.put(s2, {t1: "En anden sag"})
        await unit.words.put(s2, {})
        await unit.commit()
    reader = storage if isinstance(lab, MemoryLab) else await lab.open()
    async with reader.reading() as unit:
        assert await unit.words.get(s1, [t1, t2, t3]) == {t1: "Hvad nu? 🌿", t2: "Andet ord"}
        assert await unit.words.get(s2, [t1]) == {t1: "En anden sag"}
        assert await unit.words.get(SessionId("s3"), [t1]) == {}
    async with storage.writing() as unit:
        await unit.words.erase(s1)
        await unit.commit()
    async with storage.writing() as unit:
        assert await unit.words.get(s1, [t1, t2]) == {}
        assert await unit.words.get(s2, [t1]) == {t1: "En anden sag"}


async def open_sealed(url: str, sealing: Sealing) -> SqlStorage:
    return await open_storage(url, sealing=sealing)


async def plant(url: str, sealing: Sealing, words: str = PLANTED, text: TextId = T1) -> None:
    storage = await open_sealed(url, sealing)
    async with storage.writing() as unit:
        await unit.words.put(S1, {text: words})
        await unit.commit()
    await storage.close()


async def dig(url: str, sealing: Sealing, *texts: TextId) -> dict[TextId, str]:
    storage = await open_sealed(url, sealing)
    async with storage.reading() as unit:
        found = await unit.words.get(S1, texts or [T1])
    await storage.close()
    return dict(found)


async def test_no_file_of_the_database_contains_a_planted_word(sqlite_url: str) -> None:
    storage = await open_sealed(sqlite_url, Sealing(MASTER))
    async with storage.writing() as unit:
        await unit.words.put(S1, {T1: PLANTED})
        await unit.sessions.save([session()])
        await unit.commit()
    files = sorted(Path(make_url(sqlite_url).database or "").parent.glob("bot.db*"))
    found = [file.name for file in files if PLANTED.encode() in file.read_bytes()]
    assert any(file.name.endswith("-wal") and b"s1" in file.read_bytes() for file in files), "nothing was written"
    assert found == []
    await storage.close()


@pytest.mark.parametrize(
    "tampering",
    [
        "UPDATE words SET text = 't2' WHERE text = 't1'",
        "UPDATE words SET subject = 's2'; UPDATE subject_keys SET subject = 's2'",
        "UPDATE words SET sealed = (SELECT sealed FROM words WHERE text = 't3')",
        "UPDATE words SET sealed = wrapped FROM subject_keys",
        "UPDATE subject_keys SET wrapped = (SELECT sealed FROM words WHERE text = 't1')",
    ],
)
async def test_what_was_tampered_with_does_not_open(database: SqlLab, tampering: str) -> None:
    await plant(database.url, Sealing(MASTER))
    await plant(database.url, Sealing(MASTER), "Andet", TextId("t3"))
    await database.execute(*tampering.split(";"))
    storage = await open_sealed(database.url, Sealing(MASTER))
    async with storage.reading() as unit:
        for case in (S1, SessionId("s2")):
            found = await unit.words.get(case, [T1, TextId("t2")])
            assert found == {}
    await storage.close()


async def test_an_erased_case_is_gone_and_may_begin_anew(database: SqlLab) -> None:
    await plant(database.url, Sealing(MASTER))
    storage = await open_sealed(database.url, Sealing(MASTER))
    async with storage.writing() as unit:
        await unit.words.erase(S1)
        await unit.commit()
    await storage.close()
    assert await dig(database.url, Sealing(MASTER)) == {}
    await plant(database.url, Sealing(MASTER), "Ny")
    assert await dig(database.url, Sealing(MASTER)) == {T1: "Ny"}


async def test_words_without_their_case_key_do_not_open(database: SqlLab) -> None:
    await plant(database.url, Sealing(MASTER))
    await database.execute("DELETE FROM subject_keys")
    assert await dig(database.url, Sealing(MASTER)) == {}
