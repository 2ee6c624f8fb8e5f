"""Which rows of the acceptance table have a test: `make rows`.

A test names what it proves by `@pytest.mark.row("A4")`; the table is docs/reference/acceptance.md.
"""

import io
import re
import sys
from collections import defaultdict
from contextlib import redirect_stdout
from pathlib import Path

import pytest

TABLE = Path(__file__).parent.parent / "docs" / "reference" / "acceptance.md"


def table() -> dict[str, str]:
    """Return the rows of the acceptance table, id to duty, in the table's order."""
    return dict(re.findall(r"^\| ([A-Z]\d+) \| (.+) \|$", TABLE.read_text(encoding="utf-8"), re.MULTILINE))


def rows_of(item: pytest.Item) -> list[str]:
    """Return the ids of the rows a collected test says it proves."""
    return [row for mark in item.iter_markers("row") for row in mark.args]


class Tally:
    """A pytest plugin that notes, for each row, the tests that name it."""

    def __init__(self) -> None:
        self.proofs: dict[str, list[str]] = defaultdict(list)

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Note the rows of every collected test."""
        for item in items:
            for row in rows_of(item):
                self.proofs[row].append(item.nodeid)


def main() -> int:
    """Print the table with the number of tests of each row; return pytest's code if it fails."""
    tally = Tally()
    with redirect_stdout(io.StringIO()) as log:
        code = pytest.main(["--collect-only", "-q", "-p", "no:xdist"], plugins=[tally])
    if code:
        sys.stdout.write(log.getvalue())
        return int(code)
    rows = table()
    for row, duty in rows.items():
        sys.stdout.write(f"{row:>4}  {len(tally.proofs[row]) or '–':>3}  {duty:.100}\n")
    missing = [row for row in rows if not tally.proofs[row]]
    sys.stdout.write(f"\n{len(rows) - len(missing)} of {len(rows)} rows have a test.")
    sys.stdout.write(f" Without one: {' '.join(missing)}\n" if missing else "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
