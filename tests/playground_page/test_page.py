"""The page in a real browser: every element, keyboard, phone, and nothing typed lost."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.playground_page import shelf
from tests.playground_page.conftest import Stage

pytestmark = pytest.mark.browser

PHONE = {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True}


def open_form(page: Page) -> None:
    page.get_by_test_id("composer").fill("/sparring anmod")
    page.keyboard.press("Enter")
    page.get_by_test_id("modal").wait_for()


def test_shows_every_block_and_element(page: Page) -> None:
    page.get_by_test_id("channel:C2").click()
    shown = page.get_by_test_id("messages")
    for block in shelf.GALLERY:
        expect(shown.get_by_test_id(f"block:{block['block_id']}")).to_be_visible()
    expect(shown).to_contain_text("Slutter kl. 13.50 · @Mette Holm lytter i #team-familie. Se vejledningen.")
    expect(shown.get_by_alt_text("Tre cirkler forbundet af linjer")).to_be_visible()
    expect(shown.locator(".message li")).to_have_text(
        ["Hvilke associationer får I?", "Hvad er der givet svar på?", "Hvilke styrker og muligheder ser I?"]
    )
    page.get_by_test_id("channel:C1").click()
    open_form(page)
    for kind in shelf.ELEMENTS:
        expect(page.get_by_test_id(f"input:b_{kind}")).to_be_visible()


def test_asks_the_bots_question_before_the_click(page: Page, stage: Stage) -> None:
    page.get_by_test_id("channel:C2").click()
    page.get_by_test_id("action:end").click()
    page.get_by_test_id("confirm-no").click()
    page.get_by_test_id("action:end").click()
    expect(page.get_by_role("alertdialog")).to_contain_text("Runden slutter for alle.")
    page.get_by_test_id("confirm-yes").click()
    expect(page.get_by_test_id("confirm")).to_have_count(0)
    pressed = [body for name, body in stage.workspace.calls if name == "action"]
    assert [body["action"]["action_id"] for body in pressed] == ["end"]
    assert pressed[0]["state"]["values"]["g10"]["goal"]["selected_option"]["value"] == "colleague"


def test_keeps_what_was_typed_through_errors_and_redrawing(page: Page, stage: Stage) -> None:
    open_form(page)
    topic, case = page.get_by_test_id("input:b_plain_text_input"), page.get_by_test_id("input:case")
    page.get_by_test_id("modal-submit").click()
    expect(page.get_by_test_id("error:case")).to_have_text("Udfyld dette felt, før du sender.")
    expect(topic).to_be_focused()
    topic.fill("Skolefravær")
    case.fill("En dreng på 8–10 år vil ikke i skole.")
    page.get_by_test_id("input:b_static_select").click()
    page.get_by_role("option", name="Principiel sag").click()
    page.get_by_test_id("input:b_datepicker").fill("2/12-26")
    case.press("End")
    stage.do(stage.workspace.redraw)
    expect(page.get_by_test_id("modal")).to_contain_text("Udgave 2.")
    expect(case).to_be_focused()
    page.keyboard.type(" Mor er træt.")

    stage.workspace.answers.append({"ok": False, "errors": {"case": "Der står et navn i teksten."}})
    page.get_by_test_id("modal-submit").click()
    expect(page.get_by_test_id("error:case")).to_have_text("Der står et navn i teksten.")
    expect(case).to_have_value("En dreng på 8–10 år vil ikke i skole. Mor er træt.")
    expect(case).to_have_attribute("aria-invalid", "true")
    page.reload()
    expect(case).to_have_value("En dreng på 8–10 år vil ikke i skole. Mor er træt.")
    page.get_by_test_id("modal-submit").click()
    expect(page.get_by_test_id("modal")).to_have_count(0)
    values = stage.last("view_submit")["state"]["values"]
    assert values["b_plain_text_input"]["a_plain_text_input"] == {"type": "plain_text_input", "value": "Skolefravær"}
    assert values["b_static_select"]["a_static_select"]["selected_option"]["value"] == "principle"
    assert values["b_datepicker"]["a_datepicker"]["selected_date"] == "2026-12-02"
    assert values["b_datetimepicker"]["a_datetimepicker"]["selected_date_time"] == shelf.NOW


def test_the_keyboard_stays_in_a_form_whose_button_goes(page: Page, stage: Stage) -> None:
    open_form(page)
    page.get_by_test_id("modal-submit").focus()
    view = {**shelf.modal(version=2), "submit": None, "blocks": [shelf.GALLERY[0]]}
    stage.do(stage.workspace.emit, "view_updated", view=view)
    expect(page.get_by_test_id("modal-submit")).to_be_hidden()
    page.keyboard.press("Escape")
    expect(page.get_by_test_id("modal")).to_have_count(0)


def test_works_without_a_mouse(page: Page, stage: Stage) -> None:
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Gå til samtalen")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_test_id("composer")).to_be_focused()
    page.keyboard.type("/spa")
    expect(page.get_by_test_id("suggest:/sparring")).to_be_visible()
    page.keyboard.press("Enter")
    page.keyboard.type("anmod")
    page.keyboard.press("Enter")
    expect(page.get_by_test_id("input:b_plain_text_input")).to_be_focused()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Shift+Tab")
    expect(page.get_by_test_id("modal-submit")).to_be_focused()  # the trap goes round
    page.keyboard.press("Escape")
    expect(page.get_by_test_id("modal")).to_have_count(0)
    expect(page.get_by_test_id("composer")).to_be_focused()
    assert stage.last("command")["text"] == "anmod"

    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Home")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    expect(page.get_by_test_id("reply-in-thread").and_(page.locator(":focus"))).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.get_by_test_id("thread-composer")).to_be_focused()
    page.keyboard.type("Jeg følger med\n")
    expect(page.get_by_test_id("thread-messages")).to_contain_text("Jeg følger med")
    page.keyboard.press("Escape")
    expect(page.get_by_test_id("thread")).to_be_hidden()


@pytest.mark.parametrize("room", [PHONE], indirect=True)
def test_fits_a_phone(page: Page) -> None:
    def no_sideways_scroll() -> None:
        assert page.evaluate("document.documentElement.scrollWidth") == 360
        assert page.locator(".scroller:visible").evaluate_all(
            "nodes => nodes.every(node => node.scrollWidth <= node.clientWidth)"
        )

    for place in ("channel:C2", "app", "channel:C1"):
        page.get_by_test_id("drawer").click()
        page.get_by_test_id(place).click()
        no_sideways_scroll()
    page.get_by_test_id("open-thread").first.click()
    expect(page.get_by_test_id("composer")).to_be_hidden()
    no_sideways_scroll()
    composer, tour = page.get_by_test_id("thread-composer").bounding_box(), page.locator("#tour").bounding_box()
    assert composer is not None
    assert tour is not None
    assert composer["y"] + composer["height"] < tour["y"]
    page.get_by_test_id("thread-close").click()
    page.get_by_test_id("controls-toggle").click()
    expect(page.get_by_test_id("speed-60")).to_be_in_viewport(ratio=1)
    page.get_by_test_id("controls-toggle").click()
    open_form(page)
    no_sideways_scroll()


def test_text_stays_text(page: Page) -> None:
    nasty = '<img src=x onerror="window.pwned=1"><script>window.pwned=1</script>'
    expect(page.get_by_test_id("messages").get_by_text(nasty)).to_be_visible()
    page.get_by_test_id("channel:C2").click()
    expect(page.get_by_test_id("messages").get_by_text(nasty)).to_be_visible()  # also where the server forgot to escape
    page.get_by_test_id("composer").fill(nasty)
    page.keyboard.press("Enter")
    expect(page.get_by_test_id("messages").get_by_text(nasty)).to_have_count(2)
    assert page.evaluate("window.pwned") is None


def test_survives_a_restart_of_the_server(page: Page, stage: Stage) -> None:
    page.get_by_test_id("composer").fill("Halvfærdig tanke")
    open_thread = page.get_by_test_id("open-thread").first
    open_thread.click()
    page.get_by_test_id("thread-composer").fill("også her")
    stage.do(stage.workspace.hang_up)
    expect(page.get_by_test_id("banner")).to_contain_text("Forbindelsen er væk")
    stage.do(stage.workspace.say, "C1", "U2", "Skrevet imens")
    stage.do(stage.workspace.come_back)
    expect(page.get_by_test_id("messages")).to_contain_text("Skrevet imens")
    expect(page.get_by_test_id("banner")).to_be_hidden()
    expect(page.get_by_test_id("composer")).to_have_value("Halvfærdig tanke")
    expect(page.get_by_test_id("thread-composer")).to_have_value("også her")


def test_switches_person_language_and_colours(page: Page, stage: Stage) -> None:
    page.get_by_test_id("person-switch").click()
    page.get_by_test_id("person:U3").click()
    expect(page.get_by_test_id("person-switch")).to_contain_text("Sara Lund · Rådgiver")
    expect(page.get_by_test_id("messages")).not_to_contain_text("Kun du ser")
    page.get_by_test_id("more-menu").click()
    page.get_by_test_id("lang-en").click()
    expect(page.get_by_test_id("person-switch")).to_contain_text("You are:")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    page.get_by_test_id("more-menu").click()
    page.get_by_test_id("theme-dark").click()
    expect(page.locator("body")).to_have_css("background-color", "rgb(15, 20, 19)")
    page.get_by_test_id("speed-60").click()
    expect(page.get_by_test_id("speed-60")).to_have_attribute("aria-pressed", "true")
    expect(page.get_by_test_id("clock")).to_have_text(re.compile(r"^13:3[1-9]"))
    assert stage.last("clock") == {"speed": 60}


def test_says_everything_in_both_languages(page: Page) -> None:
    words = page.evaluate(
        """async () => {
          const [da, en] = await Promise.all(['da', 'en'].map((name) => import(`/static/js/words/${name}.js`)));
          return [da.default, en.default];
        }"""
    )
    holes = [{key: set(re.findall(r"{\w+}", text)) for key, text in each.items()} for each in words]
    assert holes[0] == holes[1]


OVERLAPPING = """() => {
  const seen = [...document.querySelectorAll('.topbar button, .clock-face, .brand-name, .bot-status')]
    .filter((node) => node.offsetParent)
    .map((node) => [node.textContent, node.getBoundingClientRect()]);
  return seen.flatMap(([name, a], index) => seen.slice(index + 1)
    .filter(([, b]) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1
      && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1)
    .map(([other]) => `${name} / ${other}`));
}"""


@pytest.mark.parametrize("width", [1920, 1600, 1561, 1560, 1360, 1341, 1340, 1200, 1181, 1180, 1021])
def test_nothing_in_the_top_bar_lies_on_anything_else(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    assert page.evaluate(OVERLAPPING) == []
    assert page.evaluate("document.documentElement.scrollWidth") == width
    expect(page.get_by_test_id("step-1w")).to_be_in_viewport(ratio=1)


def test_a_week_goes_by_at_a_press_and_the_date_says_which(page: Page, stage: Stage) -> None:
    expect(page.get_by_test_id("clock-day")).to_have_text("ons. 18. nov. · uge 47")
    page.get_by_test_id("step-1w").click()
    expect(page.get_by_test_id("clock-day")).to_have_text("ons. 25. nov. · uge 48")
    page.get_by_test_id("step-1d").click()
    expect(page.get_by_test_id("clock-day")).to_have_text("tors. 26. nov. · uge 48")
    assert stage.last("clock") == {"step_seconds": 86_400}


def test_while_time_is_on_its_way_it_cannot_be_sent_further(page: Page, stage: Stage) -> None:
    clock = {**stage.workspace.clock, "until": shelf.NOW + 86_400}
    stage.do(stage.workspace.emit, "clock", clock=clock)
    expect(page.get_by_test_id("step-1w")).to_be_disabled()
    stage.do(stage.workspace.emit, "clock", clock={**clock, "until": None})
    expect(page.get_by_test_id("step-1w")).to_be_enabled()


def test_people_are_brought_in_let_go_and_leave_for_good(page: Page, stage: Stage) -> None:
    page.get_by_test_id("channel:C2").click()
    page.get_by_test_id("pane-members").click()
    page.get_by_test_id("move:U4").click()
    expect(page.get_by_test_id("move:U4")).to_have_text("Fjern")
    assert stage.last("member") == {"as": "U1", "channel": "C2", "user": "U4", "in": True}
    page.get_by_test_id("account:U4").click()
    expect(page.get_by_test_id("member:U4")).to_contain_text("Kontoen er lukket")
    expect(page.get_by_test_id("account:UBOT")).to_have_count(0)
    page.keyboard.press("Escape")
    expect(page.get_by_test_id("pane-members")).to_be_focused()
    page.get_by_test_id("person-switch").click()
    expect(page.get_by_test_id("person:U5")).to_be_visible()
    expect(page.get_by_test_id("person:U4")).to_have_count(0)


def test_a_file_can_be_kept(page: Page, stage: Stage) -> None:
    paper = {
        "id": "FPAPER",
        "title": "Opsamling",
        "mimetype": "application/pdf",
        "size": 2000,
        "url": "/ui/file/FPAPER",
    }
    made = stage.do(stage.workspace.say, "C1", "UBOT", "Her er papiret")
    stage.do(stage.workspace.emit, "message_changed", message={**made, "files": [{**paper, "alt_txt": ""}]})
    shown = page.get_by_test_id("file")
    expect(shown).to_contain_text("Opsamling")
    expect(shown).to_contain_text("PDF · 2 kB")
    with page.expect_download() as download:
        shown.click()
    assert download.value.suggested_filename == "opsamling.pdf"
