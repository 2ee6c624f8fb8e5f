"""Open and closed days, working hours, and what summer time does to both."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sparring.rhythm.calendar import (
    DAY,
    Closed,
    add_months,
    closed,
    holiday,
    in_hours,
    moment_of,
    morning_after,
    open_day_after,
    open_day_before,
    open_day_from,
    suggested_closed_weeks,
    working_moment,
)
from bot.sparring.rhythm.state import Span
from bot.sparring.team import Frame
from tests.rhythm.life import local

FRAME = Frame()
AUTUMN = Span(date(2026, 10, 12), date(2026, 10, 18))

moments = st.datetimes(datetime(2024, 1, 1), datetime(2030, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001 - strategy adds it
frames = st.builds(
    Frame,
    zone=st.sampled_from(["Europe/Copenhagen", "America/Nuuk", "Atlantic/Faroe", "Pacific/Auckland"]),
    opens=st.sampled_from([time(0), time(2, 30), time(7), time(8)]),
    closes=st.sampled_from([time(15), time(16), time(23, 59)]),
    closed=st.sampled_from([(), (AUTUMN,), (Span(date(2026, 12, 20), date(2027, 1, 4)),)]),
)


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2026, 1, 1), "Nytårsdag"),
        (date(2026, 4, 2), "Skærtorsdag"),
        (date(2026, 4, 6), "Anden påskedag"),
        (date(2026, 5, 14), "Kristi himmelfartsdag"),
        (date(2026, 5, 25), "Anden pinsedag"),
        (date(2026, 6, 5), "Grundlovsdag"),
        (date(2026, 12, 24), "Juleaftensdag"),
        (date(2026, 12, 31), "Nytårsaften"),
        (date(2023, 5, 5), "Store bededag"),
    ],
)
def test_the_team_rests_on_danish_holidays(day: date, name: str) -> None:
    assert closed(day, FRAME) is Closed.HOLIDAY
    assert holiday(day, FRAME) == name


def test_store_bededag_is_an_ordinary_friday_since_2024() -> None:
    assert [closed(day, FRAME) for day in (date(2024, 4, 26), date(2025, 5, 16))] == [None, None]


def test_a_team_abroad_or_without_holidays_works_through_them() -> None:
    christmas_eve = date(2026, 12, 24)
    assert closed(christmas_eve, Frame(holidays="")) is None
    assert closed(christmas_eve, Frame(holidays="XX")) is None
    assert holiday(date(2026, 12, 25), Frame(holidays="SE"), "en") == "Christmas Day"
    assert holiday(christmas_eve, FRAME, "en") == "Christmas Eve"
    assert holiday(date(2026, 11, 24), FRAME) is None


def test_weekends_and_the_teams_own_weeks_are_closed() -> None:
    frame = Frame(closed=(AUTUMN,))
    assert closed(date(2026, 10, 10), frame) is Closed.WEEKEND
    assert closed(date(2026, 10, 14), frame) is Closed.TEAM
    assert open_day_after(date(2026, 10, 9), frame) == date(2026, 10, 19)
    assert open_day_before(date(2026, 10, 19), frame) == date(2026, 10, 9)


def test_a_team_that_has_closed_for_good_is_looked_at_again_in_a_year() -> None:
    frame = Frame(closed=(Span(date(2026, 1, 1)),))
    assert open_day_from(date(2026, 6, 1), frame) == date(2026, 6, 1) + 400 * DAY
    assert open_day_before(date(2027, 6, 1), frame) is None


def test_the_morning_after_a_long_easter_is_the_tuesday() -> None:
    assert morning_after(local("2026-04-01 14:00"), FRAME) == local("2026-04-07 08:00")
    assert morning_after(local("2026-12-23 14:00"), FRAME, workdays=2) == local("2026-12-29 08:00")


def test_working_hours_begin_when_they_open_and_end_when_they_close() -> None:
    assert in_hours(local("2026-03-03 08:00"), FRAME)
    assert in_hours(local("2026-03-03 15:59"), FRAME)
    assert not in_hours(local("2026-03-03 16:00"), FRAME)
    assert not in_hours(local("2026-03-01 10:00"), FRAME)
    assert working_moment(local("2026-03-03 06:00"), FRAME) == local("2026-03-03 08:00")
    assert working_moment(local("2026-03-06 16:00"), FRAME) == local("2026-03-09 08:00")


def test_somebody_part_time_hears_of_it_on_a_day_she_works() -> None:
    mondays = working_moment(local("2026-03-03 10:00"), FRAME, lambda day: day.weekday() == 0)
    assert mondays == local("2026-03-09 08:00")


@pytest.mark.parametrize(
    ("day", "clock", "moment"),
    [
        (date(2026, 3, 29), time(2, 30), "2026-03-29T01:30:00+00:00"),  # missing: an hour later, as 03.30
        (date(2026, 10, 25), time(2, 30), "2026-10-25T00:30:00+00:00"),  # twice: the first
        (date(2026, 3, 28), time(8), "2026-03-28T07:00:00+00:00"),
        (date(2026, 3, 30), time(8), "2026-03-30T06:00:00+00:00"),
        (date(2026, 10, 26), time(8), "2026-10-26T07:00:00+00:00"),
    ],
)
def test_a_local_time_is_one_moment_also_when_the_clocks_change(day: date, clock: time, moment: str) -> None:
    assert moment_of(day, clock, FRAME) == datetime.fromisoformat(moment)


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2026, 8, 31), 1, date(2026, 9, 30)),
        (date(2026, 12, 31), 2, date(2027, 2, 28)),
        (date(2027, 12, 30), 2, date(2028, 2, 29)),
        (date(2026, 3, 31), -1, date(2026, 2, 28)),
        (date(2026, 11, 21), 2, date(2027, 1, 21)),
    ],
)
def test_months_are_added_with_the_day_clamped(day: date, months: int, later: date) -> None:
    assert add_months(day, months) == later


def test_the_set_up_offers_the_school_holidays_ahead() -> None:
    spans = suggested_closed_weeks(date(2026, 11, 21))
    assert spans == (
        Span(date(2026, 12, 23), date(2027, 1, 1)),
        Span(date(2027, 2, 15), date(2027, 2, 21)),
        Span(date(2027, 2, 22), date(2027, 2, 28)),
        Span(date(2027, 7, 12), date(2027, 8, 8)),
        Span(date(2027, 10, 18), date(2027, 10, 24)),
    )


@given(moment=moments, frame=frames)
def test_a_working_moment_is_always_in_hours_and_never_earlier(moment: datetime, frame: Frame) -> None:
    at = working_moment(moment, frame)
    assert moment <= at < moment + timedelta(days=30)
    assert in_hours(at, frame)
    assert working_moment(at, frame) == at
    assert at == moment or at.astimezone(ZoneInfo(frame.zone)).time() >= frame.opens


@given(day=st.dates(date(2020, 1, 1), date(2035, 12, 31)))
def test_no_week_of_a_danish_year_is_closed_altogether_and_no_sunday_is_open(day: date) -> None:
    assert any(closed(day + n * DAY, FRAME) is None for n in range(7))
    assert closed(day + (6 - day.weekday()) * DAY, FRAME) is not None
