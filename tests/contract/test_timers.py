"""Timers: armed with their session, claimed by leases, fenced by attempts."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from sqlalchemy import Engine, event

from bot.ports import DueTimer, Storage, TimerKind
from bot.sparring.alarm import Alarm
from bot.sparring.identity import SessionId, TeamId
from bot.sparring.session import Session
from bot.sparring.team import Team
from storage import Leases
from tests.contract.labs import Lab, SqlLab
from tests.contract.samples import MINUTE, NOON, armed, armed_team, session

SOON = timedelta(seconds=5)


async def save(storage: Storage, *sessions: Session) -> None:
    async with storage.writing() as unit:
        await unit.sessions.save(sessions)
        await unit.commit()


async def held(storage: Storage, due: Sequence[DueTimer]) -> Sequence[DueTimer]:
    """Return what of these claims still holds, without finishing it."""
    async with storage.writing() as unit:
        return await unit.timers.hold(due)


async def test_a_timer_is_due_at_its_moment_and_not_before(storage: Storage) -> None:
    at = NOON + timedelta(microseconds=123_457)
    await save(storage, armed(at=at))
    assert await storage.due_timers.claim(at - timedelta(microseconds=1), 10) == []
    assert await storage.due_timers.claim(at, 10) == [DueTimer(TimerKind.SESSION, SessionId("s1"), 1, at, 1)]


async def test_a_claimed_timer_is_nobody_elses(lab: Lab) -> None:
    here, there = await lab.open(), await lab.open()
    await save(here, armed())
    assert len(await here.due_timers.claim(NOON, 10)) == 1
    assert await there.due_timers.claim(NOON, 10) == []


async def test_the_oldest_come_first_up_to_the_limit(storage: Storage) -> None:
    await save(storage, *(armed(f"s{n}", at=NOON - n * MINUTE) for n in range(6)))
    assert [due.subject for due in await storage.due_timers.claim(NOON, 4)] == ["s5", "s4", "s3", "s2"]
    assert [due.subject for due in await storage.due_timers.claim(NOON, 4)] == ["s1", "s0"]


async def test_the_next_unclaimed_one(storage: Storage) -> None:
    assert await storage.due_timers.next_due() is None
    await save(storage, armed("later", at=NOON + MINUTE), armed("now"), session("never"))
    assert await storage.due_timers.next_due() == NOON
    await storage.due_timers.claim(NOON, 1)
    assert await storage.due_timers.next_due() == NOON + MINUTE


async def test_rearming_replaces_and_saving_without_an_alarm_clears(storage: Storage) -> None:
    await save(storage, armed())
    await save(storage, armed(number=2, at=NOON + MINUTE))
    assert await storage.due_timers.next_due() == NOON + MINUTE
    await save(storage, session(alarms=2))
    assert await storage.due_timers.next_due() is None
    await save(storage, armed(number=3))
    assert await storage.due_timers.next_due() == NOON


async def test_saving_with_the_alarm_unchanged_disturbs_no_claim(storage: Storage) -> None:
    await save(storage, armed())
    due = await storage.due_timers.claim(NOON, 1)
    await save(storage, armed(seed=5))
    assert await storage.due_timers.claim(NOON, 1) == []
    assert await held(storage, due) == due


async def test_a_claim_does_not_hold_once_the_timer_was_rearmed(storage: Storage) -> None:
    await save(storage, armed())
    due = await storage.due_timers.claim(NOON, 1)
    await save(storage, armed(number=2))
    assert await held(storage, due) == []


async def test_a_held_timer_that_is_not_rearmed_is_cleared_at_commit(storage: Storage) -> None:
    await save(storage, armed("a"), armed("b"), armed("c"), armed("d"))
    due = await storage.due_timers.claim(NOON, 10)
    async with storage.writing() as unit:
        assert await unit.timers.hold(due) == due
        again = replace(armed("b"), alarm=Alarm(2, NOON + MINUTE), alarms=2)
        await unit.sessions.save([armed("a", seed=5), again, session("c", alarms=1)])
        await unit.commit()
    assert await held(storage, due) == []
    assert await storage.due_timers.next_due() == NOON + MINUTE
    assert [d.subject for d in await storage.due_timers.claim(NOON + MINUTE, 10)] == ["b"]


async def test_a_number_that_has_fired_is_never_armed_again(storage: Storage) -> None:
    await save(storage, armed())
    due = await storage.due_timers.claim(NOON, 1)
    async with storage.writing() as unit:
        await unit.timers.hold(due)
        await unit.commit()
    await save(storage, armed(seed=5))
    assert await storage.due_timers.next_due() is None


async def test_without_a_commit_the_timer_stays_ours_and_comes_again(storage: Storage, lab: Lab) -> None:
    await save(storage, armed())
    due = await storage.due_timers.claim(NOON, 1)
    assert await held(storage, due) == due
    assert await held(storage, due) == due
    await lab.pass_time(31)
    assert await storage.due_timers.claim(NOON, 1) == [replace(due[0], attempt=2)]


async def test_a_zombie_holds_nothing(lab: Lab) -> None:
    here, there = await lab.open(), await lab.open()
    await save(here, armed())
    zombie = await here.due_timers.claim(NOON, 1)
    await lab.pass_time(31)
    assert await held(here, zombie) == [], "its lease has run out, even if nobody has taken over"
    heir = await there.due_timers.claim(NOON, 1)
    assert await held(here, zombie) == []
    assert await held(there, heir) == heir


async def test_leases_last_as_long_as_they_are_told(lab: Lab) -> None:
    storage = await lab.open(leases=Leases(timers=timedelta(seconds=300)))
    await save(storage, armed())
    await storage.due_timers.claim(NOON, 1)
    await lab.pass_time(299)
    assert await storage.due_timers.claim(NOON, 1) == []
    await lab.pass_time(1)
    assert len(await storage.due_timers.claim(NOON, 1)) == 1


async def test_a_released_timer_rests_and_comes_again(storage: Storage, lab: Lab) -> None:
    await save(storage, armed())
    (due,) = await storage.due_timers.claim(NOON, 1)
    await storage.due_timers.release(due, SOON)
    assert await held(storage, [due]) == []
    assert await storage.due_timers.claim(NOON, 1) == []
    await lab.pass_time(5)
    (again,) = await storage.due_timers.claim(NOON, 1)
    assert again.attempt > due.attempt


async def test_a_zombie_releases_nothing(storage: Storage, lab: Lab) -> None:
    await save(storage, armed())
    (zombie,) = await storage.due_timers.claim(NOON, 1)
    await lab.pass_time(31)
    heir = await storage.due_timers.claim(NOON, 1)
    await storage.due_timers.release(zombie, timedelta())
    assert await storage.due_timers.claim(NOON, 1) == []
    assert await held(storage, heir) == heir


async def save_teams(storage: Storage, *teams: Team) -> None:
    async with storage.writing() as unit:
        await unit.teams.save(*teams)
        await unit.commit()


async def test_a_team_has_an_alarm_as_a_session_has(storage: Storage) -> None:
    await save_teams(storage, armed_team("t", at=NOON + MINUTE))
    assert await storage.due_timers.next_due() == NOON + MINUTE
    await save_teams(storage, armed_team("t", number=2))
    assert await storage.due_timers.claim(NOON, 10) == [DueTimer(TimerKind.TEAM, TeamId("t"), 2, NOON, 1)]
    await save_teams(storage, replace(armed_team("t"), alarm=None, alarms=2))
    assert await storage.due_timers.next_due() is None


async def test_sessions_and_teams_are_due_side_by_side_the_oldest_first(storage: Storage) -> None:
    await save(storage, armed("s1"), armed("s2", at=NOON - 2 * MINUTE))
    await save_teams(storage, armed_team("t1", at=NOON - MINUTE), armed_team("t2", at=NOON + MINUTE))
    due = await storage.due_timers.claim(NOON, 10)
    assert [(claim.kind, claim.subject) for claim in due] == [("session", "s2"), ("team", "t1"), ("session", "s1")]
    assert list(await held(storage, due)) == list(due)


async def test_a_held_team_that_is_not_rearmed_is_cleared_at_commit(storage: Storage) -> None:
    await save(storage, armed("s"))
    await save_teams(storage, armed_team("a"), armed_team("b"))
    due = await storage.due_timers.claim(NOON, 10)
    async with storage.writing() as unit:
        await unit.timers.hold(due)
        found = await unit.teams.get_many([TeamId("a"), TeamId("b")])
        again = replace(found[TeamId("a")], alarm=Alarm(2, NOON + MINUTE), alarms=2)
        await unit.teams.save(again, replace(found[TeamId("b")], sparrings=5))
        await unit.commit()
    assert await held(storage, due) == []
    assert [claim.subject for claim in await storage.due_timers.claim(NOON + MINUTE, 10)] == ["a"]


async def test_a_teams_number_that_has_fired_is_never_armed_again(storage: Storage) -> None:
    await save_teams(storage, armed_team("t"))
    due = await storage.due_timers.claim(NOON, 1)
    async with storage.writing() as unit:
        await unit.timers.hold(due)
        await unit.commit()
    await save_teams(storage, armed_team("t", sparrings=5))
    assert await storage.due_timers.next_due() is None


async def test_a_team_saved_with_its_alarm_unchanged_disturbs_no_claim(storage: Storage) -> None:
    await save_teams(storage, armed_team("t"))
    due = await storage.due_timers.claim(NOON, 1)
    async with storage.writing() as unit:
        found = await unit.teams.get(TeamId("t"))
        assert found is not None
        await unit.teams.save(replace(found, sparrings=5))
        await unit.commit()
    assert await held(storage, due) == due


async def test_a_batch_of_sessions_asks_nothing_about_teams(database: SqlLab) -> None:
    """Ten thousand rounds end at one instant; what teams need must not cost them a question."""
    storage = await database.open()
    await save(storage, *(armed(f"s{n}") for n in range(3)))
    due = await storage.due_timers.claim(NOON, 10)
    asked: list[str] = []

    def hear(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        asked.append(statement)

    event.listen(Engine, "before_cursor_execute", hear)
    try:
        async with storage.writing() as unit:
            assert len(await unit.timers.hold(due)) == 3
            await unit.sessions.save([armed(f"s{n}", number=2) for n in range(3)])
            await unit.commit()
    finally:
        event.remove(Engine, "before_cursor_execute", hear)
    assert [statement for statement in asked if "teams" in statement] == []
    assert any("timers" in statement for statement in asked), "nothing was heard"
