"""How a sparring comes to its end: asked about, held, kept longer, and then gone."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sparring.effects import AskHowItWent, AskJournal, RemindOfHold, ShowCard
from bot.sparring.errors import NotHolding, NotPossibleNow, OnlyPresenter, SparringIsOver
from bot.sparring.identity import PersonId
from bot.sparring.retention import LONGEST, SHORTEST, TIME_TO_ANSWER, asks_at, expires_at
from bot.sparring.rhythm.calendar import day_of, in_hours, iso_week, morning_after
from bot.sparring.session import Phase
from bot.sparring.stay import Hold, Stay
from tests.sparring.phases import IN_PHASE
from tests.sparring.playbook import (
    FRAME,
    Playbook,
    anna,
    at,
    away,
    bo,
    koordinator,
    leder,
    mette,
    noted,
    refused,
    sparring,
    wait,
)
from tests.sparring.steps import (
    actions,
    answered,
    changed,
    closed_without,
    ended,
    held,
    in_journal,
    in_round,
    kept_longer,
    released,
    requested,
    withdrawn,
)


def closed(days: int = 30) -> Playbook:
    """Return a book that was closed on Tuesday 3 March."""
    book = in_round(4, anna, leder, frame=replace(FRAME, retention=timedelta(days=days)))
    return book >> ended(koordinator) << ... >> closed_without(leder) << ...


def asked(days: int = 30) -> Playbook:
    """Return a book whose owner has just been asked about the journal."""
    book = closed(days)
    due = asks_at(book.s)
    assert due
    return book >> wait(seconds=(due - book.now).total_seconds()) << AskJournal(mette, 1, fresh=True)


def test_she_is_asked_a_week_before_and_without_an_answer_it_still_goes() -> None:
    book = closed() >> at("07:59", on=date(2026, 3, 25)) >> at("08:00", on=date(2026, 3, 25))
    assert book << AskJournal(mette, 1, fresh=True)
    book = book >> at("07:59", on=date(2026, 4, 1))
    assert book << Phase.CLOSED
    assert book >> at("08:00", on=date(2026, 4, 1)) << Phase.ERASED  # Easter begins on the 2nd: early, never late
    assert book.s.alarm is None


def test_a_yes_is_kept_and_changes_nothing_about_the_day() -> None:
    book = asked()
    ends_at = expires_at(book.s)
    assert book >> in_journal(anna) << refused(OnlyPresenter)
    assert book >> in_journal(mette) << noted("note-in-journal") << AskJournal(mette, 1)
    assert expires_at(book.s) == ends_at


def test_it_can_be_kept_longer_once_and_is_asked_about_again() -> None:
    book = asked() >> kept_longer(mette) << noted("note-kept-longer") << AskJournal(mette, 1)
    assert book >> kept_longer(mette) << refused(NotPossibleNow)
    assert book >> wait(days=30) << AskJournal(mette, 2, fresh=True) << Phase.CLOSED
    assert book >> wait(days=10) << Phase.ERASED


@pytest.mark.parametrize("days", [60, 90])
def test_nothing_stays_longer_than_ninety_days(days: int) -> None:
    book = asked(days)
    book = (
        book >> kept_longer(mette) << ...
        if days < LONGEST.days
        else book >> kept_longer(mette) << refused(NotPossibleNow)
    )
    ends_at = expires_at(book.s)
    assert ends_at
    assert book.s.closed_at
    assert ends_at <= book.s.closed_at + LONGEST


def test_a_request_taken_back_goes_too() -> None:
    book = (
        sparring() >> requested() << ... >> withdrawn(mette) << ... >> wait(days=24) << AskJournal(mette, 1, fresh=True)
    )
    assert book >> wait(days=8) << Phase.ERASED


def test_a_request_that_waits_counts_from_the_last_thing_that_somebody_did() -> None:
    book = sparring() >> requested() << ... >> wait(days=20) >> changed(mette, IN_PHASE[Phase.QUEUED]().s.request)
    assert book << ShowCard() >> wait(days=20)
    assert book >> wait(days=4) << AskJournal(mette, 1, fresh=True) >> wait(days=8) << Phase.ERASED


def test_what_goes_on_has_no_end_in_sight() -> None:
    for phase in (Phase.FRAMING, Phase.RUNNING, Phase.GRACE, Phase.PAUSED, Phase.GATHERING):
        assert expires_at(IN_PHASE[phase]().s) is None


def test_an_action_that_is_due_before_the_end_is_still_asked_about() -> None:
    book = in_round(4, anna) >> actions(date(2026, 3, 30)) << ... >> ended(koordinator) << ...
    book = book >> closed_without(leder) << ... >> wait(days=24) << AskJournal(mette, 1, fresh=True)
    assert (
        book
        >> wait(days=4)
        << AskHowItWent(mette, 0)
        >> answered(0, book.s.actions[0].state, by=bo)
        << refused(OnlyPresenter)
    )


@pytest.mark.parametrize("by", [mette, leder])
def test_what_is_held_stays_and_is_reminded_of_every_three_months(by: PersonId) -> None:
    book = asked() >> held(by) << noted("note-held") << AskJournal(mette, 1) >> wait(days=88)
    reminded = tuple(dict.fromkeys((by, mette)))
    book = book >> wait(days=6)
    for person in reminded:
        book = book << RemindOfHold(person)
    assert book >> wait(days=80) << Phase.CLOSED


@pytest.mark.parametrize("phase", [Phase.QUEUED, Phase.RUNNING, Phase.CLOSED, Phase.WITHDRAWN])
def test_a_hold_can_be_laid_on_a_sparring_at_any_time_and_outlives_its_closing(phase: Phase) -> None:
    book = IN_PHASE[phase]() >> held(mette) << noted("note-held")
    assert book.s.stay.hold == Hold(mette, book.now)


def test_to_hold_twice_keeps_who_was_first() -> None:
    book = closed() >> held(leder) << noted("note-held") >> wait(days=1) >> held(mette) << noted("note-held")
    assert book.s.stay.hold
    assert book.s.stay.hold.by == leder


def test_others_neither_hold_nor_let_go_but_the_installer_does() -> None:
    book = closed() >> held(anna) << refused(NotHolding) >> held(anna, installer=True) << noted("note-held")
    assert book >> released(anna) << refused(NotHolding) >> released(anna, installer=True) << noted("note-released")


def test_when_a_hold_ends_she_is_asked_once_more_and_has_time_to_answer() -> None:
    book = asked() >> held(leder) << ... >> wait(days=61) >> released(leder) << noted("note-released")
    assert book >> wait(days=1) << AskJournal(mette, 2, fresh=True) >> wait(days=1) << Phase.CLOSED
    assert book >> wait(days=4) << Phase.ERASED


def test_a_bot_that_was_away_asks_before_it_deletes_and_never_at_night() -> None:
    book = closed() >> away(days=50, hours=12)
    assert not in_hours(book.now, FRAME)
    assert book >> wait(days=1) << AskJournal(mette, 1, fresh=True)
    assert book >> wait(days=1) << Phase.CLOSED >> wait(days=4) << Phase.ERASED


def test_what_is_gone_answers_kindly() -> None:
    book = asked() >> wait(days=10) << Phase.ERASED
    assert book >> held(leder) << refused(SparringIsOver)


@given(
    since=st.datetimes(datetime(2026, 1, 1), datetime(2028, 12, 31), timezones=st.just(UTC)),  # noqa: DTZ001 - as hypothesis wants it
    days=st.integers(SHORTEST.days, LONGEST.days),
    weeks=st.none() | st.integers(1, 52),
)
def test_it_goes_in_time_on_an_open_day_and_leaves_time_to_answer(
    since: datetime, days: int, weeks: int | None
) -> None:
    span = (iso_week(since.year, weeks, 3),) if weeks else ()
    frame = replace(FRAME, retention=timedelta(days=days), closed=span)
    session = replace(IN_PHASE[Phase.WITHDRAWN]().s, frame=frame, stay=Stay(touched_at=since))
    asks, ends = asks_at(session), expires_at(session)
    assert asks
    assert ends
    assert in_hours(asks, frame)
    assert in_hours(ends, frame)
    assert day_of(since, frame) < day_of(asks, frame) < day_of(ends, frame)
    in_time = day_of(ends, frame) <= day_of(since, frame) + timedelta(days=days)
    assert in_time or ends == morning_after(since, frame, 1 + TIME_TO_ANSWER), "late, with no closed days to blame"


def test_a_question_about_a_request_that_somebody_takes_up_again_is_none_any_more() -> None:
    book = sparring() >> requested() << ... >> wait(days=24) << AskJournal(mette, 1, fresh=True)
    assert book >> changed(mette, book.s.request) << ShowCard() << AskJournal(mette, 1)
    assert book >> wait(days=25) << AskJournal(mette, 2, fresh=True)
