"""Blocks, views and names the tests share."""

from collections.abc import Awaitable
from typing import Any

import pytest
from slack_sdk.errors import SlackApiError

BOT = "UBOT"


async def refusal(call: Awaitable[Any]) -> str:
    """Return the error name a call is refused with."""
    with pytest.raises(SlackApiError) as caught:
        await call
    return str(caught.value.response["error"])


def section(text: str = "Hej", **more: Any) -> dict[str, Any]:
    return {"type": "section", "text": {"type": "mrkdwn", "text": text}, **more}


def button(action_id: str = "go", **more: Any) -> dict[str, Any]:
    return {"type": "button", "action_id": action_id, "text": {"type": "plain_text", "text": "Videre"}, **more}


def buttons(*elements: dict[str, Any], block_id: str = "row") -> dict[str, Any]:
    return {"type": "actions", "block_id": block_id, "elements": list(elements)}


def modal(*blocks: dict[str, Any], **more: Any) -> dict[str, Any]:
    title = {"type": "plain_text", "text": "Sparring"}
    return {"type": "modal", "callback_id": "form", "title": title, "submit": title, "blocks": list(blocks), **more}


def text_field(block_id: str = "topic", **more: Any) -> dict[str, Any]:
    element = {"type": "plain_text_input", "action_id": "text"}
    return {
        "type": "input",
        "block_id": block_id,
        "label": {"type": "plain_text", "text": "Emne"},
        "element": element,
        **more,
    }
