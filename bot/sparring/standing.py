"""What somebody is to a sparring or a team, as far as they know it themselves.

Whether she is in the place is the platform's word, or the bot's own record of it; so it is an argument, `here`.
"""

from collections.abc import Iterator

from bot.sparring.identity import PersonId
from bot.sparring.policy import Role
from bot.sparring.protocol import Parties
from bot.sparring.session import Session
from bot.sparring.team import Selects, Team


def in_sparring(session: Session, person: PersonId, *, here: bool) -> frozenset[Role]:
    """Return what somebody is to a sparring; `here`: she is in the channel or group where it is held."""
    roles = {*_of_the_case(session, person), *_leading(session, person), *_selecting(session, person, here=here)}
    if any(invitation.person == person for invitation in session.invitations):
        roles.add(Role.ASKED)
    if here:
        roles.add(Role.MEMBER)
        if session.protocol.parties is Parties.OPEN:
            roles.add(Role.ASKED)
        if took_part(session, person):
            roles.add(Role.PARTICIPANT)
    return frozenset(roles or {Role.STRANGER})


def in_team(team: Team, person: PersonId, *, here: bool) -> frozenset[Role]:
    """Return what somebody is to a team; `here`: she is in its channel. A partner from outside is nothing else."""
    if person in team.partners:
        return frozenset({Role.PARTNER})
    roles: set[Role] = set()
    if here:
        roles.add(Role.MEMBER)
    if person in team.leaders or (here and not team.leaders):
        roles.add(Role.LEADER)
    return frozenset(roles or {Role.STRANGER})


def took_part(session: Session, person: PersonId) -> bool:
    """Say whether somebody has joined, though she may have left since.

    In an anonymous sparring the one whose case it is need not join to take part.
    """
    return any(p.person == person for p in session.participants) or (
        session.protocol.anonymous and person == session.owner
    )


def brings(session: Session) -> PersonId:
    """Return whose case it is: the one's who asks, but of a leader and a caseworker always the caseworker's (C2)."""
    if session.protocol.parties is not Parties.LEADER or session.owner != session.leader:
        return session.owner
    return next((p.person for p in session.participants if p.person != session.leader), session.owner)


def _of_the_case(session: Session, person: PersonId) -> Iterator[Role]:
    if person == session.owner:
        yield Role.ASKER
    if person == brings(session):
        yield Role.OWNER
    if person == session.presenter:
        yield Role.PRESENTER


def _leading(session: Session, person: PersonId) -> Iterator[Role]:
    """Where it is not the whole team's, nobody leads: everybody who is there may."""
    if person == session.facilitator:
        yield Role.FACILITATOR
    elif person in session.present:
        shared = session.protocol.parties is not Parties.TEAM
        if shared or session.facilitator not in session.present:
            yield Role.DEPUTY
    if person in session.leaders:
        yield Role.LEADER


def _selecting(session: Session, person: PersonId, *, here: bool) -> Iterator[Role]:
    """Of the team's cases its leader chooses, or anybody, as it has agreed (A3); of the others whoever asks."""
    frame = session.frame
    if session.protocol.parties is not Parties.TEAM:
        chooses = person == session.owner
    elif frame.selects is Selects.LEADER and frame.leader:
        chooses = person in (frame.leader, *frame.leaders, frame.facilitator)
    else:
        chooses = here
    if chooses:
        yield Role.SELECTOR
