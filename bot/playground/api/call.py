"""One call of a Web API method: its arguments, read strictly, and the table of all methods."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bot.playground.errors import Refused, invalid, missing
from bot.playground.seed import Json

if TYPE_CHECKING:
    from bot.playground.workspace import Workspace

Handler = Callable[["Call"], Json]


@dataclass(frozen=True)
class Method:
    """A method: what it does, the scopes of which one is needed, its tier, and what it takes.

    `body_json` tells whether Slack reads a JSON body here: its reading methods take a query or a form only.
    """

    handler: Handler
    scopes: tuple[str, ...] = ()
    tier: int | None = 3
    body_json: bool = False
    caller: str = "bot"


METHODS: dict[str, Method] = {}


def method(
    name: str, *scopes: str, tier: int | None = 3, body_json: bool = False, caller: str = "bot"
) -> Callable[[Handler], Handler]:
    """Put a function in the table under a method's name."""

    def register(handler: Handler) -> Handler:
        METHODS[name] = Method(handler, scopes, tier, body_json, caller)
        return handler

    return register


@dataclass(frozen=True)
class Call:
    """The arguments of one call. Values of a form are strings; of a JSON body anything."""

    workspace: "Workspace"
    arguments: Json

    def given(self, name: str) -> Any:  # noqa: ANN401 - whatever the caller sent
        """Return the raw argument, None when it is absent or empty."""
        value = self.arguments.get(name)
        return None if value == "" else value

    def text(self, name: str, default: str | None = None) -> str:
        """Return a string argument; without a default it is required."""
        value = self.given(name)
        if value is None:
            if default is None:
                raise missing(name)
            return default
        if not isinstance(value, str | int | float):
            raise invalid(f"must be a string [json-pointer:/{name}]")
        return str(value)

    def flag(self, name: str) -> bool:
        """Return a boolean argument as Slack reads it: true, "true" and 1."""
        return str(self.given(name)).lower() in {"true", "1"}

    def number(self, name: str, default: int, most: int) -> int:
        """Return a whole number, at most `most`."""
        value = str(self.given(name) or default)
        if not value.isdigit() or int(value) < 1:
            raise Refused("invalid_limit") if name == "limit" else invalid(f"must be an integer [json-pointer:/{name}]")
        return min(int(value), most)

    def json(self, name: str, error: str) -> Any:  # noqa: ANN401 - the caller checks what it is
        """Return an argument that is JSON: as it is in a JSON body, or as a string of it."""
        value = self.given(name)
        if not isinstance(value, str):
            return value
        try:
            return json.loads(value)
        except ValueError:
            raise Refused(error) from None

    def names(self, name: str) -> list[str]:
        """Return a list of names: commas between them, or a JSON list."""
        value = self.given(name)
        items = value if isinstance(value, list) else str(value or "").split(",")
        return [str(each).strip() for each in items if str(each).strip()]
