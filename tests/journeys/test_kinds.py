"""Asking for each kind of sparring, and a team that makes one its own."""

import pytest

from bot.playground.fields import Value
from bot.playground.rows import View
from bot.sparring.identity import TeamId
from bot.sparring.learning.state import LearningPoint, OwnerMark
from bot.sparring.session import Reply
from tests.journeys.stage import Stage, reads, typed


async def choose_kind(on: Stage, kind: str, **filled: Value) -> None:
    """Let Sara open the request and choose a kind there."""
    await on.sara.command(on.channel, "/sparring anmod")
    await on.sara.click(await on.sara.modal(), "kind/sparring:refresh", kind, {"kind": kind, **filled})
    await on.quiet()


@pytest.mark.row("C7")
async def test_the_request_asks_first_which_kind_and_says_when_a_colleague_and_when_a_leader(on: Stage) -> None:
    await on.sara.command(on.channel, "/sparring anmod")
    form = await on.sara.modal()
    assert typed(form)["kind"] == "team"
    shown = reads(form)
    assert "Gå til din leder, når der skal træffes en beslutning" in shown
    offered = str(form.blocks)
    for words in ("Med en kollega", "Med min makker", "Med en videnperson", "Mellem leder og sagsbehandler"):
        assert words in offered
    assert "programme" not in offered


@pytest.mark.row("C1", "D1", "D5", "D6", "C9")
async def test_for_a_colleague_the_triangle_comes_first_and_what_was_typed_stays(on: Stage) -> None:
    await choose_kind(on, "colleague", case="Dreng, 8–10 år", ask="Hvordan får jeg skolen med?")
    shown = typed(on.open_form(on.sara))
    names = list(shown)
    assert names.index("ics-child") < names.index("case") < names.index("ask") < names.index("receive")
    assert (shown["case"], shown["ask"]) == ("Dreng, 8–10 år", "Hvordan får jeg skolen med?")
    words = reads(on.open_form(on.sara))
    assert "Lad feltet være tomt, så spørger jeg åbent i kanalen" in words
    assert "Jeg vil gerne have faglig inspiration" in str(on.open_form(on.sara).blocks)


@pytest.mark.row("C4")
async def test_what_is_brought_needs_a_focus_and_the_material_stays_where_it_is(on: Stage) -> None:
    await choose_kind(on, "material")
    form = on.open_form(on.sara)
    assert "Materialet bliver, hvor det ligger" in reads(form)
    for words in ("En børnefaglig undersøgelse", "En handleplan", "Barnets plan", "En ungeplan", "børnesamtale"):
        assert words in str(form.blocks)
    filled = {"topic": "child", "focus": " ", "brought": "child-plan", "where-read": "Journalen", "receive": "answer"}
    outcome = await on.sara.submit(form, filled)
    assert outcome.errors == {"focus": "Skriv gerne et par ord her."}
    await on.send(on.sara, focus="Drengens egen stemme", genogram="b: D 9 Dreng*", board="uge 47 2026 møde: Skolen")
    card = on.sara.messages(on.channel)[-1]
    assert "Drengens egen stemme" in card.text
    assert "Journalen" not in card.text
    await on.press(on.mette, card, "start")
    await on.press(on.mette, on.mette.messages(on.channel)[-1], "read-case")
    case = reads(on.open_form(on.mette))
    for words in ("Barnets plan", "Journalen", "Drengens egen stemme"):
        assert words in case


@pytest.mark.row("B3", "B6")  # their text side; pictures come separately
async def test_the_genogram_and_the_board_are_read_as_text_in_the_case(on: Stage) -> None:
    await choose_kind(on, "material")
    family = "far: M 41 Far\nb: D 9 Dreng*\nfar = mor gift 2009 -> b"
    course = "mar 2023 ! underretning: Skolen melder fravær"
    brought = {"topic": "child", "focus": "Overblik", "brought": "assessment", "where_read": "Journalen"}
    await on.send(on.sara, **brought, receive="answer", genogram=family, board=course)
    await on.press(on.mette, on.sara.messages(on.channel)[-1], "start")
    await on.press(on.mette, on.mette.messages(on.channel)[-1], "read-case")
    case = reads(on.open_form(on.mette))
    assert "far: M 41 Far" in case
    assert course in case


@pytest.mark.row("A2")
async def test_a_case_of_principle_is_one_without_a_tick(on: Stage) -> None:
    await choose_kind(on, "principle")
    question = "Hvornår tager vi en børnesamtale, når forældrene siger nej?"
    await on.send(on.sara, topic="cooperation", question=question, case="Pige, 11–13 år")
    card = on.sara.messages(on.channel)[-1]
    assert question in card.text
    assert "Vi finder ud af, hvordan vi gør fremover" in card.text


async def test_in_writing_one_may_keep_what_is_written_until_the_round_ends(on: Stage) -> None:
    await on.sara.command(on.channel, "/sparring anmod")
    form = await on.sara.modal()
    assert "Vis først, hvad de andre har skrevet" not in str(form.blocks)
    await on.sara.click(form, "mode/sparring:refresh", "written", {"mode": "written", "case": "Dreng"})
    assert "Vis først, hvad de andre har skrevet" in str(on.open_form(on.sara).blocks)
    assert typed(on.open_form(on.sara))["case"] == "Dreng"


@pytest.mark.row("C2")
async def test_one_of_the_two_must_lead(on: Stage) -> None:
    await choose_kind(on, "leader")
    form = on.open_form(on.sara)
    asked = {"case": "Dreng", "ask": "Hvordan?", "receive": "answer"}
    outcome = await on.sara.submit(form, {**asked, "whom": on.ali.id})
    assert "teamets leder" in outcome.errors["whom"]


@pytest.mark.row("D4")
async def test_without_a_buddy_she_is_told_how_to_get_one_and_loses_nothing(on: Stage) -> None:
    await choose_kind(on, "buddy")
    asked = {"occasion": "easier", "case": "Dreng", "ask-kind": "idea", "ask": "Hvordan?", "receive": "answer"}
    outcome = await on.sara.submit(on.open_form(on.sara), asked)
    assert "Du har ingen makker endnu" in outcome.errors["kind"]
    assert typed(on.open_form(on.sara))["case"] == "Dreng"


async def test_a_team_makes_a_kind_its_own_and_asks_for_it(on: Stage) -> None:
    await on.mette.command(on.channel, "/sparring processer")
    await on.press(on.mette, on.open_form(on.mette), "protocol-copy")
    await on.send(on.mette, protocol_title="Kort teamsparring", protocol_summary="Når der kun er en halv time.")
    page = on.open_form(on.mette)
    assert "Kort teamsparring" in reads(page)
    assert "Hvilke associationer får I?" in reads(page)
    await on.press(on.mette, page, "protocol-round")
    assert typed(on.open_form(on.mette))["round-title"] == "Sagsfremlæggelse"
    outcome = await on.mette.submit(on.open_form(on.mette), {"round-minutes": "syv"})
    assert "Skriv et helt tal" in outcome.errors["round-minutes"]
    await on.send(on.mette, round_minutes="3", round_prompts="Hvad ønsker du sparring til?\nhvorfor nu")
    shown = reads(on.open_form(on.mette))
    assert "udgave 2" in shown
    assert "hvorfor nu" in shown
    await choose_kind(on, _own(on))
    await on.send(on.sara, topic="child", case="Dreng", ask_kind="idea", ask="Hvordan?", receive="answer", when="now")
    await on.press(on.sara, on.root(), "read-case")
    assert "Dreng" in reads(on.open_form(on.sara))


def _own(on: Stage) -> str:
    (kind,) = [args for args in str(on.open_form(on.mette).spec).split('"') if args.startswith("own-")][:1]
    return kind


@pytest.mark.row("C1", "D5")
async def test_a_colleague_is_asked_alone_and_says_yes(on: Stage) -> None:
    await choose_kind(on, "colleague")
    asked = {"occasion": "difficult", "case": "Dreng", "ask_kind": "idea", "ask": "Hvordan får jeg skolen med?"}
    await on.send(on.sara, whom=on.ali.id, receive="answer", **asked)
    assert not [m for m in on.mette.messages(on.channel) if "Hvordan får jeg skolen med?" in m.text]
    invitation = on.ali.directs()[-1]
    assert "Hvordan får jeg skolen med?" in invitation.text
    assert "Dreng" not in invitation.text, "the case is for those who take part"
    await on.press(on.ali, invitation, "accept")
    session = next(s for s in await on.sessions() if s.protocol.id == "colleague")
    assert [i.reply for i in session.invitations] == [Reply.YES]
    assert session.group == 1, "a group of the two is asked for"


@pytest.mark.row("B10")
async def test_nobody_can_see_who_brings_up_what_went_wrong(on: Stage) -> None:
    await choose_kind(on, "mishap")
    form = reads(on.open_form(on.sara))
    assert "Ingen kan se, at det er dig" in form
    assert "Start sparringen nu" not in form, "one could see who began"
    await on.send(on.sara, event="En frist blev overset.")
    card = on.sara.messages(on.channel)[-1]
    await on.mette.command(on.channel, "/sparring kø")
    for shown in (card, on.mette.ephemerals()[-1]):
        assert on.sara.id not in shown.text
        assert on.sara.id not in str(shown.blocks)
    await on.sara.open_home()
    await on.quiet()
    home = on.sara.home()
    assert home is not None
    await on.press(on.sara, home, "change")
    await on.send(on.sara, event="En frist blev overset, og ingen så det.")
    await on.press(on.mette, card, "start")
    root = on.mette.messages(on.channel)[-1]
    await on.press(on.sara, root, "read-case")
    async with on.bot.sparring.storage.reading() as unit:
        lines = [line for chain in await unit.audit.chains() for line in await unit.audit.lines(chain)]
    assert "case-read" in str(lines).lower().replace("_", "-")
    assert on.owner not in str(lines), "nor does the audit tell"
    for member in (on.ali, on.lone, on.mette):
        await on.press(member, root, "join")
    await on.press(on.mette, root, "begin")
    await on.press(on.mette, root, "end")
    await on.fill(on.mette, root, "gather", points="Vi spørger hinanden om fristen.", theme="law")
    folder = await on.bot.sparring.folder(TeamId(on.place), LearningPoint, OwnerMark)
    assert folder is not None
    assert [(one.owners, one.theme) for one in folder.all(LearningPoint)] == [(frozenset(), "law")]
    assert not folder.all(OwnerMark), "and no mark in the bank leads back to her"


async def its_own(on: Stage) -> View:
    """Let Mette copy the first kind; return its page."""
    await on.mette.command(on.channel, "/sparring processer")
    await on.press(on.mette, on.open_form(on.mette), "protocol-copy")
    await on.send(on.mette, protocol_title="Kort teamsparring", protocol_summary="Når der kun er en halv time.")
    return on.open_form(on.mette)


async def test_a_leader_says_what_the_request_asks_for_and_whom(on: Stage) -> None:
    page = await its_own(on)
    await on.press(on.mette, page, "protocol-asks")
    refused = await on.mette.submit(on.open_form(on.mette), {"protocol-where": "group"})
    assert "i kanalen" in refused.errors["protocol-where"]
    values = {"protocol-parties": "leader", "protocol-where": "group", "protocol-fields": ["case", "focus"]}
    refused = await on.mette.submit(on.open_form(on.mette), {**values, "protocol-ends": "agreement"})
    assert "lederens opsamling" in refused.errors["protocol-ends"], "a round collects what it does not end in"

    outcome = await on.mette.submit(
        on.open_form(on.mette), {**values, "protocol-required": ["focus"], "protocol-ends": "gathering"}
    )
    assert outcome.ok, outcome.errors
    shown = reads(on.open_form(on.mette))
    for told in ("leder og sagsbehandler imellem", "i en gruppesamtale", "Hvad er dit fokus i sagen? (skal udfyldes)"):
        assert told in shown


async def test_a_leader_says_how_a_round_goes_and_what_is_written_down(on: Stage) -> None:
    page = await its_own(on)
    await on.press(on.mette, page, "protocol-round")
    values = {"round-turns": "each", "round-collects": ["contributions", "agreement"]}
    refused = await on.mette.submit(on.open_form(on.mette), values)
    assert "en aftale" in refused.errors["round-collects"]
    await on.send(on.mette, round_turns="each", round_collects=["contributions"])
    shown = reads(on.open_form(on.mette))
    assert "Ordet har: sagsejeren – én efter én" in shown
    assert "Det bliver skrevet ned: bidrag på skrift" in shown


async def test_what_a_kind_was_is_kept_and_can_be_used_again(on: Stage) -> None:
    await on.press(on.mette, await its_own(on), "protocol-name")
    await on.send(on.mette, protocol_title="Lang teamsparring")
    await on.press(on.mette, on.open_form(on.mette), "protocol-past")
    assert "Udgave 2, som I bruger nu" in reads(on.open_form(on.mette))
    await on.press(on.mette, on.open_form(on.mette), "protocol-older")
    assert "Kort teamsparring" in reads(on.open_form(on.mette))
    await on.press(on.mette, on.open_form(on.mette), "protocol-restore")
    shown = reads(on.open_form(on.mette))
    assert "Kort teamsparring" in shown
    assert "udgave 3" in shown

    await on.press(on.mette, on.open_form(on.mette), "protocol-drop")
    assert "Kort teamsparring" not in reads(on.open_form(on.mette))
    await on.press(on.mette, on.open_form(on.mette), "protocol-dropped")
    await on.press(on.mette, on.open_form(on.mette), "protocol-restore")
    assert "udgave 4" in reads(on.open_form(on.mette)), "nothing a team made is ever lost"


async def test_a_text_that_cannot_be_used_comes_back_with_all_that_is_wrong(on: Stage) -> None:
    await on.mette.command(on.channel, "/sparring processer")
    await on.press(on.mette, on.open_form(on.mette), "protocol-bring")
    text = 'title = "Vores"\nsummary = "Kort"\n[[rounds]]\nid = "a"\nminutes = 500\ntitle = "A"\npurpose = "B"\n'
    await on.mette.submit(on.open_form(on.mette), {"protocol-toml": text})
    back = on.open_form(on.mette)
    shown = reads(back)
    assert "Runde 1, linje 5:" in shown
    assert "minutes« skal være et helt tal fra 1 til 240." in shown
    assert "speaker« mangler." in shown
    assert typed(back)["protocol-toml"].strip() == text.strip(), "nothing typed is lost"
    mended = text.replace("500", "5") + 'speaker = "members"\nturns = "open"\n'
    await on.send(on.mette, protocol_toml=mended)
    assert "Vores" in reads(on.open_form(on.mette))
