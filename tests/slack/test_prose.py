"""What is typed comes as words in threads of ours and in groups, changed messages with what stood there before."""

from typing import Any, cast

import pytest

from bot.ports import Directory
from bot.sparring.identity import MessageKey, PersonId, PlaceId
from handlers.inbound import Spoken
from handlers.slack.acts import Acts
from handlers.slack.here import Here
from handlers.slack.membership import Membership, Roster
from tests.slack.fakes import DANISH, FakeDirectory

ROOT = MessageKey("root:s1:1")


@pytest.fixture
def acts() -> Acts:
    known = FakeDirectory()
    known.keys["C1:1.1"] = ROOT
    return Acts(cast("Directory", known), cast("Membership", None), cast("Roster", None), lambda: "UBOT")


def written(**event: Any) -> dict[str, Any]:
    return {"event_id": "E1", "event": {"type": "message", "channel": "C1", "channel_type": "group", **event}}


def changed(new: str, old: str, **message: Any) -> dict[str, Any]:
    message = {"user": "U1", "text": new, "ts": "1.2", "thread_ts": "1.1", **message}
    return written(subtype="message_changed", message=message, previous_message={"text": old})


async def test_a_changed_message_comes_with_what_stood_there_before(acts: Acts) -> None:
    body = changed("Han &amp; Ida", "Han")
    act = await acts.event(body)
    assert act == Spoken("event:E1", PersonId("our-U1"), None, thread=ROOT, words="Han & Ida", before="Han")
    here = Here.of(body, DANISH)
    assert (here.user, here.channel, here.thread) == ("U1", "C1", "1.1")


@pytest.mark.parametrize(
    "body",
    [
        changed("Samme", "Samme"),
        changed("Ny", "Gammel", thread_ts="9.9"),
        changed("Ny", "Gammel", bot_id="B1"),
        changed("Ny", "Gammel", user="UBOT"),
        written(user="U1", text="Uden for tråden", ts="1.2"),
    ],
)
async def test_what_is_no_change_or_not_in_our_threads_says_nothing(acts: Acts, body: dict[str, Any]) -> None:
    assert await acts.event(body) is None


async def test_in_a_message_group_all_that_is_written_counts(acts: Acts) -> None:
    act = await acts.event(written(user="U1", text="Hej", ts="1.2", channel="G1", channel_type="mpim"))
    assert act == Spoken("event:E1", PersonId("our-U1"), None, words="Hej", place=PlaceId("our-G1"))
