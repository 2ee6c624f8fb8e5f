"""What belongs to one conversation stays between the consultant and her partner."""

import pytest

from bot.messages.parts import Button
from bot.sparring.identity import PersonId
from bot.sparring.programme.people import READS
from bot.sparring.programme.state import Observation, Part
from tests.programme.conftest import Course
from tests.rhythm_dialogue.table import ALI, LONE, METTE, PETER, PLACE, SARA, labels, shown


@pytest.mark.row("E6")
async def test_the_citizen_is_asked_and_only_her_yes_or_no_and_its_time_are_kept(course: Course) -> None:
    talk = await course.talk()
    page = await course.chooses(SARA, talk)
    assert "Spørg borgeren først" in shown(page)

    answered = await course.presses(SARA, page, "Borgeren siger ja")

    assert "Borgeren har sagt ja (" in shown(answered)
    consent = (await course.talk()).consent
    assert consent is not None
    assert (consent.agreed, consent.at) == (True, course.table.clock.now())


@pytest.mark.row("E6")
async def test_frabedt_stops_the_observation_and_can_be_changed(course: Course) -> None:
    talk = await course.talk()
    await course.presses(LONE, await course.chooses(LONE, talk), "Borgeren siger ja")
    form = await course.presses(LONE, await course.chooses(LONE, talk), "Notér en iagttagelse")
    await course.presses(SARA, await course.chooses(SARA, talk), "Borgeren frabeder sig det")

    late = await course.table.sends(LONE, form, programme_text="Du spurgte åbent.")

    assert "Borgeren har frabedt sig det" in shown(late)
    assert not (await course.folder()).all(Observation)
    assert "Notér en iagttagelse" not in labels(await course.chooses(LONE, talk))
    assert "Borgeren har frabedt sig" in course.table.told(LONE)[-1].text

    await course.presses(SARA, await course.chooses(SARA, talk), "Borgeren siger ja")
    assert "Gemt" in shown(await course.table.sends(LONE, form, programme_text="Du spurgte åbent."))


@pytest.mark.row("E6")
async def test_nothing_is_noted_before_the_citizen_was_asked(course: Course) -> None:
    talk = await course.talk()
    assert "Notér en iagttagelse" not in labels(await course.chooses(LONE, talk))
    assert "Interview med borgeren" not in labels(await course.chooses(LONE, talk))


@pytest.mark.row("E6", "E7")
async def test_observations_are_the_partners_own_until_she_shares_them_and_never_the_leaders(course: Course) -> None:
    talk = await course.talk()
    await course.presses(LONE, await course.chooses(LONE, talk), "Borgeren siger ja")
    await course.writes(LONE, talk, "Notér en iagttagelse", programme_text="Du holdt en pause.")

    seen = [who for who in (METTE, LONE, PETER, SARA) if await _reads(course, who, "Du holdt en pause.")]
    assert seen == [LONE]
    await course.presses(LONE, await course.chooses(LONE, talk), "Del mine iagttagelser")

    seen = [who for who in (METTE, LONE, PETER, SARA) if await _reads(course, who, "Du holdt en pause.")]
    assert seen == [LONE, SARA]
    assert "har delt sine iagttagelser" in course.table.told(SARA)[-1].text
    assert "Du holdt" not in course.table.told(SARA)[-1].text


async def _reads(course: Course, who: PersonId, words: str) -> bool:
    return words in shown(await course.chooses(who, await course.talk()))


@pytest.mark.row("E5")
async def test_the_focus_is_agreed_between_the_two(course: Course) -> None:
    talk = await course.talk()
    await course.writes(SARA, talk, "Aftalt fokus", programme_text="Mine åbne spørgsmål.")

    assert await _reads(course, LONE, "Mine åbne spørgsmål.")
    assert not await _reads(course, METTE, "Mine åbne spørgsmål.")


@pytest.mark.row("E6")
async def test_the_citizens_three_answers_are_kept_for_the_two(course: Course) -> None:
    talk = await course.talk()
    await course.presses(LONE, await course.chooses(LONE, talk), "Borgeren siger ja")
    await course.writes(LONE, talk, "Interview med borgeren", programme_answer_helpful="At vi lavede en plan.")

    page = shown(await course.chooses(SARA, talk))
    assert "Hvad har været hjælpsomt for dig i forhold til din jobsøgning?" in page
    assert "At vi lavede en plan." in page
    assert page.count("Intet svar") == 2
    assert not await _reads(course, METTE, "At vi lavede en plan.")


async def test_a_consultant_comes_near_nobody_elses_conversation(course: Course) -> None:
    page = shown(await course.opens(ALI))
    assert "U0SARA" not in page
    assert "Den del af forløbet er for andre" in shown(await course.chooses_by_hand(ALI, await course.talk()))


async def test_what_was_written_of_conversations_goes_when_the_programme_ends(course: Course) -> None:
    talk = await course.talk()
    await course.presses(LONE, await course.chooses(LONE, talk), "Borgeren siger ja")
    await course.writes(LONE, talk, "Notér en iagttagelse", programme_text="Du holdt en pause.")
    (noted,) = (await course.folder()).all(Observation)
    assert await course.table.sparring.words(talk.subject, [noted.text])

    over = await course.presses(METTE, await course.opens(METTE), "Afslut forløbet")

    assert "Forløbet er slut" in shown(over)
    assert not await course.table.sparring.words(talk.subject, [noted.text])
    folder = await course.table.sparring.folder((await course.table.team()).id, *READS)
    assert folder is not None
    assert not folder.all(Observation)
    assert "ikke med i noget sparringsforløb" in shown(await course.opens(LONE))


async def test_who_takes_part_no_more_takes_what_was_written_of_her_conversations_along(course: Course) -> None:
    talk = await course.talk()
    await course.writes(SARA, talk, "Aftalt fokus", programme_text="Mine åbne spørgsmål.")
    focus = (await course.talk()).focus
    assert focus is not None

    form = await course.presses(METTE, await course.opens(METTE), "Hvem er med?")
    page = await course.table.sends(METTE, form, programme_consultants=(ALI,))

    assert "U0SARA" not in shown(page)
    assert not await course.table.sparring.words(talk.subject, [focus])


async def test_the_words_of_a_conversation_do_not_lie_with_the_teams(course: Course) -> None:
    talk = await course.talk()
    await course.writes(SARA, talk, "Aftalt fokus", programme_text="Mine åbne spørgsmål.")
    focus = (await course.step(Part.CONVERSATION, SARA, 1)).focus
    assert focus is not None
    team = (await course.table.team()).id
    assert not await course.table.sparring.words(team, [focus])
    assert await course.table.sparring.words(talk.subject, [focus])


@pytest.mark.row("E7")
@pytest.mark.parametrize("action", ["programme-focus", "programme-consent", "programme-observe", "programme-share"])
async def test_no_leader_and_no_other_consultant_gets_at_it_by_a_button_she_was_never_given(
    course: Course, action: str
) -> None:
    talk = await course.talk()
    for who in (METTE, ALI):
        answer = await course.table.presses(who, Button(action, "", (PLACE, talk.id)))
        assert "Den del af forløbet er for andre" in shown(answer)
    assert (await course.talk()) == talk
