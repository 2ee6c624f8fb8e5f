"""What somebody tries who means no good: every button, form and long post there is, from wherever she can press it.

Nothing is stopped behind the policy here; the whole dialogue answers. Words are planted wherever they are secret, and
no answer to anybody they are not meant for may hold one of them. The tries are told in docs/explanation/attacks.md.
"""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace

import pytest

from bot.content.protocols import shipped
from bot.messages.answers import Mend, OpenForm
from bot.sparring.audit import Deed
from bot.sparring.company.pairs import NotWith
from bot.sparring.digest.state import Digest
from bot.sparring.gathered import Contribution, Note, Observation, Point
from bot.sparring.identity import PersonId, PlaceId, SessionId, TeamId, TextId
from bot.sparring.learning.state import LearningPoint
from bot.sparring.policy import OF_A_SPARRING
from bot.sparring.programme import state as course
from bot.sparring.session import Phase
from bot.sparring.stay import Hold
from bot.sparring.team import Frame, Team
from handlers.inbound import Act, Click, Command, Submission
from tests.policy.world import (
    ALI,
    BIRGIT,
    EVA,
    GITTE,
    IDA,
    IN_TEAM,
    KIM,
    LONE,
    METTE,
    NOON,
    NORA,
    PETER,
    SARA,
    World,
    between_two,
    cells,
    typed_by,
    under_way,
)

VIOLA = PersonId("viola-who-asked")
"""Asked for the sparring on what went wrong, and stands nowhere else: wherever she is named, it has come out."""
OLGA = PersonId("olga-not-with")
"""Sara would rather not be drawn together with her; she stands nowhere else either."""

EVERYBODY = frozenset(IN_TEAM)
WERE_THERE = frozenset({SARA, ALI, KIM})

MAY_SEE: Mapping[str, frozenset[PersonId]] = {
    "planted-case": WERE_THERE,
    "planted-pair-case": frozenset({SARA}),
    "planted-note": frozenset({SARA}),
    "planted-hidden": frozenset(),
    "planted-seen": frozenset({KIM}),
    "planted-point": EVERYBODY - {EVA, BIRGIT, PETER, GITTE, NORA, IDA},
    "planted-opening": frozenset({METTE}),
    "planted-focus": frozenset({SARA, PETER}),
    "planted-observation": frozenset({PETER}),
    "planted-other-team": frozenset({BIRGIT}),
    VIOLA: frozenset(),
    OLGA: frozenset({SARA}),
}
"""Who may read each of the planted words, and the two names."""

OPENLY = frozenset({"join", "accept", "leave", "next", "end", "gather", "close-without"})
"""Who joins is seen to join by all, and reads the case from then on; and when a round ends, what was hidden in it is
shown to all. Neither is a secret way."""


def _text(name: str) -> TextId:
    return TextId(name.replace("planted", "text"))


@dataclass
class Planted:
    """The world with secrets in it."""

    world: World

    @classmethod
    async def made(cls) -> "Planted":
        world = await World.made()
        there, pair = under_way(), between_two()
        session = replace(
            there,
            phase=Phase.GATHERING,
            request=replace(there.request, words={"case": _text("planted-case")}),
            notes=(Note(_text("planted-note"), SARA),),
            contributions=(Contribution(_text("planted-hidden"), KIM, 1, held=True),),
            observations=(Observation(_text("planted-seen"), KIM),),
            points=(Point(_text("planted-point"), KIM, NOON),),
        )
        asked = replace(pair, request=replace(pair.request, words={"case": _text("planted-pair-case")}))
        held = replace(there.stay, hold=Hold(VIOLA, NOON))
        wrong = replace(
            there, id=SessionId("wrong"), protocol=shipped()["mishap"], owner=VIOLA, presenter=VIOLA, stay=held
        )
        other = Team(TeamId("other"), PlaceId("andet-team"), "Ældre", Frame(leader=BIRGIT))
        step = course.Step("step", TeamId("team"), "programme", course.Part.CONVERSATION, SARA, 1, PETER)
        async with world.storage.writing() as unit:
            await unit.sessions.save([session, asked, wrong])
            await unit.teams.save(other)
            await unit.records.save(
                NotWith(f"team:{SARA}", TeamId("team"), SARA, frozenset({OLGA})),
                LearningPoint("foreign", other.id, _text("planted-other-team"), NOON.date()),
                replace(Digest("digest", TeamId("team"), NOON.date(), NOON.date()), opening=_text("planted-opening")),
                replace(step, focus=_text("planted-focus")),
                course.Observation("noticed", TeamId("team"), "step", PETER, _text("planted-observation")),
            )
            mine = ("planted-case", "planted-note", "planted-hidden", "planted-seen", "planted-point")
            await unit.words.put(session.id, {_text(name): name for name in mine})
            await unit.words.put(asked.id, {_text("planted-pair-case"): "planted-pair-case"})
            await unit.words.put(TeamId("team"), {_text("planted-opening"): "planted-opening"})
            await unit.words.put(other.id, {_text("planted-other-team"): "planted-other-team"})
            for name in ("planted-focus", "planted-observation"):
                await unit.words.put(step.subject, {_text(name): name})
            await unit.commit()
        return cls(world)

    def acts(self, who: PersonId) -> list[Act]:
        """Return everything she can try, on what is hers and what is not."""
        tried = [cell.act(who) for cell in cells(self.world)]
        tried = [act for act in tried if not isinstance(act, Command) or typed_by(who)]
        posts = ("root:sparring", "seen:sparring:kim", "contribution:sparring:text-hidden", "point:sparring:text-point")
        tried += [Click("", who, action="read-all", args=(post,)) for post in (*posts, "card:wrong", "root:wrong")]
        tried += [
            replace(act, args=("wrong", *act.args[1:]))
            for act in tried
            if isinstance(act, Click | Submission) and act.args[:1] == ("sparring",)
        ]
        tried += [Click("", who, action=name, args=("foreign", "1")) for name in ("learning-edit", "learning-merge")]
        tried += [
            Click("", who, action=name, args=(place, record, record))
            for name, thing in self.world.dialogue.things["click"].items()
            for place, record in (("teamkanal", "step"), ("teamkanal", "digest"), ("andet-team", "foreign"))
            if thing not in OF_A_SPARRING
        ]
        kept = [act for act in tried if getattr(act, "action", getattr(act, "form", "")) not in OPENLY]
        return [replace(act, receipt=f"try-{number}") for number, act in enumerate(kept)]


@pytest.mark.row("B10")
@pytest.mark.row("C8")
@pytest.mark.parametrize("who", [KIM, LONE, METTE, EVA, BIRGIT, PETER, GITTE])
async def test_pressing_everything_brings_nobody_a_word_that_is_not_for_her(who: PersonId) -> None:
    planted = await Planted.made()
    secret = [word for word, readers in MAY_SEE.items() if who not in readers]
    out: dict[tuple[str, str], str] = {}
    for act in planted.acts(who):
        with suppress(LookupError, ValueError, AttributeError):  # what no hand can press may fail, and says nothing
            shown = repr(await planted.world.dialogue.answer(act))
            out |= {(word, str(act)): shown for word in secret if word in shown}
    assert out == {}


async def test_the_planted_words_are_there_to_be_read_by_those_they_are_for() -> None:
    read = set()
    for who in (SARA, KIM, METTE, PETER, BIRGIT):
        planted = await Planted.made()
        for act in planted.acts(who):
            with suppress(LookupError, ValueError, AttributeError):
                shown = repr(await planted.world.dialogue.answer(act))
                read |= {word for word, readers in MAY_SEE.items() if who in readers and word in shown}
    assert read == {word for word, readers in MAY_SEE.items() if readers}


@pytest.mark.row("B10")
async def test_the_audit_does_not_name_who_reads_the_case_of_what_went_wrong() -> None:
    planted = await Planted.made()
    answer = await planted.world.dialogue.answer(Click("hers", VIOLA, action="read-case", args=("wrong",)))
    assert isinstance(answer, OpenForm)
    async with planted.world.storage.reading() as unit:
        lines = [line for chain in await unit.audit.chains() for line in await unit.audit.lines(chain)]
    assert [(line.what, line.about) for line in lines] == [(Deed.CASE_READ, "wrong")]
    assert VIOLA not in repr(lines)


async def test_who_has_left_gets_nowhere_with_a_form_that_was_still_open() -> None:
    planted = await Planted.made()
    forms = {"note": "note", "point": "point", "actions": "inspiration", "contribute": "contribution"}
    for form, field in forms.items():
        answer = await planted.world.dialogue.answer(
            Submission(f"late-{form}", EVA, form=form, args=("sparring", "1"), filled={field: "Et ord til"})
        )
        assert isinstance(answer, Mend), form
        assert "dem, der er med" in " ".join(answer.errors.values())
