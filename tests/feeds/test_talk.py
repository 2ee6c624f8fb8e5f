"""`/sparring kalender`: people make, renew and close addresses; the secret is shown once and kept nowhere."""

import re

import pytest

from bot.messages.answers import Answer, Done, Note
from bot.messages.parts import Link, Text
from bot.service.calendars import MOST, Calendars, hashed
from bot.sparring.identity import PersonId
from handlers.inbound import Click
from tests.rhythm_dialogue.table import ALI, METTE, PLACE, SARA, Table, button, labels, shown

MAKE, AGAIN, CLOSE = "Lav min adresse", "Lav en ny adresse til mig", "Luk min adresse"
TEAMS, CLOSE_TEAMS = "Lav en adresse til teamets møder", "Luk teamets adresser"


@pytest.fixture
async def table() -> Table:
    laid = Table.laid()
    await laid.set_up(name="Team Nord")
    return laid


def token(answer: Answer) -> str:
    """Return the secret in the address somebody was shown."""
    assert isinstance(answer, Note), answer
    links = [span for part in answer.message.parts if isinstance(part, Text) for span in part.line]
    address = next(span.url for span in links if isinstance(span, Link))
    return address.removeprefix("http://127.0.0.1:3000/calendar/")


def door(table: Table) -> Calendars:
    """Return the door to the calendars."""
    return Calendars(table.storage, table.clock)


async def makes(table: Table, who: PersonId, label: str) -> str:
    """Let somebody make an address; return its secret."""
    return token(await table.presses(who, button(await table.types(who, "kalender"), label)))


@pytest.mark.row("D1")
async def test_an_address_of_ones_own_turns_is_made_shown_once_and_renewed(table: Table) -> None:
    offered = await table.types(SARA, "kalender")
    assert labels(offered) == [MAKE, TEAMS]
    made = await table.presses(SARA, button(offered, MAKE))
    first = token(made)
    assert "Den vises kun denne ene gang" in shown(made)
    assert await door(table).behind(first) is not None

    again = await table.types(SARA, "calendar")
    assert labels(again) == [AGAIN, CLOSE, TEAMS]
    assert first not in shown(again)
    second = token(await table.presses(SARA, button(again, AGAIN)))
    assert await door(table).behind(first) is None, "the old one no longer works"
    assert await door(table).behind(second) is not None

    closed = await table.presses(SARA, button(again, CLOSE))
    assert "Din adresse er lukket" in shown(closed)
    assert await door(table).behind(second) is None
    assert labels(await table.types(SARA, "kalender")) == [MAKE, TEAMS]


async def test_a_secret_is_long_and_only_its_hash_is_kept(table: Table) -> None:
    secret = await makes(table, SARA, MAKE)

    assert re.fullmatch(r"[\w-]{32}", secret), "192 bits"
    assert secret != await makes(table, ALI, MAKE)
    kept = repr(table.storage._home.state)  # noqa: SLF001 - all that is remembered
    assert hashed(secret) in kept
    assert secret not in kept
    async with table.storage.reading() as unit:
        assert await unit.feeds.find(hashed(secret)) is not None
        assert await unit.feeds.find(secret) is None


async def test_everybody_can_have_an_address_of_the_teams_meetings_and_a_leader_closes_them(table: Table) -> None:
    one, two = await makes(table, SARA, TEAMS), await makes(table, ALI, TEAMS)
    assert await door(table).behind(one) is not None, "another's address goes on"
    assert CLOSE_TEAMS not in labels(await table.types(SARA, "kalender"))

    led = await table.types(METTE, "kalender")
    assert "Der er 2 åbne adresser til teamets møder." in shown(led)
    refused = await table.presses(SARA, button(led, CLOSE_TEAMS))
    assert await door(table).behind(two) is not None
    assert "<@U0METTE>" in shown(refused)
    await table.presses(METTE, button(led, CLOSE_TEAMS))
    assert [await door(table).behind(secret) for secret in (one, two)] == [None, None]


async def test_more_addresses_than_a_team_needs_close_the_oldest(table: Table) -> None:
    secrets = [await makes(table, SARA, TEAMS) for _ in range(MOST + 1)]
    behind = [await door(table).behind(secret) for secret in secrets]
    assert behind[0] is None
    assert None not in behind[1:]


async def test_a_repeated_delivery_makes_no_second_address(table: Table) -> None:
    pressed = button(await table.types(SARA, "kalender"), MAKE)
    click = Click("same", SARA, action=pressed.action, args=pressed.args)
    first = token(await table.act(click))
    assert await table.act(click) == Done()
    assert await door(table).behind(first) is not None


async def test_who_is_not_in_the_channel_gets_no_address(table: Table) -> None:
    stranger = PersonId("stranger")
    pressed = button(await table.types(SARA, "kalender"), TEAMS)
    await table.presses(stranger, pressed)
    async with table.storage.reading() as unit:
        assert await unit.feeds.of((await table.team()).id, None) == []


async def test_it_is_asked_for_in_a_direct_conversation_too(table: Table) -> None:
    assert labels(await table.types(SARA, "kalender", here=False)) == [MAKE, TEAMS]
    assert "Skriv det i teamets kanal" in shown(await table.types(PersonId("stranger"), "kalender", here=False))


async def test_without_an_address_outside_it_says_how_feeds_can_be_reached(table: Table) -> None:
    made = await table.presses(SARA, button(await table.types(SARA, "kalender"), MAKE))
    assert "SPARRING_PUBLIC_URL" in shown(made)


async def test_before_the_team_has_a_meeting_it_says_that_the_calendar_is_empty() -> None:
    table = Table.laid()
    made = await table.presses(SARA, button(await table.types(SARA, "kalender"), TEAMS))
    assert "kalenderen er tom" in shown(made)
    address = await door(table).behind(token(made))
    assert address is not None
    assert (await door(table).read(address)).entries == []
    assert str(address.team) == str(PLACE)
