"""Measures, prints the table, writes `var/bench.json` and the page; fails when a gate does.

python -m bench [B7]
"""

import asyncio
import sys
import traceback
from collections.abc import Awaitable, Callable, Mapping, Sequence
from time import monotonic

from bench import answers, bursts, footprint, growth, guard, page, rhythm, storm
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
    ("B13",): rhythm.planning,
    ("B14",): rhythm.year,
    ("B15",): rhythm.mornings,
    ("B16",): guard.reading,
}
"""What is measured, by the ids of the lines it gives."""


async def measured(only: str | None, sizes: Sizes, keep: Callable[[Sequence[Result]], None] = lambda _: None) -> bool:
    """Measure everything, or what gives the line `only`; `keep` is handed all results so far after each measurement.

    Returns:
        Whether all that was wanted could be measured.
    """
    results: list[Result] = []
    whole = True
    async with ground(sizes) as here:
        for ids, measure in MEASURES.items():
            if only and only not in ids:
                continue
            began = monotonic()
            try:
                results += await measure(here)
            except Exception:  # noqa: BLE001 - one that breaks must not cost the others, and fails the run
                traceback.print_exc()
                whole = False
            keep(sorted(results, key=lambda result: int(result.id[1:])))
            print(f"{', '.join(ids)}: {monotonic() - began:.0f} s", file=sys.stderr, flush=True)
    return whole


def main(only: str | None = None) -> int:
    """Measure; return 0 when every gate is passed, 1 when one is not, 2 when there is no such measurement."""
    wanted = only.upper() if only else None
    if wanted and not any(wanted in ids for ids in MEASURES):
        print(f"There is no measurement {only}: it is one of B1–B16.", file=sys.stderr)
        return 2
    kept: list[Result] = []

    def keep(results: Sequence[Result]) -> None:
        kept[:] = results
        written(results, page.FOUND)

    whole = asyncio.run(measured(wanted, Sizes(), keep))
    print(table(kept))
    if whole and wanted is None:
        page.update()
    return 0 if whole and all(result.passed for result in kept) else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:2]))
