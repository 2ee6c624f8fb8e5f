"""Buddy pairs (D4): fixed, with a rhythm, a gentle nudge, and changed or dissolved without having to say why."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from bot.sparring.company.drawing import Apart, draw, together
from bot.sparring.company.effects import ShowPairs
from bot.sparring.company.errors import ChangedMeanwhile, TooFew
from bot.sparring.copies import replace
from bot.sparring.effects import Sentence
from bot.sparring.errors import NotPossibleNow
from bot.sparring.folder import Folder, Kept, Record
from bot.sparring.identity import PersonId, TeamId
from bot.sparring.rhythm.calendar import DAY, day_of
from bot.sparring.rhythm.effects import Occasion, TellPerson
from bot.sparring.rhythm.events import DaysKept, PeopleToTell, TeamEvent
from bot.sparring.rhythm.meetings import WEEK
from bot.sparring.rhythm.rights import leading
from bot.sparring.rhythm.state import Appointment
from bot.sparring.team import Team

RHYTHMS = (1, 2, 4)
"""How many weeks there may be from one time to the next."""

_FEWEST, _MOST = 2, 3


@dataclass(frozen=True, slots=True)
class BuddyPair:
    """Two colleagues, or three, who spar with one another every so many `weeks`; who is `quiet` wants no nudge."""

    id: str
    team: TeamId
    people: tuple[PersonId, ...]
    since: date
    weeks: int = 2
    quiet: frozenset[PersonId] = frozenset()


@dataclass(frozen=True, slots=True)
class NotWith:
    """Whom somebody would rather not be drawn together with. Only she ever sees it."""

    id: str
    team: TeamId
    person: PersonId
    others: frozenset[PersonId]


READS: tuple[type[Record], ...] = (BuddyPair, NotWith)
"""What a folder must hold for what happens here."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """The pairs a leader asks for: of whom, how often they meet, and what their ids begin with."""

    by: PersonId
    name: str
    people: tuple[PersonId, ...]
    weeks: int


def pairs_of(folder: Folder, person: PersonId) -> tuple[BuddyPair, ...]:
    """Return the pairs somebody is in."""
    return tuple(pair for pair in folder.all(BuddyPair) if person in pair.people)


def not_with(folder: Folder, person: PersonId) -> frozenset[PersonId]:
    """Return whom somebody would rather not be drawn together with; to be shown to her alone."""
    wish = folder.get(NotWith, wish_id(folder.team.id, person))
    return wish.others if wish else frozenset()


def wish_id(team: TeamId, person: PersonId) -> str:
    """Return the name of somebody's own wish in a team."""
    return f"{team}:{person}"


def made(folder: Folder, wanted: Wanted, now: datetime) -> Kept:
    """Make one pair by hand. A leader puts together whom she will: she cannot know of anybody's wish."""
    leading(folder.team, wanted.by)
    if not _FEWEST <= len(set(wanted.people)) <= _MOST:
        raise TooFew
    return _paired(folder, wanted, [tuple(dict.fromkeys(wanted.people))], now).noting("note-pair-made")


def drawn(folder: Folder, wanted: Wanted, seed: int, now: datetime) -> Kept:
    """Draw pairs for these people, with nobody whom one of the two would rather not be with."""
    leading(folder.team, wanted.by)
    people = tuple(dict.fromkeys(wanted.people))
    if len(people) < _FEWEST:
        raise TooFew
    before = frozenset(bond for pair in folder.all(BuddyPair) for bond in together(pair.people))
    result = draw(people, _apart(folder), before, seed)
    kept = _paired(folder, wanted, result.groups, now)
    return kept.noting("note-pairs-drawn-some" if result.left else "note-pairs-drawn")


def _apart(folder: Folder) -> Apart:
    return frozenset(frozenset((wish.person, other)) for wish in folder.all(NotWith) for other in wish.others)


def _paired(folder: Folder, wanted: Wanted, groups: Iterable[tuple[PersonId, ...]], now: datetime) -> Kept:
    team, today = folder.team, day_of(now, folder.team.frame)
    new = tuple(
        BuddyPair(f"{wanted.name}-{number}", team.id, group, today, wanted.weeks)
        for number, group in enumerate(groups, 1)
    )
    chosen = {person for pair in new for person in pair.people}
    old = tuple(pair for pair in folder.all(BuddyPair) if chosen & set(pair.people))
    events = (*(_days(pair, ()) for pair in old), *(_nudges(team, pair, now) for pair in new))
    shown = (ShowPairs(tuple(pair.id for pair in new)),) if new else ()
    return Kept(saved=new, removed=old, events=events, effects=shown)


def _nudges(team: Team, pair: BuddyPair, now: datetime) -> DaysKept:
    """Keep the first day of the coming week for a pair, and of every so many weeks after it."""
    today = day_of(now, team.frame)
    monday = today - today.weekday() * DAY + WEEK
    asked = (person for person in pair.people if person not in pair.quiet)
    return _days(pair, (Appointment(Occasion.PAIR, pair.id, monday, person, pair.weeks) for person in asked))


def _days(pair: BuddyPair, days: Iterable[Appointment]) -> DaysKept:
    return DaysKept(pair.team, pair.id, tuple(days))


# ── what those who are in a pair can do ──────────────────────────────────────────────────────────────


def paced(folder: Folder, by: PersonId, name: str, weeks: int, now: datetime) -> Kept:
    """Let the pair meet at another pace; any of them may say."""
    pair = _ours(folder, by, name)
    if weeks not in RHYTHMS:
        raise NotPossibleNow
    after = replace(pair, weeks=weeks)
    return Kept(saved=(after,), events=(_nudges(folder.team, after, now),)).noting("note-pair-paced")


def hushed(folder: Folder, by: PersonId, name: str, now: datetime) -> Kept:
    """Send her no more nudges, or again; the others get theirs as before."""
    pair = _ours(folder, by, name)
    after = replace(pair, quiet=pair.quiet ^ {by})
    kept = Kept(saved=(after,), events=(_nudges(folder.team, after, now),))
    return kept.noting("note-pair-quiet" if by in after.quiet else "note-pair-nudged")


def left(folder: Folder, by: PersonId, name: str, now: datetime) -> Kept:
    """Let her go out of a pair; of three, two go on. Nobody is asked why, and the other is told kindly."""
    return _without(folder, _ours(folder, by, name), by, by, now).noting("note-pair-left")


def dissolved(folder: Folder, by: PersonId, name: str) -> Kept:
    """Dissolve a pair, as a leader; those in it are told kindly."""
    leading(folder.team, by)
    return _over(folder, _pair(folder, name), by).noting("note-pair-dissolved")


def gone(folder: Folder, person: PersonId, now: datetime) -> Kept:
    """Let somebody go who has left the team, and forget whom she would rather not be with."""
    wishes = tuple(wish for wish in folder.all(NotWith) if wish.person == person)
    kept = Kept(removed=wishes)
    for pair in pairs_of(folder, person):
        one = _without(folder, pair, person, person, now)
        kept = replace(
            kept,
            saved=(*kept.saved, *one.saved),
            removed=(*kept.removed, *one.removed),
            events=(*kept.events, *one.events),
        )
    return kept


def wished(folder: Folder, by: PersonId, others: Iterable[PersonId]) -> Kept:
    """Keep whom she would rather not be drawn together with; pairs that are made already stay."""
    wish = NotWith(wish_id(folder.team.id, by), folder.team.id, by, frozenset(others) - {by})
    kept = Kept(saved=(wish,)) if wish.others else Kept(removed=(wish,))
    return kept.noting("note-pair-wish")


def _ours(folder: Folder, by: PersonId, name: str) -> BuddyPair:
    pair = _pair(folder, name)
    if by not in pair.people:
        raise NotPossibleNow
    return pair


def _pair(folder: Folder, name: str) -> BuddyPair:
    pair = folder.get(BuddyPair, name)
    if pair is None:
        raise ChangedMeanwhile
    return pair


def _without(folder: Folder, pair: BuddyPair, person: PersonId, by: PersonId, now: datetime) -> Kept:
    rest = tuple(other for other in pair.people if other != person)
    if len(rest) < _FEWEST:
        return _over(folder, pair, by)
    after = replace(pair, people=rest, quiet=pair.quiet - {person})
    tells = tuple(TellPerson(to, Sentence("tell-pair-smaller", people={"person": person})) for to in rest)
    return Kept(saved=(after,), events=(_nudges(folder.team, after, now), PeopleToTell(pair.team, tells)))


def _over(folder: Folder, pair: BuddyPair, by: PersonId) -> Kept:
    """Dissolve a pair; those in it are told, and the leaders, so that nobody has to ask for a new buddy."""
    tells = [
        TellPerson(to, Sentence("tell-pair-over", people={"person": next(o for o in pair.people if o != to)}))
        for to in pair.people
        if to != by
    ]
    for leader in folder.team.leaders:
        if leader != by and leader not in pair.people:
            names = dict(zip(("person", "other"), pair.people, strict=False))
            tells.append(TellPerson(leader, Sentence("tell-pair-over-leader", people=names)))
    events: tuple[TeamEvent, ...] = (_days(pair, ()), PeopleToTell(pair.team, tuple(tells)))
    return Kept(removed=(pair,), events=events)
