"""Buddy pairs: made and drawn by the leader, nudged gently, left without having to say why (D4)."""

import pytest

from bot.messages.answers import Mend
from bot.sparring.company.pairs import BuddyPair
from bot.sparring.identity import PersonId, TeamId
from handlers.inbound import Gone
from tests.rhythm_dialogue.table import ALI, LONE, METTE, PETER, PLACE, SARA, Table, button, labels, opened, shown

pytestmark = pytest.mark.row("D4")


async def kept(table: Table) -> list[set[PersonId]]:
    """Return who is together."""
    folder = await table.sparring.folder(TeamId(PLACE), BuddyPair)
    return [set(pair.people) for pair in folder.all(BuddyPair)] if folder else []


async def drawn(table: Table, *people: PersonId) -> None:
    """Let Mette draw pairs, of all or of these."""
    form = await table.presses(METTE, button(await table.types(METTE, "makkerpar"), "Træk lod om par"))
    await table.sends(METTE, form, **({"pair_people": people} if people else {}))


async def made(table: Table, *people: PersonId, weeks: str = "2") -> None:
    """Let Mette put these together."""
    form = await table.presses(METTE, button(await table.types(METTE, "makkerpar"), "Lav et par"))
    await table.sends(METTE, form, pair_people=people, pair_weeks=weeks)


async def test_the_leader_draws_pairs_of_all_but_herself_and_the_channel_hears_of_it(table: Table) -> None:
    await drawn(table)

    pairs = await kept(table)
    assert sorted(map(len, pairs)) == [2, 2]
    assert set.union(*pairs) == {SARA, ALI, LONE, PETER}
    assert "Der er nye makkerpar:" in table.sent[-1].text
    assert "hver anden uge" in table.sent[-1].text


async def test_three_are_together_when_the_number_is_odd(table: Table) -> None:
    await drawn(table, SARA, ALI, LONE)

    assert await kept(table) == [{SARA, ALI, LONE}]


async def test_the_draw_respects_what_somebody_has_told_the_bot_alone(table: Table) -> None:
    form = await table.presses(SARA, button(await table.types(SARA, "makkerpar"), "Ikke sammen med …"))
    assert "Kun du ser det her." in shown(form)
    await table.sends(SARA, form, not_with=(ALI, LONE))
    for _ in range(4):
        await drawn(table)
        assert {SARA, PETER} in await kept(table)


async def test_nobody_else_can_see_whom_she_would_rather_not_be_with(table: Table) -> None:
    wish = button(await table.types(SARA, "makkerpar"), "Ikke sammen med …")
    await table.sends(SARA, await table.presses(SARA, wish), not_with=(ALI,))

    assert opened(await table.presses(SARA, wish)).items[1].initial == (ALI,)  # type: ignore[union-attr]
    for other in (METTE, ALI):
        assert opened(await table.presses(other, wish)).items[1].initial == ()  # type: ignore[union-attr]
        assert "U0SARA" not in shown(await table.types(other, "makkerpar"))
    assert not [sent for sent in table.sent if "ikke" in sent.text and "U0SARA" in sent.text]


async def test_only_a_leader_makes_pairs(table: Table) -> None:
    draw = button(await table.types(METTE, "makkerpar"), "Træk lod om par")

    assert labels(await table.types(SARA, "makkerpar")) == ["Ikke sammen med …"]
    assert "<@U0METTE>" in shown(await table.presses(SARA, draw))
    assert await kept(table) == []


async def test_each_gets_a_gentle_nudge_in_her_own_working_hours(table: Table) -> None:
    await made(table, SARA, ALI)
    await table.until("2026-12-15 12:00")

    nudges = [sent for sent in table.told(SARA) if "makkersparring" in sent.text]
    assert [f"{sent.at:%m-%d %H.%M}" for sent in nudges] == ["11-30 08.00", "12-14 08.00"]
    assert "<@U0ALI>" in nudges[0].text
    form = opened(await table.presses(SARA, button(nudges[0], "Bed om sparring")))
    assert form.args == (PLACE, "buddy")


async def test_she_can_be_left_in_peace_and_the_other_is_nudged_as_before(table: Table) -> None:
    await made(table, SARA, ALI)
    page = await table.types(SARA, "makkerpar")
    assert "Jeg minder dig ikke om det mere" in shown(await table.presses(SARA, button(page, "Mind mig ikke om det")))
    await table.until("2026-12-01 12:00")

    assert not [sent for sent in table.told(SARA) if "makkersparring" in sent.text]
    assert [sent for sent in table.told(ALI) if "makkersparring" in sent.text]


async def test_a_pair_chooses_its_own_pace(table: Table) -> None:
    await made(table, SARA, ALI)
    form = await table.presses(SARA, button(await table.types(SARA, "makkerpar"), "Hvor tit?"))
    assert "Sammen med <@U0ALI>, hver uge" in shown(await table.sends(SARA, form, pair_weeks="1"))
    await table.until("2026-12-15 12:00")

    assert len([sent for sent in table.told(ALI) if "makkersparring" in sent.text]) == 3


async def test_one_leaves_and_the_others_are_told_kindly(table: Table) -> None:
    await made(table, SARA, ALI)
    await table.presses(SARA, button(await table.types(SARA, "makkerpar"), "Stop i parret"))

    assert await kept(table) == []
    assert "er slut for denne gang" in table.told(ALI)[-1].text
    assert "ikke længere makkere" in table.told(METTE)[-1].text
    await table.until("2026-12-15 12:00")
    assert not [sent for sent in table.told(ALI) if "makkersparring" in sent.text]


async def test_of_three_two_go_on(table: Table) -> None:
    await made(table, SARA, ALI, LONE)
    await table.presses(SARA, button(await table.types(SARA, "makkerpar"), "Stop i parret"))

    assert await kept(table) == [{ALI, LONE}]
    assert "<@U0SARA> er ikke længere med" in table.told(ALI)[-1].text


async def test_who_leaves_the_team_leaves_her_pair(table: Table) -> None:
    await made(table, SARA, ALI)
    await table.act(Gone("gone", SARA, place=PLACE))

    assert await kept(table) == []
    assert [sent for sent in table.told(ALI) if "er slut for denne gang" in sent.text]


async def test_whose_account_is_closed_leaves_her_pair_too(table: Table) -> None:
    await made(table, SARA, ALI)
    await table.act(Gone("gone", SARA))

    assert await kept(table) == []


async def test_a_leader_dissolves_a_pair_and_a_new_draw_takes_the_place_of_the_old(table: Table) -> None:
    await made(table, SARA, ALI)
    await drawn(table)
    assert {SARA, ALI} not in await kept(table)
    assert len(await kept(table)) == 2
    await table.presses(METTE, button(await table.types(METTE, "makkerpar"), "Opløs parret"))
    assert len(await kept(table)) == 1


async def test_one_alone_is_no_pair(table: Table) -> None:
    form = await table.presses(METTE, button(await table.types(METTE, "makkerpar"), "Lav et par"))
    answer = await table.sends(METTE, form, pair_people=(SARA,))

    assert isinstance(answer, Mend)
    assert "to, eller tre" in shown(answer)


async def test_nobody_touches_a_pair_she_is_not_in(table: Table) -> None:
    await made(table, SARA, ALI)
    leave = button(await table.types(SARA, "makkerpar"), "Stop i parret")
    await table.presses(LONE, leave)

    assert await kept(table) == [{SARA, ALI}]


async def test_her_home_says_who_her_buddy_is(table: Table) -> None:
    await made(table, SARA, ALI, weeks="1")

    assert "Din makker er <@U0ALI>. I sparrer hver uge." in shown(await table.home(SARA))


async def test_her_home_speaks_of_buddies_where_they_are_three(table: Table) -> None:
    await made(table, SARA, ALI, LONE)

    home = await table.home(SARA)
    assert "Dine makkere er <@U0ALI> og <@U0LONE>. I sparrer hver anden uge." in shown(home)
    assert "Bed dine makkere om sparring" in labels(home)
    page = shown(await table.types(SARA, "makkerpar"))
    assert "Sammen med <@U0ALI> og <@U0LONE>, hver anden uge" in page
