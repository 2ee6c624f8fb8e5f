"""Rounds three to six: wondering, taking along, learning one after another, gathering; and the days after."""

import pytest

from tests.journeys.stage import Stage, reads, typed

ADVICE = "Du skal bare ringe til skolen"
LATE = "Der er gået mere end et døgn siden sparringen, så den er lukket. Tag det gerne med på jeres næste møde."


@pytest.mark.row("A8")
async def test_notes_are_the_presenters_own(on: Stage) -> None:
    root = await on.in_round(3)
    post = on.round_post(root, 3)
    await on.press(on.ali, post, "note")
    on.told(on.ali, "Det er kun sagsejeren, der kan gøre det.")
    assert not on.ali.views()
    await on.press(on.sara, post, "note")
    assert (await on.sara.submit(await on.sara.modal(), {"note": "  "})).errors == {
        "note": "Skriv gerne et par ord her."
    }
    await on.send(on.sara, note="Læreren er nøglen")
    await on.choose(on.sara, post, "Mine noter")
    assert "Læreren er nøglen" in reads(on.open_form(on.sara))
    await on.choose(on.mette, post, "Mine noter")
    on.told(on.mette, "Det er kun sagsejeren")
    assert not on.mette.views()
    assert not on.said(root, "Læreren er nøglen")


@pytest.mark.row("B7", "A6")
async def test_advice_is_turned_into_wondering_for_its_writer_alone_and_twice_at_most(on: Stage) -> None:
    root = await on.in_round(3)
    await on.say(on.lone, root, "Jeg kommer til at tænke på min egen skoletid")
    assert not any("undren" in m.text for m in on.lone.ephemerals())
    for _ in range(3):
        await on.say(on.ali, root, ADVICE)
    hints = [m for m in on.ali.ephemerals() if "Kan du gøre det til en undren?" in m.text]
    assert len(hints) == 2
    assert {m.thread_ts for m in hints} == {root.ts}
    assert not any("undren" in m.text for person in (on.mette, on.sara, on.lone) for m in person.ephemerals())
    assert not on.said(root, "undren?")
    await on.press(on.mette, on.round_post(root, 3), "next")
    await on.say(on.ali, root, ADVICE)
    assert len([m for m in on.ali.ephemerals() if "undren" in m.text]) == 2, "only reflection is held to wondering"


@pytest.mark.row("B7")
async def test_a_team_may_switch_the_whispers_off(on: Stage) -> None:
    await on.mette.command(on.channel, "/sparring opsætning")
    await on.send(on.mette, weekday="none")
    await on.fill(on.mette, on.open_form(on.mette), "setup-manners", manners=["nudges"])
    root = await on.in_round(3)
    await on.say(on.ali, root, ADVICE)
    assert not on.ali.ephemerals()[1:], "nothing but the thanks for joining"


@pytest.mark.row("A8", "A6")
async def test_a_presenter_who_speaks_in_the_silent_round_gets_her_notes(on: Stage) -> None:
    root = await on.in_round(3)
    await on.say(on.sara, root, "Ja, det har jeg også tænkt")
    whisper = on.told(on.sara, "I denne runde lytter du bare.")
    await on.fill(on.sara, whisper, "note", note="Husk det der")
    await on.choose(on.sara, on.round_post(root, 3), "Mine noter")
    assert "Husk det der" in reads(on.open_form(on.sara))


@pytest.mark.row("A9")
async def test_what_she_takes_along_can_be_written_again(on: Stage) -> None:
    root = await on.in_round(4)
    post = on.round_post(root, 4)
    await on.press(on.ali, post, "actions")
    on.told(on.ali, "kun sagsejeren")
    await on.press(on.sara, post, "actions")
    past = {"inspiration": "Ro", "action-0": "Ringe", "day-0": "2026-11-20"}
    outcome = await on.sara.submit(await on.sara.modal(), past)
    assert outcome.errors == {"day-0": "Vælg en dag fra i dag og frem."}
    assert typed(on.open_form(on.sara))["action-0"] == "Ringe", "what was typed stays"
    await on.send(on.sara, day_0="2026-11-24")
    await on.press(on.sara, post, "actions")
    assert typed(on.open_form(on.sara))["inspiration"] == "Ro"
    await on.send(on.sara, action_1="Skrive til mor")
    shared = on.said(root, "Det tager <@U0SARA> med sig")
    assert len(shared) == 1, "it edits its own post"
    assert "Ringe – senest tirsdag den 24. november" in shared[0].text
    assert "Skrive til mor" in shared[0].text


@pytest.mark.row("A10")
async def test_one_after_another_with_pass_later_absent_and_a_latecomer(on: Stage) -> None:
    root = await on.in_round(5)
    first, post = on.turn(root)
    other = next(p for p in (on.mette, on.sara, on.ali, on.lone) if p is not first)
    await on.press(other, post, "pass")
    on.told(other, "Det er ikke din tur lige nu.")
    await on.press(first, post, "later")
    on.told(first, "Du får ordet til sidst.")
    assert f"<@{first.id}> får ordet til sidst." in on.fresh(post).text
    second, post = on.turn(root)
    await on.press(second, post, "pass")
    assert f"<@{second.id}> lod turen gå videre." in on.fresh(post).text
    await on.press(on.peter, root, "join")
    third, post = on.turn(root)
    await on.choose(on.mette, post, "Er her ikke lige nu")
    assert f"Vi gik videre fra <@{third.id}>" in on.fresh(post).text
    fourth, _ = on.turn(root)
    await on.say(fourth, root, "Spørg tidligere")
    await on.fill(fourth, on.told(fourth, "Brug knappen"), "point", point="Spørg tidligere")
    again, post = on.turn(root)
    assert again is first
    await on.fill(first, post, "point", point="Vent med at mene")
    late, post = on.turn(root)
    assert late is on.peter, "who comes late is last in line"
    await on.pass_time(minutes=10)
    assert "Vi gik videre fra <@U0PETER>" in on.fresh(post).text
    await on.pass_time(minutes=2)
    await on.press(on.mette, on.round_post(root, 6), "gather")
    assert typed(on.open_form(on.mette))["points"] == "Spørg tidligere\nVent med at mene"


async def test_when_everyone_passes_there_is_still_a_sum(on: Stage) -> None:
    root = await on.in_round(5)
    for _ in range(4):
        person, post = on.turn(root)
        await on.press(person, post, "pass")
    await on.press(on.mette, on.saying(root, "alle har haft ordet"), "next")
    await on.press(on.mette, on.round_post(root, 6), "gather")
    assert (await on.mette.submit(await on.mette.modal(), {})).errors == {"points": "Skriv gerne et par ord her."}
    await on.send(on.mette, points="Det er også læring at være stille")
    on.saying(root, "Det er også læring at være stille")


@pytest.mark.row("A11", "A12")
async def test_gathering_suggests_a_theme_and_can_be_revised_for_a_day(on: Stage) -> None:
    root = await on.in_round(5)
    person, post = on.turn(root)
    await on.fill(person, post, "point", point="Skolen skal med til netværksmødet fra start")
    await on.press(on.mette, on.round_post(root, 5), "next")
    await on.press(on.ali, on.round_post(root, 6), "gather")
    on.told(on.ali, "Det er <@U0METTE>, der samler op")
    await on.press(on.mette, on.round_post(root, 6), "gather")
    form = on.open_form(on.mette)
    assert typed(form)["theme"] == "cooperation"
    assert "Jeg foreslår et tema ud fra ordene" in reads(form)
    await on.send(on.mette, theme="network", change="Skolen inviteres", who=on.lone.id, by_when="2027-01-04")
    learned = on.saying(root, "Det lærte vi")
    for words in ("Familie og netværk", "Skolen inviteres", "<@U0LONE>", "mandag den 4. januar", "<@U0METTE>"):
        assert words in learned.text
    await on.choose(on.mette, root, "Saml op")
    assert typed(on.open_form(on.mette))["change"] == "Skolen inviteres"
    await on.send(on.mette, points="Skolen er med fra start", change="")
    assert "Ingen denne gang" in on.fresh(learned).text
    assert len(on.said(root, "Det lærte vi")) == 1
    await on.pass_time(days=1, minutes=1)
    await on.choose(on.mette, root, "Saml op")
    outcome = await on.mette.submit(await on.mette.modal(), {"points": "For sent"})
    assert outcome.errors == {"points": LATE}


@pytest.mark.row("A10")
async def test_a_late_point_counts_for_a_day(on: Stage) -> None:
    root = await on.closed()
    await on.pass_time(minutes=60)
    await on.fill(on.lone, root, "point", point="Sov på det")
    assert "Læringspunkt fra <@U0LONE>" in on.saying(root, "Sov på det").text
    assert "et læringspunkt mere" in on.mette.directs()[-1].text
    await on.press(on.peter, root, "point")
    on.told(on.peter, "Tryk Deltag først")
    await on.pass_time(days=1)
    await on.press(on.ali, root, "point")
    outcome = await on.ali.submit(await on.ali.modal(), {"point": "For sent"})
    assert outcome.errors == {"point": LATE}
    assert not on.said(root, "For sent")


@pytest.mark.row("A9")
async def test_she_alone_is_asked_how_it_went_and_again_when_not_yet(on: Stage) -> None:
    root = await on.in_round(4)
    await on.fill(on.sara, on.round_post(root, 4), "actions", action_0="Ringe til læreren", day_0="2026-11-24")
    await on.choose(on.mette, root, "Afslut runderne")
    await on.choose(on.mette, root, "Luk uden opsamling")
    await on.pass_time(days=2)
    asked = on.sara.directs()[-1]
    assert "Ringe til læreren" in asked.text
    assert "kun dig, der ser svaret" in asked.text
    await on.press(on.sara, asked, "action-not-yet")
    on.told(on.sara, "Jeg spørger igen om en uge.")
    await on.pass_time(days=8)
    again = on.sara.directs()[-1]
    assert again.ts != asked.ts
    await on.press(on.sara, again, "action-dropped")
    on.told(on.sara, "så er den lagt væk")
    await on.pass_time(days=20)
    assert [m.text for m in on.sara.directs() if m.ts > again.ts and "Ringe til læreren" in m.text] == []


@pytest.mark.row("A11")
async def test_the_leader_is_reminded_of_the_sum_and_then_let_off(on: Stage) -> None:
    root = await on.in_round(2)
    await on.choose(on.mette, root, "Afslut runderne")
    await on.pass_time(days=1)
    assert "venter på din opsamling" in on.mette.directs()[-1].text
    await on.pass_time(days=3)
    assert "venter stadig på din opsamling" in on.mette.directs()[-1].text
    await on.pass_time(days=7)
    on.saying(root, "Sparringen er lukket uden opsamling")
