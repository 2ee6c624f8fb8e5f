"""What the guard finds, where, and what it suggests instead."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.privacy import Finding, Guard, Kind, read, stops


def found(text: str, language: str = "da") -> list[tuple[str, str]]:
    return [(finding.kind.value, finding.text) for finding in read(text, language)]


def mended(text: str, language: str = "da") -> str:
    """Give a text in which every suggestion was taken."""
    for finding in reversed(read(text, language)):
        text = text[: finding.start] + (finding.suggestion or "") + text[finding.end :]
    return text


@pytest.mark.parametrize(
    ("typed", "suggested"),
    [
        ("Mikkels mor ønsker hjælp.", "Drengens mor ønsker hjælp."),
        ("Vi ved, at Mikkels mor er syg.", "Vi ved, at drengens mor er syg."),
        ("Fatima på 9 er ofte alene.", "Pigen på 9 er ofte alene."),
        ("mor til Emma ringede", "mor til pigen ringede"),
        ("Jens' far drikker.", "Drengens far drikker."),
        ("Jonas mor ringede.", "Drengens mor ringede."),
        ("Yusufs skole ringede. Så kom Yusuf.", "Drengens skole ringede. Så kom drengen."),
        ("Kims klasse er urolig.", "Barnets klasse er urolig."),
        ("Mikkels og Emmas mor er syg.", "Drengens og pigens mor er syg."),
        ("Mikkel, der er 9 år, sover dårligt.", "Drengen, der er 9 år, sover dårligt."),
        ("Alis far er rejst.", "Drengens far er rejst."),
        ("Thomas, 52 år, er syg.", "[navn], 52 år, er syg."),
        ("Jeg har talt med Søren Kjær.", "Jeg har talt med [navn]."),
        ("Søren Kjærs advokat", "[navn]s advokat"),
        ("Drengen hedder Storm.", "Drengen hedder [navn]."),
        ("Ring 28 91 44 03.", "Ring [telefonnummer]."),
        ("Skriv til mor@example.dk", "Skriv til [mailadresse]"),
        ("Se instagram.com/lille.lykke", "Se [profil]"),
        ("Han bor Skolebakken 5, 8000 Aarhus C.", "Han bor [adresse]."),
        ("Barnet er født 12.08.2015.", "Barnet er født [fødselsdato]."),
        ("Se sagsnr. 2025-004412.", "Se sagsnr. [sagsnummer]."),
        ("Drengen på 11 år bor i Ebeltoft.", "Drengen på 10–12 år bor i [by]."),
        ("Han går på Bøgeskovskolen.", "Han går på [institution]."),
        ("Hun går i Solsikken.", "Hun går i [institution]."),
        ("Skriv til mor @ example.dk.", "Skriv til [mailadresse]."),
        ("Han bor Nørregade nr. 12.", "Han bor [adresse]."),
        ("Se j.nr. 2024-1234.", "Se j.nr. [sagsnummer]."),
        ("Hun har Retts syndrom.", "Hun har en sjælden diagnose."),
        ("Nummeret er 140311-2287.", "Nummeret er ."),
    ],
)
def test_a_suggestion_says_the_same_without_telling_who(typed: str, suggested: str) -> None:
    assert mended(typed) == suggested


@pytest.mark.parametrize(
    ("typed", "suggested"),
    [
        ("Mikkel's mother is ill.", "The boy's mother is ill."),
        ("Fatima aged 9 is alone.", "The girl aged 9 is alone."),
        ("I met Lars Holm.", "I met [name]."),
        ("Call 28 91 44 03.", "Call [phone number]."),
        ("The boy aged 11 lives in Ebeltoft.", "The boy aged 11 lives in [town]."),
    ],
)
def test_an_english_text_is_mended_in_english(typed: str, suggested: str) -> None:
    assert mended(typed, "en") == suggested


def test_another_language_is_read_as_danish() -> None:
    assert Guard("de").read("Mikkels mor") == read("Mikkels mor")


@pytest.mark.parametrize(
    ("name", "context"),
    [
        ("Anne-Mette Hansen", "{} er familiens støtteperson."),
        ("Nguyen Thi Lan", "{} har brug for tolk."),
        ("H. C. Toft", "Jeg mødte {} i går."),
        ("Lars P. Hansen", "Jeg mødte {} i går."),
        ("Abu al Masri", "Jeg mødte {} i går."),
        ("Şirin", "{} har søgt om hjælp."),
        ("Ayşegül", "Moster {} passer børnene."),
        ("Cabdullahi", "{} er far til fem."),
        ("Paninnguaq", "{} savner sin familie."),
        ("Oleksandra", "Jeg talte med {}."),
        ("Qwylbert", "Jeg talte med {} i går."),
        ("Mathilde", "- {} har ondt i maven"),
        ("LAURA", "Vores bekymring for {} er stor."),
        ("bo", "{} er plejefar"),
        ("liv", "moren hedder {}"),
        ("storms", "{} mor er syg"),
        ("my", "{} på 10 år er i klemme"),
        ("tom christiansen", "{} ringede"),
        ("fatima", "{} kom for sent"),
        ("Олександра", "Moderen hedder {}."),
        ("Knold", "Naboen hedder {}."),
        ("O'Brien", "{} er hans efternavn."),
        ("Omar", "`{}` ringede"),
        ("Emma", "~{}~ er her"),
    ],
)
def test_a_name_is_found_whole(name: str, context: str) -> None:
    assert found(context.format(name)) == [("name", name)]


@pytest.mark.parametrize(
    "text",
    [
        "Mark og skov er hans fristed.",
        "mark og skov er hans fristed",
        "Storm og regn stoppede turen.",
        "Liv og glade dage er der ikke meget af.",
        "Det var en lykke, at netværket trådte til.",
        "Hans mor er syg.",
        "Per måned er der 12 timer.",
        "August var en hård måned.",
        "barnet skal bo hos far hver anden weekend",
        "Det kostede 13 mia. kroner.",
        "Der er brug for en famili-\nebehandler.",
        "Vi brugte Karl Tomms spørgsmål.",
        "Konto 1234 28914403.",
        "Puljen for 2024-2026 er åben.",
        "Sagen er fra 2021-2023.",
        "Sagsbehanderen har ikke fulgt op.",
        "Kirkens Korshær og Feedback Informed Treatment er nævnt.",
        "Her står, hvad Støtte- og Kontaktpersonen gør.",
        "VIGTIGT: HUSK SAMTYKKE",
    ],
)
def test_a_word_that_could_be_a_name_is_left_alone(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("Spørg <@U024BE7LH> eller <@U024BE7LH|mikkel>.", []),
        ("<!channel> husk <#C024BE7LR|sparring>", []),
        ("<https://www.borger.dk/familie|Borger.dk> har mere.", []),
        ("<mailto:mor@example.dk|mor@example.dk>", [("mail", "<mailto:mor@example.dk|mor@example.dk>")]),
        ("<tel:+4528914403|28 91 44 03>", [("phone", "<tel:+4528914403|28 91 44 03>")]),
        ("<https://facebook.com/kurt.j|Kurt>", [("link", "<https://facebook.com/kurt.j|Kurt>")]),
        ("<https://example.dk/plan|Mikkels plan>", [("name", "Mikkels")]),
    ],
)
def test_what_a_chat_wraps_is_understood(typed: str, expected: list[tuple[str, str]]) -> None:
    assert found(typed) == expected


@pytest.mark.parametrize(
    "text",
    ["Barnet på 8 år har svært ved det.", "Der er søskende på 4, 7 og 12 år.", "Kolding Kommune er handlekommune."],
)
def test_an_age_or_a_municipality_alone_is_no_hint(text: str) -> None:
    assert found(text) == []


def test_an_age_counts_beside_another_hint_and_to_the_month() -> None:
    assert ("age", "8 år") in found("Drengen på 8 år går på Bøgeskovskolen.")
    assert found("Pigen er 8 år og 3 måneder gammel.") == [("age", "8 år og 3 måneder")]


def test_hints_are_told_apart_and_only_cpr_stops() -> None:
    assert {kind for kind in Kind if kind.hint} == {Kind.PLACE, Kind.SCHOOL, Kind.AGE, Kind.DIAGNOSIS}
    assert [kind for kind in Kind if kind.stops] == [Kind.CPR]


def test_a_finding_keeps_silent_about_what_was_found() -> None:
    (finding,) = read("Mikkels mor")
    assert finding == Finding(0, 7, Kind.NAME, "Mikkels", "Drengens")
    assert "Mikkel" not in repr(finding)
    assert "Drengens" not in repr(finding)


PIECES = st.sampled_from(
    [
        "Mikkels",
        "mor",
        "fatima",
        "140311-2287",
        "28 91 44 03",
        "a@b.dk",
        "Skolevej 5",
        "<@U1>",
        "<",
        "|",
        ">",
        "\n",
        "født",
        "1.",
        "(",
        "’",
    ],
)


@given(st.text() | st.lists(PIECES | st.text(max_size=3)).map(" ".join))
def test_findings_stand_in_order_and_hold_the_very_characters(text: str) -> None:
    reached = 0
    for finding in read(text):
        assert reached <= finding.start < finding.end <= len(text)
        assert text[finding.start : finding.end] == finding.text
        reached = finding.end
    assert stops(text) == any(finding.kind.stops for finding in read(text))


@given(st.text(alphabet="Mikel ", min_size=1, max_size=12), st.sampled_from(["\u200b", "\u00ad", "\ufeff"]))
def test_what_cannot_be_seen_moves_no_finding(around: str, unseen: str) -> None:
    text = f"{around}\n{unseen}Fat{unseen}ima på 9 kom."
    (finding,) = (one for one in read(text) if one.text.endswith("ima"))
    assert finding.text == f"Fat{unseen}ima"
    assert finding.start == len(around) + 2


ATTACKS = [
    "1" * 3000, "1 " * 1500, "12 34 56 " * 333, "01.01." * 500, "-" * 3000, "1-" * 1500, "O1" * 1500, "l" * 3000,
    "a" * 3000, "a@" * 1500, "a." * 1500, "@" * 3000, "a-" * 1500, "a." * 1000 + "@" + "b." * 500, "<" * 3000,
    "<https://" * 300, "<mailto:a|" * 300, "|" * 3000, "<!a|" * 750, "https://facebook.com/" * 140, "+45 " * 750,
    "(+45) 1" * 400, "sag " * 750, "sagsnr. " * 370, "sag 1-" * 500, "født " * 600, "født d. " * 370, "f. " * 1000,
    "maj " * 750, "1. maj " * 430, "Gl. " * 750, "Aa " * 1000, "Vej " * 750, "A.A. " * 600, "Skolevej " * 330,
    "vejvejvej" * 333, "bor hos mor " * 250, "bor i " * 500, "fra Skive til " * 210, "Skole " * 500,
    "børnehaven " * 270, "Sankt A " * 375, "Mikkel " * 430, "mikkel og " * 300, "Mikkels " * 375, "al Al " * 500,
    "A. " * 1000, "å" * 3000, "e\u0301" * 1500, "\u200b" * 3000, "1\u200b" * 1500, "ﷺ" * 500, "\n" * 3000,
    "8 år og " * 375, "prader willi " * 230, "instagram: " * 270, "Facebook er @" * 230, "xyzæ" * 750, "Xyzæ " * 600,
    "x" * 25 + " på 9 " + "y" * 2900,
]  # fmt: skip


@pytest.mark.timeout(60)
@pytest.mark.parametrize("attack", ATTACKS, ids=lambda attack: repr(attack[:12]))
def test_no_text_is_a_trap(attack: str) -> None:
    """A pattern that goes back and forth would need hours for one of these; a straight one needs milliseconds."""
    read(attack + "!")
    stops(attack + "!")
