"""The team's practice as it is read: what it does from now on and why; and the forms about it (A2)."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.messages.buttons import row
from bot.messages.company.buttons import Keep, press
from bot.messages.company.windows import form
from bot.messages.parts import Divider, Field, Form, Line, Part, Plain, Quote, Small, Text, Write
from bot.messages.wording import Wording
from bot.sparring.company.practice import Practice
from bot.sparring.identity import PlaceId

PAGE = 6
"""How many decisions a page shows."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A decision with its words; `past` are those it replaced, each with what it was and why it is so no more."""

    practice: Practice
    what: str
    why: str
    reason: str = ""
    past: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the list: what it shows of how many `found` among how many `kept`."""

    place: PlaceId
    shown: tuple[Shown, ...]
    number: int
    found: int
    kept: int
    search: str = ""
    tends: bool = False
    agreed: bool = False
    """Whether the team's leaders have agreed on something with those of others."""


def practice(wording: Wording, page: Page, told: tuple[Part, ...] = ()) -> Form:
    """Return a page of the team's practice with its search."""
    items: list[Field | Part] = [
        *told,
        Write(
            "practice-search",
            wording.plain("field-learning-search"),
            wording.plain("hint-field-practice-search"),
            initial=page.search,
            required=False,
            longest=100,
        ),
    ]
    if not page.found:
        items.append(Text(wording.line("practice-none-found" if page.kept else "practice-none")))
    for one in page.shown:
        items += _one(wording, page, one)
    items += _turning(wording, page)
    agreed = (Keep.AGREEMENTS,) if page.agreed else ()
    ways = (*((Keep.PRACTICE_ADD,) if page.tends else ()), *agreed, Keep.PRACTICE_PAST)
    items += [Divider(), row(wording, tuple(press(wording, do, page.place) for do in ways))]
    title, close = wording.plain(f"form-{Keep.PRACTICE}-title"), wording.plain("form-close")
    args = (page.place, str(page.number))
    return Form(Keep.PRACTICE, title, close, tuple(items), wording.plain("form-learning-submit"), args)


def _one(wording: Wording, page: Page, one: Shown) -> list[Part]:
    parts = spoken(wording, one)
    for what, reason in one.past:
        parts.append(Small(wording.line("practice-before", what=what, reason=reason)))
    if page.tends:
        dos = (Keep.PRACTICE_REVISE, Keep.PRACTICE_WITHDRAW)
        parts.append(row(wording, tuple(press(wording, do, page.place, one.practice.id) for do in dos)))
    return parts


def spoken(wording: Wording, one: Shown) -> list[Part]:
    """Return a decision with its reason and where it came from."""
    why = Text(wording.line("practice-why", why=one.why))
    return [Quote((Plain(one.what),)), why, Small(_about(wording, one.practice))]


def _about(wording: Wording, one: Practice) -> Line:
    day = wording.line("practice-decided", day=one.decided_on, year=str(one.decided_on.year))
    if not one.number or one.asked_on is None:
        return day
    week = str(one.asked_on.isocalendar().week)
    return (*day, Plain(f" · {wording.plain('sparring-title', week=week, number=one.number)}"))


def _turning(wording: Wording, page: Page) -> tuple[Part, ...]:
    last = max(0, (page.found - 1) // PAGE)
    if not last:
        return ()
    newer = (press(wording, Keep.PRACTICE_NEWER, page.place),) if page.number else ()
    older = (press(wording, Keep.PRACTICE_OLDER, page.place),) if page.number < last else ()
    where = Small(wording.line("learning-page", number=page.number + 1, pages=last + 1))
    return (where, row(wording, (*newer, *older)))


def past(wording: Wording, place: PlaceId, gone: Sequence[Shown]) -> Form:
    """Return the decisions that were withdrawn, each with why."""
    parts: list[Part] = []
    for one in gone[: 2 * PAGE]:
        parts += [*spoken(wording, one), Text(wording.line("practice-withdrawn", reason=one.reason))]
    if not gone:
        parts.append(Text(wording.line("practice-none-past")))
    back = row(wording, (press(wording, Keep.PRACTICE, place),))
    title, close = wording.plain(f"form-{Keep.PRACTICE_PAST}-title"), wording.plain("form-close")
    return Form(Keep.PRACTICE_PAST, title, close, (*parts, back), "", (place,))


def added(wording: Wording, place: PlaceId) -> Form:
    """Return the form for a decision that is noted by hand."""
    return form(wording, Keep.PRACTICE_ADD, _words(wording, "", ""), place, back=Keep.PRACTICE)


def revised(wording: Wording, place: PlaceId, one: Shown) -> Form:
    """Return the form that puts another decision in the place of one."""
    items = (*_words(wording, one.what, one.why), _write(wording, "practice-reason", ""))
    return form(wording, Keep.PRACTICE_REVISE, items, place, one.practice.id, back=Keep.PRACTICE)


def withdrawn(wording: Wording, place: PlaceId, one: Shown) -> Form:
    """Return the form that withdraws a decision."""
    items = (Quote((Plain(one.what),)), _write(wording, "practice-reason", ""))
    return form(wording, Keep.PRACTICE_WITHDRAW, items, place, one.practice.id, back=Keep.PRACTICE)


def _words(wording: Wording, what: str, why: str) -> tuple[Field, ...]:
    return (_write(wording, "practice-what", what), _write(wording, "practice-why", why))


def _write(wording: Wording, name: str, text: str) -> Write:
    label, hint = wording.plain(f"field-{name}"), wording.plain(f"hint-field-{name}")
    return Write(name, label, hint, initial=text, multiline=True, longest=1000)
