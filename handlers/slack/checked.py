"""The last look before Slack: nothing leaves that Slack would refuse.

The renderers keep every limit they know of. Should something slip through all the same, what can be kept is kept,
and an error is logged by its codes alone.
"""

from collections.abc import Sequence

import structlog

from bot.blockkit import Problem, Surface, problems
from handlers.slack.blocks import Drawn
from handlers.slack.buttons import plain
from handlers.slack.richtext import Json

log = structlog.get_logger()

_PLAIN_TEXT = 3000


def checked_message(drawn: Drawn, nothing: str) -> Json:
    """Return `text` and `blocks` that Slack takes; `nothing` is said when there is nothing to say."""
    payload = drawn.payload if drawn.text.strip() else {**drawn.payload, "text": nothing}
    if not payload["blocks"]:
        payload = {**payload, "blocks": [_said(payload["text"])]}
    if not (found := problems(payload, "message")):
        return payload
    _report("message", found)
    kept = [block for block in payload["blocks"] if not problems({"text": "-", "blocks": [block]}, "message")]
    reduced = {**payload, "blocks": kept}
    if kept and not problems(reduced, "message"):
        return reduced
    return {"text": nothing, "blocks": [_said(nothing)]}


def checked_view(view: Json, surface: Surface, nothing: str) -> Json:
    """Return a window or home tab that Slack takes."""
    view = view if view["blocks"] else {**view, "blocks": [_said(nothing)]}
    if not (found := problems(view, surface)):
        return view
    _report(surface, found)
    kept = [block for block in view["blocks"] if not problems({**view, "blocks": [block]}, surface)]
    reduced = {**view, "blocks": kept or [_said(nothing)]}
    if not problems(reduced, surface):
        return reduced
    title = {"title": view["title"]} if "title" in view else {}
    bare = {"type": view["type"], **title, "blocks": [_said(nothing)]}
    return bare if not problems(bare, surface) else {**bare, "title": plain("Sparring", 24)}


def _said(text: str) -> Json:
    return {"type": "section", "text": plain(text, _PLAIN_TEXT)}


def _report(surface: Surface, found: Sequence[Problem]) -> None:
    log.error("unsendable", kind=surface, code=found[0].error, at=found[0].path, count=len(found))
