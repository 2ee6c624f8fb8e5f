"""Partners from outside have the programme, and nothing else of the team (E1)."""

from datetime import date, time

import pytest

from bot.messages.answers import Note
from bot.messages.parts import Button
from bot.sparring.identity import PersonId, PlaceId
from bot.sparring.programme.state import Step
from bot.sparring.rhythm.events import MemberCame, MembersSeen
from handlers.inbound import Command, Gone
from tests.programme.conftest import Course
from tests.rhythm_dialogue.table import ALI, LONE, METTE, PETER, PLACE, SARA, Table, labels, shown

ONLY = "Som sparringspartner udefra kan du se forløbet"


@pytest.mark.row("E1")
@pytest.mark.parametrize(
    "words",
    ["", "anmod", "kø", "turnus", "byt", "fravær", "læring", "opsamling", "spilleregler", "makkerpar", "opsætning"],
)
async def test_let_into_the_channel_she_types_in_vain_for_what_is_the_teams(course: Course, words: str) -> None:
    course.table.channel.here.append(LONE)
    assert ONLY in shown(await course.table.types(LONE, words))


@pytest.mark.row("E1")
async def test_there_she_still_opens_the_programme(course: Course) -> None:
    course.table.channel.here.append(LONE)
    assert "Sparringsforløb: Jobcenter Fjordby" in shown(await course.table.types(LONE, "forløb"))


@pytest.mark.row("E1")
@pytest.mark.parametrize("action", ["queue", "rotation", "learning", "digest-open", "request", "setup", "buddies"])
async def test_no_button_of_the_teams_works_for_her(course: Course, action: str) -> None:
    course.table.channel.here.append(LONE)
    answer = await course.table.presses(LONE, Button(action, "", (PLACE,)))
    assert ONLY in shown(answer)


@pytest.mark.row("E1")
async def test_a_case_is_not_for_her_either(course: Course) -> None:
    course.table.channel.here.append(LONE)
    await course.table.asks(SARA)
    (case,) = await course.table.sparring.open_in(PLACE)
    for action in ("read-case", "join", "start", "select"):
        answer = await course.table.presses(LONE, Button(action, "", (case.id,)))
        assert isinstance(answer, Note)
        assert ONLY in shown(answer)


@pytest.mark.row("E1")
async def test_she_is_no_member_and_takes_no_turns(course: Course) -> None:
    team = await course.table.team()
    assert team.partners == (LONE, PETER)
    for event in (MemberCame(team.id, LONE), MembersSeen(team.id, (METTE, SARA, ALI, LONE, PETER))):
        await course.table.sparring.happen_to_team(event)
    assert {m.person for m in (await course.table.team()).rhythm.rota.members} == {METTE, SARA, ALI}


@pytest.mark.row("E1")
async def test_somebody_who_was_a_member_is_none_once_she_is_a_partner(table: Table) -> None:
    team = await table.team()
    await table.sparring.happen_to_team(MemberCame(team.id, LONE))
    await Course(table).begin()
    assert LONE not in {m.person for m in (await table.team()).rhythm.rota.members}


@pytest.mark.row("E1")
async def test_from_her_own_conversation_she_finds_the_programme_and_her_steps_at_home(course: Course) -> None:
    assert "Sparringsforløb: Jobcenter Fjordby" in shown(await course.opens(LONE))
    assert "Forløbet" in labels(await course.table.home(LONE))


async def test_who_takes_no_part_sees_nothing_of_it(table: Table) -> None:
    course = Course(table)
    await course.begin(programme_consultants=(SARA,))
    assert "Den del af forløbet er for andre" in shown(await course.opens(ALI))


async def test_her_own_team_is_still_hers(course: Course) -> None:
    assert ONLY not in shown(await course.table.types(LONE, "hjælp", here=False))


async def test_a_partner_finds_the_programme_from_the_channel_of_her_own_team_too(course: Course) -> None:
    page = await course.table.act(Command("", LONE, place=PlaceId("her-own"), words="forløb", team_place=True))
    assert "Sparringsforløb: Jobcenter Fjordby" in shown(page)


@pytest.mark.parametrize(("gone", "left"), [(LONE, "sparringspartner mere"), (SARA, "med i forløbet mere")])
async def test_who_is_gone_for_good_has_no_part_in_it_and_the_others_are_told(
    course: Course, gone: PersonId, left: str
) -> None:
    talk = await course.talk()
    await course.books(SARA, talk, date(2026, 12, 1), time(9, 0), programme_partner="0")
    await course.table.act(Gone("", gone))

    one = await course.programme()
    assert gone not in (*one.partners, *one.consultants)
    assert all(gone not in (step.consultant, step.partner) for step in (await course.folder()).all(Step))
    for who in (METTE, PETER):
        assert any(left in sent.text for sent in course.table.told(who)), who
    await course.table.until("2026-12-01 12:00")
    assert not [sent for sent in course.table.told(gone) if "Snart" in sent.text], "she is reminded of nothing"


async def test_what_was_held_stays_when_somebody_is_gone(course: Course) -> None:
    talk = await course.talk()
    page = await course.chooses(SARA, talk)
    await course.presses(SARA, page, "Det er holdt")
    await course.table.act(Gone("", SARA))
    held = [step for step in (await course.folder()).all(Step) if step.consultant == SARA]
    assert [step.id for step in held] == [talk.id]
