"""Who and what stands in a new workspace. The composition root hands it in; the playground invents nobody."""

from dataclasses import dataclass, field
from typing import Any, Literal

Json = dict[str, Any]
RoomKind = Literal["channel", "private", "im", "mpim"]


@dataclass(frozen=True)
class Person:
    """An invented colleague. `id` is a Slack user id (`U…`), `locale` like `da-DK`, `tz` an IANA zone."""

    id: str
    name: str
    title: str = ""
    locale: str = "da-DK"
    tz: str = "Europe/Copenhagen"
    is_admin: bool = False
    is_restricted: bool = False
    """A guest."""


@dataclass(frozen=True)
class Channel:
    """A channel people find when they come. `members` are user ids; the bot's own belongs here too."""

    id: str
    name: str
    kind: RoomKind = "channel"
    members: tuple[str, ...] = ()
    topic: str = ""
    is_ext_shared: bool = False
    """Another organisation is in it."""


@dataclass(frozen=True)
class Command:
    """A slash command as in the app's manifest."""

    command: str
    description: str = ""
    usage_hint: str = ""


@dataclass(frozen=True)
class Shortcut:
    """A shortcut as in the app's manifest."""

    callback_id: str
    name: str
    type: Literal["message", "global"] = "message"


@dataclass(frozen=True)
class App:
    """The app whose bot is at work: what its manifest says, and its secrets (invented ones)."""

    name: str
    commands: tuple[Command, ...] = ()
    shortcuts: tuple[Shortcut, ...] = ()
    scopes: tuple[str, ...] = ()
    events: tuple[str, ...] = ()
    bot_user_id: str = "UBOT"
    bot_token: str = "xoxb-playground"  # noqa: S105 - opens nothing but this playground
    app_token: str = "xapp-playground"  # noqa: S105
    signing_secret: str = "playground"  # noqa: S105
    app_id: str = "APLAY"
    bot_id: str = "BPLAY"


@dataclass(frozen=True)
class Step:
    """One step of the guided tour. `until` is `{"kind": …, "match": regex}`, see `bot.playground.tour`."""

    id: str
    title_da: str
    text_da: str
    title_en: str
    text_en: str
    until: Json | None = None


@dataclass(frozen=True)
class Seed:
    """A whole new workspace."""

    workspace_name: str
    app: App
    people: tuple[Person, ...] = ()
    channels: tuple[Channel, ...] = ()
    tour: tuple[Step, ...] = ()
    cast: tuple[Json, ...] = field(default=())
    team_id: str = "TPLAY"
