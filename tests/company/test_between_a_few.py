"""Sparring between a few, as they meet it: who is asked next, others instead, and what a leader may keep."""

from typing import Any

import pytest

from bot.messages.answers import Answer, Mend, Note, ReplaceForm
from bot.messages.parts import Button
from bot.sparring.company.expertise import READS, KnowledgePerson
from bot.sparring.identity import PersonId, TeamId
from bot.sparring.session import Phase
from tests.company.test_experts import topic
from tests.rhythm_dialogue.table import ALI, LONE, METTE, PETER, PLACE, SARA, Sent, Table, button, labels, opened, shown

WISH = {"case": "Pige, 11–13 år.", "ask": "Hvordan afgrænser jeg undersøgelsen?", "receive": "answer"}
"""What every kind asks for that is between a few."""


async def asks(table: Table, who: PersonId, kind: str, **filled: Any) -> Answer:
    """Let somebody ask for a kind of sparring."""
    form = opened(await table.types(who, "anmod"))
    chosen = await table.presses(who, Button("refresh", ""), form, kind=kind)
    return await table.sends(who, chosen, **WISH, **filled)


async def who_knows(table: Table, *people: PersonId) -> str:
    """Let these know about ICS; return the topic as the form names it."""
    await topic(table, "ICS", *people)
    form = opened(await table.types(SARA, "anmod"))
    chosen = opened(await table.presses(SARA, Button("refresh", ""), form, kind="expert"))
    (field,) = (item for item in chosen.items if getattr(item, "id", "") == "knowledge")
    return str(field.options[0].value)  # type: ignore[union-attr]


def asked(table: Table, who: PersonId) -> list[Sent]:
    """Return the times somebody was asked for sparring."""
    return [sent for sent in table.told(who) if "vil gerne have sparring med dig" in sent.text]


def own_request(table: Table, who: PersonId) -> Sent:
    """Return what the one who asks sees of it, as it stands."""
    return [sent for sent in table.sent if sent.letter.to == who and sent.letter.key.startswith("card:")][-1]


@pytest.mark.row("B8", "D4")
async def test_a_not_now_goes_on_by_itself_to_the_next_one_who_knows(table: Table) -> None:
    await asks(table, SARA, "expert", knowledge=await who_knows(table, ALI, LONE, SARA))
    (invitation,) = asked(table, ALI)
    assert "Emne: ICS" in invitation.text
    assert "Svar kun på konkrete spørgsmål" in invitation.text
    assert "Pige" not in invitation.text, "the case is for those who said yes"

    answer = await table.presses(ALI, button(invitation.message, "Ikke lige nu"))

    assert isinstance(answer, Note)
    assert len(asked(table, LONE)) == 1
    assert "så jeg har spurgt <@U0LONE>" in table.told(SARA)[-1].text
    await table.presses(LONE, button(asked(table, LONE)[0].message, "Ikke lige nu"))
    assert len(asked(table, ALI)) == 1, "nobody is asked twice for one request"
    assert "ikke flere, der mangler at svare" in table.told(SARA)[-1].text


@pytest.mark.row("B8")
async def test_whoever_is_asked_instead_counts_as_asked_so_that_the_load_stays_fair(table: Table) -> None:
    knowledge = await who_knows(table, ALI, LONE)
    await asks(table, SARA, "expert", knowledge=knowledge)
    await table.presses(ALI, button(asked(table, ALI)[0].message, "Ikke lige nu"))
    kept = await table.sparring.folder(TeamId(PLACE), *READS)

    assert kept is not None
    assert {one.person: len(one.asked) for one in kept.all(KnowledgePerson)} == {ALI: 1, LONE: 1}


@pytest.mark.row("B8", "D4")
async def test_when_nobody_is_left_she_asks_the_team_with_all_she_wrote(table: Table) -> None:
    await asks(table, SARA, "expert", knowledge=await who_knows(table, ALI))
    await table.presses(ALI, button(asked(table, ALI)[0].message, "Ikke lige nu"))
    mine = own_request(table, SARA).message
    assert labels(mine)[0] == "Spørg andre"

    form = await table.presses(SARA, button(mine, "Spørg andre"))
    assert "Det, du har skrevet, er flyttet med herind" in shown(form)
    for kept in WISH.values():
        assert kept in str(opened(form).items)
    await table.sends(SARA, form, topic="child", ask_kind="knowledge")

    card = list(table.posts().values())[-1]
    assert "Hvordan afgrænser jeg undersøgelsen?" in card.text
    assert "Du har trukket dit ønske om sparring tilbage" in own_request(table, SARA).text


async def test_what_is_asked_of_others_can_be_changed_to_another_kind_and_stays_one_request(table: Table) -> None:
    await asks(table, SARA, "colleague", whom=ALI, occasion="easier", ask_kind="idea")
    await table.presses(ALI, button(asked(table, ALI)[0].message, "Ikke lige nu"))
    form = opened(await table.presses(SARA, button(own_request(table, SARA).message, "Spørg andre")))
    filled = {"kind": "colleague", "case": WISH["case"], "ask": WISH["ask"], "receive": "answer"}
    again = await table.presses(SARA, Button("refresh", ""), form, **filled)
    assert isinstance(again, ReplaceForm)
    await table.sends(SARA, again, whom=LONE, occasion="easier", ask_kind="idea")

    assert len(asked(table, LONE)) == 1
    waiting = [s for s in await table.sparring.concerning(SARA) if s.owner == SARA and s.phase is Phase.QUEUED]
    assert [one.request.asked for one in waiting] == [(LONE,)]


async def test_too_late_to_ask_others_when_somebody_has_said_yes(table: Table) -> None:
    await asks(table, SARA, "colleague", whom=ALI, occasion="easier", ask_kind="idea")
    form = await table.presses(SARA, button(own_request(table, SARA).message, "Spørg andre"))
    await table.presses(ALI, button(asked(table, ALI)[0].message, "Ja, det vil jeg gerne"))
    answer = await table.sends(SARA, form, topic="child")

    assert isinstance(answer, Mend | Note)
    assert len(await table.sparring.concerning(SARA)) == 1, "there is no second request"


async def test_a_form_says_who_will_read_what_is_asked(table: Table) -> None:
    said = {}
    for kind in ("team", "colleague", "buddy", "expert", "leader"):
        form = opened(await table.types(SARA, "anmod"))
        chosen = opened(await table.presses(SARA, Button("refresh", ""), form, kind=kind))
        said[kind] = str(chosen.items)

    assert "Det kan alle i kanalen læse" in said["team"]
    assert "Den, du spørger, kan læse det. Spørger du åbent, kan alle i kanalen." in said["colleague"]
    for kind in ("buddy", "expert", "leader"):
        assert "De, du spørger, kan læse det, før de svarer." in said[kind]
    assert "Hvem skal sparringen være med?" in said["leader"]


@pytest.mark.row("C2")
@pytest.mark.parametrize(("by", "other"), [(SARA, METTE), (METTE, SARA)])
async def test_the_caseworker_alone_says_what_is_kept_whoever_asked(
    table: Table, by: PersonId, other: PersonId
) -> None:
    await table.set_up()
    await asks(table, by, "leader", whom=other)
    await table.presses(other, button(asked(table, other)[0].message, "Ja, det vil jeg gerne"))
    assert any("Husk på skævheden" in sent.text for sent in table.told(METTE))
    assert not any("Husk på skævheden" in sent.text for sent in table.told(SARA))
    await table.presses(SARA, button(latest(table, "Begynd"), "Begynd"))
    for _ in range(4):
        await table.presses(METTE, button(latest(table, "Næste runde"), "Næste runde"))
    last = latest(table, "Skriv aftalen")

    assert "sagsejeren" in shown(await table.presses(METTE, button(last, "Ja, det må gemmes")))
    assert "ikke sagt ja" in shown(await table.presses(METTE, button(last, "Skriv aftalen")))
    await table.presses(SARA, button(last, "Ja, det må gemmes"))
    form = await table.presses(METTE, button(last, "Skriv aftalen"))
    await table.sends(METTE, form, **{"agreed-0": "Vi taler med skolen sammen."})
    assert any("Vi taler med skolen sammen." in sent.text for sent in table.sent)


@pytest.mark.row("C2")
async def test_with_a_no_it_ends_with_thanks_and_asks_nobody_for_an_agreement(table: Table) -> None:
    await table.set_up()
    await asks(table, SARA, "leader", whom=METTE)
    await table.presses(METTE, button(asked(table, METTE)[0].message, "Ja, det vil jeg gerne"))
    (session,) = await table.sparring.concerning(SARA)
    await table.presses(SARA, button(latest(table, "Begynd"), "Begynd"))
    for _ in range(4):
        await table.presses(SARA, button(latest(table, "Næste runde"), "Næste runde"))
    await table.presses(SARA, button(latest(table, "Nej, gem det ikke"), "Nej, gem det ikke"))
    await table.presses(SARA, button(latest(table, "Næste runde"), "Næste runde"))

    ended = await table.sparring.session(session.id)
    assert ended is not None
    assert ended.phase is Phase.CLOSED
    await table.until("2026-12-04 12:00")
    assert not any("mangler den aftale" in sent.text for sent in table.sent)


async def test_in_a_group_nobody_is_called_the_team_and_nothing_lies_in_a_queue(table: Table) -> None:
    await asks(table, SARA, "colleague", whom=ALI, occasion="easier", ask_kind="idea")
    await table.presses(ALI, button(asked(table, ALI)[0].message, "Ja, det vil jeg gerne"))
    root = latest(table, "Begynd")
    assert "ved at være med siger I ja" in shown(root)
    assert "Tag det senere" in labels(root)
    await table.presses(ALI, button(root, "Begynd"))
    for _ in range(3):
        await table.presses(ALI, button(latest(table, "Næste runde"), "Næste runde"))
    feedback = shown(latest(table, "Skriv en privat note"))

    assert "Ordet har: <@U0ALI>" in feedback
    assert "Svar kun på de konkrete spørgsmål" in feedback
    assert "teamet" not in feedback


@pytest.mark.row("D4")
async def test_put_off_it_waits_and_the_one_who_asked_starts_it_again(table: Table) -> None:
    await asks(table, SARA, "colleague", whom=PETER, occasion="easier", ask_kind="idea")
    await table.presses(PETER, button(asked(table, PETER)[0].message, "Ja, det vil jeg gerne"))
    put_off = await table.presses(PETER, button(latest(table, "Begynd"), "Tag det senere"))

    assert "venter, til det passer jer bedre" in shown(put_off)
    await table.presses(SARA, button(own_request(table, SARA).message, "Start nu"))
    assert "Tag det senere" in labels(latest(table, "Begynd"))


def latest(table: Table, label: str) -> Any:
    """Return the newest message that has a button of this label."""
    return next(sent.message for sent in reversed(table.sent) if label in labels(sent.message))


@pytest.mark.row("C4")
async def test_what_is_asked_stays_before_everybodys_eyes_when_the_sparring_goes_on(table: Table) -> None:
    await asks(table, SARA, "colleague", whom=ALI, occasion="easier", ask_kind="idea")
    await table.presses(ALI, button(asked(table, ALI)[0].message, "Ja, det vil jeg gerne"))
    assert WISH["ask"] in shown(latest(table, "Begynd"))
    await table.presses(ALI, button(latest(table, "Begynd"), "Begynd"))
    assert WISH["ask"] in shown(latest(table, "Læs sagen"))
    assert WISH["case"] not in shown(latest(table, "Læs sagen"))


async def test_the_home_tab_says_what_one_was_asked_and_who_is_left_to_wait_for(table: Table) -> None:
    await asks(table, SARA, "colleague", whom=ALI, occasion="easier", ask_kind="idea")
    hers = await table.home(ALI)
    assert WISH["ask"] in shown(hers)
    assert WISH["case"] not in shown(hers)
    assert labels(await table.home(SARA))[0] == "Ret"
    await table.presses(ALI, button(hers, "Ikke lige nu"))
    mine = await table.home(SARA)

    assert "Der er ikke flere at vente på." in shown(mine)
    assert labels(mine)[0] == "Spørg andre"
    assert WISH["ask"] not in shown(await table.home(ALI))


async def test_from_home_one_asks_for_sparring_and_ticks_off_what_is_done(table: Table) -> None:
    form = await table.presses(SARA, button(await table.home(SARA), "Bed om sparring"))
    assert opened(form).args[:1] == (PLACE,)
    await asks(table, SARA, "colleague", whom=ALI, occasion="easier", ask_kind="idea")
    await table.presses(ALI, button(asked(table, ALI)[0].message, "Ja, det vil jeg gerne"))
    await table.presses(SARA, button(latest(table, "Begynd"), "Begynd"))
    for _ in range(4):
        await table.presses(SARA, button(latest(table, "Næste runde"), "Næste runde"))
    form = await table.presses(SARA, button(latest(table, "Skriv, hvad du tager med"), "Skriv, hvad du tager med"))
    await table.sends(SARA, form, **{"action-0": "Ringe til læreren"})
    await table.presses(SARA, button(latest(table, "Næste runde"), "Næste runde"))
    home = await table.home(SARA)
    assert "Ringe til læreren" in shown(home)
    assert "Til dig lige nu" not in shown(home), "no heading stands over nothing"

    await table.presses(SARA, button(home, "Det er gjort"))
    assert "Ringe til læreren" not in shown(await table.home(SARA))
    assert "Ringe til læreren" not in shown(await table.home(ALI))


@pytest.mark.row("D4")
async def test_buddies_of_three_are_both_asked_and_the_first_yes_is_enough(table: Table) -> None:
    form = await table.presses(METTE, button(await table.types(METTE, "makkerpar"), "Lav et par"))
    await table.sends(METTE, form, pair_people=(SARA, ALI, LONE))
    home = await table.home(SARA)
    chosen = await table.presses(SARA, button(home, "Bed dine makkere om sparring"))
    await table.sends(SARA, chosen, **WISH, occasion="inspiration", ask_kind="open")
    assert "Noget andet" not in asked(table, ALI)[0].text, "her own words say it"
    await table.presses(ALI, button(asked(table, ALI)[0].message, "Ja, det vil jeg gerne"))

    assert len(asked(table, LONE)) == 1
    assert any("har ikke brug for svar mere" in sent.text for sent in table.sent if sent.letter.to == LONE)
    await table.presses(ALI, button(latest(table, "Begynd"), "Begynd"))
    for _ in range(5):
        await table.presses(SARA, button(latest(table, "Næste runde"), "Næste runde"))
    assert "Hvad vil I gerne vende tilbage til næste gang?" in shown(latest(table, "Næste runde"))


async def test_in_writing_the_home_tab_says_whose_words_are_missing_and_takes_them(table: Table) -> None:
    await asks(table, SARA, "colleague", whom=ALI, occasion="easier", ask_kind="idea", mode="written")
    assert "Det foregår skriftligt over nogle arbejdsdage." in asked(table, ALI)[0].text
    await table.presses(ALI, button(asked(table, ALI)[0].message, "Ja, det vil jeg gerne"))
    await table.presses(SARA, button(latest(table, "Begynd"), "Begynd"))
    assert "eller når bidraget er skrevet" in shown(latest(table, "Skriv dit bidrag"))
    home = await table.home(SARA)
    assert "venter på dig: Runden »Sagen ud fra ICS-trekanten« slutter" in shown(home)
    assert "Skriv dit bidrag" not in labels(await table.home(ALI))

    form = await table.presses(SARA, button(home, "Skriv dit bidrag"))
    await table.sends(SARA, form, contribution="Barnet er mest alene.")
    assert any("Barnet er mest alene." in sent.text for sent in table.sent)
    assert "»Ønsket«" in shown(await table.home(SARA))


async def test_what_was_asked_in_the_open_is_put_off_and_not_put_back_into_a_queue(table: Table) -> None:
    await asks(table, SARA, "colleague", occasion="easier", ask_kind="idea")
    await table.presses(LONE, button(latest(table, "Ja, det vil jeg gerne"), "Ja, det vil jeg gerne"))
    answer = await table.presses(LONE, button(latest(table, "Tag det senere"), "Tag det senere"))

    assert "venter, til det passer jer bedre" in shown(answer)
    assert any("<@U0SARA> kan starte den igen" in sent.text for sent in table.sent)
