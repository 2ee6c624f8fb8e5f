"""What a leader does to the points in the bank. Every step can be taken back, and two leaders never undo each other."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from bot.sparring.folder import Folder, Kept
from bot.sparring.learning.errors import NothingToMerge, PointChangedMeanwhile, PointGone
from bot.sparring.learning.events import (
    PointAdded,
    PointRestored,
    PointReworded,
    PointsMerged,
    PointsParted,
    PointWithdrawn,
)
from bot.sparring.learning.state import LearningPoint, PointState
from bot.sparring.rhythm.calendar import day_of


def added(folder: Folder, event: PointAdded, now: datetime) -> Kept:
    """Note a point by hand; it comes from no case."""
    today = day_of(now, folder.team.frame)
    return Kept(saved=(LearningPoint(event.text, folder.team.id, event.text, today, event.theme),))


def reworded(folder: Folder, event: PointReworded) -> Kept:
    """Put a point in other words or under another theme.

    Raises:
        PointGone: It does not stand in the bank any more.
        PointChangedMeanwhile: Its words are others than those she had before her.
    """
    point = _point(folder, event.point, PointState.STANDING)
    if event.text is not None and point.text != event.seen:
        raise PointChangedMeanwhile
    return Kept(saved=(replace(point, text=event.text or point.text, theme=event.theme),))


def merged(folder: Folder, event: PointsMerged) -> Kept:
    """Make one point of several. The new one comes from all their cases; they stay behind it, to be parted again.

    Raises:
        NothingToMerge: Fewer than two are left.
        PointGone: One of them does not stand in the bank any more.
    """
    points = [_point(folder, name, PointState.STANDING) for name in dict.fromkeys(event.points)]
    if len(points) <= 1:
        raise NothingToMerge
    kinds = {point.kind for point in points}
    one = LearningPoint(
        id=event.text,
        team=folder.team.id,
        text=event.text,
        noted_on=max(point.noted_on for point in points),
        theme=event.theme,
        kind=kinds.pop() if len(kinds) == 1 else "",
        cases=frozenset[str]().union(*(point.cases for point in points)),
        owners=frozenset[str]().union(*(point.owners for point in points)),
    )
    return Kept(saved=(one, *(replace(point, state=PointState.MERGED, into=one.id) for point in points)))


def parted(folder: Folder, event: PointsParted) -> Kept:
    """Let the points that were merged into one stand for themselves again, each in its own words.

    Raises:
        PointGone: It does not stand in the bank any more, or was made of none.
    """
    one = _point(folder, event.point, PointState.STANDING)
    points = merged_into(one, folder.all(LearningPoint))
    if not points:
        raise PointGone
    return Kept(saved=tuple(replace(p, state=PointState.STANDING, into=None) for p in points), removed=(one,))


def withdrawn(folder: Folder, event: PointWithdrawn) -> Kept:
    """Take a point out of the bank; it can be put back. Raises `PointGone` when it does not stand there any more."""
    point = _point(folder, event.point, PointState.STANDING)
    return Kept(saved=(replace(point, state=PointState.WITHDRAWN),))


def restored(folder: Folder, event: PointRestored) -> Kept:
    """Put a withdrawn point back. Raises `PointGone` when it is not withdrawn."""
    point = _point(folder, event.point, PointState.WITHDRAWN)
    return Kept(saved=(replace(point, state=PointState.STANDING),))


def standing(points: tuple[LearningPoint, ...]) -> tuple[LearningPoint, ...]:
    """Return the points that stand in the bank, the newest first."""
    stand = (point for point in points if point.state is PointState.STANDING)
    return tuple(sorted(stand, key=lambda point: (point.noted_on, point.id), reverse=True))


def merged_into(one: LearningPoint, points: tuple[LearningPoint, ...]) -> tuple[LearningPoint, ...]:
    """Return the points that one was made of."""
    return tuple(point for point in points if point.into == one.id and point.state is PointState.MERGED)


def stands_as(name: str, points: Mapping[str, LearningPoint]) -> LearningPoint | None:
    """Return the point in which one lives on now, itself or a merged one; None when a revised sum dropped it."""
    point = points.get(name)
    while point is not None and point.state is PointState.MERGED and point.into is not None:
        point = points.get(point.into)
    return point


def _point(folder: Folder, name: str, state: PointState) -> LearningPoint:
    point = folder.get(LearningPoint, name)
    if point is None or point.state is not state:
        raise PointGone
    return point
