"""The page of the documentation that shows what was last measured, between two markers.

    python -m bench.page        shows what stands in `var/bench.json`

`make bench` does so by itself after a run that measured everything.
"""

import json
from pathlib import Path
from typing import Any

from bench.children import ROOT

FOUND = ROOT / "var" / "bench.json"
PAGE = ROOT / "docs" / "explanation" / "benchmarks.md"
BEGIN, END = "<!-- measured: make bench writes this -->", "<!-- /measured -->"

_HEAD = "| id | what | ours | peer | measured | gate | |\n| --- | --- | --- | --- | --- | --- | --- |"


class NoPlace(Exception):
    """The page has no markers between which the table belongs."""


def shown(measured: dict[str, Any]) -> str:
    """Return what was measured (as `results.written` keeps it) as the page's Markdown."""
    machine = measured["machine"]
    load = ", ".join(f"{value:.1f}" for value in machine["load"])
    told = (
        f"Measured on {measured['measured_on']} with `make bench`: {machine['cores']} cores, "
        f"{machine['memory_gib']} GiB, load {load} when it ended."
    )
    return "\n".join([told, "", _HEAD, *(_line(result) for result in measured["results"])])


def _line(result: dict[str, Any]) -> str:
    gate, unit = result["gate"], result["unit"]
    limit = f"{'≥' if gate['at_least'] else '≤'} {gate['limit']:g}{unit}"
    met = "met" if result["passed"] else "**not met**"
    cells = result["id"], result["what"], result["ours"], result["peer"], f"{result['value']:.3g}{unit}", limit, met
    return f"| {' | '.join(cells)} |"


def updated(page: str, table: str) -> str:
    """Return the page with `table` between its markers. Raises `NoPlace`."""
    before, begin, rest = page.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not (begin and end):
        raise NoPlace
    return f"{before}{BEGIN}\n{table}\n{END}{after}"


def update(found: Path = FOUND, page: Path = PAGE) -> None:
    """Show on the page what was last measured."""
    table = shown(json.loads(found.read_text("utf-8")))
    page.write_text(updated(page.read_text("utf-8"), table), "utf-8")


if __name__ == "__main__":
    update()
