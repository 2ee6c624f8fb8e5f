"""The lists that the guard ships."""

from itertools import islice

import pytest
from simplemma.strategies.dictionaries import DefaultDictionaryFactory

from bot.privacy import lists
from bot.privacy.lexicon import Lexicon
from bot.privacy.lists import DATA, WordFilter


def test_they_are_small_enough_to_carry() -> None:
    assert sum(file.stat().st_size for file in DATA.iterdir()) < 2_000_000


def test_each_is_told_of_with_its_source() -> None:
    told = (DATA / "README.md").read_text("utf-8")
    assert [file.name for file in DATA.iterdir() if file.name != "README.md" and f"`{file.name}`" not in told] == []


def test_a_filter_knows_every_word_it_was_made_of() -> None:
    forms = (form for form in DefaultDictionaryFactory().get_dictionary("en") if form.isalpha() and form.islower())
    assert all(form in lists.words("en") for form in islice(forms, 0, 100_000, 100))


def test_the_danish_filter_knows_what_social_workers_write() -> None:
    written = (
        "barnets forældrene underretningen samvær anbragt plejefamilie bekymrede trivsel indsatsen kontanthjælp ønsker"
    )
    assert [word for word in written.split() if word not in lists.words("da")] == []


def test_a_filter_hardly_knows_any_other() -> None:
    known = WordFilter.of((f"ord{number}" for number in range(1000)), 12)
    assert all(f"ord{number}" in known for number in range(1000))
    assert sum(f"andet{number}" in known for number in range(1000)) < 20
    assert sum(f"qzx{number}wv" in lists.words("da") for number in range(1000)) < 20


def test_a_name_is_whose_the_project_says_it_is() -> None:
    given = lists.names().given
    assert (given["mikkel"], given["fatima"], given["ahmed"], given["kim"]) == ("m", "f", "m", "b")


@pytest.mark.parametrize(
    ("word", "known"),
    [
        ("underretning", True),
        ("børnesamtale", True),
        ("plejefamiliekonsulenten", True),
        ("hér", True),
        ("xqlmr", False),
    ],
)
def test_compounds_and_stressed_words_are_words(word: str, known: bool) -> None:
    assert Lexicon("da").word(word) is known


@pytest.mark.parametrize("slip", ["sagsbehandlren", "dreneg", "skolne", "barnte", "x" * 30])
def test_a_slip_of_the_finger_is_seen(slip: str) -> None:
    assert Lexicon("da").misspelt(slip)
