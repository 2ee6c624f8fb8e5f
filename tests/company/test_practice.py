"""What a team does from now on: found by everybody, revised and withdrawn with the reason (A2)."""

from datetime import date, timedelta

import pytest

from bot.messages.answers import Mend
from bot.sparring.company.practice import Practice, PracticeState, decided, standing
from bot.sparring.folder import Folder
from bot.sparring.identity import PlaceId, SessionId, TeamId, TextId
from bot.sparring.team import Team
from tests.rhythm_dialogue.table import ALI, METTE, Table, button, labels, shown
from tests.rhythm_dialogue.table import standing as fields

pytestmark = pytest.mark.row("A2")
VISITS = "Vi aftaler samvær skriftligt inden for en uge."
BECAUSE = "Så ved alle, hvad der gælder."


async def noted(table: Table, what: str = VISITS) -> None:
    """Let Mette note a decision."""
    form = await table.presses(METTE, button(await table.types(METTE, "praksis"), "Skriv en beslutning"))
    await table.sends(METTE, form, practice_what=what, practice_why=BECAUSE)


async def test_everybody_finds_what_was_decided_and_why_in_any_form_of_a_word(table: Table) -> None:
    assert "Her kommer det til at stå" in shown(await table.types(ALI, "praksis"))
    await noted(table)
    await noted(table, "Vi ringer til skolen først.")

    page = shown(await table.types(ALI, "praksis"))
    assert VISITS in page
    assert f"Fordi: {BECAUSE}" in page
    assert "Besluttet mandag den 23. november 2026" in page
    found = shown(await table.types(ALI, "praksis skolerne"))
    assert "Vi ringer til skolen først." in found
    assert VISITS not in found
    assert "Det fandt jeg ikke noget om." in shown(await table.types(ALI, "praksis genogram"))
    assert "Sådan gør vi fremover:" in table.sent[-1].text


async def test_a_leader_revises_it_and_what_was_before_can_still_be_read(table: Table) -> None:
    await noted(table)
    form = await table.presses(METTE, button(await table.types(METTE, "praksis"), "Lav om"))
    assert fields(form.form)["practice-what"] == VISITS  # type: ignore[union-attr]
    new = "Vi aftaler samvær skriftligt inden for tre dage."
    page = shown(await table.sends(METTE, form, practice_what=new, practice_reason="En uge var for længe."))

    assert new in page
    assert f"Før: {VISITS} – lavet om, fordi: En uge var for længe." in page
    assert "Vi har lavet om på, hvordan vi gør." in table.sent[-1].text
    assert "En uge var for længe." in table.sent[-1].text


async def test_a_leader_withdraws_it_with_the_reason(table: Table) -> None:
    await noted(table)
    form = await table.presses(METTE, button(await table.types(METTE, "praksis"), "Træk tilbage"))
    assert isinstance(await table.sends(METTE, form, practice_reason=""), Mend)
    await table.sends(METTE, form, practice_reason="Loven er ændret.")

    assert VISITS not in shown(await table.types(ALI, "praksis"))
    past = shown(await table.presses(ALI, button(await table.types(ALI, "praksis"), "Trukket tilbage")))
    assert "Trukket tilbage, fordi: Loven er ændret." in past
    assert "Det her gør vi ikke længere:" in table.sent[-1].text


async def test_a_colleague_reads_and_changes_nothing(table: Table) -> None:
    await noted(table)
    revise = button(await table.types(METTE, "praksis"), "Lav om")

    assert labels(await table.types(ALI, "praksis")) == ["Trukket tilbage"]
    assert "<@U0METTE>" in shown(await table.presses(ALI, revise))


async def test_two_leaders_do_not_revise_the_same_twice(table: Table) -> None:
    await noted(table)
    page = await table.types(METTE, "praksis")
    form = await table.presses(METTE, button(page, "Lav om"))
    again = await table.presses(METTE, button(page, "Lav om"))
    await table.sends(METTE, form, practice_reason="For længe.")

    assert isinstance(await table.sends(METTE, again, practice_reason="For kort."), Mend)


async def test_pages_are_turned(table: Table) -> None:
    for number in range(8):
        table.clock.advance(timedelta(seconds=1))
        await noted(table, f"Beslutning nummer {number}.")
    first = await table.types(ALI, "praksis")
    assert "Side 1 af 2" in shown(first)
    second = await table.presses(ALI, button(first, "Ældre"), first.form)  # type: ignore[union-attr]
    assert "Beslutning nummer 0." in shown(second)
    assert "Beslutning nummer 7." not in shown(second)


def test_what_a_sparring_ended_in_is_kept_once() -> None:
    team = Team(TeamId("t"), PlaceId("t"))
    one = Practice("1", team.id, TextId("a"), TextId("b"), date(2026, 11, 23), SessionId("s"), "3", date(2026, 11, 20))
    (saved,) = decided(Folder(team), one).saved
    again = Practice(
        "2", team.id, TextId("c"), TextId("d"), date(2026, 11, 24), SessionId("s"), "3", date(2026, 11, 20)
    )
    (corrected,) = decided(Folder(team, (saved,)), again).saved
    assert isinstance(corrected, Practice)
    assert (corrected.id, corrected.what, corrected.state) == ("1", "c", PracticeState.STANDING)
    assert standing(Folder(team, (corrected,))) == (corrected,)
