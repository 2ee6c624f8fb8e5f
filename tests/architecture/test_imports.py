"""Who may know whom: the contracts of pyproject.toml, and what they cannot say."""

import ast
import subprocess
import sys
from importlib.metadata import packages_distributions
from pathlib import Path
from typing import Any

from tests.architecture.project import PROJECT, canonical
from tests.architecture.source import PACKAGES, ROOT, nodes, place

APART = {"blockkit", "clock", "config", "playground"}  # each has a contract of its own
PURE = {
    "calendar",
    "collections",
    "dataclasses",
    "datetime",
    "enum",
    "functools",
    "hashlib",
    "heapq",
    "holidays",  # a table of dates, which nobody should type off again
    "itertools",
    "operator",
    "math",
    "re",
    "types",
    "typing",
    "zoneinfo",
}


def contracts() -> list[dict[str, Any]]:
    """Return import-linter's contracts as pyproject.toml states them."""
    found: list[dict[str, Any]] = PROJECT["tool"]["importlinter"]["contracts"]
    return found


def layers() -> set[str]:
    """Return the modules that the first contract puts in an order."""
    ordered = next(contract for contract in contracts() if contract["id"] == "layers")["layers"]
    return {module.strip() for layer in ordered for module in layer.split("|")}


def exists(module: str) -> bool:
    """Tell whether a module of ours is there, as a file or as a package."""
    path = ROOT / module.replace(".", "/")
    return path.with_suffix(".py").is_file() or (path / "__init__.py").is_file()


def test_every_contract_is_kept() -> None:
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-logo", "--no-cache"]
    checked = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stdout + checked.stderr


def test_no_package_is_left_out_of_the_layers() -> None:
    children = {path.stem for path in (ROOT / "bot").iterdir() if path.suffix == ".py" or exists(f"bot.{path.name}")}
    named = {layer.removeprefix("bot.") for layer in layers()}
    assert children - {"__init__"} <= named | APART


def test_the_domain_imports_only_the_purest_of_the_standard_library() -> None:
    strangers = [
        place(path, node)
        for path, node in nodes(ast.Import, ast.ImportFrom)
        if path.startswith("bot/sparring/")
        for module in imported(node)
        if module.split(".")[0] not in PURE and not module.startswith("bot.sparring")
    ]
    assert not strangers


LOADED_LATE = {
    "bot/cli/__init__.py",  # a command loads what it needs, so that --help answers at once
    "storage/migrations/__init__.py",  # a start that finds the tables as they should be is spared Alembic
}


def test_nothing_of_ours_is_imported_inside_a_function() -> None:
    hidden = [
        place(path, inner)
        for path, function in nodes(ast.FunctionDef, ast.AsyncFunctionDef)
        for inner in ast.walk(function)
        if isinstance(inner, ast.Import | ast.ImportFrom)
        if path not in LOADED_LATE
        if any(module.split(".")[0] in PACKAGES for module in imported(inner))
    ]
    assert not hidden


def imported(node: ast.AST) -> list[str]:
    """Return the modules that an import statement names."""
    if isinstance(node, ast.ImportFrom):
        return [node.module or ""]
    return [alias.name for alias in node.names] if isinstance(node, ast.Import) else []


def test_everything_imported_is_declared() -> None:
    declared = {canonical(requirement) for requirement in PROJECT["project"]["dependencies"]}
    ours_or_pythons = {*PACKAGES, "bench", *sys.stdlib_module_names}
    roots = {module.split(".")[0] for _, node in nodes(ast.Import, ast.ImportFrom) for module in imported(node)}
    strangers = {
        root
        for root in roots - ours_or_pythons
        if not {canonical(name) for name in packages_distributions().get(root, [root])} & declared
    }
    assert not strangers
