"""Every command, button, form, refresh and long post, tried by everybody: let through just where the policy says so."""

from collections.abc import Callable
from typing import Any, NoReturn

import pytest

from bot.messages.answers import Mend, Note
from bot.service.calendars import Calendars
from bot.sparring import policy
from bot.sparring.identity import PersonId
from bot.sparring.policy import POLICY, Role, Thing, allowed
from bot.sparring.session import Session
from handlers.access import Access
from handlers.inbound import Act, Command, HomeOpened, MessageShortcut
from tests.policy.world import IN_SPARRING, IN_TEAM, TEAM, Cell, World, cells, team, typed_by


class LetThrough(Exception):
    """The policy had nothing against it; what comes after is not this test's."""


@pytest.fixture
async def world(monkeypatch: pytest.MonkeyPatch) -> World:
    """The dialogue, stopping right behind the policy."""

    def stopping(ask: Callable[..., Any]) -> Callable[..., Any]:
        async def asked(*given: Any) -> NoReturn:
            await ask(*given)
            raise LetThrough

        return asked

    at_once = Access.at_once

    async def asked_at_once(*given: Any) -> Callable[[Session], None]:
        may = await at_once(*given)

        def then(session: Session) -> NoReturn:
            may(session)
            raise LetThrough

        return then

    monkeypatch.setattr(Access, "let_in", stopping(Access.let_in))
    monkeypatch.setattr(Access, "let_in_from_home", stopping(Access.let_in_from_home))
    monkeypatch.setattr(Access, "at_once", asked_at_once)
    return await World.made()


async def let_through(world: World, act: Act) -> bool:
    try:
        answer = await world.dialogue.answer(act)
    except LetThrough:
        return True
    assert isinstance(answer, Note | Mend), f"somebody was answered without the policy being asked: {answer}"
    return False


@pytest.mark.parametrize("who", IN_TEAM)
async def test_everybody_is_let_through_just_where_the_policy_says_so(world: World, who: PersonId) -> None:
    wrong = []
    for cell in cells(world):
        act = cell.act(who)
        if isinstance(act, Command) and not typed_by(who):
            continue
        if await let_through(world, act) is not expected(cell, who):
            wrong.append(f"{cell.name} ({cell.thing}): {who} should{'' if expected(cell, who) else ' not'} be let in")
    assert wrong == []


def expected(cell: Cell, who: PersonId) -> bool:
    return allowed(frozenset(cell.roles[who]), cell.thing)


async def test_nothing_is_answered_without_the_policy(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever she is: where the policy lets nobody near anything, nobody gets anywhere."""
    monkeypatch.setattr(policy, "POLICY", {thing: frozenset() for thing in Thing})
    monkeypatch.setattr("handlers.access.OF_ONESELF", {})
    through = [cell.name for cell in cells(world) for who in IN_TEAM if await let_through(world, cell.act(who))]
    assert through == []


async def test_every_role_tries_and_every_name_is_tried(world: World) -> None:
    tried = {(way, name) for way, names in world.dialogue.things.items() if way != "home" for name in names}
    assert {tuple(cell.name.split(" about ")[0].split(" ", 1)) for cell in cells(world)} == tried
    roles = set().union(*IN_TEAM.values(), *IN_SPARRING.values(), {Role.ASKED, Role.DEPUTY})
    assert roles == set(Role)


@pytest.mark.parametrize("who", IN_TEAM)
async def test_a_home_tab_shows_each_part_to_those_it_is_for(who: PersonId) -> None:
    world = await World.made()
    roles = await world.dialogue.access.roles_at_home(who)
    away = {Role.OTHER_LEADER, Role.CONSULTANT}  # what one is only to a thing that one comes near
    assert roles == frozenset(IN_TEAM[who] - away or {Role.STRANGER})
    await world.dialogue.home(HomeOpened("", who))


async def test_the_message_shortcut_asks_too(world: World) -> None:
    for who, roles in IN_TEAM.items():
        if typed_by(who):
            act = MessageShortcut("", who, place=TEAM, thread=None)
            assert await let_through(world, act) is allowed(frozenset(roles), Thing.HUB)
    assert set(POLICY) == set(Thing)


async def test_a_calendar_shows_the_teams_the_policy_says() -> None:
    world = await World.made()
    calendars = Calendars(world.storage, world.desk.sparring.clock)
    for who, roles in IN_TEAM.items():
        await calendars.open(team().id, who, f"secret-{who}", f"open-{who}", by=who)
        address = await calendars.behind(f"secret-{who}")
        assert address is not None
        shown = bool((await calendars.read(address)).teams)
        assert shown is allowed(frozenset(roles), Thing.FEED_OWN), who
    assert await calendars.behind("secret-guessed") is None
