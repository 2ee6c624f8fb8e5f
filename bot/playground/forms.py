"""What stands in the fields of a view or message, and what Slack's own client refuses before the app hears of it."""

from collections.abc import Iterator, Sequence
from typing import Any

from bot.playground.seed import Json

# type of element → (name of the value in the state, name of the initial value in the block)
VALUE: dict[str, tuple[str, str]] = {
    "plain_text_input": ("value", "initial_value"),
    "number_input": ("value", "initial_value"),
    "static_select": ("selected_option", "initial_option"),
    "radio_buttons": ("selected_option", "initial_option"),
    "multi_static_select": ("selected_options", "initial_options"),
    "checkboxes": ("selected_options", "initial_options"),
    "users_select": ("selected_user", "initial_user"),
    "multi_users_select": ("selected_users", "initial_users"),
    "conversations_select": ("selected_conversation", "initial_conversation"),
    "datepicker": ("selected_date", "initial_date"),
    "timepicker": ("selected_time", "initial_time"),
    "datetimepicker": ("selected_date_time", "initial_date_time"),
}


def with_ids(blocks: Sequence[Json]) -> list[Json]:
    """Give every block and element the id Slack would make up for it, if it has none."""
    named = []
    for number, block in enumerate(blocks):
        filled = {"block_id": f"b{number}", **block}
        for place in ("element", "accessory"):
            if isinstance(filled.get(place), dict) and filled[place]["type"] != "image":
                filled[place] = {"action_id": f"a{number}", **filled[place]}
        if filled["type"] == "actions":
            filled["elements"] = [{"action_id": f"a{number}.{n}", **each} for n, each in enumerate(filled["elements"])]
        named.append(filled)
    return named


def elements(blocks: Sequence[Json]) -> Iterator[tuple[Json, Json]]:
    """Yield every interactive element with its block."""
    for block in blocks:
        inside = [block[place] for place in ("element", "accessory") if isinstance(block.get(place), dict)]
        if block["type"] == "actions":
            inside += block["elements"]
        yield from ((block, element) for element in inside if element["type"] != "image")


def values(blocks: Sequence[Json], typed: Json) -> Json:
    """Build `state.values`: what was typed where block, action and type are still the same, else the initial value."""
    state: Json = {}
    for block, element in elements(blocks):
        kind = element["type"]
        if kind not in VALUE:
            continue
        name, initial = VALUE[kind]
        before = typed.get(block["block_id"], {}).get(element["action_id"], {})
        kept = name in before and before.get("type", kind) == kind
        content = before[name] if kept else element.get(initial, [] if name.endswith("s") else None)
        state.setdefault(block["block_id"], {})[element["action_id"]] = {"type": kind, name: content or _empty(name)}
    return state


def unfilled(blocks: Sequence[Json], state: Json) -> dict[str, str]:
    """Return what Slack's client would mark before sending: `{block_id: sentence}`."""
    marks: dict[str, str] = {}
    for block, element in elements(blocks):
        if block["type"] != "input":
            continue
        given = state[block["block_id"]][element["action_id"]]
        content = given[VALUE[element["type"]][0]]
        if not content and not block.get("optional"):
            marks[block["block_id"]] = "Please complete this required field."
        elif content and (mark := _out_of_bounds(element, content)):
            marks[block["block_id"]] = mark
    return marks


def _out_of_bounds(element: Json, content: Any) -> str | None:  # noqa: ANN401 - a field holds any JSON value
    if element["type"] == "plain_text_input":
        least, most = element.get("min_length", 0), element.get("max_length", 3000)
        if len(content) < least:
            return f"Please enter at least {least} characters."
        if len(content) > most:
            return f"Please enter no more than {most} characters."
    if element["type"] == "number_input":
        try:
            number = float(content)
        except ValueError:
            return "Please enter a number."
        if not float(element.get("min_value", "-inf")) <= number <= float(element.get("max_value", "inf")):
            return "Please enter a number within the limits."
    return None


def _empty(name: str) -> list[Any] | None:
    return [] if name.endswith("s") else None
