"""The guard as measured: on sentences it was made with, on others, and on texts in which there is nothing."""

from collections.abc import Sequence

import pytest

from bench.guard import Score, flagged, score
from bench.marked import Sentence, sentences, unmarked
from bot.privacy import Kind

DEV = sentences("sentences_dev", "sentences_lower_dev")
HELD_OUT = sentences("sentences_held_out", "sentences_lower_held_out")
LOWER = sentences("sentences_lower_dev", "sentences_lower_held_out")
CLEAN = sentences("clean_dev", "clean_held_out", "clean_quoted")


@pytest.mark.parametrize("some", [DEV, HELD_OUT], ids=["made with", "held out"])
def test_what_is_there_is_found_and_little_else(some: Sequence[Sentence]) -> None:
    given = score(some)
    assert given.recall() >= 0.95
    assert given.precision() >= 0.95


@pytest.mark.parametrize("some", [DEV, HELD_OUT], ids=["made with", "held out"])
def test_every_cpr_number_is_found(some: Sequence[Sentence]) -> None:
    given = score(some).of(Kind.CPR)
    assert (given.recall(), given.precision()) == (1, 1)


def test_names_in_lower_case_are_mostly_found() -> None:
    assert score(LOWER).of(Kind.NAME).recall() >= 0.70


def test_hints_are_mostly_found() -> None:
    given = score([*DEV, *HELD_OUT], hints=True)
    assert given.recall() >= 0.85
    assert given.precision() >= 0.90


def test_fewer_than_two_clean_sentences_in_a_hundred_are_flagged() -> None:
    assert len(flagged(CLEAN)) < 0.02 * len(CLEAN)


def test_clean_sentences_in_lower_case_are_left_alone_too() -> None:
    lowered = [Sentence(sentence.text.lower(), (), sentence.language) for sentence in CLEAN]
    assert len(flagged(lowered)) < 0.02 * len(lowered)


def test_the_public_guides_hold_nothing() -> None:
    assert flagged(sentences("clean_quoted")) == []
    assert flagged([Sentence("\n".join(one.text for one in sentences("clean_quoted")), ())]) == []


def test_the_sets_are_large_enough_to_say_something() -> None:
    assert len(DEV) + len(HELD_OUT) >= 400
    assert len(CLEAN) >= 500


def test_a_mark_is_where_it_stands() -> None:
    sentence = unmarked("{NAVN|Emma}s far på {TLF|28 91 44 03}")
    assert sentence.text == "Emmas far på 28 91 44 03"
    assert sentence.marks == ((Kind.NAME, 0, 4), (Kind.PHONE, 13, 24))


def test_a_score_of_nothing_is_whole() -> None:
    assert (Score({}, {}, {}).recall(), Score({}, {}, {}).precision()) == (1, 1)
