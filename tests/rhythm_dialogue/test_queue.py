"""What waits, and who takes what to which meeting; and who comes to the team and leaves it."""

from typing import cast

import pytest

from bot.messages.answers import Done, Note
from bot.sparring.rhythm.effects import RemindDigest, WarnNoCase
from handlers.books import bound
from handlers.commands import HELPED
from handlers.desk import Desk
from handlers.inbound import Came, Gone
from handlers.shelf import shelf
from tests.rhythm_dialogue.table import ALI, LONE, METTE, PETER, PLACE, SARA, Table, button, labels, shown
from tests.rhythm_dialogue.test_turns import line


@pytest.mark.row("A3")
async def test_the_leader_hears_of_a_meeting_without_a_case_and_picks_one_from_the_queue(table: Table) -> None:
    await table.asks(PETER)
    await table.until("2026-11-27 12:00")
    (warned,) = [s for s in table.told(METTE) if isinstance(s.letter.effect, WarnNoCase) and s.at.day == 27]
    assert "Der er endnu ingen sag til mødet tirsdag den 1. december" in warned.text
    assert "Sparring uge 48 #1 fra <@U0PETER>" in warned.text

    answer = await table.presses(METTE, button(warned, "Tag op på mødet"))

    assert "Sagen er valgt til mødet tirsdag den 1. december" in shown(answer)
    assert "har valgt din sag til mødet tirsdag den 1. december" in table.told(PETER)[-1].text
    queue = shown(await table.types(LONE, "kø"))
    assert "Valgt til et møde" in queue
    assert "tirsdag den 1. december (uge 49)" in queue


@pytest.mark.row("A3")
async def test_the_leader_hears_once_and_not_at_all_when_the_case_is_there(table: Table) -> None:
    await table.asks(ALI)
    await table.until("2026-12-04 12:00")
    warned = [s.at.strftime("%m-%d") for s in table.told(METTE) if isinstance(s.letter.effect, WarnNoCase)]
    assert warned == ["11-23", "12-04"], "of today's plan, and of the 8th; the 1st has Ali's case"


@pytest.mark.row("A3")
async def test_when_the_leader_selects_others_see_the_queue_and_cannot_choose(table: Table) -> None:
    await table.set_up(selects="leader")
    await table.asks(PETER)

    queue = await table.types(SARA, "kø")
    assert "det lederen, der vælger" in shown(queue)
    assert labels(queue) == []
    hers = await table.types(METTE, "kø")
    assert labels(hers) == ["Start nu", "Tag op på næste møde", "Vælg et andet møde"]
    refused = await table.presses(SARA, button(hers, "Tag op på næste møde"))
    assert isinstance(refused, Note)
    assert "vælger" in shown(refused)


@pytest.mark.row("A3")
async def test_all_leaders_of_a_team_select(table: Table) -> None:
    await table.set_up(selects="leader", leaders=(METTE, LONE))
    await table.asks(PETER)

    await table.presses(LONE, button(await table.types(LONE, "kø"), "Tag op på næste møde"))

    assert "Valgt til et møde" in shown(await table.types(LONE, "kø"))


@pytest.mark.row("A2")
async def test_cases_of_principle_stand_in_a_lane_of_their_own(table: Table) -> None:
    await table.asks(SARA, principle=("tick",))
    await table.asks(ALI)

    queue = shown(await table.types(LONE, "kø"))

    waiting, principle = queue.split("Principielle sager")
    assert "#2 fra <@U0ALI>" in waiting
    assert "#1 fra <@U0SARA>" in principle


async def test_a_case_is_moved_to_another_meeting_and_put_back(table: Table) -> None:
    await table.asks(PETER)
    form = await table.presses(METTE, button(await table.types(METTE, "kø"), "Vælg et andet møde"))
    await table.sends(METTE, form, on="2026-12-08")
    assert "tirsdag den 8. december (uge 50)" in shown(await table.types(METTE, "kø"))
    card = next(sent for key, sent in table.posts().items() if key.startswith("card:"))
    assert "Sagen er valgt til mødet tirsdag den 8. december" in card.text

    await table.presses(METTE, button(await table.types(METTE, "kø"), "Læg tilbage i køen"))

    assert "Venter" in shown(await table.types(METTE, "kø"))


async def test_a_case_that_was_not_reached_says_so(table: Table) -> None:
    await table.asks(PETER)
    await table.presses(METTE, button(await table.types(METTE, "kø"), "Tag op på næste møde"))
    await table.until("2026-11-26 12:00")
    assert "I nåede den ikke, så vælg et nyt møde" in shown(await table.types(METTE, "kø"))


async def test_a_long_queue_is_cut_kindly(table: Table) -> None:
    for _ in range(13):
        await table.asks(PETER)
    assert "Der venter 3 sager mere" in shown(await table.types(METTE, "kø"))


async def test_whoever_joins_the_channel_is_in_the_team_and_whoever_leaves_is_out(table: Table) -> None:
    await table.act(Gone("", PETER, place=PLACE))
    assert PETER not in await line(table)
    await table.act(Gone("", SARA))  # her account was closed
    assert SARA not in await line(table)

    await table.act(Came("", PETER, place=PLACE))
    assert PETER in await line(table)


async def test_a_gone_presenters_turn_goes_on_and_the_next_is_told(table: Table) -> None:
    await table.until("2026-11-24 12:00")
    await table.act(Gone("", ALI, place=PLACE))

    assert (await line(table))[0] == LONE
    assert "Du har turen til at tage en sag med tirsdag den 1. december" in table.told(LONE)[-1].text


@pytest.mark.row("A13")
async def test_the_leader_is_reminded_of_the_digest_two_weeks_and_three_days_ahead(table: Table) -> None:
    await table.until("2027-01-30 12:00")

    told = [sent for sent in table.told(METTE) if isinstance(sent.letter.effect, RemindDigest)]
    assert [f"{sent.at:%m-%d}" for sent in told][:2] == ["01-08", "01-19"]
    assert "Det er snart tid til opsamling i jeres team: senest fredag den 22. januar" in told[0].text
    assert labels(told[0]) == ["Se opsamlingen"]
    assert "skulle være holdt senest" in told[2].text


async def test_nothing_is_said_outside_working_hours_or_on_closed_days(table: Table) -> None:
    await table.until("2027-02-01 12:00")
    team = await table.team()
    hours = {(sent.at.weekday() < 5, team.frame.opens <= sent.at.time() < team.frame.closes) for sent in table.sent}
    assert hours == {(True, True)}
    assert all((sent.at.month, sent.at.day) not in {(12, 24), (12, 25), (12, 31), (1, 1)} for sent in table.sent)


async def test_the_help_lists_every_command_and_the_hub_has_a_way_to_all_that_is_often_done(table: Table) -> None:
    every = {"request", "rules", "help", "erase", *bound(shelf(cast("Desk", None))).commands}
    assert every == set(HELPED)
    assert "/sparring turnus" in shown(await table.types(SARA, "hjælp"))
    hub = await table.types(SARA, "")
    for label in ("Se køen", "Se turnus", "Byt", "Fravær", "Se opsamlingen", "Opsætning"):
        assert not isinstance(await table.presses(SARA, button(hub, label)), Done), label
