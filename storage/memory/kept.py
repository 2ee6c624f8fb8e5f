"""What people wrote, what teams keep and what is audited, in memory."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from bot.ports import Feed
from bot.sparring.audit import Entry, Line, following
from bot.sparring.folder import R, Record
from bot.sparring.identity import PersonId, Subject, TeamId, TextId
from storage.memory.state import State


class MemoryWords:
    """`bot.ports.Words`. Nothing reaches a disk here, so nothing is sealed."""

    def __init__(self, state: State) -> None:
        self._words = state.words

    async def put(self, subject: Subject, words: Mapping[TextId, str]) -> None:
        """Keep texts of a case or a team."""
        self._words |= {(subject, text): said for text, said in words.items()}

    async def get(self, subject: Subject, texts: Sequence[TextId]) -> Mapping[TextId, str]:
        """Return those texts that exist."""
        return {text: self._words[subject, text] for text in texts if (subject, text) in self._words}

    async def erase(self, subject: Subject) -> None:
        """Forget the texts of a case or a team."""
        for key in [key for key in self._words if key[0] == subject]:
            del self._words[key]


class MemoryRecords:
    """`bot.ports.Records`."""

    def __init__(self, state: State) -> None:
        self._records = state.records

    async def all(self, kind: type[R], team: TeamId) -> Sequence[R]:
        """Return a team's records of a kind, by id."""
        return await self.of_teams(kind, [team])

    async def of_teams(self, kind: type[R], teams: Sequence[TeamId]) -> Sequence[R]:
        """Return the records of a kind of all these teams, by team and id."""
        theirs = (record for record in self._records.values() if isinstance(record, kind) and record.team in teams)
        return sorted(theirs, key=lambda record: (record.team, record.id))

    async def get(self, kind: type[R], name: str) -> R | None:
        """Return the record of a kind with this id."""
        record = self._records.get((kind.__name__, name))
        return record if isinstance(record, kind) else None

    async def save(self, *records: Record) -> None:
        """Insert or update records."""
        self._records |= {(type(record).__name__, record.id): record for record in records}

    async def delete(self, kind: type[Record], name: str) -> None:
        """Forget the record of a kind with this id."""
        self._records.pop((kind.__name__, name), None)


class MemoryFeeds:
    """`bot.ports.Feeds`."""

    def __init__(self, state: State) -> None:
        self._feeds = state.feeds

    async def put(self, token_hash: str, team: TeamId, person: PersonId | None) -> None:
        """Open a calendar."""
        self._feeds[token_hash] = Feed(team, person)

    async def find(self, token_hash: str) -> Feed | None:
        """Return whose calendar it is."""
        return self._feeds.get(token_hash)

    async def of(self, team: TeamId, person: PersonId | None) -> Sequence[str]:
        """Return the hashes under which this calendar may be read, oldest first."""
        return [token_hash for token_hash, feed in self._feeds.items() if feed == Feed(team, person)]

    async def revoke(self, token_hash: str) -> None:
        """Close a calendar for good."""
        self._feeds.pop(token_hash, None)


class MemoryAudit:
    """`bot.ports.Audit`."""

    def __init__(self, state: State) -> None:
        self._audit = state.audit

    async def add(self, at: datetime, *entries: Entry) -> None:
        """Write lines at the ends of their chains."""
        for entry in entries:
            before = self._audit.get(entry.chain, ())
            self._audit[entry.chain] = before + following(before[-1] if before else None, at, [entry])

    async def chains(self) -> Sequence[str]:
        """Return the chains there are, in order."""
        return sorted(self._audit)

    async def lines(self, chain: str, after: int = 0, limit: int = 1_000) -> Sequence[Line]:
        """Return lines of a chain in their order, those behind the number `after`."""
        return self._audit.get(chain, ())[after : after + limit]

    async def of_person(self, person: PersonId) -> Sequence[Line]:
        """Return the lines of what a person did, and of what was done about her, by chain and number."""
        return [
            line for chain in sorted(self._audit) for line in self._audit[chain] if person in (line.who, line.about)
        ]
