"""The learning bank to read: the points by theme and words, a person's own, and themes of several teams."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.messages.buttons import row
from bot.messages.learning.buttons import Learn, press
from bot.messages.parts import (
    Bullets,
    Button,
    Choose,
    Divider,
    Field,
    Form,
    Heading,
    Line,
    Option,
    Part,
    Plain,
    Quote,
    Small,
    Text,
    Write,
)
from bot.messages.wording import Wording
from bot.sparring.identity import PlaceId
from bot.sparring.learning.state import Contribution, LearningPoint

PAGE = 8
"""How many points a page shows."""

ALL = "all"
"""The choice of no theme in particular."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A point as it is read: its words, its theme's name and its kind of sparring. `made`: it was made of several."""

    point: LearningPoint
    text: str
    theme: str = ""
    kind: str = ""
    made: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the bank, counted from 0, and what it was chosen by.

    `found` counts the points on all pages, `kept` all that stand in the bank. `tends` says that the reader may change
    them, `across` that there are other teams whose themes she may see.
    """

    place: PlaceId
    shown: tuple[Shown, ...]
    number: int = 0
    found: int = 0
    kept: int = 0
    search: str = ""
    theme: str = ALL
    themes: tuple[Option, ...] = ()
    tends: bool = False
    across: bool = False


def bank(wording: Wording, page: Page, told: tuple[Part, ...] = ()) -> Form:
    """Return a page of the bank with its search and its theme; `told` stands on top, what has just happened."""
    everything = Option(ALL, wording.plain("learning-all-themes"))
    items: list[Field | Part] = [
        *told,
        Write(
            "learning-search",
            wording.plain("field-learning-search"),
            wording.plain("hint-field-learning-search"),
            initial=page.search,
            required=False,
            longest=100,
        ),
        Choose(
            "learning-theme",
            wording.plain("field-theme"),
            (everything, *page.themes),
            page.theme,
            required=False,
            drop_down=True,
            refresh=True,
        ),
        Text(_count(wording, page)),
    ]
    for shown in page.shown:
        items += point(wording, shown, tends=page.tends)
    items += [*_turning(wording, page), Divider(), row(wording, _ways(wording, page))]
    return _form(wording, Learn.BANK, tuple(items), (page.place, str(page.number)), submit="form-learning-submit")


def _count(wording: Wording, page: Page) -> Line:
    if not page.kept:
        return wording.line("learning-empty")
    if not page.found:
        return wording.line("learning-none-found")
    return wording.line("learning-found", count=page.found)


def point(wording: Wording, shown: Shown, *, tends: bool) -> tuple[Part, ...]:
    """Return a point with its date, theme and kind, and for a leader what she can do with it."""
    words: tuple[Part, ...] = (Quote((Plain(shown.text),)), Small(_about(wording, shown)))
    if not tends:
        return words
    name = shown.point.id
    more = (press(wording, Learn.MERGE, name), press(wording, Learn.WITHDRAW, name))
    part = (press(wording, Learn.PART, name),) if shown.made else ()
    return (*words, row(wording, (press(wording, Learn.EDIT, name), *part), more))


def _about(wording: Wording, shown: Shown) -> Line:
    day = shown.point.noted_on
    about = [wording.line("learning-noted", day=day, year=str(day.year))]
    about += [(Plain(f" · {name}"),) for name in (shown.theme, shown.kind) if name]
    return tuple(span for line in about for span in line)


def _turning(wording: Wording, page: Page) -> tuple[Part, ...]:
    """Return the buttons to newer and older points, where there are any."""
    last = max(0, (page.found - 1) // PAGE)
    newer = (press(wording, Learn.NEWER, page.place),) if page.number else ()
    older = (press(wording, Learn.OLDER, page.place),) if page.number < last else ()
    if not last:
        return ()
    where = Small(wording.line("learning-page", number=page.number + 1, pages=last + 1))
    return (where, row(wording, (*newer, *older)))


def _ways(wording: Wording, page: Page) -> tuple[Button, ...]:
    """Return the buttons that lead on from the bank."""
    dos = [Learn.MINE]
    dos += [Learn.ADD, Learn.THEMES, Learn.WITHDRAWN] if page.tends else []
    dos += [Learn.ACROSS] if page.across else []
    return tuple(press(wording, do, page.place) for do in dos)


def withdrawn(wording: Wording, place: PlaceId, points: Sequence[Shown]) -> Form:
    """Return the points a leader has taken out of the bank, each with a way back."""
    parts: list[Part] = []
    for shown in points[: 2 * PAGE]:
        parts += [*point(wording, shown, tends=False), row(wording, (press(wording, Learn.RESTORE, shown.point.id),))]
    if not points:
        parts.append(Text(wording.line("learning-none-withdrawn")))
    return _form(wording, Learn.WITHDRAWN, (*parts, _back(wording, place)), (place,))


@dataclass(frozen=True, slots=True)
class Mine:
    """A point of the reader's own: the sparring it was written in, her words if they are still kept, where it stands.

    `became` are the bank's points that say nearly the same, `sum_` those of the whole sum; `gone` says that all it
    became was taken out again.
    """

    title: str
    text: str
    became: tuple[str, ...] = ()
    sum_: tuple[str, ...] = ()
    contribution: Contribution | None = None
    gone: bool = False


def mine(wording: Wording, place: PlaceId, points: Sequence[Mine]) -> Form:
    """Return where the reader's own points stand; nobody else sees it."""
    parts: list[Part] = [Small(wording.line("learning-mine-only-you"))]
    for own in points[: 2 * PAGE]:
        said = Quote((Plain(own.text),)) if own.text else Small(wording.line("learning-mine-words-gone"))
        parts += [Text(wording.line("learning-mine-in", title=own.title)), said, *_stands(wording, own), Divider()]
    if not points:
        parts.append(Text(wording.line("learning-mine-none")))
    return _form(wording, Learn.MINE, (*parts, _back(wording, place)), (place,))


def _stands(wording: Wording, own: Mine) -> tuple[Part, ...]:
    if own.contribution is None:
        return (Text(wording.line("learning-mine-waits")),)
    if own.became:
        return (Text(wording.line("learning-mine-became")), _listed(own.became))
    if own.gone:
        return (Text(wording.line("learning-mine-gone")),)
    if own.contribution.late:
        return (Text(wording.line("learning-mine-late")),)
    if own.sum_:
        return (Text(wording.line("learning-mine-sum")), _listed(own.sum_))
    return (Text(wording.line("learning-mine-sum-without")),)


def _listed(texts: Sequence[str]) -> Part:
    return Bullets(tuple((Plain(text),) for text in texts))


def across(wording: Wording, place: PlaceId, themes: Sequence[tuple[str, int]]) -> Form:
    """Return the themes that recur in several teams, with the number of teams and not a word more (B13)."""
    lines = tuple(wording.line("learning-across-line", theme=name, teams=teams) for name, teams in themes)
    said: tuple[Part, ...] = (Bullets(lines),) if lines else (Text(wording.line("learning-across-none")),)
    parts = (Heading(wording.plain("learning-across-heading")), *said, Small(wording.line("learning-across-how")))
    return _form(wording, Learn.ACROSS, (*parts, _back(wording, place)), (place,))


def _back(wording: Wording, place: PlaceId) -> Part:
    return row(wording, (press(wording, Learn.BANK, place),))


def _form(
    wording: Wording, name: Learn, items: tuple[Field | Part, ...], args: tuple[str, ...], *, submit: str = ""
) -> Form:
    close, title = wording.plain("form-close"), wording.plain(f"form-{name}-title")
    return Form(name, title, close, items, wording.plain(submit) if submit else "", args)
