"""B16: how well the guard reads, beside a rule as one would write it in an afternoon, and what it costs.

The held-out sentences were written before the lists and the rules, and nothing was changed because of them. Still the
same hand wrote all three: docs/explanation/guard.md tells what that means.

    python -m bench.guard        tells kind by kind what is found
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from time import perf_counter

from bench.children import child
from bench.ground import Ground
from bench.marked import Sentence, sentences
from bench.results import Gate, Result, spread
from bot.privacy import Kind, read, stops

Spans = Sequence[tuple[Kind, int, int]]
Reader = Callable[[str, str], Spans]


@dataclass(frozen=True, slots=True)
class Score:
    """How much was found, by kind.

    Attributes:
        hits: Marks that a finding of their kind touches.
        missed: Marks that none does.
        false: Findings that touch no mark of their kind.
    """

    hits: Mapping[Kind, int]
    missed: Mapping[Kind, int]
    false: Mapping[Kind, int]

    def recall(self) -> float:
        """Give the share of the marks that were found, 0–1."""
        return _share(sum(self.hits.values()), sum(self.missed.values()))

    def precision(self) -> float:
        """Give the share of the findings that were right, 0–1."""
        return _share(sum(self.hits.values()), sum(self.false.values()))

    def of(self, kind: Kind) -> "Score":
        """Give the score of one kind."""
        return Score(*({kind: counts.get(kind, 0)} for counts in (self.hits, self.missed, self.false)))


def _share(right: int, wrong: int) -> float:
    return right / (right + wrong) if right + wrong else 1.0


def ours(text: str, language: str) -> Spans:
    """Read with the guard."""
    return [(finding.kind, finding.start, finding.end) for finding in read(text, language)]


_PLAIN_RULES = {
    Kind.CPR: re.compile(r"\b\d{6}[- ]?\d{4}\b"),
    Kind.PHONE: re.compile(r"(?:\+45 ?)?\b\d{2} ?\d{2} ?\d{2} ?\d{2}\b"),
    Kind.MAIL: re.compile(r"\S+@\S+\.\w+"),
    Kind.LINK: re.compile(r"https?://\S+"),
    Kind.ADDRESS: re.compile(r"\b[A-ZÆØÅ]\w*(?:vej|gade|allé) \d+"),
    Kind.CASE_NUMBER: re.compile(r"\b\d{4}-\d{4,7}\b"),
    Kind.NAME: re.compile(r"(?<=[a-zæøå,] )[A-ZÆØÅ][a-zæøå]+(?: [A-ZÆØÅ][a-zæøå]+)*"),
}


def plain_rule(text: str, _language: str) -> Spans:
    """Read with one pattern for each kind, and every capital inside a sentence for a name."""
    return [(kind, *match.span()) for kind, rule in _PLAIN_RULES.items() for match in rule.finditer(text)]


def score(some: Iterable[Sentence], reader: Reader = ours, *, hints: bool = False) -> Score:
    """Hold a reader against the marks of sentences, hints or all the others."""
    hits, missed, false = Counter[Kind](), Counter[Kind](), Counter[Kind]()
    for sentence in some:
        found = [span for span in reader(sentence.text, sentence.language) if span[0].hint is hints]
        marks = [mark for mark in sentence.marks if mark[0].hint is hints]
        for mark in marks:
            (hits if any(_touch(mark, span) for span in found) else missed)[mark[0]] += 1
        false.update(span[0] for span in found if not any(_touch(mark, span) for mark in marks))
    return Score(hits, missed, false)


def _touch(one: tuple[Kind, int, int], other: tuple[Kind, int, int]) -> bool:
    return one[0] is other[0] and one[1] < other[2] and other[1] < one[2]


def flagged(some: Iterable[Sentence], reader: Reader = ours) -> list[Sentence]:
    """Give the sentences in which a reader finds anything, hints included."""
    return [sentence for sentence in some if reader(sentence.text, sentence.language)]


async def reading(ground: Ground) -> list[Result]:
    """Measure B16: what is found, what is flagged for nothing, and the time and memory it takes."""
    unseen = sentences("sentences_held_out", "sentences_lower_held_out")
    lower = sentences("sentences_lower_held_out")
    clean = sentences("clean_dev", "clean_held_out", "clean_quoted")
    seen = sentences("sentences_dev", "sentences_lower_dev")
    least = partial(Gate, at_least=True)
    return [
        _line("recall on held-out sentences", least(0.95), lambda reader: score(unseen, reader).recall()),
        _line("precision on held-out sentences", least(0.95), lambda reader: score(unseen, reader).precision()),
        _line("CPR numbers found, all sentences", least(1), lambda reader: _cpr([*seen, *unseen], reader)),
        _line("recall of names in lower-case chat, held out", least(0.7), lambda reader: score(lower, reader).recall()),
        _line("clean sentences flagged", Gate(0.02), lambda reader: len(flagged(clean, reader)) / len(clean)),
        *_speed(clean, ground.sizes.repeats),
        *await _load(ground.sizes.repeats),
    ]


def _line(what: str, gate: Gate, of: Callable[[Reader], float]) -> Result:
    mine, peer = of(ours), of(plain_rule)
    return Result("B16", what, (mine,), gate, "", f"{mine:.3f}", f"{peer:.3f}, plain rule")


def _cpr(some: Iterable[Sentence], reader: Reader) -> float:
    return score(some, reader).of(Kind.CPR).recall()


def _speed(some: Sequence[Sentence], repeats: int) -> list[Result]:
    text = "\n".join(sentence.text for sentence in some)
    read(text)
    took, quick, peer = [], [], []
    for _ in range(repeats):
        took.append(_per_thousand(text, read))
        quick.append(_per_thousand(text, stops))
        peer.append(_per_thousand(text, lambda text: plain_rule(text, "da")))
    return [
        Result(
            "B16", "1,000 characters read", tuple(took), Gate(40), " ms", spread(took), f"{spread(peer)}, plain rule"
        ),
        Result("B16", "1,000 characters read for CPR numbers", tuple(quick), Gate(5), " ms", spread(quick)),
    ]


def _per_thousand(text: str, reader: Callable[[str], object]) -> float:
    """Give the milliseconds that 1,000 characters take."""
    began = perf_counter()
    reader(text)
    return (perf_counter() - began) * 1_000_000 / len(text)


async def _load(repeats: int) -> list[Result]:
    """Measure in a process of its own what the first text costs."""
    took, held = [], []
    for _ in range(repeats):
        async with child("-m", "bench.reader") as fresh:
            told = await fresh.hear()
        took.append(told["seconds"])
        held.append(told["megabytes"])
    return [
        Result("B16", "the first text, with all lists loaded", tuple(took), Gate(1), " s", spread(took)),
        Result("B16", "memory of the lists", tuple(held), Gate(30), " MB", spread(held, 0)),
    ]


def _by_kind() -> str:
    """Give the table of docs/explanation/guard.md."""
    sets = (
        ("sentences_dev", "sentences_lower_dev"),
        ("sentences_held_out", "sentences_lower_held_out"),
    )
    made_with, unseen = (sentences(*names) for names in sets)
    rows = ["| kind | made with: found | false | held out: found | false | plain rule, held out: found | false |"]
    rows.append("| --- | --- | --- | --- | --- | --- | --- |")
    for kind in Kind:
        scores = [score(made_with, hints=kind.hint), score(unseen, hints=kind.hint)]
        scores.append(score(unseen, plain_rule, hints=kind.hint))
        cells = [cell for given in scores for cell in _cells(given.of(kind), kind)]
        rows.append(f"| {kind.value.replace('_', ' ')}{' (hint)' if kind.hint else ''} | {' | '.join(cells)} |")
    return "\n".join(rows)


def _cells(given: Score, kind: Kind) -> tuple[str, str]:
    hits = given.hits[kind]
    return f"{hits} of {hits + given.missed[kind]}", str(given.false[kind])


if __name__ == "__main__":
    print(_by_kind())
