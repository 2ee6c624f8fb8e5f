"""A whole team is taken along as data, and destroyed for good, by whoever installed the bot."""

import asyncio
import json
from pathlib import Path
from unittest.mock import Mock

import pytest
from typer.testing import CliRunner

from bot.cli import app
from bot.clock import WallClock
from bot.ids import FreshIds
from bot.ports import Alarms
from bot.service.erasures import Erasures
from bot.sparring.identity import TextId
from bot.sparring.team import Frame, Team
from storage import Sealing, open_storage
from storage.database import SqlStorage
from storage.ledger import FileLedger
from tests.contract.samples import OWNER, PLACE, TEAM, Insight, session

CASE, POINT = "Dreng, 8–10 år, der ikke vil i skole", "Spørg skolen tidligt"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a bot with one team, that has one sparring and one thing it has learned."""
    monkeypatch.setenv("SPARRING_HOME", str(tmp_path))
    monkeypatch.delenv("SPARRING_MASTER_KEY", raising=False)
    monkeypatch.delenv("DATABASE_URL", raising=False)
    asyncio.run(_fill(tmp_path))
    return tmp_path


async def opened(home: Path) -> SqlStorage:
    sealing = Sealing.of(file=home / "master.key")
    return await open_storage(f"sqlite+aiosqlite:///{home}/sparring.db", sealing=sealing)


async def _fill(home: Path) -> None:
    storage = await opened(home)
    async with storage.writing() as unit:
        await unit.teams.save(Team(TEAM, PLACE, "Team Nord", frame=Frame(leader=OWNER)))
        await unit.sessions.save([session("s1")])
        await unit.words.put(session("s1").id, {TextId("t1"): CASE})
        await unit.words.put(TEAM, {TextId("i1"): POINT})
        await unit.records.save(Insight("i1", by=OWNER))
        await unit.commit()
    await storage.close()


def said(*words: str, code: int = 0) -> str:
    result = CliRunner().invoke(app, words)
    assert result.exit_code == code, result.output
    return result.output


def test_a_team_is_taken_along_without_the_text_of_its_cases(home: Path) -> None:
    assert f"{TEAM}" in said("team", "list")
    file = home / "team.json"
    said("team", "export", "Team Nord", str(file))
    assert (POINT in file.read_text("utf-8"), CASE in file.read_text("utf-8")) == (True, False)
    assert {one["kind"] for one in json.loads(file.read_text("utf-8"))["kept"]} == {"Insight", "Session", "Team"}
    assert file.stat().st_mode & 0o077 == 0
    assert "case-read" not in said("audit", "export", "--format", "json")
    said("team", "export", TEAM, str(file), "--cases")
    assert CASE in file.read_text("utf-8")
    assert "case-read" in said("audit", "export", "--format", "json")


def test_a_team_is_destroyed_only_when_its_id_is_typed_again(home: Path) -> None:
    backup = (home / "sparring.db").read_bytes()
    assert f"--sure {TEAM}" in said("team", "delete", "Team Nord", code=1)
    assert "Team Nord" in said("team", "list")
    assert "is destroyed" in said("team", "delete", "Team Nord", "--sure", TEAM)
    assert "no teams" in said("team", "list")
    assert set(asyncio.run(FileLedger(home / "erased.ledger").read()).erased) == {TEAM, "s1"}
    (home / "sparring.db").write_bytes(backup)
    for beside in home.glob("sparring.db-*"):
        beside.unlink()
    assert "Team Nord" in said("team", "list"), "the backup has it"
    assert asyncio.run(_started_again(home)) == 1
    assert "no teams" in said("team", "list")


async def _started_again(home: Path) -> int:
    """Do what the bot does about backups when it starts."""
    storage, clock = await opened(home), WallClock()
    erasures = Erasures(storage, clock, FreshIds(clock), Mock(spec=Alarms), FileLedger(home / "erased.ledger"))
    found = await erasures.erase_restored()
    await storage.close()
    return found


def test_a_name_that_is_no_teams_is_said(home: Path) -> None:
    del home
    assert "no such team" in said("team", "delete", "Team Syd", code=1)
