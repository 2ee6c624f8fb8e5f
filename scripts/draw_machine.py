#!/usr/bin/env python
"""Draws the machine from its transition table: the picture, and the parts of its page that the table says.

    python scripts/draw_machine.py            writes docs/pictures/machine.svg and docs/explanation/machine.md
    python scripts/draw_machine.py --check    says whether they are as the table is; returns 1 if not

Places and lanes are laid out by hand below; what stands on them comes from the table alone. A way that the table has
and the layout lacks (or the other way round) is an error, so the picture can never be silently incomplete.
"""

import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from bot.sparring.machine import TRANSITIONS  # noqa: E402 - the project must be found first
from bot.sparring.session import Phase  # noqa: E402

PICTURE = ROOT / "docs" / "pictures" / "machine.svg"
PAGE = ROOT / "docs" / "explanation" / "machine.md"

WIDTH, HEIGHT = 1500, 770
BOX_WIDTH, BOX_HEIGHT = 150, 66
LINE = 15

Q, F, R, G, P, S, C, W, X = Phase
Way = tuple[Phase, Phase]
Point = tuple[float, float]


@dataclass(frozen=True)
class Lane:
    """How a way is drawn: a cubic curve, and where its words stand."""

    start: Point
    bend: tuple[Point, Point]
    end: Point
    words: Point
    anchor: str = "middle"


PLACES: Mapping[Phase, tuple[Point, str]] = {
    Q: ((90, 320), "waits, or asks people"),
    F: ((360, 320), "people join"),
    R: ((760, 320), "a round is on"),
    G: ((760, 90), "time is up"),
    P: ((760, 550), "the clock rests"),
    S: ((1110, 320), "its outcome is missing"),
    C: ((1410, 320), "thanks"),
    W: ((225, 550), "taken back"),
    X: ((760, 710), "all of it is gone"),
}

LANES: Mapping[Way, Lane] = {
    (Q, F): Lane((165, 305), ((205, 305), (245, 305)), (285, 305), (225, 252)),
    (F, Q): Lane((285, 335), ((245, 335), (205, 335)), (165, 335), (225, 353)),
    (Q, W): Lane((90, 353), ((90, 450), (130, 500)), (180, 517), (118, 425), "start"),
    (F, W): Lane((360, 353), ((360, 450), (320, 500)), (270, 517), (322, 462), "end"),
    (F, R): Lane((435, 320), ((520, 320), (600, 320)), (685, 320), (488, 310)),
    (R, G): Lane((730, 287), ((730, 240), (730, 170)), (730, 123), (720, 155), "end"),
    (G, R): Lane((790, 123), ((790, 170), (790, 240)), (790, 287), (800, 178), "start"),
    (R, P): Lane((730, 353), ((730, 400), (730, 470)), (730, 517), (720, 425), "end"),
    (P, R): Lane((790, 517), ((790, 470), (790, 400)), (790, 353), (800, 440), "start"),
    (P, G): Lane((685, 542), ((560, 530), (560, 110)), (685, 98), (604, 400), "start"),
    (G, P): Lane((685, 80), ((500, 60), (500, 580)), (685, 562), (537, 420), "end"),
    (R, S): Lane((835, 320), ((900, 320), (970, 320)), (1035, 320), (935, 297)),
    (G, S): Lane((835, 98), ((980, 110), (1070, 180)), (1085, 287), (1012, 185), "end"),
    (P, S): Lane((835, 542), ((980, 530), (1070, 460)), (1085, 353), (985, 468), "end"),
    (S, C): Lane((1185, 320), ((1235, 320), (1285, 320)), (1335, 320), (1260, 250)),
    (G, C): Lane((835, 78), ((1100, 60), (1390, 110)), (1405, 287), (1170, 128), "start"),
    (R, C): Lane((835, 340), ((960, 450), (1250, 470)), (1375, 353), (1180, 452), "middle"),
    (P, C): Lane((835, 562), ((1100, 580), (1415, 530)), (1425, 353), (1290, 535), "start"),
    (Q, X): Lane((60, 353), ((40, 640), (300, 735)), (685, 725), (190, 682), "middle"),
    (C, X): Lane((1455, 353), ((1490, 600), (1250, 710)), (835, 712), (1330, 690), "start"),
    (W, X): Lane((270, 583), ((360, 660), (520, 695)), (685, 700), (450, 652), "middle"),
}


def ways() -> dict[Way, list[str]]:
    """Return, for each two phases that an event joins, the names of those events."""
    found: dict[Way, list[str]] = {}
    for rule in TRANSITIONS:
        for start, ends in rule.ways.items():
            for end in ends - {start}:
                found.setdefault((start, end), []).append(rule.event.__name__)
    return {way: sorted(found[way]) for way in sorted(found, key=lambda way: [list(Phase).index(p) for p in way])}


def staying(phase: Phase) -> list[str]:
    """Return the names of the events that may leave a phase as it is."""
    return sorted(rule.event.__name__ for rule in TRANSITIONS if phase in rule.ways.get(phase, ()))


# ── the picture ──────────────────────────────────────────────────────────────────────────────────────

ROLE = 'role="img" aria-labelledby="title words"'
TIP = (
    '<marker id="tip" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" orient="auto">'
    '<path d="M0 0 10 5 0 10z" fill="#5b7f75"/></marker>'
)
STYLE = """
  .box { fill: #f4f7f5; stroke: #2f5d50; stroke-width: 1.6 }
  .end { fill: #e8e8e8; stroke: #6b6b6b }
  .name { font: 600 15px Inter, system-ui, sans-serif; fill: #1d2b27 }
  .hint { font: 12px Inter, system-ui, sans-serif; fill: #4a5a55 }
  .way { fill: none; stroke: #5b7f75; stroke-width: 1.6; marker-end: url(#tip) }
  .words { font: 12px Inter, system-ui, sans-serif; fill: #1d2b27; paint-order: stroke; stroke: #fff; stroke-width: 4 }
  .time { font-style: italic; fill: #8a4b08 }
"""


def picture() -> str:
    """Return the picture as SVG."""
    drawn = ways()
    if drawn.keys() != LANES.keys():
        raise LookupError(f"the layout and the table differ in {sorted(drawn.keys() ^ LANES.keys())}")
    told = "; ".join(f"{start} to {end} by {', '.join(names)}" for (start, end), names in drawn.items())
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" {ROLE}>',
            '<title id="title">The phases of a sparring and the events that lead from one to another</title>',
            f'<desc id="words">{escape(told)}</desc>',
            f"<style>{STYLE}</style>",
            f"<defs>{TIP}</defs>",
            f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>',
            *(_way(LANES[way], names) for way, names in drawn.items()),
            *(_box(phase) for phase in Phase),
            "</svg>",
            "",
        ]
    )


def _box(phase: Phase) -> str:
    (x, y), hint = PLACES[phase]
    kind = "box end" if not any(start is phase for start, _ in LANES) else "box"
    stay = len(staying(phase))
    return (
        f'<g><rect class="{kind}" x="{x - BOX_WIDTH / 2:g}" y="{y - BOX_HEIGHT / 2:g}" width="{BOX_WIDTH}" '
        f'height="{BOX_HEIGHT}" rx="12"/>'
        f'<text class="name" x="{x}" y="{y - 11}" text-anchor="middle">{phase}</text>'
        f'<text class="hint" x="{x}" y="{y + 6}" text-anchor="middle">{hint}</text>'
        f'<text class="hint" x="{x}" y="{y + 23}" text-anchor="middle">↻ {stay}</text></g>'
    )


def _way(lane: Lane, names: list[str]) -> str:
    (ax, ay), (bx, by) = lane.bend
    (sx, sy), (ex, ey), (x, y) = lane.start, lane.end, lane.words
    lines = "".join(
        f'<tspan x="{x}" y="{y + number * LINE}"{_look(name)}>{name}</tspan>' for number, name in enumerate(names)
    )
    return (
        f'<path class="way" d="M{sx} {sy}C{ax} {ay} {bx} {by} {ex} {ey}"/>'
        f'<text class="words" text-anchor="{lane.anchor}">{lines}</text>'
    )


def _look(name: str) -> str:
    return ' class="time"' if name == "TimerFired" else ""


# ── the page ─────────────────────────────────────────────────────────────────────────────────────────


def mermaid() -> str:
    """Return the same as a Mermaid diagram."""
    return "\n".join(["```mermaid", "stateDiagram-v2", *_mermaid_lines(), "```"])


def _mermaid_lines() -> Iterator[str]:
    yield "    [*] --> queued: SparringRequested"
    for (start, end), names in ways().items():
        yield f"    {start} --> {end}: {', '.join(names)}"
    for phase in Phase:
        if not any(start is phase for start, _ in ways()):
            yield f"    {phase} --> [*]"


def table() -> str:
    """Return every event with the phases it may happen in and where each leads."""
    rows = [f"| {rule.event.__name__} | {_first_line(rule.event)} | {_leads(rule.ways)} |" for rule in TRANSITIONS]
    return "\n".join(["| Event | What happened | Where, and where it leads |", "|---|---|---|", *rows])


def _first_line(event: type) -> str:
    return (event.__doc__ or "").split("\n", 1)[0].replace("`", "")


def _leads(found: Mapping[Phase, frozenset[Phase]]) -> str:
    stays = [str(start) for start in Phase if start in found and not found[start] - {start}]
    onward = [
        f"{start} → {' or '.join(str(end) for end in Phase if end in found[start])}"
        for start in Phase
        if start in found and found[start] - {start}
    ]
    return "; ".join([*onward, *([f"stays: {', '.join(stays)}"] if stays else [])])


PARTS = {"diagram": mermaid, "table": table}


def page(text: str) -> str:
    """Return the page with its drawn parts drawn anew."""
    for name, draw in PARTS.items():
        before, opening, rest = text.partition(f"<!-- drawn: {name} -->\n")
        _, closing, after = rest.partition("\n<!-- end -->")
        if not closing:
            raise LookupError(f"the page has no place for the {name}")
        text = f"{before}{opening}{draw()}{closing}{after}"
    return text


def main() -> int:
    """Write picture and page, or check them; return 1 when they were to be checked and differ."""
    fresh = {PICTURE: picture(), PAGE: page(PAGE.read_text(encoding="utf-8"))}
    if "--check" not in sys.argv:
        for path, text in fresh.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return 0
    old = [path for path, text in fresh.items() if not path.exists() or path.read_text(encoding="utf-8") != text]
    for path in old:
        print(f"{path.relative_to(ROOT)} is not as the table is; run scripts/draw_machine.py")
    return 1 if old else 0


if __name__ == "__main__":
    sys.exit(main())
