"""A digest as Markdown reads as it was written, whatever was written."""

from markdown_it import MarkdownIt
from markdown_it.token import Token

from bot.papers.markdown import markdown
from tests.papers.digests import EMPTY, ENGLISH, MISCHIEF, PLAIN, full_of
from tests.pictures.sheets import said


def parsed(text: str) -> list[Token]:
    """Return what a reader of CommonMark makes of a text, inline parts among the rest."""
    return [inner for token in MarkdownIt().parse(text) for inner in (token, *(token.children or ()))]


def kinds(text: str) -> set[str]:
    """Return which kinds of things stand in a text."""
    return {token.type for token in parsed(text)}


def test_has_all_of_a_digest_in_its_order() -> None:
    text = markdown(PLAIN, said())
    order = [
        "# Opsamling på læring i Team Syd",
        "*Fra 1. september 2026 til 31. oktober 2026*",
        "*Holdt i teamet den 3. november 2026*",
        "> Kære alle\\\n> Tak for en god periode.",
        "1. Velkommen (5 min.)\n2. Hvem gør hvad?",
        "### Samarbejde med skolen",
        "- Inviter skolen med til det første møde.\n- Aftal, hvem der ringer.",
        "Til jer: Skal vi gøre det fast?",
        "- **Beslutning:** Vi ændrer noget",
        "- **Senest:** 1. december 2026",
        "*3 læringspunkter venter til næste opsamling.*",
        "Samarbejde med skolen: 3 punkter",
        "### Vi holder børnesamtaler uden for kontoret.",
        "- **Hvordan gik det:** Børnene taler mere frit.",
        "3 ændringer i vores praksis.",
    ]
    places = [text.find(part) for part in order]
    assert -1 not in places, order[places.index(-1)]
    assert places == sorted(places)


def test_an_empty_digest_says_so_and_english_is_whole() -> None:
    assert "Der er ikke noget tema, der går igen" in markdown(EMPTY, said())
    assert markdown(EMPTY, said()).startswith("# Opsamling på vores læring\n")
    assert "## Agenda" in markdown(ENGLISH, said("en"))
    assert "1 December 2026" in markdown(ENGLISH, said("en"))


def test_nothing_people_write_becomes_markup() -> None:
    text = markdown(full_of(MISCHIEF), said())

    assert kinds(text) == kinds(markdown(PLAIN, said())), "not a thing is in it that a plain digest has not"
    shape = [token.tag for token in parsed(text) if token.type.endswith("_open") and token.tag.startswith("h")]
    assert shape == ["h1", "h2", "h2", "h3", "h2", "h3"]
    shown = "".join(token.content for token in parsed(text) if token.type == "text")
    assert '#panic("x")' in shown
    assert "<script>alert(1)</script> &lt; [a](https://eksempel.dk)" in shown
    assert "**bb** __ii__ `c`" in shown
    assert "😀👩‍👧 שלום مرحبا gnirts" in shown, "all scripts stay; signs that turn text around do not"
