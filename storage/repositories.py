"""Sessions, letters and timers in one transaction of a database."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Select, Table, Update, delete, literal_column, or_, select, text, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.messages.letter import Letter, Op
from bot.ports import DueTimer, TimerKind
from bot.sparring.identity import MessageKey, PersonId, PlaceId, SessionId, Subject, TeamId
from bot.sparring.session import Session
from bot.sparring.team import Team
from storage.concern import AT_MOST, concerned, concerns_the_same
from storage.engines.engine import Bulk, Engine, Insert
from storage.mapping import effect_to_json, letter_of, session_to_json
from storage.protocols import ProtocolShelf
from storage.queueing import newest_updates
from storage.tables import (
    LETTERS,
    OPEN,
    POSTS,
    PROTOCOLS,
    SESSION_PEOPLE,
    SESSIONS,
    TEAMS,
    TIMERS,
    UNFINISHED,
)

ZERO: ColumnElement[int] = literal_column("0")


def _rearm(insert: Insert) -> Insert:
    new = insert.excluded
    return insert.on_conflict_do_update(
        index_elements=[TIMERS.c.subject],
        set_={"number": new.number, "due_at": new.due_at, "lease_until": ZERO, "attempt": ZERO},
        where=(TIMERS.c.number != new.number) | new.due_at.is_(None),
    )


def _resave(insert: Insert) -> Insert:
    kept = {name: insert.excluded[name] for name in ("team", "place", "phase", "root", "protocol", "document")}
    newer = {"version": SESSIONS.c.version + literal_column("1")}
    return insert.on_conflict_do_update(index_elements=[SESSIONS.c.id], set_=kept | newer)


ARMING = Bulk(TIMERS, ("subject", "number", "due_at", "kind"), _rearm)
SAVING = Bulk(SESSIONS, ("id", "team", "place", "phase", "root", "requested_at", "protocol", "document"), _resave)
OWNERS = {TimerKind.SESSION: SESSIONS, TimerKind.TEAM: TEAMS}
"""Who has alarms, in the order in which a transaction that holds both kinds locks them."""
QUEUEING = Bulk(LETTERS, ("id", "lane", "op", "subject", "place", "key", "thread", "recipient", "kind", "effect"))


class SqlTimers:
    """`bot.ports.Timers`, and the arming that comes with saving a session or a team."""

    def __init__(self, connection: AsyncConnection, engine: Engine) -> None:
        self._connection, self._engine = connection, engine
        self._held: dict[str, int] = {}

    async def hold(self, due: Sequence[DueTimer]) -> Sequence[DueTimer]:
        """Return the claims that are still ours, their sessions and then their teams locked."""
        rows: dict[str, Any] = {}
        for kind, owners in OWNERS.items():
            if subjects := [claim.subject for claim in due if claim.kind is kind]:
                found = await self._connection.execute(_standing(self._engine, owners), {"subjects": subjects})
                rows |= {row.subject: row for row in found}
        held = [claim for claim in due if (row := rows.get(claim.subject)) and _is_ours(row, claim)]
        self._held |= {claim.subject: claim.number for claim in held}
        return held

    async def arm(self, kind: TimerKind, owners: Sequence[Session | Team]) -> None:
        """Arm or clear timers. A number that was armed before stays as it is, even if it has fired."""
        if owners:
            await self._engine.write(self._connection, ARMING, [_timer_row(kind, owner) for owner in owners])
        for owner in owners:
            if owner.alarm is None or owner.alarm.number != self._held.get(owner.id):
                self._held.pop(owner.id, None)

    async def clear_fired(self) -> None:
        """Clear the held timers that were not re-armed."""
        if self._held:
            await self._connection.execute(_fired(self._engine), {"subjects": list(self._held)})


@cache
def _standing(engine: Engine, owners: Table) -> Select[Any]:
    stands = ((TIMERS.c.lease_until > engine.now) & TIMERS.c.due_at.is_not(None)).label("stands")
    wanted = TIMERS.c.subject, TIMERS.c.number, TIMERS.c.attempt, stands
    return engine.held_timers(owners, "subjects").with_only_columns(*wanted, maintain_column_froms=True)


@cache
def _fired(engine: Engine) -> Update:
    return update(TIMERS).where(engine.among(TIMERS.c.subject, "subjects")).values(due_at=None)


def _is_ours(row: Any, claim: DueTimer) -> bool:  # noqa: ANN401 - SQLAlchemy types no row's columns
    return bool(row.stands and (row.number, row.attempt) == (claim.number, claim.attempt))


def _timer_row(kind: TimerKind, owner: Session | Team) -> tuple[object, ...]:
    alarm = owner.alarm
    return (owner.id, *((alarm.number, alarm.at) if alarm else (owner.alarms, None)), kind.value)


class SqlSessions:
    """`bot.ports.Sessions`."""

    def __init__(
        self, connection: AsyncConnection, engine: Engine, shelf: ProtocolShelf, timers: SqlTimers, *, locks: bool
    ) -> None:
        self._connection, self._engine, self._shelf, self._timers, self._locks = (
            connection,
            engine,
            shelf,
            timers,
            locks,
        )
        self._known: dict[SessionId, Session] = {}
        self._prepared: dict[SessionId, tuple[Session, tuple[object, ...]]] = {}
        self.shelved: set[str] = set()

    async def get(self, session: SessionId) -> Session | None:
        """Return a session, locked when this transaction writes."""
        return (await self.get_many([session])).get(session)

    async def get_many(self, sessions: Sequence[SessionId]) -> Mapping[SessionId, Session]:
        """Return those that exist, locked in id order when this transaction writes."""
        query = _by_id(self._engine, locks=self._locks)
        return {session.id: session for session in await self._fetch(query, {"sessions": sessions})}

    async def by_root(self, key: MessageKey) -> Session | None:
        """Return the session whose current thread root has this key, locked when this transaction writes."""
        query = _stored.where(SESSIONS.c.root == key)
        return next(iter(await self._fetch(self._engine.locked(query) if self._locks else query)), None)

    async def open_in(self, place: PlaceId) -> Sequence[Session]:
        """Return the open sessions of a place, oldest first, not locked."""
        query = _stored.where(SESSIONS.c.place == place, text(OPEN))
        return await self._fetch(query.order_by(SESSIONS.c.requested_at, SESSIONS.c.id))

    async def concerning(self, person: PersonId) -> Sequence[Session]:
        """Return what concerns a person now, newest first, not locked."""
        hers = _stored.join(SESSION_PEOPLE, SESSION_PEOPLE.c.session == SESSIONS.c.id)
        newest = hers.order_by(SESSIONS.c.requested_at.desc(), SESSIONS.c.id.desc()).limit(AT_MOST)
        return await self._fetch(newest.where(SESSION_PEOPLE.c.person == person))

    async def of_team(self, team: TeamId) -> Sequence[Session]:
        """Return all sessions of a team, newest first, not locked."""
        theirs = _stored.where(SESSIONS.c.team == team)
        return await self._fetch(theirs.order_by(SESSIONS.c.requested_at.desc(), SESSIONS.c.id.desc()))

    async def erase(self, session: SessionId) -> None:
        """Forget a session with its alarm and whom it concerned."""
        await self._connection.execute(delete(SESSION_PEOPLE).where(SESSION_PEOPLE.c.session == session))
        await self._connection.execute(delete(TIMERS).where(TIMERS.c.subject == session))
        await self._connection.execute(delete(SESSIONS).where(SESSIONS.c.id == session))

    async def _fetch(self, query: Select[Any], given: Mapping[str, object] | None = None) -> list[Session]:
        rows = (await self._connection.execute(query, given)).all()
        protocols = await self._shelf.fetch(self._connection, self._engine, {digest for digest, _ in rows})
        sessions = [self._shelf.session(document, protocols[digest]) for digest, document in rows]
        self._known |= {session.id: session for session in sessions}
        return sessions

    def prepare(self, sessions: Sequence[Session]) -> None:
        """Encode sessions, before anything is locked."""
        self._prepared |= {session.id: (session, self._row(session)) for session in sessions}

    async def save(self, sessions: Sequence[Session]) -> None:
        """Insert or update sessions together with their alarms."""
        if not sessions:
            return
        await self._shelve(sessions)
        await self._engine.write(self._connection, SAVING, [self._row_of(session) for session in sessions])
        await self._timers.arm(TimerKind.SESSION, [each for each in sessions if not self._armed_before(each)])
        await self._note_people(sessions)
        self._known |= {session.id: session for session in sessions}

    def _armed_before(self, session: Session) -> bool:
        """Say whether the alarm is the one it was when the session was read, which a click often leaves as it is."""
        known = self._known.get(session.id)
        return known is not None and known.alarm is not None and known.alarm == session.alarm

    def _row_of(self, session: Session) -> tuple[object, ...]:
        prepared, row = self._prepared.get(session.id, (None, ()))
        return row if prepared is session else self._row(session)

    def _row(self, session: Session) -> tuple[object, ...]:
        digest, _ = self._shelf.described(session.protocol)
        where = session.team, session.place, session.phase.value, session.root, session.requested_at
        return (session.id, *where, digest, session_to_json(session, digest))

    async def _shelve(self, sessions: Sequence[Session]) -> None:
        """Store the protocols that are new to the database."""
        documents = dict(self._shelf.described(session.protocol) for session in sessions)
        if new := sorted(documents.keys() - self._shelf.stored - self.shelved):
            rows = [{"digest": digest, "document": documents[digest]} for digest in new]
            await self._connection.execute(self._engine.insert(PROTOCOLS).on_conflict_do_nothing(), rows)
            self.shelved.update(new)

    async def _note_people(self, sessions: Sequence[Session]) -> None:
        """Write whom the sessions concern, where that is not as it was when they were read."""
        news = [session for session in sessions if not self._concerned_the_same(session)]
        people = {session.id: concerned(session) for session in news}
        changed = {session: whom for session, whom in people.items() if whom != self._people_before(session)}
        if changed:
            theirs = self._engine.among(SESSION_PEOPLE.c.session, "sessions")
            await self._connection.execute(delete(SESSION_PEOPLE).where(theirs), {"sessions": list(changed)})
        rows = [{"person": person, "session": s} for s, whom in changed.items() for person in sorted(whom)]
        if rows:
            await self._connection.execute(self._engine.insert(SESSION_PEOPLE), rows)

    def _concerned_the_same(self, session: Session) -> bool:
        known = self._known.get(session.id)
        return known is not None and concerns_the_same(known, session)

    def _people_before(self, session: SessionId) -> frozenset[PersonId] | None:
        known = self._known.get(session)
        return concerned(known) if known else None


_stored = select(SESSIONS.c.protocol, SESSIONS.c.document)


@cache
def _by_id(engine: Engine, *, locks: bool) -> Select[Any]:
    query = _stored.where(engine.among(SESSIONS.c.id, "sessions")).order_by(SESSIONS.c.id)
    return engine.locked(query) if locks else query


class SqlLetters:
    """`bot.ports.Letters`."""

    def __init__(self, connection: AsyncConnection, engine: Engine) -> None:
        self._connection, self._engine = connection, engine

    async def put(self, letters: Sequence[Letter]) -> None:
        """Queue letters in this order; an update supersedes an unsent older one of the same post."""
        if updated := sorted({letter.key for letter in letters if letter.op is Op.UPDATE}):
            await self._connection.execute(_superseded(self._engine), {"keys": updated})
        if letters:
            rows = [_letter_row(letter) for letter in newest_updates(letters)]
            await self._engine.write(self._connection, QUEUEING, rows)

    async def call_off(self, subject: Subject) -> Sequence[Letter]:
        """Forget the letters about a sparring or team; return those that may be on their way, which stay.

        Deleted first: a letter that is claimed in the same moment is then either gone or seen to be on its way.
        """
        theirs = LETTERS.c.subject == subject
        on_its_way = (LETTERS.c.state == "sending") | (LETTERS.c.unclear & (LETTERS.c.state == "ready"))
        await self._connection.execute(delete(LETTERS).where(theirs, ~on_its_way))
        rows = await self._connection.execute(select(LETTERS).where(theirs, text(UNFINISHED)))
        return [letter_of(row) for row in rows]

    async def posted(self, subject: Subject) -> Sequence[MessageKey]:
        """Return the posts and files that were made about a sparring or team and are not deleted."""
        keys = await self._connection.scalars(select(POSTS.c.key).where(POSTS.c.subject == subject))
        return [MessageKey(key) for key in keys]


@cache
def _superseded(engine: Engine) -> Update:
    unsent = or_(LETTERS.c.state == "ready", LETTERS.c.state == "parked")  # an IN is spelt out anew each time
    older = text(UNFINISHED), unsent, LETTERS.c.op == Op.UPDATE.value, engine.among(LETTERS.c.key, "keys")
    return update(LETTERS).where(*older).values(state="superseded", finished_at=engine.now)


def _letter_row(letter: Letter) -> tuple[object, ...]:
    effect = type(letter.effect).__name__, effect_to_json(letter.effect)
    post = letter.subject, letter.place, letter.key, letter.thread, letter.to
    return (letter.id, letter.lane, letter.op.value, *post, *effect)
