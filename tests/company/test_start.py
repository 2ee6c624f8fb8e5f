"""The start period: four posts over six weeks, an invented case to try, and a look back without names (C11)."""

import pytest

from bot.messages.answers import Mend
from tests.rhythm_dialogue.table import ALI, LONE, METTE, PLACE, SARA, Sent, Table, button, labels, shown

pytestmark = pytest.mark.row("C11")


async def begun(table: Table) -> None:
    """Let Mette begin on a Monday."""
    page = await table.types(METTE, "introduktion")
    await table.presses(METTE, button(page, "Begynd startperioden"), page.form)  # type: ignore[union-attr]


def post(table: Table, step: str) -> Sent:
    """Return a step's post as it stands."""
    return next(sent for key, sent in table.posts().items() if key.startswith(f"day:start:start:{PLACE}:{step}"))


async def test_over_six_weeks_the_bot_guides_the_team(table: Table) -> None:
    await begun(table)
    assert "Velkommen til faglig sparring" in post(table, "welcome").text
    await table.until("2027-01-10 12:00")

    first = {key.split(":")[4]: sent for key, sent in reversed(table.posts().items()) if key.startswith("day:start")}
    assert {step: f"{sent.at:%m-%d %H.%M}" for step, sent in first.items()} == {
        "welcome": "11-23 10.00",
        "try": "11-25 08.00",
        "room": "11-30 08.00",
        "look-back": "01-04 08.00",
    }


async def test_somebody_tries_it_on_the_invented_case(table: Table) -> None:
    await begun(table)
    await table.until("2026-11-25 12:00")
    await table.presses(SARA, button(post(table, "try"), "Prøv med den opdigtede sag"))

    card = next(sent for key, sent in table.posts().items() if key.startswith("card:"))
    assert "hvad mandagene handler om" in card.text


async def test_the_leader_settles_room_in_the_week_and_the_team_reads_it(table: Table) -> None:
    await begun(table)
    await table.until("2026-11-30 12:00")
    ask = button(post(table, "room"), "Skriv, hvornår der er plads")
    assert "<@U0METTE>" in shown(await table.presses(ALI, ask))
    await table.sends(METTE, await table.presses(METTE, ask), start_room="Tirsdag kl. 9–10.")

    assert "Så er der plads: Tirsdag kl. 9–10." in post(table, "room").text
    page = shown(await table.types(ALI, "introduktion"))
    assert "Tirsdag kl. 9–10." in page
    assert "Lederen begynder" not in page, "it has begun"


async def test_looking_back_names_nobody(table: Table) -> None:
    await begun(table)
    await table.until("2027-01-04 12:00")
    thinks = button(post(table, "look-back"), "Skriv, hvad du tænker")
    await table.sends(ALI, await table.presses(ALI, thinks), thought_good="Det har været rart at tænke højt.")
    await table.sends(
        LONE, await table.presses(LONE, thinks), thought_hard="At finde tiden.", thought_change="Tirsdage."
    )
    assert isinstance(await table.sends(SARA, await table.presses(SARA, thinks)), Mend)

    told = post(table, "look-back").text
    assert "Det har været rart at tænke højt." in told
    assert "At finde tiden." in told
    assert "<@" not in told


async def test_it_ends_when_the_leader_says_so_and_only_a_leader_begins(table: Table) -> None:
    assert labels(await table.types(ALI, "introduktion")) == []
    begin = button(await table.types(METTE, "introduktion"), "Begynd startperioden")
    assert "<@U0METTE>" in shown(await table.presses(ALI, begin))
    await table.presses(METTE, begin)
    assert "allerede i gang" in shown(await table.presses(METTE, begin))
    await table.presses(METTE, button(await table.types(METTE, "introduktion"), "Afslut startperioden"))
    await table.until("2027-01-10 12:00")

    assert [key for key in table.posts() if key.startswith("day:start")] == [
        f"day:start:start:{PLACE}:welcome:2026-11-23"
    ]
    assert "Jeres startperiode sluttede" in shown(await table.types(ALI, "introduktion"))
