"""Drawing in SVG, and turning a drawing into PNG. Everything has its place from the top left, in pixels.

Colours are those of Okabe and Ito, which people with any colour vision can tell apart; no meaning hangs on them alone.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from html import escape
from math import cos, pi, sin

import resvg_py

from bot.pictures.typeface import FAMILY, UPRIGHT, has

INK = "#1d2733"
FAINT = "#5b6673"
LINE = "#e3e7ec"
BAND = "#f6f8fa"
PAPER = "#ffffff"
GREY = "#767e88"

BLUE, ORANGE, GREEN, PURPLE = "#0072b2", "#e69f00", "#009e73", "#cc79a7"
SKY, VERMILION, YELLOW = "#56b4e9", "#d55e00", "#f0e442"

SHARPNESS = 2
"""Pixels of the PNG for one of the drawing, so that it is sharp on a good screen and on paper."""


class Shape(StrEnum):
    """A small sign that can be told from the others without its colour."""

    CIRCLE = "circle"
    SQUARE = "square"
    TRIANGLE = "triangle"
    DIAMOND = "diamond"
    PENTAGON = "pentagon"
    STAR = "star"
    CROSS = "cross"
    TURNED = "turned"
    """A triangle on its point."""
    RING = "ring"
    """A circle with a hole."""
    HALF = "half"
    """A ring whose left half is filled."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A shape in a colour."""

    shape: Shape
    colour: str


def text(
    x: float, y: float, words: str, size: float, *, colour: str = INK, strong: bool = False, anchor: str = "start"
) -> str:
    """Return words whose baseline starts (or, by `anchor`, lies with its middle or end) at a point.

    A character the font does not have becomes an empty square; the alternative text has it as it was.
    """
    shown = "".join(char if has(char) else "□" for char in words if char.isprintable())
    weight = ' font-weight="600"' if strong else ""
    return (
        f'<text x="{x:g}" y="{y:g}" font-size="{size:g}" fill="{colour}" text-anchor="{anchor}"{weight}>'
        f"{escape(shown)}</text>"
    )


def box(x: float, y: float, width: float, height: float, colour: str, radius: float = 0) -> str:
    """Return a filled rectangle."""
    return f'<rect x="{x:g}" y="{y:g}" width="{width:g}" height="{height:g}" rx="{radius:g}" fill="{colour}"/>'


def rule(x: float, y: float, length: float, colour: str = LINE) -> str:
    """Return a thin level line."""
    return box(x, y - 0.5, length, 1, colour)


def sign(mark: Mark, x: float, y: float, size: float) -> str:
    """Return a shape with its middle at a point; `size` is its height."""
    half, colour = size / 2, mark.colour
    match mark.shape:
        case Shape.CIRCLE:
            shape = f'<circle cx="{x:g}" cy="{y:g}" r="{half:g}" fill="{colour}"/>'
        case Shape.RING:
            shape = _ring(mark, x, y, half)
        case Shape.HALF:
            inner = half * _HOLE
            left = f"M{x:g} {y - inner:g} A{inner:g} {inner:g} 0 0 0 {x:g} {y + inner:g} Z"
            shape = f'{_ring(mark, x, y, half)}<path d="{left}" fill="{colour}"/>'
        case Shape.SQUARE:
            shape = box(x - half * 0.9, y - half * 0.9, size * 0.9, size * 0.9, colour, size / 10)
        case Shape.CROSS:
            arm = half * 0.75
            arms = f"M{x - arm:g} {y - arm:g} l{2 * arm:g} {2 * arm:g} m0 {-2 * arm:g} l{-2 * arm:g} {2 * arm:g}"
            pen = f'stroke="{colour}" stroke-width="{size / 4:g}" stroke-linecap="round" fill="none"'
            shape = f'<path d="{arms}" {pen}/>'
        case _:
            shape = f'<polygon points="{_corners(mark.shape, x, y, half)}" fill="{colour}"/>'
    return shape


_HOLE = 5 / 6
"""Where the middle of a ring's line lies, in parts of its radius."""


def _ring(mark: Mark, x: float, y: float, radius: float) -> str:
    pen = f'fill="none" stroke="{mark.colour}" stroke-width="{radius * 2 * (1 - _HOLE):g}"'
    return f'<circle cx="{x:g}" cy="{y:g}" r="{radius * _HOLE:g}" {pen}/>'


def _corners(shape: Shape, x: float, y: float, radius: float) -> str:
    """Return the corners of a regular shape, or of a star, clockwise from the top."""
    count, turn, dents, grow = {
        Shape.TRIANGLE: (3, 0.0, 1.0, 1.15),
        Shape.TURNED: (3, pi, 1.0, 1.15),
        Shape.DIAMOND: (4, 0.0, 1.0, 1.1),
        Shape.PENTAGON: (5, 0.0, 1.0, 1.05),
        Shape.STAR: (10, 0.0, 0.5, 1.15),
    }[shape]
    radii = [radius * grow * (dents if corner % 2 else 1) for corner in range(count)]
    angles = [turn + 2 * pi * corner / count for corner in range(count)]
    return " ".join(f"{x + r * sin(a):.2f},{y - r * cos(a):.2f}" for r, a in zip(radii, angles, strict=True))


def svg(width: float, height: float, title: str, parts: Sequence[str]) -> str:
    """Return a whole drawing on white paper."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:g}" height="{height:g}" '
        f'viewBox="0 0 {width:g} {height:g}" font-family="{FAMILY}" role="img">'
        f"<title>{escape(title)}</title>{box(0, 0, width, height, PAPER)}{''.join(parts)}</svg>"
    )


@lru_cache(maxsize=32)
def png(drawing: str) -> bytes:
    """Return a drawing as PNG, with the bundled font and none of the host's. It takes a tenth of a second at first."""
    return bytes(
        resvg_py.svg_to_bytes(
            svg_string=drawing, skip_system_fonts=True, font_files=[str(UPRIGHT)], font_family=FAMILY, zoom=SHARPNESS
        )
    )
