"""What of a document is about one person."""

from typing import Any

import pytest

from bot.sparring.identity import PersonId
from bot.sparring.mine import hers

ME, OTHER = PersonId("me-id"), PersonId("other-id")


def test_what_names_her_is_hers_with_its_plain_values() -> None:
    assert hers({"id": "i1", "by": ME, "text": "t1", "at": "2026-11-21"}, ME) == {
        "id": "i1",
        "by": ME,
        "text": "t1",
        "at": "2026-11-21",
    }


def test_what_does_not_name_her_is_not() -> None:
    assert hers({"id": "i1", "by": OTHER, "text": "t1"}, ME) is None


def test_of_others_beside_her_nothing_is_hers() -> None:
    session = {
        "id": "s1",
        "owner": OTHER,
        "request": {"words": {"case": "their case"}},
        "notes": [{"by": OTHER, "text": "theirs"}, {"by": ME, "text": "mine"}],
        "gathering": {"leader": OTHER, "text": "the leader's"},
    }
    assert hers(session, ME) == {"id": "s1", "owner": OTHER, "notes": [{"by": ME, "text": "mine"}]}


def test_what_she_asked_for_is_hers_though_it_does_not_name_her() -> None:
    session = {"id": "s1", "owner": ME, "request": {"words": {"case": "t1"}}, "notes": [{"by": OTHER, "text": "t2"}]}
    assert hers(session, ME) == {"id": "s1", "owner": ME, "request": {"words": {"case": "t1"}}}


@pytest.mark.parametrize(
    ("document", "found"),
    [
        ({"id": "t", "order": [OTHER, ME]}, {"id": "t", "order": [OTHER, ME]}),
        ({"id": "t", "pairs": [[OTHER], [ME, OTHER]]}, {"id": "t", "pairs": [[ME, OTHER]]}),
        (
            {"id": "t", "days": {ME: {"monday": True}, OTHER: {"monday": False}}},
            {"id": "t", "days": {ME: {"monday": True}}},
        ),
        ({"id": "t", "away": {ME: None}}, {"id": "t", "away": {ME: None}}),
    ],
)
def test_she_is_found_in_lists_and_as_a_key(document: dict[str, Any], found: dict[str, Any]) -> None:
    assert hers(document, ME) == found
