"""The digest is held: it goes to the team, which decides about each theme and hears how its changes went (A13)."""

from dataclasses import replace
from datetime import date, datetime

from bot.sparring.digest.decision import Agreed, DigestDecision, FollowedUp, TakenBack
from bot.sparring.digest.effects import ShowChapter, ShowCharts, ShowDecisions, ShowDigest
from bot.sparring.digest.errors import ChangedMeanwhile, DigestIsOver, NoSuchTheme, NotHeldYet, NothingToHold
from bot.sparring.digest.events import ChangeFollowedUp, DigestClosed, DigestOpened, ThemeSettled
from bot.sparring.digest.ground import Ground
from bot.sparring.digest.paper import Verdict
from bot.sparring.digest.state import Chapter, Digest, Settled, Stage
from bot.sparring.effects import Sentence
from bot.sparring.rhythm.calendar import day_of
from bot.sparring.rhythm.effects import TeamEffect
from bot.sparring.team import Team


def opened(team: Team, digest: Digest, event: DigestOpened, now: datetime) -> DigestDecision:
    """Hold it: post it in the channel, a theme at a time in its thread. A second click changes nothing."""
    if digest.stage is not Stage.DRAFT:
        return DigestDecision(digest, note=Sentence("note-digest-held-already"))
    if not digest.standing and not digest.changes:
        raise NothingToHold
    after = replace(digest, stage=Stage.OPEN, last_on=day_of(now, team.frame), opened_at=now, by=event.by)
    chapters = (ShowChapter(digest.id, chapter.theme, fresh=True) for chapter in after.standing)
    return DigestDecision(
        after,
        (ShowDigest(digest.id, fresh=True), ShowCharts(digest.id), *chapters),
        note=Sentence("note-digest-held"),
    )


def settled(team: Team, digest: Digest, event: ThemeSettled, now: datetime) -> DigestDecision:
    """Keep what the team decided about a theme. A change makes a practice change; deciding anew replaces it."""
    _under_way(digest)
    chapter = digest.chapter(event.theme)
    if chapter is None or chapter not in digest.standing:
        raise NoSuchTheme
    old = chapter.settled
    if (old.id if old else None) != event.seen:
        raise ChangedMeanwhile
    change = (old.change if old and old.change else event.id) if event.verdict is Verdict.CHANGE else None
    new = Settled(event.id, event.verdict, event.by, event.what, event.who, event.due_on, change)
    after = replace(digest, themes=_with(digest.themes, replace(chapter, settled=new)))
    return DigestDecision(
        after,
        _shown_anew(after, ShowChapter(digest.id, event.theme)),
        _changes(old, new, event.theme, day_of(now, team.frame)),
        note=Sentence("note-digest-settled"),
    )


def _changes(old: Settled | None, new: Settled, theme: str, today: date) -> tuple[Agreed | TakenBack, ...]:
    if new.change and new.what:
        return (Agreed(new.change, theme, new.what, new.who, new.due_on, today),)
    return (TakenBack(old.change),) if old and old.change else ()


def followed_up(digest: Digest, event: ChangeFollowedUp) -> DigestDecision:
    """Keep how a practice change from before went."""
    if digest.stage is Stage.CLOSED:
        raise DigestIsOver
    if event.change not in digest.changes:
        raise NoSuchTheme(Sentence("refusal-digest-change"))
    shown = (ShowDigest(digest.id),) if digest.stage is Stage.OPEN else ()
    return DigestDecision(
        digest,
        shown,
        (FollowedUp(event.change, event.state, event.outcome),),
        note=Sentence("note-digest-followed-up"),
    )


def closed(digest: Digest, event: DigestClosed, ground: Ground, now: datetime) -> DigestDecision:
    """Close it: the decisions are shown, themes that were not reached come back, and the next gap begins (A13)."""
    if digest.stage is Stage.DRAFT:
        raise NotHeldYet
    if digest.stage is Stage.CLOSED:
        return DigestDecision(digest, note=Sentence("note-digest-closed-already"))
    finished = tuple(change for change in ground.finished if change in digest.changes)
    after = replace(digest, stage=Stage.CLOSED, closed_at=now, finished=finished, by=digest.by or event.by)
    chapters = (ShowChapter(digest.id, chapter.theme) for chapter in after.standing)
    return DigestDecision(
        after,
        (ShowDigest(digest.id), *chapters, ShowDecisions(digest.id)),
        held_on=digest.last_on,
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


def _shown_anew(digest: Digest, *effects: TeamEffect) -> tuple[TeamEffect, ...]:
    """Return the effects with the digest's own post, which tells how many themes are settled."""
    return (*effects, ShowDigest(digest.id))
