"""Sparring in writing: over working days with a weekend in them, at most once reminded, over when all have written."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.sparring.effects import RemindOfRound, ShareContribution, ShowPause, ShowRound
from bot.sparring.errors import ListenNow, NotJoined, NotPossibleNow, NotYourFloor, RoundIsOver, TurnIsOver
from bot.sparring.events import TurnPassed
from bot.sparring.identity import PersonId, TextId
from bot.sparring.rhythm import worktime
from bot.sparring.rhythm.state import Span
from bot.sparring.session import Mode, Phase
from tests.sparring.playbook import (
    ANY,
    FRAME,
    REQUEST,
    SID,
    ZONE,
    Playbook,
    anna,
    at,
    away,
    bo,
    koordinator,
    leder,
    mette,
    noted,
    opens,
    refreshes,
    refused,
    say,
    shares,
    sparring,
    tell,
    wait,
)
from tests.sparring.steps import (
    actions,
    begun,
    contributed,
    gathered,
    in_round,
    joined,
    left,
    next_round,
    paused,
    plus_days,
    point,
    ready,
    requested,
    resumed,
    started,
)

WRITTEN = replace(REQUEST, mode=Mode.WRITTEN)
HIDDEN = replace(WRITTEN, hidden=True)
MONDAY = date(2026, 3, 9)


def in_writing(number: int, *members: PersonId, hidden: bool = False) -> Playbook:
    """Return a book in which a round of a sparring in writing has just opened: Tuesday 3 March 2026, 10:00."""
    return in_round(number, *members, request=HIDDEN if hidden else WRITTEN)


def weekday(book: Playbook) -> str:
    """Return the local day and time at which the open round ends."""
    return book.leg.ends_at.astimezone(ZONE).strftime("%a %H:%M")


def shared(by: PersonId, text: str = "t-c") -> ShareContribution:
    """A contribution in the thread."""
    return ShareContribution(TextId(text), by)


def reminds(person: PersonId) -> RemindOfRound:
    """Somebody is reminded, directly."""
    return RemindOfRound(person, ANY, ANY)


def test_a_sparring_in_writing_from_thursday_to_tuesday() -> None:
    book = sparring("11:00", date(2026, 3, 5)) >> requested(request=WRITTEN) << ... >> started(koordinator) << ...
    book = book >> joined(anna) << ... >> joined(bo) << ... >> begun(koordinator) << ...
    assert weekday(book) == "Fri 11:00"
    # she tells of the case in writing, and as nobody else is asked for anything the next round opens at once
    book = book >> at("13:00") >> contributed(mette) << shared(mette) << refreshes(1) << noted("note-contributed")
    assert book >> wait() << refreshes(1) << opens(2)
    assert weekday(book) == "Fri 13:00"
    # the team asks; on Friday morning those who have not written are reminded, and only they
    book = book >> at("15:00") >> contributed(anna) << shared(anna) << refreshes(2) << ...
    book = book >> at("09:00", date(2026, 3, 6)) << reminds(koordinator) << reminds(bo) << reminds(mette)
    book = book >> contributed(bo) << ... >> ready(koordinator) << ... >> at("16:30") << refreshes(2) << opens(3)
    assert weekday(book) == "Mon 13:00"
    # nothing is said over the weekend, and the reflection goes on when people are at work again
    assert book >> at("08:00", MONDAY) >> at("09:00") << reminds(koordinator) << reminds(anna) << reminds(bo)
    book = book >> contributed(anna, "t-anna") << ... >> contributed(bo) << ... >> contributed(koordinator) << ...
    assert book >> wait() << refreshes(3) << opens(4)
    book = book >> actions(date(2026, 3, 12)) << ... >> wait() << refreshes(4) << opens(5)
    for person in book.s.present:
        book = book >> point(person, f"t-{person}") << shares(person, f"t-{person}") << refreshes(5) << ...
    assert book >> wait() << refreshes(5) << opens(6)
    assert book >> gathered(leder) << ... << Phase.CLOSED
    assert [c.by for c in book.s.contributions] == [mette, anna, bo, anna, bo, koordinator]


def test_the_last_to_write_in_the_evening_ends_the_round_in_the_morning() -> None:
    book = in_writing(1, anna)
    book = book >> at("14:00") << reminds(mette) >> at("20:00") >> contributed(mette)
    assert book << shared(mette) << refreshes(1) << say("say-all-contributed") << noted("note-contributed")
    assert weekday(book) == "Wed 08:00"
    assert book >> at("07:59", date(2026, 3, 4)) >> at("08:00") << refreshes(1) << opens(2)


def test_nobody_is_called_on_and_prompts_come_all_at_once() -> None:
    book = in_writing(3, anna)
    assert book >> wait(hours=4) << reminds(koordinator) << reminds(anna)
    assert book.leg.prompts_given == 0
    book = in_writing(5, anna)
    assert book.leg.turns == ()
    with pytest.raises(TurnIsOver):
        book.decide(TurnPassed(SID, anna, 1))


def test_a_round_takes_words_only_from_those_who_have_the_floor() -> None:
    book = in_writing(1, anna)
    assert book >> contributed(anna) << refused(NotYourFloor)
    assert book >> contributed(bo) << refused(NotJoined)
    assert book >> contributed(mette, serial=0) << refused(RoundIsOver)
    book = book >> next_round() << ...
    assert book >> contributed(mette) << shared(mette) << refreshes(2) << noted("note-contributed")
    book = book >> next_round() << ...
    assert book >> contributed(mette) << refused(ListenNow)
    book = book >> next_round() << ...
    assert book >> contributed(mette) << refused(NotPossibleNow), "she writes what she takes with her, by its own form"


def test_hidden_until_the_round_ends() -> None:
    book = in_writing(2, anna, bo, hidden=True)
    book = book >> contributed(anna, "t-anna") << refreshes(2) << noted("note-contributed-held")
    book = book >> contributed(bo, "t-bo") << refreshes(2) << noted("note-contributed-held")
    assert book >> next_round() << refreshes(2) << shared(anna, "t-anna") << shared(bo, "t-bo") << opens(3)
    book = book >> next_round() << ... >> next_round() << ...
    book = book >> point(anna, "t-p") << refreshes(5) << noted("note-point-kept-held")
    assert book >> next_round() << refreshes(5) << shares(anna, "t-p") << opens(6)
    assert not any(c.held for c in book.s.contributions)


def test_what_is_hidden_is_shown_also_when_the_sparring_ends_early() -> None:
    book = in_writing(6, anna, hidden=True)
    assert book >> gathered(leder) << ... << Phase.CLOSED
    book = in_writing(2, anna, hidden=True) >> contributed(anna) << ...
    book = book >> left(anna) << ... >> left(koordinator) << ... >> left(mette) << ... << Phase.PAUSED
    assert book.s.contributions[0].held
    book = book >> wait(days=9) << ...
    assert book << Phase.GATHERING
    assert not book.s.contributions[0].held


def test_more_working_days_and_one_reminder_more() -> None:
    book = in_writing(2, anna)
    book = book >> at("16:00") << ...
    assert book.leg.reminds_at is None
    book = book >> plus_days(2) << refreshes(2) << say("say-extended-written")
    assert weekday(book) == "Fri 10:00"
    assert book.leg.reminds_at is not None
    assert book.s.plan[1] == 3 * worktime.working_day(FRAME)


def test_a_pause_leaves_as_much_time_at_work_as_there_was() -> None:
    book = in_writing(2, anna) >> wait(hours=1) >> paused(koordinator) << ...
    assert book >> at("08:00", date(2026, 3, 4)) << ShowPause(1, 1) << ShowPause(1, 2, overnight=True, fresh=True)
    assert book >> at("12:00") >> resumed(anna) << ShowPause(1, 2) << refreshes(2)
    assert weekday(book) == "Thu 11:00"


def test_a_bot_that_was_away_goes_on_in_hours_without_a_word_about_it() -> None:
    book = in_writing(2, anna) >> away(hours=35)
    assert book.local() == "21:00"
    assert weekday(book) == "Thu 08:00"
    assert book >> at("08:00", date(2026, 3, 5)) << refreshes(2) << opens(3)


def test_closed_weeks_and_holidays_do_not_count() -> None:
    frame = replace(FRAME, closed=(Span(date(2026, 3, 5), date(2026, 3, 6)),))
    book = in_round(2, anna, frame=frame, request=WRITTEN) >> next_round() << ...
    assert weekday(book) == "Wed 10:00"
    book = book >> plus_days(1) << ...
    assert weekday(book) == "Mon 10:00"
    assert book.leg.ends_at.astimezone(ZONE).date() == MONDAY


def test_who_leaves_is_not_waited_for_and_who_comes_is() -> None:
    book = in_writing(2, anna, bo) >> contributed(anna) << ... >> ready(koordinator) << ... >> ready(mette) << ...
    assert book >> left(bo) << ... >> wait() << refreshes(2) << opens(3)
    book = book >> contributed(anna) << ... >> joined(bo) << ... >> contributed(koordinator) << ... >> wait(minutes=1)
    assert book.leg.index == 2


def test_nobody_begins_over_some_days() -> None:
    book = sparring() >> requested(request=WRITTEN) << ... >> started(koordinator) << ...
    assert book >> at("08:00", date(2026, 3, 4)) << say("say-not-begun")
    book = book >> at("07:59", date(2026, 3, 6)) << Phase.FRAMING
    assert book >> at("08:00") << ANY << ANY << tell("tell-back-in-queue", mette) << Phase.QUEUED


def test_time_at_work_counts_there_and_back() -> None:
    start = in_writing(1, anna).now
    for hours in range(60):
        end = worktime.after(start, timedelta(hours=hours), FRAME)
        assert worktime.between(start, end, FRAME) == timedelta(hours=hours)
    assert worktime.between(start, start - timedelta(days=2), FRAME) == timedelta()


def test_a_bar_never_moves_in_writing() -> None:
    book = in_writing(2, anna)
    before = len(book.history)
    book = book >> wait(hours=2)
    assert not [moment for moment in book.history[before:] if isinstance(moment.effect, ShowRound)]
