"""The papers for data protection: both languages say the same, and every proof they name exists."""

import ast
import re
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAPERS = ROOT / "docs" / "privacy"
NAMES = sorted(path.name.removesuffix(".da.md") for path in PAPERS.glob("*.da.md"))
PROOF = re.compile(r"\[`(?P<test>test_\w+)`\]\((?P<file>[^)]+\.py)\)")


@cache
def paper(name: str, language: str) -> str:
    return (PAPERS / f"{name}.{language}.md").read_text("utf-8")


@cache
def names_in(file: Path) -> frozenset[str]:
    functions = (ast.FunctionDef, ast.AsyncFunctionDef)
    return frozenset(node.name for node in ast.walk(ast.parse(file.read_text("utf-8"))) if isinstance(node, functions))


@pytest.mark.parametrize("name", NAMES)
def test_both_languages_have_the_same_shape_and_the_same_proofs(name: str) -> None:
    danish, english = paper(name, "da"), paper(name, "en")
    assert _shapes(danish) == _shapes(english)
    assert PROOF.findall(danish) == PROOF.findall(english)


def _shapes(text: str) -> list[str]:
    return [shape for line in text.splitlines() if (shape := _shape(line))]


def _shape(line: str) -> str:
    """Return what kind of line it is: a heading's level, a table's columns, a point of a list."""
    kind = re.match(r"#+|\|.*|- \[ \]|- |\d+\.", line)
    return f"|{line.count('|')}" if line.startswith("|") else kind.group() if kind else ""


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("language", ["da", "en"])
def test_every_proof_is_a_test_that_exists(name: str, language: str) -> None:
    for proof in PROOF.finditer(paper(name, language)):
        assert proof["test"] in names_in((PAPERS / proof["file"]).resolve()), proof.group()


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("language", ["da", "en"])
def test_every_statement_in_a_table_of_proofs_has_one(name: str, language: str) -> None:
    heading = ""
    for line in paper(name, language).splitlines():
        if not line.startswith("|"):
            heading = ""
        elif not heading:
            heading = line
        elif re.search(r"\| (bevis|proof) \|$", heading) and not line.startswith("| ---"):
            assert PROOF.search(line), line


def test_there_are_papers() -> None:
    assert len(NAMES) >= 7
