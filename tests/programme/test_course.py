"""A programme from its contract to the follow-up meeting, as those who take part meet it."""

from datetime import date, time

import pytest

from bot.content.protocols import shipped
from bot.content.texts import texts
from bot.messages.answers import Mend
from bot.sparring.programme.state import LENGTHS, Paper, Part
from tests.programme.conftest import Course
from tests.rhythm_dialogue.table import ALI, LONE, METTE, PETER, SARA, Table, labels, opened, shown, standing


@pytest.mark.row("E1", "E4")
async def test_a_leader_begins_a_programme_with_two_partners_and_two_conversations_for_each(course: Course) -> None:
    page = shown(await course.opens(METTE))

    assert "Sparringsforløb: Jobcenter Fjordby" in page
    assert "Sparringspartnere: <@U0LONE> og <@U0PETER>" in page
    assert "0 af 7" in page, "two clarification meetings, two conversations each, a follow-up meeting"
    for who in ("SARA", "ALI"):
        assert f"<@U0{who}> · 1. samtale: ingen tid endnu · 2. samtale: ingen tid endnu" in page


@pytest.mark.row("E1")
async def test_three_partners_are_too_many_and_a_leader_is_no_partner(table: Table) -> None:
    course = Course(table)
    many = await course.begin(programme_partners=(LONE, PETER, SARA), programme_consultants=(ALI,))
    inside = await course.begin(programme_partners=(METTE,))

    assert isinstance(many, Mend)
    assert "højst to sparringspartnere" in shown(many)
    assert "kommer udefra" in shown(inside)


@pytest.mark.row("E9")
async def test_contract_core_elements_and_catalogue_are_empty_until_people_write_them(course: Course) -> None:
    page = await course.presses(METTE, await course.opens(METTE), "Kontrakt og aftaler")
    assert shown(page).count("Her står ikke noget endnu.") == len(Paper)
    assert not (await course.programme()).papers

    form = await course.presses(LONE, page, "Skriv eller ret")
    assert standing(opened(form)) == {"programme-text": ""}
    await course.table.sends(LONE, form, programme_text="To besøg i foråret.")

    read = shown(await course.presses(SARA, await course.opens(SARA), "Kontrakt og aftaler"))
    assert "To besøg i foråret." in read
    assert "Skrevet af <@U0LONE>" in read
    assert "To besøg" not in str(await course.programme()), "the words lie sealed"


async def test_a_consultant_reads_the_papers_and_only_partners_write_the_report(course: Course) -> None:
    papers = await course.presses(SARA, await course.opens(SARA), "Kontrakt og aftaler")
    assert "Skriv eller ret" not in labels(papers)
    mine = labels(await course.presses(METTE, await course.opens(METTE), "Kontrakt og aftaler"))
    theirs = labels(await course.presses(LONE, await course.opens(LONE), "Kontrakt og aftaler"))
    assert theirs.count("Skriv eller ret") - mine.count("Skriv eller ret") == 1


@pytest.mark.parametrize("part", Part)
@pytest.mark.row("E2", "E3", "E5", "E6", "E7", "E8")
def test_the_agenda_takes_exactly_the_time_the_source_gives(part: Part) -> None:
    assert shipped()[f"programme-{part}"].length == LENGTHS[part]


@pytest.mark.row("E5", "E6", "E7")
def test_a_conversation_has_a_quarter_before_half_an_hour_during_and_up_to_another_after() -> None:
    lengths = {"before": 0, "during": 0, "after": 0}
    for this in shipped()["programme-conversation"].rounds:
        lengths[this.id.split("-")[0]] += int(this.length.total_seconds() // 60)
    assert lengths == {"before": 15, "during": 30, "after": 30}


ASKED = {
    Part.MANAGEMENT: (
        "Velkomst og præsentation",
        "Afklaring af strategiske prioriteter",
        "Præsentation af sparringsmodellen og STARs katalog over sparringsemner",
        "Aftale vedr. fortrolighed og tilbagemelding til ledelsen",
        "Afklaring af praktiske forhold vedr. booking af samtaler",
    ),
    Part.STAFF: (
        "Præsentation af sparringspartner og medarbejdere",
        "Præsentation af principper for sparring",
        "Aftale vedr. fortrolighed og tilbagemelding til ledelsen",
        "Spørgsmål og drøftelse af sparringen",
    ),
    Part.CONVERSATION: (
        "Formål og rammer for sparringen",
        "Hvem er den ledige?",
        "(Se MinPlan og Joblog)",
        "Hvor er vi i samtaleforløbet?",
        "Hvad er intentionen med samtalen, og hvad har du af punkter til samtalen?",
        "Hvilken oplevelse ønsker du, at borger/medlem skal gå fra samtalen med?",
        "Hvad ønsker du, at jeg særligt skal have fokus på under samtalen?",
        "Sparringen har fokus på jobkonsulenten og ikke borgeren",
        "Borgeren kan frabede sig det.",
        "Hvad synes du om samtalen?",
        "Hvad har været hjælpsomt for dig i forhold til din jobsøgning?",
        "Behandlede samtalen de emner, som du synes er vigtige?",
        "Hvilke overvejelser gjorde du undervejs?",
        "Hvordan vurderer du, at samtalen virkede?",
        "Hvad tror du, borgeren oplevede?",
        "Hvad lykkedes godt, og hvad kunne have været anderledes?",
        "Hvad lagde jeg mærke til i samtalen i forhold til de aftalte punkter?",
        "Hvilke oplevelser og overvejelser havde jeg undervejs?",
        "Hvad så jeg dig gøre, som virkede godt?",
        "Hvad så jeg dig gøre, som måske ikke virkede så godt?",
        "Hvad kan vi lære om de aftalte punkter ud fra erfaringerne i denne samtale?",
        "Hvad vil du fokusere på fremadrettet?",
        "Hvor kan du finde inspiration til dette?",
        "Hvad synes du om sparringen?",
        "Hvad fungerede godt og mindre godt?",
    ),
    Part.FOLLOW_UP: (
        "Velkomst og genbesøg af rammen for sparringsopgaven, jf. kontrakten",
        "Hvad lærte de, og hvordan arbejdes der videre med læringen?",
        "Vigtige observationer?",
        "Hvordan arbejder vi videre?",
        "Hvad har fungeret godt, og hvad har fungeret mindre godt?",
        "Er der behov for yderligere indsats?",
    ),
}


@pytest.mark.parametrize("part", Part)
@pytest.mark.row("E2", "E3", "E5", "E6", "E7", "E8")
async def test_every_point_and_question_of_the_source_stands_on_the_page_of_its_step(
    course: Course, part: Part
) -> None:
    step = await course.talk() if part is Part.CONVERSATION else await course.step(part)
    page = shown(await course.chooses(LONE, step))
    assert [asked for asked in ASKED[part] if asked not in page] == []


@pytest.mark.row("E2", "E3", "E8")
async def test_a_step_is_booked_within_working_hours_and_everybody_concerned_is_told(course: Course) -> None:
    meeting = await course.step(Part.MANAGEMENT)
    late = await course.books(METTE, meeting, date(2026, 12, 1), time(15, 0))
    closed = await course.books(METTE, meeting, date(2026, 12, 24), time(10, 0))
    past = await course.books(METTE, meeting, date(2026, 11, 20), time(10, 0))
    assert "uden for jeres arbejdstid" in shown(late)
    assert "I holder lukket" in shown(closed)
    assert "Det tidspunkt er gået" in shown(past)

    booked = await course.books(METTE, meeting, date(2026, 12, 1), time(10, 0))

    assert "tirsdag den 1. december kl." in shown(booked)
    assert [sent.text for sent in course.table.told(LONE)] == [
        "Afklaringsmødet med ledelsen er tirsdag den 1. december kl. 10.00. Se punkterne med /sparring forløb."
    ]
    others = [s for who in (METTE, SARA) for s in course.table.told(who) if "Afklaringsmødet" in s.text]
    assert not others, "she booked it herself, and it is the management's meeting"


async def test_nobody_can_be_at_two_steps_at_once(course: Course) -> None:
    talk = await course.talk()
    await course.books(SARA, talk, date(2026, 12, 1), time(9, 0), programme_partner="0")
    other = await course.step(Part.CONVERSATION, ALI, 1)

    taken = await course.books(ALI, other, date(2026, 12, 1), time(9, 30), programme_partner="0")
    free = await course.books(ALI, other, date(2026, 12, 1), time(9, 30), programme_partner="1")

    assert "optaget i forløbet på det tidspunkt" in shown(taken)
    assert "tirsdag den 1. december" in shown(free)


@pytest.mark.row("E4")
async def test_the_two_are_reminded_the_working_day_before(course: Course) -> None:
    await course.books(SARA, await course.talk(), date(2026, 11, 30), time(9, 0), programme_partner="1")

    await course.table.until("2026-11-27 07:59")
    assert not [s for s in course.table.told(SARA) if "Snart" in s.text]
    await course.table.until("2026-11-30 08:00")

    told = [s for s in course.table.told(SARA) if "Snart" in s.text]
    assert [(s.at.isoformat()[:16]) for s in told] == ["2026-11-27T08:00"], "the Friday before the Monday"
    assert "Borgeren kommer kl. 09.15." in told[0].text
    assert "Husk at spørge borgeren" in told[0].text
    assert [s for s in course.table.told(PETER) if "Borgeren skal have sagt ja" in s.text]
    assert not [s for s in course.table.told(LONE) if "Snart" in s.text], "the other partner does not come"


async def test_a_time_that_is_cancelled_reminds_nobody(course: Course) -> None:
    page = await course.books(SARA, await course.talk(), date(2026, 11, 30), time(9, 0))
    await course.presses(SARA, page, "Aflys tiden")
    await course.table.until("2026-12-01 12:00")

    assert "er aflyst" in course.table.told(LONE)[-1].text
    assert not [s for s in course.table.told(SARA) if "Snart" in s.text]


@pytest.mark.row("E3")
async def test_the_channel_is_told_of_the_staffs_meeting_the_day_before(course: Course) -> None:
    await course.books(METTE, await course.step(Part.STAFF), date(2026, 12, 2), time(9, 0))
    await course.table.until("2026-12-01 08:00")

    posts = [sent.text for key, sent in course.table.posts().items() if key.startswith("day:programme")]
    assert any("Snart: Afklaringsmøde med medarbejderne, onsdag den 2. december kl. 09.00." in text for text in posts)


@pytest.mark.row("E2", "E4", "E6", "E7", "E8", "E9")
async def test_a_whole_programme_from_the_contract_to_one_more_follow_up(course: Course) -> None:
    table = course.table
    papers = await course.presses(METTE, await course.opens(METTE), "Kontrakt og aftaler")
    await table.sends(METTE, await course.presses(METTE, papers, "Skriv eller ret"), programme_text="Fire besøg.")
    for part, day in ((Part.MANAGEMENT, 1), (Part.STAFF, 2)):
        await course.books(METTE, await course.step(part), date(2026, 12, day), time(9, 0))
        await table.until(f"2026-12-0{day} 11:00")
        await course.presses(METTE, await course.chooses(METTE, await course.step(part)), "Det er holdt")
    for number, day in ((1, 3), (2, 10)):
        for hour, who in ((9, SARA), (12, ALI)):
            step = await course.step(Part.CONVERSATION, who, number)
            await course.books(who, step, date(2026, 12, day), time(hour, 0))
            await course.presses(who, await course.chooses(who, step), "Borgeren siger ja")
            await course.writes(LONE, step, "Notér en iagttagelse", programme_text="Du ventede på svaret.")
            await course.presses(LONE, await course.chooses(LONE, step), "Del mine iagttagelser")
        await table.until(f"2026-12-{day:02} 15:00")
        for who in (SARA, ALI):
            step = await course.step(Part.CONVERSATION, who, number)
            await course.presses(who, await course.chooses(who, step), "Det er holdt")
    await course.books(LONE, await course.step(Part.FOLLOW_UP), date(2026, 12, 17), time(13, 0))
    await table.until("2026-12-17 15:30")
    await course.presses(LONE, await course.chooses(LONE, await course.step(Part.FOLLOW_UP)), "Det er holdt")

    page = await course.opens(METTE)
    assert "7 af 7" in shown(page)
    assert "Du ventede" not in shown(page)
    again = await course.presses(METTE, page, "Et opfølgningsmøde til")
    assert "7 af 8" in shown(again)


async def test_an_english_reader_meets_the_programme_in_english() -> None:
    english = texts("en")
    for protocol in (shipped()[f"programme-{part}"] for part in Part):
        for this in protocol.rounds:
            assert all(english.format(prompt) for prompt in this.prompts)
            assert english.format(this.title) != texts("da").format(this.title)
