"""Whether two learning points say nearly the same, from the words that tell what they are about.

Precision comes first: a wrong "ligner" costs more than a missed one. On invented points the bound finds nine of ten
pairs that say the same, and none of 1,500 that do not (tests/learning/test_words.py).
"""

from collections.abc import Mapping

ALIKE = 0.65
"""The share of their telling words that two points must have in common."""
FEWEST = 2
"""And at least so many words."""

Terms = frozenset[str]
"""The telling words of a text, in one form for all forms of a word."""


def likeness(one: Terms, other: Terms) -> float:
    """Return the share of telling words that two texts have in common, from 0 to 1."""
    common = one & other
    return len(common) / len(one | other) if len(common) >= FEWEST else 0.0


def alike(one: Terms, other: Terms) -> bool:
    """Say whether two texts say nearly the same."""
    return likeness(one, other) >= ALIKE


def nearest(text: Terms, known: Mapping[str, Terms]) -> str | None:
    """Return which of the known texts says nearly the same, the likest first and then the latest name; None if none."""
    near = max(known, key=lambda name: (likeness(text, known[name]), name), default=None)
    return near if near is not None and alike(text, known[near]) else None
