"""What was measured, the gates it has to pass, and how both are shown."""

import json
import os
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from math import ceil
from pathlib import Path
from statistics import median

from bot.clock import WallClock


@dataclass(frozen=True, slots=True)
class Gate:
    """A limit: at least so much, or at most."""

    limit: float
    at_least: bool = False

    def passed(self, value: float) -> bool:
        """Say whether a value is on the right side."""
        return value >= self.limit if self.at_least else value <= self.limit

    def __str__(self) -> str:
        return f"{'≥' if self.at_least else '≤'} {self.limit:g}"


@dataclass(frozen=True, slots=True)
class Result:
    """One line of the table: the runs' values, of which the median counts (or the worst, where `worst` says so)."""

    id: str
    what: str
    runs: tuple[float, ...]
    gate: Gate
    unit: str = ""
    ours: str = ""
    peer: str = ""
    worst: bool = False

    @property
    def value(self) -> float:
        """What counts."""
        if not self.worst:
            return median(self.runs)
        return min(self.runs) if self.gate.at_least else max(self.runs)

    @property
    def passed(self) -> bool:
        """Say whether it passes its gate."""
        return self.gate.passed(self.value)


def percentile(values: Sequence[float], share: float) -> float:
    """Return the smallest value that `share` (0–1) of all values do not exceed."""
    ordered = sorted(values)
    return ordered[max(0, ceil(share * len(ordered)) - 1)]


def spread(values: Sequence[float], digits: int = 2) -> str:
    """Return a median and, of several values, the lowest and highest."""
    middle = f"{median(values):.{digits}f}"
    return middle if len(values) == 1 else f"{middle} ({min(values):.{digits}f}–{max(values):.{digits}f})"


def table(results: Sequence[Result]) -> str:
    """Return the results as a Markdown table, which a terminal shows well enough."""
    head = ("", "what", "ours", "peer", "measured", "gate", "")
    rows = [
        (
            result.id,
            result.what,
            result.ours,
            result.peer or "–",
            f"{result.value:.3g}{result.unit}",
            f"{result.gate}{result.unit}",
            "passed" if result.passed else "FAILED",
        )
        for result in results
    ]
    widths = [max(map(len, column)) for column in zip(head, *rows, strict=True)]
    lines = [head, tuple("-" * width for width in widths), *rows]
    return "\n".join(
        f"| {' | '.join(cell.ljust(width) for cell, width in zip(line, widths, strict=True))} |" for line in lines
    )


def machine() -> dict[str, object]:
    """Return what one needs to know of the machine to read the numbers."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    return {"cores": os.cpu_count(), "memory_gib": round(memory / 2**30, 1), "load": os.getloadavg()}


def written(results: Sequence[Result], file: Path) -> None:
    """Write the results as JSON."""
    rows = [{**asdict(result), "value": result.value, "passed": result.passed} for result in results]
    file.parent.mkdir(parents=True, exist_ok=True)
    measured = {"measured_on": WallClock().now().date().isoformat(), "machine": machine(), "results": rows}
    file.write_text(json.dumps(measured, indent=2, ensure_ascii=False) + "\n", "utf-8")
