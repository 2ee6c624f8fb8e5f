"""A programme begins, gets its people and its papers, and ends."""

from dataclasses import dataclass
from datetime import datetime

from bot.sparring.copies import replace
from bot.sparring.effects import Sentence
from bot.sparring.errors import NotPossibleNow
from bot.sparring.folder import Folder, Kept, Record
from bot.sparring.identity import PersonId, TextId
from bot.sparring.programme.booking import reminders
from bot.sparring.programme.errors import NotYours, PartnerFromInside, ProgrammeThere, TooManyPartners
from bot.sparring.programme.people import (
    Role,
    current,
    may_write,
    steps_of,
    taking_part,
    under_way,
)
from bot.sparring.programme.state import CONVERSATIONS, PARTNERS, Observation, Paper, Part, Programme, Step, Written
from bot.sparring.rhythm.calendar import day_of
from bot.sparring.rhythm.effects import TellPerson
from bot.sparring.rhythm.events import DaysKept, PartnersNamed, PeopleToTell, TeamEvent
from bot.sparring.rhythm.rights import leading


@dataclass(frozen=True, slots=True)
class Arrangement:
    """What a leader settles about a programme: who takes part, and what the place is called where it is held."""

    by: PersonId
    programme: str
    venue: str
    partners: tuple[PersonId, ...]
    consultants: tuple[PersonId, ...]


def begun(folder: Folder, event: Arrangement, now: datetime) -> Kept:
    """Begin a programme, as a leader: its papers are empty, and its steps wait to be booked (E1, E4, E9)."""
    leading(folder.team, event.by)
    if under_way(folder) is not None:
        raise ProgrammeThere
    today = day_of(now, folder.team.frame)
    new = Programme(event.programme, folder.team.id, event.venue, event.by, today)
    return _peopled(folder, new, event, now).noting("note-programme-begun")


def arranged(folder: Folder, event: Arrangement, now: datetime) -> Kept:
    """Change who takes part, or what the place is called; what has been held stays."""
    leading(folder.team, event.by)
    old = current(folder, event.programme)
    return _peopled(folder, replace(old, venue=event.venue), event, now).noting("note-programme-arranged")


def gone(folder: Folder, person: PersonId, now: datetime) -> Kept:
    """Let somebody go whose account was closed: the leaders and the other partner are told, so that another can come.

    What she has held stays; a consultant's conversations that were not held fall away with what was written of them.
    """
    old = under_way(folder)
    if old is None or person not in (*old.partners, *old.consultants):
        return Kept()
    partners = tuple(one for one in old.partners if one != person)
    consultants = tuple(one for one in old.consultants if one != person)
    kept = _peopled(folder, old, Arrangement(person, old.id, old.venue, partners, consultants), now)
    key = "tell-programme-gone-partner" if person in old.partners else "tell-programme-gone-consultant"
    sentence = Sentence(key, people={"person": person})
    leaders = folder.team.leaders or (old.begun_by,)
    tells = tuple(TellPerson(to, sentence) for to in dict.fromkeys((*leaders, *partners)) if to != person)
    return replace(kept, events=(*kept.events, PeopleToTell(old.team, tells)))


def _peopled(folder: Folder, programme: Programme, event: Arrangement, now: datetime) -> Kept:
    partners, consultants = tuple(dict.fromkeys(event.partners)), tuple(dict.fromkeys(event.consultants))
    if len(partners) > PARTNERS:
        raise TooManyPartners
    if set(partners) & {*folder.team.leaders, *consultants}:
        raise PartnerFromInside
    after = replace(programme, partners=partners, consultants=consultants)
    old = {step.id: step for step in steps_of(folder, programme)}
    wanted = {step.id: step for step in _steps(after)}
    kept = [_with_partner(step, partners) for step in old.values() if _stays(step, wanted)]
    new = [step for name, step in wanted.items() if name not in old]
    fallen = [step for step in old.values() if not _stays(step, wanted)]
    events: tuple[TeamEvent, ...] = (
        PartnersNamed(folder.team.id, partners),
        *(DaysKept(folder.team.id, step.id) for step in fallen),
        *(reminders(folder, after, step, now) for step in kept if step.at and step.held_on is None),
    )
    removed: tuple[Record, ...] = (*fallen, *_noted_in(folder, fallen))
    words = tuple(step.subject for step in fallen)
    return Kept(saved=(after, *kept, *new), removed=removed, events=events, erased=words)


def _steps(programme: Programme) -> tuple[Step, ...]:
    """Return the steps a programme has from its beginning."""
    meetings = (Part.MANAGEMENT, Part.STAFF, Part.FOLLOW_UP)
    name, team = programme.id, programme.team
    return (
        *(Step(f"{name}:{part}", team, name, part) for part in meetings),
        *(
            Step(f"{name}:{consultant}:{number}", team, name, Part.CONVERSATION, consultant, number)
            for number in range(1, CONVERSATIONS + 1)
            for consultant in programme.consultants
        ),
    )


def _stays(step: Step, wanted: dict[str, Step]) -> bool:
    """Say whether a step stays when people change: what was held does, and so does a meeting that was added."""
    return step.id in wanted or step.held_on is not None or step.part is not Part.CONVERSATION


def _with_partner(step: Step, partners: tuple[PersonId, ...]) -> Step:
    """Let a partner who has gone be replaced by whoever comes; one who was there stays the one who was."""
    gone = step.held_on is None and step.partner is not None and step.partner not in partners
    return replace(step, partner=None) if gone else step


def _noted_in(folder: Folder, steps: list[Step]) -> tuple[Observation, ...]:
    names = {step.id for step in steps}
    return tuple(one for one in folder.all(Observation) if one.step in names)


def written(folder: Folder, by: PersonId, programme: str, new: tuple[Paper, TextId], now: datetime) -> Kept:
    """Keep a paper in new words. The partners write all of them, the leaders all but the partners' report."""
    old, (paper, text) = current(folder, programme), new
    if not may_write(taking_part(folder.team, old, by), paper):
        raise NotYours
    kept = tuple(one for one in old.papers if one.paper is not paper)
    now_written = Written(paper, text, by, day_of(now, folder.team.frame))
    return Kept(saved=(replace(old, papers=(*kept, now_written)),)).noting("note-programme-paper")


def follows_up_again(folder: Folder, by: PersonId, programme: str) -> Kept:
    """Add another follow-up meeting, when one is needed; the last one has been held (E8)."""
    one = current(folder, programme)
    taking_part(folder.team, one, by, Role.LEADER, Role.PARTNER)
    before = [step for step in steps_of(folder, one) if step.part is Part.FOLLOW_UP]
    if any(step.held_on is None for step in before):
        raise NotPossibleNow
    number = len(before)
    again = Step(f"{one.id}:{Part.FOLLOW_UP}:{number}", one.team, one.id, Part.FOLLOW_UP, number=number)
    return Kept(saved=(again,)).noting("note-programme-again")


def ended(folder: Folder, by: PersonId, programme: str, now: datetime) -> Kept:
    """End a programme, as a leader: what is booked is off, and the partners come near nothing any more.

    What was seen in conversations goes with it; the papers and what was held stay to be read.
    """
    leading(folder.team, by)
    old = current(folder, programme)
    steps = steps_of(folder, old)
    after = replace(old, over_on=day_of(now, folder.team.frame))
    cleared = tuple(replace(step, focus=None, interview=None) for step in steps)
    events = (PartnersNamed(old.team, ()), *(DaysKept(old.team, step.id) for step in steps))
    words = tuple(step.subject for step in steps if step.part is Part.CONVERSATION)
    noted = _noted_in(folder, list(steps))
    return Kept(saved=(after, *cleared), removed=noted, events=events, erased=words).noting("note-programme-over")
