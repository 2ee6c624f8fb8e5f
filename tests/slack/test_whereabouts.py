"""What Slack tells of a channel before a sparring."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.playground import Workspace
from bot.sparring.identity import PersonId, PlaceId
from bot.sparring.whereabouts import Seen
from handlers.slack.app import Slack
from handlers.slack.whereabouts import SlackPlaces, _shared
from tests.slack.fakes import FakeDirectory

NORTH, OPEN = PlaceId("our-C1"), PlaceId("our-C2")
ANNA, BO, CY = PersonId("our-U1"), PersonId("our-U2"), PersonId("our-U3")


@pytest.fixture
async def places(slack: Slack, directory: FakeDirectory) -> SlackPlaces:
    for ref in ("C1", "C2"):
        await directory.place(ref)
    return slack.places


async def test_a_private_channel_with_its_people(places: SlackPlaces) -> None:
    assert await places.seen(NORTH) == Seen(private=True, shared=False, people=(ANNA, BO), guests=())


async def test_an_open_channel(places: SlackPlaces) -> None:
    assert await places.seen(OPEN) == Seen(private=False, shared=False, people=(ANNA, BO), guests=())


async def test_a_shared_channel_and_a_guest_in_it(places: SlackPlaces, workspace: Workspace) -> None:
    room = workspace.rooms["C1"]
    workspace.rooms.put(replace(room, is_ext_shared=True, members=[*room.members, "U3"]))
    workspace.users.put(replace(workspace.users["U3"], is_restricted=True))
    assert await places.seen(NORTH) == Seen(private=True, shared=True, people=(ANNA, BO), guests=(CY,))


@pytest.mark.parametrize(
    ("told", "shared"),
    [
        ({}, False),
        ({"is_shared": True, "is_org_shared": True}, False),
        ({"is_shared": True}, True),
        ({"is_ext_shared": True}, True),
        ({"is_pending_ext_shared": True}, True),
        ({"pending_connected_team_ids": ["T0NABO"]}, True),
    ],
)
def test_workspaces_of_one_organisation_may_share_a_channel(told: dict[str, object], shared: bool) -> None:
    assert _shared(told) is shared


async def test_a_silent_slack_has_said_nothing(places: SlackPlaces, workspace: Workspace) -> None:
    workspace.faults.add("conversations.info", "500", times=1)
    assert await places.seen(NORTH) is None
    assert await places.seen(NORTH) is not None, "asked again, for silence is not remembered"


async def test_nobody_waits_long_for_it(places: SlackPlaces, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("handlers.slack.whereabouts.LIMIT", timedelta(milliseconds=1))
    assert await places.seen(NORTH) is None


async def test_what_was_seen_a_moment_ago_is_not_asked_for_again(places: SlackPlaces, workspace: Workspace) -> None:
    await places.seen(NORTH)
    workspace.faults.add("conversations.info", "500", times=9)
    assert await places.seen(NORTH) is not None
