"""What happens to a digest, from the bank to its decisions and to the next one (A13)."""

from dataclasses import replace
from datetime import date

import pytest

from bot.sparring.digest import effects as fx
from bot.sparring.digest.errors import (
    ChangedMeanwhile,
    DigestIsHeld,
    DigestIsOver,
    NoSuchTheme,
    NotHeldYet,
    NothingToHold,
)
from bot.sparring.digest.events import (
    ChangeFollowedUp,
    ChapterEdited,
    DigestClosed,
    DigestDrafted,
    DigestEdited,
    DigestOpened,
    ThemeSettled,
)
from bot.sparring.digest.paper import ChangeState, Verdict
from bot.sparring.digest.state import Digest, Item, Stage
from bot.sparring.errors import OnlyTeamLeader
from bot.sparring.identity import TextId
from bot.sparring.rhythm.events import DigestHeld
from tests.digest.examples import (
    JONAS,
    LISTENING,
    METTE,
    SARA,
    SCHOOL,
    TEAM,
    Paper,
    closed,
    drafted,
    opened,
    point,
)

CHANGE, NO_CHANGE, LOOK_CLOSER = Verdict.CHANGE, Verdict.NO_CHANGE, Verdict.LOOK_CLOSER


def edited(theme: str, *texts: tuple[str, str | None], seen: int = 0, later: bool = False) -> ChapterEdited:
    """Return that Mette edited a theme: words by point, None for those she leaves out."""
    words = tuple((name, TextId(text) if text else None) for name, text in texts)
    return ChapterEdited("d1", METTE, theme, words, None, later, 0, seen)


def settled(theme: str, verdict: Verdict = CHANGE, name: str = "s1", seen: str | None = None) -> ThemeSettled:
    """Return that Mette wrote down a decision."""
    what = None if verdict is NO_CHANGE else TextId(f"what-{name}")
    return ThemeSettled("d1", METTE, theme, name, verdict, what, SARA, date(2026, 12, 15), seen)


# ── which themes stand ───────────────────────────────────────────────────────────────────────────────


@pytest.mark.row("A13")
def test_a_theme_stands_only_when_it_comes_from_two_cases() -> None:
    paper = drafted(*SCHOOL, point("p6", "law", "a"), point("p7", "law", "a"))
    assert paper.themes == ["school"]
    assert paper.digest.waiting == ("p6", "p7"), "many points of one case are still one case"


def test_a_merged_point_carries_all_its_cases() -> None:
    assert drafted(point("p1", "law", "a", "b")).themes == ["law"]


def test_points_without_a_theme_or_written_by_hand_wait() -> None:
    paper = drafted(*SCHOOL, point("p6", None, "x"), point("p7", "law"), point("p8", "law"))
    assert paper.themes == ["school"]
    assert paper.digest.waiting == ("p6", "p7", "p8")


def test_the_theme_with_most_points_comes_first() -> None:
    assert drafted(*SCHOOL, *LISTENING).themes == ["listening", "school"]


def test_what_waited_comes_along_when_another_case_says_the_same() -> None:
    paper = closed(opened(*SCHOOL, point("p6", "law", "a")), ("school", NO_CHANGE)).later(50)
    paper.file(point("p7", "law", "z")) >> DigestDrafted("d2", METTE)
    assert paper.themes == ["law"]
    assert paper.points("law") == ["p6", "p7"]


def test_a_point_the_bank_withdrew_leaves_the_draft_and_may_take_its_theme_along() -> None:
    paper = drafted(*SCHOOL)
    paper.withdraw("p2")
    paper >> DigestDrafted("d1", METTE)
    assert paper.themes == []
    assert paper.digest.waiting == ("p1",)


def test_the_period_begins_where_the_last_digest_ended() -> None:
    assert drafted(*SCHOOL).digest.first_on == date(2026, 10, 1), "the first, when the team began"
    paper = closed(opened(*SCHOOL), ("school", NO_CHANGE)).later(60) >> DigestDrafted("d2", METTE)
    assert (paper.digest.first_on, paper.digest.last_on) == (date(2026, 11, 24), date(2027, 1, 22))


# ── the draft ────────────────────────────────────────────────────────────────────────────────────────


def test_edits_stay_when_the_bank_grows() -> None:
    paper = drafted(*SCHOOL, *LISTENING) >> edited("school", ("p1", "new"), ("p2", "words-p2"))
    paper.file(point("p9", "school", "k")) >> DigestDrafted("d1", METTE)
    assert paper.themes == ["school", "listening"]
    chapter = paper.digest.chapter("school")
    assert chapter is not None
    assert [entry.text for entry in chapter.entries] == ["new", "words-p2", "words-p9"]


def test_words_the_bank_changed_come_along_unless_the_leader_chose_others() -> None:
    paper = drafted(*SCHOOL) >> edited("school", ("p1", "mine"), ("p2", "words-p2"))
    changed = [replace(old, text=TextId(f"better-{old.id}")) for old in SCHOOL]
    paper.file(*changed) >> DigestDrafted("d1", METTE)
    chapter = paper.digest.chapter("school")
    assert chapter is not None
    assert [entry.text for entry in chapter.entries] == ["mine", "better-p2"]


def test_what_is_left_out_may_leave_a_single_case_and_then_the_theme_waits() -> None:
    paper = drafted(*SCHOOL, *LISTENING) >> edited("school", ("p1", "words-p1"), ("p2", None))
    assert paper.themes == ["listening"]


def test_a_theme_can_be_kept_for_the_next_digest() -> None:
    paper = drafted(*SCHOOL, *LISTENING) >> edited("school", later=True)
    assert paper.themes == ["listening"]
    closed(paper >> DigestOpened("d1", METTE), ("listening", NO_CHANGE)).later(50) >> DigestDrafted("d2", METTE)
    assert paper.themes == ["school"]


def test_two_leaders_editing_the_same_theme_lose_nothing_unseen() -> None:
    paper = drafted(*SCHOOL, *LISTENING) >> edited("school", ("p1", "first"))
    with pytest.raises(ChangedMeanwhile):
        paper >> edited("school", ("p1", "second"))
    paper >> edited("listening", ("p3", "third"))  # another theme is nobody's trouble
    paper >> edited("school", ("p1", "second"), seen=1)


def test_opening_and_agenda_are_guarded_alike() -> None:
    paper = drafted(*SCHOOL) >> DigestEdited("d1", METTE, TextId("hello"), (), 0)
    with pytest.raises(ChangedMeanwhile):
        paper >> DigestEdited("d1", JONAS, TextId("other"), (Item(TextId("x"), paper.now - paper.now),), 0)
    assert paper.digest.opening == "hello"


def test_only_leaders_make_a_digest_unless_there_is_none() -> None:
    with pytest.raises(OnlyTeamLeader):
        drafted(*SCHOOL) >> DigestOpened("d1", SARA)
    assert (Paper([*SCHOOL], leaders=()) >> DigestDrafted("d1", SARA)).themes == ["school"]


def test_there_is_one_draft_however_often_it_is_asked_for() -> None:
    paper = drafted(*SCHOOL) >> DigestDrafted("d2", JONAS)
    assert [digest.id for digest in paper.folder.all(Digest)] == ["d1"]


# ── held ─────────────────────────────────────────────────────────────────────────────────────────────


def test_holding_it_posts_it_once() -> None:
    paper = opened(*SCHOOL, *LISTENING)
    assert [type(effect) for effect in paper.effects()] == [
        fx.ShowDigest,
        fx.ShowCharts,
        fx.ShowChapter,
        fx.ShowChapter,
    ]
    paper >> DigestOpened("d1", JONAS)
    assert paper.effects() == ()
    assert paper.digest.by == METTE


def test_nothing_can_be_held_when_there_is_nothing() -> None:
    with pytest.raises(NothingToHold):
        drafted(point("p1", "law", "a")) >> DigestOpened("d1", METTE)


def test_a_digest_that_is_held_stays_as_the_team_saw_it() -> None:
    paper = opened(*SCHOOL)
    paper.file(point("p9", "school", "k")) >> DigestDrafted("d1", METTE)
    assert paper.points("school") == ["p1", "p2"]
    with pytest.raises(DigestIsHeld):
        paper >> edited("school", ("p1", "late"))


@pytest.mark.row("A13")
def test_a_change_makes_a_practice_change_and_deciding_anew_brings_it_along() -> None:
    paper = opened(*SCHOOL) >> settled("school")
    (change,) = paper.changes()
    assert (change.what, change.who, change.due_on, change.theme) == ("what-s1", SARA, date(2026, 12, 15), "school")
    paper >> settled("school", name="s2", seen="s1")
    (again,) = paper.changes()
    assert (again.id, again.what) == (change.id, "what-s2")
    paper >> settled("school", NO_CHANGE, name="s3", seen="s2")
    assert paper.changes() == ()
    paper >> settled("school", name="s4", seen="s3")
    assert [change.id for change in paper.changes()] == ["s4"]


def test_of_two_leaders_deciding_at_once_the_second_is_told() -> None:
    paper = opened(*SCHOOL) >> settled("school")
    with pytest.raises(ChangedMeanwhile):
        paper >> settled("school", NO_CHANGE, name="s2")


def test_only_what_stands_can_be_decided_and_only_while_it_is_held() -> None:
    with pytest.raises(NotHeldYet):
        drafted(*SCHOOL) >> settled("school")
    with pytest.raises(NoSuchTheme):
        opened(*SCHOOL) >> settled("law")
    with pytest.raises(DigestIsOver):
        closed(opened(*SCHOOL)) >> settled("school")


@pytest.mark.row("A13")
def test_closing_it_tells_the_rhythm_the_day_it_was_held() -> None:
    paper = opened(*SCHOOL).later(2)
    paper >> DigestClosed("d1", JONAS)
    assert paper.events() == (DigestHeld(TEAM, JONAS, date(2026, 11, 23)),)
    assert paper.digest.stage is Stage.CLOSED
    paper >> DigestClosed("d1", METTE)
    assert (paper.events(), paper.effects()) == ((), ())
    with pytest.raises(NotHeldYet):
        drafted(*SCHOOL) >> DigestClosed("d1", METTE)


# ── the next one ─────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.row("A13")
def test_the_next_digest_follows_up_on_the_changes_of_the_last() -> None:
    paper = closed(opened(*SCHOOL), ("school", CHANGE)).later(55) >> DigestDrafted("d2", METTE)
    assert list(paper.digest.changes) == ["s0-d1"]
    assert paper.themes == [], "what was settled does not come again"
    paper >> ChangeFollowedUp("d2", METTE, "s0-d1", ChangeState.UNDER_WAY, TextId("well"))
    paper >> DigestOpened("d2", METTE)  # changes alone are worth a digest
    closed(paper, name="d2").later(55) >> DigestDrafted("d3", METTE)
    assert list(paper.digest.changes) == ["s0-d1"], "what is under way is asked about again"
    paper >> ChangeFollowedUp("d3", METTE, "s0-d1", ChangeState.DONE, TextId("done"))
    closed(paper >> DigestOpened("d3", METTE), name="d3").later(55) >> DigestDrafted("d4", METTE)
    assert not paper.digest.changes


@pytest.mark.row("A13")
def test_a_closer_look_comes_back_with_what_it_was_to_find_out() -> None:
    paper = closed(opened(*SCHOOL), ("school", LOOK_CLOSER)).later(55) >> DigestDrafted("d2", METTE)
    chapter = paper.digest.chapter("school")
    assert chapter is not None
    assert chapter.again == "what-school"
    assert paper.points("school") == ["p1", "p2"]


def test_a_theme_that_was_not_reached_comes_back() -> None:
    paper = closed(opened(*SCHOOL, *LISTENING), ("school", NO_CHANGE)).later(55) >> DigestDrafted("d2", METTE)
    assert paper.themes == ["listening"]


def test_a_change_that_is_gone_cannot_be_followed_up() -> None:
    with pytest.raises(NoSuchTheme):
        opened(*SCHOOL) >> ChangeFollowedUp("d1", METTE, "nothing", ChangeState.DONE)
