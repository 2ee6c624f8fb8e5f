"""A window that comes back: what was typed stays, words stand at its fields, and what is new to a field is seen."""

import pytest

from bot.messages.answers import LookAgain, Mend, OpenForm
from bot.messages.parts import (
    Button,
    Buttons,
    Choose,
    Form,
    Option,
    PickDate,
    Plain,
    Remembered,
    Text,
    Tick,
    Write,
)
from bot.playground.person import Person
from bot.playground.rows import View
from handlers.guarding import MOST_MARKS
from handlers.inbound import Click, Submission, Typed
from handlers.slack import codes
from tests.slack.fakes import FakeConversation

pytestmark = pytest.mark.usefixtures("over_http")

FORM = Form(
    "note",
    "Note",
    "Luk",
    (
        Write("note", "Din note", initial="Stod her før.", multiline=True),
        Choose("topic", "Emne", (Option("child", "Barn"), Option("goal", "Mål"))),
        Write("more", "Mere", required=False),
        PickDate("day", "Hvornår?", required=False),
    ),
    "Gem",
    ("s1",),
)
SHOWN = Remembered(frozenset({"aaaa", "bbbb"}), frozenset({"cccc"}))
TICKED = r"again:anyway~\w*"
TICK = Tick("anyway", "Har du læst den?", (Option("yes", "Send alligevel"),))


def back(remembered: Remembered = SHOWN, **instead: str) -> LookAgain:
    under = (Text((Plain("Et navn?"),)), Buttons((Button("mend", "Ret for mig", ("note",)),)))
    return LookAgain(remembered, (Text((Plain("Læs lige igen"),)),), {"note": under}, (TICK,), instead)


async def came_back(anna: Person, conversation: FakeConversation, answer: LookAgain) -> View:
    """Let Anna open the form, fill it in and send it, and let it come back."""
    conversation.replies = lambda _: OpenForm(FORM)
    await anna.command("C1", "/sparring")
    conversation.replies = lambda _: answer
    await anna.submit(await anna.modal(), {"note": "Mikkel ringede", "topic": "goal"})
    return await anna.modal()


def sent(conversation: FakeConversation) -> Submission:
    return next(act for act in reversed(conversation.acts) if isinstance(act, Submission))


def seen(view: View) -> list[str]:
    """Return what stands in the window, one word a block."""
    return [codes.field_of(block["block_id"]) for block in view.blocks]


async def test_an_adapter_knows_what_was_typed_and_what_stood_there_before(
    anna: Person, conversation: FakeConversation
) -> None:
    await came_back(anna, conversation, back())
    act = sent(conversation)
    assert act.typed == Typed(
        {"note": "Mikkel ringede", "more": ""}, {"note": "Stod her før.", "more": ""}, Remembered()
    ), "choices and days are not typed"


async def test_what_was_typed_stays_and_the_words_stand_at_the_field(
    anna: Person, conversation: FakeConversation
) -> None:
    view = await came_back(anna, conversation, back())
    assert [name.rstrip("-0123456789") for name in seen(view)] == [
        *("above", "note", "note", "note", "topic", "more", "day", "anyway")
    ]
    await anna.submit(view, {TICKED: ["yes"]})
    act = sent(conversation)
    assert act.filled == {"note": "Mikkel ringede", "topic": "goal", "more": None, "day": None, "anyway": ("yes",)}
    assert (act.form, act.args) == ("note", ("s1",))
    assert act.typed.remembered == SHOWN
    assert act.typed.before["note"] == "Stod her før."


async def test_what_was_put_in_goes_when_it_comes_back_again_and_the_tick_is_a_new_one(
    anna: Person, conversation: FakeConversation
) -> None:
    view = await came_back(anna, conversation, back())
    conversation.replies = lambda _: back(Remembered(frozenset({"dddd"})))
    await anna.submit(view, {TICKED: ["yes"]})
    again = await anna.modal()
    assert len(again.blocks) == len(view.blocks)
    conversation.replies = lambda _: Mend({"anyway": "Sæt flueben", "note": "Ret"})
    outcome = await anna.submit(again)
    assert sent(conversation).filled["anyway"] == ()  # type: ignore[index]
    assert {codes.field_of(block) for block in outcome.errors} == {"anyway", "note"}


async def test_new_words_for_a_field_stand_in_it_and_come_back(anna: Person, conversation: FakeConversation) -> None:
    view = await came_back(anna, conversation, back())
    conversation.replies = lambda _: back(note="Drengen ringede")
    await anna.click(view, "sparring:mend")
    click = next(act for act in conversation.acts if isinstance(act, Click))
    assert (click.args, click.typed.text["note"]) == (("note",), "Mikkel ringede")
    conversation.replies = lambda _: Mend({"note": "Ret"})
    outcome = await anna.submit(await anna.modal())
    act = sent(conversation)
    assert (act.filled or {})["note"] == "Drengen ringede"
    assert act.typed.before["note"] == "Drengen ringede"
    assert {codes.field_of(block) for block in outcome.errors} == {"note"}


def test_what_a_form_remembers_survives_the_journey_and_nonsense_does_not() -> None:
    written = codes.form_metadata("note", ("s1",), SHOWN)
    assert codes.remembered(written) == SHOWN
    assert codes.form_name(written) == codes.FormName("note", ("s1",))
    for nonsense in ("{", "{}", '{"form": 1}', '["note"]', None, '{"form":[],"shown":[1],"accepted":[]}'):
        assert codes.remembered(nonsense) == Remembered()
    most = Remembered(
        frozenset(f"{n:08x}" for n in range(MOST_MARKS)), frozenset(f"{n:08x}" for n in range(MOST_MARKS))
    )
    assert len(codes.form_metadata("note", ("s" * 36, "k" * 40), most)) <= 3_000
