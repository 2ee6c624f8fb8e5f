"""Words planted in everything people write are nowhere but in the sealed store, the windows and the posts.

A whole life of a case, on both databases: asked for with every field, held, noted, gathered, brought into a digest with
its charts and papers; with errors on the way while the words are in hand, a letter that is set aside and a backup. Then
every file, log line, metric and piece of metadata is searched, byte by byte.
"""

import io
import json
import sqlite3
from collections.abc import AsyncIterator, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from unittest.mock import patch

import httpx
import pytest
import structlog
from sqlalchemy.engine import make_url

from bot import logs
from bot.messages.filling import filled
from bot.messages.parts import Message
from bot.playground.rows import Message as Post
from bot.playground.rows import View
from bot.sparring.identity import TextId
from storage.tables import metadata
from tests.digest.leading import Leading
from tests.journeys.stage import Stage, stage
from tests.postgres import PostgresServer

CASE = "Kaskelothval"
TRIED = "Pindsvinepigge"
ASK = "Granatæblekerne"
NOTE = "Havskildpadde"
INSPIRED = "Morgenfruefrø"
ACTION = "Tordenskysbrag"
POINT = "Sommerfuglevinge"
SPOKEN = "Rødspættefilet"
SUM = "Kirsebærblomst"
CHANGE = "Rundkirketårn"
BANKED, BANKED_TOO = "Lindetræsduft", "Muldvarpeskud"
OPENING = "Rugbrødsskorpe"
PLANTED = (CASE, TRIED, ASK, NOTE, INSPIRED, ACTION, POINT, SPOKEN, SUM, CHANGE, BANKED, BANKED_TOO, OPENING)


@pytest.fixture
def logged() -> Iterator[io.StringIO]:
    stream = io.StringIO()
    logs.configure(stream, json=True, level=0)
    yield stream
    structlog.reset_defaults()


class Kept:
    """A database as whoever steals its files has it."""

    def __init__(self, home: Path, url: str | None, server: PostgresServer | None) -> None:
        self.home, self.url, self._server = home, url, server

    def back_up(self) -> None:
        """Take a backup as the guide says, with its write-ahead log brought in and without."""
        if self._server is not None and self.url is not None:
            name = make_url(self.url).database or ""
            (self.home / "backup.sql").write_text(self._dump(name), "utf-8")
            self._server.execute("CHECKPOINT", database=name)
            return
        with sqlite3.connect(self.home / "sparring.db") as database:
            database.execute(f"VACUUM INTO '{self.home}/backup.db'")
        database.close()

    def _dump(self, name: str) -> str:
        """Return every row of every table in plain text, as a dump has them."""
        assert self._server is not None
        return "\n".join(self._server.execute(f"TABLE {table}", database=name) for table in metadata.tables)

    def files(self) -> dict[str, bytes]:
        """Return every file that belongs to the bot: those of the workspace are Slack's."""
        ours = [file for file in self.home.iterdir() if not file.name.startswith("workspace")]
        if self._server is not None:
            ours += self._server.process.pgdata.rglob("*")
        return {str(file): file.read_bytes() for file in ours if file.is_file()}


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def kept(request: pytest.FixtureRequest, tmp_path: Path) -> Kept:
    if request.param == "sqlite":
        return Kept(tmp_path, None, None)
    url: str = request.getfixturevalue("postgres_url")
    return Kept(tmp_path, url, request.getfixturevalue("postgres_server"))


@pytest.fixture
async def on(kept: Kept) -> AsyncIterator[Stage]:
    async with stage(kept.home, database_url=kept.url) as set_:
        yield set_


@pytest.mark.row("C8")
@pytest.mark.faults
async def test_what_people_write_is_nowhere_it_should_not_be(
    on: Stage, kept: Kept, logged: io.StringIO, capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(0)
    await live_a_case(on)
    (sparring, *_) = await on.sessions()
    kept.back_up()
    files = kept.files()
    places: Mapping[str, Mapping[Any, str]] = {
        "log": {"structlog": logged.getvalue(), "logging": caplog.text},
        "console": dict(enumerate(capfd.readouterr())),
        "web": await web(on),
        "metadata": dict(enumerate(carried(on))),
    }
    found = [f"{word} in {name}" for name, content in files.items() for word in PLANTED if stands(word, content)]
    found += [
        f"{word} in {place} {name}"
        for place, texts in places.items()
        for name, text in texts.items()
        for word in PLANTED
        if word in text
    ]
    assert found == []
    holding = {Path(name).name for name, content in files.items() if stands(sparring.id, content)}
    assert holding >= ({"backup.sql"} if kept.url else {"sparring.db-wal", "backup.db"}), "an id is there to be found"
    assert "Flawed" in logged.getvalue(), "the errors with the words in hand were told of"
    assert "sparring_letter" in "".join(places["metadata"].values())


async def live_a_case(on: Stage) -> None:
    """Let a case live from its request to a digest in which its kind is told of; every word in it is planted."""
    await asked_and_held(on)
    await in_a_digest(on)


async def asked_and_held(on: Stage) -> None:
    root = await on.started(case=CASE, tried=TRIED, ask=ASK)
    shared = "\n".join(m.text for m in on.mette.messages(on.channel))
    assert CASE not in shared
    await on.press(on.mette, root, "read-case")
    assert CASE in str(on.open_form(on.mette).blocks), "the words are really there"
    await on.mette.close(on.open_form(on.mette))
    for number in (1, 2):
        await on.press(on.mette, on.round_post(root, number), "next")
    await on.say(on.ali, root, f"Du skal {SPOKEN}")
    await on.fill(on.sara, on.round_post(root, 3), "note", note=NOTE)
    await on.press(on.mette, on.round_post(root, 3), "next")
    with flawed():
        await on.press(on.sara, on.round_post(root, 4), "actions")
        await on.send(on.sara, inspiration=INSPIRED, action_0=ACTION, day_0="2026-11-25")
    await on.press(on.mette, on.round_post(root, 4), "next")
    person, post = on.turn(root)
    on.workspace.faults.add("chat.postMessage", "500", times=2)
    await on.fill(person, post, "point", point=POINT)
    await on.press(on.mette, on.round_post(root, 5), "next")
    await on.ali.command(on.channel, f"/sparring {SPOKEN}")
    await on.fill(on.mette, on.round_post(root, 6), "gather", points=SUM, change=CHANGE)
    await on.choose(on.sara, root, "Skriv læringspunkt")
    await on.pass_time(days=1, minutes=1)
    refused = await on.sara.submit(await on.sara.modal(), {"point": POINT})
    assert refused.errors
    await on.pass_time(days=2)
    assert ACTION in on.sara.directs()[-1].text


class Flawed(Exception):
    """Something that goes wrong while words are in hand, and repeats them."""


@contextmanager
def flawed() -> Iterator[None]:
    """Let the writing of a letter fail once, with its words in the error's own message."""
    left = [Flawed]

    def failing(message: Message, words: Mapping[TextId, str], missing: str) -> Message:
        if words and left:
            raise left.pop()(f"{words!r} {filled(message, words, missing)!r}")
        return filled(message, words, missing)

    with patch("bot.composer.filled", failing):
        yield
    assert not left, "nothing went wrong"


async def in_a_digest(on: Stage) -> None:
    """Let Mette hold a digest, send herself its papers, and share it where the bot cannot go."""
    leading = Leading(on)
    await leading.arrange((BANKED, "cooperation", "sag-1"), (BANKED_TOO, "cooperation", "sag-2"))
    await leading.draft()
    await leading.window(on.mette, "digest-edit")
    await leading.send(on.mette, digest_opening=OPENING)
    await leading.window(on.mette, "digest-hold")
    await leading.close(on.mette)
    post = leading.post()
    assert OPENING in post.text
    for paper in ("Send mig den som PDF", "Send mig den som tekst"):
        await on.choose(on.mette, post, paper)


def stands(word: str, content: bytes) -> bool:
    """Say whether a word stands in a file, in any of the ways a database or a crash might write it."""
    return any(word.encode(how) in content for how in ("utf-8", "utf-16-le", "utf-16-be", "latin-1"))


async def web(on: Stage) -> dict[str, str]:
    async with httpx.AsyncClient() as client:
        return {path: (await client.get(f"{on.bot.url}{path}")).text for path in ("/metrics", "/readyz", "/healthz")}


def carried(on: Stage) -> Iterable[str]:
    """Yield what travels to Slack without being shown: metadata, and what buttons and windows carry."""
    for message in on.workspace.messages.values():
        yield json.dumps(message.metadata, ensure_ascii=False)
        yield from _values(message)
    for view in on.workspace.views.values():
        yield str(view.spec.get("private_metadata"))
        yield from _values(view)


def _values(row: Post | View) -> Iterator[str]:
    for block in row.blocks or []:
        for element in block.get("elements", []) if block["type"] == "actions" else []:
            yield json.dumps([element.get("value"), element.get("options")], ensure_ascii=False)
