"""The guard at work: what comes back, what she may send anyway, and what is remembered of it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from types import SimpleNamespace
from typing import cast

import pytest

from bot.content.texts import texts
from bot.messages.answers import Answer, Done, LookAgain, Mend, OpenForm, ReplaceForm
from bot.messages.guarding import ANYWAY, MOST_SHOWN, YES, Guard
from bot.messages.parts import Bullets, Buttons, Form, Remembered, Tick, Write
from bot.privacy import Finding, Kind
from bot.service import Sparring
from bot.sparring.audit import Deed, Entry
from bot.sparring.identity import PersonId, TeamId
from bot.sparring.session import Session
from bot.sparring.team import Team
from handlers.books import bound
from handlers.desk import Desk, Roster
from handlers.guarding import EXPECTED, Guarding, carried
from handlers.inbound import Click, Submission, Typed
from handlers.shelf import shelf
from handlers.submissions import FIRST_FIELD

ANNA = PersonId("anna")
KNOWN = (
    (r"\d{6}-\d{4}", Kind.CPR, None),
    ("Mikkels mor", Kind.NAME, "drengens mor"),
    ("Ida", Kind.NAME, "pigen"),
    ("20 30 40 50", Kind.PHONE, None),
    ("Egebjerg", Kind.PLACE, None),
    (r"Navn\d+", Kind.NAME, None),
)


def guard(text: str, language: str) -> Sequence[Finding]:
    """Stand in for the real one: a few words, in both languages."""
    assert language in ("da", "en")
    found = [
        Finding(match.start(), match.end(), kind, match[0], instead)
        for pattern, kind, instead in KNOWN
        for match in re.finditer(pattern, text)
    ]
    return sorted(found)


@dataclass
class Service:
    """Stands in for the service: one sparring of one team, and what is written down."""

    lines: list[Entry] = field(default_factory=list)

    async def session(self, name: str) -> Session | None:
        known = SimpleNamespace(team=TeamId("team"))
        return cast("Session", known) if name == "s1" else None

    async def team(self, _: str) -> Team | None:
        return None

    async def witness(self, *entries: Entry) -> None:
        self.lines += entries


@dataclass
class Window:
    """A form before Anna, on a platform that keeps what she typed."""

    typed: Typed
    form: str = "note"
    args: tuple[str, ...] = ("s1",)
    language: str = "da"
    service: Service = field(default_factory=Service)
    arrived: list[Submission] = field(default_factory=list)
    tick: bool | None = None

    @classmethod
    def of(cls, **text: str) -> "Window":
        return cls(Typed(text, dict.fromkeys(text, "")))

    @property
    def guarding(self) -> Guarding:
        return Guarding(Desk(cast("Sparring", self.service), texts, cast("Roster", None), guard=guard))

    async def _taken(self, sent: Submission) -> Answer:
        self.arrived.append(sent)
        return Done()

    async def send(self, *, tick: bool = False, **text: str) -> Answer:
        """Change some fields and send."""
        self.typed = replace(self.typed, text={**self.typed.text, **text})
        ticked = {} if self.tick is None else {ANYWAY: (YES,) if tick else ()}
        filled = {**self.typed.text, **ticked}
        sent = Submission("r", ANNA, self.language, form=self.form, args=self.args, filled=filled, typed=self.typed)
        return self._shown(await self.guarding.answer(sent, self._taken))

    async def mend(self, name: str) -> Answer:
        """Press "Ret for mig" under a field."""
        press = self.guarding.book().clicks[Guard.MEND]
        click = Click("r", ANNA, self.language, action=Guard.MEND, args=(name,), form=self.form, typed=self.typed)
        return self._shown(await press(click))

    def _shown(self, answer: Answer) -> Answer:
        if isinstance(answer, LookAgain):
            self.tick = False if answer.below else None
            text, before = {**self.typed.text, **answer.instead}, {**self.typed.before, **answer.instead}
            self.typed = Typed(text, before, answer.remembered)
        return answer


def read(answer: Answer, name: str) -> str:
    """Return what stands under a field."""
    assert isinstance(answer, LookAgain), answer
    lists = [part for part in answer.under.get(name, ()) if isinstance(part, Bullets)]
    return "\n".join("".join(getattr(span, "text", "") for span in line) for part in lists for line in part.items)


def above(answer: Answer) -> str:
    assert isinstance(answer, LookAgain), answer
    return "".join(getattr(span, "text", "") for part in answer.above for span in getattr(part, "line", ()))


FORMS = sorted({*FIRST_FIELD, *bound(shelf(cast("Desk", None))).submissions})


@pytest.mark.parametrize("form", FORMS)
async def test_no_form_takes_a_cpr_number_whatever_is_ticked(form: str) -> None:
    window = Window.of(first="Drengen har det svært.", second="Han er 010199-1234 og glad.")
    window.form, window.tick = form, False
    answer = await window.send(tick=True)
    assert isinstance(answer, Mend)
    assert list(answer.errors) == ["second"]
    assert "CPR-nummer" in answer.errors["second"]
    assert "010199" not in answer.errors["second"], "it is not repeated"
    assert (window.arrived, window.service.lines) == ([], [])


@pytest.mark.parametrize("form", FORMS)
async def test_every_form_comes_back_with_a_name_and_what_could_stand_there_instead(form: str) -> None:
    window = Window.of(first="Drengen har det svært.", second="Mikkels mor ringede.")
    window.form = form
    answer = await window.send()
    assert read(answer, "second") == "»Mikkels mor« – navn. Skriv fx »drengens mor«."
    assert read(answer, "first") == ""
    assert window.arrived == []


async def test_what_is_found_is_sent_with_a_tick_and_written_down_by_its_kind_alone() -> None:
    window = Window.of(case="Mikkels mor har 20 30 40 50 og bor i Egebjerg.")
    answer = await window.send()
    assert "20 30 40 50" in read(answer, "case")
    assert isinstance(answer, LookAgain)
    assert [type(item) for item in answer.below] == [Tick]
    assert await window.send(tick=True) == Done()
    assert len(window.arrived) == 1
    assert window.service.lines == [Entry(TeamId("team"), ANNA, Deed.SENT_ANYWAY, "s1", ("name", "phone"))]


async def test_without_the_tick_the_form_says_so_at_the_tick() -> None:
    window = Window.of(case="Mikkels mor ringede fra Egebjerg.")
    await window.send()
    answer = await window.send()
    assert isinstance(answer, Mend)
    assert list(answer.errors) == [ANYWAY]


async def test_a_text_that_was_mended_needs_no_tick_and_is_not_written_down() -> None:
    window = Window.of(case="Mikkels mor ringede.")
    await window.send()
    assert await window.send(case="Drengens mor ringede.") == Done()
    assert window.service.lines == []


async def test_the_tick_counts_for_what_was_shown_and_for_nothing_else() -> None:
    window = Window.of(case="Mikkels mor ringede.", ask="")
    await window.send()
    answer = await window.send(tick=True, ask="Hvad med Ida?")
    assert read(answer, "ask") == "»Ida« – navn. Skriv fx »pigen«."
    assert read(answer, "case") == "", "what she has accepted is not shown again"
    assert await window.send(tick=True) == Done()


async def test_what_she_accepted_is_not_asked_about_again_when_she_writes_on() -> None:
    window = Window.of(case="Mikkels mor ringede.", ask="")
    await window.send()
    await window.send(tick=True, ask="Hvad med Ida?")
    assert await window.send(case="Mikkels mor ringede i går.", ask="Hvad med hende?") == Done()


async def test_what_stood_there_when_the_form_opened_is_not_asked_about() -> None:
    window = Window(Typed({"case": "Mikkels mor ringede. Og Ida kom."}, {"case": "Mikkels mor ringede."}))
    answer = await window.send()
    assert read(answer, "case") == "»Ida« – navn. Skriv fx »pigen«."
    assert await window.send(case="Mikkels mor ringede igen.") == Done()
    assert window.service.lines == []


async def test_a_cpr_number_that_stood_there_stops_it_all_the_same() -> None:
    assert isinstance(await Window(Typed({"case": "010199-1234"}, {"case": "010199-1234"})).send(), Mend)


async def test_hints_alone_are_shown_once_and_need_no_tick() -> None:
    window = Window.of(case="Familien bor i Egebjerg.")
    answer = await window.send()
    assert isinstance(answer, LookAgain)
    assert answer.below == ()
    assert "gætte" in above(answer)
    assert "Egebjerg" in read(answer, "case")
    assert await window.send() == Done()
    assert window.service.lines == []


async def test_mending_puts_the_suggestions_in_and_leaves_what_has_none() -> None:
    window = Window.of(case="Mikkels mor ringede. Ida svarede, at 20 30 40 50 er forkert.")
    await window.send()
    answer = await window.mend("case")
    assert isinstance(answer, LookAgain)
    assert answer.instead == {"case": "Drengens mor ringede. Pigen svarede, at 20 30 40 50 er forkert."}
    assert "20 30 40 50" in read(answer, "case"), "what was put in does not count as having stood there"
    assert isinstance(await window.send(), Mend)
    assert await window.send(tick=True) == Done()


async def test_mending_everything_says_so_and_sends_without_a_tick() -> None:
    window = Window.of(case="Mikkels mor ringede.")
    await window.send()
    answer = await window.mend("case")
    assert "Rettet" in above(answer)
    assert await window.send() == Done()
    assert window.service.lines == []


async def test_a_form_drawn_anew_with_what_she_typed_is_read_all_the_same() -> None:
    typed = Typed({"case": "Mikkels mor ringede."}, {"case": ""}, Remembered(frozenset({"x"}), frozenset({"y"})))
    click = Click("r", ANNA, action="refresh", form="request", typed=typed)
    form = Form("request", "Ny", "Luk", (Write("case", "Sag", initial="Mikkels mor ringede."),))
    answer = carried(click, ReplaceForm(form))
    assert isinstance(answer, ReplaceForm)
    assert answer.form.remembered == Remembered(frozenset(), frozenset({"y"}), redrawn=True)
    window = Window(Typed(typed.text, typed.text, answer.form.remembered))
    assert "drengens mor" in read(await window.send(), "case")
    assert carried(click, OpenForm(form)) == OpenForm(form), "another form on top begins afresh"


async def test_many_findings_are_told_shortly() -> None:
    window = Window.of(case=" ".join(f"Navn{number}" for number in range(8)))
    answer = await window.send()
    assert len(read(answer, "case").splitlines()) == MOST_SHOWN
    assert isinstance(answer, LookAgain)
    assert "3 til" in "".join(str(part) for part in answer.under["case"])
    assert await window.send(tick=True) == Done()


async def test_the_same_words_are_told_once() -> None:
    assert len(read(await Window.of(case="Ida og Ida og Ida").send(), "case").splitlines()) == 1


async def test_beside_a_cpr_number_the_rest_is_told_too() -> None:
    answer = await Window.of(case="010199-1234 er Ida", ask="Mikkels mor?").send()
    assert isinstance(answer, Mend)
    assert "»Ida«" in answer.errors["case"]
    assert "drengens mor" in answer.errors["ask"]


async def test_a_finding_without_a_suggestion_has_no_button_to_mend_it() -> None:
    answer = await Window.of(case="Ring 20 30 40 50").send()
    assert isinstance(answer, LookAgain)
    assert [part for part in answer.under["case"] if isinstance(part, Buttons)] == []


async def test_she_is_told_in_her_own_language() -> None:
    window = Window.of(case="Ring til Ida")
    window.language = "en"
    assert "name. Write “pigen”, for example." in read(await window.send(), "case")


@pytest.mark.parametrize(("name", "kinds"), EXPECTED.items())
async def test_what_a_field_is_there_for_is_not_found_in_it(name: str, kinds: frozenset[Kind]) -> None:
    assert Kind.CPR not in kinds
    assert (await Window.of(**{name: "Ida"}).send() == Done()) is (Kind.NAME in kinds)


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("kind", Kind)
def test_every_kind_has_a_name(kind: Kind, language: str) -> None:
    assert texts(language).format(f"guard-kind-{kind.replace('_', '-')}")
