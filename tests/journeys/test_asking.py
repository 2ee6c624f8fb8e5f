"""From a typed word to a card in the channel: hub, help, forms that come back, the queue."""

import pytest

from tests.journeys.stage import REQUEST, Stage, reads, typed


async def test_the_hub_offers_what_can_be_done_now(on: Stage) -> None:
    await on.sara.command(on.channel, "/sparring")
    hub = on.told(on.sara, "Hvad har du brug for?")
    assert "Der venter ingen sager i køen" in hub.text
    await on.press(on.sara, hub, "request")
    assert "Bed om sparring" in str(on.open_form(on.sara).spec["title"])
    await on.send(on.sara, **{name.replace("-", "_"): value for name, value in REQUEST.items()})
    await on.sara.command(on.channel, "/sparring")
    assert "Der venter 1 sag i køen" in on.told(on.sara, "Hvad har du brug for?").text
    assert not on.ali.ephemerals(), "only she sees it"


async def test_every_word_gets_an_answer(on: Stage) -> None:
    answers = {
        "hjælp": "Det kan jeg hjælpe med",
        "help": "Det kan jeg hjælpe med",
        "anmood": "Mente du /sparring anmod?",
        "kø": "Der venter ingen sager lige nu.",
        "QUEUE": "Der venter ingen sager lige nu.",
        "turnus": "Jeg ved endnu ikke, hvornår I mødes.",
        "mine-data": "Jeg samler det, jeg har om dig",
        "frokost": "Jeg kender ikke »frokost«",
        "<!channel> @here": "Jeg kender ikke »&lt;!channel&gt;«",
    }
    for word, answer in answers.items():
        assert (await on.sara.command(on.channel, f"/sparring {word}")).ok
        assert answer in on.sara.ephemerals()[-1].text


async def test_rules_and_setup_are_forms(on: Stage) -> None:
    await on.ali.command(on.channel, "/sparring spilleregler")
    assert "Vi undrer os sammen" in reads(on.open_form(on.ali))
    await on.mette.command(on.channel, "/sparring opsætning")
    await on.send(on.mette)
    await on.press(on.mette, on.open_form(on.mette), "setup-manners")
    await on.send(on.mette, rules="Vi lytter færdig.\nKaffe først.", hour="45", grace="30")
    await on.ali.close(on.open_form(on.ali))
    await on.ali.command(on.channel, "/sparring rules")
    assert "Kaffe først." in reads(on.open_form(on.ali))
    root = await on.framed()
    assert "højst 45 minutter" in root.text
    assert "Vi lytter færdig." in root.text


async def test_a_command_inside_a_thread_is_slacks_own_refusal(on: Stage) -> None:
    root = await on.framed()
    outcome = await on.sara.command(on.channel, "/sparring", root.ts)
    assert "not supported in threads" in str(outcome.error)


@pytest.mark.row("C5", "C7", "D3", "D5", "D6")  # of D3, how one wants to receive sparring
async def test_a_form_comes_back_with_all_that_was_typed(on: Stage) -> None:
    await on.sara.command(on.channel, "/sparring anmod")
    form = await on.sara.modal()
    assert "Gå til din leder, når der skal træffes en beslutning" in reads(form)
    outcome = await on.sara.submit(form, {**REQUEST, "case": " \n\t ", "tried": "Talt med skolen"})
    assert outcome.errors == {"case": "Skriv gerne et par ord her."}
    assert typed(on.open_form(on.sara))["tried"] == "Talt med skolen"
    assert typed(on.open_form(on.sara))["ask"] == REQUEST["ask"]
    outcome = await on.sara.submit(on.open_form(on.sara), {"case": "Dreng, 8–10 år", "topic": None})
    assert set(outcome.errors) == {"topic"}
    assert not [m for m in on.sara.messages(on.channel) if "Sparring uge" in m.text], "nothing is posted meanwhile"
    await on.send(on.sara, topic="personal")
    await on.quiet()
    card = on.sara.messages(on.channel)[-1]
    assert "Personlige og faglige problemer i forholdet til arbejdet eller personer" in card.text


@pytest.mark.row("C9", "D5")
async def test_the_triangle_shows_its_sides_and_keeps_what_was_typed(on: Stage) -> None:
    await on.sara.command(on.channel, "/sparring anmod")
    form = await on.sara.modal()
    assert "ics-child" not in typed(form)
    written = {"case": "Dreng", "ask": "Hvordan?", "topic": "goal", "ics": ["use"]}
    await on.sara.click(form, "ics/sparring:refresh", ["use"], written)
    form = on.open_form(on.sara)
    shown = typed(form)
    assert {"ics-child", "ics-parents", "ics-family"} < shown.keys()
    assert (shown["case"], shown["ask"], shown["topic"]) == ("Dreng", "Hvordan?", "goal")
    sides = {"ics_child": "Glad i dansk", "ics_parents": "Trygge", "ics_family": "Morfar hjælper"}
    await on.send(on.sara, ask_kind="idea", receive="assess", when="queue", **sides)
    card = on.sara.messages(on.channel)[-1]
    assert "Morfar" not in card.text
    await on.press(on.mette, card, "start")
    await on.press(on.mette, on.root(), "read-case")
    case = reads(on.open_form(on.mette))
    for words in ("Barnets udvikling", "Glad i dansk", "Forældrekompetencer", "Familie og netværk", "Morfar hjælper"):
        assert words in case


@pytest.mark.row("A3")
async def test_the_queue_selects_puts_back_and_starts(on: Stage) -> None:
    card = await on.ask(on.sara)
    await on.mette.command(on.channel, "/sparring kø")
    queue = on.told(on.mette, "Sager i køen")
    assert "Venter" in queue.text
    await on.press(on.mette, queue, "select")
    assert "valgt til næste møde" in on.fresh(card).text
    assert "<@U0METTE> har valgt din sag" in on.sara.directs()[-1].text
    await on.press(on.mette, card, "unselect")
    assert "venter på at blive taget op" in on.fresh(card).text
    await on.mette.command(on.channel, "/sparring kø")
    await on.press(on.mette, on.told(on.mette, "Sager i køen"), "start")
    assert "er i gang" in on.fresh(card).text
    assert "Ordstyrer: <@U0METTE>" in on.root().text
    assert "har startet sparringen om din sag" in on.sara.directs()[-1].text


async def test_a_request_can_be_changed_and_taken_back_by_its_owner_alone(on: Stage) -> None:
    card = await on.ask(on.sara)
    await on.choose(on.ali, card, "Ret")
    on.told(on.ali, "kun sagsejeren")
    await on.press(on.ali, card, "withdraw")
    on.told(on.ali, "kun sagsejeren")
    await on.choose(on.sara, card, "Ret")
    assert typed(on.open_form(on.sara))["case"] == REQUEST["case"], "what she wrote is there"
    await on.send(on.sara, ask="Hvem kan jeg spørge?", receive="assess")
    assert "Hvem kan jeg spørge?" in on.fresh(card).text
    await on.press(on.sara, card, "withdraw")
    assert "trukket sit ønske" in on.fresh(card).text
    assert "Hvem kan jeg spørge?" not in on.fresh(card).text
    on.told(on.sara, "Dit ønske om sparring er trukket tilbage")


async def test_start_now_opens_the_thread_at_once(on: Stage) -> None:
    await on.ask(on.sara, when="now")
    root = on.root()
    assert "Ordstyrer: <@U0SARA>" in root.text
    assert "Samler op: <@U0METTE>" in root.text


@pytest.mark.row("A3")
async def test_start_now_waits_where_the_leader_selects(on: Stage) -> None:
    await on.agree(selects="leader")
    await on.sara.command(on.channel, "/sparring request")
    outcome = await on.sara.submit(await on.sara.modal(), {**REQUEST, "when": "now"})
    assert outcome.ok
    await on.quiet()
    assert "det lederen, der vælger" in reads(on.open_form(on.sara))
    card = on.sara.messages(on.channel)[-1]
    assert "venter på at blive taget op" in card.text
    await on.press(on.ali, card, "start")
    assert "<@U0METTE>, der vælger" in on.told(on.ali, "I jeres team").text
    await on.press(on.mette, card, "start")
    assert "Ordstyrer: <@U0METTE>" in on.root().text


async def test_two_sparrings_live_side_by_side(on: Stage) -> None:
    first = await on.started()
    card = await on.ask(on.ali, ask="Hvad overser jeg?")
    assert "#2" in card.text
    await on.press(on.mette, card, "start")
    second = on.root()
    assert second.ts != first.ts
    await on.press(on.lone, second, "join")
    await on.press(on.mette, second, "begin")
    await on.press(on.mette, on.round_post(second, 1), "next")
    on.round_post(second, 2)
    assert not on.said(first, "Runde 2 af 6")
