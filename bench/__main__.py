"""Measures, prints the table, writes `var/bench.json`; fails when a gate does.

python -m bench [B7]
"""

import asyncio
import sys
from collections.abc import Awaitable, Callable, Mapping
from time import monotonic

from bench import answers, bursts, footprint, growth, storm
from bench.children import ROOT
from bench.ground import Ground, Sizes, ground
from bench.results import Result, table, written

Measure = Callable[[Ground], Awaitable[list[Result]]]

MEASURES: Mapping[tuple[str, ...], Measure] = {
    ("B1", "B3", "B5"): bursts.burst,
    ("B2",): bursts.burst_at_home,
    ("B4",): bursts.restart,
    ("B6",): bursts.stream,
    ("B7", "B8"): answers.answers,
    ("B9",): storm.storm,
    ("B10",): bursts.bereaved,
    ("B11",): growth.growth,
    ("B12",): footprint.footprint,
}
"""What is measured, by the ids of the lines it gives."""


async def measured(only: str | None, sizes: Sizes) -> list[Result]:
    """Measure everything, or what gives the line `only`; what is done is told on the way."""
    results: list[Result] = []
    async with ground(sizes) as here:
        for ids, measure in MEASURES.items():
            if only and only not in ids:
                continue
            began = monotonic()
            results += await measure(here)
            print(f"{', '.join(ids)}: {monotonic() - began:.0f} s", file=sys.stderr, flush=True)
    return sorted(results, key=lambda result: int(result.id[1:]))


def main(only: str | None = None) -> int:
    """Measure; return 0 when every gate is passed, 1 when one is not, 2 when there is no such measurement."""
    wanted = only.upper() if only else None
    if wanted and not any(wanted in ids for ids in MEASURES):
        print(f"There is no measurement {only}: it is one of B1–B12.", file=sys.stderr)
        return 2
    results = asyncio.run(measured(wanted, Sizes()))
    written(results, ROOT / "var" / "bench.json")
    print(table(results))
    return 0 if all(result.passed for result in results) else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:2]))
