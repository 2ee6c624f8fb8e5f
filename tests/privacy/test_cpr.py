"""A CPR number is found in every way of writing, at its very place, and nothing else is taken for one."""

# ruff: noqa: RUF001 - signs that look alike are what is tested

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.privacy import Kind, read, stops

ONE = "140311-2287"
"""An invented number; the day exists."""


def cprs(text: str) -> list[str]:
    return [finding.text for finding in read(text) if finding.kind is Kind.CPR]


@pytest.mark.parametrize(
    "written",
    [
        "140311-2287",
        "1403112287",
        "140311 2287",
        "140311–2287",
        "140311—2287",
        "140311−2287",
        "140311‑2287",
        "140311.2287",
        "140311/2287",
        "140311_2287",
        "140311·2287",
        "140311 - 2287",
        "14 03 11 - 2287",
        "14 03 11 22 87",
        "14.03.11-2287",
        "14/03/11-2287",
        "14-03-11-2287",
        "1403 11 2287",
        "1403 112287",
        "2011-90-1234",
        "14031122-87",
        "14-03112287",
        "20112011-1234",
        "140 311 2287",
        "1 4 0 3 1 1 2 2 8 7",
        "14-03-2011-2287",
        "14032011-2287",
        "14/3-11-2287",
        "1/3-11-2287",
        "140311\n2287",
        "140311-\n2287",
        "1403\n112287",
        "140311\u00a02287",
        "140311\t2287",
        "*140311*-*2287*",
        "`140311`-`2287`",
        "140311 -> 2287",
        "140311 ..... 2287",
        "140311 (2287",
        "140311😀2287",
        "140311, de sidste fire er 2287",
        "14.03.11 og de sidste 4 cifre: 2287",
        "740311-2287",
        "740311-1AB4",
        "740311-AB14",
        "7403111AB4",
        "１４０３１１－２２８７",
        "١٤٠٣١١-٢٢٨٧",
        "१४०३११-२२८७",
        "𝟏𝟒𝟎𝟑𝟏𝟏-𝟐𝟐𝟖𝟕",
        "①④⓪③①①-②②⑧⑦",
        "¹⁴⁰³¹¹⁻²²⁸⁷",
        "1️⃣4️⃣0️⃣3️⃣1️⃣1️⃣2️⃣2️⃣8️⃣7️⃣",
        "14O311-2287",
        "l4O3ll-2287",
        "14\u041e311-2287",
        "14\u200b0311-22\u200d87",
        "\u2060140311\ufeff2287",
        "14\u00ad0311-2287",
        "1\u03364\u03360\u03363\u03361\u03361\u03362\u03362\u03368\u03367\u0336",
        "290212-3341",
    ],
)
def test_every_way_of_writing_is_found(written: str) -> None:
    text = f"Hans nummer er {written}, siger han."
    (found,) = cprs(text)
    assert found == written.strip("*`\u2060")
    assert stops(text)


@pytest.mark.parametrize(
    "text",
    [
        "cpr 14.03.11 22.87",
        "CPR-nr.: 14032011 2287",
        "cpr 2011-03-14-2287",
        "personnummer 140320112287",
        "cprnr140311-2287er skrevet",
        "se punkt 2 140311-2287 8 år",
        "140311-2287/020212-3341",
        "fodnote 140311-2287²",
        "<https://example.dk|140311-2287>",
        "<#C024BE7LR|sag-140311-2287>",
        "https://example.dk/?id=1403112287",
        "Erstatningscpr 740311abc1",
    ],
)
def test_a_word_beside_it_a_link_or_a_label_hides_nothing(text: str) -> None:
    assert stops(text)
    assert cprs(text)


@pytest.mark.parametrize(
    "text",
    [
        "310211-2287",  # no such day
        "300211-2287",
        "141311-2287",
        "000311-2287",
        "920311-2287",  # a replacement number ends at 91
        "290299-2287",
        "14031122871",
        "214031122871",
        "1.403.112.287 kr.",
        "1 403 112 287 kr.",
        "14.03.11 22.30",
        "14.03.2011-15.04.2011",
        "14.03.2011 22.30",
        "d. 14.03.11 4512 3456",
        "12 34 56 78",
        "+45 20 12 34 56",
        "30 12 45 67 20 11 89 01",
        "2024-12345",
        "27.24.00-G01-12-24",
        "uge 47 kl. 13.30-14.15",
        "børn på 10, 12, 14, 16, 18",
        "1 2 3 4 5 6 7 8 9 10",
        "140311-uge3",
        "140315. 2024 blev bedre",
        "2010/11 2012/13",
        "20111210-1415.pdf",
        "2011-12-10-1415",
        "140311-møde",
        "<@U1403112287>",
        "<!date^1403112287^{date_short}|i dag>",
        "EAN 5790001403112",
    ],
)
def test_what_people_also_write_is_no_number(text: str) -> None:
    assert not stops(f"Der står {text} i noten.")


def test_the_masked_number_is_a_birth_date() -> None:
    (found,) = read("Drengen, 140311-xxxx, går i skole.")
    assert (found.kind, found.text) == (Kind.BIRTHDATE, "140311-xxxx")


DASHES = st.sampled_from(["", "-", " ", ".", "/", "–", "—", "−", " - ", "\u00a0", "\n", "_"])
SCRIPTS = st.sampled_from([ord("0"), 0xFF10, 0x0660, 0x06F0, 0x0966, 0x1D7CE, 0x1D7D8, 0x1D7F6])
UNSEEN = st.sampled_from(["", "", "", "\u200b", "\u200c", "\u200d", "\u2060", "\ufeff", "\u00ad", "\u034f", "\u202e"])
SURROUNDINGS = st.sampled_from(["", "Barnet ", "cpr: ", "(", "Nr.", "mors nummer er\n", "😀 ", "e\u0301 "])


@st.composite
def numbers(draw: st.DrawFn) -> tuple[str, str]:
    """Draw a number as its ten digits, and as somebody may write it."""
    day = draw(st.integers(1, 28)) + draw(st.sampled_from([0, 60]))
    plain = f"{day:02}{draw(st.integers(1, 12)):02}{draw(st.integers(0, 99)):02}{draw(st.integers(0, 9999)):04}"
    zero = draw(SCRIPTS)
    signs = [chr(zero + int(digit)) + draw(UNSEEN) for digit in plain]
    signs[-1] = signs[-1][0]
    pairs = draw(st.sampled_from(["", " ", "-", ".", "/"]))
    date = pairs.join("".join(signs[at : at + 2]) for at in (0, 2, 4))
    return plain, date + draw(DASHES) + "".join(signs[6:])


@given(numbers(), SURROUNDINGS, st.sampled_from(["", " er hans.", ")", ", 8 år", "!", "\nOg mere"]))
def test_any_script_any_dash_and_anything_unseen_between(number: tuple[str, str], before: str, after: str) -> None:
    plain, written = number
    text = before + written + after
    (found,) = (finding for finding in read(text) if finding.kind is Kind.CPR)
    assert (found.start, found.end) == (len(before), len(before) + len(written))
    assert found.text == written
    assert digits(found.text) == plain
    assert stops(text)


@given(numbers())
def test_the_number_is_never_repeated_by_what_is_logged(number: tuple[str, str]) -> None:
    (found,) = (finding for finding in read(f"Se {number[1]}") if finding.kind is Kind.CPR)
    assert number[1] not in repr(found)
    assert found.suggestion is None
    assert found.kind.stops


@given(st.integers(10**11, 10**15))
def test_a_longer_number_is_none(number: int) -> None:
    assert not stops(f"Kontonummeret er {number} i banken." if number >= 10**12 else f"Det er {number}1 i alt.")


def digits(text: str) -> str:
    """Give the digits of a text, of whatever script, as ASCII."""
    return "".join(str(unicodedata.digit(sign)) for sign in text if sign.isdigit())
