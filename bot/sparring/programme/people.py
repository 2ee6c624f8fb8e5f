"""Who is who in a programme, and what each of them comes near."""

from enum import StrEnum

from bot.sparring.errors import NotPossibleNow
from bot.sparring.folder import Folder, Record
from bot.sparring.identity import PersonId
from bot.sparring.programme.errors import NoProgramme, NotYours
from bot.sparring.programme.state import BY_PARTNERS, Observation, Paper, Part, Programme, Step
from bot.sparring.team import Team

READS: tuple[type[Record], ...] = (Programme, Step, Observation)
"""What a folder must hold for what happens in a programme."""


class Role(StrEnum):
    """What somebody is in a programme."""

    LEADER = "leader"
    PARTNER = "partner"
    CONSULTANT = "consultant"


def under_way(folder: Folder) -> Programme | None:
    """Return the team's programme that is not over; there is never more than one."""
    return next((one for one in folder.all(Programme) if one.over_on is None), None)


def current(folder: Folder, name: str) -> Programme:
    """Return the programme of this name while it is under way. Raises NoProgramme."""
    found = under_way(folder)
    if found is None or found.id != name:
        raise NoProgramme
    return found


def role_of(team: Team, programme: Programme, person: PersonId) -> Role | None:
    """Return what somebody is in a programme, or None when she has no part in it."""
    if person in programme.partners:
        return Role.PARTNER
    if person in (team.leaders or (programme.begun_by,)):
        return Role.LEADER
    return Role.CONSULTANT if person in programme.consultants else None


def taking_part(team: Team, programme: Programme, person: PersonId, *roles: Role) -> Role:
    """Return what somebody is; refuse what is for others. Without `roles` everybody who takes part may."""
    role = role_of(team, programme, person)
    if role is None or (roles and role not in roles):
        raise NotYours
    return role


def may_write(role: Role, paper: Paper) -> bool:
    """Say whether somebody may write a paper: the partners all of them, the leaders all but the partners' own."""
    return role is Role.PARTNER or (role is Role.LEADER and paper not in BY_PARTNERS)


def steps_of(folder: Folder, programme: Programme) -> tuple[Step, ...]:
    """Return a programme's steps in their order: the meetings, each consultant's conversations, the follow-up."""
    order = {part: number for number, part in enumerate(Part)}
    who = {person: number for number, person in enumerate(programme.consultants)}
    mine = (step for step in folder.all(Step) if step.programme == programme.id)
    return tuple(sorted(mine, key=lambda s: (order[s.part], s.number, who.get(s.consultant or PersonId(""), 0), s.id)))


def step_of(folder: Folder, name: str) -> tuple[Programme, Step]:
    """Return a step of the programme under way. Raises NotPossibleNow or NoProgramme."""
    step = folder.get(Step, name)
    if step is None:
        raise NotPossibleNow
    return current(folder, step.programme), step


def concerned(team: Team, programme: Programme, step: Step) -> tuple[PersonId, ...]:
    """Return who is to be at a step, by name: for the staff's meetings the channel is told as well."""
    partners = (step.partner,) if step.partner else programme.partners
    match step.part:
        case Part.CONVERSATION:
            return (*((step.consultant,) if step.consultant else ()), *partners)
        case Part.MANAGEMENT:
            return (*team.leaders, *programme.partners)
        case _:
            return (*team.leaders, *programme.consultants, *programme.partners)


def the_two(step: Step, programme: Programme, person: PersonId) -> None:
    """Refuse what only the consultant and her partner come near: not the other partner, when one was chosen."""
    if person != step.consultant and not observes(step, programme, person):
        raise NotYours


def observes(step: Step, programme: Programme, person: PersonId) -> bool:
    """Say whether somebody is the partner of a conversation; until one is chosen, either is."""
    return person == step.partner if step.partner else person in programme.partners


def may_read_observation(step: Step, one: Observation, person: PersonId) -> bool:
    """Say whether somebody reads an observation: its writer, and once it is shared the consultant it is for."""
    return person == one.by or (one.shared_at is not None and person == step.consultant)
