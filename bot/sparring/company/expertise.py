"""Knowledge persons and super users (B8, D4): topics, who knows about them, and whose turn it is to be asked."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.sparring.company.errors import ChangedMeanwhile, TopicThere
from bot.sparring.copies import replace
from bot.sparring.effects import Sentence
from bot.sparring.errors import DayOver
from bot.sparring.folder import Folder, Kept, Record
from bot.sparring.identity import PersonId, TeamId
from bot.sparring.rhythm.calendar import day_of
from bot.sparring.rhythm.due import at_work
from bot.sparring.rhythm.effects import TellPerson
from bot.sparring.rhythm.events import PeopleToTell
from bot.sparring.rhythm.rights import leading

RECENT = timedelta(days=90)
"""For how long it counts that somebody was asked."""


@dataclass(frozen=True, slots=True)
class Expertise:
    """A topic, and who in the team knows about it."""

    id: str
    team: TeamId
    name: str
    people: tuple[PersonId, ...] = ()


@dataclass(frozen=True, slots=True)
class KnowledgePerson:
    """How things are with somebody who is asked for what she knows.

    `asked` are the days she was asked on, so that the next question goes to another; it is shown to nobody.
    `rests_to` is the last day on which she would rather not be asked ("ikke lige nu").
    """

    id: str
    team: TeamId
    person: PersonId
    asked: tuple[date, ...] = ()
    rests_to: date | None = None


READS: tuple[type[Record], ...] = (Expertise, KnowledgePerson)
"""What a folder must hold for what happens here."""


def who_knows(folder: Folder, topic: str, today: date, but: frozenset[PersonId] = frozenset()) -> tuple[PersonId, ...]:
    """Return whom to ask about a topic, by its id, the one first who was asked least of late.

    Left out are those in `but`, those who would rather not be asked now, and those who are away today. Among equals the
    one comes first who was asked the longest time ago.
    """
    found = folder.get(Expertise, topic)
    people = [p for p in (found.people if found else ()) if p not in but and _free(folder, p, today)]
    return tuple(sorted(people, key=lambda person: _load(_of(folder, person), today)))


def asked(folder: Folder, person: PersonId, today: date) -> Kept:
    """Count that somebody was asked today."""
    old = _of(folder, person)
    recent = tuple(day for day in old.asked if day > today - RECENT)
    return Kept(saved=(replace(old, asked=(*recent, today)),))


def resting(folder: Folder, person: PersonId, today: date) -> date | None:
    """Return the last day on which somebody would rather not be asked, while it lies ahead."""
    until = _of(folder, person).rests_to
    return until if until is not None and until >= today else None


def _free(folder: Folder, person: PersonId, today: date) -> bool:
    there = at_work(folder.team, person)
    return resting(folder, person, today) is None and (there is None or there(today))


def _load(one: KnowledgePerson, today: date) -> tuple[int, date]:
    recent = [day for day in one.asked if day > today - RECENT]
    return len(recent), max(recent, default=date.min)


def _of(folder: Folder, person: PersonId) -> KnowledgePerson:
    name = f"{folder.team.id}:{person}"
    return folder.get(KnowledgePerson, name) or KnowledgePerson(name, folder.team.id, person)


# ── what people can do ───────────────────────────────────────────────────────────────────────────────


def kept(folder: Folder, by: PersonId, topic: Expertise) -> Kept:
    """Keep a topic, new or changed, as a leader; who is named for it for the first time is told."""
    leading(folder.team, by)
    if any(other.name.casefold() == topic.name.casefold() for other in folder.all(Expertise) if other.id != topic.id):
        raise TopicThere
    old = folder.get(Expertise, topic.id)
    new = [person for person in topic.people if person != by and (old is None or person not in old.people)]
    tells = tuple(TellPerson(to, Sentence("tell-expert", people={"person": by})) for to in new)
    events = (PeopleToTell(folder.team.id, tells),) if tells else ()
    return Kept(saved=(topic,), events=events).noting("note-topic-kept")


def dropped(folder: Folder, by: PersonId, topic: str) -> Kept:
    """Take a topic off the list, as a leader."""
    leading(folder.team, by)
    return Kept(removed=(_topic(folder, topic),)).noting("note-topic-dropped")


def joined(folder: Folder, by: PersonId, topic: str) -> Kept:
    """Let somebody be asked about a topic from now on."""
    found = _topic(folder, topic)
    after = replace(found, people=tuple(dict.fromkeys((*found.people, by))))
    return Kept(saved=(after,)).noting("note-topic-joined")


def stepped_back(folder: Folder, by: PersonId, topic: str) -> Kept:
    """Let somebody not be asked about a topic any more."""
    found = _topic(folder, topic)
    after = replace(found, people=tuple(person for person in found.people if person != by))
    return Kept(saved=(after,)).noting("note-topic-left")


def rested(folder: Folder, by: PersonId, until: date | None, now: datetime) -> Kept:
    """Let somebody not be asked until after a day ("ikke lige nu"); None: she can be asked again."""
    if until is not None and until < day_of(now, folder.team.frame):
        raise DayOver
    kept_ = Kept(saved=(replace(_of(folder, by), rests_to=until),))
    return kept_.noting("note-expert-rests" if until else "note-expert-back")


def gone(folder: Folder, person: PersonId) -> Kept:
    """Take somebody who has left the team off every topic."""
    after = tuple(
        replace(topic, people=tuple(other for other in topic.people if other != person))
        for topic in folder.all(Expertise)
        if person in topic.people
    )
    return Kept(saved=after, removed=tuple(one for one in folder.all(KnowledgePerson) if one.person == person))


def _topic(folder: Folder, topic: str) -> Expertise:
    found = folder.get(Expertise, topic)
    if found is None:
        raise ChangedMeanwhile
    return found
