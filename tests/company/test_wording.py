"""Every window, post and message of what a team keeps, in both languages and within Slack's limits."""

from datetime import date, timedelta
from typing import Any

import pytest

from bot.blockkit import problems
from bot.content.texts import texts
from bot.messages.company import experts, pairs, practice, rules, start
from bot.messages.company.posts import POSTS
from bot.messages.parts import Form
from bot.messages.team_view import TeamView
from bot.messages.wording import Wording
from bot.sparring.company.effects import ShowPairs, ShowPractice, ShowRuleDraft, ShowRules
from bot.sparring.company.expertise import Expertise
from bot.sparring.company.introduction import StartPeriod, Step, Thought, about
from bot.sparring.company.pairs import BuddyPair
from bot.sparring.company.practice import Practice, PracticeState
from bot.sparring.company.rules import QUESTIONS, GroundRules, Proposal, RuleDraft
from bot.sparring.folder import Folder
from bot.sparring.identity import PersonId, TeamId, TextId
from bot.sparring.rhythm.effects import Occasion, Remind, RemindPerson
from bot.sparring.team import Frame, Guideline, Team
from handlers.slack.blocks import draw
from handlers.slack.forms import form_view
from tests.rhythm_dialogue.table import ALI, LONE, METTE, MONDAY, NAMES, PLACE, REFS, SARA
from tests.slack.fakes import DANISH

DAY, LONG = date(2026, 11, 23), "æ" * 3000
one, two = TextId("one"), TextId("two")
MANY = tuple(PersonId(name) for name in NAMES[1:])

TEAM = Team(TeamId(PLACE), PLACE, "Team Syd", Frame(leader=METTE, rules="Ro\nLyt"))
PAIRS = tuple(BuddyPair(f"p{number}", TEAM.id, (SARA, ALI), DAY, weeks) for number, weeks in enumerate((1, 2, 4) * 6))
DRAFT = RuleDraft("d", TEAM.id, SARA, DAY, tuple(Proposal(q, q, SARA, one) for q in QUESTIONS), MANY, 12)
RULES = GroundRules("r", TEAM.id, 1, one, DAY, METTE)
OLD = Practice("old", TEAM.id, one, two, DAY, state=PracticeState.REVISED, reason=two, changed_on=DAY)
NEW = Practice("new", TEAM.id, one, two, DAY, number="3", asked_on=DAY, before="old")
GONE = Practice("gone", TEAM.id, one, two, DAY, state=PracticeState.WITHDRAWN, reason=two, changed_on=DAY)
START = StartPeriod(TEAM.id, TEAM.id, METTE, DAY, one, (Thought("good", one), Thought("hard", two)))
VIEW = TeamView(Folder(TEAM, (*PAIRS, DRAFT, RULES, OLD, NEW, GONE, START)))

EFFECTS: tuple[Any, ...] = (
    *(ShowPairs(tuple(pair.id for pair in PAIRS)), ShowPairs(("p0",)), ShowRuleDraft("d"), ShowRuleDraft("none")),
    *(ShowRules("r"), ShowPractice("new"), ShowPractice("gone"), ShowPractice("old")),
    *(Remind(Occasion.START, about(TEAM.id, step), DAY) for step in Step),
    *(Remind(Occasion.RULES, "rules", DAY), RemindPerson(METTE, Occasion.RULES, "rules")),
    RemindPerson(SARA, Occasion.PAIR, "p0"),
)


@pytest.fixture(params=("da", "en"))
def wording(request: pytest.FixtureRequest) -> Wording:
    """The sentences of a language."""
    return Wording(texts(request.param))


@pytest.mark.parametrize("effect", EFFECTS, ids=str)
def test_every_post_can_be_sent(effect: Any, wording: Wording) -> None:
    message = POSTS[type(effect)].write(effect, VIEW, wording, MONDAY)
    assert message is not None
    drawn = draw(message, REFS)
    assert problems(drawn.payload, "message") == []
    assert drawn.text


@pytest.mark.parametrize(
    "effect",
    [
        *(ShowPairs(("gone",)), ShowRules("gone"), ShowPractice("none"), RemindPerson(LONE, Occasion.PAIR, "p0")),
        RemindPerson(SARA, Occasion.PAIR, "gone"),
    ],
    ids=str,
)
def test_what_makes_no_sense_any_more_is_not_sent(effect: Any, wording: Wording) -> None:
    assert POSTS[type(effect)].write(effect, VIEW, wording, MONDAY) is None


def test_nothing_is_asked_before_there_are_rules_or_after_the_start_period(wording: Wording) -> None:
    over = StartPeriod(TEAM.id, TEAM.id, METTE, DAY, over_on=DAY)
    empty, ended = TeamView(Folder(TEAM)), TeamView(Folder(TEAM, (over,)))
    back = Remind(Occasion.START, about(TEAM.id, Step.LOOK_BACK), DAY)
    asked = RemindPerson(METTE, Occasion.RULES, "rules")
    assert [POSTS[type(each)].write(each, empty, wording, MONDAY) for each in (back, asked)] == [None, None]
    assert POSTS[Remind].write(back, ended, wording, MONDAY) is None


def windows(wording: Wording) -> list[Form]:
    """Return every window, as full as it gets."""
    shown = practice.Shown(NEW, LONG[:1000], LONG[:1000], "", ((LONG[:1000], LONG[:1000]),))
    page = practice.Page(PLACE, (shown,) * practice.PAGE, 0, 20, 20, "ord", tends=True)
    whom = rules.shipped_whom(wording)
    guides = tuple(Guideline("n" * 120, f"https://ics.example/{number}") for number in range(10))
    view = rules.FrameView(PLACE, Frame(rules=LONG, guidelines=guides), whom, LONG, RULES, drafting=True, leads=True)
    topics = [Expertise(f"e{number}", TEAM.id, "Emne " * 10, MANY) for number in range(20)]
    return [
        pairs.pairs(wording, PLACE, SARA, PAIRS, leads=True),
        pairs.pairs(wording, PLACE, LONE, PAIRS, leads=True),
        pairs.draw(wording, PLACE, MANY),
        pairs.make(wording, PLACE),
        pairs.pace(wording, PLACE, PAIRS[0]),
        pairs.not_with(wording, PLACE, frozenset({ALI})),
        experts.experts(wording, PLACE, SARA, topics, DAY, leads=True),
        experts.topic(wording, PLACE, topics[0]),
        experts.rest(wording, PLACE, DAY + timedelta(days=14)),
        rules.frame(wording, view),
        rules.whom(wording, PLACE, whom),
        rules.guideline_form(wording, PLACE, guides),
        rules.propose(wording, PLACE, "d"),
        rules.see(wording, PLACE, DRAFT, LONE, leads=True),
        rules.force(wording, PLACE, DRAFT, LONG, MANY),
        practice.practice(wording, page),
        practice.past(wording, PLACE, (shown,) * 20),
        practice.added(wording, PLACE),
        practice.revised(wording, PLACE, shown),
        practice.withdrawn(wording, PLACE, shown),
        start.start(wording, PLACE, START, DAY, leads=True),
        start.room(wording, PLACE, LONG[:1000]),
        start.thought(wording, PLACE),
    ]


def test_every_window_can_be_opened(wording: Wording) -> None:
    wrong = {form.name: problems(form_view(form, REFS, DANISH), "modal") for form in windows(wording)}
    assert {name: found for name, found in wrong.items() if found} == {}


def test_every_window_carries_its_channel_first(wording: Wording) -> None:
    assert {form.args[0] for form in windows(wording)} == {PLACE}
