"""A bot whose master key is away: it keeps time, says what it cannot show, and gives back what it cannot keep."""

import pytest

from bot.clock import ManualClock
from bot.composer import LetterComposer
from bot.content.locked import speaking
from bot.failpoints import unharmed
from bot.ids import FreshIds
from bot.messages.answers import Mend
from bot.service import Sparring
from bot.telemetry import Metrics
from handlers.desk import Desk
from handlers.dialogue import Dialogue
from handlers.inbound import Submission
from handlers.slack.blocks import draw
from storage import Pacing, Sealing, SqlStorage, open_storage
from tests.contract.labs import MASTER, SqlLab
from tests.rhythm_dialogue.table import MONDAY, PLACE, REFS, SARA, Channel, Silence

FILLED = {
    "kind": "team",
    "topic": "child",
    "ask-kind": "idea",
    "receive": "answer",
    "when": "queue",
    "case": "En dreng, 8–10 år",
    "ask": "Hvad nu?",
}


class Place:
    """A bot on a database, with a master key or without."""

    def __init__(self, storage: SqlStorage) -> None:
        self.storage, self.clock = storage, ManualClock(MONDAY)
        self.sparring = Sparring(storage, self.clock, FreshIds(self.clock), Silence(), unharmed, Metrics())
        said = speaking(lambda: storage.locked)
        self.dialogue = Dialogue(Desk(self.sparring, said, Channel([SARA])))
        self.composer = LetterComposer(storage, self.clock, said)

    async def asks(self, receipt: str) -> object:
        return await self.dialogue.answer(
            Submission(receipt, SARA, form="request", args=(PLACE, "team"), filled=dict(FILLED))
        )

    async def posted(self) -> list[str]:
        """Return what goes out now."""
        said = []
        for claim in await self.storage.outbox.claim(100):
            message = await self.composer.compose(claim.letter)
            said.append(draw(message, REFS).text if message else "")
        return said


@pytest.fixture
async def sealed(database: SqlLab) -> SqlLab:
    """A database with a request in it."""
    storage = await open_storage(database.url, sealing=Sealing(MASTER), pacing=Pacing.none())
    await Place(storage).asks("first")
    await storage.close()
    return database


async def opened(lab: SqlLab, sealing: Sealing) -> Place:
    storage = await open_storage(lab.url, sealing=sealing, pacing=Pacing.none())
    lab.opened.append(storage)
    return Place(storage)


async def test_its_posts_say_that_texts_are_locked_and_its_forms_come_back(sealed: SqlLab) -> None:
    place = await opened(sealed, Sealing(None))
    (card,) = await place.posted()
    assert "teksten er låst: nøglen til den mangler lige nu, men intet er slettet" in card
    refused = await place.asks("second")
    assert isinstance(refused, Mend)
    assert "Jeg kan ikke gemme tekster lige nu" in str(refused.errors)
    assert len(await place.sparring.open_in(PLACE)) == 1


async def test_all_is_there_when_the_key_comes_back(sealed: SqlLab) -> None:
    await opened(sealed, Sealing(bytes(32)))
    place = await opened(sealed, Sealing(MASTER))
    (card,) = await place.posted()
    assert "Hvad nu?" in card
    assert not isinstance(await place.asks("second"), Mend)
