"""Finds CPR numbers in every way of writing. Modulus 11 is not asked for: it was given up in 2007.

A number is ten digits that begin with a possible date, whatever stands between them, as long as they do not read as
something else people write: an amount, a telephone number and a count, a date and a time.
"""

import re
from collections.abc import Iterator, Sequence

_DIGITS = re.compile(r"[0-9]+")
_GAP = re.compile(r"[\W_]*")
"""What may stand between the parts of one number: anything that is no letter."""
_DASH = re.compile(r"[ \n]*(?:[-_+=*~`/]|->)+[ \n]*")
_LONGEST_GAP = 9
_LENGTH, _SHORTEST, _LONGEST = 10, 8, 12
"""Digits of a number as it should be, without its noughts (1/1-90-1234), and with the century."""
_MOST_PARTS = 10

_WORD = re.compile(
    r"c\.?p\.?r\b|cpr|person-?(?:nr|num)|identitets-?num|erstatnings-?(?:num|person|cpr)|fødsels-?num|social security",
    re.IGNORECASE,
)
_BEFORE, _AFTER = 40, 20
"""How many characters around a number are searched for a word that says what it is."""

_CERTAIN = frozenset({(10,), (6, 4), (4, 6), (4, 2, 4), (2, 2, 2, 4), (2, 2, 6), (6, 2, 2), (4, 2, 2, 2)})
"""Sizes of the parts that leave no doubt."""
_AMONG_OTHERS = frozenset({(10,), (6, 4), (2, 2, 2, 4)})
"""Sizes that are still clear where more numbers stand next to them."""
_SHORT = frozenset({(1, 1, 2, 4), (1, 2, 2, 4), (2, 1, 2, 4)})
_SHORT_LONG = frozenset({(1, 1, 4, 4), (1, 2, 4, 4), (2, 1, 4, 4)})
"""Without noughts in front, with two or with four digits of the year."""
_LONG = frozenset({(8, 4), (2, 2, 4, 4), (4, 2, 2, 4)})
"""With all four digits of the year."""
_DASHED = frozenset({(2, 8), (8, 2), (2, 4, 4)}) | _SHORT | _SHORT_LONG | _LONG
"""Sizes that need a dash before the last part, or a word beside them: a blank could part two numbers."""

_LETTERED = re.compile(
    r"(?<![0-9])(?P<date>[0-9]{6}|[0-9]{2}[ ./-][0-9]{2}[ ./-][0-9]{2})(?P<gap> ?[-./_] ?| |)"
    r"(?P<last>(?=[0-9A-Za-z]{0,3}[0-9])(?=[0-9]{0,3}[A-Za-z])[0-9A-Za-z]{4})(?![0-9A-Za-zÀ-ÿ])",
)
"""A replacement number: letters and digits in the last four."""

_TOLD = re.compile(
    r"(?<![0-9])(?P<day>[0-9]{2})[-./ ]?(?P<month>[0-9]{2})[-./ ]?(?P<year>[0-9]{2})(?![0-9])[^0-9\n]{1,30}?"
    r"\b(?:sidste|fire|4|last|four)\b[^0-9\n]{0,20}(?:4 [^0-9\n]{0,16})?(?<![0-9])[0-9]{4}(?![0-9])",
    re.IGNORECASE,
)
"""A number of which somebody tells the end apart: 140311, de sidste fire er 2287."""

_LIKE_NOUGHT = "Oo\u041e\u043e\u039f\u03bf"
_LIKE_ONE = "lI|\u0406\u0456\u04c0\u0131\u0399"
"""Latin, Cyrillic and Greek letters that look like the digit."""
_ALIKE = str.maketrans({**dict.fromkeys(_LIKE_NOUGHT, "0"), **dict.fromkeys(_LIKE_ONE, "1")})
_DISGUISED = re.compile(rf"(?<![A-Za-zÀ-ÿ])[0-9{_LIKE_NOUGHT}{_LIKE_ONE}]+(?![A-Za-zÀ-ÿ])")
"""A number in which letters may stand for the digits they look like."""

_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_THIRTY_ONE = frozenset({1, 3, 5, 7, 8, 10, 12})


def numbers(plain: str) -> Iterator[tuple[int, int]]:
    """Yield where each CPR number stands in a folded text, first to last, none overlapping another."""
    if sum(character.isdigit() for character in plain) < _LENGTH // 2:
        return
    found = [*_digits(plain), *_lettered(plain), *(match.span() for match in _TOLD.finditer(plain) if _is_told(match))]
    if (uncovered := _DISGUISED.sub(_uncovered, plain)) != plain:
        found += _digits(uncovered)
    reached = 0
    for start, end in sorted(found):
        if start >= reached:
            yield start, end
            reached = end


def _uncovered(match: re.Match[str]) -> str:
    """Write a number with digits only, unless it is hardly one."""
    seen = match.group()
    return seen.translate(_ALIKE) if any(character.isdigit() for character in seen) else seen


def _digits(plain: str) -> Iterator[tuple[int, int]]:
    """Yield the numbers that are written in digits alone."""
    parts = [match.span() for match in _DIGITS.finditer(plain)]
    reached = 0
    for first, (start, _) in enumerate(parts):
        if start < reached:
            continue
        for last in _ends(plain, parts, first):
            if _is_one(plain, parts, first, last):
                reached = parts[last][1]
                yield start, reached
                break


def _ends(plain: str, parts: Sequence[tuple[int, int]], first: int) -> Iterator[int]:
    """Yield the parts with which a number that begins with part `first` could end, the longest number first."""
    ends: list[int] = []
    length = 0
    for last in range(first, min(first + _MOST_PARTS, len(parts))):
        if last > first and not _joined(plain, parts, last):
            break
        length += parts[last][1] - parts[last][0]
        if length >= _SHORTEST:
            ends.append(last)
        if length >= _LONGEST:
            break
    yield from reversed(ends)


def _gap(plain: str, parts: Sequence[tuple[int, int]], part: int) -> str:
    """Give what stands before a part, back to the part before it."""
    return plain[parts[part - 1][1] : parts[part][0]]


def _joined(plain: str, parts: Sequence[tuple[int, int]], part: int) -> bool:
    """Tell whether a part could go on a number with the part before it."""
    between = parts[part][0] - parts[part - 1][1]
    return between <= _LONGEST_GAP and _GAP.fullmatch(_gap(plain, parts, part)) is not None


def _is_one(plain: str, parts: Sequence[tuple[int, int]], first: int, last: int) -> bool:
    """Tell whether the parts first to last read as a CPR number."""
    sizes = tuple(end - start for start, end in parts[first : last + 1])
    gaps = [_gap(plain, parts, part) for part in range(first + 1, last + 1)]
    if not _dated([plain[start:end] for start, end in parts[first : last + 1]], sizes):
        return False
    if _named(plain, parts[first][0], parts[last][1]):
        return True
    if _year_first(plain, sizes, parts[first][0]) or _sentence_between(plain, parts[last], gaps):
        return False
    before = _gap(plain, parts, first) if first and _joined(plain, parts, first) else ","
    after = _gap(plain, parts, last + 1) if last + 1 < len(parts) and _joined(plain, parts, last + 1) else ","
    if _tight(before) or _tight(after):
        return False
    if _exotic([before]) and _exotic([after]):
        return _shaped(sizes, gaps)
    return _stands_out(sizes, gaps, 0 if _exotic([after]) else parts[last + 1][1] - parts[last + 1][0])


def _year_first(plain: str, sizes: tuple[int, ...], start: int) -> bool:
    """Tell whether it begins with a year, as the names of files do: 20241122-1430, 2024-11-22-1430."""
    if sizes == (8, 4):
        day, month, year = (plain[start + at : start + to] for at, to in ((0, 2), (2, 4), (4, 8)))
        return not possible(int(day), int(month), int(year))
    return sizes[:3] == (4, 2, 2) and plain[start + 4] in "-." and _YEAR.match(plain, start) is not None


def _sentence_between(plain: str, last: tuple[int, int], gaps: Sequence[str]) -> bool:
    """Tell whether one sentence ends with the first part, and the next begins with a year: 120315. 2024 blev bedre."""
    return gaps[-1:] == [". "] and _YEAR.fullmatch(plain, *last) is not None


def _tight(gap: str) -> bool:
    """Tell whether a gap makes one longer number of what stands on its two sides."""
    return gap in {"", "-", ".", ":"}


def _named(plain: str, start: int, end: int) -> bool:
    around = plain[max(0, start - _BEFORE) : start], plain[end : end + _AFTER]
    return any(_WORD.search(side) for side in around)


def _dated(parts: Sequence[str], sizes: tuple[int, ...]) -> bool:
    """Tell whether the number begins with a possible date."""
    digits = "".join(parts)
    if sizes in _SHORT or sizes in _SHORT_LONG:
        dates = [(parts[0], parts[1], parts[2])]
    elif sum(sizes) == _LENGTH:
        dates = [(digits[:2], digits[2:4], digits[4:6])]
    elif sum(sizes) == _LONGEST and (sizes in _LONG or len(sizes) == 1):
        dates = [(digits[:2], digits[2:4], digits[4:8]), (digits[6:8], digits[4:6], digits[:4])]
    else:
        return False
    return any(possible(int(day), int(month), int(year)) for day, month, year in dates)


def possible(day: int, month: int, year: int) -> bool:
    """Tell whether there is such a day, 60 more in a replacement number; a year of two digits may be of any century."""
    if 100 <= year < 1858 or year > 2057:  # noqa: PLR2004 - the centuries that CPR numbers tell of
        return False
    day = day - 60 if day > 60 else day  # noqa: PLR2004 - a replacement number
    if month == 2:  # noqa: PLR2004 - February
        leap = year % 4 == 0 and year != 1900  # noqa: PLR2004 - the one such year without its day
        return 1 <= day <= (29 if leap else 28)
    return 1 <= month <= 12 and 1 <= day <= (31 if month in _THIRTY_ONE else 30)  # noqa: PLR2004 - the calendar


def _shaped(sizes: tuple[int, ...], gaps: Sequence[str]) -> bool:
    """Tell whether a number that stands alone is divided as people divide a CPR number."""
    if sizes in _CERTAIN:
        return not (sizes in {(2, 2, 6), (4, 2, 2, 2)} and _exotic(gaps))
    if sizes in _DASHED:
        return _DASH.fullmatch(gaps[-1]) is not None
    if sizes == (2, 2, 2, 2, 2):
        return not _exotic(gaps) and not _day_and_hour(gaps)
    if sizes in {(1,) * _LENGTH, (3, 3, 4)}:
        return len({gap.strip() for gap in gaps}) == 1 and not _exotic(gaps) and "." not in gaps
    return len(gaps) == 1 and sum(sizes) == _LENGTH and "\n" in gaps[0]


def _stands_out(sizes: tuple[int, ...], gaps: Sequence[str], following: int) -> bool:
    """Tell whether a number is clear even though further numbers stand beside it, the next with `following` digits."""
    if sizes in _LONG:
        return _DASH.fullmatch(gaps[-1]) is not None
    if sizes not in _AMONG_OTHERS:
        return False
    date_and_telephone = sizes[-1] == 4 and following == 4  # noqa: PLR2004 - 120815 4512 3456
    return not date_and_telephone or _DASH.fullmatch(gaps[-1]) is not None


def _exotic(gaps: Sequence[str]) -> bool:
    """Tell whether a sign stands in the gaps that hardly divides a number: a comma parts two."""
    return any(character not in " \n-./_:" for gap in gaps for character in gap)


def _day_and_hour(gaps: Sequence[str]) -> bool:
    """Tell whether five pairs read as a date and a time: 12.08.15 14.30."""
    return gaps[3] in {".", ":"} and len(set(gaps)) > 1


def _is_told(match: re.Match[str]) -> bool:
    return possible(int(match["day"]), int(match["month"]), int(match["year"]))


def _lettered(plain: str) -> Iterator[tuple[int, int]]:
    """Yield replacement numbers with letters in the last four: 610190-1AB4."""
    for match in _LETTERED.finditer(plain):
        day, month, year = (int(part) for part in re.findall(r"[0-9]{2}", match["date"]))
        if possible(day, month, year) and _serial(match["last"], match["gap"], _named(plain, *match.span())):
            yield match.span()


def _serial(last: str, gap: str, named: bool) -> bool:  # noqa: FBT001 - whether a word beside it says so
    """Tell whether four letters and digits are a serial, not a word with a number: uge3, v2b1."""
    return named or (last.upper() == last and (bool(gap.strip()) or last[0].isdigit()))
