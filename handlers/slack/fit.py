"""Making a message small enough: the longest texts are shortened first, at a word, until all of it fits.

Blocks and fallback text are both drawn from the shortened parts, so they always say the same.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from bot.messages.parts import Bullets, Buttons, Facts, File, Heading, Line, Part, Picture, Progress, Quote, Small, Text
from handlers.slack.lines import heavy, shortened
from handlers.slack.richtext import Json
from handlers.slack.text import weight

MESSAGE_ROOM = 3_500
"""Units of weight for the lines of a message: its text may hold 4,000, marks and button labels included."""
VIEW_ROOM = 40_000
"""Units of weight for a window or home tab: 250,000 bytes, at most three a unit, with the blocks around them."""

_SHORTEST_SHARE = 24
_ADDRESS = 200
_FEWEST_ITEMS = 4


@dataclass(frozen=True, slots=True)
class Fitted:
    """Parts that fit, and whether something was left out for it."""

    parts: tuple[Part, ...]
    cut: bool


def fit(parts: Sequence[Part], room: int) -> Fitted:
    """Shorten parts to `room` units of weight. Lines shorter than a fair share stay whole."""
    kept, fewer = list(parts), False
    while (share := _share(kept, room)) is not None and share < _SHORTEST_SHARE and len(kept) > 1:
        kept, fewer = _fewer(kept), True
    if share is None:
        return Fitted(tuple(kept), cut=fewer)
    most = max(share, 2)
    return Fitted(tuple(_mapped(part, lambda line: shortened(line, most)) for part in kept), cut=True)


def fit_blocks(blocks: Sequence[Json], most: int) -> tuple[list[Json], bool]:
    """Bring blocks down to `most`: paragraphs side by side become one block, then the last are left out.

    The last row of buttons stays, for without it nobody could go on.
    """
    if len(blocks) <= most:
        return list(blocks), False
    merged: list[Json] = []
    for block in blocks:
        if merged and block["type"] == merged[-1]["type"] == "rich_text":
            merged[-1] = {**block, "elements": [*merged[-1]["elements"], *block["elements"]]}
        else:
            merged.append(block)
    if len(merged) <= most:
        return merged, False
    tail = [block for block in merged[most - 1 :] if block["type"] == "actions"][-1:]
    return [*merged[: most - len(tail)], *tail], True


def _share(parts: Sequence[Part], room: int) -> int | None:
    """Return the weight that every line may have for all to fit, None when all fit as they are."""
    weights = sorted(heavy(line) for part in parts for line in _lines(part))
    left = room - sum(_fixed(part) for part in parts)
    for number, heft in enumerate(weights):
        share = left // (len(weights) - number)
        if heft > share:
            return max(share, 0)
        left -= heft
    return None if left >= 0 else 0


def _lines(part: Part) -> tuple[Line, ...]:
    match part:
        case Text() | Small() | Quote():
            return (part.line,)
        case Progress():
            return (part.label,)
        case Bullets():
            return part.items
        case Facts():
            return tuple(value for _, value in part.rows)
        case _:
            return ()


def _fixed(part: Part) -> int:
    """Return the weight of what is never shortened, marks and line ends included."""
    match part:
        case Heading(text):
            return weight(text) + 1
        case Facts():
            return sum(weight(label) + 3 for label, _ in part.rows)
        case Bullets():
            return 4 * len(part.items)
        case Picture() | File():
            return weight(part.title) + (weight(part.alt) if isinstance(part, Picture) else _ADDRESS)
        case Quote():
            return 20
        case _:
            return 2


def _mapped(part: Part, shorten: Callable[[Line], Line]) -> Part:
    match part:
        case Text() | Small() | Quote():
            return replace(part, line=shorten(part.line))
        case Progress():
            return replace(part, label=shorten(part.label))
        case Bullets():
            return replace(part, items=tuple(shorten(item) for item in part.items))
        case Facts():
            return replace(part, rows=tuple((label, shorten(value)) for label, value in part.rows))
        case _:
            return part


def _fewer(parts: list[Part]) -> list[Part]:
    """Leave something out: half of the longest list, or else the last part that is no row of buttons."""
    longest = max(range(len(parts)), key=lambda at: len(_lines(parts[at])))
    part = parts[longest]
    half = len(_lines(part)) // 2
    if isinstance(part, Bullets) and half >= _FEWEST_ITEMS:
        return [*parts[:longest], replace(part, items=part.items[:half]), *parts[longest + 1 :]]
    if isinstance(part, Facts) and half >= _FEWEST_ITEMS:
        return [*parts[:longest], replace(part, rows=part.rows[:half]), *parts[longest + 1 :]]
    last = max((at for at, each in enumerate(parts) if not isinstance(each, Buttons)), default=len(parts) - 1)
    return [*parts[:last], *parts[last + 1 :]]
