"""The one door: what happens to a team lasts as a whole or not at all, and once, whatever the store."""

import asyncio
import signal
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

import pytest

from bot.clock import ManualClock
from bot.failpoints import Failpoint
from bot.ids import FreshIds
from bot.ports import DueTimer, Storage
from bot.service import Keeping, Sparring, Wish, consequences, sparring
from bot.sparring.alarm import Alarm
from bot.sparring.effects import Sentence
from bot.sparring.errors import CprNumber, NotPossibleNow
from bot.sparring.events import RequestChanged, RequestWithdrawn
from bot.sparring.folder import Folder, Kept
from bot.sparring.identity import PersonId, PlaceId, SessionId, TeamId, TextId
from bot.sparring.rhythm.decide import TeamDecision
from bot.sparring.rhythm.effects import SayInChannel
from bot.sparring.rhythm.events import MemberCame, TeamEvent, TeamTimerFired
from bot.sparring.session import Phase, Request
from bot.sparring.team import Frame, Team
from bot.telemetry import Metrics
from tests.contract.labs import Lab, SqlLab
from tests.contract.samples import MEMBER, MINUTE, NOON, TEAM, Insight, armed, armed_team, session

HELLO = SayInChannel(Sentence("hello"))
WORDS = {TextId("t1"): "Ro på, før vi ringer"}


def decided(team: Team, event: TeamEvent, now: datetime) -> TeamDecision:
    """Stand in for the rhythm: whatever happens is said in the channel, and a minute later the alarm rings."""
    if isinstance(event, TeamTimerFired) and (team.alarm is None or team.alarm.number != event.number):
        return TeamDecision(team)
    if isinstance(event, MemberCame) and event.person == "unwelcome":
        raise NotPossibleNow
    number = team.alarms + 1
    later = replace(team, alarm=Alarm(number, now + MINUTE), alarms=number)
    return TeamDecision(later, (HELLO,), Sentence("noted"))


@dataclass
class Alarms:
    """Hears what is announced."""

    due: list[datetime | None]
    letters: int = 0

    def timers_changed(self, due_at: datetime | None) -> None:
        self.due.append(due_at)

    def letters_queued(self) -> None:
        self.letters += 1


class Crash(Exception):
    """The process is gone."""


@dataclass
class Door:
    """The service on one store, with a clock we turn, and a place at which it crashes."""

    storage: Storage
    lab: Lab
    alarms: Alarms
    clock: ManualClock
    crashes_at: str | None = None

    @property
    def service(self) -> Sparring:
        return Sparring(self.storage, self.clock, FreshIds(self.clock), self.alarms, self.passing, Metrics())

    def passing(self, name: str) -> None:
        if name == self.crashes_at:
            raise Crash

    async def due(self) -> Sequence[DueTimer]:
        return await self.storage.due_timers.claim(self.clock.now(), 100)

    async def said(self) -> list[str]:
        """Return the kinds of all letters that wait, with whom they are about."""
        return [f"{type(c.letter.effect).__name__} {c.letter.subject}" for c in await self.storage.outbox.claim(100)]

    async def save(self, *teams: Team) -> None:
        async with self.storage.writing() as unit:
            await unit.teams.save(*teams)
            await unit.commit()

    async def team(self, name: str = "team") -> Team:
        async with self.storage.reading() as unit:
            found = await unit.teams.get(TeamId(name))
        assert found is not None
        return found


@pytest.fixture
async def door(storage: Storage, lab: Lab, monkeypatch: pytest.MonkeyPatch) -> Door:
    """The service, with a rhythm that always says something."""
    monkeypatch.setattr(sparring, "decide_team", decided)
    monkeypatch.setattr(consequences, "decide", decided)
    return Door(storage, lab, Alarms([]), ManualClock(NOON))


async def test_an_alarm_of_a_team_lets_its_rhythm_go_on(door: Door) -> None:
    await door.save(armed_team())
    await door.service.fire(await door.due())
    assert (await door.team()).alarm == Alarm(2, NOON + MINUTE)
    assert await door.said() == ["SayInChannel team"]
    assert door.alarms == Alarms([NOON + MINUTE], letters=1)
    assert await door.due() == []
    door.clock.advance(MINUTE)
    assert [due.number for due in await door.due()] == [2]


async def test_sessions_and_teams_fire_in_one_transaction(door: Door) -> None:
    async with door.storage.writing() as unit:
        await unit.sessions.save([armed("s1", phase=Phase.PAUSED)])
        await unit.teams.save(armed_team("t1"), armed_team("t2"))
        await unit.commit()
    due = await door.due()
    assert len(due) == 3
    door.crashes_at = Failpoint.TIMER_FIRED_BEFORE_COMMIT
    with pytest.raises(Crash):
        await door.service.fire(due)
    assert {(await door.team(name)).alarms for name in ("t1", "t2")} == {1}
    door.crashes_at = None
    await door.service.fire(due)
    assert {(await door.team(name)).alarms for name in ("t1", "t2")} == {2}
    await door.service.fire(due)
    assert {(await door.team(name)).alarms for name in ("t1", "t2")} == {2}, "those claims are spent"


@pytest.mark.parametrize("place", [Failpoint.TIMER_FIRED_BEFORE_COMMIT, Failpoint.TIMER_FIRED_AFTER_COMMIT])
async def test_a_crash_around_the_commit_repeats_nothing_and_loses_nothing(door: Door, place: str) -> None:
    await door.save(armed_team())
    door.crashes_at = place
    with pytest.raises(Crash):
        await door.service.fire(await door.due())
    door.crashes_at = None
    await door.lab.pass_time(31)
    await door.service.fire(await door.due())
    assert (await door.team()).alarms == 2
    assert await door.said() == ["SayInChannel team"]


KILLED = """
import asyncio, sys
from bot.clock import ManualClock
from bot.failpoints import Kill
from bot.ids import FreshIds
from bot.service import Sparring, sparring
from bot.telemetry import Metrics
from storage import Sealing, open_storage
from tests.contract.samples import NOON
from tests.contract.test_service import Alarms, decided

async def main():
    sparring.decide_team = decided
    storage = await open_storage(sys.argv[1], sealing=Sealing(bytes(range(32))))
    clock = ManualClock(NOON)
    due = await storage.due_timers.claim(NOON, 10)
    await Sparring(storage, clock, FreshIds(clock), Alarms([]), Kill(sys.argv[2]), Metrics()).fire(due)

asyncio.run(main())
"""


@pytest.mark.parametrize("place", [Failpoint.TIMER_FIRED_BEFORE_COMMIT, Failpoint.TIMER_FIRED_AFTER_COMMIT])
async def test_a_process_killed_around_the_commit_repeats_nothing_and_loses_nothing(
    database: SqlLab, place: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sparring, "decide_team", decided)
    door = Door(await database.open(), database, Alarms([]), ManualClock(NOON))
    await door.save(armed_team())
    killed = await asyncio.create_subprocess_exec(sys.executable, "-c", KILLED, database.url, place)
    assert await killed.wait() == -signal.SIGKILL
    await database.pass_time(31)
    await door.service.fire(await door.due())
    assert (await door.team()).alarms == 2
    assert await door.said() == ["SayInChannel team"]


async def test_what_happens_to_a_team_happens_once_a_delivery(door: Door) -> None:
    event = MemberCame(TEAM, MEMBER)
    first = await door.service.happen_to_team(event, WORDS, "delivery", records=[Insight("i1")])
    assert first is not None
    assert first.note == Sentence("noted")
    assert await door.service.happen_to_team(event, WORDS, "delivery") is None
    assert await door.said() == ["SayInChannel team"]
    assert await door.service.words(TEAM, [*WORDS]) == WORDS
    assert await door.service.record(Insight, "i1") == Insight("i1")
    assert door.alarms == Alarms([NOON + MINUTE], letters=1)


async def test_the_first_that_happens_in_a_channel_makes_its_team(door: Door) -> None:
    place = PlaceId("channel")
    await door.service.happen_to_team(MemberCame(TeamId(place), MEMBER))
    team = await door.service.team(place)
    assert team is not None
    assert (team.id, team.place, team.alarms) == (TeamId(place), place, 1)


async def test_two_first_things_at_once_both_count(door: Door) -> None:
    others = await door.lab.open()
    here = door.service
    there = replace(door, storage=others).service
    await asyncio.gather(*(each.happen_to_team(MemberCame(TEAM, MEMBER)) for each in (here, there) * 3))
    assert (await door.team()).alarms == 6


async def test_a_refusal_changes_nothing_and_the_delivery_may_be_tried_again(door: Door) -> None:
    with pytest.raises(NotPossibleNow):
        await door.service.happen_to_team(MemberCame(TEAM, PersonId("unwelcome")), WORDS, "delivery")
    assert await door.service.words(TEAM, [*WORDS]) == {}
    assert await door.service.happen_to_team(MemberCame(TEAM, MEMBER), WORDS, "delivery") is not None


def gathered(folder: Folder, now: datetime) -> Kept:
    """Keep one insight more than there are, and let go of the first."""
    known = folder.all(Insight)
    new = Insight(f"i{len(known)}", team=folder.team.id, noted_on=now.date())
    return Kept((new,), known[:1], (HELLO,), (MemberCame(folder.team.id, MEMBER),), Sentence("kept"))


async def test_what_a_team_keeps_changes_with_its_rhythm_and_its_words_at_once(door: Door) -> None:
    await door.save(armed_team())
    keeping = Keeping(TEAM, gathered, (Insight,), WORDS)
    for delivery in ("one", "one", "two"):
        await door.service.keep(keeping, delivery)
    folder = await door.service.folder(TEAM, Insight)
    assert folder is not None
    assert [record.id for record in folder.all(Insight)] == ["i1"]
    assert folder.get(Insight, "i1") == replace(Insight("i1"), noted_on=NOON.date())
    assert folder.get(Insight, "i0") is None
    assert folder.team.alarms == 3
    assert await door.service.words(TEAM, [*WORDS]) == WORDS
    async with door.storage.reading() as unit:
        assert await unit.words.get(SessionId("s1"), [*WORDS]) == {}
    assert len(await door.said()) == 1, "letters of one team go out one after another"


async def test_a_refused_change_keeps_nothing(door: Door) -> None:
    def refused(_folder: Folder, _now: datetime) -> Kept:
        raise NotPossibleNow

    with pytest.raises(NotPossibleNow):
        await door.service.keep(Keeping(TEAM, refused, words=WORDS), "delivery")
    assert await door.service.keep(Keeping(TEAM, gathered), "delivery") is not None
    assert await door.service.words(TEAM, [*WORDS]) == {}


async def test_no_words_with_a_cpr_number_are_kept_whatever_way_they_come(door: Door) -> None:
    words = {TextId("t1"): "Ring om 010199-1234"}
    wish = Wish(MEMBER, PlaceId("place"), Request(words={"case": TextId("t1")}), session("s0").protocol)
    waiting = session("s1", phase=Phase.QUEUED)
    async with door.storage.writing() as unit:
        await unit.sessions.save([waiting])
        await unit.commit()
    ways = (
        door.service.request(wish, words, "d1", Frame()),
        door.service.happen(RequestChanged(waiting.id, waiting.presenter, waiting.request), words, "d2"),
        door.service.happen_to_team(MemberCame(TEAM, MEMBER), words, "d3"),
        door.service.keep(Keeping(TEAM, gathered, words=words), "d4"),
    )
    for way in ways:
        with pytest.raises(CprNumber):
            await way
    assert await door.said() == []
    for subject in (TEAM, waiting.id):
        assert await door.service.words(subject, [*words]) == {}


async def test_two_changes_at_once_both_count(door: Door) -> None:
    def counted(folder: Folder, _now: datetime) -> Kept:
        return Kept((Insight(f"i{len(folder.records)}"),))

    await door.save(armed_team())
    there = replace(door, storage=await door.lab.open()).service
    await asyncio.gather(*(each.keep(Keeping(TEAM, counted, (Insight,))) for each in (door.service, there) * 4))
    assert [each.id for each in await door.service.records_of(Insight, [TEAM])] == [f"i{n}" for n in range(8)]


@pytest.mark.parametrize("works", [True, False])
async def test_a_sparring_and_what_the_team_keeps_of_it_last_together_or_not_at_all(door: Door, *, works: bool) -> None:
    async with door.storage.writing() as unit:
        await unit.sessions.save([session(phase=Phase.QUEUED, leg=None, participants=(), begun_at=None)])
        await unit.teams.save(armed_team())
        await unit.commit()

    def kept(_folder: Folder, _now: datetime) -> Kept:
        if not works:
            raise NotPossibleNow
        return Kept((Insight("i1"),))

    event = RequestWithdrawn(SessionId("s1"), session().owner)
    happening = door.service.happen(event, also=lambda after: Keeping(after.team, kept, words=WORDS))
    if works:
        await happening
    else:
        with pytest.raises(NotPossibleNow):
            await happening
    found = await door.service.session(SessionId("s1"))
    assert found is not None
    assert (found.phase is Phase.WITHDRAWN) is works
    assert (await door.service.record(Insight, "i1") is not None) is works
    assert bool(await door.service.words(TEAM, [*WORDS])) is works
