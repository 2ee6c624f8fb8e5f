"""What comes back from a window can be anything; what goes on is text that can be kept, or nothing."""

from typing import Any

import pytest

from handlers.slack import codes
from handlers.slack.filled import LONGEST, filled
from tests.slack.fakes import FakeDirectory


async def read(**element: Any) -> Any:
    return (await filled({"state": {"values": {"field": {"any": element}}}}, FakeDirectory()))["field"]


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        (" Hej ", " Hej "),
        ("Hej\x00 med\x07 dig", "Hej med dig"),
        ("halv\ud83d", "halv\ufffd"),
        ("\u202evendt\u202c om", "vendt om"),
        ("אבא שלום", "אבא שלום"),
        ("👩‍👧", "👩‍👧"),
        ("linje\r\nlinje", "linje\nlinje"),
        ("a" * 900_000, "a" * LONGEST),
    ],
    ids=["plain", "control", "surrogate", "turned", "hebrew", "emoji", "lines", "endless"],
)
async def test_text_that_has_no_place_in_one_is_left_out(typed: str, kept: str) -> None:
    text = await read(type="plain_text_input", value=typed)
    assert text == kept
    text.encode()


@pytest.mark.parametrize(
    "typed", ["", " \n\t ", "\x00\x01", "\u200b\u200d\ufeff", "\u00a0\u2003", "\u2028", 7, None, []]
)
async def test_what_nobody_would_see_is_nothing(typed: object) -> None:
    assert await read(type="plain_text_input", value=typed) is None


@pytest.mark.parametrize("chosen", ["U1; DROP", "\x00", "U" * 5000, "u1", 5, {}])
async def test_only_an_id_is_a_person(chosen: object) -> None:
    assert await read(type="users_select", selected_user=chosen) is None
    assert await read(type="users_select", selected_user="U1") == "our-U1"


@pytest.mark.parametrize("name", ['["s\\u0000"]', '["\\ud800"]', '["a\\nb"]', "[7]", "{}", "[[]]"])
def test_a_name_no_database_could_hold_is_no_name(name: str) -> None:
    assert codes.unpacked(name) is None
