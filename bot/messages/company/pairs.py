"""Buddy pairs as they are read, and the forms about them (D4)."""

from collections.abc import Sequence

from bot.messages.buttons import row
from bot.messages.company.buttons import Keep, press
from bot.messages.company.windows import form, page
from bot.messages.parts import Choose, Divider, Form, Line, Option, Part, PickPeople, Small, Style, Text
from bot.messages.wording import Wording
from bot.sparring.company.pairs import RHYTHMS, BuddyPair
from bot.sparring.identity import PersonId, PlaceId

_WEEKS = "2"


def others(pair: BuddyPair, person: PersonId, wording: Wording) -> Line:
    """Return the names of those somebody is in a pair with."""
    return wording.people(tuple(other for other in pair.people if other != person))


def pairs(
    wording: Wording,
    place: PlaceId,
    reader: PersonId,
    kept: Sequence[BuddyPair],
    *,
    leads: bool,
    told: tuple[Part, ...] = (),
) -> Form:
    """Return all pairs of the team, the reader's own first, with what she can do about them."""
    parts: list[Part] = [*told, Small(wording.line("pairs-how"))]
    for pair in sorted(kept, key=lambda one: reader not in one.people):
        parts += _mine(wording, place, reader, pair) if reader in pair.people else _theirs(wording, place, pair, leads)
    if not kept:
        parts.append(Text(wording.line("pairs-none")))
    making = (press(wording, Keep.PAIRS_DRAW, place), press(wording, Keep.PAIR_MAKE, place)) if leads else ()
    ways = row(wording, (*making, press(wording, Keep.NOT_WITH, place)))
    return page(wording, Keep.PAIRS, (*parts, Divider(), ways), place)


def _mine(wording: Wording, place: PlaceId, reader: PersonId, pair: BuddyPair) -> list[Part]:
    hush = Keep.PAIR_NUDGE if reader in pair.quiet else Keep.PAIR_QUIET
    dos = (Keep.PAIR_PACE, hush, Keep.PAIR_LEAVE)
    line = wording.line("pair-mine", people=others(pair, reader, wording), weeks=pair.weeks)
    return [Text(line), row(wording, tuple(press(wording, do, place, pair.id) for do in dos))]


def _theirs(wording: Wording, place: PlaceId, pair: BuddyPair, leads: bool) -> list[Part]:  # noqa: FBT001 - inner
    shown: list[Part] = [Text(wording.line("pair-theirs", people=wording.people(pair.people), weeks=pair.weeks))]
    if leads:
        shown.append(row(wording, (press(wording, Keep.PAIR_DISSOLVE, place, pair.id),)))
    return shown


def draw(wording: Wording, place: PlaceId, people: tuple[PersonId, ...]) -> Form:
    """Return the form in which a leader has pairs drawn, with the members filled in."""
    who = PickPeople(
        "pair-people",
        wording.plain("field-pairs-people"),
        people,
        wording.plain("hint-field-pairs-people"),
        required=True,
    )
    how = Small(wording.line("pairs-draw-how"))
    return form(wording, Keep.PAIRS_DRAW, (how, who, _weeks(wording, _WEEKS)), place, back=Keep.PAIRS)


def make(wording: Wording, place: PlaceId) -> Form:
    """Return the form in which a leader makes one pair by hand."""
    label, hint = wording.plain("field-pair-people"), wording.plain("hint-field-pair-people")
    who = PickPeople("pair-people", label, (), hint, required=True)
    return form(wording, Keep.PAIR_MAKE, (who, _weeks(wording, _WEEKS)), place, back=Keep.PAIRS)


def pace(wording: Wording, place: PlaceId, pair: BuddyPair) -> Form:
    """Return the form in which a pair chooses how often it spars."""
    return form(wording, Keep.PAIR_PACE, (_weeks(wording, str(pair.weeks)),), place, pair.id, back=Keep.PAIRS)


def not_with(wording: Wording, place: PlaceId, wish: frozenset[PersonId]) -> Form:
    """Return the form with whom she would rather not be drawn together with; nobody else ever sees it."""
    how = Small(wording.line("not-with-how"))
    who = PickPeople("not-with", wording.plain("field-not-with"), tuple(sorted(wish)))
    return form(wording, Keep.NOT_WITH, (how, who), place, back=Keep.PAIRS)


def _weeks(wording: Wording, chosen: str) -> Choose:
    options = tuple(Option(str(weeks), wording.plain("pair-weeks", weeks=weeks)) for weeks in RHYTHMS)
    return Choose("pair-weeks", wording.plain("field-pair-weeks"), options, chosen)


def again(wording: Wording, place: PlaceId) -> Part:
    """Return the way to the pairs."""
    return row(wording, (press(wording, Keep.PAIRS, place, style=Style.PLAIN),))
