"""The digest is held: it goes to the team, which decides about each theme and hears how its changes went (A13)."""

from dataclasses import replace
from datetime import date, datetime

from bot.sparring.digest.effects import ShowChapter, ShowCharts, ShowDecisions, ShowDigest
from bot.sparring.digest.errors import ChangedMeanwhile, DigestIsOver, NoSuchTheme, NotHeldYet, NothingToHold
from bot.sparring.digest.events import ChangeFollowedUp, DigestClosed, DigestOpened, ThemeSettled
from bot.sparring.digest.ground import Ground
from bot.sparring.digest.paper import Verdict
from bot.sparring.digest.state import Chapter, Digest, Settled, Stage
from bot.sparring.effects import Sentence
from bot.sparring.folder import Kept
from bot.sparring.learning.state import PracticeChange
from bot.sparring.rhythm.calendar import day_of
from bot.sparring.rhythm.events import DigestHeld
from bot.sparring.team import Team


def opened(team: Team, digest: Digest, event: DigestOpened, now: datetime) -> Kept:
    """Hold it: post it in the channel, a theme at a time in its thread. A second click changes nothing."""
    if digest.stage is not Stage.DRAFT:
        return Kept(note=Sentence("note-digest-opened-already"))
    if not digest.standing and not digest.changes:
        raise NothingToHold
    after = replace(digest, stage=Stage.OPEN, last_on=day_of(now, team.frame), opened_at=now, by=event.by)
    chapters = (ShowChapter(digest.id, chapter.theme, fresh=True) for chapter in after.standing)
    return Kept(
        (after,),
        effects=(ShowDigest(digest.id, fresh=True), ShowCharts(digest.id), *chapters),
        note=Sentence("note-digest-opened"),
    )


def settled(team: Team, digest: Digest, event: ThemeSettled, ground: Ground, now: datetime) -> Kept:
    """Keep what the team decided about a theme. A change makes a practice change; deciding anew replaces it."""
    _under_way(digest)
    chapter = digest.chapter(event.theme)
    if chapter is None or chapter not in digest.standing:
        raise NoSuchTheme
    old = chapter.settled
    if (old.id if old else None) != event.seen:
        raise ChangedMeanwhile
    before = ground.change(old.change) if old and old.change else None
    change = _change(digest, event, before, day_of(now, team.frame))
    new = Settled(event.id, event.verdict, event.by, event.what, event.who, event.due_on, change.id if change else None)
    after = replace(digest, themes=_with(digest.themes, replace(chapter, settled=new)))
    return Kept(
        (after, change) if change else (after,),
        () if change or before is None else (before,),
        (ShowChapter(digest.id, event.theme), ShowDigest(digest.id)),
        note=Sentence("note-digest-settled"),
    )


def _change(digest: Digest, event: ThemeSettled, before: PracticeChange | None, today: date) -> PracticeChange | None:
    """Return the practice change a decision makes, or brings up to date."""
    if event.verdict is not Verdict.CHANGE or event.what is None:
        return None
    if before is not None:
        return replace(before, what=event.what, who=event.who, due_on=event.due_on)
    return PracticeChange(event.id, digest.team, event.what, today, event.who, event.due_on, event.theme, digest.id)


def followed_up(digest: Digest, event: ChangeFollowedUp, ground: Ground) -> Kept:
    """Keep how a practice change from before went."""
    if digest.stage is Stage.CLOSED:
        raise DigestIsOver
    change = ground.change(event.change)
    if change is None or change.id not in digest.changes:
        raise NoSuchTheme(Sentence("refusal-digest-change"))
    after = replace(change, state=event.state, outcome=event.outcome)
    shown = (ShowDigest(digest.id),) if digest.stage is Stage.OPEN else ()
    return Kept((after,), effects=shown, note=Sentence("note-digest-followed-up"))


def closed(digest: Digest, event: DigestClosed, ground: Ground, now: datetime) -> Kept:
    """Close it: the decisions are shown, themes that were not reached come back, and the next gap begins (A13)."""
    if digest.stage is Stage.DRAFT:
        raise NotHeldYet
    if digest.stage is Stage.CLOSED:
        return Kept(note=Sentence("note-digest-closed-already"))
    after = replace(digest, stage=Stage.CLOSED, closed_at=now, finished=ground.finished(digest.changes))
    chapters = (ShowChapter(digest.id, chapter.theme) for chapter in after.standing)
    return Kept(
        (after,),
        effects=(ShowDigest(digest.id), *chapters, ShowDecisions(digest.id)),
        events=(DigestHeld(digest.team, event.by, digest.last_on),),
        note=Sentence("note-digest-closed"),
    )


def _under_way(digest: Digest) -> None:
    """Raise unless the digest stands in the channel and is not over."""
    if digest.stage is Stage.DRAFT:
        raise NotHeldYet
    if digest.stage is Stage.CLOSED:
        raise DigestIsOver


def _with(themes: tuple[Chapter, ...], chapter: Chapter) -> tuple[Chapter, ...]:
    return tuple(chapter if other.theme == chapter.theme else other for other in themes)
