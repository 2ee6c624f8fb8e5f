"""The facilitator's hand on the rounds, and kind words to everybody else."""

import asyncio
from copy import deepcopy
from datetime import timedelta

import pytest

from tests.journeys.stage import Stage


async def test_joining_and_leaving_before_the_first_round(on: Stage) -> None:
    root = await on.framed(on.ali)
    await on.press(on.ali, root, "join")
    on.told(on.ali, "Du er allerede med.")
    await on.choose(on.ali, root, "Forlad sparringen")
    on.told(on.ali, "Du er velkommen tilbage.")
    assert "Med nu (2): <@U0METTE> og <@U0SARA>" in on.fresh(root).text
    await on.choose(on.sara, root, "Forlad sparringen")
    await on.press(on.mette, root, "begin")
    on.told(on.mette, "I skal være mindst to")
    await on.press(on.sara, root, "join")
    await on.press(on.ali, root, "begin")
    on.told(on.ali, "Tryk Deltag først")
    await on.press(on.lone, root, "join")
    on.told(on.lone, "Tak, fordi du siger ja til spillereglerne.")
    await on.press(on.lone, root, "begin")
    on.told(on.lone, "Det er <@U0METTE>, der er ordstyrer")
    await on.press(on.mette, root, "begin")
    on.round_post(root, 1)
    await on.press(on.ali, root, "join")
    on.told(on.ali, "fald stille ind i runden")


@pytest.mark.row("C8")
async def test_the_case_is_read_by_those_who_have_joined(on: Stage) -> None:
    root = await on.framed(on.ali)
    await on.press(on.lone, root, "read-case")
    on.told(on.lone, "Tryk Deltag først")
    assert not on.lone.views()
    await on.press(on.ali, root, "read-case")
    assert "ikke vil i skole" in str(on.open_form(on.ali).blocks)


async def test_a_sparring_nobody_comes_to_goes_back_to_the_queue(on: Stage) -> None:
    card = await on.ask(on.sara)
    await on.press(on.mette, card, "start")
    root = on.root()
    await on.pass_time(minutes=11)
    on.saying(root, "<@U0METTE>, I er samlet. Tryk Begynd")
    await on.pass_time(minutes=50)
    assert "venter på at blive taget op" in on.fresh(card).text
    assert "Intet er gået tabt" in on.sara.directs()[-1].text
    assert "lagt tilbage i køen" in on.fresh(root).text
    await on.press(on.mette, card, "start")
    again = on.root()
    assert again.ts != root.ts
    await on.choose(on.mette, again, "Læg sagen tilbage i køen")
    assert "venter på at blive taget op" in on.fresh(card).text


@pytest.mark.row("B2")
async def test_more_time_comes_out_of_the_rounds_to_come(on: Stage) -> None:
    await on.agree(hour=timedelta(minutes=45))
    root = await on.started()
    await on.press(on.ali, on.round_post(root, 1), "ready")
    on.told(on.ali, "klar til at gå videre")
    await on.press(on.lone, on.round_post(root, 1), "more-time")
    assert "Klar til at gå videre: 1 af 4. Vil gerne have mere tid: 1." in on.round_post(root, 1).text
    await on.press(on.ali, on.round_post(root, 1), "ready")
    assert "Klar til at gå videre: 0 af 4" in on.round_post(root, 1).text
    await on.choose(on.ali, on.round_post(root, 1), "+1 minut")
    on.told(on.ali, "Det er <@U0METTE>, der er ordstyrer")
    await on.choose(on.mette, on.round_post(root, 1), "+1 minut")
    on.saying(root, "I har fået 1 minut mere. Runden slutter nu kl. 10.06")
    await on.pass_time(minutes=6)
    await on.press(on.mette, on.saying(root, "tiden for runden er gået"), "plus-two")
    on.saying(root, "Runden slutter nu kl. 10.08")
    await on.choose(on.mette, on.round_post(root, 1), "+2 minutter")
    await on.choose(on.mette, on.round_post(root, 1), "+2 minutter")
    on.saying(root, "De næste runder bliver lidt kortere, så vi holder den aftalte tid.")
    assert "efter planen kl. 10.4" in on.round_post(root, 1).text


@pytest.mark.row("B2")
async def test_no_more_time_than_the_team_has_agreed_on(on: Stage) -> None:
    await on.agree(hour=timedelta(minutes=12))
    root = await on.started()
    for _ in range(3):
        await on.choose(on.mette, on.round_post(root, 1), "+2 minutter")
    on.told(on.mette, "Der er ikke mere tid at tage af")


async def test_pause_resume_and_one_round_back(on: Stage) -> None:
    root = await on.in_round(2)
    await on.choose(on.ali, on.round_post(root, 2), "Hold pause")
    on.told(on.ali, "Det er <@U0METTE>, der er ordstyrer")
    await on.pass_time(minutes=1)
    await on.choose(on.mette, on.round_post(root, 2), "Hold pause")
    rest = on.saying(root, "Sparringen holder pause")
    assert "På pause" in on.round_post(root, 2).text
    await on.pass_time(minutes=20)
    assert not on.said(root, "tiden for runden er gået")
    await on.press(on.lone, rest, "resume")
    assert "Pausen er slut" in on.fresh(rest).text
    assert "kl. 10.25" in on.round_post(root, 2).text, "as much time left as before"
    await on.choose(on.mette, on.round_post(root, 2), "Gå én runde tilbage")
    assert "Ordet har: <@U0SARA>" in on.round_post(root, 1).text
    await on.choose(on.lone, root, "Forlad sparringen")


async def test_the_role_goes_to_somebody_who_is_there(on: Stage) -> None:
    root = await on.in_round(2)
    await on.choose(on.mette, root, "Giv ordstyrerrollen videre")
    form = on.open_form(on.mette)
    outcome = await on.mette.submit(form, {"to": on.peter.id})
    assert outcome.errors == {"to": "Vælg en, der er med i sparringen."}
    await on.send(on.mette, to=on.ali.id)
    on.saying(root, "<@U0ALI> er ordstyrer herfra.")
    await on.press(on.mette, on.round_post(root, 2), "next")
    on.told(on.mette, "Det er <@U0ALI>, der er ordstyrer")
    await on.press(on.ali, on.round_post(root, 2), "next")
    on.round_post(root, 3)


@pytest.mark.row("B5")
async def test_a_coordinator_leads_and_closes_where_the_team_wants_it(on: Stage) -> None:
    await on.mette.command(on.channel, "/sparring opsætning")
    await on.send(on.mette, facilitator=on.jonas.id)
    root = await on.framed(on.ali, on.jonas)
    assert "Ordstyrer: <@U0JONAS>" in root.text
    await on.press(on.mette, root, "begin")
    on.told(on.mette, "<@U0JONAS>")
    for number in range(6):
        await on.press(on.jonas, on.round_post(root, number) if number else root, "next" if number else "begin")
    await on.fill(on.jonas, on.round_post(root, 6), "gather", points="Vi holder fast i undringen")
    on.saying(root, "Samlet op af <@U0JONAS>")


async def test_ending_early_leaves_the_sum_to_the_leader(on: Stage) -> None:
    root = await on.in_round(2)
    await on.choose(on.lone, root, "Afslut runderne")
    on.told(on.lone, "Det er <@U0METTE>, der er ordstyrer")
    await on.choose(on.mette, root, "Afslut runderne")
    on.saying(root, "Runderne er slut.")
    await on.press(on.ali, root, "gather")
    on.told(on.ali, "Det er <@U0METTE>, der samler op")
    await on.fill(on.ali, root, "point", point="Begynd med det, vi er enige om")
    await on.fill(on.mette, root, "gather", points="Begynd med enighed")
    on.saying(root, "Det lærte vi")


async def test_of_two_nexts_at_once_one_counts(on: Stage) -> None:
    root = await on.started()
    await on.press(on.mette, on.round_post(root, 1), "next")
    post = on.round_post(root, 2)
    await asyncio.gather(*(on.mette.click(post, "sparring:next") for _ in range(4)))
    await on.quiet()
    assert len(on.said(root, "Runde 3 af 6:")) == 1
    assert not on.said(root, "Runde 4 af 6:")
    on.told(on.mette, "Den runde er slut. Find den nyeste besked længere nede i tråden.")


async def test_old_buttons_answer_kindly(on: Stage) -> None:
    root = await on.started()
    old = deepcopy(on.round_post(root, 1))
    await on.press(on.mette, old, "next")
    for name in ("next", "ready", "more-time"):
        assert (await on.mette.click(old, f"sparring:{name}")).ok
    await on.quiet()
    assert len([m for m in on.mette.ephemerals() if "Den runde er slut" in m.text]) == 3
    assert "Runden er slut." in on.fresh(old).text
    assert "sparring:next" not in str(on.fresh(old).blocks)


async def test_a_pause_that_lasts_overnight_is_asked_about(on: Stage) -> None:
    root = await on.in_round(3)
    await on.choose(on.mette, on.round_post(root, 3), "Hold pause")
    await on.pass_time(days=1)
    asked = on.saying(root, "Godmorgen, <@U0METTE>. Sparringen har hvilet siden")
    await on.press(on.ali, asked, "resume")
    assert "kl. 10.10" in on.round_post(root, 3).text
    await on.choose(on.mette, on.round_post(root, 3), "Hold pause")
    await on.pass_time(days=1)
    await on.choose(on.mette, on.saying(root, "Godmorgen, <@U0METTE>"), "Afslut runderne")
    on.saying(root, "Runderne er slut.")


async def test_the_bot_that_was_away_lets_the_sparring_rest(on: Stage) -> None:
    root = await on.in_round(3)
    await on.sleep_through(minutes=5)
    on.saying(root, "Jeg var væk i")
    on.saying(root, "spørgsmål er sprunget over")
    await on.sleep_through(hours=3)
    on.saying(root, "Jeg har været væk siden kl. 10.06")
    await on.press(on.ali, on.saying(root, "holder pause"), "resume")
    assert "Ordet har: teamet" in on.round_post(root, 3).text
