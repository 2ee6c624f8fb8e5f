"""The bot's one door to everything it remembers."""

from asyncio import sleep
from collections.abc import AsyncIterator, Callable, Iterable, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, replace
from datetime import timedelta
from time import monotonic

from bot.failpoints import Failpoint
from bot.messages.letter import Letter
from bot.ports import Alarms, Clock, DueTimer, Failpoints, Ids, Ledger, Storage, TimerKind, Trace
from bot.service import auditing
from bot.service.consequences import Consequences, Keeping, Words
from bot.service.foresight import Foresight, foreseen
from bot.service.questions import Questions
from bot.service.unwritten import Unwritten
from bot.sparring.audit import Code, Deed, Entry
from bot.sparring.decision import Decision
from bot.sparring.effects import Delete, OpenGroup, SendMine
from bot.sparring.events import Event, GroupOpened, SparringRequested, TimerFired
from bot.sparring.folder import Kept, Record
from bot.sparring.identity import PersonId, PlaceId, SessionId, TeamId
from bot.sparring.machine import decide
from bot.sparring.protocol import Protocol
from bot.sparring.rhythm.decide import TeamDecision
from bot.sparring.rhythm.decide import decide as decide_team
from bot.sparring.rhythm.events import TeamEvent, TeamPersonEvent, TeamTimerFired
from bot.sparring.session import Request, Session
from bot.sparring.team import Frame, Team
from bot.telemetry import Metrics


@dataclass(frozen=True, slots=True)
class Wish:
    """What a caseworker sent in to ask for sparring."""

    by: PersonId
    place: PlaceId
    request: Request
    protocol: Protocol
    start_now: bool = False
    hour: timedelta | None = None
    """The longest it may take, where its source gives it more than the team's hour (E2, E7, E8)."""


class Sparring(Questions):
    """The bot's one door to everything it remembers."""

    def __init__(
        self,
        storage: Storage,
        clock: Clock,
        ids: Ids,
        alarms: Alarms,
        failpoint: Failpoints,
        metrics: Metrics,
        ledger: Ledger | None = None,
    ) -> None:
        """Take what it needs; nothing happens yet."""
        super().__init__(storage)
        self.clock = clock
        self.ids = ids
        self._alarms = alarms
        self._failpoint = failpoint
        self._metrics = metrics
        self._ledger = ledger or Unwritten()

    async def happen(
        self,
        event: Event,
        words: Words | None = None,
        receipt: str | None = None,
        *,
        may: Callable[[Session], None] | None = None,
        also: Callable[[Session], Keeping] | None = None,
    ) -> Decision | None:
        """Let an event happen to a sparring, once.

        Args:
            event: What happened.
            words: What was written with it, by the pointers the event names.
            receipt: The delivery's own id; a second delivery of the same changes nothing.
            may: Refuses whoever may not, from the session as it stands; None: that was asked before.
            also: What the team's folder keeps of it, from the session as it has become; all or nothing of both lasts.

        Returns:
            What followed, or None when this delivery was handled before.

        Raises:
            Refusal: It is not possible now; nothing has changed, and the delivery may be tried again.
        """
        async with self._once(type(event), receipt) as follows:
            if follows is None:
                return None
            before = await follows.unit.sessions.get(event.session)
            if before is not None and may is not None:
                may(before)
            now = self.clock.now()
            decision = decide(before, event, now)
            if words:
                await follows.written(event.session, words)
            follows.of_session(before, decision)
            follows.audited(now, *auditing.of_session(event, decision.session))
            if also is not None:
                await follows.of_keeping(also(decision.session), self.clock.now())
        return decision

    async def group_opened(self, letter: Letter, place: PlaceId) -> None:
        """Let the message group that a letter asked for be open at `place`; told twice, it is open once."""
        if isinstance(letter.effect, OpenGroup):
            event = GroupOpened(SessionId(letter.subject), letter.effect.group, place)
            await self.happen(event, receipt=f"group:{letter.id}")

    async def happen_to_team(
        self,
        event: TeamEvent,
        words: Words | None = None,
        receipt: str | None = None,
        records: Iterable[Record] = (),
    ) -> TeamDecision | None:
        """Let an event happen to a team's rhythm, once; a channel's team is made by the first.

        Args:
            event: What happened.
            words: What was written with it, by the pointers the event names; sealed under the team's own key.
            receipt: The delivery's own id; a second delivery of the same changes nothing.
            records: What the team keeps of it.

        Returns:
            What followed, or None when this delivery was handled before.

        Raises:
            Refusal: It is not possible now; nothing has changed, and the delivery may be tried again.
        """
        async with self._once(type(event), receipt) as follows:
            if follows is None:
                return None
            before = await follows.team(event.team)
            now = self.clock.now()
            decision = decide_team(before, event, now)
            if words:
                await follows.written(before.id, words)
            follows.of_team(before, decision)
            by = event.by if isinstance(event, TeamPersonEvent) else None
            follows.audited(now, *auditing.of_team(before, decision.team, by))
            follows.of_records(records)
        return decision

    async def keep(self, keeping: Keeping, receipt: str | None = None) -> Kept | None:
        """Change what a team keeps, once: its row is locked, its records read, and all that follows is stored at once.

        Returns:
            What followed, or None when this delivery was handled before.

        Raises:
            Refusal: It is not possible now; nothing has changed, and the delivery may be tried again.
        """
        async with self._once(Kept, receipt) as follows:
            if follows is None:
                return None
            return await follows.of_keeping(keeping, self.clock.now())

    async def witness(self, *entries: Entry) -> None:
        """Write down what was read or refused, which changes nothing else; a small transaction of its own."""
        async with self.storage.writing() as unit:
            lines = [await auditing.unnamed(unit, entry) for entry in entries]
            await unit.audit.add(self.clock.now(), *lines)
            await unit.commit()

    async def request(self, wish: Wish, words: Words, receipt: str, frame: Frame) -> Decision | None:
        """Take a request for sparring in; the channel's team is made, with `frame`, when it is its first."""
        async with self._once(SparringRequested, receipt) as follows:
            if follows is None:
                return None
            teams = follows.unit.teams
            team = await teams.at(wish.place) or Team(TeamId(wish.place), wish.place, frame=frame)
            team = replace(team, sparrings=team.sparrings + 1)
            frame = replace(team.frame, hour=wish.hour or team.frame.hour)
            event = SparringRequested(
                SessionId(self.ids.new()),
                wish.by,
                replace(team, frame=frame),
                wish.protocol,
                wish.request,
                str(team.sparrings),
                self.ids.seed(),
                start_now=wish.start_now,
            )
            decision = decide(None, event, self.clock.now())
            await teams.save(team)
            await follows.written(event.session, words)
            follows.of_session(None, decision)
        return decision

    async def set_frame(self, place: PlaceId, change: Callable[[Frame], Frame], receipt: str) -> None:
        """Change what a channel's team has agreed on; sparrings under way keep theirs."""
        async with self._once(Frame, receipt) as follows:
            if follows is None:
                return
            team = await follows.unit.teams.at(place) or Team(TeamId(place), place)
            after = replace(team, frame=change(team.frame))
            await follows.unit.teams.save(after)
            follows.audited(self.clock.now(), *auditing.of_team(team, after, None))

    async def send_mine(self, person: PersonId, receipt: str) -> None:
        """Send a person a copy of all that is kept about her; it is made when it leaves."""
        async with self._once(SendMine, receipt) as follows:
            if follows is not None:
                follows.of_person(SendMine(person))
                follows.audited(self.clock.now(), Entry(None, person, Deed.DATA_EXPORTED, person, (Code.JSON,)))

    async def take_copies_back(self, person: PersonId, receipt: str) -> None:
        """Delete the copies of what is kept about her that a person was sent."""
        async with self._once(Delete, receipt) as follows:
            if follows is not None:
                await follows.without_copies(person)

    async def forget(self, person: PersonId, receipt: str) -> None:
        """Take a person's id out of everything that is kept; a random one that nobody can trace stands there then."""
        async with self._once(Trace, receipt) as follows:
            if follows is None:
                return
            await follows.without_copies(person)
            await follows.unit.traces.replace(person, PersonId(self.ids.new()))
            follows.audited(self.clock.now(), Entry(None, person, Deed.PERSON_ERASED, person))
        await self.storage.directory.forget(person)

    async def fire(self, due: Sequence[DueTimer]) -> None:
        """Let claimed timers fire, all in one transaction; claims that are no longer ours are passed over."""
        foresight = await foreseen(self.storage, due, self.clock)
        async with self.storage.writing() as unit:
            unit.sessions.prepare(foresight.sessions)
            held = await unit.timers.hold(due)
            follows = Consequences(unit, self.ids)
            sessions = [timer for timer in held if timer.kind is TimerKind.SESSION]
            await self._fire_sessions(follows, sessions, foresight)
            await self._fire_teams(follows, [timer for timer in held if timer.kind is TimerKind.TEAM])
            await sleep(0)  # hundreds were decided at a stretch: let others have a turn before they are written
            await self._stored(follows)
            self._failpoint(Failpoint.TIMER_FIRED_BEFORE_COMMIT)
            await unit.commit()
        self._failpoint(Failpoint.TIMER_FIRED_AFTER_COMMIT)
        await self._erased(follows)
        follows.announce(self._alarms)

    async def _fire_sessions(self, follows: Consequences, held: Sequence[DueTimer], foresight: Foresight) -> None:
        if not held:
            return
        numbers = {SessionId(timer.subject): timer.number for timer in held}
        sessions, now = await follows.unit.sessions.get_many(list(numbers)), self.clock.now()
        await sleep(0)
        for name, number in numbers.items():
            if before := sessions.get(name):
                follows.of_session(before, foresight.decide(before, TimerFired(name, number), now))

    async def _fire_teams(self, follows: Consequences, held: Sequence[DueTimer]) -> None:
        if not held:
            return
        numbers = {TeamId(timer.subject): timer.number for timer in held}
        teams, now = await follows.unit.teams.get_many(list(numbers)), self.clock.now()
        for name, number in numbers.items():
            if before := teams.get(name):
                follows.of_team(before, decide_team(before, TeamTimerFired(name, number), now))

    @asynccontextmanager
    async def _once(self, kind: type, receipt: str | None) -> AsyncIterator[Consequences | None]:
        """Yield where to put what follows, and store it; yield None for a delivery that was handled before."""
        began = monotonic()
        async with self.storage.writing() as unit:
            if receipt is not None and not await unit.first_time(receipt):
                self._metrics.inbound_duplicate(kind.__name__)
                yield None
                return
            follows = Consequences(unit, self.ids)
            yield follows
            await self._stored(follows)
            self._failpoint(Failpoint.INBOUND_BEFORE_COMMIT)
            await unit.commit()
        self._failpoint(Failpoint.INBOUND_AFTER_COMMIT)
        await self._erased(follows)
        self._metrics.event_handled(kind.__name__, timedelta(seconds=monotonic() - began))
        follows.announce(self._alarms)

    async def _stored(self, follows: Consequences) -> None:
        """Store what follows; what is erased for good is written down first, apart from the database."""
        now = self.clock.now()
        await follows.of_ends(now)
        await follows.store()
        await self._ledger.begun(follows.erased, now)

    async def _erased(self, follows: Consequences) -> None:
        with suppress(OSError):  # the next start finds it gone, and writes it down then
            await self._ledger.erased(follows.erased, self.clock.now())
