"""What the workspace says no with."""

from collections.abc import Sequence
from typing import Any

from bot.blockkit import Problem, refusal


class Refused(Exception):
    """A call Slack would answer with `ok: false`.

    Args:
        error: Slack's own error name, such as `channel_not_found`.
        more: further fields of the answer (`needed`, `provided`, `response_metadata` …).
    """

    def __init__(self, error: str, **more: Any) -> None:  # noqa: ANN401 - whatever JSON the answer carries
        super().__init__(error)
        self.error = error
        self.more = more

    @property
    def body(self) -> dict[str, Any]:
        """The answer's JSON."""
        return {"ok": False, "error": self.error, **self.more}


def missing(name: str) -> Refused:
    """Refuse a call that lacks an argument."""
    return invalid(f"missing required field: {name}")


def invalid(*sentences: str) -> Refused:
    """Refuse a call whose arguments are not what Slack takes."""
    return Refused("invalid_arguments", response_metadata={"messages": [f"[ERROR] {each}" for each in sentences]})


def unacceptable(found: Sequence[Problem]) -> Refused:
    """Refuse blocks, a text or a view that Slack would not take."""
    more = {name: value for name, value in refusal(found).items() if name not in {"ok", "error"}}
    return Refused(found[0].error, **more)
