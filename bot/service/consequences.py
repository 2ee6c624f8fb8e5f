"""What follows from what happened, gathered while it is decided and stored in the same transaction."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from bot.messages.address import addressed, addressed_by_team, addressed_to_person
from bot.messages.letter import Letter
from bot.ports import Alarms, Ids, UnitOfWork
from bot.privacy import stops
from bot.service import auditing
from bot.service.erasing import NOBODYS, deletions, destroyed
from bot.sparring import forgetting
from bot.sparring.audit import Entry
from bot.sparring.decision import Decision
from bot.sparring.effects import SendMine
from bot.sparring.errors import CprNumber
from bot.sparring.folder import Change, Folder, Kept, Record
from bot.sparring.forgetting import forgotten
from bot.sparring.identity import PersonId, PlaceId, SessionId, Subject, TeamId, TextId
from bot.sparring.rhythm.decide import TeamDecision, decide
from bot.sparring.rhythm.effects import TeamEffect
from bot.sparring.session import Phase, Session
from bot.sparring.team import Team

Words = Mapping[TextId, str]


@dataclass(frozen=True, slots=True)
class Keeping:
    """A change to what a team keeps.

    Args:
        team: Whose folder it is.
        change: Decides what follows, from the folder and the moment.
        reads: The kinds of records the folder is to hold.
        words: What was written with it, by the pointers the records name.
        subject: Whose key the words are sealed under; None: the team's own.
        by: Who does it, for the audit.
        deeds: What the audit says of it beside what it reckons itself.
    """

    team: TeamId
    change: Change
    reads: tuple[type[Record], ...] = ()
    words: Words = field(default_factory=dict)
    subject: Subject | None = None
    by: PersonId | None = None
    deeds: tuple[Entry, ...] = ()


class Consequences:
    """All that one transaction is to store: sessions, teams, records and letters, in the order they were decided."""

    def __init__(self, unit: UnitOfWork, ids: Ids) -> None:
        self.unit = unit
        self._ids = ids
        self._sessions: list[Session] = []
        self._teams: dict[TeamId, Team] = {}
        self._saved: list[Record] = []
        self._removed: list[Record] = []
        self._letters: list[Letter] = []
        self._alarms: list[datetime] = []
        self._audited: list[Entry] = []
        self._audited_at: datetime | None = None
        self._ended: list[Session] = []
        self.erased: list[SessionId] = []

    def of_session(self, before: Session | None, decision: Decision) -> None:
        """Take in what was decided about a session."""
        session = decision.session
        if session.phase is Phase.ERASED:
            self._ended.append(session)
            return
        if session is not before:
            self._sessions.append(session)
        if session.alarm is not None:
            self._alarms.append(session.alarm.at)
        self._letters += [addressed(effect, session, self._ids.new()) for effect in decision.effects]

    def of_team(self, before: Team, decision: TeamDecision) -> None:
        """Take in what was decided about a team's rhythm."""
        team = decision.team
        if team is not before:
            self._teams[team.id] = team
        if team.alarm is not None:
            self._alarms.append(team.alarm.at)
        self._letters += [addressed_by_team(effect, team, self._ids.new()) for effect in decision.effects]

    async def of_ends(self, now: datetime) -> None:
        """Destroy the sparrings whose time is over, each with its team locked, and take in what follows."""
        for session in self._ended:
            await self.of_end(session, now)

    async def of_end(self, session: Session, now: datetime, *, restored: bool = False) -> None:
        """Destroy a sparring: its key and words, itself, every link to it; and have what it posted deleted."""
        unit, team = self.unit, await self.team(session.team)
        kept = forgotten(await folder_of(unit, team, forgetting.READS), session)
        self._letters += await destroyed(unit, session, team, self._ids)
        self.of_records(kept.saved)
        self._removed += kept.removed
        if not restored:
            self.of_effects(kept.effects, team)
        self.audited(now, auditing.of_end(session, restored=restored))
        self.erased.append(session.id)

    def of_effects(self, effects: Iterable[TeamEffect], team: Team) -> None:
        """Take in what is to be shown for a team."""
        self._letters += [addressed_by_team(effect, team, self._ids.new()) for effect in effects]

    def of_person(self, effect: SendMine) -> None:
        """Take in what a person is to be sent about herself."""
        self._letters.append(addressed_to_person(effect, self._ids.new()))

    async def without_copies(self, person: PersonId) -> None:
        """Have deleted what a person was sent about herself."""
        self._letters += await deletions(self.unit, person, NOBODYS, self._ids)

    def of_records(self, records: Iterable[Record]) -> None:
        """Take in records to save."""
        self._saved += records

    async def written(self, subject: Subject, words: Words) -> None:
        """Seal what was written, whatever way it came; nobody keeps a CPR number (databeskyttelsesloven § 11).

        Raises:
            CprNumber: One stands in it. Nothing of the transaction lasts.
        """
        if any(stops(text) for text in words.values()):
            raise CprNumber
        await self.unit.words.put(subject, words)

    def audited(self, at: datetime, *entries: Entry) -> None:
        """Take in lines for the audit; they are written last, and stand or fall with the rest."""
        self._audited += entries
        self._audited_at = at

    async def of_keeping(self, keeping: Keeping, now: datetime) -> Kept:
        """Decide a change to a team's folder, with the team locked, and take in what follows; raises `Refusal`."""
        before = team = await self.team(keeping.team)
        kept = keeping.change(await folder_of(self.unit, team, keeping.reads), now)
        if keeping.words:
            await self.written(keeping.subject or keeping.team, keeping.words)
        for subject in kept.erased:
            await self.unit.words.erase(subject)
        for event in kept.events:
            decision = decide(team, event, now)
            self.of_team(team, decision)
            team = decision.team
        reckoned = *auditing.of_kept(team, kept, keeping.by), *auditing.of_team(before, team, keeping.by)
        self.audited(now, *reckoned, *keeping.deeds)
        self.of_records(kept.saved)
        self._removed += kept.removed
        self.of_effects(kept.effects, team)
        return kept

    async def team(self, team: TeamId) -> Team:
        """Return a team, locked, as it has become; a channel's first thing that happens makes its team."""
        if team in self._teams:
            return self._teams[team]
        place = PlaceId(team)  # a team is named after the channel it began in
        return await self.unit.teams.get(team) or await self.unit.teams.at(place) or Team(team, place)

    async def store(self) -> None:
        """Save what changed, and queue the letters that carry out the effects."""
        if self._sessions:
            await self.unit.sessions.save(self._sessions)
        if self._teams:
            await self.unit.teams.save(*self._teams.values())
        if self._saved:
            await self.unit.records.save(*self._saved)
        for record in self._removed:
            await self.unit.records.delete(type(record), record.id)
        if self._letters:
            await self.unit.letters.put(self._letters)
        if self._audited_at and self._audited:
            await self.unit.audit.add(self._audited_at, *self._audited)

    def announce(self, alarms: Alarms) -> None:
        """Wake, after the commit, whoever has to act on it."""
        if self._alarms:
            alarms.timers_changed(min(self._alarms))
        if self._letters:
            alarms.letters_queued()


async def folder_of(unit: UnitOfWork, team: Team, kinds: Sequence[type[Record]]) -> Folder:
    """Return a team with all its records of these kinds."""
    return Folder(team, tuple([record for kind in kinds for record in await unit.records.all(kind, team.id)]))
