"""Entries as iCalendar (RFC 5545, RFC 7986), so that Outlook, Google and Apple show them in the team's own zone."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from icalendar import Calendar, Component, Event, Timezone, vText

from bot.feeds.entries import Entry
from bot.sparring.identity import PersonId, TeamId
from bot.sparring.team import Team

MEDIA_TYPE = "text/calendar; charset=utf-8"
FRESH = timedelta(hours=4)
"""How often a calendar is asked to look again."""

_MAKER = "-//Sparring//Team rhythm//DA"


@dataclass(frozen=True, slots=True)
class Feed:
    """What a feed shows: its entries, the teams they belong to by id, and whose turns they are, if somebody's."""

    entries: Sequence[Entry]
    teams: dict[TeamId, Team]
    person: PersonId | None = None


def icalendar(feed: Feed, say: Callable[..., str]) -> bytes:
    """Return a feed as an .ics file; the same feed gives the same bytes.

    Args:
        feed: what it shows.
        say: returns a sentence of the locales (`Wording.plain`).
    """
    calendar = Calendar()
    calendar.add("prodid", _MAKER)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    for name in ("name", "x-wr-calname"):
        calendar.add(name, vText(_line(_called(feed, say))))
    calendar.add("refresh-interval", FRESH, parameters={"value": "DURATION"})
    calendar.add("x-published-ttl", f"PT{FRESH // timedelta(hours=1)}H")
    for zone in sorted({feed.teams[entry.team].frame.zone for entry in feed.entries}):
        years = [moment.year for entry in feed.entries for moment in (entry.starts_at, entry.ends_at)]
        calendar.add_component(_zone(zone, min(years) - 1, max(years) + 2))
    for entry in feed.entries:
        calendar.add_component(_event(entry, feed, say))
    return bytes(calendar.to_ical())


def _called(feed: Feed, say: Callable[..., str]) -> str:
    if feed.person is not None:
        return say("feed-name-mine")
    name = next((team.name for team in feed.teams.values()), "")
    return say("feed-name-team", team=name) if name else say("feed-name-nameless")


@lru_cache(maxsize=32)
def _zone(name: str, first: int, last: int) -> Component:
    """Return a zone with its clock changes from one year up to another."""
    return Timezone.from_tzid(name, first_date=date(first, 1, 1), last_date=date(last, 1, 1))


def _event(entry: Entry, feed: Feed, say: Callable[..., str]) -> Event:
    team, zone = feed.teams[entry.team], ZoneInfo(feed.teams[entry.team].frame.zone)
    mine = feed.person is not None
    event = Event()
    event.add("uid", f"{'turn' if mine else 'meeting'}-{entry.on:%Y%m%d}-{entry.team}@sparring")
    event.add("dtstamp", entry.changed_at.replace(microsecond=0))
    event.add("last-modified", entry.changed_at.replace(microsecond=0))
    event.add("sequence", entry.sequence)
    event.add("dtstart", entry.starts_at.astimezone(zone))
    event.add("dtend", entry.ends_at.astimezone(zone))
    event.add("summary", _summary(entry, team, feed, say))
    event.add("description", _description(entry, say, mine=mine))
    event.add("status", "CANCELLED" if entry.cancelled else "CONFIRMED" if entry.certain else "TENTATIVE")
    event.add("transp", "TRANSPARENT" if entry.cancelled else "OPAQUE")
    event.add("class", "PRIVATE")
    if entry.place or entry.link:
        event.add("location", ", ".join(_line(where) for where in (entry.place, entry.link) if where))
    return event


def _summary(entry: Entry, team: Team, feed: Feed, say: Callable[..., str]) -> str:
    summary = say("feed-turn") if feed.person is not None else say("feed-meeting")
    if team.name and len(feed.teams) > 1:
        summary = f"{summary} ({_line(team.name)})"
    return f"{say('feed-cancelled')}: {summary}" if entry.cancelled else summary


def _description(entry: Entry, say: Callable[..., str], *, mine: bool) -> str:
    if entry.cancelled:
        return say("feed-about-cancelled")
    if not mine:
        return say("feed-about-meeting")
    return say("feed-about-turn") if entry.certain else say("feed-about-maybe")


def _line(words: str) -> str:
    """Return what people typed as one line of signs that can be seen."""
    return " ".join("".join(char if char.isprintable() else " " for char in words).split())
