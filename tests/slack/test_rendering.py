"""Whatever stands in a message or form, Slack takes it, and nothing typed becomes more than words."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any
from unittest.mock import patch

import pytest
from hypothesis import HealthCheck, given, settings

from bot.blockkit import length, problems
from bot.messages.parts import (
    Bullets,
    Button,
    Buttons,
    Clock,
    Confirm,
    Divider,
    Facts,
    Form,
    Heading,
    Link,
    Mention,
    Message,
    Moment,
    Part,
    Picture,
    Plain,
    Progress,
    Quote,
    Said,
    Small,
    Strong,
    Text,
)
from bot.sparring.identity import PersonId, TextId
from handlers.slack import checked
from handlers.slack.blocks import Drawn, bar, draw
from handlers.slack.checked import checked_message, checked_view
from handlers.slack.forms import form_view, home_view, note_form
from handlers.slack.text import clean, cut, escaped, pieces, weight
from tests.slack.fakes import DANISH
from tests.slack.strategies import NASTY, REFS, forms, messages, words

Json = dict[str, Any]

READ_ALL = Button("read-all", "Læs det hele", ("root:s1:1",))
SLOW = settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large], max_examples=60)
NINE = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def nodes(value: object) -> Iterator[Json]:
    """Every object in a payload."""
    if isinstance(value, dict):
        yield value
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            yield from nodes(item)


def refused(problem: object, *_: object) -> None:
    raise AssertionError(problem)


@SLOW
@given(messages)
def test_any_message_is_one_slack_takes(message: Message) -> None:
    drawn = draw(message, REFS, READ_ALL)
    with patch.object(checked, "_report", refused):
        payload = checked_message(drawn, "…")
    assert problems(payload, "message") == []
    payload["text"].encode()


@SLOW
@given(messages)
def test_any_home_tab_and_note_is_one_slack_takes(message: Message) -> None:
    with patch.object(checked, "_report", refused):
        assert problems(home_view(message, REFS, DANISH), "home") == []
        assert problems(form_view(note_form(message, DANISH), REFS, DANISH), "modal") == []


@SLOW
@given(forms)
def test_any_form_is_one_slack_takes(form: Form) -> None:
    with patch.object(checked, "_report", refused):
        assert problems(form_view(form, REFS, DANISH), "modal") == []


@pytest.mark.parametrize("typed", NASTY)
def test_what_people_type_is_shown_and_nothing_else_happens(typed: str) -> None:
    said = (Plain(typed),)
    parts = (Text(said), Quote(said), Small(said), Small((*said, Mention(PersonId("p1")))), Bullets((said,)))
    facts = Facts(((typed, said),))
    buttons = Buttons((Button("go", typed, (), confirm=Confirm(typed, typed, typed, typed)),))
    drawn = draw(Message((Heading(typed), *parts, facts, buttons, Progress(0.5, said)), said), REFS, READ_ALL)
    kinds = [node["type"] for node in nodes(drawn.blocks) if "type" in node]
    assert not {"link", "channel", "broadcast", "usergroup", "emoji", "color"} & set(kinds)
    assert [node["user_id"] for node in nodes(drawn.blocks) if node.get("type") == "user"] in ([], ["U1"])
    for markup in (node["text"] for node in nodes(drawn.blocks) if node.get("type") == "mrkdwn"):
        assert "<@U1>" in markup
        assert set(markup.replace("<@U1>", "")).isdisjoint("<>*_~`")
    text = drawn.text.replace("<@U1>", "")
    assert set(text).isdisjoint("<>")
    assert not [call for call in ("@here", "@channel", "@everyone", "http://", "https://") if call in text]


@pytest.mark.parametrize("typed", ["<!channel>", "<@U1>", "*b*", "`c`", "a\nb", "👩‍👩‍👧‍👦", "æøå"])
def test_what_people_type_is_shown_as_it_is(typed: str) -> None:
    (block,) = draw(Message((Text((Plain(typed),)),)), REFS).blocks
    assert block["elements"][0]["elements"] == [{"type": "text", "text": typed}]


def test_the_text_says_all_that_the_blocks_say() -> None:
    moment = Moment(NINE, Clock.TIME, "kl. 10.00")
    parts: tuple[Part, ...] = (
        Heading("Runde 2"),
        Text((Strong("Spørg"), Plain(" – "), Mention(PersonId("p1")), Plain(" svarer."))),
        Facts((("Slutter", (moment,)), ("Hvem?", (Plain("Alle"),)))),
        Quote((Plain("Hvad ved vi?"),), PersonId("p2")),
        Bullets(((Plain("Et"),), (Plain("To"),)), ordered=True),
        Progress(0.5, (Plain("5 af 10 minutter er gået"),)),
        Small((Link("https://example.org/a?b=1&c=2", "Spilleregler"), Plain(" gælder"))),
        Picture(b"", "Genogram", "Tre søskende"),
        Buttons((Button("ready", "Klar"),), (Button("pause", "Pause"),)),
    )
    assert draw(Message(parts, (Plain("Runde 2 er i gang"),)), REFS).text.splitlines() == [
        "Runde 2 er i gang",
        "Runde 2",
        "Spørg – <@U1> svarer.",
        "Slutter: kl. 10.00",
        "Hvem? Alle",
        "<@W2ABC>: Hvad ved vi?",
        "1. Et",
        "2. To",
        "5 af 10 minutter er gået",
        "<https://example.org/a?b=1&amp;c=2|Spilleregler> gælder",
        "Genogram – Tre søskende",
        "[Klar] · [Pause]",
    ]


def test_small_print_with_a_moment_is_small_and_in_the_readers_time() -> None:
    line = (Plain("Slutter "), Moment(NINE, Clock.TIME, "kl. 10.00"))
    (block,) = draw(Message((Small(line),)), REFS).blocks
    assert block["type"] == "context"
    assert block["elements"][0]["text"] == f"Slutter <!date^{int(NINE.timestamp())}^{{time}}|kl. 10.00>"


def test_small_print_with_marks_and_a_mention_gives_up_its_size_before_its_safety() -> None:
    (block,) = draw(Message((Small((Plain("*fed* "), Mention(PersonId("p1")))),)), REFS).blocks
    assert block["type"] == "rich_text"


def test_a_pointer_nobody_filled_in_is_never_shown() -> None:
    drawn = draw(Message((Text((Said(TextId("t-secret")),)),)), REFS)
    assert "t-secret" not in str(drawn)


def test_only_the_long_text_is_shortened_and_the_way_to_read_it_all_stands_right_below() -> None:
    long = "Et langt ord ad gangen " * 400
    message = Message((Text((Plain("Kort."),)), Quote((Plain(long),)), Divider(), Buttons((Button("next", "Videre"),))))
    drawn = draw(message, REFS, READ_ALL)
    assert drawn.cut
    assert [block["type"] for block in drawn.blocks] == ["rich_text", "rich_text", "actions", "divider", "actions"]
    assert drawn.blocks[2]["elements"][0]["action_id"] == "sparring:read-all"
    assert drawn.text.splitlines()[0] == "Kort."
    quoted = drawn.blocks[1]["elements"][0]["elements"][-1]["text"]
    assert quoted.endswith(("langt…", "ord…", "ad…", "gangen…", "Et…"))
    assert length(drawn.text) <= 4000


def test_more_blocks_than_a_message_holds() -> None:
    parts = [part for n in range(60) for part in (Text((Plain(f"Linje {n}"),)), Heading(f"Afsnit {n}"))]
    drawn = draw(Message((*parts, Buttons((Button("next", "Videre"),)))), REFS, READ_ALL)
    assert len(drawn.blocks) <= 50
    assert drawn.cut
    assert drawn.blocks[-1]["elements"][0]["action_id"] == "sparring:next"


def test_paragraphs_side_by_side_make_room_before_anything_is_left_out() -> None:
    parts = tuple(Text((Plain(f"Linje {n}"),)) for n in range(60))
    drawn = draw(Message(parts), REFS, READ_ALL)
    assert not drawn.cut
    assert len(drawn.blocks) == 1


def test_a_26th_button_stands_in_a_second_row() -> None:
    buttons = tuple(Button("point", f"Nr. {n}", (str(n),)) for n in range(26))
    rows = draw(Message((Buttons(buttons),)), REFS).blocks
    assert [len(row["elements"]) for row in rows] == [25, 1]
    assert len({element["action_id"] for row in rows for element in row["elements"]}) == 26


def test_a_151st_character_makes_a_heading_a_bold_paragraph() -> None:
    whole = "x" * 151
    (block,) = draw(Message((Heading(whole),)), REFS).blocks
    assert block["elements"][0]["elements"] == [{"type": "text", "text": whole, "style": {"bold": True}}]


def test_a_rarer_button_with_a_question_stands_in_the_row() -> None:
    ask = Confirm("Slut?", "Sikker?", "Ja", "Nej")
    more = (Button("end", "Slut", ("s1",), confirm=ask), Button("pause", "Pause", ("s1",)))
    (row,) = draw(Message((Buttons((Button("next", "Videre"),), more, "Mere"),)), REFS).blocks
    assert [element.get("action_id") for element in row["elements"]] == [
        "sparring:next",
        "sparring:end",
        "sparring:menu",
    ]


@pytest.mark.parametrize(
    ("done", "full"), [(0, 0), (0.5, 6), (1, 12), (7, 12), (-1, 0), (float("nan"), 0), (float("inf"), 0)]
)
def test_the_bar(done: float, full: int) -> None:
    assert bar(done) == "▰" * full + "▱" * (12 - full)


@given(words)
def test_a_cut_keeps_within_its_room_and_inside_no_character(text: str) -> None:
    text = clean(text)
    for room in (2, 10, 74, 75, 150):
        short = cut(text, room)
        assert weight(short) <= room or weight(text) <= room
        assert text.startswith(short.removesuffix("…")) or short == text


@pytest.mark.parametrize(
    "cluster", ["👩‍👩‍👧‍👦", "🇩🇰", "e\u0301", "👍🏽", "🏴\U000e0067\U000e0062\U000e007f", "क\u094d\u0937", "각"]
)
def test_no_visible_character_is_torn(cluster: str) -> None:
    for room in range(length(cluster) + 1, 60):
        kept = cut(cluster * 50, room).removesuffix("…")
        assert kept == cluster * (len(kept) // len(cluster))


@given(words)
def test_pieces_are_the_whole(text: str) -> None:
    text = clean(text)
    found = pieces(text, 75)
    assert "".join(found) == text
    assert all(weight(piece) <= 75 for piece in found)


@given(words)
def test_escaped_text_holds_no_markup(text: str) -> None:
    assert set(escaped(text)).isdisjoint("<>")


def test_what_slips_through_is_reduced_and_what_can_be_kept_is_kept() -> None:
    good = {"type": "divider"}
    bad = {"type": "header", "text": {"type": "plain_text", "text": "x" * 151}}
    payload = checked_message(Drawn("Hej", [good, bad], cut=False), "…")
    assert payload == {"text": "Hej", "blocks": [good]}
    hopeless = checked_message(Drawn("x" * 5000, [bad], cut=False), "Intet")
    assert hopeless["text"] == "Intet"
    title = {"type": "plain_text", "text": "x" * 25}
    view = checked_view({"type": "modal", "title": title, "blocks": [good]}, "modal", "Intet")
    assert problems(view, "modal") == []
