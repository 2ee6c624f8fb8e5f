"""A leader sets her team up with one form, and changes what she likes later."""

from datetime import time, timedelta

import pytest

from bot.messages.answers import Mend
from bot.messages.parts import Tick
from bot.sparring.identity import PersonId
from bot.sparring.rhythm.state import Weeks
from bot.sparring.team import Selects
from tests.rhythm_dialogue.table import ALI, LONE, METTE, PETER, SARA, Table, button, labels, opened, shown, standing


@pytest.mark.row("A1", "D1")
async def test_one_form_with_what_stands_in_it_makes_a_team_work(bare: Table) -> None:
    ready = await bare.sends(METTE, await bare.types(METTE, "opsætning"))

    assert "Det første møde er tirsdag den 24. november" in shown(ready)
    team = await bare.team()
    assert team.leaders == (METTE,)
    assert team.rhythm.customs.weekly is not None
    assert {m.person for m in team.rhythm.rota.members if m.presents} == {SARA, ALI, LONE, PETER}
    plan = shown(await bare.types(SARA, "turnus"))
    assert "Tirsdag den 24. november (uge 48)" in plan
    assert "09:00–10:30" in plan.replace("09.00", "09:00").replace("10.30", "10:30")


@pytest.mark.row("B1")
async def test_the_management_says_what_the_sparring_is_for_and_everybody_can_read_it(bare: Table) -> None:
    await bare.set_up(goals="Én sag hver uge, og vi bruger læringen.", name="Team Nord", selects="leader")

    goals = (await bare.team()).rhythm.customs.goals
    assert goals is not None
    assert "Én sag" not in str(await bare.team()), "what she wrote lies sealed under the team's key"
    read = await bare.types(SARA, "opsætning")
    assert "Mål og rammer: Én sag hver uge, og vi bruger læringen." in shown(read)
    assert "Lederen vælger sager fra køen" in shown(read)
    assert not standing(opened(read)), "who cannot change it reads it"
    assert standing(opened(await bare.types(METTE, "opsætning")))["goals"] == "Én sag hver uge, og vi bruger læringen."


async def test_the_set_up_shows_who_changed_it_last(table: Table) -> None:
    assert "Senest ændret af <@U0METTE> mandag den 23. november" in shown(await table.types(SARA, "opsætning"))


async def test_whoever_sets_a_team_up_leads_it_unless_she_names_others(bare: Table) -> None:
    await bare.set_up(leaders=(SARA, METTE))

    team = await bare.team()
    assert team.leaders == (SARA, METTE)
    assert {m.person for m in team.rhythm.rota.members if not m.presents} == {SARA, METTE}


async def test_while_nobody_leads_anybody_may_change_the_set_up(bare: Table) -> None:
    await bare.set_up(leaders=())
    await bare.sends(ALI, await bare.types(ALI, "opsætning"), weekday="3")

    weekly = (await bare.team()).rhythm.customs.weekly
    assert weekly is not None
    assert weekly.weekday == 3


async def test_the_installer_may_set_up_a_team_that_others_lead() -> None:
    installer = PersonId("peter")
    table = Table.laid(installer=installer)
    await table.set_up()

    await table.sends(installer, await table.types(installer, "opsætning"), name="Team Nord")

    assert (await table.team()).name == "Team Nord"


async def test_a_form_kept_open_while_somebody_else_became_leader_is_refused_with_what_was_typed(bare: Table) -> None:
    form = await bare.types(ALI, "opsætning")
    await bare.set_up()

    answer = await bare.sends(ALI, form, name="Team Syd")

    assert isinstance(answer, Mend)
    assert "leder teamet" in shown(answer)
    assert (await bare.team()).name == ""


async def test_a_team_without_a_fixed_day_has_no_plan_and_can_choose_one_later(bare: Table) -> None:
    ready = await bare.set_up(weekday="none")
    assert "Vælg en fast mødedag" in shown(ready)
    plan = await bare.types(SARA, "turnus")
    assert "Jeg ved endnu ikke, hvornår I mødes" in shown(plan)

    await bare.set_up(weekday="1")

    assert "(uge 48)" in shown(await bare.types(SARA, "turnus"))


async def test_a_day_without_an_hour_is_asked_for_again(bare: Table) -> None:
    answer = await bare.set_up(at=None)
    assert isinstance(answer, Mend)
    assert shown(answer) == "Vælg et klokkeslæt."


async def test_working_hours_and_closed_weeks_have_a_page_of_their_own(table: Table) -> None:
    form = await table.presses(METTE, button(await table.types(METTE, "opsætning"), "Arbejdstid og lukkeuger"))
    options = next(item for item in opened(form).items if isinstance(item, Tick) and item.id == "closed").options
    assert [o.label for o in options][:2] == ["Uge 52, 2026: 23. dec. – 1. jan.", "Uge 7, 2027: 15. feb. – 21. feb."]

    await table.sends(METTE, form, opens=time(9), closes=time(15), closed=(options[0].value,), workdays=("0", "1", "2"))

    frame = (await table.team()).frame
    assert (frame.opens, frame.closes, frame.workdays) == (time(9), time(15), frozenset({0, 1, 2}))
    assert [str(span.first) for span in frame.closed] == ["2026-12-23"]
    plan = shown(await table.types(SARA, "turnus"))
    assert "Tirsdag den 29. december (uge 53): intet møde, I holder lukket" in plan


async def test_weeks_of_ones_own_can_be_closed_too(table: Table) -> None:
    form = await table.presses(METTE, button(await table.types(METTE, "opsætning"), "Arbejdstid og lukkeuger"))
    first = (await table.team()).frame
    assert isinstance(await table.sends(METTE, form, opens=time(17)), Mend)
    assert isinstance(await table.sends(METTE, form, workdays=()), Mend)
    assert (await table.team()).frame == first


async def test_reminders_the_digest_and_the_manners_each_have_a_page(table: Table) -> None:
    start = await table.types(METTE, "opsætning")
    leads = await table.presses(METTE, button(start, "Påmindelser"))
    await table.sends(METTE, leads, presenter=("3", "1"), channel="2", case="5", digest=("21",))
    digest = await table.presses(METTE, button(start, "Opsamling og lederkanal"))
    await table.sends(METTE, digest, months="1", leaders_place="ledere")
    manners = await table.presses(METTE, button(start, "Tid og spilleregler"))
    await table.sends(METTE, manners, hour="45", grace="120", manners=("nudges",), rules="Vi lytter.")

    team = await table.team()
    customs = team.rhythm.customs
    assert (customs.leads.presenter, customs.leads.channel, customs.leads.case) == ((3, 1), 2, 5)
    assert (customs.leads.digest, customs.digest_months, customs.leaders_place) == ((21,), 1, "ledere")
    assert (team.frame.hour, team.frame.grace) == (timedelta(minutes=45), timedelta(minutes=2))
    assert (team.frame.nudges, team.frame.hints, team.frame.rules) == (True, False, "Vi lytter.")
    assert customs.weekly is not None, "what another page holds stays"


async def test_members_follow_the_channel_and_a_leader_says_on_which_days_they_work(table: Table) -> None:
    page = await table.presses(METTE, button(await table.types(METTE, "opsætning"), "Medlemmer"))
    assert "<@U0METTE>: alle hverdage – er ikke med i turen" in shown(page)

    member = await table.sends(METTE, page, person=METTE)
    after = await table.sends(METTE, member, weekdays=("0", "2"), presents=("presents",))
    assert "<@U0METTE>: man., ons." in shown(after)
    assert "med i teamet" in shown(await table.sends(METTE, page, person="fremmed"))

    mette = next(m for m in (await table.team()).rhythm.rota.members if m.person == METTE)
    assert (mette.weekdays, mette.presents) == (frozenset({0, 2}), True)


async def test_the_members_can_be_fetched_again(table: Table) -> None:
    table.channel.here.remove(PETER)
    page = await table.presses(METTE, button(await table.types(METTE, "opsætning"), "Medlemmer"))

    again = await table.presses(METTE, button(page, "Hent fra kanalen"))

    assert "U0PETER" in shown(page)
    assert "U0PETER" not in shown(again)


async def test_pages_are_for_leaders(table: Table) -> None:
    page = button(await table.types(METTE, "opsætning"), "Medlemmer")
    assert "leder teamet" in shown(await table.presses(SARA, page))


async def test_odd_weeks_two_presenters_and_a_place_are_kept(bare: Table) -> None:
    await bare.set_up(weeks="odd", presenters="2", room="Lokale 2.14", link="https://example.dk/m", selects="leader")

    team = await bare.team()
    weekly = team.rhythm.customs.weekly
    assert weekly is not None
    assert (weekly.weeks, weekly.presenters, team.frame.selects) == (Weeks.ODD, 2, Selects.LEADER)
    plan = shown(await bare.types(SARA, "turnus"))
    assert "(uge 49)" in plan
    assert "(uge 48)" not in plan
    assert "Lokale 2.14" in plan


async def test_names_and_places_of_any_length_and_kind_can_be_shown(bare: Table) -> None:
    nasty = "<!channel> *Team* & _Søn_ 👩‍👩‍👧‍👦 " * 3
    await bare.set_up(name=nasty[:80], room=nasty[:120], link=nasty, goals=nasty * 20)

    assert "<!channel>" not in shown(await bare.types(SARA, "turnus"))
    await bare.types(SARA, "opsætning")
    await bare.home(SARA)
    assert labels(await bare.types(SARA, "turnus"))
