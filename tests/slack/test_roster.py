"""Who is in a channel: the people only, asked for once, and kept in step with what Slack tells."""

from dataclasses import replace

import pytest

from bot.playground import Workspace, membership
from bot.playground.rows import User
from bot.ports import DeliveryFailed
from bot.sparring.identity import PersonId, PlaceId
from handlers.inbound import Came, Gone
from handlers.slack.app import Slack
from handlers.slack.membership import Roster
from tests.slack.fakes import FakeConversation, FakeDirectory

NORTH = PlaceId("our-C1")
ANNA, BO, CY = PersonId("our-U1"), PersonId("our-U2"), PersonId("our-U3")


@pytest.fixture
async def roster(slack: Slack, directory: FakeDirectory) -> Roster:
    for ref in ("C1", "C2"):
        await directory.place(ref)
    return slack.members


async def test_the_people_of_a_channel_are_neither_bots_nor_those_who_left_for_good(
    roster: Roster, workspace: Workspace
) -> None:
    workspace.users.put(User("U0OTHER", "Kalenderbot", "", "da-DK", "Europe/Copenhagen", is_bot=True))
    workspace.rooms["C1"].members += ["U3", "U0OTHER"]
    workspace.users.put(replace(workspace.users["U3"], deleted=True))
    assert await roster.people(NORTH) == (ANNA, BO)


@pytest.mark.parametrize("mark", ["is_restricted", "is_ultra_restricted", "is_stranger"])
async def test_a_guest_is_not_one_of_the_people(roster: Roster, mark: str) -> None:
    roster.seen({"id": "U2", mark: True})
    assert await roster.people(NORTH) == (ANNA,)


async def test_a_channel_is_read_page_by_page(
    roster: Roster, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("handlers.slack.membership._PAGE", 1)
    workspace.rooms["C1"].members.append("U3")
    assert await roster.people(NORTH) == (ANNA, BO, CY)
    assert await roster.include(CY, NORTH)
    assert not await roster.include(PersonId("our-U9"), NORTH)


async def test_of_a_person_is_asked_once(roster: Roster, workspace: Workspace) -> None:
    await roster.people(NORTH)
    workspace.faults.add("users.info", "500", times=9)
    assert await roster.people(NORTH) == (ANNA, BO)


async def test_nobody_is_seen_where_the_bot_is_not(roster: Roster) -> None:
    assert await roster.people(PlaceId("our-C2")) == (ANNA, BO)  # an open channel can be read from outside
    assert await roster.people(PlaceId("our-C9")) == ()


async def test_silence_is_no_empty_channel(roster: Roster, workspace: Workspace) -> None:
    workspace.faults.add("conversations.members", "500")
    with pytest.raises(DeliveryFailed):
        await roster.people(NORTH)


@pytest.mark.usefixtures("over_http")
async def test_coming_and_going_are_heard(workspace: Workspace, conversation: FakeConversation) -> None:
    workspace.users.put(User("U0OTHER", "Kalenderbot", "", "da-DK", "Europe/Copenhagen", is_bot=True))
    for who in ("U0OTHER", "U3"):
        membership.join(workspace, workspace.rooms["C1"], who)
    workspace.commit()
    await workspace.until(lambda: conversation.acts)
    membership.leave(workspace, workspace.rooms["C1"], "U3")
    workspace.commit()
    await workspace.until(lambda: len(conversation.acts) > 1)
    came, gone = conversation.acts
    assert came == Came(came.receipt, CY, place=NORTH)
    assert gone == Gone(gone.receipt, CY, place=NORTH)


@pytest.mark.usefixtures("over_http")
async def test_an_account_that_is_closed_counts_no_more(
    workspace: Workspace, conversation: FakeConversation, roster: Roster
) -> None:
    assert await roster.people(NORTH) == (ANNA, BO)
    membership.change(workspace, replace(workspace.users["U2"], deleted=True))
    workspace.commit()
    await workspace.until(lambda: conversation.acts)
    assert conversation.acts == [Gone(conversation.acts[0].receipt, BO, place=None)]
    assert await roster.people(NORTH) == (ANNA,)
