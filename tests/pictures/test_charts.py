"""The charts of a digest: the same in the picture and in words, for every eye, on every host."""

import re
import struct
import subprocess
import sys
from xml.etree import ElementTree as ET

import pytest

from bot.pictures import drawing
from bot.pictures.charts import MARKS, MONTHS, NARROW, STATES, WIDE, Chart, changes_by_state, points_over_time
from bot.pictures.drawing import SHARPNESS, Mark, Shape, png, sign, svg
from bot.pictures.typeface import width
from bot.sparring.digest.paper import ChangeState
from tests.architecture.source import ROOT
from tests.pictures.sheets import LONG, NAMES, said, sheet

SVG = "{http://www.w3.org/2000/svg}"
EVERY_STATE = tuple((state, number) for number, state in enumerate(ChangeState, 1))


def words(chart: Chart) -> list[str]:
    """Return what stands in a drawing, one string for each place."""
    picture = ET.fromstring(chart.svg)  # noqa: S314 - our own drawing
    return [element.text or "" for element in picture.iter(f"{SVG}text")]


def size(picture: bytes) -> tuple[int, int]:
    """Return a PNG's width and height."""
    assert picture.startswith(b"\x89PNG\r\n\x1a\n")
    wide, high = struct.unpack_from(">II", picture, 16)
    return wide, high


def test_says_in_words_what_the_picture_shows() -> None:
    chart = points_over_time(sheet((NAMES[0], (2, 0, 1)), (NAMES[1], (0, 3, 0))), said())

    assert chart.alt == (
        "Læringspunkter i hvert tema fra november 2025 til januar 2026. "
        "Samarbejde med skolen: 3 punkter (november 2025: 2, januar 2026: 1). "
        "Barnets stemme: 3 punkter (december 2025: 3)."
    )
    assert {"nov", "dec", "jan", "2025", "2026", *NAMES[:2]} <= set(words(chart))
    assert words(chart).count("3") == 2, "the number of all stands at each theme"
    assert chart.svg.count(sign(MARKS[0], 0, 0, 1)[:6]) == 4, "its sign in the legend, and one for each point"


def test_speaks_english_too() -> None:
    paper = sheet((NAMES[0], (1, 1)), language="en", states=EVERY_STATE)

    assert points_over_time(paper, said("en")).alt.startswith("Learning points in each theme from November 2025 to")
    assert changes_by_state(paper, said("en")).alt.startswith("10 changes in our practice. Not begun yet: 1. ")


def test_the_changes_stand_by_their_state_each_with_its_sign() -> None:
    chart = changes_by_state(sheet(states=EVERY_STATE), said())

    assert chart.alt == (
        "10 ændringer i vores praksis. Ikke begyndt endnu: 1. Vi er i gang: 2. "
        "Det er en del af vores praksis nu: 3. Vi lægger det fra os: 4."
    )
    assert len({mark.shape for mark in STATES.values()}) == len(ChangeState)


def test_nothing_to_show_is_said_in_a_sentence() -> None:
    empty = points_over_time(sheet(), said())
    nothing = points_over_time(sheet((NAMES[0], (0, 0))), said())
    unchanged = changes_by_state(sheet(states=((ChangeState.DONE, 0),)), said())

    assert empty.alt == nothing.alt == "Der er ikke noget tema med læringspunkter fra flere sager endnu."
    assert unchanged.alt == "Der er ingen ændringer at følge op på endnu."
    assert unchanged.alt in words(unchanged)


@pytest.mark.parametrize("count", [1, 6, 10, 14])
def test_themes_are_told_apart_without_colour(count: int) -> None:
    rows = [(f"Tema {number}", (1, 2)) for number in range(count)]
    chart = points_over_time(sheet(*rows), said())

    assert [name for name in words(chart) if name.startswith("Tema")] == [name for name, _ in rows]
    assert len({mark.shape for mark in MARKS}) == len(MARKS), "no two themes have the same shape"
    assert size(chart.png)[0] == NARROW * SHARPNESS


@pytest.mark.parametrize(("shown", "wide"), [(1, NARROW), (6, NARROW), (7, WIDE), (12, WIDE), (30, WIDE)])
def test_a_year_at_most_is_shown_and_the_newest_of_it(shown: int, wide: int) -> None:
    chart = points_over_time(sheet((NAMES[0], (5, *([1] * (shown - 1))))), said())

    assert size(chart.png)[0] == wide * SHARPNESS
    assert len(re.findall(r": 1[,)]", chart.alt)) == min(shown - 1, MONTHS)


def test_more_points_than_there_is_room_for_become_a_sign_and_a_number() -> None:
    assert "× 40" in words(points_over_time(sheet((NAMES[0], (40, 1))), said()))
    assert "× 90" in words(changes_by_state(sheet(states=((ChangeState.DONE, 90),)), said()))


@pytest.mark.parametrize("name", [LONG, "x" * 300, "a " * 200, 'Skole & <familie> "hjem" ]]> &amp;'])
def test_a_long_or_odd_name_stays_in_its_column_and_whole_in_the_words(name: str) -> None:
    chart = points_over_time(sheet((name, (1, 2)), (NAMES[1], (1, 0))), said())
    legend = words(chart)[words(chart).index("I alt") + 1 :]
    lines = legend[: legend.index("3")]

    assert 1 <= len(lines) <= 3
    assert all(width(line, 15) <= 190 for line in lines)
    assert name in chart.alt
    assert size(chart.png)[0] == NARROW * SHARPNESS


def test_what_the_font_does_not_have_becomes_a_square_in_the_picture_only() -> None:
    chart = points_over_time(sheet(("Håb 😀 \x07\ufffe", (1,))), said())

    assert "Håb □ " in words(chart)
    assert "😀" in chart.alt
    assert chart.png


def test_the_same_numbers_give_the_same_bytes_in_another_process() -> None:
    chart = points_over_time(sheet((NAMES[0], (2, 0, 1)), (NAMES[1], (0, 3, 9))), said())
    again = (
        "import sys; from tests.pictures.sheets import *; from bot.pictures.charts import points_over_time as c; "
        "sys.stdout.buffer.write(c(sheet((NAMES[0], (2, 0, 1)), (NAMES[1], (0, 3, 9))), said()).png)"
    )
    ran = subprocess.run([sys.executable, "-c", again], cwd=ROOT, capture_output=True, check=True)

    assert ran.stdout == chart.png


def test_the_picture_uses_the_bundled_font_and_nothing_from_elsewhere() -> None:
    chart = points_over_time(sheet((NAMES[0], (2, 1))), said())
    strange = chart.svg.replace('font-family="Inter"', 'font-family="Arial"')

    assert not re.findall(r"(?:href|url\(|<image|<style)", chart.svg)
    assert len(png(strange)) < len(chart.png), "with any other font there are no letters"


@pytest.mark.parametrize("shape", list(Shape))
def test_every_shape_looks_different_in_grey(shape: Shape) -> None:
    pictures = {each: png(svg(40, 40, "", [sign(Mark(each, drawing.GREY), 20, 20, 30)])) for each in Shape}
    assert [each for each, picture in pictures.items() if picture == pictures[shape]] == [shape]
