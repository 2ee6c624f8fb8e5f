"""What a team keeps, through the real adapter and the strict workspace: windows, lists of people, posts, messages."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.playground.person import Person
from tests.journeys.stage import Stage, reads, stage


@pytest.fixture
async def on(tmp_path: Path) -> AsyncIterator[Stage]:
    async with stage(tmp_path) as set_:
        yield set_


async def typed(on: Stage, who: Person, words: str) -> str:
    """Let somebody type `/sparring …`; return what she reads in the window."""
    await who.command(on.channel, f"/sparring {words}")
    await on.quiet()
    return reads(on.open_form(who))


def newest(on: Stage, words: str) -> str:
    """Return the newest post of the channel that says these words."""
    return [m for m in on.mette.messages(on.channel) if words in m.text][-1].text


@pytest.mark.row("D4")
async def test_pairs_are_made_and_nudged_and_one_steps_out(on: Stage) -> None:
    assert "Der er ingen makkerpar endnu." in await typed(on, on.mette, "makkerpar")
    await on.press(on.mette, on.open_form(on.mette), "pair-make")
    await on.send(on.mette, pair_people=[on.sara.id, on.ali.id], pair_weeks="1")
    assert f"<@{on.sara.id}> og <@{on.ali.id}>" in newest(on, "nyt makkerpar")
    await on.pass_time(days=7)
    nudge = next(m for m in on.sara.directs() if "makkersparring" in m.text)
    assert f"<@{on.ali.id}>" in nudge.text
    await typed(on, on.sara, "makkerpar")
    await on.press(on.sara, on.open_form(on.sara), "pair-leave")
    assert "Du er ude af makkerparret." in reads(on.open_form(on.sara))
    assert any("er slut for denne gang" in m.text for m in on.ali.directs())


@pytest.mark.row("D2", "D3")
async def test_rules_are_written_in_the_channel_and_put_in_force(on: Stage) -> None:
    await typed(on, on.sara, "spilleregler")
    await on.press(on.sara, on.open_form(on.sara), "rules-begin")
    draft = [m for m in on.sara.messages(on.channel) if "Vi skriver spilleregler sammen" in m.text][-1]
    await on.fill(on.ali, draft, "rules-propose", rules_question="how", rules_proposal="Vi spørger konkret.")
    await on.press(on.sara, draft, "rules-agree")
    assert f"Enige indtil nu: <@{on.ali.id}> og <@{on.sara.id}>" in on.fresh(draft).text
    await on.choose(on.mette, draft, "Sæt i kraft")
    await on.send(on.mette)
    assert "Vi spørger konkret." in newest(on, "Teamets spilleregler gælder fra i dag")
    assert "Udkastet er afsluttet." in on.fresh(draft).text
    assert "Vi spørger konkret." in await typed(on, on.lone, "spilleregler")


@pytest.mark.row("B8")
async def test_topics_and_practice_are_kept_and_found(on: Stage) -> None:
    await typed(on, on.mette, "videnpersoner")
    await on.press(on.mette, on.open_form(on.mette), "topic-new")
    await on.send(on.mette, topic_name="ICS", topic_people=[on.ali.id])
    assert "ICS" in await typed(on, on.lone, "videnpersoner")
    await typed(on, on.mette, "praksis")
    await on.press(on.mette, on.open_form(on.mette), "practice-add")
    await on.send(on.mette, practice_what="Vi skriver samvær ned.", practice_why="Så ved alle det.")
    assert "Vi skriver samvær ned." in await typed(on, on.lone, "praksis samvær")


@pytest.mark.row("C11")
async def test_a_start_period_ends_with_a_look_back_without_names(on: Stage) -> None:
    await typed(on, on.mette, "introduktion")
    await on.press(on.mette, on.open_form(on.mette), "start-begin")
    await on.pass_time(days=42)
    back = [m for m in on.ali.messages(on.channel) if "Seks uger med sparring" in m.text][-1]
    await on.fill(on.ali, back, "start-thought", thought_good="At tænke højt.")
    assert "At tænke højt." in on.fresh(back).text
    assert on.ali.id not in on.fresh(back).text
