"""Who belongs to the team, and who is away. Nobody keeps a list: people come and go with the channel."""

from datetime import date, datetime

from bot.sparring.copies import replace
from bot.sparring.errors import DayOver
from bot.sparring.identity import PersonId
from bot.sparring.rhythm.calendar import DAY, day_of
from bot.sparring.rhythm.decision import TeamDecision, with_rota
from bot.sparring.rhythm.events import (
    AbsenceEnded,
    AbsenceNoted,
    MemberCame,
    MemberDescribed,
    MembersSeen,
    MemberWent,
    PartnersNamed,
)
from bot.sparring.rhythm.rights import acting_for, member_of
from bot.sparring.rhythm.rotation import level_of
from bot.sparring.rhythm.state import Member, Rota, Span
from bot.sparring.team import Team


def seen(team: Team, event: MembersSeen, now: datetime) -> TeamDecision:
    """Take in all who are in the channel now."""
    rota, people = team.rhythm.rota, set(event.people)
    for member in rota.members:
        if member.person not in people:
            rota = _without(rota, member.person)
    return TeamDecision(_with(team, rota, event.people, day_of(now, team.frame)))


def came(team: Team, event: MemberCame, now: datetime) -> TeamDecision:
    """Let somebody in, where the others are: she has nothing to catch up. A leader takes turns only if she says so."""
    return TeamDecision(_with(team, team.rhythm.rota, (event.person,), day_of(now, team.frame)))


def partnered(team: Team, event: PartnersNamed, _now: datetime) -> TeamDecision:
    """Keep who comes from outside: she is no member of the team, even when she was let into its channel."""
    rota = team.rhythm.rota
    for person in event.partners:
        rota = _without(rota, person)
    return TeamDecision(replace(with_rota(team, rota), partners=event.partners))


def _with(team: Team, rota: Rota, people: tuple[PersonId, ...], today: date) -> Team:
    known = {*(member.person for member in rota.members), *team.partners}
    level = level_of(rota)
    new = tuple(
        Member(person, today, presents=person not in team.leaders, turns=level)
        for person in dict.fromkeys(people)
        if person not in known
    )
    if not new and rota is team.rhythm.rota:
        return team
    return with_rota(team, replace(rota, members=(*rota.members, *new)))


def went(team: Team, event: MemberWent, _now: datetime) -> TeamDecision:
    """Let somebody go; the line closes up behind her."""
    if not any(member.person == event.person for member in team.rhythm.rota.members):
        return TeamDecision(team)
    return TeamDecision(with_rota(team, _without(team.rhythm.rota, event.person)))


def _without(rota: Rota, person: PersonId) -> Rota:
    return replace(
        rota,
        members=tuple(member for member in rota.members if member.person != person),
        absences=tuple(absence for absence in rota.absences if absence.person != person),
        seats=tuple(seat for seat in rota.seats if seat.person != person),
        refused=tuple(refused for refused in rota.refused if refused.person != person),
        order=tuple(other for other in rota.order if other != person),
    )


def described(team: Team, event: MemberDescribed, _now: datetime) -> TeamDecision:
    """Keep the weekdays somebody works on, and whether she takes turns; who begins to, begins where the others are."""
    acting_for(team, event.by, event.person)
    old = member_of(team, event.person)
    rota = team.rhythm.rota
    begins = event.presents and not old.presents
    turns = max(old.turns, level_of(rota)) if begins else old.turns
    new = replace(old, weekdays=event.weekdays, presents=event.presents, turns=turns)
    members = tuple(new if member is old else member for member in rota.members)
    return TeamDecision(with_rota(team, replace(rota, members=members))).noting("note-member-kept")


def away(team: Team, event: AbsenceNoted, now: datetime) -> TeamDecision:
    """Keep when somebody is away; the same absence a second time replaces the first."""
    absence = event.absence
    member_of(team, acting_for(team, event.by, absence.person))
    last = absence.span.last
    if last is not None and last < max(absence.span.first, day_of(now, team.frame)):
        raise DayOver
    rota = team.rhythm.rota
    others = tuple(other for other in rota.absences if other.id != absence.id)
    return TeamDecision(with_rota(team, replace(rota, absences=(*others, absence)))).noting("note-absence-kept")


def back(team: Team, event: AbsenceEnded, now: datetime) -> TeamDecision:
    """End an absence today, or forget one that has not begun."""
    rota, yesterday = team.rhythm.rota, day_of(now, team.frame) - DAY
    absence = next((absence for absence in rota.absences if absence.id == event.absence), None)
    if absence is None:
        return TeamDecision(team).noting("note-absence-ended")
    acting_for(team, event.by, absence.person)
    over = replace(absence, span=Span(absence.span.first, yesterday))
    kept = (over,) if absence.span.first <= yesterday else ()
    absences = (*(other for other in rota.absences if other is not absence), *kept)
    return TeamDecision(with_rota(team, replace(rota, absences=absences))).noting("note-absence-ended")
