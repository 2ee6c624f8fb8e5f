"""Ground rules from the five questions to the framing of a sparring (D2, D3), and the rest of a team's frame."""

import pytest

from bot.content.texts import texts
from bot.messages.answers import Mend
from bot.sparring.company.rules import QUESTIONS, READS, GroundRules
from bot.sparring.identity import PersonId, TeamId
from handlers.company.framing import guideline
from tests.rhythm_dialogue.table import ALI, LONE, METTE, PETER, PLACE, SARA, Sent, Table, button, labels, shown


def draft(table: Table) -> Sent:
    """Return the newest draft as it stands in the channel."""
    return [sent for key, sent in table.posts().items() if key.startswith("rules-draft:")][-1]


async def begun(table: Table) -> Sent:
    """Let Sara begin, and return the draft."""
    await table.presses(SARA, button(await table.types(SARA, "spilleregler"), "Skriv spilleregler sammen"))
    return draft(table)


async def proposed(table: Table, who: PersonId, question: str, text: str) -> None:
    """Let somebody propose a rule."""
    form = await table.presses(who, button(draft(table), "Skriv et forslag"))
    await table.sends(who, form, rules_question=question, rules_proposal=text)


async def put_in_force(table: Table, **changes: str) -> None:
    """Let Mette put the draft in force."""
    await table.sends(METTE, await table.presses(METTE, button(draft(table), "Sæt i kraft")), **changes)


async def framing(table: Table) -> str:
    """Let Ali ask and Mette start; return the framing."""
    await table.asks(ALI)
    card = next(sent for key, sent in table.posts().items() if key.startswith("card:"))
    await table.presses(METTE, button(card, "Start nu"))
    return next(sent.text for key, sent in table.posts().items() if key.startswith("root:"))


@pytest.mark.row("D3")
def test_the_five_questions_stand_as_in_the_source() -> None:
    assert [texts("da").format(f"rules-question-{question}") for question in QUESTIONS] == [
        "Hvornår og under hvilke former sker den kollegiale sparring og feedback?",
        "Hvilke emner kan bringes op over for kollegerne?",
        "Hvordan beder man om sparring og feedback?",
        (
            "Er det noget, der foregår systematisk på møder ved, at man aftaler, at man ind imellem laver sager sammen "
            "to og to, eller ved, at man ”lige spørger om en sag”? Det kan også være andre typer!"
        ),
        (
            "Måden feedback og sparring gives på - Må kollegaen fx vurdere ens arbejde, må man udtrykke anerkendelse, "
            "eller må der kun besvares konkrete spørgsmål?"
        ),
    ]


@pytest.mark.row("D3")
async def test_a_leader_puts_rules_in_force_only_when_something_is_proposed(table: Table) -> None:
    await begun(table)
    empty = await table.types(METTE, "spilleregler")
    window = await table.presses(METTE, button(empty, "Se udkastet"))
    assert "Ingen forslag endnu." in shown(window)
    assert labels(window) == ["Skriv et forslag"]
    await proposed(table, SARA, "how", "Vi spørger altid med et konkret spørgsmål.")
    assert "Sæt i kraft" in labels(await table.presses(METTE, button(empty, "Se udkastet")))


@pytest.mark.row("D2", "D3")
async def test_rules_are_drafted_together_agreed_on_and_put_in_force(table: Table) -> None:
    post = await begun(table)
    assert all(texts("da").format(f"rules-question-{question}") in post.text for question in QUESTIONS)
    await proposed(table, SARA, "how", "Vi spørger altid med et konkret spørgsmål.")
    await proposed(table, ALI, "feedback", "Vi spørger, før vi giver råd.")
    assert "Vi spørger, før vi giver råd." in draft(table).text
    await table.presses(LONE, button(draft(table), "Jeg er enig"))
    assert "Enige indtil nu: <@U0ALI> og <@U0LONE>" in draft(table).text

    await put_in_force(table)

    assert "Teamets spilleregler gælder fra i dag" in table.sent[-1].text
    page = shown(await table.types(PETER, "spilleregler"))
    assert "Vi spørger altid med et konkret spørgsmål." in page
    assert "Udgave 1, aftalt mandag den 23. november" in page
    assert "Udkastet er afsluttet." in draft(table).text
    assert "Vi spørger, før vi giver råd." in await framing(table)


@pytest.mark.row("D2")
async def test_whoever_agreed_is_asked_anew_when_something_new_comes_up(table: Table) -> None:
    await begun(table)
    await proposed(table, SARA, "how", "Vi spørger konkret.")
    old = button(draft(table), "Jeg er enig")
    await proposed(table, ALI, "when", "Hver tirsdag.")

    assert "ændret imens" in shown(await table.presses(LONE, old))
    assert "Enige indtil nu: <@U0ALI>" in draft(table).text
    await table.presses(LONE, button(draft(table), "Jeg er enig"))
    assert "<@U0LONE>" in draft(table).text


@pytest.mark.row("D2")
async def test_only_the_leader_puts_rules_in_force_and_she_alone_sees_who_has_not_agreed(table: Table) -> None:
    await begun(table)
    await proposed(table, SARA, "how", "Vi spørger konkret.")
    force = button(draft(table), "Sæt i kraft")

    assert "<@U0METTE>" in shown(await table.presses(SARA, force))
    form = shown(await table.presses(METTE, force))
    assert "Ikke alle har sagt til endnu" in form
    assert "<@U0ALI>" in form
    assert not any("Ikke alle har sagt til" in sent.text for sent in table.sent)


async def test_a_proposal_names_nobody_and_can_be_taken_out_by_its_writer(table: Table) -> None:
    await begun(table)
    await proposed(table, SARA, "how", "Vi spørger konkret.")
    window = await table.presses(ALI, button(draft(table), "Se udkastet"))
    assert "Tag ud" not in labels(window)
    own = await table.presses(SARA, button(draft(table), "Se udkastet"))
    assert "Vi spørger konkret." not in shown(await table.presses(SARA, button(own, "Tag ud")))
    assert "Vi spørger konkret." not in draft(table).text
    assert "<@" not in draft(table).text


async def test_two_drafts_never_stand_side_by_side(table: Table) -> None:
    await begun(table)
    await proposed(table, SARA, "how", "Vi spørger konkret.")
    await table.presses(SARA, button(await table.types(SARA, "spilleregler"), "Se udkastet"))

    folder = await table.sparring.folder(TeamId(PLACE), *READS)
    assert folder is not None
    assert len([record for record in folder.records if not isinstance(record, GroundRules)]) == 1


async def test_a_leader_drops_a_draft_and_the_old_rules_stay(table: Table) -> None:
    await begun(table)
    assert "gælder stadig" in shown(await table.presses(METTE, button(draft(table), "Drop udkastet")))
    assert "Udkastet er afsluttet." in draft(table).text


async def test_empty_rules_are_not_put_in_force(table: Table) -> None:
    await begun(table)
    form = await table.presses(METTE, button(draft(table), "Sæt i kraft"))
    assert isinstance(await table.sends(METTE, form, rules_text=" "), Mend)


@pytest.mark.row("D2")
async def test_half_a_year_later_the_leader_is_asked_whether_they_still_hold(table: Table) -> None:
    await begun(table)
    await proposed(table, SARA, "how", "Vi spørger konkret.")
    await put_in_force(table)
    await table.until("2027-05-31 12:00")

    asked = [sent for sent in table.told(METTE) if "Holder de stadig?" in sent.text]
    assert [f"{sent.at:%Y-%m-%d %H.%M}" for sent in asked] == ["2027-05-24 08.00"]  # the 23rd is a Sunday
    assert "spørger igen om et halvt år" in shown(await table.presses(METTE, button(asked[0], "De holder stadig")))
    await table.until("2027-12-05 12:00")
    assert len([sent for sent in table.told(METTE) if "Holder de stadig?" in sent.text]) == 2


@pytest.mark.row("D2")
async def test_new_rules_take_the_place_of_the_old_and_count_on(table: Table) -> None:
    for edition, rule in ((1, "Vi spørger konkret."), (2, "Vi lytter færdig.")):
        await begun(table)
        await proposed(table, SARA, "how", rule)
        await put_in_force(table)
        assert f"Udgave {edition}" in shown(await table.types(ALI, "spilleregler"))
    assert "Vi spørger konkret." not in shown(await table.types(ALI, "spilleregler"))


@pytest.mark.row("C7")
async def test_everyone_sees_when_to_ask_a_colleague_and_when_a_leader_in_the_teams_own_words(table: Table) -> None:
    assert "Spørg en kollega, når" in shown(await table.types(ALI, "spilleregler"))
    assert "Spørg en leder, når" in shown(await table.types(ALI, "spilleregler"))
    form = await table.presses(METTE, button(await table.types(METTE, "spilleregler"), "Ret, hvem man spørger"))
    await table.sends(METTE, form, whom_colleague="Spørg din makker først.", whom_leader="Spørg Mette om penge.")

    page = shown(await table.types(ALI, "spilleregler"))
    assert "Spørg din makker først." in page
    assert "Spørg Mette om penge." in page
    assert "Ret, hvem man spørger" not in labels(await table.types(ALI, "spilleregler"))


@pytest.mark.row("B1", "B9", "B11", "C10")
async def test_goals_and_adopted_methods_stand_in_the_framing_and_are_adjusted_over_time(table: Table) -> None:
    await table.set_up(goals="Flere børn bliver hørt tidligt.")
    form = await table.presses(METTE, button(await table.types(METTE, "spilleregler"), "Metoder og retningslinjer"))
    await table.sends(METTE, form, guidelines="ICS https://ics.example/haandbog\nDet nye fagsystem: brug notatet")

    told = await framing(table)
    assert "Mål: Flere børn bliver hørt tidligt." in told
    assert "ICS" in told
    assert "ics.example" in told
    assert "Det nye fagsystem: brug notatet" in told


async def test_only_a_leader_settles_what_the_team_works_by(table: Table) -> None:
    adopt = button(await table.types(METTE, "spilleregler"), "Metoder og retningslinjer")
    assert "<@U0METTE>" in shown(await table.presses(ALI, adopt))
    form = await table.presses(METTE, adopt)
    assert isinstance(await table.sends(METTE, form, guidelines="\n".join("abcdefghijk")), Mend)


@pytest.mark.parametrize(
    ("line", "name", "link"),
    [
        ("ICS", "ICS", ""),
        ("ICS https://ics.example/a", "ICS", "https://ics.example/a"),
        ("https://ics.example/a", "ics.example", "https://ics.example/a"),
        ("Signs of Safety", "Signs of Safety", ""),
        ("Trick javascript:alert(1)", "Trick javascript:alert(1)", ""),
    ],
)
def test_a_line_becomes_a_name_and_a_link(line: str, name: str, link: str) -> None:
    found = guideline(line)
    assert (found.name, found.link) == (name, link)


async def test_one_can_agree_from_the_window_too(table: Table) -> None:
    await begun(table)
    await proposed(table, SARA, "how", "Vi spørger konkret.")
    window = await table.presses(ALI, button(draft(table), "Se udkastet"))
    after = await table.presses(ALI, button(window, "Jeg er enig"), window.form)  # type: ignore[union-attr]
    assert "Jeg er enig" not in labels(after)
    assert "Enige indtil nu: <@U0SARA> og <@U0ALI>" in draft(table).text
