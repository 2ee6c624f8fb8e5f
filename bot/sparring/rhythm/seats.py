"""Turns passed on, let go, asked for and given by a leader."""

from datetime import date, datetime
from typing import TypeVar

from bot.sparring.copies import replace
from bot.sparring.effects import Sentence
from bot.sparring.errors import PresentsAlready, SeatTaken
from bot.sparring.identity import PersonId
from bot.sparring.rhythm.calendar import day_of
from bot.sparring.rhythm.decision import TeamDecision, with_rota
from bot.sparring.rhythm.events import LineOrdered, SeatChosen, TurnPassedOn, TurnSkipped, Volunteered
from bot.sparring.rhythm.rights import acting_for, leading, presenting, there, to_come
from bot.sparring.rhythm.rotation import level_of, promised, room_after
from bot.sparring.rhythm.state import Refused, Rota, Seat, Why
from bot.sparring.team import Team

SeatOrRefused = TypeVar("SeatOrRefused", Seat, Refused)


def passed_on(team: Team, event: TurnPassedOn, now: datetime) -> TeamDecision:
    """Pass a turn to the next in line; hers is the following meeting that she can attend."""
    person = acting_for(team, event.by, event.person)
    meeting = to_come(team, event.on, now)
    if _refused(team, event.on, person):
        return TeamDecision(team).noting("note-turn-passed-later")
    presenting(meeting, person)
    after = with_rota(team, let_go(team.rhythm.rota, event.on, person))
    following = room_after(after, person, meeting.starts_at, day_of(now, team.frame))
    if following is None:
        return TeamDecision(after).noting("note-turn-passed-later")
    seat = Seat(following.on, person, Why.PASSED, _other(event.by, person), event.on, told=event.by == person)
    after = with_rota(after, seated(after.rhythm.rota, seat))
    return TeamDecision(after).noting("note-turn-passed", days={"day": following.held_on})


def skipped(team: Team, event: TurnSkipped, now: datetime) -> TeamDecision:
    """Let a turn go this time: it counts as if she had had it, so the others come first."""
    person = acting_for(team, event.by, event.person)
    meeting = to_come(team, event.on, now)
    if _refused(team, event.on, person):
        return TeamDecision(team).noting("note-turn-skipped")
    presenting(meeting, person)
    rota = let_go(team.rhythm.rota, event.on, person)
    members = tuple(replace(m, turns=m.turns + 1) if m.person == person else m for m in rota.members)
    return TeamDecision(with_rota(team, replace(rota, members=members))).noting("note-turn-skipped")


def volunteered(team: Team, event: Volunteered, now: datetime) -> TeamDecision:
    """Give a meeting to somebody who asks for it, unless it is promised to another."""
    meeting = to_come(team, event.on, now)
    there(team, event.by, meeting)
    weekly = team.rhythm.customs.weekly
    fixed = promised(team, meeting)
    if event.by not in meeting.presenters and weekly is not None and len(fixed) >= weekly.presenters:
        raise SeatTaken(Sentence(SeatTaken.key, people={"person": fixed[0].person}, days={"day": meeting.held_on}))
    mine = next((seat for seat in meeting.seats if seat.person == event.by), None)
    seat = mine or Seat(event.on, event.by, Why.VOLUNTEERED)
    rota = seated(team.rhythm.rota, replace(seat, told=True))
    return TeamDecision(with_rota(team, rota)).noting("note-volunteered", days={"day": meeting.held_on})


def chosen(team: Team, event: SeatChosen, now: datetime) -> TeamDecision:
    """Give a meeting to whom a leader chose; without a person the line decides again."""
    leading(team, event.by)
    meeting = to_come(team, event.on, now)
    rota, person = team.rhythm.rota, event.person
    days = {"day": meeting.held_on}
    if person is None:
        rota = replace(rota, seats=tuple(seat for seat in rota.seats if seat.on != event.on))
        return TeamDecision(with_rota(team, rota)).noting("note-line-decides", days=days)
    there(team, person, meeting)
    seat = Seat(event.on, person, Why.CHOSEN, _other(event.by, person), told=event.by == person)
    if event.beside:
        if person in meeting.presenters:
            raise PresentsAlready(Sentence(PresentsAlready.key, people={"person": person}, days=days))
        for present in meeting.seats:
            rota = seated(rota, present)
    elif [kept.person for kept in promised(team, meeting)] != [person]:
        rota = replace(rota, seats=tuple(kept for kept in rota.seats if kept.on != event.on))
    else:
        return TeamDecision(team).noting("note-chosen", people={"person": person}, days=days)
    team = with_rota(team, seated(rota, seat))
    return TeamDecision(team).noting("note-chosen", people={"person": person}, days=days)


def ordered(team: Team, event: LineOrdered, _now: datetime) -> TeamDecision:
    """Put the line in an order by hand: those named begin it anew together, and the others come after."""
    leading(team, event.by)
    rota = team.rhythm.rota
    known = {member.person for member in rota.members}
    order = tuple(person for person in dict.fromkeys(event.order) if person in known)
    level = level_of(rota)
    members = tuple(replace(m, turns=min(m.turns, level)) if m.person in order else m for m in rota.members)
    return TeamDecision(with_rota(team, replace(rota, members=members, order=order))).noting("note-line-ordered")


def seated(rota: Rota, seat: Seat) -> Rota:
    """Return the rota with a seat, instead of one that the same person may have had there, and no longer refused."""
    return replace(
        rota,
        seats=(*_but(rota.seats, seat.on, seat.person), seat),
        refused=_but(rota.refused, seat.on, seat.person),
    )


def let_go(rota: Rota, on: date, person: PersonId) -> Rota:
    """Return the rota without somebody's seat at a meeting, for which she is not asked again."""
    return replace(
        rota, seats=_but(rota.seats, on, person), refused=(*_but(rota.refused, on, person), Refused(on, person))
    )


def unseated(rota: Rota, on: date, person: PersonId) -> Rota:
    """Return the rota without somebody's seat at a meeting."""
    return replace(rota, seats=_but(rota.seats, on, person))


def _but(kept: tuple[SeatOrRefused, ...], on: date, person: PersonId) -> tuple[SeatOrRefused, ...]:
    return tuple(one for one in kept if (one.on, one.person) != (on, person))


def _refused(team: Team, on: date, person: PersonId) -> bool:
    return Refused(on, person) in team.rhythm.rota.refused


def _other(by: PersonId, person: PersonId) -> PersonId | None:
    return None if by == person else by
