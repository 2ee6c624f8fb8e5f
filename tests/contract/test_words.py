"""What people write: sealed, bound to its place, erasable."""

import os
from pathlib import Path

import pytest
from sqlalchemy.engine import make_url

from bot.ports import Storage
from bot.sparring.identity import SessionId, TextId
from storage import BadMasterKey, NoMasterKey, Sealing, open_storage
from storage.sealing import read_or_make
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


async def open_sealed(url: str, sealing: Sealing) -> Storage:
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


async def test_another_master_key_opens_nothing_and_the_rest_still_works(database: SqlLab) -> None:
    await plant(database.url, Sealing(MASTER))
    storage = await open_sealed(database.url, Sealing(os.urandom(32)))
    async with storage.writing() as unit:
        assert await unit.words.get(S1, [T1]) == {}
        await unit.words.put(S1, {TextId("t2"): "Nyt"})
        await unit.sessions.save([session()])
        assert await unit.words.get(S1, [T1, TextId("t2")]) == {"t2": "Nyt"}
        await unit.commit()
    await storage.close()
    assert await dig(database.url, Sealing(MASTER)) == {T1: PLANTED}, "the first key still opens what it sealed"


async def test_without_a_master_key_words_stay_shut_and_the_rest_works(database: SqlLab) -> None:
    await plant(database.url, Sealing(MASTER))
    storage = await open_sealed(database.url, Sealing(None))
    async with storage.writing() as unit:
        assert await unit.words.get(S1, [T1]) == {}
        await unit.sessions.save([session()])
        await unit.commit()
    async with storage.writing() as unit:
        with pytest.raises(NoMasterKey):
            await unit.words.put(S1, {T1: "x"})
    await storage.close()


async def test_after_a_rotation_the_older_key_still_opens(database: SqlLab) -> None:
    new = os.urandom(32)
    await plant(database.url, Sealing(MASTER))
    rotated = Sealing(new, [MASTER])
    assert await dig(database.url, rotated) == {T1: PLANTED}
    await plant(database.url, rotated, "Mere", TextId("t2"))
    assert await dig(database.url, rotated, T1, TextId("t2")) == {T1: PLANTED, "t2": "Mere"}


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


def test_the_key_file_is_made_once_for_its_owner_alone(tmp_path: Path) -> None:
    file = tmp_path / "var" / "master.key"
    first = read_or_make(file)
    assert file.stat().st_mode & 0o777 == 0o600
    assert read_or_make(file) == first
    assert [path.name for path in file.parent.iterdir()] == ["master.key"]
    assert Sealing.of(file=file).new_key(S1)[0] == Sealing.of(value=first).new_key(S1)[0]


@pytest.mark.parametrize("value", ["", "kort", "ikke base64!", "AAAA"])
def test_a_bad_master_key_is_refused_without_being_repeated(value: str) -> None:
    with pytest.raises(BadMasterKey) as refusal:
        Sealing.of(value=value or " ")
    assert value not in str(refusal.value) or not value
