"""Where a team's letters go, and what they say when they are sent."""

from dataclasses import dataclass, replace
from datetime import date, datetime

import pytest

from bot.clock import ManualClock
from bot.composer import LetterComposer
from bot.content.texts import texts
from bot.messages import team_posts
from bot.messages.address import addressed_by_team
from bot.messages.letter import Letter, Op
from bot.messages.parts import Message, Missing, Plain, Said, Text
from bot.messages.team_view import TeamPost, TeamView
from bot.messages.wording import Wording
from bot.ports import Storage
from bot.sparring.effects import Sentence
from bot.sparring.identity import MessageKey, PersonId, PlaceId, SessionId, TeamId, TextId
from bot.sparring.rhythm import effects as tx
from bot.sparring.session import Phase, Request
from bot.sparring.team import Frame, Team
from storage import MemoryStorage
from tests.contract.samples import ELSEWHERE, MEMBER, NOON, PLACE, TEAM, Insight, Promise, session

DAY = date(2026, 12, 1)
SAID = Sentence("nobody")


@dataclass(frozen=True, slots=True)
class ShareAbroad(tx.TeamEffect):
    """A post in another channel, as a slice of its own may bring it."""

    place: PlaceId = ELSEWHERE
    key: str = "share:1"
    thread: str | None = None
    fresh: bool = True


def letter(effect: tx.TeamEffect) -> Letter:
    return addressed_by_team(effect, Team(TEAM, PLACE), "letter")


@pytest.mark.parametrize(
    "effect",
    [
        tx.RemindPresenter(MEMBER, DAY),
        tx.TellSeat(MEMBER, DAY),
        tx.WarnNoCase(MEMBER, DAY),
        tx.AskTrade(MEMBER, "offer"),
        tx.RemindDigest(MEMBER, DAY),
        tx.TellPerson(MEMBER, SAID),
    ],
)
def test_what_one_person_is_told_goes_to_her_directly(effect: tx.TeamEffect) -> None:
    sent = letter(effect)
    assert (sent.op, sent.to, sent.lane, sent.subject, sent.thread) == (
        Op.DIRECT,
        MEMBER,
        f"person:{MEMBER}",
        TEAM,
        None,
    )


@pytest.mark.parametrize(
    ("effect", "key"),
    [
        (tx.ShowNext(DAY, fresh=True), "next:team:2026-12-01"),
        (tx.ShowOffer("o1", fresh=True), "offer:team:o1"),
        (tx.SayInChannel(SAID), "once:letter"),
    ],
)
def test_what_all_are_told_goes_into_the_teams_channel(effect: tx.TeamEffect, key: str) -> None:
    sent = letter(effect)
    assert (sent.op, sent.key, sent.place, sent.lane, sent.to) == (Op.POST, key, PLACE, "team:team", None)


def test_a_post_brought_up_to_date_is_edited() -> None:
    assert letter(tx.ShowNext(DAY)).op is letter(tx.ShowOffer("o1")).op is Op.UPDATE
    assert letter(tx.ShowNext(DAY)).key == letter(tx.ShowNext(DAY, fresh=True)).key


def test_an_effect_may_say_itself_where_it_goes() -> None:
    sent = letter(ShareAbroad())
    assert (sent.op, sent.key, sent.place, sent.thread, sent.lane) == (
        Op.POST,
        "share:1",
        ELSEWHERE,
        None,
        "team:team",
    )
    assert letter(ShareAbroad(fresh=False)).op is Op.UPDATE
    assert letter(ShareAbroad(key="answer:1", thread="share:1")).thread == MessageKey("share:1")


@pytest.fixture
async def storage() -> MemoryStorage:
    """A team that speaks English, with a record of each kind, a case that waits and one that is under way."""
    storage = MemoryStorage()
    case = Request("topic", "ask", session().request.receive, words={"ask": TextId("waiting")})
    async with storage.writing() as unit:
        await unit.teams.save(Team(TEAM, PLACE, frame=Frame("en")))
        await unit.records.save(Insight("i1"), Promise("p1"))
        await unit.sessions.save([session("under-way"), session("queued", phase=Phase.QUEUED, request=case)])
        await unit.words.put(TEAM, {TextId("own"): "Teamets eget"})
        await unit.words.put(SessionId("queued"), {TextId("waiting"): "Hvordan får jeg skolen med?"})
        await unit.words.put(SessionId("under-way"), {TextId("t1"): "Fortroligt"})
        await unit.commit()
    return storage


async def compose(storage: Storage, effect: tx.TeamEffect, team: TeamId = TEAM) -> Message | None:
    composer = LetterComposer(storage, ManualClock(NOON), texts)
    return await composer.compose(replace(letter(effect), subject=team))


async def test_the_channel_reads_the_teams_language_and_a_person_her_own(storage: MemoryStorage) -> None:
    await storage.directory.set_language(MEMBER, "da")
    nobody = {language: Message((Text((Plain(texts(language).format("nobody")),)),)) for language in ("da", "en")}
    assert await compose(storage, tx.SayInChannel(SAID)) == nobody["en"]
    assert await compose(storage, tx.TellPerson(MEMBER, SAID)) == nobody["da"]
    assert await compose(storage, tx.TellPerson(PersonId("other"), SAID)) == nobody["en"]


async def test_a_team_that_is_gone_says_nothing(storage: MemoryStorage) -> None:
    assert await compose(storage, tx.SayInChannel(SAID), TeamId("gone")) is None


def pointing(*pointers: str) -> TeamPost:
    def write(effect: ShareAbroad, view: TeamView, wording: Wording, now: datetime) -> Message:
        del effect, wording
        assert now == NOON
        assert [waiting.id for waiting in view.waiting] == ["queued"]
        assert view.folder.records == (Insight("i1"),), "it reads what it asked for, and no more"
        return Message((Text(tuple(Said(TextId(pointer)) for pointer in pointers)),))

    return TeamPost(write, reads=(Insight,))


async def test_a_post_may_say_words_of_the_team_and_of_cases_that_wait_and_no_others(
    storage: MemoryStorage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(team_posts.POSTS, ShareAbroad, pointing("own", "waiting", "t1"))
    said = await compose(storage, ShareAbroad())
    missing = Missing(texts("en").format("words-missing"))
    assert said == Message((Text((Plain("Teamets eget"), Plain("Hvordan får jeg skolen med?"), missing)),))


async def test_a_post_that_makes_no_sense_any_more_is_not_sent(
    storage: MemoryStorage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(team_posts.POSTS, ShareAbroad, TeamPost(lambda *_: None))
    assert await compose(storage, ShareAbroad()) is None
