"""A programme in a real browser: the contract, a conversation with the citizen's yes and observations, the overview."""

from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.journeys.test_browser import Someone, Trial, album, browser, room, trial

__all__ = ["album", "browser", "room", "trial"]

CONTRACT = "To besøg i foråret. Det, vi ser, bliver mellem jobkonsulenten og os."
SEEN = "Du ventede på svaret, og så fortalte borgeren mere."


@pytest.mark.browser
@pytest.mark.slow
@pytest.mark.timeout(120)
@pytest.mark.row("E1", "E4", "E6", "E7", "E8", "E9")
def test_a_programme_goes_from_its_contract_to_its_overview(trial: Trial, room: BrowserContext, album: Path) -> None:
    mette, sara, ida = (Someone(room, trial, f"U0{name}") for name in ("METTE", "SARA", "IDA"))
    begins(mette)
    writes_the_contract(ida, album)
    books(sara)
    observes(ida, sara, album)
    oversees(mette, album)


def typed(someone: Someone, words: str) -> None:
    """Send a command and wait for the window."""
    someone.page.get_by_test_id("composer").fill(words)
    someone.page.get_by_test_id("composer").press("Enter")
    someone.form.wait_for()


def picks(someone: Someone, field: str, *names: str) -> None:
    """Choose people, one after another."""
    for name in names:
        someone.page.get_by_test_id(f"input:{field}").click()
        someone.page.get_by_role("option", name=name).click()
    someone.page.keyboard.press("Tab")  # the list stays open for more


def submits(someone: Someone, then: str) -> None:
    """Send the form and wait for the page that follows."""
    someone.page.get_by_test_id("modal-submit").locator("visible=true").last.click()
    expect(someone.form).to_contain_text(then)


def puts_away(someone: Someone) -> None:
    """Close the window."""
    someone.page.keyboard.press("Escape")
    expect(someone.form).to_have_count(0)


def opens_the_talk(someone: Someone, label: str) -> None:
    """Open a conversation from the overview."""
    typed(someone, "/sparring forløb")
    someone.page.get_by_test_id("input:programme-which").click()
    someone.page.get_by_role("option", name=label).first.click()
    submits(someone, "Punkter og spørgsmål")


def begins(mette: Someone) -> None:
    typed(mette, "/sparring forløb")
    mette.press("programme-begin", mette.form)
    mette.write("programme-venue", "Jobcenter Fjordby")
    picks(mette, "programme-partners", "Ida Kjær", "Omar Haddad")
    picks(mette, "programme-consultants", "Sara Winther")
    submits(mette, "Forløbet er i gang")
    puts_away(mette)


def writes_the_contract(ida: Someone, album: Path) -> None:
    typed(ida, "/sparring forløb")
    ida.press("programme-papers", ida.form)
    expect(ida.form).to_contain_text("Her står ikke noget endnu.")
    ida.form.get_by_test_id("action:sparring:programme-paper").first.click()
    ida.write("programme-text", CONTRACT)
    submits(ida, CONTRACT)
    ida.page.screenshot(path=album / "programme-contract.png")
    puts_away(ida)


def books(sara: Someone) -> None:
    opens_the_talk(sara, "1. samtale")
    sara.press("programme-book", sara.form)
    sara.write("programme-day", "2026-12-01")
    sara.write("programme-at", "10:00")
    sara.form.get_by_text("Nr. 1", exact=True).click()
    submits(sara, "tirsdag den 1. december")
    sara.press("programme-consent", sara.form)
    expect(sara.form).to_contain_text("Borgeren har sagt ja")
    puts_away(sara)


def observes(ida: Someone, sara: Someone, album: Path) -> None:
    """What she noticed is hers alone until she shares it."""
    opens_the_talk(ida, "1. samtale")
    ida.press("programme-observe", ida.form)
    ida.write("programme-text", SEEN)
    submits(ida, "kun du kan se den")
    ida.page.screenshot(path=album / "programme-observation.png")
    opens_the_talk(sara, "1. samtale")
    expect(sara.form).not_to_contain_text(SEEN)
    puts_away(sara)
    ida.press("programme-share", ida.form)
    ida.page.get_by_test_id("confirm-yes").click()
    expect(ida.form).to_contain_text("delt mellem jer to")
    ida.press("programme-held", ida.form)
    expect(ida.form).to_contain_text("Noteret: Det er holdt.")
    opens_the_talk(sara, "1. samtale")
    expect(sara.form).to_contain_text(SEEN)


def oversees(mette: Someone, album: Path) -> None:
    """The leader sees where everyone is, and nothing of what was said."""
    typed(mette, "/sparring forløb")
    expect(mette.form).to_contain_text("1 af 5")
    expect(mette.form).not_to_contain_text(SEEN)
    mette.page.screenshot(path=album / "programme-overview.png")
    mette.page.get_by_test_id("input:programme-which").click()
    mette.page.get_by_role("option", name="1. samtale").first.click()
    submits(mette, "Punkter og spørgsmål")
    expect(mette.form).not_to_contain_text(SEEN)
