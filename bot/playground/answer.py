"""What the app answers to something sent to it."""

from dataclasses import dataclass
from typing import Literal

from bot.playground.seed import Json

PayloadKind = Literal["events_api", "slash_commands", "interactive"]
Retry = tuple[int, str | None]
"""How often it was tried before, and Slack's word for why it is tried again."""


@dataclass(frozen=True)
class Answer:
    """What came back. `error` is Slack's word for what went wrong: `http_timeout`, `http_error` and the like."""

    ok: bool
    body: Json | str | None = None
    error: str | None = None
    may_retry: bool = True
