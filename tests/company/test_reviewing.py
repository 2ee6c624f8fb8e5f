"""Each quarter a leader looks through who belongs to the team, and the audit remembers that she did."""

import pytest

from bot.sparring.identity import PersonId
from tests.rhythm_dialogue.table import METTE, SARA, Table, button, shown

QUARTER = "2027-02-22 08:00"
"""The opening of the first open day thirteen weeks after the set-up, a Monday."""


@pytest.fixture
async def table() -> Table:
    """A team set up by Mette."""
    laid = Table.laid()
    await laid.set_up(name="Team Nord", leaders=(METTE,))
    return laid


def asked(table: Table) -> list[tuple[PersonId | None, str]]:
    return [(sent.letter.to, f"{sent.at:%Y-%m-%d %H:%M}") for sent in table.sent if "Et kvartal er gået" in sent.text]


async def lines(table: Table) -> list[tuple[str, str]]:
    async with table.storage.reading() as unit:
        return [(line.what, line.who) for line in await unit.audit.lines((await table.team()).id)]


async def test_the_leader_is_asked_once_a_quarter_at_the_opening_of_an_open_day(table: Table) -> None:
    await table.until("2027-02-22 07:59")
    assert asked(table) == []
    await table.until("2027-05-25 09:00")
    assert asked(table) == [(METTE, QUARTER), (METTE, "2027-05-24 08:00")]


async def test_she_sees_who_belongs_to_the_team_and_says_that_she_looked(table: Table) -> None:
    await table.until(QUARTER)
    question = next(sent for sent in table.sent if "Et kvartal er gået" in sent.text)
    assert "U0SARA" in question.text
    assert "Ledere: <@U0METTE>" in question.text
    told = await table.presses(METTE, button(question, "Jeg har set den igennem"))
    assert "spørger igen om et kvartal" in shown(told)
    assert ("memberships-reviewed", METTE) in await lines(table)


async def test_nobody_but_a_leader_says_so(table: Table) -> None:
    await table.until(QUARTER)
    question = next(sent for sent in table.sent if "Et kvartal er gået" in sent.text)
    await table.presses(SARA, button(question, "Jeg har set den igennem"))
    assert not [what for what, _ in await lines(table) if what == "memberships-reviewed"]


async def test_another_set_up_keeps_the_day_and_asks_who_leads_then(table: Table) -> None:
    await table.until("2026-12-14 10:00")
    await table.set_up(leaders=(SARA,))
    await table.until("2027-03-31 09:00")
    assert asked(table) == [(SARA, QUARTER)]
