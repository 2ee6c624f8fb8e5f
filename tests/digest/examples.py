"""A team on paper: its folder, and one line for each thing that happens to it."""

from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta

from bot.sparring.digest import decide as digests
from bot.sparring.digest import sharing
from bot.sparring.digest.events import DigestClosed, DigestDrafted, DigestEvent, DigestOpened, ThemeSettled
from bot.sparring.digest.ground import Ground
from bot.sparring.digest.paper import Verdict
from bot.sparring.digest.sharing import Share, ShareEvent
from bot.sparring.digest.state import Digest
from bot.sparring.folder import Folder, Kept, Record
from bot.sparring.identity import PersonId, PlaceId, TeamId, TextId
from bot.sparring.learning.state import LearningPoint, PointState, PracticeChange
from bot.sparring.rhythm.effects import TeamEffect
from bot.sparring.rhythm.events import TeamEvent
from bot.sparring.rhythm.state import Cadence, Customs, Rhythm
from bot.sparring.team import Frame, Team

METTE, JONAS, SARA, BIRGIT = (PersonId(name) for name in ("mette", "jonas", "sara", "birgit"))
TEAM, LEADERS = TeamId("nord"), PlaceId("ledere")
MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def point(name: str, theme: str | None, *cases: str, on: date = date(2026, 11, 10)) -> LearningPoint:
    """Return a learning point of the bank; its words lie under its own name."""
    return LearningPoint(name, TEAM, TextId(f"words-{name}"), on, theme, "team", frozenset(cases))


@dataclass
class Paper:
    """A team's folder, and the moment."""

    records: list[Record] = field(default_factory=list)
    leaders: tuple[PersonId, ...] = (METTE, JONAS)
    leaders_place: PlaceId | None = LEADERS
    began_on: date | None = date(2026, 10, 1)
    now: datetime = MONDAY
    kept: Kept = field(default_factory=Kept)

    @property
    def team(self) -> Team:
        customs = Customs(leaders_place=self.leaders_place)
        rhythm = Rhythm(customs, cadence=Cadence(began_on=self.began_on))
        return Team(TEAM, PlaceId("nord-kanal"), "Team Nord", Frame(leaders=self.leaders), rhythm=rhythm)

    @property
    def folder(self) -> Folder:
        return Folder(self.team, tuple(sorted(self.records, key=lambda record: record.id)))

    @property
    def ground(self) -> Ground:
        return Ground.of(self.folder)

    def __rshift__(self, event: DigestEvent | ShareEvent) -> "Paper":
        """Let something happen."""
        decide = digests.decide if isinstance(event, DigestEvent) else sharing.decide
        self.kept = decide(self.folder, event, self.now)  # type: ignore[arg-type]
        self.file(*self.kept.saved)
        gone = {(type(record), record.id) for record in self.kept.removed}
        self.records = [record for record in self.records if (type(record), record.id) not in gone]
        return self

    def file(self, *records: Record) -> "Paper":
        """Put records into the folder, in place of older ones of the same name."""
        names = {(type(record), record.id) for record in records}
        self.records = [record for record in self.records if (type(record), record.id) not in names] + [*records]
        return self

    def withdraw(self, name: str) -> None:
        """Take a learning point out of the bank."""
        old = next(each for each in self.folder.all(LearningPoint) if each.id == name)
        self.file(replace(old, state=PointState.WITHDRAWN))

    def later(self, days: int) -> "Paper":
        """Let days pass."""
        self.now += timedelta(days=days)
        return self

    # ── seeing ───────────────────────────────────────────────────────────────────────────────────────

    @property
    def digest(self) -> Digest:
        """The newest digest."""
        return self.folder.all(Digest)[-1]

    @property
    def themes(self) -> list[str]:
        """The themes that stand in it."""
        return [chapter.theme for chapter in self.digest.standing]

    def points(self, theme: str) -> list[str]:
        """Return the points that stand in a theme."""
        chapter = self.digest.chapter(theme)
        return [entry.point for entry in chapter.shown] if chapter else []

    def effects(self) -> tuple[TeamEffect, ...]:
        """Return what the last event ordered to be shown."""
        return self.kept.effects

    def events(self) -> tuple[TeamEvent, ...]:
        """Return what the last event told the team's rhythm."""
        return self.kept.events

    def changes(self) -> tuple[PracticeChange, ...]:
        return self.folder.all(PracticeChange)

    @property
    def share(self) -> Share:
        return self.folder.all(Share)[-1]


def drafted(*bank: LearningPoint, name: str = "d1") -> Paper:
    """Return a team with a draft made of these points."""
    return Paper([*bank]) >> DigestDrafted(name, METTE)


def opened(*bank: LearningPoint) -> Paper:
    """Return a team that holds a digest of these points."""
    return drafted(*bank) >> DigestOpened("d1", METTE)


def closed(paper: Paper, *settled: tuple[str, Verdict], name: str = "d1") -> Paper:
    """Let the team decide about themes, and close the digest."""
    for number, (theme, verdict) in enumerate(settled):
        words = TextId(f"what-{theme}") if verdict is not Verdict.NO_CHANGE else None
        paper >> ThemeSettled(name, METTE, theme, f"s{number}-{name}", verdict, words)
    return paper >> DigestClosed(name, METTE)


SCHOOL = (point("p1", "school", "a"), point("p2", "school", "b"))
LISTENING = (point("p3", "listening", "a"), point("p4", "listening", "c"), point("p5", "listening", "d"))
"""Two themes, each from several cases."""
