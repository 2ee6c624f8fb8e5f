"""What somebody tries who means no good, and what befalls those who are only clumsy."""

import json

import pytest

from bot.playground import forms, membership
from bot.playground.person import Person
from bot.playground.rows import Message
from tests.journeys.stage import Stage, reads

COFFEE = "C0KAFFE"
KINDLY = "Det er kun for dem, der er med i teamets kanal."
PLACED = ("request", "setup", "rules", "queue")
NAMED = ("join", "read-case", "gather", "hand-over", "point", "pause", "leave", "close-without", "my-notes", "note")


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
    before = [message.text for message in on.workspace.timeline.room(on.channel)]
    point = f"point:{sparring.id}:{sparring.points[0].text}"
    asked = [("read-all", f"card:{sparring.id}"), ("read-all", point), *((name, sparring.place) for name in PLACED)]
    for number, (name, arg) in enumerate([*asked, *((name, sparring.id) for name in NAMED)], 2):
        await forge(on, birgit, hub, name, arg)
        assert [KINDLY in each.text for each in birgit.ephemerals(COFFEE)[1:]] == [True] * (number - 1), name
        assert not birgit.views(), name
    assert [message.text for message in on.workspace.timeline.room(on.channel)] == before
    assert await on.sessions() == [sparring]


async def test_who_left_the_channel_has_no_way_back_through_her_home(on: Stage) -> None:
    await on.started()
    await on.leave(on.ali)
    await on.ali.open_home()
    await on.quiet()
    home = on.ali.home()
    assert home is not None
    await on.press(on.ali, home, "read-case")
    assert KINDLY in reads(on.open_form(on.ali))
