"""The parts of the dialogue, put together."""

import pytest

from bot.messages.answers import Answer, Done
from bot.sparring.policy import Thing
from handlers.books import Book, bound, guarded, named
from handlers.inbound import Act, Click, Command
from handlers.shelf import shelf
from tests.rhythm_dialogue.table import Table


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


def test_a_name_comes_near_one_thing() -> None:
    assert named({Thing.QUEUE: ("queue",), Thing.SELECT: ("select", "start")}) == {
        "queue": Thing.QUEUE,
        "select": Thing.SELECT,
        "start": Thing.SELECT,
    }
    with pytest.raises(ValueError, match="two things"):
        named({Thing.QUEUE: ("queue",), Thing.SELECT: ("queue",)})


def test_a_name_of_which_nobody_said_what_it_comes_near_is_not_answered() -> None:
    with pytest.raises(ValueError, match="start"):
        guarded(["queue", "start"], {"queue": Thing.QUEUE})


async def test_a_part_without_its_things_keeps_the_bot_from_starting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("handlers.dialogue.shelf", lambda desk: [*shelf(desk), Book(clicks={"new": pressed})])
    with pytest.raises(ValueError, match="new"):
        Table.laid()
