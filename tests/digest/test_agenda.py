"""The agenda fits into the meeting, and a leader's own is read as she writes it."""

from datetime import timedelta

import pytest

from bot.sparring.digest.agenda import Slot, proposed, written
from tests.digest.examples import LISTENING, SCHOOL, drafted, point

MINUTE = timedelta(minutes=1)


@pytest.mark.parametrize("themes", range(12))
@pytest.mark.parametrize("minutes", [15, 30, 45, 60, 90, 120])
def test_the_proposed_agenda_fits_into_the_meeting(themes: int, minutes: int) -> None:
    bank = [point(f"p{number}-{case}", f"t{number}", case) for number in range(themes) for case in "ab"]
    agenda = proposed(drafted(*bank).digest, minutes * MINUTE)
    assert sum((item.length for item in agenda), timedelta()) <= minutes * MINUTE
    assert len([item for item in agenda if item.slot is Slot.THEME]) == themes
    assert all(item.length >= MINUTE for item in agenda)


@pytest.mark.row("A13")
def test_every_theme_gets_the_same_time_in_whole_fives() -> None:
    agenda = proposed(drafted(*SCHOOL, *LISTENING).digest, 45 * MINUTE)
    assert [(item.slot, item.length / MINUTE) for item in agenda] == [
        (Slot.WELCOME, 5),
        (Slot.THEME, 15),
        (Slot.THEME, 15),
        (Slot.CLOSING, 5),
    ]


def test_an_agenda_is_read_as_people_write_it() -> None:
    lines = "10 min. Velkommen\n- 5 min Tjek ind\n15: Skolen\n20 – Samtalen\n"
    lines += "Ingen tid\n3 nye ting\n8 medlemmer\n\n• 1 minut ro"
    assert [(text, length / MINUTE) for text, length in written(lines)] == [
        ("Velkommen", 10),
        ("Tjek ind", 5),
        ("Skolen", 15),
        ("Samtalen", 20),
        ("Ingen tid", 0),
        ("3 nye ting", 0),
        ("8 medlemmer", 0),
        ("ro", 1),
    ]
