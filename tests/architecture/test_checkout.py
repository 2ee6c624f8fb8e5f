"""What a clean checkout promises: locked libraries, no machine's traces, commands that exist, no test skipped in CI."""

import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.architecture.project import PROJECT, canonical, group
from tests.architecture.source import ROOT

LOCKS = ("requirements.lock", "requirements-build.lock", "requirements-dev.lock")


def locked(lock: str) -> dict[str, str]:
    """Return what a lock file pins, name to everything that stands after it."""
    entries = re.split(r"^(?=[\w])", (ROOT / lock).read_text(encoding="utf-8"), flags=re.MULTILINE)
    return {canonical(entry): entry for entry in entries if "==" in entry}


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_file_names_no_host_and_no_place(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    assert not re.findall(r".*(?:://|--index|--extra|--find-links|--trusted|\s/\w).*", text)


@pytest.mark.parametrize("lock", LOCKS)
def test_everything_locked_has_a_version_and_hashes(lock: str) -> None:
    assert not [name for name, entry in locked(lock).items() if "--hash=sha256:" not in entry]


@pytest.mark.parametrize(
    ("lock", "requirements"),
    [
        ("requirements.lock", PROJECT["project"]["dependencies"]),
        ("requirements-build.lock", list(group("build"))),
        ("requirements-dev.lock", [*PROJECT["project"]["dependencies"], *group("dev")]),
    ],
)
def test_everything_declared_is_locked(lock: str, requirements: list[str]) -> None:
    assert {canonical(requirement) for requirement in requirements} <= locked(lock).keys()


def test_the_lock_files_agree() -> None:
    pins = [{name: entry.split(maxsplit=1)[0] for name, entry in locked(lock).items()} for lock in LOCKS]
    everything = pins[-1]
    assert all(everything[name] == pin for lock in pins for name, pin in lock.items())


def test_no_tracked_file_names_a_machine() -> None:
    traces = r"/(work|root)/[A-Za-z.]|/home/[a-z]+/"
    found = subprocess.run(
        ["git", "grep", "-nIE", traces, "--", ".", ":!tests/architecture"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert found.returncode == 1, found.stdout + found.stderr


@pytest.mark.parametrize("document", ["README.md", "CONTRIBUTING.md"])
def test_every_make_target_a_document_names_exists(document: str) -> None:
    named = set(re.findall(r"^make ([a-z]+)|`make ([a-z]+)", (ROOT / document).read_text("utf-8"), re.MULTILINE))
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    assert {first or second for first, second in named} <= targets


@pytest.mark.parametrize(("ci", "outcome"), [("true", "1 failed"), ("", "1 skipped")])
def test_a_skip_fails_in_ci_and_only_there(tmp_path: Path, ci: str, outcome: str) -> None:
    (tmp_path / "test_skipped.py").write_text("import pytest\ndef test_it(): pytest.skip('nothing')\n", "utf-8")
    command = [sys.executable, "-m", "pytest", "-p", "tests.conftest", "-p", "no:cacheprovider", str(tmp_path)]
    ran = subprocess.run(
        command,
        cwd=ROOT,
        env={**os.environ, "CI": ci},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.stdout.splitlines()[-1].strip("= ").startswith(outcome), ran.stdout + ran.stderr


def test_the_wheel_holds_every_file_of_the_product(tmp_path: Path) -> None:
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    with zipfile.ZipFile(next(tmp_path.glob("*.whl"))) as wheel:
        packed = set(wheel.namelist())
    listed = ["git", "ls-files", "bot", "handlers", "schedules", "storage"]
    tracked = subprocess.run(listed, cwd=ROOT, check=True, capture_output=True, text=True).stdout.split()
    assert {path for path in tracked if (ROOT / path).exists()} <= packed
