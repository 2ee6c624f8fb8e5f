"""Sessions by the thousand, each made by the real machine: a team in its first round, with the alarm armed."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.content.protocols import shipped
from bot.sparring.agenda import TICK
from bot.sparring.events import Joined, RoundsBegun, SparringRequested, SparringStarted
from bot.sparring.identity import PersonId, PlaceId, SessionId, TeamId
from bot.sparring.machine import decide
from bot.sparring.session import Receive, Request, Session
from bot.sparring.team import Team
from storage import SqlStorage

DUE = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
"""The moment at which crowds are due, by the clocks of the processes that measure."""

SIZE = 5
"""People in a sparring."""

_AT_ONCE = 500
_REQUEST = Request("Et forløb står stille", "Hvad ser I?", Receive.APPRECIATE)


def name(number: int) -> SessionId:
    """Return the name of a session of a crowd."""
    return SessionId(f"s{number:06}")


async def gather(
    storage: SqlStorage, count: int, due: Callable[[int], datetime] = lambda _: DUE, *, teams: int = 1, first: int = 0
) -> list[Session]:
    """Store `count` sessions whose alarm rings at `due(number)`, spread over teams; return them."""
    people = [await storage.directory.person(f"U{number:04}") for number in range(SIZE)]
    places = [await storage.directory.place(f"C{number:05}") for number in range(teams)]
    models: dict[datetime, Session] = {}
    sessions = []
    for number in range(first, first + count):
        at, place = due(number), places[number % teams]
        model = models.get(at) or models.setdefault(at, in_round(people, at))
        sessions.append(replace(model, id=name(number), place=place, team=TeamId(place)))
    for start in range(0, count, _AT_ONCE):
        async with storage.writing() as unit:
            await unit.sessions.save(sessions[start : start + _AT_ONCE])
            await unit.commit()
    return sessions


def in_queue(owner: PersonId, now: datetime) -> Session:
    """Return a request that waits in the queue."""
    team = Team(TeamId("team"), PlaceId("place"))
    request = SparringRequested(SessionId("model"), owner, team, shipped()["team"], _REQUEST, "1", 7)
    return decide(None, request, now).session


def in_round(people: Sequence[PersonId], due: datetime) -> Session:
    """Return a session in its first round, opened so that the alarm rings at `due`."""
    session, now = SessionId("model"), due - TICK
    queued = in_queue(people[0], now - timedelta(minutes=5))
    made = decide(queued, SparringStarted(session, people[0]), now - timedelta(minutes=4)).session
    for person in people[1:]:
        made = decide(made, Joined(session, person), now - timedelta(minutes=1)).session
    made = decide(made, RoundsBegun(session, people[0]), now).session
    if made.alarm is None or made.alarm.at != due:
        raise ValueError("The first thing to happen in a round is no longer its first minute's tick.")
    return made
