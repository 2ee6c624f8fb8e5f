"""A whole sparring in a real browser: three people, the real bot in its own process, and a kill in the middle."""

import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from time import monotonic
from typing import Literal

import httpx
import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, ViewportSize, expect, sync_playwright

PICTURES = os.environ.get("SPARRING_PICTURES")
"""A folder for the docs' pictures; without it they are taken into the test's own."""

DESK: ViewportSize = {"width": 1440, "height": 900}
TALL: ViewportSize = {"width": 1440, "height": 1040}
PHONE: ViewportSize = {"width": 390, "height": 844}
PATIENCE = 20.0
"""Real seconds in which what one waits for is to be seen."""

AFTER_A_KILL = 60.0
"""Real seconds: a letter that was on its way in the kill is looked for once its lease is over."""

READY = 30.0
"""Real seconds that the trial may take to answer."""

CASE = "En dreng, 8–10 år, kommer sjældent i skole. Mor og skole er uenige om hvorfor, og jeg står midt imellem."
WISH = "Hvordan får jeg hjem og skole til at se på det samme?"


class Trial:
    """`sparring try` as a process of its own, with a fresh home and a free pair of ports."""

    def __init__(self, home: Path) -> None:
        self.home, self.port = home, free_pair()
        self.url = f"http://127.0.0.1:{self.port}"
        self.log = (home.parent / "log.txt").open("ab")
        self.start()

    def start(self) -> None:
        """Start it and wait until the bot is there."""
        command = [sys.executable, "-m", "bot", "try", "--port", str(self.port), "--home", str(self.home)]
        self.process = subprocess.Popen(command, stdout=self.log, stderr=self.log)
        end = monotonic() + READY
        while not self.answers():
            assert self.process.poll() is None, Path(self.log.name).read_text("utf-8")
            assert monotonic() < end, "the trial does not answer"

    def answers(self) -> bool:
        """Say whether workspace and bot are both ready."""
        try:
            return all(
                httpx.get(address, timeout=2, trust_env=False).is_success
                for address in (self.url, f"http://127.0.0.1:{self.port + 1}/readyz")
            )
        except httpx.TransportError:
            return False

    def kill(self, how: signal.Signals = signal.SIGKILL) -> None:
        """End it, by default as nothing survives."""
        self.process.send_signal(how)
        self.process.wait(20)

    def clock(self, **change: int | bool) -> None:
        """Turn the workspace's clock, as its buttons do."""
        httpx.post(f"{self.url}/ui/clock", json=change, trust_env=False).raise_for_status()


def free_pair() -> int:
    """Return a free port whose neighbour is free too."""
    for port in range(18_400 + os.getpid() % 500 * 2, 20_000, 2):
        with socket.socket() as first, socket.socket() as second:
            try:
                first.bind(("127.0.0.1", port))
                second.bind(("127.0.0.1", port + 1))
            except OSError:
                continue
            return port
    raise AssertionError("no free ports")


class Someone:
    """One of the invented colleagues at her own window."""

    def __init__(self, context: BrowserContext, trial: Trial, user: str) -> None:
        self.page: Page = context.new_page()
        self.page.goto(f"{trial.url}/?as={user}")
        self.page.get_by_test_id("composer").wait_for()
        self.channel = self.page.get_by_test_id("messages")
        self.thread = self.page.get_by_test_id("thread-messages")
        self.form = self.page.get_by_test_id("modal")

    def press(self, name: str, where: Locator | None = None) -> None:
        """Press the newest button of a name."""
        (where or self.thread).get_by_test_id(f"action:sparring:{name}").last.click()

    def write(self, field: str, words: str) -> None:
        """Write in a field of the form."""
        self.page.get_by_test_id(f"input:{field}").fill(words)

    def send(self) -> None:
        """Send the form, and see it close."""
        self.page.get_by_test_id("modal-submit").click()
        expect(self.form).to_have_count(0)

    def say(self, words: str) -> None:
        """Write in the open thread."""
        self.page.get_by_test_id("thread-composer").fill(words)
        self.page.get_by_test_id("thread-composer").press("Enter")

    def open_thread(self, number: int = 1) -> None:
        """Open the thread of the channel's first, second … sparring."""
        root = self.channel.get_by_test_id("message").filter(has_text=f"#{number}").last
        root.get_by_test_id("open-thread").click()

    def sees_round(self, number: int, within: float = PATIENCE) -> None:
        """Wait for a round's post."""
        heading = self.thread.get_by_role("heading", name=f"Runde {number} af 6:").last
        expect(heading).to_be_visible(timeout=within * 1000)


@pytest.fixture
def trial(tmp_path: Path) -> Iterator[Trial]:
    made = Trial(tmp_path / "home")
    yield made
    made.kill()
    made.log.close()


@pytest.fixture
def browser(chromium: str) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(
            executable_path=chromium, args=["--no-sandbox", "--disable-gpu", "--lang=da"]
        )
        yield started
        started.close()


@pytest.fixture
def room(browser: Browser) -> BrowserContext:
    return window(browser)


def window(browser: Browser, colours: Literal["light", "dark"] = "light") -> BrowserContext:
    context = browser.new_context(
        timezone_id="Europe/Copenhagen", locale="da-DK", reduced_motion="reduce", viewport=DESK, color_scheme=colours
    )
    context.set_default_timeout(PATIENCE * 1000)
    expect.set_options(timeout=PATIENCE * 1000)
    return context


@pytest.fixture
def album(tmp_path: Path) -> Path:
    folder = Path(PICTURES) if PICTURES else tmp_path / "pictures"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


@pytest.mark.browser
@pytest.mark.slow
@pytest.mark.timeout(300)
@pytest.mark.row("A3", "A4", "A5", "A6", "A8", "A9", "A10", "A11")
def test_a_newcomer_holds_a_sparring_kills_the_bot_and_goes_on(
    trial: Trial, browser: Browser, room: BrowserContext, album: Path
) -> None:
    sara, mette, ali = (Someone(room, trial, user) for user in ("U0SARA", "U0METTE", "U0ALI"))
    ask(sara, album)
    start(sara, mette, ali, album)
    wonder(sara, mette, ali, album)
    learn(trial, (sara, mette, ali), album)
    gather(mette, sara, album)
    look_around(trial, browser, album)
    go_on_after_a_kill(trial, sara, mette, ali, album)


def ask(sara: Someone, album: Path) -> None:
    sara.page.get_by_test_id("composer").fill("/sparring anmod")
    sara.page.keyboard.press("Enter")
    sara.form.wait_for()
    sara.page.get_by_test_id("input:topic").click()
    sara.page.get_by_role("option", name="Tværfagligt samarbejde").click()
    sara.write("case", CASE)
    sara.write("tried", "Jeg har holdt to møder. De taler om hinanden, ikke med hinanden.")
    sara.page.screenshot(path=album / "request.png")
    sara.form.get_by_text("Kan du komme med en god idé").click()
    sara.write("ask", WISH)
    sara.form.get_by_text("Kollegerne må gerne udtrykke anerkendelse").click()
    sara.send()
    expect(sara.channel).to_contain_text(WISH)
    expect(sara.channel).not_to_contain_text("står midt imellem")


def start(sara: Someone, mette: Someone, ali: Someone, album: Path) -> None:
    mette.page.screenshot(path=album / "card.png")
    mette.press("start", mette.channel)
    ali.press("join", ali.channel)
    expect(mette.channel).to_contain_text("Med nu (3)")
    mette.press("begin", mette.channel)
    for each in (sara, mette, ali):
        each.open_thread()
        each.sees_round(1)
    sara.say("De beskriver to forskellige drenge, og jeg er kommet til at løbe imellem dem.")
    mette.press("next")
    mette.sees_round(2)
    ali.say("Hvad siger drengen selv om det?")
    mette.press("next")


def wonder(sara: Someone, mette: Someone, ali: Someone, album: Path) -> None:
    for each in (sara, ali):
        each.sees_round(3)
    ali.say("Du skal bare ringe til skolen.")
    expect(ali.thread).to_contain_text("Kan du gøre det til en undren?")
    ali.say("Jeg kommer til at tænke på, om de to voksne er bange for at få skylden.")
    sara.press("note")
    sara.write("note", "Begynd med det, de er enige om.")
    sara.send()
    expect(sara.thread).not_to_contain_text("til en undren")
    mette.page.get_by_test_id("speed-60").click()
    expect(mette.thread).to_contain_text("Hvilke styrker og muligheder ser I?")
    mette.page.get_by_test_id("speed-1").click()
    mette.page.get_by_test_id("tour-hide").click()
    mette.page.set_viewport_size(TALL)
    expect(mette.thread.get_by_role("heading", name="Runde 3 af 6:")).to_be_visible()
    mette.page.screenshot(path=album / "thread.png")
    mette.page.set_viewport_size(DESK)
    mette.press("next")
    sara.sees_round(4)
    sara.press("actions")
    expect(sara.form).to_contain_text("Begynd med det, de er enige om.")
    sara.write("inspiration", "At begynde med det, de voksne er enige om.")
    sara.write("action-0", "Spørge læreren, hvad der virkede i foråret")
    sara.send()
    expect(mette.thread).to_contain_text("Spørge læreren, hvad der virkede i foråret")
    mette.press("next")
    mette.sees_round(5)


def learn(trial: Trial, people: tuple[Someone, ...], album: Path) -> None:
    points = {
        "Sara Winther": "Når vi løber imellem, kan vi i stedet samle.",
        "Mette Holm": "Barnets egne ord skal med tidligt.",
        "Ali Demir": "Vi kan begynde med det, parterne er enige om.",
    }
    by_name = dict(zip(points, people, strict=True))
    seen = people[0].thread.get_by_test_id("message")
    for _ in points:
        called = seen.filter(has_text="nu har du ordet").last.inner_text()
        name = next(each for each in points if f"@{each}, nu har du ordet" in called)
        someone = by_name.pop(name)
        someone.press("point")
        someone.write("point", points[name])
        someone.page.screenshot(path=album / "learning.png")
        someone.send()
        expect(seen.filter(has_text=f"@{name} har sagt sit læringspunkt")).to_be_visible()
        expect(people[0].thread).to_contain_text(points[name])
    trial.clock(to_next=True)  # nobody presses Next, and the bot goes on after its grace
    people[1].sees_round(6)


def gather(mette: Someone, sara: Someone, album: Path) -> None:
    mette.press("gather")
    expect(mette.page.get_by_test_id("input:points")).to_have_value(re.compile("Barnets egne ord"))
    mette.write("points", "Vi begynder med det, parterne er enige om.\nBarnets egne ord skal med tidligt.")
    mette.send()
    expect(sara.thread).to_contain_text("Det lærte vi")
    expect(sara.thread).to_contain_text("Tak til jer alle")
    mette.page.screenshot(path=album / "sum.png")


def look_around(trial: Trial, browser: Browser, album: Path) -> None:
    """See it in the dark and on a phone, and what the app's home says."""
    dark = window(browser, "dark")
    sara = Someone(dark, trial, "U0SARA")
    sara.open_thread()
    sara.page.screenshot(path=album / "dark.png")
    sara.page.get_by_test_id("app").click()
    expect(sara.page.get_by_test_id("home")).to_contain_text("Spørge læreren")
    dark.close()
    phone = browser.new_context(
        timezone_id="Europe/Copenhagen", locale="da-DK", viewport=PHONE, has_touch=True, is_mobile=True
    )
    ali = Someone(phone, trial, "U0ALI")
    ali.open_thread()
    expect(ali.thread).to_contain_text("Det lærte vi")
    ali.page.get_by_test_id("tour-hide").click()
    ali.page.screenshot(path=album / "phone.png")
    phone.close()


def go_on_after_a_kill(trial: Trial, sara: Someone, mette: Someone, ali: Someone, album: Path) -> None:
    sara.page.get_by_test_id("composer").fill("/sparring anmod")
    sara.page.get_by_test_id("composer").press("Enter")
    sara.form.wait_for()
    sara.page.get_by_test_id("input:topic").click()
    sara.page.get_by_role("option", name="Målet for indsatsen").click()
    sara.write("case", "En ung, 17 år, vil gerne flytte hjemmefra.")
    sara.form.get_by_text("Har du særlig viden").click()
    sara.write("ask", "Hvad skal jeg være opmærksom på?")
    sara.form.get_by_text("Kollegerne svarer kun").click()
    sara.send()
    sara.page.get_by_test_id("app").click()
    expect(sara.page.get_by_test_id("home")).to_contain_text("ligger i køen")
    sara.page.screenshot(path=album / "home.png")
    mette.press("start", mette.channel)
    ali.press("join", ali.channel)
    expect(mette.channel).to_contain_text("Med nu (3)")
    mette.press("begin", mette.channel)
    for each in (mette, ali):
        each.open_thread(2)
        each.sees_round(1)
    for number in (2, 3):
        mette.press("next")
        mette.sees_round(number)
    trial.kill()
    expect(mette.page.get_by_test_id("banner")).to_be_visible()
    trial.start()
    expect(mette.page.get_by_test_id("banner")).to_be_hidden()
    ali.say("Gad vide, hvem der kender ham bedst.")
    mette.press("next")
    ali.sees_round(4, AFTER_A_KILL)
    for number in range(1, 5):
        expect(ali.thread.get_by_role("heading", name=f"Runde {number} af 6:")).to_have_count(1)
