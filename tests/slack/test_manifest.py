"""The manifest asks for what the code uses, and for nothing else."""

import inspect
import re
from pathlib import Path

from slack_sdk.web.async_client import AsyncWebClient

import handlers.slack
from handlers.slack.acts import Acts
from handlers.slack.listeners import Listeners
from handlers.slack.manifest import EVENTS, METHODS, SCOPES, Wording, manifest
from handlers.slack.membership import Membership, Roster
from tests.slack.fakes import FakeDirectory

WORDING = Wording("Sparring", "Faglig sparring", "Om botten", "Faglig sparring", "[anmod]", "Sparring her")
SOURCES = {path: path.read_text("utf-8") for path in Path(handlers.slack.__file__).parent.glob("*.py")}
FOR_EVENTS = {
    "message.channels": "channels:history",
    "message.groups": "groups:history",
    "message.mpim": "mpim:history",
    "user_change": "users:read",
}
FOR_FEATURES = {"commands"}
"""The scope that no method needs: the command itself."""


def called() -> set[str]:
    """The Web API methods the adapter calls, by the SDK's own names for them."""
    names = {name for text in SOURCES.values() for name in re.findall(r"[_.]client\.([a-z]+_[a-zA-Z]\w+)\b", text)}
    methods = set()
    for name in names & set(dir(AsyncWebClient)):
        found = re.search(r'api_call\(\s*"([\w.]+)"', inspect.getsource(getattr(AsyncWebClient, name)))
        methods |= {found[1]} if found else set()
    return methods


def test_every_method_called_is_listed_and_no_other() -> None:
    opened_by_the_sdk = {"apps.connections.open"}
    assert called() | opened_by_the_sdk == METHODS.keys()


def test_the_scopes_are_those_of_the_methods_and_events() -> None:
    needed = {scope for scopes in METHODS.values() for scope in scopes}
    assert needed | set(FOR_EVENTS.values()) | FOR_FEATURES == set(SCOPES)


def test_every_event_subscribed_to_is_heard_and_no_other() -> None:
    client, directory = AsyncWebClient(), FakeDirectory()
    acts = Acts(directory, Membership(client), Roster(client, directory), lambda: "UBOT")
    assert acts.events | Listeners.EVENTS == {event.partition(".")[0] for event in EVENTS}


def test_socket_mode_is_the_default_and_an_address_turns_it_off() -> None:
    quiet, loud = manifest(WORDING), manifest(WORDING, "https://sparring.example/slack/events")
    assert quiet["settings"]["socket_mode_enabled"] is True
    assert "request_url" not in str(quiet)
    assert loud["settings"]["socket_mode_enabled"] is False
    assert str(loud).count("https://sparring.example/slack/events") == 3
