"""Everything in which a person's id stands, in memory."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeVar

import msgspec

from bot.ports import Trace
from bot.sparring.folder import Record
from bot.sparring.identity import PersonId, TeamId
from bot.sparring.session import Session
from bot.sparring.team import Team
from storage.memory.state import State

T = TypeVar("T")


class MemoryTraces:
    """`bot.ports.Traces`: found and replaced in the JSON that a database would hold."""

    def __init__(self, state: State) -> None:
        self._state = state

    async def of(self, person: PersonId) -> Sequence[Trace]:
        """Return every document that names her, by kind and id."""
        return self._where(lambda thing, _: _names(thing, person))

    async def of_team(self, team: TeamId) -> Sequence[Trace]:
        """Return every document of a team, by kind and id."""
        return self._where(lambda _, whose: whose == team)

    def _where(self, wanted: Callable[[object, TeamId], bool]) -> list[Trace]:
        state = self._state
        kept: list[tuple[TeamId, Session | Team | Record]] = [(team.id, team) for team in state.teams.values()]
        kept += [(one.team, one) for one in (*state.sessions.values(), *state.records.values())]
        found = [Trace(type(one).__name__, one.id, whose, _plain(one)) for whose, one in kept if wanted(one, whose)]
        return sorted(found, key=lambda trace: (trace.kind, trace.id))

    async def remove_team(self, team: TeamId) -> None:
        """Forget a team, all it keeps, its calendars and its alarm."""
        state = self._state
        state.teams.pop(team, None)
        state.timers.pop(team, None)
        for key in [key for key, record in state.records.items() if record.team == team]:
            del state.records[key]
        for secret in [secret for secret, feed in state.feeds.items() if feed.team == team]:
            del state.feeds[secret]

    async def replace(self, person: PersonId, by: PersonId) -> int:
        """Put another id in place of hers wherever it stands, and say in how many documents that was."""
        state, changed = self._state, 0
        for table in (state.sessions, state.teams, state.records):
            rows: dict[Any, Any] = table
            for key in [key for key, row in rows.items() if _names(row, person)]:
                rows[key] = _renamed(rows[key], person, by)
                changed += 1
        for secret in [secret for secret, feed in state.feeds.items() if feed.person == person]:
            del state.feeds[secret]
        for number, row in list(state.letters.items()):
            if row.letter.to == person:
                del state.letters[number]
            elif _names(row.letter.effect, person):
                effect = _renamed(row.letter.effect, person, by)
                state.letters[number] = replace(row, letter=replace(row.letter, effect=effect))
        return changed


def _names(thing: object, person: PersonId) -> bool:
    return f'"{person}"'.encode() in msgspec.json.encode(thing)


def _plain(thing: object) -> Mapping[str, Any]:
    plain: Mapping[str, Any] = json.loads(msgspec.json.encode(thing))
    return plain


def _renamed(thing: T, person: PersonId, by: PersonId) -> T:
    document = msgspec.json.encode(thing).replace(f'"{person}"'.encode(), f'"{by}"'.encode())
    return msgspec.json.decode(document, type=type(thing))
