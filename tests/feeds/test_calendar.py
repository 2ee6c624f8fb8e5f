"""A feed read back as calendars read it: the wall clock is right on both sides of every change of the clocks."""

from dataclasses import replace
from datetime import UTC, date, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.feeds.calendar import Feed, icalendar
from bot.feeds.entries import told
from bot.sparring.identity import PersonId, TeamId
from bot.sparring.rhythm.events import MeetingMoved, SeatChosen
from bot.sparring.rhythm.state import Customs, Weekly
from bot.sparring.team import Team
from tests.feeds.reading import ZONE, calendar, events, local
from tests.pictures.sheets import said
from tests.rhythm.life import FRAME, TEAM, Life, anna, bo, carla, leder
from tests.rhythm.life import local as moment


def feed(life: Life, person: PersonId | None = None, *more: Team) -> Feed:
    """Return a feed as it is told first."""
    teams = {team.id: team for team in (life.team, *more)}
    return Feed(told((), list(teams.values()), person, life.now), teams, person)


@pytest.mark.row("D1")
@pytest.mark.parametrize("start", ["2026-03-02 12:00", "2026-09-14 12:00", "2027-12-27 12:00"])
def test_a_weekly_meeting_keeps_its_hour_over_the_changes_of_the_clocks(start: str) -> None:
    life = Life.of(anna, bo, at=start)
    found = events(icalendar(feed(life), said()))

    assert {local(event)[-5:] for event in found} == {"09:00"}
    offsets = {event.decoded("dtstart").utcoffset() for event in found}
    assert offsets == {timedelta(hours=1), timedelta(hours=2)}, "half a year always crosses one change"
    assert all(timedelta(minutes=90) == event.DTEND - event.DTSTART for event in found)
    assert {event["dtstart"].params["tzid"] for event in found} == {"Europe/Copenhagen"}


def test_the_zone_in_the_file_is_the_real_one() -> None:
    """A calendar that knows no zone names goes by the rules in the file; they must say what the zone database says."""
    life = Life.of(anna, bo, at="2026-09-14 12:00")
    content = icalendar(feed(life), said()).replace(b"Europe/Copenhagen", b"Our/Own")
    read = calendar(content)
    zone = read.timezones[0].to_tz()
    for number in range(240):
        noon = moment("2026-09-01 12:00") + timedelta(days=number)
        theirs = noon.astimezone(zone).replace(tzinfo=None)
        assert theirs == noon.astimezone(ZONE).replace(tzinfo=None)


def test_what_stands_in_an_event() -> None:
    life = Life.of(anna, bo, carla, customs=Customs(Weekly(place="Lokale 3; stuen", link="https://moede.example/x")))
    first = events(icalendar(feed(life), said()))[0]

    shown = {name.lower(): str(first.decoded(name.lower())) for name in ("SUMMARY", "DESCRIPTION", "LOCATION", "UID")}
    assert {name: _text(value) for name, value in shown.items()} == {
        "summary": "Sparring i teamet",
        "description": "Teamets møde med faglig sparring.",
        "location": "Lokale 3; stuen, https://moede.example/x",
        "uid": "meeting-20260303-t1@sparring",
    }
    assert (first["status"], first["sequence"], first["transp"], first["class"]) == (
        "CONFIRMED",
        0,
        "OPAQUE",
        "PRIVATE",
    )
    assert first.decoded("dtstamp") == first.decoded("last-modified") == life.now.astimezone(UTC)


def _text(value: str) -> str:
    return value.removeprefix("b'").removesuffix("'") if value.startswith("b'") else value


def test_a_calendar_says_its_name_and_when_to_look_again() -> None:
    read = calendar(icalendar(feed(Life.of(anna, bo)), said()))
    assert (read["version"], read["method"], read["x-wr-calname"]) == (
        "2.0",
        "PUBLISH",
        "Sparring i Team Syd",
    )
    assert read["refresh-interval"].dt == timedelta(hours=4)
    assert read["x-published-ttl"] == "PT4H"
    nobody = Feed((), {}, None)
    assert calendar(icalendar(nobody, said()))["name"] == "Sparring i teamet"


def test_uids_stay_and_differ() -> None:
    life = Life.of(anna, bo, carla)
    before = feed(life)
    life >> MeetingMoved(TEAM, leder, date(2026, 3, 10), moment("2026-03-13 10:00"))
    after = Feed(told(before.entries, [life.team], None, life.now), before.teams)

    uids = [[str(event["uid"]) for event in events(icalendar(one, said()))] for one in (before, after)]
    assert sorted(uids[0]) == sorted(uids[1])
    assert len(set(uids[0])) == len(uids[0])
    moved = next(event for event in events(icalendar(after, said())) if event["uid"] == "meeting-20260310-t1@sparring")
    assert (local(moved), moved["sequence"]) == ("2026-03-13 10:00", 1)


def test_a_cancelled_meeting_stays_and_says_so() -> None:
    life = Life.of(anna, bo)
    life >> MeetingMoved(TEAM, leder, date(2026, 3, 10), None)
    cancelled = events(icalendar(feed(life), said()))[1]

    assert (cancelled["status"], cancelled["transp"]) == ("CANCELLED", "TRANSPARENT")
    assert cancelled["summary"] == "Aflyst: Sparring i teamet"


def test_a_turn_says_whose_it_is_to_nobody_but_her() -> None:
    life = Life.of(anna, bo, carla)
    life >> SeatChosen(TEAM, leder, date(2026, 4, 14), anna)
    content = icalendar(feed(life, anna), said())
    states = {event["uid"][5:13]: str(event["status"]) for event in events(content)}

    assert states["20260414"] == "CONFIRMED"
    assert "TENTATIVE" in states.values()
    assert {str(event["summary"]) for event in events(content)} == {"Din tur til at have en sag med"}
    for person in (anna, bo, carla, leder):
        assert str(person).encode() not in content


def test_two_teams_are_told_apart_each_in_its_own_zone() -> None:
    life = Life.of(anna, bo)
    other = Life.of(anna, bo, frame=replace(FRAME, zone="America/Nuuk")).team
    content = icalendar(feed(life, anna, replace(other, id=TeamId("t2"), name="Team Nord")), said("en"))

    found = events(content)
    assert {str(event["summary"]) for event in found} == {
        "Your turn to bring a case (Team Syd)",
        "Your turn to bring a case (Team Nord)",
    }
    nuuk = [event for event in found if event["uid"].endswith("t2@sparring")]
    assert {event.decoded("dtstart").astimezone(ZoneInfo("America/Nuuk")).hour for event in nuuk} == {9}
    assert [zone["tzid"] for zone in calendar(content).walk("VTIMEZONE")] == [
        "America/Nuuk",
        "Europe/Copenhagen",
    ]


@pytest.mark.parametrize("name", ["Team; \\n BEGIN:VEVENT", "a\r\nATTACH:http://x.example", "æ" * 200, "😀"])
def test_what_people_typed_cannot_leave_its_line(name: str) -> None:
    life = Life.of(anna, bo, customs=Customs(Weekly(place=name)))
    life.team = replace(life.team, name=name)
    content = icalendar(feed(life), said())
    plain = events(icalendar(feed(Life.of(anna, bo)), said()))
    assert len(events(content)) == len(plain)
    allowed = {*plain[0].keys(), "LOCATION"}
    assert all(set(event.keys()) <= allowed for event in events(content))
    assert {str(event["location"]) for event in events(content)} == {" ".join(name.split())}
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))


def test_the_same_feed_gives_the_same_bytes() -> None:
    life = Life.of(anna, bo)
    assert icalendar(feed(life), said()) == icalendar(feed(life), said())
