"""A message group is opened for those who asked and were asked, and what happens in it is heard as in a channel."""

from dataclasses import replace

import pytest

from bot.messages.letter import Op
from bot.messages.parts import Button, Buttons, Message
from bot.playground import Workspace
from bot.playground.errors import Refused
from bot.playground.person import Person
from bot.ports import ClaimedLetter, Unclear, Undeliverable
from bot.sparring.effects import OpenGroup
from bot.sparring.identity import PersonId, PlaceId
from handlers.inbound import Click, Spoken
from handlers.slack.app import Slack
from tests.slack.fakes import FakeConversation, FakeDirectory, OpenedGroups, claim, text


@pytest.fixture(autouse=True)
async def people(directory: FakeDirectory) -> None:
    for ref in ("U1", "U2", "U3"):
        await directory.person(ref)


def group_of(*refs: str, name: str = "letter-1") -> ClaimedLetter:
    """A letter that asks for a group of these people."""
    asked = claim(Op.GROUP, name=name)
    return replace(asked, letter=replace(asked.letter, effect=OpenGroup(1, tuple(PersonId(f"our-{r}") for r in refs))))


async def opened_with(slack: Slack, opened: OpenedGroups, *refs: str) -> PlaceId:
    """Open a group and return where it is."""
    assert await slack.messenger.deliver(group_of(*refs), Message(())) is None
    return opened.places[-1][1]


async def test_the_same_people_get_the_same_group_however_often_it_is_asked_for(
    slack: Slack, opened: OpenedGroups, workspace: Workspace
) -> None:
    first = await opened_with(slack, opened, "U1", "U2")
    await slack.messenger.deliver(group_of("U2", "U1"), Message(()))
    assert opened.places == [("letter-1", first), ("letter-1", first)]
    (group,) = [room for room in workspace.rooms.values() if room.kind == "mpim"]
    assert f"our-{group.id}" == first
    assert set(group.members) == {"U1", "U2", "UBOT"}
    await slack.messenger.deliver(group_of("U1", "U3", name="letter-2"), Message(()))
    assert opened.places[-1][1] != first


async def test_what_slack_did_unheard_is_asked_for_again_and_opens_nothing_twice(
    slack: Slack, opened: OpenedGroups, workspace: Workspace
) -> None:
    workspace.faults.add("conversations.open", "accepted_then_dropped")
    with pytest.raises(Unclear):
        await slack.messenger.deliver(group_of("U1", "U2"), Message(()))
    assert opened.places == []
    assert await slack.messenger.find(group_of("U1", "U2")) is None
    await opened_with(slack, opened, "U1", "U2")
    assert sum(room.kind == "mpim" for room in workspace.rooms.values()) == 1


async def test_somebody_unknown_stops_the_group_before_slack_is_asked(slack: Slack, opened: OpenedGroups) -> None:
    with pytest.raises(Undeliverable, match="user_not_found"):
        await slack.messenger.deliver(group_of("U1", "U9"), Message(()))
    assert opened.places == []


async def test_in_a_group_words_and_clicks_are_heard_and_nobody_else_can_press(
    over_http: Slack,
    opened: OpenedGroups,
    workspace: Workspace,
    directory: FakeDirectory,
    conversation: FakeConversation,
) -> None:
    place = await opened_with(over_http, opened, "U1", "U2")
    button = Buttons((Button("next", "Videre", ("s1",)),))
    receipt = await over_http.messenger.deliver(claim(place=place, name="root"), Message((*text("Hej").parts, button)))
    assert receipt
    channel, _, ts = receipt.ref.partition(":")
    directory.keys[receipt.ref] = claim().letter.key
    inside, outside = Person(workspace, "U2"), Person(workspace, "U3")
    (post,) = inside.messages(channel)
    await inside.write(channel, "Jeg kommer til at tænke på …", ts)
    assert (await inside.click(post, "Videre")).ok
    await workspace.until(lambda: len(conversation.acts) == 2, 5)
    spoken = next(act for act in conversation.acts if isinstance(act, Spoken))
    click = next(act for act in conversation.acts if isinstance(act, Click))
    assert (spoken.by, click.by, click.place) == ("our-U2", "our-U2", place)
    with pytest.raises(Refused, match="channel_not_found"):
        await outside.click(post, "Videre")


async def test_a_group_is_open_to_the_roster_and_no_team_meets_there(slack: Slack, opened: OpenedGroups) -> None:
    place = await opened_with(slack, opened, "U1", "U2")
    assert await slack.members.people(place) == ("our-U1", "our-U2")
    assert await slack.members.include(PersonId("our-U1"), place)
    assert not await slack.members.include(PersonId("our-U3"), place)
