"""What is done about erasing apart from the moment itself: backups, and deletions that are through or never will be."""

from bot.messages.letter import Letter
from bot.ports import OF_FORMS, Alarms, Clock, Ids, Ledger, Storage
from bot.service import whole_team
from bot.service.consequences import Consequences
from bot.service.erasing import NOBODYS, deletions
from bot.sparring.audit import Deed, Entry
from bot.sparring.effects import Delete
from bot.sparring.forgetting import undeleted
from bot.sparring.identity import SessionId, TeamId


class Erasures:
    """Takes care that what was erased stays so, and says what became of its posts."""

    def __init__(self, storage: Storage, clock: Clock, ids: Ids, alarms: Alarms, ledger: Ledger) -> None:
        """Take what it needs; nothing happens yet."""
        self._storage, self._clock, self._ids, self._alarms, self._ledger = storage, clock, ids, alarms, ledger

    async def erase_restored(self) -> int:
        """Erase again what a restored backup has brought back; return how many sparrings and teams that were.

        To be called before anything is shown. What was only about to be erased when a process died is either gone by
        now, which is written down, or its alarm is still armed.
        """
        ledger, now = await self._ledger.read(), self._clock.now()
        names = sorted(ledger.erased | ledger.begun)
        async with self._storage.writing() as unit:
            follows = Consequences(unit, self._ids)
            teams = await unit.teams.get_many([TeamId(name) for name in names])
            back = [team for name, team in teams.items() if name in ledger.erased]
            for team in back:
                await unit.letters.put(await whole_team.deleted(unit, team, now, self._ids))
            sessions = await unit.sessions.get_many([SessionId(name) for name in names])
            brought_back = [session for name, session in sessions.items() if name in ledger.erased]
            for session in brought_back:
                await follows.of_end(session, now, restored=True)
            await follows.store()
            await unit.commit()
        gone = sorted(ledger.begun - ledger.erased - sessions.keys() - teams.keys())
        await self._ledger.erased([SessionId(name) for name in gone], now)
        follows.announce(self._alarms)
        return len(brought_back) + len(back)

    async def deleted(self, letter: Letter) -> None:
        """Write down that a sparring's posts are gone, when this was the last of them."""
        async with self._storage.reading() as unit:
            if letter.subject == OF_FORMS or await unit.letters.posted(letter.subject):
                return
        async with self._storage.writing() as unit:
            if await unit.first_time(f"deleted:{letter.subject}") and isinstance(letter.effect, Delete):
                await unit.audit.add(
                    self._clock.now(), Entry(letter.effect.team, None, Deed.POSTS_DELETED, letter.subject)
                )
            await unit.commit()
        await self._storage.scrub()

    async def undeleted(self, letter: Letter, why: str) -> None:
        """Tell the team's leaders that a post could not be deleted; once for each sparring and reason."""
        if letter.subject == OF_FORMS or not isinstance(letter.effect, Delete):
            return
        now = self._clock.now()
        async with self._storage.writing() as unit:
            if not await unit.first_time(f"undeleted:{letter.subject}:{why}"):
                return
            follows = Consequences(unit, self._ids)
            team = await follows.team(letter.effect.team)
            follows.of_effects(undeleted(team, why), team)
            follows.audited(now, Entry(team.id, None, Deed.DELETION_FAILED, letter.subject))
            await follows.store()
            await unit.commit()
        follows.announce(self._alarms)

    async def tidy(self) -> int:
        """Have the files deleted that only windows have shown; return how many."""
        async with self._storage.writing() as unit:
            letters = await deletions(unit, OF_FORMS, NOBODYS, self._ids)
            await unit.letters.put(letters)
            await unit.commit()
        self._alarms.letters_queued()
        return len(letters)
