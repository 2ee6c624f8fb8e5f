"""What follows for others when turns have changed: promises carried on, offers lapsed, posts refreshed."""

from collections.abc import Iterator
from datetime import date, datetime

from bot.sparring.copies import replace
from bot.sparring.effects import Sentence
from bot.sparring.identity import PersonId
from bot.sparring.rhythm.agenda import known_already, next_key
from bot.sparring.rhythm.cadence import digest_known
from bot.sparring.rhythm.calendar import day_of
from bot.sparring.rhythm.decision import TeamDecision, with_rota
from bot.sparring.rhythm.effects import ShowNext
from bot.sparring.rhythm.meetings import Meeting
from bot.sparring.rhythm.rotation import coming, room_after
from bot.sparring.rhythm.seats import seated, unseated
from bot.sparring.rhythm.state import OfferState, Seat, Why
from bot.sparring.rhythm.trades import closed, told_later
from bot.sparring.team import Team


def settled(before: Team, decision: TeamDecision, by: PersonId | None, now: datetime) -> TeamDecision:
    """Return the decision with what follows from it for others. `by` acted, and knows what she did."""
    if _alike(before, decision.team):
        return decision
    team = _carried(decision.team, now)
    team = _knowing(before, team, now)
    decision = _lapsed(decision.at(team), now)
    decision = _missed(before, decision, by, now)
    return decision.then(*_refreshed(before, decision.team, now))


def _alike(before: Team, after: Team) -> bool:
    """Say whether nothing has changed that turns depend on."""
    one, other = before.rhythm, after.rhythm
    same = one.rota is other.rota and one.customs is other.customs and one.cadence is other.cadence
    return same and before.frame is after.frame


def _named(team: Team, names: set[date], now: datetime) -> dict[date, Meeting]:
    """Return the meetings of these names that are still ahead or under way."""
    if not names:
        return {}
    shifted = {shift.on: day_of(shift.to, team.frame) for shift in team.rhythm.rota.shifts if shift.to}
    latest = max(shifted.get(name, name) for name in names)
    found: dict[date, Meeting] = {}
    for meeting in coming(team, day_of(now, team.frame)):
        if meeting.on in names and meeting.ends_at > now:
            found[meeting.on] = meeting
        if meeting.held_on > latest:
            break
    return found


def _carried(team: Team, now: datetime) -> Team:
    """Return the team with no promise left that cannot be kept: turns of meetings that fell away move on."""
    rota = team.rhythm.rota
    meetings = _named(team, {seat.on for seat in rota.seats}, now)
    for seat in rota.seats:
        meeting = meetings.get(seat.on)
        if meeting is not None and seat.person in meeting.presenters:
            continue
        team = with_rota(team, unseated(team.rhythm.rota, seat.on, seat.person))
        if meeting is None or not meeting.takes_place:
            team = _moved_on(team, seat, meeting, now)
    return team


def _moved_on(team: Team, seat: Seat, meeting: Meeting | None, now: datetime) -> Team:
    """Return the team with the turn of a meeting that does not take place carried to a later one."""
    today = day_of(now, team.frame)
    later = room_after(team, seat.person, meeting.starts_at if meeting else now, today)
    if later is None:
        return team
    return with_rota(team, seated(team.rhythm.rota, Seat(later.on, seat.person, Why.CARRIED, None, seat.on)))


def _knowing(before: Team, team: Team, now: datetime) -> Team:
    """Return the team with the reminders left out that are past for those who chose a turn, or the digest's day."""
    known = {(seat.on, seat.person) for seat in before.rhythm.rota.seats if seat.told}
    new = [seat for seat in team.rhythm.rota.seats if seat.told and (seat.on, seat.person) not in known]
    meetings = _named(team, {seat.on for seat in new}, now)
    done = dict(team.rhythm.done)
    for seat in new:
        if seat.on in meetings:
            done |= known_already(team, meetings[seat.on], seat.person, now)
    if team.rhythm.cadence.planned_on != before.rhythm.cadence.planned_on:
        done |= digest_known(team, now)
    return team if done == team.rhythm.done else replace(team, rhythm=replace(team.rhythm, done=done))


def _lapsed(decision: TeamDecision, now: datetime) -> TeamDecision:
    """Return the decision with no offer left open that cannot be taken any more."""
    offers = [offer for offer in decision.team.rhythm.rota.offers if offer.state is OfferState.OPEN]
    names = {offer.on for offer in offers} | {offer.for_on for offer in offers if offer.for_on}
    meetings = _named(decision.team, names, now)
    for offer in offers:
        holds = _presents(meetings, offer.on, offer.by)
        if offer.for_on is not None and offer.to is not None:
            holds = holds and _presents(meetings, offer.for_on, offer.to)
        if not holds:
            decision = closed(decision, replace(offer, state=OfferState.LAPSED))
    return decision


def _presents(meetings: dict[date, Meeting], on: date, person: PersonId) -> bool:
    return on in meetings and person in meetings[on].presenters


def _missed(before: Team, decision: TeamDecision, by: PersonId | None, now: datetime) -> TeamDecision:
    """Return the decision with those told who had been promised a turn and lost it by another's doing."""
    rota = decision.team.rhythm.rota
    gone = {(refused.on, refused.person) for refused in rota.refused}
    moved = {(seat.was_on, seat.person) for seat in rota.seats}
    members = {member.person for member in rota.members}
    told = [s for s in before.rhythm.rota.seats if s.told and s.person != by and s.person in members]
    ahead = _named(before, {seat.on for seat in told}, now)
    lost = [s for s in told if s.on in ahead and (s.on, s.person) not in gone | moved]
    meetings = _named(decision.team, {seat.on for seat in lost}, now)
    for seat in lost:
        meeting = meetings.get(seat.on)
        if meeting is None or seat.person not in meeting.presenters:
            day = meeting.held_on if meeting else seat.on
            decision = told_later(decision, seat.person, Sentence("tell-turn-gone", days={"day": day}))
    return decision


def _refreshed(before: Team, after: Team, now: datetime) -> Iterator[ShowNext]:
    """Yield the posts that name a presenter and say something else now."""
    today = day_of(now, after.frame)
    said = {on for on in _posted(after) if on >= today}
    old, new = _named(before, said, now), _named(after, said, now)
    for on in sorted(said):
        if on in old and _as_posted(old[on]) != _as_posted(new.get(on)):
            yield ShowNext(on)


def _posted(team: Team) -> Iterator[date]:
    prefix = next_key("")
    for key in team.rhythm.done:
        if key.startswith(prefix):
            yield date.fromisoformat(key.removeprefix(prefix))


def _as_posted(meeting: Meeting | None) -> tuple[object, ...] | None:
    return None if meeting is None else (meeting.starts_at, meeting.takes_place, meeting.presenters)
