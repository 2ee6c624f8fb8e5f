"""How a sparring's sum comes into the bank (A11, A12), in the same moment in which it is given."""

from dataclasses import replace
from datetime import date, datetime

from bot.sparring.folder import Folder, Kept, Record
from bot.sparring.gathered import Change, Gathering
from bot.sparring.identity import PersonId
from bot.sparring.learning.events import SumFiled
from bot.sparring.learning.state import Contribution, LearningPoint, OwnerMark, PointState, PracticeChange
from bot.sparring.rhythm.calendar import day_of
from bot.sparring.session import Session
from bot.sparring.standing import brings

READS: tuple[type[Record], ...] = (LearningPoint, OwnerMark, Contribution, PracticeChange)
"""What a folder must hold for a sum to be filed in it."""


def filed(folder: Folder, event: SumFiled, now: datetime) -> Kept:
    """Keep the points of a sum, its change, and for each contributor where her point stands.

    A revised sum keeps the points that stay, with whatever a leader has done to them in the bank; those that are gone
    from it go, unless they live on in a merged one.
    """
    session, sum_ = event.session, event.session.gathering
    if sum_ is None:
        return Kept()
    known = {point.id: point for point in folder.all(LearningPoint)}
    of_sum = [point for point in known.values() if point.session == session.id]
    kept = [replace(point, theme=_theme(point, sum_, event.before)) for point in of_sum if point.id in sum_.points]
    gone = [p for p in of_sum if p.id not in sum_.points and p.state is not PointState.MERGED]
    mark, marks = _owner_mark(folder, brings(session), sum_) if session.brought_by else ("", ())
    case = next((name for point in of_sum for name in point.cases), next(iter(sum_.points), ""))
    today = day_of(now, session.frame)
    new = [
        LearningPoint(
            id=text,
            team=folder.team.id,
            text=text,
            noted_on=today,
            theme=sum_.theme,
            kind=session.protocol.id,
            cases=frozenset({case}),
            owners=frozenset({mark} if mark else ()),  # of an anonymous sparring not even a mark is known (B10)
            session=session.id,
        )
        for text in sum_.points
        if text not in known
    ]
    changes, dropped = _change(folder, event, sum_, today)
    return Kept(saved=(*kept, *new, *marks, *changes, *_contributions(folder, event, sum_)), removed=(*gone, *dropped))


def _theme(point: LearningPoint, sum_: Gathering, before: Gathering | None) -> str | None:
    """Return the theme of a point that stays: the sum's, unless a leader has chosen another one in the bank."""
    return sum_.theme if before is not None and point.theme == before.theme else point.theme


def _owner_mark(folder: Folder, owner: PersonId, sum_: Gathering) -> tuple[str, tuple[OwnerMark, ...]]:
    """Return the mark that stands for the case's owner, and a record of it when it is new."""
    name = f"{folder.team.id}:{owner}"
    if old := folder.get(OwnerMark, name):
        return old.mark, ()
    if not sum_.points:
        return "", ()
    return sum_.points[0], (OwnerMark(name, folder.team.id, owner, sum_.points[0]),)


def _change(
    folder: Folder, event: SumFiled, sum_: Gathering, today: date
) -> tuple[tuple[PracticeChange, ...], tuple[PracticeChange, ...]]:
    """Return the practice change a sum calls for, and the one it no longer does: only if nothing came of it yet."""
    old, new = event.before.change if event.before else None, sum_.change
    before = folder.get(PracticeChange, old.what) if old else None
    dropped = before if before and (new is None or new.what != before.id) and before.outcome is None else None
    saved = _agreed(folder, new, sum_.theme, today) if new else None
    return (saved,) if saved else (), (dropped,) if dropped else ()


def _agreed(folder: Folder, change: Change, theme: str | None, today: date) -> PracticeChange:
    known = folder.get(PracticeChange, change.what)
    agreed = known or PracticeChange(change.what, folder.team.id, change.what, today)
    return replace(agreed, who=change.who, due_on=change.due_on, theme=theme)


def _contributions(folder: Folder, event: SumFiled, sum_: Gathering) -> tuple[Contribution, ...]:
    session = event.session
    known = {each.id: each for each in folder.all(Contribution)}
    return tuple(
        Contribution(
            id=point.text,
            team=folder.team.id,
            by=point.by,
            session=session.id,
            number=session.number,
            asked_on=_asked_on(session),
            points=sum_.points,
            became=event.became.get(point.text, known[point.text].became if point.text in known else ()),
            late=point.late and point.at >= sum_.at,
        )
        for point in session.points
        if point.by is not None  # of an anonymous sparring nobody's points are known as hers
    )


def _asked_on(session: Session) -> date:
    return day_of(session.requested_at, session.frame)
