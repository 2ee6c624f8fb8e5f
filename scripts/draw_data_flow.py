#!/usr/bin/env python
"""Draws where data about people goes, once in Danish and once in English, for docs/privacy/data-flow.*.md.

    python scripts/draw_data_flow.py            writes docs/pictures/data-flow.da.svg and .en.svg
    python scripts/draw_data_flow.py --check    says whether they are as this file has it; returns 1 if not

Both pictures come from the same boxes and ways, so that they cannot tell two stories. A solid way carries people's
words, a dashed one codes and times only; most say it in words too, so that little hangs on how a line looks.
"""

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape

ROOT = Path(__file__).parent.parent
LANGUAGES = ("da", "en")
WIDTH, HEIGHT = 1180, 690
LINE = 17

Words = Mapping[str, str]
"""The same words in each language; a line break is a line break."""

INK, PALE = "#1b2b26", "#e8eee8"
"""Dark on light, 12 : 1."""


@dataclass(frozen=True)
class Box:
    """A place where data lies, or a person: its corner and size, its name, and what lies there."""

    x: int
    y: int
    width: int
    height: int
    name: Words
    holds: Words
    fill: str = "#ffffff"


@dataclass(frozen=True)
class Way:
    """Data that goes from one place to another: a line through points, its words and where they stand."""

    points: tuple[tuple[int, int], ...]
    says: Words
    at: tuple[int, int]
    codes_only: bool = False


TITLE = {"da": "Hvor går oplysningerne hen?", "en": "Where does the data go?"}
KEY = {
    "da": "Fuld streg: det, mennesker skriver. Stiplet: kun koder og tider.",
    "en": "Solid line: what people write. Dashed: codes and times only.",
}
SITES = (
    Box(300, 70, 270, 560, {"da": "Slack", "en": "Slack"}, {"da": "", "en": ""}, "#f3f1f8"),
    Box(620, 70, 535, 560, {"da": "Jeres egen maskine", "en": "Your own machine"}, {"da": "", "en": ""}, PALE),
)
BOXES = (
    Box(
        25,
        140,
        190,
        110,
        {"da": "Sagsbehandler", "en": "Caseworker"},
        {"da": "fortæller en sag\nuden navne", "en": "tells a case\nwithout names"},
    ),
    Box(
        25,
        330,
        190,
        110,
        {"da": "Kolleger", "en": "Colleagues"},
        {"da": "spørger og undrer sig;\nsiger det generelle", "en": "ask and wonder;\nsay what is general"},
    ),
    Box(
        25,
        500,
        190,
        110,
        {"da": "Ledere", "en": "Leaders"},
        {"da": "læring og temaer,\naldrig sagen", "en": "learning and themes,\nnever the case"},
    ),
    Box(
        325,
        115,
        220,
        120,
        {"da": "Vinduer (formularer)", "en": "Windows (forms)"},
        {"da": "sagens tekst, mens den\nskrives og læses", "en": "the case's text while it\nis written and read"},
    ),
    Box(
        325,
        315,
        220,
        125,
        {"da": "Kanal og tråd", "en": "Channel and thread"},
        {
            "da": "kort, runder, bidrag;\nog det, mennesker selv\nskriver i tråden",
            "en": "card, rounds, contributions;\nand what people type in\nthe thread themselves",
        },
    ),
    Box(
        325,
        500,
        220,
        110,
        {"da": "Ledernes kanal", "en": "The leaders' channel"},
        {"da": "generelle punkter,\nsom teamet har delt", "en": "general points\nthat the team shared"},
    ),
    Box(
        650,
        115,
        200,
        120,
        {"da": "Værnet", "en": "The guard"},
        {
            "da": "læser hver formular;\nstopper cpr; ordlister,\nintet netværk",
            "en": "reads every form;\nstops CPR; word lists,\nno network",
        },
    ),
    Box(
        650,
        315,
        200,
        125,
        {"da": "Sparring (botten)", "en": "Sparring (the bot)"},
        {"da": "tid, tur og ramme;\nhvem må hvad", "en": "time, turns, frame;\nwho may do what"},
    ),
    Box(
        930,
        115,
        200,
        120,
        {"da": "Sagens ord", "en": "A case's words"},
        {
            "da": "krypteret, én nøgle\nfor hver sag;\nvæk efter 7–90 dage",
            "en": "encrypted, one key\nfor each case;\ngone after 7–90 days",
        },
    ),
    Box(
        930,
        315,
        200,
        125,
        {"da": "Resten af databasen", "en": "The rest of the database"},
        {
            "da": "koder, tider, roller;\nloggen: hvem, hvad,\nhvornår",
            "en": "codes, times, roles;\nthe log: who, what,\nwhen",
        },
    ),
    Box(
        930,
        500,
        200,
        110,
        {"da": "Hovednøglen", "en": "The master key"},
        {
            "da": "åbner sagens ord. Den og\nlisten over slettede ligger\nuden for databasen",
            "en": "opens a case's words. It and\nthe list of erased lie\noutside the database",
        },
    ),
    Box(
        650,
        500,
        200,
        110,
        {"da": "Drift", "en": "Operations"},
        {"da": "log, målinger, fejl:\nkan ikke bære tekst", "en": "log, metrics, errors:\ncannot carry text"},
    ),
)
WAYS = (
    Way(((215, 180), (325, 180)), {"da": "skriver", "en": "writes"}, (262, 170)),
    Way(((215, 385), (325, 385)), {"da": "deltager", "en": "take part"}, (260, 375)),
    Way(((215, 555), (325, 555)), {"da": "svarer", "en": "answer"}, (260, 545)),
    Way(((545, 175), (650, 175)), {"da": "TLS", "en": "TLS"}, (597, 165)),
    Way(((850, 175), (930, 175)), {"da": "gemmes", "en": "kept"}, (890, 165)),
    Way(((650, 380), (545, 380)), {"da": "opslag", "en": "posts"}, (597, 372)),
    Way(((545, 342), (650, 342)), {"da": "læst", "en": "read"}, (597, 334)),
    Way(((750, 235), (750, 315)), {"da": "læst igennem", "en": "read through"}, (800, 280)),
    Way(((650, 420), (597, 420), (597, 555), (545, 555)), {"da": "delt", "en": "shared"}, (597, 412)),
    Way(((850, 378), (930, 378)), {"da": "koder", "en": "codes"}, (890, 368), codes_only=True),
    Way(((750, 440), (750, 500)), {"da": "tider og arter", "en": "times, kinds"}, (803, 475), codes_only=True),
    Way(((1130, 555), (1143, 555), (1143, 175), (1131, 175)), {"da": "", "en": ""}, (0, 0), codes_only=True),
)


def drawn(language: str) -> str:
    """Return the picture in a language, as SVG."""
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" lang="{language}">',
        f'<g font-family="Inter, Helvetica, Arial, sans-serif" font-size="14" fill="{INK}">',
        f"<title>{escape(TITLE[language])}</title>",
        '<marker id="tip" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" orient="auto">',
        f'<path d="M0 0L10 5L0 10z" fill="{INK}"/></marker>',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#ffffff"/>',
        f'<text x="25" y="40" font-size="22" font-weight="700">{escape(TITLE[language])}</text>',
        f'<text x="25" y="{HEIGHT - 22}">{escape(KEY[language])}</text>',
        *(_boxed(box, language) for box in (*SITES, *BOXES)),
        *(_led(way, language) for way in WAYS),
        "</g>",
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _boxed(box: Box, language: str) -> str:
    name = (
        f'<rect x="{box.x}" y="{box.y}" width="{box.width}" height="{box.height}" rx="10" fill="{box.fill}"'
        f' stroke="{INK}" stroke-width="1.5"/>'
        f'<text x="{box.x + 14}" y="{box.y + 26}" font-weight="700" font-size="15">{escape(box.name[language])}</text>'
    )
    lines = enumerate(box.holds[language].split("\n"))
    return name + "".join(
        f'<text x="{box.x + 14}" y="{box.y + 50 + LINE * i}">{escape(line)}</text>' for i, line in lines if line
    )


def _led(way: Way, language: str) -> str:
    path = "M" + " L".join(f"{x} {y}" for x, y in way.points)
    dashes = ' stroke-dasharray="6 5"' if way.codes_only else ""
    line = f'<path d="{path}" fill="none" stroke="{INK}" stroke-width="1.8" marker-end="url(#tip)"{dashes}/>'
    words = way.says[language]
    x, y = way.at
    return line + (f'<text x="{x}" y="{y}" font-size="13" text-anchor="middle">{escape(words)}</text>' if words else "")


def main(arguments: list[str]) -> int:
    """Write both pictures, or check them."""
    files = {ROOT / "docs" / "pictures" / f"data-flow.{language}.svg": drawn(language) for language in LANGUAGES}
    if "--check" in arguments:
        old = [file for file, picture in files.items() if not file.exists() or file.read_text("utf-8") != picture]
        print(*(f"{file.relative_to(ROOT)} is not as drawn; run scripts/draw_data_flow.py." for file in old), sep="\n")
        return 1 if old else 0
    for file, picture in files.items():
        file.write_text(picture, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
