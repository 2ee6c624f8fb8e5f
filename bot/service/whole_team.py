"""A whole team at once, for whoever installed the bot: everything it keeps as data, or all of it gone."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from bot.messages.letter import Letter
from bot.ports import Ids, Trace, UnitOfWork
from bot.service.erasing import deletions, destroyed
from bot.service.mine import words_in
from bot.sparring.audit import Code, Deed, Entry
from bot.sparring.team import Team


async def exported(unit: UnitOfWork, team: Team, now: datetime, *, cases: bool) -> Mapping[str, Any]:
    """Return all that a team keeps, as plain data with the words beside each document.

    Args:
        unit: A transaction that writes, for the audit.
        team: Which team.
        now: The moment.
        cases: Whether the text of its cases comes along. Who takes it has read it, and the audit says so.
    """
    traces = await unit.traces.of_team(team.id)
    kept = [await _with_words(unit, trace, opened=cases or not trace.of_a_case) for trace in traces]
    await unit.audit.add(now, Entry(team.id, None, Deed.TEAM_EXPORTED, team.id, (Code.JSON,)))
    if cases:
        read = [Entry(team.id, None, Deed.CASE_READ, trace.id) for trace in traces if trace.of_a_case]
        await unit.audit.add(now, *read)
    return {"team": team.id, "name": team.name, "made_at": now.isoformat(), "kept": kept}


async def _with_words(unit: UnitOfWork, trace: Trace, *, opened: bool) -> Mapping[str, Any]:
    words = await words_in(unit, trace, trace.document) if opened else {}
    return {"kind": trace.kind, "id": trace.id, "document": trace.document, "words": words}


async def deleted(unit: UnitOfWork, team: Team, now: datetime, ids: Ids) -> list[Letter]:
    """Destroy a team: each sparring with its key, its own words and key, what it keeps, and its posts.

    A sparring that somebody asked to keep goes as well; whoever deletes a team has been told so.

    Returns:
        The letters that delete what stands on the platform.
    """
    letters: list[Letter] = []
    for session in await unit.sessions.of_team(team.id):
        letters += await destroyed(unit, session, team, ids)
        await unit.audit.add(now, Entry(team.id, None, Deed.ERASED, session.id, (Code.ON_REQUEST,)))
    letters += await deletions(unit, team.id, team, ids)
    await unit.words.erase(team.id)
    await unit.traces.remove_team(team.id)
    await unit.audit.add(now, Entry(None, None, Deed.TEAM_DELETED, team.id))
    return letters
