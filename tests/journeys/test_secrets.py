"""Words planted in everything people write are nowhere but in the sealed store, the forms and the posts."""

import io
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import httpx
import pytest
import structlog

from bot import logs
from bot.playground.rows import Message, View
from tests.journeys.stage import Stage, stage

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
PLANTED = (CASE, TRIED, ASK, NOTE, INSPIRED, ACTION, POINT, SPOKEN, SUM, CHANGE)


@pytest.fixture
def logged() -> Iterator[io.StringIO]:
    stream = io.StringIO()
    logs.configure(stream, json=True, level=0)
    yield stream
    structlog.reset_defaults()


@pytest.mark.row("C8")
async def test_what_people_write_is_nowhere_it_should_not_be(
    tmp_path: Path, logged: io.StringIO, capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(0)
    async with stage(tmp_path) as on:
        await a_life(on)
        async with httpx.AsyncClient() as client:
            shown = [(await client.get(f"{on.bot.url}{path}")).text for path in ("/metrics", "/readyz", "/healthz")]
        kept = raw(tmp_path)
        assert "sparring.db-wal" in kept
        (sparring,) = await on.sessions()
        assert any(sparring.id in text for text in kept.values()), "an id is there to be found"
        travelled = [json.dumps(carried(row), ensure_ascii=False) for row in on.workspace.messages.values()]
        travelled += [str(row.spec.get("private_metadata")) for row in on.workspace.views.values()]
        travelled += buttons(on)
    places: Mapping[str, Mapping[Any, str]] = {
        "database": kept | raw(tmp_path),
        "log": {"structlog": logged.getvalue(), "logging": caplog.text},
        "console": dict(enumerate(capfd.readouterr())),
        "web": dict(enumerate(shown)),
        "metadata": dict(enumerate(travelled)),
    }
    found = [
        f"{word} in {place} {name}"
        for place, texts in places.items()
        for name, text in texts.items()
        for word in PLANTED
        if word in text
    ]
    assert not found
    assert len(travelled) > 20, "there was something to look at"
    assert "sparring_letter" in "".join(travelled)


async def a_life(on: Stage) -> None:
    """Hold a whole sparring in which everybody writes a planted word, and somebody does what is refused."""
    root = await on.started(case=CASE, tried=TRIED, ask=ASK)
    shared = "\n".join(m.text for m in on.mette.messages(on.channel))
    assert CASE not in shared
    await on.press(on.mette, root, "read-case")
    assert CASE in str(on.open_form(on.mette).blocks), "the words are really there"
    await on.mette.close(on.open_form(on.mette))
    for number in (1, 2):
        await on.press(on.mette, on.round_post(root, number), "next")
    await on.say(on.ali, root, f"Du skal {SPOKEN}")
    await on.say(on.sara, root, SPOKEN)
    await on.fill(on.sara, on.round_post(root, 3), "note", note=NOTE)
    await on.press(on.mette, on.round_post(root, 3), "next")
    await on.fill(on.sara, on.round_post(root, 4), "actions", inspiration=INSPIRED, action_0=ACTION, day_0="2026-11-25")
    await on.press(on.mette, on.round_post(root, 4), "next")
    person, post = on.turn(root)
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


def raw(home: Path) -> dict[str, str]:
    """Return the bot's files as bytes read as text."""
    files = [file for file in home.iterdir() if file.name.startswith("sparring")]
    return {file.name: file.read_bytes().decode("utf-8", "replace") for file in files}


def carried(row: Message) -> object:
    return row.metadata


def buttons(on: Stage) -> list[str]:
    """Return what the buttons and menus carry."""
    rows: list[Message | View] = [*on.workspace.messages.values(), *on.workspace.views.values()]
    blocks = [block for row in rows for block in row.blocks or [] if block["type"] == "actions"]
    elements = [element for block in blocks for element in block["elements"]]
    return [json.dumps([each.get("value"), each.get("options")], ensure_ascii=False) for each in elements]
