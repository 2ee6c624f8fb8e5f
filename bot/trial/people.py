"""The invented team of the trial: whom one can be, the tour, and how colleagues play along by themselves."""

import tomllib
from importlib import resources
from typing import Any

from bot.app import bot_manifest
from bot.playground import App, Channel, Command, Person, Seed, Shortcut, Step

BOT = "UBOT"
LEADER = "U0METTE"
OTHER_LEADER = "U0BIRGIT"
COORDINATOR = "U0JONAS"
TEAM_CHANNEL = "C0TEAM"
OTHER_TEAM_CHANNEL = "C0SYD"


def seed() -> Seed:
    """Return the workspace as it is the first time: people, channels, the app from its own manifest, tour and cast."""
    known = _read("people.toml")
    people = tuple(Person(**entry) for entry in known["people"])
    return Seed(
        workspace_name="Familieafdelingen (opdigtet)",
        app=_app(bot_manifest("da", None)),
        people=people,
        channels=tuple(_channel(entry, people) for entry in known["channels"]),
        tour=tuple(Step(**entry) for entry in _read("tour.toml")["steps"]),
        cast=tuple(_read("cast.toml")["rules"]),
    )


def _channel(entry: dict[str, Any], people: tuple[Person, ...]) -> Channel:
    members = [person.id for person in people] if entry["members"] == "everyone" else entry["members"]
    return Channel(**{**entry, "members": tuple(members)})


def _app(manifest: dict[str, Any]) -> App:
    features = manifest["features"]
    commands = (Command(c["command"], c["description"], c["usage_hint"]) for c in features["slash_commands"])
    shortcuts = (Shortcut(s["callback_id"], s["name"], s["type"]) for s in features["shortcuts"])
    return App(
        manifest["display_information"]["name"],
        tuple(commands),
        tuple(shortcuts),
        tuple(manifest["oauth_config"]["scopes"]["bot"]),
        tuple(manifest["settings"]["event_subscriptions"]["bot_events"]),
        BOT,
    )


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((resources.files("bot.trial") / name).read_text("utf-8"))
