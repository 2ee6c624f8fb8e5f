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


@pytest.mark.row("B8", "D4")
async def test_a_question_to_who_knows_goes_on_to_the_next_one_and_they_meet_in_a_group(on: Stage) -> None:
    await on.mette.command(on.channel, "/sparring videnpersoner")
    await on.press(on.mette, on.open_form(on.mette), "topic-new")
    await on.send(on.mette, topic_name="ICS", topic_people=[on.ali.id, on.lone.id])
    await on.sara.command(on.channel, "/sparring anmod")
    await on.sara.click(await on.sara.modal(), "kind/sparring:refresh", "expert", {"kind": "expert"})
    form = on.open_form(on.sara)
    topic = next(block for block in form.blocks if block["block_id"] == "knowledge")["element"]["options"][0]["value"]
    await on.send(on.sara, knowledge=topic, case="Dreng, 8–10 år", ask="Hvad gør jeg?", receive="answer")
    await on.press(on.ali, on.ali.directs()[-1], "not-now")
    invitation = on.lone.directs()[-1]
    assert "Emne: ICS" in invitation.text
    await on.press(on.lone, invitation, "accept")
    assert set(group(on).members) == {on.sara.id, on.lone.id, "UBOT"}, "who said not now is left in peace"
    with pytest.raises(Refused):
        await on.ali.click(on.lone.messages(group(on).id)[0], "sparring:read-case")


@pytest.mark.row("C2")
async def test_leader_and_caseworker_keep_their_agreement_only_with_the_caseworkers_yes(on: Stage) -> None:
    await on.mette.command(on.channel, "/sparring anmod")
    await on.mette.click(await on.mette.modal(), "kind/sparring:refresh", "leader", {"kind": "leader"})
    await on.send(on.mette, whom=on.sara.id, case="Pige, 11–13 år", ask="Hvad fylder mest?", receive="appreciate")
    await on.press(on.sara, on.sara.directs()[-1], "accept")
    assert any("Husk på skævheden" in message.text for message in on.mette.directs())
    assert not any("Husk på skævheden" in message.text for message in on.sara.directs())
    (root,) = on.sara.messages(group(on).id)
    await on.press(on.sara, root, "begin")
    for number in range(1, 5):
        await on.press(on.mette, on.saying(root, f"Runde {number} af 5:"), "next")
    last = on.saying(root, "Runde 5 af 5:")
    await on.press(on.mette, last, "agree")
    assert "Der er ikke sagt ja til" in on.told(on.mette, "ikke sagt ja").text
    await on.press(on.sara, last, "consent-yes")
    await on.press(on.mette, last, "agree")
    await on.send(on.mette, agreed_0="Vi taler med skolen sammen.")
    assert "Vi taler med skolen sammen." in on.saying(root, "Det er vi enige om").text
