"""The draw of buddy pairs: everybody has one, nobody one she would rather not be with, if it can be."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sparring.company.drawing import Apart, Draw, draw, together
from bot.sparring.identity import PersonId

NAMES = tuple(PersonId(f"p{number}") for number in range(14))
pytestmark = pytest.mark.row("D4")


def bonds(result: Draw) -> Apart:
    return frozenset(bond for group in result.groups for bond in together(group))


@st.composite
def wishes(draws: st.DrawFn, most: int = 14) -> tuple[tuple[PersonId, ...], Apart]:
    people = NAMES[: draws(st.integers(2, most))]
    every = [frozenset(pair) for pair in combinations(people, 2)]
    return people, frozenset(draws(st.sets(st.sampled_from(every), max_size=len(people))))


@given(st.integers(2, 14), st.integers(0, 2**31))
def test_everybody_has_a_buddy_and_only_an_odd_number_makes_one_group_of_three(count: int, seed: int) -> None:
    people = NAMES[:count]
    result = draw(people, frozenset(), frozenset(), seed)
    assert sorted(person for group in result.groups for person in group) == sorted(people)
    assert sorted(map(len, result.groups)) == [2] * (count // 2 - count % 2) + [3] * (count % 2)
    assert result.left == ()


@given(wishes(), st.integers(0, 2**31))
def test_nobody_is_put_together_with_one_she_would_rather_not_be_with(
    team: tuple[tuple[PersonId, ...], Apart], seed: int
) -> None:
    people, apart = team
    result = draw(people, apart, frozenset(), seed)
    assert not bonds(result) & apart
    assert sorted([*result.left, *(person for group in result.groups for person in group)]) == sorted(people)
    assert {len(group) for group in result.groups} <= {2, 3}


def possible(people: tuple[PersonId, ...], apart: Apart) -> bool:
    """Say whether all of these can be put into groups of two and three, by trying them all."""
    if not people:
        return True
    first, rest = people[0], people[1:]
    for more in (*combinations(rest, 1), *combinations(rest, 2)):
        group = (first, *more)
        if not together(group) & apart and possible(tuple(p for p in rest if p not in more), apart):
            return True
    return False


@given(wishes(most=6), st.integers(0, 2**31))
def test_in_a_small_team_nobody_is_left_whenever_there_is_a_way(
    team: tuple[tuple[PersonId, ...], Apart], seed: int
) -> None:
    people, apart = team
    left = draw(people, apart, frozenset(), seed).left
    assert not left or not possible(people, apart)


def test_the_same_luck_draws_the_same_and_another_another() -> None:
    first = draw(NAMES, frozenset(), frozenset(), 1)
    assert first == draw(NAMES, frozenset(), frozenset(), 1)
    assert {draw(NAMES, frozenset(), frozenset(), seed).groups for seed in range(200, 2000, 100)} != {first.groups}


@given(st.integers(0, 2**31))
def test_those_who_were_together_last_time_get_somebody_else(seed: int) -> None:
    people = NAMES[:6]
    last = bonds(draw(people, frozenset(), frozenset(), seed))
    assert not bonds(draw(people, frozenset(), last, seed + 1)) & last
