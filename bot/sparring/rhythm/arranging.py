"""The set-up, and meetings held otherwise than planned."""

from datetime import date, datetime

from bot.sparring.copies import replace
from bot.sparring.effects import Sentence
from bot.sparring.errors import DayClosed, DayOver, MeetingOver, MeetingThere
from bot.sparring.rhythm.calendar import DAY, closed, day_of
from bot.sparring.rhythm.decision import TeamDecision, with_rota
from bot.sparring.rhythm.events import FrameAgreed, MeetingMoved, MeetingRestored, TeamArranged
from bot.sparring.rhythm.meetings import meetings
from bot.sparring.rhythm.reviews import with_review
from bot.sparring.rhythm.rights import ahead, leading
from bot.sparring.rhythm.state import Arranged, Rota, Seat, Shift, Why
from bot.sparring.team import Team


def arranged(team: Team, event: TeamArranged, now: datetime) -> TeamDecision:
    """Set the team up, or change its set-up (B1). From the first time on its digests are due."""
    if not event.installer:
        leading(team, event.by)
    today = day_of(now, event.frame)
    rhythm, cadence = team.rhythm, team.rhythm.cadence
    rhythm = replace(
        rhythm,
        customs=event.customs,
        cadence=cadence if cadence.began_on else replace(cadence, began_on=today),
        arranged=Arranged(event.by, now),
    )
    frame = replace(event.frame, goals=event.customs.goals)
    after = with_review(replace(team, name=event.name, frame=frame, rhythm=rhythm), event.by, today)
    if event.customs.weekly != team.rhythm.customs.weekly:
        after = with_rota(after, _begun_anew(after, now, today))
    return TeamDecision(after).noting("note-team-arranged")


def agreed(team: Team, event: FrameAgreed, now: datetime) -> TeamDecision:
    """Let what was agreed on stand in the frame of every sparring from now on (B9, D2)."""
    del now
    leading(team, event.by)
    frame = team.frame
    rules = frame.rules if event.rules is None else event.rules
    guidelines = frame.guidelines if event.guidelines is None else event.guidelines
    return TeamDecision(replace(team, frame=replace(frame, rules=rules, guidelines=guidelines)))


def _begun_anew(team: Team, now: datetime, today: date) -> Rota:
    """Return the rota for new meeting days: only those still ahead count, and changes to others are forgotten."""
    rota, weekly = team.rhythm.rota, team.rhythm.customs.weekly
    first = next(meetings(team, today), None)
    begun = first is not None and first.held_on == today and first.starts_at <= now
    counted_to = max(today if begun else today - DAY, rota.counted_to or date.min)
    if weekly is None:
        return replace(rota, counted_to=counted_to, shifts=())
    kept = tuple(s for s in rota.shifts if s.on.weekday() == weekly.weekday and weekly.weeks.includes(s.on))
    return replace(rota, counted_to=counted_to, shifts=kept)


def moved(team: Team, event: MeetingMoved, now: datetime) -> TeamDecision:
    """Hold a meeting at another moment, or not at all; whoever was to present comes along, and is told."""
    leading(team, event.by)
    meeting = ahead(team, event.on, now)
    rota = team.rhythm.rota
    others = tuple(shift for shift in rota.shifts if shift.on != event.on)
    if event.to is None:
        after = replace(rota, shifts=(*others, Shift(event.on, None, event.by)))
        return TeamDecision(with_rota(team, after)).noting("note-meeting-cancelled", days={"day": meeting.held_on})
    day = day_of(event.to, team.frame)
    _may_be_held(team, event.on, event.to, now)
    seats = tuple(replace(s, told=s.told and s.person == event.by) if s.on == event.on else s for s in rota.seats)
    after = replace(rota, shifts=(*others, Shift(event.on, event.to, event.by)), seats=seats)
    team = _remembering(with_rota(team, after), event.on, day)
    return TeamDecision(team).noting("note-meeting-moved", days={"day": day})


def _remembering(team: Team, on: date, until: date) -> Team:
    """Return the team with what has happened ahead of a meeting remembered until it is held."""
    done = {
        key: max(kept, until) if f":{on}" in key else kept  # occurrences are named after the meeting they belong to
        for key, kept in team.rhythm.done.items()
    }
    return replace(team, rhythm=replace(team.rhythm, done=done))


def _may_be_held(team: Team, on: date, to: datetime, now: datetime) -> None:
    day = day_of(to, team.frame)
    if to <= now:
        raise DayOver
    if closed(day, team.frame) is not None:
        raise DayClosed(Sentence(DayClosed.key, days={"day": day}))
    for other in meetings(team, day):
        if other.held_on > day:
            return
        if other.on != on and other.takes_place:
            raise MeetingThere(Sentence(MeetingThere.key, days={"day": day}))


def restored(team: Team, event: MeetingRestored, now: datetime) -> TeamDecision:
    """Hold a meeting as planned after all; turns that were carried away from it come back."""
    leading(team, event.by)
    rota = team.rhythm.rota
    shift = next((shift for shift in rota.shifts if shift.on == event.on), None)
    if shift is None:
        return TeamDecision(team).noting("note-meeting-restored", days={"day": event.on})
    if shift.to is not None and shift.to <= now:
        raise MeetingOver
    after = with_rota(team, replace(rota, shifts=tuple(other for other in rota.shifts if other is not shift)))
    meeting = ahead(after, event.on, now)
    seats = tuple(_back(seat, event) for seat in rota.seats)
    after = _remembering(with_rota(after, replace(after.rhythm.rota, seats=seats)), event.on, meeting.held_on)
    return TeamDecision(after).noting("note-meeting-restored", days={"day": meeting.held_on})


def _back(seat: Seat, event: MeetingRestored) -> Seat:
    if seat.on == event.on:
        return replace(seat, told=seat.told and seat.person == event.by)
    if seat.why is Why.CARRIED and seat.was_on == event.on:
        return Seat(event.on, seat.person, Why.LINE, event.by)
    return seat
