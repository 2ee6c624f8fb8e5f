"""Whom a session concerns now and who belongs to a team, alike in every store."""

from operator import attrgetter

from bot.sparring.gathered import ActionState
from bot.sparring.identity import PersonId
from bot.sparring.session import Phase, Reply, Session
from bot.sparring.team import Team

AT_MOST = 50
"""How many sessions `Sessions.concerning` returns."""

ENDED = frozenset({Phase.CLOSED, Phase.WITHDRAWN})
SETTLED = frozenset({ActionState.DONE, ActionState.DROPPED})

_DECISIVE = attrgetter("phase", "owner", "presenter", "facilitator", "leader", "participants", "invitations", "actions")
"""All that `concerned` asks."""


def concerns_the_same(before: Session, after: Session) -> bool:
    """Say whether a session concerns whom it did, without working out whom: most of what happens changes nobody."""
    return bool(_DECISIVE(before) == _DECISIVE(after))


def concerned(session: Session) -> frozenset[PersonId]:
    """Return everybody who should find this session among what concerns her now (`Sessions.concerning`)."""
    if session.phase is Phase.WITHDRAWN:
        return frozenset()
    hers = {session.owner, session.presenter}
    if session.phase is Phase.CLOSED:
        settled = all(action.state in SETTLED for action in session.actions)
        return frozenset() if settled else frozenset(hers)
    led = {person for person in (session.facilitator, session.leader) if person}
    asked = {one.person for one in session.invitations if one.reply is not Reply.NOT_NOW}
    return frozenset(hers | led | asked | {participant.person for participant in session.participants})


def members(team: Team) -> frozenset[PersonId]:
    """Return the members of a team (`Teams.of_member`)."""
    return frozenset(member.person for member in team.rhythm.rota.members)
