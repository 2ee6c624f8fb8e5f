"""Sparring in writing over days, a case of principle up to its decision, and an agreement of two."""

import pytest

from bot.sparring.company.practice import Practice
from tests.journeys.stage import Stage
from tests.journeys.test_kinds import choose_kind

DAY = 24 * 60


@pytest.mark.row("A4", "A5", "A6")
async def test_a_team_spars_in_writing(on: Stage) -> None:
    root = await on.started(mode="written")
    first = on.round_post(root, 1)
    assert "eller når bidraget er skrevet" in first.text
    await on.fill(on.sara, first, "contribute", contribution="Jeg vil gerne tænke højt om skolen.")
    assert "Jeg vil gerne tænke højt om skolen." in on.saying(root, "Fra").text
    second = on.round_post(root, 2)
    assert "0 af 4 har skrevet" in second.text
    await on.fill(on.ali, second, "contribute", contribution="Hvad siger skolen selv?")
    assert "1 af 4 har skrevet" in on.fresh(second).text
    await on.pass_time(DAY / 2)
    reminder = on.lone.directs()[-1]
    assert "du er ikke med endnu" in reminder.text
    assert not [m for m in on.ali.directs() if "du er ikke med endnu" in m.text]
    await on.press(on.lone, reminder, "nothing-to-add")
    for person in (on.mette, on.sara):
        await on.press(person, on.fresh(second), "nothing-to-add")
    await on.pass_time(DAY)
    third = on.round_post(root, 3)
    assert "Hvilke styrker og muligheder ser I?" in third.text, "in writing the questions come all at once"
    await on.choose(on.sara, third, "Skriv en privat note")
    await on.send(on.sara, note="Lone har en pointe.")
    assert "Lone har en pointe." not in "".join(m.text for m in on.thread(root))
    await on.choose(on.mette, third, "+1 arbejdsdag")
    assert "I har fået mere tid" in on.thread(root)[-1].text


@pytest.mark.row("A2")
async def test_a_case_of_principle_ends_in_the_list_of_the_teams_practice(on: Stage) -> None:
    await choose_kind(on, "principle")
    await on.send(on.sara, topic="child", question="Hvornår holder vi børnesamtalen?", case="En dreng")
    await on.press(on.mette, on.sara.messages(on.channel)[-1], "start")
    root = next(m for m in reversed(on.mette.messages(on.channel)) if "principielt spørgsmål" in m.text)
    await on.press(on.ali, root, "join")
    await on.press(on.mette, root, "begin")
    for number in range(1, 5):
        await on.press(on.mette, on.saying(root, f"Runde {number} af 5:"), "next")
    last = on.saying(root, "Runde 5 af 5:")
    await on.fill(on.mette, last, "rule", rule_what="Vi holder den altid først.", rule_why="Barnet har ret til det.")
    assert "Vi holder den altid først." in on.saying(root, "Sådan gør vi fremover").text
    async with on.bot.sparring.storage.reading() as unit:
        team = await unit.teams.at(on.place)
        assert team
        (kept,) = await unit.records.all(Practice, team.id)
        words = await unit.words.get(team.id, [kept.what, kept.why])
    assert [words[kept.what], words[kept.why]] == ["Vi holder den altid først.", "Barnet har ret til det."]
