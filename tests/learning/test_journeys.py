"""The learning bank from the first sum to a theme that several teams share, as people meet it in the chat."""

from dataclasses import replace
from datetime import date

import pytest

from bot.playground.person import Person
from bot.sparring.identity import PlaceId, TeamId, TextId
from bot.sparring.learning.state import LearningPoint, OwnerMark, PracticeChange
from bot.sparring.rhythm.state import Customs, Rhythm
from bot.sparring.team import Frame, Team
from tests.journeys.stage import Stage, reads, typed
from tests.learning.steps import bank, chosen, offered, points, pressed, sent, wrote

INTERVIEWS = "Hold børnesamtalerne tidligt i forløbet"
SCHOOL = "Spørg skolen, før vi gætter"
SCHOOL_AGAIN = "Vi skal spørge skolen, før vi gætter"


@pytest.mark.row("A12")
async def test_a_sum_comes_into_the_bank_and_any_form_of_a_word_finds_it(on: Stage) -> None:
    await on.closed(INTERVIEWS, SCHOOL)
    assert INTERVIEWS in await bank(on, on.ali)
    found = await bank(on, on.ali, "børnesamtale")
    assert INTERVIEWS in found
    assert SCHOOL not in found
    assert "mandag den 23. november 2026 · Teamsparring om en enkelt sag" in found
    assert SCHOOL in await sent(on, on.ali, learning_search="skolerne")
    nothing = await sent(on, on.ali, learning_search="genogram")
    assert "Det fandt jeg ikke noget om." in nothing
    assert typed(on.open_form(on.ali))["learning-search"] == "genogram"


@pytest.mark.row("A12", "B10")
async def test_the_bank_names_nobody_and_points_at_no_case(on: Stage) -> None:
    await on.closed(INTERVIEWS)
    read = await bank(on, on.lone)
    assert not [person.id for person in on.team if person.id in read]
    assert "#1" not in read


@pytest.mark.row("A12")
async def test_the_words_of_the_bank_outlive_the_case(on: Stage) -> None:
    await on.closed(INTERVIEWS)
    (session,) = [point.session for point in (await points(on)).values()]
    assert session is not None
    async with on.bot.sparring.storage.writing() as unit:
        await unit.words.erase(session)
        await unit.commit()
    assert INTERVIEWS in await bank(on, on.ali)


async def test_a_theme_is_chosen_and_pages_are_turned(on: Stage) -> None:
    await on.closed(*(f"Spørg skolen om nummer {number}" for number in range(1, 11)))
    first = await bank(on, on.ali)
    assert "10 læringspunkter" in first
    assert "Side 1 af 2" in first
    second = await pressed(on, on.ali, "learning-older")
    assert "Side 2 af 2" in second
    assert second.count("Spørg skolen om") == 2
    assert first.count("Spørg skolen om") == 8
    assert "Side 1 af 2" in await pressed(on, on.ali, "learning-newer")
    await on.ali.click(on.open_form(on.ali), "learning-theme", "law", {"learning-theme": "law"})
    await on.quiet()
    assert "Det fandt jeg ikke noget om." in reads(on.open_form(on.ali))


@pytest.mark.row("A12")
async def test_the_leader_rewords_takes_out_and_puts_back(on: Stage) -> None:
    await on.closed(INTERVIEWS)
    await bank(on, on.mette)
    await pressed(on, on.mette, "learning-edit")
    told = await sent(on, on.mette, learning_text="Tal med barnet først", learning_point_theme="child-voice")
    assert "Punktet er rettet." in told
    assert "Tal med barnet først" in told
    assert "2026 · Barnets perspektiv og inddragelse · Teamsparring" in await bank(on, on.ali)
    assert "Punktet er taget ud af banken." in await chosen(on, on.mette, "Tag ud af banken")
    assert "Banken er tom endnu." in await bank(on, on.ali)
    assert "Tal med barnet først" in await pressed(on, on.mette, "learning-withdrawn")
    assert "Punktet ligger i banken igen." in await pressed(on, on.mette, "learning-restore")
    assert "Tal med barnet først" in await bank(on, on.ali)


async def test_a_colleague_reads_and_changes_nothing(on: Stage) -> None:
    await on.closed(INTERVIEWS)
    await bank(on, on.mette)
    await bank(on, on.ali)
    assert offered(on.open_form(on.ali)) == {"Mine punkter"}
    mine, hers = on.open_form(on.ali), on.open_form(on.mette)
    edit = next(e for b in hers.blocks for e in b.get("elements", []) if e.get("action_id") == "sparring:learning-edit")
    mine.blocks[-1]["elements"].append(edit)
    await on.press(on.ali, mine, "learning-edit")
    assert "Teamleder" not in reads(on.open_form(on.ali))
    assert "Hvad har I lært?" not in reads(on.open_form(on.ali))


async def test_two_leaders_do_not_wipe_each_other_out(on: Stage) -> None:
    await on.closed(INTERVIEWS)
    jonas = await on.bot.sparring.storage.directory.person(on.jonas.id)
    async with on.bot.sparring.storage.writing() as unit:
        team = await unit.teams.at(on.place)
        assert team is not None
        await unit.teams.save(replace(team, frame=replace(team.frame, leaders=(jonas,))))
        await unit.commit()
    await bank(on, on.mette)
    await bank(on, on.jonas)
    await pressed(on, on.mette, "learning-edit")
    await pressed(on, on.jonas, "learning-edit")
    await sent(on, on.mette, learning_text="Spørg altid barnet")
    outcome = await on.jonas.submit(await on.jonas.modal(), {"learning-text": "Tal med skolen"})
    assert "En anden har rettet punktet, mens du skrev." in outcome.errors["learning-text"]
    assert set(await points(on)) == {"Spørg altid barnet"}


@pytest.mark.row("A12")
async def test_points_are_merged_and_parted_again(on: Stage) -> None:
    await on.closed(SCHOOL, "Ring til skolen tidligt", INTERVIEWS)
    before = await points(on)
    one, other = before[SCHOOL], before["Ring til skolen tidligt"]
    await bank(on, on.mette)
    await on.press(on.mette, on.open_form(on.mette), "menu", "Læg sammen med et andet")
    ticked = typed(on.open_form(on.mette))
    assert ticked["learning-text"] in before
    mine = before[str(ticked["learning-text"])]
    rest = [point.id for point in (one, other, before[INTERVIEWS]) if point.id != mine.id]
    told = await sent(on, on.mette, learning_with=rest, learning_text="Spørg tidligt, både skole og barn")
    assert "Nu er de ét punkt." in told
    assert set(await points(on)) == {"Spørg tidligt, både skole og barn"}
    assert "Skil ad igen" in offered(on.open_form(on.mette))
    await pressed(on, on.mette, "learning-part")
    assert set(await points(on)) == set(before)


@pytest.mark.row("A12")
async def test_she_sees_where_her_own_point_stands_and_nobody_else_does(on: Stage) -> None:
    root = await on.in_round(5, on.ali, on.lone)
    await wrote(on, on.ali, root, SCHOOL)
    await wrote(on, on.lone, root, "Det kræver mod at spørge")
    await bank(on, on.ali)
    assert "Der er ikke samlet op på sparringen endnu." in await pressed(on, on.ali, "learning-mine")
    await on.press(on.mette, on.round_post(root, 5), "next")
    await on.fill(on.mette, on.round_post(root, 6), "gather", points=f"{SCHOOL_AGAIN}\n{INTERVIEWS}")
    await bank(on, on.ali)
    mine = await pressed(on, on.ali, "learning-mine")
    assert f"Sparring uge 48 #1{SCHOOL}Det står i banken:{SCHOOL_AGAIN}" in mine
    assert "mod" not in mine
    await bank(on, on.lone)
    hers = await pressed(on, on.lone, "learning-mine")
    assert "Det kræver mod at spørgeDet er med i opsamlingen. Den blev til:" in hers
    assert "Her kommer dine egne læringspunkter" in await mine_of(on, on.mette)
    await bank(on, on.mette)
    await pressed(on, on.mette, "learning-edit", (await points(on))[SCHOOL_AGAIN].id)
    await sent(on, on.mette, learning_text="Skolen ved mere, end vi tror")
    assert "Det står i banken:Skolen ved mere, end vi tror" in await mine_of(on, on.ali)


async def mine_of(on: Stage, who: Person) -> str:
    """Return what somebody reads about her own points."""
    await bank(on, who)
    return await pressed(on, who, "learning-mine")


async def test_a_late_point_is_told_to_have_come_late(on: Stage) -> None:
    root = await on.closed(INTERVIEWS)
    await on.fill(on.ali, root, "point", point="Det var godt at være flere om det")
    assert "Du skrev det, efter at der var samlet op." in await mine_of(on, on.ali)


@pytest.mark.row("A11", "A12")
async def test_a_revised_sum_keeps_what_stays_and_lets_go_of_the_rest(on: Stage) -> None:
    root = await on.closed(INTERVIEWS, SCHOOL)
    before = await points(on)
    await bank(on, on.mette)
    await pressed(on, on.mette, "learning-edit", before[INTERVIEWS].id)
    await sent(on, on.mette, learning_text="Tal med barnet først")
    saying = on.saying(root, INTERVIEWS)
    assert SCHOOL in saying.text
    await on.choose(on.mette, root, "Saml op")
    await on.send(on.mette, points=f"{INTERVIEWS}\nHold fast i formålet", theme="child-voice")
    after = await points(on)
    assert set(after) == {"Tal med barnet først", "Hold fast i formålet"}
    assert after["Tal med barnet først"].id == before[INTERVIEWS].id
    assert {point.theme for point in after.values()} == {"child-voice"}
    assert len({case for point in after.values() for case in point.cases}) == 1


@pytest.mark.row("A11")
async def test_a_change_the_sum_calls_for_is_kept_for_the_digest(on: Stage) -> None:
    root = await on.in_round(6)
    change = "Vi inviterer altid skolen med"
    await on.fill(on.mette, on.round_post(root, 6), "gather", points=SCHOOL, change=change, who=on.ali.id)
    folder = await on.bot.sparring.folder(TeamId(on.place), PracticeChange)
    assert folder is not None
    (kept,) = folder.all(PracticeChange)
    assert (await on.bot.sparring.words(TeamId(on.place), [kept.what]))[kept.what] == change
    assert kept.who == await on.bot.sparring.storage.directory.person(on.ali.id)


async def test_what_was_learned_before_is_said_kindly_and_can_be_merged(on: Stage) -> None:
    await on.closed(SCHOOL, INTERVIEWS)
    root = await on.in_round(5)
    await wrote(on, on.ali, root, SCHOOL_AGAIN)
    told = reads(on.open_form(on.ali))
    assert "Det ligner noget, I har lært før, og det er godt at få sagt igen." in told
    assert SCHOOL in told
    assert on.said(root, SCHOOL_AGAIN), "the point is shared all the same"
    await on.press(on.mette, on.round_post(root, 5), "next")
    await on.press(on.mette, on.round_post(root, 6), "gather")
    form = reads(on.open_form(on.mette))
    assert "Et af punkterne ligner et, I har i banken fra mandag den 23. november 2026." in form
    await on.send(on.mette, points=f"{SCHOOL_AGAIN}\nHold fast i formålet")
    saved = reads(on.open_form(on.mette))
    assert "Opsamlingen er gemt." in saved
    assert saved.count("Det ligner et tidligere punkt") == 1
    assert SCHOOL_AGAIN in await points(on)
    await pressed(on, on.mette, "learning-merge")
    assert typed(on.open_form(on.mette))["learning-text"] == SCHOOL
    merged = await sent(on, on.mette, learning_text=SCHOOL)
    assert "Nu er de ét punkt." in merged
    whole = (await points(on))[SCHOOL]
    assert (len(whole.cases), len(whole.owners)) == (2, 1), "two cases of one caseworker"


async def test_a_point_by_hand_says_what_it_is_like_and_is_kept(on: Stage) -> None:
    await on.closed(SCHOOL)
    await bank(on, on.mette)
    await pressed(on, on.mette, "learning-add")
    empty = await on.mette.submit(await on.mette.modal(), {"learning-text": "  "})
    assert empty.errors == {"learning-text": "Skriv gerne et par ord her."}
    told = await sent(on, on.mette, learning_text=SCHOOL_AGAIN, learning_point_theme="cooperation")
    assert "Tak. Punktet ligger i banken.Det ligner et tidligere punkt" in told
    by_hand = (await points(on))[SCHOOL_AGAIN]
    assert (by_hand.theme, by_hand.cases, by_hand.owners) == ("cooperation", frozenset(), frozenset())


@pytest.mark.row("A11", "A12")
async def test_the_themes_are_the_teams_own(on: Stage) -> None:
    await on.closed(INTERVIEWS)
    await bank(on, on.mette)
    await pressed(on, on.mette, "learning-themes")
    await pressed(on, on.mette, "learning-theme", on.place, "cooperation")
    assert "Skole og dagtilbud" in await sent(on, on.mette, learning_name="Skole og dagtilbud")
    await pressed(on, on.mette, "learning-retire", on.place, "law")
    await pressed(on, on.mette, "learning-new-theme")
    twice = await on.mette.submit(await on.mette.modal(), {"learning-name": "skole og dagtilbud"})
    assert twice.errors == {"learning-name": "I har allerede et tema, der hedder det."}
    await sent(on, on.mette, learning_name="Skift af sagsbehandler")
    root = await on.in_round(5)
    await wrote(on, on.ali, root, "Når sagsbehandleren skifter, skal barnet vide det")
    await on.press(on.mette, on.round_post(root, 5), "next")
    await on.press(on.mette, on.round_post(root, 6), "gather")
    form = on.open_form(on.mette)
    assert "Regler, frister og beslutninger" not in reads(form)
    assert "Skole og dagtilbud" in reads(form)
    await on.send(on.mette, points="Barnet skal kende den nye sagsbehandler")
    assert "Skift af sagsbehandler" in on.saying(root, "Barnet skal kende den nye").text
    await bank(on, on.mette)
    await pressed(on, on.mette, "learning-themes")
    assert "Regler, frister og beslutninger (taget af listen)" in reads(on.open_form(on.mette))
    await pressed(on, on.mette, "learning-revive", on.place, "law")
    assert "(taget af listen)" not in reads(on.open_form(on.mette))


async def test_the_bank_of_another_team_stays_closed(on: Stage) -> None:
    await on.closed(INTERVIEWS)
    await bank(on, on.nadia)
    window = on.open_form(on.nadia)
    await on.leave(on.nadia)
    await on.press(on.nadia, window, "learning-mine")
    assert INTERVIEWS not in reads(on.open_form(on.nadia)).replace(reads(window), "")
    outcome = await on.nadia.submit(window, {"learning-search": "børnesamtale"})
    assert "Det er kun for dem, der er med i teamets kanal." in outcome.errors["learning-search"]


async def test_an_english_reader_finds_her_way(on: Stage) -> None:
    await on.closed(INTERVIEWS)
    await on.bot.sparring.storage.directory.set_language(
        await on.bot.sparring.storage.directory.person(on.ali.id), "en"
    )
    read = await bank(on, on.ali)
    assert "1 learning point, the newest first" in read
    assert "Monday 23 November 2026" in read
    assert "Only you can see this." in await pressed(on, on.ali, "learning-mine")


@pytest.mark.row("B13")
async def test_leaders_see_which_themes_recur_across_teams_and_not_a_word_more(on: Stage) -> None:
    await on.closed(SCHOOL)
    leaders = PlaceId("leaders")
    mette = await on.bot.sparring.storage.directory.person(on.mette.id)
    async with on.bot.sparring.storage.writing() as unit:
        ours = await unit.teams.at(on.place)
        assert ours is not None
        theirs = Team(TeamId("theirs"), PlaceId("theirs"), rhythm=Rhythm(customs=Customs(leaders_place=leaders)))
        shared = Rhythm(customs=Customs(leaders_place=leaders))
        await unit.teams.save(Team(ours.id, ours.place, frame=Frame(leader=mette), rhythm=shared), theirs)
        for team in (ours.id, theirs.id):
            for number in (1, 2):
                await unit.records.save(point(team, number, "parents"), point(team, number + 2, f"{team}-only"))
        await unit.commit()
    await bank(on, on.mette)
    read = await pressed(on, on.mette, "learning-across")
    assert "Samarbejdet med forældrene – 2 teams" in read
    assert "only" not in read
    assert SCHOOL not in read
    await bank(on, on.ali)
    assert "Temaer i flere teams" not in offered(on.open_form(on.ali))


def point(team: TeamId, number: int, theme: str) -> LearningPoint:
    """Return a point of a team from a case and a caseworker of its own."""
    name = f"{team}-{number}"
    marks = frozenset({name})
    return LearningPoint(name, team, TextId(name), date(2026, 11, 1), theme, "team", marks, marks)


async def test_who_owned_a_case_stands_behind_a_mark_only(on: Stage) -> None:
    await on.closed(INTERVIEWS)
    folder = await on.bot.sparring.folder(TeamId(on.place), LearningPoint, OwnerMark)
    assert folder is not None
    (kept,), (mark,) = folder.all(LearningPoint), folder.all(OwnerMark)
    assert kept.owners == {mark.mark}
    assert mark.person not in str(kept)


async def test_elsewhere_one_is_asked_which_team(on: Stage) -> None:
    await on.closed(INTERVIEWS)
    async with on.bot.sparring.storage.writing() as unit:
        ours = await unit.teams.at(on.place)
        assert ours is not None
        hers = Frame(leader=on.owner)
        await unit.teams.save(replace(ours, frame=hers), Team(TeamId("b"), PlaceId("b"), "Familieteamet", hers))
        await unit.commit()
    await on.sara.command(on.sara.directs()[-1].channel, "/sparring læring")
    await on.quiet()
    asked = on.told(on.sara, "Hvilket teams læringsbank vil du se?")
    await on.choose(on.sara, asked, "Et team uden navn")
    assert INTERVIEWS in reads(on.open_form(on.sara))
