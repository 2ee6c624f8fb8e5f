"""A digest with all that belongs to it, as its posts, its overview and its paper look at it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from bot.messages.parts import Bullets, Facts, Heading, Line, Part, Plain, Quote, Said, Small, Text
from bot.messages.wording import Wording
from bot.sparring.digest.agenda import Slot, proposed
from bot.sparring.digest.paper import ChangeState
from bot.sparring.digest.state import Chapter, Digest, Settled
from bot.sparring.folder import Folder
from bot.sparring.learning.state import PracticeChange, Theme
from bot.sparring.rhythm.state import Weekly

_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Sight:
    """A digest in a team's folder, in one language."""

    folder: Folder
    digest: Digest
    wording: Wording
    window: bool = False
    """Whether it is looked at from the leader's overview, so that there is a way back to it."""

    def theme(self, key: str) -> str:
        """Return a theme's name."""
        return theme_name(self.folder, key, self.wording)

    @property
    def changes(self) -> tuple[PracticeChange, ...]:
        """The practice changes it follows up, the oldest first."""
        return tuple(change for change in self.folder.all(PracticeChange) if change.id in self.digest.changes)

    @property
    def agenda(self) -> tuple[tuple[Line, int], ...]:
        """The items of the agenda with their minutes: the leader's own, or the proposed ones."""
        if self.digest.agenda:
            return tuple(((Said(item.text),), int(item.length / _MINUTE)) for item in self.digest.agenda)
        return tuple(
            (
                self.wording.line(f"digest-slot-{item.slot}", theme=self.theme(item.theme))
                if item.slot is Slot.THEME
                else self.wording.line(f"digest-slot-{item.slot}"),
                int(item.length / _MINUTE),
            )
            for item in proposed(self.digest, meeting_length(self.folder))
        )


def meeting_length(folder: Folder) -> timedelta:
    """Return how long a meeting of the team lasts, or would by default."""
    return (folder.team.rhythm.customs.weekly or Weekly()).length


def theme_name(folder: Folder, key: str, wording: Wording) -> str:
    """Return a theme's name: the team's own, or the shipped one in the reader's language."""
    own = next((theme.name for theme in folder.all(Theme) if theme.key == key), "")
    return own or wording.plain(f"theme-{key}")


def period(sight: Sight) -> Line:
    """Return the days a digest looks back on."""
    return sight.wording.line("digest-period", first=sight.digest.first_on, last=sight.digest.last_on)


def opening(sight: Sight) -> tuple[Part, ...]:
    """Return the leader's own words at the top, if there are any."""
    if sight.digest.opening is None:
        return ()
    by = sight.digest.by
    told = (Small(sight.wording.line("digest-from-leader", leader=sight.wording.people((by,)))),) if by else ()
    return (*told, Quote((Said(sight.digest.opening),)))


def agenda(sight: Sight) -> tuple[Part, ...]:
    """Return the agenda."""
    lines = tuple(
        sight.wording.line("digest-agenda-line", minutes=minutes, text=text) if minutes else text
        for text, minutes in sight.agenda
    )
    return (Heading(sight.wording.plain("digest-agenda-heading")), Bullets(lines, ordered=True))


def changes(sight: Sight) -> tuple[Part, ...]:
    """Return the practice changes it follows up and how they stand, if there are any."""
    lines = tuple(change_line(change, sight.wording) for change in sight.changes)
    return (Heading(sight.wording.plain("digest-changes-heading")), Bullets(lines)) if lines else ()


def change_line(change: PracticeChange, wording: Wording) -> Line:
    """Return a practice change, how it stands, and how it went as far as that is told."""
    what: Line = (Said(change.what),)
    if change.due_on and change.state in (ChangeState.AGREED, ChangeState.UNDER_WAY):
        what = (*what, Plain(" "), *wording.line("digest-change-by", day=change.due_on))
    state = wording.plain(f"digest-change-{change.state}")
    if change.outcome is None:
        return wording.line("digest-change-line", what=what, state=state)
    return wording.line("digest-change-outcome", what=what, state=state, outcome=(Said(change.outcome),))


def points(chapter: Chapter) -> Bullets:
    """Return a theme's learning points."""
    return Bullets(tuple((Said(entry.text),) for entry in chapter.shown))


def asked(chapter: Chapter, wording: Wording) -> Iterator[Part]:
    """Yield what the leader asks about a theme, and what a closer look last time was to find out."""
    if chapter.again:
        yield Text(wording.line("digest-again", what=Said(chapter.again)))
    if chapter.question:
        yield Text(wording.line("digest-question", question=Said(chapter.question)))


def settled(decision: Settled, wording: Wording) -> Facts:
    """Return what the team decided: what, who, by when."""
    rows: list[tuple[str, Line]] = [
        (wording.plain("fact-digest-verdict"), wording.line(f"digest-verdict-{decision.verdict}"))
    ]
    if decision.what:
        rows.append((wording.plain("fact-digest-what"), (Said(decision.what),)))
    if decision.who:
        rows.append((wording.plain("fact-who"), wording.people((decision.who,))))
    if decision.due_on:
        rows.append((wording.plain("fact-by-when"), wording.line("day", day=decision.due_on)))
    return Facts(tuple(rows))


def waiting(digest: Digest, wording: Wording) -> tuple[Part, ...]:
    """Return a line about the points kept for the next digest, if there are any."""
    count = len(digest.waiting)
    return (Small(wording.line("digest-waiting", count=count)),) if count else ()


def held_on(digest: Digest) -> date:
    """Return the day a digest was held."""
    return digest.last_on
