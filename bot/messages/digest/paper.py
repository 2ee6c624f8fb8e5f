"""A digest with its words in, for the charts and for the paper to take to a meeting."""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from bot.messages.digest.sight import Sight
from bot.messages.parts import Line, Said
from bot.sparring.digest.paper import (
    ChangeState,
    DigestPaper,
    PaperChange,
    PaperDecision,
    PaperItem,
    PaperTheme,
    ThemeLine,
)
from bot.sparring.digest.state import Chapter, Digest, Settled, Stage
from bot.sparring.folder import Folder
from bot.sparring.identity import TextId
from bot.sparring.learning.state import LearningPoint, PointState, PracticeChange
from bot.sparring.rhythm.calendar import add_months

MONTHS = 6
"""How many months the chart of learning points looks back on."""

Told = Mapping[TextId, str]


def paper(sight: Sight, told: Told, language: str) -> DigestPaper:
    """Return a digest as plain data. `told` are the words of `texts`; what is erased is said to be missing."""
    digest, pages = sight.digest, _Pages(sight, told)
    return DigestPaper(
        team=sight.folder.team.name,
        language=language,
        first_on=digest.first_on,
        last_on=digest.last_on,
        held_on=None if digest.stage is Stage.DRAFT else digest.last_on,
        opening=pages.words(digest.opening),
        themes=tuple(pages.theme(chapter) for chapter in digest.standing),
        waiting=len(digest.waiting),
        changes=tuple(pages.change(change) for change in sight.changes),
        agenda=tuple(PaperItem(pages.line(text), timedelta(minutes=minutes)) for text, minutes in sight.agenda),
        months=months(sight),
        lines=tuple(_lines(sight)),
        states=states(sight),
    )


def texts(folder: Folder, digest: Digest) -> tuple[TextId, ...]:
    """Return everything people wrote that stands in a digest."""
    found: list[TextId | None] = [digest.opening, *(item.text for item in digest.agenda)]
    for chapter in digest.standing:
        settled = chapter.settled.what if chapter.settled else None
        found += [*(entry.text for entry in chapter.shown), chapter.question, settled]
    for change in folder.all(PracticeChange):
        found += [change.what, change.outcome]
    return tuple(text for text in found if text)


class _Pages:
    """Puts the words in."""

    def __init__(self, sight: Sight, told: Told) -> None:
        self._sight = sight
        self._told = told

    def words(self, text: TextId | None) -> str:
        return "" if text is None else self._told.get(text) or self._sight.wording.plain("words-missing")

    def line(self, line: Line) -> str:
        return "".join(self.words(span.text) if isinstance(span, Said) else getattr(span, "text", "") for span in line)

    def theme(self, chapter: Chapter) -> PaperTheme:
        points = tuple(self.words(entry.text) for entry in chapter.shown)
        decision = self.decision(chapter.settled) if chapter.settled else None
        return PaperTheme(self._sight.theme(chapter.theme), points, self.words(chapter.question), decision)

    def decision(self, settled: Settled) -> PaperDecision:
        """Return a decision without who sees to it: the platform alone knows her name."""
        return PaperDecision(settled.verdict, self.words(settled.what), "", settled.due_on)

    def change(self, change: PracticeChange) -> PaperChange:
        theme = self._sight.theme(change.theme) if change.theme else ""
        what, outcome = self.words(change.what), self.words(change.outcome)
        return PaperChange(what, change.decided_on, change.state, theme, "", change.due_on, outcome)


def months(sight: Sight) -> tuple[date, ...]:
    """Return the first days of the months the chart covers, the oldest first."""
    last = sight.digest.last_on.replace(day=1)
    return tuple(add_months(last, -back) for back in reversed(range(MONTHS)))


def _lines(sight: Sight) -> Iterator[ThemeLine]:
    """Yield the learning points of each standing theme by month; a theme from a single case has no line."""
    bank = [point for point in sight.folder.all(LearningPoint) if point.state is PointState.STANDING]
    for chapter in sight.digest.standing:
        when = Counter(point.noted_on.replace(day=1) for point in bank if point.theme == chapter.theme)
        yield ThemeLine(sight.theme(chapter.theme), tuple(when[month] for month in months(sight)))


def states(sight: Sight) -> tuple[tuple[ChangeState, int], ...]:
    """Return how many of the practice changes stand where: those followed up, and those this digest made."""
    made = [change for change in sight.folder.all(PracticeChange) if change.digest == sight.digest.id]
    count = Counter(change.state for change in (*sight.changes, *made))
    return tuple((state, count[state]) for state in ChangeState if count[state])
