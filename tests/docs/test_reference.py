"""The docs say what the code does: settings, commands and events stand in the reference, and links lead somewhere."""

import inspect
import re
from pathlib import Path
from typing import cast

import pytest
from typer.main import get_command

from bot.cli import app
from bot.config import Settings
from bot.sparring import events as ev
from bot.sparring.machine import TRANSITIONS
from handlers.books import bound
from handlers.commands import WORDS
from handlers.desk import Desk
from handlers.shelf import shelf

ROOT = Path(__file__).parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
LOCALE = ROOT / "bot" / "content" / "locales" / "da"
LINK = re.compile(r"\[[^\]]*\]\((?!https?:|#)([^)#]+)")


def reference(name: str) -> str:
    return (ROOT / "docs" / "reference" / name).read_text("utf-8")


@pytest.mark.parametrize("name", Settings.model_fields)
def test_every_setting_is_documented_as_it_is(name: str) -> None:
    field = Settings.model_fields[name]
    row = next((line for line in reference("settings.md").splitlines() if f"`{name.upper()}`" in line), "")
    assert field.description
    assert field.description in row
    if field.default not in (None, ""):
        assert f"`{field.default}`" in row


def test_every_word_after_the_slash_is_documented() -> None:
    page = reference("commands.md")
    words = {*WORDS, *bound(shelf(cast("Desk", None))).words}  # a book is written without a desk being touched
    assert [word for word in words if f"{word}`" not in page] == []


def test_every_command_line_is_documented() -> None:
    page = reference("commands.md")
    assert [name for name in get_command(app).commands if f"`sparring {name}" not in page] == []  # type: ignore[attr-defined]


def test_every_event_is_documented_with_its_phases() -> None:
    page = reference("events.md")
    phases = {rule.event: ", ".join(phase.value for phase in rule.ways) for rule in TRANSITIONS}
    events = [c for _, c in inspect.getmembers(ev, inspect.isclass) if issubclass(c, ev.Event)]
    for event in set(events) - {ev.Event, ev.PersonEvent}:
        row = next((line for line in page.splitlines() if f"| `{event.__name__}` |" in line), "")
        assert (inspect.getdoc(event) or "?").split("\n", maxsplit=1)[0] in row
        assert phases.get(event, "") in row


@pytest.mark.parametrize("page", sorted((ROOT / "docs" / "how-to").glob("*.md")), ids=lambda page: page.name)
def test_a_guide_names_buttons_and_words_as_they_are(page: Path) -> None:
    text = page.read_text("utf-8")
    sentences = {
        line.partition(" = ")[2] for file in LOCALE.glob("*.ftl") for line in file.read_text("utf-8").splitlines()
    }
    bold = {" ".join(named.split()) for named in re.findall(r"\*\*(.+?)\*\*", text, re.DOTALL)}
    assert bold - sentences == set()
    words = {*WORDS, *bound(shelf(cast("Desk", None))).words}
    assert set(re.findall(r"/sparring ([a-zæøå-]+)", text)) - words == set()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path) -> None:
    assert [link for link in LINK.findall(page.read_text("utf-8")) if not (page.parent / link).exists()] == []


def test_every_decision_stands_in_the_list_under_its_own_title() -> None:
    pages = [page for page in sorted((ROOT / "docs" / "decisions").glob("0*.md")) if "template" not in page.name]
    titles = [page.read_text("utf-8").partition("\n")[0].removeprefix("# ").split(": ", 1) for page in pages]
    rows = [f"| {number} | [{title}]({page.name}) |" for (number, title), page in zip(titles, pages, strict=True)]
    listed = (ROOT / "docs" / "decisions" / "README.md").read_text("utf-8").splitlines()
    assert [line for line in listed if line.startswith("| 0")] == rows
    assert [page.name[:4] for page in pages] == [number for number, _ in titles]


@pytest.mark.parametrize(
    "command", sorted(set(re.findall(r"\.venv/bin/sparring ([a-z]+)", (ROOT / "README.md").read_text("utf-8"))))
)
def test_what_the_readme_tells_people_to_type_exists(command: str) -> None:
    assert command in get_command(app).commands  # type: ignore[attr-defined]


def test_the_make_targets_the_readme_names_exist() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    named = set(re.findall(r"(?:`|^)make ([a-z]+)", (ROOT / "README.md").read_text("utf-8"), re.MULTILINE))
    assert {"try", "test", "run"} <= named
    assert [target for target in named if not re.search(rf"^{target}:", makefile, re.MULTILINE)] == []
