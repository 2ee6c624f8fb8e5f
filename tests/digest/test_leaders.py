"""Leaders, members and strangers: who sees what, several teams, and two at once."""

from datetime import timedelta
from pathlib import Path

import pytest

from bot.playground.person import Person
from tests.digest.leading import BANK, LEADERS, Leading
from tests.journeys.stage import stage, typed

LONG = "Vi begynder med det, de er enige om. " * 60


@pytest.mark.row("A13")
async def test_members_read_the_last_digest_and_change_nothing(on: Leading) -> None:
    await on.types(on.sara)
    assert "ikke holdt en opsamling endnu" in on.stage.told(on.sara, "opsamling").text
    await on.draft()
    await on.types(on.sara)
    assert not on.sara.views(), "a draft is the leaders' own"
    await on.window(on.mette, "digest-hold")
    await on.types(on.sara)
    assert "Tværfagligt samarbejde" in on.reads(on.sara)
    await on.close(on.sara)
    post = on.post()
    for press in ("digest-close", "digest-settle"):
        target = on.thread(post, "Tværfagligt samarbejde") if press == "digest-settle" else post
        await on.press(on.sara, target, press)
        assert f"<@{on.mette.id}>, der leder teamet" in on.stage.told(on.sara, "leder teamet").text
    assert (await on.digests())[-1].closed_at is None


@pytest.mark.row("A13")
async def test_the_digest_comes_as_a_file_to_whoever_asks(on: Leading) -> None:
    post = await on.held()
    await on.press(on.mette, post, "menu", "Send mig den som PDF")
    assert "opsamlingen som PDF" in on.mette.directs()[-1].text
    assert on.file(on.mette.directs()[-1]).startswith(b"%PDF-")
    await on.press(on.sara, post, "menu", "Send mig den som tekst")
    assert "Læreren ser noget, vi ikke ser" in on.file(on.sara.directs()[-1]).decode()


@pytest.mark.row("A13")
async def test_charts_stand_in_the_thread_with_the_same_in_words(on: Leading) -> None:
    post = await on.held()
    chart = on.thread(post, "Læringspunkter i hvert tema")
    assert "Tværfagligt samarbejde: 2 punkter" in chart.text
    assert "perspektiv" not in chart.text, "a theme from a single case is not counted in public"


async def test_two_leaders_editing_at_once_lose_no_word(on: Leading) -> None:
    await on.lead(on.jonas)
    await on.draft()
    await on.window(on.mette, "digest-edit")
    await on.types(on.jonas)
    await on.window(on.jonas, "digest-edit")
    await on.send(on.jonas, digest_opening="Vi begynder her")
    outcome = await on.mette.submit(await on.mette.modal(), {"digest-opening": "Vi begynder der"})
    assert outcome.errors is not None
    assert "Kopiér dine ord" in outcome.errors["digest-opening"]
    assert typed(on.stage.open_form(on.mette))["digest-opening"] == "Vi begynder der"


async def test_a_second_click_and_a_second_leader_hold_it_once(on: Leading) -> None:
    await on.lead(on.jonas)
    await on.draft()
    await on.types(on.jonas)
    await on.window(on.mette, "digest-hold")
    await on.window(on.jonas, "digest-hold")
    assert len([m for m in on.mette.messages(on.channel) if "Hvert tema kommer fra" in m.text]) == 1


async def test_an_agenda_too_long_for_the_meeting_comes_back(on: Leading) -> None:
    await on.draft()
    await on.window(on.mette, "digest-edit")
    outcome = await on.mette.submit(await on.mette.modal(), {"digest-agenda": "60 min. Skolen\n45 min. Resten"})
    assert outcome.errors == {
        "digest-agenda": "Dagsordenen tager 105 minutter, og mødet varer 90. Gør den lidt kortere."
    }
    await on.send(on.mette, digest_agenda="20 min. Skolen\n- Kage")
    assert "20 min. Skolen" in on.reads(on.mette)
    await on.window(on.mette, "digest-edit")
    assert typed(on.stage.open_form(on.mette))["digest-agenda"] == "20 min. Skolen\nKage"


@pytest.mark.row("A13")
async def test_a_change_is_written_down_with_what_is_changed(on: Leading) -> None:
    post = await on.held()
    await on.press(on.mette, on.thread(post, "Tværfagligt samarbejde"), "digest-settle")
    form = await on.mette.modal()
    assert (await on.mette.submit(form, {"digest-verdict": "change"})).errors == {
        "digest-what": "Skriv, hvad I ændrer."
    }
    late = {"digest-verdict": "change", "digest-what": "Ringe først", "digest-due": "2026-11-20"}
    assert (await on.mette.submit(form, late)).errors == {"digest-due": "Vælg en dag fra i dag og frem."}
    await on.send(on.mette, digest_due="2026-11-30")
    (change,) = await on.changes()
    assert change.due_on is not None


@pytest.mark.row("A13")
async def test_the_second_digest_follows_up_on_the_changes_of_the_first(on: Leading) -> None:
    post = await on.held()
    await on.press(on.mette, on.thread(post, "Tværfagligt samarbejde"), "digest-settle")
    await on.send(on.mette, digest_verdict="change", digest_what="Skolen inviteres altid")
    await on.press(on.mette, post, "digest-close")
    await on.learn(("Vi spørger barnet først", "child-voice", "sag-7"))
    await on.stage.pass_time(days=50)
    await on.draft()
    assert "Skolen inviteres altid – Ikke begyndt endnu" in on.reads(on.mette)
    assert "Barnets perspektiv" in on.reads(on.mette), "what waited has found its second case"
    await on.window(on.mette, "digest-change")
    await on.send(on.mette, digest_state="done", digest_outcome="Skolen er med hver gang")
    await on.window(on.mette, "digest-hold")
    assert "Det er en del af vores praksis nu: Skolen er med hver gang" in on.post().text


@pytest.mark.row("A13")
async def test_the_reminder_leads_to_the_draft(on: Leading) -> None:
    await on.stage.pass_time(days=48)
    reminder = on.mette.directs()[-1]
    await on.press(on.mette, reminder, "digest-open")
    assert "Lav et udkast" in on.reads(on.mette)


@pytest.mark.row("A14")
async def test_a_share_without_an_outcome_is_gently_asked_about(on: Leading) -> None:
    shared = await on.shared()
    await on.stage.pass_time(days=7)
    asked = on.mette.directs()[-1]
    assert "I delte læring om Tværfagligt samarbejde" in asked.text
    assert "Der er ikke kommet svar endnu" in asked.text
    await on.press(on.mette, asked, "share-outcome")
    await on.send(on.mette, share_outcome="Vi taler om det igen til foråret")
    assert "Vi taler om det igen" in on.stage.fresh(shared).text
    told = len(on.mette.directs())
    await on.stage.pass_time(days=30)
    assert not [m for m in on.mette.directs()[told:] if "delte læring" in m.text]


@pytest.mark.row("A14")
async def test_only_those_in_the_leaders_channel_answer_and_only_the_teams_leaders_conclude(on: Leading) -> None:
    shared = await on.shared()
    await on.press(on.birgit, shared, "share-outcome")
    on.stage.told(on.birgit, "der leder teamet")
    assert not on.birgit.views()
    await on.press(on.birgit, shared, "share-take-back")
    assert "Hvordan ser det ud hos jer" in on.stage.fresh(shared).text
    await on.press(on.mette, shared, "share-take-back")
    assert "trukket tilbage" in on.stage.fresh(shared).text
    assert "Læreren ser noget" not in on.stage.fresh(shared).text


async def test_a_long_digest_can_be_read_in_full_by_those_of_the_channel(on: Leading) -> None:
    await on.draft()
    await on.window(on.mette, "digest-edit")
    await on.send(on.mette, digest_opening=f"{LONG}Slut på åbningen", digest_agenda=f"{LONG}Slut på dagsordenen")
    await on.window(on.mette, "digest-hold")
    await on.close(on.mette)
    post = on.post()
    assert "Slut på åbningen" not in post.text
    await on.press(on.sara, post, "read-all")
    assert "Slut på åbningen" in on.reads(on.sara)
    assert "Slut på dagsordenen" in on.reads(on.sara)


@pytest.mark.row("A14")
async def test_long_answers_can_be_read_in_full_by_those_of_the_leaders_channel(on: Leading) -> None:
    shared = await on.shared()
    await on.press(on.birgit, shared, "share-answer")
    await on.send(on.birgit, share_answer="Læs og lyt & tænk. " * 157 + "Slut.")
    answer = on.stage.thread(shared)[-1]
    await on.press(on.mette, answer, "read-all")
    assert "Slut." in on.reads(on.mette)


async def test_a_leader_of_two_teams_is_asked_which(on: Leading) -> None:
    await on.arrange_other("C0SYD", "Team Syd", on.mette)
    await on.types(on.mette, channel=LEADERS)
    asked = on.stage.told(on.mette, "Hvilket team handler det om?")
    await on.press(on.mette, asked, "digest-open", None)
    await on.stage.choose(on.mette, asked, "Team Syd")
    assert "Opsamling på vores læring" in on.reads(on.mette)


async def test_a_stranger_is_told_where_to_write(on: Leading) -> None:
    henrik = Person(on.stage.workspace, "U0HENRIK")
    await on.types(henrik, channel=LEADERS)
    on.stage.told(henrik, "Skriv det i teamets kanal")


async def test_a_restart_between_holding_and_deciding_loses_nothing(tmp_path: Path) -> None:
    async with stage(tmp_path) as first:
        on = Leading(first)
        await on.arrange(*BANK)
        await on.held()
        now = first.clock.now()
    async with stage(tmp_path, start=now + timedelta(hours=1)) as second:
        on = Leading(second)
        post = on.post()
        await on.press(on.mette, on.thread(post, "Tværfagligt samarbejde"), "digest-settle")
        await on.send(on.mette, digest_verdict="no-change")
        await on.press(on.mette, post, "digest-close")
        assert "Vi gør, som vi plejer" in on.saying(on.channel, "Det besluttede vi").text


async def test_the_home_tab_tells_a_leader_what_waits(on: Leading) -> None:
    assert "opsamling" not in await on.home(on.mette)
    await on.draft()
    assert "Team Nord: Der ligger et udkast til opsamlingen." in await on.home(on.mette)
    await on.window(on.mette, "digest-hold")
    assert "Team Nord: Opsamlingen er i gang i kanalen." in await on.home(on.mette)
    assert "Opsamlingen er i gang" not in await on.home(on.sara)
