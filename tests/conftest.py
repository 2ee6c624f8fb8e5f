"""What holds for every test: nothing is skipped in CI, rows are real, examples repeat."""

import os
import shutil
from collections.abc import Generator
from typing import TypeVar

import hypothesis
import pytest

from tests.acceptance import rows_of, table

pytest_plugins = ["tests.postgres"]

Report = TypeVar("Report", pytest.TestReport, pytest.CollectReport)

IN_CI = bool(os.environ.get("CI"))

hypothesis.settings.register_profile("dev", deadline=None)
hypothesis.settings.register_profile("ci", deadline=None, derandomize=True, print_blob=True)
hypothesis.settings.register_profile("long", deadline=None, max_examples=5_000)
hypothesis.settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci" if IN_CI else "dev"))


def find_chromium() -> str | None:
    """Return the path of the system's Chromium, or None where there is none."""
    return shutil.which("chromium") or shutil.which("chromium-browser")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Refuse marks of rows that the table does not have; skip browser tests where there is no browser."""
    unknown = {row for item in items for row in rows_of(item)} - table().keys()
    if unknown:
        message = f"@pytest.mark.row names rows that docs/reference/acceptance.md lacks: {sorted(unknown)}"
        raise pytest.UsageError(message)
    if find_chromium() is None:
        for item in items:
            if item.get_closest_marker("browser"):
                item.add_marker(pytest.mark.skip(reason="no chromium here: apt-get install chromium"))


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
