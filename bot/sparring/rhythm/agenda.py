"""What a team has ahead of it: who is to be reminded of what, and when, each exactly once.

Everything falls on an open day within working hours, and on a day when the one it concerns is at work. What belongs
ahead of a day moves earlier for that, never later. What was not sent in time, because the bot was away or the plan
changed, follows at the next working moment while it still makes sense, and several of a kind become one.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from itertools import islice

from bot.sparring.copies import replace
from bot.sparring.identity import PersonId
from bot.sparring.rhythm import effects as fx
from bot.sparring.rhythm.cadence import due_on
from bot.sparring.rhythm.calendar import (
    DAY,
    There,
    at_opening,
    day_of,
    open_day_from,
    open_day_until,
    working_moment,
)
from bot.sparring.rhythm.decision import TeamDecision
from bot.sparring.rhythm.meetings import WEEK, Meeting
from bot.sparring.rhythm.rotation import AHEAD, coming, is_there
from bot.sparring.rhythm.state import Member, Offer, OfferState, Seat
from bot.sparring.team import Team

OUTCOME_ASKED = 3
"""How often a leader is asked for the outcome of a talk."""

PART_TIME = timedelta(days=7)
"""How much earlier than for the others a reminder may come for somebody who does not work every day."""


@dataclass(frozen=True, slots=True)
class Due:
    """Something to be done by itself at a moment: what to show, and what to remember of it.

    `keys` name the occurrence, with the day after which each may be forgotten. `seat`, `offer` and `told` are what
    the team remembers otherwise once it is done.
    """

    at: datetime
    effect: fx.TeamEffect | None = None
    keys: Mapping[str, date] = field(default_factory=dict)
    seat: Seat | None = None
    offer: Offer | None = None
    told: fx.TellPerson | None = None


def next_key(on: date | str) -> str:
    """Name the post about the next presenter at the meeting of `on`."""
    return f"next:{on}"


def told_key(meeting: Meeting) -> str:
    """Name that somebody knows she presents at a meeting: whoever gets the turn now is told of a change."""
    return f"told:{meeting.on}"


def next_at(team: Team, now: datetime) -> datetime | None:
    """Return the next moment at which something is to happen by itself, or None."""
    return min((due.at for due in agenda(team, now)), default=None)


def fired(team: Team, now: datetime) -> TeamDecision:
    """Do whatever is due."""
    return _done(team, [due for due in agenda(team, now) if due.at <= now], day_of(now, team.frame))


def _done(team: Team, due: list[Due], today: date) -> TeamDecision:
    if not due:
        return TeamDecision(team)
    rhythm = team.rhythm
    done = {key: until for key, until in rhythm.done.items() if until >= today}
    seats = {(seat.on, seat.person): seat for seat in rhythm.rota.seats}
    offers = {offer.id: offer for offer in rhythm.rota.offers}
    for one in due:
        done |= one.keys
        if one.seat is not None:
            seats[one.seat.on, one.seat.person] = replace(one.seat, told=True)
        if one.offer is not None:
            offers[one.offer.id] = one.offer
    told = {id(one.told) for one in due if one.told is not None}
    untold = tuple(one for one in rhythm.untold if id(one) not in told)
    rota = replace(rhythm.rota, seats=tuple(seats.values()), offers=tuple(offers.values()))
    after = replace(team, rhythm=replace(rhythm, rota=rota, done=done, untold=untold))
    return TeamDecision(after, tuple(one.effect for one in due if one.effect is not None))


def agenda(team: Team, now: datetime) -> Iterator[Due]:
    """Yield what the team has ahead, as far as its next moment can depend on it; what is due comes with it."""
    yield from _told(team, now)
    yield from _trades(team, now)
    yield from _digest(team, now)
    yield from _talks(team, now)
    if team.rhythm.rota.members:
        yield from _meetings(team, now)


# ── one person's working days ────────────────────────────────────────────────────────────────────────


def _there(team: Team, person: PersonId) -> There | None:
    """Return what says whether somebody is at work on a day; None when nobody knows, as for leaders elsewhere."""
    rota = team.rhythm.rota
    member = next((member for member in rota.members if member.person == person), None)
    if member is None or _always_there(team, member):
        return None
    return lambda day: is_there(rota, member, day)


def _always_there(team: Team, member: Member) -> bool:
    absences = team.rhythm.rota.absences
    return team.frame.workdays <= member.weekdays and not any(a.person == member.person for a in absences)


def _before(team: Team, day: date, there: There | None = None) -> datetime | None:
    """Return the opening of a day, or of the last one before it that is open and on which she is at work."""
    open_day = open_day_until(day, team.frame, there)
    return None if open_day is None else at_opening(open_day, team.frame)


# ── what waits for somebody's working hours ──────────────────────────────────────────────────────────


def _told(team: Team, now: datetime) -> Iterator[Due]:
    for tell in team.rhythm.untold:
        yield Due(working_moment(now, team.frame, _there(team, tell.to)), tell, told=tell)


def _trades(team: Team, now: datetime) -> Iterator[Due]:
    """Yield whom to ask for a trade."""
    for offer in team.rhythm.rota.offers:
        if offer.state is OfferState.OPEN and offer.to is not None and not offer.asked:
            at = working_moment(now, team.frame, _there(team, offer.to))
            yield Due(at, fx.AskTrade(offer.to, offer.id), offer=replace(offer, asked=True))


# ── meetings ─────────────────────────────────────────────────────────────────────────────────────────


def _meetings(team: Team, now: datetime) -> Iterator[Due]:
    """Yield what belongs to the coming meetings, until nothing of those after can come earlier."""
    leads = team.rhythm.customs.leads
    farthest = max((*leads.presenter, leads.channel, leads.case)) * DAY
    slack, soonest = _slack(team, now), None
    untold = {seat.on for seat in team.rhythm.rota.seats if not seat.told}
    last = None
    for meeting in islice(coming(team, day_of(now, team.frame)), AHEAD):
        last = meeting
        if not meeting.takes_place:
            continue
        begins = (_before(team, meeting.held_on - farthest) or meeting.starts_at) - slack
        if not untold and soonest is not None and begins > max(now, soonest):
            return
        untold.discard(meeting.on)
        for due in _of_meeting(team, meeting, now):
            soonest = due.at if soonest is None else min(soonest, due.at)
            yield due
    if last is not None and soonest is None:  # closed for longer than we look: look again then
        yield Due(at_opening(open_day_from(last.held_on, team.frame), team.frame))


def _slack(team: Team, now: datetime) -> timedelta:
    """Return how much earlier than for the others something may come for somebody who is away part of the time."""
    today = day_of(now, team.frame)
    rota = team.rhythm.rota
    part_time = any(not team.frame.workdays <= member.weekdays for member in rota.members)
    away = (a.span.last - a.span.first for a in rota.absences if a.span.last is not None and a.span.last >= today)
    return max(away, default=timedelta()) + (PART_TIME if part_time or rota.absences else timedelta())


def _of_meeting(team: Team, meeting: Meeting, now: datetime) -> Iterator[Due]:
    yield Due(working_moment(meeting.ends_at, team.frame))  # its turns are counted before anything else is done
    yield from _lapses(team, meeting)
    if meeting.starts_at <= now:
        return
    for seat in meeting.seats:
        yield from _reminders(team, meeting, seat, now)
    leads, until = team.rhythm.customs.leads, meeting.held_on
    if (key := next_key(meeting.on)) not in team.rhythm.done:
        at = _ahead(team, meeting, _before(team, until - leads.channel * DAY), None, now)
        if at is not None:
            yield Due(at, fx.ShowNext(meeting.on, fresh=True), {key: until})
    for leader in team.leaders:
        if (key := f"no-case:{meeting.on}:{leader}") not in team.rhythm.done:
            there = _there(team, leader)
            at = _ahead(team, meeting, _before(team, until - leads.case * DAY, there), there, now)
            if at is not None:
                yield Due(at, fx.WarnNoCase(leader, meeting.on), {key: until})


def _ahead(
    team: Team, meeting: Meeting, natural: datetime | None, there: There | None, now: datetime
) -> datetime | None:
    """Return the natural moment while it is ahead, else the next working one; None when the meeting comes first."""
    at = natural if natural is not None and natural > now else working_moment(now, team.frame, there)
    return at if at < meeting.starts_at else None


def _lapses(team: Team, meeting: Meeting) -> Iterator[Due]:
    """Yield the offers that nobody has taken when the meeting begins."""
    for offer in team.rhythm.rota.offers:
        if offer.state is OfferState.OPEN and meeting.on in (offer.on, offer.for_on):
            shown = fx.ShowOffer(offer.id) if offer.to is None else None
            lapsed = replace(offer, state=OfferState.LAPSED)
            yield Due(working_moment(meeting.starts_at, team.frame), shown, offer=lapsed)


def _reminders(team: Team, meeting: Meeting, seat: Seat, now: datetime) -> Iterator[Due]:
    """Yield how somebody hears of her turn: told when it came by another's doing, then reminded ahead of it."""
    there = _there(team, seat.person)
    done, until = team.rhythm.done, meeting.held_on
    moments = dict(_leads(team, meeting, seat.person, there))
    gone = {key: until for key, at in moments.items() if key not in done and (at is None or at <= now)}
    known = told_key(meeting)
    promised = seat in team.rhythm.rota.seats
    tells = not seat.told and (promised or (bool(gone) and known in done))
    if tells or gone:
        at = _ahead(team, meeting, None, there, now)
        effect = fx.TellSeat(seat.person, meeting.on) if tells else fx.RemindPresenter(seat.person, meeting.on)
        if at is not None:
            yield Due(at, effect, gone | {known: until}, seat)
    for key, moment in moments.items():
        if key not in done and moment is not None and now < moment < meeting.starts_at:
            yield Due(moment, fx.RemindPresenter(seat.person, meeting.on), {key: until, known: until}, seat)


def _leads(
    team: Team, meeting: Meeting, person: PersonId, there: There | None
) -> Iterator[tuple[str, datetime | None]]:
    for lead in team.rhythm.customs.leads.presenter:
        yield f"reminder:{meeting.on}:{person}:{lead}", _before(team, meeting.held_on - lead * DAY, there)


def known_already(team: Team, meeting: Meeting, person: PersonId, now: datetime) -> Mapping[str, date]:
    """Return the occurrences that are past for somebody who knows of her turn, with when each may be forgotten."""
    moments = _leads(team, meeting, person, _there(team, person))
    past = [key for key, at in moments if at is None or at <= now]
    return dict.fromkeys((*past, told_key(meeting)), meeting.held_on)


# ── the digest ───────────────────────────────────────────────────────────────────────────────────────


def _digest(team: Team, now: datetime) -> Iterator[Due]:
    """Yield when the leaders are reminded of the digest, and, kindly, each week when it is overdue (A13)."""
    due = due_on(team)
    if due is None:
        return
    for leader in team.leaders:
        there = _there(team, leader)
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
        yield f"digest:{due}:{lead}:{leader}", _before(team, due - lead * DAY, there)


def digest_known(team: Team, now: datetime) -> Mapping[str, date]:
    """Return the reminders of a digest that are past for leaders who know of its day."""
    due = due_on(team)
    if due is None:
        return {}
    leads = (lead for leader in team.leaders for lead in _digest_leads(team, leader, due, _there(team, leader)))
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


# ── talks with the other leaders ─────────────────────────────────────────────────────────────────────


def _talks(team: Team, now: datetime) -> Iterator[Due]:
    """Yield when a leader is asked what came of the points she shared: each week, but not for ever (A14)."""
    for talk in team.rhythm.talks:
        leader = talk.by if talk.by in team.leaders or not team.leaders else team.leaders[0]
        there = _there(team, leader)
        week = (day_of(now, team.frame) - talk.shared_on) // WEEK
        for number in (week, week + 1):
            key = f"outcome:{talk.share}:{number}"
            if not 0 < number <= OUTCOME_ASKED or key in team.rhythm.done:
                continue
            day = talk.shared_on + number * WEEK
            natural = at_opening(open_day_from(day, team.frame, there), team.frame)
            at = natural if natural > now else working_moment(now, team.frame, there)
            yield Due(at, fx.AskOutcome(leader, talk.share), {key: day + 2 * WEEK})
