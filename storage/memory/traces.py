"""Everything in which a person's id stands, in memory."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeVar

import msgspec

from bot.ports import Trace
from bot.sparring.identity import PersonId
from storage.memory.state import State

T = TypeVar("T")


class MemoryTraces:
    """`bot.ports.Traces`: found and replaced in the JSON that a database would hold."""

    def __init__(self, state: State) -> None:
        self._state = state

    async def of(self, person: PersonId) -> Sequence[Trace]:
        """Return every document that names her, by kind and id."""
        sessions = [
            Trace("Session", s.id, s.team, _plain(s)) for s in self._state.sessions.values() if _names(s, person)
        ]
        teams = [Trace("Team", t.id, t.id, _plain(t)) for t in self._state.teams.values() if _names(t, person)]
        kept = [
            Trace(type(r).__name__, r.id, r.team, _plain(r)) for r in self._state.records.values() if _names(r, person)
        ]
        return sorted((*sessions, *teams, *kept), key=lambda trace: (trace.kind, trace.id))

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
