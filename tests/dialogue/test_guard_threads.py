"""What is typed in a thread: the writer alone is told, helped to take it away, and can say it through the bot."""

from dataclasses import dataclass, field, replace
from typing import cast

import pytest

from bot.content.texts import texts
from bot.messages.answers import Answer, Done, Mend, Note, OpenForm
from bot.messages.guarding import Guard
from bot.messages.parts import Buttons, Line, Message, Text
from bot.service import Sparring
from bot.sparring.events import SaidByForm
from bot.sparring.identity import MessageKey, PersonId
from bot.sparring.session import Phase, Session
from handlers.desk import Desk, Roster
from handlers.inbound import Click, Spoken, Submission
from handlers.prose import Prose
from tests.dialogue.test_guard import guard
from tests.sparring.playbook import SID, anna
from tests.sparring.steps import in_round

ROOT = MessageKey(f"root:{SID}:1")


@dataclass
class Ids:
    """Hands out ids in their order."""

    given: int = 0

    def new(self) -> str:
        self.given += 1
        return f"id-{self.given}"


@dataclass
class Service:
    """Stands in for the service, with one sparring."""

    known: Session
    ids: Ids = field(default_factory=Ids)
    happened: list[tuple[object, dict[str, str]]] = field(default_factory=list)

    async def session(self, name: str) -> Session | None:
        return self.known if name == self.known.id else None

    async def happen(self, event: object, words: dict[str, str], receipt: str) -> None:
        assert receipt
        self.happened.append((event, words))


@pytest.fixture
def service() -> Service:
    return Service(in_round(1, anna).s)


@pytest.fixture
def prose(service: Service) -> Prose:
    return Prose(Desk(cast("Sparring", service), texts, cast("Roster", None), guard=guard))


def said(words: str, before: str = "", by: PersonId = anna) -> Spoken:
    return Spoken("r", by, "da", thread=ROOT, words=words, before=before)


def reads(answer: Answer) -> str:
    assert isinstance(answer, Note), answer
    return "\n".join(line_of(part.line) for part in answer.message.parts if isinstance(part, Text))


def line_of(line: Line) -> str:
    return "".join(getattr(span, "text", "") for span in line)


def buttons(message: Message) -> list[str]:
    return [one.action for row in message.parts if isinstance(row, Buttons) for one in row.buttons]


async def test_the_writer_is_told_what_was_found_by_its_kind_and_how_she_takes_it_away(
    prose: Prose, service: Service
) -> None:
    answer = await prose.heard(said("Mikkels mor har 20 30 40 50, og Ida har 010199-1234"), service.known)
    assert "Jeg så: navn, telefonnummer, CPR-nummer." in reads(answer)
    assert "Delete message" in reads(answer)
    for words in ("Mikkel", "20 30", "010199"):
        assert words not in str(answer), "not a word of hers is repeated"
    assert isinstance(answer, Note)
    assert buttons(answer.message) == [Guard.SAY]


@pytest.mark.parametrize("words", ["Jeg undrer mig over, hvordan drengen har det.", "Hvad med Egebjerg?"])
async def test_nothing_is_said_where_nothing_tells_who_it_is(prose: Prose, service: Service, words: str) -> None:
    assert await prose.heard(said(words), service.known) == Done()


async def test_a_changed_message_is_told_of_only_for_what_is_new_in_it(prose: Prose, service: Service) -> None:
    assert await prose.heard(said("Ida kom igen", "Ida kom"), service.known) == Done()
    assert "navn" in reads(await prose.heard(said("Ida ringede til Mikkels mor", "Ida ringede"), service.known))
    assert await prose.heard(said("Pigen kom", "Ida kom"), service.known) == Done()


async def test_in_a_confidential_sparring_everybody_who_types_is_told_kindly(prose: Prose, service: Service) -> None:
    session = replace(service.known, request=replace(service.known.request, confidential=True))
    answer = await prose.heard(said("Hej alle"), session)
    assert "med knapperne" in reads(answer)
    assert "Jeg så" not in reads(answer)
    withdrawn = replace(session, phase=Phase.WITHDRAWN)
    assert await prose.heard(said("Hej alle"), withdrawn) == Done()


async def test_whoever_has_not_joined_is_told_but_cannot_say_it_through_the_bot(prose: Prose, service: Service) -> None:
    answer = await prose.heard(said("Ida kom", by=PersonId("nadia")), service.known)
    assert isinstance(answer, Note)
    assert buttons(answer.message) == []


async def test_in_threads_of_other_posts_of_ours_the_writer_is_told_too(prose: Prose) -> None:
    assert "navn" in reads(await prose.heard(said("Ida kom"), None))


async def test_what_she_says_through_the_bot_is_posted_in_the_thread(prose: Prose, service: Service) -> None:
    opened = await prose.book().clicks[Guard.SAY](Click("r", anna, "da", action=Guard.SAY, args=(SID,)))
    assert isinstance(opened, OpenForm)
    sent = Submission("r", anna, "da", form=opened.form.name, args=opened.form.args)
    send = prose.book().submissions[Guard.SAY]
    assert isinstance(await send(sent, {"say": "  "}), Mend)
    await send(sent, {"say": "Du skal da bare ringe til skolen."})
    [(event, words)] = service.happened
    assert isinstance(event, SaidByForm)
    assert (event.by, event.advice) == (anna, True)
    assert list(words.values()) == ["Du skal da bare ringe til skolen."]
