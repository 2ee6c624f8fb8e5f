"""A digest's paper as headings, paragraphs and lists: what Markdown and PDF share, every word in place."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from babel.dates import format_date

from bot.pictures.charts import Chart, Say, around, changes_by_state, points_over_time
from bot.sparring.digest.paper import DigestPaper, PaperChange, PaperDecision, PaperItem, PaperTheme

_LONG = {"da": "d. MMMM y", "en": "d MMMM y"}


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 is the paper's title."""

    text: str
    level: int = 2


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph. A `quiet` one stands back; a `quoted` one is somebody's own words."""

    text: str
    quiet: bool = False
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Items:
    """A list."""

    items: tuple[str, ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Facts:
    """Labels with their values; a label is never empty."""

    rows: tuple[tuple[str, str], ...]


Piece = Heading | Paragraph | Items | Facts | Chart


def title(paper: DigestPaper, say: Say) -> str:
    """Return what a digest's paper is called."""
    return around(say, "paper-title-team", "team", paper.team) if paper.team else say("paper-title")


def outline(paper: DigestPaper, say: Say) -> Iterator[Piece]:
    """Yield a digest's paper from top to bottom."""
    yield Heading(title(paper, say), level=1)
    first, last = _day(paper.first_on, paper), _day(paper.last_on, paper)
    yield Paragraph(say("paper-period", first=first, last=last), quiet=True)
    held = say("paper-held", day=_day(paper.held_on, paper)) if paper.held_on else say("paper-draft")
    yield Paragraph(held, quiet=True)
    if paper.opening.strip():
        yield Paragraph(paper.opening, quoted=True)
    if paper.agenda:
        yield Heading(say("paper-agenda"))
        yield Items(tuple(_item(item, say) for item in paper.agenda), numbered=True)
    yield Heading(say("paper-themes"))
    if not paper.themes:
        yield Paragraph(say("paper-no-themes"))
    for theme in paper.themes:
        yield from _theme(theme, paper, say)
    if paper.waiting:
        yield Paragraph(say("paper-waiting", count=paper.waiting), quiet=True)
    if paper.lines:
        yield points_over_time(paper, say)
    if paper.changes:
        yield Heading(say("paper-changes"))
        for change in paper.changes:
            yield from _change(change, paper, say)
    if any(count for _, count in paper.states):
        yield changes_by_state(paper, say)
    yield Paragraph(say("paper-manners"), quiet=True)


def _theme(theme: PaperTheme, paper: DigestPaper, say: Say) -> Iterator[Piece]:
    yield Heading(theme.name, level=3)
    if points := tuple(point for point in theme.points if point.strip()):
        yield Items(points)
    if theme.question:
        yield Paragraph(around(say, "paper-question", "question", theme.question))
    if theme.decision:
        yield Facts(tuple(_decision(theme.decision, paper, say)))


def _decision(decision: PaperDecision, paper: DigestPaper, say: Say) -> Iterator[tuple[str, str]]:
    yield say("paper-decision"), say(f"digest-verdict-{decision.verdict}")
    if decision.what:
        yield say("paper-what"), decision.what
    yield from _charge(decision.who, decision.due_on, paper, say)


def _change(change: PaperChange, paper: DigestPaper, say: Say) -> Iterator[Piece]:
    yield Heading(change.what, level=3)
    rows = [(say("paper-state"), say(f"digest-change-{change.state}"))]
    if change.theme:
        rows.append((say("paper-theme"), change.theme))
    rows.append((say("paper-decided"), _day(change.decided_on, paper)))
    rows += _charge(change.who, change.due_on, paper, say)
    if change.outcome:
        rows.append((say("paper-outcome"), change.outcome))
    yield Facts(tuple(rows))


def _charge(who: str, due_on: date | None, paper: DigestPaper, say: Say) -> Iterator[tuple[str, str]]:
    if who:
        yield say("paper-who"), who
    if due_on:
        yield say("paper-by-when"), _day(due_on, paper)


def _item(item: PaperItem, say: Say) -> str:
    minutes = int(item.length / timedelta(minutes=1))
    return around(say, "paper-agenda-item", "text", item.text, minutes=minutes) if minutes else item.text


def _day(day: date, paper: DigestPaper) -> str:
    return format_date(day, _LONG[paper.language], locale=paper.language)
