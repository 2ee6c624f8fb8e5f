"""Gathers everything that is kept about one person (GDPR article 15)."""

from collections.abc import Sequence

from bot.ports import Storage, Trace, UnitOfWork
from bot.sparring.identity import PersonId, SessionId, Subject, TextId
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
    pointers = [TextId(text) for text in strings(document)]
    subjects: Sequence[Subject] = (SessionId(trace.id), trace.team) if trace.kind == "Session" else (trace.team,)
    words: dict[TextId, str] = {}
    for subject in subjects:
        words |= await unit.words.get(subject, pointers)
    shown = named(document, {person: MINE, **dict.fromkeys(others, COLLEAGUE)})
    in_order = {pointer: words[pointer] for pointer in pointers if pointer in words}
    return Kept(trace.kind, trace.id, trace.team, shown, in_order)
