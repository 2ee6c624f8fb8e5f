"""Every sentence is there in every language, and the code asks for none that is not."""

import re
from pathlib import Path

import pytest

from bot.content.advice import reads_like_advice
from bot.content.check import problems
from bot.content.flaws import BadProtocol
from bot.content.protocols import parsed, shipped
from bot.content.texts import LANGUAGES, UnknownSentence, messages_of, spoken, texts
from bot.content.themes import suggested

ROOT = Path(__file__).parents[2]
ASKED_FOR = re.compile(
    r'(?:\.plain|\.line|wording\.said|Sentence|mend)\(\s*(?:[a-z]+, "[a-z-]+", )?"([a-z][a-z0-9-]+)"'
)


def test_nothing_is_wrong_with_the_sentences() -> None:
    assert problems() == []


def test_the_code_asks_only_for_sentences_that_exist() -> None:
    files = [f for folder in ("bot", "handlers") for f in (ROOT / folder).rglob("*.py")]
    asked = {key for f in files for key in ASKED_FOR.findall(f.read_text("utf-8"))}
    assert len(asked) > 80, "the pattern no longer finds how sentences are asked for"
    assert asked - messages_of("da").keys() == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_missing_sentence_or_place_is_an_error_and_not_a_shrug(language: str) -> None:
    with pytest.raises(UnknownSentence):
        texts(language).format("no-such-sentence")
    with pytest.raises(UnknownSentence):
        texts(language).format("round-ends", {"minutes": "5 minutter"})


@pytest.mark.parametrize(
    ("reads", "answer"),
    [("da-DK", "da"), (None, "da"), ("en-GB", "en"), ("nb_NO", "da"), ("sv", "da"), ("pl", "en"), ("", "da")],
)
def test_people_are_answered_in_the_nearest_language(reads: str | None, answer: str) -> None:
    assert spoken(reads) == answer


@pytest.mark.row("A4", "A5", "A6", "A7", "A9", "A10", "A11")
def test_team_sparring_is_as_in_the_source() -> None:
    """Source 004: minutes and the six questions, word for word."""
    team = shipped()["team"]
    assert [r.length.total_seconds() / 60 for r in team.rounds] == [5, 5, 10, 5, 10, 5]
    assert [texts("da").format(key) for key in team.rounds[2].prompts] == [
        "Hvilke associationer får I?",
        "Hvad er der givet svar på? – Hvad er der ikke givet svar på?",
        "Hvilke styrker og muligheder ser I?",
        "Hvilke udfordringer ser I?",
        "Hvilke mulige initiativer ser I?",
        "Hvilke ideer og mulige veje vil I foreslå?",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "not toml",
        'id = "x"\nversion = 1\ntitle = "t"\nsummary = "s"\nrounds = []',
        'id = "x"\nversion = 1\ntitle = "t"\nsummary = "s"\n[[rounds]]\nid = "a"',
        (
            'id = "x"\nversion = 1\ntitle = "t"\nsummary = "s"\n[[rounds]]\nid = "a"\nminutes = 0\n'
            'speaker = "members"\nturns = "open"\ntitle = "a"\npurpose = "b"'
        ),
        (
            'id = "x"\nversion = 1\ntitle = "t"\nsummary = "s"\n[[rounds]]\nid = "a"\nminutes = 5\nspeaker = "nobody"\n'
            'turns = "open"\ntitle = "a"\npurpose = "b"'
        ),
        (
            'id = "x"\nversion = 1\ntitle = "t"\nsummary = "s"\n[[rounds]]\nid = "a"\nminutes = 5\n'
            'speaker = "members"\nturns = "open"\ntitle = "a"\npurpose = "b"\npaced = true'
        ),
    ],
)
def test_what_the_machine_could_not_run_is_no_protocol(text: str) -> None:
    with pytest.raises(BadProtocol):
        parsed(text)


@pytest.mark.row("B7")
@pytest.mark.parametrize(
    "words",
    [
        "Du skal bare ringe til skolen",
        "Har du prøvet at tale med far?",
        "Hvorfor gjorde du ikke det?",
        "You should call",
    ],
)
def test_advice_and_interrogation_are_heard(words: str) -> None:
    assert reads_like_advice(words)


@pytest.mark.parametrize(
    "words",
    [
        "Jeg kommer til at tænke på skolen",
        "Hvad mon drengen selv ser?",
        "Det skal nok blive godt",
        "Gad vide, hvad far ser",
    ],
)
def test_wondering_is_left_alone(words: str) -> None:
    assert not reads_like_advice(words)


def test_a_theme_is_only_suggested_when_the_words_leave_little_doubt() -> None:
    assert suggested(["Vi skal inddrage barnets perspektiv, og børnesamtalen skal ligge tidligt"]) == "child-voice"
    assert suggested(["Godt gået"]) is None
    assert suggested([]) is None
