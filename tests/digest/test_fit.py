"""However much a team has learned and written, Slack takes its digest, in both languages."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest

from bot.blockkit import problems
from bot.content.texts import LANGUAGES, texts
from bot.messages.digest import forms
from bot.messages.digest.overview import overview, whole
from bot.messages.digest.sight import Sight
from bot.messages.digest.table import POSTS
from bot.messages.filling import filled, pointers
from bot.messages.parts import Form, Message, Part
from bot.messages.team_view import TeamView
from bot.messages.wording import Wording
from bot.sparring.digest import effects as fx
from bot.sparring.digest.decide import under_way
from bot.sparring.digest.events import ChapterEdited, DigestDrafted, DigestEdited, DigestOpened
from bot.sparring.digest.paper import ChangeState, Verdict
from bot.sparring.digest.sharing import OutcomeReached, PointsShared, ShareAnswered
from bot.sparring.digest.state import Item
from bot.sparring.identity import TextId
from bot.sparring.learning.state import PracticeChange, Theme
from bot.sparring.rhythm.effects import AskOutcome, TeamEffect
from handlers.slack.blocks import draw
from handlers.slack.forms import form_view
from tests.digest.examples import BIRGIT, LEADERS, METTE, SARA, TEAM, Paper, closed, point
from tests.slack.fakes import DANISH

NASTY = "Børn & unge <!channel> <@U1> *fed* 👩‍👩‍👧‍👦 " * 60
THEMES = [f"t{number:02}" for number in range(9)]
REFS: dict[str, str] = {METTE: "U0METTE", SARA: "U0SARA", BIRGIT: "U0BIRGIT"}
WORDINGS = {language: Wording(texts(language)) for language in LANGUAGES}
TODAY = date(2026, 11, 23)


def much() -> Paper:
    """Return a team with nine themes of eighteen points, and forty changes to follow up."""
    paper = Paper()
    for theme in THEMES:
        paper.file(Theme(f"{TEAM}:{theme}", TEAM, theme, f"Et tema med et langt navn, {theme}, " * 4))
        paper.file(*(point(f"{theme}-{number:02}", theme, f"sag-{number}") for number in range(18)))
    for number in range(40):
        what, outcome, day = TextId(f"what-{number}"), TextId(f"how-{number}"), date(2026, 10, 1)
        state = list(ChangeState)[number % 4]
        paper.file(PracticeChange(f"c{number:02}", TEAM, what, day, SARA, day, THEMES[0], "d0", state, outcome))
    paper >> DigestDrafted("d1", METTE)
    agenda = tuple(Item(TextId(f"item-{number}"), timedelta(minutes=5)) for number in range(18))
    paper >> DigestEdited("d1", METTE, TextId("opening"), agenda, 0)
    for theme in THEMES:
        texts_ = tuple((f"{theme}-{number:02}", TextId(f"words-{theme}-{number:02}")) for number in range(18))
        paper >> ChapterEdited("d1", METTE, theme, texts_, TextId("question"), left_out=False, place=0, seen=0)
    return paper


def lived() -> Iterator[tuple[str, Paper]]:
    """Yield the same team as its digest goes on: drafted, held, closed, shared, concluded."""
    yield "draft", much()
    yield "open", much() >> DigestOpened("d1", METTE)
    after = closed(much() >> DigestOpened("d1", METTE), *((theme, Verdict.CHANGE) for theme in THEMES[:5]))
    yield "closed", after
    words = tuple((f"{THEMES[0]}-{number:02}", TextId(f"shared-{number}")) for number in range(18))
    after >> PointsShared("h1", METTE, "d1", THEMES[0], words, TextId("asked"))
    for number in range(18):
        after >> ShareAnswered("h1", BIRGIT, f"r{number}", TextId(f"answer-{number}"))
    yield "shared", after
    yield "concluded", after >> OutcomeReached("h1", METTE, TextId("agreed"))


LIFE = dict(lived())
EFFECTS: tuple[TeamEffect, ...] = (
    fx.ShowDigest("d1"),
    fx.ShowChapter("d1", THEMES[3]),
    fx.ShowChapter("d1", THEMES[8]),
    fx.ShowCharts("d1"),
    fx.ShowDecisions("d1"),
    fx.SendPaper("d1", METTE, fx.PaperKind.MARKDOWN),
    fx.ShowShare("h1", LEADERS),
    fx.ShowResponse("h1", LEADERS, "r3"),
    fx.ShowOutcome("h1", LEADERS),
    fx.BringOutcome("h1"),
    AskOutcome(METTE, "h1"),
)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("state", LIFE)
def test_every_post_can_be_said_and_sent(state: str, language: str) -> None:
    wording = WORDINGS[language]
    for effect in EFFECTS:
        message = POSTS[type(effect)].write(effect, TeamView(LIFE[state].folder), wording, LIFE[state].now)
        if message is None:
            continue
        drawn = draw(filled(message, dict.fromkeys(pointers(message), NASTY), "(slettet)"), REFS)
        blocks = [block for block in drawn.payload["blocks"] if block["type"] != "image"]  # the messenger uploads those
        assert problems({**drawn.payload, "blocks": blocks}, "message") == [], effect
        assert drawn.text.strip()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("state", LIFE)
def test_every_window_can_be_shown(state: str, language: str) -> None:
    folder, wording = LIFE[state].folder, WORDINGS[language]
    sight = Sight(folder, LIFE[state].digest, wording, window=True)
    parts = overview(folder, under_way(folder), wording, TODAY)
    place = folder.team.place
    fits(forms.overview(wording, told(parts), place))
    fits(forms.reading(wording, told(whole(sight)), place, preview=True))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_form_can_be_shown(language: str) -> None:
    paper, wording = LIFE["shared"], WORDINGS[language]
    sight = Sight(paper.folder, paper.digest, wording, window=True)
    chapter = paper.digest.standing[0]
    words = dict.fromkeys([*(entry.text for entry in chapter.entries), *paper.share.points], NASTY)
    words |= dict.fromkeys((response.text for response in paper.share.responses), NASTY)
    words |= dict.fromkeys((TextId("opening"), *(item.text for item in paper.digest.agenda)), NASTY)
    for form in (
        forms.edit(sight, words),
        forms.chapter(sight, chapter, words),
        forms.settle(sight, chapter, words),
        forms.share(sight, chapter, words),
        forms.follow_up(sight, sight.changes[0], words),
        forms.answer(wording, paper.folder.team.place, paper.share, words),
        forms.outcome(paper.folder, paper.share, words, wording, window=True),
    ):
        fits(form)


def test_what_people_wrote_fills_a_place_whole_and_as_it_is() -> None:
    words = "Det **vigtigste** er __ro__ " * 120
    assert WORDINGS["da"].plain("digest-agenda-line", minutes=5, text=words) == f"5 min. {words}"


def told(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """Return parts with nasty words in them."""
    message = Message(parts)
    return filled(message, dict.fromkeys(pointers(message), NASTY), "(slettet)").parts


def fits(form: Form) -> None:
    """Slack would take it as a window."""
    assert problems(form_view(form, REFS, DANISH), "modal") == [], form.name
