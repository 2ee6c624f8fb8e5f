"""The bot speaks with Slack and with its own database, and with nobody else."""

import ast
from collections.abc import Iterator

from tests.architecture.source import nodes, place

REACHING_OUT = (
    "aiohttp",
    "ftplib",
    "http.client",
    "httpx",
    "requests",
    "slack_sdk",
    "smtplib",
    "urllib.request",
    "urllib3",
)
"""Libraries that can call somewhere else."""

ALLOWED = ("handlers/slack/", "bot/playground/")
"""Slack's own adapter, and the workspace in the browser, which calls the bot."""


def imported(node: ast.AST) -> Iterator[str]:
    """Yield the dotted names that an import brings."""
    match node:
        case ast.Import(names):
            yield from (alias.name for alias in names)
        case ast.ImportFrom(module, names):
            yield from (f"{module}.{alias.name}" for alias in names)


def test_only_the_slack_adapter_can_call_out() -> None:
    callers = [
        f"{place(path, node)} {name}"
        for path, node in nodes(ast.Import, ast.ImportFrom)
        for name in imported(node)
        if any(f"{name}.".startswith(f"{library}.") for library in REACHING_OUT) and not path.startswith(ALLOWED)
    ]
    assert not callers
