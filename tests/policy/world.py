"""A team with everybody who can come near it, and one of each thing they could come near.

Who is what stands in `IN_SPARRING` and `IN_TEAM`; nothing here asks the policy.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

from bot.clock import ManualClock
from bot.content.protocols import shipped
from bot.content.texts import texts
from bot.failpoints import unharmed
from bot.ids import FreshIds
from bot.service import Sparring
from bot.sparring.company.rules import RuleDraft
from bot.sparring.decision import Decision
from bot.sparring.digest.sharing import Share
from bot.sparring.digest.state import Digest
from bot.sparring.events import SparringRequested
from bot.sparring.folder import Record
from bot.sparring.identity import PersonId, PlaceId, SessionId, TeamId, TextId
from bot.sparring.learning.state import LearningPoint
from bot.sparring.machine import decide
from bot.sparring.policy import OF_A_SPARRING, OF_ONESELF, Role, Thing
from bot.sparring.programme.state import Programme
from bot.sparring.rhythm.state import Member
from bot.sparring.session import Invitation, Participant, Phase, Request, Session
from bot.sparring.team import Frame, Selects, Team
from bot.telemetry import Metrics
from handlers.desk import Desk
from handlers.dialogue import Dialogue
from handlers.inbound import Act, Click, Command, Submission
from storage.memory import MemoryStorage
from storage.pacing import Pacing

TEAM, LEADERS, ELSEWHERE, GROUP = (PlaceId(name) for name in ("teamkanal", "lederkanal", "kaffekanal", "gruppe"))
NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)

SARA, ALI, KIM, LONE, METTE, EVA, BIRGIT, PETER, GITTE, NORA, IDA = (
    PersonId(name) for name in ("sara", "ali", "kim", "lone", "mette", "eva", "birgit", "peter", "gitte", "nora", "ida")
)
MEMBERS = (SARA, ALI, KIM, LONE, METTE)

_HERE = {Role.MEMBER}
IN_SPARRING: Mapping[PersonId, set[Role]] = {
    SARA: {Role.ASKER, Role.OWNER, Role.PRESENTER, Role.PARTICIPANT, *_HERE},
    ALI: {Role.FACILITATOR, Role.PARTICIPANT, *_HERE},
    KIM: {Role.PARTICIPANT, *_HERE},
    LONE: {*_HERE},
    METTE: {Role.LEADER, Role.SELECTOR, *_HERE},
    EVA: {Role.STRANGER},
    BIRGIT: {Role.STRANGER},
    PETER: {Role.PARTNER},
    GITTE: {Role.GUEST},
    NORA: {Role.STRANGER},
    IDA: {Role.INSTALLER},
}
"""Sara's case is under way, Ali leads it, Kim takes part; Eva took part and has left; Mette leads the team and is not
there."""

IN_PAIR: Mapping[PersonId, set[Role]] = {
    **{person: {Role.STRANGER} for person in IN_SPARRING},
    SARA: {Role.ASKER, Role.OWNER, Role.PRESENTER, Role.SELECTOR},
    LONE: {Role.ASKED},
    PETER: {Role.PARTNER},
    GITTE: {Role.GUEST},
    IDA: {Role.INSTALLER},
}
"""Sara has asked Lone alone, and Lone has not answered."""

IN_TEAM: Mapping[PersonId, set[Role]] = {
    SARA: {Role.MEMBER, Role.CONSULTANT},
    ALI: {Role.MEMBER},
    KIM: {Role.MEMBER},
    LONE: {Role.MEMBER},
    METTE: {Role.MEMBER, Role.LEADER},
    EVA: {Role.STRANGER},
    BIRGIT: {Role.OTHER_LEADER},
    PETER: {Role.PARTNER},
    GITTE: {Role.GUEST},
    NORA: {Role.STRANGER},
    IDA: {Role.INSTALLER},
}


class Channels:
    """Fulfils `handlers.desk.Roster`. Gitte sits in the team's channel as a guest."""

    here: Mapping[PlaceId, tuple[PersonId, ...]] = {TEAM: (*MEMBERS, GITTE, PETER), LEADERS: (METTE, BIRGIT)}

    async def include(self, person: PersonId, place: PlaceId) -> bool:
        return person in self.here.get(place, ())

    async def guest(self, person: PersonId) -> bool:
        return person == GITTE

    async def people(self, place: PlaceId) -> tuple[PersonId, ...]:
        return tuple(person for person in self.here.get(place, ()) if person != GITTE)


class Silence:
    """Fulfils `bot.ports.Alarms`."""

    def timers_changed(self, due_at: datetime | None) -> None:
        """Nobody waits."""

    def letters_queued(self) -> None:
        """Nobody waits."""


FRAME = Frame(leader=METTE, selects=Selects.LEADER)


def team() -> Team:
    """Return the team."""
    found = Team(TeamId("team"), TEAM, "Børn og unge", FRAME, partners=(PETER,))
    members = tuple(Member(person, NOON.date()) for person in MEMBERS)
    customs = replace(found.rhythm.customs, leaders_place=LEADERS)
    rhythm = replace(found.rhythm, customs=customs, rota=replace(found.rhythm.rota, members=members))
    return replace(found, rhythm=rhythm)


def _asked(name: str, kind: str, *people: PersonId) -> Session:
    request = Request("child", "idea", words={"case": TextId(f"{name}-case")}, asked=people)
    event = SparringRequested(SessionId(name), SARA, team(), shipped()[kind], request, "1", 7)
    decision: Decision = decide(None, event, NOON)
    return decision.session


def under_way() -> Session:
    """Return Sara's sparring in its first round."""
    there = tuple(Participant(person, NOON, present=person != EVA) for person in (ALI, SARA, KIM, EVA))
    return replace(_asked("sparring", "team"), phase=Phase.FRAMING, facilitator=ALI, participants=there, thread=1)


def between_two() -> Session:
    """Return what Sara has asked Lone alone."""
    session = _asked("pair", "colleague", LONE)
    return replace(session, invitations=(Invitation(LONE),))


RECORDS = (
    LearningPoint("point", TeamId("team"), TextId("p"), NOON.date()),
    Digest("digest", TeamId("team"), date(2026, 9, 1), NOON.date()),
    Share("share", TeamId("team"), LEADERS, "digest", "theme", (), METTE, NOON),
    RuleDraft("draft", TeamId("team"), SARA, NOON.date()),
    Programme("programme", TeamId("team"), "Jobcenter Fjordby", METTE, NOON.date(), (PETER,), (SARA,)),
)
NAMED: Mapping[type[Record], str] = {type(record): record.id for record in RECORDS}


@dataclass
class World:
    """The dialogue on all this."""

    storage: MemoryStorage
    desk: Desk
    dialogue: Dialogue

    @classmethod
    async def made(cls) -> "World":
        storage, clock = MemoryStorage(pacing=Pacing.none()), ManualClock(NOON)
        async with storage.writing() as unit:
            await unit.teams.save(team())
            await unit.sessions.save([under_way(), between_two()])
            await unit.records.save(*RECORDS)
            await unit.commit()
        sparring = Sparring(storage, clock, FreshIds(clock), Silence(), unharmed, Metrics())
        desk = Desk(sparring, texts, Channels(), "da", IDA)
        return cls(storage, desk, Dialogue(desk))


@dataclass(frozen=True)
class Cell:
    """One thing somebody tries: the act, what it comes near, and what those who try are to that."""

    name: str
    thing: Thing
    roles: Mapping[PersonId, set[Role]]
    act: Callable[[PersonId], Act]


def cells(world: World) -> Iterator[Cell]:
    """Yield everything that can be typed, pressed, sent or read in full."""
    for way, names in world.dialogue.things.items():
        for name, thing in names.items():
            for roles, about in _subjects(thing):
                yield from _acts(world, way, name, thing, roles, about)


def _subjects(thing: Thing) -> Iterator[tuple[Mapping[PersonId, set[Role]], str]]:
    if thing in OF_A_SPARRING:
        yield IN_SPARRING, "sparring"
        yield IN_PAIR, "pair"
    elif thing in OF_ONESELF:
        yield {person: {Role.STRANGER} for person in IN_TEAM}, TEAM
    else:
        yield IN_TEAM, TEAM


def _acts(
    world: World, way: str, name: str, thing: Thing, roles: Mapping[PersonId, set[Role]], about: str
) -> Iterator[Cell]:
    book = world.dialogue.book
    args = (NAMED[book.about[name]] if name in book.about else about, "1")
    told = f"{way} {name} about {about}"

    def cell(note: str, act: Callable[[PersonId], Act]) -> Cell:
        return Cell(f"{told}{note}", thing, roles, act)

    match way:
        case "command":
            typed = next((word for word, named in book.words.items() if named == name), name)
            yield cell("", lambda by: Command("", by, place=TEAM, words=typed))
        case "click" if name in book.refreshes and name not in book.clicks:
            yield cell("", lambda by: Click("", by, action="refresh", form=name, form_args=args))
        case "click" if name == "read-all":
            yield cell("", lambda by: Click("", by, action=name, args=(f"card:{about}",)))
        case "click":
            yield cell(" from afar", lambda by: Click("", by, action=name, args=args, place=ELSEWHERE))
            if name in book.refreshes:
                yield cell(" anew", lambda by: Click("", by, action="refresh", form=name, form_args=args))
        case "submission":
            yield cell("", lambda by: Submission("", by, form=name, args=(about, "1", "", "1"), filled={}))
        case "reading":
            record = NAMED[book.reads[name][1]]
            yield cell("", lambda by: Click("", by, action="read-all", args=(f"{name}:{record}:x",)))


def typed_by(person: PersonId) -> bool:
    """Say whether somebody can type in the team's channel at all."""
    return person in Channels.here[TEAM]
