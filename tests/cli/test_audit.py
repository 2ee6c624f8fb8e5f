"""`sparring audit` and `sparring keys`, as an operator types them."""

import asyncio
import csv
import json
import shutil
import socket
import sqlite3
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bot.cli import app
from bot.sparring.audit import Code, Deed, Entry
from bot.sparring.identity import PersonId, SessionId, TeamId, TextId
from storage import Sealing, open_storage
from tests.contract.samples import NOON

TEAM = TeamId("team")
S1, T1 = SessionId("s1"), TextId("t1")


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where a bot has lived: a case was read, a text sent anyway, and one kept."""
    home = tmp_path_factory.mktemp("lived")
    asyncio.run(_live(home))
    return home


@pytest.fixture
def home(lived: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of it of the test's own."""
    mine = shutil.copytree(lived, tmp_path / "home")
    monkeypatch.setenv("SPARRING_HOME", str(mine))
    monkeypatch.delenv("DATABASE_URL", raising=False)
    return mine


async def _live(home: Path) -> None:
    storage = await open_storage(f"sqlite:///{home}/sparring.db", sealing=Sealing.of(file=home / "master.key"))
    sara = await storage.directory.person("U0SARA")
    async with storage.writing() as unit:
        await unit.words.put(S1, {T1: "En tekst"})
        await unit.audit.add(
            NOON,
            Entry(TEAM, sara, Deed.CASE_READ, "s1"),
            Entry(TEAM, PersonId("gone"), Deed.SENT_ANYWAY, "s1", (Code.NAME, Code.PHONE)),
            Entry(TEAM, None, Deed.ERASED, "s1"),
        )
        await unit.commit()
    await storage.close()


def sparring(*words: str) -> Result:
    return CliRunner().invoke(app, list(words))


def meddle(home: Path, *statements: str) -> None:
    """Change the database as somebody would who has its file and knows how."""
    with sqlite3.connect(home / "sparring.db") as database:
        for trigger in ("audit_no_update", "audit_no_delete"):
            database.execute(f"DROP TRIGGER IF EXISTS {trigger}")
        for statement in statements:
            database.execute(statement)
    database.close()


@pytest.mark.usefixtures("home")
def test_an_audit_nobody_has_touched_holds_together() -> None:
    verified = sparring("audit", "verify")
    assert verified.exit_code == 0
    assert "ok    team: 3 lines hold together; the last is " in verified.output


@pytest.mark.parametrize(
    ("meddling", "line"),
    [
        ("UPDATE audit SET who = 'somebody' WHERE number = 2", 2),
        ("UPDATE audit SET detail = 'name' WHERE number = 2", 2),
        ("DELETE FROM audit WHERE number = 1", 1),
        ("UPDATE audit SET number = 5 - number WHERE number > 1", 2),
    ],
)
def test_the_first_line_somebody_meddled_with_is_named(home: Path, meddling: str, line: int) -> None:
    # numbers are swapped by way of others, for no two lines may have one
    moves = ["UPDATE audit SET number = number + 10 WHERE number > 1"] if "5 - number" in meddling else []
    meddle(home, *moves, meddling.replace("5 - number WHERE number > 1", "15 - number WHERE number > 10"))
    verified = sparring("audit", "verify")
    assert verified.exit_code == 1
    assert f"BROKEN  team: line {line} was changed, removed or moved." in verified.output


def test_a_tail_cut_off_is_found_against_a_hash_noted_earlier(home: Path) -> None:
    exported = sparring("audit", "export")
    head = next(line.split("--head ")[1] for line in exported.stderr.splitlines() if line.startswith("team: "))
    assert sparring("audit", "verify", "--head", head).exit_code == 0
    meddle(home, "DELETE FROM audit WHERE chain = 'team' AND number = 3")
    assert sparring("audit", "verify").exit_code == 0, "what is left holds together"
    cut = sparring("audit", "verify", "--head", head)
    assert cut.exit_code == 1
    assert f"BROKEN  No line ends in {head}: lines were cut off." in cut.output


@pytest.mark.usefixtures("home")
def test_an_export_can_be_read_in_danish_and_is_itself_written_down() -> None:
    exported = sparring("audit", "export")
    rows = list(csv.reader(exported.stdout.splitlines(), delimiter=";"))
    assert rows[0] == ["tidspunkt", "team", "nummer", "hvem", "hvad", "om", "detaljer", "kontrolsum"]
    told = [(row[3], row[4], row[6]) for row in rows[1:]]
    assert told == [
        ("botten selv", "tog en kopi af loggen ud", "csv"),
        ("U0SARA", "åbnede en sags tekst", ""),
        ("gone", "sendte en tekst, selv om værnet havde fundet noget", "name phone"),
        ("botten selv", "sletning: en sags tekster og nøgle er ødelagt", ""),
    ]


@pytest.mark.usefixtures("home")
def test_an_export_as_json_has_one_object_a_line() -> None:
    exported = sparring("audit", "export", "--format", "json", "--language", "en", "--chain", "team")
    lines = [json.loads(line) for line in exported.stdout.splitlines()]
    assert [(line["number"], line["deed"], line["what"]) for line in lines] == [
        (1, "case-read", "opened the text of a case"),
        (2, "sent-anyway", "sent a text although the guard had found something"),
        (3, "erased", "erasure: the texts and the key of a case were destroyed"),
    ]


# ── keys ─────────────────────────────────────────────────────────────────────────────────────────────


def test_a_rotation_of_the_key_file_says_what_it_did_and_is_written_down(home: Path) -> None:
    rotated = sparring("keys", "rotate")
    assert rotated.exit_code == 0
    assert "1 keys of cases and teams are wrapped anew." in rotated.output
    assert "keep it apart as long as backups from before today are kept" in rotated.output
    assert "skiftede hovednøglen" in sparring("audit", "export").stdout
    assert len(list(home.glob("master.key*"))) == 2


def test_a_fresh_key_is_told_of_and_written_down_though_nothing_was_sealed_yet(home: Path) -> None:
    meddle(home, "DELETE FROM words", "DELETE FROM subject_keys")
    rotated = sparring("keys", "rotate")
    assert "The master key is a fresh one." in rotated.output
    assert "0 keys of cases and teams are wrapped anew." in rotated.output
    assert "skiftede hovednøglen" in sparring("audit", "export").stdout


def test_no_rotation_without_the_key_that_is_needed(home: Path) -> None:
    (home / "master.key").unlink()
    rotated = sparring("keys", "rotate")
    assert rotated.exit_code == 1
    assert "Nothing was changed." in rotated.output
    assert not (home / "master.key").exists()


def test_with_a_key_from_the_environment_it_says_what_to_do(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SPARRING_MASTER_KEY", (home / "master.key").read_text().strip())
    rotated = sparring("keys", "rotate")
    assert rotated.exit_code == 0
    assert "Set SPARRING_OLD_MASTER_KEY to the key so far" in rotated.output


def test_the_doctor_sees_a_key_file_others_can_read_and_one_that_is_missing(home: Path) -> None:
    (home / "master.key").chmod(0o644)
    assert "chmod 600 it" in sparring("doctor").output
    (home / "master.key").unlink()
    assert "its texts are locked: the master key they need is missing" in sparring("doctor").output


def test_the_doctor_says_who_reaches_the_bot_and_where_the_ledger_lies(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = sparring("doctor").output
    assert "The bot listens on this machine alone." in said
    assert "written down in SPARRING_HOME: keep the ledger out of its backups" in said
    monkeypatch.setenv("SPARRING_HOST", "0.0.0.0")  # noqa: S104 - looked at, not bound
    monkeypatch.setenv("SPARRING_LEDGER", str(home.parent / "elsewhere.ledger"))
    said = sparring("doctor").output
    assert "The bot listens on 0.0.0.0: see that only a proxy with TLS" in said
    assert "What is erased is written down apart from the database." in said


def test_only_its_owner_may_read_the_database(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SPARRING_HOME", str(home / "new"))
    assert sparring("migrate").exit_code == 0
    assert {file.stat().st_mode & 0o777 for file in (home / "new").glob("sparring.db*")} == {0o600}


def test_a_port_that_is_taken_is_said_in_a_sentence(home: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        tried = sparring("try", "--port", str(taken.getsockname()[1]), "--home", str(home / "try"))
    assert tried.exit_code == 4
    assert "does Sparring run already?" in tried.output
