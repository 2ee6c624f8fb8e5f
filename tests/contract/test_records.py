"""What teams keep, and their calendar addresses."""

from dataclasses import replace

from bot.ports import Feed, Storage
from bot.sparring.identity import TeamId
from tests.contract.labs import Lab, MemoryLab
from tests.contract.samples import MEMBER, OWNER, TEAM, Insight, Promise

OTHER = TeamId("other")


async def save(storage: Storage, *records: Insight | Promise) -> None:
    async with storage.writing() as unit:
        await unit.records.save(*records)
        await unit.commit()


async def test_a_record_comes_back_as_it_was(storage: Storage, lab: Lab) -> None:
    written = Insight("i1", by=MEMBER)
    await save(storage, written)
    reader = storage if isinstance(lab, MemoryLab) else await lab.open()
    async with reader.reading() as unit:
        assert await unit.records.get(Insight, "i1") == written
        assert await unit.records.get(Insight, "i2") is None


async def test_a_team_has_its_own_records_of_each_kind_by_id(storage: Storage) -> None:
    await save(storage, Insight("b"), Insight("a"), Promise("a"), Insight("c", team=OTHER))
    async with storage.reading() as unit:
        assert list(await unit.records.all(Insight, TEAM)) == [Insight("a"), Insight("b")]
        assert list(await unit.records.all(Promise, TEAM)) == [Promise("a")]
        assert list(await unit.records.all(Promise, OTHER)) == []


async def test_several_teams_at_once(storage: Storage) -> None:
    await save(storage, Insight("b", team=OTHER), Insight("c"), Insight("a"), Insight("x", team=TeamId("third")))
    async with storage.reading() as unit:
        found = await unit.records.of_teams(Insight, [TEAM, OTHER])
        assert list(found) == [Insight("b", team=OTHER), Insight("a"), Insight("c")]
        assert list(await unit.records.of_teams(Insight, [])) == []


async def test_a_record_saved_again_takes_the_place_of_the_older_one(storage: Storage) -> None:
    await save(storage, Insight("a"))
    changed = replace(Insight("a"), themes=frozenset({"skole"}))
    await save(storage, Insight("a", by=OWNER), changed)
    async with storage.reading() as unit:
        assert list(await unit.records.all(Insight, TEAM)) == [changed]


async def test_a_deleted_record_is_gone_and_another_kind_of_its_name_stays(storage: Storage) -> None:
    await save(storage, Insight("a"), Promise("a"))
    async with storage.writing() as unit:
        await unit.records.delete(Insight, "a")
        await unit.records.delete(Insight, "never there")
        await unit.commit()
    async with storage.reading() as unit:
        assert await unit.records.get(Insight, "a") is None
        assert await unit.records.get(Promise, "a") == Promise("a")


async def test_records_not_committed_are_gone(storage: Storage) -> None:
    async with storage.writing() as unit:
        await unit.records.save(Insight("a"))
        assert list(await unit.records.all(Insight, TEAM)) == [Insight("a")]
    async with storage.reading() as unit:
        assert list(await unit.records.all(Insight, TEAM)) == []


async def test_saving_no_record_is_fine(storage: Storage) -> None:
    await save(storage)


async def test_a_calendar_is_found_by_its_hash_until_it_is_revoked(storage: Storage) -> None:
    async with storage.writing() as unit:
        await unit.feeds.put("hash-1", TEAM, None)
        await unit.feeds.put("hash-2", TEAM, MEMBER)
        await unit.feeds.put("hash-3", TEAM, MEMBER)
        await unit.commit()
    async with storage.reading() as unit:
        assert await unit.feeds.find("hash-1") == Feed(TEAM)
        assert await unit.feeds.find("hash-2") == Feed(TEAM, MEMBER)
        assert await unit.feeds.find("hash-4") is None
        assert list(await unit.feeds.of(TEAM, None)) == ["hash-1"]
        assert list(await unit.feeds.of(TEAM, MEMBER)) == ["hash-2", "hash-3"]
        assert list(await unit.feeds.of(OTHER, MEMBER)) == []
    async with storage.writing() as unit:
        await unit.feeds.revoke("hash-2")
        await unit.feeds.revoke("hash-4")
        await unit.commit()
    async with storage.reading() as unit:
        assert await unit.feeds.find("hash-2") is None
        assert list(await unit.feeds.of(TEAM, MEMBER)) == ["hash-3"]
