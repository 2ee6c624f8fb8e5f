"""Modals and home tabs through a real Bolt app: opened, filled, sent, refused, stacked."""

from collections.abc import AsyncIterator, Iterator
from typing import Any

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer
from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.playground import Workspace, triggers
from bot.playground.acts import TROUBLE
from bot.playground.person import Person
from tests.playground.samples import button, buttons, modal, refusal, section, text_field

Json = dict[str, Any]


@pytest.fixture
async def app(client: AsyncWebClient, workspace: Workspace) -> AsyncIterator[AsyncApp]:
    bolt = AsyncApp(client=client, signing_secret="playground", process_before_response=True)
    application: web.Application = bolt.web_app(path="/slack/events")
    async with TestServer(application) as server:
        workspace.outlet.connect(str(server.make_url("/slack/events")))
        yield bolt


@pytest.fixture
def anna(workspace: Workspace) -> Person:
    return Person(workspace, "U1")


def opens(app: AsyncApp, view: Json) -> None:
    @app.command("/sparring")
    async def _(ack: AsyncAck, body: Json, client: AsyncWebClient) -> None:
        await ack()
        await client.views_open(trigger_id=body["trigger_id"], view=view)


async def test_a_form_is_opened_filled_and_sent(app: AsyncApp, anna: Person) -> None:
    sent: list[Json] = []
    opens(app, modal(text_field(), private_metadata="42"))

    @app.view("form")
    async def _(ack: AsyncAck, view: Json) -> None:
        sent.append(view)
        await ack()

    assert (await anna.command("C1", "/sparring")).ok
    view = await anna.modal("form")
    assert (await anna.submit(view, {"topic": "Skolefravær"})).ok
    assert sent[0]["state"]["values"]["topic"]["text"]["value"] == "Skolefravær"
    assert sent[0]["private_metadata"] == "42"
    assert anna.views() == []


async def test_field_errors_keep_what_was_typed(app: AsyncApp, anna: Person) -> None:
    opens(app, modal(text_field()))

    @app.view("form")
    async def _(ack: AsyncAck) -> None:
        await ack(response_action="errors", errors={"topic": "Ret venligst navnet"})

    await anna.command("C1", "/sparring")
    outcome = await anna.submit(await anna.modal(), {"topic": "Mikkel"})
    assert outcome.errors == {"topic": "Ret venligst navnet"}
    (view,) = anna.views()
    assert view.values["topic"]["text"]["value"] == "Mikkel"
    assert view.errors == outcome.errors


async def test_a_form_counts_as_sent_once_it_has_gone_through(
    app: AsyncApp, anna: Person, workspace: Workspace
) -> None:
    opens(app, modal(text_field()))
    answers: Iterator[Json] = iter(({"response_action": "errors", "errors": {"topic": "Ret"}}, {}))
    sent: list[object] = []
    workspace.watchers.append(lambda kind, what: sent.append(what) if kind == "view_submit" else None)

    @app.view("form")
    async def _(ack: AsyncAck) -> None:
        await ack(**next(answers))

    await anna.command("C1", "/sparring")
    await anna.submit(await anna.modal(), {"topic": "x"})
    assert sent == []
    await anna.submit(await anna.modal(), {"topic": "y"})
    assert sent == ["form"]


async def test_an_empty_required_field_never_reaches_the_app(app: AsyncApp, anna: Person) -> None:
    opens(app, modal(text_field(), text_field("extra", optional=True)))
    await anna.command("C1", "/sparring")
    outcome = await anna.submit(await anna.modal())
    assert list(outcome.errors) == ["topic"]


async def test_errors_at_no_field_are_trouble(app: AsyncApp, anna: Person) -> None:
    opens(app, modal(text_field()))

    @app.view("form")
    async def _(ack: AsyncAck) -> None:
        await ack(response_action="errors", errors={"nowhere": "?"})

    await anna.command("C1", "/sparring")
    outcome = await anna.submit(await anna.modal(), {"topic": "x"})
    assert outcome.error == TROUBLE
    assert len(anna.views()) == 1


async def test_the_answer_may_replace_push_and_clear(app: AsyncApp, anna: Person) -> None:
    opens(app, modal(text_field()))
    answers: Iterator[Json] = iter(
        [
            {"response_action": "update", "view": modal(text_field(), text_field("more", optional=True))},
            {"response_action": "push", "view": modal(text_field("second"), callback_id="form")},
            {"response_action": "clear"},
        ]
    )

    @app.view("form")
    async def _(ack: AsyncAck) -> None:
        await ack(**next(answers))

    await anna.command("C1", "/sparring")
    first = await anna.modal()
    assert (await anna.submit(first, {"topic": "x"})).ok
    assert [block["block_id"] for block in first.blocks] == ["topic", "more"]
    assert first.values["topic"]["text"]["value"] == "x"  # same block and action: what was typed stays
    await anna.submit(first)
    assert anna.views()[1].previous_id == first.id
    await anna.submit(anna.views()[1], {"second": "y"})
    assert anna.views() == []


async def test_a_modal_goes_three_deep(app: AsyncApp, anna: Person) -> None:
    opens(app, modal(section(), buttons(button("deeper"))))
    errors: list[str] = []

    @app.action("deeper")
    async def _(ack: AsyncAck, body: Json, client: AsyncWebClient) -> None:
        await ack()
        try:
            await client.views_push(trigger_id=body["trigger_id"], view=modal(buttons(button("deeper"))))
        except SlackApiError as error:
            errors.append(error.response["error"])

    await anna.command("C1", "/sparring")
    for _number in range(3):
        await anna.click(await anna.modal(), "deeper")
    assert len(anna.views()) == 3
    assert errors == ["push_limit_reached"]


async def test_a_trigger_works_once_and_three_seconds(
    app: AsyncApp, client: AsyncWebClient, anna: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str] = []

    @app.command("/sparring")
    async def _(ack: AsyncAck, body: Json) -> None:
        seen.append(body["trigger_id"])
        await ack()

    view = modal(section())
    await anna.command("C1", "/sparring")
    await client.views_open(trigger_id=seen[0], view=view)
    assert await refusal(client.views_open(trigger_id=seen[0], view=view)) == "exchanged_trigger_id"
    assert await refusal(client.views_open(trigger_id="1.2.3", view=view)) == "invalid_trigger_id"
    await anna.command("C1", "/sparring")
    monkeypatch.setattr(triggers, "LIFE_SECONDS", -1.0)
    assert await refusal(client.views_open(trigger_id=seen[1], view=view)) == "expired_trigger_id"


async def test_hashes_guard_an_update(app: AsyncApp, client: AsyncWebClient, anna: Person) -> None:
    opens(app, modal(text_field()))
    await anna.command("C1", "/sparring")
    view = await anna.modal()
    old = view.hash
    await client.views_update(view_id=view.id, hash=old, view=modal(section()))
    assert await refusal(client.views_update(view_id=view.id, hash=old, view=modal(section()))) == "hash_conflict"
    await anna.close(view)
    assert await refusal(client.views_update(view_id=view.id, view=modal(section()))) == "not_found"


async def test_views_are_checked_as_slack_checks_them(client: AsyncWebClient) -> None:
    long = modal(section(), title={"type": "plain_text", "text": "x" * 25})
    with pytest.raises(SlackApiError) as caught:
        await client.views_open(trigger_id="x", view=long)
    assert caught.value.response["error"] == "invalid_arguments"
    line = "[ERROR] must be less than 25 characters [json-pointer:/view/title/text]"
    assert caught.value.response["response_metadata"] == {"messages": [line]}
    huge = modal(*(section("x" * 2900) for _ in range(90)))
    assert await refusal(client.views_open(trigger_id="x", view=huge)) == "view_too_large"


async def test_the_home_tab(app: AsyncApp, anna: Person) -> None:
    @app.event("app_home_opened")
    async def _(event: Json, client: AsyncWebClient) -> None:
        home = {"type": "home", "blocks": [section("Velkommen"), buttons(button("start"))]}
        await client.views_publish(user_id=event["user"], view=home)

    pressed: list[Json] = []

    @app.action("start")
    async def _start(ack: AsyncAck, body: Json) -> None:
        pressed.append(body)
        await ack()

    await anna.open_home()
    home = await anna.workspace.until(anna.home)
    assert home is not None
    await anna.click(home, "start")
    assert pressed[0]["view"]["type"] == "home"
    assert pressed[0]["container"] == {"type": "view", "view_id": home.id}


async def test_closing_tells_who_asked_for_it(app: AsyncApp, anna: Person) -> None:
    closed: list[Json] = []
    opens(app, modal(text_field(), notify_on_close=True))

    @app.view_closed("form")
    async def _(ack: AsyncAck, body: Json) -> None:
        await ack()
        closed.append(body)

    await anna.command("C1", "/sparring")
    await anna.close(await anna.modal())
    assert [body["is_cleared"] for body in closed] == [False]


async def test_values_of_a_select_and_checkboxes(app: AsyncApp, anna: Person) -> None:
    options = [{"text": {"type": "plain_text", "text": each.upper()}, "value": each} for each in "abc"]
    kinds = {"pick": "static_select", "tick": "checkboxes", "who": "multi_users_select", "day": "datepicker"}
    more: dict[str, Json] = {"pick": {"options": options}, "tick": {"options": options}}
    fields = [
        text_field(name, element={"type": kind, "action_id": name, **more.get(name, {})})
        for name, kind in kinds.items()
    ]
    opens(app, modal(*fields))
    sent: list[Json] = []

    @app.view("form")
    async def _(ack: AsyncAck, view: Json) -> None:
        sent.append(view["state"]["values"])
        await ack()

    await anna.command("C1", "/sparring")
    await anna.submit(await anna.modal(), {"pick": "b", "tick": ["a", "c"], "who": ["U2"], "day": "2026-12-01"})
    assert sent[0]["pick"]["pick"]["selected_option"]["value"] == "b"
    assert [each["value"] for each in sent[0]["tick"]["tick"]["selected_options"]] == ["a", "c"]
    assert sent[0]["who"]["who"]["selected_users"] == ["U2"]
    assert sent[0]["day"]["day"]["selected_date"] == "2026-12-01"
