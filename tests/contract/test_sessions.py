"""Sessions and the transaction they live in."""

from dataclasses import replace

import pytest

from bot.ports import Storage
from bot.sparring.gathered import ActionState
from bot.sparring.identity import MessageKey, PersonId, SessionId
from bot.sparring.session import Invitation, Participant, Phase, Reply, Session
from tests.contract.labs import Lab
from tests.contract.samples import (
    ELSEWHERE,
    FACILITATOR,
    LEADER,
    MEMBER,
    MINUTE,
    NOON,
    OWNER,
    PLACE,
    PROTOCOL,
    STRANGER,
    session,
)


async def save(storage: Storage, *sessions: Session) -> None:
    async with storage.writing() as unit:
        await unit.sessions.save(sessions)
        await unit.commit()


async def names(storage: Storage, person: PersonId) -> list[str]:
    async with storage.reading() as unit:
        return [s.id for s in await unit.sessions.concerning(person)]


async def test_a_session_comes_back_as_it_was(storage: Storage) -> None:
    await save(storage, session())
    async with storage.reading() as unit:
        assert await unit.sessions.get(SessionId("s1")) == session()


async def test_another_process_reads_it_too(lab: Lab) -> None:
    await save(await lab.open(), session())
    async with (await lab.open()).reading() as unit:
        assert await unit.sessions.get(SessionId("s1")) == session()


async def test_there_is_none_of_that_name(storage: Storage) -> None:
    async with storage.reading() as unit:
        assert await unit.sessions.get(SessionId("nobody")) is None
        assert await unit.sessions.by_root(MessageKey("nothing")) is None


async def test_what_is_not_committed_is_gone(storage: Storage) -> None:
    async with storage.writing() as unit:
        await unit.sessions.save([session()])
        assert await unit.sessions.get(SessionId("s1")) == session()
    async with storage.reading() as unit:
        assert await unit.sessions.get(SessionId("s1")) is None


async def test_an_error_rolls_back_and_lets_the_next_one_write(storage: Storage) -> None:
    async def fail() -> None:
        async with storage.writing() as unit:
            await unit.sessions.save([session()])
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await fail()
    await save(storage, session("s2"))
    async with storage.reading() as unit:
        assert await unit.sessions.get_many([SessionId("s1"), SessionId("s2")]) == {"s2": session("s2")}


async def test_a_reader_sees_nothing_uncommitted_and_does_not_wait(storage: Storage) -> None:
    async with storage.writing() as writer:
        await writer.sessions.save([session()])
        async with storage.reading() as reader:
            assert await reader.sessions.get(SessionId("s1")) is None
        await writer.commit()


async def test_a_protocol_rolled_back_is_stored_the_next_time(storage: Storage) -> None:
    async with storage.writing() as unit:
        await unit.sessions.save([session()])
    await save(storage, session())
    async with storage.reading() as unit:
        assert await unit.sessions.get(SessionId("s1")) == session(protocol=PROTOCOL)


async def test_a_session_keeps_its_own_copy_of_the_protocol(storage: Storage) -> None:
    changed = replace(PROTOCOL, version=2, rounds=PROTOCOL.rounds[:3])
    await save(storage, session("old"), session("new", protocol=changed))
    async with storage.reading() as unit:
        found = await unit.sessions.get_many([SessionId("old"), SessionId("new")])
    assert {name: s.protocol for name, s in found.items()} == {"old": PROTOCOL, "new": changed}


async def test_many_come_in_the_order_of_their_ids(storage: Storage) -> None:
    sessions = [session(f"s{n:03}", seed=n) for n in range(250)]
    await save(storage, *sessions)
    async with storage.writing() as unit:
        found = await unit.sessions.get_many([s.id for s in reversed(sessions)])
    assert list(found.values()) == sessions


async def test_saving_nothing_is_fine(storage: Storage) -> None:
    await save(storage)


async def test_open_sessions_of_a_place_oldest_first(storage: Storage) -> None:
    await save(
        storage,
        session("b", requested_at=NOON + MINUTE),
        session("a", requested_at=NOON),
        session("closed", phase=Phase.CLOSED),
        session("withdrawn", phase=Phase.WITHDRAWN),
        session("elsewhere", place=ELSEWHERE),
    )
    async with storage.reading() as unit:
        assert [s.id for s in await unit.sessions.open_in(PLACE)] == ["a", "b"]


async def test_a_session_is_found_by_its_current_root_only(storage: Storage) -> None:
    await save(storage, session())
    old = session().root
    await save(storage, session(thread=1))
    async with storage.reading() as unit:
        assert await unit.sessions.by_root(old) is None
        found = await unit.sessions.by_root(session(thread=1).root)
        assert found is not None
        assert found.id == "s1"


@pytest.mark.parametrize("person", [OWNER, FACILITATOR, LEADER, MEMBER])
async def test_an_open_session_concerns_everybody_in_it(storage: Storage, person: PersonId) -> None:
    await save(storage, session())
    assert await names(storage, person) == ["s1"]
    assert await names(storage, STRANGER) == []


async def test_one_who_is_asked_is_concerned_until_she_says_not_now(storage: Storage) -> None:
    await save(storage, session(phase=Phase.QUEUED, invitations=(Invitation(STRANGER),)))
    assert await names(storage, STRANGER) == ["s1"]
    await save(storage, session(phase=Phase.QUEUED, invitations=(Invitation(STRANGER, Reply.NOT_NOW),)))
    assert await names(storage, STRANGER) == []


async def test_whom_it_concerns_follows_every_change(storage: Storage) -> None:
    await save(storage, session())
    async with storage.writing() as unit:
        found = await unit.sessions.get(SessionId("s1"))
        assert found is not None
        joined = (*found.participants, Participant(STRANGER, NOON))
        await unit.sessions.save([replace(found, participants=joined, facilitator=STRANGER)])
        await unit.commit()
    assert await names(storage, STRANGER) == ["s1"]
    assert await names(storage, FACILITATOR) == []


@pytest.mark.parametrize(
    ("state", "hers"), [(ActionState.OPEN, ["s1"]), (ActionState.NOT_YET, ["s1"]), (ActionState.DONE, [])]
)
async def test_a_closed_one_concerns_the_presenter_while_actions_are_open(
    storage: Storage, state: ActionState, hers: list[str]
) -> None:
    actions = tuple(replace(action, state=state) for action in session().actions)
    await save(storage, session())
    await save(storage, session(phase=Phase.CLOSED, actions=actions))
    assert await names(storage, OWNER) == hers
    assert await names(storage, MEMBER) == []


async def test_a_withdrawn_one_concerns_nobody(storage: Storage) -> None:
    await save(storage, session(phase=Phase.WITHDRAWN))
    assert await names(storage, OWNER) == []


async def test_at_most_fifty_newest_first(storage: Storage) -> None:
    await save(storage, *(session(f"s{n:02}", requested_at=NOON + n * MINUTE) for n in range(60)))
    assert await names(storage, MEMBER) == [f"s{n:02}" for n in range(59, 9, -1)]


async def test_a_healthy_store_says_so(storage: Storage) -> None:
    assert await storage.healthy()
