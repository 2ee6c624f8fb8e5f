"""What calendars are told follows the team's plan, and every change is known as one."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.feeds.entries import BEHIND, Entry, told
from bot.sparring.identity import PersonId, TeamId
from bot.sparring.rhythm.events import (
    AbsenceNoted,
    MeetingMoved,
    MeetingRestored,
    SeatChosen,
    TeamArranged,
)
from bot.sparring.rhythm.state import Absence, Customs, Span, Weekly
from tests.rhythm.life import FRAME, TEAM, Life, anna, bo, carla, leder, local

FIRST, SECOND = date(2026, 3, 3), date(2026, 3, 10)


@pytest.fixture
def team() -> Life:
    return Life.of(anna, bo, carla)


def tell(life: Life, before: tuple[Entry, ...] = (), person: PersonId | None = None) -> tuple[Entry, ...]:
    """Return what a feed tells now."""
    return told(before, [life.team], person, life.now)


def at(entries: tuple[Entry, ...], on: date) -> Entry:
    """Return the entry of a meeting."""
    return next(entry for entry in entries if entry.on == on)


@pytest.mark.row("D1")
def test_a_team_feed_has_half_a_year_of_meetings_and_no_closed_day(team: Life) -> None:
    entries = tell(team)

    assert [entry.on for entry in entries[:2]] == [FIRST, SECOND]
    assert entries[-1].on == date(2026, 9, 1)
    assert len(entries) == 27, "every Tuesday, and none of them a holiday"
    closed = tell(team.framed(closed=(Span(date(2026, 7, 6), date(2026, 8, 2)),)))
    assert not [entry for entry in closed if date(2026, 7, 6) <= entry.on <= date(2026, 8, 2)]


def test_a_personal_feed_has_her_own_turns_and_nobody_elses(team: Life) -> None:
    hers, all_ = tell(team, person=anna), tell(team)

    assert [entry.on for entry in hers] == [
        meeting.on for meeting in map(team.meeting, [e.on for e in all_]) if anna in meeting.presenters
    ]
    assert 8 <= len(hers) <= 10
    assert tell(team, person=PersonId("stranger")) == ()


def test_a_turn_is_certain_once_it_is_promised(team: Life) -> None:
    assert not any(entry.certain for entry in tell(team, person=carla)[1:])
    team >> SeatChosen(TEAM, leder, date(2026, 5, 5), carla)
    assert at(tell(team, person=carla), date(2026, 5, 5)).certain


def test_what_did_not_change_keeps_its_number_and_moment(team: Life) -> None:
    before = tell(team)
    team.until("2026-03-02 15:00")
    assert tell(team, before) == before


def test_a_moved_cancelled_and_restored_meeting_counts_each_change(team: Life) -> None:
    entries = tell(team)
    for number, (event, starts, cancelled) in enumerate(
        [
            (MeetingMoved(TEAM, leder, SECOND, local("2026-03-12 10:00")), "2026-03-12 10:00", False),
            (MeetingMoved(TEAM, leder, SECOND, None), "2026-03-10 09:00", True),
            (MeetingRestored(TEAM, leder, SECOND), "2026-03-10 09:00", False),
        ],
        1,
    ):
        team.now += timedelta(minutes=5)
        team >> event
        assert team.refusal is None
        entries = tell(team, entries)
        entry = at(entries, SECOND)
        assert (team.at(entry.starts_at), entry.cancelled, entry.sequence) == (starts, cancelled, number)
        assert entry.changed_at == team.now
        assert at(entries, FIRST).sequence == 0, "the others did not change"


def test_another_room_or_hour_is_a_change_of_every_meeting(team: Life) -> None:
    before = tell(team)
    weekly = Weekly(place="Lokale 3", link="https://moede.example/sparring")
    team >> TeamArranged(TEAM, leder, "Team Syd", FRAME, Customs(weekly))

    after = tell(team, before)
    assert {entry.sequence for entry in after} == {1}
    assert {(entry.place, entry.link) for entry in after} == {("Lokale 3", "https://moede.example/sparring")}


def test_a_promised_turn_that_goes_to_another_is_cancelled_and_an_uncertain_one_just_goes(team: Life) -> None:
    on = date(2026, 4, 14)
    team >> SeatChosen(TEAM, leder, on, anna)
    before = tell(team, person=anna)
    uncertain = next(entry for entry in before if not entry.certain)
    team >> SeatChosen(TEAM, leder, on, bo) >> SeatChosen(TEAM, leder, uncertain.on, bo)

    after = tell(team, before, anna)
    assert at(after, on).cancelled
    assert at(after, on).sequence == 1
    assert uncertain.on not in [entry.on for entry in after]
    assert tell(team, after, anna) == after, "it is told once"


def test_a_meeting_that_is_over_stays_for_four_weeks_as_it_was(team: Life) -> None:
    team >> MeetingMoved(TEAM, leder, FIRST, local("2026-03-04 11:00"))
    entries = tell(team)
    moved = at(entries, FIRST)
    team.until("2026-03-16 12:00")
    entries = tell(team, entries)
    assert at(entries, FIRST) == moved
    team.until(moved.ends_at + BEHIND)
    assert FIRST not in [entry.on for entry in tell(team, entries)]


def test_an_absence_shows_in_nobodys_feed(team: Life) -> None:
    span = Span(date(2026, 3, 2), date(2026, 4, 30))
    before = tell(team), tell(team, person=bo)
    team >> AbsenceNoted(TEAM, anna, Absence("a1", anna, span))

    assert tell(team, before[0]) == before[0], "the meetings are the same"
    assert all(entry.on in [e.on for e in before[0]] for entry in tell(team, before[1], bo))
    assert not [entry for entry in tell(team, person=anna) if entry.on in span]


def test_one_person_in_two_teams_has_her_turns_of_both_and_nothing_of_a_team_she_left(team: Life) -> None:
    other = replace(Life.of(anna, bo).team, id=TeamId("t2"), name="Team Nord")
    both = told((), [team.team, other], anna, team.now)
    assert {entry.team for entry in both} == {TEAM, other.id}
    assert {entry.team for entry in told(both, [other], anna, team.now)} == {other.id}


def test_a_team_without_a_meeting_has_an_empty_feed(team: Life) -> None:
    bare = replace(team.team, rhythm=replace(team.team.rhythm, customs=Customs()))
    assert told((), [bare], None, team.now) == ()
