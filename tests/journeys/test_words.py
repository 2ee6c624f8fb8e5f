"""What people write: long, unkind to markup, or in another language."""

from pathlib import Path

from tests.journeys.stage import REQUEST, Stage, reads, stage

LONG = " ".join(f"Sætning nummer {number} om sagen, som den er." for number in range(1, 400))
NASTY = "<!channel> <@U0ALI> <https://evil.example|Ordstyreren siger> *fed* `kode` _x_ &lt;!here&gt;\n> citat"


async def test_a_long_sum_can_be_read_in_full(on: Stage) -> None:
    root = await on.in_round(6)
    points = "\n".join(" ".join(LONG.split()[: 20 + number]) for number in range(1, 20))[:3000]
    await on.fill(on.mette, on.round_post(root, 6), "gather", points=points, change=LONG[:3000])
    learned = on.saying(root, "Det lærte vi")
    assert "Læs det hele" in str(learned.blocks)
    assert LONG[2900:3000] not in str(learned.blocks)
    await on.press(on.ali, learned, "read-all")
    assert LONG[2900:3000] in reads(on.open_form(on.ali))


async def test_what_people_write_is_never_markup(on: Stage) -> None:
    card = await on.ask(on.sara, ask=NASTY)
    unspoofed(card.text, str(card.blocks))
    await on.press(on.mette, card, "start")
    root = on.root()
    await on.press(on.ali, root, "join")
    await on.press(on.mette, root, "begin")
    await on.choose(on.ali, on.round_post(root, 1), "Skriv læringspunkt")
    await on.send(on.ali, point=NASTY)
    shared = on.saying(root, "Læringspunkt fra <@U0ALI>")
    unspoofed(shared.text.replace("<@U0ALI>", "Ali"), str(shared.blocks))


def unspoofed(text: str, blocks: str) -> None:
    for control in ("<!channel>", "<@U0ALI>", "<https", "<!here"):
        assert control not in text
    for element in ("'broadcast'", "'link'", "'style': {'code'"):
        assert f"'type': {element}" not in blocks
    assert "<!channel> <@U0ALI> <https://evil.example|Ordstyreren siger> *fed*" in blocks, "as typed, as plain words"


async def test_an_english_person_reads_english_and_the_thread_stays_danish(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.nadia.open_home()
        await on.quiet()
        home = on.nadia.home()
        assert home is not None
        await on.press(on.nadia, home, "language")
        assert "From now on I speak English with you." in reads(on.open_form(on.nadia))
        await on.nadia.close(on.open_form(on.nadia))
        await on.nadia.command(on.channel, "/sparring")
        on.told(on.nadia, "What do you need?")
        await on.nadia.command(on.channel, "/sparring anmod")
        form = await on.nadia.modal()
        assert "The situation as you meet it" in reads(form)
        outcome = await on.nadia.submit(form, {**REQUEST, "case": " "})
        assert outcome.errors == {"case": "Please write a few words here."}
        await on.send(on.nadia, case="A boy, 8–10 years")
        card = on.nadia.messages(on.channel)[-1]
        assert "vil gerne have teamets sparring" in card.text
        await on.press(on.mette, card, "start")
        assert "has started the sparring on your case" in on.nadia.directs()[-1].text
        root = on.root()
        await on.press(on.ali, root, "join")
        await on.press(on.nadia, root, "join")
        on.told(on.nadia, "You are already in.")
        await on.press(on.mette, root, "begin")
        await on.press(on.nadia, on.round_post(root, 1), "next")
        on.told(on.nadia, "<@U0METTE> is the facilitator and can do that.")
        for number in (1, 2):
            await on.press(on.mette, on.round_post(root, number), "next")
        await on.say(on.nadia, root, "I think so too")
        on.told(on.nadia, "In this round you just listen.")
        assert "Ingen diskussion" in on.round_post(root, 3).text


async def test_an_english_team_has_an_english_thread(on: Stage) -> None:
    await on.mette.command(on.channel, "/sparring setup")
    await on.send(on.mette, language="en")
    await on.sara.command(on.channel, "/sparring request")
    await on.send(on.sara, **{name.replace("-", "_"): value for name, value in REQUEST.items()})
    card = on.sara.messages(on.channel)[-1]
    assert "would like the team's sparring" in card.text
    await on.press(on.mette, card, "start")
    root = on.sara.messages(on.channel)[-1]
    assert "Welcome to sparring." in root.text
    await on.press(on.ali, root, "join")
    await on.press(on.mette, root, "begin")
    on.saying(root, "Round 1 of 6: ")
