"""Whole payloads: a message with text, blocks and metadata, or a view. The one validator both sides use."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from bot.blockkit.blocks import blocks_on
from bot.blockkit.elements import plain
from bot.blockkit.laws import listed
from bot.blockkit.rules import Choice, Flag, Flaw, Items, Object, Rule, Shape, Text, length

Surface = Literal["message", "modal", "home"]

MESSAGE_TEXT_LIMIT = 4_000
"""`chat.update` refuses more, so no message may hold more: every one may have to be updated."""
MESSAGE_BLOCKS_TEXT_LIMIT = 13_200
"""Not documented; measured by a user in slackapi/bolt-js#2509 (`msg_blocks_too_long`)."""
METADATA_LIMIT = 16_000
VIEW_LIMIT = 250_000


@dataclass(frozen=True, slots=True)
class Problem:
    """A reason why Slack would refuse the payload.

    `path` is a JSON pointer, `error` Slack's error name, `limit` the number passed (characters, items or
    bytes) and `detail` Slack's sentence.
    """

    path: str
    error: str
    limit: int | None
    detail: str

    @property
    def line(self) -> str:
        """Slack's own line for it in `response_metadata.messages`."""
        return f"[ERROR] {self.detail}" + (f" [json-pointer:{self.path}]" if self.path else "")


_VIEW: dict[str, Rule] = {
    "private_metadata": Text(3000),
    "callback_id": Text(255),
    "external_id": Text(255),
}
_MODAL: dict[str, Rule] = {
    "title!": plain(24),
    "submit": plain(24),
    "close": plain(24),
    "clear_on_close": Flag(),
    "notify_on_close": Flag(),
    "submit_disabled": Flag(),
}
# docs.slack.dev/messaging/message-metadata
METADATA = Shape({"event_type!": Text(255, shortest=1), "event_payload!": Object()})
BLOCKS: dict[Surface, Items] = {
    "message": blocks_on("message"),
    "modal": blocks_on("modal"),
    "home": blocks_on("home"),
}
VIEWS: dict[Surface, Shape] = {
    "modal": Shape({"type!": Choice(("modal",)), **_VIEW, **_MODAL, "blocks!": BLOCKS["modal"]}),
    "home": Shape({"type!": Choice(("home",)), **_VIEW, "blocks!": BLOCKS["home"]}),
}


def problems(payload: Mapping[str, object], surface: Surface) -> list[Problem]:
    """Tell everything Slack would refuse.

    Args:
        payload: for "message" the arguments of `chat.postMessage` (`text`, `blocks`, `metadata`; others are
            not looked at); for "modal" and "home" the view itself.
        surface: where it is to be shown.

    Returns:
        The problems in the order found; empty when Slack would accept.
    """
    return list(_message(payload) if surface == "message" else _view(payload, surface))


def refusal(found: Sequence[Problem]) -> dict[str, object]:
    """Write problems as the body of Slack's refusal: the first one's error name, and a line for each."""
    lines = [problem.line for problem in found if problem.detail]
    body: dict[str, object] = {"ok": False, "error": found[0].error}
    if lines:
        body["errors"] = [line.removeprefix("[ERROR] ") for line in lines]
        body["response_metadata"] = {"messages": lines}
    return body


def _message(payload: Mapping[str, object]) -> Iterator[Problem]:
    text, blocks = payload.get("text"), payload.get("blocks")
    if not blocks and (not isinstance(text, str) or not text.strip()):
        yield Problem("/text", "no_text", None, "must provide `text` or `blocks`")
    if isinstance(text, str):
        yield from _within(MESSAGE_TEXT_LIMIT, length(text), "/text", "msg_too_long")
    if blocks is not None and not isinstance(blocks, list | tuple):
        yield Problem("/blocks", "invalid_blocks_format", None, "must be an array")
    elif blocks:
        yield from _named("invalid_blocks", BLOCKS["message"].check(blocks, "/blocks"))
        yield from _named("invalid_blocks", _doubles(blocks, "/blocks"))
        yield from _within(MESSAGE_BLOCKS_TEXT_LIMIT, sum(_words(blocks)), "/blocks", "msg_blocks_too_long")
    yield from _metadata(payload.get("metadata"))


def _metadata(metadata: object) -> Iterator[Problem]:
    if metadata is None:
        return
    if not isinstance(metadata, Mapping):
        yield Problem("/metadata", "invalid_metadata_format", None, "must provide an object")
        return
    yield from _named("invalid_metadata_schema", METADATA.check(metadata, "/metadata"))
    yield from _within(METADATA_LIMIT, _size(metadata), "/metadata", "metadata_too_large")


def _view(view: Mapping[str, object], surface: Surface) -> Iterator[Problem]:
    yield from _named("invalid_arguments", VIEWS[surface].check(view, "/view"))
    blocks = listed(view.get("blocks"))
    yield from _named("invalid_arguments", _doubles(blocks, "/view/blocks"))
    if surface == "modal" and "submit" not in view:
        for number, block in enumerate(blocks):
            if isinstance(block, Mapping) and block.get("type") == "input":
                detail = "must define `submit` to use an `input` block in modals"
                yield Problem(f"/view/blocks/{number}/input", "invalid_arguments", None, detail)
    yield from _within(VIEW_LIMIT, _size(view), "/view", "view_too_large")


def _within(limit: int, size: int, path: str, error: str) -> Iterator[Problem]:
    if size > limit:
        yield Problem(path, error, limit, f"must be less than {limit + 1} characters")


def _named(error: str, flaws: Iterable[Flaw]) -> Iterator[Problem]:
    return (Problem(flaw.path, error, flaw.limit, flaw.detail) for flaw in flaws)


def _doubles(blocks: Sequence[object], at: str) -> Iterator[Flaw]:
    """Find ids used twice: `block_id` in the whole, `action_id` inside one block, the focus in the whole."""
    seen: set[object] = set()
    focused = 0
    for number, block in enumerate(blocks):
        if not isinstance(block, Mapping):
            continue
        if (name := block.get("block_id")) is not None:
            if str(name) in seen:
                yield Flaw(f"{at}/{number}/block_id", f'`block_id` "{name}" already exists')
            seen.add(str(name))
        actions: set[str] = set()
        for where, element in _elements(block):
            here = f"{at}/{number}/{where}"
            if element.get("focus_on_load") is True:
                focused += 1
                if focused > 1:
                    yield Flaw(f"{here}/focus_on_load", "only one element may have `focus_on_load`", 1)
            if (action := element.get("action_id")) is not None:
                if str(action) in actions:
                    yield Flaw(f"{here}/action_id", f'`action_id` "{action}" already exists')
                actions.add(str(action))


def _elements(block: Mapping[str, object]) -> Iterator[tuple[str, Mapping[str, object]]]:
    inside = {"accessory": block.get("accessory"), "element": block.get("element")}
    inside |= {f"elements/{number}": each for number, each in enumerate(listed(block.get("elements")))}
    return ((where, element) for where, element in inside.items() if isinstance(element, Mapping))


def _words(value: object) -> Iterator[int]:
    """Count the characters of everything a person would read."""
    if isinstance(value, Mapping):
        for name, content in value.items():
            if name in {"text", "alt_text"} and isinstance(content, str):
                yield length(content)
            else:
                yield from _words(content)
    elif isinstance(value, list | tuple):
        for item in value:
            yield from _words(item)


def _size(value: object) -> int:
    return len(json.dumps(value, ensure_ascii=False, default=str).encode())
