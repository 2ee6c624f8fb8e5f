"""The machine's picture and the drawn parts of its page are as the transition table is."""

import importlib.util
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree as ET

import pytest

from bot.sparring.machine import TRANSITIONS
from bot.sparring.session import Phase

ROOT = Path(__file__).parents[2]
AGAIN = "run scripts/draw_machine.py and look at what changed"


@pytest.fixture(scope="module")
def drawing() -> ModuleType:
    """The script that draws."""
    spec = importlib.util.spec_from_file_location("draw_machine", ROOT / "scripts" / "draw_machine.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_picture_is_as_the_table_is(drawing: ModuleType) -> None:
    assert drawing.PICTURE.read_text(encoding="utf-8") == drawing.picture(), AGAIN


def test_the_page_is_as_the_table_is(drawing: ModuleType) -> None:
    text = drawing.PAGE.read_text(encoding="utf-8")
    assert text == drawing.page(text), AGAIN


def test_a_way_more_in_the_table_is_an_error_until_it_is_laid_out(
    drawing: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(drawing, "TRANSITIONS", TRANSITIONS[:5])
    assert drawing.page(drawing.PAGE.read_text(encoding="utf-8")) != drawing.PAGE.read_text(encoding="utf-8")
    with pytest.raises(LookupError, match="layout and the table differ"):
        drawing.picture()


def test_the_picture_tells_everything_in_words_too(drawing: ModuleType) -> None:
    picture = ET.fromstring(drawing.picture())  # noqa: S314 - our own drawing
    told = picture.findtext("{http://www.w3.org/2000/svg}desc") or ""
    moving = {rule.event.__name__ for rule in TRANSITIONS if any(ends - {start} for start, ends in rule.ways.items())}
    assert all(name in told for name in moving)
    shown = "".join(picture.itertext())
    assert all(phase in shown for phase in Phase)
