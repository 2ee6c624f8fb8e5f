"""What somebody tries who means no good, and what befalls those who are only clumsy."""

import json

import pytest

from bot.playground import forms, membership
from bot.playground.person import Person
from bot.playground.rows import Message
from tests.journeys.stage import Stage

COFFEE = "C0KAFFE"
KINDLY = "Det er kun for dem, der er med i teamets kanal."
HUB = ("request", "setup", "rules", "queue")


async def outsider(on: Stage) -> tuple[Person, Message]:
    """Return somebody who is not in the team's channel, and the bot's hub in a channel where both are."""
    membership.join(on.workspace, on.workspace.rooms[COFFEE], "UBOT")
    on.workspace.commit()
    birgit = Person(on.workspace, "U0BIRGIT")
    await birgit.command(COFFEE, "/sparring")
    await on.quiet()
    return birgit, birgit.ephemerals(COFFEE)[-1]


async def forge(on: Stage, who: Person, message: Message, name: str, *args: str) -> None:
    """Press the first button of a message as if it were another one that carries `args`."""
    element = next(e for _, e in forms.elements(message.blocks or []) if e["type"] == "button")
    element |= {"action_id": f"sparring:{name}", "value": json.dumps(args)}
    outcome = await who.click(message, element["action_id"], element["value"])
    assert outcome.ok, outcome
    await on.quiet()


@pytest.mark.row("C8")
async def test_nobody_outside_the_channel_comes_near_a_case(on: Stage) -> None:
    root = await on.started()
    await on.choose(on.ali, on.round_post(root, 1), "Skriv læringspunkt")
    await on.send(on.ali, point="Spørg tidligt")
    (sparring,) = await on.sessions()
    birgit, hub = await outsider(on)
    before = on.workspace.timeline.room(on.channel)
    point = f"point:{sparring.id}:{sparring.points[0].text}"
    asked = [("read-all", f"card:{sparring.id}"), ("read-all", point), *((name, str(sparring.place)) for name in HUB)]
    named = ("join", "read-case", "gather", "hand-over", "point", "pause", "leave", "close-without", "my-notes", "note")
    for name, *args in [*asked, *((name, str(sparring.id)) for name in named)]:
        await forge(on, birgit, hub, name, *args)
        assert KINDLY in birgit.ephemerals(COFFEE)[-1].text, name
        assert not birgit.views(), name
    assert on.workspace.timeline.room(on.channel) == before
    assert await on.sessions() == [sparring]
