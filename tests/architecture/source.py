"""The product's own Python files, read as syntax trees."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGES = ("bot", "handlers", "schedules", "storage")


@cache
def modules() -> dict[str, ast.Module]:
    """Return every module of the product, path relative to the root to its tree."""
    files = (file for package in PACKAGES for file in sorted((ROOT / package).rglob("*.py")))
    return {str(file.relative_to(ROOT)): ast.parse(file.read_text(encoding="utf-8")) for file in files}


def nodes(*kinds: type[ast.AST]) -> Iterator[tuple[str, ast.AST]]:
    """Yield each node of these kinds with the path of its module."""
    for path, tree in modules().items():
        yield from ((path, node) for node in ast.walk(tree) if isinstance(node, kinds))


def place(path: str, node: ast.AST) -> str:
    """Return where a node stands, as an editor understands it."""
    return f"{path}:{getattr(node, 'lineno', 1)}"


def name_of(node: ast.expr) -> str:
    """Return the dotted name of an expression such as `loop.create_task`, empty for anything else."""
    match node:
        case ast.Name(name):
            return name
        case ast.Attribute(value, attribute):
            return f"{name_of(value)}.{attribute}"
        case _:
            return ""
