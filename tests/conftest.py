"""What holds for every test: nothing is skipped in CI, rows are real, examples repeat."""

import asyncio
import os
import shutil
from collections.abc import Generator, Iterator
from typing import Any, TypeVar
from unittest.mock import patch

import hypothesis
import pytest

from tests.acceptance import rows_of, table

pytest_plugins = ["tests.postgres"]

Report = TypeVar("Report", pytest.TestReport, pytest.CollectReport)

IN_CI = bool(os.environ.get("CI"))

hypothesis.settings.register_profile("dev", deadline=None)
hypothesis.settings.register_profile("ci", deadline=None, derandomize=True, print_blob=True)
hypothesis.settings.register_profile("long", deadline=None, max_examples=5_000)
PROFILE = os.environ.get("HYPOTHESIS_PROFILE", "ci" if IN_CI else "dev")
hypothesis.settings.load_profile(PROFILE)


def examples(usual: int) -> int:
    """Return how many examples a test takes whose examples are long: `usual`, in `make storm` fifty times as many."""
    return 50 * usual if PROFILE == "long" else usual


def find_chromium() -> str | None:
    """Return the path of the system's Chromium, or None where there is none."""
    return shutil.which("chromium") or shutil.which("chromium-browser")


LONG = ("browser", "faults")
"""Marks of the tests that take longest. The most of it is waiting."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Refuse unknown rows, skip browser tests where there is no browser, and let the files that take longest go first.

    A worker of pytest-xdist takes whole files: one that begins a long one last lets the others go home early.
    """
    unknown = {row for item in items for row in rows_of(item)} - table().keys()
    if unknown:
        message = f"@pytest.mark.row names rows that docs/reference/acceptance.md lacks: {sorted(unknown)}"
        raise pytest.UsageError(message)
    if find_chromium() is None:
        for item in items:
            if item.get_closest_marker("browser"):
                item.add_marker(pytest.mark.skip(reason="no chromium here: apt-get install chromium"))
    long = {item.path for item in items if any(item.get_closest_marker(mark) for mark in LONG)}
    items.sort(key=lambda item: item.path not in long)


class _Impatient:
    """asyncio, for a server that is to stop at once: each of its naps ends after a moment."""

    def __getattr__(self, name: str) -> Any:
        return getattr(asyncio, name)

    @staticmethod
    async def sleep(delay: float) -> None:
        await asyncio.sleep(min(delay, 0.01))


@pytest.fixture(scope="session", autouse=True)
def prompt_servers() -> Iterator[None]:
    """Let uvicorn see at once that it is to stop: it naps a tenth of a second, twice, and hundreds of tests serve."""
    with patch("uvicorn.server.asyncio", _Impatient()):
        yield


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of the system's Chromium, for `playwright.chromium.launch(executable_path=…)`."""
    path = find_chromium()
    assert path is not None, "a test that uses the browser carries @pytest.mark.browser"
    return path


def refuse_skip(report: Report) -> Report:
    """Turn a skip into a failure in CI: there, nothing may be missing."""
    if IN_CI and report.skipped and not hasattr(report, "wasxfail"):
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr
        report.outcome, report.longrepr = "failed", f"CI skips no test, but: {reason}"
    return report


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Fail a test that is skipped in CI."""
    return refuse_skip((yield))


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """Fail a module that is skipped in CI."""
    return refuse_skip((yield))
