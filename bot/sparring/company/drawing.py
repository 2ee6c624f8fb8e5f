"""Draws buddy pairs by luck: nobody with one she would rather not be with, and few with whom they were last time."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.sparring.identity import PersonId
from bot.sparring.turns import drawn

Group = tuple[PersonId, ...]
Apart = frozenset[frozenset[PersonId]]
"""Pairs of people, without an order."""

TRIES = 60
"""How many orders are tried; the best of them counts. In a team of twenty the first few are as good as any."""


@dataclass(frozen=True, slots=True)
class Draw:
    """What was drawn: the groups of two, of three where the number is odd, and those for whom it did not come out."""

    groups: tuple[Group, ...]
    left: Group = ()


def draw(people: Sequence[PersonId], apart: Apart, before: Apart, seed: int) -> Draw:
    """Return groups for these people; the same seed draws the same.

    Args:
        people: Who is to have a buddy, each once.
        apart: Who is never put together.
        before: Who was together last, and is put together again only when nothing else comes out.
        seed: The luck of the draw.
    """
    tries = (_tried(drawn(tuple(people), seed + number), apart, before) for number in range(TRIES))
    return min(tries, key=lambda one: (len(one.left), _again(one, before)))


def _tried(order: Group, apart: Apart, before: Apart) -> Draw:
    """Pair people off, the one with the fewest possible buddies first; then find the last ones a group to join."""
    waiting = list(order)
    groups: list[Group] = []
    left: list[PersonId] = []
    while waiting:
        person = min(waiting, key=lambda one: len(_possible(one, waiting, apart)))
        waiting.remove(person)
        buddies = _possible(person, waiting, apart)
        if not buddies:
            left.append(person)
            continue
        buddy = min(buddies, key=lambda other: (frozenset((person, other)) in before, _ways(other, waiting, apart)))
        waiting.remove(buddy)
        groups.append((person, buddy))
    return _joined(groups, left, apart)


def _joined(groups: list[Group], left: list[PersonId], apart: Apart) -> Draw:
    """Let those who are left each make a pair of two one of three, where they may."""
    alone: list[PersonId] = []
    for person in left:
        pairs = (pair for pair in groups if len(pair) == 2 and len(_possible(person, pair, apart)) == 2)  # noqa: PLR2004 - a pair
        pair = next(pairs, None)
        if pair is None:
            alone.append(person)
        else:
            groups[groups.index(pair)] = (*pair, person)
    return Draw(tuple(groups), tuple(alone))


def _possible(person: PersonId, others: Sequence[PersonId], apart: Apart) -> Group:
    return tuple(other for other in others if other != person and frozenset((person, other)) not in apart)


def _ways(person: PersonId, waiting: Sequence[PersonId], apart: Apart) -> int:
    return len(_possible(person, waiting, apart))


def _again(one: Draw, before: Apart) -> int:
    return sum(together(group) <= before for group in one.groups)


def together(group: Group) -> Apart:
    """Return everybody in a group with everybody else in it."""
    return frozenset(frozenset((one, other)) for one in group for other in group if one != other)
