"""A bot that is stopped and started again between any two steps goes on as if nothing had happened."""

from collections.abc import Awaitable, Callable
from pathlib import Path

from bot.playground.rows import Message
from tests.journeys.stage import Stage, stage

Step = Callable[[Stage], Awaitable[object]]


async def test_between_any_two_steps(tmp_path: Path) -> None:
    steps: tuple[Step, ...] = (
        lambda on: on.ask(on.sara),
        start,
        lambda on: press_root(on, "ali", "join"),
        lambda on: press_root(on, "mette", "begin"),
        lambda on: on.pass_time(minutes=3),
        next_round(1),
        lambda on: on.pass_time(minutes=6.5),
        take_a_note,
        lambda on: on.pass_time(minutes=5),
        next_round(3),
        next_round(4),
        learn,
        learn,
        learn,
        lambda on: on.pass_time(minutes=1.5),
        gather,
        look,
    )
    for step in steps:
        async with stage(tmp_path) as on:
            await step(on)


async def start(on: Stage) -> None:
    card = on.sara.messages(on.channel)[-1]
    await on.press(on.mette, card, "start")


WHO = {"U0SARA": "hun med sagen", "U0ALI": "han ved døren", "U0METTE": "hun ved tavlen"}
"""Three who write a point each; named, they would be asked to take the name out."""


async def thread(on: Stage) -> Message:
    return [m for m in on.mette.messages(on.channel) if "Med nu" in m.text or "slut" in m.text][-1]


async def press_root(on: Stage, who: str, name: str) -> None:
    await on.press(getattr(on, who), await thread(on), name)


def next_round(number: int) -> Step:
    async def onward(on: Stage) -> None:
        root = await thread(on)
        await on.press(on.mette, on.round_post(root, number), "next")
        on.round_post(root, number + 1)

    return onward


async def take_a_note(on: Stage) -> None:
    await on.fill(on.sara, on.round_post(await thread(on), 3), "note", note="Læreren")


async def learn(on: Stage) -> None:
    person, post = on.turn(await thread(on))
    await on.fill(person, post, "point", point=f"Vent med at mene, siger {WHO[person.id]}")


async def gather(on: Stage) -> None:
    root = await thread(on)
    await on.fill(on.mette, on.round_post(root, 6), "gather", points="Vent med at mene")


async def look(on: Stage) -> None:
    """See that everything stands in the thread exactly once."""
    said = [m.text for m in on.thread(await thread(on))]
    for number in range(1, 7):
        assert len([text for text in said if f"Runde {number} af 6:" in text]) == 1
    for number in range(1, 7):
        assert len([text for text in said if f"Spørgsmål {number} af 6" in text]) <= 1
    for words in (*(f"siger {who}" for who in WHO.values()), "Det lærte vi", "Tak til jer alle"):
        assert len([text for text in said if words in text]) == 1
    assert not [text for text in said if "været væk" in text], "nobody was away for long"
