"""Keeps programmes in step with who is there: whoever is gone for good has no part in one any more."""

from bot.service import Keeping
from bot.sparring.programme.arranging import gone
from bot.sparring.programme.people import READS
from bot.sparring.programme.state import Programme
from handlers.desk import Desk
from handlers.inbound import Act, Gone


class Comings:
    """Hears of people whose accounts are closed; who only leaves a channel may well come from outside it."""

    def __init__(self, desk: Desk) -> None:
        """Take what the dialogue has at hand."""
        self._desk = desk

    async def heard(self, act: Act) -> None:
        """Let somebody go from every programme under way that knows her, as partner or as consultant."""
        if not isinstance(act, Gone) or act.place is not None:
            return
        sparring = self._desk.sparring
        programmes = await sparring.records_of(Programme, await sparring.team_ids())
        for one in programmes:
            if one.over_on is None and act.by in (*one.partners, *one.consultants):
                keeping = Keeping(one.team, lambda folder, now: gone(folder, act.by, now), READS)
                await sparring.keep(keeping, f"{act.receipt}:programme:{one.id}")
