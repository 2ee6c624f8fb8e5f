"""One event, one transaction, one answer: load, decide, save, commit.

Everything that happens goes through here, whether a person did it or time did. What people wrote travels beside the
event and is sealed in the same transaction that stores what follows from it.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from time import monotonic

from bot.failpoints import Failpoint
from bot.messages.address import addressed
from bot.ports import Alarms, Clock, DueTimer, Failpoints, Ids, Storage, UnitOfWork
from bot.sparring.decision import Decision
from bot.sparring.errors import Elsewhere
from bot.sparring.events import Event, SparringRequested, TimerFired
from bot.sparring.identity import PersonId, PlaceId, SessionId, TeamId, TextId
from bot.sparring.machine import decide
from bot.sparring.protocol import Protocol
from bot.sparring.session import Request, Session
from bot.sparring.team import Frame, Team
from bot.telemetry import Metrics

Words = Mapping[TextId, str]


@dataclass(frozen=True, slots=True)
class Wish:
    """What a caseworker sent in to ask for sparring."""

    by: PersonId
    place: PlaceId
    request: Request
    protocol: Protocol
    start_now: bool = False


class Sparring:
    """The bot's one door to everything it remembers."""

    def __init__(
        self, storage: Storage, clock: Clock, ids: Ids, alarms: Alarms, failpoint: Failpoints, metrics: Metrics
    ) -> None:
        """Take what it needs; nothing happens yet."""
        self.storage = storage
        self.clock = clock
        self.ids = ids
        self._alarms = alarms
        self._failpoint = failpoint
        self._metrics = metrics

    async def happen(
        self, event: Event, words: Words | None = None, receipt: str | None = None, place: PlaceId | None = None
    ) -> Decision | None:
        """Let an event happen, once.

        Args:
            event: What happened.
            words: What was written with it, by the pointers the event names.
            receipt: The delivery's own id; a second delivery of the same changes nothing.
            place: Where it was done, when nothing else proves that the person may.

        Returns:
            What followed, or None when this delivery was handled before.

        Raises:
            Refusal: It is not possible now; nothing has changed, and the delivery may be tried again.
            Elsewhere: The session belongs to another place.
        """
        began = monotonic()
        async with self.storage.writing() as unit:
            if receipt is not None and not await unit.first_time(receipt):
                self._metrics.inbound_duplicate(type(event).__name__)
                return None
            before = await unit.sessions.get(event.session)
            if before is not None and place not in (None, before.place):
                raise Elsewhere
            decision = decide(before, event, self.clock.now())
            if words:
                await unit.words.put(event.session, words)
            await self._commit(unit, before, decision)
        self._done(event, decision, began)
        return decision

    async def request(self, wish: Wish, words: Words, receipt: str, frame: Frame) -> Decision | None:
        """Take a request for sparring in; the channel's team is made, with `frame`, when it is its first."""
        began = monotonic()
        async with self.storage.writing() as unit:
            if not await unit.first_time(receipt):
                self._metrics.inbound_duplicate(SparringRequested.__name__)
                return None
            team = await unit.teams.at(wish.place) or Team(TeamId(wish.place), wish.place, frame=frame)
            team = replace(team, sparrings=team.sparrings + 1)
            event = SparringRequested(
                SessionId(self.ids.new()),
                wish.by,
                team,
                wish.protocol,
                wish.request,
                str(team.sparrings),
                self.ids.seed(),
                start_now=wish.start_now,
            )
            decision = decide(None, event, self.clock.now())
            await unit.teams.save(team)
            await unit.words.put(event.session, words)
            await self._commit(unit, None, decision)
        self._done(event, decision, began)
        return decision

    async def fire(self, due: Sequence[DueTimer]) -> None:
        """Let claimed timers fire, all in one transaction; claims that are no longer ours are passed over."""
        async with self.storage.writing() as unit:
            held = await unit.timers.hold(due)
            sessions = await unit.sessions.get_many([timer.session for timer in held])
            now = self.clock.now()
            changes: list[tuple[Session | None, Decision]] = []
            for timer in held:
                before = sessions.get(timer.session)
                if before is not None:
                    changes.append((before, decide(before, TimerFired(timer.session, timer.number), now)))
            await self._keep(unit, changes)
            self._failpoint(Failpoint.TIMER_FIRED_BEFORE_COMMIT)
            await unit.commit()
        self._failpoint(Failpoint.TIMER_FIRED_AFTER_COMMIT)
        self._wake([decision for _, decision in changes])

    async def set_frame(self, place: PlaceId, change: Callable[[Frame], Frame], receipt: str) -> None:
        """Change what a channel's team has agreed on; sparrings under way keep theirs."""
        async with self.storage.writing() as unit:
            if not await unit.first_time(receipt):
                return
            team = await unit.teams.at(place) or Team(TeamId(place), place)
            await unit.teams.save(replace(team, frame=change(team.frame)))
            await unit.commit()

    async def session(self, session: SessionId) -> Session | None:
        """Return a session as it stands."""
        async with self.storage.reading() as unit:
            return await unit.sessions.get(session)

    async def words(self, session: SessionId, texts: Sequence[TextId]) -> Words:
        """Return what people wrote, as far as it is there and can be opened."""
        if not texts:
            return {}
        async with self.storage.reading() as unit:
            return await unit.words.get(session, texts)

    async def team(self, place: PlaceId) -> Team | None:
        """Return the team that meets in a channel."""
        async with self.storage.reading() as unit:
            return await unit.teams.at(place)

    async def open_in(self, place: PlaceId) -> Sequence[Session]:
        """Return a channel's sessions that are neither closed nor withdrawn."""
        async with self.storage.reading() as unit:
            return await unit.sessions.open_in(place)

    async def concerning(self, person: PersonId) -> Sequence[Session]:
        """Return the sessions in which a person has a part."""
        async with self.storage.reading() as unit:
            return await unit.sessions.concerning(person)

    async def _commit(self, unit: UnitOfWork, before: Session | None, decision: Decision) -> None:
        await self._keep(unit, [(before, decision)])
        self._failpoint(Failpoint.INBOUND_BEFORE_COMMIT)
        await unit.commit()

    def _done(self, event: Event, decision: Decision, began: float) -> None:
        """Count what was committed, and wake whoever has to act on it."""
        self._failpoint(Failpoint.INBOUND_AFTER_COMMIT)
        self._metrics.event_handled(type(event).__name__, timedelta(seconds=monotonic() - began))
        self._wake([decision])

    async def _keep(self, unit: UnitOfWork, changes: Sequence[tuple[Session | None, Decision]]) -> None:
        """Save what changed, and queue the letters that carry out the effects."""
        changed = [decision.session for before, decision in changes if decision.session is not before]
        if changed:
            await unit.sessions.save(changed)
        letters = [
            addressed(effect, decision.session, self.ids.new())
            for _, decision in changes
            for effect in decision.effects
        ]
        if letters:
            await unit.letters.put(letters)

    def _wake(self, decisions: Sequence[Decision]) -> None:
        alarms = [d.session.alarm.at for d in decisions if d.session.alarm is not None]
        if alarms:
            self._alarms.timers_changed(min(alarms))
        if any(d.effects for d in decisions):
            self._alarms.letters_queued()
