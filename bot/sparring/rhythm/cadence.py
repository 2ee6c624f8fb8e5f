"""When the next digest is due: at the latest two months after the last one was held (A13)."""

from datetime import date, datetime, timedelta

from bot.sparring.copies import replace
from bot.sparring.effects import Sentence
from bot.sparring.errors import DayClosed, DayOver, DigestTooLate
from bot.sparring.rhythm.calendar import add_months, closed, day_of, open_day_until
from bot.sparring.rhythm.decision import TeamDecision
from bot.sparring.rhythm.events import DigestHeld, DigestPlanned
from bot.sparring.rhythm.rights import leading
from bot.sparring.rhythm.state import Cadence
from bot.sparring.team import Team

GRACE = timedelta(weeks=4)
"""How far ahead a digest that is overdue may be planned."""


def latest_on(team: Team) -> date | None:
    """Return the last open day within the longest gap, or None before the team has begun."""
    cadence = team.rhythm.cadence
    base = cadence.held_on or cadence.began_on
    if base is None:
        return None
    gap = add_months(base, team.rhythm.customs.digest_months)
    day = open_day_until(gap, team.frame)
    return day if day is not None and day > base else gap


def due_on(team: Team) -> date | None:
    """Return the day the next digest is due: the one a leader planned, when it is within the longest gap."""
    latest, planned = latest_on(team), team.rhythm.cadence.planned_on
    return planned if latest is not None and planned is not None and planned <= latest else latest


def planned(team: Team, event: DigestPlanned, now: datetime) -> TeamDecision:
    """Plan the next digest for a day. When it is overdue already, any open day within four weeks will do."""
    leading(team, event.by)
    cadence, latest, today = team.rhythm.cadence, latest_on(team), day_of(now, team.frame)
    if event.on is None:
        return TeamDecision(_with(team, replace(cadence, planned_on=None))).noting("note-digest-as-due")
    if event.on < today:
        raise DayOver
    if latest is not None and event.on > (latest if latest >= today else today + GRACE):
        raise DigestTooLate(Sentence(DigestTooLate.key, days={"day": latest if latest >= today else today + GRACE}))
    if closed(event.on, team.frame) is not None:
        raise DayClosed(Sentence(DayClosed.key, days={"day": event.on}))
    after = _with(team, replace(cadence, planned_on=event.on))
    return TeamDecision(after).noting("note-digest-planned", days={"day": event.on})


def held(team: Team, event: DigestHeld, now: datetime) -> TeamDecision:
    """Count the next gap from the day the digest was held; an older one than the last changes nothing."""
    leading(team, event.by)
    if event.on > day_of(now, team.frame):
        raise DayOver(Sentence("refusal-digest-ahead"))
    last = team.rhythm.cadence.held_on
    if last is not None and event.on <= last:
        return TeamDecision(team).noting("note-digest-held")
    after = replace(team.rhythm.cadence, held_on=event.on, planned_on=None)
    return TeamDecision(_with(team, after)).noting("note-digest-held")


def _with(team: Team, cadence: Cadence) -> Team:
    return replace(team, rhythm=replace(team.rhythm, cadence=cadence))
