"""A protocol as text: what we ship, what others know, and what a team may bring in."""

import re
from dataclasses import replace
from importlib import resources
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.content.protocol_text import as_toml, checked, words_of
from bot.content.protocols import BadProtocol, parsed, shipped
from bot.messages.requesting import FIELDS
from bot.sparring.protocol import Protocol, is_key
from tests.sparring.playbook import anna, bo
from tests.sparring.steps import in_round

FOREIGN = sorted((Path(__file__).parent / "foreign").glob("*.toml"))
TEAM = shipped()["team"]


@pytest.mark.parametrize("kind", shipped().values(), ids=lambda kind: kind.id)
def test_what_is_taken_along_is_read_as_the_same(kind: Protocol) -> None:
    assert parsed(as_toml(kind)) == kind


@given(words=st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1, max_size=60))
def test_whatever_a_team_calls_it_survives_the_journey(words: str) -> None:
    kept = " ".join(words.split())
    assert parsed(as_toml(replace(TEAM, title=words))).title == kept


@pytest.mark.parametrize("file", FOREIGN, ids=lambda file: file.stem)
def test_the_format_holds_what_is_known_elsewhere(file: Path) -> None:
    kind = checked(file.read_text("utf-8"), "own-1", 1, FIELDS)
    assert not any(is_key(words) for words in words_of(kind)), "all of it in words of its own"
    assert parsed(as_toml(kind)) == kind


def test_the_four_known_elsewhere_are_all_there() -> None:
    kinds = {file.stem: parsed(file.read_text("utf-8")) for file in FOREIGN}
    assert set(kinds) == {"kollegiale-beratung", "incident", "troika", "reflecting-team"}
    assert len(kinds["kollegiale-beratung"].rounds) == 10


@pytest.mark.parametrize("file", [f for f in FOREIGN if f.stem != "troika"], ids=lambda file: file.stem)
def test_the_machine_runs_them_to_their_end(file: Path) -> None:
    kind = parsed(file.read_text("utf-8"))
    assert in_round(len(kind.rounds), anna, bo, protocol=kind).s.round == kind.rounds[-1]


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        (replace(TEAM, title="no-such-sentence"), "unknown"),
        (replace(TEAM, title="V" * 76), "at most 75"),
        (replace(TEAM, rounds=tuple(replace(TEAM.rounds[0], id=str(n)) for n in range(13))), "at most 12 rounds"),
        (replace(TEAM, rounds=(replace(TEAM.rounds[0], purpose="V" * 301),)), "at most 300"),
        (replace(TEAM, fields=(replace(TEAM.fields[0], field="cpr"),)), "unknown: cpr"),
    ],
)
def test_what_a_team_may_not_use_is_said(changed: Protocol, reason: str) -> None:
    with pytest.raises(BadProtocol, match=reason):
        checked(as_toml(changed), "own-1", 1, FIELDS)


@pytest.mark.row("B4")
def test_no_kind_invents_what_the_sources_do_not_say() -> None:
    """The figure of source 002 is lost; a kind says whose its minutes are and takes no phase from a figure."""
    for file in resources.files("bot.content").joinpath("protocols").iterdir():
        if not file.name.endswith(".toml"):
            continue
        comment = " ".join(line for line in file.read_text("utf-8").splitlines() if line.startswith("#"))
        assert re.search(r"\b00[0-4]\b", comment), f"{file.name} names no source"
        assert re.search(r"ours|minutes", comment), f"{file.name} does not say whose its minutes are"
        assert "figur" not in comment.lower(), f"{file.name} leans on the lost figure"
