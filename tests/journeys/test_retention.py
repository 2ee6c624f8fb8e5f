"""A sparring comes to its end in the workspace: asked about, copied, held, and then gone, also out of a backup."""

import asyncio
import shutil
import sqlite3
from datetime import timedelta
from pathlib import Path

import pytest

from bot.playground import membership
from bot.playground.person import Person
from bot.playground.rows import Message
from bot.sparring.audit import Deed
from bot.sparring.identity import MessageKey, TeamId
from bot.sparring.learning.state import Contribution, LearningPoint
from bot.sparring.session import Session
from tests.journeys.stage import PATIENCE, REQUEST, Stage, reads, stage, typed

ENDS = frozenset({Deed.LEGAL_HOLD, Deed.HOLD_ENDED, Deed.ERASED, Deed.POSTS_DELETED, Deed.DELETION_FAILED}) | {
    Deed.RESTORED_ERASED
}
NOTE, ACTION = "Læreren er nøglen", "Jeg ringer til læreren"


def every_message(on: Stage) -> list[Message]:
    """Return all that stands in the workspace, threads too."""
    return [m for room in on.workspace.rooms.values() for m in on.workspace.timeline.room(room.id)]


def letter(on: Stage, who: Person, words: str) -> Message:
    """Return the newest direct message to somebody that says these words."""
    said = [m for m in every_message(on) if m.channel == direct(on, who) and words in m.text]
    assert said, f"{who.id} got no letter that says {words!r}"
    return said[-1]


def direct(on: Stage, who: Person) -> str:
    """Return somebody's conversation with the bot."""
    return next(room.id for room in on.workspace.rooms.values() if room.kind == "im" and who.id in room.members)


def of_the_bot(on: Stage) -> str:
    """Return all that the bot has posted and that still stands."""
    bot = on.workspace.app.bot_user_id
    return "\n".join(f"{m.text} {m.blocks}" for m in every_message(on) if m.user == bot)


async def held_and_closed(on: Stage) -> None:
    """Let a sparring be held with a note, an action and a sum of one point."""
    root = await on.in_round(3)
    await on.fill(on.sara, on.round_post(root, 3), "note", note=NOTE)
    await on.press(on.mette, on.round_post(root, 3), "next")
    await on.fill(on.sara, on.round_post(root, 4), "actions", **{"action-0": ACTION})
    for passed in (4, 5):
        await on.press(on.mette, on.round_post(root, passed), "next")
    await on.fill(on.mette, on.round_post(root, 6), "gather", points="Spørg tidligt")


async def the_session(on: Stage) -> Session:
    """Return the only sparring that is kept."""
    (session,) = await on.bot.sparring.sessions_of(TeamId(on.place))
    return session


async def asked(on: Stage) -> Message:
    """Let the days pass until Sara is asked about the journal; return the question."""
    session = await the_session(on)
    while not session.stay.asked_at:
        assert session.alarm
        await on.sleep_through(seconds=(session.alarm.at - on.clock.now()).total_seconds())
        session = await the_session(on)
    return letter(on, on.sara, "Står det, der betyder noget, i journalen?")


async def gone(on: Stage) -> None:
    """Let the rest of its time pass."""
    await on.sleep_through(days=10)
    assert not await on.bot.sparring.sessions_of(TeamId(on.place))


async def deeds(on: Stage, last: Deed) -> list[str]:
    """Return what the team's audit says of the end, once it has said `last`.

    What became of a deletion is written right after its letter has left, when the stage may be quiet already.
    """
    async with asyncio.timeout(PATIENCE):
        while True:
            async with on.bot.sparring.storage.reading() as unit:
                lines = await unit.audit.lines(str(on.place))
            said = [line.what for line in lines if line.what in ENDS]
            if last in said:
                return said
            await asyncio.sleep(0.02)


def restore(backup: Path, database: Path) -> None:
    """Put a copy of the database in its place, as an operator would."""
    for file in database.parent.glob(f"{database.name}*"):
        file.unlink()
    shutil.copy(backup, database)


async def test_she_is_asked_keeps_it_longer_takes_a_copy_and_then_all_of_it_is_gone(on: Stage) -> None:
    await held_and_closed(on)
    session = await the_session(on)
    first = await asked(on)
    await on.press(on.sara, first, "keep-longer")
    assert "Jeg spørger dig igen" in on.fresh(first).text
    question = await asked(on)
    assert "Gem lidt længere" not in str(question.blocks)
    await on.press(on.sara, question, "copy-to-journal")
    copy = "\n".join(str(value) for value in typed(on.open_form(on.sara)).values())
    for hers in (REQUEST["case"], REQUEST["tried"], NOTE, ACTION):
        assert hers in copy
    await on.send(on.sara)
    await on.press(on.sara, question, "in-journal")
    assert "Tak, det er noteret" in on.fresh(question).text

    for kind in ("429", "500", "accepted_then_dropped"):
        on.workspace.faults.add("chat.delete", kind)
    await gone(on)
    left = of_the_bot(on)
    for secret in (REQUEST["case"], REQUEST["ask"], NOTE, ACTION, "Velkommen til sparring", "Runde 2 af 6"):
        assert secret not in left
    assert "er slettet" in letter(on, on.sara, "er slettet").text
    storage = on.bot.sparring.storage
    async with storage.reading() as unit:
        assert not await unit.letters.posted(session.id)
        assert not await unit.words.get(session.id, list(session.request.words.values()))
        (point,) = await unit.records.all(LearningPoint, TeamId(on.place))
        assert point.session is None
        assert point.text in await unit.words.get(TeamId(on.place), [point.text])
        assert not await unit.records.all(Contribution, TeamId(on.place))
    assert await storage.directory.post(MessageKey(f"root:{session.id}:1")) is None
    assert await deeds(on, Deed.POSTS_DELETED) == [Deed.ERASED, Deed.POSTS_DELETED]


async def test_what_a_leader_holds_stays_until_it_is_let_go(on: Stage) -> None:
    await on.ask(on.sara)
    await on.ali.command(on.channel, "/sparring keep")
    await on.quiet()
    on.told(on.ali, "Her er ingen sparring, du kan bevare")
    await on.mette.command(on.channel, "/sparring bevar")
    form = on.open_form(on.mette)
    assert "bliver slettet" in reads(form)
    await on.press(on.mette, form, "hold")
    assert "er bevaret af" in reads(on.open_form(on.mette))
    await on.sleep_through(days=60)
    await the_session(on)
    await on.press(on.mette, on.open_form(on.mette), "release")
    await asked(on)
    await gone(on)
    ended = [Deed.LEGAL_HOLD, Deed.HOLD_ENDED, Deed.ERASED, Deed.POSTS_DELETED]
    assert await deeds(on, Deed.POSTS_DELETED) == ended


async def test_what_cannot_be_deleted_is_told_and_tried_again_when_it_is_mended(on: Stage) -> None:
    await on.ask(on.sara)
    await asked(on)
    outbox = on.bot.sparring.storage.outbox
    membership.leave(on.workspace, on.workspace.rooms[on.channel], on.workspace.app.bot_user_id)
    with pytest.raises(AssertionError):  # the stage sees letters set aside
        await gone(on)
    assert REQUEST["ask"] in of_the_bot(on)
    assert await deeds(on, Deed.DELETION_FAILED) == [Deed.ERASED, Deed.DELETION_FAILED]
    with pytest.raises(AssertionError):  # the stage sees letters set aside
        await on.quiet()
    assert "Invitér mig ind igen" in letter(on, on.mette, "Jeg kunne ikke slette").text
    membership.join(on.workspace, on.workspace.rooms[on.channel], on.workspace.app.bot_user_id)
    assert all([await outbox.retry(parked.id) for parked in await outbox.parked()])
    await on.quiet()
    assert REQUEST["ask"] not in of_the_bot(on)
    assert (await deeds(on, Deed.POSTS_DELETED))[-1] == Deed.POSTS_DELETED


def secrets(database: Path) -> list[bytes]:
    """Return what a thief of the file would need: the cases' wrapped keys and sealed words."""
    with sqlite3.connect(database) as connection:
        keys = connection.execute("SELECT wrapped FROM subject_keys").fetchall()
        words = connection.execute("SELECT sealed FROM words").fetchall()
    return [row[0][:40] for row in (*keys, *words)]


async def test_a_restored_backup_does_not_bring_it_back(tmp_path: Path) -> None:
    database, backup = tmp_path / "sparring.db", tmp_path / "backup.db"
    async with stage(tmp_path) as on:
        await on.ask(on.sara)
        await asked(on)
        with sqlite3.connect(database) as connection:
            connection.execute("VACUUM INTO ?", (str(backup),))
        sealed = secrets(database)
        assert sealed
        await gone(on)
        await on.bot.sparring.storage.scrub()  # as soon as the last post is deleted
        raw = b"".join(file.read_bytes() for file in database.parent.glob(f"{database.name}*"))
        assert not [secret for secret in sealed if secret in raw], "the file still holds what was destroyed"
        later = on.clock.now()
    restore(backup, database)
    async with stage(tmp_path, start=later + timedelta(hours=1)) as on:
        await on.quiet()
        assert not await on.bot.sparring.sessions_of(TeamId(on.place))
        assert REQUEST["ask"] not in of_the_bot(on)
        assert (await deeds(on, Deed.RESTORED_ERASED))[:1] == [Deed.RESTORED_ERASED]
