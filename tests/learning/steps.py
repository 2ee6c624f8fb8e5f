"""What journeys into the learning bank do again and again."""

import json

from bot.playground.person import Person
from bot.playground.rows import Message, View
from bot.sparring.identity import TeamId
from bot.sparring.learning.state import LearningPoint, PointState
from tests.journeys.stage import Stage, reads


async def bank(on: Stage, who: Person, search: str = "") -> str:
    """Let somebody look the bank up; return what she reads."""
    await on.quiet()
    await who.command(on.channel, f"/sparring læring {search}")
    await on.quiet()
    return reads(on.open_form(who))


async def pressed(on: Stage, who: Person, name: str, *args: str) -> str:
    """Press a button of the open window, the one that carries `args` if any; return what is read then."""
    value = json.dumps(list(args), separators=(",", ":")) if args else None
    await on.press(who, on.open_form(who), name, value)
    return reads(on.open_form(who))


async def chosen(on: Stage, who: Person, label: str) -> str:
    """Choose what stands in the first menu of the open window; return what is read then."""
    await on.press(who, on.open_form(who), "menu", label)
    return reads(on.open_form(who))


async def sent(on: Stage, who: Person, **values: str | list[str]) -> str:
    """Fill the open form and send it; return what is read then."""
    await on.send(who, **values)
    return reads(on.open_form(who))


async def wrote(on: Stage, who: Person, root: Message, point: str) -> None:
    """Let somebody write a learning point in the thread's fifth round, whether it is her turn or not."""
    await on.choose(who, on.round_post(root, 5), "Skriv læringspunkt")
    await on.send(who, point=point)


async def points(on: Stage) -> dict[str, LearningPoint]:
    """Return the points that stand in the team's bank, by their words."""
    folder = await on.bot.sparring.folder(TeamId(on.place), LearningPoint)
    kept = [point for point in folder.all(LearningPoint) if point.state is PointState.STANDING] if folder else []
    words = await on.bot.sparring.words(TeamId(on.place), [point.text for point in kept])
    return {words[point.text]: point for point in kept}


def offered(view: View) -> set[str]:
    """Return the buttons of a window by their labels."""
    elements = (element for block in view.blocks for element in block.get("elements", []))
    return {element["text"]["text"] for element in elements if element.get("type") == "button"}
