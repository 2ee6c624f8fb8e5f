"""The programme in the strict workspace: the forms Slack has to hold, and a partner who is let into the channel."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.playground.forms import elements
from bot.playground.rows import View
from tests.journeys.stage import Stage, reads, stage


@pytest.fixture
async def on(tmp_path: Path) -> AsyncIterator[Stage]:
    async with stage(tmp_path) as set_:
        yield set_


@pytest.mark.row("E1", "E6", "E7")
async def test_a_programme_begins_in_slack_and_its_partner_sees_that_and_nothing_else(on: Stage) -> None:
    await on.mette.command(on.channel, "/sparring forløb")
    await on.press(on.mette, await on.mette.modal(), "programme-begin")
    await on.send(
        on.mette,
        programme_venue="A-kassen Havnen",
        programme_partners=[on.nadia.id, on.peter.id],
        programme_consultants=[on.sara.id],
    )
    assert "Sparringsforløb: A-kassen Havnen" in reads(await on.mette.modal())

    await on.nadia.command(on.channel, "/sparring kø")
    on.told(on.nadia, "Som sparringspartner udefra")
    await on.nadia.command(on.channel, "/sparring forløb")
    talk = next(o for o in options(await on.nadia.modal()) if ":1" in o)
    await on.send(on.nadia, programme_which=talk)
    await on.press(on.nadia, await on.nadia.modal(), "programme-consent")
    await on.press(on.nadia, await on.nadia.modal(), "programme-observe")
    await on.send(on.nadia, programme_text="Du ventede på svaret.")
    assert "Du ventede på svaret." in reads(await on.nadia.modal())

    await on.sara.command(on.channel, "/sparring forløb")
    await on.send(on.sara, programme_which=talk)
    assert "Du ventede" not in reads(await on.sara.modal())


def options(view: View) -> list[str]:
    """Return the values of the list to choose from."""
    lists = [element for _, element in elements(view.blocks) if element["type"] == "static_select"]
    return [option["value"] for each in lists for option in each["options"]]
