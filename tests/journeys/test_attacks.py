"""What somebody tries who means no good, and what befalls those who are only clumsy."""

import json
from unittest.mock import patch

import pytest

from bot.playground import forms, membership, triggers
from bot.playground.person import Person
from bot.playground.rows import Message, View
from handlers.slack import codes
from tests.journeys.stage import Stage, reads, typed

COFFEE = "C0KAFFE"
KINDLY = "Det er kun for dem, der er med i teamets kanal."
PLACED = ("request", "setup", "rules", "queue")
NAMED = ("join", "read-case", "gather", "hand-over", "point", "pause", "leave", "close-without", "my-notes", "note")


async def outsider(on: Stage) -> tuple[Person, Message]:
    """Return somebody who is not in the team's channel, and the bot's hub in a channel where both are."""
    membership.join(on.workspace, on.workspace.rooms[COFFEE], "UBOT")
    on.workspace.commit()
    birgit = Person(on.workspace, "U0BIRGIT")
    await birgit.command(COFFEE, "/sparring")
    await on.quiet()
    return birgit, birgit.ephemerals(COFFEE)[-1]


async def forge(on: Stage, who: Person, message: Message, name: str, *args: str) -> None:
    """Press the first button of a message as if it were another one that carries `args`."""
    element = next(e for _, e in forms.elements(message.blocks or []) if e["type"] == "button")
    element |= {"action_id": f"sparring:{name}", "value": json.dumps(args)}
    outcome = await who.click(message, element["action_id"], element["value"])
    assert outcome.ok, outcome
    await on.quiet()


@pytest.mark.row("C8")
async def test_nobody_outside_the_channel_comes_near_a_case(on: Stage) -> None:
    root = await on.started()
    await on.choose(on.ali, on.round_post(root, 1), "Skriv læringspunkt")
    await on.send(on.ali, point="Spørg tidligt")
    (sparring,) = await on.sessions()
    birgit, hub = await outsider(on)
    before = [message.text for message in on.workspace.timeline.room(on.channel)]
    point = f"point:{sparring.id}:{sparring.points[0].text}"
    asked = [("read-all", f"card:{sparring.id}"), ("read-all", point), *((name, sparring.place) for name in PLACED)]
    for number, (name, arg) in enumerate([*asked, *((name, sparring.id) for name in NAMED)], 2):
        await forge(on, birgit, hub, name, arg)
        assert [KINDLY in each.text for each in birgit.ephemerals(COFFEE)[1:]] == [True] * (number - 1), name
        assert not birgit.views(), name
    assert [message.text for message in on.workspace.timeline.room(on.channel)] == before
    assert await on.sessions() == [sparring]


async def test_who_left_the_channel_has_no_way_back_through_her_home(on: Stage) -> None:
    await on.started()
    await on.leave(on.ali)
    await on.ali.open_home()
    await on.quiet()
    home = on.ali.home()
    assert home is not None
    await on.press(on.ali, home, "read-case")
    assert KINDLY in reads(on.open_form(on.ali))


async def test_what_language_the_chat_itself_is_in_says_nothing(on: Stage) -> None:
    """Slack has no Danish interface: nearly every Dane's is in English."""
    on.workspace.users["U0SARA"].locale = "en-US"
    await on.sara.command(on.channel, "/sparring")
    on.told(on.sara, "Hvad har du brug for?")
    await on.press(on.mette, await on.ask(on.sara), "start")
    assert "har startet sparringen om din sag" in on.sara.directs()[-1].text


async def test_one_sparring_that_is_over_keeps_nobody_in_the_others(on: Stage) -> None:
    older = await on.ask(on.ali)
    await on.pass_time(minutes=1)
    ended = await on.in_round(4)
    await on.fill(on.sara, on.round_post(ended, 4), "actions", inspiration="Mod", action_0="Ring", day_0="2026-12-01")
    for number in (4, 5):
        await on.press(on.mette, on.round_post(ended, number), "next")
    await on.fill(on.mette, on.round_post(ended, 6), "gather", points="Spørg tidligt")
    await on.press(on.mette, older, "start")
    root = on.root()
    await on.press(on.sara, root, "join")
    assert on.sara.id in on.fresh(root).text.partition("Med nu")[2]
    await on.leave(on.sara)
    assert on.sara.id not in on.fresh(root).text.partition("Med nu")[2]


async def test_the_shortcut_promises_nothing_where_the_bot_cannot_post(on: Stage) -> None:
    word = await on.sara.write(COFFEE, "Hvem har bagt?")
    await on.sara.shortcut(codes.SHORTCUT, word)
    form = await on.sara.modal()
    assert "Den tråd hører ikke til en sparring" in reads(form)
    assert not list(forms.elements(form.blocks))


def forged(form: View, **values: str) -> View:
    """Return a form in which choices stand that were never offered."""
    for block, element in forms.elements(form.blocks):
        if block["block_id"] in values:
            option = {**element["options"][0], "value": values[block["block_id"]]}
            kind = element["type"]
            form.values[block["block_id"]] = {element["action_id"]: {"type": kind, "selected_option": option}}
    return form


async def test_a_team_frame_takes_only_what_it_offers(on: Stage) -> None:
    await on.mette.command(on.channel, "/sparring setup")
    meeting = forged(await on.mette.modal(), selects="²", language="xx", weekday="9" * 5000, length="³")
    assert (await on.mette.submit(meeting, {})).ok
    await on.quiet()
    await on.press(on.mette, on.open_form(on.mette), "setup-manners")
    rules = "\n".join(f"Regel nummer {n} er, som den er." for n in range(90))
    outcome = await on.mette.submit(forged(await on.mette.modal(), hour="9" * 5000, grace="³"), {"rules": rules})
    assert outcome.ok, outcome
    await on.press(on.mette, await on.ask(on.sara), "start")
    root = on.root()
    assert "Regel nummer 2 er" in root.text
    await on.press(on.ali, root, "read-all")
    assert "Regel nummer 89 er" in reads(on.open_form(on.ali))


async def test_points_that_have_no_room_in_the_leaders_form_are_not_lost_unsaid(on: Stage) -> None:
    root = await on.in_round(5)
    for number in range(6):
        await on.choose(on.ali, on.round_post(root, 5), "Skriv læringspunkt")
        await on.send(on.ali, point=f"{number} " + "Spørg barnet selv. " * 40)
    await on.press(on.mette, on.round_post(root, 5), "next")
    await on.press(on.mette, on.round_post(root, 6), "gather")
    form = on.open_form(on.mette)
    assert "Der er ikke plads til 3 af læringspunkterne her." in reads(form)
    assert [line[0] for line in typed(form)["points"].splitlines()] == ["0", "1", "2"]
    assert "…" not in typed(form)["points"]


async def test_a_window_that_slack_does_not_open_is_excused_at_home_too(on: Stage) -> None:
    await on.started()
    await on.ali.open_home()
    await on.quiet()
    home = on.ali.home()
    assert home is not None
    on.workspace.faults.add("views.open", "500")
    await on.press(on.ali, home, "read-case")
    assert "Noget gik galt hos mig" in on.ali.directs()[-1].text
    with patch.object(triggers, "LIFE_SECONDS", -1):
        await on.press(on.ali, home, "read-case")
    assert "Tryk én gang til" in on.ali.directs()[-1].text


async def test_two_who_gather_at_once_do_not_wipe_out_each_others_words(on: Stage) -> None:
    root = await on.in_round(2)
    await on.choose(on.mette, root, "Giv ordstyrerrollen videre")
    await on.send(on.mette, to=on.ali.id)
    await on.press(on.ali, root, "end")
    await on.press(on.mette, root, "gather")
    late = on.open_form(on.mette)
    await on.fill(on.ali, root, "gather", points="Spørg tidligt")
    outcome = await on.mette.submit(late, {"points": "Spørg sent"})
    assert "Der er allerede samlet op, mens du skrev." in outcome.errors["points"]
    assert typed(on.open_form(on.mette))["points"] == "Spørg sent"
    await on.mette.close(late)
    await on.choose(on.mette, root, "Saml op")
    await on.send(on.mette, points="Spørg tidligt\nog sent")
    assert "og sent" in on.saying(root, "Det lærte vi").text


async def test_the_bot_leads_nobody(on: Stage) -> None:
    await on.mette.command(on.channel, "/sparring setup")
    await on.send(on.mette, leaders=["UBOT"], facilitator="UBOT", selects="leader")
    await on.press(on.mette, await on.ask(on.sara), "start")
    assert "Ordstyrer: <@U0METTE>" in on.root().text


async def test_the_queue_says_how_many_it_does_not_show(on: Stage) -> None:
    for number in range(12):
        await on.ask(on.sara, case=f"Sag {number}")
    await on.sara.command(on.channel, "/sparring kø")
    await on.quiet()
    assert "Der venter 2 sager mere." in on.told(on.sara, "Sager i køen").text
