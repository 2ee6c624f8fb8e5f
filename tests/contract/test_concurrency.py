"""Two processes on one database: nothing is lost, nothing is done twice."""

import asyncio
import signal
import sys
from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import TypeVar

import pytest

from bot.messages.letter import Op
from bot.ports import Receipt, Storage, UnitOfWork
from bot.sparring.alarm import Alarm
from bot.sparring.identity import PlaceId, SessionId, TeamId
from bot.sparring.session import Session
from bot.sparring.team import Team
from storage import Sealing, open_storage
from tests.contract.labs import MASTER, Lab, SqlLab
from tests.contract.samples import MINUTE, NOON, PLACE, armed, armed_team, letter, session

S1 = SessionId("s1")
Owner = TypeVar("Owner", Session, Team)


async def save(storage: Storage, *sessions: Session) -> None:
    async with storage.writing() as unit:
        await unit.sessions.save(sessions)
        await unit.commit()


def rearmed(owner: Owner) -> Owner:
    number = owner.alarms + 1
    return replace(owner, alarm=Alarm(number, NOON), alarms=number)


async def together(*works: Callable[[], Awaitable[None]]) -> None:
    await asyncio.gather(*(work() for work in works))


async def test_no_update_is_lost(lab: Lab) -> None:
    stores = [await lab.open(), await lab.open()]
    await save(stores[0], session(seed=0))

    async def click(storage: Storage) -> None:
        async with storage.writing() as unit:
            found = await unit.sessions.get(S1)
            assert found is not None
            await asyncio.sleep(0)
            await unit.sessions.save([replace(found, seed=found.seed + 1)])
            await unit.commit()

    await asyncio.gather(*(click(stores[n % 2]) for n in range(40)))
    async with stores[0].reading() as unit:
        found = await unit.sessions.get(S1)
    assert found is not None
    assert found.seed == 40


async def test_two_first_requests_of_a_team_both_count(lab: Lab) -> None:
    stores = [await lab.open(), await lab.open()]

    async def request(storage: Storage) -> None:
        async with storage.writing() as unit:
            team = await unit.teams.at(PLACE) or Team(TeamId("team"), PLACE)
            await asyncio.sleep(0.01)
            await unit.teams.save(replace(team, sparrings=team.sparrings + 1))
            await unit.commit()

    await asyncio.gather(*(request(stores[n % 2]) for n in range(6)))
    async with stores[0].reading() as unit:
        team = await unit.teams.at(PLACE)
    assert team is not None
    assert team.sparrings == 6


async def test_every_timer_fires_once(lab: Lab) -> None:
    stores = [await lab.open(), await lab.open()]
    await save(stores[0], *(armed(f"s{n:03}", at=NOON - n * MINUTE) for n in range(200)))
    fired: Counter[str] = Counter()

    async def loop(storage: Storage) -> None:
        while due := await storage.due_timers.claim(NOON, 7):
            async with storage.writing() as unit:
                held = await unit.timers.hold(due)
                found = await unit.sessions.get_many([SessionId(claim.subject) for claim in held])
                later = Alarm(2, NOON + MINUTE)
                await unit.sessions.save([replace(each, alarm=later, alarms=2) for each in found.values()])
                await unit.commit()
            fired.update(claim.subject for claim in held)

    await asyncio.gather(*(loop(storage) for storage in stores * 2))
    assert fired == Counter({f"s{n:03}": 1 for n in range(200)})


async def test_a_batch_and_clicks_never_wait_for_each_other_forever(lab: Lab) -> None:
    stores = [await lab.open(), await lab.open()]
    names = [SessionId(f"s{n}") for n in range(8)]
    await save(stores[0], *(armed(name) for name in names))

    async def batch() -> None:
        for _ in range(10):
            due = await stores[0].due_timers.claim(NOON, 10)
            async with stores[0].writing() as unit:
                held = await unit.timers.hold(due)
                found = await unit.sessions.get_many([SessionId(claim.subject) for claim in held])
                await unit.sessions.save([rearmed(each) for each in found.values()])
                await unit.commit()

    async def clicks() -> None:
        for name in reversed(names * 5):
            async with stores[1].writing() as unit:
                found = await unit.sessions.get(name)
                assert found is not None
                await unit.sessions.save([rearmed(found)])
                await unit.letters.put([letter(f"round:{name}", Op.UPDATE, lane=name)])
                await unit.commit()

    async def senders() -> None:
        for _ in range(20):
            for claim in await stores[0].outbox.claim(3):
                await stores[0].outbox.sent(claim, None)

    async with asyncio.timeout(30):
        await together(batch, clicks, senders)


async def test_a_batch_of_both_kinds_and_clicks_on_both_never_wait_for_each_other_forever(lab: Lab) -> None:
    stores = [await lab.open(), await lab.open()]
    names = [f"{kind}{n}" for n in range(4) for kind in "st"]
    await save(stores[0], *(armed(name) for name in names if name.startswith("s")))
    async with stores[0].writing() as unit:
        await unit.teams.save(*(armed_team(name) for name in names if name.startswith("t")))
        await unit.commit()

    async def again(unit: UnitOfWork, names: Sequence[str]) -> None:
        """Arm sessions and teams anew, in the order everybody keeps."""
        sessions = await unit.sessions.get_many([SessionId(name) for name in names])
        teams = await unit.teams.get_many([TeamId(name) for name in names])
        await unit.sessions.save([rearmed(each) for each in sessions.values()])
        await unit.teams.save(*(rearmed(each) for each in teams.values()))
        await unit.commit()

    async def batch() -> None:
        for _ in range(10):
            due = await stores[0].due_timers.claim(NOON, 10)
            async with stores[0].writing() as unit:
                await again(unit, [claim.subject for claim in await unit.timers.hold(due)])

    async def clicks() -> None:
        for first, second in zip(names * 5, reversed(names * 5), strict=True):
            async with stores[1].writing() as unit:
                await again(unit, [first, second])

    async with asyncio.timeout(30):
        await together(batch, clicks)


async def test_every_letter_goes_once_and_every_lane_in_order(lab: Lab) -> None:
    stores = [await lab.open(), await lab.open()]
    async with stores[0].writing() as unit:
        await unit.letters.put([letter(f"{n:02}", lane=f"lane{n % 5}", place=PlaceId(f"p{n % 3}")) for n in range(60)])
        await unit.commit()
    arrived: dict[str, list[str]] = {}

    async def sender(storage: Storage) -> None:
        while await storage.outbox.waiting():
            await asyncio.sleep(0)  # memory never lets another one in by itself
            for claim in await storage.outbox.claim(3):
                arrived.setdefault(claim.letter.lane, []).append(claim.letter.key)
                await asyncio.sleep(0)
                if claim.tries == 1 and int(claim.letter.key) % 4 == 0:
                    await storage.outbox.again(claim, timedelta(), unclear=False)
                    arrived[claim.letter.lane].pop()
                else:
                    assert await storage.outbox.sent(claim, Receipt(f"at:{claim.letter.key}"))

    await asyncio.gather(*(sender(storage) for storage in stores * 2))
    assert arrived == {f"lane{lane}": [f"{n:02}" for n in range(lane, 60, 5)] for lane in range(5)}


KILLED = """
import asyncio, os, signal, sys
from storage import Sealing, open_storage
from tests.contract.samples import armed, armed_team, letter, session

async def main():
    storage = await open_storage(sys.argv[1], sealing=Sealing(bytes(range(32))))
    async with storage.writing() as unit:
        await unit.first_time("kept")
        await unit.sessions.save([armed("kept")])
        await unit.letters.put([letter("kept")])
        await unit.commit()
    async with storage.writing() as unit:
        await unit.first_time("lost")
        await unit.sessions.save([armed("lost"), session("kept", alarms=1)])
        await unit.letters.put([letter("lost")])
        os.kill(os.getpid(), signal.SIGKILL)

asyncio.run(main())
"""


async def test_a_process_killed_before_its_commit_leaves_nothing_of_it(database: SqlLab) -> None:
    killed = await asyncio.create_subprocess_exec(sys.executable, "-c", KILLED, database.url)
    assert await killed.wait() == -signal.SIGKILL
    storage = await database.open()
    async with storage.writing() as unit:
        assert not await unit.first_time("kept")
        assert await unit.first_time("lost")
        assert await unit.sessions.get(SessionId("lost")) is None
    assert [due.subject for due in await storage.due_timers.claim(NOON, 10)] == ["kept"]
    assert [claim.letter.key for claim in await storage.outbox.claim(10)] == ["kept"]


async def test_a_cancelled_transaction_frees_the_way(lab: Lab) -> None:
    storage = await lab.open()
    entered = asyncio.Event()

    async def hang() -> None:
        async with storage.writing() as unit:
            await unit.sessions.save([session()])
            entered.set()
            await asyncio.Event().wait()

    async with asyncio.TaskGroup() as tasks:
        hanging = tasks.create_task(hang())
        await entered.wait()
        hanging.cancel()
    async with asyncio.timeout(5):
        await save(storage, session("s2"))
    async with storage.reading() as unit:
        assert list(await unit.sessions.get_many([S1, SessionId("s2")])) == ["s2"]


@pytest.mark.postgres
async def test_a_cut_line_is_noticed_and_mended(postgres_url: str, request: pytest.FixtureRequest) -> None:
    storage = await open_storage(postgres_url, sealing=Sealing(MASTER))
    await save(storage, session())
    request.getfixturevalue("postgres_server").cut_connections(postgres_url)
    assert await storage.healthy()
    async with storage.reading() as unit:
        assert await unit.sessions.get(S1) == session()
    await storage.close()
