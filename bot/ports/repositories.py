"""What lies in one transaction: sparrings, teams and what they keep, words, letters and timers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, Protocol

from bot.messages.letter import Letter
from bot.sparring.audit import Entry, Line
from bot.sparring.folder import R, Record
from bot.sparring.identity import MessageKey, PersonId, PlaceId, SessionId, Subject, TeamId, TextId
from bot.sparring.session import Session
from bot.sparring.team import Team


class TimerKind(StrEnum):
    """Whose alarm it is."""

    SESSION = "session"
    TEAM = "team"


@dataclass(frozen=True, slots=True)
class DueTimer:
    """A claimed timer. `attempt` fences every later write: a zombie whose lease ran out writes nothing."""

    kind: TimerKind
    subject: Subject
    number: int
    due_at: datetime
    attempt: int


class Sessions(Protocol):
    """Sparrings, one JSON document a row; the protocol copy lies apart under its digest and is cached."""

    async def get(self, session: SessionId) -> Session | None:
        """Return a session, locked for this transaction where the engine locks rows."""
        ...

    async def get_many(self, sessions: Sequence[SessionId]) -> Mapping[SessionId, Session]:
        """Return those that exist, locked in id order."""
        ...

    def prepare(self, sessions: Sequence[Session]) -> None:
        """Work out what saving these very sessions takes, before anything is locked; they need not be saved."""
        ...

    async def save(self, sessions: Sequence[Session]) -> None:
        """Insert or update sessions together with their one alarm (armed, re-armed or cleared)."""
        ...

    async def open_in(self, place: PlaceId) -> Sequence[Session]:
        """Return the sessions of a place that are neither closed nor withdrawn, oldest first."""
        ...

    async def concerning(self, person: PersonId) -> Sequence[Session]:
        """Return the sessions that concern a person, newest first, at most 50.

        Those open in which she is owner, presenter, facilitator, leader or participant, or was asked for and has not
        said no, and closed ones of her own with actions still open.
        """
        ...

    async def by_root(self, key: MessageKey) -> Session | None:
        """Return the session whose current thread root has this key."""
        ...

    async def of_team(self, team: TeamId) -> Sequence[Session]:
        """Return all sessions of a team, whatever their phase, newest first, not locked."""
        ...

    async def erase(self, session: SessionId) -> None:
        """Forget a session with its alarm and whom it concerned. Its words and letters are others' to destroy."""
        ...


class Teams(Protocol):
    """Teams, each one JSON document a row, with who belongs to them beside it."""

    async def at(self, place: PlaceId) -> Team | None:
        """Return the team that meets in this channel; one that writes keeps the place, even before it has one."""
        ...

    async def get(self, team: TeamId) -> Team | None:
        """Return a team, locked for this transaction where the engine locks rows."""
        ...

    async def get_many(self, teams: Sequence[TeamId]) -> Mapping[TeamId, Team]:
        """Return those that exist, locked in id order. Who needs sessions too locks those first."""
        ...

    async def save(self, *teams: Team) -> None:
        """Insert or update teams together with their one alarm (armed, re-armed or cleared)."""
        ...

    async def led_by(self, person: PersonId) -> Sequence[Team]:
        """Return the teams of which she is a leader (`Team.leaders`), by id, not locked."""
        ...

    async def of_member(self, person: PersonId) -> Sequence[Team]:
        """Return the teams of which she is a member, by id, not locked."""
        ...

    async def partnered(self, person: PersonId) -> Sequence[Team]:
        """Return the teams whose programme she has as a partner from outside (E1), by id, not locked."""
        ...

    async def sharing(self, place: PlaceId) -> Sequence[Team]:
        """Return the teams whose leaders meet in this channel (A14), by id, not locked."""
        ...

    async def all_ids(self) -> Sequence[TeamId]:
        """Return the ids of all teams, in order."""
        ...


class Words(Protocol):
    """What people wrote, sealed with one key a subject (a case or a team); the only place where it lies."""

    async def put(self, subject: Subject, words: Mapping[TextId, str]) -> None:
        """Seal and keep texts of a case or a team, making its key when it is the first."""
        ...

    async def get(self, subject: Subject, texts: Sequence[TextId]) -> Mapping[TextId, str]:
        """Return those texts that exist and can be opened; erased or unopenable ones are simply not there."""
        ...

    async def erase(self, subject: Subject) -> None:
        """Destroy the key of a case or a team, and its texts."""
        ...


class Records(Protocol):
    """What teams keep, one JSON document a row. Who changes records has locked their team first."""

    async def all(self, kind: type[R], team: TeamId) -> Sequence[R]:
        """Return a team's records of a kind, by id."""
        ...

    async def of_teams(self, kind: type[R], teams: Sequence[TeamId]) -> Sequence[R]:
        """Return the records of a kind of all these teams, by team and id."""
        ...

    async def get(self, kind: type[R], name: str) -> R | None:
        """Return the record of a kind with this id."""
        ...

    async def save(self, *records: Record) -> None:
        """Insert or update records, each under its class's name."""
        ...

    async def delete(self, kind: type[Record], name: str) -> None:
        """Forget the record of a kind with this id, if there is one."""
        ...


@dataclass(frozen=True, slots=True)
class Feed:
    """A calendar that may be read by whoever knows its secret: a team's, or one person's turns in it."""

    team: TeamId
    person: PersonId | None = None


class Feeds(Protocol):
    """Calendar addresses. Only a hash of the secret in them is kept."""

    async def put(self, token_hash: str, team: TeamId, person: PersonId | None) -> None:
        """Open a calendar under the hash of a new secret."""
        ...

    async def find(self, token_hash: str) -> Feed | None:
        """Return whose calendar it is; None when there never was one, or it is revoked."""
        ...

    async def of(self, team: TeamId, person: PersonId | None) -> Sequence[str]:
        """Return the hashes under which this calendar may be read, oldest first."""
        ...

    async def revoke(self, token_hash: str) -> None:
        """Close a calendar for good."""
        ...


@dataclass(frozen=True, slots=True)
class Trace:
    """A document that names a person: a sparring, a team or one of its records, whose class `kind` is.

    `document` is it as plain data, with pointers where people wrote something.
    """

    kind: str
    id: str
    team: TeamId
    document: Mapping[str, Any]

    @property
    def of_a_case(self) -> bool:
        """Say whether it is a sparring, whose words are a case's."""
        return self.kind == Session.__name__

    @property
    def subjects(self) -> Sequence[Subject]:
        """Under whose keys the words lie that it points at."""
        return (SessionId(self.id), self.team) if self.of_a_case else (self.team,)


class Traces(Protocol):
    """All that names a person (GDPR articles 15 and 17), found by her id itself, and all that is a team's."""

    async def of(self, person: PersonId) -> Sequence[Trace]:
        """Return every document that names her, by kind and id."""
        ...

    async def of_team(self, team: TeamId) -> Sequence[Trace]:
        """Return every document of a team, by kind and id."""
        ...

    async def remove_team(self, team: TeamId) -> None:
        """Forget a team, all it keeps, its calendars and its alarm. Its sparrings and words are others' to destroy."""
        ...

    async def replace(self, person: PersonId, by: PersonId) -> int:
        """Put another id in place of hers wherever it stands, and say in how many documents that was.

        What was still to be sent to her, and her calendars, go. The audit log alone keeps her id.
        """
        ...


class Audit(Protocol):
    """Who did what and when (`bot.sparring.audit`). Lines are only ever added."""

    async def add(self, at: datetime, *entries: Entry) -> None:
        """Write lines at the ends of their chains, as of the domain's moment `at`.

        To be called last in a transaction: whoever writes in the same chain waits until this one ends.
        """
        ...

    async def chains(self) -> Sequence[str]:
        """Return the chains there are, in order."""
        ...

    async def lines(self, chain: str, after: int = 0, limit: int = 1_000) -> Sequence[Line]:
        """Return lines of a chain in their order, those behind the number `after`."""
        ...

    async def of_person(self, person: PersonId) -> Sequence[Line]:
        """Return the lines of what a person did, and of what was done about her, by chain and number."""
        ...


class Letters(Protocol):
    """The outbox, as seen by the transaction that writes it."""

    async def put(self, letters: Sequence[Letter]) -> None:
        """Queue letters in this order. An update supersedes an unsent older update of the same post."""
        ...

    async def call_off(self, subject: Subject) -> Sequence[Letter]:
        """Forget the letters about a sparring or team; return those that may be on their way, which stay."""
        ...

    async def posted(self, subject: Subject) -> Sequence[MessageKey]:
        """Return the posts and files that were made about a sparring or team and are not deleted."""
        ...


class Timers(Protocol):
    """The timers, as seen by the transaction that handles them."""

    async def hold(self, due: Sequence[DueTimer]) -> Sequence[DueTimer]:
        """Return those claims that are still ours (lease, attempt and number unchanged), locked for this transaction.

        Sessions are locked first, then teams, each in id order. `Sessions.save` and `Teams.save` re-arm or clear them;
        a held timer that is not re-armed is cleared at commit.
        """
        ...
