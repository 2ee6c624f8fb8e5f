"""The draft: made from the bank, edited by the leaders, read by nobody else."""

from dataclasses import replace
from datetime import datetime

from bot.sparring.digest.errors import ChangedMeanwhile, DigestIsHeld, NoSuchTheme
from bot.sparring.digest.events import ChapterEdited, DigestDrafted, DigestEdited
from bot.sparring.digest.ground import Ground, brought_up_to_date
from bot.sparring.digest.state import Chapter, Digest, Entry, Stage
from bot.sparring.folder import Kept
from bot.sparring.identity import TextId
from bot.sparring.rhythm.calendar import day_of
from bot.sparring.team import Team


def drafted(team: Team, draft: Digest | None, event: DigestDrafted, ground: Ground, now: datetime) -> Kept:
    """Make the draft, or bring it up to date with the bank; a digest that is held stays as it is."""
    today = day_of(now, team.frame)
    old = draft or Digest(event.digest, team.id, ground.since(today), today)
    if old.stage is not Stage.DRAFT:
        return Kept()
    themes, waiting = brought_up_to_date(old, ground)
    return Kept((replace(old, last_on=today, themes=themes, waiting=waiting, changes=ground.to_follow_up),))


def chapter_edited(draft: Digest, event: ChapterEdited) -> Kept:
    """Keep a leader's edits of a theme; what came into the bank meanwhile stays beside them."""
    _still_a_draft(draft)
    chapter = draft.chapter(event.theme)
    if chapter is None:
        raise NoSuchTheme
    if chapter.version != event.seen:
        raise ChangedMeanwhile
    texts = dict(event.texts)
    edited = replace(
        chapter,
        entries=tuple(_edited(e, texts[e.point]) if e.point in texts else e for e in chapter.entries),
        question=event.question,
        left_out=event.left_out,
        version=chapter.version + 1,
    )
    return Kept((replace(draft, themes=_placed(draft.themes, edited, event.place)),))


def edited(draft: Digest, event: DigestEdited) -> Kept:
    """Keep the leader's opening and agenda."""
    _still_a_draft(draft)
    if draft.version != event.seen:
        raise ChangedMeanwhile
    return Kept((replace(draft, opening=event.opening, agenda=event.agenda, version=draft.version + 1),))


def _still_a_draft(digest: Digest) -> None:
    if digest.stage is not Stage.DRAFT:
        raise DigestIsHeld


def _edited(entry: Entry, text: TextId | None) -> Entry:
    """Return a point with its words for the digest; one left out keeps those it had."""
    if text is None:
        return replace(entry, left_out=True)
    return replace(entry, text=text, left_out=False, reworded=entry.reworded or text != entry.text)


def _placed(themes: tuple[Chapter, ...], chapter: Chapter, place: int) -> tuple[Chapter, ...]:
    """Return the themes with one of them at its new place, the others in their order."""
    others = [other for other in themes if other.theme != chapter.theme]
    at = min(max(place, 0), len(others))
    return (*others[:at], chapter, *others[at:])
