"""Keeps the members of a team in step with its channel: who comes, who goes, who is gone for good."""

from contextlib import suppress

from bot.sparring.errors import Refusal
from bot.sparring.rhythm.events import LeaderWent, MemberCame, MemberWent
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
                await self._went(act)
            case _:
                return

    async def _went(self, act: Gone) -> None:
        """Let somebody go from the teams she was in, and say so where she leads."""
        sparring, installer = self._desk.sparring, self._desk.installer
        led_or_held = {team.id: team for team in (*await sparring.led_by(act.by), *await sparring.of_member(act.by))}
        for team in led_or_held.values():
            if act.place in (None, team.place) and act.by in (*team.leaders, team.frame.facilitator):
                led = LeaderWent(team.id, act.by, closed=act.place is None, installer=installer)
                await sparring.happen_to_team(led, receipt=f"{act.receipt}:leads:{team.id}")
        for team in await sparring.of_member(act.by):
            if act.place in (None, team.place):
                event = MemberWent(team.id, act.by)
                with suppress(Refusal):  # the other teams are still waiting
                    await sparring.happen_to_team(event, receipt=f"{act.receipt}:{team.id}")
