"""The tables, as SQLModel declares them; everything else in `storage` speaks to them in SQLAlchemy's expressions.

Two kinds of time stand here and never meet. Domain moments come from `bot.clock` and are aware datetimes in UTC.
Real moments (floats: leases, paces, what pruning goes by) are seconds since 1970 by the database's own clock, so that a
fast or wrong domain clock cannot break a lease.
"""

from datetime import UTC, datetime
from typing import Any, ClassVar

from sqlalchemy import DateTime, Index, Text, text
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator
from sqlmodel import Field, SQLModel
from typing_extensions import override

OPEN = "phase NOT IN ('closed', 'withdrawn')"
ARMED = "due_at IS NOT NULL"
WAITING = "state IN ('ready', 'sending')"
IN_LANE = "parked_at IS NULL AND finished_at IS NULL"
"""The same letters as WAITING. Said in two ways, each for one index, so that no planner can take the wrong one."""
PARKED = "state = 'parked'"
UNFINISHED = "finished_at IS NULL"
FINISHED = "finished_at IS NOT NULL"
"""These stand in queries word for word as in the partial indexes, or SQLite would not use them."""


SQLModel.metadata.naming_convention = {
    "pk": "%(table_name)s_pk",
    "fk": "%(table_name)s_%(column_0_name)s_fk",
    "uq": "%(table_name)s_%(column_0_name)s_unique",
    "ix": "%(table_name)s_by_%(column_0_name)s",
}


class Moment(TypeDecorator[datetime]):
    """An aware datetime in UTC: `timestamptz` on PostgreSQL, readable text on SQLite, which has no zones."""

    impl = DateTime(timezone=True)
    cache_ok = True

    @override
    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return value.astimezone(UTC) if value else None

    @override
    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return value and (value.astimezone(UTC) if value.tzinfo else value.replace(tzinfo=UTC))


def _partial(name: str, where: str, *columns: str) -> Index:
    return Index(name, *columns, sqlite_where=text(where), postgresql_where=text(where))


def _starting(value: str, description: str) -> Any:  # noqa: ANN401 - like SQLModel's own Field
    return Field(
        default=None, nullable=False, sa_column_kwargs={"server_default": text(value)}, description=description
    )


class ProtocolRow(SQLModel, table=True):
    """A protocol as some session took its copy. Content-addressed, so that thousands of sessions share one row."""

    __tablename__: ClassVar[Any] = "protocols"

    digest: str = Field(primary_key=True, description="SHA-256 of the document")
    document: str = Field(sa_type=Text, description="the protocol as JSON")


class SessionRow(SQLModel, table=True):
    """A sparring. The document is the truth; the columns beside it exist to find it."""

    __tablename__: ClassVar[Any] = "sessions"
    __table_args__ = (_partial("sessions_open_in", OPEN, "place", "requested_at"),)

    id: str = Field(primary_key=True)
    team: str = Field(index=True)
    place: str
    phase: str
    root: str = Field(index=True, description="key of the post the thread hangs on now")
    requested_at: datetime = Field(sa_type=Moment)
    protocol: str = Field(foreign_key="protocols.digest")
    version: int = _starting("1", "counts the saves")
    document: str = Field(sa_type=Text, description="the session as JSON, without its protocol")


class SessionPersonRow(SQLModel, table=True):
    """Whom a session concerns now (`concern.concerned`). Written only when that changes."""

    __tablename__: ClassVar[Any] = "session_people"

    person: str = Field(primary_key=True)
    session: str = Field(primary_key=True, foreign_key="sessions.id", index=True)


class TeamRow(SQLModel, table=True):
    """A team. The document is the truth; the columns and `team_people` exist to find it."""

    __tablename__: ClassVar[Any] = "teams"

    id: str = Field(primary_key=True)
    place: str = Field(unique=True, description="the channel it meets in")
    document: str = Field(sa_type=Text, description="the team as JSON")
    leaders_place: str | None = Field(default=None, index=True, description="where its leaders meet those of others")


class TeamPersonRow(SQLModel, table=True):
    """Who leads a team and who is a member of it. Written only when that changes.

    Without a foreign key: checking it takes PostgreSQL eight times as long as writing a team with its people.
    """

    __tablename__: ClassVar[Any] = "team_people"

    person: str = Field(primary_key=True)
    role: str = Field(primary_key=True, description="leader or member")
    team: str = Field(primary_key=True, index=True)


class RecordRow(SQLModel, table=True):
    """What a team keeps. The words in it lie sealed in `words`, under the team's own key."""

    __tablename__: ClassVar[Any] = "records"
    __table_args__ = (Index("records_of", "team", "kind", "id"),)

    kind: str = Field(primary_key=True, description="the record's class")
    id: str = Field(primary_key=True)
    team: str
    document: str = Field(sa_type=Text, description="the record as JSON")


class FeedRow(SQLModel, table=True):
    """A calendar that may be read by whoever knows its secret."""

    __tablename__: ClassVar[Any] = "feeds"

    token_hash: str = Field(primary_key=True, description="of the secret, which is not kept")
    team: str = Field(index=True)
    person: str | None = Field(description="whose turns; null: the whole team's")
    made_at: float = Field(description="real time")


class TimerRow(SQLModel, table=True):
    """The one timer of a session or a team; the row stays when the timer is cleared."""

    __tablename__: ClassVar[Any] = "timers"
    __table_args__ = (_partial("timers_armed", ARMED, "due_at"),)

    subject: str = Field(primary_key=True, description="the id of the session or the team")
    number: int = Field(description="never armed twice")
    due_at: datetime | None = Field(sa_type=Moment, description="domain time; null when cleared")
    lease_until: float = _starting("0", "real time until which a claim holds, or a released one rests")
    attempt: int = _starting("0", "counts claims and releases, and fences what a zombie writes")
    kind: str = _starting("'session'", "session or team")


class LetterRow(SQLModel, table=True):
    """The outbox. Letters of one lane go out by rising number."""

    __tablename__: ClassVar[Any] = "letters"
    __table_args__ = (
        _partial("letters_waiting", IN_LANE, "number", "op", "place"),
        _partial("letters_lanes", WAITING, "lane", "number"),
        _partial("letters_unfinished", UNFINISHED, "key"),
        _partial("letters_finished", FINISHED, "finished_at"),
        _partial("letters_parked", PARKED, "thread"),
    )

    number: int | None = Field(default=None, primary_key=True, description="the order in which they were queued")
    id: str = Field(unique=True)
    lane: str
    op: str = Field(description="post, update, whisper, direct, group or delete")
    subject: str = Field(description="the id of the session or the team it is about")
    place: str
    key: str = Field(description="the post this makes or edits")
    thread: str | None = Field(description="the post whose thread it goes into")
    recipient: str | None = Field(description="whom a whisper or a direct letter is for")
    kind: str = Field(description="the effect's class")
    effect: str = Field(sa_type=Text, description="the effect as JSON")
    state: str = _starting("'ready'", "ready, sending, sent, parked or superseded")
    not_before: float = _starting("0", "real time before which it is not tried")
    lease_until: float = _starting("0", "real time until which `sending` holds")
    attempt: int = _starting("0", "counts claims, and fences what a zombie writes")
    tries: int = _starting("0", "claims since it was queued or put back by an operator")
    unclear: bool = _starting("false", "an earlier attempt may have arrived")
    reason: str | None = Field(default=None, description="why it is parked: the platform's code, never content")
    parked_at: float | None = Field(default=None, description="real time")
    finished_at: float | None = Field(default=None, description="real time at which it was sent or superseded")


class PaceRow(SQLModel, table=True):
    """Until when all senders keep from a scope ("post", "post:<place>")."""

    __tablename__: ClassVar[Any] = "paces"

    scope: str = Field(primary_key=True)
    not_before: float = Field(index=True, description="real time")


class PostRow(SQLModel, table=True):
    """Where our posts ended up."""

    __tablename__: ClassVar[Any] = "posts"
    __table_args__ = (Index("posts_by_subject", "subject"),)

    key: str = Field(primary_key=True)
    ref: str = Field(unique=True, max_length=255, description="a receipt only the adapter understands")
    subject: str = _starting("''", "the sparring or team it is about")


class DirectoryRow(SQLModel, table=True):
    """Our ids of people and places, and the platform's."""

    __tablename__: ClassVar[Any] = "directory"

    id: str = Field(primary_key=True, description="a short hash of kind and ref, so that replicas agree")
    kind: str = Field(description="person or place")
    ref: str
    language: str | None = Field(default=None, description="what the person reads")


class ReceiptRow(SQLModel, table=True):
    """Inbound events that have been handled."""

    __tablename__: ClassVar[Any] = "inbox"

    receipt: str = Field(primary_key=True)
    seen_at: float = Field(index=True, description="real time")


class SubjectKeyRow(SQLModel, table=True):
    """The key of a case or a team, wrapped by a master key. Without it every copy of its words is unreadable."""

    __tablename__: ClassVar[Any] = "subject_keys"

    subject: str = Field(primary_key=True, description="the id of the session or the team")
    master: str = Field(primary_key=True, index=True, description="fingerprint of the master key that wraps it")
    wrapped: bytes


class WordsRow(SQLModel, table=True):
    """What a person wrote, sealed with the key of the case or the team."""

    __tablename__: ClassVar[Any] = "words"

    subject: str = Field(primary_key=True, description="the id of the session or the team")
    text: str = Field(primary_key=True)
    master: str = Field(description="which of the subject's keys seals it")
    sealed: bytes = Field(description="nonce and ciphertext")


class AuditRow(SQLModel, table=True):
    """A line of the audit (`bot.sparring.audit`). Never changed and never deleted: a trigger sees to it."""

    __tablename__: ClassVar[Any] = "audit"

    chain: str = Field(primary_key=True, description="a team's id, or installation")
    number: int = Field(primary_key=True, description="rises by one in its chain")
    at: str = Field(description="domain time, as it went into the hash")
    who: str = Field(index=True, description="a person's id; empty: the bot itself")
    what: str
    about: str = Field(index=True, description="an id")
    detail: str = Field(description="codes, with blanks between them")
    hash: str = Field(description="SHA-256 of this line and of the hash before it")


metadata = SQLModel.metadata
_tables = metadata.tables

AUDIT, DIRECTORY, FEEDS = _tables["audit"], _tables["directory"], _tables["feeds"]
INBOX, LETTERS = _tables["inbox"], _tables["letters"]
PACES, POSTS, PROTOCOLS, RECORDS = _tables["paces"], _tables["posts"], _tables["protocols"], _tables["records"]
SESSION_PEOPLE, SESSIONS, SUBJECT_KEYS = _tables["session_people"], _tables["sessions"], _tables["subject_keys"]
TEAM_PEOPLE, TEAMS, TIMERS, WORDS = _tables["team_people"], _tables["teams"], _tables["timers"], _tables["words"]
