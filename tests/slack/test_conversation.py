"""What people do in the workspace becomes acts, and the answers come back in Slack's ways."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time

import pytest

from bot.messages.answers import Answer, Mend, Note, OpenForm, ReplaceForm
from bot.messages.parts import (
    Button,
    Buttons,
    Choose,
    Form,
    Message,
    Option,
    PickDate,
    PickPeople,
    PickPerson,
    PickPlace,
    PickTime,
    Plain,
    Text,
    Tick,
    Write,
)
from bot.playground import Workspace, membership, triggers
from bot.playground.person import Person
from bot.sparring.identity import MessageKey, PersonId, PlaceId
from handlers.inbound import (
    Act,
    Click,
    Command,
    Gone,
    HomeOpened,
    Invited,
    MessageShortcut,
    PostDeleted,
    Spoken,
    Submission,
)
from handlers.slack.app import Slack
from tests.slack.fakes import DANISH, FakeConversation, FakeDirectory, claim, text

pytestmark = pytest.mark.usefixtures("over_http")

ANNA, NORTH, ROOT = PersonId("our-U1"), PlaceId("our-C1"), MessageKey("root:s1:1")
FORM = Form(
    "request",
    "Ny sparring",
    "Fortryd",
    (
        Write("case", "Hvad drejer det sig om?", multiline=True),
        Choose("topic", "Emne", (Option("child", "Et bestemt barn"), Option("goal", "Målet"))),
        Tick("ics", "", (Option("use", "Brug ICS-trekanten"),), refresh=True),
        PickPerson("who", "Hvem?", required=False),
        PickDate("when", "Hvornår?"),
        PickPeople("team", "Hvem er med?"),
        PickPlace("leaders", "Ledernes kanal"),
        PickTime("at", "Hvad tid?", time(9, 0)),
    ),
    "Send",
    ("C1", "7"),
)
FILLED = {
    "case": "En dreng, 8–10 år",
    "topic": "goal",
    "ics": ("use",),
    "who": "our-U2",
    "when": date(2026, 12, 1),
    "team": ("our-U2", "our-U3"),
    "leaders": "our-C2",
    "at": time(9, 30),
}


def only(conversation: FakeConversation, kind: type[Act]) -> Act:
    (act,) = [act for act in conversation.acts if isinstance(act, kind)]
    return act


def always(answer: Answer) -> Callable[[Act], Answer]:
    return lambda _: answer


async def posted(slack: Slack, directory: FakeDirectory, content: Message, key: str = "root:s1:1") -> str:
    """Post a message as the outbox would; return its ts."""
    await directory.place("C1")
    receipt = await slack.messenger.deliver(claim(), content)
    assert receipt
    directory.keys[receipt.ref] = MessageKey(key)
    return receipt.ref.partition(":")[2]


async def test_a_command_is_understood_and_answered_for_her_eyes_only(
    anna: Person, conversation: FakeConversation
) -> None:
    conversation.replies = always(Note(text("Hej <!channel> & *du*")))
    assert (await anna.command("C1", "/sparring kø")).ok
    act = only(conversation, Command)
    assert act == Command(act.receipt, ANNA, None, place=NORTH, words="kø", team_place=True)
    (note,) = anna.ephemerals("C1")
    assert note.text == "Hej &lt;!channel&gt; &amp; *du*"
    assert anna.messages("C1") == []


async def test_a_place_without_the_bot_is_no_place_for_a_team_until_it_is_invited(
    anna: Person, conversation: FakeConversation, workspace: Workspace
) -> None:
    await anna.command("C2", "/sparring anmod")
    membership.join(workspace, workspace.rooms["C2"], "UBOT", inviter="U1")
    workspace.commit()
    await anna.command("C2", "/sparring anmod")
    assert [act.team_place for act in conversation.acts if isinstance(act, Command)] == [False, True]


async def test_the_language_she_chose_comes_with_what_she_does(
    workspace: Workspace, directory: FakeDirectory, conversation: FakeConversation
) -> None:
    bo = Person(workspace, "U2")
    await bo.command("C1", "/sparring")
    await directory.set_language(PersonId("our-U2"), "en")
    await bo.command("C1", "/sparring")
    assert [act.language for act in conversation.acts] == [None, "en"]


async def test_a_command_opens_a_form_and_what_she_filled_in_comes_back(
    anna: Person, conversation: FakeConversation
) -> None:
    conversation.replies = always(OpenForm(FORM))
    await anna.command("C1", "/sparring anmod")
    conversation.replies = always(Note(text("Tak")))
    view = await anna.modal("sparring:request")
    values = {"case": "En dreng, 8–10 år", "topic": "goal", "ics": ["use"], "who": "U2", "when": "2026-12-01"}
    values |= {"team": ["U2", "UBOT", "U3"], "leaders": "C2", "at": "09:30"}
    await anna.submit(view, values)
    act = only(conversation, Submission)
    assert isinstance(act, Submission)
    assert (act.form, act.args, act.filled) == ("request", ("C1", "7"), FILLED)
    assert "Tak" in str((await anna.modal()).blocks)


async def test_words_at_a_field_keep_the_form_and_all_that_was_typed(
    anna: Person, conversation: FakeConversation
) -> None:
    conversation.replies = always(OpenForm(FORM))
    await anna.command("C1", "/sparring")
    conversation.replies = always(Mend({"case": "Skriv uden navne.", "unknown": "Og uden adresser."}))
    outcome = await anna.submit(await anna.modal(), {"case": "Mikkel", "topic": "goal"})
    assert outcome.errors == {"case": "Skriv uden navne.\nOg uden adresser."}
    assert (await anna.modal()).id


async def test_a_refreshing_field_asks_for_the_form_anew(anna: Person, conversation: FakeConversation) -> None:
    conversation.replies = always(OpenForm(FORM))
    await anna.command("C1", "/sparring")
    bigger = Form(FORM.name, FORM.title, FORM.close, (*FORM.items, Write("more", "Familien")), FORM.submit, FORM.args)
    conversation.replies = always(ReplaceForm(bigger))
    await anna.click(await anna.modal(), "ics/sparring:refresh", ["use"], {"case": "En dreng", "ics": ["use"]})
    act = only(conversation, Click)
    assert isinstance(act, Click)
    assert (act.action, act.args, act.form, act.form_args) == ("refresh", ("ics",), "request", ("C1", "7"))
    assert act.filled
    assert act.filled["case"] == "En dreng"
    assert act.filled["ics"] == ("use",)
    assert any(block.get("block_id") == "more" for block in (await anna.modal()).blocks)


async def test_a_choice_or_a_button_of_any_form_can_ask_for_it_anew(
    anna: Person, conversation: FakeConversation
) -> None:
    kinds = Choose("kind", "Hvor tit?", (Option("week", "Hver uge"), Option("odd", "Ulige uger")), refresh=True)
    more = Buttons((Button("one-more", "Én mere", ("7",)),))
    conversation.replies = always(
        OpenForm(Form("setup", "Opsætning", "Luk", (kinds, PickTime("at", "Hvad tid?"), more)))
    )
    await anna.command("C1", "/sparring opsætning")
    for number, (name, chosen) in enumerate((("kind/sparring:refresh", "odd"), ("sparring:one-more", None))):
        again = Write(f"more-{number}", "Mere", required=False)
        items = (kinds, PickTime("at", "Hvad tid?"), again, more)
        conversation.replies = always(ReplaceForm(Form("setup", "Opsætning", "Luk", items, args=("C1",))))
        await anna.click(await anna.modal(), name, chosen, {"kind": "odd", "at": "09:30"})
        assert f"more-{number}" in [block["block_id"] for block in (await anna.modal()).blocks]
    clicks = [act for act in conversation.acts if isinstance(act, Click)]
    assert [(act.action, act.args, act.form) for act in clicks] == [
        ("refresh", ("kind",), "setup"),
        ("one-more", ("7",), "setup"),
    ]
    assert [dict(act.filled or {}) for act in clicks] == [
        {"kind": "odd", "at": time(9, 30)},
        {"kind": "odd", "at": time(9, 30), "more-0": None},
    ]
    assert len(anna.views()) == 1


async def test_a_button_in_a_form_opens_another_on_top(anna: Person, conversation: FakeConversation) -> None:
    row = Buttons((Button("read-case", "Læs", ("s1",)),))
    conversation.replies = always(OpenForm(Form("a", "Først", "Luk", (row,))))
    await anna.command("C1", "/sparring")
    conversation.replies = always(OpenForm(Form("b", "Så", "Luk", (Text((Plain("Sagen"),)),))))
    await anna.click(await anna.modal(), "sparring:read-case")
    await anna.modal("sparring:b")
    assert len(anna.views()) == 2


async def test_a_click_in_a_thread_is_answered_in_the_thread(
    anna: Person, slack: Slack, directory: FakeDirectory, conversation: FakeConversation, workspace: Workspace
) -> None:
    root = await posted(slack, directory, text("Rammen"))
    row = Buttons((Button("next", "Videre", ("s1", "3")),), (Button("pause", "Pause", ("s1",)),), "Mere")
    await slack.messenger.deliver(claim(name="letter-2", thread=f"C1:{root}"), Message((row,)))
    post = anna.thread("C1", root)[-1]
    conversation.replies = always(Note(text("Den runde er slut.")))
    await anna.click(post, "sparring:next")
    assert only(conversation, Click) == Click(
        conversation.acts[0].receipt, ANNA, None, action="next", args=("s1", "3"), place=NORTH
    )
    notes = await workspace.until(lambda: anna.ephemerals("C1"))
    assert [note.thread_ts for note in notes] == [root]
    await anna.click(post, "sparring:menu", '["pause","s1"]')
    second = conversation.acts[1]
    assert isinstance(second, Click)
    assert (second.action, second.args) == ("pause", ("s1",))


async def test_a_note_too_long_for_a_message_is_a_window_with_all_of_it(
    anna: Person, conversation: FakeConversation
) -> None:
    conversation.replies = always(Note(text("ord " * 3000 + "SLUT")))
    await anna.command("C1", "/sparring")
    view = await anna.modal()
    assert "SLUT" in str(view.blocks)
    assert anna.ephemerals("C1") == []


async def test_the_shortcut_knows_our_thread(
    anna: Person, slack: Slack, directory: FakeDirectory, conversation: FakeConversation
) -> None:
    root = await posted(slack, directory, text("Rammen"))
    reply = await anna.write("C1", "Et spørgsmål", root)
    await anna.shortcut("sparring_thread", reply)
    act = only(conversation, MessageShortcut)
    assert isinstance(act, MessageShortcut)
    assert (act.thread, act.place) == ("root:s1:1", "our-C1")


async def test_only_words_in_our_threads_are_heard(
    anna: Person, slack: Slack, directory: FakeDirectory, conversation: FakeConversation, workspace: Workspace
) -> None:
    root = await posted(slack, directory, text("Rammen"))
    await anna.write("C1", "Ikke i en tråd")
    other = await anna.write("C1", "En anden tråd")
    await anna.write("C1", "svar", other.ts)
    await anna.write("C1", "Jeg undrer mig over <hun> & ham", root)
    await workspace.until(lambda: conversation.acts and not workspace.pending)
    act = only(conversation, Act)
    assert act == Spoken(act.receipt, ANNA, None, thread=ROOT, words="Jeg undrer mig over <hun> & ham")


async def test_a_deleted_post_of_ours_is_noticed_with_and_without_replies(
    anna: Person, slack: Slack, directory: FakeDirectory, conversation: FakeConversation, workspace: Workspace
) -> None:
    await posted(slack, directory, text("Kortet"), "s1:card")
    root = await posted(slack, directory, text("Rammen"))
    await slack.messenger.deliver(claim(name="letter-3", thread=f"C1:{root}"), text("Runde 1"))
    for message in anna.messages("C1"):
        await anna.delete(message)
    await workspace.until(lambda: len(conversation.acts) == 2 and not workspace.pending)
    assert {act.key for act in conversation.acts if isinstance(act, PostDeleted)} == {"s1:card", "root:s1:1"}


async def test_comings_and_goings(conversation: FakeConversation, workspace: Workspace) -> None:
    membership.leave(workspace, workspace.rooms["C1"], "U2")
    membership.join(workspace, workspace.rooms["C2"], "UBOT", inviter="U1")
    workspace.commit()
    await workspace.until(lambda: len(conversation.acts) == 2 and not workspace.pending)
    left, invited = sorted(conversation.acts, key=lambda act: type(act).__name__)
    assert left == Gone(left.receipt, PersonId("our-U2"), None, place=NORTH)
    assert invited == Invited(invited.receipt, ANNA, None, place=PlaceId("our-C2"))


async def test_the_home_tab_is_drawn_and_drawn_anew_after_a_click(
    anna: Person, conversation: FakeConversation, workspace: Workspace
) -> None:
    conversation.tab = Message((Buttons((Button("queue", "Køen"),)),))
    await anna.open_home()
    home = await workspace.until(anna.home)
    assert home
    conversation.tab = text("Intet venter på dig")
    await anna.click(home, "sparring:queue")
    await workspace.until(lambda: "Intet venter" in str(anna.home()))
    assert [type(act) for act in conversation.acts] == [HomeOpened, Click, HomeOpened]


async def test_events_that_come_twice_are_one(
    anna: Person, slack: Slack, directory: FakeDirectory, conversation: FakeConversation, workspace: Workspace
) -> None:
    root = await posted(slack, directory, text("Rammen"))
    workspace.faults.redeliver = True
    await anna.write("C1", "Hej", root)
    await workspace.until(lambda: conversation.acts and not workspace.pending)
    assert len(conversation.acts) == 1


async def test_a_failure_is_a_kind_sentence_and_the_form_stays(anna: Person, conversation: FakeConversation) -> None:
    conversation.replies = always(OpenForm(FORM))
    await anna.command("C1", "/sparring")

    def fail(_: Act) -> Answer:
        raise RuntimeError("ord fra en sag")

    conversation.replies = fail
    assert (await anna.command("C1", "/sparring")).ok
    assert [note.text for note in anna.ephemerals("C1")] == [DANISH.trouble]
    outcome = await anna.submit(await anna.modal(), {"case": "En dreng", "topic": "goal"})
    assert outcome.errors == {"case": DANISH.trouble}


async def test_an_event_that_failed_comes_again(
    anna: Person, slack: Slack, directory: FakeDirectory, conversation: FakeConversation, workspace: Workspace
) -> None:
    root = await posted(slack, directory, text("Rammen"))
    tries = []

    def fail_once(act: Act) -> Answer:
        tries.append(act)
        if len(tries) == 1:
            conversation.seen.clear()
            raise RuntimeError
        return Note(text("Tak"))

    conversation.replies = fail_once
    await anna.write("C1", "Hej", root)
    await workspace.until(lambda: anna.ephemerals("C1"))
    assert [act.receipt for act in tries] == [tries[0].receipt] * 2


async def test_a_click_on_the_root_is_answered_in_the_channel(
    anna: Person, slack: Slack, directory: FakeDirectory, conversation: FakeConversation, workspace: Workspace
) -> None:
    root = await posted(slack, directory, Message((Buttons((Button("join", "Jeg er med"),)),)))
    await anna.write("C1", "Et svar", root)
    await workspace.until(lambda: conversation.acts and not workspace.pending)  # heard, and answered with nothing
    conversation.replies = always(Note(text("Du er med.")))
    await anna.click(anna.messages("C1")[0], "sparring:join")
    notes = await workspace.until(lambda: anna.ephemerals("C1"))
    assert [note.thread_ts for note in notes] == [None]


async def test_a_person_who_is_deactivated_is_gone(conversation: FakeConversation, workspace: Workspace) -> None:
    bo = workspace.users["U2"]
    membership.change(workspace, replace(bo, locale="en-GB"))
    membership.change(workspace, replace(bo, deleted=True))
    workspace.commit()
    await workspace.until(lambda: not workspace.pending)
    assert conversation.acts == [Gone(conversation.acts[0].receipt, PersonId("our-U2"))]


async def test_a_form_on_top_of_three_takes_the_place_of_the_last(anna: Person, conversation: FakeConversation) -> None:
    for name in "abcd":
        row = Buttons((Button("read-case", "Læs"),))
        conversation.replies = always(OpenForm(Form(name, name, "Luk", (row,))))
        if name == "a":
            await anna.command("C1", "/sparring")
        else:
            await anna.click(await anna.modal(), "sparring:read-case")
    assert [view.spec["callback_id"] for view in anna.views()] == ["sparring:a", "sparring:b", "sparring:d"]


async def test_a_window_that_comes_too_late_is_explained(
    anna: Person, conversation: FakeConversation, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(triggers, "LIFE_SECONDS", -1)
    conversation.replies = always(OpenForm(FORM))
    await anna.command("C1", "/sparring anmod")
    assert [note.text for note in anna.ephemerals("C1")] == [DANISH.too_slow]


async def test_a_note_that_slack_will_not_show_there_comes_through_the_response_address(
    anna: Person, slack: Slack, directory: FakeDirectory, conversation: FakeConversation, workspace: Workspace
) -> None:
    await posted(slack, directory, Message((Buttons((Button("join", "Jeg er med"),)),)))

    def thrown_out(_: Act) -> Answer:
        workspace.rooms["C1"].members.remove("UBOT")
        return Note(text("Du er med."))

    conversation.replies = thrown_out
    await anna.click(anna.messages("C1")[0], "sparring:join")
    notes = await workspace.until(lambda: anna.ephemerals("C1"))
    assert [note.text for note in notes] == ["Du er med."]


async def test_an_app_that_is_taken_out_is_no_longer_connected(
    over_http: Slack, workspace: Workspace, conversation: FakeConversation
) -> None:
    assert await over_http.connected()
    workspace.events.emit({"type": "app_uninstalled"})
    workspace.commit()
    await workspace.until(lambda: not workspace.pending)
    assert not await over_http.connected()
    assert conversation.acts == []
