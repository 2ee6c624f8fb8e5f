"""Pictures and files come to Slack, stand where they should, once, and are never needed to understand a post."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from bot.messages.answers import Answer, Note, OpenForm
from bot.messages.letter import Op
from bot.messages.parts import Field, File, Form, Message, Part, Picture, Plain, Text, Write
from bot.playground import Workspace
from bot.playground.faults import Kind
from bot.playground.person import Person
from bot.playground.rows import View
from bot.ports import Unclear, Undeliverable, Wait
from handlers.inbound import Act
from handlers.slack import uploads
from handlers.slack.app import Slack
from tests.slack.fakes import DANISH, FakeConversation, FakeDirectory, claim, text

CURVE = Picture(b"\x89PNG a curve", "Punkter pr. tema", "Tre kurver. Samarbejde ligger øverst.")
PAPER = File(b"%PDF a paper", "opsamling.pdf", "Opsamling, uge 47")
WORDS = Text((Plain("Opsamling"),))


@pytest.fixture(autouse=True)
async def places(directory: FakeDirectory) -> None:
    await directory.place("C1")
    for ref in ("U1", "U2"):
        await directory.person(ref)


def image(blocks: list[dict[str, object]] | None) -> dict[str, object]:
    (shown,) = [block for block in blocks or [] if block["type"] == "image"]
    return shown


async def test_a_post_shows_its_picture_and_says_it(slack: Slack, anna: Person, workspace: Workspace) -> None:
    await slack.messenger.deliver(claim(), Message((WORDS, CURVE)))
    (post,) = anna.messages("C1")
    shown, (row,) = image(post.blocks), workspace.files.values()
    assert (shown["slack_file"], shown["alt_text"]) == ({"id": row.id}, CURVE.alt)
    assert workspace.storage.load(row) == CURVE.png
    assert row.alt_txt == CURVE.alt
    assert CURVE.alt in post.text
    assert post.files == []  # the block shows it; it is not shared beside


async def test_what_is_shown_again_is_not_uploaded_again(slack: Slack, anna: Person, workspace: Workspace) -> None:
    receipt = await slack.messenger.deliver(claim(), Message((CURVE,)))
    assert receipt
    await slack.messenger.deliver(claim(Op.UPDATE, name="2", target=receipt.ref), Message((WORDS, CURVE)))
    assert len(workspace.files) == 1
    assert image(anna.messages("C1")[0].blocks)


@pytest.mark.parametrize(
    ("method", "fault"),
    [
        ("files.getUploadURLExternal", "500"),
        ("files.getUploadURLExternal", "accepted_then_dropped"),
        ("files.completeUploadExternal", "500"),
        ("files.completeUploadExternal", "accepted_then_dropped"),
        ("files.info", "500"),
    ],
)
async def test_an_upload_that_breaks_off_is_done_again_and_the_post_made_once(
    slack: Slack, anna: Person, workspace: Workspace, method: str, fault: Kind
) -> None:
    workspace.faults.add(method, fault)
    with pytest.raises(Unclear):
        await slack.messenger.deliver(claim(), Message((CURVE,)))
    assert await slack.messenger.find(claim()) is None
    await slack.messenger.deliver(claim(), Message((CURVE,)))
    assert image(anna.messages("C1")[0].blocks)


async def test_a_picture_slack_is_not_done_with_is_waited_for(
    slack: Slack, anna: Person, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(uploads, "_LOOKS", (0.01,))
    with pytest.raises(Wait):
        await slack.messenger.deliver(claim(), Message((CURVE,)))
    assert anna.messages("C1") == []
    for row in workspace.files.values():
        row.seen_at = 0.0
    await slack.messenger.deliver(claim(), Message((CURVE,)))
    assert len(workspace.files) == 1


async def test_without_the_right_to_upload_a_picture_is_put_in_words(
    slack: Slack, anna: Person, workspace: Workspace
) -> None:
    workspace.app = replace(workspace.app, scopes=("chat:write",))
    await slack.messenger.deliver(claim(), Message((WORDS, CURVE)))
    (post,) = anna.messages("C1")
    assert "image" not in [block["type"] for block in post.blocks or []]
    assert CURVE.alt in str(post.blocks)
    with pytest.raises(Undeliverable) as caught:
        await slack.messenger.deliver(claim(), Message((PAPER,)))
    assert caught.value.code == "missing_scope"


async def test_a_picture_that_is_gone_is_put_in_words_now_and_uploaded_anew_later(
    slack: Slack, anna: Person, workspace: Workspace
) -> None:
    await slack.messenger.deliver(claim(), Message((CURVE,)))
    workspace.storage.delete(next(iter(workspace.files.values())))
    await slack.messenger.deliver(claim(name="2"), Message((CURVE,)))
    await slack.messenger.deliver(claim(name="3"), Message((CURVE,)))
    kinds = [{block["type"] for block in post.blocks or []} for post in anna.messages("C1")]
    assert kinds == [{"image"}, {"rich_text"}, {"image"}]


async def test_a_file_can_be_opened_where_it_is_posted(slack: Slack, anna: Person, workspace: Workspace) -> None:
    await slack.messenger.deliver(claim(Op.DIRECT, to="our-U1"), Message((WORDS, PAPER)))
    (letter,) = anna.directs()
    (row,) = workspace.files.values()
    assert letter.files == [row.id]
    assert (row.name, row.title, row.shared) == (PAPER.name, PAPER.title, True)
    assert f"|{PAPER.title}>" in letter.text


@pytest.mark.parametrize("part", [CURVE, PAPER])
async def test_a_whisper_with_something_to_see_goes_to_her_directly(
    slack: Slack, anna: Person, part: Picture | File
) -> None:
    root = await slack.messenger.deliver(claim(), text("Rammen"))
    assert root
    whisper = claim(Op.WHISPER, name="2", thread=root.ref, to="our-U1")
    assert await slack.messenger.deliver(whisper, Message((WORDS, part))), "it leaves a post, which is deleted one day"
    assert [letter.text.splitlines()[0] for letter in anna.directs()] == ["Opsamling"]
    assert [post.text for post in anna.thread("C1", root.ref.partition(":")[2])] == ["Rammen"]


def always(answer: Answer) -> Callable[[Act], Answer]:
    return lambda _: answer


def form(*items: Field | Part) -> Form:
    return Form("look", "Se udkastet", "Luk", items, "Gem")


@pytest.mark.usefixtures("over_http")
async def test_a_window_opens_with_words_and_its_picture_follows_with_what_was_typed_kept(
    anna: Person, conversation: FakeConversation, workspace: Workspace
) -> None:
    conversation.replies = always(OpenForm(form(CURVE, Write("agenda", "Dagsorden"))))
    assert (await anna.command("C1", "/sparring opsamling")).ok
    view = await anna.modal()
    assert CURVE.alt in str(view.blocks)
    workspace.modals.fill(view, {"agenda": {"sparring:field": {"type": "plain_text_input", "value": "Kaffe"}}})
    shown = await workspace.until(lambda: _pictured(anna.workspace, view.id))
    assert shown is not None
    assert shown.values["agenda"]["sparring:field"]["value"] == "Kaffe"


def _pictured(workspace: Workspace, view: str) -> View | None:
    row = workspace.views[view]
    return row if any(block["type"] == "image" for block in row.blocks) else None


@pytest.mark.usefixtures("over_http")
async def test_a_note_with_a_picture_is_a_window(anna: Person, conversation: FakeConversation) -> None:
    conversation.replies = always(Note(Message((WORDS, CURVE))))
    assert (await anna.command("C1", "/sparring opsamling")).ok
    assert CURVE.alt in str((await anna.modal()).blocks)
    assert anna.ephemerals("C1") == []


@pytest.mark.usefixtures("over_http")
async def test_a_file_asked_for_comes_in_the_direct_conversation(
    anna: Person, conversation: FakeConversation, workspace: Workspace
) -> None:
    conversation.replies = always(Note(Message((WORDS, PAPER))))
    assert (await anna.command("C1", "/sparring opsamling")).ok
    assert [note.text for note in anna.ephemerals("C1")] == [DANISH.file_sent]
    (letter,) = await workspace.until(anna.directs)
    assert [workspace.files[name].title for name in letter.files] == [PAPER.title]
