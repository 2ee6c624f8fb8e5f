"""The bundled font's measures, and lines that fit."""

import pytest

from bot.pictures.typeface import has, width, wrapped


def test_knows_danish_and_not_emoji() -> None:
    assert all(has(char) for char in "abcæøåÆØÅéüß–’…»«□ Їжак Ελλάδα")
    assert not any(has(char) for char in "😀漢שم")


def test_measures_words_as_the_font_has_them() -> None:
    assert width("iiii", 16) < width("mmmm", 16) / 3
    assert width("Sparring", 32) == pytest.approx(2 * width("Sparring", 16))
    assert width("Sparring", 16) < width("Sparring", 16, strong=True)
    assert width("", 16) == 0


@pytest.mark.parametrize("room", [30, 90, 200])
@pytest.mark.parametrize("text", ["Barnets stemme i alle sager", "x" * 200, "  to   ord ", "a", "", "ææ øø åå " * 40])
def test_wraps_into_lines_that_fit(text: str, room: float) -> None:
    lines = wrapped(text, 15, room, most=3)

    assert len(lines) <= 3
    assert all(width(line, 15) <= room for line in lines)
    assert all(line == line.strip() for line in lines)
    if lines and not lines[-1].endswith("…"):
        letters = "".join(lines).replace("-", "").replace(" ", "")
        assert letters == text.replace(" ", "")
