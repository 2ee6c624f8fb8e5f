"""What is decided before the one writer is kept waiting is what would have been decided then."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import pytest

from bench import crowd
from bot.clock import ManualClock
from bot.failpoints import unharmed
from bot.ids import FreshIds
from bot.ports import Storage
from bot.service import Sparring, sparring
from bot.service.foresight import Foresight, foreseen
from bot.sparring.events import Readied
from bot.sparring.identity import PersonId
from bot.sparring.machine import decide
from bot.sparring.session import Session
from bot.telemetry import Metrics

PEOPLE = [PersonId(name) for name in ("anna", "bo", "carla")]
ROUND = crowd.in_round(PEOPLE, crowd.DUE)


class Nobody:
    """Hears no alarm."""

    def timers_changed(self, due_at: datetime | None) -> None:
        pass

    def letters_queued(self) -> None:
        pass


@pytest.fixture
async def service(storage: Storage, monkeypatch: pytest.MonkeyPatch) -> Sparring:
    """The service in the moment in which the first minute of a round is over, and that one is worth a look."""
    monkeypatch.setattr("bot.service.foresight.FEW", 0)
    async with storage.writing() as unit:
        await unit.sessions.save([ROUND])
        await unit.commit()
    clock = ManualClock(crowd.DUE)
    return Sparring(storage, clock, FreshIds(clock), Nobody(), unharmed, Metrics())


async def fired(service: Sparring) -> Session:
    """Fire what is due; return what became of the round."""
    await service.fire(await service.storage.due_timers.claim(service.clock.now(), 10))
    async with service.storage.reading() as unit:
        found = await unit.sessions.get(ROUND.id)
    assert found is not None
    return found


def numbers(*sessions: Session) -> Sequence[int]:
    return [session.alarm.number for session in sessions if session.alarm]


async def test_a_click_between_the_look_and_the_lock_is_kept(
    service: Sparring, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def overtaken(*given: Any) -> Foresight:
        found = await foreseen(*given)
        await service.happen(Readied(ROUND.id, PEOPLE[1], 1), receipt="click")
        return found

    monkeypatch.setattr(sparring, "foreseen", overtaken)
    after = await fired(service)
    assert after.leg is not None
    assert after.leg.ready == {PEOPLE[1]}
    assert numbers(after) == [number + 1 for number in numbers(ROUND)], "and the minute's tick has happened too"


async def test_what_nobody_overtook_is_decided_once(service: Sparring, monkeypatch: pytest.MonkeyPatch) -> None:
    decisions = []

    def noted(*given: Any) -> Any:
        decisions.append(given)
        return decide(*given)

    monkeypatch.setattr("bot.service.foresight.decide", noted)
    after = await fired(service)
    assert len(decisions) == 1
    assert numbers(after) == [number + 1 for number in numbers(ROUND)]
