"""Reads a treebank with the guard: a text neither written for it nor about anything it was made for.

    python scripts/read_treebank.py FILE.conllu

FILE is part of a treebank in the CoNLL-U format, such as UD_Danish-DDT (newswire, CC BY-SA 4.0); we ship none.
Clean are the sentences without a proper noun; a name is a proper noun with a second one that continues it at once.
"""

import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from bot.privacy import Finding, read

Row = list[str]
NUMBER, FORM, CLASS, HEAD, RELATION = 0, 1, 3, 6, 7


def sentences(treebank: str) -> Iterator[tuple[str, list[Row]]]:
    """Yield the sentences, each with its words."""
    for block in treebank.split("\n\n"):
        lines = block.splitlines()
        text = next((line.removeprefix("# text = ") for line in lines if line.startswith("# text = ")), None)
        if text:
            yield text, [line.split("\t") for line in lines if line.split("\t")[NUMBER].isdigit()]


def names(text: str, rows: list[Row]) -> Iterator[tuple[int, int]]:
    """Yield where names of two parts stand."""
    reached = 0
    start = {}
    for row in rows:
        start[row[NUMBER]] = reached = text.index(row[FORM], reached)
        reached += len(row[FORM])
    for before, row in pairwise(rows):
        if row[RELATION] == "flat" and row[HEAD] == before[NUMBER] and row[CLASS] == before[CLASS] == "PROPN":
            yield start[before[NUMBER]], start[row[NUMBER]] + len(row[FORM])


def main(file: str) -> None:
    """Read it as it stands and in lower case, and say how well."""
    whole = list(sentences(Path(file).read_text(encoding="utf-8")))
    for how, spelt in (("as it stands", str), ("in lower case", str.lower)):
        flagged = clean = found = there = 0
        for text, rows in whole:
            findings = read(spelt(text))
            if not any(row[CLASS] in {"PROPN", "X"} for row in rows):
                clean += 1
                flagged += bool(findings)
            marks = list(names(text, rows))
            there += len(marks)
            found += sum(_touched(mark, findings) for mark in marks)
        print(f"{how}: {found} of {there} names found, {flagged} of {clean} clean sentences flagged")


def _touched(mark: tuple[int, int], findings: tuple[Finding, ...]) -> bool:
    return any(one.start < mark[1] and mark[0] < one.end for one in findings)


if __name__ == "__main__":
    main(*sys.argv[1:])
