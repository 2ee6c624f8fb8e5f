"""When the next digest is due, at the latest two months after the last one was held, and its reminders (A13)."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta

from bot.sparring.copies import replace
from bot.sparring.effects import Sentence
from bot.sparring.errors import DayClosed, DayOver, DigestTooLate
from bot.sparring.identity import PersonId
from bot.sparring.rhythm import effects as fx
from bot.sparring.rhythm.calendar import (
    DAY,
    There,
    add_months,
    at_opening,
    closed,
    day_of,
    open_day_from,
    open_day_until,
    working_moment,
)
from bot.sparring.rhythm.decision import TeamDecision
from bot.sparring.rhythm.due import Due, at_work, opening_by
from bot.sparring.rhythm.events import DigestHeld, DigestPlanned
from bot.sparring.rhythm.meetings import WEEK
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


def reminders(team: Team, now: datetime) -> Iterator[Due]:
    """Yield when the leaders are reminded of the digest, and, kindly, each week when it is overdue (A13)."""
    due = due_on(team)
    if due is None:
        return
    for leader in team.leaders:
        there = at_work(team, leader)
        yield from _digest_reminders(team, leader, due, there, now)
        yield from _overdue(team, leader, due, there, now)


def _digest_reminders(team: Team, leader: PersonId, due: date, there: There | None, now: datetime) -> Iterator[Due]:
    effect, done = fx.RemindDigest(leader, due), team.rhythm.done
    moments = {key: at for key, at in _digest_leads(team, leader, due, there) if key not in done}
    gone = [key for key, at in moments.items() if at is None or at <= now]
    if gone:
        at = working_moment(now, team.frame, there)
        if day_of(at, team.frame) <= due:
            yield Due(at, effect, dict.fromkeys(gone, due))
    for key, moment in moments.items():
        if moment is not None and moment > now:
            yield Due(moment, effect, {key: due})


def _digest_leads(
    team: Team, leader: PersonId, due: date, there: There | None
) -> Iterator[tuple[str, datetime | None]]:
    for lead in team.rhythm.customs.leads.digest:
        yield f"digest:{due}:{lead}:{leader}", opening_by(team, due - lead * DAY, there)


def digest_known(team: Team, now: datetime) -> Mapping[str, date]:
    """Return the reminders of a digest that are past for leaders who know of its day."""
    due = due_on(team)
    if due is None:
        return {}
    leads = (lead for leader in team.leaders for lead in _digest_leads(team, leader, due, at_work(team, leader)))
    return {key: due for key, at in leads if at is None or at <= now}


def _overdue(team: Team, leader: PersonId, due: date, there: There | None, now: datetime) -> Iterator[Due]:
    """Yield the reminder of this week, unless it was given, and that of the next; a planned day is waited for."""
    since = max(due, team.rhythm.cadence.planned_on or due)
    week = max(0, (day_of(now, team.frame) - since - DAY) // WEEK + 1)
    for number in (week, week + 1):
        day = since + DAY + (number - 1) * WEEK
        key = f"overdue:{since}:{number}:{leader}"
        if number and key not in team.rhythm.done:
            natural = at_opening(open_day_from(day, team.frame, there), team.frame)
            at = natural if natural > now else working_moment(now, team.frame, there)
            yield Due(at, fx.RemindDigest(leader, due, overdue=True), {key: day + 2 * WEEK})
