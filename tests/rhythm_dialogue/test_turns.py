"""Whose turn it is, and what people do about it: asked in good time, traded, passed on, explained."""

from datetime import date, time

import pytest

from bot.messages.answers import Mend, Note
from bot.messages.buttons import Do
from bot.messages.parts import Button
from bot.sparring.identity import PersonId
from tests.rhythm_dialogue.table import (
    ALI,
    LONE,
    METTE,
    PETER,
    PLACE,
    SARA,
    Sent,
    Table,
    button,
    labels,
    opened,
    shown,
    standing,
)


async def line(table: Table) -> list[PersonId]:
    """Return who presents at the next meetings, as the plan shows it."""
    plan = shown(await table.types(METTE, "turnus"))
    told = [row.rsplit("<@U0", 1)[1].rstrip(">").lower() for row in plan.splitlines() if "<@U0" in row]
    return [PersonId(name) for name in told]


def reminders(table: Table, who: PersonId) -> list[Sent]:
    """Return the reminders of a turn that somebody was sent."""
    return [sent for sent in table.told(who) if "er det din tur" in sent.text]


@pytest.mark.row("A1")
async def test_the_next_eight_meetings_have_a_presenter_each_in_turn(table: Table) -> None:
    assert await line(table) == [SARA, ALI, LONE, PETER, SARA, ALI, LONE, PETER]


@pytest.mark.row("A1", "D1")
async def test_weeks_pass_and_each_is_reminded_once_a_week_and_once_a_day_ahead(table: Table) -> None:
    await table.until("2026-12-15 12:00")

    assert [f"{sent.at:%m-%d %H.%M}" for sent in reminders(table, ALI)] == ["11-24 08.00", "11-30 08.00"]
    assert [f"{sent.at:%m-%d %H.%M}" for sent in reminders(table, LONE)] == ["12-01 08.00", "12-07 08.00"]
    assert "Om en uge er det din tur til at tage en sag med: tirsdag den 8. december" in reminders(table, LONE)[0].text
    assert "I morgen er det din tur" in reminders(table, LONE)[1].text


async def test_a_reminder_opens_the_request(table: Table) -> None:
    await table.until("2026-11-24 12:00")

    form = opened(await table.presses(ALI, button(reminders(table, ALI)[0], "Jeg har en sag")))

    assert (form.name, form.args[0]) == (Do.REQUEST, PLACE)


async def test_whoever_has_a_case_in_the_queue_is_not_reminded(table: Table) -> None:
    await table.asks(ALI)

    await table.until("2026-12-01 12:00")

    assert reminders(table, ALI) == []
    assert [sent for sent in table.told(METTE) if "ingen sag til mødet tirsdag den 1. december" in sent.text] == []


async def test_the_channel_reads_who_is_next_in_one_post_that_follows_the_turn(table: Table) -> None:
    await table.until("2026-11-25 12:00")
    key = f"next:{PLACE}:2026-12-01"
    assert "tirsdag den 1. december kl. 09.00. <@U0ALI> har turen" in table.posts()[key].text

    cannot = await table.presses(ALI, button(reminders(table, ALI)[0], "Jeg kan ikke"))
    await table.sends(ALI, cannot)

    assert "<@U0LONE> har turen" in table.posts()[key].text
    assert len([sent for sent in table.sent if sent.letter.key == key and sent.letter.op == "post"]) == 1


async def test_passing_on_moves_ones_turn_to_right_after(table: Table) -> None:
    cannot = await table.presses(ALI, button(await _plan_of(table, ALI), "Jeg kan ikke"))
    assert "Det handler om tirsdag den 1. december" in shown(cannot)

    answer = await table.sends(ALI, cannot)

    assert "Din tur er nu tirsdag den 8. december" in shown(answer)
    assert (await line(table))[:3] == [SARA, LONE, ALI]


async def test_letting_a_turn_go_lets_the_others_come_first(table: Table) -> None:
    cannot = await table.presses(ALI, button(await _plan_of(table, ALI), "Jeg kan ikke"))

    answer = await table.sends(ALI, cannot, wish="skip")

    assert "sprunget over" in shown(answer)
    assert (await line(table))[:5] == [SARA, LONE, PETER, ALI, SARA]


async def test_who_is_away_says_when_and_is_asked_neither_then_nor_about_why(table: Table) -> None:
    cannot = await table.presses(ALI, button(await _plan_of(table, ALI), "Jeg kan ikke"))
    days = await table.presses(ALI, refresh("wish"), opened(cannot), wish="away")
    assert standing(opened(days))["from"] == date(2026, 12, 1)

    await table.sends(ALI, days, to=date(2026, 12, 31))
    await table.until("2026-12-31 12:00")

    assert [sent for sent in reminders(table, ALI) if sent.at.month == 12 and "december" in sent.text] == []
    assert [seat.on for seat in (await table.team()).rhythm.rota.held if seat.person == ALI] == []


async def test_the_form_of_who_cannot_shows_no_days_unless_she_is_away(table: Table) -> None:
    cannot = await table.presses(ALI, button(await _plan_of(table, ALI), "Jeg kan ikke"))
    assert "from" not in standing(opened(cannot))
    assert isinstance(await table.sends(ALI, cannot, wish="away"), Mend)
    away = await table.presses(ALI, refresh("wish"), opened(cannot), wish="away")
    again = await table.presses(ALI, refresh("wish"), opened(away), wish="skip", **{"from": date(2026, 12, 1)})
    assert "from" not in standing(opened(again))


async def test_a_turn_offered_to_all_is_taken_by_a_button_and_the_post_says_so(table: Table) -> None:
    offered = await table.sends(ALI, await table.types(ALI, "byt"))
    assert "Dit tilbud står i kanalen" in shown(offered)
    (key,) = [key for key in table.posts() if key.startswith("offer:")]
    assert "<@U0ALI> tilbyder sin tur tirsdag den 1. december" in table.posts()[key].text
    take = button(table.posts()[key], "Tag turen")

    answer = await table.presses(PETER, take)

    assert "Du har nu turen tirsdag den 1. december" in shown(answer)
    assert "<@U0PETER> har taget turen" in table.posts()[key].text
    assert labels(table.posts()[key]) == []
    assert (await line(table))[:4] == [SARA, PETER, LONE, ALI], "they have traded places"
    assert "gælder ikke længere" in shown(await table.presses(LONE, take))


async def test_a_swap_moves_the_reminder_with_the_turn(table: Table) -> None:
    await table.sends(ALI, await table.types(ALI, "byt"))
    (offer,) = [sent for key, sent in table.posts().items() if key.startswith("offer:")]
    await table.presses(PETER, button(offer, "Tag turen"))

    await table.until("2026-12-14 12:00")

    assert [f"{sent.at:%m-%d}" for sent in reminders(table, PETER)] == ["11-24", "11-30"]
    assert [f"{sent.at:%m-%d}" for sent in table.told(ALI)] == ["11-23", "12-08", "12-14"], (
        "told of her new day, and reminded of it"
    )


async def test_one_colleague_is_asked_and_says_yes(table: Table) -> None:
    form = await table.types(ALI, "byt")
    assert "Tirsdag den 15. december (uge 51): <@U0PETER>" in shown(form)
    assert "Jeg spørger <@U0PETER>" in shown(await table.sends(ALI, form, to=PETER))
    (asked,) = table.told(PETER)
    assert "Du får tirsdag den 1. december kl. 09.00, og <@U0ALI> får tirsdag den 15. december kl. 09.00" in asked.text
    assert "vil gerne bytte tur med dig" in shown(await table.home(PETER)), "it waits on the home tab too"

    await table.presses(PETER, button(asked, "Ja, lad os bytte"))

    assert (await line(table))[:4] == [SARA, PETER, LONE, ALI]
    assert "vil gerne bytte" not in shown(await table.home(PETER))


async def test_one_colleague_is_asked_and_says_no(table: Table) -> None:
    await table.sends(ALI, await table.types(ALI, "byt"), to=PETER)
    (asked,) = table.told(PETER)

    await table.presses(PETER, button(asked, "Nej tak"))

    assert (await line(table))[:4] == [SARA, ALI, LONE, PETER]
    assert "kan desværre ikke bytte" in table.told(ALI)[-1].text


async def test_somebody_without_a_turn_cannot_be_asked_to_trade(table: Table) -> None:
    answer = await table.sends(ALI, await table.types(ALI, "byt"), to=METTE)
    assert isinstance(answer, Mend)
    assert "Vælg en kollega, der har en tur" in shown(answer)
    assert "ikke noget at bytte" in shown(await table.types(METTE, "byt"))


async def test_a_volunteer_takes_a_turn(table: Table) -> None:
    form = await table.presses(PETER, button(await _plan_of(table, PETER), "Meld dig til"))

    answer = await table.sends(PETER, form, on="2026-12-08")

    assert "Du har turen tirsdag den 8. december" in shown(answer)
    assert (await line(table))[2] == PETER


async def test_hvorfor_mig_is_answered_to_her_alone_and_compares_her_with_nobody(table: Table) -> None:
    why = await table.presses(ALI, button(await _plan_of(table, ALI), "Hvorfor mig?"))
    assert isinstance(why, Note)
    assert "Det er din tur nu" in shown(why)
    assert "<@U0" not in shown(why)
    others = await table.presses(SARA, button(await _plan_of(table, ALI), "Hvorfor mig?"))
    assert "ikke længere din" in shown(others)


async def test_absent_people_are_not_asked_and_end_their_absence_themselves(table: Table) -> None:
    form = await table.types(LONE, "fravær")
    await table.sends(LONE, form, **{"from": date(2026, 12, 1), "to": date(2027, 1, 15)})
    assert LONE not in (await line(table))[:7]
    again = await table.types(LONE, "fravær")
    assert "fra tirsdag den 1. december til og med fredag den 15. januar" in shown(again)

    ended = await table.presses(LONE, button(again, "Slet"), opened(again))

    assert "fra tirsdag den 1. december" not in shown(ended)
    assert LONE in (await line(table))[:4]


async def test_absences_recur(table: Table) -> None:
    form = await table.types(ALI, "fravær")
    assert "days" not in standing(opened(form))
    recurring = await table.presses(ALI, refresh("recurs"), opened(form), recurs=("recurs",))
    await table.sends(ALI, recurring, days=("1",), weeks="odd")
    shows = shown(await table.types(ALI, "fravær"))
    assert "fra mandag den 23. november og indtil videre (tirs., ulige uger)" in shows
    plan = shown(await table.types(ALI, "turnus"))
    hers = [row for row in plan.splitlines() if "<@U0ALI>" in row]
    assert hers
    assert all("(uge 50)" in row or "(uge 52)" in row or "(uge 2)" in row for row in hers)


async def test_an_absence_ends_after_it_begins(table: Table) -> None:
    answer = await table.sends(ALI, await table.types(ALI, "fravær"), to=date(2026, 11, 1))
    assert isinstance(answer, Mend)


async def test_a_leader_says_for_others_that_they_are_away_and_others_do_not(table: Table) -> None:
    form = await table.types(METTE, "fravær")
    await table.sends(METTE, form, person=SARA, to=date(2026, 12, 31))
    assert (await line(table))[0] != SARA
    assert "<@U0SARA>: fra mandag den 23. november" in shown(await table.types(METTE, "fravær"))
    assert "person" not in standing(opened(await table.types(ALI, "fravær")))


async def test_a_leader_chooses_two_presenters_for_a_date(table: Table) -> None:
    form = await table.presses(METTE, button(await _plan_of(table, METTE), "Vælg, hvem der har turen"))

    await table.sends(METTE, form, on="2026-12-08", people=(PETER, SARA))

    plan = shown(await table.types(METTE, "turnus"))
    assert "Tirsdag den 8. december (uge 50) kl. 09.00–10.30: <@U0PETER> og <@U0SARA>" in plan
    stranger = await table.sends(METTE, form, on="2026-12-15", people=("fremmed",))
    assert "med i teamet" in shown(stranger)


async def test_a_meeting_is_moved_cancelled_and_restored_and_no_turn_is_lost(table: Table) -> None:
    form = await table.presses(METTE, button(await _plan_of(table, METTE), "Flyt eller aflys et møde"))
    await table.sends(METTE, form, on="2026-12-01", day=date(2026, 12, 3), at=time(13))
    plan = shown(await table.types(METTE, "turnus"))
    assert "Torsdag den 3. december (uge 49) kl. 13.00–14.30: <@U0ALI> (mødet er flyttet hertil)" in plan

    await table.sends(METTE, form, on="2026-12-08", fate="cancel")
    plan = shown(await table.types(METTE, "turnus"))
    assert "Tirsdag den 8. december (uge 50): mødet er aflyst" in plan
    assert "Tirsdag den 15. december (uge 51) kl. 09.00–10.30: <@U0LONE>" in plan

    await table.sends(METTE, form, on="2026-12-08", fate="restore")
    assert "Tirsdag den 8. december (uge 50) kl. 09.00–10.30" in shown(await table.types(METTE, "turnus"))


async def test_a_moved_meeting_needs_a_day_ahead(table: Table) -> None:
    form = await table.presses(METTE, button(await _plan_of(table, METTE), "Flyt eller aflys et møde"))
    assert "Vælg en dag" in shown(await table.sends(METTE, form))
    assert "i dag" in shown(await table.sends(METTE, form, day=date(2026, 11, 20)))
    assert "I holder lukket" in shown(await table.sends(METTE, form, day=date(2026, 11, 28)))


async def test_a_leader_orders_the_line_by_hand(table: Table) -> None:
    form = await table.presses(METTE, button(await _plan_of(table, METTE), "Ret rækkefølgen"))
    assert "1. <@U0SARA>" in shown(form)

    after = await table.presses(METTE, button(form, "Ryk op"), opened(form))

    assert "1. <@U0ALI>" in shown(after)
    assert (await table.team()).rhythm.rota.order[:2] == (ALI, SARA)


async def test_what_only_leaders_may_do_is_neither_shown_nor_done_for_others(table: Table) -> None:
    plan = await table.types(METTE, "turnus")
    for label in ("Vælg, hvem der har turen", "Flyt eller aflys et møde", "Ret rækkefølgen"):
        assert label not in labels(await table.types(SARA, "turnus"))
        assert "leder teamet" in shown(await table.presses(SARA, button(plan, label)))


async def test_a_meeting_on_a_closed_day_takes_nobodys_turn_and_says_why(bare: Table) -> None:
    await bare.set_up(weekday="4")
    plan = shown(await bare.types(SARA, "turnus"))
    assert "Fredag den 25. december (uge 52): intet møde, det er en helligdag" in plan


async def test_commands_work_in_a_direct_message_too(table: Table) -> None:
    assert "(uge 48)" in shown(await table.types(SARA, "turnus", here=False))
    assert opened(await table.types(SARA, "away", here=False)).args == (PLACE,)


async def test_home_shows_my_turn_the_next_meeting_and_when_i_am_away(table: Table) -> None:
    await table.sends(LONE, await table.types(LONE, "fravær"), **{"from": date(2026, 12, 24), "to": date(2026, 12, 31)})

    home = await table.home(LONE)

    assert "Din næste tur er tirsdag den 8. december" in shown(home)
    assert "Næste møde er tirsdag den 24. november kl. 09.00: <@U0SARA>" in shown(home)
    assert "Du er væk fra torsdag den 24. december til og med torsdag den 31. december" in shown(home)
    assert labels(home)[:3] == ["Jeg har en sag", "Byt", "Jeg kan ikke"]


async def _plan_of(table: Table, who: PersonId) -> Note:
    answer = await table.types(who, "turnus")
    assert isinstance(answer, Note)
    return answer


def refresh(field: str) -> Button:
    """Return a change of a field that asks for its form anew, as an adapter tells it."""
    return Button("refresh", "", (field,))


async def test_a_team_that_speaks_english_is_answered_in_english_in_direct_messages_too(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("handlers.dialogue.CHOICE_KEPT", 0)  # a choice is read again at once
    bare = Table.laid()
    await bare.set_up(language="en")
    await bare.until("2026-11-24 12:00")
    (reminder,) = [sent for sent in bare.told(ALI) if "your turn to bring a case" in sent.text]

    cannot = await bare.presses(ALI, button(reminder, "I cannot"))

    assert opened(cannot).title == "I cannot"
