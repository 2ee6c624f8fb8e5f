"""Letters arrive once, in the right place, whatever the line does; every failure has its name."""

from datetime import timedelta

import pytest

from bot.messages.letter import Op
from bot.messages.parts import Button, Buttons, Message, Plain, Quote
from bot.playground import Workspace
from bot.playground.faults import Kind
from bot.playground.person import Person
from bot.ports import Unclear, Undeliverable, Wait
from handlers.slack import messenger
from handlers.slack.app import Slack
from tests.slack.fakes import DANISH, FakeDirectory, claim, text


@pytest.fixture(autouse=True)
async def places(directory: FakeDirectory) -> None:
    for ref in ("C1", "C2"):
        await directory.place(ref)
    for ref in ("U1", "U2", "U3"):
        await directory.person(ref)


async def test_a_post_carries_its_letter_and_nothing_of_its_words(slack: Slack, anna: Person) -> None:
    receipt = await slack.messenger.deliver(claim(), text("Hemmeligt"))
    (post,) = anna.messages("C1")
    assert receipt
    assert receipt.ref == f"C1:{post.ts}"
    assert post.metadata == {
        "event_type": "sparring_letter",
        "event_payload": {"letter": "letter-1", "key": "root:s1:1"},
    }


async def test_a_thread_an_update_a_whisper_and_a_direct_message(
    slack: Slack, anna: Person, workspace: Workspace
) -> None:
    root = await slack.messenger.deliver(claim(), text("Rammen"))
    assert root
    reply = await slack.messenger.deliver(claim(name="2", thread=root.ref), text("Runde 1"))
    assert reply
    await slack.messenger.deliver(
        claim(Op.UPDATE, name="3", target=reply.ref, thread=root.ref), text("Runde 1 er slut")
    )
    whispered = await slack.messenger.deliver(claim(Op.WHISPER, name="4", thread=root.ref, to="our-U1"), text("Psst"))
    assert whispered is None
    for name in ("5", "6"):
        await slack.messenger.deliver(claim(Op.DIRECT, name=name, to="our-U1"), text(f"Kun til dig {name}"))
    ts = root.ref.partition(":")[2]
    assert [post.text for post in anna.thread("C1", ts)] == ["Rammen", "Runde 1 er slut", "Psst"]
    assert [post.text for post in Person(workspace, "U2").thread("C1", ts)] == ["Rammen", "Runde 1 er slut"]
    assert [post.text for post in anna.directs()] == ["Kun til dig 5", "Kun til dig 6"]


@pytest.mark.parametrize("fault", ["accepted_then_dropped", "accepted_then_500"])
@pytest.mark.parametrize("place", ["channel", "thread", "direct"])
async def test_what_arrived_unheard_is_found_and_not_sent_twice(
    slack: Slack, anna: Person, workspace: Workspace, fault: Kind, place: str
) -> None:
    root = await slack.messenger.deliver(claim(name="root"), text("Rammen"))
    assert root
    letter = {
        "channel": claim(),
        "thread": claim(thread=root.ref),
        "direct": claim(Op.DIRECT, to="our-U1"),
    }[place]
    workspace.faults.add("chat.postMessage", fault)
    with pytest.raises(Unclear):
        await slack.messenger.deliver(letter, text("Een gang"))
    found = await slack.messenger.find(letter)
    posts = [*anna.messages("C1"), *anna.thread("C1", root.ref.partition(":")[2])[1:], *anna.directs()]
    (post,) = [post for post in posts if post.text == "Een gang"]
    assert found
    assert found.ref == f"{post.channel}:{post.ts}"


async def test_what_never_arrived_is_not_found(slack: Slack, workspace: Workspace) -> None:
    workspace.faults.add("chat.postMessage", "500")
    with pytest.raises(Unclear):
        await slack.messenger.deliver(claim(), text("Hej"))
    assert await slack.messenger.find(claim()) is None


async def test_only_this_letter_is_found_behind_many_pages(slack: Slack, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(messenger, "_PAGE", 3)
    first = await slack.messenger.deliver(claim(name="wanted"), text("Hej"))
    for number in range(7):
        await slack.messenger.deliver(claim(name=f"other-{number}"), text("Andre"))
    assert await slack.messenger.find(claim(name="wanted")) == first
    assert await slack.messenger.find(claim(name="never")) is None


async def test_updates_and_whispers_are_not_looked_for(slack: Slack, workspace: Workspace) -> None:
    workspace.faults.add("*", "500", times=9)
    assert await slack.messenger.find(claim(Op.UPDATE, target="C1:1.000000")) is None
    assert await slack.messenger.find(claim(Op.WHISPER, to="our-U1")) is None


async def test_slack_asks_to_wait(slack: Slack, workspace: Workspace, anna: Person) -> None:
    workspace.faults.add("chat.postMessage", "429", seconds=7)
    with pytest.raises(Wait) as caught:
        await slack.messenger.deliver(claim(), text("Hej"))
    assert (caught.value.after, caught.value.scope) == (timedelta(seconds=7), "post:our-C1")
    assert anna.messages("C1") == []


@pytest.mark.parametrize(
    ("letter", "code"),
    [
        (claim(place="our-C9"), "channel_not_found"),
        (claim(place="our-C2"), "not_in_channel"),
        (claim(Op.DIRECT, to="our-U9"), "user_not_found"),
        (claim(Op.UPDATE, target="C1:1.000000"), "message_not_found"),
        (claim(Op.UPDATE), "message_not_found"),
        (claim(Op.WHISPER, to="our-U1", place="our-C2"), "not_in_channel"),
    ],
)
async def test_what_can_never_arrive_says_why(slack: Slack, letter: object, code: str) -> None:
    with pytest.raises(Undeliverable) as caught:
        await slack.messenger.deliver(letter, text("Hej"))  # type: ignore[arg-type]
    assert caught.value.code == code


async def test_a_threads_words_never_spill_into_the_channel(slack: Slack, anna: Person) -> None:
    lost = claim(thread="C1:1.000000")
    without_root = type(lost)(lost.letter, 1, 0, unclear=False, target=None, thread=None)
    with pytest.raises(Undeliverable):
        await slack.messenger.deliver(without_root, text("Kun i tråden"))
    assert anna.messages("C1") == []


async def test_words_for_a_thread_whose_root_is_gone_do_not_stay_in_the_channel(slack: Slack, anna: Person) -> None:
    root = await anna.write("C1", "Snart væk")
    await anna.delete(root)
    with pytest.raises(Undeliverable) as caught:
        await slack.messenger.deliver(claim(thread=f"C1:{root.ts}"), text("Kun i tråden"))
    assert caught.value.code == "thread_not_found"
    assert anna.messages("C1") == []


async def test_a_refused_token_keeps_the_letters(slack: Slack) -> None:
    slack.client.token = "xoxb-old"
    with pytest.raises(Wait):
        await slack.messenger.deliver(claim(), text("Hej"))


async def test_a_long_text_can_be_read_in_full(slack: Slack, anna: Person) -> None:
    content = Message((Quote((Plain("ord " * 4000),)), Buttons((Button("next", "Videre", ("s1",)),))))
    await slack.messenger.deliver(claim(), content)
    (post,) = anna.messages("C1")
    labels = [e["text"]["text"] for block in post.blocks or [] if block["type"] == "actions" for e in block["elements"]]
    assert labels == [DANISH.read_all, "Videre"]
    first = next(block for block in post.blocks or [] if block["type"] == "actions")["elements"][0]
    assert (first["action_id"], first["value"]) == ("sparring:read-all", '["root:s1:1"]')


async def test_a_long_letter_to_one_person_promises_nothing_that_cannot_be_kept(slack: Slack, anna: Person) -> None:
    await slack.messenger.deliver(claim(Op.DIRECT, to="our-U1", key="once:7"), text("ord " * 4000))
    (letter,) = anna.directs()
    assert "read-all" not in str(letter.blocks)


async def test_who_is_not_in_the_channel_is_whispered_to_directly(
    slack: Slack, anna: Person, workspace: Workspace
) -> None:
    root = await slack.messenger.deliver(claim(), text("Rammen"))
    assert root
    await slack.messenger.deliver(claim(Op.WHISPER, thread=root.ref, to="our-U3"), text("Kun til Cy"))
    assert [post.text for post in Person(workspace, "U3").directs()] == ["Kun til Cy"]
    assert [post.text for post in anna.thread("C1", root.ref.partition(":")[2])] == ["Rammen"]
