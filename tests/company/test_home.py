"""What somebody's home says of what her teams keep, and of sparring she was asked for."""

import pytest

from bot.messages.parts import Button
from tests.rhythm_dialogue.table import ALI, METTE, SARA, Table, button, labels, shown


async def paired(table: Table) -> None:
    """Make Sara and Ali buddies."""
    form = await table.presses(METTE, button(await table.types(METTE, "makkerpar"), "Lav et par"))
    await table.sends(METTE, form, pair_people=(SARA, ALI), pair_weeks="1")


async def test_the_teams_week_says_what_waits_and_names_the_next_meeting_once(table: Table) -> None:
    await table.asks(ALI)
    home = shown(await table.home(SARA))

    assert "Resten af ugen i jeres team" in home
    assert home.count("tirsdag den 24. november kl. 09.00") == 1
    assert "Der venter 1 sag i køen." in home
    assert "onsdag" not in home


async def test_days_off_stand_in_the_week(table: Table) -> None:
    await table.until("2026-12-22 12:00")

    assert "fredag den 25. december er fridag" in shown(await table.home(SARA))


async def test_rules_that_are_being_written_wait_for_those_who_have_not_agreed(table: Table) -> None:
    await table.presses(SARA, button(await table.types(SARA, "spilleregler"), "Skriv spilleregler sammen"))
    home = await table.home(ALI)

    assert "I er ved at skrive spilleregler sammen." in shown(home)
    assert "Udkast" in (await table.presses(ALI, button(home, "Se udkastet"))).form.title  # type: ignore[union-attr]


@pytest.mark.row("D4")
async def test_sparring_one_was_asked_for_can_be_answered_from_home(table: Table) -> None:
    await paired(table)
    fields = {
        "occasion": "easier",
        "case": "Dreng, 8–10 år.",
        "ask_kind": "idea",
        "ask": "Hvordan?",
        "receive": "answer",
    }
    form = await table.presses(SARA, button(await table.types(SARA, ""), "Bed om sparring"))
    buddy = await table.presses(SARA, Button("refresh", ""), form.form, kind="buddy")  # type: ignore[union-attr]
    await table.sends(SARA, buddy, **fields)
    home = await table.home(ALI)

    assert "<@U0SARA> har spurgt, om du har tid til sparring" in shown(home)
    assert "Dreng" not in shown(home)
    assert "Du har bedt om sparring" in shown(await table.home(SARA))
    assert {"Ja, det vil jeg gerne", "Ikke lige nu"} <= set(labels(home))
