"""The agenda of a digest: one is proposed within the meeting's time, and the leader may write her own."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from bot.sparring.digest.state import Digest

_MINUTE = timedelta(minutes=1)
_STEP = 5
"""Minutes of an agenda come in fives, as long as there is room."""
_LONGEST = 20
"""Minutes a theme gets at most; what is left of the meeting is the team's own."""

_TIMED = re.compile(
    r"^(\d{1,3})\s*(?:(?:minut(?:ter|es?)?\b|min\b\.?|m\.|['’′])\s*[·:,–-]?|[·:–-](?=\s))\s*(?=\S)",  # noqa: RUF001 - signs that stand for minutes
    re.IGNORECASE,
)


class Slot(StrEnum):
    """An item of the proposed agenda; each has a sentence `digest-slot-<value>`."""

    WELCOME = "welcome"
    CHANGES = "changes"
    THEME = "theme"
    CLOSING = "closing"


@dataclass(frozen=True, slots=True)
class Proposed:
    """An item of the proposed agenda with its time; `theme` for those about one."""

    slot: Slot
    length: timedelta
    theme: str = ""


def proposed(digest: Digest, meeting: timedelta) -> tuple[Proposed, ...]:
    """Return an agenda that fits into the meeting: how changes went, then every theme alike, then who does what."""
    themes = [chapter.theme for chapter in digest.standing]
    room = max(int(meeting / _MINUTE), 1)
    frame = [(Slot.WELCOME, 5), (Slot.CHANGES, 10), (Slot.CLOSING, 5)]
    if not digest.changes:
        del frame[1]
    each = _each(room - sum(minutes for _, minutes in frame), len(themes))
    if each < _STEP:
        frame = [(slot, max(1, min(minutes, room // 10))) for slot, minutes in frame]
        each = _each(room - sum(minutes for _, minutes in frame), len(themes))
    ordered = [(slot, minutes, "") for slot, minutes in frame[:-1]]
    ordered += [(Slot.THEME, each, theme) for theme in themes]
    ordered += [(slot, minutes, "") for slot, minutes in frame[-1:]]
    return tuple(Proposed(slot, minutes * _MINUTE, theme) for slot, minutes, theme in ordered)


def _each(room: int, themes: int) -> int:
    """Return the minutes for each theme, in whole fives as long as there is room for them."""
    if not themes:
        return _STEP
    each = min(max(room, 0) // themes, _LONGEST)
    return each - each % _STEP if each >= _STEP else each


def written(lines: str) -> Iterator[tuple[str, timedelta]]:
    """Return the items of an agenda as a leader writes it, one a line: "10 min. Velkommen"; without time it takes none.

    Marks of a list at the beginning of a line are not part of the item.
    """
    for raw in lines.splitlines():
        line = raw.strip(" \t-•*")
        timed = _TIMED.match(line)
        text = line[timed.end() :] if timed else line
        if text:
            yield text, int(timed[1]) * _MINUTE if timed else timedelta()
