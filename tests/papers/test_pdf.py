"""A digest as PDF: for screen readers and printers, offline, and with nothing of what people wrote run as code."""

import json
import re
from typing import Any

import pytest
import typst

from bot.papers import pdf as module
from bot.papers.pdf import STAND_IN, pdf
from bot.sparring.digest.paper import DigestPaper
from tests.papers.digests import EMPTY, ENGLISH, MISCHIEF, PLAIN, full_of
from tests.pictures.sheets import LONG, said


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """What the typesetter was asked for."""
    calls: list[dict[str, Any]] = []
    real = typst.compile

    def remembered(template: bytes, **options: Any) -> bytes:
        calls.append({"template": template, **options})
        made: bytes = real(template, **options)
        return made

    monkeypatch.setattr(typst, "compile", remembered)
    return calls


def read_back(asked: list[dict[str, Any]], selector: str) -> list[dict[str, Any]]:
    """Return what the typesetter itself understood the last paper to be made of."""
    call = asked[-1]
    found = typst.query(
        call["template"],
        selector,
        font_paths=call["font_paths"],
        ignore_system_fonts=True,
        sys_inputs=call["sys_inputs"],
    )
    parsed: list[dict[str, Any]] = json.loads(found)
    return parsed


def plain(content: Any) -> str:
    """Return the words in a piece of a paper."""
    match content:
        case {"text": str(text)}:
            return text
        case {"func": "space"}:
            return " "
        case {"func": "styled", "child": child}:
            return plain(child)
        case {"children": list(children)}:
            return "".join(plain(child) for child in children)
        case {"body": body}:
            return plain(body)
    return ""


@pytest.mark.parametrize("paper", [PLAIN, ENGLISH, EMPTY, full_of(MISCHIEF), full_of(LONG), full_of("")])
def test_every_digest_becomes_a_tagged_pdf_with_title_and_language(paper: DigestPaper) -> None:
    made = pdf(paper, said(paper.language))

    assert made.startswith(b"%PDF-1.7")
    assert f"/Lang({paper.language})".encode() in made.replace(b" ", b"")
    assert b"/StructTreeRoot" in made
    assert b"/DisplayDocTitle true" in made
    assert re.search(rb"<pdfuaid:part>1</pdfuaid:part>", made), "it declares PDF/UA-1, which the typesetter checks"
    assert re.search(rb"/MediaBox ?\[0 0 595\.\d+ 841\.\d+\]", made), "A4"


def test_the_same_digest_gives_the_same_bytes() -> None:
    assert pdf(PLAIN, said()) == pdf(PLAIN, said())


def test_only_the_bundled_font_is_in_it() -> None:
    fonts = set(re.findall(rb"/BaseFont ?/([A-Z]{6}\+)?([A-Za-z]+)", pdf(PLAIN, said())))
    assert {name for _, name in fonts} == {b"Inter"}


def test_headings_tell_what_stands_where(asked: list[dict[str, Any]]) -> None:
    pdf(PLAIN, said())

    assert [(heading["level"], plain(heading["body"])) for heading in read_back(asked, "heading")] == [
        (1, "Opsamling på læring i Team Syd"),
        (2, "Dagsorden"),
        (2, "Temaer"),
        (3, "Samarbejde med skolen"),
        (3, "Barnets stemme"),
        (2, "Det ændrede vi – hvordan gik det?"),
        (3, "Vi holder børnesamtaler uden for kontoret."),
    ]


def test_the_charts_are_told_in_words(asked: list[dict[str, Any]]) -> None:
    pdf(PLAIN, said())

    told = [image["alt"] for image in read_back(asked, "image")]
    assert told[0].endswith("Barnets stemme: 2 punkter (december 2025: 1, januar 2026: 1).")
    assert told[1].startswith("3 ændringer i vores praksis.")


def test_nothing_people_write_is_run(asked: list[dict[str, Any]]) -> None:
    pdf(full_of(MISCHIEF), said())

    assert [heading["level"] for heading in read_back(asked, "heading")] == [1, 2, 2, 3, 2, 3]
    assert read_back(asked, "link") == read_back(asked, "raw") == read_back(asked, "math.equation") == []
    title = plain(read_back(asked, "heading")[3]["body"])
    assert title.startswith('#panic("x") #read("/etc/passwd") $x$ *b* _i_ **bb** __ii__ `c` = H # H <script>')
    assert MISCHIEF.encode() not in asked[-1]["template"], "the template is the same for everybody"


def test_what_no_font_has_gets_a_stand_in_and_a_line_that_says_so(asked: list[dict[str, Any]]) -> None:
    pdf(PLAIN, said())
    assert STAND_IN not in asked[-1]["sys_inputs"]["document"]

    pdf(full_of("Håb 😀"), said())
    last = json.loads(asked[-1]["sys_inputs"]["document"])["pieces"][-1]
    assert last["text"].startswith(f"Tegn, som skriften her ikke har, vises som {STAND_IN}.")


def test_hebrew_and_arabic_can_be_printed() -> None:
    letters = "".join(sorted(module.RIGHT_TO_LEFT))
    assert pdf(full_of(f"{letters} {letters[::-1]} e\u0301 a\u0301\u0327"), said())
