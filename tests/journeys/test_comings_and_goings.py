"""People who leave midway, posts that are deleted, and where else one can act: home, shortcut, another language."""

import pytest

from handlers.slack import codes
from tests.journeys.stage import Stage, reads


async def test_a_facilitator_who_leaves_the_channel_has_a_stand_in(on: Stage) -> None:
    root = await on.framed()
    await on.choose(on.mette, root, "Giv ordstyrerrollen videre")
    await on.send(on.mette, to=on.ali.id)
    await on.press(on.ali, root, "begin")
    await on.leave(on.ali)
    on.saying(root, "<@U0ALI> måtte gå. <@U0METTE> er ordstyrer herfra.")
    await on.press(on.mette, on.round_post(root, 1), "next")
    on.round_post(root, 2)


async def test_a_colleague_steps_in_for_a_presenter_who_leaves(on: Stage) -> None:
    root = await on.in_round(4)
    await on.choose(on.sara, root, "Forlad sparringen")
    offer = on.saying(root, "<@U0SARA> måtte gå. <@U0METTE> tager pladsen som sagsejer indtil videre.")
    await on.press(on.lone, offer, "step-in")
    on.saying(root, "<@U0LONE> tager nu pladsen som sagsejer i stedet for <@U0SARA>.")
    assert "Ordet har: <@U0LONE>" in on.round_post(root, 4).text
    await on.fill(on.lone, on.round_post(root, 4), "actions", inspiration="Vi hjælper hende videre")
    on.saying(root, "Vi hjælper hende videre")
    await on.press(on.sara, root, "join")
    assert "Ordet har: <@U0SARA>" in on.round_post(root, 4).text


@pytest.mark.parametrize("number", [0, 2], ids=["in-the-frame", "in-a-round"])
async def test_a_deleted_root_is_opened_again(on: Stage, number: int) -> None:
    root = await on.in_round(number) if number else await on.framed()
    if not number:
        assert not on.thread(root)[1:], "a root without replies is gone for good"
    await on.mette.delete(root)
    await on.quiet()
    again = on.root() if not number else on.mette.messages(on.channel)[-1]
    assert again.ts != root.ts
    on.saying(again, "blev slettet. Vi fortsætter her.")
    if number:
        await on.press(on.mette, on.round_post(again, number), "next")
        on.round_post(again, number + 1)
    else:
        await on.press(on.peter, again, "join")
        assert "Med nu (5)" in on.fresh(again).text


async def test_home_shows_each_what_concerns_her_now(on: Stage) -> None:
    async def home(person: str) -> str:
        who = next(each for each in on.team if each.id == person)
        await who.open_home()
        await on.quiet()
        shown = who.home()
        assert shown is not None
        return reads(shown)

    assert "ikke noget, der venter på dig" in await home("U0SARA")
    card = await on.ask(on.sara)
    assert "ligger i køen" in await home("U0SARA")
    assert "ikke noget, der venter på dig" in await home("U0ALI")
    await on.press(on.mette, card, "select")
    assert "valgt til et møde" in await home("U0SARA")
    await on.press(on.mette, card, "start")
    root = on.root()
    await on.press(on.ali, root, "join")
    assert "ved at gå i gang" in await home("U0ALI")
    await on.press(on.mette, root, "begin")
    assert "er i gang: Sagsfremlæggelse" in await home("U0SARA")
    await on.choose(on.mette, on.round_post(root, 1), "Hold pause")
    assert "holder pause" in await home("U0ALI")
    resting = on.ali.home()
    assert resting is not None
    await on.press(on.ali, resting, "resume")
    await on.choose(on.mette, root, "Afslut runderne")
    assert "venter på din opsamling" in await home("U0METTE")
    assert "venter på opsamling fra" in await home("U0ALI")
    mine = on.mette.home()
    assert mine is not None
    await on.fill(on.mette, mine, "gather", points="Vi lytter længere")
    assert "ikke noget, der venter på dig" in await home("U0METTE")


async def test_the_shortcut_does_in_a_thread_what_a_command_cannot(on: Stage) -> None:
    hello = await on.ali.write(on.channel, "Hej alle")
    await on.ali.shortcut(codes.SHORTCUT, hello)
    assert "hører ikke til en sparring" in reads(on.open_form(on.ali))
    await on.ali.close(on.open_form(on.ali))
    root = await on.in_round(3)
    await on.sara.shortcut(codes.SHORTCUT, on.round_post(root, 3))
    await on.fill(on.sara, on.open_form(on.sara), "note", note="Fra genvejen")
    await on.sara.close(on.open_form(on.sara), clear=True)
    await on.sara.shortcut(codes.SHORTCUT, root)
    await on.press(on.sara, on.open_form(on.sara), "my-notes")
    assert "Fra genvejen" in reads(on.open_form(on.sara))
    await on.peter.shortcut(codes.SHORTCUT, root)
    await on.press(on.peter, on.open_form(on.peter), "join")
    assert "<@U0PETER>" in on.fresh(root).text
    assert "Du er med" in reads(on.open_form(on.peter))
