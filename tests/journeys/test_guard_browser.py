"""The guard in a real browser: a form that comes back, mended with a press; and a thread in which one types a name."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.journeys.test_browser import Someone, Trial, album, browser, room, trial

__all__ = ["album", "browser", "room", "trial"]


@pytest.mark.browser
@pytest.mark.slow
@pytest.mark.timeout(120)
def test_what_tells_who_it_is_does_not_get_far(trial: Trial, room: BrowserContext, album: Path) -> None:
    sara, mette = (Someone(room, trial, user) for user in ("U0SARA", "U0METTE"))
    ask_with_a_name(sara, album)
    mette.press("start", mette.channel)
    mette.press("begin", mette.channel)
    mette.open_thread()
    type_a_name(mette, album)


def ask_with_a_name(sara: Someone, album: Path) -> None:
    sara.page.get_by_test_id("composer").fill("/sparring anmod")
    sara.page.get_by_test_id("composer").press("Enter")
    sara.page.get_by_test_id("input:topic").click()
    sara.page.get_by_role("option", name="Tværfagligt samarbejde").click()
    sara.write("case", "Mikkels mor siger, at han er 010116-1234 og ikke vil i skole.")
    sara.form.get_by_text("Kan du komme med en god idé").click()
    sara.write("ask", "Hvordan kommer vi videre?")
    sara.form.get_by_text("Kollegerne må gerne udtrykke anerkendelse").click()
    sara.page.get_by_test_id("modal-submit").click()
    expect(sara.form).to_contain_text("Her står et CPR-nummer")
    sara.write("case", "Mikkels mor siger, at han ikke vil i skole.")
    sara.page.get_by_test_id("modal-submit").click()
    expect(sara.form).to_contain_text("Send alligevel – jeg har læst teksten")
    found = sara.form.get_by_text("»Mikkels")
    expect(found).to_contain_text("navn")
    found.scroll_into_view_if_needed()
    sara.page.screenshot(path=album / "guard.png")
    sara.press("guard-mend", sara.form)
    expect(sara.form).to_contain_text("Rettet.")
    case = sara.page.get_by_test_id(re.compile("^input:case"))
    expect(case).to_have_value("Drengens mor siger, at han ikke vil i skole.")
    sara.send()


def type_a_name(mette: Someone, album: Path) -> None:
    mette.say("Jeg kender Mikkel fra en anden sag")
    expect(mette.thread).to_contain_text("Din besked kan vise, hvem det handler om")
    mette.page.screenshot(path=album / "guard-thread.png")
    mette.press("guard-say")
    mette.write("say", "Jeg kender drengen fra en anden sag.")
    mette.send()
    expect(mette.thread.get_by_test_id("message").last).to_contain_text("Jeg kender drengen fra en anden sag.")
