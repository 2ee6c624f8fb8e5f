"""What a team has ahead of it: who is to be reminded of what, and when, each exactly once.

Everything falls on an open day within working hours, and on a day when the one it concerns is at work. What belongs
ahead of a day moves earlier for that, never later. What was not sent in time, because the bot was away or the plan
changed, follows at the next working moment while it still makes sense, and several of a kind become one.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime, timedelta
from itertools import islice

from bot.sparring.copies import replace
from bot.sparring.identity import PersonId
from bot.sparring.rhythm import effects as fx
from bot.sparring.rhythm.appointments import days_kept, moved_on
from bot.sparring.rhythm.cadence import reminders
from bot.sparring.rhythm.calendar import (
    DAY,
    There,
    at_opening,
    day_of,
    open_day_from,
    working_moment,
)
from bot.sparring.rhythm.decision import TeamDecision
from bot.sparring.rhythm.due import Due, at_work, opening_by
from bot.sparring.rhythm.meetings import Meeting
from bot.sparring.rhythm.rotation import AHEAD, coming
from bot.sparring.rhythm.state import OfferState, Seat
from bot.sparring.rhythm.talks import outcomes_asked
from bot.sparring.team import Team

PART_TIME = timedelta(days=7)
"""How much earlier than for the others a reminder may come for somebody who does not work every day."""


def next_key(on: date | str) -> str:
    """Name the post about the next presenter at the meeting of `on`."""
    return f"next:{on}"


def told_key(meeting: Meeting) -> str:
    """Name that somebody knows she presents at a meeting: whoever gets the turn now is told of a change."""
    return f"told:{meeting.on}"


def next_at(team: Team, now: datetime) -> datetime | None:
    """Return the next moment at which something is to happen by itself, or None."""
    return _soonest(agenda(team, now))


def fired(team: Team, now: datetime) -> tuple[TeamDecision, datetime | None]:
    """Do whatever is due; with it comes the next moment at which there is something to do, if any."""
    due: list[Due] = []
    ahead: list[Due] = []
    for one in agenda(team, now):
        (due if one.at <= now else ahead).append(one)
    return _done(team, due, day_of(now, team.frame)), _soonest(ahead)


def _soonest(ahead: Iterable[Due]) -> datetime | None:
    return min((due.at for due in ahead), default=None)


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
    kept = moved_on(rhythm.appointments, [one.kept for one in due if one.kept is not None], today)
    after = replace(team, rhythm=replace(rhythm, rota=rota, done=done, untold=untold, appointments=kept))
    return TeamDecision(after, tuple(one.effect for one in due if one.effect is not None))


def agenda(team: Team, now: datetime) -> Iterator[Due]:
    """Yield all that is due, and of what is ahead at least the next. What is done changes nothing about the rest."""
    yield from _told(team, now)
    yield from _trades(team, now)
    yield from reminders(team, now)
    yield from outcomes_asked(team, now)
    yield from days_kept(team, now)
    if team.rhythm.rota.members:
        yield from _meetings(team, now)


# ── what waits for somebody's working hours ──────────────────────────────────────────────────────────


def _told(team: Team, now: datetime) -> Iterator[Due]:
    for tell in team.rhythm.untold:
        yield Due(working_moment(now, team.frame, at_work(team, tell.to)), tell, told=tell)


def _trades(team: Team, now: datetime) -> Iterator[Due]:
    """Yield whom to ask for a trade."""
    for offer in team.rhythm.rota.offers:
        if offer.state is OfferState.OPEN and offer.to is not None and not offer.asked:
            at = working_moment(now, team.frame, at_work(team, offer.to))
            yield Due(at, fx.AskTrade(offer.to, offer.id), offer=replace(offer, asked=True))


# ── meetings ─────────────────────────────────────────────────────────────────────────────────────────


def _meetings(team: Team, now: datetime) -> Iterator[Due]:
    """Yield what belongs to the coming meetings, until nothing of those after can come earlier."""
    leads = team.rhythm.customs.leads
    farthest = max((*leads.presenter, leads.channel, leads.case)) * DAY
    slack, soonest = _slack(team, now, farthest), None
    untold = {seat.on for seat in team.rhythm.rota.seats if not seat.told}
    last = None
    for meeting in islice(coming(team, day_of(now, team.frame)), AHEAD):
        last = meeting
        if not meeting.takes_place:
            continue
        begins = (opening_by(team, meeting.held_on - farthest) or meeting.starts_at) - slack
        if not untold and soonest is not None and begins > soonest:
            return
        untold.discard(meeting.on)
        for due in _of_meeting(team, meeting, now):
            if due.at > now:
                soonest = due.at if soonest is None else min(soonest, due.at)
            yield due
    if last is not None and soonest is None:  # closed for longer than we look: look again then
        yield Due(at_opening(open_day_from(last.held_on, team.frame), team.frame))


def _slack(team: Team, now: datetime, farthest: timedelta) -> timedelta:
    """Return how much earlier than for the others something may come for somebody who is away part of the time.

    Only an absence that begins soon can bring something forward to now; after one that has begun it comes later.
    """
    today = day_of(now, team.frame)
    rota = team.rhythm.rota
    part_time = any(not team.frame.workdays <= member.weekdays for member in rota.members)
    soon = today + farthest + PART_TIME
    away = (
        a.span.last - a.span.first for a in rota.absences if a.span.last is not None and today < a.span.first <= soon
    )
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
        at = _ahead(team, meeting, opening_by(team, until - leads.channel * DAY), None, now)
        if at is not None:
            yield Due(at, fx.ShowNext(meeting.on, fresh=True), {key: until})
    for leader in team.leaders:
        if (key := f"no-case:{meeting.on}:{leader}") not in team.rhythm.done:
            there = at_work(team, leader)
            at = _ahead(team, meeting, opening_by(team, until - leads.case * DAY, there), there, now)
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
    there = at_work(team, seat.person)
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
        yield f"reminder:{meeting.on}:{person}:{lead}", opening_by(team, meeting.held_on - lead * DAY, there)


def known_already(team: Team, meeting: Meeting, person: PersonId, now: datetime) -> Mapping[str, date]:
    """Return the occurrences that are past for somebody who knows of her turn, with when each may be forgotten."""
    moments = _leads(team, meeting, person, at_work(team, person))
    past = [key for key, at in moments if at is None or at <= now]
    return dict.fromkeys((*past, told_key(meeting)), meeting.held_on)
