"""The guard itself: reads a text with every finder, and settles who speaks where two found the same."""

from bot.privacy import cpr
from bot.privacy.findings import Finding, Kind
from bot.privacy.folding import Folded, folded
from bot.privacy.wrapped import opened


class Guard:
    """Reads texts in one language.

    Args:
        language: The language people write in, `da` or `en`; Danish stands in for every other.
    """

    def __init__(self, language: str = "da") -> None:
        self._language = language

    def read(self, text: str) -> tuple[Finding, ...]:
        """Give what was found in a text, first to last, none overlapping another.

        Args:
            text: What somebody typed, with whatever a chat wraps in angle brackets.
        """
        fold = folded(text)
        plain = opened(fold.text)
        found = [_finding(fold, text, Kind.CPR, span) for span in cpr.numbers(plain)]
        return tuple(found)


def read(text: str, language: str = "da") -> tuple[Finding, ...]:
    """Give what was found in a text that is in the language, first to last. The lists are loaded on first use."""
    return Guard(language).read(text)


def stops(text: str) -> bool:
    """Tell whether a CPR number stands in a text, in any language; needs no list, and little time."""
    return next(cpr.numbers(opened(folded(text).text)), None) is not None


def _finding(fold: Folded, text: str, kind: Kind, span: tuple[int, int]) -> Finding:
    start, end = fold.back(*span)
    return Finding(start, end, kind, text[start:end])
