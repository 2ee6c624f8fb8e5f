"""What the domain promises of itself and no type can say: it knows no round by name, and a moment is called one."""

import ast

from bot.content.protocols import shipped
from tests.architecture.source import nodes, place

DOMAIN = "bot/sparring/"


def test_the_machine_knows_no_round_by_name() -> None:
    rounds = {this.id for protocol in shipped().values() for this in protocol.rounds}
    named = [
        place(path, node)
        for path, node in nodes(ast.Compare, ast.MatchValue, ast.Dict, ast.Set)
        for inner in ast.walk(node)
        if path.startswith(DOMAIN) and isinstance(inner, ast.Constant) and inner.value in rounds
    ]
    assert rounds
    assert not named


def test_a_moment_ends_in_at_or_until_and_a_date_in_on() -> None:
    odd = [
        f"{place(path, node)} {node.target.id}"
        for path, node in nodes(ast.AnnAssign)
        if path.startswith(DOMAIN) and isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name)
        if not f"_{node.target.id}".endswith(endings(ast.unparse(node.annotation)))
    ]
    assert not odd


def endings(annotation: str) -> tuple[str, ...]:
    """Return how a field of this type must end; any ending will do for most types. Where a span ends says so itself."""
    kinds = {kind.strip() for kind in annotation.split("|")}
    if "datetime" in kinds:
        return ("_at", "_until", "_to")
    return ("_on", "_to", "_since", "_first", "_last") if "date" in kinds else ("",)
