"""The parts of the dialogue, put together."""

import pytest

from bot.messages.answers import Answer, Done
from handlers.books import Book, bound
from handlers.inbound import Act, Click, Command


async def typed(_command: Command) -> Answer:
    return Done()


async def pressed(_click: Click) -> Answer:
    return Done()


async def heard(_act: Act) -> None:
    return None


def test_books_are_read_as_one() -> None:
    one = Book(words={"turnus": "rotation"}, commands={"rotation": typed}, here_only=frozenset({"rotation"}))
    other = Book(words={"læring": "learning"}, commands={"learning": typed}, heard=(heard,))

    both = bound([one, other])

    assert set(both.words) == {"turnus", "læring"}
    assert set(both.commands) == {"rotation", "learning"}
    assert both.here_only == {"rotation"}
    assert both.heard == (heard,)


def test_an_empty_shelf_is_an_empty_book() -> None:
    assert bound([]) == Book()


@pytest.mark.parametrize("part", ["words", "commands", "clicks", "submissions", "refreshes", "first_fields"])
def test_two_books_cannot_answer_the_same_name(part: str) -> None:
    values = {"words": "x", "first_fields": "x"}.get(part, pressed)
    book = Book(**{part: {"same": values}})  # type: ignore[arg-type]

    with pytest.raises(ValueError, match="same"):
        bound([book, book])
