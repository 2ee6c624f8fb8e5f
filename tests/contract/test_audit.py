"""Who did what and when: lines that are only ever added, in chains that tell when somebody meddled with them."""

import asyncio
from dataclasses import fields, replace
from datetime import timedelta

import pytest
from sqlalchemy.exc import DBAPIError

from bot.ports import Storage
from bot.sparring.audit import BEGINNING, CODES, INSTALLATION, Broken, Code, Deed, Entry, Line, Reckoning, following
from bot.sparring.identity import TeamId
from bot.sparring.rhythm.state import Customs
from bot.sparring.team import Frame
from tests.contract.labs import SqlLab
from tests.contract.samples import LEADER, MEMBER, NOON, TEAM

OTHER = TeamId("other")
READ = Entry(TEAM, MEMBER, Deed.CASE_READ, "s1")
CHANGED = Entry(TEAM, LEADER, Deed.SETTINGS_CHANGED, "team", ("zone", "rules"))
ELSEWHERE = Entry(OTHER, MEMBER, Deed.SENT_ANYWAY, "s2", (Code.NAME, Code.PHONE))
ROTATED = Entry(None, None, Deed.MASTER_KEY_ROTATED)


async def add(storage: Storage, *entries: Entry) -> None:
    async with storage.writing() as unit:
        await unit.audit.add(NOON, *entries)
        await unit.commit()


async def every_line(storage: Storage) -> list[Line]:
    async with storage.reading() as unit:
        return [line for chain in await unit.audit.chains() for line in await unit.audit.lines(chain)]


async def test_lines_stand_in_the_chains_of_their_teams_and_hold_together(storage: Storage) -> None:
    await add(storage, READ, ROTATED)
    await add(storage, ELSEWHERE, CHANGED)
    lines = await every_line(storage)
    assert [(line.chain, line.number, line.what, line.detail) for line in lines] == [
        (INSTALLATION, 1, "master-key-rotated", ""),
        ("other", 1, "sent-anyway", "name phone"),
        ("team", 1, "case-read", ""),
        ("team", 2, "settings-changed", "zone rules"),
    ]
    assert [line.at for line in lines] == ["2026-11-23T12:00:00.000+00:00"] * 4
    reckoning = Reckoning(heads=[lines[-1].hash])
    assert reckoning.take(lines) is None
    assert reckoning.unseen == set()
    assert reckoning.heads["team"] == (2, lines[-1].hash)


async def test_a_chain_is_read_in_pieces(storage: Storage) -> None:
    await add(storage, *[READ] * 5)
    async with storage.reading() as unit:
        assert [line.number for line in await unit.audit.lines(TEAM, limit=2)] == [1, 2]
        assert [line.number for line in await unit.audit.lines(TEAM, after=2, limit=9)] == [3, 4, 5]
        assert list(await unit.audit.lines("nobody's")) == []


async def test_what_a_person_did_and_what_was_done_about_her(storage: Storage) -> None:
    about_her = Entry(TEAM, LEADER, Deed.ROLE_CHANGED, MEMBER, (Code.LEADER,))
    await add(storage, READ, CHANGED, about_her, ELSEWHERE)
    async with storage.reading() as unit:
        found = await unit.audit.of_person(MEMBER)
    assert [(line.chain, line.number) for line in found] == [("other", 1), ("team", 1), ("team", 3)]


async def test_a_line_not_committed_is_gone(storage: Storage) -> None:
    async with storage.writing() as unit:
        await unit.audit.add(NOON, READ)
    assert await every_line(storage) == []


async def test_a_chain_does_not_fork_when_many_write_at_once(storage: Storage) -> None:
    await asyncio.gather(*(add(storage, READ, ELSEWHERE) for _ in range(12)))
    lines = await every_line(storage)
    assert Reckoning().take(lines) is None
    assert [line.number for line in lines] == [*range(1, 13)] * 2


@pytest.mark.parametrize("meddling", ["UPDATE audit SET who = 'somebody'", "DELETE FROM audit"])
async def test_the_database_itself_refuses_to_change_a_line(database: SqlLab, meddling: str) -> None:
    await add(await database.open(), READ)
    with pytest.raises(DBAPIError, match="the audit is only added to"):
        await database.execute(meddling)


# ── meddling by somebody who can get past that ───────────────────────────────────────────────────────

CHAIN = following(None, NOON, [READ, CHANGED, replace(READ, who=LEADER), READ])


@pytest.mark.parametrize("name", ["chain", "at", "who", "what", "about", "detail", "hash"])
@pytest.mark.parametrize("at", range(4))
def test_one_line_changed_is_found(at: int, name: str) -> None:
    lines = list(CHAIN)
    lines[at] = replace(lines[at], **{name: "x" if name != "chain" else "team2"})  # type: ignore[arg-type] # all of these are texts
    assert Reckoning().take(lines) is not None


def test_one_line_changed_and_its_own_hash_reckoned_anew_is_found_at_the_next() -> None:
    changed = replace(CHAIN[1], who=MEMBER)
    lines = [CHAIN[0], replace(changed, hash=changed.reckoned(CHAIN[0].hash)), *CHAIN[2:]]
    assert Reckoning().take(lines) == Broken("team", 3)


@pytest.mark.parametrize("gone", range(3))
def test_a_line_removed_is_found_where_it_stood(gone: int) -> None:
    assert Reckoning().take([*CHAIN[:gone], *CHAIN[gone + 1 :]]) == Broken("team", gone + 1)


def test_lines_in_another_order_are_found() -> None:
    assert Reckoning().take([CHAIN[0], CHAIN[2], CHAIN[1], CHAIN[3]]) == Broken("team", 2)
    swapped = [CHAIN[0], replace(CHAIN[2], number=2), replace(CHAIN[1], number=3), CHAIN[3]]
    assert Reckoning().take(swapped) == Broken("team", 2)


def test_a_tail_cut_off_is_found_by_whoever_kept_the_last_hash() -> None:
    cut = Reckoning(heads=[CHAIN[-1].hash])
    assert cut.take(CHAIN[:-1]) is None, "what is left holds together"
    assert cut.unseen == {CHAIN[-1].hash}
    whole = Reckoning(heads=[CHAIN[-1].hash, CHAIN[1].hash])
    assert whole.take(CHAIN) is None
    assert whole.unseen == set(), "an older last hash is still there"


def test_each_chain_begins_from_the_same_place() -> None:
    assert CHAIN[0].hash == CHAIN[0].reckoned(BEGINNING)


# ── no word gets in ──────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("words", ["Mikkels mor", "æ", "a\nb", "x" * 81, "Hun sagde, at"])
def test_a_line_is_about_an_id_and_repeats_nothing_else(words: str) -> None:
    with pytest.raises(ValueError, match="about an id") as refused:
        Entry(TEAM, MEMBER, Deed.CASE_READ, words)
    assert words not in str(refused.value)


@pytest.mark.parametrize("words", ["Mikkel", "mikkel", "", "name phone", "010203-1234"])
def test_a_line_says_nothing_but_codes(words: str) -> None:
    with pytest.raises(ValueError, match="nothing but codes"):
        Entry(TEAM, MEMBER, Deed.SENT_ANYWAY, "s1", (Code.NAME, words))


def test_every_setting_of_a_team_has_a_code_and_no_code_has_a_blank() -> None:
    assert {field.name for kind in (Frame, Customs) for field in fields(kind)} <= CODES
    assert all(code.strip() == code and " " not in code for code in (*CODES, *Deed))


def test_moments_of_another_zone_are_written_in_utc() -> None:
    (line,) = following(None, NOON + timedelta(milliseconds=7), [READ])
    assert line.at == "2026-11-23T12:00:00.007+00:00"
