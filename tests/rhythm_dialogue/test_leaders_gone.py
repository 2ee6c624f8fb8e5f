"""A leader who goes: those who lead on are told, another can be named, and nobody's team is stuck."""

import pytest

from handlers.inbound import Gone
from tests.rhythm_dialogue.table import ALI, METTE, PLACE, SARA, Table, labels


async def led_by(*leaders: object, installer: object = None) -> Table:
    table = Table.laid(installer=installer)  # type: ignore[arg-type]
    await table.set_up(leaders=leaders, name="Team Nord")
    return table


@pytest.mark.parametrize("closed", [True, False])
async def test_whoever_leads_beside_her_is_told_and_offered_the_set_up(closed: bool) -> None:
    table = await led_by(METTE, SARA)
    await table.act(Gone("", METTE, place=None if closed else PLACE))
    (told,) = [sent for sent in table.told(SARA) if "Team Nord" in sent.text]
    assert "Opsætning" in labels(told)
    assert ("er her ikke længere" in told.text) is closed
    assert (await table.team()).leaders == ((SARA,) if closed else (METTE, SARA))


async def test_the_last_leader_gone_for_good_leaves_the_team_to_name_another() -> None:
    table = await led_by(METTE, installer=ALI)
    await table.act(Gone("", METTE))
    assert (await table.team()).leaders == ()
    assert any("er her ikke længere" in sent.text for sent in table.told(ALI))
    assert any("Teamet har ingen leder" in sent.text for sent in table.posts().values())
    await table.sends(SARA, await table.types(SARA, "opsætning"), leaders=(SARA,))
    assert (await table.team()).leaders == (SARA,)


async def test_the_last_leader_who_leaves_the_channel_is_asked_herself() -> None:
    table = await led_by(METTE)
    await table.act(Gone("", METTE, place=PLACE))
    assert any("du står stadig som leder for Team Nord" in sent.text for sent in table.told(METTE))
    assert (await table.team()).leaders == (METTE,)


async def test_a_facilitator_gone_for_good_is_named_no_more() -> None:
    table = await led_by(METTE)
    await table.sends(METTE, await table.types(METTE, "opsætning"), facilitator=SARA)
    await table.act(Gone("", SARA))
    assert (await table.team()).frame.facilitator is None
    assert any("er her ikke længere" in sent.text for sent in table.told(METTE))
