"""Danish words: one form finds the others, likeness is told with few words, and a theme suggested with little doubt."""

from itertools import combinations

import pytest

from bot.content.themes import STEMS, stems_of, suggested
from bot.content.wordforms import found_by, lemma, parts, terms
from bot.sparring.learning.likeness import alike, nearest
from tests.learning.examples import ALIKE, APART, THEMED


@pytest.mark.parametrize(
    ("form", "whole"),
    [
        ("samtalerne", "samtale"),
        ("børnesamtaler", "børnesamtale"),
        ("familierådslaget", "familierådslag"),
        ("netværksmøderne", "netværksmøde"),
        ("mødre", "mor"),
        ("skrevet", "skrive"),
        ("ics", "ics"),
    ],
)
def test_a_form_of_a_word_is_known_as_the_word(form: str, whole: str) -> None:
    assert lemma(form) == whole


@pytest.mark.parametrize(
    ("word", "its"),
    [
        ("børnesamtalerne", ("barn", "samtale")),
        ("skolesamarbejdet", ("skole", "samarbejde")),
        ("underretningsfristen", ("underretning", "frist")),
        ("støttekontaktperson", ("støtte", "kontakt", "person")),
        ("undersøgelse", ()),
        ("overblik", ()),
        ("samarbejde", ()),
    ],
)
def test_a_compound_is_taken_apart(word: str, its: tuple[str, ...]) -> None:
    assert parts(word) == its


@pytest.mark.row("A12")
def test_a_text_is_found_by_any_form_of_its_words_and_by_their_parts() -> None:
    found = found_by("Hold børnesamtalerne tidligt")
    assert {"børnesamtale", "samtale", "tidlig", "tidligt"} <= found
    assert "skole" not in found


def test_likeness_finds_most_pairs_that_say_the_same_and_none_that_do_not() -> None:
    missed = [pair for pair in ALIKE if not alike(terms(pair[0]), terms(pair[1]))]
    wrong = [pair for pair in combinations(APART, 2) if alike(terms(pair[0]), terms(pair[1]))]
    assert wrong == []
    assert len(missed) / len(ALIKE) < 0.1, missed


def test_the_likest_is_named_and_nothing_when_all_are_far() -> None:
    known = {text: terms(text) for text in APART}
    assert nearest(terms("Skolen skal spørges tidligt"), known) == "Spørg skolen tidligt"
    assert nearest(terms("Kaffe hjælper"), known) is None
    assert nearest(terms("Spørg skolen tidligt"), {}) is None
    assert not alike(frozenset(), frozenset())


@pytest.mark.row("A12")
def test_a_suggested_theme_is_the_one_a_leader_would_choose_and_in_doubt_there_is_none() -> None:
    suggestions = {text: suggested([text]) for text, _ in THEMED}
    wrong = {text: theme for text, right in THEMED if (theme := suggestions[text]) not in (right, None)}
    found = [text for text, right in THEMED if right and suggestions[text] == right]
    assert wrong == {}
    assert len(found) >= 0.9 * sum(right is not None for _, right in THEMED)


def test_several_points_are_looked_at_as_one() -> None:
    assert suggested(["Spørg skolen", "Ring til mor", "Skolen ved mere"]) == "cooperation"
    assert suggested(["Spørg skolen", "Ring til mor"]) is None


def test_a_themes_own_name_suggests_it() -> None:
    own = {**STEMS, "ours": stems_of("Skiftende sagsbehandlere")}
    assert suggested(["Når sagsbehandleren skifter, skal barnet vide det"], own) == "ours"
