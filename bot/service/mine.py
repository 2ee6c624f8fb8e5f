"""Gathers everything that is kept about one person (GDPR article 15)."""

from collections.abc import Mapping
from typing import Any

from bot.ports import Storage, Trace, UnitOfWork
from bot.sparring.identity import PersonId, TextId
from bot.sparring.mine import COLLEAGUE, MINE, Kept, Mine, hers, named, strings


async def gathered(storage: Storage, unit: UnitOfWork, person: PersonId) -> Mine:
    """Return all that is kept about a person, her own words opened where they can be."""
    traces = await unit.traces.of(person)
    said = sorted({text for trace in traces for text in strings(trace.document)})
    others = await storage.directory.people(said) - {person}
    kept = [await _opened(unit, trace, person, others) for trace in traces]
    return Mine(await storage.directory.language(person), tuple(kept))


async def _opened(unit: UnitOfWork, trace: Trace, person: PersonId, others: frozenset[PersonId]) -> Kept:
    document = hers(trace.document, person) or {}
    shown = named(document, {person: MINE, **dict.fromkeys(others, COLLEAGUE)})
    return Kept(trace.kind, trace.id, trace.team, shown, await words_in(unit, trace, document))


async def words_in(unit: UnitOfWork, trace: Trace, document: Mapping[str, Any]) -> Mapping[TextId, str]:
    """Return the words that a traced document, or a part of it, points at, in the order in which it does."""
    pointers = [TextId(text) for text in strings(document)]
    words: dict[TextId, str] = {}
    for subject in trace.subjects:
        words |= await unit.words.get(subject, pointers)
    return {pointer: words[pointer] for pointer in pointers if pointer in words}
