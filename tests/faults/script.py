"""A whole sparring as people hold it, step by step; each step can be done again until it is seen to have happened."""

from collections.abc import Callable, Coroutine, Sequence
from typing import Any

from bot.playground.person import Person
from tests.faults.ground import Ground

Step = Callable[[Ground], Coroutine[Any, Any, None]]

REQUEST: dict[str, Any] = {
    "topic": "child",
    "case": "Dreng, 8–10 år, der ikke vil i skole.",
    "ask-kind": "idea",
    "ask": "Hvordan får jeg skolen med?",
    "receive": "answer",
    "when": "queue",
}
"""A request as a caseworker would fill it in."""

THEME = "cooperation"
"""Chosen, and not as the bot suggests: a bot that was just born has no dictionary yet and suggests nothing."""

TIME_UP, FLOOR = "Siger du ikke noget, går vi videre", "nu har du ordet"


async def asks(on: Ground) -> None:
    """Sara asks for sparring."""
    await on.fill(on.sara, lambda: on.sara.command(on.channel, "/sparring anmod"), REQUEST)
    await on.quiet()


async def starts(on: Ground) -> None:
    """Mette takes the case up."""
    await on.insist(
        lambda: on.press(on.mette, on.saying("venter på", thread=False), "start"),
        lambda: on.shown("Velkommen til sparring", thread=False),
    )


def joins(name: str) -> Step:
    """Somebody joins."""

    async def step(on: Ground) -> None:
        who: Person = getattr(on, name)
        await on.insist(
            lambda: on.press(who, on.saying("Velkommen til sparring", thread=False), "join"),
            lambda: f"<@{who.id}>" in on.saying("Velkommen til sparring", thread=False).text.partition("Med nu")[2],
        )

    return step


async def begins(on: Ground) -> None:
    """Mette begins."""
    await on.insist(
        lambda: on.press(on.mette, on.saying("Velkommen til sparring", thread=False), "begin"),
        lambda: on.shown("Runde 1 af 6:"),
    )


async def rests(on: Ground) -> None:
    """Two minutes later they pause."""
    await on.pass_time(minutes=2)
    await on.insist(
        lambda: on.press(on.mette, on.saying("Runde 1 af 6:"), "pause"), lambda: on.shown("Sparringen holder pause")
    )
    await on.pass_time(minutes=3)


async def goes_on(on: Ground) -> None:
    """And go on."""
    await on.insist(
        lambda: on.press(on.mette, on.saying("Sparringen holder pause"), "resume"),
        lambda: on.shown("Pausen er slut"),
    )
    await on.pass_time(minutes=3)


def moves_on(number: int) -> Step:
    """Mette presses Next when the time of a round is up."""

    async def step(on: Ground) -> None:
        await on.insist(
            lambda: on.press(on.mette, on.saying(TIME_UP), "next"), lambda: on.shown(f"Runde {number + 1} af 6:")
        )

    return step


async def asks_for_time(on: Ground) -> None:
    """The second round gets a minute more, and passes."""
    await on.pass_time(minutes=1)
    await on.insist(lambda: on.press(on.mette, on.saying("Runde 2 af 6:"), "plus-one"), lambda: on.shown("I har fået"))
    await on.pass_time(minutes=5)


async def reflects(on: Ground) -> None:
    """The presenter notes something, the prompts come, and nobody presses Next: the bot goes on by itself."""
    note = {"note": "Skolen er nøglen"}
    await on.fill(on.sara, lambda: on.press(on.sara, on.saying("Runde 3 af 6:"), "note"), note)
    await on.pass_time(minutes=11)


async def acts(on: Ground) -> None:
    """The presenter says what she takes with her."""
    values = {"inspiration": "At starte med læreren", "action-0": "Ringe til skolen", "day-0": "2026-11-27"}
    await on.fill(on.sara, lambda: on.press(on.sara, on.saying("Runde 4 af 6:"), "actions"), values)
    await on.pass_time(minutes=5)


def _caller(on: Ground) -> Person:
    called = on.saying(FLOOR).text
    return next(p for p in (on.mette, on.sara, on.ali, on.lone) if f"<@{p.id}>, nu har" in called)


async def says(on: Ground) -> None:
    """Whoever has the floor says her learning point."""
    who = _caller(on)
    await on.fill(who, lambda: on.press(who, on.saying(FLOOR), "point"), {"point": "Spørg skolen tidligt"})
    await on.quiet()


async def passes(on: Ground) -> None:
    """Whoever has the floor lets it pass."""
    who, post = _caller(on), on.saying(FLOOR)
    await on.insist(lambda: on.press(who, on.saying(FLOOR), "pass"), lambda: "lod turen gå" in _now(on, post.ts))


async def stays_silent(on: Ground) -> None:
    """Those left let their time run out."""
    await on.pass_time(minutes=10)


async def gathers(on: Ground) -> None:
    """The leader gathers what was learned."""
    points = "Vi spørger skolen tidligt\nVi siger det højt"
    values = {"points": points, "change": "Skolen med fra start", "theme": THEME}
    await on.fill(on.mette, lambda: on.press(on.mette, on.saying("Runde 6 af 6:"), "gather"), values)
    await on.quiet()


async def hears_back(on: Ground) -> None:
    """Days later the presenter is asked how it went, and answers."""
    await on.pass_time(minutes=60 * 24 * 4)
    asked = on.sara.directs()[-1]
    assert "Ringe til skolen" in asked.text
    await on.press(on.sara, asked, "action-done")
    await on.quiet()


def _now(on: Ground, ts: str) -> str:
    row = on.workspace.timeline.find(on.channel, ts)
    return row.text if row else ""


STEPS: tuple[Step, ...] = (
    asks,
    starts,
    joins("ali"),
    joins("lone"),
    begins,
    rests,
    goes_on,
    moves_on(1),
    asks_for_time,
    moves_on(2),
    reflects,
    acts,
    moves_on(4),
    says,
    passes,
    stays_silent,
    moves_on(5),
    gathers,
    hears_back,
)


OPENING = 8
"""So many steps make a sparring that is well under way, in its second round."""


async def whole(on: Ground, steps: int = len(STEPS)) -> list[dict[str, list[str]]]:
    """Hold the whole sparring, or its first steps; return what every conversation showed after each."""
    await on.agree()
    return await lived(on, STEPS[:steps])


async def lived(on: Ground, steps: Sequence[Step]) -> list[dict[str, list[str]]]:
    """Take the steps; return what every conversation showed after each."""
    showed = []
    for step in steps:
        await step(on)
        showed.append(on.transcript())
    return showed
