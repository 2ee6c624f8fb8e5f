"""Points shared with the other leaders, their answers, and the outcome that returns (A14)."""

import pytest

from bot.sparring.digest import effects as fx
from bot.sparring.digest.errors import (
    ChangedMeanwhile,
    NoLeadersPlace,
    NotHeldYet,
    SharedAlready,
    ShareIsOver,
    TooFewCases,
)
from bot.sparring.digest.sharing import OutcomeReached, PointsShared, ShareAnswered, ShareTakenBack, Talk
from bot.sparring.errors import OnlyTeamLeader
from bot.sparring.identity import PersonId, TextId
from tests.digest.examples import BIRGIT, JONAS, LEADERS, METTE, SCHOOL, Paper, closed, drafted, opened


def sharing(name: str = "h1", *points: str, by: PersonId = METTE) -> PointsShared:
    """Return that a leader shared the theme of the school."""
    texts = tuple((each, TextId(f"shared-{each}")) for each in points or ("p1", "p2"))
    return PointsShared(name, by, "d1", "school", texts, TextId("question"))


def shared() -> Paper:
    return opened(*SCHOOL) >> sharing()


def concluding(by: PersonId = METTE, text: str = "agreed", seen: str | None = None) -> OutcomeReached:
    return OutcomeReached("h1", by, TextId(text), TextId(seen) if seen else None)


@pytest.mark.row("A14")
def test_points_are_shared_in_the_leaders_channel_in_the_words_chosen_for_them() -> None:
    paper = shared()
    assert paper.share.points == ("shared-p1", "shared-p2")
    assert paper.effects() == (fx.ShowShare("h1", LEADERS, fresh=True),)
    assert (closed(opened(*SCHOOL)) >> sharing()).share.talk is Talk.OPEN, "also when the digest is closed"


def test_what_would_show_a_single_case_is_not_shared() -> None:
    with pytest.raises(TooFewCases):
        opened(*SCHOOL) >> sharing("h1", "p1")


def test_a_draft_is_not_shared_and_nothing_without_a_leaders_channel() -> None:
    with pytest.raises(NotHeldYet):
        drafted(*SCHOOL) >> sharing()
    paper = opened(*SCHOOL)
    paper.leaders_place = None
    with pytest.raises(NoLeadersPlace):
        paper >> sharing()
    with pytest.raises(OnlyTeamLeader):
        opened(*SCHOOL) >> sharing(by=BIRGIT)


def test_of_two_leaders_sharing_at_once_one_does() -> None:
    with pytest.raises(SharedAlready):
        shared() >> sharing("h2", by=JONAS)
    paper = shared() >> ShareTakenBack("h1", METTE) >> sharing("h2", by=JONAS)
    assert paper.share.id == "h2"


@pytest.mark.row("A14")
def test_other_leaders_answer_and_an_outcome_returns_to_the_team() -> None:
    paper = shared() >> ShareAnswered("h1", BIRGIT, "r1", TextId("answer"))
    assert paper.effects() == (fx.ShowResponse("h1", LEADERS, "r1"), fx.ShowShare("h1", LEADERS))
    paper >> concluding()
    assert paper.share.talk is Talk.CONCLUDED
    assert paper.effects() == (
        fx.ShowShare("h1", LEADERS),
        fx.ShowOutcome("h1", LEADERS, fresh=True),
        fx.BringOutcome("h1", fresh=True),
    )


def test_the_outcome_is_the_sharing_teams_to_write_and_may_be_worded_anew() -> None:
    paper = shared()
    with pytest.raises(OnlyTeamLeader):
        paper >> concluding(by=BIRGIT)
    paper >> concluding()
    with pytest.raises(ChangedMeanwhile):
        paper >> concluding(by=JONAS, text="other")
    paper >> concluding(by=JONAS, text="better", seen="agreed")
    assert paper.effects()[-1] == fx.BringOutcome("h1")
    assert paper.share.outcome == "better"


def test_when_it_is_over_it_is_over() -> None:
    paper = shared() >> concluding()
    with pytest.raises(ShareIsOver):
        paper >> ShareAnswered("h1", BIRGIT, "r2", TextId("late"))
    with pytest.raises(ShareIsOver):
        paper >> ShareTakenBack("h1", METTE)
    back = shared() >> ShareTakenBack("h1", METTE)
    back >> ShareTakenBack("h1", METTE)
    assert back.effects() == ()
    with pytest.raises(ShareIsOver):
        back >> concluding()
