"""Three weeks of a team's rhythm as people live them, step by step: asked, traded, passed on, moved.

Each step can be done again until it is seen to have happened, as in `tests.faults.script`.
"""

import re
from collections import Counter

from bot.playground.person import Person
from bot.playground.rows import Message
from bot.sparring.rhythm.state import Weekly
from tests.faults.ground import Ground
from tests.faults.script import Step, lived

DAY = 24 * 60.0
"""Minutes."""

_TURN = re.compile(r"^(.+ er det din tur .+|Du har turen .+)$", re.MULTILINE)


def asked(who: Person, words: str) -> Message:
    """Return the newest direct message to her that says these words."""
    found = [message for message in who.directs() if words in message.text]
    assert found, f"{who.id} was told nothing of {words!r}"
    return found[-1]


def told_of_turns(on: Ground) -> Counter[tuple[str, str]]:
    """Return how often each conversation said which sentence about a turn: whose, which meeting, how long ahead."""
    said = ((entry.channel, found[1]) for entry in on.history.posts() if (found := _TURN.search(entry.text)))
    return Counter(said)


async def sets_up(on: Ground) -> None:
    """Mette sets the team up on a Monday morning: it meets on Tuesdays, so somebody hears of her turn at once."""
    await on.agree(weekday=str(Weekly().weekday))
    await on.quiet()


async def meets(on: Ground) -> None:
    """They meet on Tuesday, and whoever comes next hears of it a week ahead."""
    await on.pass_time(minutes=1.1 * DAY)


async def offers(on: Ground) -> None:
    """Sara cannot find a case, and offers her turn to all."""
    sara = on.sara
    await on.fill(sara, lambda: on.press(sara, asked(sara, "Om en uge er det din tur"), "swap"), {})
    await on.quiet()


async def takes(on: Ground) -> None:
    """Ali takes it."""
    offer = "tilbyder sin tur"
    await on.insist(
        lambda: on.press(on.ali, on.saying(offer, thread=False), "take-turn"),
        lambda: on.shown("har taget turen", thread=False),
    )


async def waits(on: Ground) -> None:
    """A week later Ali has been reminded, and presents; Mette has heard that there is no case yet."""
    await on.pass_time(minutes=7 * DAY)


async def passes_on(on: Ground) -> None:
    """Sara, whose turn it is after the trade, passes it on to whoever comes next."""
    sara = on.sara
    await on.fill(sara, lambda: on.press(sara, asked(sara, "er det din tur"), "cannot"), {"wish": "pass-on"})
    await on.quiet()


async def moves(on: Ground) -> None:
    """Mette moves the meeting from Tuesday to Thursday."""
    mette = on.mette
    await on.insist(lambda: mette.command(on.channel, "/sparring turnus"), mette.ephemerals)
    values = {"on": "2026-12-08", "fate": "move", "day": "2026-12-10"}
    await on.fill(mette, lambda: on.press(mette, mette.ephemerals()[-1], "change-meeting"), values)
    await on.quiet()


async def goes_on(on: Ground) -> None:
    """Ten more days pass, with reminders for the meeting that was moved and those after it."""
    await on.pass_time(minutes=10 * DAY)


WEEKS: tuple[Step, ...] = (sets_up, meets, offers, takes, waits, passes_on, moves, goes_on)

TRADED = 5
"""So many steps lead past a turn that was traded, and the reminders for it."""


async def weeks(on: Ground) -> list[dict[str, list[str]]]:
    """Live the three weeks; return what every conversation showed after each step."""
    return await lived(on, WEEKS)
