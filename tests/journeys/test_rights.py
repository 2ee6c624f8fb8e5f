"""A person asks for what is kept about her, and is forgotten."""

import json

from tests.journeys.stage import Stage, reads


def brought(on: Stage, ending: str) -> str:
    """Return the text of the file of this kind that Sara was sent last."""
    return next(
        on.workspace.storage.load(row).decode()
        for row in reversed(list(on.workspace.files.values()))
        if row.name.endswith(ending)
    )


async def test_a_person_gets_everything_about_her_and_nothing_of_others(on: Stage) -> None:
    root = await on.in_round(3)
    await on.fill(on.sara, on.round_post(root, 3), "note", note="Læreren er nøglen")
    await on.press(on.mette, on.round_post(root, 3), "next")
    await on.sara.command(on.channel, "/sparring mine-data")
    await on.quiet()
    on.told(on.sara, "Jeg samler det, jeg har om dig")
    told, machine = brought(on, ".txt"), json.loads(brought(on, ".json"))
    assert "Dreng, 8–10 år, der ikke vil i skole." in told
    assert "Læreren er nøglen" in told
    assert "SPARRINGER, DU HAR VÆRET MED I" in told
    assert "din sag" in told
    assert on.owner not in json.dumps(machine)
    assert {kept["kind"] for kept in machine["kept"]} == {"Session"}
    copy = on.sara.directs()[-1]
    await on.press(on.sara, copy, "mine-delete")
    assert copy.ts not in [message.ts for message in on.sara.directs()]
    assert not [row for row in on.workspace.files.values() if row.name.startswith("mine-data")]


async def test_a_colleague_gets_her_own_part_of_a_case_and_not_the_case(on: Stage) -> None:
    root = await on.in_round(3)
    await on.fill(on.sara, on.round_post(root, 3), "note", note="Læreren er nøglen")
    await on.ali.command(on.channel, "/sparring my-data")
    await on.quiet()
    told, machine = brought(on, ".txt"), brought(on, ".json")
    assert "SPARRINGER, DU HAR VÆRET MED I" in told
    for hidden in ("Dreng, 8–10 år", "Læreren er nøglen", on.owner):
        assert hidden not in told
        assert hidden not in machine


async def test_who_leaves_is_forgotten_and_the_others_go_on(on: Stage) -> None:
    storage = on.bot.sparring.storage
    await on.ask(on.sara)
    await on.sara.command(on.channel, "/sparring slet")
    form = on.open_form(on.sara)
    assert "Det her bliver stående" in reads(form)
    assert (await on.sara.submit(await on.sara.modal(), {})).errors == {
        "sure": "Sæt et kryds, hvis du er sikker. Ellers tryk Luk, så sker der ikke noget."
    }
    await on.send(on.sara, sure=["yes"])
    await on.quiet()
    async with storage.reading() as unit:
        assert not await unit.traces.of(on.owner)
        assert not await unit.sessions.open_in(on.place)
    assert await storage.directory.ref_of(on.owner) is None
    assert not [m for m in on.mette.messages(on.channel) if "Sparring uge" in m.text]


async def test_nobody_is_forgotten_in_the_middle_of_her_own_sparring(on: Stage) -> None:
    await on.in_round(2)
    await on.sara.command(on.channel, "/sparring slet")
    on.told(on.sara, "Afslut den først")
    assert not on.sara.views()
