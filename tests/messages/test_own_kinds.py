"""A kind as its page tells it: parts in place of names, spelled as a sentence is."""

import pytest

from bot.content.protocols import shipped
from bot.content.texts import texts
from bot.messages.own_kinds import unnamed
from bot.messages.wording import Wording

pytestmark = pytest.mark.row("D1")


def test_a_part_has_its_capital_only_where_it_begins_a_sentence() -> None:
    wording = Wording(texts("da"))
    said = {one.id: unnamed(wording, one.purpose) for one in shipped()["team"].rounds}
    assert said["clarification"].endswith("spørgsmål, og sagsejeren svarer kort.")
    assert "Ingen diskussion. Sagsejeren lytter" in said["reflection"]


def test_a_teams_own_words_stay_as_they_are_written() -> None:
    assert unnamed(Wording(texts("da")), "Vi ser på den. ro på!") == "Vi ser på den. ro på!"
