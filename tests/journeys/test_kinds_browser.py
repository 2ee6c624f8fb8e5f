"""Two colleagues spar in a message group of their own, in a real browser: from the question to what is left to do."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, ViewportSize, expect

from tests.journeys.test_browser import PHONE, Someone, Trial, album, browser, room, trial

__all__ = ["album", "browser", "room", "trial"]

WIDE: ViewportSize = {"width": 1360, "height": 900}
CASE = "Dreng, 8–10 år. Mor og skole er uenige om hvorfor han bliver hjemme."
WISH = "Hvordan får jeg hjem og skole til at se på det samme?"
TEACHER = "Ringe til læreren og spørge, hvad der virker"


@pytest.mark.browser
@pytest.mark.slow
@pytest.mark.timeout(300)
@pytest.mark.row("C1", "D1", "D3", "D5", "D6")
def test_one_asks_a_colleague_and_they_spar_between_the_two_of_them(
    trial: Trial, browser: Browser, room: BrowserContext, album: Path
) -> None:
    sara, ali = (Someone(room, trial, f"U0{name}") for name in ("SARA", "ALI"))
    sara.page.set_viewport_size(WIDE)
    ask(sara, "Ali Demir")
    see_it_on_a_phone(browser, trial, album)
    say_yes(ali)
    for each in (sara, ali):
        each.page.get_by_test_id("sidebar").get_by_text(", Sparring").click()
        expect(each.channel).to_contain_text("ved at være med siger I ja")
    spar(sara, ali, album)
    look_home(sara, album)


def ask(sara: Someone, whom: str) -> None:
    sara.page.get_by_test_id("composer").fill("/sparring anmod")
    sara.page.get_by_test_id("composer").press("Enter")
    choose(sara, "kind", "Med en kollega")
    expect(sara.form).to_contain_text("Den, du spørger, kan læse det. Spørger du åbent, kan alle i kanalen.")
    choose(sara, "whom", whom)
    sara.form.get_by_text("En vanskelig sag").click()
    sara.write("case", CASE)
    sara.form.get_by_text("Kan du komme med en god idé").click()
    sara.write("ask", WISH)
    sara.form.get_by_text("Svar kun på konkrete spørgsmål").click()
    sara.send()
    expect(sara.channel).not_to_contain_text(WISH)


def see_it_on_a_phone(browser: Browser, trial: Trial, album: Path) -> None:
    phone = browser.new_context(
        timezone_id="Europe/Copenhagen", locale="da-DK", viewport=PHONE, has_touch=True, is_mobile=True
    )
    ali = Someone(phone, trial, "U0ALI")
    ali.page.get_by_test_id("tour-hide").click()
    ali.page.get_by_test_id("drawer").click()
    ali.page.get_by_test_id("app").click()
    ali.page.get_by_test_id("messages-tab").click()
    expect(ali.channel).to_contain_text(WISH)
    expect(ali.channel).not_to_contain_text("uenige")
    ali.page.screenshot(path=album / "kinds-asked.png")
    phone.close()


def say_yes(ali: Someone) -> None:
    ali.page.get_by_test_id("app").click()
    home = ali.page.get_by_test_id("home")
    expect(home).to_contain_text(WISH)
    ali.press("accept", home)
    expect(home).not_to_contain_text(WISH)
    ali.page.keyboard.press("Escape")


def spar(sara: Someone, ali: Someone, album: Path) -> None:
    ali.press("begin", ali.channel)
    for each in (sara, ali):
        each.channel.get_by_test_id("open-thread").last.click()
        sees(each, 1)
    for number in (2, 3, 4):
        sara.press("next")
        sees(sara, number)
    expect(ali.thread).to_contain_text("Ordet har: @Ali Demir")
    ali.say("Gad vide, om læreren og mor nogensinde har set ham det samme sted.")
    sara.press("note")
    sara.write("note", "Spørg, hvad der virker – hos begge.")
    sara.send()
    sara.page.get_by_test_id("tour-hide").click()
    sara.page.screenshot(path=album / "kinds-group.png")
    sara.press("next")
    sees(sara, 5)
    sara.press("actions")
    expect(sara.form).to_contain_text("Spørg, hvad der virker – hos begge.")
    sara.write("action-0", TEACHER)
    sara.send()
    expect(ali.thread).to_contain_text(TEACHER)
    sara.press("next")
    expect(ali.thread).to_contain_text("Tak til jer alle")


def look_home(sara: Someone, album: Path) -> None:
    sara.page.get_by_test_id("app").click()
    home = sara.page.get_by_test_id("home")
    expect(home).to_contain_text(TEACHER)
    sara.page.screenshot(path=album / "kinds-home.png")
    sara.press("action-done", home)
    expect(home).not_to_contain_text(TEACHER)


def choose(someone: Someone, field: str, option: str) -> None:
    """Choose one of a list."""
    someone.page.get_by_test_id(f"input:{field}").click()
    someone.page.get_by_role("option", name=option).first.click()


def sees(someone: Someone, number: int) -> None:
    """Wait for a round's post."""
    expect(someone.thread.get_by_role("heading", name=f"Runde {number} af 5:")).to_be_visible()
