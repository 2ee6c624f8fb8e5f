"""The law of a team's rhythm: what may happen to it, and where it leads. To a team what `machine` is to a session.

`decide` first counts the turns of meetings that are over, so that what people do now finds the line as it is; then
lets the one function named do its work, settles what follows for others, does whatever is due, and arms the one alarm.
"""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from bot.sparring.alarm import Alarm
from bot.sparring.copies import replace
from bot.sparring.identity import PersonId
from bot.sparring.rhythm import agenda, appointments, arranging, cadence, leaving, people, seats, talks, trades
from bot.sparring.rhythm import events as ev
from bot.sparring.rhythm.decision import TeamDecision
from bot.sparring.rhythm.rotation import counted, just_over
from bot.sparring.rhythm.settling import settled
from bot.sparring.rhythm.unsaid import owned_up
from bot.sparring.team import Team

__all__ = ["ACTS", "TeamDecision", "decide"]

Act = Callable[[Team, Any, datetime], TeamDecision]

ACTS: Mapping[type[ev.TeamEvent], Act] = {
    ev.TeamTimerFired: lambda team, _event, _now: TeamDecision(team),
    ev.TeamArranged: arranging.arranged,
    ev.MembersSeen: people.seen,
    ev.MemberCame: people.came,
    ev.MemberWent: people.went,
    ev.LeaderWent: leaving.leader_went,
    ev.MemberDescribed: people.described,
    ev.AbsenceNoted: people.away,
    ev.AbsenceEnded: people.back,
    ev.TurnPassedOn: seats.passed_on,
    ev.TurnSkipped: seats.skipped,
    ev.Volunteered: seats.volunteered,
    ev.SeatChosen: seats.chosen,
    ev.LineOrdered: seats.ordered,
    ev.TurnOffered: trades.offered,
    ev.OfferTaken: trades.taken,
    ev.OfferDeclined: trades.declined,
    ev.OfferWithdrawn: trades.withdrawn,
    ev.MeetingMoved: arranging.moved,
    ev.MeetingRestored: arranging.restored,
    ev.DigestPlanned: cadence.planned,
    ev.DigestHeld: cadence.held,
    ev.TalkBegun: talks.begun,
    ev.TalkEnded: talks.ended,
    ev.DaysKept: appointments.kept,
    ev.PeopleToTell: appointments.told,
    ev.FrameAgreed: arranging.agreed,
    ev.PartnersNamed: people.partnered,
}


def decide(team: Team, event: ev.TeamEvent, now: datetime) -> TeamDecision:
    """Say what follows from `event` happening to `team` at `now` (an aware UTC moment).

    Returns:
        The new team with its alarm armed, the effects in order, and a note to the one who acted.

    Raises:
        Refusal: It is not possible now; nothing has changed.
    """
    spent = event.number if isinstance(event, ev.TeamTimerFired) else None
    if spent is not None and (team.alarm is None or team.alarm.number != spent):
        return TeamDecision(team)
    over = just_over(team, now)
    decision = ACTS[type(event)](counted(team, over), event, now)
    decision = owned_up(team, over, settled(team, decision, _actor(event), now))
    due, next_at = agenda.fired(decision.team, now)
    return _armed(decision.at(due.team).then(*due.effects), next_at, spent)


def _actor(event: ev.TeamEvent) -> PersonId | None:
    return event.by if isinstance(event, ev.TeamPersonEvent) else None


def _armed(decision: TeamDecision, at: datetime | None, spent: int | None) -> TeamDecision:
    """Arm the one alarm for the next moment on the agenda, with a number never used before; `spent` has gone off."""
    team = decision.team
    if at is None:
        return decision.at(replace(team, alarm=None)) if team.alarm else decision
    if team.alarm is not None and team.alarm.at == at and team.alarm.number != spent:
        return decision
    number = team.alarms + 1
    return decision.at(replace(team, alarm=Alarm(number, at), alarms=number))
