"""The bundled font, Inter: where it lies, how wide words become in it, and which characters it has."""

import struct
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import fontpkg_inter

FAMILY: str = fontpkg_inter.FAMILY
FOLDER = Path(fontpkg_inter.ROOT) / "files"
UPRIGHT = FOLDER / "Inter[opsz,wght].ttf"

_STRONG = 1.07
"""How much wider a semibold word is than a regular one, at most."""

_STRANGE = 1.0
"""The width of what stands for a character the font does not have."""


def has(char: str) -> bool:
    """Say whether the font has a character."""
    return ord(char) in _advances()


def width(text: str, size: float, *, strong: bool = False) -> float:
    """Return how wide a text becomes at a font size, in the same unit."""
    known = _advances()
    return sum(known.get(ord(char), _STRANGE) for char in text) * size * (_STRONG if strong else 1)


def wrapped(text: str, size: float, room: float, most: int = 2) -> tuple[str, ...]:
    """Return a text in at most `most` lines that fit in `room`; a longer one ends in an ellipsis.

    A word that is too long for a line by itself is broken; a blank at either end is dropped.
    """
    lines = list(_lines(" ".join(text.split()), size, room))
    if len(lines) <= most:
        return tuple(lines)
    last = lines[most - 1]
    while last and width(f"{last}…", size) > room:
        last = last[:-1]
    return (*lines[: most - 1], f"{last.rstrip()}…")


def _lines(text: str, size: float, room: float) -> Iterator[str]:
    line = ""
    for word in text.split(" "):
        longer = f"{line} {word}" if line else word
        if width(longer, size) <= room:
            line = longer
            continue
        if line:
            yield line
        line = word
        while width(line, size) > room:
            fits = max((n for n in range(1, len(line)) if width(f"{line[:n]}-", size) <= room), default=1)
            yield f"{line[:fits]}-"
            line = line[fits:]
    if line:
        yield line


@cache
def _advances() -> Mapping[int, float]:
    """Return the advance of every character the font has, in parts of the font size."""
    font = UPRIGHT.read_bytes()
    tables = dict(_tables(font))
    (per_em,) = struct.unpack_from(">H", font, tables["head"] + 18)
    (count,) = struct.unpack_from(">H", font, tables["hhea"] + 34)
    widths = [struct.unpack_from(">H", font, tables["hmtx"] + 4 * glyph)[0] / per_em for glyph in range(count)]
    return {char: widths[min(glyph, count - 1)] for char, glyph in _glyphs(font, tables["cmap"]) if glyph}


def _tables(font: bytes) -> Iterator[tuple[str, int]]:
    (count,) = struct.unpack_from(">H", font, 4)
    for number in range(count):
        tag, _, offset, _ = struct.unpack_from(">4sLLL", font, 12 + 16 * number)
        yield tag.decode("ascii"), offset


def _glyphs(font: bytes, cmap: int) -> Iterator[tuple[int, int]]:
    """Yield characters with the number of their glyph, from the font's table of all of Unicode (format 12)."""
    (count,) = struct.unpack_from(">H", font, cmap + 2)
    for number in range(count):
        (offset,) = struct.unpack_from(">L", font, cmap + 8 + 8 * number)
        if struct.unpack_from(">H", font, cmap + offset)[0] == 12:  # noqa: PLR2004 - the format's own number
            (groups,) = struct.unpack_from(">L", font, cmap + offset + 12)
            for group in range(groups):
                first, last, glyph = struct.unpack_from(">LLL", font, cmap + offset + 16 + 12 * group)
                yield from ((char, glyph + char - first) for char in range(first, last + 1))
            return
