"""What a digest is made from: the team's learning points, its practice changes and its earlier digests."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import groupby
from typing import Self

from bot.sparring.digest.paper import ChangeState, Verdict
from bot.sparring.digest.state import Chapter, Digest, Entry, Stage, stands
from bot.sparring.folder import Folder, Record
from bot.sparring.identity import TextId
from bot.sparring.learning.state import LearningPoint, PointState, PracticeChange

_DAY = timedelta(days=1)
_FINISHED = (ChangeState.DONE, ChangeState.DROPPED)

KINDS: tuple[type[Record], ...] = (Digest, LearningPoint, PracticeChange)
"""The kinds of records a digest is made from."""


@dataclass(frozen=True, slots=True)
class Ground:
    """What the team has now.

    Attributes:
        points: The learning points that stand in the bank, the oldest first.
        changes: The practice changes, the oldest first.
        digests: The digests that are over, the oldest first.
        began_on: When the team began with its rhythm, if it has.
    """

    points: tuple[LearningPoint, ...] = ()
    changes: tuple[PracticeChange, ...] = ()
    digests: tuple[Digest, ...] = ()
    began_on: date | None = None

    @classmethod
    def of(cls, folder: Folder) -> Self:
        """Return the ground of a team whose folder holds the records of `KINDS`."""
        return cls(
            tuple(point for point in folder.all(LearningPoint) if point.state is PointState.STANDING),
            folder.all(PracticeChange),
            tuple(digest for digest in folder.all(Digest) if digest.stage is Stage.CLOSED),
            folder.team.rhythm.cadence.began_on,
        )

    @property
    def fresh(self) -> tuple[LearningPoint, ...]:
        """The points no digest has gone over yet: new ones, those that waited, those to look closer at."""
        over = {entry.point for digest in self.digests for entry in _gone_over(digest)}
        return tuple(point for point in self.points if point.id not in over)

    @property
    def to_follow_up(self) -> tuple[str, ...]:
        """The practice changes that were still under way when the last digest closed, and those made since."""
        over = {change for digest in self.digests for change in digest.finished}
        return tuple(change.id for change in self.changes if change.id not in over)

    def change(self, name: str) -> PracticeChange | None:
        """Return the practice change of this id, if there is one."""
        return next((change for change in self.changes if change.id == name), None)

    def finished(self, names: tuple[str, ...]) -> tuple[str, ...]:
        """Return those of some practice changes that are done or dropped."""
        return tuple(change.id for change in self.changes if change.id in names and change.state in _FINISHED)

    def since(self, today: date) -> date:
        """Return the first day the next digest looks back on."""
        if self.digests:
            return min(self.digests[-1].last_on + _DAY, today)
        beginnings = [point.noted_on for point in self.points]
        return min([today, *beginnings, *([self.began_on] if self.began_on else [])])

    def looked_closer(self, theme: str) -> TextId | None:
        """Return what the last digest left to a closer look at a theme, if it did."""
        chapter = self.digests[-1].chapter(theme) if self.digests else None
        settled = chapter.settled if chapter else None
        return settled.what if settled and settled.verdict is Verdict.LOOK_CLOSER else None


def _gone_over(digest: Digest) -> Iterator[Entry]:
    """Return the points that need no digest any more: the team has settled their theme, or a leader left them out."""
    for chapter in digest.standing if digest.stage is Stage.CLOSED else ():
        if chapter.settled and chapter.settled.verdict is not Verdict.LOOK_CLOSER:
            yield from chapter.entries


def brought_up_to_date(draft: Digest, ground: Ground) -> tuple[tuple[Chapter, ...], tuple[str, ...]]:
    """Return the chapters of a draft as the bank stands now, and the points that wait; a leader's edits stay.

    Chapters keep their place and points their order; new ones come last, the theme with most points first.
    """
    by_theme = {theme: tuple(points) for theme, points in _grouped(ground.fresh)}
    ready = {theme: points for theme, points in by_theme.items() if stands(tuple(map(_entry, points)))}
    kept = [_continued(chapter, ready[chapter.theme]) for chapter in draft.themes if chapter.theme in ready]
    known = {chapter.theme for chapter in kept}
    new = sorted((theme for theme in ready if theme not in known), key=lambda theme: (-len(ready[theme]), theme))
    added = [Chapter(theme, tuple(map(_entry, ready[theme])), again=ground.looked_closer(theme)) for theme in new]
    standing = {point.id for points in ready.values() for point in points}
    return (*kept, *added), tuple(point.id for point in ground.fresh if point.id not in standing)


def _grouped(points: tuple[LearningPoint, ...]) -> Iterator[tuple[str, Iterator[LearningPoint]]]:
    themed = [(point.theme, point) for point in points if point.theme]
    for theme, pairs in groupby(sorted(themed, key=lambda pair: pair[0]), key=lambda pair: pair[0]):
        yield theme, (point for _, point in pairs)


def _entry(point: LearningPoint) -> Entry:
    return Entry(point.id, point.text, point.cases, owners=point.owners)


def _continued(chapter: Chapter, points: tuple[LearningPoint, ...]) -> Chapter:
    """Return a chapter with the points as the bank has them, those with words chosen for the digest excepted."""
    now = {point.id: point for point in points}
    old = [entry for entry in chapter.entries if entry.point in now]
    seen = {entry.point for entry in old}
    entries = (
        *(_brought_along(entry, now[entry.point]) for entry in old),
        *(_entry(point) for point in points if point.id not in seen),
    )
    return replace(chapter, entries=entries)


def _brought_along(entry: Entry, point: LearningPoint) -> Entry:
    return replace(entry, text=entry.text if entry.reworded else point.text, cases=point.cases)
