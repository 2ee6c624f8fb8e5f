"""The table itself: what it promises, and the page it is read on."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from bot.content.texts import LANGUAGES, texts
from bot.sparring.policy import OF_A_SPARRING, OF_A_TEAM, OF_NOBODY, OF_ONESELF, OF_THE_PROGRAMME, POLICY, Role, Thing

ROOT = Path(__file__).parents[2]


def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("write_access", ROOT / "scripts" / "write_access.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_every_thing_and_every_role_has_its_words() -> None:
    for language in LANGUAGES:
        for name in (
            *(f"thing-{thing}" for thing in Thing),
            *(f"{of}-{role}" for of in ("role", "means") for role in Role),
        ):
            assert texts(language).format(f"access-{name}")


def test_the_page_is_as_the_policy_is() -> None:
    assert script().PAGE.read_text("utf-8") == script().page(), "run scripts/write_access.py and look at what changed"


def test_every_thing_stands_in_one_part_of_the_table() -> None:
    parts = [thing for part in script().PARTS.values() for thing in part]
    assert sorted(parts) == sorted(Thing)
    assert set(POLICY) == set(Thing)


@pytest.mark.row("C8")
def test_a_leader_never_sees_a_case_for_being_a_leader() -> None:
    of_a_case = {Thing.CASE, Thing.PRIVATE_NOTES, Thing.POSTED, Thing.CONTRIBUTION, Thing.OBSERVATION}
    of_a_case |= {Thing.JOURNAL, Thing.CONVERSATION}
    assert [thing for thing in of_a_case if Role.LEADER in POLICY[thing]] == []


def test_who_comes_from_outside_has_the_programme_and_nothing_else() -> None:
    outside = {Role.GUEST, Role.STRANGER}
    others = {**OF_A_SPARRING, **OF_A_TEAM}
    assert [thing for thing, roles in others.items() if roles & (outside | {Role.PARTNER})] == []
    assert [thing for thing, roles in OF_THE_PROGRAMME.items() if roles & outside] == []
    assert all(roles == frozenset(Role) for roles in OF_ONESELF.values())


@pytest.mark.row("B10")
def test_some_things_are_nobodys() -> None:
    assert set(OF_NOBODY.values()) == {frozenset()}
    assert Thing.FIGURES_ABOUT_A_PERSON in OF_NOBODY
