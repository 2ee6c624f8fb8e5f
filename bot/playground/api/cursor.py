"""Pages of long lists (docs.slack.dev/apis/web-api/pagination)."""

import base64
import binascii
from collections.abc import Sequence
from typing import TypeVar

from bot.playground.api.call import Call
from bot.playground.errors import Refused
from bot.playground.seed import Json

T = TypeVar("T")


def page(call: Call, rows: Sequence[T], default: int = 100, most: int = 1000) -> tuple[Sequence[T], bool, Json]:
    """Cut one page of `rows` as `limit` and `cursor` ask.

    Returns:
        The rows of the page, whether more follow, and the `response_metadata` with the next cursor.
    """
    start = _decoded(call.text("cursor", ""))
    end = start + call.number("limit", default, most)
    more = end < len(rows)
    following = base64.b64encode(f"next:{end}".encode()).decode() if more else ""
    return rows[start:end], more, {"next_cursor": following}


def _decoded(cursor: str) -> int:
    if not cursor:
        return 0
    try:
        word, _, number = base64.b64decode(cursor, validate=True).decode().partition(":")
    except (binascii.Error, UnicodeDecodeError):
        raise Refused("invalid_cursor") from None
    if word != "next" or not number.isdigit():
        raise Refused("invalid_cursor")
    return int(number)
