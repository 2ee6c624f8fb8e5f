"""A protocol as text: what we ship, what others know, and what a team may bring in."""

import re
from dataclasses import replace
from importlib import resources
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.content.flaws import BadProtocol
from bot.content.protocol_text import as_toml, checked, said
from bot.content.protocols import parsed, shipped
from bot.content.texts import LANGUAGES, texts
from bot.messages.requesting import FIELDS
from bot.sparring.protocol import Ending, Parties, Protocol, Where, is_key
from tests.sparring.playbook import anna, bo
from tests.sparring.steps import in_round

FOREIGN = sorted((Path(__file__).parent / "foreign").glob("*.toml"))
TEAM = shipped()["team"]


@pytest.mark.parametrize("kind", shipped().values(), ids=lambda kind: kind.id)
def test_what_is_taken_along_is_read_as_the_same(kind: Protocol) -> None:
    assert parsed(as_toml(kind)) == kind


@given(words=st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp")), max_size=60).filter(str.strip))
def test_whatever_a_team_calls_it_survives_the_journey(words: str) -> None:
    kept = " ".join(words.split())
    assert parsed(as_toml(replace(TEAM, title=words))).title == kept


@pytest.mark.parametrize("file", FOREIGN, ids=lambda file: file.stem)
def test_the_format_holds_what_is_known_elsewhere(file: Path) -> None:
    kind = checked(file.read_text("utf-8"), "own-1", 1, FIELDS)
    assert not any(is_key(words) for _, _, words in said(kind)), "all of it in words of its own"
    assert parsed(as_toml(kind)) == kind


def test_the_four_known_elsewhere_are_all_there() -> None:
    kinds = {file.stem: parsed(file.read_text("utf-8")) for file in FOREIGN}
    assert set(kinds) == {"kollegiale-beratung", "incident", "troika", "reflecting-team"}
    assert len(kinds["kollegiale-beratung"].rounds) == 10


@pytest.mark.parametrize("file", [f for f in FOREIGN if f.stem != "troika"], ids=lambda file: file.stem)
def test_the_machine_runs_them_to_their_end(file: Path) -> None:
    kind = parsed(file.read_text("utf-8"))
    assert in_round(len(kind.rounds), anna, bo, protocol=kind).s.round == kind.rounds[-1]


ROUND = TEAM.rounds[0]


@pytest.mark.parametrize(
    ("changed", "flaw"),
    [
        (replace(TEAM, title="no-such-sentence"), "flaw-key"),
        (replace(TEAM, title="team-presentation-purpose"), "flaw-key"),
        (replace(TEAM, title="V" * 76), "flaw-long"),
        (replace(TEAM, rounds=tuple(replace(ROUND, id=str(n)) for n in range(13))), "flaw-rounds-many"),
        (replace(TEAM, rounds=(replace(ROUND, purpose="V" * 301),)), "flaw-long"),
        (replace(TEAM, rounds=(ROUND, ROUND)), "flaw-round-twice"),
        (replace(TEAM, fields=(replace(TEAM.fields[0], field="cpr"),)), "flaw-field"),
        (replace(TEAM, fields=()), "flaw-fields-none"),
        (replace(TEAM, fields=(*TEAM.fields, TEAM.fields[0])), "flaw-field-twice"),
        (replace(TEAM, parties=Parties.LEADER), "flaw-whom"),
        (replace(TEAM, parties=Parties.PROGRAMME), "flaw-programme"),
        (replace(TEAM, where=Where.GROUP), "flaw-team-group"),
        (replace(TEAM, ends_in=Ending.NOTHING), "flaw-closing"),
        (replace(TEAM, anonymous=True, parties=Parties.OPEN), "flaw-anonymous"),
        (replace(TEAM, anonymous=True), "flaw-anonymous-turns"),
    ],
)
def test_what_a_team_may_not_use_is_said(changed: Protocol, flaw: str) -> None:
    with pytest.raises(BadProtocol) as refused:
        checked(as_toml(changed), "own-1", 1, FIELDS)
    assert flaw in {one.key for one in refused.value.flaws}


TEXT = as_toml(TEAM)
BARE = (
    'title = "T"\nsummary = "S"\n[[rounds]]\nid = "a"\ntitle = "A"\npurpose = "B"\n'
    'speaker = "members"\nturns = "open"\n'
)


@pytest.mark.parametrize(
    "text",
    [
        "a = " + "[" * 6000,
        "a = " + "{b=" * 2000,
        "a" * 6000,
        BARE + "minutes = " + "9" * 5000,
        *(
            BARE + f"minutes = {junk}"
            for junk in ("inf", "nan", "-1", "0", "true", '"5"', "[5]", "{a=1}", "1e9", "2026-11-21")
        ),
        *(BARE + f"minutes = 5\nprompts = {junk}" for junk in ('"a"', "[1]", "[[]]", '[""]', "{}")),
        *(BARE + f"minutes = 5\ncollects = {junk}" for junk in ('"points"', "[1]", '["all"]')),
        *(
            BARE + f"minutes = 5\nwritten = {junk}"
            for junk in ("5", '{days="1"}', "{days=-1}", "{}", "{days=1e9}", "{weeks=1}")
        ),
        *(BARE + f"minutes = 5\n{name} = 1" for name in ("silent", "paced", "wonder", "colour")),
        *(
            f"{name} = 1\n{BARE}minutes = 5"
            for name in ("where", "parties", "needs", "ends_in", "anonymous", "fields", "framing")
        ),
        'fields = ["topic"]\nrounds = 5\ntitle = "T"\nsummary = "S"',
        'rounds = [1, "x", []]\ntitle = "T"\nsummary = "S"',
        "\x00",
        "💥",
    ],
)
def test_whatever_an_attacker_sends_is_refused_in_a_sentence_of_ours(text: str) -> None:
    with pytest.raises(BadProtocol) as refused:
        checked(text, "own-1", 1, FIELDS)
    for language in LANGUAGES:
        for flaw in refused.value.flaws:
            assert texts(language).format(flaw.key, flaw.places)


def test_all_that_is_wrong_is_told_at_once_with_its_round_and_line() -> None:
    lines = TEXT.splitlines()
    where = [number for number, line in enumerate(lines, 1) if line.startswith("minutes")][2]
    lines[where - 1] = 'minutes = "ti"'
    lines[0] = "colour = 1"
    with pytest.raises(BadProtocol) as refused:
        checked("\n".join(lines), "own-1", 1, FIELDS)
    assert [(one.key, one.round, one.line) for one in refused.value.flaws] == [
        ("flaw-unknown", 0, 1),
        ("flaw-whole", 3, where),
    ]


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
