"""The invented colleagues act through the real app, by rules alone; and the tour goes on when its thing happens."""

import dataclasses
from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiohttp.test_utils import TestServer
from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from bot.playground import RunningClock, Seed, Step, Workspace, membership
from bot.playground.person import Person
from tests.playground.conftest import START
from tests.playground.samples import button, buttons, modal, text_field

Json = dict[str, Any]

RULES: tuple[Json, ...] = (
    {"name": "join", "when": {"button": "join"}, "delay_seconds": [1, 2]},
    {
        "name": "point",
        "when": {"button": "point", "only_if_mentioned": True},
        "fill": {"point.*": ["Vi spørger for sent", "Skolen ved mere end vi tror"]},
    },
    {"name": "reflect", "when": {"text": "refleksion"}, "do": "write", "say": ["Jeg tænker på {name}", "Jeg undres"]},
    {
        "name": "question",
        "when": {"text": "Runde 2"},
        "who": "presser",
        "at_most": 1,
        "do": "write",
        "say": ["Hvorfor?"],
    },
    {
        "name": "ask",
        "when": {"text": "Har nogen en sag"},
        "who": "U2",
        "do": "command",
        "command": "/sparring anmod",
        "fill": {"topic": ["Skolefravær"]},
    },
    {"name": "lead", "when": {"button": "close"}, "who": "Teamleder", "once_per": "message"},
)
STEPS = (
    Step("ask", "Anmod", "…", "Request", "…", {"kind": "command", "match": r"^/sparring anmod"}),
    Step("join", "Deltag", "…", "Join", "…", {"kind": "action", "match": "join"}),
    Step("end", "Færdig", "…", "Done", "…"),
)


@pytest.fixture
def workspace(seed: Seed) -> Workspace:
    made = Workspace.open(None, dataclasses.replace(seed, cast=RULES, tour=STEPS), RunningClock(START, speed=60))
    made.limits.enabled = False
    return made


@pytest.fixture
async def app(client: AsyncWebClient, workspace: Workspace) -> AsyncIterator[AsyncApp]:
    bolt = AsyncApp(client=client, signing_secret="playground", process_before_response=True)
    async with TestServer(bolt.web_app(path="/slack/events")) as server:
        workspace.outlet.connect(str(server.make_url("/slack/events")))
        yield bolt


def presses(app: AsyncApp, *names: str) -> list[tuple[str, str]]:
    pressed: list[tuple[str, str]] = []

    async def note(ack: AsyncAck, body: Json) -> None:
        await ack()
        pressed.append((body["user"]["id"], body["actions"][0].get("value", "")))

    for name in names:
        app.action(name)(note)
    return pressed


async def test_each_joins_once_and_never_the_one_being_played(
    app: AsyncApp, client: AsyncWebClient, workspace: Workspace
) -> None:
    pressed = presses(app, "join")
    blocks = [buttons(button("join", value="s1"))]
    ts = (await client.chat_postMessage(channel="C1", text="Kom med", blocks=blocks))["ts"]
    workspace.cast.play("U1")  # what stands there already counts too
    await workspace.until(lambda: pressed)
    await client.chat_update(channel="C1", ts=ts, text="Kom med nu", blocks=blocks)
    await client.chat_postMessage(channel="C1", text="Igen", blocks=[buttons(button("join", value="s2"))])
    await workspace.until(lambda: len(pressed) == 2)
    assert pressed == [("U2", "s1"), ("U2", "s2")]


async def test_a_form_that_opens_is_filled_and_sent(
    app: AsyncApp, client: AsyncWebClient, workspace: Workspace
) -> None:
    points: list[str] = []

    @app.action("point")
    async def _(ack: AsyncAck, body: Json, client: AsyncWebClient) -> None:
        await ack()
        await client.views_open(trigger_id=body["trigger_id"], view=modal(text_field("point"), text_field("more")))

    @app.view("form")
    async def _form(ack: AsyncAck, view: Json) -> None:
        await ack()
        points.append(view["state"]["values"]["point"]["text"]["value"])

    workspace.cast.play("U1")
    for turn in ("1", "2"):
        words = {"type": "section", "text": {"type": "mrkdwn", "text": "<@U2> har ordet"}}
        blocks = [words, buttons(button("point", value=turn))]
        await client.chat_postMessage(channel="C1", text="Læring", blocks=blocks)
    await workspace.until(lambda: len(points) == 2)
    assert sorted(points) == ["Skolen ved mere end vi tror", "Vi spørger for sent"]
    assert Person(workspace, "U2").views() == []


async def test_one_after_another_with_the_same_button_each_has_a_turn(
    app: AsyncApp, client: AsyncWebClient, workspace: Workspace
) -> None:
    membership.join(workspace, workspace.rooms["C1"], "U3")
    pressed = presses(app, "point")
    workspace.cast.play("U1")
    for person in ("U2", "U3"):
        blocks = [buttons(button("point", value="the same sparring"))]
        await client.chat_postMessage(channel="C1", text=f"<@{person}> har ordet", blocks=blocks)
        await workspace.until(lambda person=person: person in [by for by, _ in pressed])  # type: ignore[misc]


async def test_a_form_that_is_refused_is_closed(app: AsyncApp, client: AsyncWebClient, workspace: Workspace) -> None:
    refused: list[str] = []

    @app.action("point")
    async def _(ack: AsyncAck, body: Json, client: AsyncWebClient) -> None:
        await ack()
        await client.views_open(trigger_id=body["trigger_id"], view=modal(text_field("point")))

    @app.view("form")
    async def _form(ack: AsyncAck) -> None:
        refused.append("x")
        await ack(response_action="errors", errors={"point": "Nej"})

    workspace.cast.play("U1")
    await client.chat_postMessage(channel="C1", text="<@U2>", blocks=[buttons(button("point"))])
    await workspace.until(lambda: refused and not Person(workspace, "U2").views())
    assert refused == ["x"]


async def test_they_write_in_the_thread(client: AsyncWebClient, workspace: Workspace) -> None:
    root = await Person(workspace, "U1").write("C1", "Min sag")
    workspace.cast.play("U1")
    await client.chat_postMessage(channel="C1", text="Nu er der refleksion", thread_ts=root.ts)
    thread = await workspace.until(lambda: Person(workspace, "U1").thread("C1", root.ts)[2:])
    assert (thread[0].user, thread[0].text) == ("U2", "Jeg tænker på Anna")


async def test_a_title_picks_who_acts(app: AsyncApp, client: AsyncWebClient, workspace: Workspace) -> None:
    pressed = presses(app, "close")
    workspace.cast.play("U2")
    await client.chat_postMessage(channel="C1", text="Afslut?", blocks=[buttons(button("close"))])
    await workspace.until(lambda: pressed)
    assert pressed == [("U1", "")]


async def test_a_stopped_cast_does_nothing(app: AsyncApp, client: AsyncWebClient, workspace: Workspace) -> None:
    pressed = presses(app, "join", "close")
    workspace.cast.play("U1")
    await client.chat_postMessage(channel="C1", text="Kom med", blocks=[buttons(button("join"))])
    workspace.cast.play(None)
    await client.chat_postMessage(channel="C1", text="Afslut?", blocks=[buttons(button("close"))])
    await workspace.until(lambda: not workspace.cast.planned)
    assert pressed == []


async def test_the_tour_goes_on_when_its_thing_happens(
    app: AsyncApp, client: AsyncWebClient, workspace: Workspace
) -> None:
    presses(app, "join")

    @app.command("/sparring")
    async def _(ack: AsyncAck) -> None:
        await ack()

    anna = Person(workspace, "U1")
    await anna.command("C1", "/sparring hjælp")
    assert workspace.tour.index == 0
    await anna.command("C1", "/sparring anmod")
    assert workspace.tour.index == 1
    await client.chat_postMessage(channel="C1", text="Kom med", blocks=[buttons(button("join"))])
    await anna.click(anna.messages("C1")[0], "join")
    assert workspace.tour.index == 2
    assert workspace.tour.state["steps"][2]["title_da"] == "Færdig"


async def test_a_command_is_typed_when_the_time_has_come(app: AsyncApp, workspace: Workspace) -> None:
    asked: list[str] = []

    @app.command("/sparring")
    async def _(ack: AsyncAck, body: Json, client: AsyncWebClient) -> None:
        await ack()
        await client.views_open(trigger_id=body["trigger_id"], view=modal(text_field()))

    @app.view("form")
    async def _form(ack: AsyncAck, view: Json, body: Json) -> None:
        await ack()
        asked.append(f"{body['user']['id']} {view['state']['values']['topic']['text']['value']}")

    workspace.cast.play("U1")
    await Person(workspace, "U1").write("C1", "Har nogen en sag med i dag?")
    await workspace.until(lambda: asked)
    assert asked == ["U2 Skolefravær"]


async def test_no_more_speak_than_the_rule_allows_even_when_the_message_changes(
    client: AsyncWebClient, workspace: Workspace
) -> None:
    membership.join(workspace, workspace.rooms["C1"], "U3")
    workspace.cast.play("U1")
    ts = (await client.chat_postMessage(channel="C1", text="Runde 2: spørgsmål"))["ts"]
    thread = await workspace.until(lambda: Person(workspace, "U1").thread("C1", ts)[1:])
    await client.chat_update(channel="C1", ts=ts, text="Runde 2: spørgsmål, halvvejs")
    assert not workspace.cast.planned
    assert len(thread) == 1
