"""A team's rhythm in a real browser: set up, a turn changes hands, two sparrings, a digest, and what comes of it."""

from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.journeys.test_browser import Someone, Trial, album, browser, room, trial

__all__ = ["album", "browser", "room", "trial"]


@pytest.mark.browser
@pytest.mark.slow
@pytest.mark.timeout(300)
@pytest.mark.row("A1", "A12", "A13", "A14")
def test_a_team_finds_its_rhythm(trial: Trial, room: BrowserContext, album: Path) -> None:
    mette, sara, ali, jonas = (Someone(room, trial, f"U0{name}") for name in ("METTE", "SARA", "ALI", "JONAS"))
    set_up(mette, album)
    change_hands(jonas, ali, album)
    hold_a_sparring(sara, mette, ali, 1, "Vi inviterer skolen med tidligt.")
    hold_a_sparring(ali, mette, sara, 2, "Læreren ser noget, vi ikke ser.")
    hold_a_digest(mette, album)
    bring_an_outcome_home(mette, Someone(room, trial, "U0BIRGIT"), sara, album)
    let_a_week_pass(trial, sara, album)


def typed(someone: Someone, words: str) -> None:
    """Send a command."""
    someone.page.get_by_test_id("composer").fill(words)
    someone.page.get_by_test_id("composer").press("Enter")


def set_up(mette: Someone, album: Path) -> None:
    typed(mette, "/sparring opsætning")
    mette.form.wait_for()
    mette.write("name", "Team Nord")
    mette.page.screenshot(path=album / "set-up.png")
    submit(mette)
    expect(mette.form).to_contain_text("Så er I klar")
    mette.press("setup-digest", mette.form)
    mette.page.get_by_test_id("input:leaders-place").click()
    mette.page.get_by_role("option", name="teamledere").click()
    submit(mette)
    put_away(mette)
    expect(mette.channel).to_contain_text("@Jonas Lind har turen til at tage en sag med")


def change_hands(jonas: Someone, ali: Someone, album: Path) -> None:
    typed(jonas, "/sparring byt")
    jonas.form.wait_for()
    jonas.page.screenshot(path=album / "swap.png")
    submit(jonas)
    put_away(jonas)
    ali.press("take-turn", ali.channel)
    expect(ali.channel).to_contain_text("@Ali Demir har turen til at tage en sag med")
    typed(ali, "/sparring turnus")
    expect(ali.channel).to_contain_text("Turnus for de næste møder")
    ali.page.screenshot(path=album / "rotation.png")


def hold_a_sparring(owner: Someone, mette: Someone, other: Someone, number: int, learned: str) -> None:
    typed(owner, "/sparring anmod")
    owner.form.wait_for()
    owner.page.get_by_test_id("input:topic").click()
    owner.page.get_by_role("option", name="Tværfagligt samarbejde").click()
    owner.write("case", "En dreng, 8–10 år, kommer sjældent i skole.")
    owner.form.get_by_text("Kan du komme med en god idé").click()
    owner.write("ask", "Hvordan kommer vi videre?")
    owner.form.get_by_text("Kollegerne må gerne udtrykke anerkendelse").click()
    owner.send()
    mette.press("start", mette.channel)
    other.press("join", other.channel)
    expect(mette.channel).to_contain_text("Med nu (3)")
    mette.press("begin", mette.channel)
    mette.open_thread(number)
    mette.sees_round(1)
    mette.press("end")
    mette.page.get_by_test_id("confirm-yes").click()
    mette.press("gather")
    mette.write("points", learned)
    mette.page.get_by_test_id("input:theme").click()
    mette.page.get_by_role("option", name="Tværfagligt samarbejde").click()
    submit(mette)
    expect(mette.thread).to_contain_text("Det lærte vi")
    put_away(mette)


def hold_a_digest(mette: Someone, album: Path) -> None:
    typed(mette, "/sparring opsamling")
    mette.form.or_(mette.channel.get_by_test_id("action:sparring:digest-draft")).first.wait_for()
    mette.page.screenshot(path=album / "digest-1.png")
    mette.press("digest-draft", mette.page.locator("body"))
    expect(mette.form).to_contain_text("Det her er et udkast")
    mette.page.screenshot(path=album / "digest-draft.png")
    mette.press("digest-hold", mette.form)
    mette.page.get_by_test_id("confirm-yes").click()
    expect(mette.channel).to_contain_text("Opsamling på")
    put_away(mette)
    post = mette.channel.get_by_test_id("message").filter(has_text="Opsamling på").last
    post.get_by_test_id("open-thread").click()
    expect(mette.thread).to_contain_text("Tværfagligt samarbejde")
    expect(mette.thread.locator("img").first).to_be_visible()
    mette.page.screenshot(path=album / "digest.png")
    mette.press("digest-settle")
    mette.form.wait_for()
    mette.form.get_by_text("Vi ændrer noget").click()
    mette.write("digest-what", "Vi inviterer altid skolen til første møde")
    submit(mette)
    expect(mette.thread).to_contain_text("Vi inviterer altid skolen til første møde")
    mette.press("digest-close", mette.channel)
    mette.page.get_by_test_id("confirm-yes").click()
    expect(mette.thread.or_(mette.channel).first).to_contain_text("Det besluttede vi")


def bring_an_outcome_home(mette: Someone, birgit: Someone, sara: Someone, album: Path) -> None:
    typed(mette, "/sparring opsamling")
    mette.press("share-open", mette.page.locator("body"))
    mette.write("share-question", "Hvad gør I med skolen?")
    submit(mette)
    put_away(mette)
    birgit.page.get_by_text("teamledere", exact=True).first.click()
    expect(birgit.channel).to_contain_text("Læring fra Team Nord")
    birgit.press("share-answer", birgit.channel)
    birgit.write("share-answer", "Vi ringer til læreren i den første uge")
    birgit.send()
    birgit.page.screenshot(path=album / "leaders.png")
    mette.page.get_by_text("teamledere", exact=True).first.click()
    mette.press("share-outcome", mette.channel)
    mette.write("share-outcome", "Alle team ringer til læreren i den første uge")
    mette.send()
    expect(sara.channel).to_contain_text("Tilbage fra de andre ledere")
    expect(sara.channel).to_contain_text("Alle team ringer til læreren i den første uge")
    sara.page.screenshot(path=album / "outcome.png")


def let_a_week_pass(trial: Trial, sara: Someone, album: Path) -> None:
    for _ in range(3):
        trial.clock(to_next=True)
    sara.page.get_by_test_id("app").click()
    expect(sara.page.get_by_test_id("home")).to_contain_text("Turnus i Team Nord")
    sara.page.screenshot(path=album / "home-rhythm.png")


def submit(someone: Someone) -> None:
    """Send the topmost form."""
    someone.page.get_by_test_id("modal-submit").locator("visible=true").last.click()


def put_away(someone: Someone) -> None:
    """Close whatever windows are open."""
    someone.page.wait_for_timeout(1500)  # a form that was sent may yet turn into a word of thanks
    while someone.form.count():
        someone.page.keyboard.press("Escape")
        someone.page.wait_for_timeout(300)
