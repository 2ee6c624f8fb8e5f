"""One transaction on the memory store."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from types import TracebackType
from typing import Self

from bot.messages.letter import Letter, Op
from bot.ports import DueTimer, TimerKind
from bot.sparring.identity import MessageKey, PersonId, PlaceId, SessionId, Subject, TeamId
from bot.sparring.session import Session
from bot.sparring.team import Team
from storage.concern import AT_MOST, ENDED, concerned, members
from storage.memory.kept import MemoryAudit, MemoryFeeds, MemoryRecords, MemoryWords
from storage.memory.state import Home, LetterRow, State, TimerRow
from storage.memory.traces import MemoryTraces
from storage.queueing import newest_updates


class MemoryTimers:
    """`bot.ports.Timers`."""

    def __init__(self, state: State, real: Callable[[], float]) -> None:
        self._timers, self._real = state.timers, real
        self._held: dict[Subject, int] = {}

    async def hold(self, due: Sequence[DueTimer]) -> Sequence[DueTimer]:
        """Return the claims that are still ours."""
        held = [d for d in due if (row := self._timers.get(d.subject)) and is_ours(row, d, self._real())]
        self._held |= {d.subject: d.number for d in held}
        return held

    def arm(self, kind: TimerKind, owner: Session | Team) -> None:
        """Arm or clear the timer of a session or a team; the same number never arms twice."""
        row, alarm = self._timers.get(owner.id), owner.alarm
        if alarm is None:
            self._timers[owner.id] = TimerRow(kind, row.number if row else owner.alarms, None)
        elif row is None or row.number != alarm.number:
            self._timers[owner.id] = TimerRow(kind, alarm.number, alarm.at)

    def disarm(self, subject: Subject) -> None:
        """Forget the timer of a session that is erased."""
        self._timers.pop(subject, None)

    def clear_fired(self) -> None:
        """Clear the held timers that were not re-armed."""
        for subject, number in self._held.items():
            row = self._timers.get(subject)
            if row and row.number == number:
                self._timers[subject] = TimerRow(row.kind, number, None)


def is_ours(row: TimerRow, due: DueTimer, now: float) -> bool:
    """Say whether a claim still stands at the real moment `now`."""
    same = (row.number, row.attempt) == (due.number, due.attempt)
    return same and row.due_at is not None and row.lease_until > now


class MemorySessions:
    """`bot.ports.Sessions`."""

    def __init__(self, state: State, timers: MemoryTimers) -> None:
        self._sessions, self._timers = state.sessions, timers

    async def get(self, session: SessionId) -> Session | None:
        """Return a session."""
        return self._sessions.get(session)

    async def get_many(self, sessions: Sequence[SessionId]) -> Mapping[SessionId, Session]:
        """Return those that exist."""
        return {session: self._sessions[session] for session in sorted(sessions) if session in self._sessions}

    def prepare(self, sessions: Sequence[Session]) -> None:
        """Do nothing: nobody waits for memory."""

    async def save(self, sessions: Sequence[Session]) -> None:
        """Insert or update sessions with their alarms."""
        for session in sessions:
            self._sessions[session.id] = session
            self._timers.arm(TimerKind.SESSION, session)

    async def open_in(self, place: PlaceId) -> Sequence[Session]:
        """Return the open sessions of a place, oldest first."""
        return _by_age(s for s in self._sessions.values() if s.place == place and s.phase not in ENDED)

    async def concerning(self, person: PersonId) -> Sequence[Session]:
        """Return what concerns a person now, newest first."""
        hers = _by_age(s for s in self._sessions.values() if person in concerned(s))
        return hers[: -AT_MOST - 1 : -1]

    async def by_root(self, key: MessageKey) -> Session | None:
        """Return the session whose current thread root has this key."""
        return next((s for s in self._sessions.values() if s.root == key), None)

    async def of_team(self, team: TeamId) -> Sequence[Session]:
        """Return all sessions of a team, newest first."""
        return _by_age(s for s in self._sessions.values() if s.team == team)[::-1]

    async def erase(self, session: SessionId) -> None:
        """Forget a session with its alarm."""
        self._sessions.pop(session, None)
        self._timers.disarm(session)


def _by_age(sessions: Iterable[Session]) -> list[Session]:
    return sorted(sessions, key=lambda session: (session.requested_at, session.id))


class MemoryTeams:
    """`bot.ports.Teams`."""

    def __init__(self, state: State, timers: MemoryTimers) -> None:
        self._teams, self._timers = state.teams, timers

    async def at(self, place: PlaceId) -> Team | None:
        """Return the team that meets in this channel."""
        return next((team for team in self._teams.values() if team.place == place), None)

    async def get(self, team: TeamId) -> Team | None:
        """Return a team."""
        return self._teams.get(team)

    async def get_many(self, teams: Sequence[TeamId]) -> Mapping[TeamId, Team]:
        """Return those that exist."""
        return {team: self._teams[team] for team in sorted(teams) if team in self._teams}

    async def save(self, *teams: Team) -> None:
        """Insert or update teams with their alarms."""
        for team in teams:
            self._teams[team.id] = team
            self._timers.arm(TimerKind.TEAM, team)

    async def led_by(self, person: PersonId) -> Sequence[Team]:
        """Return the teams of which she is a leader, by id."""
        return self._where(lambda team: person in team.leaders)

    async def of_member(self, person: PersonId) -> Sequence[Team]:
        """Return the teams of which she is a member, by id."""
        return self._where(lambda team: person in members(team))

    async def partnered(self, person: PersonId) -> Sequence[Team]:
        """Return the teams whose programme she has as a partner from outside, by id."""
        return self._where(lambda team: person in team.partners)

    async def sharing(self, place: PlaceId) -> Sequence[Team]:
        """Return the teams whose leaders meet in this channel, by id."""
        return self._where(lambda team: team.rhythm.customs.leaders_place == place)

    async def all_ids(self) -> Sequence[TeamId]:
        """Return the ids of all teams, in order."""
        return sorted(self._teams)

    def _where(self, true: Callable[[Team], bool]) -> list[Team]:
        return sorted(filter(true, self._teams.values()), key=lambda team: team.id)


class MemoryLetters:
    """`bot.ports.Letters`."""

    def __init__(self, state: State) -> None:
        self._state = state

    async def put(self, letters: Sequence[Letter]) -> None:
        """Queue letters in this order; an update supersedes an unsent older one of the same post."""
        queued = self._state.letters
        updated = {letter.key for letter in letters if letter.op is Op.UPDATE}
        older = (row for row in queued.values() if row.letter.op is Op.UPDATE and not row.sending)
        for number in [row.number for row in older if row.letter.key in updated]:
            del queued[number]
        for letter in newest_updates(letters):
            self._state.letters_queued += 1
            queued[self._state.letters_queued] = LetterRow(self._state.letters_queued, letter)

    async def call_off(self, subject: Subject) -> Sequence[Letter]:
        """Forget the letters about a sparring or team; return those that may be on their way, which stay."""
        theirs = [row for row in self._state.letters.values() if row.letter.subject == subject]
        for row in theirs:
            if not row.on_its_way:
                del self._state.letters[row.number]
        return [row.letter for row in theirs if row.on_its_way]

    async def posted(self, subject: Subject) -> Sequence[MessageKey]:
        """Return the posts and files that were made about a sparring or team and are not deleted."""
        return [key for key, about in self._state.made_about.items() if about == subject and key in self._state.posts]


class MemoryUnitOfWork:
    """`bot.ports.UnitOfWork`: a copy of the state that takes its place at commit."""

    def __init__(self, home: Home, *, writes: bool) -> None:
        self._home, self._writes = home, writes

    async def __aenter__(self) -> Self:
        if self._writes:
            await self._home.lock.acquire()
        self._state = state = self._home.state.copy()
        self.timers = MemoryTimers(state, self._home.real)
        self.sessions = MemorySessions(state, self.timers)
        self.teams, self.letters = MemoryTeams(state, self.timers), MemoryLetters(state)
        self.words, self.records, self.feeds = MemoryWords(state), MemoryRecords(state), MemoryFeeds(state)
        self.traces = MemoryTraces(state)
        self.audit = MemoryAudit(state)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._writes:
            self._home.lock.release()

    async def first_time(self, receipt: str) -> bool:
        """Write an inbound event's id into the inbox; false when it stood there already."""
        if receipt in self._state.inbox:
            return False
        self._state.inbox[receipt] = self._home.real()
        return True

    async def commit(self) -> None:
        """Make it last."""
        self.timers.clear_fired()
        if self._writes:
            self._home.state = self._state.copy()
