"""What people do that has to be accounted for stands in the audit, in the transaction in which it happens."""

from collections.abc import Sequence
from dataclasses import fields, replace
from datetime import date

import pytest

from bot.privacy import Kind
from bot.service import auditing
from bot.sparring.audit import CODES, Code, Deed, Entry
from bot.sparring.company.rules import GroundRules
from bot.sparring.digest.effects import PaperKind, SendPaper
from bot.sparring.folder import Kept
from bot.sparring.identity import PersonId, TeamId, TextId
from bot.sparring.kinds import OwnKind
from bot.sparring.whereabouts import Trouble
from handlers.inbound import Click
from tests.contract.samples import LEADER, MEMBER, TEAM, TEXT, team
from tests.rhythm_dialogue.table import ALI, METTE, PLACE, SARA, Table

Told = Sequence[tuple[str, str, str, str]]


@pytest.fixture
def table() -> Table:
    return Table.laid()


async def audited(table: Table) -> Told:
    """Return what stands in the team's chain: what, who, about what, and the details."""
    async with table.storage.reading() as unit:
        return [(line.what, line.who, line.about, line.detail) for line in await unit.audit.lines(PLACE)]


async def test_a_set_up_names_the_settings_and_who_leads_from_now_on_and_never_what_was_typed(table: Table) -> None:
    await table.set_up(name="Team Nord", leaders=(METTE, SARA))
    told = await audited(table)
    assert ("role-changed", METTE, SARA, "leader given") in told
    settings = next(detail for what, _, _, detail in told if what == "settings-changed")
    assert {"name", "weekly"} <= set(settings.split())
    await table.set_up(leaders=(METTE,))
    assert ("role-changed", METTE, SARA, "leader taken") in await audited(table)


async def test_who_joins_and_who_opens_the_case(table: Table) -> None:
    await table.asks(SARA)
    (session,) = await table.sparring.open_in(PLACE)
    for number, action in enumerate(("start", "join", "read-case", "read-case")):
        who = METTE if action == "start" else ALI
        await table.act(Click(f"{number}", who, action=action, args=(session.id,), place=PLACE))
    told = await audited(table)
    assert ("joined", ALI, session.id, "") in told
    assert told.count(("case-read", ALI, session.id, "")) == 2


async def test_an_act_delivered_twice_is_written_down_once(table: Table) -> None:
    await table.asks(SARA)
    (session,) = await table.sparring.open_in(PLACE)
    await table.act(Click("s", METTE, action="start", args=(session.id,), place=PLACE))
    for _ in range(2):
        await table.dialogue.answer(Click("same", ALI, action="join", args=(session.id,), place=PLACE))
    assert [what for what, *_ in await audited(table)].count("joined") == 1


async def test_a_calendar_opened_and_closed(table: Table) -> None:
    await table.set_up()
    for number, action in enumerate(("calendar-mine", "calendar-close-mine", "calendar-team")):
        await table.act(Click(f"c{number}", SARA, action=action, args=(PLACE,), place=PLACE))
    feeds = [told for told in await audited(table) if told[0].startswith("feed")]
    assert feeds == [("feed-opened", SARA, SARA, ""), ("feed-closed", SARA, SARA, ""), ("feed-opened", SARA, PLACE, "")]


# ── reckoned from before and after ───────────────────────────────────────────────────────────────────

NEW_KIND = OwnKind("k1", TEAM, "own", 1, TextId("t"), date(2026, 11, 24))
RULES = GroundRules("r1", TEAM, 1, TEXT, date(2026, 11, 24), LEADER)


@pytest.mark.parametrize(
    ("kept", "entry"),
    [
        (Kept(saved=(NEW_KIND,)), Entry(TEAM, MEMBER, Deed.KINDS_CHANGED, "k1")),
        (Kept(saved=(RULES,)), Entry(TEAM, LEADER, Deed.RULES_CHANGED, "r1")),
        (
            Kept(effects=(SendPaper("d1", LEADER, PaperKind.PDF),)),
            Entry(TEAM, LEADER, Deed.DOWNLOADED, "d1", (Code.PDF,)),
        ),
        (
            Kept(effects=(SendPaper("d1", LEADER, PaperKind.MARKDOWN),)),
            Entry(TEAM, LEADER, Deed.DOWNLOADED, "d1", (Code.MARKDOWN,)),
        ),
    ],
)
def test_what_a_team_keeps_and_takes_along(kept: Kept, entry: Entry) -> None:
    assert list(auditing.of_kept(team(), kept, MEMBER)) == [entry]


def test_partners_who_are_named_and_let_go() -> None:
    one, other = PersonId("p1"), PersonId("p2")
    before, after = replace(team(), partners=(one,)), replace(team(), partners=(other,))
    told = list(auditing.of_team(before, after, LEADER))
    assert [(entry.about, entry.detail) for entry in told] == [
        (other, (Code.PARTNER, Code.GIVEN)),
        (one, (Code.PARTNER, Code.TAKEN)),
    ]


def test_nothing_is_written_down_where_nothing_changed() -> None:
    assert list(auditing.of_team(team(), team(), LEADER)) == []


def test_whatever_the_guard_finds_and_a_place_has_against_it_has_a_code() -> None:
    assert {kind.value for kind in Kind} <= CODES
    assert {trouble.value for trouble in Trouble} <= CODES


def test_an_entry_holds_nothing_but_ids_and_codes() -> None:
    assert {field.name for field in fields(Entry)} == {"team", "who", "what", "about", "detail"}
    assert Entry(TeamId("t"), None, Deed.ERASED).chain == "t"
