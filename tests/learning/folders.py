"""A folder that changes as the service changes it, and sums to file in it."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta

from bot.content.protocols import shipped
from bot.sparring.folder import Change, Folder, Kept, R, Record
from bot.sparring.gathered import Change as PracticeCalled
from bot.sparring.gathered import Gathering, Point
from bot.sparring.identity import PersonId, PlaceId, SessionId, TeamId, TextId
from bot.sparring.learning.decide import Tended, decide
from bot.sparring.learning.events import SumFiled
from bot.sparring.learning.filing import filed
from bot.sparring.learning.state import LearningPoint, PointState
from bot.sparring.session import Receive, Request, Session
from bot.sparring.team import Frame, Team

mette, sara, ali, lone = (PersonId(name) for name in ("mette", "sara", "ali", "lone"))
NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
TODAY = date(2026, 11, 23)
TEAM = Team(TeamId("team"), PlaceId("team"), frame=Frame(leader=mette))


@dataclass
class Drawer:
    """A team's folder, on which events happen one after another."""

    team: Team = TEAM
    records: dict[tuple[str, str], Record] = field(default_factory=dict)
    now: datetime = NOON

    def happens(self, event: Tended) -> Kept:
        """Let a leader do something."""
        return self._keep(lambda folder, now: decide(folder, event, now))

    def files(self, session: Session, before: Gathering | None = None, **became: tuple[str, ...]) -> Kept:
        """File a sparring's sum; `became` names, by a written point, the points of the sum that are like it."""
        like = {TextId(text): tuple(map(TextId, points)) for text, points in became.items()}
        event = SumFiled(session, before, like)
        return self._keep(lambda folder, now: filed(folder, event, now))

    def _keep(self, change: Change) -> Kept:
        kept = change(Folder(self.team, tuple(self.records.values())), self.now)
        self.records |= {(type(record).__name__, record.id): record for record in kept.saved}
        for record in kept.removed:
            del self.records[type(record).__name__, record.id]
        return kept

    def all(self, kind: type[R]) -> dict[str, R]:
        """Return the records of a kind by id."""
        return {record.id: record for record in self.records.values() if isinstance(record, kind)}

    def standing(self) -> dict[str, LearningPoint]:
        """Return the points that stand in the bank by id."""
        return {name: p for name, p in self.all(LearningPoint).items() if p.state is PointState.STANDING}


def sum_of(*points: str, theme: str | None = None, change: str | None = None, who: PersonId | None = None) -> Gathering:
    """Return a leader's sum."""
    called = PracticeCalled(TextId(change), who) if change else None
    return Gathering(mette, NOON, tuple(map(TextId, points)), theme, called)


def sparring(
    name: str, gathering: Gathering | None, owner: PersonId = sara, said: tuple[tuple[str, PersonId], ...] = ()
) -> Session:
    """Return a sparring with a sum and with the points `said` by whom."""
    return Session(
        id=SessionId(name),
        team=TEAM.id,
        place=TEAM.place,
        number="3",
        protocol=shipped()["team"],
        frame=TEAM.frame,
        request=Request("child", "idea", Receive.ANSWER),
        owner=owner,
        presenter=owner,
        seed=1,
        requested_at=datetime.combine(TODAY, time(8), UTC) - timedelta(days=5),
        points=tuple(Point(TextId(text), by, NOON) for text, by in said),
        gathering=gathering,
    )
