"""When the steps of a programme are held: booked within working hours, told, reminded of, and held."""

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.sparring.copies import replace
from bot.sparring.effects import Sentence
from bot.sparring.errors import AwayThen, DayClosed, NotPossibleNow
from bot.sparring.folder import Folder, Kept
from bot.sparring.identity import PersonId, SessionId
from bot.sparring.programme.errors import HeldAlready, MomentOver, NotYours, Occupied, OutsideHours
from bot.sparring.programme.people import Role, concerned, observes, step_of, steps_of, taking_part
from bot.sparring.programme.state import LENGTHS, Part, Programme, Step
from bot.sparring.rhythm.calendar import at_opening, closed, day_of, open_day_before
from bot.sparring.rhythm.due import at_work
from bot.sparring.rhythm.effects import Occasion, TellPerson
from bot.sparring.rhythm.events import DaysKept, PeopleToTell, TeamEvent
from bot.sparring.rhythm.state import Appointment
from bot.sparring.team import Frame

TOLD_IN_THE_CHANNEL = frozenset({Part.STAFF, Part.FOLLOW_UP})
"""The meetings of the whole staff: the day before, the channel is told instead of everybody by herself."""


@dataclass(frozen=True, slots=True)
class Booking:
    """Somebody books a step for a moment (UTC), and for a conversation says which partner comes along."""

    by: PersonId
    step: str
    at: datetime
    partner: PersonId | None = None


def may_book(folder: Folder, programme: Programme, step: Step, person: PersonId) -> bool:
    """Say whether somebody may book a step: a leader or a partner any, a consultant her own conversations."""
    role = taking_part(folder.team, programme, person)
    return role is not Role.CONSULTANT or person == step.consultant


def booked(folder: Folder, event: Booking, now: datetime) -> Kept:
    """Book a step, or another time for it: whoever is to be there hears of it, and is reminded the day before.

    Raises:
        Refusal: It lies behind, outside working hours, on a closed day, or where one who is to be there cannot.
    """
    programme, step = step_of(folder, event.step)
    if not may_book(folder, programme, step, event.by):
        raise NotYours
    if step.held_on is not None:
        raise HeldAlready
    if event.partner is not None and event.partner not in programme.partners:
        raise NotPossibleNow
    partner = event.partner if step.part is Part.CONVERSATION else None
    after = replace(step, at=event.at, partner=partner)
    _within_hours(after, event.at, folder.team.frame, now)
    _all_free(folder, programme, after)
    key = "tell-programme-moved" if step.at else "tell-programme-booked"
    return Kept(
        saved=(after,),
        events=(*_told(folder, programme, after, event.by, key), reminders(folder, programme, after, now)),
    ).noting("note-programme-booked")


def _within_hours(step: Step, at: datetime, frame: Frame, now: datetime) -> None:
    if at <= now:
        raise MomentOver
    zone, day = ZoneInfo(frame.zone), day_of(at, frame)
    if closed(day, frame) is not None:
        raise DayClosed(Sentence(DayClosed.key, days={"day": day}))
    begins, ends = at.astimezone(zone), (at + LENGTHS[step.part]).astimezone(zone)
    if begins.time() < frame.opens or ends.date() != day or ends.time() > frame.closes:
        raise OutsideHours


def _all_free(folder: Folder, programme: Programme, step: Step) -> None:
    """Refuse a time at which somebody who is to be there is away, or at another step."""
    people = _needed(folder, programme, step)
    day = day_of(step.at, folder.team.frame) if step.at else None
    for person in people:
        there = at_work(folder.team, person)
        if day is not None and person == step.consultant and there is not None and not there(day):
            raise AwayThen(Sentence(AwayThen.key, people={"person": person}, days={"day": day}))
    for other in steps_of(folder, programme):
        same = other.id != step.id and other.held_on is None and _overlap(step, other)
        if same and people & _needed(folder, programme, other):
            raise Occupied


def _needed(folder: Folder, programme: Programme, step: Step) -> frozenset[PersonId]:
    """Return who cannot be elsewhere meanwhile; of two partners, none in particular until one is chosen."""
    if step.part is not Part.CONVERSATION:
        return frozenset(concerned(folder.team, programme, step))
    return frozenset(person for person in (step.consultant, step.partner) if person)


def _overlap(one: Step, other: Step) -> bool:
    if one.at is None or other.at is None or one.ends_at is None or other.ends_at is None:
        return False
    return one.at < other.ends_at and other.at < one.ends_at


def _told(folder: Folder, programme: Programme, step: Step, by: PersonId, key: str) -> tuple[TeamEvent, ...]:
    """Return who is told of a booking: those who are to be there, but not the one who made it."""
    if step.at is None:
        return ()
    day = day_of(step.at, folder.team.frame)
    sentence = Sentence(
        f"{key}-{step.part}",
        people={"consultant": step.consultant} if step.consultant else {},
        days={"day": day},
        moments={"at": step.at},
        numbers={"number": step.number} if step.consultant else {},
    )
    people = concerned(folder.team, programme, step)
    tells = tuple(TellPerson(to, sentence) for to in dict.fromkeys(people) if to != by)
    return (PeopleToTell(folder.team.id, tells),) if tells else ()


def reminders(folder: Folder, programme: Programme, step: Step, now: datetime) -> DaysKept:
    """Keep the last open day before a step for reminding those who are to be there; none when that day has come."""
    team = folder.team
    day = open_day_before(day_of(step.at, team.frame), team.frame) if step.at else None
    if day is None or at_opening(day, team.frame) <= now:
        return DaysKept(team.id, step.id)
    people = dict.fromkeys(concerned(team, programme, step))
    if step.part in TOLD_IN_THE_CHANNEL:
        mine: tuple[PersonId | None, ...] = (None, *programme.partners)
    else:
        mine = tuple(people)
    return DaysKept(team.id, step.id, tuple(Appointment(Occasion.PROGRAMME, step.id, day, to) for to in mine))


def unbooked(folder: Folder, by: PersonId, name: str) -> Kept:
    """Take a booking back; those who were to be there hear of it."""
    programme, step = step_of(folder, name)
    if not may_book(folder, programme, step, by):
        raise NotYours
    if step.at is None or step.held_on is not None:
        raise NotPossibleNow
    told = _told(folder, programme, step, by, "tell-programme-off")
    gone = DaysKept(folder.team.id, step.id)
    return Kept(saved=(replace(step, at=None),), events=(*told, gone)).noting("note-programme-unbooked")


def started(folder: Folder, by: PersonId, name: str, session: SessionId) -> Kept:
    """Remember the sparring that keeps the time of a step, started by one who is to be there."""
    programme, step = step_of(folder, name)
    if by not in concerned(folder.team, programme, step):
        raise NotYours
    if step.held_on is not None:
        raise HeldAlready
    key = "note-programme-started-there" if step.part in TOLD_IN_THE_CHANNEL else "note-programme-started"
    return Kept(saved=(replace(step, session=session),)).noting(key)


def held(folder: Folder, by: PersonId, name: str, now: datetime) -> Kept:
    """Say that a step was held; the overview shows the day and nothing else."""
    programme, step = step_of(folder, name)
    mine = by == step.consultant or observes(step, programme, by)
    if step.part is Part.CONVERSATION and not mine:
        raise NotYours
    taking_part(folder.team, programme, by)
    if step.part is not Part.CONVERSATION:
        taking_part(folder.team, programme, by, Role.LEADER, Role.PARTNER)
    if step.held_on is not None:
        raise HeldAlready
    today = day_of(now, folder.team.frame)
    after = replace(step, held_on=_held_on(step, folder.team.frame, today))
    return Kept(saved=(after,), events=(DaysKept(folder.team.id, step.id),)).noting("note-programme-held")


def _held_on(step: Step, frame: Frame, today: date) -> date:
    """Return the day it was booked for, when that is today or before; or else today."""
    return min(day_of(step.at, frame), today) if step.at else today
