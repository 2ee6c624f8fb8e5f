"""Draws buddy pairs by luck: nobody with one she would rather not be with, and few with whom they were last time."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.sparring.identity import PersonId
from bot.sparring.turns import drawn

Group = tuple[PersonId, ...]
Apart = frozenset[frozenset[PersonId]]
"""Pairs of people, without an order."""

_PAIR = 2

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
    may = {one: {other for other in people if other != one and frozenset((one, other)) not in apart} for one in people}
    best, least = Draw((), tuple(people)), (len(people), 0)
    for number in range(TRIES):
        one = _tried(drawn(tuple(people), seed + number), may, before)
        flaws = len(one.left), _again(one, before)
        if flaws < least:
            best, least = one, flaws
        if least == (0, 0):
            break
    return best


def _tried(order: Group, may: Mapping[PersonId, set[PersonId]], before: Apart) -> Draw:
    """Pair people off, the one with the fewest possible buddies first; then find the last ones a group to join."""
    waiting = dict.fromkeys(order)
    groups: list[Group] = []
    left: list[PersonId] = []
    while waiting:
        ways = {one: len(may[one] & waiting.keys()) for one in waiting}
        person = min(waiting, key=ways.__getitem__)
        del waiting[person]
        buddies = [other for other in waiting if other in may[person]]
        if not buddies:
            left.append(person)
            continue
        fresh = [other for other in buddies if frozenset((person, other)) not in before]
        buddy = min(fresh or buddies, key=ways.__getitem__)
        del waiting[buddy]
        groups.append((person, buddy))
    return _joined(groups, left, may)


def _joined(groups: list[Group], left: list[PersonId], may: Mapping[PersonId, set[PersonId]]) -> Draw:
    """Let those who are left each make a pair of two one of three, where they may."""
    alone: list[PersonId] = []
    for person in left:
        pair = next((pair for pair in groups if len(pair) == _PAIR and may[person].issuperset(pair)), None)
        if pair is None:
            alone.append(person)
        else:
            groups[groups.index(pair)] = (*pair, person)
    return Draw(tuple(groups), tuple(alone))


def _again(one: Draw, before: Apart) -> int:
    return sum(together(group) <= before for group in one.groups)


def together(group: Group) -> Apart:
    """Return everybody in a group with everybody else in it."""
    return frozenset(frozenset((one, other)) for one in group for other in group if one != other)
