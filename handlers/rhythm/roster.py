"""Keeps the members of a team in step with its channel: who comes, who goes, who is gone for good."""

from contextlib import suppress

from bot.sparring.errors import Refusal
from bot.sparring.rhythm.events import MemberCame, MemberWent
from handlers.desk import Desk
from handlers.inbound import Act, Came, Gone


class Joining:
    """Hears of people who come and go."""

    def __init__(self, desk: Desk) -> None:
        """Take what the dialogue has at hand."""
        self._desk = desk

    async def heard(self, act: Act) -> None:
        """Take somebody into the team whose channel she joined, or out of those she left."""
        match act:
            case Came():
                team = await self._desk.team(act.place)
                if team is not None:
                    await self._desk.sparring.happen_to_team(MemberCame(team.id, act.by), receipt=act.receipt)
            case Gone():
                for team in await self._desk.sparring.of_member(act.by):
                    if act.place in (None, team.place):
                        event = MemberWent(team.id, act.by)
                        with suppress(Refusal):  # the other teams are still waiting
                            await self._desk.sparring.happen_to_team(event, receipt=f"{act.receipt}:{team.id}")
            case _:
                return
