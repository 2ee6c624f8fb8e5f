"""Teams: their documents, who belongs to them, and which meet in one leaders' channel."""

from dataclasses import replace

import pytest

from bot.ports import Storage
from bot.sparring.identity import PersonId, PlaceId, TeamId
from bot.sparring.rhythm.state import Member, Rhythm, Rota
from bot.sparring.team import Frame, Team
from tests.contract.labs import Lab, MemoryLab
from tests.contract.samples import (
    ELSEWHERE,
    FACILITATOR,
    LEADER,
    MEMBER,
    NOON,
    OWNER,
    PLACE,
    STRANGER,
    team,
    whole_team,
)


async def save(storage: Storage, *teams: Team) -> None:
    async with storage.writing() as unit:
        await unit.teams.save(*teams)
        await unit.commit()


async def led(storage: Storage, person: PersonId) -> list[str]:
    async with storage.reading() as unit:
        return [each.id for each in await unit.teams.led_by(person)]


async def joined(storage: Storage, person: PersonId) -> list[str]:
    async with storage.reading() as unit:
        return [each.id for each in await unit.teams.of_member(person)]


async def visited(storage: Storage, person: PersonId) -> list[str]:
    async with storage.reading() as unit:
        return [each.id for each in await unit.teams.partnered(person)]


def some(name: str, *, leaders: tuple[PersonId, ...] = (), members: tuple[PersonId, ...] = ()) -> Team:
    """Return a team led by the first leader and those beside her."""
    rota = Rota(members=tuple(Member(person, NOON.date()) for person in members))
    frame = Frame(leader=leaders[0] if leaders else None, leaders=leaders[1:])
    return Team(TeamId(name), PlaceId(name), frame=frame, rhythm=Rhythm(rota=rota))


async def test_a_team_comes_back_as_it_was(storage: Storage, lab: Lab) -> None:
    await save(storage, team())
    await save(storage, whole_team())
    reader = storage if isinstance(lab, MemoryLab) else await lab.open()
    async with reader.reading() as unit:
        assert await unit.teams.get(TeamId("team")) == await unit.teams.at(PLACE) == whole_team()
        assert await unit.teams.at(ELSEWHERE) is None
        assert await unit.teams.get(TeamId("nobody")) is None


async def test_many_come_in_the_order_of_their_ids(storage: Storage) -> None:
    teams = [replace(team(f"t{n:03}", PlaceId(f"p{n}")), sparrings=n) for n in range(120)]
    await save(storage, *reversed(teams))
    async with storage.writing() as unit:
        found = await unit.teams.get_many([each.id for each in (*reversed(teams), team("nobody"))])
    assert list(found.values()) == teams
    async with storage.reading() as unit:
        assert list(await unit.teams.all_ids()) == [each.id for each in teams]


async def test_saving_no_team_is_fine(storage: Storage) -> None:
    await save(storage)


async def test_a_team_is_led_by_all_its_leaders_and_by_nobody_else(storage: Storage) -> None:
    await save(
        storage,
        some("c", leaders=(LEADER,)),
        some("b", leaders=(OWNER, LEADER, MEMBER)),
        some("a", leaders=(LEADER,), members=(LEADER,)),
        some("d", leaders=(MEMBER,), members=(LEADER,)),
        whole_team("e"),
    )
    assert await led(storage, LEADER) == ["a", "b", "c", "e"]
    assert await led(storage, FACILITATOR) == [], "who leads the talk does not lead the team"


async def test_members_are_found_in_every_team_they_are_in(storage: Storage) -> None:
    await save(storage, some("b", members=(MEMBER, OWNER)), some("a", members=(MEMBER,)), some("c", leaders=(MEMBER,)))
    assert await joined(storage, MEMBER) == ["a", "b"]
    assert await joined(storage, STRANGER) == []


async def test_partners_find_the_teams_they_visit_and_are_members_of_none(storage: Storage) -> None:
    await save(storage, replace(some("b", members=(MEMBER,)), partners=(STRANGER, OWNER)), some("a", members=(OWNER,)))
    assert await visited(storage, STRANGER) == await visited(storage, OWNER) == ["b"]
    assert await joined(storage, STRANGER) == []
    await save(storage, some("b", members=(MEMBER,)))
    assert await visited(storage, STRANGER) == []


@pytest.mark.parametrize("reads", [True, False])
async def test_who_belongs_to_a_team_follows_every_change(storage: Storage, *, reads: bool) -> None:
    await save(storage, some("a", leaders=(LEADER,), members=(MEMBER, OWNER)))
    async with storage.writing() as unit:
        if reads:
            await unit.teams.get(TeamId("a"))
        await unit.teams.save(some("a", leaders=(OWNER,), members=(MEMBER, STRANGER)))
        await unit.commit()
    assert await led(storage, LEADER) == []
    assert await led(storage, OWNER) == ["a"]
    assert await joined(storage, OWNER) == []
    assert await joined(storage, STRANGER) == await joined(storage, MEMBER) == ["a"]


async def test_teams_whose_leaders_share_a_channel(storage: Storage) -> None:
    shared = whole_team().rhythm
    await save(storage, *(replace(team(name, PlaceId(name)), rhythm=shared) for name in "ba"), team("c", PlaceId("c")))
    async with storage.reading() as unit:
        assert [each.id for each in await unit.teams.sharing(ELSEWHERE)] == ["a", "b"]
        assert list(await unit.teams.sharing(PLACE)) == []
    await save(storage, replace(team("a", PlaceId("a"))))
    async with storage.reading() as unit:
        assert [each.id for each in await unit.teams.sharing(ELSEWHERE)] == ["b"]
