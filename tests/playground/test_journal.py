"""What is answered is on the disk: a workspace opened again is as it was."""

import asyncio
import os
import sys
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from bot.playground import RunningClock, Seed, Workspace, acts, create_app, serve
from bot.playground.person import Person
from tests.playground.conftest import START
from tests.playground.samples import button, buttons, modal, section, text_field

Opener = Callable[[Path], Workspace]


@pytest.fixture
def opened(seed: Seed) -> Iterator[Opener]:
    all_opened: list[Workspace] = []

    def open_(path: Path) -> Workspace:
        all_opened.append(Workspace.open(path / "workspace.jsonl", seed, RunningClock(START)))
        return all_opened[-1]

    yield open_
    for workspace in all_opened:
        workspace.journal.close()


async def test_everything_survives_a_kill(tmp_path: Path, opened: Opener) -> None:
    before = opened(tmp_path)
    async with serve(create_app(before)) as running:
        client = AsyncWebClient("xoxb-playground", base_url=running.api_url)
        root = await client.chat_postMessage(channel="C1", text="Sparring", blocks=[buttons(button())])
        await client.chat_postMessage(channel="C1", text="Runde 1", thread_ts=root["ts"])
        gone = await client.chat_postMessage(channel="C1", text="væk")
        await client.chat_delete(channel="C1", ts=gone["ts"])
        await client.views_open(trigger_id=before.triggers.issue("U1"), view=modal(text_field()))
        await client.views_publish(user_id="U1", view={"type": "home", "blocks": [section()]})
        await client.conversations_open(users="U2")
        copy = tmp_path / "copy"
        copy.mkdir()
        # what a kill leaves: the file as it is now, nothing closed
        (copy / "workspace.jsonl").write_bytes((tmp_path / "workspace.jsonl").read_bytes())
    after = opened(copy)
    anna = Person(after, "U1")
    assert [each.text for each in anna.thread("C1", root["ts"])] == ["Sparring", "Runde 1"]
    assert len(anna.messages("C1")) == 1
    assert [each.spec["callback_id"] for each in anna.views()] == ["form"]
    assert anna.home() is not None
    assert after.rooms.keys() == before.rooms.keys()
    assert after.next_ts() > gone["ts"]


async def test_a_line_the_machine_died_in_is_cut_off(tmp_path: Path, opened: Opener) -> None:
    before = opened(tmp_path)
    await acts.write(before, "U1", "C1", "hel")
    file = tmp_path / "workspace.jsonl"
    whole = file.stat().st_size
    await acts.write(before, "U1", "C1", "halv")
    os.truncate(file, whole + 20)
    after = opened(tmp_path)
    assert [each.text for each in Person(after, "U1").messages("C1")] == ["hel"]
    await acts.write(after, "U1", "C1", "igen")
    assert [each.text for each in Person(opened(tmp_path), "U1").messages("C1")] == ["hel", "igen"]


async def test_time_never_goes_back(tmp_path: Path, opened: Opener) -> None:
    before = opened(tmp_path)
    before.set_speed(60)
    before.clock.step(START.replace(hour=11) - START)
    before.keep_time()
    before.commit()
    after = opened(tmp_path)
    assert after.epoch() >= START.timestamp() + 7200
    assert after.clock.speed == 60


async def test_opening_compacts(tmp_path: Path, opened: Opener) -> None:
    workspace = opened(tmp_path)
    for _ in range(20):
        message = await Person(workspace, "U1").write("C2", "x" * 100)
        await acts.delete(workspace, "C2", message.ts)
    file = tmp_path / "workspace.jsonl"
    before = file.stat().st_size
    opened(tmp_path)
    assert file.stat().st_size < before / 2


async def test_an_event_on_its_way_goes_on_after_a_restart(tmp_path: Path, opened: Opener) -> None:
    before = opened(tmp_path)
    before.after_commit.clear()  # nothing goes out
    await acts.write(before, "U1", "C1", "Hej")
    assert len(before.pending) == 1
    assert opened(tmp_path).pending.keys() == before.pending.keys()


async def test_it_is_on_the_disk_before_the_answer(
    tmp_path: Path, opened: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[str] = []
    workspace = opened(tmp_path)
    monkeypatch.setattr(os, "fsync", lambda _: synced.append((tmp_path / "workspace.jsonl").read_text()))
    await acts.write(workspace, "U1", "C1", "holdbar")
    assert "holdbar" in synced[-1]


async def test_time_goes_on_at_the_worlds_pace_while_closed(tmp_path: Path, seed: Seed) -> None:
    wall = [1_000.0]
    path = tmp_path / "workspace.jsonl"
    before = Workspace.open(path, seed, RunningClock(START, speed=1), wall=lambda: wall[0])
    before.step(timedelta(hours=5))
    before.close()
    wall[0] += 600
    after = Workspace.open(path, seed, RunningClock(START + timedelta(minutes=10)), wall=lambda: wall[0])
    after.close()
    moment = START + timedelta(hours=5, minutes=10)
    assert moment <= after.clock.now() < moment + timedelta(seconds=5)


async def test_a_clock_that_stands_still_stands_still_while_closed(tmp_path: Path, seed: Seed) -> None:
    wall = [1_000.0]
    path = tmp_path / "workspace.jsonl"
    before = Workspace.open(path, seed, RunningClock(START, speed=0), wall=lambda: wall[0])
    before.step(timedelta(hours=5))
    before.close()
    wall[0] += 600
    after = Workspace.open(path, seed, RunningClock(START, speed=0), wall=lambda: wall[0])
    after.close()
    assert after.clock.now() == START + timedelta(hours=5)


KILLED = """
import asyncio, sys
from pathlib import Path
from bot.playground import *
from bot.playground import acts
from tests.playground.conftest import START

async def main():
    people = (Person("U1", "Anna"),)
    seed = Seed("x", App("Sparring"), people, (Channel("C1", "nord", "private", ("U1", "UBOT")),))
    workspace = Workspace.open(Path(sys.argv[1]), seed, RunningClock(START))
    while True:
        made = (await acts.write(workspace, "U1", "C1", "x")).made
        print(made.ts, flush=True)

asyncio.run(main())
"""


@pytest.mark.faults
async def test_a_real_kill_loses_nothing_that_was_answered(tmp_path: Path, opened: Opener) -> None:
    path = tmp_path / "workspace.jsonl"
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", KILLED, str(path), stdout=asyncio.subprocess.PIPE, cwd=Path(__file__).parents[2]
    )
    assert process.stdout is not None
    answered = [(await process.stdout.readline()).decode().strip() for _ in range(40)]
    process.kill()
    await process.wait()
    kept = {each.ts for each in opened(tmp_path).messages.values()}
    assert len(answered) == 40
    assert kept >= set(answered)
