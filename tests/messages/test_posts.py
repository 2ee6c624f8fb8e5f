"""Whatever the machine orders can be said, in every phase and both languages, and Slack would take it."""

from datetime import timedelta

import pytest

from bot.blockkit import problems
from bot.content.protocols import shipped
from bot.content.texts import LANGUAGES, texts
from bot.messages import requesting
from bot.messages.address import addressed
from bot.messages.buttons import Do
from bot.messages.filling import filled, pointers
from bot.messages.letter import Op
from bot.messages.parts import Button, Buttons, Message, Plain, Quote
from bot.messages.posts import composed
from bot.messages.requesting import Asking
from bot.messages.retention.posts import Stays
from bot.messages.wording import Wording
from bot.sparring import effects as fx
from bot.sparring.effects import Effect
from bot.sparring.errors import Refusal
from bot.sparring.identity import PersonId, TextId
from bot.sparring.machine import decide
from bot.sparring.session import Phase, Session
from handlers.clicks import EVENTS
from handlers.slack.blocks import draw
from tests.sparring.phases import IN_PHASE, events, in_turns
from tests.sparring.playbook import Playbook

NASTY = "Børn & unge <!channel> <@U1> *fed* 👩‍👩‍👧‍👦 " * 60
STATES = {**{phase.value: book for phase, book in IN_PHASE.items()}, "turns": in_turns}
WORDINGS = {language: Wording(texts(language)) for language in LANGUAGES}


def everything_that_follows(book: Playbook) -> list[tuple[Effect, Session]]:
    """Return each effect that any event or the next alarm has in this state, with the session after it."""
    before = book.s
    found: list[tuple[Effect, Session]] = []
    for event in events(before):
        for now in (book.now, before.alarm.at if before.alarm else book.now, book.now + timedelta(days=2)):
            try:
                decision = decide(before, event, now)
            except Refusal:
                continue
            found += [(effect, decision.session) for effect in decision.effects]
    return found


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_effect_can_be_said_and_sent(state: str, language: str) -> None:
    book = STATES[state]()
    others = [STATES[other]().s for other in ("queued", "turns", "closed")]
    for effect, after in everything_that_follows(book):
        for session in (after, *others):  # a letter may be sent long after it was written
            message = composed(effect, session, WORDINGS[language], book.now)
            if message is None:
                continue
            words = dict.fromkeys(pointers(message), NASTY)
            assert all(isinstance(text, str) for text in words)
            drawn = draw(filled(message, words, "(slettet)"), {})
            assert problems(drawn.payload, "message") == [], (effect, session.phase)
            assert drawn.text.strip()


def test_every_button_that_is_shown_means_something() -> None:
    shown: set[str] = set()
    for book in STATES.values():
        for effect, session in everything_that_follows(book()):
            message = composed(effect, session, WORDINGS["da"], session.requested_at)
            shown |= {button.action for button in _buttons(message)} if message else set()
    assert len(shown) > 25
    assert shown <= {*EVENTS, *Do, *Stays}


def _buttons(message: Message) -> list[Button]:
    rows = [part for part in message.parts if isinstance(part, Buttons)]
    return [button for row in rows for button in (*row.buttons, *row.more)]


def test_erased_words_are_named_as_missing() -> None:
    message = composed(
        fx.SharePoint(TextId("t-1"), PersonId("anna")),
        IN_PHASE[Phase.GATHERING]().s,
        WORDINGS["da"],
        in_turns().now,
    )
    assert message is not None
    erased = filled(message, {}, "(slettet)")
    assert "(slettet)" in draw(erased, {}).text
    kept = filled(message, {TextId("t-1"): "Spørg tidligt"}, "(slettet)")
    assert Quote((Plain("Spørg tidligt"),)) in kept.parts


@pytest.mark.parametrize("state", STATES)
def test_letters_know_where_they_go(state: str) -> None:
    book = STATES[state]()
    for number, (effect, session) in enumerate(everything_that_follows(book)):
        letter = addressed(effect, session, f"l{number}")
        if letter.op is Op.DIRECT:
            assert letter.to
            assert letter.thread is None
            assert letter.lane == f"person:{letter.to}"
        else:
            assert letter.lane == f"session:{session.id}"
        if letter.op is Op.WHISPER:
            assert letter.to
        in_channel = isinstance(effect, fx.ShowCard | fx.ShowRoot)
        assert (letter.thread is None) == (in_channel or letter.op is Op.DIRECT)


def test_a_post_and_its_updates_share_a_key_and_others_do_not() -> None:
    session = in_turns().s
    first = addressed(fx.ShowRound(1, 5, 4, fresh=True), session, "a")
    again = addressed(fx.ShowRound(1, 5, 4), session, "b")
    other = addressed(fx.ShowRound(1, 6, 4), session, "c")
    assert first.key == again.key != other.key
    assert (first.op, again.op) == (Op.POST, Op.UPDATE)
    assert (
        addressed(fx.Say(fx.Sentence("say-thanks")), session, "d").key
        != addressed(fx.Say(fx.Sentence("say-thanks")), session, "e").key
    )


@pytest.mark.row("D5", "D6", "C5", "C7", "C9")
def test_the_request_form_asks_what_the_sources_ask() -> None:
    asking = Asking(("place", "team"), shipped()["team"], tuple(shipped().values()), ticks=frozenset({"ics"}))
    form = requesting.request(WORDINGS["da"], asking)
    said = str(form.items)
    for words in (
        "Et bestemt barns befindende",
        "Personlige og faglige problemer i forholdet til arbejdet eller personer",
        "Har du erfaring fra en lignende sag om denne problemstilling?",
        "Har du særlig viden om denne problemstilling?",
        "Kan du komme med en god idé til, hvordan jeg kommer videre med ..?",
        "Gå til din leder, når",
        "Barnets udvikling",
        "Forældrekompetencer",
        "Familie og netværk",
    ):
        assert words in said
