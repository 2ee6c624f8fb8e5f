"""The master key: missing, another one, back again, and changed while the bot goes on."""

import os
from pathlib import Path

import pytest
from sqlalchemy import insert, text, update
from sqlalchemy.ext.asyncio import create_async_engine

from bot.sparring.errors import TextsLocked
from bot.sparring.identity import SessionId, TextId
from storage import BadMasterKey, Rotated, Sealing, SqlStorage, open_storage, renew
from storage.rotation import rotate
from storage.sealing import fingerprint, make
from storage.tables import SUBJECT_KEYS
from tests.contract.labs import MASTER, SqlLab
from tests.contract.samples import session
from tests.contract.test_words import PLANTED, S1, T1, dig, open_sealed, plant

OTHER = bytes(range(100, 132))
T2 = TextId("t2")


@pytest.mark.parametrize("sealing", [Sealing(None), Sealing(OTHER)], ids=["missing", "another"])
async def test_without_its_master_key_words_stay_shut_and_the_rest_works(database: SqlLab, sealing: Sealing) -> None:
    await plant(database.url, Sealing(MASTER))
    storage = await open_sealed(database.url, sealing)
    assert storage.locked
    async with storage.writing() as unit:
        assert await unit.words.get(S1, [T1]) == {}
        await unit.sessions.save([session()])
        await unit.commit()
    for subject in (S1, SessionId("a new case")):
        async with storage.writing() as unit:
            with pytest.raises(TextsLocked):
                await unit.words.put(subject, {T2: "x"})
    await storage.close()
    assert await dig(database.url, Sealing(MASTER)) == {T1: PLANTED}, "the key comes back, and all is there"


async def opened(storage: SqlStorage) -> bool:
    """Say whether words open and are sealed, asked anew."""
    return not storage.locked


async def test_a_key_file_that_comes_back_opens_at_once(database: SqlLab, tmp_path: Path) -> None:
    file = tmp_path / "master.key"
    await plant(database.url, Sealing.of(file=file))
    away = file.rename(tmp_path / "elsewhere")
    storage = await open_sealed(database.url, Sealing.of(file=file))
    assert storage.locked
    assert not file.exists(), "no fresh key takes the place of one that is missed"
    away.rename(file)
    async with storage.writing() as unit:
        assert await unit.words.get(S1, [T1]) == {T1: PLANTED}
        await unit.words.put(S1, {T2: "Nyt"})
        await unit.commit()
    assert await opened(storage)
    await storage.close()


async def test_a_key_file_that_goes_away_is_remembered_until_the_bot_stops(database: SqlLab, tmp_path: Path) -> None:
    file = tmp_path / "master.key"
    storage = await open_sealed(database.url, Sealing.of(file=file))
    file.unlink()
    async with storage.writing() as unit:
        await unit.words.put(S1, {T1: PLANTED})
        assert await unit.words.get(S1, [T1]) == {T1: PLANTED}
    await storage.close()


# ── another master key ───────────────────────────────────────────────────────────────────────────────


async def count(url: str, master: bytes) -> int:
    """Return how many keys a master key wraps."""
    engine = create_async_engine(url)
    async with engine.connect() as connection:
        query = text("SELECT count(*) FROM subject_keys WHERE master = :master")
        found: int = await connection.scalar(query, {"master": fingerprint(master)}) or 0
    await engine.dispose()
    return found


async def plant_many(url: str) -> None:
    storage = await open_sealed(url, Sealing(MASTER))
    async with storage.writing() as unit:
        for number in range(5):
            await unit.words.put(SessionId(f"s{number}"), {T1: f"{PLANTED} {number}", T2: "mere"})
        await unit.commit()
    await storage.close()


async def test_every_key_is_wrapped_anew_and_the_old_master_key_can_go(database: SqlLab) -> None:
    await plant_many(database.url)
    storage = await open_sealed(database.url, Sealing(OTHER, [MASTER]))
    assert await storage.rotate() == Rotated(done=5, left=0)
    assert await storage.rotate() == Rotated(done=0, left=0)
    await storage.close()
    assert await count(database.url, MASTER) == 0
    assert await dig(database.url, Sealing(OTHER), T1, T2) == {T1: f"{PLANTED} 1", T2: "mere"}
    assert await dig(database.url, Sealing(MASTER)) == {}


async def test_stopped_in_the_middle_both_keys_open_and_it_goes_on(database: SqlLab) -> None:
    await plant_many(database.url)

    class Killed(Sealing):
        """Dies at the fourth key."""

        tries = 0

        def rewrapped(self, *args: object) -> bytes | None:
            self.tries += 1
            if self.tries == 4:
                raise KeyboardInterrupt
            return super().rewrapped(*args)  # type: ignore[arg-type]

    storage = await open_storage(database.url, sealing=Killed(OTHER, [MASTER]))
    with pytest.raises(KeyboardInterrupt):
        await rotate(storage._engines, storage._engine, storage._sealing, batch=2)  # noqa: SLF001 - in small batches
    await storage.close()
    assert (await count(database.url, OTHER), await count(database.url, MASTER)) == (2, 3), "whole batches only"
    both = await open_sealed(database.url, Sealing(OTHER, [MASTER]))
    async with both.writing() as unit:
        for number in range(5):
            assert await unit.words.get(SessionId(f"s{number}"), [T1]) == {T1: f"{PLANTED} {number}"}
    assert await both.rotate() == Rotated(done=3, left=0)
    await both.close()


async def test_a_subject_that_has_got_two_keys_has_one_in_the_end(database: SqlLab) -> None:
    await plant(database.url, Sealing(MASTER))
    await plant(database.url, Sealing(OTHER, [MASTER]), "Nøgle et", T2)
    await plant(database.url, Sealing(OTHER, [MASTER]), "En anden sag", T2)
    away = update(SUBJECT_KEYS).values(master="away")
    needed = insert(SUBJECT_KEYS).values(subject="s9", master=fingerprint(OTHER), wrapped=b"")
    await database.execute(away, needed)
    await plant(database.url, Sealing(OTHER), "Nøgle to", TextId("t3"))
    back = update(SUBJECT_KEYS).where(SUBJECT_KEYS.c.master == "away").values(master=fingerprint(MASTER))
    await database.execute(back)
    storage = await open_sealed(database.url, Sealing(OTHER, [MASTER]))
    assert await storage.rotate() == Rotated(done=1, left=0)
    await storage.close()
    found = await dig(database.url, Sealing(OTHER), T1, T2, TextId("t3"))
    assert found == {T1: PLANTED, T2: "En anden sag", "t3": "Nøgle to"}


async def test_keys_of_a_master_key_that_is_lost_are_counted_and_left(database: SqlLab) -> None:
    await plant_many(database.url)
    await database.execute("UPDATE subject_keys SET master = 'lost' WHERE subject = 's3'")
    storage = await open_sealed(database.url, Sealing(OTHER, [MASTER]))
    assert await storage.rotate() == Rotated(done=4, left=1)
    await storage.close()


async def test_a_running_bot_finds_the_new_key_in_the_file(database: SqlLab, tmp_path: Path) -> None:
    file = tmp_path / "master.key"
    running = await open_sealed(database.url, Sealing.of(file=file))
    async with running.writing() as unit:
        await unit.words.put(S1, {T1: PLANTED})
        await unit.commit()
    first = Sealing.of(file=file).current
    renew(file)
    command = await open_sealed(database.url, Sealing.of(file=file))
    assert await command.rotate() == Rotated(done=1, left=0)
    await command.close()
    async with running.writing() as unit:
        assert await unit.words.get(S1, [T1]) == {T1: PLANTED}
        await unit.words.put(SessionId("s2"), {T1: "Nyt"})
        await unit.commit()
    await running.close()
    (tmp_path / f"master.key.{first}").unlink()
    assert await dig(database.url, Sealing.of(file=file)) == {T1: PLANTED}


# ── the key file ─────────────────────────────────────────────────────────────────────────────────────


def test_the_key_file_is_made_once_for_its_owner_alone(tmp_path: Path) -> None:
    file = tmp_path / "var" / "master.key"
    make(file)
    first = file.read_text()
    assert file.stat().st_mode & 0o777 == 0o600
    make(file)
    assert file.read_text() == first
    assert [path.name for path in file.parent.iterdir()] == ["master.key"]
    assert Sealing.of(file=file).new_key(S1)[0] == Sealing.of(value=first).new_key(S1)[0]


def test_a_renewed_key_file_keeps_the_old_key_beside_it_for_its_owner_alone(tmp_path: Path) -> None:
    file = tmp_path / "master.key"
    make(file)
    first = Sealing.of(file=file).current
    (tmp_path / "master.key.fresh").write_text("left behind by one that was killed")
    renew(file)
    assert {path.name for path in tmp_path.iterdir()} == {"master.key", f"master.key.{first}"}
    assert all(path.stat().st_mode & 0o777 == 0o600 for path in tmp_path.iterdir())
    renewed = Sealing.of(file=file)
    assert renewed.current != first
    assert renewed.knows(first or "")


@pytest.mark.parametrize("value", ["", "kort", "ikke base64!", "AAAA"])
def test_a_bad_master_key_is_refused_without_being_repeated(value: str) -> None:
    with pytest.raises(BadMasterKey) as refusal:
        Sealing.of(value=value or " ")
    assert value not in str(refusal.value) or not value


def test_a_fingerprint_tells_nothing_of_its_key() -> None:
    key = os.urandom(32)
    assert key.hex()[:16] not in fingerprint(key)
