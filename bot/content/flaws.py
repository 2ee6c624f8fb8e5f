"""What is wrong with the text of a protocol: each thing a sentence of the locales, with its round and its line."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.sparring.copies import replace

_ROUND = re.compile(r"\s*\[\[\s*rounds\s*\]\]")
_LINE = re.compile(r"at line (\d+)")

_LONGEST_SHOWN = 40


@dataclass(frozen=True, slots=True)
class Flaw:
    """One thing the machine cannot run.

    Attributes:
        key: The sentence that says it (`flaw-…`).
        places: What fills the sentence's places; numbers stay numbers.
        round: Which round it is in, counted from 1; 0 for the kind as a whole.
        name: The name in the text that it is about.
        line: The line of the text; 0 while nobody has looked, and where there is none.
    """

    key: str
    places: Mapping[str, str | int] = field(default_factory=dict)
    round: int = 0
    name: str = ""
    line: int = 0


class BadProtocol(ValueError):
    """A protocol's text says something the machine cannot run: `flaws` has all of it, in the order of the text."""

    def __init__(self, *flaws: Flaw) -> None:
        """Take what is wrong with it."""
        super().__init__("; ".join(_plainly(flaw) for flaw in flaws))
        self.flaws = flaws


def _plainly(flaw: Flaw) -> str:
    """Return a flaw for those who keep the shipped protocols."""
    where = f"round {flaw.round}: " if flaw.round else ""
    return f"{where}{flaw.key} {' '.join(map(str, flaw.places.values()))}".rstrip()


def cut(value: object) -> str:
    """Return a value as it is quoted in a sentence: short, and in one line."""
    words = " ".join(str(value).split())
    return words if len(words) <= _LONGEST_SHOWN else f"{words[: _LONGEST_SHOWN - 1]}…"


def unreadable(error: Exception) -> BadProtocol:
    """Return what to say of a text that is no TOML at all; the reader of TOML names the line."""
    found = _LINE.search(str(error))
    return BadProtocol(Flaw("flaw-toml", line=int(found[1]) if found else 0))


def located(text: str, flaws: tuple[Flaw, ...]) -> tuple[Flaw, ...]:
    """Return the flaws with the lines they are about, in the order of the text."""
    lines = text.splitlines()
    found = (flaw if flaw.line else replace(flaw, line=_line(lines, flaw)) for flaw in flaws)
    return tuple(sorted(found, key=lambda flaw: (flaw.round, flaw.line)))


def _line(lines: list[str], flaw: Flaw) -> int:
    """Return the line where a name stands in the part of the text that is about its round; that part's first, else."""
    begins = [0, *(number for number, line in enumerate(lines, 1) if _ROUND.match(line)), len(lines) + 1]
    if flaw.round >= len(begins) - 1:
        return 0
    first, behind = begins[flaw.round], begins[flaw.round + 1]
    named = re.compile(rf"\s*{re.escape(flaw.name)}\s*=") if flaw.name else None
    for number in range(first + 1, behind):
        if named and named.match(lines[number - 1]):
            return number
    return first
