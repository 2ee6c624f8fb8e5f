"""The page of the kinds of sparring says what the protocols say."""

from pathlib import Path

import pytest

from bot.content.protocols import shipped
from bot.content.texts import texts
from bot.sparring.protocol import Protocol

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "protocols.md"


def row_of(kind: Protocol) -> str:
    minutes = " · ".join(f"{r.id} {round(r.length.total_seconds() / 60)}" for r in kind.rounds)
    title = texts("da").format(kind.title)
    return f"| `{kind.id}` | {title} | {kind.parties} | {kind.where} | {kind.ends_in} | {minutes} |"


@pytest.mark.parametrize("kind", shipped().values(), ids=lambda kind: kind.id)
def test_every_kind_stands_there_as_it_is(kind: Protocol) -> None:
    assert row_of(kind) in PAGE.read_text("utf-8").splitlines()
