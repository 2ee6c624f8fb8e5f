"""Every limit of Slack's, met exactly and passed by one."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.blockkit import MESSAGE_TEXT_LIMIT, Problem, Surface, length, problems, refusal

Json = dict[str, Any]
Made = Callable[[int], Json]


def plain(text: str) -> Json:
    return {"type": "plain_text", "text": text}


def mrkdwn(text: str) -> Json:
    return {"type": "mrkdwn", "text": text}


def section(text: str = "Hej", **more: Any) -> Json:
    return {"type": "section", "text": mrkdwn(text), **more}


def button(**more: Any) -> Json:
    return {"type": "button", "action_id": "next", "text": plain("Næste"), **more}


def actions(*elements: Json) -> Json:
    return {"type": "actions", "elements": list(elements)}


def option(value: str = "a", text: str = "A", **more: Any) -> Json:
    return {"text": plain(text), "value": value, **more}


def menu(count: int = 1, **more: Any) -> Json:
    options = [option(str(n)) for n in range(count)]
    return {"type": "static_select", "action_id": "pick", "options": options, **more}


def field(element: Json | None = None, **more: Any) -> Json:
    element = element or {"type": "plain_text_input", "action_id": "write"}
    return {"type": "input", "block_id": "case", "label": plain("Sagen"), "element": element, **more}


def modal(*blocks: Json, **more: Any) -> Json:
    return {
        "type": "modal",
        "title": plain("Sparring"),
        "submit": plain("Send"),
        "blocks": list(blocks),
        **more,
    }


def found(*blocks: Json, surface: Surface = "message") -> list[Problem]:
    payload = {"text": "Hej", "blocks": list(blocks)} if surface == "message" else modal(*blocks)
    return problems(payload, surface)


def only(*blocks: Json, surface: Surface = "message") -> Problem:
    (problem,) = found(*blocks, surface=surface)
    return problem


def confirm(**more: Any) -> Json:
    return {
        "confirm": {
            "title": plain("?"),
            "text": plain("?"),
            "confirm": plain("Ja"),
            "deny": plain("Nej"),
            **more,
        }
    }


def rich(*elements: Json) -> Json:
    return {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": list(elements)}]}


LIMITS: list[tuple[str, str, int, Made]] = [
    ("section text", "/blocks/0/text/text", 3000, lambda n: section("x" * n)),
    (
        "section field",
        "/blocks/0/fields/0/text",
        2000,
        lambda n: {"type": "section", "fields": [mrkdwn("x" * n)]},
    ),
    ("section fields", "/blocks/0/fields", 10, lambda n: {"type": "section", "fields": [mrkdwn("x")] * n}),
    ("header", "/blocks/0/text/text", 150, lambda n: {"type": "header", "text": plain("x" * n)}),
    ("context", "/blocks/0/elements", 10, lambda n: {"type": "context", "elements": [mrkdwn("x")] * n}),
    (
        "actions",
        "/blocks/0/elements",
        25,
        lambda n: actions(*(button(action_id=str(each)) for each in range(n))),
    ),
    ("block id", "/blocks/0/block_id", 255, lambda n: section(block_id="x" * n)),
    ("action id", "/blocks/0/elements/0/action_id", 255, lambda n: actions(button(action_id="x" * n))),
    ("button text", "/blocks/0/elements/0/text/text", 75, lambda n: actions(button(text=plain("x" * n)))),
    ("button value", "/blocks/0/elements/0/value", 2000, lambda n: actions(button(value="x" * n))),
    ("button url", "/blocks/0/elements/0/url", 3000, lambda n: actions(button(url="x" * n))),
    ("select options", "/blocks/0/accessory/options", 100, lambda n: section(accessory=menu(n))),
    (
        "option text",
        "/blocks/0/accessory/options/0/text/text",
        75,
        lambda n: section(accessory=menu(options=[option(text="x" * n)])),
    ),
    (
        "option value",
        "/blocks/0/accessory/options/0/value",
        75,
        lambda n: section(accessory=menu(options=[option("x" * n)])),
    ),
    (
        "option description",
        "/blocks/0/accessory/options/0/description/text",
        75,
        lambda n: section(accessory=menu(options=[option(description=plain("x" * n))])),
    ),
    (
        "placeholder",
        "/blocks/0/accessory/placeholder/text",
        150,
        lambda n: section(accessory=menu(placeholder=plain("x" * n))),
    ),
    (
        "radio options",
        "/blocks/0/elements/0/options",
        10,
        lambda n: actions({"type": "radio_buttons", "options": [option(str(each)) for each in range(n)]}),
    ),
    (
        "checkboxes",
        "/blocks/0/elements/0/options",
        10,
        lambda n: actions({"type": "checkboxes", "options": [option(str(each)) for each in range(n)]}),
    ),
    (
        "overflow",
        "/blocks/0/elements/0/options",
        5,
        lambda n: actions({"type": "overflow", "options": [option(str(each)) for each in range(n)]}),
    ),
    (
        "confirm title",
        "/blocks/0/elements/0/confirm/title/text",
        100,
        lambda n: actions(button(**confirm(title=plain("x" * n)))),
    ),
    (
        "confirm text",
        "/blocks/0/elements/0/confirm/text/text",
        300,
        lambda n: actions(button(**confirm(text=plain("x" * n)))),
    ),
    (
        "confirm button",
        "/blocks/0/elements/0/confirm/confirm/text",
        30,
        lambda n: actions(button(**confirm(confirm=plain("x" * n)))),
    ),
    (
        "deny button",
        "/blocks/0/elements/0/confirm/deny/text",
        30,
        lambda n: actions(button(**confirm(deny=plain("x" * n)))),
    ),
    ("input label", "/blocks/0/label/text", 2000, lambda n: field(label=plain("x" * n))),
    ("input hint", "/blocks/0/hint/text", 2000, lambda n: field(hint=plain("x" * n))),
    (
        "initial value",
        "/blocks/0/element/initial_value",
        3000,
        lambda n: field({"type": "plain_text_input", "initial_value": "x" * n}),
    ),
    (
        "max_length",
        "/blocks/0/element/max_length",
        3000,
        lambda n: field({"type": "plain_text_input", "max_length": n}),
    ),
    (
        "alt text",
        "/blocks/0/alt_text",
        2000,
        lambda n: {"type": "image", "image_url": "u", "alt_text": "x" * n},
    ),
]


@pytest.mark.parametrize(("path", "limit", "made"), [row[1:] for row in LIMITS], ids=[row[0] for row in LIMITS])
def test_the_limit_itself_passes_and_one_more_is_refused(path: str, limit: int, made: Made) -> None:
    assert found(made(limit)) == []
    problem = only(made(limit + 1))
    assert (problem.path, problem.limit, problem.error) == (path, limit, "invalid_blocks")


@pytest.mark.parametrize(("surface", "most"), [("message", 50), ("modal", 100), ("home", 100)])
def test_number_of_blocks(surface: Surface, most: int) -> None:
    def payload(count: int) -> Json:
        blocks = [{"type": "divider"}] * count
        return {
            "message": {"text": "Hej", "blocks": blocks},
            "modal": modal(*blocks),
            "home": {"type": "home", "blocks": blocks},
        }[surface]

    assert problems(payload(most), surface) == []
    (problem,) = problems(payload(most + 1), surface)
    assert problem.detail == f"no more than {most} items allowed"


@pytest.mark.parametrize(
    ("name", "limit", "path"),
    [
        ("title", 24, "/view/title/text"),
        ("submit", 24, "/view/submit/text"),
        ("close", 24, "/view/close/text"),
        ("private_metadata", 3000, "/view/private_metadata"),
        ("callback_id", 255, "/view/callback_id"),
    ],
)
def test_limits_of_a_modal(name: str, limit: int, path: str) -> None:
    def made(count: int) -> Json:
        text = "x" * count
        return modal(section(), **{name: text if name.endswith(("data", "id")) else plain(text)})

    assert problems(made(limit), "modal") == []
    (problem,) = problems(made(limit + 1), "modal")
    assert (problem.path, problem.limit, problem.error) == (path, limit, "invalid_arguments")


def test_the_words_are_slacks_own() -> None:
    problem = only({"type": "header", "text": plain("x" * 151)})
    assert problem.line == "[ERROR] must be less than 151 characters [json-pointer:/blocks/0/text/text]"
    body = refusal([problem])
    assert body["error"] == "invalid_blocks"
    assert body["response_metadata"] == {"messages": [problem.line]}


@pytest.mark.parametrize(
    ("block", "detail"),
    [
        ({"type": "header", "text": plain("")}, "must be more than 0 characters"),
        ({"type": "header", "text": plain(" \n")}, "must be more than 0 characters"),
        ({"type": "header", "text": mrkdwn("*Hej*")}, "unsupported type: mrkdwn"),
        ({"type": "section"}, "must define either `text` or `fields`"),
        ({"type": "banner"}, "unsupported type: banner"),
        ({"text": plain("Hej")}, "missing required field: type"),
        ({"type": "divider", "text": plain("Hej")}, "invalid additional property: text"),
        ({"type": "actions", "elements": []}, "must provide at least 1 items"),
        (section(accessory=button(style="loud")), "must be a valid enum value: primary, danger"),
        (section(accessory={"type": "plain_text_input"}), "unsupported type: plain_text_input"),
        (section(accessory=menu(type="multi_static_select", options=[])), "must provide at least 1 items"),
        (actions(menu(type="multi_static_select")), "unsupported type: multi_static_select"),
        (
            section(accessory={"type": "static_select"}),
            "must define exactly one of `options`, `option_groups`",
        ),
        (section(accessory=menu(initial_option=option("b"))), "must be exactly one of the provided options"),
        (
            section(accessory=menu(options=[{**option(), "type": "option"}])),
            "invalid additional property: type",
        ),
        (actions(button(), button()), '`action_id` "next" already exists'),
        (actions(button(text="Næste")), "must provide an object"),
        (field({"type": "datepicker", "initial_date": "24-12-2026"}), "does not match the required format"),
        (field({"type": "timepicker", "initial_time": "25:00"}), "does not match the required format"),
        (
            field({"type": "plain_text_input", "min_length": 5, "max_length": 4}),
            "must not be more than `max_length`",
        ),
        ({"type": "image", "image_url": "u"}, "missing required field: alt_text"),
        (rich({"type": "text", "text": ""}), "must be more than 0 characters"),
        (rich({"type": "text", "text": "x", "style": {"loud": True}}), "invalid additional property: loud"),
        (rich({"type": "date", "timestamp": 1, "format": "kl."}), "does not match the required format"),
    ],
)
def test_refused(block: Json, detail: str) -> None:
    assert detail in [problem.detail for problem in found(block)]


def test_what_slack_accepts() -> None:
    lists = {
        "type": "rich_text",
        "elements": [
            {
                "type": "rich_text_quote",
                "elements": [{"type": "user", "user_id": "U1", "style": {"bold": True}}],
            },
            {"type": "rich_text_preformatted", "elements": [{"type": "text", "text": "far: M 41"}]},
            {
                "type": "rich_text_list",
                "style": "bullet",
                "elements": [{"type": "rich_text_section", "elements": [{"type": "emoji", "name": "wave"}]}],
            },
        ],
    }
    clock = {"type": "date", "timestamp": 1_767_225_600, "format": "{time}", "fallback": "kl. 10.15"}
    groups = {"type": "static_select", "option_groups": [{"label": plain("A"), "options": [option()]}]}
    assert found(lists, rich(clock), section(accessory=groups), actions(button(**confirm()), menu())) == []


@pytest.mark.parametrize(
    ("kind", "surfaces"),
    [
        ("number_input", {"modal"}),
        ("datetimepicker", {"message", "modal"}),
        ("checkboxes", {"message", "modal", "home"}),
    ],
)
def test_elements_stand_only_on_their_surfaces(kind: str, surfaces: set[Surface]) -> None:
    needs: dict[str, Json] = {"number_input": {"is_decimal_allowed": False}, "checkboxes": {"options": [option()]}}
    more = needs.get(kind, {})
    block = field({"type": kind, **more})
    assert {
        surface
        for surface, payload in {
            "message": {"text": "Hej", "blocks": [block]},
            "modal": modal(block),
            "home": {"type": "home", "blocks": [block]},
        }.items()
        if not problems(payload, surface)  # type: ignore[arg-type]
    } == surfaces


def test_ids_are_unique_where_slack_wants_them() -> None:
    twice = [section(block_id="a"), section(block_id="a")]
    assert only(*twice).detail == '`block_id` "a" already exists'
    assert found(actions(button()), actions(button())) == []  # the same action may stand in two blocks


def test_a_modal_with_an_input_needs_submit() -> None:
    view = modal(field())
    del view["submit"]
    (problem,) = problems(view, "modal")
    assert problem.line.endswith("to use an `input` block in modals [json-pointer:/view/blocks/0/input]")


def test_a_home_has_no_title_and_a_view_stands_on_its_own_surface() -> None:
    home = {"type": "home", "blocks": [], "title": plain("Hjem")}
    assert [problem.detail for problem in problems(home, "home")] == ["invalid additional property: title"]
    assert "must be a valid enum value: home" in [problem.detail for problem in problems(modal(section()), "home")]


def test_a_view_is_bounded_as_a_whole() -> None:
    blocks = [section("x" * 2900) for _ in range(99)]
    assert [problem.error for problem in problems(modal(*blocks), "modal")] == ["view_too_large"]


def test_message_text() -> None:
    assert problems({"text": "x" * MESSAGE_TEXT_LIMIT}, "message") == []
    assert [p.error for p in problems({"text": "x" * (MESSAGE_TEXT_LIMIT + 1)}, "message")] == ["msg_too_long"]
    assert [p.error for p in problems({"text": " "}, "message")] == ["no_text"]
    assert [p.error for p in problems({"blocks": []}, "message")] == ["no_text"]
    assert [p.error for p in problems({"text": "x", "blocks": "[]"}, "message")] == ["invalid_blocks_format"]
    crowd = [section("x" * 2999) for _ in range(5)]
    assert [p.error for p in problems({"blocks": crowd}, "message")] == ["msg_blocks_too_long"]


@pytest.mark.parametrize(
    ("metadata", "errors"),
    [
        ({"event_type": "letter", "event_payload": {"id": "1"}}, []),
        ("letter", ["invalid_metadata_format"]),
        ({"event_type": "letter"}, ["invalid_metadata_schema"]),
        ({"event_type": "", "event_payload": {}}, ["invalid_metadata_schema"]),
        ({"event_type": "a", "event_payload": {}, "id": 1}, ["invalid_metadata_schema"]),
        ({"event_type": "a", "event_payload": {"x": "y" * 16_000}}, ["metadata_too_large"]),
    ],
)
def test_metadata(metadata: object, errors: list[str]) -> None:
    assert [problem.error for problem in problems({"text": "x", "metadata": metadata}, "message")] == errors


def test_emoji_count_as_slack_may_count_them() -> None:
    assert length("æøå") == 3
    assert length("👩‍💻") == 5
    assert only({"type": "header", "text": plain("👋" * 76)}).limit == 150


def test_only_one_element_takes_the_focus() -> None:
    first = field({"type": "plain_text_input", "focus_on_load": True})
    second = field({"type": "plain_text_input", "focus_on_load": True}, block_id="ask")
    assert only(first, second, surface="modal").path == "/view/blocks/1/element/focus_on_load"


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5) | st.sampled_from(["section", "actions", "button"]),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(["type", "text", "elements", "element", "blocks", "options", "block_id", "accessory"]),
            inner,
            max_size=4,
        )
    ),
    max_leaves=20,
)


@given(
    payload=st.dictionaries(st.sampled_from(["text", "blocks", "metadata", "type", "title"]), ANYTHING),
    surface=st.sampled_from(["message", "modal", "home"]),
)
def test_nothing_breaks_the_validator(payload: Json, surface: Surface) -> None:
    assert all(problem.path.startswith("/") for problem in problems(payload, surface))
