"""Where sparring may run: a private channel, of one organisation, without guests, among those of the team."""

from dataclasses import replace

import pytest

from bot.content.texts import texts
from bot.messages.answers import Answer, Mend, Note
from bot.sparring.identity import PersonId, PlaceId
from bot.sparring.rhythm.state import Member, Rota
from bot.sparring.session import Session
from bot.sparring.team import Frame, Team
from bot.sparring.whereabouts import PlaceRule, Seen, Trouble, outsiders, stopping, troubles
from handlers.desk import Desk
from handlers.dialogue import Dialogue
from handlers.inbound import Click
from tests.contract.samples import MEMBER, OWNER, STRANGER, team, whole_team
from tests.rhythm_dialogue.table import ALI, LONE, METTE, PLACE, SARA, Table, shown

GOOD = Seen(private=True, shared=False, people=(MEMBER, OWNER), guests=())
GUEST = PersonId("guest")
FILLED = {"topic": "child", "ask_kind": "idea", "receive": "answer", "case": "En dreng, 8–10 år", "ask": "Hvad nu?"}

# ── the rule ─────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("seen", "found"),
    [
        (GOOD, ()),
        (replace(GOOD, private=False), (Trouble.PUBLIC,)),
        (replace(GOOD, shared=True), (Trouble.SHARED,)),
        (replace(GOOD, guests=(GUEST,)), (Trouble.GUESTS,)),
        (replace(GOOD, people=(MEMBER, STRANGER)), (Trouble.OUTSIDERS,)),
        (replace(GOOD, private=False, guests=(GUEST,)), (Trouble.PUBLIC, Trouble.GUESTS)),
        (None, (Trouble.UNKNOWN,)),
    ],
)
def test_what_speaks_against_a_place(seen: Seen | None, found: tuple[Trouble, ...]) -> None:
    assert troubles(seen, whole_team()) == found


def test_a_team_that_has_not_said_who_belongs_to_it_has_no_outsiders() -> None:
    assert outsiders(replace(GOOD, people=(STRANGER,)), team()) == ()


def test_leaders_the_facilitator_and_partners_are_of_the_team() -> None:
    frame = Frame(leader=PersonId("l"), facilitator=PersonId("f"))
    led = replace(whole_team(), frame=frame, partners=(PersonId("p"),))
    assert outsiders(replace(GOOD, people=(PersonId("l"), PersonId("f"), PersonId("p"))), led) == ()


def test_guests_who_have_a_part_in_it_are_expected() -> None:
    assert troubles(replace(GOOD, guests=(GUEST,)), whole_team(), expected=(GUEST,)) == ()


@pytest.mark.parametrize("trouble", [one for one in Trouble if one is not Trouble.OUTSIDERS])
def test_the_installer_decides_whether_it_is_refused(trouble: Trouble) -> None:
    assert stopping((trouble, Trouble.OUTSIDERS), PlaceRule.REFUSE) is trouble
    assert stopping((trouble,), PlaceRule.WARN) is None


def test_somebody_who_is_not_on_the_list_is_only_pointed_out() -> None:
    assert stopping((Trouble.OUTSIDERS,), PlaceRule.REFUSE) is None


# ── in the dialogue ──────────────────────────────────────────────────────────────────────────────────


class Seeing:
    """Fulfils `handlers.desk.Places`: sees what the test lets it."""

    def __init__(self) -> None:
        self.now: Seen | None = Seen(private=True, shared=False, people=(METTE, SARA, ALI), guests=())

    async def seen(self, place: PlaceId) -> Seen | None:
        assert place == PLACE
        return self.now


@pytest.fixture
def places() -> Seeing:
    return Seeing()


def laid(places: Seeing, rule: PlaceRule = PlaceRule.REFUSE) -> Table:
    """Return a table in a channel whose look the test decides."""
    table = Table.laid()
    table.dialogue = Dialogue(Desk(table.sparring, texts, table.channel, places=places, place_rule=rule))
    return table


async def lines(table: Table) -> list[tuple[str, str]]:
    async with table.storage.reading() as unit:
        return [(line.what, line.detail) for line in await unit.audit.lines(PLACE)]


async def asked(table: Table) -> Answer:
    """Let Sara open the form, fill it in and send it."""
    return await table.sends(SARA, await table.types(SARA, "anmod"), **FILLED)


async def begins(table: Table, session: Session) -> str:
    """Let Mette press Start; return what she reads."""
    return shown(await table.act(Click("", METTE, action="start", args=(session.id,), place=PLACE)))


@pytest.mark.parametrize(
    ("trouble", "says"),
    [
        ({"private": False}, "åben for alle på arbejdspladsen"),
        ({"shared": True}, "deles med en anden organisation"),
        ({"guests": (GUEST,)}, "Der er gæster i kanalen her"),
    ],
)
async def test_nobody_can_ask_where_others_read_along(places: Seeing, trouble: dict[str, object], says: str) -> None:
    table = laid(places)
    assert places.now is not None
    places.now = replace(places.now, **trouble)  # type: ignore[arg-type] # the case names fields
    refused = await table.types(SARA, "anmod")
    assert isinstance(refused, Note)
    assert says in shown(refused)
    assert "Intet er tabt" in shown(refused)
    assert [what for what, _ in await lines(table)] == ["place-refused"]


async def test_a_channel_that_was_opened_up_meanwhile_gives_the_form_back_with_all_that_was_typed(
    places: Seeing,
) -> None:
    table = laid(places)
    form = await table.types(SARA, "anmod")
    good, places.now = places.now, None
    sent = await table.sends(SARA, form, **FILLED)
    assert isinstance(sent, Mend)
    assert "Slack svarer ikke lige nu" in str(sent.errors)
    places.now = good
    assert not isinstance(await table.sends(SARA, form, **FILLED), Mend)


async def test_nobody_can_begin_where_a_guest_has_come_in_since(places: Seeing) -> None:
    table = laid(places)
    await asked(table)
    (session,) = await table.sparring.open_in(PLACE)
    good = places.now
    places.now = replace(good, guests=(GUEST,)) if good else None
    assert "Der er gæster i kanalen her" in await begins(table, session)
    places.now = good
    assert "gæster" not in await begins(table, session)


async def test_where_the_installer_only_warns_it_goes_on_with_a_word_to_the_one_who_asked(places: Seeing) -> None:
    table = laid(places, PlaceRule.WARN)
    places.now = Seen(private=False, shared=False, people=(METTE,), guests=(GUEST,))
    told = shown(await asked(table))
    assert "åben for alle på arbejdspladsen" in told
    assert "gæster" in told
    assert len(await table.sparring.open_in(PLACE)) == 1
    assert ("place-allowed", "public guests") in await lines(table)


async def test_those_not_on_the_teams_list_are_named_to_the_one_who_asks(places: Seeing) -> None:
    table = laid(places)
    await table.types(SARA, "anmod")
    before = await table.sparring.team(PLACE) or Team(PLACE, PLACE)  # type: ignore[arg-type] # named after its channel
    rota = Rota(members=(Member(SARA, table.clock.now().date()), Member(METTE, table.clock.now().date())))
    async with table.storage.writing() as unit:
        await unit.teams.save(replace(before, rhythm=replace(before.rhythm, rota=rota)))
        await unit.commit()
    places.now = Seen(private=True, shared=False, people=(SARA, METTE, LONE), guests=())
    told = shown(await asked(table))
    assert "Er de med i teamet?" in told
    assert "lone" in told.lower()
