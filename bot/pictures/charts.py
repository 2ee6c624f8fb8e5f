"""The charts of a digest: learning points per theme over time, and how the practice changes stand.

Each is drawn, and said in its alternative text, from the same numbers. A sign stands for one learning point or one
change, so that nobody has to read an axis; the numbers stand there too.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from babel.dates import format_date

from bot.pictures import drawing
from bot.pictures.drawing import Mark, Shape, box, png, rule, sign, text
from bot.pictures.typeface import width, wrapped
from bot.sparring.digest.paper import ChangeState, DigestPaper, ThemeLine

MARKS = (
    Mark(Shape.CIRCLE, drawing.BLUE),
    Mark(Shape.SQUARE, drawing.ORANGE),
    Mark(Shape.TRIANGLE, drawing.GREEN),
    Mark(Shape.DIAMOND, drawing.PURPLE),
    Mark(Shape.PENTAGON, drawing.VERMILION),
    Mark(Shape.STAR, drawing.SKY),
    Mark(Shape.TURNED, drawing.GREY),
    Mark(Shape.RING, drawing.BLUE),
    Mark(Shape.CROSS, drawing.GREEN),
    Mark(Shape.HALF, drawing.VERMILION),
)
"""One for each theme, in order; with more themes than these they begin again, and the names tell them apart."""

STATES = {
    ChangeState.AGREED: Mark(Shape.RING, drawing.BLUE),
    ChangeState.UNDER_WAY: Mark(Shape.HALF, drawing.ORANGE),
    ChangeState.DONE: Mark(Shape.CIRCLE, drawing.GREEN),
    ChangeState.DROPPED: Mark(Shape.CROSS, drawing.GREY),
}

MONTHS = 12
"""The most months a chart shows: the newest."""

HALF_A_YEAR = 6
NARROW, WIDE = 720, 960
"""A drawing's width: more than half a year needs the wider one. The narrow one reads better on a phone and on paper."""

_EDGE, _NAMES, _TOTAL = 32, 250, 60
_LARGE, _PLAIN, _SMALL = 22, 15, 13
_SIGN, _STEP = 13, 18
_TOP = 92
_ROW, _LINE, _MONTHS = 52, 20, 34
_DOWN = 3
"""How many signs stand over one another at most; more than there is room for become one sign and a number."""


class Say(Protocol):
    """Returns a sentence of the locales, its places filled; `Wording.plain` is one."""

    def __call__(self, key: str, /, **places: str | int) -> str:
        """Return the sentence."""
        ...


_GAP = "\ue000"


def around(say: Say, key: str, place: str, words: str, /, **places: str | int) -> str:
    """Return a sentence with people's own words in one of its places, exactly as they wrote them."""
    return say(key, **{place: _GAP}, **places).replace(_GAP, words)


@dataclass(frozen=True, slots=True)
class Chart:
    """A drawing with what it is called and the same in words."""

    title: str
    alt: str
    svg: str

    @property
    def png(self) -> bytes:
        """The drawing as a picture."""
        return png(self.svg)


def points_over_time(paper: DigestPaper, say: Say) -> Chart:
    """Return the chart of learning points per theme over the months of a digest."""
    title, months = say("chart-points-title"), paper.months[-MONTHS:]
    lines = [ThemeLine(line.name, line.counts[-MONTHS:]) for line in paper.lines]
    if not any(sum(line.counts) for line in lines):
        return _empty(title, say("chart-points-none"))
    names = [_month(month, paper.language, whole=True) for month in months]
    told = [_line_told(line, names, say) for line in lines]
    alt = " ".join((say("chart-points-alt", first=names[0], last=names[-1]), *told))
    return Chart(title, alt, _grid(months, lines, paper.language, say))


def changes_by_state(paper: DigestPaper, say: Say) -> Chart:
    """Return the chart of how many practice changes stand where."""
    title = say("chart-changes-title")
    counts = {state: sum(count for this, count in paper.states if this is state) for state in STATES}
    if not any(counts.values()):
        return _empty(title, say("chart-changes-none"))
    names = {state: say(f"digest-change-{state}") for state in STATES}
    told = (say("chart-changes-line", state=names[state], count=count) for state, count in counts.items())
    alt = " ".join((say("chart-changes-alt", count=sum(counts.values())), *told))
    sheet = _Sheet(title, say("chart-changes-key"), NARROW)
    for state, count in counts.items():
        at = sheet.row(names[state], STATES[state], count)
        sheet.add(_signs(STATES[state], count, (sheet.left, at.y), (sheet.room, at.height), down=1))
    return Chart(title, alt, sheet.drawn())


@dataclass(frozen=True, slots=True)
class _Row:
    """Where a row lies."""

    y: float
    height: float


class _Sheet:
    """A drawing with a title, a key and rows that have a name on the left and a number on the right."""

    def __init__(self, title: str, key: str, width: int) -> None:
        self.left, self.room = _EDGE + _NAMES, width - 2 * _EDGE - _NAMES - _TOTAL
        self.right = width - _EDGE - 14
        self._title, self._width, self._y, self._rows = title, width, float(_TOP), 0
        heading = text(_EDGE, 46, title, _LARGE, strong=True)
        self._parts = [heading, text(_EDGE, 70, key, _SMALL, colour=drawing.FAINT)]

    def add(self, parts: Sequence[str]) -> None:
        """Draw something more."""
        self._parts += parts

    def head(self, height: float) -> None:
        """Leave room above the first row."""
        self._y += height

    def row(self, name: str, mark: Mark, total: int, height: float = _ROW) -> _Row:
        """Draw a row's band, its sign and name, and its number; return where it lies."""
        lines = wrapped(name, _PLAIN, _NAMES - 60, most=3)
        height = max(height, len(lines) * _LINE + 16)
        y, middle, wide = self._y, self._y + height / 2, self._width - 2 * _EDGE
        if self._rows % 2 == 0:
            self._parts.append(box(_EDGE, y, wide, height, drawing.BAND, 4))
        self._parts += [rule(_EDGE, y + height, wide), sign(mark, _EDGE + 20, middle, _SIGN + 1)]
        first = middle + 5 - (len(lines) - 1) * _LINE / 2
        self._parts += [text(_EDGE + 40, first + number * _LINE, line, _PLAIN) for number, line in enumerate(lines)]
        self._parts.append(text(self.right, middle + 5, str(total), _PLAIN, strong=True, anchor="end"))
        self._y += height
        self._rows += 1
        return _Row(y, height)

    def drawn(self) -> str:
        """Return the drawing."""
        return drawing.svg(self._width, self._y + _EDGE, self._title, self._parts)


def _grid(months: Sequence[date], lines: Sequence[ThemeLine], language: str, say: Say) -> str:
    """Draw themes down and months across."""
    sheet = _Sheet(say("chart-points-title"), say("chart-points-key"), WIDE if len(months) > HALF_A_YEAR else NARROW)
    cell = sheet.room / len(months)
    for number, month in enumerate(months):
        middle = sheet.left + cell * (number + 0.5)
        sheet.add([text(middle, _TOP + 8, _month(month, language), _SMALL, colour=drawing.FAINT, anchor="middle")])
        if number == 0 or month.month == 1:
            sheet.add([text(middle, _TOP + 24, str(month.year), _SMALL, colour=drawing.FAINT, anchor="middle")])
    sheet.add([text(sheet.right, _TOP + 8, say("chart-total"), _SMALL, colour=drawing.FAINT, anchor="end")])
    sheet.head(_MONTHS)
    across = max(1, min(4, int((cell - 8) // _STEP)))
    for number, line in enumerate(lines):
        mark, most = MARKS[number % len(MARKS)], max(min(_DOWN, -(-count // across)) for count in line.counts)
        at = sheet.row(line.name, mark, sum(line.counts), most * _STEP + 16)
        for column, count in enumerate(line.counts):
            corner = (sheet.left + cell * column, at.y)
            sheet.add(_signs(mark, count, corner, (cell, at.height), across=across, middle=True))
    return sheet.drawn()


def _signs(
    mark: Mark,
    count: int,
    corner: tuple[float, float],
    size: tuple[float, float],
    *,
    across: int | None = None,
    down: int = _DOWN,
    middle: bool = False,
) -> list[str]:
    """Return one sign for each of `count`, or one with the number when there is not room for them all."""
    (x, y), (wide, high) = corner, size
    columns = across or int(wide // _STEP)
    if count > columns * down:
        number = f"× {count}"
        start = x + (wide - _STEP - width(number, _PLAIN)) / 2 + _SIGN / 2 if middle else x + _STEP / 2
        return [sign(mark, start, y + high / 2, _SIGN), text(start + 12, y + high / 2 + 5, number, _PLAIN)]
    rows = [min(columns, count - columns * row) for row in range(-(-count // columns))]
    found = []
    for row, many in enumerate(rows):
        left = x + (wide - many * _STEP) / 2 if middle else x
        at = y + high / 2 + (row - (len(rows) - 1) / 2) * _STEP
        found += [sign(mark, left + (column + 0.5) * _STEP, at, _SIGN) for column in range(many)]
    return found


def _month(month: date, language: str, *, whole: bool = False) -> str:
    return format_date(month, "LLLL y" if whole else "LLL", locale=language).rstrip(".")


def _line_told(line: ThemeLine, months: Sequence[str], say: Say) -> str:
    some = zip(months, line.counts, strict=True)
    told = ", ".join(say("chart-points-month", month=month, count=count) for month, count in some if count)
    return around(say, "chart-points-line", "theme", line.name, count=sum(line.counts), months=told)


def _empty(title: str, sentence: str) -> Chart:
    """Return a picture that says there is nothing to show yet."""
    parts = [text(_EDGE, 46, title, _LARGE, strong=True), text(_EDGE, 84, sentence, _PLAIN, colour=drawing.FAINT)]
    return Chart(title, sentence, drawing.svg(NARROW, 120, title, parts))
