"""Confidential sparring is chosen in the set-up for a team, or in the request for one; its first post says which."""

import pytest

from bot.messages.parts import Tick
from bot.sparring.session import Session
from tests.rhythm_dialogue.table import METTE, PLACE, SARA, Table, button, opened, shown


@pytest.fixture
async def table() -> Table:
    laid = Table.laid()
    await laid.set_up()
    return laid


async def manners(table: Table, *ticks: str) -> None:
    """Let Mette say on the page of time and ground rules whether all sparring is confidential."""
    page = await table.presses(METTE, button(await table.types(METTE, "opsætning"), "Tid og spilleregler"))
    await table.sends(METTE, page, confidential=ticks)


async def only(table: Table) -> Session:
    (session,) = await table.sparring.open_in(PLACE)
    return session


def asks(table_form: object) -> bool:
    """Say whether a form asks about confidentiality."""
    items = opened(table_form).items  # type: ignore[arg-type]
    return any(isinstance(item, Tick) and item.id == "confidential" for item in items)


async def test_a_team_chooses_it_for_all_its_sparrings_and_takes_it_back(table: Table) -> None:
    assert asks(await table.types(SARA, "anmod"))
    await manners(table, "tick")
    assert (await table.team()).frame.confidential
    form = await table.types(SARA, "anmod")
    assert not asks(form)
    assert "al sparring fortrolig" in shown(form)
    await table.asks(SARA)
    assert (await only(table)).confidential
    await manners(table)
    assert not (await table.team()).frame.confidential
    assert (await only(table)).confidential, "a sparring keeps what it began with"


@pytest.mark.parametrize(("ticks", "says"), [(("tick",), "Fortrolig sparring:"), ((), "Åben sparring:")])
async def test_one_sparring_is_as_its_request_says_and_its_first_post_tells_it(
    table: Table, ticks: tuple[str, ...], says: str
) -> None:
    await table.asks(SARA, confidential=ticks, when="now")
    session = await only(table)
    assert session.confidential is bool(ticks)
    assert says in table.posts()[session.root].text
