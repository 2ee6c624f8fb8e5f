"""Knowledge persons: topics, who is asked, and the load shared without anybody seeing a count (B8, D4)."""

from datetime import date, timedelta

import pytest

from bot.messages.answers import Mend
from bot.sparring.company import expertise
from bot.sparring.company.expertise import READS, Expertise, asked, who_knows
from bot.sparring.folder import Folder, Kept
from bot.sparring.identity import PersonId, PlaceId, TeamId
from bot.sparring.rhythm.state import Absence, Member, Rhythm, Rota, Span
from bot.sparring.team import Team
from tests.rhythm_dialogue.table import ALI, LONE, METTE, PLACE, SARA, Table, button, labels, shown

pytestmark = pytest.mark.row("B8", "D4")
TODAY = date(2026, 11, 23)


def folder(*people: PersonId, away: PersonId | None = None) -> Folder:
    """A team whose people all know about one topic."""
    absences = (Absence("a", away, Span(TODAY)),) if away else ()
    rota = Rota(tuple(Member(person, TODAY) for person in people), absences)
    team = Team(TeamId("t"), PlaceId("t"), rhythm=Rhythm(rota=rota))
    return Folder(team, (Expertise("ics", team.id, "ICS", people),))


def after(old: Folder, kept: Kept) -> Folder:
    saved = {(type(one), one.id): one for one in (*old.records, *kept.saved)}
    return Folder(old.team, tuple(saved.values()))


def test_the_one_is_asked_first_who_was_asked_least_of_late() -> None:
    team = folder(SARA, ALI, LONE)
    order = []
    for day in range(6):
        today = TODAY + timedelta(days=day)
        first, *_ = who_knows(team, "ics", today)
        order.append(first)
        team = after(team, asked(team, first, today))
    assert order == [SARA, ALI, LONE, SARA, ALI, LONE]


def test_what_lies_long_behind_counts_no_more() -> None:
    team = after(folder(SARA, ALI), asked(folder(SARA, ALI), SARA, TODAY - timedelta(days=120)))
    assert set(who_knows(team, "ics", TODAY)) == {SARA, ALI}
    team = after(team, asked(team, ALI, TODAY))
    assert who_knows(team, "ics", TODAY) == (SARA, ALI)


def test_who_is_away_or_asks_herself_is_not_suggested() -> None:
    assert who_knows(folder(SARA, ALI, LONE, away=ALI), "ics", TODAY, frozenset({SARA})) == (LONE,)
    assert who_knows(folder(SARA), "unknown", TODAY) == ()


async def topic(table: Table, name: str, *people: PersonId) -> None:
    """Let Mette put a topic on the list."""
    form = await table.presses(METTE, button(await table.types(METTE, "videnpersoner"), "Nyt emne"))
    await table.sends(METTE, form, topic_name=name, topic_people=people)


async def knowing(table: Table, name: str) -> tuple[PersonId, ...]:
    """Return whom the request would suggest for a topic."""
    kept = await table.sparring.folder(TeamId(PLACE), *READS)
    assert kept is not None
    (found,) = (one for one in kept.all(Expertise) if one.name == name)
    return who_knows(kept, found.id, TODAY)


async def test_everybody_sees_who_knows_about_what_and_who_is_named_is_told(table: Table) -> None:
    await topic(table, "Anbringelser", SARA)

    assert "Anbringelser: <@U0SARA>" in shown(await table.types(ALI, "videnpersoner"))
    assert "en, man kan spørge" in table.told(SARA)[-1].text


async def test_one_puts_oneself_on_and_takes_oneself_off(table: Table) -> None:
    await topic(table, "ICS")
    page = await table.presses(ALI, button(await table.types(ALI, "videnpersoner"), "Det ved jeg noget om"))
    assert "ICS: <@U0ALI>" in shown(page)
    assert await knowing(table, "ICS") == (ALI,)
    await table.presses(ALI, button(page, "Ikke mig mere"))
    assert await knowing(table, "ICS") == ()


async def test_not_just_now_lets_others_be_suggested_until_the_day_is_over(table: Table) -> None:
    await topic(table, "ICS", SARA, ALI)
    form = await table.presses(SARA, button(await table.types(SARA, "videnpersoner"), "Ikke lige nu"))
    page = await table.sends(SARA, form, rest_until=date(2026, 12, 4))
    assert "Du bliver ikke spurgt til og med fredag den 4. december" in shown(page)
    assert await knowing(table, "ICS") == (ALI,)
    assert "4. december" not in shown(await table.types(METTE, "videnpersoner")), "nobody else hears of it"
    kept = await table.sparring.folder(TeamId(PLACE), *READS)
    assert kept is not None
    assert expertise.resting(kept, SARA, date(2026, 12, 5)) is None
    await table.presses(SARA, button(page, "Spørg mig gerne igen"))
    assert await knowing(table, "ICS") == (SARA, ALI)


async def test_a_day_that_is_over_is_sent_back(table: Table) -> None:
    await topic(table, "ICS", SARA)
    form = await table.presses(SARA, button(await table.types(SARA, "videnpersoner"), "Ikke lige nu"))
    assert isinstance(await table.sends(SARA, form, rest_until=date(2026, 11, 1)), Mend)


async def test_a_topic_stands_once_and_only_a_leader_changes_the_list(table: Table) -> None:
    await topic(table, "ICS", SARA)
    form = await table.presses(METTE, button(await table.types(METTE, "videnpersoner"), "Nyt emne"))
    assert isinstance(await table.sends(METTE, form, topic_name=" ics "), Mend)
    assert "Nyt emne" not in labels(await table.types(ALI, "videnpersoner"))
    drop = button(await table.types(METTE, "videnpersoner"), "Tag af listen")
    await table.presses(ALI, drop)
    assert "ICS" in shown(await table.types(ALI, "videnpersoner"))
    assert "Der står ingen emner endnu." in shown(await table.presses(METTE, drop))
