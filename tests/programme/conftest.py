"""A place that takes part: Mette leads it, Sara and Ali are its consultants, Lone and Peter come from outside."""

from typing import Any

import pytest

from bot.messages.answers import Answer
from bot.sparring.folder import Folder
from bot.sparring.identity import PersonId
from bot.sparring.programme.people import READS, under_way
from bot.sparring.programme.state import Part, Programme, Step
from handlers.inbound import Submission
from tests.rhythm_dialogue.table import ALI, LONE, METTE, PETER, SARA, Table, button, opened

PARTNERS = (LONE, PETER)
CONSULTANTS = (SARA, ALI)


@pytest.fixture
async def table() -> Table:
    """A team of three in its channel, set up; the partners are not in it."""
    laid = Table.laid()
    laid.channel.here = [METTE, SARA, ALI]
    await laid.set_up()
    return laid


@pytest.fixture
async def course(table: Table) -> "Course":
    """The same with a programme under way."""
    one = Course(table)
    await one.begin()
    return one


class Course:
    """A programme as people meet it."""

    def __init__(self, table: Table) -> None:
        self.table = table

    async def begin(self, **changes: Any) -> Answer:
        """Let Mette begin the programme."""
        filled = {
            "programme_venue": "Jobcenter Fjordby",
            "programme_partners": PARTNERS,
            "programme_consultants": CONSULTANTS,
        }
        form = await self.presses(METTE, await self.opens(METTE), "Begynd et forløb")
        return await self.table.sends(METTE, form, **{**filled, **changes})

    async def opens(self, who: PersonId) -> Answer:
        """Let somebody open the programme, the partners from their own conversation with the bot."""
        return await self.table.types(who, "forløb", here=who not in PARTNERS)

    async def presses(self, who: PersonId, shown: Answer, label: str) -> Answer:
        """Press what is labelled so."""
        return await self.table.presses(who, button(shown, label))

    async def chooses(self, who: PersonId, step: Step) -> Answer:
        """Open a step from the list on the first page."""
        return await self.table.sends(who, await self.opens(who), programme_which=step.id)

    async def chooses_by_hand(self, who: PersonId, step: Step) -> Answer:
        """Send the first page with a step that its list does not offer."""
        form = opened(await self.opens(who))
        filled = {"programme-which": step.id}
        return await self.table.act(Submission("", who, form=form.name, args=form.args, filled=filled))

    async def books(self, who: PersonId, step: Step, day: Any, at: Any, **more: Any) -> Answer:
        """Let somebody find a time for a step."""
        form = await self.presses(who, await self.chooses(who, step), "Find en tid")
        return await self.table.sends(who, form, programme_day=day, programme_at=at, **more)

    async def writes(self, who: PersonId, step: Step, label: str, **fields: str) -> Answer:
        """Let somebody fill in one of a step's forms."""
        form = await self.presses(who, await self.chooses(who, step), label)
        return await self.table.sends(who, form, **fields)

    async def folder(self) -> Folder:
        """Return what the team keeps of it."""
        found = await self.table.sparring.folder((await self.table.team()).id, *READS)
        assert found is not None
        return found

    async def programme(self) -> Programme:
        """Return the programme under way."""
        one = under_way(await self.folder())
        assert one is not None
        return one

    async def step(self, part: Part, consultant: PersonId | None = None, number: int = 0) -> Step:
        """Return a step as it stands."""
        steps = (await self.folder()).all(Step)
        return next(s for s in steps if (s.part, s.consultant, s.number) == (part, consultant, number))

    async def talk(self) -> Step:
        """Return Sara's first conversation."""
        return await self.step(Part.CONVERSATION, SARA, 1)
