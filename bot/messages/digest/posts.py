"""The digest in the team's channel: the post itself, a theme at a time in its thread, and the decisions (A13)."""

from collections.abc import Iterator
from datetime import datetime

from bot.messages.buttons import row
from bot.messages.digest import sight as look
from bot.messages.digest.buttons import DigestDo, press
from bot.messages.digest.sight import Sight
from bot.messages.parts import Heading, Message, Part, Small, Style, Text
from bot.messages.team_view import TeamView
from bot.messages.wording import Wording
from bot.sparring.digest.effects import DigestEffect, ShowChapter
from bot.sparring.digest.state import Chapter, Digest, Stage
from bot.sparring.rhythm.cadence import due_on


def seen(effect: DigestEffect, view: TeamView, wording: Wording) -> Sight | None:
    """Return the digest an effect is about with all that belongs to it, if it is still there."""
    digest = view.folder.get(Digest, effect.digest)
    return Sight(view.folder, digest, wording) if digest else None


def digest(effect: DigestEffect, view: TeamView, wording: Wording, now: datetime) -> Message | None:
    """Show the digest: its period, the leader's words, the agenda, how changes went; the themes stand in the thread."""
    del now
    sight = seen(effect, view, wording)
    if sight is None or sight.digest.stage is Stage.DRAFT:
        return None
    return Message((*shown(sight), *_ending(sight)), wording.line("digest-notice"))


def shown(sight: Sight) -> tuple[Part, ...]:
    """Return what the team reads first, for the post and for the leader's preview alike."""
    wording = sight.wording
    first, last = sight.digest.first_on, sight.digest.last_on
    told = "digest-welcome" if sight.digest.standing else "digest-nothing-recurs"
    places = {"first": first, "last": last} if sight.digest.standing else {}
    return (
        Heading(wording.plain("digest-heading")),
        Text(wording.line(told, **places)),
        *look.opening(sight),
        *look.agenda(sight),
        *look.changes(sight),
        *look.waiting(sight.digest, wording),
    )


def _ending(sight: Sight) -> Iterator[Part]:
    wording, args = sight.wording, (sight.folder.team.place, sight.digest.id)
    chapters = sight.digest.standing
    papers = (press(wording, DigestDo.PDF, *args), press(wording, DigestDo.MARKDOWN, *args))
    if sight.digest.stage is Stage.CLOSED:
        yield Text(wording.line("digest-over"))
        yield row(wording, papers[:1], papers[1:])
        return
    if chapters:
        yield Text(wording.line("digest-threads"))
        settled = sum(chapter.settled is not None for chapter in chapters)
        yield Small(wording.line("digest-settled-count", settled=settled, all=len(chapters)))
    close = press(wording, DigestDo.CLOSE, *args, style=Style.PRIMARY)
    yield row(wording, (close, press(wording, DigestDo.OPEN, sight.folder.team.place)), papers)


def chapter(effect: ShowChapter, view: TeamView, wording: Wording, now: datetime) -> Message | None:
    """Show a theme with its points, and what was decided or is to be."""
    del now
    sight = seen(effect, view, wording)
    this = sight.digest.chapter(effect.theme) if sight else None
    if sight is None or this is None:
        return None
    return Message((*theme(sight, this), *_deciding(sight, this)))


def theme(sight: Sight, this: Chapter) -> tuple[Part, ...]:
    """Return a theme as the team reads it."""
    return (Heading(sight.theme(this.theme)), look.points(this), *look.asked(this, sight.wording))


def _deciding(sight: Sight, this: Chapter) -> Iterator[Part]:
    wording = sight.wording
    if this.settled:
        yield look.settled(this.settled, wording)
    if sight.digest.stage is Stage.CLOSED:
        if this.settled is None:
            yield Small(wording.line("digest-not-reached"))
        return
    label = "button-digest-settle-again" if this.settled else ""
    args = (sight.folder.team.place, sight.digest.id, this.theme)
    yield row(wording, (press(wording, DigestDo.SETTLE, *args, label=label),))


def decisions(effect: DigestEffect, view: TeamView, wording: Wording, now: datetime) -> Message | None:
    """Show what the team decided about each theme, and when the next digest is due."""
    del now
    sight = seen(effect, view, wording)
    if sight is None:
        return None
    return Message((Heading(wording.plain("digest-decisions-heading")), *decided(sight), *_next(sight)))


def decided(sight: Sight) -> Iterator[Part]:
    """Yield the decisions, a theme at a time."""
    reached = [this for this in sight.digest.standing if this.settled]
    if not reached and sight.digest.standing:
        yield Text(sight.wording.line("digest-decisions-none"))
    for this in reached:
        if this.settled:
            yield Text(sight.wording.line("digest-theme-name", theme=sight.theme(this.theme)))
            yield look.settled(this.settled, sight.wording)


def _next(sight: Sight) -> tuple[Part, ...]:
    due = due_on(sight.folder.team)
    return (Small(sight.wording.line("digest-decisions-next", day=due)),) if due else ()
