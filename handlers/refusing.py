"""How somebody is told that a thing is not for her: what it takes, and never more than she may know."""

from collections.abc import Mapping

from bot.sparring.effects import Sentence
from bot.sparring.errors import (
    AsGuest,
    Elsewhere,
    NotAsked,
    NotJoined,
    NotPossibleNow,
    OnlyFacilitator,
    OnlyLeader,
    OnlyPresenter,
    OnlyTeamLeader,
    Refusal,
)
from bot.sparring.identity import PersonId
from bot.sparring.policy import OF_THE_PROGRAMME, POLICY, Role, Thing
from bot.sparring.programme.errors import NotYours, OnlyTheProgramme
from bot.sparring.session import Session
from bot.sparring.team import Team

_TAKES: Mapping[Thing, type[Refusal]] = {
    Thing.CASE_CHANGE: OnlyPresenter,
    Thing.PRIVATE_NOTES: OnlyPresenter,
    Thing.OWN_ACTIONS: OnlyPresenter,
    Thing.ACTION_ANSWER: OnlyPresenter,
    Thing.ANSWER_REQUEST: NotAsked,
    Thing.SELECT: OnlyPresenter,
    Thing.GATHER: NotPossibleNow,
    Thing.DECISION: NotPossibleNow,
    Thing.CLOSE: NotPossibleNow,
}
"""What it takes, where it is not to join."""


def refused_of_a_sparring(session: Session, person: PersonId, thing: Thing, roles: frozenset[Role]) -> Refusal:
    """Return how somebody who is all this is refused a thing of a sparring."""
    if outside := _outside(roles):
        return outside
    if roles == {Role.STRANGER}:
        return Elsewhere() if session.protocol.in_the_channel else NotAsked()
    match thing:
        case Thing.SELECT if leader := session.frame.leader:
            return OnlyLeader(Sentence("refusal-only-leader-selects", people={"leader": leader}))
        case Thing.GATHER | Thing.DECISION | Thing.CLOSE if leader := session.leader:
            return OnlyLeader(Sentence(OnlyLeader.key, people={"leader": leader}))
        case Thing.ROUNDS if person in session.present and (leads := session.facilitator):
            return OnlyFacilitator(Sentence(OnlyFacilitator.key, people={"facilitator": leads}))
    away = Role.MEMBER not in roles and thing not in _TAKES
    return Elsewhere() if away else _TAKES.get(thing, NotJoined)()


def refused_of_a_team(team: Team, thing: Thing, roles: frozenset[Role]) -> Refusal:
    """Return how somebody who is all this is refused a thing of a team or its programme."""
    if roles == {Role.STRANGER}:
        return Elsewhere()
    if thing in OF_THE_PROGRAMME and Role.GUEST not in roles:
        return NotYours()
    if outside := _outside(roles):
        return outside
    if Role.LEADER in POLICY[thing] and team.leaders:
        return OnlyTeamLeader(Sentence(OnlyTeamLeader.key, people={"leader": team.leaders[0]}))
    return NotPossibleNow()


def refused_at_home(roles: frozenset[Role]) -> Refusal:
    """Return how somebody is refused a thing in all the teams she has to do with."""
    return _outside(roles) or NotPossibleNow()


def _outside(roles: frozenset[Role]) -> Refusal | None:
    """Return how somebody is refused who is not of the team, though she may stand in its channel."""
    if Role.PARTNER in roles:
        return OnlyTheProgramme()
    return AsGuest() if Role.GUEST in roles else None
