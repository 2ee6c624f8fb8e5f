"""A whole sparring as people hold it, an hour in a few seconds."""

import pytest

from bot.playground.rows import Message
from tests.journeys.stage import Stage, reads

PROMPTS = (
    "Hvilke associationer får I?",
    "Hvad er der givet svar på? – Hvad er der ikke givet svar på?",
    "Hvilke styrker og muligheder ser I?",
    "Hvilke udfordringer ser I?",
    "Hvilke mulige initiativer ser I?",
    "Hvilke ideer og mulige veje vil I foreslå?",
)
"""A7, in the source's words and order."""


@pytest.mark.row("A3", "A4", "A5", "A6", "A7", "A8", "A9", "A10", "A11", "A12", "C5", "C6", "C8", "D5", "D6")
async def test_from_request_to_gathered_learning(on: Stage) -> None:
    card = await she_asks(on)
    root = await they_gather(on, card)
    await she_tells(on, root)
    await they_ask(on, root)
    await they_wonder(on, root)
    await she_takes_something_along(on, root)
    await all_name_what_they_learned(on, root)
    await the_leader_gathers(on, root)
    await days_later_she_is_asked(on)


async def she_asks(on: Stage) -> Message:
    card = await on.ask(on.sara)
    for words in (
        "<@U0SARA> vil gerne have teamets sparring",
        "Et bestemt barns befindende",
        "Kan du komme med en god idé til, hvordan jeg kommer videre med ..?",
        "Kollegerne svarer kun på konkrete spørgsmål",
        "Hvordan får jeg skolen med?",
    ):
        assert words in card.text
    assert "Dreng" not in card.text, "the case itself never stands in the channel"
    return card


async def they_gather(on: Stage, card: Message) -> Message:
    await on.press(on.mette, card, "start")
    root = on.root()
    for words in ("40 minutter fordelt på 6 runder, og højst 60 minutter i alt", "Vores spilleregler", "bliver her"):
        assert words in root.text
    for member in (on.ali, on.lone):
        await on.press(member, root, "join")
    assert "Med nu (4): <@U0METTE>, <@U0SARA>, <@U0ALI> og <@U0LONE>" in on.fresh(root).text
    await on.press(on.mette, root, "begin")
    return root


async def she_tells(on: Stage, root: Message) -> None:
    post = on.round_post(root, 1)
    for words in ("Hvad ønsker du sparring til?", "kl. 10.05 (i alt 5 minutter)", "Ordet har: <@U0SARA>"):
        assert words in post.text
    await on.pass_time(minutes=4)
    on.saying(root, "Halvdelen af runden er gået")
    on.saying(root, "Der er ét minut tilbage")
    assert "1 minut tilbage" in on.fresh(post).text
    await on.pass_time(minutes=1)
    await on.press(on.mette, on.saying(root, "tiden for runden er gået"), "next")


async def they_ask(on: Stage, root: Message) -> None:
    assert "uddybende og opklarende spørgsmål" in on.round_post(root, 2).text
    await on.pass_time(minutes=5)
    await on.press(on.mette, on.saying(root, "tiden for runden er gået"), "next")


async def they_wonder(on: Stage, root: Message) -> None:
    reflection = on.round_post(root, 3)
    assert "Ingen diskussion" in reflection.text
    await on.fill(on.sara, reflection, "note", note="Skolen er nøglen")
    await on.pass_time(minutes=9.5)
    asked = [m.text for m in on.said(root, "Spørgsmål ") if m.ts > reflection.ts]
    assert [next((p for p in PROMPTS if p in text), text) for text in asked] == list(PROMPTS)
    await on.pass_time(minutes=1.6)  # nobody presses Next, and the bot goes on after its grace


async def she_takes_something_along(on: Stage, root: Message) -> None:
    await on.press(on.sara, on.round_post(root, 4), "actions")
    assert "Skolen er nøglen" in reads(on.open_form(on.sara)), "her notes are there to lean on"
    await on.send(on.sara, inspiration="At starte med læreren", action_0="Ringe til skolen", day_0="2026-11-27")
    shared = on.saying(root, "Det tager <@U0SARA> med sig").text
    assert "At starte med læreren" in shared
    assert "Ringe til skolen – senest fredag den 27. november" in shared
    await on.press(on.mette, on.round_post(root, 4), "next")


async def all_name_what_they_learned(on: Stage, root: Message) -> None:
    spoke = []
    for number in range(4):
        person, post = on.turn(root)
        await on.fill(person, post, "point", point=f"Spørg skolen tidligt ({number})")
        spoke.append(person.id)
        assert f"<@{person.id}> har sagt sit læringspunkt" in on.fresh(post).text
    assert sorted(spoke) == ["U0ALI", "U0LONE", "U0METTE", "U0SARA"]
    await on.press(on.mette, on.saying(root, "alle har haft ordet"), "next")


async def the_leader_gathers(on: Stage, root: Message) -> None:
    await on.press(on.mette, on.round_post(root, 6), "gather")
    assert reads(on.open_form(on.mette)).count("Spørg skolen tidligt") == 4, "the points are there to be reworded"
    points = "Vi spørger skolen tidligt\nVi siger det højt"
    await on.send(on.mette, points=points, change="Skolen med fra start", who="U0ALI", by_when="2027-01-15")
    learned = on.saying(root, "Det lærte vi").text
    for words in ("Vi spørger skolen tidligt", "Vi siger det højt", "Skolen med fra start", "<@U0ALI>", "15. januar"):
        assert words in learned
    on.saying(root, "Tak til jer alle")
    assert "afsluttet" in on.fresh(root).text
    assert not on.said(root, "Skolen er nøglen"), "notes stay private"


async def days_later_she_is_asked(on: Stage) -> None:
    await on.pass_time(days=4)
    asked = on.sara.directs()[-1]
    assert "Ringe til skolen" in asked.text
    await on.press(on.sara, asked, "action-done")
    assert "Tak, fordi du fortalte det." in reads(on.told(on.sara, "fordi du fortalte det"))
    assert not on.ali.directs()
    assert not on.mette.directs()
