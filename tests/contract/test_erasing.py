"""Erasing: a sparring goes with everything about it, and what it posted can be found and deleted, in every store."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.messages.letter import Letter, Op
from bot.ports import Receipt, Storage
from bot.sparring.effects import Delete
from bot.sparring.identity import MessageKey, SessionId, TextId
from storage.ledger import FileLedger
from tests.contract.samples import NOON, OWNER, PLACE, TEAM, letter, session

SID = SessionId("s1")
CARD = MessageKey("card:s1")


def deletion(name: str, key: MessageKey = CARD, lane: str = "session:s1") -> Letter:
    """Return a letter that takes a post away."""
    return Letter(name, lane, Op.DELETE, SID, PLACE, key, Delete(TEAM))


async def put(storage: Storage, *letters: Letter) -> None:
    async with storage.writing() as unit:
        await unit.letters.put(letters)
        await unit.commit()


async def posted(storage: Storage) -> set[str]:
    async with storage.reading() as unit:
        return set(await unit.letters.posted(SID))


async def post(storage: Storage, ref: str) -> None:
    """Let a letter make the card."""
    await put(storage, letter(CARD, lane="session:s1"))
    (claim,) = await storage.outbox.claim(1)
    assert await storage.outbox.sent(claim, Receipt(ref))


async def test_a_session_goes_with_its_alarm_and_whom_it_concerned(storage: Storage) -> None:
    async with storage.writing() as unit:
        await unit.sessions.save([session("s1"), session("s2")])
        await unit.words.put(SID, {TextId("t1"): "Ro på"})
        await unit.commit()
    async with storage.writing() as unit:
        await unit.words.erase(SID)
        await unit.sessions.erase(SID)
        await unit.commit()
    async with storage.reading() as unit:
        assert await unit.sessions.get(SID) is None
        assert [each.id for each in await unit.sessions.of_team(TEAM)] == ["s2"]
        assert SID not in [each.id for each in await unit.sessions.concerning(OWNER)]
        assert not await unit.words.get(SID, [TextId("t1")])
    due = await storage.due_timers.claim(NOON + timedelta(days=900), 10)
    assert SID not in [timer.subject for timer in due]


async def test_a_deleted_post_is_known_no_more(storage: Storage) -> None:
    await post(storage, "C:1")
    assert await posted(storage) == {CARD}
    await put(storage, deletion("d1"))
    (claim,) = await storage.outbox.claim(1)
    assert claim.target == Receipt("C:1")
    assert await storage.outbox.sent(claim, None)
    assert await posted(storage) == set()
    assert await storage.directory.post(CARD) is None


async def test_a_file_is_about_what_it_was_brought_for(storage: Storage) -> None:
    await storage.directory.uploaded("F1", SID)
    await storage.directory.uploaded("F1", SID)
    assert await posted(storage) == {"file:F1"}


async def test_a_post_made_anew_under_its_name_does_not_lose_the_older_one(storage: Storage) -> None:
    await post(storage, "C:1")
    await post(storage, "C:2")
    assert len(await posted(storage)) == 2
    assert await storage.directory.post(CARD) == Receipt("C:2")


async def test_letters_not_begun_are_called_off_and_those_on_their_way_are_told(storage: Storage) -> None:
    other = replace(letter("l3", lane="c"), subject=SessionId("s2"))
    await put(storage, letter("l1", lane="a"), letter("l2", lane="b"), other)
    (claim,) = await storage.outbox.claim(1)
    async with storage.writing() as unit:
        assert [each.id for each in await unit.letters.call_off(SID)] == [claim.letter.id]
        await unit.commit()
    assert await storage.outbox.sent(claim, Receipt("C:9"))
    assert [each.letter.key for each in await storage.outbox.claim(10)] == ["l3"]


# ── the ledger ───────────────────────────────────────────────────────────────────────────────────────


async def test_the_ledger_tells_what_it_was_told_and_to_nobody_else(tmp_path: Path) -> None:
    file = tmp_path / "apart" / "erased.ledger"
    ledger = FileLedger(file)
    assert not (await ledger.read()).erased
    await ledger.begun([SID, SessionId("s2")], NOON)
    await FileLedger(file).erased([SID], NOON)
    told = await ledger.read()
    assert (told.erased, told.begun) == (frozenset({"s1"}), frozenset({"s1", "s2"}))
    assert ledger.sound()
    assert file.stat().st_mode & 0o777 == 0o600


async def test_a_line_torn_by_a_power_cut_is_passed_over(tmp_path: Path) -> None:
    ledger = FileLedger(tmp_path / "erased.ledger")
    await ledger.erased([SID], NOON)
    with (tmp_path / "erased.ledger").open("a") as file:
        file.write("2026-11-23T12:00:00+00:00 erased s2")
    await ledger.erased([SessionId("s3")], NOON)
    assert (await ledger.read()).erased == {"s1", "s3"}
    assert ledger.sound()


async def test_a_line_changed_or_taken_out_is_noticed(tmp_path: Path) -> None:
    file = tmp_path / "erased.ledger"
    ledger = FileLedger(file)
    await ledger.erased([SID, SessionId("s2"), SessionId("s3")], NOON)
    whole = file.read_text()
    file.write_text(whole.replace("s2", "s4"))
    assert not ledger.sound()
    lines = whole.splitlines(keepends=True)
    file.write_text(lines[0] + lines[2])
    assert not ledger.sound()


async def test_a_ledger_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    ledger = FileLedger(tmp_path)
    assert not ledger.writable()
    with pytest.raises(OSError, match="directory"):
        await ledger.begun([SID], NOON)
