"""Sparring between a few, in a message group of their own that nobody else comes near."""

import pytest

from bot.playground.errors import Refused
from bot.playground.rows import Message, Room
from tests.journeys.stage import Stage, reads


def group(on: Stage) -> Room:
    """Return the one message group there is."""
    (found,) = [room for room in on.workspace.rooms.values() if room.kind == "mpim"]
    return found


async def ask_ali(on: Stage) -> None:
    """Let Sara ask Ali for sparring, and Ali say yes."""
    await on.sara.command(on.channel, "/sparring anmod")
    await on.sara.click(await on.sara.modal(), "kind/sparring:refresh", "colleague", {"kind": "colleague"})
    asked = {
        "occasion": "difficult",
        "case": "Dreng, 8–10 år",
        "ask_kind": "idea",
        "ask": "Hvordan får jeg skolen med?",
    }
    await on.send(on.sara, whom=on.ali.id, receive="answer", **asked)
    await on.press(on.ali, on.ali.directs()[-1], "accept")


async def together(on: Stage) -> Message:
    """Let Sara and Ali meet in their group; return the root there."""
    await ask_ali(on)
    (root,) = on.ali.messages(group(on).id)
    return root


@pytest.mark.row("C1", "D5")
async def test_two_spar_in_a_group_of_their_own_from_the_yes_to_the_thanks(on: Stage) -> None:
    before = len(on.mette.messages(on.channel))
    root = await together(on)
    assert set(group(on).members) == {on.sara.id, on.ali.id, "UBOT"}
    assert "Dreng" not in root.text
    await on.press(on.ali, root, "read-case")
    assert "Dreng, 8–10 år" in reads(on.open_form(on.ali))
    await on.press(on.sara, root, "begin")
    await on.pass_time(minutes=45)
    assert "Sparringen er afsluttet" in on.fresh(root).text
    rounds = [post.text.split("\n")[0] for post in on.ali.thread(root.channel, root.ts) if " af 5:" in post.text]
    assert [name.partition(":")[0] for name in rounds] == [f"Runde {number} af 5" for number in range(1, 6)]
    assert len(on.mette.messages(on.channel)) == before, "the team's channel hears nothing of it"


async def test_who_is_not_in_the_group_cannot_press_its_buttons(on: Stage) -> None:
    root = await together(on)
    with pytest.raises(Refused):
        await on.mette.click(root, "sparring:read-case")


async def test_the_same_two_meet_in_the_same_group_the_next_time(on: Stage) -> None:
    first = await together(on)
    await on.press(on.sara, first, "begin")
    await on.pass_time(minutes=60)
    await ask_ali(on)
    later = on.ali.messages(group(on).id)
    assert [post.channel for post in later] == [first.channel] * 2
    assert later[0].ts == first.ts
